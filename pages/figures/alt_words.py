"""What a reader who can't see a figure is told: the same numbers in a sentence or two."""

from __future__ import annotations

import pandas as pd

from pages.figures.palette import GROUPS
from timeline.words import list_words, period_words

MOST_NAMED = 6


def timeline_alt(
    blocks: pd.DataFrame, spans: pd.DataFrame, totals: pd.DataFrame, reports: int, days: tuple[pd.Timestamp, pd.Timestamp] | None
) -> str:
    """The timeline in words: its days, incidents by what was hit, period totals, reports read."""
    when = f", {period_words(days[0].date(), days[1].date())}" if days else ""
    counts = blocks["group"].value_counts()
    groups = [f"{GROUPS[key][0].lower()} {counts[key]}" for key in GROUPS if key in counts]
    disputed = int(blocks["disputed"].sum()) if len(blocks) else 0
    known = f"Incidents with a known day: {len(blocks)}" + (f" ({', '.join(groups)}; {disputed} disputed)" if groups else "")
    listed = list_words(totals["words"].head(MOST_NAMED).tolist())
    told = f"Period totals, not added: {len(totals)}" + (f" ({listed})" if len(totals) else "")
    return f"Timeline{when}. {known}. With an uncertain day: {len(spans)}. {told}. Reports read: {reports}."


def map_alt(provinces: pd.DataFrame, country: str) -> str:
    """The map in words: incidents by province, and how many provinces no report speaks of."""
    told = provinces[provinces["incidents"] > 0].sort_values("incidents", ascending=False, kind="stable")
    listed = ", ".join(f"{name} {n}" for name, n in zip(told["province"], told["incidents"], strict=True))
    unread = int(((provinces["incidents"] == 0) & (provinces["reports"] == 0)).sum())
    return f"Map of {country}. Incidents by province: {listed or 'none'}. Provinces of which no report was read: {unread}."
