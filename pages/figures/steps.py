"""How wide a step of the time axis is, and into which step a day falls."""

from __future__ import annotations

from typing import Literal

import pandas as pd

Step = Literal["day", "week", "month", "quarter"]
LONGEST_BY_DAY, LONGEST_BY_WEEK, LONGEST_BY_MONTH = 92, 366, 5 * 366
_PERIODS = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q"}


def choose_step(start: pd.Timestamp, end: pd.Timestamp) -> Step:
    """Days up to a quarter of a year, weeks up to a year, months up to five years, quarters beyond.

    Args:
        start: first day shown.
        end: last day shown.
    """
    days = (end - start).days + 1
    if days <= LONGEST_BY_DAY:
        return "day"
    return "week" if days <= LONGEST_BY_WEEK else "month" if days <= LONGEST_BY_MONTH else "quarter"


def step_starts(days: pd.Series[pd.Timestamp], step: Step) -> pd.Series[pd.Timestamp]:
    """The first day of the step that each day falls in; weeks run Monday to Sunday."""
    return days.dt.to_period(_PERIODS[step]).dt.start_time.astype("datetime64[us]")


def step_width(start: pd.Timestamp, step: Step) -> pd.Timedelta:
    """How long the step lasts that begins on this day."""
    period = pd.Period(start, freq=_PERIODS[step])
    return (period + 1).start_time - period.start_time


def lanes(spans: list[tuple[pd.Timestamp, pd.Timestamp]]) -> list[int]:
    """A lane for each span, from the top, so that no two in a lane touch; in the order given.

    Args:
        spans: first and last day of each, sorted by the first.
    """
    ends: list[pd.Timestamp] = []
    chosen: list[int] = []
    for start, end in spans:
        free = next((lane for lane, last in enumerate(ends) if last < start), len(ends))
        ends[free : free + 1] = [end]
        chosen.append(free)
    return chosen
