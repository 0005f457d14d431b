"""Days counted from another: "two days later", "that day", "three weeks ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from loaders.extract.calendar import Cursor, month_back, told_at
from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import word_set

_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}


def told_day(c: Cursor, at: int) -> DayMention | None:
    """ "That day", "the following day", "a day earlier": counted from the day told before it."""
    shift, last = told_at(c, at)
    return _counted(at, last, shift) if last > at and not _of_other_event(c, last - 1) else None


def days_apart(c: Cursor, at: int) -> DayMention | None:
    """ "Two days later", "a week earlier", "2 days before the attack": counted from the day told before it."""
    number, unit_at = c.count_at(at)
    if unit_at == at or number is None or c.text(unit_at) not in _UNITS:
        return None
    how = c.text(unit_at + 1)
    direction = 1 if how in word_set("later_words") else -1 if how in word_set("earlier_words") else 0
    if not direction or _of_other_event(c, unit_at + 1):
        return None
    days = _UNITS[c.text(unit_at)]
    return replace(_counted(at, unit_at + 2, direction * number * days), coarse=days > 1, several=days > 1)


def _of_other_event(c: Cursor, at: int) -> bool:
    """ "Two days before a vote": counted from something that is no day told before; "before the attack" is."""
    at += 1 + (c.text(at + 1) == "to")
    follows = c.text(at)
    if c.text(at - 1) not in ("before", "after", "prior", "to") or not follows or not follows[0].isalpha():
        return False
    attack = c.text(at + 1) in word_set("weapons", "yes", "attack")
    return not (attack and follows in ("this", "the", "that"))


def _counted(first: int, last: int, shift: int) -> DayMention:
    return DayMention(first, last, None, None, "unknown", shift=shift)


def time_ago(c: Cursor, at: int) -> DayMention | None:
    """ "Four days ago" is a day; "three weeks ago" a calendar week, "two months ago" a calendar month, "a year ago" a year."""
    number, unit_at = c.count_at(at)
    unit = c.text(unit_at).rstrip("s")
    if unit_at == at or c.text(unit_at + 1) not in ("ago", "back") or unit not in ("day", "week", "month", "year"):
        return None
    last = unit_at + 2
    if number is None or c.report_date is None or number > 10_000:
        return DayMention(at, last, None, None, "unknown", several=unit != "day", coarse=unit != "day")
    start, end, precision = _around(c.report_date, number, unit)
    return DayMention(at, last, start, end, precision, several=start != end, coarse=start != end)


def _around(today: date, number: int, unit: str) -> tuple[date, date, str]:
    """The calendar unit that lies so many units back."""
    if unit == "day":
        return today - timedelta(days=number), today - timedelta(days=number), "day"
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * number)
        return monday, monday + timedelta(days=6), "week"
    if unit == "month":
        return *month_back(today, number), "month"
    return date(today.year - number, 1, 1), date(today.year - number, 12, 31), "period"
