"""What real reports do with numbers of people: ways of printing that a careful reader takes in stride. All events are invented."""

from __future__ import annotations

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def harmed(text, harm="killed", **wanted):
    """The one figure of its kind as (lowest, highest)."""
    row = only(claims_of(text), kind="casualties", harm=harm, part_of=None, **wanted)
    return row["count_min"], row["count_max"]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("An air strike on Binnish killed four people and seven others were wounded, rescuers said.", (4, 4), (7, 7)),
        ("Shelling in Binnish left twenty-three people dead and 41 wounded.", (23, 23), (41, 41)),
        ("Half a dozen people died and two dozen were injured when jets bombed Binnish.", (6, 6), (24, 24)),
        ("One hundred and twelve people were killed and 1,250 injured in raids on Binnish.", (112, 112), (1250, 1250)),
    ],
)  # fmt: skip
def test_number_words_digits_and_both_in_one_sentence(text, killed, injured):
    assert harmed(text) == killed
    assert harmed(text, "injured") == injured


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A young shepherd was killed by a shell near Binnish.", 1),
        ("The head of the police post and three guards were killed in a drone strike on Binnish.", 4),
        ("A couple and their two daughters were killed when a missile hit their house in Binnish.", 4),
        ("Two officials and their driver were killed in an air strike in Binnish.", 3),
        ("An elderly woman was killed in shelling of Binnish on Tuesday.", 1),
        ("Rocket fire on Binnish killed a baker and his son.", 2),
    ],
)  # fmt: skip
def test_victims_without_a_numeral_are_counted(text, count):
    rows = matching(claims_of(text), kind="casualties", harm="killed", part_of=None)
    assert sum(row["count_min"] for row in rows) == count
    assert sum(row["count_max"] for row in rows) == count


@pytest.mark.parametrize(
    "text",
    [
        "The monitor documented the death of a child and the injury of four people in shelling of Binnish.",
        "A drone strike hit Binnish, leaving one child dead and four people injured.",
        "The shelling of Binnish claimed the life of a child and wounded four people.",
        "A child was martyred and four people were wounded in an air strike on Binnish.",
        "Warplanes bombed Binnish, killing a child and injuring four people.",
        "The bombing of Binnish resulted in the killing of a child and the wounding of four people.",
        "The air strike on Binnish led to the martyrdom of a child and to four injuries.",
    ],
)
def test_nouns_and_participles_tell_harm_as_verbs_do(text):
    assert harmed(text, victims="children") == (1, 1)
    assert harmed(text, "injured") == (4, 4)


@pytest.mark.parametrize(
    ("printed", "bounds"),
    [
        ("at least nine", (9, None)), ("up to 15", (None, 15)), ("more than 30", (30, None)), ("nearly 15", (15, 15)),
        ("between five and 10", (5, 10)), ("no fewer than 12", (12, None)), ("as many as 40", (None, 40)), ("8 to 11", (8, 11)),
        ("around 60", (60, 60)), ("two or three", (2, 3)), ("150 or more", (150, None)), ("at least 15 and up to 25", (15, 25)),
    ],
)  # fmt: skip
def test_hedges_open_one_end_or_give_both(printed, bounds):
    assert harmed(f"Air strikes on Binnish killed {printed} people, the rescue service said.") == bounds


@pytest.mark.parametrize(
    ("printed", "least"),
    [
        ("dozens of", 24), ("scores of", 40), ("several", 3), ("a number of", 3), ("hundreds of", 200), ("a couple of", 2),
        ("tens of", 20), ("multiple", 3), ("a few", 3), ("many", 3),
    ],
)  # fmt: skip
def test_vague_counts_have_a_least_and_no_most(printed, least):
    assert harmed(f"Shells that fell on Binnish wounded {printed} civilians.", "injured") == (least, None)


def test_an_unknown_number_is_not_zero():
    rows = claims_of("An air strike hit a convoy near Binnish. The number of casualties is not known.")
    assert not matching(rows, kind="casualties", count_min=0)


@pytest.mark.parametrize(
    "text",
    [
        "Ten civilians, including three children and a woman, were killed in an air strike on Binnish.",
        "An air strike on Binnish killed ten civilians, among them three children and a woman.",
        "Ten civilians were killed in an air strike on Binnish, three of them children and one a woman.",
        "Ten civilians, three children and one woman among them, died in an air strike on Binnish.",
    ],
)
def test_a_part_is_never_added_to_its_whole(text):
    rows = claims_of(text)
    whole = only(rows, harm="killed", part_of=None)
    assert (whole["count_min"], whole["count_max"], whole["victims"]) == (10, 10, "civilians")
    assert only(rows, victims="children", count_min=3)["part_of"] == whole["claim_id"]


def test_most_of_them_women_gives_no_figure_of_its_own():
    rows = claims_of("Shelling killed 14 people in Binnish, most of them women.")
    assert [(r["count_min"], r["count_max"]) for r in matching(rows, kind="casualties")] == [(14, 14)]


def test_members_of_one_family_are_the_same_dead():
    rows = claims_of("Eight people, including seven members of one family, were killed when a rocket hit a house in Binnish.")
    assert harmed("Eight people, including seven members of one family, were killed when a rocket hit a house in Binnish.") == (
        8,
        8,
    )
    assert len(matching(rows, harm="killed", part_of=None)) == 1


def test_others_are_counted_beside_the_first():
    text = "Two people were killed and three others, including two children, injured by artillery fire on Binnish."
    assert harmed(text) == (2, 2)
    assert harmed(text, "injured") == (3, 3)
    assert only(claims_of(text), victims="children")["part_of"] is not None


@pytest.mark.parametrize(
    "text",
    [
        "The toll of the bombing since Thursday has reached 123, among them 77 fighters and 46 civilians, the monitor said.",
        "The latest raid brings to 40 the number of civilians killed by drones in Idlib in eight months, a rights group said.",
        "Air strikes have killed 61 people across Idlib since the start of the month, the rescue service said.",
    ],
)
def test_a_cumulative_toll_is_a_total_and_no_event(text):
    rows = [r for r in matching(claims_of(text), kind="casualties", part_of=None) if (r["count_min"] or 0) >= 40]
    assert rows
    assert all(r["is_total"] for r in rows)


def test_a_death_of_wounds_is_one_death():
    text = "A man died on Tuesday of wounds he suffered in the shelling of Binnish on 20 September."
    assert harmed(text) == (1, 1)


def test_the_later_count_of_one_source_stands_beside_its_earlier_one():
    text = (
        "Rescuers said at first that five people were killed in the air strike on Binnish on Tuesday. "
        "They later put the death toll at eight."
    )
    rows = matching(claims_of(text), kind="casualties", harm="killed")
    assert {r["count_min"] for r in rows} == {5, 8}
    assert len({r["report_strike"] for r in rows}) == 1


def test_fighters_and_civilians_are_kept_apart():
    rows = claims_of("An air strike on Binnish killed five members of an armed faction and two civilians.")
    assert only(rows, victims="fighters")["count_min"] == 5
    assert only(rows, victims="civilians")["count_min"] == 2


def test_a_soldier_of_a_foreign_army_is_a_fighter():
    assert only(claims_of("A Russian soldier was killed by a roadside bomb near Binnish."), harm="killed")["victims"] == "fighters"


@pytest.mark.parametrize(
    "text",
    [
        "Omar Haddad, 61, and his wife Salma, 52, were killed when a shell hit Binnish.",
        "A shell that hit Binnish killed Omar Haddad (61) and his wife Salma (52).",
        "A 61-year-old man and his wife, aged 52, were killed when a shell hit Binnish.",
    ],
)
def test_ages_are_no_counts(text):
    rows = matching(claims_of(text), kind="casualties", harm="killed", part_of=None)
    assert sum(r["count_min"] for r in rows) == 2


def test_fifteen_strikes_are_no_fifteen_facilities():
    rows = claims_of("Near Binnish, 15 air strikes hit a warehouse and two bridges.")
    assert {(r["facility_type"], r["count_min"], r["count_unit"]) for r in matching(rows, kind="damage")} == {
        ("warehouse", 1, "facilities"), ("bridge", 2, "facilities"),
    }  # fmt: skip


def test_bodies_are_dead_and_people_pulled_out_alive_are_rescued():
    rows = claims_of("Crews pulled 12 bodies and nine survivors from the rubble after air strikes on Binnish on Tuesday.")
    assert only(rows, harm="killed")["count_min"] == 12
    assert only(rows, harm="rescued")["count_min"] == 9


def test_no_casualties_says_that_nobody_was_killed_or_injured():
    rows = claims_of("A drone struck an empty depot in Binnish on Tuesday; there were no casualties.")
    assert {(r["harm"], r["count_min"], r["count_max"]) for r in matching(rows, kind="casualties")} == {
        ("killed", 0, 0), ("injured", 0, 0),
    }  # fmt: skip
