"""Figures, days and names as the screen says them: pure functions on values.

Sentences about a claim stand in `timeline.claim_words`, about its denials in `timeline.denial_words`, about a selection in
`timeline.selection_words`; `timeline.words` offers them too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd

from timeline.vocabulary import APPROXIMATE, FACILITY_NOUNS, ROLE_WORDS, VAGUE_COUNTS, VICTIM_WORDS

NO_FIGURE = "no figure given"
NO_DAY = "date not stated"
VAGUE = re.compile(r"\b(?:" + "|".join(VAGUE_COUNTS) + r")\b", re.IGNORECASE)
HEDGE = re.compile(r"\b(?:" + "|".join(APPROXIMATE) + r")\b", re.IGNORECASE)
BARE_PLURAL = 2
CARDINALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def is_missing(value: Any) -> bool:
    """True for None, NA and NaT."""
    return value is None or bool(pd.isna(value))


def figure_words(count_min: Any, count_max: Any, count_text: Any = None, subject: str | None = None) -> str:
    """A count as the source gives it: "150 or more", "about 500", "up to 33", "10 to 15", "dozens (counted as 24 or more)".

    Args:
        count_min, count_max: whole numbers; missing for an open end. Both missing is "no figure given", never 0.
        count_text: the count as printed; keeps words such as "dozens" and "about".
        subject: what is counted: a facility type ("6 hospitals", "power stations, number not given"), or a harm or
            nothing (the figure alone).
    """
    low, high, printed = _number(count_min), _number(count_max), None if is_missing(count_text) else str(count_text)
    noun = subject if subject in FACILITY_NOUNS else None
    if low is None and high is None:
        return f"{facility_words(noun, None)}, number not given" if noun else NO_FIGURE
    if low == high == 0:
        return f"0 {facility_words(noun, 0)} (source says none)" if noun else "0 (source says none)"
    if low == BARE_PLURAL and high is None and (printed is None or "number" in printed):
        return f"{facility_words(noun, None)}, number not given" if noun else "more than one, number not given"
    if printed and high is None and low is not None and is_vague(printed):
        counted = f"{printed.strip()} (counted as {low:,} or more)"
        return f"{facility_words(noun, None)}: {counted}" if noun else counted
    hedge = HEDGE.search(printed) if printed and low == high else None
    words = f"{hedge[0].lower()} {range_words(low, high)}" if hedge else range_words(low, high)
    return f"{words} {facility_words(noun, 1 if low == high == 1 else None)}" if noun else words


def is_vague(printed: str) -> bool:
    """True for a printed count that names no number, such as "dozens"."""
    return not any(mark.isdigit() for mark in printed) and bool(VAGUE.search(printed))


def range_words(low: Any, high: Any, top: Any = None) -> str:
    """A range of figures: "17 to 39 or more" where the highest is open (`high` missing, `top` its minimum)."""
    least, most, highest = _number(low), _number(high), _number(top)
    if least is None and most is None:
        return NO_FIGURE if highest is None else f"up to {highest:,}"
    if least is None:
        return f"up to {most:,}"
    if most is None:
        return f"{least:,} to {highest:,} or more" if highest is not None and highest > least else f"{least:,} or more"
    return f"{least:,}" if least == most else f"{least:,} to {most:,}"


def incident_figure_words(incident: Any, harm: str, group: str) -> str:
    """An incident's figure for one harm ("killed") and group of victims ("civilians", "fighters", "people")."""
    low, high, top = (incident[f"{harm}_{group}_{end}"] for end in ("min", "max", "top"))
    return toll_words(low, high, top)


def toll_words(low: Any, high: Any, top: Any = None) -> str:
    """A range of people harmed; a 0 is what the source says."""
    words = range_words(low, high, top)
    return "0 (source says none)" if words == "0" else words


def number_in_words(number: int) -> str:
    """ "six" below ten, digits from ten on."""
    return CARDINALS[number] if 0 <= number < len(CARDINALS) else f"{number:,}"


def facility_words(facility_type: str | None, n: int | None = None) -> str:
    """A type of facility, singular for one, plural otherwise: "civil defence (rescue) centre"."""
    if is_missing(facility_type):
        return "site" if n == 1 else "sites"
    one, many = FACILITY_NOUNS.get(str(facility_type), (str(facility_type).replace("_", " "),) * 2)
    return one if n == 1 else many


def role_words(role: Any, *, as_source: bool = False) -> str:
    """Who says it, by role: "rescue workers", "monitoring group"; "source not named" where the role is missing.

    Args:
        as_source: True for use in a sentence: "according to a monitoring group".
    """
    if is_missing(role):
        return "source not named"
    label, source = ROLE_WORDS.get(str(role), (str(role).replace("_", " "),) * 2)
    return source if as_source else label


def victim_words(victims: Any) -> str:
    """Who was harmed: "civilians"; "people" where the source doesn't say."""
    return "people" if is_missing(victims) else VICTIM_WORDS.get(str(victims), str(victims).replace("_", " "))


def short_day(day: Any) -> str:
    """ "28 Sep 2017"."""
    return NO_DAY if is_missing(day) else f"{day.day} {day:%b %Y}"


def long_day(day: Any) -> str:
    """ "28 September 2017"."""
    return NO_DAY if is_missing(day) else f"{day.day} {day:%B %Y}"


def day_words(start: Any, end: Any, precision: Any = None, *, whole: bool = False) -> str:
    """When it happened: "27 September 2017", "a day in the week of 18 September 2017", "1–30 September 2017".

    Args:
        start, end: days; either may be missing ("since 20 September 2017", "to 27 September 2017").
        precision: a date_precision; a missing one is read from the days.
        whole: True for a period total, which is about the whole week or month, not about some day in it.
    """
    first, last = _day(start), _day(end)
    if precision == "unknown" or (first is None and last is None):
        return NO_DAY
    if first is None:
        return f"to {long_day(last)}"
    if last is None:
        return f"since {long_day(first)}"
    if precision == "week" and (last - first).days <= 7:
        monday = long_day(first)
        return f"the week of {monday}" if whole else f"a day in the week of {monday}"
    if precision == "month" and first.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}" if whole else f"a day in {first:%B %Y}"
    return span_words(first, last)


def span_words(first: date, last: date) -> str:
    """From one day to another: "27 September 2017", "1–30 September 2017", "28 September – 3 October 2017"."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {long_day(last)}"
    return f"{long_day(first)} – {long_day(last)}"


def period_words(days_from: date | None, days_to: date | None) -> str:
    """A chosen period; an empty text where none is chosen. A whole month is said as its days, as in "1–30 September 2017"."""
    if days_from is None and days_to is None:
        return ""
    return day_words(days_from, days_to, "period", whole=True)


def list_words(parts: list[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def sentence_case(text: str) -> str:
    """The same text with a capital first letter; what follows is left alone."""
    return text[:1].upper() + text[1:]


def _number(value: Any) -> int | None:
    return None if is_missing(value) else int(value)


def _day(value: Any) -> date | None:
    if is_missing(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value
