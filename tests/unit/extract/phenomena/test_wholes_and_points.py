"""Parts told beside their whole, hedges behind the noun, sites that only point back, denials of what others said; all invented."""

from __future__ import annotations

import pytest

from tests.unit.extract.mini_report import claims_of


def tolls(text, harm="killed"):
    """Each figure of a harm as (victims, lowest, highest, whether it is a part)."""
    rows = [row for row in claims_of(text) if row["harm"] == harm]
    return [(row["victims"], row["count_min"], row["count_max"], row["part_of"] is not None) for row in rows]


def sites(text):
    """Each facility as (type, condition, lowest)."""
    return [(r["facility_type"], r["condition"], r["count_min"]) for r in claims_of(text) if r["kind"] == "damage"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three boys and two nurses, five people in all, were killed in an air strike on Binnish.",
         [("children", 3, 3, True), ("health_workers", 2, 2, True), ("people", 5, 5, False)]),
        ("Rescuers counted 21 dead, 14 women and seven children, in an air strike on Binnish.",
         [("people", 21, 21, False), ("women", 14, 14, True), ("children", 7, 7, True)]),
        ("At least 11 people, the deputy head of the town council among them, died in an air strike on Binnish.",
         [("people", 11, None, False), ("people", 1, 1, True)]),
        ("An air strike on Binnish killed 17 men and as many women.", [("people", 17, 17, False), ("women", 17, 17, False)]),
    ],
)  # fmt: skip
def test_no_figure_is_added_to_the_whole_that_holds_it(text, expected):
    found = tolls(text)
    assert ("people", 12, None, False) not in found
    assert [one for one in expected if one not in found and one[:3] != ("people", 1, 1)] == []


def test_who_is_among_the_wounded_is_not_among_the_dead():
    text = "Shelling of Binnish killed 30 people. Nine women are among the dead, 41 women and 12 boys among the wounded."
    assert [(v, low) for v, low, *_ in tolls(text)] == [("people", 30), ("women", 9)]
    assert [(v, low) for v, low, *_ in tolls(text, "injured")] == [("women", 41), ("children", 12)]


def test_some_of_the_six_are_not_six_again():
    found = tolls("An air strike killed six people in Binnish on Monday. Two of the six died at a bakery.")
    assert [(low, part) for _, low, _, part in found] == [(6, False), (2, True)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("An air strike on Binnish killed nine villagers or more.", 9, None),
        ("Four farmers at least were killed when shells fell on Binnish.", 4, None),
        ("After an air strike on Binnish the monitor raised its count of civilians killed to at least 34.", 34, None),
        ("Shells fell on Binnish and killed four farmers, at least 20 sheep and a dog.", 4, 4),
    ],
)
def test_a_hedge_behind_the_noun_and_a_raised_count(text, low, high):
    assert [(minimum, maximum) for _, minimum, maximum, _ in tolls(text)][:1] == [(low, high)]


def test_a_number_in_a_name_counts_nobody():
    assert [low for _, low, *_ in tolls("The mayor told Canal24: two men were killed in an air strike on Binnish.")] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 14 lorries of a relief convoy near Binnish, nine were destroyed in an air strike.", [("vehicle", "destroyed", 9)]),
        ("Five clinics in Idlib came under attack and two of them are destroyed, the agency said.", [("clinic", "hit", 5)]),
        ("Missiles damaged three of the firm's four power plants near Binnish, and some units were destroyed.",
         [("power_station", "damaged", 3)]),
        ("The clinic of Binnish was hit by shells and destroyed.", [("clinic", "destroyed", 1)]),
        ("Jets bombed the bakery of Binnish on Monday and destroyed it.", [("bakery", "destroyed", 1)]),
        ("The school of Binnish and its fence were destroyed in an air strike.", [("school", "destroyed", 1)]),
        ("Two air strikes hit the market of Binnish on Monday.", [("market", "hit", 1)]),
        ("The water station of Binnish can no longer operate after an air strike.", [("water_station", "out_of_service", 1)]),
    ],
)  # fmt: skip
def test_what_became_of_how_many(text, expected):
    assert sites(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The power plant near Binnish was shelled on Monday. The plant is out of service.",
         [("power_station", "hit", 1), ("power_station", "out_of_service", 1)]),
        ("Syria Civil Defence said that an air strike hit its centre in Binnish.", [("defence_centre", "hit", 1)]),
        ("A brewery said that an air strike hit its plant in Binnish.", [("factory", "hit", 1)]),
        ("The shopping centre in Binnish was hit in an air strike.", [("market", "hit", 1)]),
    ],
)  # fmt: skip
def test_a_site_that_only_points(text, expected):
    assert sites(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine hospitals have been hit in Idlib since Sunday, the agency said.", True),
        ("Three health centres in Idlib were attacked, the agency said.", True),
        ("Fighting damaged two power lines near Binnish, the company said.", True),
        ("Hospitals in Idlib have been hit by a shortage of nurses, the agency said.", False),
        ("Clinics in Idlib were struck by a cyberattack, the agency said.", False),
        ("The market in Idlib was hit hard by inflation, the agency said.", False),
    ],
)
def test_attacked_hospitals_are_enough_and_troubles_are_not(text, told):
    assert bool(claims_of(text)) is told


@pytest.mark.parametrize(
    "text",
    [
        "The Defence Ministry rejected what rescuers said of an air strike on a school in Binnish.",
        "The Defence Ministry dismissed a newspaper's report that its aircraft bombed a school in Binnish.",
        "The Defence Ministry denied all of it: that its aircraft had bombed a school in Binnish.",
        "The Defence Ministry denied that its aircraft had bombed a school in Binnish: no plane was near.",
    ],
)
def test_a_denial_of_what_another_said_is_a_denial(text):
    rows = [row for row in claims_of(text) if row["facility_type"] == "school"]
    assert {row["stance"] for row in rows} == {"denied"}
    assert {row["claimant"] for row in rows} == {"Defence Ministry"}


def test_who_owns_up_to_an_attack_gives_no_figure_of_it():
    text = "Forty people died in Binnish by bombs for which Islamic State has claimed responsibility, sources in the town said."
    assert {row["claimant"] for row in claims_of(text) if row["harm"]} == {"sources in the town"}


def test_one_site_shut_for_long_and_one_night_are_no_totals():
    for text in (
        "The clinic of Binnish has been out of service since an air strike on Tuesday.",
        "Two men were killed in the night from Tuesday to Wednesday when jets struck a house in Binnish.",
    ):
        assert {row["is_total"] for row in claims_of(text)} == {False}
