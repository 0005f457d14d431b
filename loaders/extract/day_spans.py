"""Spans: "over the past week", "since Tuesday", "from 19 to 23 September"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from loaders.extract.calendar import Cursor, safe_date
from loaders.extract.day_mention import DayMention
from loaders.extract.day_opening import opened_by
from loaders.extract.day_points import YEAR, any_month, day_month, day_point, day_range, in_year, named_weekday
from loaders.extract.lexicon import word_set

_UNITS = {"hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}


@opened_by("week_openers")
def calendar_week(c: Cursor, at: int) -> DayMention | None:
    """Last week: the calendar week before, Monday to Sunday; this week: from its Monday on; last/this month, last/this year."""
    which, unit = c.text(at), c.text(at + 1)
    if which == "the" and unit != "weekend":
        return None
    if unit not in ("week", "month", "year", "weekend") or (c.text(at - 1) == "the" and which == "last"):
        return None
    today = c.report_date
    if today is None:
        return DayMention(at, at + 2, None, None, "unknown", several=True, coarse=True)
    start, end, precision = c.calendar_span("last" if which == "the" else which, unit)
    return DayMention(at, at + 2, start, end, precision, several=True, coarse=True)


def week_of(c: Cursor, at: int) -> DayMention | None:
    """ "The week of 11 September", "the week beginning 11 September": the seven days from then on."""
    if c.text(at) != "week" or c.text(at + 1) not in ("of", "beginning", "starting", "from"):
        return None
    day = day_point(c, at + 2)
    if day is None or day.start is None:
        return None
    return DayMention(at, day.last, day.start, day.start + timedelta(days=6), "week", several=True, coarse=True)


@opened_by("length_openers")
def lasting_span(c: Cursor, at: int) -> DayMention | None:
    """ "In over a week of bombing", "in the past 24 hours", "for three days", "over the last few days": ends on the day of
    saying."""
    i, recent = at, False
    while c.text(i) in word_set("span_leads"):
        recent = recent or c.text(i) in ("past", "last")
        i += 1
    number, unit_at = c.count_at(i)
    unit = c.text(unit_at)
    if c.text(at) == "for" and unit.startswith("year") and not recent:
        return None  # how long something has stood: "used as a depot for two years"
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
    length = 1 if short and length is None else length  # "in the past few hours" may reach back over midnight
    return DayMention(at, unit_at + 1, None, None, "period", several=not short, open_end=True, length=length)


@opened_by("phase_openers")
def first_days(c: Cursor, at: int) -> DayMention | None:
    """ "In the first few days of the campaign": a part of a span that is told elsewhere."""
    i = at
    while c.text(i) in ("in", "during", "over", "within", "the", "its", "from", "on"):
        i += 1
    opening = c.text(i)
    if opening not in ("first", "opening", "early", "initial") or (i == at and c.text(at - 1) != "its"):
        return None
    i += 1
    _, i = c.count_at(i)
    if c.text(i) not in ("days", "day", "hours", "week", "weeks", "phase", "stage", "stages") or (opening, c.text(i)) == (
        "early",
        "hours",
    ):
        return None
    return DayMention(at, i + 1, None, None, "period", several=True, phase=True)


@opened_by("since_openers")
def since_then(c: Cursor, at: int) -> DayMention | None:
    """ "Since Tuesday", "since 19 September", "since the start of the campaign": from then to the day of saying."""
    opening = c.text(at) in ("since", "from") or (c.text(at), c.text(at + 1)) in (("starting", "on"), ("beginning", "on"))
    if not opening or (c.text(at) == "from" and c.text(at + 1) not in ("the",)) or _since_one_attack(c, at):
        return None
    allowed = word_set("since_words") if c.text(at) == "since" else word_set("from_words")
    for skip in range(1, 9):
        inner = day_point(c, at + skip) or calendar_week(c, at + skip) or any_month(c, at + skip) or bare_year(c, at + skip)
        if inner and "when" in (c.text(inner.last), c.text(inner.last + 1)):
            return inner  # "the deadliest since 23 January, when 11 died": they died on that day
        if inner:
            several = c.report_date is None or inner.start != c.report_date
            return DayMention(at, inner.last, inner.start, None, "period", several=several, open_end=True)
        if c.text(at + skip) not in allowed:
            break
    unit = next((c.text(at + k) for k in range(1, 6) if c.text(at + k) in ("month", "week", "year")), "")
    if unit and c.report_date and all(c.text(at + k) in allowed or c.text(at + k) == unit for k in range(1, 5)):
        last = next(at + k + 1 for k in range(1, 6) if c.text(at + k) == unit)
        until = day_point(c, last + 1) if c.text(last) in word_set("until_words") else None
        start = c.calendar_span("this", unit)[0]
        if until is not None and until.end is not None:
            return day_range(at, until.last, start, until.end)
        return DayMention(at, last, start, None, "period", several=True, open_end=True)
    if c.text(at) == "since" and c.text(at + 1) not in ("then", ",", "been"):
        return DayMention(at, at + 1, None, None, "period", several=True, open_end=True, phase=True)
    return None


def _since_one_attack(c: Cursor, at: int) -> bool:
    """ "Bodies recovered since *the raid on Monday*": they died in that raid, on its day; "since the attacks began" is a span."""
    if c.text(at + 1) not in ("the", "that", "this", "a"):
        return False
    attack = next((i for i in range(at + 2, at + 6) if c.text(i) in word_set("weapons", "yes", "attack")), None)
    return attack is not None and c.text(attack + 1) not in word_set("beginning_words")


def day_pair(c: Cursor, at: int) -> DayMention | None:
    """Two days with a joint: "28 February - 2 March 2017", "Monday to Wednesday", "the 3rd and the 5th of May"."""
    whole = day_month(c, at + (c.text(at) == "the")) or day_point(c, at) or any_month(c, at)
    if whole is None or (whole.several and whole.precision == "period"):
        return whole
    joint = whole.last
    if c.text(joint) not in ("to", "and", "until", "through", "till", "-", "–", "into"):
        return None
    end = day_point(c, joint + 1 + (c.text(joint + 1) == "the")) or any_month(c, joint + 1)
    if end is None or end.end is None:
        return None
    whole = in_year(whole, end.end.year) if end.full and not whole.full else whole
    if whole.start is None:
        return None
    start = whole.start if whole.start <= end.end else safe_date(end.end.year - end.full, whole.start.month, whole.start.day)
    return day_range(at, end.last, start if start and start <= end.end else None, end.end)


@opened_by("between_openers")
def between_days(c: Cursor, at: int) -> DayMention | None:
    """ "From 19 to 23 September", "between 19 September and 3 October", "from Monday to Wednesday"."""
    pair = day_pair(c, at + 1)
    return replace(pair, first=at) if pair else None


def joined_days(c: Cursor, at: int) -> DayMention | None:
    """Two days joined without "from": "Feb. 28 - Mar. 2", "28 April to 2 May"."""
    opens = c.text(at)[:1].isdigit() or named_month_opens(c, at)
    pair = day_pair(c, at) if opens else None
    joint = pair and any(c.text(i) in ("to", "until", "through", "till", "-", "–") for i in range(at + 1, pair.last))
    return pair if joint else None


def named_month_opens(c: Cursor, at: int) -> bool:
    """Whether a month's name with a day stands here."""
    return named_weekday(c, at) is None and day_point(c, at) is not None


@opened_by("year_openers")
def whole_year(c: Cursor, at: int) -> DayMention | None:
    """ "In 2016": that calendar year."""
    if not YEAR.match(c.text(at + 1)):
        return None
    year = int(c.text(at + 1))
    return DayMention(at, at + 2, date(year, 1, 1), date(year, 12, 31), "period", several=True, coarse=True)


@opened_by("war_openers")
def whole_war(c: Cursor, at: int) -> DayMention | None:
    """ "Killed in the war", "over nearly two years of conflict": a span of which the sentence gives no end."""
    for last in range(at + 1, at + 6):
        if c.text(last) in word_set("war_words"):
            adjective = c.text(last + 1) in word_set("war_compounds")
            return None if adjective else DayMention(at, last + 1, None, None, "period", several=True, open_end=True, phase=True)
        if c.text(last) not in word_set("war_leads") and not c.text(last).endswith("-year"):
            return None
    return None


def year_of_noun(c: Cursor, at: int) -> DayMention | None:
    """ "A *2019* bombing that killed dozens": the year of what the noun tells."""
    if not YEAR.match(c.text(at)) or c.text(at - 1) not in ("a", "an", "the", "that", "one"):
        return None
    follows = c.tokens[at + 1] if at + 1 < len(c.tokens) else None
    if follows is None or not follows.is_word:
        return None
    year = int(c.text(at))
    return DayMention(at, at + 1, date(year, 1, 1), date(year, 12, 31), "period", several=True, coarse=True, describes=True)


def bare_year(c: Cursor, at: int) -> DayMention | None:
    """ "Since the war began in *2011*", "since the start of *2021*"."""
    if c.text(at - 1) not in word_set("before_year") or not YEAR.match(c.text(at)):
        return None
    year = int(c.text(at))
    return DayMention(at, at + 1, date(year, 1, 1), date(year, 12, 31), "period", several=True)
