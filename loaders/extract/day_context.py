"""Days that lean on another day of the report: "two days later", a date without its year, a weekday under a dated picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders.extract.day_mention import DayMention
from loaders.extract.day_points import in_year
from loaders.extract.view import View

_NEAR = timedelta(days=45)  # a date without a year takes that of a day told before it only if it then lies this near
_NEWS = timedelta(days=7)  # "today" within a quotation is the report's day only if the report tells of news no older than this


@dataclass(slots=True)
class _Told:
    """What the report has told so far: the last day of an event, the last day of any kind in this sentence, and the last date
    printed with its year."""

    report_date: date | None
    stamps: dict[int, date | None]
    day: date | None = None
    here: date | None = None
    full: date | None = None
    quoted: bool = False


def settle_context(views: Sequence[View], report_date: date | None) -> None:
    """Fix the days of each view that another day of the report fixes; what stays open stays unknown."""
    told = _Told(report_date, _stamps(views) if report_date is None else {})
    for view in views:
        told.here = None
        for i, mention in enumerate(view.days):
            settled = _settle(mention, told, view)
            if settled is not mention:
                view.days[i] = settled
            _remember(settled, told, view)
        told.quoted = _open_quote(view.text, opened=told.quoted)


def _remember(mention: DayMention, told: _Told, view: View) -> None:
    """Keep a day to count from; one on which somebody spoke serves its own sentence only."""
    if mention.is_one_day:
        told.here = mention.start
        told.day = told.day if _is_saying(mention, view) else mention.start
        told.full = mention.start if mention.full else told.full
    elif mention.weekday is not None or mention.yearless or mention.offset is not None:
        told.day = told.here = None  # a day that nobody can date is no day to count from


def _is_saying(mention: DayMention, view: View) -> bool:
    """ "Told reporters on Monday": a verb of speaking right before the day."""
    return any(0 <= mention.first - m.last <= 3 for m in view.matches.get("speech", ()))


def _open_quote(text: str, *, opened: bool) -> bool:
    """Whether a quotation is open at the end of the text, if it was at its beginning."""
    for mark in text:
        if mark in "“”«»":
            opened = mark in "“«"
        elif mark == '"':
            opened = not opened
    return opened


def _settle(mention: DayMention, told: _Told, view: View) -> DayMention:
    if mention.offset is not None and _long_past(told) and _is_quoted(mention, told, view):
        return replace(mention, start=None, end=None, precision="unknown")  # "today" said in a report on things long past
    if mention.shift is not None:
        return _counted_on(mention, told)
    if mention.yearless and told.full:
        return _with_year(mention, told.full)
    if mention.weekday is not None and mention.start is None:
        return _on(mention, told.stamps.get(mention.weekday))
    return mention


def _long_past(told: _Told) -> bool:
    return told.full is not None and told.report_date is not None and told.report_date - told.full > _NEWS


def _is_quoted(mention: DayMention, told: _Told, view: View) -> bool:
    before = view.copy.text[view.start : view.tokens[mention.first].start]
    return _open_quote(before, opened=told.quoted)


def _on(mention: DayMention, day: date | None) -> DayMention:
    return replace(mention, start=day, end=day, precision="day") if day else mention


def _counted_on(mention: DayMention, told: _Told) -> DayMention:
    """ "Two days later", "the same day": from the day told before it; "a day earlier" without one, from the report's date."""
    shift = mention.shift or 0
    base = told.here or told.day or (told.report_date if shift < 0 else None)
    day = base + timedelta(days=shift) if base else None
    if day is None or (told.report_date and day > told.report_date):
        return mention
    if mention.coarse:
        monday = day - timedelta(days=day.weekday())
        return replace(mention, start=monday, end=monday + timedelta(days=6), precision="week")
    return _on(mention, day)


def _with_year(mention: DayMention, full: date) -> DayMention:
    """ "On 25 April 2014 ... on 27 April": the year of the date printed before it, where that puts the two near each other."""
    near = [m for m in (in_year(mention, full.year + more) for more in (0, 1, -1)) if m.start and abs(m.start - full) <= _NEAR]
    return min(near, key=lambda m: abs((m.start or full) - full), default=mention)


def _stamps(views: Sequence[View]) -> dict[int, date | None]:
    """The dates with a year in the captions and post stamps of an undated report, by weekday; None where two share one.

    A caption or stamp is a line without a full stop: "Smoke over the town on 3 May 2019 - photo by ...".
    """
    found: dict[int, date | None] = {}
    for view in views:
        if view.text.rstrip()[-1:] in ".!?":
            continue
        for mention in view.days:
            if mention.full and mention.is_one_day and mention.start:
                known = found.setdefault(mention.start.weekday(), mention.start)
                if known != mention.start:
                    found[mention.start.weekday()] = None
    return found
