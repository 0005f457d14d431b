"""A stand-in for the extractor, so that loading and the command line are tested alone. All texts are synthetic."""

from __future__ import annotations

import io
import json
import re
import sys
from typing import Any

import pytest

import loaders.extract


class StandInClaim:
    """A claim of the stand-in extractor: one for each number word that a report prints."""

    def __init__(self, report, number, found):
        self._row = {
            "claim_id": f"c{number}", "report_id": report.report_id, "report_date": report.report_date,
            "publisher": report.publisher, "title": report.title, "url": report.url,
            "language": report.language, "text_basis": report.text_basis,
            "kind": "casualties", "stance": "asserted", "harm": "killed", "victims": "people", "count_min": int(found[0]),
            "count_max": int(found[0]), "count_text": found[0], "count_unit": "people", "is_total": False, "report_strike": number,
            "date_start": report.report_date, "date_end": report.report_date,
            "date_precision": "day" if report.report_date else "unknown", "country": report.country, "place_precision": "unknown",
            "quote": found[0], "start_char": found.start(), "end_char": found.end(), "checked": "program",
        }  # fmt: skip

    def row(self) -> dict[str, Any]:
        return self._row


def stand_in_claims(report):
    """One claim a number; a report that says "burst" fails, one that says "break" gives a row against the rules."""
    if "burst" in report.text:
        raise RuntimeError("the stand-in\nburst")
    claims = [
        StandInClaim(report, n, found) for n, found in enumerate(re.finditer(r"\d+", report.text[report.body_start :]), start=1)
    ]
    for claim in claims:
        claim._row["start_char"] += report.body_start
        claim._row["end_char"] += report.body_start
        if "break" in report.text:
            claim._row["kind"] = "nonsense"
        if "reversed" in report.text:
            claim._row["count_max"] = -1
        if "misquote" in report.text:
            claim._row["quote"] = "not there"
    return claims


@pytest.fixture
def stand_in(monkeypatch):
    monkeypatch.setattr(loaders.extract, "extract_claims", stand_in_claims)


@pytest.fixture
def give_stdin(monkeypatch):
    """Put objects, or lines as bytes, on standard input."""

    def give(*lines):
        data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


@pytest.fixture
def reports(tmp_path):
    """A folder with a dated, an undated, an empty and a French report, and one in which nothing is found."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a_dated.txt").write_text("date 2019-05-08 Rescuers said 4 people were killed and the monitor said 6 were.\n")
    (folder / "b_empty.txt").write_bytes(b"")
    (folder / "c_undated.txt").write_text("31.02.2024\n\nRescuers said 7 people were killed.\n")
    (folder / "d_french.txt").write_text(
        "Selon les secouristes, 4 personnes ont été tuées mardi dans la ville et dans les camps.\n"
    )
    (folder / "e_nothing.txt").write_text("8 May 2019\n\nIt rained.\n")
    (folder / "README.md").write_text("Notes.\n")
    return folder
