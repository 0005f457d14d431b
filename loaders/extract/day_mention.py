"""A time expression as found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DayMention:
    """A time expression at tokens[first:last].

    `open_end` spans end on the day of saying; `length` is then their length in days (None: not stated). `several` says that the
    expression covers more than one day; `coarse` that it is a calendar week, month or year within which the day is not told.
    `phase` marks a part of a campaign ("in the first days of the bombing"), which has no day of its own.

    What another day of the report may still settle: `shift`, the days between it and the day told before ("two days later" is 2);
    `weekday`, 0 for Monday, of a weekday that has no date yet; `yearless`, month and first and last day of a date without a year.
    `offset`, days from the report's, of "yesterday" and the like. `full` marks a date printed with its year; `describes` a year
    that stands before a noun ("a 2019 bombing") and dates nothing told before it.
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
    coarse: bool = False
    shift: int | None = None
    weekday: int | None = None
    yearless: tuple[int, int, int] | None = None
    offset: int | None = None
    full: bool = False
    describes: bool = False

    @property
    def is_one_day(self) -> bool:
        """Whether the text fixes it to one calendar day."""
        return self.start is not None and self.start == self.end and self.precision == "day"

    def span(self, said_on: date | None) -> tuple[date | None, date | None]:
        """First and last day, an open end closed by the day of saying; a day of saying before the first day closes nothing."""
        if not self.open_end:
            return self.start, self.end
        start = self.start
        if start is None and self.length is not None and said_on is not None:
            start = said_on - timedelta(days=self.length)
        if start is not None and said_on is not None and said_on < start:
            return start, None
        return start, said_on
