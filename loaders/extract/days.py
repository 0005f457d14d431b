"""When: the days that a sentence names, as far as the text fixes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.extract.calendar import (
    Cursor,
    last_such_day,
    month_at,
    month_span,
    relative_at,
    safe_date,
    weekday_at,
)
from loaders.extract.numbers import Quantity
from loaders.extract.tokens import Token

_YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY = re.compile(r"\d{1,2}$")
_UNITS = {"hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}


@dataclass(frozen=True, slots=True)
class DayMention:
    """A time expression at tokens[first:last].

    `open_end` spans end on the day of saying; `length` is then their length in days (None: not stated). `several` says that the
    expression covers more than one day. `phase` marks a part of a campaign ("in the first days of the bombing"), which has no day of its own.
    """

    first: int
    last: int
    start: date | None
    end: date | None
    precision: str
    several: bool = False
    open_end: bool = False
    length: int | None = None
    phase: bool = False
    hour: bool = False

    def span(self, said_on: date | None) -> tuple[date | None, date | None]:
        """First and last day, an open end closed by the day of saying."""
        if not self.open_end:
            return self.start, self.end
        start = self.start
        if start is None and self.length is not None and said_on is not None:
            start = said_on - timedelta(days=self.length)
        return start, said_on


def read_days(tokens: Sequence[Token], quantities: Sequence[Quantity], report_date: date | None) -> list[DayMention]:
    """The time expressions in a sentence, longest first where two begin alike, in order.

    Args:
        tokens: the words of one sentence.
        quantities: its quantities ("over the past *three* days").
        report_date: the day weekdays and "yesterday" are counted from; without it they stay unknown.
    """
    cursor = Cursor(tokens, {q.first: q for q in quantities}, report_date)
    found: list[DayMention] = []
    at = 0
    while at < len(tokens):
        mention = next(filter(None, (rule(cursor, at) for rule in _RULES)), None)
        if mention:
            found.append(mention)
            at = mention.last
        else:
            at += 1
    return found


def _day(first: int, last: int, day: date | None) -> DayMention:
    return DayMention(first, last, day, day, "day" if day else "unknown")


def _range(first: int, last: int, start: date | None, end: date | None) -> DayMention | None:
    if not start or not end or end < start:
        return None
    return DayMention(first, last, start, end, "day" if start == end else "period", several=start != end)


def _iso(c: Cursor, at: int) -> DayMention | None:
    """2017-09-28, 28/9/2017 (day first only where the month can't be meant), 28.09.2017."""
    t = [c.text(at + i) for i in range(5)]
    if _YEAR.match(t[0]) and t[1] == t[3] == "-" and _DAY.match(t[2]) and _DAY.match(t[4]):
        return _day(at, at + 5, safe_date(int(t[0]), int(t[2]), int(t[4])))
    if _DAY.match(t[0]) and t[1] == t[3] and t[1] in "/-." and t[1] and _DAY.match(t[2]) and _YEAR.match(t[4]):
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
    return (int(c.text(skip)), skip + 1) if _YEAR.match(c.text(skip)) else (None, at)


def _day_number(c: Cursor, at: int) -> tuple[int | None, int]:
    """A day of the month with or without its ending (28, 28th)."""
    if not _DAY.match(c.text(at)) or not 1 <= int(c.text(at)) <= 31:
        return None, at
    return int(c.text(at)), at + 1 + (c.text(at + 1) in ("st", "nd", "rd", "th"))


def _day_month(c: Cursor, at: int) -> DayMention | None:
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


def _month_day(c: Cursor, at: int) -> DayMention | None:
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
        return _range(first, last, start, end)
    return _day(first, last, start)


def _month(c: Cursor, at: int) -> DayMention | None:
    """In September; September 2017; last month. A bare month needs "in" or a year, so that a name is no month."""
    month, last = month_at(c, at)
    if month is None:
        return None
    year, after = _year_after(c, last)
    if year is None and c.text(at - 1) not in ("in", "during", "since", "of", "mid", "late", "early", "last"):
        return None
    span = month_span(c.report_date, month, year)
    return DayMention(at, after, span[0], span[1], "month" if span[0] else "unknown", several=True)


def _weekday(c: Cursor, at: int) -> DayMention | None:
    """Wednesday, last Tuesday, Friday night; Tuesday and Wednesday; a date that follows the weekday wins."""
    day, last = weekday_at(c, at)
    if last == at:
        return None
    comma = last + (c.text(last) in (",", "the"))
    printed = _day_month(c, comma) or _month_day(c, comma)
    if printed:
        return DayMention(at, printed.last, printed.start, printed.end, printed.precision, printed.several)
    if c.text(last) in ("and", "to", "through"):
        other, after = weekday_at(c, last + 1)
        if after > last + 1 and day and other:
            return _range(at, after, min(day, other), max(day, other))
    return _day(at, last, day)


def _relative(c: Cursor, at: int) -> DayMention | None:
    shift, last = relative_at(c, at)
    if last > at:
        return _day(at, last, c.report_date + timedelta(days=shift) if c.report_date else None)
    if c.text(at) == "overnight":
        end = c.report_date
        return DayMention(at, at + 1, end - timedelta(days=1) if end else None, end, "period" if end else "unknown")
    return None


def _week(c: Cursor, at: int) -> DayMention | None:
    """Last week: the calendar week before, Monday to Sunday; this week: from its Monday on; last/this month, last/this year."""
    which, unit = c.text(at), c.text(at + 1)
    if which not in ("last", "this", "previous") or unit not in ("week", "month", "year", "weekend"):
        return None
    if c.text(at - 1) == "the" and which == "last":
        return None
    today = c.report_date
    if today is None:
        return DayMention(at, at + 2, None, None, "unknown", several=True)
    start, end, precision = c.calendar_span(which, unit)
    return DayMention(at, at + 2, start, end, precision, several=True)


_LEADS = frozenset("in over during for within throughout the past last more than just under nearly about of after from almost".split())


def _lasting(c: Cursor, at: int) -> DayMention | None:
    """ "In over a week of bombing", "in the past 24 hours", "for three days", "over the last few days": ends on the day of saying."""
    if c.text(at) not in ("in", "over", "during", "for", "within", "throughout", "the", "past", "last", "after", "from"):
        return None
    i, recent = at, False
    while c.text(i) in _LEADS:
        recent = recent or c.text(i) in ("past", "last")
        i += 1
    number, unit_at = c.count_at(i)
    unit = c.text(unit_at)
    if unit not in _UNITS or (unit_at == i and not recent) or i == at or c.text(unit_at + 1) in ("ago", "later", "earlier", "before", "after"):
        return None
    if c.text(at) in ("the", "after") and not recent:
        return None
    length = None if number is None else (max(1, number // 24) if unit.startswith("hour") else number * _UNITS[unit])
    short = unit.startswith("hour") and (number or 0) < 24
    return DayMention(at, unit_at + 1, None, None, "period", several=not short, open_end=True, length=length)


def _first_days(c: Cursor, at: int) -> DayMention | None:
    """ "In the first few days of the campaign": a part of a span that is told elsewhere."""
    i = at
    while c.text(i) in ("in", "during", "over", "within", "the", "its", "from", "on"):
        i += 1
    if c.text(i) not in ("first", "opening", "early", "initial") or i == at and c.text(at - 1) != "its":
        return None
    i += 1
    _, i = c.count_at(i)
    if c.text(i) not in ("days", "day", "hours", "week", "weeks", "phase", "stage", "stages"):
        return None
    return DayMention(at, i + 1, None, None, "period", several=True, phase=True)


def _since(c: Cursor, at: int) -> DayMention | None:
    """ "Since Tuesday", "since 19 September", "since the start of the campaign": from then to the day of saying."""
    opening = c.text(at) in ("since", "from") or (c.text(at), c.text(at + 1)) in (("starting", "on"), ("beginning", "on"))
    if not opening or (c.text(at) == "from" and c.text(at + 1) not in ("the",)):
        return None
    for skip in (1, 2, 3, 4):
        inner = next(filter(None, (rule(c, at + skip) for rule in (_iso, _day_month, _month_day, _weekday, _relative, _week, _month))), None)
        if inner and all(c.text(at + k) in ("the", "last", "on", "early", "late", "dawn", "start", "beginning", "of", "morning") for k in range(1, skip)):
            return DayMention(at, inner.last, inner.start, None, "period", several=True, open_end=True)
    if c.text(at) == "since" and c.text(at + 1) not in ("then", ",", "been"):
        return DayMention(at, at + 1, None, None, "period", several=True, open_end=True, phase=True)
    return None


def _between(c: Cursor, at: int) -> DayMention | None:
    """ "From 19 to 23 September", "between 19 September and 3 October", "from Monday to Wednesday"."""
    if c.text(at) not in ("from", "between"):
        return None
    whole = _day_month(c, at + 1) or _month_day(c, at + 1) or _weekday(c, at + 1) or _month(c, at + 1)
    if whole is None:
        return None
    if whole.several and whole.precision == "period":
        return DayMention(at, whole.last, whole.start, whole.end, "period", several=True)
    if c.text(whole.last) in ("to", "and", "until", "through", "till", "-", "–"):
        end = _day_month(c, whole.last + 1) or _month_day(c, whole.last + 1) or _weekday(c, whole.last + 1) or _month(c, whole.last + 1)
        if end and whole.start and end.end:
            start = whole.start if whole.start <= end.end else safe_date(end.end.year, whole.start.month, whole.start.day)
            return _range(at, end.last, start, end.end)
    return None


def _year(c: Cursor, at: int) -> DayMention | None:
    if c.text(at) not in ("in", "during", "throughout", "since") or not _YEAR.match(c.text(at + 1)):
        return None
    year = int(c.text(at + 1))
    return DayMention(at, at + 2, date(year, 1, 1), date(year, 12, 31), "period", several=True)


def _time_of_day(c: Cursor, at: int) -> DayMention | None:
    """ "Before dawn", "in the early morning": the day of saying, where the text gives that."""
    i = at
    while c.text(i) in ("at", "before", "in", "the", "early", "late", "around", "shortly", "after"):
        i += 1
    if i == at or c.text(i) not in ("dawn", "morning", "evening", "noon", "midnight", "sunrise", "sunset", "afternoon"):
        return None
    return DayMention(at, i + 1, None, None, "day", open_end=True, length=0, hour=True)


_RULES = (_between, _since, _first_days, _iso, _day_month, _month_day, _month, _weekday, _relative, _week, _lasting, _year, _time_of_day)
