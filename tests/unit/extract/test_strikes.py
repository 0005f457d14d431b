"""Attacks told without harm and damage: by verb, by noun, by what fell; and what is no attack."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("Raids target several villages in the countryside of Ariha", "Ariha"),
        ("Regime forces shell the outskirts of Saraqib", "Saraqib"),
        ("Warplanes raid northern Saraqib", "Saraqib"),
        ("Shelling renewed on Ariha", "Ariha"),
        ("Saraqib under intense shelling", "Saraqib"),
        ("Mine explosion in Ariha leaves casualties", "Ariha"),
        ("New massacre by warplanes in Ariha", "Ariha"),
        ("Helicopters drop more than 50 barrel bombs on Ariha", "Ariha"),
        ("Explosion rocks Ariha amid clashes between factions", "Ariha"),
    ],
)
def test_a_headline_tells_an_attack_without_harm_or_damage(headline, place):
    row = only(claims_of(headline), kind="strike")
    assert (row["stance"], row["place"]) == ("asserted", place)


@pytest.mark.parametrize(
    "text",
    [
        "A missile landed near a school in Ariha on Monday.",
        "A bomb went off in Ariha on Monday.",
        "Residents reported the fall of shells on Ariha on Monday.",
        "Ariha was subjected to heavy shelling on Monday.",
        "Shelling of Ariha continued on Monday.",
        "Rockets were fired at Ariha on Monday.",
        "Jets pounded the countryside of Ariha on Monday.",
        "Government forces targeted areas of Ariha on Monday.",
    ],
)
def test_a_sentence_tells_an_attack_without_harm_or_damage(text):
    assert only(claims_of(text))["kind"] == "strike"


@pytest.mark.parametrize(
    "text",
    [
        "Police carried out raids in Ariha and arrested six drug dealers.",
        "Miners were trapped by an explosion in a coal mine near Ariha.",
        "A strike by teachers closed schools in Ariha.",
        "The bank targets growth in Ariha.",
        "Hackers attacked a ministry in Damascus.",
        "Police raided an office in Ariha.",
    ],
)
def test_what_shares_words_with_attacks_is_none(text):
    assert claims_of(text) == []


@pytest.mark.parametrize(
    "end",
    [
        "People in Saraqib fear air strikes.",
        "The council called for an end to air strikes in Saraqib.",
        "The bombing continued to be debated in Saraqib.",
    ],
)
def test_what_is_feared_or_told_before_is_no_new_attack(end):
    rows = claims_of(f"Jets bombed Ariha on Monday. {end}")
    assert [r["place"] for r in rows] == ["Ariha"]


@pytest.mark.parametrize(
    ("text", "low", "high", "printed"),
    [
        ("Jets carried out 15 air strikes on Ariha on Monday.", 15, 15, "15"),
        ("At least six raids by jets on Ariha were counted on Monday", 6, None, "At least six"),
        ("Jets bombed Ariha on Monday.", None, None, None),
    ],
)
def test_attacks_are_counted_as_attacks(text, low, high, printed):
    row = only(claims_of(text), kind="strike")
    assert (row["count_min"], row["count_max"], row["count_text"]) == (low, high, printed)
    assert row["count_unit"] == (None if low is None else "attacks")


def test_a_number_of_strikes_is_no_number_of_facilities():
    rows = claims_of("Jets carried out 15 air strikes on a hospital in Ariha on Monday.")
    row = only(matching(rows, kind="damage"))
    assert (row["facility_type"], row["count_min"], row["count_unit"]) == ("hospital", 1, "facilities")


@pytest.mark.parametrize(
    "end",
    [
        "Troops launched a campaign of raids on homes in Saraqib.",
        "The killing will disrupt the ability to plot and strike targets in Saraqib, the army said.",
        "It was unclear whether jets had bombed Saraqib.",
        "The group conducted a survey of villages in Saraqib where cluster munitions lie.",
    ],
)
def test_searches_and_what_is_only_asked_are_no_attacks(end):
    rows = claims_of(f"Jets bombed Ariha on Monday. {end}")
    assert [r["place"] for r in rows] == ["Ariha"]


def test_the_verb_tells_the_weapon_and_splinters_tell_none():
    assert claims_of("Troops shelled Ariha on Monday: one man was killed.")[0]["weapon"] == "artillery"
    assert claims_of("Gunmen opened fire on a bus in Ariha and killed a nurse.")[0]["weapon"] == "ground_attack"
    rows = claims_of("Missiles hit Ariha on Monday. Shrapnel put a substation out of service.")
    assert {r["weapon"] for r in rows} == {"missile"}
