"""The gaps that withdrawn reports leave: the ledger of withdrawals, and tables without what was withdrawn."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from timeline.schema import TEXT
from timeline.version_files import Gap, read_lines

LEDGER = "withdrawn.jsonl"
WORDLESS = ("as_read", "before", "after", "reason")  # columns of the log of corrections that could hold a report's words


def withdrawn_gaps(home: Path) -> list[Gap]:
    """The withdrawals on record, oldest first, each report once."""
    found: dict[str, Gap] = {}
    for line in read_lines(home / LEDGER):
        gap = Gap(**line)
        found.setdefault(gap.report_id, gap)
    return list(found.values())


def gaps_for(home: Path, reports: pd.DataFrame) -> tuple[Gap, ...]:
    """The gaps of a version that is made from these reports: withdrawn ones that are among them."""
    read = set(reports["report_id"])
    return tuple(gap for gap in withdrawn_gaps(home) if gap.report_id in read)


def without_reports(frame: pd.DataFrame, report_ids: Collection[str]) -> pd.DataFrame:
    """The rows of other reports; in a log of corrections the rows stay, without words of the reports."""
    within = frame["report_id"].isin(list(report_ids))
    if not within.any():
        return frame
    if "correction_id" not in frame:
        return frame[~within].reset_index(drop=True)
    blanked = {name: frame[name].mask(within).astype(TEXT) for name in WORDLESS}
    state = frame["state"].mask(within, "withdrawn")
    return frame.assign(**blanked, state=state)
