"""Reports that are the log of one day: what they tell without a day happened on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from loaders.extract.lexicon import load_lexicon
from loaders.extract.reading import Reading
from loaders.extract.series import Strike
from loaders.extract.tokens import tokenize
from loaders.extract.view import View

_HEAD = 4  # sentences in which a report calls itself a daily one
_HOURS = 2  # sentences that tell an hour and no day, which make a report a log
_CLOCK = re.compile(
    r"^\d{1,2}:\d{2}\b|\b(?:at|around|about|approximately|by|since|between)\s+(?:\w+\s+)?\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m\b)",
    re.IGNORECASE,
)


def date_log(strikes: Sequence[Strike], readings: Sequence[Reading], report_date: date | None, opening: str = "") -> None:
    """Date what no sentence dates in a daily report, or in one that tells hours ("At 11:15, a drone ...") and no day at all.

    The totals of a daily report are those of its day; elsewhere a total without a day stays undated.

    Args:
        strikes: of the report.
        readings: its sentences.
        report_date: the day it came out.
        opening: what stands before its body: a first line that prints the day may be its title too.
    """
    day, view = _title_day(readings)
    day = day or report_date
    daily = _is_daily(readings) or bool(load_lexicon().find(tokenize(opening, 0, len(opening))).get("daily_words"))
    if day is None or not (daily or _tells_hours(readings, day)):
        return
    for strike in strikes:
        if (strike.total and not daily) or any(d.start or d.end or d.has_day for d in strike.drafts):
            continue
        for draft in strike.drafts:
            draft.start, draft.end, draft.precision = day, day, "day"
            draft.day_text = view.phrase(view.days[0].first, view.days[0].last) if view and not draft.day_text else draft.day_text


def _title_day(readings: Sequence[Reading]) -> tuple[date | None, View | None]:
    """The day that the title prints."""
    for reading in readings[:_HEAD]:
        mention = reading.view.days[0] if reading.view.days and not reading.drafts else None
        if mention and mention.is_one_day and (mention.full or reading.view.matches.get("daily_words")):
            return mention.start, reading.view
    return None, None


def _is_daily(readings: Sequence[Reading]) -> bool:
    """Whether it calls itself a daily report, or its title names the attacks of one day ("Attacks of Friday, 3 May 2019")."""
    head = readings[:_HEAD]
    return any(r.view.matches.get("daily_words") for r in head) or any(_names_attacks(r) for r in head[:1])


def _names_attacks(reading: Reading) -> bool:
    view = reading.view
    attacks = [m for m in view.matches.get("weapons", ()) if m.entry["attack"] == "yes" and view.norm(m.last - 1).endswith("s")]
    day = view.days[0] if view.days else None
    return day is not None and day.full and any(0 <= day.first - m.last <= 1 for m in attacks)


def _tells_hours(readings: Sequence[Reading], day: date) -> bool:
    telling = [r.view for r in readings if r.drafts]
    if any(m.is_one_day and m.start != day for view in telling for m in view.days):
        return False
    if any(m.weekday is not None or m.shift is not None or m.offset for view in telling for m in view.days):
        return False
    return sum(1 for view in telling if not view.days and _CLOCK.search(view.text)) >= _HOURS
