"""The map: provinces shaded by their number of incidents in fixed classes, towns as equal dots with their number."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.figures.palette import Ink, map_class
from pages.figures.words import plain

MOST_NAMED_TOWNS = 8


def province_map_figure(
    provinces: pd.DataFrame, towns: pd.DataFrame, boundaries: str, selected: tuple[str, ...], ink: Ink, *,
    frame: tuple[float, float, float, float] | None = None, height: int = 360, name_towns: bool = False,
) -> go.Figure:  # fmt: skip
    """Provinces and towns of one country.

    Args:
        provinces: one row a province: `province_code`, `province`, `incidents`, `reports` (0: nothing was read), `words`.
        towns: one row a town: `place`, `latitude`, `longitude`, `incidents`, `words`.
        boundaries: address of the GeoJSON whose features' `id` is the province's code.
        selected: codes that are outlined.
        ink: colours of the reader's theme.
        frame: west, south, east, north in degrees, to show a part; None for the whole country.
        height: in pixels.
        name_towns: write the names of the largest towns.
    """
    figure = go.Figure([_shapes(provinces, boundaries, selected, ink), *_dots(towns, ink, name_towns)])
    view: dict[str, Any] = {"fitbounds": "geojson"}
    if frame:
        west, south, east, north = frame
        view = {"fitbounds": False, "lonaxis": {"range": [west, east]}, "lataxis": {"range": [south, north]}}
    figure.update_geos(visible=False, projection={"type": "mercator"}, bgcolor="rgba(0,0,0,0)", **view)
    figure.update_layout(
        height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0}, paper_bgcolor="rgba(0,0,0,0)", dragmode=False, showlegend=False,
        clickmode="event+select", uirevision="map",
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
    return go.Choropleth(
        name="Provinces", geojson=boundaries, featureidkey="id", locations=provinces["province_code"].tolist(), z=classes,
        zmin=-0.5, zmax=steps - 0.5, colorscale=scale, showscale=False, hovertext=[plain(w) for w in provinces["words"]], hoverinfo="text",
        marker={"line": {"color": [ink.text if c else ink.muted for c in chosen], "width": [2.4 if c else 0.6 for c in chosen]}},
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _dots(towns: pd.DataFrame, ink: Ink, name_towns: bool) -> list[go.Scattergeo]:
    """A ring a town, all of one size, with the number in it; names beside the largest ones."""
    if towns.empty:
        return []
    rings = go.Scattergeo(
        name="Towns", lat=towns["latitude"].tolist(), lon=towns["longitude"].tolist(), mode="markers+text",
        text=[str(n) for n in towns["incidents"]], textfont={"size": 11, "color": ink.text},
        marker={"size": 17, "color": ink.paper, "line": {"color": ink.text, "width": 1.5}},
        hovertext=[plain(w) for w in towns["words"]], hoverinfo="text",
    )  # fmt: skip
    if not name_towns:
        return [rings]
    named = towns.sort_values("incidents", ascending=False, kind="stable").head(MOST_NAMED_TOWNS)
    names = go.Scattergeo(
        name="Names of towns", lat=named["latitude"].tolist(), lon=named["longitude"].tolist(), mode="text", hoverinfo="skip",
        text=[" " * 5 + plain(place) for place in named["place"]], textposition="middle right", textfont={"size": 12, "color": "#1d2329"},
    )  # fmt: skip
    return [rings, names]
