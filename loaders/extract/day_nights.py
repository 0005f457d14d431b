"""Nights, which belong to two days, and hours without a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from loaders.extract.calendar import Cursor
from loaders.extract.day_mention import DayMention
from loaders.extract.day_opening import opened_by
from loaders.extract.day_points import day_month, day_point, month_day, named_weekday, relative_day
from loaders.extract.day_spans import day_pair
from loaders.extract.lexicon import word_set


@opened_by("night_openers")
def one_night(c: Cursor, at: int) -> DayMention | None:
    """ "Overnight", "overnight into Tuesday", "the night of 14-15 May", "overnight from Monday to Tuesday": one night of two days.

    "Overnight on Tuesday" and "the night of 3 May" name one day, and it stays that day.
    """
    first = at
    at += c.text(at) in ("on", "during")
    at += c.text(at) == "the"
    if c.text(at) not in ("overnight", "night") or (c.text(at) == "night" and at == first):
        return None
    after = at + 1
    while c.text(after) in ("of", "from", "between", "on", "late", "early", ","):
        after += 1
    pair = day_pair(c, after) or day_month(c, after) or month_day(c, after) or named_weekday(c, after)
    if pair is not None:
        return replace(pair, first=first, several=False)
    into = after + (c.text(after) in ("into", "to", "leading"))
    day = day_point(c, into + (c.text(into) == "to")) if into > after else None
    if day is not None:
        start = day.start - timedelta(days=1) if day.start else None
        return DayMention(first, day.last, start, day.end, "period" if start else "unknown")
    return _last_night(c, first, at) if c.text(at) == "overnight" else None


def _last_night(c: Cursor, first: int, at: int) -> DayMention:
    end = c.report_date
    return DayMention(first, at + 1, end - timedelta(days=1) if end else None, end, "period" if end else "unknown")


@opened_by("hour_leads")
def time_of_day(c: Cursor, at: int) -> DayMention | None:
    """ "Before dawn", "in the early morning", "in the early hours": the day of saying, where the text gives that.

    With a day after it ("in the early hours of Friday", "on the morning of 3 May") it is that day.
    """
    i = at
    while c.text(i) in word_set("hour_leads"):
        i += 1
    hours = c.text(i) == "hours" and c.text(i - 1) in ("early", "late", "small", "morning", "evening")
    if not (hours or c.text(i) in word_set("day_parts")):
        return None
    today = relative_day(c, i - 1) if c.text(i - 1) == "this" else None
    if today is not None:
        return replace(today, first=at)  # "early this morning", "shortly before dawn today" name the report's day
    after = i + 1
    after += c.text(after) == "hours"
    of = after + (c.text(after) in ("of", "on"))
    day = day_point(c, of + (c.text(of) == "the" and c.text(of + 1)[:1].isdigit())) if of > after else None
    if day is not None:
        return replace(day, first=at)
    return DayMention(at, after, None, None, "day", open_end=True, length=0, hour=True)
