"""Reports taken out of the record for safety or by law: out of every version, with a marked gap in each."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pandas as pd

from timeline.corrections.store import CorrectionStore
from timeline.filelock import locked
from timeline.gaps import LEDGER, withdrawn_gaps
from timeline.publishing import publish_lock
from timeline.version_files import (
    Gap,
    UnknownVersion,
    append_line,
    check_files,
    now,
    read_manifest,
    remove_leftovers,
    rewrite_tables,
    sweep,
    version_folder,
)  # fmt: skip
from timeline.versions import TABLES, list_versions, read_version


class NotWithdrawn(ValueError):
    """A report that can't be withdrawn: `where: what was found; what was expected; what to do`."""


def withdraw_report(home: Path, report_id: str, reason: str) -> list[str]:
    """Takes a report's text and claims out of every version, and keeps it out of those to come.

    The withdrawal is on record before a file is touched: after a kill, readers get nothing of the report, and the next
    withdrawal, publication or start finishes the work.

    Args:
        home: the folder that a running Strikeline writes to.
        report_id: as in the reports table.
        reason: why, in words that everybody may read.

    Returns:
        The names of the versions that it was taken out of.

    Raises:
        NotWithdrawn: no version has this report, no reason is given, or a damaged version could not be looked into.
        OSError: the disk can't be written; what is not done yet is done next time.
    """
    said = " ".join(reason.split())
    if not said:
        raise NotWithdrawn(f"report {report_id}: no reason; expected words that everybody may read; say why it is taken out")
    with locked(publish_lock(home)):
        if report_id not in {gap.report_id for gap in withdrawn_gaps(home)}:
            if not any(report_id in _report_ids(home, manifest.name) for manifest in list_versions(home)):
                raise NotWithdrawn(f"report {report_id}: in no version kept here; expected a report's id; look it up on its page")
            append_line(home / LEDGER, asdict(Gap(report_id, said, now())))
        changed, damaged = settle_withdrawals(home)
    if damaged:
        raise NotWithdrawn(
            f"version {', '.join(damaged)}: damaged, so that what it holds of report {report_id} could not be taken out; expected "
            "versions as published; readers get nothing of it; remove the folder, or publish the version again"
        )
    return changed


def settle_withdrawals(home: Path) -> tuple[list[str], list[str]]:
    """Takes what is on record as withdrawn out of the files of every version.

    Returns:
        The names of versions that were changed, and of damaged ones that could not be looked into.
    """
    changed, damaged = [], []
    with locked(publish_lock(home)):
        sweep(home)
        gaps = withdrawn_gaps(home)
        for gap in gaps:
            CorrectionStore(home).forget(gap.report_id)
        for manifest in list_versions(home) if gaps else ():
            try:
                check_files(home, manifest)
            except UnknownVersion:
                damaged.append(manifest.name)
                continue
            remove_leftovers(version_folder(home, manifest.name), manifest)
            if _settle_version(home, manifest.name, gaps):
                changed.append(manifest.name)
    return changed, damaged


def _settle_version(home: Path, name: str, gaps: list[Gap]) -> bool:
    held = _report_ids(home, name)
    mine = tuple(gap for gap in gaps if gap.report_id in held)
    if not mine:
        return False
    manifest, version = read_manifest(home, name), read_version(home, name)  # It comes without what is on record as withdrawn.
    tables = {table: getattr(version, table) for table in TABLES}
    rewrite_tables(home, replace(manifest, gaps=(*manifest.gaps, *mine)), tables)
    return True


def _report_ids(home: Path, name: str) -> set[str]:
    """The reports in a version's files, none for a damaged one."""
    try:
        manifest = read_manifest(home, name)
        check_files(home, manifest)
    except UnknownVersion:
        return set()
    return set(pd.read_parquet(version_folder(home, name) / manifest.file_of("reports"), columns=["report_id"])["report_id"])
