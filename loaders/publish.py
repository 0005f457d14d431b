"""Reports to a data version: everything read, what was refused and why, and hashes of what read it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableReport
from loaders.formats import Note, read_reports
from loaders.load import LoadedReport, load_reports
from loaders.report import Report
from timeline.schema import REPORT_COLUMNS, reports_frame
from timeline.versions import publish_version

PROJECT = Path(__file__).resolve().parent.parent
READ_BY = {
    "extractor": ("loaders/extract", "loaders/places"),
    "lexicon": ("data/lexicon",),
    "gazetteer": ("data/places",),
}
_MADE = ("__pycache__", "index")  # folders that are made from the others, or by the interpreter


@dataclass(frozen=True, slots=True)
class Published:
    """The version's name, and what could not be read or is worth saying."""

    version: str
    refusals: Sequence[UnreadableReport]
    notes: Sequence[Note]


def current_home() -> Path:
    """The folder that a running Strikeline writes to: `STRIKELINE_HOME`, else `var/` in the project's folder."""
    return PROJECT / (os.environ.get("STRIKELINE_HOME") or "var")


def default_paths(home: Path) -> list[Path]:
    """What is published where nothing is named: `data/reports` and the uploads of this home, as far as they exist."""
    return [folder for folder in (PROJECT / "data" / "reports", home / "uploads") if folder.is_dir()]


def publish_reports(home: Path, paths: Iterable[str | Path], *, country: str | None = None, workers: int = 1) -> Published:
    """Read the reports and publish them as a version.

    A report that comes twice is kept once. One that can't be read is kept as a row with its `refused_reason` and no text,
    so that the dashboard can say how many were refused and why; one in an unsupported language has its text and a reason.
    Drafts and reports under embargo are part of the version, each marked as such: who shows it leaves them out.

    Args:
        home: the folder that a running Strikeline writes to.
        paths: files and folders.
        country: ISO 3166-1 alpha-2 code for reports that name none.
        workers: how many processes extract claims.
    """
    arising: list[Note] = []
    result = load_reports(read_reports(paths, country=country, notes=arising), workers=workers, notes=arising)
    notes = result.notes
    single: dict[str, LoadedReport] = {}
    for one in result.loaded:
        if single.setdefault(one.report.report_id, one) is not one:
            first = single[one.report.report_id].report.given_id
            do = "remove one of them, or give the date and publisher of each"
            notes.append(Note("warning", one.report.given_id, f"the same report as {first}", "each report once", do))
    rows = {one.report.report_id: report_row(one.report, one.unread) for one in single.values()}
    rows |= {row["report_id"]: row for row in map(_refused_row, result.refusals)}
    claims = result.claims.drop_duplicates(["report_id", "claim_id"])
    version = publish_version(home, reports_frame(rows.values()), claims, made_with=made_with())
    return Published(version, result.refusals, notes)


def report_row(report: Report, refused_reason: str | None = None) -> dict[str, Any]:
    """The report as a row of the reports table."""
    row = {name: value for name, value in asdict(report).items() if name in REPORT_COLUMNS}
    return {**row, "report_id": report.report_id, "refused_reason": refused_reason}


def _refused_row(refusal: UnreadableReport) -> dict[str, Any]:
    where = _within_project(refusal.where)
    reason = f"{where}: {refusal.found}; {refusal.expected}; {refusal.do}"
    report_id = hashlib.sha256(f"refused\x1f{reason}".encode()).hexdigest()[:16]
    return {"report_id": report_id, "refused_reason": reason}


def _within_project(where: str) -> str:
    """The place of an error without the folders of this machine, so that the same reports have the same version everywhere."""
    for root in (PROJECT, current_home(), Path.cwd()):
        where = where.removeprefix(f"{root}{os.sep}")
    return Path(where).name if Path(where).is_absolute() else where


def made_with() -> dict[str, str]:
    """SHA-256, 12 hex digits, over the files that reading depends on: extractor, lexicon, gazetteer."""
    hashes: dict[str, str] = {}
    for name, folders in READ_BY.items():
        digest = hashlib.sha256()
        for folder in folders:
            for file in sorted((PROJECT / folder).rglob("*")):
                if file.is_file() and not set(file.relative_to(PROJECT).parts) & set(_MADE):
                    digest.update(f"{file.relative_to(PROJECT).as_posix()}\x1f".encode())
                    digest.update(file.read_bytes())
        hashes[name] = digest.hexdigest()[:12]
    return hashes
