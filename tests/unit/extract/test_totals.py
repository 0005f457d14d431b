"""Which figures are period totals: one count over several days or several places, and never one attack."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

ONE_ATTACK = {
    "a-shell": "Last November, a shell fell on the school of Ariha and killed a pupil.",
    "a-bomb-at-night": "On Sunday and Monday night a bomb killed two people in Ariha.",
    "within-a-day": "In the past 24 hours a shell killed two men in a car in Ariha.",
    "side-by-side": "Rockets hit a bakery and two shops in Idlib province on Sunday. Two bakers were wounded.",
    "in-total": "In total, 12 people died in the air strike on Ariha.",
    "third-this-year": "A rocket attack on a market in Ariha killed five people on Tuesday. It was the third massacre in 2017.",
    "houses": "Turkish artillery shelled the outskirts of Ain Issa, causing damage to houses in Raqqa province.",
}  # fmt: skip


@pytest.mark.parametrize("case", ONE_ATTACK)
def test_one_attack_is_no_total(case):
    assert [row["quote"] for row in claims_of(ONE_ATTACK[case]) if row["is_total"]] == []


SEVERAL = {
    "days": ("The strikes on Monday and Tuesday killed 19 people in Ariha.", 19),
    "places": ("Shelling of Ariha and Saraqib on Tuesday killed nine people.", 9),
    "throughout": ("Several rebel attacks took place throughout the country on Tuesday, and three soldiers were killed.", 3),
    "day-totals": ("Totals for the day after air strikes on Idlib: five civilians killed, 29 people wounded.", 5),
    "in-all": ("Air strikes hit Ariha, Saraqib and Binnish on Monday. In all, 22 people died.", 22),
    "past-day": ("In the past 24 hours, shelling has killed three people in Donetsk region.", 3),
    "toll-so-far": ("Three people were killed in a strike on Ariha on Monday, bringing the toll there since January to 80.", 80),
}  # fmt: skip


@pytest.mark.parametrize("case", SEVERAL)
def test_a_count_over_days_or_places_is_a_total(case):
    text, low = SEVERAL[case]
    assert only(claims_of(text), harm="killed", count_min=low)["is_total"]


def test_what_a_total_is_made_up_of_is_total_too():
    rows = claims_of("Shelling since Thursday has left 123 dead: 77 fighters, seven civilians and 39 guards, in Hasakah.")
    whole = only(rows, count_min=123)
    parts = matching(rows, part_of=whole["claim_id"])
    assert [(row["count_min"], row["is_total"]) for row in parts] == [(77, True), (7, True), (39, True)]


def test_a_sum_is_over_the_places_told_before_it():
    rows = claims_of("Air strikes hit Ariha, Saraqib and Binnish on Monday. In all, 22 people died.")
    assert only(rows, harm="killed")["place_text"] == "Ariha; Saraqib; Binnish"


def test_several_facilities_of_a_province_stay_a_total_with_the_vehicles_told_beside_them():
    rows = claims_of("Jets put two rescue centres in Idlib province out of service on Monday and many vehicles were destroyed.")
    assert [row["is_total"] for row in rows] == [True, True]
