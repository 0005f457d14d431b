"""Compare the claims read from data/reports with rows that a person read from the same reports (tests/truth/starter.csv).

`python -m tests.truth_check` prints how often each column is right; `--misses` prints what is wrong, row by row.

A cell holds the expected value; `a|b` allows either, `missing` allows none. An empty date is not compared; an empty figure must be
missing; any other empty cell is not compared.
"""

from __future__ import annotations

import csv
import sys
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


def pairs(rows: Sequence[Row], claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Rows with the claims that were read for them, as places in both lists; each once, the nearest first."""
    ranked = sorted(
        (_distance(d), i, j) for i, row in enumerate(rows) for j, claim in enumerate(claims) for d in [differences(row, claim)]
    )
    rows_left, claims_left = set(range(len(rows))), set(range(len(claims)))
    found = []
    for distance, i, j in ranked:
        if distance < _NEAR and i in rows_left and j in claims_left:
            found.append((i, j))
            rows_left.remove(i)
            claims_left.remove(j)
    return sorted(found)


def _pair(rows: Sequence[Row], claims: Sequence[Claim]) -> tuple[int, list[Miss]]:
    """How many claims a row has taken (met it, or came near), and the rows that none meets."""
    paired = dict(pairs(rows, claims))
    free = [claim for j, claim in enumerate(claims) if j not in paired.values()]
    missed = []
    for i, row in enumerate(rows):
        near = [claims[paired[i]]] if i in paired else free
        differs = min((differences(row, claim) for claim in near), key=_distance, default=())
        if differs or i not in paired:
            missed.append(Miss(row, differs))
    return len(paired), missed


def right_by_column(truth: Mapping[str, Sequence[Row]], read: Mapping[str, Sequence[Claim]]) -> dict[str, tuple[int, int]]:
    """For each column, how many of the paired rows that name it are right, and how many name it."""
    counts = {column: [0, 0] for column in COLUMNS}
    for file, rows in truth.items():
        claims = read.get(file, ())
        for i, j in pairs(rows, claims):
            row, wrong = rows[i], {column for column, _, _ in differences(rows[i], claims[j])}
            for column in COLUMNS:
                if row[column] or column in _FIGURES:
                    counts[column][0] += column not in wrong
                    counts[column][1] += 1
    return {column: (right, asked) for column, (right, asked) in counts.items()}


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


def main(arguments: Sequence[str]) -> None:
    """Prints how many rows are met, how often each column is right, and with `--misses` what is wrong."""
    project = Path(__file__).resolve().parents[1]
    by_name = {Path(file).name: claims for file, claims in read_folder(project / "data" / "reports")}
    truth = read_truth(project / "tests" / "truth" / "starter.csv")
    read = {file: by_name.get(Path(file).name, []) for file in truth}
    found = compare(truth, read)
    rows = sum(map(len, truth.values()))
    missing = rows - sum(len(pairs(told, read[file])) for file, told in truth.items())
    lines = [f"{found.met} of {rows} rows met in every column; {missing} not read; {found.extra} claims of no row"]
    for column, (right, asked) in right_by_column(truth, read).items():
        lines.append(f"{column:15} {right:4} of {asked:4}  {100 * right / max(asked, 1):5.1f} %")
    sys.stdout.write("\n".join([*lines, *(map(str, found.misses) if "--misses" in arguments else ())]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
