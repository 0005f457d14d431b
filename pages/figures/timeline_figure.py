"""The timeline: incidents as blocks by day, uncertain days as spans, period totals as outlines, and what was read."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from pages.figures.bands import stack_bands
from pages.figures.blocks import blocks_band
from pages.figures.palette import Ink
from pages.figures.reading_strip import strip_band
from pages.figures.span_lanes import spans_band
from pages.figures.steps import choose_step
from pages.figures.total_outlines import totals_band

ONLY_TOTALS = "No single incident in this selection; period totals are below."
NO_KNOWN_DAY = "No incident with a known day in this selection."
NOTHING = "Nothing in this selection."


def timeline_figure(
    blocks: pd.DataFrame,
    spans: pd.DataFrame,
    totals: pd.DataFrame,
    weeks: pd.DataFrame,
    start: pd.Timestamp,
    end: pd.Timestamp,
    ink: Ink,
) -> go.Figure:
    """Everything with a time, one band below the other on one axis of days.

    Args:
        blocks: one row an incident with a known day: `day`, `group` (a key of `palette.GROUPS`), `disputed`, `words`.
        spans: one row an incident with an uncertain day: `date_start`, `date_end`, `group`, `name`, `words`.
        totals: one row a period total: `date_start`, `date_end`, `words`, `who`, `denied`.
        weeks: one row a week: `week` (its Monday), `reports`.
        start, end: first and last day shown.
        ink: colours of the reader's theme.
    """
    bands = [
        blocks_band(blocks, choose_step(start, end), _where_no_block(spans, totals), ink),
        *([spans_band(spans, start, end, ink)] if len(spans) else []),
        *([totals_band(totals, start, end, ink)] if len(totals) else []),
        strip_band(weeks, start, end, ink),
    ]
    return stack_bands(bands, start, end, ink)


def _where_no_block(spans: pd.DataFrame, totals: pd.DataFrame) -> str:
    """What is said where no block stands."""
    return NO_KNOWN_DAY if len(spans) else ONLY_TOTALS if len(totals) else NOTHING
