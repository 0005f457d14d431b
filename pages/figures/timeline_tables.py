"""The tables behind the timeline: blocks, spans and period totals, from incidents and series; and the days to show."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from pages.figures.incident_words import incident_words, short_words
from pages.figures.palette import facility_group
from timeline.aggregates import has_exact_day
from timeline.incidents import incident_facility_types
from timeline.rows import Row, distinct, plain_rows
from timeline.schema import HARMS, split_ids
from timeline.words import claimant_words, denied_thing, figure_words, list_words, role_words, victim_words

SHORTEST_VIEW = pd.Timedelta(days=13)
BLOCK_COLUMNS = ["incident_id", "day", "group", "disputed", "words"]
SPAN_COLUMNS = ["incident_id", "date_start", "date_end", "group", "name", "words"]
TOTAL_COLUMNS = ["series_id", "date_start", "date_end", "words", "who", "place", "denied"]


def blocks_of(incidents: pd.DataFrame) -> pd.DataFrame:
    """One row an incident whose day is known: incident_id, day, group, disputed, words."""
    rows = plain_rows(incidents[has_exact_day(incidents)])
    made = [
        (
            row["incident_id"],
            row["date_start"],
            facility_group(incident_facility_types(row)),
            bool(row["disputed"]),
            incident_words(row),
        )
        for row in rows
    ]
    return pd.DataFrame(made, columns=BLOCK_COLUMNS).astype({"day": "datetime64[us]", "disputed": bool})


def spans_of(incidents: pd.DataFrame) -> pd.DataFrame:
    """One row an incident that happened some time within a span: incident_id, date_start, date_end, group, name, words."""
    dated = incidents["date_start"].notna() | incidents["date_end"].notna()
    rows = plain_rows(incidents[~has_exact_day(incidents) & dated])
    made = [
        (
            row["incident_id"],
            row["date_start"],
            row["date_end"],
            facility_group(incident_facility_types(row)),
            short_words(row),
            incident_words(row),
        )
        for row in rows
    ]
    return pd.DataFrame(made, columns=SPAN_COLUMNS).astype({"date_start": "datetime64[us]", "date_end": "datetime64[us]"})


def totals_of(totals: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a series of period totals: its span, its figures in words, who gives them and who denies them.

    Args:
        totals: series of `timeline.totals`.
        claims: the record's claims, in which the series' claims stand.
    """
    wanted = {i for ids in totals["claim_ids"] for i in split_ids(ids)} | {
        i for ids in totals["denial_ids"] for i in split_ids(ids)
    }
    by_id: dict[str, list[Row]] = {}
    for row in plain_rows(claims[claims["claim_id"].isin(wanted)]):
        by_id.setdefault(row["claim_id"], []).append(row)
    made = [_total(row, by_id) for row in plain_rows(totals)]
    frame = pd.DataFrame(made, columns=TOTAL_COLUMNS).astype({"date_start": "datetime64[us]", "date_end": "datetime64[us]"})
    return frame.sort_values(["date_end", "date_start"], ascending=False, na_position="last", kind="stable").reset_index(drop=True)


def _total(series: Row, by_id: dict[str, list[Row]]) -> tuple[Any, ...]:
    subject = series["subject"]
    members = [
        row
        for i in split_ids(series["claim_ids"])
        for row in by_id.get(i, [])
        if subject in (row["harm"], row["facility_type"], "attacks")
    ]
    wholes = [row for row in members if row["part_of"] is None]
    words, who = _figures_and_sources(wholes or members)
    words += "" if wholes else ", part of a larger figure"
    denied = _denied([row for i in split_ids(series["denial_ids"]) for row in by_id.get(i, [])])
    denied = denied or ("denied" if split_ids(series["denial_ids"]) else "")
    return (
        series["series_id"],
        series["date_start"],
        series["date_end"],
        words,
        who,
        area_words(series),
        denied,
    )


def _figures_and_sources(rows: list[Row]) -> tuple[str, str]:
    """The figures, and who gives them; with several kinds of sources each stands beside its figure, and none apart."""
    by_source: dict[str, list[str]] = {}
    for row in rows:
        by_source.setdefault(role_words(row["claimant_role"], as_source=True), []).append(total_figure(row))
    if len(by_source) == 1:
        return next(("; ".join(distinct(figures)), who) for who, figures in by_source.items())
    return "; ".join(f"{', '.join(distinct(figures))} ({who})" for who, figures in by_source.items()), ""


def _denied(denials: list[Row]) -> str:
    """Who denies what of a series: "denied by Russian Defence Ministry: the toll of 150"; empty where nobody is known to."""
    by_denier: dict[str, list[str]] = {}
    for row in denials:
        by_denier.setdefault(claimant_words(row), []).append(denied_thing(row))
    return "; ".join(f"denied by {who}: {list_words(distinct(things))}" for who, things in by_denier.items())


def area_words(series: Row) -> str:
    """The area that a period total is about: "Idlib", "several provinces: Idlib, Hama", "whole country"."""
    if series["province"]:
        return f"{series['place']}, {series['province']}" if series["place"] else str(series["province"])
    return f"several provinces: {series['place_text']}" if series["place_text"] else "area not stated"


def total_figure(row: Row) -> str:
    """A period total's figure with what it counts: "150 or more civilians killed", "6 hospitals", "3 attacks"."""
    if row["harm"] in HARMS:
        people = "" if row["victims"] in (None, "people") else f" {victim_words(row['victims'])}"
        return f"{figure_words(row['count_min'], row['count_max'], row['count_text'])}{people} {row['harm']}"
    if row["facility_type"]:
        return figure_words(row["count_min"], row["count_max"], row["count_text"], row["facility_type"])
    return f"{figure_words(row['count_min'], row['count_max'], row['count_text'])} attacks"


def days_shown(
    chosen: tuple[date | None, date | None], incidents: pd.DataFrame, totals: pd.DataFrame, reports: pd.DataFrame
) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The first and last day of the axis: the chosen ones, else those of what is shown; two weeks at the least.

    Args:
        chosen: the selection's days; either may be missing.
        incidents, totals, reports: what is shown.

    Returns:
        None where nothing is chosen and nothing has a day.
    """
    columns = [incidents["date_start"], incidents["date_end"], totals["date_start"], totals["date_end"], reports["report_date"]]
    days = pd.concat(columns).dropna()
    start, end = (pd.Timestamp(day) if day else None for day in chosen)
    start = start or (days.min() if len(days) else end)
    end = end or (days.max() if len(days) else start)
    if start is None or end is None:
        return None
    end = max(start, end)
    missing = max(SHORTEST_VIEW - (end - start), pd.Timedelta(0)).days
    if chosen[0] and chosen[1]:
        return start, end
    before = 0 if chosen[0] else missing if chosen[1] else missing // 2
    return start - pd.Timedelta(days=before), end + pd.Timedelta(days=missing - before)
