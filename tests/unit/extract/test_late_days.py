"""The day on which bodies were found, a toll rose or a wounded man died is not the day of the attack."""

from datetime import date

from tests.unit.extract.mini_report import claims_of, only

MONDAY, TUESDAY = date(2017, 9, 25), date(2017, 9, 26)


def test_a_toll_that_rose_on_a_day_is_that_of_the_attack():
    rows = claims_of("An air strike hit Ariha on Monday, doctors said.\n\nThe death toll climbed to 14 on Tuesday, they said.")
    assert only(rows, harm="killed", count_min=14)["date_start"] == MONDAY


def test_those_pulled_out_at_dawn_were_hit_the_evening_before():
    text = "An air strike on Ariha late on Monday killed six people. Rescuers pulled four people out alive at dawn, they said."
    rows = claims_of(text)
    assert only(rows, harm="rescued")["date_start"] == MONDAY


def test_who_died_in_hospital_was_hit_before():
    rows = claims_of("Shelling wounded a man in Ariha on Monday.\n\nThe man, a baker, died in hospital on Tuesday.")
    assert only(rows, harm="killed")["date_start"] == MONDAY


def test_the_day_beside_the_attack_is_the_attacks():
    rows = claims_of("The death toll from Monday's air strike on Ariha has risen to 14.")
    assert only(rows, harm="killed")["date_start"] == MONDAY
    rows = claims_of("The number of civilians killed in Ariha in air strikes on Tuesday had risen to 14, doctors said.")
    assert only(rows, harm="killed")["date_start"] == TUESDAY


def test_where_no_attack_is_dated_those_found_keep_their_day():
    rows = claims_of("Air strikes hit Ariha. Rescuers pulled four people out alive on Monday, they said.")
    assert only(rows, harm="rescued")["date_start"] == MONDAY


def test_a_rising_toll_alone_gives_no_day():
    rows = claims_of("The death toll from the bombing of Ariha climbed to 14 on Tuesday.")
    assert only(rows, harm="killed")["date_start"] is None
