"""The numbers of the charts as tables, in the words of the screen."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.figures.incident_words import casualty_words, hit_words, incident_days, response_words, source_words
from pages.shared.markup import Markup, element, joined
from timeline.rows import plain_rows
from timeline.schema import FIGURE_GROUPS
from timeline.words import day_words, place_words, toll_words

MOST_ROWS = 200
LONGEST_TOLL = pd.Timedelta(days=366)
INCIDENT_HEADS = ["When", "Where", "What was hit", "Reported killed", "Reported injured", "Disputed", "Told by"]


def incident_table(incidents: pd.DataFrame) -> pd.DataFrame:
    """One row an incident, newest first, in words."""
    ordered = incidents.sort_values(["date_start", "date_end"], ascending=False, na_position="last", kind="stable")
    rows = [
        (incident_days(row), place_words(row) or "not stated", hit_words(row), casualty_words(row, "killed") or "no figure given",
         casualty_words(row, "injured") or "no figure given", response_words(row), source_words(row))
        for row in plain_rows(ordered)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=INCIDENT_HEADS)


def totals_table(totals: pd.DataFrame) -> pd.DataFrame:
    """One row a series of period totals, in words."""
    rows = [
        (day_words(row["date_start"], row["date_end"], "period" if row["date_start"] or row["date_end"] else "unknown", whole=True),
         row["place"], row["words"], row["who"] or "beside each figure", row["denied"] or "no denial found")
        for row in plain_rows(totals)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["When", "Where", "Figure", "Source of the figure", "Denials"])


def week_table(weeks: pd.DataFrame) -> pd.DataFrame:
    """One row a week: its Monday and the reports read; empty weeks say so."""
    read = [str(n) if n else "nothing read" for n in weeks["reports"]]
    return pd.DataFrame({"Week from": weeks["week"].dt.strftime("%Y-%m-%d"), "Reports read": read})


def province_table(provinces: pd.DataFrame, incidents: pd.DataFrame, totals: pd.DataFrame, series: pd.DataFrame) -> pd.DataFrame:
    """One row a province of which something was read: incidents, killed where the period is short enough, totals, reports.

    Args:
        provinces: of `map_tables.provinces_of_map`.
        incidents: the incidents counted there.
        totals: period totals in words, `series` the same series as in the record.
    """
    area = {row["series_id"]: row["province_code"] for row in plain_rows(series)}
    tolls = short_enough(incidents)
    rows = []
    for row in plain_rows(provinces):
        told = [
            f"{total['words']} ({total['who']})" if total["who"] else total["words"]
            for total in plain_rows(totals)
            if area.get(total["series_id"]) == row["province_code"]
        ]
        if not (row["incidents"] or row["reports"] or told):
            continue
        here = incidents[(incidents["province_code"] == row["province_code"]).fillna(False).astype(bool)]
        disputed = f" ({row['disputed']} disputed)" if row["disputed"] else ""
        toll = killed_words(here) if tolls else "choose a year or less"
        rows.append((row["province"], f"{row['incidents']}{disputed}", toll, "\n".join(told) or "–", str(row["reports"])))
    return pd.DataFrame(
        rows, columns=["Province", "Incidents", "Reported killed, incidents only", "Period totals, not added", "Reports read"]
    )


def unread_words(provinces: pd.DataFrame) -> str:
    """Which provinces no report speaks of."""
    unread = provinces.loc[(provinces["incidents"] == 0) & (provinces["reports"] == 0) & (provinces["totals"] == 0), "province"]
    return f"No reports read on: {', '.join(unread)}." if len(unread) else ""


def short_enough(incidents: pd.DataFrame) -> bool:
    """Whether deaths may be summed: not over more than a year, so that no toll of a whole war comes out."""
    days = pd.concat([incidents["date_start"], incidents["date_end"]]).dropna()
    return days.empty or days.max() - days.min() <= LONGEST_TOLL


def killed_words(incidents: pd.DataFrame) -> str:
    """The sum over incidents for each group of victims: "civilians 12 to 15 or more; not said 3"."""
    words = {"civilians": "civilians", "fighters": "fighters", "people": "not said"}
    parts = []
    for group in FIGURE_GROUPS:
        low, high, top = (incidents[f"killed_{group}_{end}"] for end in ("min", "max", "top"))
        given = low.notna() | top.notna()
        if given.any():
            is_open = bool((high.isna() & given).any())
            least, most = int(low.fillna(0).sum()), int(top.fillna(0).sum())
            parts.append(f"{words[group]} {toll_words(least, None if is_open else most, most)}")
    return "; ".join(parts) or ("no figure given" if len(incidents) else "–")


def show_tables(tables: dict[str, pd.DataFrame], words: str = "As a table") -> None:
    """The tables, folded under a chart."""
    with st.expander(words):
        for title, table in tables.items():
            st.html(joined(element("strong", title), html_table(table)))


def html_table(table: pd.DataFrame) -> Markup:
    """A table as HTML, every cell escaped."""
    return html_rows(list(table.columns), list(table.head(MOST_ROWS).itertuples(index=False)), len(table) - MOST_ROWS)


def html_rows(heads: Sequence[str], rows: Sequence[Sequence[object]], left_out: int = 0) -> Markup:
    """Rows as an HTML table, every cell escaped but `Markup`; on a phone each row stands as lines of its own.

    Args:
        heads: names of the columns.
        rows: the cells, row by row.
        left_out: how many rows there are beyond these.
    """
    if not rows:
        return element("p", "None in this selection.", class_="sl-faint")
    first = element("tr", *(element("th", name, scope="col") for name in heads))
    body = [element("tr", *(element("td", cell, data_label=head) for head, cell in zip(heads, row, strict=True))) for row in rows]
    rest = element("p", f"and {left_out:,} more rows", class_="sl-faint") if left_out > 0 else None
    inner = element("table", element("thead", first), element("tbody", *body), class_="sl-table")
    return joined(element("div", inner, class_="sl-scroll", tabindex="0", role="group"), rest)
