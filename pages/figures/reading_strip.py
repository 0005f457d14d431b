"""The strip under the time axis: how many reports were read in each week, and where nothing was."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.bands import Band, lane_axis
from pages.figures.palette import Ink

TITLE = "Reports read, by week"
HEIGHT = 16
WEEK = pd.Timedelta(days=7)
# A run of empty weeks is named in the strip from this share of its width on.
NAMED_FROM = 0.26


def strip_band(weeks: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> Band:
    """The strip of weeks, darker the more was read.

    Args:
        weeks: one row a week: `week` (its Monday), `reports`; weeks without a report too.
        start, end: first and last day shown.
        ink: colours.
    """
    most = max(int(weeks["reports"].max()), 1) if len(weeks) else 1
    words = [f"Week of {week:%-d %b %Y}: " + (f"{n} report{'s' if n != 1 else ''} read" if n else "nothing read")
             for week, n in zip(weeks["week"], weeks["reports"], strict=True)]  # fmt: skip
    bars = go.Bar(
        name="Reports read", x=[week + WEEK / 2 for week in weeks["week"]], y=[HEIGHT] * len(weeks),
        width=WEEK.total_seconds() * 970,
        marker={"color": [ink.read if n else ink.nothing_read for n in weeks["reports"]], "line": {"width": 0},
                "opacity": [0.4 + 0.6 * n / most if n else 0.55 for n in weeks["reports"]]},
        hovertext=words, hoverinfo="text",
    )  # fmt: skip
    return Band(TITLE, HEIGHT, traces=[bars], annotations=_empty_runs(weeks, start, end, ink), yaxis=lane_axis(HEIGHT))


def _empty_runs(weeks: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> list[dict[str, Any]]:
    """The words "nothing read" in each run of empty weeks that is wide enough for them."""
    runs = (weeks["reports"] > 0).cumsum()[weeks["reports"] == 0]
    found: list[dict[str, Any]] = []
    for _, run in weeks.loc[runs.index].groupby(runs):
        first, last = max(run["week"].min(), start), min(run["week"].max() + WEEK, end + WEEK / 7)
        if (last - first) / (end + WEEK / 7 - start) >= NAMED_FROM:
            found.append(
                {
                    "x": first + (last - first) / 2,
                    "y": HEIGHT / 2,
                    "text": "nothing read",
                    "font": {"size": 11.5, "color": ink.text},
                }
            )
    return found
