"""Puts the charts on a page: with the words for who can't see them, a legend, the caveat, and the numbers as a table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from pages.figures.palette import GROUPS, MAP_CLASSES, Ink
from pages.shared.charts import MapChart, map_chart, timeline_chart
from pages.shared.frame import PageContext, show_caveat
from pages.shared.link import read_link, write_selection
from pages.shared.markup import Markup, element, joined
from pages.shared.tables import show_tables
from serving.record import open_version
from timeline.aggregates import count_unplaced

# Plotly asks another server for a world outline unless it is given one; this one is empty (docs/design.md, section 2).
CONFIG: dict[str, Any] = {
    "topojsonURL": "data:application/json,{}#", "displaylogo": False, "displayModeBar": False, "scrollZoom": False,
    "showSendToCloud": False, "plotlyServerURL": "",
}  # fmt: skip
DOT_WORDS = "Incidents by province; dots are towns. Click a province to choose it."
RING_WORDS = "Incidents by province. A ring is a town with its number; the exact site is not shown. Click a province to choose it."
FOOTER_WORDS = {
    "province_only": "Province only", "several_provinces": "Several provinces", "not_located": "Not located", "undated": "Undated",
}  # fmt: skip


def show_timeline(page: PageContext) -> None:
    """The timeline of the page's selection."""
    chart = timeline_chart(page.record.state, page.selection, page.theme)
    st.subheader("Over time, by what was hit", anchor=False)
    st.html(joined(element("p", _block_words(page), class_="sl-faint"), _legend(page.ink)))
    if chart.figure is None:
        st.html(element("p", "Nothing in this selection has a day."))
    else:
        st.plotly_chart(chart.figure, theme=None, config=CONFIG, alt=chart.alt, key=f"timeline-{page.theme}")
    show_caveat()
    show_tables(chart.tables)


def _block_words(page: PageContext) -> str:
    """What a block is, and how many incidents have no day to be drawn at."""
    undated = count_unplaced(page.selected.several_provinces, page.selected.incidents)["undated"]
    left_out = f" Without a day, not drawn: {undated}." if undated else ""
    return f"Each block is one incident. Hatched: disputed.{left_out}"


def show_small_map(page: PageContext) -> None:
    """The map beside the timeline; where provinces are chosen it shows these."""
    st.subheader("By province", anchor=False)
    zoomed = bool(page.selection.provinces)
    show_tables(_show_map(page, height=330, zoomed=zoomed).tables)


def show_large_map(page: PageContext) -> MapChart:
    """The map of the whole country, or of the chosen provinces where the reader asks for it."""
    chosen = bool(page.selection.provinces)
    # Always there, so that the map doesn't move under the pointer when a province is chosen.
    asked = st.toggle("Zoom to the chosen provinces", key="zoom_map", persist_state="session", disabled=not chosen)
    return _show_map(page, height=460, zoomed=chosen and asked)


def _show_map(page: PageContext, *, height: int, zoomed: bool) -> MapChart:
    """The province map of the page's selection; a click on a province chooses it or lets it go."""
    chart = map_chart(page.record.state, page.selection, page.theme, height=height, zoomed=zoomed)
    if chart.figure is None:
        st.html(element("p", chart.alt))
    else:
        st.html(element("p", RING_WORDS if zoomed else DOT_WORDS, class_="sl-faint"))
        # A chart remembers what was clicked, so each choice of provinces is a chart of its own.
        key = "-".join(["map", page.theme, str(zoomed), *page.selection.provinces])
        st.plotly_chart(
            chart.figure, theme=None, config=CONFIG, alt=chart.alt, key=key, selection_mode="points",
            on_select=lambda: _toggle_clicked(key, page.record.name),
        )  # fmt: skip
        st.html(_classes(page.ink))
    st.html(_footer(chart.unplaced, drawn=chart.figure is not None))
    show_caveat()
    return chart


def _toggle_clicked(key: str, version: str) -> None:
    """Adds the clicked province to the link's selection, or takes it out."""
    points = st.session_state[key]["selection"]["points"]
    clicked = [code for point in points if isinstance(code := point.get("location") or point.get("customdata"), str)]
    selection, _ = read_link(open_version(version))
    chosen = list(selection.provinces)
    for code in dict.fromkeys(clicked):
        chosen = [c for c in chosen if c != code] if code in chosen else [*chosen, code]
    if clicked:
        write_selection(replace(selection, provinces=tuple(chosen)))


def _swatch(colour: str, words: str) -> Markup:
    return element("span", element("span", class_="sl-swatch", style=f"background:{colour}"), words)


def _legend(ink: Ink) -> Markup:
    return element("div", *(_swatch(ink.groups[key], words) for key, (words, _) in GROUPS.items()), class_="sl-legend")


def _classes(ink: Ink) -> Markup:
    swatches = [_swatch(colour, words) for colour, words in zip(ink.classes, MAP_CLASSES, strict=True)]
    return element("div", *swatches, _swatch(ink.nothing_read, "no reports read"), class_="sl-legend")


def _footer(unplaced: dict[str, int], *, drawn: bool) -> Markup:
    counts = " · ".join(f"{words} {unplaced[name]}" for name, words in FOOTER_WORDS.items())
    credit = [element("br"), "Borders: Natural Earth; no position implied."] if drawn else []
    return element("p", counts, *credit, class_="sl-faint")
