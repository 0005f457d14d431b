"""When: days as the text fixes them, counted from a report of Wednesday 27 September 2017."""

from datetime import date

import pytest

from loaders.extract.lexicon import word_set
from tests.unit.extract.mini_report import WEDNESDAY, claims_of, only, view_of


def september(day):
    return date(2017, 9, day)


def when(text, day=WEDNESDAY):
    """First day, last day and precision of the dead in Ariha."""
    row = only(claims_of(text, day), harm="killed")
    return row["date_start"], row["date_end"], row["date_precision"]


def mentions(text, day=WEDNESDAY):
    return [(d.start, d.end, d.precision) for d in view_of(text, day).days]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("on Wednesday", 27),
        ("on Tuesday", 26),
        ("on Thursday", 21),
        ("late on Monday", 25),
        ("on Friday morning", 22),
        ("yesterday", 26),
        ("today", 27),
        ("two days ago", 25),
        ("on 19 September", 19),
        ("on September 19", 19),
        ("on Sept 19, 2017", 19),
        ("on the 19th of September", 19),
        ("on 2017-09-19", 19),
        ("on 19/9/2017", 19),
        ("on Tuesday, 19 September", 19),
        ("on Tuesday, the 19th of September 2017", 19),
        ("on Tuesday (19 September)", 19),
        ("on 19th of September, 2017", 19),
        ("on 19 Sep 17", 19),
        ("on 20170919", 19),
        ("on 2017/09/19", 19),
        ("at 23:20 on Tuesday evening", 26),
        ("at about 1 am on Thursday", 21),
        ("in the early hours of Sunday", 24),
        ("in the early hours of Sunday morning", 24),
        ("at dawn on 24 September", 24),
        ("overnight on Tuesday", 26),
        ("on Wednesday last week", 20),
        ("some 10 days ago", 17),
        ("this morning", 27),
        ("last night", 26),
    ],
)
def test_a_single_day(printed, day):
    assert when(f"Jets killed five people in Ariha {printed}.") == (september(day), september(day), "day")


def test_a_date_that_has_not_come_yet_is_last_years():
    assert when("Jets killed five people in Ariha on 3 October.")[0] == date(2016, 10, 3)


def test_a_weekday_is_never_after_the_report():
    for offset in range(1, 8):
        start, _, _ = when("Jets killed five people in Ariha on Sunday.", september(offset))
        assert start.weekday() == 6
        assert 0 <= (september(offset) - start).days < 7


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("from 19 to 23 September", 19, 23),
        ("between 19 September and 23 September", 19, 23),
        ("on 19-23 September", 19, 23),
        ("on Monday and Tuesday", 25, 26),
        ("since Friday", 22, 27),
        ("since 19 September", 19, 27),
        ("in the past three days", 24, 27),
        ("over the past week", 20, 27),
        ("in the past 24 hours", 26, 27),
        ("in over a week", 20, 27),
        ("this week", 25, 27),
        ("overnight", 26, 27),
        ("overnight into Sunday", 23, 24),
        ("overnight from Saturday to Sunday", 23, 24),
        ("on the night of 14-15 September", 14, 15),
        ("on Sept. 19 - Sept. 21", 19, 21),
        ("between the 3rd and the 5th of September", 3, 5),
        ("on 3, 4 and 5 September", 3, 5),
    ],
)
def test_a_span(printed, start, end):
    assert when(f"Jets killed 50 people in Ariha {printed}.") == (september(start), september(end), "period")


def test_a_span_ends_on_the_day_on_which_it_is_told():
    text = "Jets killed 50 people in Ariha in over a week of raids, doctors said on Tuesday."
    assert when(text) == (september(19), september(26), "period")


def test_over_a_week_said_on_wednesday_starts_the_wednesday_before():
    text = "Jets have killed 50 people in Ariha in over a week of bombing, rescuers said on Wednesday."
    assert when(text, date(2017, 9, 28)) == (september(20), september(27), "period")


def test_last_week_is_the_calendar_week_before():
    assert when("Jets killed 50 people in Ariha last week.") == (september(18), september(24), "week")


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("in August", date(2017, 8, 1), date(2017, 8, 31)),
        ("in December", date(2016, 12, 1), date(2016, 12, 31)),
        ("in February 2016", date(2016, 2, 1), date(2016, 2, 29)),
        ("last month", date(2017, 8, 1), date(2017, 8, 31)),
        ("in April this year", date(2017, 4, 1), date(2017, 4, 30)),
        ("in April last year", date(2016, 4, 1), date(2016, 4, 30)),
    ],
)
def test_a_month(printed, start, end):
    assert when(f"Jets killed 50 people in Ariha {printed}.") == (start, end, "month")


def test_weeks_and_months_ago_are_as_coarse_as_they_are_told():
    assert when("Jets killed five people in Ariha three weeks ago.") == (september(4), september(10), "week")
    assert when("Jets killed five people in Ariha a month ago.") == (date(2017, 8, 1), date(2017, 8, 31), "month")
    assert when("Jets killed five people in Ariha in the week of 11 September.") == (september(11), september(17), "week")


def test_one_night_is_no_total():
    for printed in ("overnight", "on the night of 14-15 September", "in the early hours of Sunday"):
        assert only(claims_of(f"Jets killed five people in Ariha {printed}."), harm="killed")["is_total"] is False


def test_a_span_over_two_months_takes_the_year_printed_at_its_end():
    assert mentions("Jets hit Ariha from 28 February to 2 March 2016.") == [(date(2016, 2, 28), date(2016, 3, 2), "period")]
    assert mentions("Jets hit Ariha from 30 December to 2 January 2016.") == [(date(2015, 12, 30), date(2016, 1, 2), "period")]


def test_a_year_of_two_digits_is_no_count():
    assert mentions("JETS HIT ARIHA ON 3 APRIL 16, DOCTORS SAID.") == [(date(2016, 4, 3), date(2016, 4, 3), "day")]
    assert mentions("On 3 April 16 people died in Ariha.") == [(date(2017, 4, 3), date(2017, 4, 3), "day")]


def test_a_month_needs_its_capital_and_its_preposition():
    assert mentions("They may march on Ariha in may.") == []
    assert mentions("April told her sister May.") == []


def test_a_date_that_can_be_read_two_ways_stays_unknown():
    assert when("Jets killed five people in Ariha on 3/4/2017.") == (None, None, "unknown")


def test_a_day_that_the_calendar_lacks_stays_unknown():
    assert when("Jets killed five people in Ariha on 31 September 2017.") == (None, None, "unknown")


def test_an_undated_report_fixes_no_weekday():
    for printed in ("on Tuesday", "yesterday", "last week", "in the past three days"):
        start, end, _ = when(f"Jets killed five people in Ariha {printed}.", None)
        assert (start, end) == (None, None)


def test_an_undated_report_keeps_the_days_that_its_text_fixes():
    assert when("Jets killed five people in Ariha on 19 September 2017.", None) == (september(19), september(19), "day")


def test_no_time_in_the_text_is_no_day():
    assert when("Jets killed five people in Ariha.") == (None, None, "unknown")


def test_the_day_of_saying_is_not_the_day_of_the_strike():
    row = only(claims_of("Jets killed five people in Ariha on Sunday, doctors said on Tuesday."), harm="killed")
    assert row["date_start"] == september(24)
    assert row["said_on"] == september(26)
    row = only(claims_of("On Tuesday doctors said that jets had killed five people in Ariha on Sunday."), harm="killed")
    assert (row["date_start"], row["said_on"]) == (september(24), september(26))


def test_an_opening_earlier_on_tuesday_is_when_it_was_said():
    for opening in ("Earlier on Tuesday, the ministry", "On Tuesday, the ministry", "Late on Tuesday doctors"):
        row = only(claims_of(f"{opening} said 500 people had died in air strikes on Ariha since Friday."), harm="killed")
        assert (row["date_start"], row["is_total"], row["said_on"]) == (september(22), True, september(26))


def test_a_late_death_belongs_to_the_day_of_the_wounds():
    text = "A man died on Monday of wounds sustained on Friday in an air strike on Ariha."
    assert when(text) == (september(22), september(22), "day")


def test_the_printed_time_stands_in_the_claim():
    row = only(claims_of("Jets killed 50 people in Ariha since Friday."), harm="killed")
    assert row["date_text"] == "since Friday"


def test_a_figure_over_several_days_is_a_total_and_one_of_a_day_is_none():
    assert only(claims_of("Jets killed 50 people in Ariha since Friday."), harm="killed")["is_total"] is True
    assert only(claims_of("Jets killed 50 people in Ariha on Friday."), harm="killed")["is_total"] is False


def test_an_older_attack_keeps_its_own_day():
    text = (
        "Jets killed five people in Ariha on Monday, doctors said.\n\n"
        "An air strike on a mosque in Binnish killed 30 people on 4 March 2016, the doctors said."
    )
    rows = claims_of(text)
    assert only(rows, count_min=5)["date_start"] == september(25)
    assert only(rows, count_min=30)["date_start"] == date(2016, 3, 4)
    assert only(rows, count_min=5)["report_strike"] != only(rows, count_min=30)["report_strike"]


def test_a_war_has_no_day_and_what_it_killed_is_a_total():
    rows = claims_of("A drone hit a market in Binnish on Monday. Over 37,000 people have been killed in the war, a monitor said.")
    toll = only(rows, harm="killed")
    assert (toll["is_total"], toll["date_start"]) == (True, None)
    assert only(rows, facility_type="market")["is_total"] is False
    reporter = claims_of("A reporter in the war zone said shells killed a man in Binnish on Monday.")
    assert only(reporter, harm="killed")["is_total"] is False


@pytest.mark.parametrize("words", ["between_openers", "length_openers", "month_parts", "night_openers", "since_openers"])
def test_every_word_that_opens_a_span_is_looked_at(words):
    assert word_set(words) <= word_set("day_openers")
