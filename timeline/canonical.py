"""The one way in which tables are written down to be named: canonical JSON lines, and the hashes over them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

NAME_LENGTH = 12
ID_COLUMNS = ("report_id", "claim_id", "correction_id")


def canonical_value(value: Any) -> Any:
    """A value as JSON says it: missing is null, a day is `YYYY-MM-DD`, a moment keeps its time."""
    if value is None or (not isinstance(value, list | dict) and pd.isna(value)):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() and value.tz is None else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def canonical_lines(frame: pd.DataFrame) -> list[str]:
    """One JSON object a row with sorted keys, the rows sorted by their ids and then by themselves."""
    columns = sorted(frame.columns)
    ids = [name for name in ID_COLUMNS if name in frame]
    lines: list[tuple[tuple[str, ...], str]] = []
    for values in _rows(frame, columns):
        row = {name: canonical_value(value) for name, value in zip(columns, values, strict=True)}
        line = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        lines.append((tuple(str(row[name]) for name in ids), line))
    return [line for _, line in sorted(lines)]


def _rows(frame: pd.DataFrame, columns: list[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(frame[name].astype(object) for name in columns), strict=True) if columns else iter(())


def version_name(reports: pd.DataFrame, claims: pd.DataFrame, corrections: pd.DataFrame) -> str:
    """The name of exactly these rows: 12 hex digits of SHA-256 over their canonical lines, whatever the order of the rows."""
    digest = hashlib.sha256()
    for frame in (reports, claims, corrections):
        for line in canonical_lines(frame):
            digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()[:NAME_LENGTH]


def short_hash(*parts: str) -> str:
    """12 hex digits that stand for these texts in this order."""
    return hashlib.sha256("/".join(parts).encode("utf-8")).hexdigest()[:NAME_LENGTH]


def file_hash(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
