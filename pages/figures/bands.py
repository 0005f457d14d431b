"""Bands of a figure, one below the other on one axis of days; heights in pixels, so that nothing shrinks on a phone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.palette import Ink

TITLE_HEIGHT, NOTE_HEIGHT, GAP, TICKS_HEIGHT, EDGE = 24, 20, 12, 34, 4
ONE_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class Band:
    """One band: a title, marks in their own vertical scale, or a note where there is nothing to draw.

    Attributes:
        height: of the marks, in pixels; 0 for a band that has only its note.
        traces: Plotly traces; their vertical axis is set when the bands are stacked.
        annotations: labels in the band's own scale, as mappings.
        yaxis: settings of the vertical axis.
    """

    title: str
    height: int = 0
    note: str = ""
    traces: list[Any] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)
    yaxis: dict[str, Any] = field(default_factory=dict)


def lane_axis(height: int) -> dict[str, Any]:
    """A vertical scale in pixels from the top of the band, without ticks."""
    return {"range": [height, 0], "visible": False, "fixedrange": True}


def stack_bands(bands: list[Band], start: pd.Timestamp, end: pd.Timestamp, ink: Ink) -> go.Figure:
    """The bands as one figure, from the top; the days stand under the first band that has marks.

    Args:
        bands: from the top; at least one with marks.
        start, end: first and last day shown.
        ink: colours.
    """
    figure = go.Figure()
    ticks_under = next(i for i, band in enumerate(bands) if band.height)
    tops = _tops(bands, ticks_under)
    total = tops[-1]
    for number, (band, top) in enumerate(zip(bands, tops, strict=False)):
        name = "y" if number == 0 else f"y{number + 1}"
        _place_band(figure, band, name, top, total, ink)
    anchor = "y" if ticks_under == 0 else f"y{ticks_under + 1}"
    figure.update_layout(_frame(start, end, anchor, total, ink))
    return figure


def _tops(bands: list[Band], ticks_under: int) -> list[int]:
    """Where each band begins, in pixels from the top, and at the end the height of all."""
    tops = [EDGE]
    for number, band in enumerate(bands):
        ticks = TICKS_HEIGHT if number == ticks_under else 0
        tops.append(tops[-1] + TITLE_HEIGHT + (NOTE_HEIGHT if band.note else 0) + band.height + ticks + GAP)
    return tops


def _place_band(figure: go.Figure, band: Band, axis: str, top: int, total: int, ink: Ink) -> None:
    """Adds a band's title, note, marks and axis at its place."""
    words = {"xref": "paper", "yref": "paper", "x": 0, "xanchor": "left", "yanchor": "top", "showarrow": False, "align": "left"}
    figure.add_annotation(**words, y=1 - top / total, text=f"<b>{band.title}</b>", font={"size": 13, "color": ink.text})
    if band.note:
        below = top + TITLE_HEIGHT - 2
        figure.add_annotation(**words, y=1 - below / total, text=band.note, font={"size": 12.5, "color": ink.muted})
    if not band.height:
        return
    begin = top + TITLE_HEIGHT + (NOTE_HEIGHT if band.note else 0)
    figure.update_layout(
        {
            axis.replace("y", "yaxis"): {
                "domain": [1 - (begin + band.height) / total, 1 - begin / total],
                "anchor": "x",
                **band.yaxis,
            }
        }
    )
    figure.add_traces([trace.update(xaxis="x", yaxis=axis) for trace in band.traces])
    for annotation in band.annotations:
        figure.add_annotation(**{"xref": "x", "yref": axis, "showarrow": False, **annotation})


def _frame(start: pd.Timestamp, end: pd.Timestamp, anchor: str, height: int, ink: Ink) -> dict[str, Any]:
    """The settings of the whole figure."""
    return {
        "height": height, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "barmode": "stack", "showlegend": False, "dragmode": False,
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "hovermode": "closest",
        "font": {"family": '"Source Sans", system-ui, sans-serif', "size": 12.5, "color": ink.text},
        "hoverlabel": {"bgcolor": ink.paper, "bordercolor": ink.muted, "font": {"color": ink.text, "size": 13}, "align": "left"},
        "xaxis": {
            "type": "date", "range": [start.isoformat(), (end + ONE_DAY).isoformat()], "anchor": anchor, "fixedrange": True,
            "tickformat": "%-d %b<br>%Y" if (end - start).days > 366 else "%-d %b\n%Y", "ticklabelposition": "outside",
            "gridcolor": ink.rule, "linecolor": ink.text, "showline": True, "zeroline": False,
            "tickfont": {"color": ink.muted, "size": 12},
            "automargin": False,
        },
    }  # fmt: skip
