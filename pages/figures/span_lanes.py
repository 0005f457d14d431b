"""Incidents whose day is uncertain: thin spans in lanes of their own, never a mark in the middle."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.bands import ONE_DAY, Band, lane_axis
from pages.figures.palette import GROUPS, Ink
from pages.figures.steps import lanes
from pages.figures.words import lines, plain
from timeline.rows import plain_rows

TITLE = "Day uncertain: some time within the span"
LANE, MOST_NAMED, MOST_LANES = 19, 8, 14


def spans_band(spans: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> Band:
    """The band of spans. Few spans have a lane and a name each; many are packed, with their words on hover.

    Args:
        spans: one row an incident: `date_start`, `date_end` (either may be missing: then to the edge), `group`, `words`.
        start, end: first and last day shown.
        ink: colours.
    """
    drawn = spans.assign(first=spans["date_start"].fillna(start), last=spans["date_end"].fillna(end)).sort_values(
        ["first", "last"], kind="stable"
    )
    named = len(drawn) <= MOST_NAMED
    lane = list(range(len(drawn))) if named else lanes(list(zip(drawn["first"], drawn["last"], strict=True)))
    drawn = drawn.assign(lane=lane)
    shown = drawn[drawn["lane"] < MOST_LANES]
    left_out = len(drawn) - len(shown)
    height = LANE * (int(shown["lane"].max()) + 1 if len(shown) else 0)
    names = [_name(row, start, end, ink) for row in plain_rows(shown)] if named else []
    return Band(
        TITLE, height, note=f"and {left_out} more in the table" if left_out else "", yaxis=lane_axis(height),
        traces=[_group_spans(group, key, ink) for key in GROUPS for group in [shown[shown["group"] == key]] if len(group)],
        annotations=[name for name in names if name],
    )  # fmt: skip


def _group_spans(group: pd.DataFrame, key: str, ink: Ink) -> go.Scatter:
    """One group's spans as thick lines with gaps between them."""
    x: list[Any] = []
    y: list[float | None] = []
    words: list[str] = []
    for row in plain_rows(group):
        x += [row["first"], row["last"] + ONE_DAY, None]
        y += [row["lane"] * LANE + LANE / 2] * 2 + [None]
        words += [plain(row["words"])] * 3
    return go.Scatter(
        name=GROUPS[key][0],
        x=x,
        y=y,
        mode="lines",
        line={"color": ink.groups[key], "width": 7},
        opacity=0.6,
        hovertext=words,
        hoverinfo="text",
    )


def _name(row: dict[str, Any], start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> dict[str, Any] | None:
    """A span's name on the side that has room; none where neither has."""
    length = (end + ONE_DAY - start) / pd.Timedelta(days=1)
    before, after = (row["first"] - start).days / length, (end - row["last"]).days / length
    if max(before, after) < 0.4:
        return None
    left = before >= after
    return {
        "x": row["first"] if left else row["last"] + ONE_DAY, "y": row["lane"] * LANE + LANE / 2,
        "xanchor": "right" if left else "left",
        "xshift": -5 if left else 5, "text": lines(row.get("name", ""), width=int(60 * max(before, after)), most=1)[0],
        "font": {"size": 12, "color": ink.muted},
    }  # fmt: skip
