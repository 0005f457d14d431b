"""Single days and months: printed dates, weekdays, "yesterday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from loaders.extract.calendar import Cursor, last_such_day, month_at, month_span, relative_at, safe_date, weekday_at
from loaders.extract.day_mention import DayMention
from loaders.extract.day_opening import opened_by
from loaders.extract.lexicon import word_set

YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY = re.compile(r"\d{1,2}$")
_SHORT_YEAR = re.compile(r"'?(\d\d)$")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$")
_ORDINALS = ("st", "nd", "rd", "th")
_RANGE = ("and", "-", "–", "to", "or", "/")
_OLDEST = 40  # years back that a year of two digits may mean


def _day(first: int, last: int, day: date | None, *, full: bool = False) -> DayMention:
    return DayMention(first, last, day, day, "day" if day else "unknown", full=full)


def day_range(first: int, last: int, start: date | None, end: date | None) -> DayMention | None:
    """The days from start to end; None where one is unknown or the end comes first."""
    if not start or not end or end < start:
        return None
    return DayMention(first, last, start, end, "day" if start == end else "period", several=start != end)


def numeric_date(c: Cursor, at: int) -> DayMention | None:
    """2017-09-28, 2017/09/28, 20170928, 28/9/2017 (day first only where the month can't be meant), 28.09.2017."""
    if not c.text(at)[:1].isdigit():
        return None
    t = [c.text(at + i) for i in range(5)]
    together = _RUN_TOGETHER.match(t[0])
    if together:
        day = safe_date(int(together[1]), int(together[2]), int(together[3]))
        return _day(at, at + 1, day, full=True) if day else None
    if YEAR.match(t[0]) and t[1] == t[3] and t[1] in ("-", "/") and _DAY.match(t[2]) and _DAY.match(t[4]):
        return _day(at, at + 5, safe_date(int(t[0]), int(t[2]), int(t[4])), full=True)
    if _DAY.match(t[0]) and t[1] == t[3] and t[1] in "/-." and t[1] and _DAY.match(t[2]) and YEAR.match(t[4]):
        return _two_numbers(at, int(t[0]), int(t[2]), int(t[4]))
    return None


def _two_numbers(at: int, one: int, two: int, year: int) -> DayMention:
    """Day and month in either order; where both readings are days of the calendar the text leaves it open."""
    if one > 12 or one == two:
        return _day(at, at + 5, safe_date(year, two, one), full=True)
    if two > 12:
        return _day(at, at + 5, safe_date(year, one, two), full=True)
    return DayMention(at, at + 5, None, None, "unknown")


def _year_after(c: Cursor, at: int, *, short: bool = False) -> tuple[int | None, int]:
    """A year after an optional comma or stroke, and the place after it; `short` takes "89" too, where nothing is counted by it."""
    skip = at + 1 if c.text(at) in (",", "of", "-", "/") else at
    if c.report_date and c.text(skip) in ("this", "last") and c.text(skip + 1) == "year":
        return c.report_date.year - (c.text(skip) == "last"), skip + 2
    if YEAR.match(c.text(skip)):
        return int(c.text(skip)), skip + 1
    skip += c.text(skip) == "'"
    found = _SHORT_YEAR.match(c.text(skip)) if short and c.text(at) != "," else None
    follows = c.tokens[skip + 1] if skip + 1 < len(c.tokens) else None
    if found is None or (follows is not None and (follows.is_word or follows.text[0].isdigit())):
        return None, at
    return c.century_of(int(found[1]), _OLDEST), skip + 1


def _day_number(c: Cursor, at: int) -> tuple[int | None, int]:
    """A day of the month with or without its ending (28, 28th, the 28th)."""
    at += c.text(at) == "the"
    if not _DAY.match(c.text(at)) or not 1 <= int(c.text(at)) <= 31:
        return None, at
    return int(c.text(at)), at + 1 + (c.text(at + 1) in _ORDINALS)


def _second_day(c: Cursor, at: int) -> tuple[int | None, int]:
    """The last day of "19 and 20", "19-23", "3, 4 and 5", and the place after it; (None, at) where no further day is listed."""
    while c.text(at) == "," and _day_number(c, at + 1)[0] and c.text(_day_number(c, at + 1)[1]) in (",", "and"):
        at = _day_number(c, at + 1)[1]
    if c.text(at) not in _RANGE:
        return None, at
    second, after = _day_number(c, at + 1)
    return (second, after) if second else (None, at)


def day_month(c: Cursor, at: int) -> DayMention | None:
    """28 September 2017; 19 MAR 89; 19 and 20 September; 19-23 September; the 28th of September; 21-Sep-2017."""
    day, after = _day_number(c, at)
    if day is None:
        return None
    second, later = _second_day(c, after)
    month, named = _month_next(c, later if second else after)
    if month is None and second:
        second = None
        month, named = _month_next(c, after)
    if month is None:
        return None
    year, last = _year_after(c, named, short=True)
    return _dated(c, at, last, year, month, day, second)


def _month_next(c: Cursor, at: int) -> tuple[int | None, int]:
    return month_at(c, at + (c.text(at) in ("of", "-", "/")))


def month_day(c: Cursor, at: int) -> DayMention | None:
    """September 28, 2017; Sept 19 and 20; September 19-23."""
    month, named = month_at(c, at)
    if month is None:
        return None
    day, after = _day_number(c, named)
    if day is None:
        return None
    second, later = _second_day(c, after)
    if second and not month_at(c, later)[0]:
        after = later
    else:
        second = None
    year, last = _year_after(c, after)
    return _dated(c, at, last, year, month, day, second)


def _dated(c: Cursor, first: int, last: int, year: int | None, month: int, day: int, second: int | None) -> DayMention | None:
    start = safe_date(year, month, day) if year else last_such_day(c.report_date, month, day)
    yearless = None if year else (month, day, second or day)
    if second:
        end = safe_date(start.year, month, second) if start else None
        found = day_range(first, last, start, end) or DayMention(first, last, None, None, "unknown", several=True)
    else:
        found = _day(first, last, start)
    return replace(found, yearless=yearless, full=year is not None)


def in_year(mention: DayMention, year: int) -> DayMention:
    """A date that prints no year, read with this one; unchanged where the calendar lacks that day."""
    if mention.yearless is None:
        return mention
    month, day, second = mention.yearless
    start, end = safe_date(year, month, day), safe_date(year, month, second)
    if start is None or end is None or end < start:
        return mention
    return replace(mention, start=start, end=end, precision="day" if start == end else "period")


def named_month(c: Cursor, at: int) -> DayMention | None:
    """In September; September 2017. A bare month needs "in" or a year, so that a name is no month."""
    month, last = month_at(c, at)
    if month is None:
        return None
    year, after = _year_after(c, last)
    if year is None and c.text(at - 1) not in word_set("before_month"):
        return None
    return _month_of(c, at, after, month, year)


@opened_by("month_parts")
def part_of_month(c: Cursor, at: int) -> DayMention | None:
    """ "Mid-September", "late-July 2016": counted as that month."""
    month, last = month_at(c, at + 2) if c.text(at + 1) == "-" else (None, at)
    if month is None:
        return None
    year, after = _year_after(c, last)
    return _month_of(c, at, after, month, year)


def any_month(c: Cursor, at: int) -> DayMention | None:
    """A month, or a part of one."""
    return named_month(c, at) or part_of_month(c, at)


def _month_of(c: Cursor, first: int, last: int, month: int, year: int | None) -> DayMention:
    start, end = month_span(c.report_date, month, year)
    return DayMention(first, last, start, end, "month" if start else "unknown", several=True, coarse=True)


def named_weekday(c: Cursor, at: int) -> DayMention | None:
    """Wednesday, last Tuesday, Friday night; Tuesday and Wednesday; a date that follows the weekday wins."""
    day, last = weekday_at(c, at)
    if last == at:
        return None
    printed = _printed_after(c, last)
    if printed:
        return replace(printed, first=at)
    if c.text(last) in ("and", "to", "through", "-"):
        other, after = weekday_at(c, last + 1)
        if after > last + 1 and day and other:
            return day_range(at, after, min(day, other), max(day, other))
    if c.text(last) == "last" and c.text(last + 1) == "week":
        monday = c.calendar_span("last", "week")[0] if c.report_date else None
        weekday = c.weekday_number(at)
        return _day(at, last + 2, monday + timedelta(days=weekday) if monday and weekday is not None else None)
    return replace(_day(at, last, day), weekday=c.weekday_number(at))


def _printed_after(c: Cursor, last: int) -> DayMention | None:
    """The date after a weekday: "Friday, 22 September", "Friday the 22nd of September", "Friday (22/09/2017)"."""
    opened = c.text(last) == "("
    while c.text(last) in (",", "the", "(", "-", "–"):
        last += 1
    printed = numeric_date(c, last) or day_month(c, last) or month_day(c, last)
    if printed and opened and c.text(printed.last) == ")":
        return replace(printed, last=printed.last + 1)
    return printed


def relative_day(c: Cursor, at: int) -> DayMention | None:
    """Today, yesterday, last night: counted from the report's date."""
    shift, last = relative_at(c, at)
    if last == at:
        return None
    return replace(_day(at, last, c.report_date + timedelta(days=shift) if c.report_date else None), offset=shift)


def day_point(c: Cursor, at: int) -> DayMention | None:
    """Any expression for one day that begins here."""
    return numeric_date(c, at) or day_month(c, at) or month_day(c, at) or named_weekday(c, at) or relative_day(c, at)
