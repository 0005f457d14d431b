"""docs/design.md, section 4: how a printed number is counted."""

import pytest

from loaders.extract.numbers import read_quantities
from loaders.extract.tokens import tokenize
from tests.unit.extract.mini_report import claims_of, matching, only, view_of


def counted(text):
    return [(q.low, q.high) for q in read_quantities(tokenize(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("12", 12, 12),
        ("twelve", 12, 12),
        ("a dozen", 12, 12),
        ("about 12", 12, 12),
        ("some 12", 12, 12),
        ("around 12", 12, 12),
        ("nearly 12", 12, 12),
        ("almost twelve", 12, 12),
        ("approximately 12", 12, 12),
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("at least 150", 150, None),
        ("more than 150", 150, None),
        ("over 150", 150, None),
        ("no fewer than 150", 150, None),
        ("150 or more", 150, None),
        ("150+", 150, None),
        ("up to 50", None, 50),
        ("at least 15 and up to 25", 15, 25),
        ("at least 15, possibly as many as 25", 15, 25),
        ("from six to 14", 6, 14),
        ("as many as 50", None, 50),
        ("at most 50", None, 50),
        ("no more than 50", None, 50),
        ("fewer than 50", None, 50),
        ("10 to 15", 10, 15),
        ("between 10 and 15", 10, 15),
        ("10-15", 10, 15),
        ("10–15", 10, 15),
        ("two or three", 2, 3),
        ("a couple of", 2, None),
        ("several", 3, None),
        ("a few", 3, None),
        ("a number of", 3, None),
        ("multiple", 3, None),
        ("many", 3, None),
        ("tens", 20, None),
        ("dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("nobody", 0, 0),
        ("no", 0, 0),
    ],
)
def test_the_table_of_the_design(printed, low, high):
    assert counted(f"{printed} people") == [(low, high)]


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("twenty-four", 24, 24),
        ("ninety nine", 99, 99),
        ("one hundred and fifty", 150, 150),
        ("a hundred and twelve", 112, 112),
        ("two thousand three hundred", 2300, 2300),
        ("three dozen", 36, 36),
        ("1,250", 1250, 1250),
        ("12,345,678", 12345678, 12345678),
        ("3 thousand", 3000, 3000),
        ("more than two dozen", 24, None),
        ("at least twenty-four", 24, None),
        ("as many as 1,200", None, 1200),
        ("more than half a dozen", 6, None),
        ("between twenty and thirty", 20, 30),
        ("dozens of", 24, None),
        ("at least several", 3, None),
        ("a further 30", 30, 30),
        ("at least another 30", 30, None),
    ],
)
def test_numbers_in_words_hyphens_and_separators(printed, low, high):
    assert counted(f"{printed} people") == [(low, high)]


def test_the_printed_words_stand_in_the_claim():
    rows = claims_of("Jets bombed Ariha on Monday and killed at least half a dozen people.")
    assert only(rows, harm="killed")["count_text"] == "at least half a dozen"


def test_a_range_never_turns_round():
    assert counted("from 15 to 10 homes") == [(15, 15), (10, 10)]


def test_a_list_of_numbers_is_no_range():
    assert counted("4, 5 and 6 people") == [(4, 4), (5, 5), (6, 6)]


def test_up_to_after_a_word_of_rising_is_no_hedge():
    assert counted("the toll went up to 50") == [(50, 50)]


@pytest.mark.parametrize(
    "text",
    [
        "A girl of 9 years stood 20 km from the road.",
        "It flew at 300 metres for 40 minutes.",
        "The 12-year-old boy, aged 12, ran.",
        "It came on 26 September 2017 at 10:45.",
        "UN resolution 2254 was read out.",
        "They paid $500 and 30 percent more.",
        "The 500 kg bomb missed.",
    ],
)
def test_ages_distances_dates_hours_and_weights_count_nobody(text):
    assert view_of(text).quantities == []


def test_a_distance_beside_a_toll_is_not_the_toll():
    rows = claims_of("Shells fell 15 km north of Ariha on Monday, 3 hours before noon, and killed 4 people.")
    assert [r["count_min"] for r in matching(rows, harm="killed")] == [4]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Jets bombed a hospital in Ariha on Monday.", 1, 1),
        ("Jets bombed the hospital in Ariha on Monday.", 1, 1),
        ("Jets bombed hospitals in Ariha on Monday.", 2, None),
        ("Jets bombed three hospitals in Ariha on Monday.", 3, 3),
        ("Jets bombed at least three hospitals in Ariha on Monday.", 3, None),
        ("Jets bombed several hospitals in Ariha on Monday.", 3, None),
        ("Jets bombed a couple of hospitals in Ariha on Monday.", 2, None),
        ("Jets bombed two or three hospitals in Ariha on Monday.", 2, 3),
    ],
)
def test_articles_and_bare_plurals_count_facilities(text, low, high):
    row = only(claims_of(text), facility_type="hospital")
    assert (row["count_min"], row["count_max"]) == (low, high)
    assert row["count_unit"] == "facilities"


def test_a_child_is_one_child():
    row = only(claims_of("Jets bombed Ariha on Monday and killed a child."), harm="killed")
    assert (row["count_min"], row["count_max"], row["victims"]) == (1, 1, "children")
    assert row["count_unit"] == "people"
