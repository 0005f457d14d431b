"""The charts of a selection, drawn once a version, selection and theme; beside each the same numbers as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.figures.map_tables import provinces_of_map, towns_of_map
from pages.figures.palette import GROUPS, MAP_CLASSES, Ink, ink_of
from pages.figures.province_map_figure import province_map_figure
from pages.figures.timeline_figure import timeline_figure
from pages.figures.timeline_tables import blocks_of, days_shown, spans_of, totals_of
from pages.shared.markup import Markup, element, joined
from pages.shared.selection import province_names
from serving.record import open_version
from timeline.aggregates import count_reports_by_week
from timeline.selection import Selection, select
from timeline.words import period_words

# Plotly asks another server for a world outline unless it is given one; this one is empty (docs/design.md, section 2).
CONFIG: dict[str, Any] = {
    "topojsonURL": "data:application/json,{}#", "displaylogo": False, "displayModeBar": False, "scrollZoom": False,
    "showSendToCloud": False, "plotlyServerURL": "",
}  # fmt: skip


@dataclass(frozen=True)
class Chart:
    """A figure, what a reader who can't see it is told, and the numbers as tables."""

    figure: go.Figure | None
    alt: str
    tables: dict[str, pd.DataFrame]


@st.cache_data(max_entries=200, show_spinner=False)
def timeline_chart(version: str, selection: Selection, theme: str) -> Chart:
    """The timeline of a selection. No figure where nothing in it has a day."""
    record = open_version(version)
    selected = select(record, selection)
    blocks, spans = blocks_of(selected.incidents), spans_of(selected.incidents)
    totals = totals_of(selected.totals, record.claims)
    tables = {"Incidents": incident_table(selected.incidents), "Period totals, not added": totals_table(totals)}
    days = days_shown((selection.days_from, selection.days_to), selected.incidents, selected.totals, selected.reports)
    alt = timeline_alt(blocks, spans, totals, len(selected.reports), days)
    if days is None:
        return Chart(None, alt, tables)
    weeks = count_reports_by_week(selected.reports, days[0].date(), days[1].date())
    tables["Reports read"] = weeks.assign(week=weeks["week"].dt.strftime("%Y-%m-%d")).rename(columns={"week": "Week from", "reports": "Reports read"})
    return Chart(timeline_figure(blocks, spans, totals, weeks, *days, ink_of(theme)), alt, tables)
