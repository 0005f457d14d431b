"""Figures told in lists and phrases: households, minors by age, deaths, treatment, wounds, years that count nobody."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


@pytest.mark.parametrize(
    ("victims", "whole", "children"),
    [
        ("the tenant, his wife and three of their children", 5, 3),
        ("a woman and her two daughters", 3, 2),
        ("a couple and their four children", 6, 4),
        ("a baker, his wife and their two sons", 4, 2),
    ],
)
def test_a_household_is_one_figure_and_its_children_a_part(victims, whole, children):
    for text in (f"Jets bombed a house in Ariha, killing {victims}.", f"In shelling of Ariha {victims} were killed."):
        rows = matching(claims_of(text), kind="casualties")
        assert len(rows) == 2
        home = only(rows, part_of=None)
        assert (home["victims"], home["count_min"], home["count_max"]) == ("people", whole, whole)
        assert only(rows, part_of=home["claim_id"], victims="children")["count_min"] == children


def test_children_of_nobody_told_stay_a_figure_of_their_own():
    rows = claims_of("Shells killed a farmer and two children in Ariha.")
    assert only(rows, victims="children")["part_of"] is None


@pytest.mark.parametrize("age", ["under 18", "under the age of 16", "below 15"])
def test_victims_are_told_by_their_age_to_be_children(age):
    rows = claims_of(f"Shelling of Ariha killed six civilians, of whom three were {age}.")
    assert only(rows, count_min=3)["victims"] == "children"


def test_those_under_a_high_age_are_no_children():
    rows = claims_of("Shelling of Ariha killed six civilians, of whom three were under 30.")
    assert only(rows, count_min=3)["victims"] == "people"


@pytest.mark.parametrize(
    ("text", "harm", "victims", "count"),
    [
        ("The office documented 1,174 civilian deaths in air strikes on Ariha.", "killed", "civilians", 1174),
        ("Jets hit a market in Ariha and two dozen people were treated at the Amal hospital.", "injured", "people", 24),
        ("The missile strike on Ariha left a nurse dead and two with serious burns.", "injured", "people", 2),
        ("Jets raided Ariha, and five airport guards were lightly wounded.", "injured", None, 5),
        ("The number of people killed in shelling of Ariha since the beginning of 2016 has reached 61.", "killed", "people", 61),
        ("Throughout 2016 shells killed 61 people in Ariha.", "killed", "people", 61),
    ],
)
def test_figures_told_in_other_ways(text, harm, victims, count):
    row = only(claims_of(text), harm=harm, part_of=None)
    assert (row["count_min"], row["count_max"]) == (count, count)
    assert victims is None or row["victims"] == victims


def test_a_trade_treated_in_a_town_is_no_injury():
    assert matching(claims_of("Jets bombed Ariha. Two farmers treated in the press as rebels complained."), harm="injured") == []


@pytest.mark.parametrize(
    ("text", "killed", "hurt"),
    [
        ("Two people were killed and three others, including two children, injured by artillery fire on Ariha.", 2, 3),
        ("A woman was killed and four other people, among them a nurse, wounded when a rocket hit Ariha.", 1, 4),
    ],
)
def test_parts_may_stand_before_a_shortened_verb(text, killed, hurt):
    rows = matching(claims_of(text), part_of=None)
    assert only(rows, harm="killed")["count_min"] == killed
    assert only(rows, harm="injured")["count_min"] == hurt


@pytest.mark.parametrize("verb", ["claimed the life of", "took the life of", "cost the life of"])
def test_a_life_taken_is_somebody_killed(verb):
    assert only(claims_of(f"The shelling of Ariha {verb} a nurse."), harm="killed")["victims"] == "health_workers"


def test_a_part_may_have_a_part_of_its_own():
    parts = "22 civilians, including nine children, and 39 fighters"
    rows = claims_of(f"The number of people killed by shelling in Ariha has reached 61: {parts}.")
    whole, civilians = only(rows, count_min=61), only(rows, count_min=22)
    assert civilians["part_of"] == only(rows, count_min=39)["part_of"] == whole["claim_id"]
    assert only(rows, victims="children")["part_of"] == civilians["claim_id"]
