"""Spans: "over the past week", "since Tuesday", "from 19 to 23 September"."""

from __future__ import annotations

from datetime import date

from loaders.extract.calendar import Cursor, safe_date
from loaders.extract.day_mention import DayMention
from loaders.extract.day_points import YEAR, day_month, day_range, month_day, named_month, named_weekday, numeric_date, relative_day
from loaders.extract.lexicon import word_set

_UNITS = {"hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}


def calendar_week(c: Cursor, at: int) -> DayMention | None:
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


def lasting_span(c: Cursor, at: int) -> DayMention | None:
    """ "In over a week of bombing", "in the past 24 hours", "for three days", "over the last few days": ends on the day of
    saying."""
    if c.text(at) not in ("in", "over", "during", "for", "within", "throughout", "the", "past", "last", "after", "from"):
        return None
    i, recent = at, False
    while c.text(i) in word_set("span_leads"):
        recent = recent or c.text(i) in ("past", "last")
        i += 1
    number, unit_at = c.count_at(i)
    unit = c.text(unit_at)
    if (
        unit not in _UNITS
        or (unit_at == i and not recent)
        or i == at
        or c.text(unit_at + 1) in ("ago", "later", "earlier", "before", "after")
    ):
        return None
    if (c.text(at) in ("the", "after") and not recent) or c.text(at - 1) in ("time", "times"):
        return None
    length = None if number is None else (max(1, number // 24) if unit.startswith("hour") else number * _UNITS[unit])
    short = unit.startswith("hour") and (number or 0) < 24
    return DayMention(at, unit_at + 1, None, None, "period", several=not short, open_end=True, length=length)


def first_days(c: Cursor, at: int) -> DayMention | None:
    """ "In the first few days of the campaign": a part of a span that is told elsewhere."""
    i = at
    while c.text(i) in ("in", "during", "over", "within", "the", "its", "from", "on"):
        i += 1
    if c.text(i) not in ("first", "opening", "early", "initial") or (i == at and c.text(at - 1) != "its"):
        return None
    i += 1
    _, i = c.count_at(i)
    if c.text(i) not in ("days", "day", "hours", "week", "weeks", "phase", "stage", "stages"):
        return None
    return DayMention(at, i + 1, None, None, "period", several=True, phase=True)


def since_then(c: Cursor, at: int) -> DayMention | None:
    """ "Since Tuesday", "since 19 September", "since the start of the campaign": from then to the day of saying."""
    opening = c.text(at) in ("since", "from") or (c.text(at), c.text(at + 1)) in (("starting", "on"), ("beginning", "on"))
    if not opening or (c.text(at) == "from" and c.text(at + 1) not in ("the",)):
        return None
    for skip in range(1, 9):
        inner = next(
            filter(
                None,
                (
                    rule(c, at + skip)
                    for rule in (
                        numeric_date,
                        day_month,
                        month_day,
                        named_weekday,
                        relative_day,
                        calendar_week,
                        named_month,
                        bare_year,
                    )
                ),
            ),
            None,
        )
        if inner and all(
            c.text(at + k) in (word_set("since_words") if c.text(at) == "since" else word_set("from_words")) for k in range(1, skip)
        ):
            return DayMention(at, inner.last, inner.start, None, "period", several=True, open_end=True)
    unit = next((c.text(at + k) for k in range(1, 6) if c.text(at + k) in ("month", "week", "year")), "")
    if unit and c.report_date and all(c.text(at + k) in word_set("since_words") or c.text(at + k) == unit for k in range(1, 5)):
        last = next(at + k + 1 for k in range(1, 6) if c.text(at + k) == unit)
        return DayMention(at, last, c.calendar_span("this", unit)[0], None, "period", several=True, open_end=True)
    if c.text(at) == "since" and c.text(at + 1) not in ("then", ",", "been"):
        return DayMention(at, at + 1, None, None, "period", several=True, open_end=True, phase=True)
    return None


def between_days(c: Cursor, at: int) -> DayMention | None:
    """ "From 19 to 23 September", "between 19 September and 3 October", "from Monday to Wednesday"."""
    if c.text(at) not in ("from", "between"):
        return None
    whole = day_month(c, at + 1) or month_day(c, at + 1) or named_weekday(c, at + 1) or named_month(c, at + 1)
    if whole is None:
        return None
    if whole.several and whole.precision == "period":
        return DayMention(at, whole.last, whole.start, whole.end, "period", several=True)
    if c.text(whole.last) in ("to", "and", "until", "through", "till", "-", "–"):
        end = (
            day_month(c, whole.last + 1)
            or month_day(c, whole.last + 1)
            or named_weekday(c, whole.last + 1)
            or named_month(c, whole.last + 1)
        )
        if end and whole.start and end.end:
            start = whole.start if whole.start <= end.end else safe_date(end.end.year, whole.start.month, whole.start.day)
            return day_range(at, end.last, start, end.end)
    return None


def whole_year(c: Cursor, at: int) -> DayMention | None:
    if c.text(at) not in ("in", "during", "throughout", "since") or not YEAR.match(c.text(at + 1)):
        return None
    year = int(c.text(at + 1))
    return DayMention(at, at + 2, date(year, 1, 1), date(year, 12, 31), "period", several=True)


def bare_year(c: Cursor, at: int) -> DayMention | None:
    """ "Since the war began in *2011*"."""
    if c.text(at - 1) not in ("in", "since", "late", "early") or not YEAR.match(c.text(at)):
        return None
    year = int(c.text(at))
    return DayMention(at, at + 1, date(year, 1, 1), date(year, 12, 31), "period", several=True)


def time_of_day(c: Cursor, at: int) -> DayMention | None:
    """ "Before dawn", "in the early morning": the day of saying, where the text gives that."""
    i = at
    while c.text(i) in ("at", "before", "in", "the", "early", "late", "around", "shortly", "after"):
        i += 1
    if i == at or c.text(i) not in ("dawn", "morning", "evening", "noon", "midnight", "sunrise", "sunset", "afternoon"):
        return None
    return DayMention(at, i + 1, None, None, "day", open_end=True, length=0, hour=True)
