"""One printed day to a calendar day. What is no calendar day, or could be two, never becomes one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

EXPECTED_DAY = "YYYY-MM-DD"

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_YEAR_THERE = re.compile(r"(?:19|20)[0-9]{2}")
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_TIME = (
    r"(?:(?:T|,?\s+(?:at\s+|[-\u2013|]\s*)?)[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?(?:\s*[ap]\.?m\b\.?)?"
    r"(?:\s*(?:Z\b|(?:UTC|GMT|BST|IST|MSK|TRT|E[SD]T|P[SD]T|CES?T|EES?T|WES?T)\b|[+-][0-9]{2}:?[0-9]{2}))?)?"
)


@dataclass(frozen=True, slots=True)
class DayReading:
    """A day as printed: `day` is None where `problem` says why it is none."""

    printed: str
    day: date | None
    problem: str | None = None


@cache
def day_words() -> dict[str, Any]:
    """The tables of `day_words.toml`: months, headers and word lists."""
    return tomllib.loads(Path(__file__).with_name("day_words.toml").read_text(encoding="utf-8"))


def alternatives(words: list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<name>{alternatives(list(day_words()['months']))})"
    weekday = rf"(?:(?:{alternatives(day_words()['lists']['weekdays'])})\b\.?,?\s+)?"
    numbers = r"(?P<first>[0-9]{1,2})"
    forms = (
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})",
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
        rf"{_DAY}[\s.-]+(?:of\s+)?{month}\b[.,]?[\s-]*{_YEAR}",
        rf"{month}\b\.?\s*{_DAY},?\s+{_YEAR}",
        rf"{numbers}\.\s?(?P<month>[0-9]{{1,2}})\.\s?{_YEAR}",
        rf"{numbers}(?P<mark>[/-])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}",
    )
    return tuple(re.compile(rf"{weekday}{form}(?![0-9]){_TIME}", re.IGNORECASE) for form in forms)


def match_day(text: str, start: int, end: int) -> tuple[DayReading, int] | None:
    """The day that is printed at `start`, with a weekday before it and a time after it, and where it stops.

    Returns:
        The longest reading and its end; None where no day is printed there. Dots are read day first
        ("8.5.2019"); strokes only where one number can't be a month, or both are the same.
    """
    matches = [found for form in _forms() if (found := form.match(text, start, end))]
    if not matches:
        return None
    longest = max(matches, key=lambda found: found.end())
    return _reading(longest), longest.end()


def find_days(text: str, start: int, end: int) -> list[tuple[DayReading, int, int]]:
    """Every printed day between `start` and `end`, as `(reading, start, end)` in order, without overlaps."""
    if _YEAR_THERE.search(text, start, end) is None:
        return []
    spans = sorted({found.start() for form in _forms() for found in form.finditer(text, start, end)})
    days: list[tuple[DayReading, int, int]] = []
    for at in spans:
        if (days and at < days[-1][2]) or (at > start and text[at - 1].isalnum()):
            continue
        if matched := match_day(text, at, end):
            days.append((matched[0], at, matched[1]))
    return days


def read_day(printed: str) -> DayReading:
    """A field or line that should hold a day and nothing else; anything else is a problem, never a guess."""
    stripped = printed.strip().strip("()[]*_").rstrip(".;,").strip()
    matched = match_day(stripped, 0, len(stripped))
    if matched is None or matched[1] != len(stripped):
        return DayReading(printed.strip(), None, "is no calendar day")
    return DayReading(printed.strip(), matched[0].day, matched[0].problem)


@cache
def _short_forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<name>{alternatives(list(day_words()['months']))})\b\.?"
    return tuple(re.compile(form, re.IGNORECASE) for form in (rf"{_DAY}\s+{month}", rf"{month}\s*{_DAY}\b"))


def match_short_day(text: str, start: int, end: int, year: int) -> tuple[DayReading, int] | None:
    """A day without a year ("8 May", "Sept. 28") at `start`, read with the given year."""
    for form in _short_forms():
        if found := form.match(text, start, end):
            return _calendar_day(found.group(), year, _month_number(found), int(found["day"])), found.end()
    return None


@cache
def _old_form() -> re.Pattern[str]:
    month = rf"(?P<name>{alternatives(list(day_words()['months']))})\b\.?"
    return re.compile(rf"(?<!\w){_DAY}\s+{month}\s+'?(?P<short>[0-9]{{2}})(?![0-9:.])", re.IGNORECASE)


def find_two_digit_year(text: str, start: int, end: int) -> tuple[DayReading, int, int] | None:
    """A day as old wires print it ("19 MAR 89"): reading, start, end; 70 to 99 are of the last century."""
    found = _old_form().search(text, start, end)
    if found is None:
        return None
    year = int(found["short"]) + (1900 if int(found["short"]) >= 70 else 2000)
    return _calendar_day(found.group(), year, _month_number(found), int(found["day"])), found.start(), found.end()


def _reading(found: re.Match[str]) -> DayReading:
    groups = found.groupdict()
    year = int(groups["year"])
    if groups.get("first") is None:
        return _calendar_day(found.group(), year, _month_number(found), int(groups["day"]))
    first = int(groups["first"])
    if groups.get("second") is None:
        return _calendar_day(found.group(), year, int(groups["month"]), first)
    second = int(groups["second"])
    if first != second and first <= 12 and second <= 12 and first and second:
        return DayReading(found.group(), None, "can be read as two days")
    day, month = (second, first) if second > 12 else (first, second)
    return _calendar_day(found.group(), year, month, day)


def _month_number(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if groups.get("name"):
        return int(day_words()["months"][groups["name"].lower()])
    return int(groups["month"])


def _calendar_day(printed: str, year: int, month: int, day: int) -> DayReading:
    try:
        return DayReading(printed, date(year, month, day))
    except ValueError:
        return DayReading(printed, None, "is no calendar day")
