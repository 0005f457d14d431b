"""One total and its parts: lists, breakdowns, people named after a total, late deaths; and what is a victim beside the total."""

import pytest

from tests.unit.extract.mini_report import claims_of


def told(text):
    """Harm, class, bounds and whether it is a part, of every casualty claim, in the order of the text."""
    rows = [r for r in claims_of(text) if r["kind"] == "casualties"]
    return [(r["harm"], r["victims"], r["count_min"], r["count_max"], r["part_of"] is not None) for r in rows]


def figures(text):
    """What is no part of a larger figure."""
    return [row[:4] for row in told(text) if not row[4]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The head of the town council and three officials were killed in shelling of Ariha.", [("killed", "people", 4, 4)]),
        ("Shells killed a farmer, two bakers and a child in Ariha.", [("killed", "civilians", 3, 3), ("killed", "children", 1, 1)]),
        ("Shelling of Ariha left a man and a boy dead.", [("killed", "people", 1, 1), ("killed", "children", 1, 1)]),
        ("Shelling claimed the lives of Salim Haddad and Omar Saleh in Ariha.", [("killed", "people", 2, 2)]),
        ("A man was killed with his wife in shelling of Ariha.", [("killed", "people", 2, 2)]),
        ("Jets killed three people in Ariha and five in Saraqib.", [("killed", "people", 3, 3), ("killed", "people", 5, 5)]),
    ],
)
def test_a_list_gives_one_figure_a_class(text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "Salim Haddad, 61, was killed with his wife.",
        "Salim Haddad (61) and Rima Saleh (44) died in their house.",
        "A teacher was killed in the kitchen.",
        "Two children were killed there, the doctors said.",
        "The father and three of his sons were killed.",
        "The two farmers killed were brothers.",
        "Several people were killed in the cellar.",
        "Salim Haddad (58-60) was killed.",
        "Four of those who died were from one house.",
        "The second man killed was a teacher.",
    ],
)
def test_who_is_told_after_a_total_is_one_of_those_it_counts(rest):
    assert figures(f"Jets bombed Ariha on Monday and killed eight people. {rest}") == [("killed", "people", 8, 8)]


@pytest.mark.parametrize("rest", ["Another child died on the road.", "Shelling of Saraqib on Monday killed a teacher."])
def test_another_victim_and_another_place_are_no_part(rest):
    assert len(figures(f"Jets bombed Ariha on Monday and killed eight people. {rest}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha. Six people, two women and four children, were killed.",
        "Jets bombed Ariha. Six people (two women and four children) were killed.",
        "Jets bombed Ariha. Six bakers (two women and four men) were killed.",
        "Jets bombed Ariha. Six people - two women and four children - were killed.",
        "Jets bombed Ariha. Six people were killed: two women and four children.",
        "Jets bombed Ariha and killed six people, incl. four children.",
        "Jets bombed Ariha. Six civilians, members of two families, including four children, were killed.",
        "Jets bombed Ariha. Six members of the Saleh and Haddad families, including four children, were killed.",
        "Jets bombed Ariha. At least six people, including six members of one family, were killed.",
    ],
)
def test_what_a_figure_is_made_up_of_is_not_added_to_it(text):
    assert [row[2] for row in figures(text)] == [6]


def test_who_later_died_of_wounds_is_killed():
    assert figures("Jets bombed Ariha and wounded five people, one of whom later died.") == [
        ("injured", "people", 5, 5),
        ("killed", "people", 1, 1),
    ]
    assert figures("Jets bombed Ariha. A man was wounded and later died.") == [("killed", "people", 1, 1)]


def test_a_late_death_is_a_part_of_the_toll_it_raises():
    rows = told("A man died of his wounds, raising the toll of the air raid on Ariha to 12.")
    assert sorted(rows, key=lambda r: r[2]) == [("killed", "people", 1, 1, True), ("killed", "people", 12, 12, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha, killing or wounding 20 people.",
        "Jets bombed Ariha. Twenty people were killed and wounded.",
        "Jets bombed Ariha. Ten bodies are believed to be still under the rubble.",
        "Jets bombed Ariha. It is not known how many people were wounded.",
        "Jets bombed Ariha. The family had already lost two sons.",
        "Jets bombed Ariha. Salim Haddad suffered no injuries.",
    ],
)
def test_what_the_text_leaves_open_is_no_figure(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "harm", "count"),
    [
        ("The shelling of Ariha caused the death four members of one family.", "killed", 4),
        ("The shelling of Ariha resulted in four people being killed.", "killed", 4),
        ("Jets bombed Ariha. Four civilians, not seen by the pilots, were killed.", "killed", 4),
        ("Jets bombed Ariha. Four members of one family were killed.", "killed", 4),
        ("Jets bombed Ariha. The dead: four farmers.", "killed", 4),
        ("Jets bombed Ariha. Four people suffered burns.", "injured", 4),
        ("Jets bombed Ariha. Four people were reported killed.", "killed", 4),
        ("Jets bombed Ariha. Two women gave a list of four people who were killed.", "killed", 4),
        ('Jets bombed Ariha. Four members of the "Night Watch" were killed.', "killed", 4),
        ("Jets bombed Ariha. Four identified civilians were confirmed dead.", "killed", 4),
        ("Jets bombed Ariha. Four civilian members of the Saleh Haddad family were killed.", "killed", 4),
        ("Jets bombed Ariha. Four people died, a man who was a teacher said.", "killed", 4),
        ("Jets bombed Ariha. Four more were rushed to hospital with shrapnel wounds.", "injured", 4),
    ],
)
def test_more_ways_of_telling_harm(text, harm, count):
    assert [(r[0], r[2]) for r in told(text)] == [(harm, count)]


def test_a_source_that_goes_on_to_a_smaller_figure_tells_of_some_of_its_dead():
    rows = figures("Rescuers said an air strike killed eight people in Ariha on Monday. They said three people had died at home.")
    assert rows == [("killed", "people", 8, 8)]


def test_another_source_with_a_smaller_figure_is_a_rival():
    rows = figures("An air strike killed eight people in Ariha on Monday. The Observatory said three people had been killed.")
    assert rows == [("killed", "people", 8, 8), ("killed", "people", 3, 3)]


def test_a_later_larger_figure_of_the_same_source_stands_beside_its_earlier_one():
    rows = figures("Doctors said jets killed six people in Ariha on Monday. On Tuesday the doctors put the death toll at eight.")
    assert rows == [("killed", "people", 6, 6), ("killed", "people", 8, 8)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The wife of Salim Haddad - an envoy of the town - and three farmers were killed in shelling of Ariha.",
            [("killed", "women", 1, 1, False), ("killed", "civilians", 3, 3, False)],
        ),
        ("Sergeant Omar Saleh, an adviser, was killed by shells near Ariha.", [("killed", "fighters", 1, 1, False)]),
        ("Shells killed his wife and son in Ariha.", [("killed", "people", 2, 2, False), ("killed", "children", 1, 1, True)]),
        ("Shells near Ariha raised the number of killed and injured people to 170.", []),
        ("Shells near Ariha raised the number of people killed to 170.", [("killed", "people", 170, 170, False)]),
        (
            "Jets bombed Ariha. Rima Saleh, 45, was hurt, and Hoda Saleh, 11, was hurt.",
            [("injured", "people", 2, 2, False)],
        ),
        (
            "Two of the four people killed when jets bombed Ariha were aid workers.",
            [("killed", "aid_workers", 2, 2, True), ("killed", "people", 4, 4, False)],
        ),
        (
            "Jets bombed Ariha. Four people including two children lost their lives and six sustained injuries.",
            [("killed", "people", 4, 4, False), ("killed", "children", 2, 2, True), ("injured", "people", 6, 6, False)],
        ),
        (
            "Jets bombed Ariha. Four people had been injured, one of them badly, and no one had died.",
            [("injured", "people", 4, 4, False), ("injured", "people", 1, 1, True), ("killed", "people", 0, 0, False)],
        ),
        (
            "Jets bombed Ariha. Three were wounded, two of whom lost limbs.",
            [("injured", "people", 3, 3, False), ("injured", "people", 2, 2, True)],
        ),
        (
            "Jets bombed Ariha. Ten people, including the pilot's brother, were killed, a tribal leader said.",
            [("killed", "people", 10, 10, False), ("killed", "people", 1, 1, True)],
        ),
        (
            "Jets bombed Ariha. The girl's parents and two brothers were killed.",
            [("killed", "people", 4, 4, False)],
        ),
    ],
)
def test_sentences_in_which_a_figure_may_go_astray(text, expected):
    assert told(text) == expected
