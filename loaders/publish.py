"""Reports to a data version: everything read, what was refused and why, and hashes of what read it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableReport
from loaders.formats import Note, read_reports
from loaders.load import LoadedReport, load_reports
from loaders.report import Report
from timeline.corrections.store import CorrectionStore
from timeline.filelock import locked
from timeline.gaps import withdrawn_gaps
from timeline.home import PROJECT, current_home
from timeline.publishing import publish_lock, publish_version
from timeline.schema import REPORT_COLUMNS, reports_frame
from timeline.version_files import Gap
from timeline.versions import UnknownVersion, claims_as_read, newest_version, read_version

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


def default_paths(home: Path) -> list[Path]:
    """What is published where nothing is named: `data/reports` and the uploads of this home, as far as they exist."""
    return [folder for folder in (PROJECT / "data" / "reports", home / "uploads") if folder.is_dir()]


def publish_reports(
    home: Path, paths: Iterable[str | Path], *, country: str | None = None, workers: int = 1, today: date | None = None
) -> Published:
    """Read the reports and publish them as a version, with the corrections made so far.

    A report that comes twice is kept once. One that can't be read is kept as a row with its `refused_reason` and no text,
    so that the dashboard can say how many were refused and why; one in an unsupported language has its text and a reason.
    Drafts, reports under embargo and withdrawn ones are in no version; each is named in a note.

    Args:
        home: the folder that a running Strikeline writes to.
        paths: files and folders.
        country: ISO 3166-1 alpha-2 code for reports that name none.
        workers: how many processes extract claims.
        today: the day by which an embargo has ended or not; default the current one.

    Raises:
        CorrectionRefused: the corrections can't be read.
        OSError: the disk can't be written; the newest version is the one it was.
    """
    notes: list[Note] = []
    held_back = _HeldBack(today or date.today(), {gap.report_id: gap for gap in withdrawn_gaps(home)}, notes)
    result = load_reports(held_back.others(read_reports(paths, country=country, notes=notes)), workers=workers, notes=notes)
    single: dict[str, LoadedReport] = {}
    for one in result.loaded:
        if single.setdefault(one.report.report_id, one) is not one:
            first = single[one.report.report_id].report.given_id
            do = "remove one of them, or give the date and publisher of each"
            result.notes.append(Note("warning", one.report.given_id, f"the same report as {first}", "each report once", do))
    rows = {one.report.report_id: report_row(one.report, one.unread) for one in single.values()}
    rows |= {row["report_id"]: row for row in map(_refused_row, result.refusals)}
    claims = result.claims.drop_duplicates(["report_id", "claim_id"])
    corrections = CorrectionStore(home).all()
    version = publish_version(home, reports_frame(rows.values()), claims, corrections, made_with=made_with())
    return Published(version, result.refusals, result.notes)


def publish_corrections(home: Path) -> str:
    """Publish the newest version again with the corrections made since; its reports are not read anew.

    Returns:
        The name of the new version.

    Raises:
        UnknownVersion: nothing has been published yet, or the newest version is damaged.
    """
    with locked(publish_lock(home)):  # Nobody publishes between what is read here and what is made of it.
        newest = newest_version(home)
        if newest is None:
            raise UnknownVersion("versions: nothing has been published; expected a version; publish the reports first")
        version = read_version(home, newest)
        corrections = CorrectionStore(home).all()
        return publish_version(home, version.reports, claims_as_read(version), corrections, made_with=version.made_with)


class _HeldBack:
    """Leaves out what no version may hold: drafts, reports whose embargo has not ended, and withdrawn ones."""

    def __init__(self, today: date, withdrawn: Mapping[str, Gap], notes: list[Note]) -> None:
        self._today, self._withdrawn, self._notes = today, withdrawn, notes

    def others(self, read: Iterable[Report | UnreadableReport]) -> Iterator[Report | UnreadableReport]:
        """What may be published, and what can't be read; the rest is named in a note."""
        for report in read:
            reason = self._reason(report) if isinstance(report, Report) else None
            if reason is None:
                yield report
            elif isinstance(report, Report):
                do = "nothing, or change its front matter" if report.report_id not in self._withdrawn else "remove the file"
                self._notes.append(Note("skipped", report.given_id, reason, "a public report", do))

    def _reason(self, report: Report) -> str | None:
        if report.report_id in self._withdrawn:
            return "withdrawn"
        if report.visibility == "draft":
            return "a draft"
        if report.visibility == "embargoed" and (report.embargo_until is None or report.embargo_until > self._today):
            return f"under embargo until {report.embargo_until or 'further notice'}"
        return None


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
