"""One printed day to a calendar day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.dates import match_day, read_day

DAY = date(2019, 5, 8)


@pytest.mark.parametrize(
    "printed",
    [
        "2019-05-08", "2019-5-8", "2019/05/08", "2019.05.08", "20190508", "8 May 2019", "08 May 2019", "8th May 2019",
        "8 May, 2019",
        "8-May-2019", "8 may 2019", "8 MAY 2019", "May 8, 2019", "May 8th, 2019", "May 8 2019", "MAY 8, 2019",
        "Wednesday, 8 May 2019", "Wed, 8 May 2019", "Wednesday 8 May 2019", "Wednesday, May 8, 2019", "8.5.2019", "08.05.2019",
        "8. 5. 2019", "8 May 2019.", "(8 May 2019)", "2019-05-08T23:30:00Z", "2019-05-08 23:30", "Wed, 08 May 2019 10:00:00 +0200",
        "8 May 2019, 14:05 GMT", "May 8, 2019 at 2:05 p.m.", "8 of May 2019", "**8 May 2019**",
    ],
)  # fmt: skip
def test_usual_forms_are_read(printed):
    assert read_day(printed).day == DAY


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Sept. 28, 2017", date(2017, 9, 28)), ("Sept 28, 2017", date(2017, 9, 28)), ("28 Sep 2017", date(2017, 9, 28)),
        ("13/04/2026", date(2026, 4, 13)), ("04/13/2026", date(2026, 4, 13)), ("05/05/2019", date(2019, 5, 5)),
        ("3.4.2026", date(2026, 4, 3)), ("29 February 2020", date(2020, 2, 29)),
    ],
)  # fmt: skip
def test_forms_that_could_be_mistaken(printed, day):
    assert read_day(printed).day == day


@pytest.mark.parametrize(
    "printed",
    [
        "2017-02-30",
        "31.02.2024",
        "30 February 2017",
        "February 30, 2017",
        "2017-13-01",
        "2019-02-29",
        "32/01/2020",
        "0.5.2019",
        "00/00/2019",
    ],
)
def test_an_impossible_day_is_a_problem_and_no_day(printed):
    reading = read_day(printed)
    assert reading.day is None
    assert reading.problem == "is no calendar day"
    assert reading.printed == printed


@pytest.mark.parametrize("printed", ["03/04/2026", "3-4-2026", "12/11/2019"])
def test_a_day_with_two_readings_is_no_day(printed):
    reading = read_day(printed)
    assert reading.day is None
    assert reading.problem == "can be read as two days"


@pytest.mark.parametrize(
    "printed",
    ["", "May 2019", "2019", "8 May", "yesterday", "8 May 19", "2019-05-08 to 2019-05-10", "8 May 2019 in Idlib", "120190508"],
)
def test_what_is_not_one_whole_day_is_no_day(printed):
    assert read_day(printed).day is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_survives_its_printing(day):
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%d.%m.%Y", "%Y%m%d"):
        assert read_day(day.strftime(form)).day == day


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text):
    reading = read_day(text)
    assert (reading.day is None) == (reading.problem is not None)


def test_a_match_ends_where_the_day_ends():
    text = "On 8 May 2019 two were killed"
    matched = match_day(text, 3, len(text))
    assert matched is not None
    assert text[3 : matched[1]] == "8 May 2019"
