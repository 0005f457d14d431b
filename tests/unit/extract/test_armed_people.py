"""Murders, bombings and arson by people in arms who are no army: who did what, when and where."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

TUESDAY = date(1991, 2, 12)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Tamil Tigers killed 12 farmers in a village near Trincomalee on Monday, police said.", 12),
        ("Two missionaries were murdered on Sunday by a group calling itself the Popular Liberation Army.", 2),
        ("The president blamed guerrillas for the murder of newspaper columnist Luis Arce.", 1),
        ("Three councillors were killed by suspected separatist rebels in Davao.", 3),
        ("The Front claimed responsibility for the killing of two policemen in Cali on Sunday.", 2),
        ("THREE COUNCILLORS WERE MURDERED BY PRESUMED URBAN GUERRILLAS IN DAVAO.", 3),
    ],
)
def test_armed_people_who_kill_make_an_attack(text: str, killed: int):
    assert only(claims_of(text, TUESDAY, None), harm="killed")["count_min"] == killed


@pytest.mark.parametrize(
    "text",
    [
        "A jealous husband killed two people in Davao on Monday, police said.",
        "The rebels signed the accord on Monday. Two women were killed on the road to the ceremony by a lorry.",
        "Former guerrillas were killed with kindness by their hosts in Managua.",
        "The court heard how the cook murdered his landlord.",
    ],
)
def test_a_crime_without_them_is_none(text: str):
    assert claims_of(text, TUESDAY, None) == []


def test_militants_who_blow_up_a_pipeline_hit_it():
    hit = only(claims_of("Militants blew up an oil pipeline in Bayelsa on Monday.", TUESDAY, "NG"), kind="damage")
    assert (hit["facility_type"], hit["date_start"]) == ("fuel_depot", date(1991, 2, 11))


def test_rebels_of_a_group_are_that_group():
    rows = claims_of("Rebels of the FARC dynamited four power pylons in Antioquia on Monday.", TUESDAY, "CO")
    assert only(rows, kind="damage")["attacker"] == "FARC"


def test_members_of_a_group_who_are_killed_are_no_attackers():
    rows = claims_of("Soldiers killed three rebels of the FARC in a shootout near Cali on Monday.", TUESDAY, "CO")
    assert only(rows, harm="killed")["attacker"] != "FARC"


def test_gunmen_on_a_motorcycle_hit_no_motorcycle():
    rows = claims_of("The mayor was shot dead by two gunmen on a motorcycle in Davao.", TUESDAY, "PH")
    assert matching(rows, kind="damage") == []


def test_a_later_sentence_tells_day_and_place_of_the_attack():
    text = "Gunmen fired on the residence of the envoy and wounded a guard. The attack took place on Monday night in Soacha."
    hurt = only(claims_of(text, TUESDAY, "CO"), harm="injured")
    assert (hurt["date_start"], hurt["place"]) == (date(1991, 2, 11), "Soacha")


def test_a_later_sentence_on_something_else_dates_nothing():
    text = "Gunmen fired on the residence of the envoy and wounded a guard. The minister flew home on Monday."
    assert only(claims_of(text, TUESDAY, "CO"), harm="injured")["date_start"] is None


def test_early_this_morning_is_the_day_of_the_report():
    rows = claims_of("Two guards were shot dead by gunmen early this morning in Cali.", TUESDAY, "CO")
    assert only(rows, harm="killed")["date_start"] == TUESDAY


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack on the bank.",
        "Neither the guerrillas nor any other organisation has claimed responsibility for the attack on the bank.",
    ],
)
def test_nobody_who_claims_an_attack_admits_nothing(text: str):
    rows = claims_of(f"A bomb exploded outside a bank in Cali on Sunday, wounding four people. {text}", TUESDAY, "CO")
    assert matching(rows, stance="acknowledged") == []


def test_an_hour_is_no_label_of_a_source():
    rows = claims_of("Maria Soto, a judge, was shot dead by gunmen at 4:20 this afternoon.", TUESDAY, "CO")
    assert only(rows, harm="killed")["claimant"] is None


def test_an_hour_may_part_a_source_from_its_verb():
    rows = claims_of("Qasioun News at 5:31 announced that seven people were killed in the air strike on Ariha.", TUESDAY)
    assert only(rows, harm="killed")["claimant"] == "Qasioun News"


def test_the_day_of_the_same_strike_is_not_told_twice():
    text = "Jets bombed Ariha on 2 February 1991, killing six. Four others were hurt. The incident took place on Saturday morning."
    assert only(claims_of(text, TUESDAY), harm="injured")["date_start"] == date(1991, 2, 2)


def test_where_a_victim_comes_from_is_no_scene():
    text = "Maria Soto, a 31-year-old lawyer from Cali, was murdered by two gunmen this afternoon in Soacha."
    assert only(claims_of(text, TUESDAY, "CO"), harm="killed")["place"] == "Soacha"


def test_a_bus_strike_is_a_walk_out():
    assert claims_of("The bus strike in Guatemala City continued for the fourth day today.", TUESDAY, "GT") == []


def test_the_rebels_are_the_one_group_that_a_report_names():
    text = "The FMLN began its offensive on Saturday. Rebels attacked the town hall of Apopa on Sunday, killing three clerks."
    assert only(claims_of(text, TUESDAY, "SV"), harm="killed")["attacker"] == "FMLN"


def test_of_two_groups_neither_is_meant():
    text = "Rebels dynamited a bridge near Cali on Sunday. The FARC and the ELN have both been active there."
    assert only(claims_of(text, TUESDAY, "CO"), kind="damage")["attacker"] is None


def test_who_claims_responsibility_is_the_attacker():
    text = "The Extraditables have claimed responsibility for the attack on a radio station in Bogota this morning."
    row = only(claims_of(text, TUESDAY, "CO"), kind="damage")
    assert (row["stance"], row["attacker"]) == ("acknowledged", "Medellin cartel")


def test_who_is_held_responsible_is_the_attacker():
    text = "The police hold the Tupac Amaru Revolutionary Movement responsible for bombs that destroyed six shops in Lima."
    assert only(claims_of(text, TUESDAY, "PE"), kind="damage")["attacker"] == "Tupac Amaru Revolutionary Movement"


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the ELN [Army of National Liberation] killed three policemen near Cali on Sunday.",
        "Army of National Liberation [ELN] rebels killed three policemen near Cali on Sunday.",
        "THE ELN [ARMY OF NATIONAL LIBERATION] TODAY KILLED THREE POLICEMEN [WORDS INDISTINCT] NEAR CALI.",
    ],
)
def test_an_editor_s_brackets_part_nothing(text: str):
    row = only(claims_of(text, TUESDAY, "CO"), harm="killed")
    assert (row["count_min"], row["attacker"]) == (3, "ELN")


def test_brackets_that_stand_for_a_word_stay():
    row = only(claims_of("The [Peruvian] army killed three farmers near Puno on Sunday.", TUESDAY, "PE"), harm="killed")
    assert row["attacker"] == "Peru"


def test_a_day_to_come_dates_nothing():
    text = "Two clerks were killed by guerrillas in Puno before the 1993 election, the party said."
    assert only(claims_of(text, TUESDAY, "PE"), harm="killed")["date_start"] is None


def test_nobody_known_of_is_nobody_hurt():
    rows = claims_of("Gunmen shot dead a clerk in Puno. We do not know of any policemen being wounded, he said.", TUESDAY, "PE")
    assert matching(rows, harm="injured", count_min=1) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen shot dead former mayor Pablo Rivas in Cali on Sunday.", 1),
        ("Gunmen shot dead former mayor Pablo Rivas, a leader of the Liberal Party, in Cali on Sunday.", 1),
        ("Gunmen killed judge Pablo Rivas, a member of the court, and two guards in Cali on Sunday.", 3),
        ("The murder of Carlos Rey by guerrillas sought to disrupt the vote.", 1),
    ],
)
def test_who_somebody_was_counts_nobody(text: str, killed: int):
    assert only(claims_of(text, TUESDAY, "CO"), harm="killed")["count_min"] == killed
