"""Calendar words and the arithmetic behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from loaders.extract.lexicon import load_lexicon, word_set
from loaders.extract.numbers import Quantity
from loaders.extract.tokens import Token


@cache
def _calendar() -> dict[str, tuple[str, int]]:
    entries = load_lexicon().by_form
    return {form: (e["kind"], int(e["value"])) for form, es in entries.items() for e in es if e.table == "calendar"}


@cache
def calendar_openers() -> dict[str, int]:
    """The first word of every form in the calendar list, with the number of words in the longest form that it opens."""
    lengths: dict[str, int] = {}
    for form in _calendar():
        words = form.split()
        lengths[words[0]] = max(len(words), lengths.get(words[0], 0))
    return lengths


@cache
def telling_words() -> frozenset[str]:
    """Of every form in the calendar list the word that tells most: "yesterday" of "the day before yesterday"."""
    small = word_set("day_openers")
    return frozenset(max(form.split(), key=lambda word: (word not in small, len(word))) for form in _calendar())


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_such_day(today: date | None, month: int, day: int) -> date | None:
    """The last such day on or before today; None without today, or where no year has it."""
    if today is None:
        return None
    candidates = (safe_date(today.year - back, month, day) for back in range(5))
    return next((d for d in candidates if d and d <= today), None)


def month_back(today: date, months: int) -> tuple[date, date]:
    """First and last day of the calendar month so many months before."""
    count = today.year * 12 + today.month - 1 - months
    start = date(count // 12, count % 12 + 1, 1)
    return start, (start + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def month_span(today: date | None, month: int, year: int | None) -> tuple[date | None, date | None]:
    """First and last day of a month; without a year the last such month that has begun by today."""
    if year is None:
        if today is None:
            return None, None
        year = today.year if month <= today.month else today.year - 1
    start = date(year, month, 1)
    return start, (start + timedelta(days=32)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Cursor:
    """The words of a sentence with what the day rules ask of them."""

    tokens: Sequence[Token]
    quantities: Sequence[Quantity]
    report_date: date | None
    _norms: list[str] = field(init=False)
    _counts: dict[int, Quantity] = field(init=False)
    _listed: dict[int, list[tuple[str, int, int]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_norms", [token.norm for token in self.tokens])
        object.__setattr__(self, "_counts", {at: q for q in self.quantities for at in range(q.first, q.last)})

    def text(self, at: int) -> str:
        """The normal form at a place; empty beyond either end."""
        return self._norms[at] if 0 <= at < len(self._norms) else ""

    def listed(self, at: int, kind: str) -> tuple[int | None, int]:
        """The value of the longest form of this kind in the calendar list that stands here, and the place after it."""
        return next(((value, last) for found, value, last in self._listed_at(at) if found == kind), (None, at))

    def is_listed(self, at: int) -> bool:
        """Whether a form of the calendar list stands here."""
        return bool(self._listed_at(at))

    def _listed_at(self, at: int) -> list[tuple[str, int, int]]:
        """Kind, value and end of the calendar forms that stand here, the longest first."""
        longest = calendar_openers().get(self.text(at), 0)
        if longest and at not in self._listed:
            forms = ((_calendar().get(" ".join(self._norms[at : at + n])), at + n) for n in range(longest, 0, -1))
            self._listed[at] = [(*entry, last) for entry, last in forms if entry and last <= len(self._norms)]
        return self._listed[at] if longest else []

    def is_counted(self, at: int) -> bool:
        """Whether `count_at` finds a number here, be it one that is not stated."""
        return at in self._counts or self.text(at) in ("a", "an", "one", "few", "several")

    def count_at(self, at: int) -> tuple[int | None, int]:
        """A number of days or hours here and the place after it; "a week" is one, "several days" is not stated."""
        if self.text(at) in ("a", "an", "one"):
            return 1, at + 1
        quantity = self._counts.get(at)
        if quantity:
            return (None if quantity.vague else quantity.low), quantity.last
        return (None if self.text(at) in ("few", "several") else 1), at + (self.text(at) in ("few", "several"))

    def century_of(self, year: int, oldest: int) -> int | None:
        """The year that two digits mean: the last such year by the report's, at most so many years back; undated: 1980 to 2030."""
        latest = self.report_date.year if self.report_date else 2030
        full = next((y for y in (2000 + year, 1900 + year) if y <= latest), None)
        return full if full and latest - full <= (oldest if self.report_date else 50) else None

    def weekday_number(self, at: int) -> int | None:
        """0 for Monday, where a weekday's name stands here."""
        return self.listed(at, "weekday")[0]

    def calendar_span(self, which: str, unit: str) -> tuple[date, date, str]:
        """First day, last day and precision of last/this week, weekend, month or year; needs a report date."""
        today = self.report_date
        if today is None:
            raise ValueError("calendar_span: no report date; expected one; ask only where the report is dated")
        back = which != "this"
        if unit in ("week", "weekend"):
            monday = today - timedelta(days=today.weekday() + 7 * back)
            start = monday + timedelta(days=5) if unit == "weekend" else monday
            return start, monday + timedelta(days=6) if back else today, "week" if back else "period"
        if unit == "month":
            first = today.replace(day=1)
            start = (first - timedelta(days=1)).replace(day=1) if back else first
            return start, first - timedelta(days=1) if back else today, "month" if back else "period"
        year = today.year - back
        return date(year, 1, 1), date(year, 12, 31) if back else today, "period"


def month_at(c: Cursor, at: int) -> tuple[int | None, int]:
    """A month's name: its number and the place after it. "may" and "march" need their capital."""
    month, last = c.listed(at, "month")
    if month is not None and not c.tokens[at].is_capital:
        return None, at
    return month, last


def weekday_at(c: Cursor, at: int) -> tuple[date | None, int]:
    """A weekday's name: the last such day on or before the report's date (None undated), and the place after it."""
    weekday, last = c.listed(at, "weekday")
    if weekday is None:
        return None, at
    if c.text(last) in word_set("day_parts"):
        last += 1
    today = c.report_date
    if today is None:
        return None, last
    back = (today.weekday() - weekday) % 7
    if back == 0 and c.text(at - 1) == "last":
        back = 7
    return today - timedelta(days=back), last


def relative_at(c: Cursor, at: int) -> tuple[int, int]:
    """ "Today", "yesterday", "last night": the shift in days from the report's date, and the place after it."""
    shift, last = c.listed(at, "relative")
    return (shift, last) if shift is not None else (0, at)


def told_at(c: Cursor, at: int) -> tuple[int, int]:
    """ "That day", "the day before": the shift in days from the day told before, and the place after it."""
    shift, last = c.listed(at, "told")
    return (shift, last) if shift is not None else (0, at)
