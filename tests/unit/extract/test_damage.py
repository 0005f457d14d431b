"""Damage: which facility was hit, and what became of it."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def told(text):
    """Facility, condition and lowest number of every damage claim, in the order of the text."""
    return [(r["facility_type"], r["condition"], r["count_min"]) for r in claims_of(text) if r["kind"] == "damage"]


@pytest.mark.parametrize(
    ("text", "facility", "condition"),
    [
        ("Jets hit a school in Ariha on Monday.", "school", "hit"),
        ("A school in Ariha was bombed by jets on Monday.", "school", "hit"),
        ("A bomb fell on a school in Ariha on Monday, dropped by jets.", "school", "hit"),
        ("An air strike on a school in Ariha woke the village on Monday.", "school", "hit"),
        ("A school in Ariha came under attack from jets on Monday.", "school", "hit"),
        ("Jets damaged a clinic in Ariha on Monday.", "clinic", "damaged"),
        ("A clinic in Ariha suffered heavy damage in an air raid on Monday.", "clinic", "damaged"),
        ("An air raid caused damage to a clinic in Ariha on Monday.", "clinic", "damaged"),
        ("A clinic in Ariha was partly destroyed in an air raid on Monday.", "clinic", "damaged"),
        ("Jets destroyed a bakery in Ariha on Monday.", "bakery", "destroyed"),
        ("Jets flattened a bakery in Ariha on Monday.", "bakery", "destroyed"),
        ("A bakery in Ariha was reduced to rubble in an air raid on Monday.", "bakery", "destroyed"),
        ("The destruction of a bakery in Ariha in an air raid was filmed.", "bakery", "destroyed"),
        ("A hospital in Ariha was put out of service by an air raid on Monday.", "hospital", "out_of_service"),
        ("Jets knocked out a power station in Ariha on Monday.", "power_station", "out_of_service"),
        ("A substation in Ariha is out of action after an air raid on Monday.", "substation", "out_of_service"),
    ],
)
def test_conditions(text, facility, condition):
    assert told(text) == [(facility, condition, 1)]


def test_the_more_telling_word_wins():
    assert told("Jets hit and destroyed a school in Ariha on Monday.") == [("school", "destroyed", 1)]


def test_every_item_of_a_list_is_told():
    text = "Jets destroyed six clinics, five schools, a mosque and power stations in Ariha on Monday."
    assert told(text) == [
        ("clinic", "destroyed", 6),
        ("school", "destroyed", 5),
        ("mosque", "destroyed", 1),
        ("power_station", "destroyed", 2),
    ]


def test_two_verbs_have_two_lists():
    text = "Jets destroyed a school and a mosque and damaged two clinics in Ariha on Monday."
    assert told(text) == [("school", "destroyed", 1), ("mosque", "destroyed", 1), ("clinic", "damaged", 2)]


def test_a_named_facility_keeps_its_name():
    row = only(claims_of("Jets bombed the Ibn Rushd hospital in Ariha on Monday."), kind="damage")
    assert (row["facility_name"], row["count_min"], row["count_max"]) == ("Ibn Rushd hospital", 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Jets killed six people near a hospital in Ariha on Monday.",
        "An air strike hit a street close to a hospital in Ariha on Monday.",
        "Jets bombed Ariha on Monday and the wounded were taken to a hospital in Binnish.",
        "Jets bombed Ariha on Monday; nine people were treated in a hospital.",
        "Jets bombed Ariha on Monday, a doctor at the hospital said.",
        "Jets bombed Ariha on Monday. The hospital treated nine people.",
        "Nine people hurt in the bombing of Ariha on Monday had arrived at the National Hospital.",
        "Nine people died of wounds from the shelling at a hospital in Ariha.",
        "Jets bombed Ariha on Monday, the director of a hospital said.",
    ],
)
def test_a_landmark_a_place_of_treatment_and_a_workplace_are_not_hit(text):
    assert matching(claims_of(text), facility_type="hospital") == []


def test_people_outside_a_hospital_that_was_not_hit():
    assert "hospital" not in {f for f, _, _ in told("Rockets fell outside a hospital in Ariha on Monday and burnt a car.")}


@pytest.mark.parametrize(
    "text",
    [
        "The vegetable market in Ariha fell by half on Monday as buyers stayed away; traders said prices had hit the floor.",
        "Nurses went on strike at two hospitals in Ariha on Monday and targeted the ministry with a picket.",
        "A flood destroyed a bridge and two schools near Ariha on Monday.",
        "The army struck a deal with the school's head in Ariha on Monday.",
    ],
)
def test_what_is_no_attack_gives_nothing(text):
    assert claims_of(text) == []


@pytest.mark.parametrize(
    "end",
    [
        "Guards try to stop anyone who would attack a hospital.",
        "Such a bomb can destroy a hospital.",
        "Jets will bomb a hospital next, he feared.",
    ],
)
def test_what_only_might_have_been_hit_was_not(end):
    assert told(f"Jets bombed Ariha on Monday. {end}") == []


def test_a_centre_of_the_civil_defence_is_a_defence_centre():
    row = only(claims_of("Jets bombed a civil defence centre in Ariha on Monday."), kind="damage")
    assert row["facility_type"] == "defence_centre"


def test_facilities_over_a_province_are_a_total_and_one_in_a_town_is_none():
    rows = claims_of("Jets hit three hospitals across Idlib province on Tuesday, doctors said.")
    assert only(rows, facility_type="hospital")["is_total"] is True
    rows = claims_of("Jets hit a hospital in Ariha on Tuesday, doctors said.")
    assert only(rows, facility_type="hospital")["is_total"] is False


def test_an_attack_that_names_no_harm_and_no_facility_is_a_strike():
    row = only(claims_of("Jets bombed the outskirts of Ariha on Monday, a doctor said."))
    assert (row["kind"], row["place"], row["weapon"], row["condition"]) == ("strike", "Ariha", "airstrike", None)


def test_the_weapon_that_was_dropped_names_the_attack():
    rows = claims_of("Helicopters dropped barrel bombs on a school in Ariha on Monday.")
    assert only(rows, kind="damage")["weapon"] == "barrel_bomb"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("School destroyed in shelling of Ariha", [("school", "destroyed", 1)]),
        ("Hospital in Ariha hit by air strike", [("hospital", "hit", 1)]),
        ("Drone targets vehicle in Ariha", [("vehicle", "hit", 1)]),
        ("Missile strikes market in Ariha", [("market", "hit", 1)]),
        ("Attack on police station in Ariha kills two", [("government_building", "hit", 1)]),
    ],
)
def test_headlines_do_without_articles(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("phrase", "facility"),
    [
        ("a drone attack on a car", "vehicle"),
        ("artillery fire by government forces on a dairy", "factory"),
        ("an air strike late on Monday on a petrol station", "fuel_depot"),
        ("a blast at a wedding hall", "other"),
        ("an explosion inside a mosque", "mosque"),
        ("the bombing of an embassy", "government_building"),
    ],
)
def test_a_target_follows_its_attack(phrase, facility):
    assert [f for f, _, _ in told(f"Two people died in {phrase} in Ariha.")] == [facility]


def test_the_thing_hit_may_stand_before_the_attack():
    assert told("The mosque bombing in Ariha killed six people.") == [("mosque", "hit", 1)]
    assert told("The car bombing in Ariha killed six people.") == []


def test_what_stands_between_the_verb_and_its_object():
    assert told("A drone targeted with three shells a brick factory in Ariha.") == [("factory", "hit", 1)]
    assert told("Jets bombed on Monday a power plant in Ariha.") == [("power_station", "hit", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit the vicinity of a hospital in Ariha on Monday.",
        "Shells landed near a hospital in Ariha on Monday, fired by tanks.",
        "Stray bullets hit some of the hospital's visitors in Ariha after an air strike.",
        "Jets bombed Ariha on Monday as well as Binnish.",
        "A car bomb killed the chief of the hospital's guards in Ariha.",
    ],
)
def test_what_is_near_or_belongs_to_a_facility_is_not_the_facility(text):
    assert told(text) == []


def test_a_search_of_houses_is_no_damage():
    assert told("Jets bombed Binnish. Troops raided houses in Ariha and arrested six men.") == []
    assert told("Jets raided houses in Ariha at dawn.") == [("residential", "hit", 2)]


def test_a_part_of_a_building_is_the_building():
    assert told("A shell hit the roof of a school in Ariha.") == [("school", "hit", 1)]
    assert told("A shell hit the school roof in Ariha.") == [("school", "hit", 1)]


def test_a_participle_before_the_noun_tells_the_condition():
    text = "The air strike on Ariha left three burnt cars and a badly damaged clinic."
    assert told(text) == [("vehicle", "hit", 3), ("clinic", "damaged", 1)]


def test_the_building_is_what_was_told_before():
    assert [f for f, _, _ in told("Jets hit a school in Ariha on Monday. The building was hit twice.")] == ["school"]


def test_houses_told_by_their_owners_are_counted_and_their_names_are_not_kept():
    rows = claims_of("An air strike on the Darwish and Salem family homes in Ariha killed six people.")
    house = only(rows, kind="damage")
    assert (house["facility_type"], house["count_min"], house["count_max"], house["facility_name"]) == (
        "residential",
        2,
        None,
        None,
    )


def test_a_facility_named_after_a_day():
    row = only(claims_of("Shells fell on the 5th of June school in Ariha on Monday."), kind="damage")
    assert (row["facility_name"], str(row["date_start"])) == ("5th of June school", "2017-09-25")


def test_a_school_with_its_agency_in_brackets():
    assert told("Jets bombed a Relief Agency for the Displaced (RAD) school in Ariha.") == [("school", "hit", 1)]


def test_a_street_is_an_address():
    assert told("Jets bombed a bakery on Rashid Street in Ariha.") == [("bakery", "hit", 1)]
    assert told("Jets bombed Rashid Street in Ariha.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb planted in a bank in Ariha killed two people.", [("bank", "hit", 1)]),
        ("Men threw grenades at a newspaper office in Ariha and wounded two people.", [("media_office", "hit", 1)]),
        ("Police defused a bomb placed in a bank in Ariha.", []),
        ("Rebels placed a bomb in a bank in Ariha, police said.", []),
    ],
)
def test_a_bomb_hits_where_it_lay_if_it_went_off(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("house", "facility"),
    [
        ("the headquarters of the Civil Defence", "defence_centre"),
        ("the headquarters of the army", "military_site"),
        ("the offices of a newspaper", "media_office"),
        ("a political party office", "government_building"),
        ("a company office", "other"),
    ],
)
def test_a_house_is_of_the_kind_of_those_who_work_in_it(house, facility):
    assert [f for f, _, _ in told(f"Jets hit {house} in Ariha on Monday.")] == [facility]


@pytest.mark.parametrize(
    "end",
    [
        "It is unclear if the hospital was damaged.",
        "A bomb was found before it exploded in a bank.",
        "Rebels have ceased bombing pipelines.",
        "The jet came across the pilot's field of vision.",
        "A bomb in a truck went off.",
        "The attack took place on a highway.",
    ],
)
def test_what_is_asked_averted_or_another_sense_of_the_word_is_no_damage(end):
    assert told(f"Jets bombed Ariha on Monday. {end}") == []


def test_a_camp_behind_a_comma_says_where():
    assert told("Jets bombed a house in Ariha, Salam Refugee Camp, on Monday.") == [("residential", "hit", 1)]
    assert told("Jets bombed a house and Salam Refugee Camp on Monday in Idlib.") == [("residential", "hit", 1), ("camp", "hit", 1)]


def test_lists_with_places_owners_and_another_between_their_items():
    assert told("Jets bombed Ariha. A prison in Ariha, in the Idlib governorate, and a shop beside it were hit.") == [
        ("prison", "hit", 1), ("shop", "hit", 1),
    ]  # fmt: skip
    assert told("Shelling damaged a fire station of the rescue service and two houses in Ariha.")[-1] == (
        "residential",
        "damaged",
        2,
    )
    assert told("In Ariha one missile hit a bridge and another a factory.") == [("bridge", "hit", 1), ("factory", "hit", 1)]


def test_what_burned_out_or_was_cut_by_a_bomb_was_hit():
    assert told("Jets bombed Ariha. A bus parked outside burned out.") == [("vehicle", "destroyed", 1)]
    assert told("In Ariha the main road was cut by a bomb.") == [("road", "out_of_service", 1)]


def test_a_raid_that_kills_is_no_search():
    assert told("A raid on a bakery in Ariha killed six people.") == [("bakery", "hit", 1)]
    assert told("Police carried out a raid on a house in Ariha and arrested two men.") == []
    assert told("Troops searching for weapons killed a man in a raid on a house in Ariha.") == []
    assert told("A police raid on a house in Ariha killed a suspect.") == []
