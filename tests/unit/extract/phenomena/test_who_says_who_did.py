"""Who says it, who denies it, who is blamed: the chains and hedges of real reports. All events are invented."""

from __future__ import annotations

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def speaker(text, **wanted):
    row = only(claims_of(text), **wanted)
    return row["claimant"], row["claimant_role"]


@pytest.mark.parametrize(
    ("text", "claimant", "role"),
    [
        ("The state news agency, quoting a military source, said three soldiers were killed in an air strike near Binnish.",
         "military source", "military"),
        ("A local doctor told the agency that shelling of Binnish killed four people.", "local doctor", "health_workers"),
        ("Shelling of Binnish killed four people, the news agency reported, citing residents.", "residents", "residents"),
        ("Four people died in the shelling of Binnish, according to the Syrian Observatory for Human Rights.",
         "Syrian Observatory for Human Rights", "monitor"),
        ("Four deaths in the shelling of Binnish were recorded by the Syrian Network for Human Rights.",
         "Syrian Network for Human Rights", "monitor"),
        ("Four people were killed in an air strike on Binnish, said Samir Haddad, head of the local council.",
         "Samir Haddad", "local_officials"),
        ("\"We pulled four bodies from the rubble after the strike on Binnish,\" a volunteer with the White Helmets said.",
         "volunteer with the White Helmets", "rescue_workers"),
    ],
)  # fmt: skip
def test_the_source_of_a_figure_is_who_said_it_not_who_passed_it_on(text, claimant, role):
    said, told_role = speaker(text, harm="killed")
    assert said.removeprefix("a ").removeprefix("the ") == claimant
    assert told_role == role


def test_each_source_keeps_its_own_figure():
    rows = claims_of("Rescue workers said ten people were killed in the strike on Binnish; the Observatory put the toll at eleven.")
    assert {(r["claimant_role"], r["count_min"]) for r in matching(rows, harm="killed")} == {
        ("rescue_workers", 10),
        ("monitor", 11),
    }


def test_he_is_the_last_person_who_spoke():
    rows = claims_of(
        "Samir Haddad, a surgeon, said an air strike hit the market in Binnish on Tuesday. He said it killed six people."
    )
    assert only(rows, harm="killed")["claimant"] == "Samir Haddad"


def test_a_quotation_of_several_sentences_is_one_voice():
    rows = claims_of(
        '"The planes came at noon on Tuesday," said Samir Haddad, a nurse in Binnish. "They bombed the market. '
        'Six people were killed."'
    )
    assert only(rows, harm="killed")["claimant"] == "Samir Haddad"


def test_a_day_of_saying_is_no_day_of_the_event():
    row = only(claims_of("The council said on Tuesday that shelling of Binnish on Sunday killed two people."), harm="killed")
    assert (str(row["said_on"]), str(row["date_start"])) == ("2017-09-26", "2017-09-24")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Russian Defence Ministry denied that its planes bombed Binnish on Tuesday.", "event"),
        ("Moscow denied responsibility for the air strike on Binnish on Tuesday.", "responsibility"),
        ("Rescuers said 30 civilians were killed in Binnish. Russia's Defence Ministry denied killing 30 civilians.", "figure"),
        ("The army denied hitting a hospital in Binnish on Tuesday.", "target"),
        ("The Syrian army said no civilians were killed in its strike on Binnish on Tuesday.", "harm"),
        ("The Russian Defence Ministry said that it never strikes residential areas.", "general"),
    ],
)  # fmt: skip
def test_a_denial_says_what_it_denies(text, what):
    denial = only(claims_of(text), stance="denied")
    assert denial["denies_what"] == what


@pytest.mark.parametrize(
    "text",
    [
        "After a review the Coalition assessed that none of its strikes took place in the area of Binnish that day.",
        "The Coalition said the report of deaths near Binnish on 3 September 2017 held too little information to be assessed.",
        "The Coalition found no evidence that civilians were harmed in its strike near Binnish on 3 September 2017.",
        "Near Binnish, 3 September 2017: more likely than not, civilians were not harmed in its strike, the Coalition said.",
    ],
)  # fmt: skip
def test_an_army_that_finds_a_report_not_credible_denies(text):
    rows = claims_of(text)
    assert matching(rows, stance="denied")
    assert not matching(rows, stance="asserted")


@pytest.mark.parametrize(
    "text",
    [
        "The army did not comment on the strike that killed six people in Binnish.",
        "The agency could not verify that six people were killed in Binnish by an air strike.",
        "A spokesman would not say whether the jets that bombed Binnish were his country's.",
    ],
)
def test_no_comment_and_not_verified_are_no_denial(text):
    assert not matching(claims_of(text), stance="denied")


def test_the_blamed_party_may_accept_a_part():
    rows = claims_of(
        "Residents said an Israeli strike killed five civilians in Binnish. "
        "The Israeli army said it struck Binnish on Tuesday but killed only fighters."
    )
    assert matching(rows, stance="acknowledged")


@pytest.mark.parametrize(
    ("text", "names", "link", "certainty"),
    [
        ("Russian jets bombed a market in Binnish.", "Russia", None, "stated"),
        ("Russian and Syrian warplanes bombed a market in Binnish.", "Russia;Syria", "and", "stated"),
        ("Russian or Syrian warplanes bombed a market in Binnish.", "Russia;Syria", "or", "stated"),
        ("Warplanes believed to be Russian bombed a market in Binnish.", "Russia", None, "suspected"),
        ("A drone thought to belong to Turkey struck a market in Binnish.", "Turkey", None, "suspected"),
        ("An alleged Israeli air strike hit a market in Binnish.", "Israel", None, "suspected"),
        ("A market in Binnish was hit by regime artillery.", "Syria", None, "stated"),
        ("Activists blamed Damascus for the shelling of a market in Binnish.", "Syria", None, "stated"),
        ("Unidentified aircraft bombed a market in Binnish.", None, None, "undetermined"),
        ("A market in Binnish was shelled on Tuesday.", None, None, None),
    ],
)  # fmt: skip
def test_who_is_blamed_and_how_surely(text, names, link, certainty):
    row = only(claims_of(text), facility_type="market")
    assert (row["attacker"], row["attacker_link"], row["attacker_certainty"]) == (names, link, certainty)


@pytest.mark.parametrize(
    "text",
    [
        "An air strike on an Islamic State convoy near Binnish killed nine fighters.",
        "Four Turkish soldiers were killed by shelling near Binnish.",
        "Shells fell on SDF-held Binnish on Tuesday and killed a man.",
        "Syrian air defences shot down missiles over Binnish; debris killed a man.",
    ],
)
def test_who_is_hit_who_holds_the_town_and_who_shoots_missiles_down_is_no_attacker(text):
    assert {r["attacker"] for r in claims_of(text)} == {None}
