"""Who says it: the claimant as printed, the role, the organisation, the day of saying."""

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def source(text):
    row = only(claims_of(text), harm="killed")
    return row["claimant"], row["claimant_role"]


@pytest.mark.parametrize(
    ("text", "claimant", "role"),
    [
        ("Jets killed six people in Binnish on Monday, rescue workers said.", "rescue workers", "rescue_workers"),
        ("Rescue workers said that jets had killed six people in Binnish on Monday.", "Rescue workers", "rescue_workers"),
        ("According to the Observatory, jets killed six people in Binnish on Monday.", "Observatory", "monitor"),
        ("Jets killed six people in Binnish on Monday, according to local officials.", "local officials", "local_officials"),
        ("Jets killed six people in Binnish on Monday, said the Civil Defence.", "Civil Defence", "rescue_workers"),
        ("The UN said six people were killed by jets in Binnish on Monday.", "UN", "un"),
        ("Residents reported that jets had killed six people in Binnish on Monday.", "Residents", "residents"),
        ("It was reported by activists that jets had killed six people in Binnish on Monday.", "activists", "activists"),
        ("Civil Defence: six people killed by jets in Binnish on Monday.", "Civil Defence", "rescue_workers"),
        ("Doctors, Tuesday: six people killed by jets in Binnish.", "Doctors", "health_workers"),
        ("A hospital director said jets had killed six people in Binnish on Monday.", "hospital director", "health_workers"),
    ],
)
def test_ways_of_naming_a_source(text, claimant, role):
    assert source(text) == (claimant, role)


@pytest.mark.parametrize(
    "text",
    [
        "Jets killed six people in Binnish on Monday, said Rima Haddad, a rescue worker from the Civil Defence.",
        "Rima Haddad, a rescue worker from the Civil Defence, said jets had killed six people in Binnish on Monday.",
        '"Jets killed six people in Binnish on Monday," said Rima Haddad, a rescue worker from the Civil Defence.',
        "According to Rima Haddad, a rescue worker from the Civil Defence, jets killed six people in Binnish on Monday.",
    ],
)
def test_a_person_speaks_for_the_organisation(text):
    row = only(claims_of(text), harm="killed")
    assert (row["claimant"], row["claimant_role"], row["claimant_org"]) == ("Rima Haddad", "rescue_workers", "Syria Civil Defence")


def test_a_report_that_names_no_source_speaks_in_its_own_voice():
    row = only(claims_of("Jets killed six people in Binnish on Monday."), harm="killed")
    assert (row["claimant"], row["claimant_role"], row["claimant_org"]) == (None, None, None)


def test_he_said_goes_back_to_the_person():
    rows = claims_of("Jets bombed Binnish on Monday, said Omar Nasser, a doctor. He said six people had been killed.")
    assert only(rows, harm="killed")["claimant"] == "Omar Nasser"


def test_they_said_goes_back_to_the_group():
    rows = claims_of("Jets bombed Binnish on Monday, rescue workers said. They said six people had been killed.")
    assert only(rows, harm="killed")["claimant"] == "rescue workers"


def test_the_ministry_goes_back_to_the_one_named_in_full():
    rows = claims_of(
        "The Turkish Defence Ministry spoke of the raid on Tuesday. Jets killed six people in Binnish on Monday, the ministry said."
    )
    row = only(rows, harm="killed")
    assert row["claimant"] == "Turkish Defence Ministry"
    assert row["claimant_role"] == "military"


def test_a_surname_goes_back_to_the_full_name():
    rows = claims_of("Jets bombed Binnish on Monday, said Rima Haddad, a rescue worker. Six people had been killed, Haddad said.")
    assert only(rows, harm="killed")["claimant"] == "Rima Haddad"


def test_a_full_name_further_down_is_used_throughout():
    rows = claims_of(
        "Jets killed six people in Binnish on Monday, Haddad said. "
        "The school burnt down as well, said Rima Haddad, a rescue worker. It was destroyed by jets."
    )
    assert only(rows, harm="killed")["claimant"] == "Rima Haddad"


def test_a_byline_gives_its_source_to_the_lines_below():
    rows = claims_of("Binnish, Monday\nSource: civil defence officials\n- 6 people killed by jets\n- school destroyed by jets")
    assert only(rows, harm="killed")["claimant"] == "civil defence officials"


def test_a_quotation_that_runs_on_keeps_its_speaker():
    rows = claims_of(
        '"Jets came at noon on Monday," said Rima Haddad, a rescue worker in Binnish. "They killed six people and burnt a school."'
    )
    assert only(rows, harm="killed")["claimant"] == "Rima Haddad"


def test_two_sources_in_one_sentence_keep_their_own_figures():
    rows = claims_of(
        "Air strikes on Binnish killed 6 people on Monday, the Observatory said, while the Civil Defence said 9 people had died."
    )
    assert only(rows, claimant="Observatory", harm="killed")["count_min"] == 6
    assert only(rows, claimant="Civil Defence", harm="killed")["count_min"] == 9


def test_the_next_sentence_of_another_source_is_its_own():
    rows = claims_of("Air strikes on Binnish killed 6 people on Monday, rescuers said.\n\nThe Observatory put the death toll at 9.")
    assert only(rows, count_min=6)["claimant"] == "rescuers"
    assert only(rows, count_min=9)["claimant"] == "Observatory"


def test_the_speakers_town_is_not_where_it_happened():
    rows = claims_of("Jets killed six people in Binnish on Monday, said Omar Nasser, a doctor in Aleppo.")
    assert only(rows, harm="killed")["place"] == "Binnish"


def test_said_on_is_the_day_of_the_statement():
    rows = claims_of("Jets killed six people in Binnish on Sunday, the Observatory said on Tuesday.")
    assert {r["said_on"] for r in rows} == {date(2017, 9, 26)}


def test_those_who_only_did_not_comment_claim_nothing():
    rows = claims_of("Jets killed six people in Binnish on Monday, doctors said. The Russian Defence Ministry did not comment.")
    assert {r["claimant"] for r in matching(rows, kind="casualties")} == {"doctors"}
