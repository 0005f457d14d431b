"""The charts of a selection, drawn once a version, selection and theme; beside each the same numbers as tables."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from loaders.places.boundaries import countries_with_boundaries, read_boundaries
from loaders.places.provinces import country_name
from pages.figures.alt_words import map_alt, timeline_alt
from pages.figures.map_tables import bounds_of, provinces_of_map, towns_of_map, undrawn_words
from pages.figures.palette import ink_of
from pages.figures.province_map_figure import province_map_figure
from pages.figures.timeline_figure import timeline_figure
from pages.figures.timeline_tables import blocks_of, days_shown, spans_of, totals_of
from pages.shared.selection import province_names
from pages.shared.tables import incident_table, province_table, totals_table, unread_words, week_table
from serving.record import version_in
from timeline.aggregates import count_reports_by_week, count_unplaced
from timeline.selection import Selected, Selection, select


@dataclass(frozen=True)
class Chart:
    """A figure (None where there is nothing to draw), its words for who can't see it, and its numbers as tables."""

    figure: go.Figure | None
    alt: str
    tables: dict[str, pd.DataFrame]


@dataclass(frozen=True)
class MapChart(Chart):
    """A map, with the four counts of what it can't show, and a sentence on the provinces of which nothing was read."""

    unplaced: dict[str, int]
    unread: str


@st.cache_data(max_entries=300, show_spinner=False)
def selected_rows(version: str, selection: Selection) -> Selected:
    """What a selection matches in a version; kept by `Version.state`, never by its tables."""
    return select(version_in(version), selection)


@st.cache_data(max_entries=200, show_spinner=False)
def timeline_chart(version: str, selection: Selection, theme: str) -> Chart:
    """The timeline of a selection."""
    record, selected = version_in(version), selected_rows(version, selection)
    blocks, spans = blocks_of(selected.incidents), spans_of(selected.incidents)
    totals = totals_of(selected.totals, record.claims)
    tables = {"Incidents": incident_table(selected.incidents), "Period totals, not added": totals_table(totals)}
    days = days_shown((selection.days_from, selection.days_to), selected.incidents, selected.totals, selected.reports)
    alt = timeline_alt(blocks, spans, totals, len(selected.reports), days)
    if days is None:
        return Chart(None, alt, tables)
    weeks = count_reports_by_week(selected.reports, days[0].date(), days[1].date())
    tables["Reports read, by week"] = week_table(weeks)
    return Chart(timeline_figure(blocks, spans, totals, weeks, *days, ink_of(theme)), alt, tables)


@st.cache_data(max_entries=200, show_spinner=False)
def map_chart(version: str, selection: Selection, theme: str, *, height: int, zoomed: bool) -> MapChart:
    """The map of a selection's country: all provinces are counted, the chosen ones outlined, and shown alone where zoomed."""
    record, country = version_in(version), selection.country or ""
    wide = selected_rows(version, everywhere(selection))
    period = Selection(
        country=selection.country, days_from=selection.days_from, days_to=selection.days_to, version=selection.version
    )
    read = selected_rows(version, period).claims
    provinces = provinces_of_map(province_names(record, selection.country), wide.incidents, wide.totals, read)
    tables = {"Provinces": province_table(provinces, wide.incidents, totals_of(wide.totals, record.claims), wide.totals)}
    chosen = selected_rows(version, selection)
    unplaced = count_unplaced(chosen.several_provinces, chosen.incidents)
    if country not in countries_with_boundaries():
        return MapChart(
            None,
            "No borders of this country ship with Strikeline; the table has the numbers." if country else "No country to show yet.",
            tables,
            unplaced,
            unread_words(provinces),
        )
    boundaries = read_boundaries(country)
    frame = bounds_of(boundaries, selection.provinces) if zoomed else None
    towns = towns_of_map(wide.incidents)
    figure = province_map_figure(
        provinces, towns, f"/geo/{country}.json", selection.provinces, ink_of(theme), frame=frame, height=height
    )
    unread = f"{undrawn_words(provinces, boundaries)} {unread_words(provinces)}".strip()
    return MapChart(figure, map_alt(provinces, country_name(country)), tables, unplaced, unread)


def everywhere(selection: Selection) -> Selection:
    """The selection without its provinces; where it names only unknown ones it still selects nothing."""
    kept = tuple(item for item in selection.unknown if item.field != "province" or not selection.provinces)
    return replace(selection, provinces=(), unknown=kept)
