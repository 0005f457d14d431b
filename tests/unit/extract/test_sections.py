"""Reports parted by places, and logs of one day."""

from datetime import date

import pytest

from loaders.extract import extract_claims
from loaders.formats import read_reports
from tests.unit.extract.mini_report import claims_of, matching, only

DAY = date(2021, 5, 3)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Idlib province. ", "Hama province. "),
        ("Idlib countryside: ", "Hama countryside: "),
        ("Idlib\n", "Hama\n"),
    ],
)
def test_what_stands_under_a_label_takes_its_place_and_not_the_one_before(first, second):
    text = f"{first}Shelling killed two people in Saraqib on Monday.\n\n{second}A raid wounded nine shepherds on Monday.\n"
    assert only(claims_of(text, DAY), harm="killed")["place"] == "Saraqib"
    assert only(claims_of(text, DAY), harm="injured")["province"] == "Hama"


def test_a_total_over_days_after_the_labels_is_not_placed_under_the_last():
    text = (
        "Idlib\nShelling killed two people in Saraqib.\n\nHama\nA raid wounded nine shepherds.\n\n"
        "Since 20 April, raids have killed 45 people.\n"
    )
    assert only(claims_of(text, DAY), count_min=45)["place"] is None


LOG = "At 02:30, a drone fired at a house in Saraqib, killing two people.\nAt about 11:15, shells hit a school in Binnish.\n"


def test_a_report_of_hours_alone_is_the_log_of_its_day():
    assert {row["date_start"] for row in claims_of(LOG, DAY)} == {DAY}


def test_hours_beside_another_day_are_not_of_the_day_of_the_report():
    rows = claims_of("On Saturday jets hit a market in Ariha, killing nine people.\n\n" + LOG, DAY)
    assert DAY not in {row["date_start"] for row in rows}


def test_one_hour_makes_no_log():
    assert (
        only(claims_of("At 02:30, a drone fired at a house, killing two people in Saraqib.", DAY), harm="killed")["date_start"]
        is None
    )


def test_a_line_with_the_day_of_publication_dates_no_strike():
    text = "Archive of attacks\nDate: 3 May 2021\n\nOn 20 April 2021 jets bombed a market in Ariha. Nine people died."
    assert {row["date_start"] for row in matching(claims_of(text, DAY), harm="killed")} == {date(2021, 4, 20)}


def test_a_year_is_never_a_figure():
    text = "The number of people killed in air strikes on Ariha since the beginning of 2021 has reached 61."
    row = only(claims_of(text, DAY), harm="killed")
    assert (row["count_min"], row["date_start"]) == (61, date(2021, 1, 1))


def test_bodies_recovered_since_a_raid_are_of_its_day():
    text = "Doctors said 60 bodies had been recovered in Ariha since the air strike on Saturday night."
    row = only(claims_of(text, DAY), harm="killed")
    assert (row["date_start"], row["date_end"], row["is_total"]) == (date(2021, 5, 1), date(2021, 5, 1), False)


HOURLY = """DAILY SUMMARY - north-west Syria, Saturday 19 August 2017
Source: Orontes Desk

06:10 Maarrat Hurmah (Idlib) - Warplanes bombed a house.
07:25 Kafr Zita (Hama) - Two barrel bombs fell on a bakery.
08:40 Ariha (Idlib) - A drone fired at a car."""


def test_lines_with_an_hour_a_town_and_its_province_in_brackets(tmp_path):
    path = tmp_path / "synthetic_log.txt"
    path.write_text(HOURLY, encoding="utf-8")
    report = next(read_reports([path], country="SY"))
    rows = [claim.row() for claim in extract_claims(report)]
    assert [(r["place"], r["province_code"], str(r["date_start"])) for r in rows] == [
        ("Maarrat Hurmah", "SY-ID", "2017-08-19"), ("Kafr Zita", "SY-HM", "2017-08-19"), ("Ariha", "SY-ID", "2017-08-19"),
    ]  # fmt: skip


def test_an_hour_and_a_town_open_a_line_of_a_log():
    text = (
        "Daily summary\n\n06:10 Ariha (Idlib) - Warplanes bombed a house. Two men killed.\n"
        "07:25 Morek (Hama) - Four air raids. A school destroyed.\n"
        "08:00 Saraqib (Idlib) - Shells fell on a farm. One woman wounded."
    )
    rows = claims_of(text)
    assert only(rows, facility_type="school")["place"] == "Morek"
    assert only(rows, harm="injured")["place"] == "Saraqib"
