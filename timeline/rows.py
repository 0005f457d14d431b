"""Rows of a table as plain mappings, for the code that compares one with another."""

from __future__ import annotations

from typing import Any, TypeAlias

import pandas as pd

Row: TypeAlias = dict[str, Any]


def plain_rows(frame: pd.DataFrame) -> list[Row]:
    """One dict a row, in order; whatever is missing is None."""
    columns = [frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns]
    names = list(frame.columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def distinct(values: list[Any]) -> list[Any]:
    """The values that aren't missing, each once, in order of first mention."""
    return list(dict.fromkeys(value for value in values if value is not None))


def joined(values: list[Any]) -> str | None:
    """The distinct values joined by `;`, or None where there are none."""
    return ";".join(map(str, distinct(values))) or None


def organisation_of(row: Row) -> str:
    """Whom the claimant speaks for, as well as can be told: organisation, else claimant, else publisher."""
    return str(row["claimant_org"] or row["claimant"] or row["publisher"] or row["report_id"])
