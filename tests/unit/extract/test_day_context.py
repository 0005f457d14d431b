"""Days that another day of the report fixes, told on Wednesday 27 September 2017 unless the report is undated."""

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def day_of(text, count, day=date(2017, 9, 27)):
    row = only(claims_of(text, day), harm="killed", count_min=count)
    assert row["date_start"] == row["date_end"]
    return row["date_start"]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Two days later", 22),
        ("The following day", 21),
        ("A day earlier", 19),
        ("The day before", 19),
        ("On the same day", 20),
        ("Three days before this attack", 17),
    ],
)
def test_a_day_is_counted_from_the_one_told_before(printed, day):
    text = f"Jets killed five people in Ariha on 20 September.\n\n{printed}, shelling killed three people in Binnish."
    assert day_of(text, 3) == date(2017, 9, day)


def test_a_day_earlier_without_a_day_before_it_is_counted_from_the_report():
    assert day_of("Jets killed five people in Ariha a day earlier.", 5) == date(2017, 9, 26)


def test_a_day_later_without_a_day_before_it_stays_unknown():
    assert day_of("Jets killed five people in Ariha. The next day shelling killed three people in Binnish.", 3) is None


def test_a_date_takes_the_year_of_the_one_printed_just_before():
    text = "Jets killed five people in Ariha on 25 April 2014.\n\nOn 27 April jets killed three people in Binnish."
    assert day_of(text, 3) == date(2014, 4, 27)


def test_a_year_told_of_another_season_is_not_lent():
    text = "Jets killed five people in Ariha on 25 January 2014.\n\nOn 12 September jets killed three people in Binnish."
    assert day_of(text, 3) == date(2017, 9, 12)


def test_an_undated_report_takes_its_weekday_from_a_dated_caption():
    text = (
        "Air strike kills five in Ariha\n"
        "Smoke over Ariha on Sept. 26, 2017 - photo agency\n\n"
        "An air strike killed five people in Ariha on Tuesday, doctors said.\n"
    )
    assert {r["date_start"] for r in matching(claims_of(text, None), harm="killed")} == {date(2017, 9, 26)}


def test_a_dated_caption_of_another_weekday_fixes_nothing():
    text = "Smoke over Ariha on Sept. 26, 2017 - photo agency\n\nAn air strike killed five people in Ariha on Friday, doctors said."
    assert day_of(text, 5, None) is None


def test_an_hour_takes_the_day_of_its_strike():
    text = "Jets bombed a school in Ariha on Monday, doctors said. Around midnight three people were killed in the raid, they said."
    assert day_of(text, 3) == date(2017, 9, 25)


def test_two_weekdays_of_an_undated_report_are_two_strikes():
    rows = claims_of("Jets killed six people in Ariha on Monday.\n\nJets killed four people on Tuesday.", None)
    assert only(rows, count_min=6)["report_strike"] != only(rows, count_min=4)["report_strike"]
    assert {r["date_precision"] for r in rows} == {"unknown"}


def test_the_day_after_an_undated_weekday_is_undated():
    text = (
        "Smoke over Ariha on Sept. 24, 2017 - photo agency\n\nJets killed five people in Ariha on Wednesday.\n\n"
        "The following day shelling killed three people in Binnish."
    )
    assert day_of(text, 3, None) is None


def test_a_day_later_is_counted_from_the_strike_and_not_from_the_telling():
    text = (
        "Jets killed five people in Ariha on Sunday, residents told reporters on Tuesday.\n\n"
        "A day later shelling killed three people in Binnish."
    )
    assert day_of(text, 3) == date(2017, 9, 25)


def test_a_day_earlier_in_the_telling_is_counted_from_it():
    text = "Jets killed five people in Ariha on Sunday. Doctors said on Wednesday that shelling killed three people a day earlier."
    assert day_of(text, 3) == date(2017, 9, 26)


def test_a_week_earlier_is_told_to_the_week():
    text = "Jets killed five people in Ariha on 20 September.\n\nTwo weeks earlier, shelling killed three people in Binnish."
    row = only(claims_of(text), harm="killed", count_min=3)
    assert (row["date_start"], row["date_end"], row["date_precision"]) == (date(2017, 9, 4), date(2017, 9, 10), "week")
    assert row["is_total"] is False
