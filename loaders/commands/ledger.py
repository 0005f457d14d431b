"""What a run read, kept and refused, and why: said on standard error, and written as the load report."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableReport
from loaders.formats import Note
from loaders.load import Batch, LoadedReport

SAID = ("warning", "language")  # kinds of notes that go to standard error; the others stand in the load report only
PROGRESS_EVERY = 0.5  # seconds


class Ledger:
    """Counts and names the reports of a run.

    `keep` is whether a load report will be written: without one, only counts are kept, and memory stays flat.
    """

    def __init__(self, *, keep: bool) -> None:
        self._keep = keep
        self._reports: list[dict[str, Any]] = []
        self._refused: list[dict[str, str]] = []
        self._notes: dict[str, list[dict[str, str]]] = {"warning": [], "undated": [], "language": [], "skipped": []}
        self.read = self.claims = self.refused = 0
        self._told = 0.0
        self._shows_progress = sys.stderr.isatty()

    def add(self, batch: Batch) -> None:
        """Take in a batch."""
        self.read += len(batch.loaded) + len(batch.refusals)
        self.claims += len(batch.claims)
        self.refused += len(batch.refusals)
        self._clear_progress()
        say(batch.refusals)
        self.add_notes(batch.notes)
        self._show_progress()
        if self._keep:
            self._reports += map(_report_entry, batch.loaded)
            self._refused += [{"where": one.where, "reason": str(one)} for one in batch.refusals]

    def add_notes(self, notes: list[Note]) -> None:
        """Say and keep notes that belong to no batch (a file passed over after the last report)."""
        say(note for note in notes if note.kind in SAID)
        if self._keep:
            for note in notes:
                self._notes[note.kind].append({"where": note.where, "reason": str(note)})

    def close(self) -> None:
        """End the progress line."""
        self._clear_progress()

    def write(self, path: Path) -> None:
        """Write the load report as JSON."""
        report = {
            "read": self.read - self.refused,
            "with_claims": sum(entry["claims"] > 0 for entry in self._reports),
            "claims": self.claims,
            "refused": self._refused,
            "unsupported_language": self._notes["language"],
            "undated": self._notes["undated"],
            "warnings": self._notes["warning"],
            "skipped": self._notes["skipped"],
            "reports": self._reports,
        }
        path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    def _show_progress(self) -> None:
        if self._shows_progress and time.monotonic() - self._told >= PROGRESS_EVERY:
            self._told = time.monotonic()
            print(f"\r{self.read} reports, {self.claims} statements, {self.refused} refused", end="", file=sys.stderr, flush=True)

    def _clear_progress(self) -> None:
        if self._shows_progress and self._told:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def say(lines: Iterable[UnreadableReport | Note]) -> None:
    """One line each on standard error."""
    for line in lines:
        print(str(line).replace("\n", " ").replace("\r", " "), file=sys.stderr)


def _report_entry(one: LoadedReport) -> dict[str, Any]:
    report = one.report
    outcome = "not searched" if one.unread else "read" if one.rows else "nothing found"
    return {
        "id": report.given_id,
        "report_id": report.report_id,
        "report_date": report.report_date.isoformat() if report.report_date else None,
        "date_basis": report.date_basis,
        "publisher": report.publisher,
        "language": report.language,
        "characters": len(report.text),
        "claims": len(one.rows),
        "outcome": outcome,
        "reason": one.unread,
    }
