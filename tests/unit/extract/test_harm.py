"""Casualties: which word of harm takes which people."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def told(text):
    """Harm, class and lowest number of every casualty claim, in the order of the text."""
    return [(r["harm"], r["victims"], r["count_min"]) for r in claims_of(text) if r["kind"] == "casualties"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets killed six people in Ariha on Monday.", [("killed", "people", 6)]),
        ("Jets bombed Ariha on Monday, killing six people.", [("killed", "people", 6)]),
        ("Six people were killed by jets in Ariha on Monday.", [("killed", "people", 6)]),
        ("Six people have been killed by jets in Ariha since Monday.", [("killed", "people", 6)]),
        ("Six people died when jets bombed Ariha on Monday.", [("killed", "people", 6)]),
        ("Six people lost their lives when jets bombed Ariha on Monday.", [("killed", "people", 6)]),
        ("Jets claimed the lives of six people in Ariha on Monday.", [("killed", "people", 6)]),
        ("An air raid on Ariha on Monday left six people dead.", [("killed", "people", 6)]),
        ("An air raid on Ariha on Monday left six dead and nine wounded.", [("killed", "people", 6), ("injured", "people", 9)]),
        ("Air raids on Ariha: six killed, nine injured.", [("killed", "people", 6), ("injured", "people", 9)]),
        ("Jets bombed Ariha on Monday, causing the death of six people.", [("killed", "people", 6)]),
        ("Jets bombed Ariha on Monday and wounded nine children.", [("injured", "children", 9)]),
        ("Jets killed six men and wounded nine women in Ariha.", [("killed", "people", 6), ("injured", "women", 9)]),
        ("The death toll of the air raid on Ariha rose to 14.", [("killed", "people", 14)]),
        ("The civilian death toll of the air raid on Ariha reached 14.", [("killed", "civilians", 14)]),
        ("Air raids on Ariha have displaced 3,000 people.", [("displaced", "people", 3000)]),
        ("Four people are missing after jets bombed Ariha.", [("missing", "people", 4)]),
    ],
)
def test_ways_of_telling_harm(text, expected):
    assert told(text) == expected


def test_a_list_of_the_dead_keeps_each_class_apart():
    rows = claims_of("Jets killed two nurses, a child and three fighters in Ariha on Monday.")
    assert {(r["victims"], r["count_min"], r["part_of"]) for r in rows} == {
        ("health_workers", 2, None),
        ("children", 1, None),
        ("fighters", 3, None),
    }


def test_bodies_pulled_out_are_the_dead():
    assert told("Jets bombed Ariha. Rescuers pulled 12 bodies from a cellar.") == [("killed", "people", 12)]


def test_people_pulled_out_alive_are_rescued():
    rows = told("Jets bombed Ariha. Rescuers recovered 12 bodies and pulled four people out alive.")
    assert rows == [("killed", "people", 12), ("rescued", "people", 4)]


def test_bodies_without_a_number_are_no_figure():
    assert told("Jets bombed Ariha. Bodies lay in the street.") == []


def test_none_killed_and_none_injured():
    rows = claims_of("Jets bombed Ariha on Monday but there were no casualties, a doctor said.")
    assert {(r["harm"], r["count_min"], r["count_max"]) for r in matching(rows, kind="casualties")} == {
        ("killed", 0, 0),
        ("injured", 0, 0),
    }


@pytest.mark.parametrize(
    "end",
    [
        "There was no immediate word on casualties.",
        "No reports of casualties have come in.",
        "It was not known whether anyone was hurt.",
        "Pilots try to avoid killing civilians.",
    ],
)
def test_what_is_not_known_or_did_not_happen_is_no_figure(end):
    assert told(f"Jets bombed Ariha on Monday. {end}") == []


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Jets killed 52 people, including 14 children, in Ariha.", 52, 14),
        ("Jets killed 52 people in Ariha, among them 14 children.", 52, 14),
        ("Jets killed 52 people in Ariha, 14 of them children.", 52, 14),
        ("Jets killed 52 people in Ariha, of whom 14 were children.", 52, 14),
    ],
)
def test_a_part_of_a_figure_points_to_the_whole(text, whole, part):
    rows = claims_of(text)
    assert len(rows) == 2
    assert only(rows, count_min=part)["part_of"] == only(rows, count_min=whole)["claim_id"]
    assert only(rows, count_min=part)["victims"] == "children"
    assert only(rows, count_min=whole)["part_of"] is None


def test_two_parts_of_one_figure():
    rows = claims_of("Jets killed 52 people, including 14 children and nine women, in Ariha.")
    whole = only(rows, count_min=52)["claim_id"]
    assert {(r["victims"], r["part_of"]) for r in rows if r["count_min"] != 52} == {("children", whole), ("women", whole)}


def test_the_wounded_beside_a_part_are_no_part():
    rows = claims_of("Jets killed 52 people, including 14 children, and wounded 80 in Ariha.")
    assert only(rows, harm="injured")["part_of"] is None
    assert only(rows, harm="injured")["count_min"] == 80


def test_those_who_speak_are_not_those_harmed():
    assert told("Two doctors said jets had killed six people in Ariha on Monday.") == [("killed", "people", 6)]


def test_a_nation_at_war_is_no_victim():
    assert told("Jets bombed Ariha on Monday. The country's war has scarred every family.") == []


def test_harm_without_arms_is_no_claim():
    assert claims_of("A bus overturned near Ariha on Monday, killing six people and injuring nine.") == []
    assert claims_of("An earthquake killed six people in Ariha on Monday and destroyed a hospital.") == []
