"""A time expression as found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DayMention:
    """A time expression at tokens[first:last].

    `open_end` spans end on the day of saying; `length` is then their length in days (None: not stated). `several` says that the
    expression covers more than one day. `phase` marks a part of a campaign ("in the first days of the bombing"), which has
    no day of its own.
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

    def span(self, said_on: date | None) -> tuple[date | None, date | None]:
        """First and last day, an open end closed by the day of saying."""
        if not self.open_end:
            return self.start, self.end
        start = self.start
        if start is None and self.length is not None and said_on is not None:
            start = said_on - timedelta(days=self.length)
        return start, said_on
