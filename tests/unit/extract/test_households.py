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


@pytest.mark.parametrize(
    ("victims", "whole"),
    [
        ("the governor and his driver", 2),
        ("a farmer and his son", 2),
        ("a woman and her baby", 2),
        ("a reporter's wife and son", 2),
        ("Omar Saleh, his wife Huda and their three children", 5),
        ("two officials of the local council and their driver", 3),
        ("the head of the police station in Al-Sanamayn and two of his guards", 3),
        ("her father and two other passengers", 3),
        ("a father, a mother and their son", 3),
    ],
)
def test_relatives_and_companions_belong_to_one_figure(victims, whole):
    rows = matching(claims_of(f"A bomb in Ariha wounded {victims}."), harm="injured", part_of=None)
    assert [(row["victims"], row["count_min"], row["count_max"]) for row in rows] == [("people", whole, whole)]


def test_a_family_among_the_dead_is_one_part():
    rows = claims_of("A drone fired on the market of Ariha. We have buried nine people, including a couple and their two children.")
    family = only(rows, part_of=only(rows, count_min=9)["claim_id"])
    assert (family["victims"], family["count_min"]) == ("people", 4)
    assert only(rows, part_of=family["claim_id"], victims="children")["count_min"] == 2


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Five rebels and two soldiers died when shells hit Ariha.", [("fighters", 5), ("fighters", 2)]),
        ("An air strike on Ariha killed a nurse, her friend and a girl.", [("health_workers", 1), ("people", 1), ("children", 1)]),
        ("The blast of a shell in Ariha killed a policeman and three civilians.", [("people", 1), ("civilians", 3)]),
    ],
)
def test_two_sides_and_named_trades_keep_figures_of_their_own(text, figures):
    rows = matching(claims_of(text), harm="killed", part_of=None)
    assert [(row["victims"], row["count_min"]) for row in rows] == figures


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


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Killed in the blast of a shell in Ariha: 3. Injured: 7.", 3, 7),
        ("An air strike hit Ariha. Killed: 3 civilians. Wounded: 12.", 3, 12),
        ("The hospital received the victims of the air strike on Ariha (93 dead and 55 wounded).", 93, 55),
        ("An air strike hit Ariha, leaving many victims (93 dead, 55 wounded), doctors said.", 93, 55),
        ("Shells injured three people in Ariha. One of them, a young man, later died.", 1, 3),
        ("Air strikes hit Ariha. The clinic saw 60 people hurt, and two of them, a man and a girl, died.", 2, 60),
    ],
)
def test_dead_and_wounded_of_labels_brackets_and_late_deaths(text, killed, injured):
    rows = claims_of(text)
    assert [row["count_min"] for row in matching(rows, harm="killed", part_of=None)] == [killed]
    assert [row["count_min"] for row in matching(rows, harm="injured", part_of=None)] == [injured]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A bomb killed a mayor in Ariha. It raises to 38 the number of party members murdered since 1985.", 38),
        ("Air strikes hit Ariha. The number of nurses killed in them has risen to nine.", 9),
        ("The toll of the air strike on Ariha rose from 12 to 19 on Tuesday.", 19),
        ("After the air strikes on Ariha the army suffered 15 casualties, including six dead.", 6),
        ("The air strike hit Ariha, and villagers buried 14 people.", 14),
    ],
)
def test_a_toll_is_read_from_the_number_of_those_it_counts(text, killed):
    assert killed in [row["count_min"] for row in matching(claims_of(text), harm="killed")]


def test_who_is_buried_under_a_house_is_not_counted_as_dead():
    assert matching(claims_of("The air strike on Ariha buried six people under their house."), harm="killed") == []


def test_a_part_is_tied_to_the_class_that_may_hold_it():
    rows = claims_of("Air strikes on Ariha killed 31 people: 14 civilians, among them two children, and 12 soldiers.")
    assert only(rows, victims="fighters")["part_of"] == only(rows, count_min=31)["claim_id"]
    assert only(rows, victims="children")["part_of"] == only(rows, count_min=14)["claim_id"]


def test_of_the_dead_some_were_children():
    rows = claims_of("Of the 23 dead in the air strike on Ariha, nine were children.")
    assert only(rows, victims="children", count_min=9)["part_of"] == only(rows, count_min=23)["claim_id"]


def test_all_but_two_of_them_gives_no_part():
    rows = claims_of("Sixteen people died in the air strike on Ariha, all but two of them soldiers.")
    assert [row["count_min"] for row in rows if row["harm"] == "killed"] == [16]


def test_a_woman_told_with_her_home_before_her_name_is_one_woman():
    rows = claims_of("A widow from the village of Tal Hadya, Aziza Hassan, was killed when missiles hit Azaz.")
    assert only(rows, harm="killed")["victims"] == "women"


def test_one_who_had_been_displaced_before_is_no_figure_of_the_displaced():
    rows = claims_of("Huda Saleh, who had been displaced from Hama, was killed in an air strike on Ariha.")
    assert matching(rows, harm="displaced") == []
