"""Noun phrases: who and what is counted, and what only looks like it."""

import pytest

from loaders.extract.facilities import facility_groups
from loaders.extract.victims import victim_groups
from tests.unit.extract.mini_report import view_of


def people(text):
    return [(g.kind, g.low, g.high) for g in victim_groups(view_of(text))]


def facilities(text):
    return [(g.kind, g.low, g.high, g.name) for g in facility_groups(view_of(text))]


@pytest.mark.parametrize(
    ("phrase", "kind", "low", "high"),
    [
        ("five women", "women", 5, 5),
        ("three young children", "children", 3, 3),
        ("a nurse", "health_workers", 1, 1),
        ("two Civil Defence volunteers", "rescue_workers", 2, 2),
        ("at least 12 rebel fighters", "fighters", 12, None),
        ("dozens of displaced civilians", "civilians", 24, None),
        ("a journalist", "journalists", 1, 1),
        ("six aid workers", "aid_workers", 6, 6),
        ("17 people", "people", 17, 17),
        ("four other people", "people", 4, 4),
    ],
)
def test_classes_of_victims_with_their_number(phrase, kind, low, high):
    assert people(f"The blast killed {phrase}.") == [(kind, low, high)]


def test_a_number_alone_counts_people_where_no_noun_follows():
    assert people("The blast killed 12 and wounded at least 30.") == [("people", 12, 12), ("people", 30, None)]


def test_a_number_of_things_counts_nobody():
    assert people("The blast shattered 12 windows and 30 doors.") == []


@pytest.mark.parametrize("phrase", ["civilian areas", "a civilian car", "the civilian death toll"])
def test_an_adjective_is_nobody(phrase):
    assert not [g for g in people(f"The blast hit {phrase}.") if g[1] is not None]


@pytest.mark.parametrize(
    ("phrase", "kind", "low", "high"),
    [
        ("a hospital", "hospital", 1, 1),
        ("two field hospitals", "hospital", 2, 2),
        ("five civil defence centres", "defence_centre", 5, 5),
        ("power stations", "power_station", 2, None),
        ("three primary schools", "school", 3, 3),
        ("a vegetable market", "market", 1, 1),
        ("a water pumping station", "water_station", 1, 1),
        ("several bakeries", "bakery", 3, None),
        ("two ambulances", "ambulance", 2, 2),
        ("an aid convoy", "aid_convoy", 1, 1),
        ("a displacement camp", "camp", 1, 1),
    ],
)
def test_kinds_of_facilities_with_their_number(phrase, kind, low, high):
    assert [f[:3] for f in facilities(f"The blast hit {phrase}.")] == [(kind, low, high)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The blast hit Al-Amal Hospital.", "Al-Amal Hospital"),
        ("The blast hit the Ibn Rushd hospital in Ariha.", "Ibn Rushd hospital"),
        ("The blast hit the National Hospital.", "National Hospital"),
    ],
)
def test_capitals_before_the_noun_are_its_name(text, name):
    assert [f[3] for f in facilities(text)] == [name]


@pytest.mark.parametrize("text", ["The hospital burnt.", "Two Hospitals burnt.", "Russian hospitals burnt."])
def test_an_opening_article_a_number_or_a_nation_is_no_name(text):
    assert [f[3] for f in facilities(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A hospital director spoke of the blast.",
        "School fees went up.",
        "Market prices fell in the village.",
        "Power station workers went home.",
        "The school bus was late.",
    ],
)
def test_a_noun_that_describes_the_next_one_is_no_facility(text):
    assert [f[0] for f in facilities(text) if f[0] not in ("vehicle",)] == []


def test_a_list_gives_each_its_own_number():
    assert [f[:2] for f in facilities("It flattened six clinics, five schools and a mosque.")] == [
        ("clinic", 6),
        ("school", 5),
        ("mosque", 1),
    ]
