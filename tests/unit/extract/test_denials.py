"""Denials and admissions: what they deny, whom they contradict, and what is neither."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

TOLD = "Russian jets killed 40 civilians in Ariha on Monday, rescuers said. "
HOSPITAL = "Russian jets bombed a hospital in Ariha on Monday, doctors said. "


def denial(text):
    return only(claims_of(text), stance="denied")


@pytest.mark.parametrize(
    "words",
    [
        "The Russian Defence Ministry denied that its jets had killed 40 civilians in Ariha.",
        "The Russian Defence Ministry rejected reports that its jets had killed 40 civilians in Ariha.",
        "The Russian Defence Ministry dismissed the claim that its jets had killed 40 civilians in Ariha.",
        "It is not true, the Russian Defence Ministry said, that jets killed 40 civilians in Ariha.",
        "Reports that Russian jets had killed 40 civilians in Ariha were denied by the Russian Defence Ministry.",
    ],
)
def test_a_denied_figure_points_to_the_figure(words):
    rows = claims_of(TOLD + words)
    denied = only(rows, stance="denied")
    assert (denied["kind"], denied["harm"], denied["denies_what"], denied["count_min"]) == ("casualties", "killed", "figure", 40)
    assert denied["denies"] == only(rows, stance="asserted")["claim_id"]
    assert denied["claimant"] == "Russian Defence Ministry"
    assert denied["report_strike"] == only(rows, stance="asserted")["report_strike"]


@pytest.mark.parametrize(
    "words",
    [
        "The Russian army denied that it had bombed the hospital.",
        "The Russian army said its jets did not strike a hospital in Ariha on Monday.",
        "Reports that Russian jets had bombed a hospital in Ariha were false, the Russian army said.",
    ],
)
def test_a_denied_target_points_to_the_facility(words):
    rows = claims_of(HOSPITAL + words)
    denied = only(rows, stance="denied")
    assert (denied["kind"], denied["facility_type"], denied["denies_what"]) == ("damage", "hospital", "target")
    assert denied["denies"] == only(rows, stance="asserted")["claim_id"]


def test_responsibility_denied_is_not_the_strike_denied():
    rows = claims_of(HOSPITAL + "The Russian army denied responsibility.")
    assert only(rows, stance="denied")["denies_what"] == "responsibility"
    assert only(rows, stance="denied")["denies"] == only(rows, stance="asserted")["claim_id"]


def test_a_denial_takes_day_place_and_attacker_of_what_it_answers():
    rows = claims_of(HOSPITAL + "The Russian army denied the report.")
    told, denied = only(rows, stance="asserted"), only(rows, stance="denied")
    for column in ("kind", "facility_type", "date_start", "place", "attacker", "report_strike"):
        assert denied[column] == told[column], column


@pytest.mark.parametrize(
    "words",
    [
        "The Russian army said its jets never strike hospitals.",
        "Russian planes do not bomb residential districts, the Russian army said.",
        "Russian jets never target civilians, the Russian army said.",
    ],
)
def test_what_is_never_done_is_a_general_denial(words):
    rows = claims_of(HOSPITAL + words)
    denied = only(rows, stance="denied")
    assert (denied["kind"], denied["denies_what"], denied["denies"]) == ("statement", "general", None)


@pytest.mark.parametrize(
    "words",
    [
        "The Russian army did not comment.",
        "The Russian army did not dispute that the hospital had been bombed.",
        "Reporters could not verify the account.",
        "Nobody claimed responsibility.",
        "The Russian army said it would look at the footage.",
    ],
)
def test_no_comment_is_no_denial(words):
    assert matching(claims_of(HOSPITAL + words), stance="denied") == []


def test_what_is_not_disputed_is_accepted_not_denied():
    rows = claims_of(HOSPITAL + "The Russian army did not dispute that the hospital had been bombed.")
    assert {r["stance"] for r in rows if r["claimant"] == "Russian army"} <= {"acknowledged"}


def test_a_party_that_tells_of_its_own_strike_accepts_it():
    rows = claims_of("Turkey's army said Turkish jets had bombed a weapons depot in Afrin on Monday.")
    assert {(r["stance"], r["attacker"]) for r in rows} == {("acknowledged", "Turkey")}


def test_a_party_that_admits_deaths_accepts_them():
    rows = claims_of("The US-led coalition acknowledged that its jets had killed nine civilians in Raqqa on Monday.")
    assert only(rows, harm="killed")["stance"] == "acknowledged"


def test_a_denial_takes_nothing_from_the_figure():
    rows = claims_of(TOLD + "The Russian Defence Ministry denied that its jets had killed 40 civilians in Ariha.")
    told = only(rows, stance="asserted")
    assert (told["count_min"], told["count_max"], told["claimant"]) == (40, 40, "rescuers")


def test_a_denial_of_another_place_contradicts_nothing_here():
    rows = claims_of(HOSPITAL + "\n\nThe Russian army denied that its jets had bombed a hospital in Raqqa on Sunday.")
    assert only(rows, stance="denied")["denies"] is None


def test_a_witness_who_saw_nothing_denies_nothing():
    rows = claims_of("Jets bombed Ariha on Monday. A farmer said he did not see who bombed the school.")
    assert matching(rows, stance="denied") == []


def test_a_building_said_to_be_no_hospital_is_a_denied_target():
    rows = claims_of(HOSPITAL + "The Russian army said the house was a barracks and not a hospital.")
    denied = only(rows, stance="denied")
    assert (denied["facility_type"], denied["denies_what"]) == ("hospital", "target")
    assert denied["denies"] == only(rows, stance="asserted")["claim_id"]


def test_neighbours_who_say_it_was_no_hospital_deny_nothing():
    assert not matching(claims_of(HOSPITAL + "Neighbours said the house was a shop and not a hospital."), stance="denied")


def test_a_flight_denied_answers_only_what_is_told_of_that_town():
    rows = claims_of(HOSPITAL + "Rebels shelled a school in Binnish on Monday. The army denied that its jets had flown over Ariha.")
    denied = only(rows, stance="denied")
    assert (denied["facility_type"], denied["place"], denied["denies_what"]) == ("hospital", "Ariha", "responsibility")


def test_nobody_killed_in_its_own_strike_is_a_denial_of_harm():
    row = only(claims_of("The Syrian army said no civilians were killed in its raid on Ariha on Monday."), harm="killed")
    assert (row["stance"], row["denies_what"], row["count_max"]) == ("denied", "harm", 0)


@pytest.mark.parametrize(
    "words",
    ["The Taliban said they were behind the attack.", "Hamas claimed responsibility for the attack."],
)
def test_who_says_it_was_behind_an_attack_accepts_it(words):
    row = only(claims_of("A bomb attack on a market in Ariha killed three people on Monday, doctors said. " + words), kind="strike")
    assert row["stance"] == "acknowledged"
    assert row["attacker"] in words


@pytest.mark.parametrize(
    "words",
    [
        "The Russian army called the reports false.",
        "Moscow described the claims as baseless.",
        'The Russian army called the reports false. "There was no raid on a hospital in Ariha on Monday," it said.',
    ],
)
def test_reports_called_false_are_denied(words):
    denied = only(claims_of(HOSPITAL + words), stance="denied")
    assert (denied["facility_type"], denied["denies_what"]) == ("hospital", "event")


def test_calling_for_help_denies_nothing():
    assert not matching(claims_of(HOSPITAL + "The Russian army called for reports on the raid."), stance="denied")


def test_a_party_s_own_statement_denies_in_its_own_voice():
    opening = "Statement by the Chief of the Russian Centre for Reconciliation\n\n"
    text = "Media report that jets bombed a hospital in Ariha on Monday. There was no strike on Ariha on that day."
    row = only(claims_of(opening + text), stance="denied")
    assert (row["denies_what"], row["place"], row["claimant"]) == ("event", "Ariha", None)
    assert not matching(claims_of("News from the north\n\n" + text), stance="denied")


def test_an_army_that_tells_what_it_struck_itself_accepts_the_strike():
    rows = claims_of(HOSPITAL + 'The Russian army said it had struck "infrastructure" in Binnish.')
    row = only(rows, kind="strike")
    assert (row["stance"], row["place"], row["attacker"]) == ("acknowledged", "Binnish", "Russia")


def test_a_facility_denied_to_be_a_target_answers_what_is_told_of_it():
    denied = only(claims_of(HOSPITAL + "The Russian army denied that the hospital was a target."), stance="denied")
    assert (denied["facility_type"], denied["denies_what"], denied["place"]) == ("hospital", "target", "Ariha")
