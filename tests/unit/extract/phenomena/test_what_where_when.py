"""What was hit, where, on which day, how often; and what is no strike at all. All events are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def hit(text):
    return {(r["facility_type"], r["count_min"], r["condition"]) for r in matching(claims_of(text), kind="damage")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Air strikes destroyed six hospitals, five civil defence centres and power stations in Idlib.",
         {("hospital", 6, "destroyed"), ("defence_centre", 5, "destroyed"), ("power_station", 2, "destroyed")}),
        ("Al-Amal Hospital in Binnish was knocked out of service by an air strike.", {("hospital", 1, "out_of_service")}),
        ("A drone attack on a bakery in Binnish damaged several tents in a displaced people's camp.",
         {("bakery", 1, "hit"), ("residential", 3, "damaged")}),
        ("Shelling in Binnish caused material damage to two schools and a mosque.",
         {("school", 2, "damaged"), ("mosque", 1, "damaged")}),
        ("Missiles struck an electricity substation and a water pumping station near Binnish.",
         {("substation", 1, "hit"), ("water_station", 1, "hit")}),
        ("Poultry barns near Binnish were burnt in an air strike.", {("farm", 2, "hit")}),
    ],
)  # fmt: skip
def test_what_was_hit_how_many_and_what_became_of_it(text, found):
    assert hit(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Three people wounded in the shelling of Binnish were taken to the hospital in Idlib.",
        "A shell killed the chief of the police station in Binnish.",
        "An air strike near the old market of Binnish killed two people.",
        "The stock market fell two per cent after air strikes on Binnish killed four people.",
        "Two people were killed when jets bombed Binnish; the clinic had been evacuated a day earlier.",
        "Doctors at the city hospital said shelling of Binnish had wounded nine people.",
        "Nurses at three hospitals went on strike on Tuesday over pay.",
    ],
)
def test_places_of_treatment_landmarks_and_homonyms_are_no_damage(text):
    assert {r["facility_type"] for r in matching(claims_of(text), kind="damage") if r["condition"] != "closed"} == set()


@pytest.mark.parametrize(
    ("when", "start", "end", "precision"),
    [
        ("on Monday", date(2017, 9, 25), date(2017, 9, 25), "day"),
        ("today", date(2017, 9, 27), date(2017, 9, 27), "day"),
        ("yesterday evening", date(2017, 9, 26), date(2017, 9, 26), "day"),
        ("at dawn on Tuesday", date(2017, 9, 26), date(2017, 9, 26), "day"),
        ("on 3 March", date(2017, 3, 3), date(2017, 3, 3), "day"),
        ("on 3 March 2015", date(2015, 3, 3), date(2015, 3, 3), "day"),
        ("two days ago", date(2017, 9, 25), date(2017, 9, 25), "day"),
        ("last week", date(2017, 9, 18), date(2017, 9, 24), "week"),
        ("in August", date(2017, 8, 1), date(2017, 8, 31), "month"),
        ("on the 11th of September, 2017", date(2017, 9, 11), date(2017, 9, 11), "day"),
    ],
)  # fmt: skip
def test_days_as_printed(when, start, end, precision):
    row = only(claims_of(f"An air strike killed a man in Binnish {when}."), harm="killed")
    assert (row["date_start"], row["date_end"], row["date_precision"]) == (start, end, precision)


def test_a_weekday_in_an_undated_report_stays_unknown():
    row = only(claims_of("An air strike killed a man in Binnish on Monday.", day=None), harm="killed")
    assert (row["date_start"], row["date_precision"]) == (None, "unknown")


def test_the_dateline_is_where_the_reporter_sits():
    row = only(claims_of("BEIRUT (AP) — An air strike killed a man in Binnish on Monday."), harm="killed")
    assert (row["place"], row["province_code"]) == ("Binnish", "SY-ID")


DAY = """Daily summary for 26 September
- Warplanes bombed Binnish, killing two people.
- Artillery shelled Saraqib; a child was wounded.
- A barrel bomb hit a school in Kafr Nabl.
- A drone struck a car near Ariha and killed its driver."""


def test_a_daily_summary_of_four_lines_is_four_strikes():
    rows = claims_of(DAY)
    assert len({r["report_strike"] for r in rows}) == 4
    assert {r["date_start"] for r in rows} == {date(2017, 9, 26)}
    assert {r["place"] for r in rows} == {"Binnish", "Saraqib", "Kafr Nabl", "Ariha"}


def test_background_on_an_older_event_keeps_its_own_day_and_strike():
    rows = claims_of(
        "An air strike killed three people in Binnish on Tuesday. "
        "In an earlier attack, on 4 April 2017, 80 people were killed in Khan Shaykhun."
    )
    old, new = only(rows, count_min=80), only(rows, count_min=3)
    assert (old["date_start"], old["place"]) == (date(2017, 4, 4), "Khan Shaykhun")
    assert (new["date_start"], new["place"]) == (date(2017, 9, 26), "Binnish")
    assert old["report_strike"] != new["report_strike"]


@pytest.mark.parametrize(
    ("text", "province", "place"),
    [
        ("Shelling killed a man in the southern countryside of Idlib.", "SY-ID", None),
        ("Shelling killed a man in Idlib city.", "SY-ID", "Idlib"),
        ("Shelling killed a man in W. #Aleppo.", "SY-HL", None),
        ("Shelling killed a man in Maarat al-Numaan.", "SY-ID", "Ma'arrat al-Nu'man"),
        ("Shelling killed a man in Ain al-Arab (Kobani).", "SY-HL", "Kobani"),
        ("Shelling killed a man in Dayr Az Zawr city.", "SY-DY", "Deir ez-Zor"),
    ],
)  # fmt: skip
def test_city_or_province_and_every_way_of_writing(text, province, place):
    row = only(claims_of(text), harm="killed")
    assert row["province_code"] == province
    assert row["place"] == place


def test_page_noise_gives_nothing_and_loses_nothing():
    rows = claims_of(
        "Drone attack in Idlib | Child inj*red\n\nHome | Politics | Sport\nPrev Post: Cup final ends in a draw\n\n"
        "A drone struck a car in #Binnish on Tuesday, kil*ling its driver &amp; wounding a child.\n\nNext Post | Subscribe"
    )
    assert only(rows, harm="killed")["count_min"] == 1
    assert only(rows, harm="injured", victims="children")["count_min"] == 1
    assert {r["place"] for r in rows} == {"Binnish"}


@pytest.mark.parametrize(
    "text",
    [
        "United strike twice in two minutes to sink City in a cup tie watched by 40,000 people.",
        "Shares in two power companies were hit hard on Tuesday as markets fell.",
        "Nurses at 12 hospitals in Idlib walked out; the strike is the third this year.",
        "The army held an exercise near Binnish with live shells and 400 soldiers.",
        "A fire caused by a gas leak killed three people in a restaurant in Binnish.",
        "Hundreds marked the anniversary of the bombing of a church with prayers.",
        "A bus fell into a ravine near Binnish, killing nine people and injuring 20.",
    ],
)
def test_a_report_of_no_strike_gives_no_claim(text):
    assert claims_of(text) == []
