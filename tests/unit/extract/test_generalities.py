"""Plans, threats, habits and the dead of whole wars tell of no attack."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

DAY = date(1993, 10, 6)
BOMB = "A bomb exploded in a bank in Lima on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "A caller threatened a general attack on radio stations throughout the country.",
        "He received a call in which an attack on radio stations was threatened.",
        "The man was accused of planning the assassination of the archbishop.",
        "The guerrillas will carry out attacks on banks and buses, the army said.",
        "The paper wrote of the possibility of an attack with rockets on the presidential plane.",
        "She was publicly calling for the assassination of the general.",
        "THE CALLER THREATENED AN ATTACK ON TWO SCHOOLS.",
        # habits
        "He spoke of a regime which murders priests.",
        "Rebels go on killing farmers, the colonel said.",
        "Does a war kill more people than hunger, the president asked.",
        "The minister condemned attacks against universities, murders, arrests and so on.",
        # the dead of a war, told in passing
        "Analysts said the talks seek to end a decade-long civil war that has left more than 70,000 dead.",
        "They fled when the war, which has cost 12,000 lives, broke out.",
        # nothing known
        "The country lost its harbours in a war against its neighbour in 1879.",
    ],
)
def test_no_attack_is_told(text: str):
    rows = claims_of(f"{text} {BOMB}", DAY, "PE")
    assert [row["facility_type"] for row in rows] == ["bank"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen murdered priests in Lima on Sunday.", "casualties"),
        ("The planned march went ahead, and the attack on the town hall of Puno killed two clerks.", "casualties"),
        ("Rebels made several attacks on schools in Puno.", "damage"),
        ("The attack, which was threatened for weeks, hit two schools in Puno.", "damage"),
    ],
)
def test_what_was_done_is_told(text: str, kind: str):
    assert matching(claims_of(text, DAY, "PE"), kind=kind)


def test_the_toll_of_a_war_is_a_total_without_a_day():
    rows = claims_of(
        f"The civil war has killed more than 30,000 people, the bishop said. Two clerks died in the blast. {BOMB}", DAY, "PE"
    )
    toll = only(rows, count_min=30_000)
    assert (toll["is_total"], toll["date_start"]) == (True, None)
    assert only(rows, count_min=2)["part_of"] is None


def test_denying_that_somebody_came_denies_no_attack():
    rows = claims_of(f"{BOMB} The minister denied that members of the cartel had entered the country.", DAY, "PE")
    assert matching(rows, stance="denied") == []


def test_denying_it_does():
    rows = claims_of("Army shells hit a school in Puno on Monday, the rebels said. The army denied it.", DAY, "PE")
    assert matching(rows, stance="denied")
