"""Which of the places of a sentence is the claim's."""

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, only


@pytest.mark.parametrize(
    ("text", "place", "province"),
    [
        ("Jets launched missiles from over Banias, targeting a depot in Saraqib and killing two people.", "Saraqib", "SY-ID"),
        ("Missiles launched from the Mediterranean, west of Banias, hit Saraqib, killing two people.", "Saraqib", "SY-ID"),
        ("Shelling killed two people in Binnish; the wounded were taken to a hospital in Afrin.", "Binnish", "SY-ID"),
        ("Two people originally from Morek were killed by shelling in Binnish.", "Binnish", "SY-ID"),
        ("Jets struck Saraqib in Idlib province, killing two people.", "Saraqib", "SY-ID"),
    ],
)
def test_where_they_came_from_or_were_taken_is_no_scene(text, place, province):
    row = only(claims_of(text), harm="killed")
    assert (row["place"], row["province_code"]) == (place, province)


def test_a_province_and_a_town_of_another_are_two_places():
    row = only(claims_of("Shells hit Daraa city and shelling killed two people in the countryside of Hama."), harm="killed")
    assert (row["province_code"], row["place_precision"]) == ("SY-HM", "province")


def test_countryside_of_a_town_is_near_it():
    row = only(claims_of("Shelling killed two people in the western countryside of Manbij."), harm="killed")
    assert (row["place"], row["place_precision"], row["latitude"]) == ("Manbij", "district", None)


def test_a_village_no_gazetteer_knows_keeps_its_name_and_takes_the_province():
    text = "A drone killed two people in the village of Umm Wardat in the countryside of Kobani, officials said."
    row = only(claims_of(text), harm="killed")
    assert (row["place"], row["place_text"], row["province_code"]) == (None, "Umm Wardat", "SY-HL")
    assert (row["place_precision"], row["latitude"]) == ("settlement", None)


def test_a_quarter_no_gazetteer_knows_is_placed_in_its_city():
    row = only(claims_of("Shelling killed two people in the Wardiya neighbourhood of Hama city."), harm="killed")
    assert (row["place"], row["place_precision"]) == ("Hama", "settlement")


def test_south_of_the_capital_is_a_place_and_no_government():
    row = only(claims_of("Shelling killed two people in the south of the capital Damascus."), harm="killed")
    assert row["province_code"] == "SY-DI"


def test_attacks_on_two_places_in_one_headline_are_two_strikes():
    rows = claims_of("Helicopters bomb Morek and airstrikes target the southern countryside of Idlib")
    assert [(r["kind"], r["province_code"], r["report_strike"]) for r in rows] == [("strike", "SY-HM", 1), ("strike", "SY-ID", 2)]


def test_a_strike_elsewhere_stands_beside_a_death():
    rows = claims_of("Warplanes bombed Daraa city and a man was killed in an explosion in the countryside of Quneitra.")
    assert {(r["kind"], r["province_code"]) for r in rows} == {("strike", "SY-DR"), ("casualties", "SY-QU")}


def test_two_words_for_one_attack_are_one_claim():
    only(claims_of("Airstrikes by Russian warplanes hit Ariha in shelling that targeted Idlib province."), kind="strike")
    assert not [r for r in claims_of("Raids hit Morek, killing two people in the bombing of the town.") if r["kind"] == "strike"]


@pytest.mark.parametrize("opening", ["QAMISHLI, Syria (Wire) - ", "ERBIL - ", "Damascus, SANA - ", "BEIRUT, Sept 27 (Wire) – "])
def test_a_dateline_is_where_the_reporter_sits(opening):
    row = only(claims_of(opening + "Shelling killed two people on Tuesday."), harm="killed")
    assert (row["place"], row["place_text"], row["province_code"]) == (None, None, None)
    row = only(claims_of(opening + "Shelling killed two people in Ariha on Tuesday."), harm="killed")
    assert row["place"] == "Ariha"


def test_a_place_before_a_dash_and_a_figure_is_an_item_of_a_list():
    assert {r["place"] for r in claims_of("Killed by shelling on Tuesday:\n\n- ARIHA - 7 dead\n- SARAQIB - 3 dead")} == {
        "Ariha",
        "Saraqib",
    }


def test_where_takes_up_the_place_before_it():
    text = "Artillery opened the day in Ariha, where shells that landed on a school killed six people. A raid hit Morek."
    row = only(claims_of(text), harm="killed")
    assert (row["place"], row["date_start"]) == ("Ariha", None)
    row = only(claims_of("Jets hit Ariha on Monday, where six people were killed."), harm="killed")
    assert row["date_start"] == date(2017, 9, 25)


def test_what_the_attack_led_to_is_told_of_the_attack():
    text = "Troops shelled Ariha on Monday with mortars, which led to the death of two children and the injury of five people."
    rows = claims_of(text)
    assert {(row["place"], row["date_start"]) for row in rows} == {("Ariha", date(2017, 9, 25))}


def test_what_is_fired_from_a_place_falls_on_another():
    row = only(claims_of("Mortars fired from Ariha fell on Saraqib, killing two people."), harm="killed")
    assert row["place"] == "Saraqib"


def test_a_town_north_of_another_is_no_list():
    row = only(claims_of("Artillery shelled the outskirts of Ain Issa, north of Raqqa, damaging a school."), facility_type="school")
    assert (row["place"], row["place_precision"]) == ("Ain Issa", "district")


def test_headlines_parted_by_a_stroke_have_their_own_places():
    rows = claims_of("Man killed by a shell in Ariha | Raids on Morek injure 31 people\n\nNothing more was known.")
    assert only(rows, harm="killed")["place"] == "Ariha"
    assert only(rows, harm="injured")["province"] == "Hama"


def test_a_count_over_several_provinces_takes_no_place_told_later():
    text = "Missiles hit power stations in six provinces on Monday. A substation in Idlib province was damaged by a missile."
    row = only(claims_of(text), facility_type="power_station")
    assert (row["province"], row["place_precision"]) == (None, "country")


def test_the_hospital_where_somebody_died_is_no_scene():
    text = "A man died in a Daraa hospital of wounds from a bomb that went off under his car in Tafas city."
    assert only(claims_of(text), harm="killed")["place"] == "Tafas"


def test_the_gaza_strip_is_no_governorate():
    rows = claims_of("An air strike killed five people in the southern Gaza Strip on Monday.", country="PS")
    assert only(rows, harm="killed")["province"] is None


def test_a_town_beside_the_day_of_the_report_is_where_it_was_written():
    text = "Relief Network, Damascus, 27 September 2017\n\nShelling killed six people, doctors said."
    row = only(claims_of(text), harm="killed")
    assert (row["place"], row["date_start"]) == (None, None)


def test_us_after_let_is_no_nation():
    text = "A BOMB EXPLODED IN THE MARKET OF IDLIB IN SYRIA TODAY. THE GUARDS DID NOT LET US DO OUR WORK. TWO PEOPLE WERE KILLED."
    assert {row["country"] for row in claims_of(text, country=None)} == {"SY"}
