"""Period totals: outlines over their span, with the figure as a label; off the count axis, never added."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.bands import ONE_DAY, Band, lane_axis
from pages.figures.palette import Ink
from pages.figures.words import lines, plain
from timeline.rows import plain_rows

TITLE = "Period totals, not added"
BOX, LABEL_LINE, GAP, MOST_TOTALS = 15, 16, 10, 8


def totals_band(totals: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> Band:
    """The band of period totals, the first eight of the table.

    Args:
        totals: one row a total: `date_start`, `date_end` (either may be missing: the outline is open there), `words`,
            `who`, `denied` (who denies it, in words, or empty).
        start, end: first and last day shown.
        ink: colours.
    """
    shown = totals[totals["date_start"].notna() | totals["date_end"].notna()].head(MOST_TOTALS)
    left_out = len(totals) - len(shown)
    top, traces, labels = 0, [], []
    for row in plain_rows(shown):
        label = [
            *(f"<b>{line}</b>" for line in lines(row["words"], most=3 if row["who"] else 5)),
            *(lines(row["who"], most=2) if row["who"] else []),
            *(lines(row["denied"], most=3) if row["denied"] else []),
        ]
        labels.append(
            {
                **_beside(row, start, end),
                "y": top,
                "yanchor": "top",
                "text": "<br>".join(label),
                "font": {"size": 12, "color": ink.text},
            }
        )
        top += LABEL_LINE * len(label) + 3
        traces.append(_outline(row, top, start, end, ink))
        top += BOX + GAP
    return Band(
        TITLE, top, note=f"and {left_out} more in the table" if left_out else "", traces=traces, annotations=labels,
        yaxis=lane_axis(top),
    )  # fmt: skip


def _beside(row: dict[str, Any], start: pd.Timestamp, end: pd.Timestamp) -> dict[str, Any]:
    """Where the label begins or ends so that it stays inside the figure, also on a phone."""
    first = start if pd.isna(row["date_start"]) else max(row["date_start"], start)
    last = end if pd.isna(row["date_end"]) else min(row["date_end"], end)
    if (first - start) / (end + ONE_DAY - start) <= 0.35:
        return {"x": first, "xanchor": "left", "align": "left"}
    return {"x": last + ONE_DAY, "xanchor": "right", "align": "right"}


def _outline(row: dict[str, Any], top: int, start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> go.Scatter:
    """The outline; where the report leaves an end open, that side is not drawn."""
    open_start, open_end = pd.isna(row["date_start"]), pd.isna(row["date_end"])
    left = start if open_start else row["date_start"]
    right = (end if open_end else row["date_end"]) + ONE_DAY
    above, below = top, top + BOX
    x, y = [left, right, right, left, left], [above, above, below, below, above]
    if open_start:
        x, y = [left, right, right, left], [above, above, below, below]
    elif open_end:
        x, y = [right, left, left, right], [above, above, below, below]
    words = plain("\n".join(part for part in (row["words"], row["who"], row["denied"]) if part))
    return go.Scatter(
        name="Period total", x=x, y=y, mode="lines", line={"color": ink.text, "width": 1.4}, hovertext=words, hoverinfo="text"
    )
