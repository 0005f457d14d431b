"""Single days and months: printed dates, weekdays, "yesterday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.extract.calendar import Cursor, last_such_day, month_at, month_span, relative_at, safe_date, weekday_at
from loaders.extract.day_mention import DayMention

YEAR = re.compile(r"(?:19|20)\d\d$")


_DAY = re.compile(r"\d{1,2}$")


def _day(first: int, last: int, day: date | None) -> DayMention:
    return DayMention(first, last, day, day, "day" if day else "unknown")


def day_range(first: int, last: int, start: date | None, end: date | None) -> DayMention | None:
    if not start or not end or end < start:
        return None
    return DayMention(first, last, start, end, "day" if start == end else "period", several=start != end)


def numeric_date(c: Cursor, at: int) -> DayMention | None:
    """2017-09-28, 28/9/2017 (day first only where the month can't be meant), 28.09.2017."""
    t = [c.text(at + i) for i in range(5)]
    if YEAR.match(t[0]) and t[1] == t[3] == "-" and _DAY.match(t[2]) and _DAY.match(t[4]):
        return _day(at, at + 5, safe_date(int(t[0]), int(t[2]), int(t[4])))
    if _DAY.match(t[0]) and t[1] == t[3] and t[1] in "/-." and t[1] and _DAY.match(t[2]) and YEAR.match(t[4]):
        day, month = int(t[0]), int(t[2])
        if day > 12 or day == month:
            return _day(at, at + 5, safe_date(int(t[4]), month, day))
        if month > 12:
            return _day(at, at + 5, safe_date(int(t[4]), day, month))
        return DayMention(at, at + 5, None, None, "unknown")
    return None


def _year_after(c: Cursor, at: int) -> tuple[int | None, int]:
    """A year after an optional comma, and the place after it."""
    skip = at + 1 if c.text(at) in (",", "of") else at
    return (int(c.text(skip)), skip + 1) if YEAR.match(c.text(skip)) else (None, at)


def _day_number(c: Cursor, at: int) -> tuple[int | None, int]:
    """A day of the month with or without its ending (28, 28th)."""
    if not _DAY.match(c.text(at)) or not 1 <= int(c.text(at)) <= 31:
        return None, at
    return int(c.text(at)), at + 1 + (c.text(at + 1) in ("st", "nd", "rd", "th"))


def day_month(c: Cursor, at: int) -> DayMention | None:
    """28 September 2017; 19 and 20 September; 19-23 September; the 28th of September."""
    day, after = _day_number(c, at)
    if day is None:
        return None
    second = None
    if c.text(after) in ("and", "-", "–", "to", "or"):
        second, later = _day_number(c, after + 1)
        after = later if second else after
    month, named = month_at(c, after + (c.text(after) == "of"))
    if month is None:
        return None
    year, last = _year_after(c, named)
    return _dated(c, at, last, year, month, day, second)


def month_day(c: Cursor, at: int) -> DayMention | None:
    """September 28, 2017; Sept 19 and 20; September 19-23."""
    month, named = month_at(c, at)
    if month is None:
        return None
    day, after = _day_number(c, named + (c.text(named) == "the"))
    if day is None:
        return None
    second = None
    if c.text(after) in ("and", "-", "–", "to") and not month_at(c, after + 2)[0]:
        second, later = _day_number(c, after + 1)
        after = later if second else after
    year, last = _year_after(c, after)
    return _dated(c, at, last, year, month, day, second)


def _dated(c: Cursor, first: int, last: int, year: int | None, month: int, day: int, second: int | None) -> DayMention | None:
    start = safe_date(year, month, day) if year else last_such_day(c.report_date, month, day)
    if second:
        end = safe_date(start.year, month, second) if start else None
        return day_range(first, last, start, end)
    return _day(first, last, start)


def named_month(c: Cursor, at: int) -> DayMention | None:
    """In September; September 2017; last month. A bare month needs "in" or a year, so that a name is no month."""
    month, last = month_at(c, at)
    if month is None:
        return None
    year, after = _year_after(c, last)
    if year is None and c.text(at - 1) not in ("in", "during", "since", "of", "mid", "late", "early", "last"):
        return None
    span = month_span(c.report_date, month, year)
    return DayMention(at, after, span[0], span[1], "month" if span[0] else "unknown", several=True)


def named_weekday(c: Cursor, at: int) -> DayMention | None:
    """Wednesday, last Tuesday, Friday night; Tuesday and Wednesday; a date that follows the weekday wins."""
    day, last = weekday_at(c, at)
    if last == at:
        return None
    comma = last + (c.text(last) in (",", "the"))
    printed = day_month(c, comma) or month_day(c, comma)
    if printed:
        return DayMention(at, printed.last, printed.start, printed.end, printed.precision, printed.several)
    if c.text(last) in ("and", "to", "through"):
        other, after = weekday_at(c, last + 1)
        if after > last + 1 and day and other:
            return day_range(at, after, min(day, other), max(day, other))
    return _day(at, last, day)


def relative_day(c: Cursor, at: int) -> DayMention | None:
    shift, last = relative_at(c, at)
    if last > at:
        return _day(at, last, c.report_date + timedelta(days=shift) if c.report_date else None)
    if c.text(at) == "overnight":
        end = c.report_date
        return DayMention(at, at + 1, end - timedelta(days=1) if end else None, end, "period" if end else "unknown")
    return None
