"""Who is blamed, how names are linked, and how sure the text is."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

COLUMNS = ("attacker", "attacker_link", "attacker_certainty")


def blamed(text):
    row = only(claims_of(text), harm="killed")
    return tuple(row[c] for c in COLUMNS)


@pytest.mark.parametrize(
    ("who", "attacker", "link", "certainty"),
    [
        ("Russian jets", "Russia", None, "stated"),
        ("Russian and Syrian jets", "Russia;Syria", "and", "stated"),
        ("Russian or Syrian jets", "Russia;Syria", "or", "stated"),
        ("Either Syrian or Russian warplanes", "Syria;Russia", "or", "stated"),
        ("Russian warplanes and Syrian helicopters", "Russia;Syria", "and", "stated"),
        ("Jets believed to be Russian", "Russia", None, "suspected"),
        ("Suspected Russian jets", "Russia", None, "suspected"),
        ("Aircraft thought to belong to Russia", "Russia", None, "suspected"),
        ("Unidentified aircraft", None, None, "undetermined"),
        ("Warplanes", None, None, None),
        ("US-led coalition jets", "US-led Coalition", None, "stated"),
        ("Turkish drones", "Turkey", None, "stated"),
        ("Government helicopters", "Syria", None, "stated"),
        ("Israeli missiles", "Israel", None, "stated"),
    ],
)
def test_attackers_before_their_verb(who, attacker, link, certainty):
    assert blamed(f"{who} killed six people in Binnish on Monday, a doctor said.") == (attacker, link, certainty)


@pytest.mark.parametrize(
    ("text", "attacker", "link"),
    [
        ("Six people were killed in Binnish on Monday by Russian air strikes.", "Russia", None),
        ("Six people were killed in Binnish on Monday in raids by Russian or Syrian planes.", "Russia;Syria", "or"),
        ("An air strike by Syria's army killed six people in Binnish on Monday.", "Syria", None),
        ("Rescuers accused Russia of killing six people in an air strike on Binnish on Monday.", "Russia", None),
    ],
)
def test_attackers_after_the_harm(text, attacker, link):
    row = only(claims_of(text), harm="killed")
    assert (row["attacker"], row["attacker_link"]) == (attacker, link)


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed six Syrian doctors in Binnish on Monday.",
        "An air strike killed six people in the Syrian town of Binnish on Monday.",
        "An air strike killed six people in rebel-held Binnish on Monday.",
        "An air strike killed six people in Binnish on Monday, Syrian state media said.",
        "An air strike killed six people in Binnish on Monday, the Syrian Observatory for Human Rights said.",
        "An air strike killed six people in Binnish near Turkey on Monday.",
    ],
)
def test_an_adjective_a_victim_a_source_or_a_place_is_no_attacker(text):
    assert only(claims_of(text), harm="killed")["attacker"] is None


def test_or_survives_the_sentences_between():
    rows = claims_of(
        "Russian or Syrian jets bombed Binnish on Monday, a doctor said. A school was destroyed. Six people were killed, she said."
    )
    assert {(r["attacker"], r["attacker_link"]) for r in rows} == {("Russia;Syria", "or")}


def test_suspicion_survives_the_sentences_between():
    rows = claims_of("Planes believed to be Russian bombed Binnish on Monday. Six people were killed, a doctor said.")
    assert {r["attacker_certainty"] for r in rows} == {"suspected"}


def test_the_printed_words_stand_beside_the_canonical_name():
    row = only(claims_of("Regime helicopters killed six people in Binnish on Monday."), harm="killed")
    assert (row["attacker"], row["attacker_text"]) == ("Syria", "Regime helicopters")


def test_the_army_at_home_is_the_countrys():
    text = "Army helicopters killed six people on Monday with barrel bombs."
    assert only(claims_of(text), harm="killed")["attacker"] == "Syria"
    assert only(claims_of(text, country="UA"), harm="killed")["attacker"] == "Ukraine"
    assert only(claims_of(text, country=None), harm="killed")["attacker"] is None


def test_each_sides_attack_keeps_its_own_attacker():
    rows = claims_of(
        "Russian jets killed six people in Binnish on Monday, doctors said.\n\n"
        "Rebel shells killed two people in Aleppo on Tuesday, state media said."
    )
    assert only(rows, count_min=6)["attacker"] == "Russia"
    assert only(rows, count_min=2)["attacker"] == "Syrian opposition groups"


def test_a_capital_that_speaks_is_not_where_it_happened():
    rows = claims_of("Moscow said on Tuesday that Turkish jets had killed six people in Binnish on Monday.")
    assert {(r["claimant"], r["place"], r["attacker"]) for r in matching(rows, harm="killed")} == {("Moscow", "Binnish", "Turkey")}
