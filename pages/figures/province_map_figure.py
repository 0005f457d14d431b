"""The map: provinces shaded by their number of incidents in fixed classes, towns as equal dots or numbered rings."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.palette import Ink, map_class
from pages.figures.words import plain

MOST_NAMED_TOWNS = 8
# Farther than this a town takes no hover or click from the province under the pointer.
HOVER_PIXELS = 3
Frame = tuple[float, float, float, float]


def province_map_figure(
    provinces: pd.DataFrame,
    towns: pd.DataFrame,
    boundaries: str,
    selected: tuple[str, ...],
    ink: Ink,
    *,
    frame: Frame | None = None,
    height: int = 360,
) -> go.Figure:
    """Provinces and towns of one country.

    Args:
        provinces: one row a province: `province_code`, `province`, `incidents`, `reports` (0: nothing was read), `words`.
        towns: one row a town: `place`, `province_code` (what a click on it chooses), `latitude`, `longitude`, `incidents`, `words`.
        boundaries: address of the GeoJSON whose features' `id` is the province's code.
        selected: codes that are outlined.
        ink: colours of the reader's theme.
        frame: west, south, east, north in degrees, to show a part, where towns have rings with their number; None for the
            whole country, where rings would hide each other and towns are dots.
        height: in pixels.
    """
    figure = go.Figure(
        [_shapes(provinces, boundaries, selected, ink), *(_rings(towns, ink, frame) if frame else _dots(towns, ink))]
    )
    view: dict[str, Any] = {"fitbounds": "geojson"}
    if frame:
        view = {"fitbounds": False, "lonaxis": {"range": [frame[0], frame[2]]}, "lataxis": {"range": [frame[1], frame[3]]}}
    figure.update_geos(visible=False, projection={"type": "mercator"}, bgcolor="rgba(0,0,0,0)", **view)
    figure.update_layout(
        height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0}, paper_bgcolor="rgba(0,0,0,0)", dragmode=False, showlegend=False,
        clickmode="event+select", uirevision="map", hoverdistance=HOVER_PIXELS,
        font={"family": '"Source Sans", system-ui, sans-serif', "size": 12.5, "color": ink.text},
        hoverlabel={"bgcolor": ink.paper, "bordercolor": ink.muted, "font": {"color": ink.text, "size": 13}, "align": "left"},
    )  # fmt: skip
    return figure


def _shapes(provinces: pd.DataFrame, boundaries: str, selected: tuple[str, ...], ink: Ink) -> go.Choropleth:
    """The provinces; a class of its own for those of which nothing was read."""
    colours = [ink.nothing_read, *ink.classes]
    steps = len(colours)
    scale = [[(i + edge) / steps, colour] for i, colour in enumerate(colours) for edge in (0, 1)]
    classes = [map_class(n) + 1 if n or read else 0 for n, read in zip(provinces["incidents"], provinces["reports"], strict=True)]
    chosen = [code in selected for code in provinces["province_code"]]
    outline = {"color": [ink.text if c else ink.muted for c in chosen], "width": [2.4 if c else 0.6 for c in chosen]}
    return go.Choropleth(
        name="Provinces", geojson=boundaries, featureidkey="id", locations=provinces["province_code"].tolist(), z=classes,
        zmin=-0.5, zmax=steps - 0.5, colorscale=scale, showscale=False, marker={"line": outline},
        hovertext=[plain(words) for words in provinces["words"]], hoverinfo="text",
        # What is chosen stands in the link; Plotly must not fade the rest.
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _dots(towns: pd.DataFrame, ink: Ink) -> list[go.Scattergeo]:
    """A small dot a town, all of one size; their numbers on hover."""
    if towns.empty:
        return []
    marker = {"size": 6, "color": ink.text, "opacity": 0.85, "line": {"color": ink.paper, "width": 0.8}}
    return [
        _points(
            towns, "Towns", mode="markers", marker=marker, hovertext=[plain(words) for words in towns["words"]], hoverinfo="text"
        )
    ]


def _rings(towns: pd.DataFrame, ink: Ink, frame: Frame) -> list[go.Scattergeo]:
    """A ring a town with its number in it; names beside the largest ones."""
    inside = towns["longitude"].between(frame[0], frame[2]) & towns["latitude"].between(frame[1], frame[3])
    shown = towns[inside]
    if shown.empty:
        return []
    rings = _points(
        shown, "Towns", mode="markers+text", text=[str(n) for n in shown["incidents"]], textfont={"size": 11, "color": ink.text},
        marker={"size": 17, "color": ink.paper, "line": {"color": ink.text, "width": 1.5}},
        hovertext=[plain(words) for words in shown["words"]], hoverinfo="text",
    )  # fmt: skip
    named, sides = _apart(shown, frame)
    # The names lie on shades, which are pale in both themes, or on dark paper.
    names = _points(
        named, "Names of towns", mode="text", hoverinfo="skip", text=[f"    {plain(place)}    " for place in named["place"]],
        textposition=[f"middle {side}" for side in sides], textfont={"size": 12, "color": ink.text, "shadow": _halo(ink.paper)},
    )  # fmt: skip
    return [rings, names]


def _halo(colour: str) -> str:
    """A shadow that draws a thin outline around letters."""
    return ", ".join(f"{x}px {y}px 1px {colour}" for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def _apart(towns: pd.DataFrame, frame: Frame) -> tuple[pd.DataFrame, list[str]]:
    """The largest towns whose names run into no ring and no other name, and the side of the ring on which each fits."""
    wide, near = frame[2] - frame[0], (frame[3] - frame[1]) * 0.055
    boxes = [(lon - 0.035 * wide, lon + 0.035 * wide, lat) for lon, lat in zip(towns["longitude"], towns["latitude"], strict=True)]
    kept: list[Any] = []
    sides: list[str] = []
    for index, lon, lat, place in zip(towns.index, towns["longitude"], towns["latitude"], towns["place"], strict=True):
        length = wide * (0.05 + 0.023 * len(str(place)))
        for side, left in (("right", lon + 0.04 * wide), ("left", lon - 0.04 * wide - length)):
            right = left + length
            inside = frame[0] <= left and right <= frame[2]
            if inside and not any(left < b and a < right and abs(y - lat) < near for a, b, y in boxes):
                boxes.append((left, right, lat))
                kept.append(index)
                sides.append(side)
                break
        if len(kept) == MOST_NAMED_TOWNS:
            break
    return towns.loc[kept], sides


def _points(towns: pd.DataFrame, name: str, **settings: Any) -> go.Scattergeo:
    """Towns at their points."""
    points = {"lat": towns["latitude"].tolist(), "lon": towns["longitude"].tolist()}
    return go.Scattergeo(name=name, **points, customdata=towns["province_code"].tolist(), **settings)
