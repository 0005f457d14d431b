"""Compare the claims read from data/reports with rows that a person read from the same reports (tests/truth/*.csv).

A cell holds the expected value; `a|b` allows either, `missing` allows none. An empty date is not compared; an empty figure must be
missing; any other empty cell is not compared.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.extract import extract_claims
from loaders.formats import read_reports
from loaders.report import Report

COLUMNS = (
    "kind", "stance", "claimant_role", "facility_type", "condition", "harm", "count_min", "count_max", "is_total", "province_code",
    "date_start", "date_end", "denies_what",
)  # fmt: skip
_FIGURES = ("count_min", "count_max")
# A claim that differs here is about something else, however much of the rest agrees.
_TOPIC = {"kind", "harm", "facility_type"}
_OFF_TOPIC = 3
_NEAR = 4

Row = Mapping[str, str]
Claim = Mapping[str, Any]


@dataclass(frozen=True)
class Miss:
    """A row that no claim meets: the nearest claim's columns that differ, as (column, read, expected)."""

    row: Row
    differs: tuple[tuple[str, str, str], ...]

    def __str__(self) -> str:
        told = ", ".join(f"{c}={self.row[c]}" for c in COLUMNS if self.row[c])
        near = "; ".join(f"{c} {read or 'missing'} for {wanted or 'missing'}" for c, read, wanted in self.differs)
        return f"{Path(self.row['file']).name} {self.row['fact_id']}: {told} | {near or 'nothing read'}"


@dataclass(frozen=True)
class Comparison:
    """How many rows are met, which are not, and how many claims belong to no row."""

    met: int
    misses: tuple[Miss, ...]
    extra: int


def read_truth(path: Path) -> dict[str, list[Row]]:
    """The rows of one truth table by the report's path under data/reports."""
    by_file: dict[str, list[Row]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            by_file.setdefault(row["file"], []).append(row)
    return by_file


def read_folder(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """File and claims of every readable report of a folder."""
    for report in read_reports([folder]):
        if isinstance(report, Report):
            yield report.given_id, [claim.row() for claim in extract_claims(report)]


def compare(truth: Mapping[str, Sequence[Row]], read: Mapping[str, Sequence[Claim]]) -> Comparison:
    """Each row against the claims of its report; a claim meets one row at most."""
    met, extra, misses = 0, 0, []
    for file, rows in truth.items():
        taken, missed = _pair(rows, read.get(file, ()))
        met += len(rows) - len(missed)
        extra += len(read.get(file, ())) - taken
        misses += missed
    return Comparison(met, tuple(misses), extra)


def _pair(rows: Sequence[Row], claims: Sequence[Claim]) -> tuple[int, list[Miss]]:
    """How many claims a row has taken (met it, or came near), and the rows that none meets."""
    free = list(range(len(claims)))
    missed = []
    for row in rows:
        ranked = sorted((_distance(d), i, d) for i in free for d in [differences(row, claims[i])])
        if ranked and ranked[0][0] < _NEAR:
            free.remove(ranked[0][1])
        if not ranked or ranked[0][2]:
            missed.append(Miss(row, ranked[0][2] if ranked else ()))
    return len(claims) - len(free), missed


def _distance(differs: Sequence[tuple[str, str, str]]) -> int:
    return len(differs) + _OFF_TOPIC * any(column in _TOPIC for column, _, _ in differs)


def differences(row: Row, claim: Claim) -> tuple[tuple[str, str, str], ...]:
    """The columns in which a claim is not what the row says."""
    found = []
    for column in COLUMNS:
        wanted, read = row[column], _printed(claim[column])
        if not wanted and column not in _FIGURES:
            continue
        if read not in ["" if w == "missing" else w for w in wanted.split("|")]:
            found.append((column, read, wanted))
    return tuple(found)


def _printed(value: Any) -> str:
    if value is None:
        return ""
    return str(value).upper() if isinstance(value, bool) else str(value)
