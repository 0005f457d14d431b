"""Data versions: published states of the record, named by their content, so that a link goes on showing what it showed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd
from pyarrow.parquet import read_schema

from timeline.canonical import version_name
from timeline.corrections.model import CORRECTION_COLUMNS
from timeline.gaps import withdrawn_gaps, without_reports
from timeline.incidents import build_incidents
from timeline.schema import (
    CLAIM_COLUMNS,
    INCIDENT_COLUMNS,
    MEMBER_COLUMNS,
    REPORT_COLUMNS,
    TOTAL_COLUMNS,
    retyped,
    typed_frame,
)  # fmt: skip
from timeline.totals import build_total_series
from timeline.version_files import (
    FOLDER,
    MANIFEST,
    NAME,
    POINTER,
    PRUNED,
    Gap,
    Manifest,
    UnknownVersion,
    check_files,
    read_lines,
    read_manifest,
    version_folder,
)  # fmt: skip

__all__ = [
    "MANIFEST", "UnknownVersion", "Version", "claims_as_read", "derived_tables", "list_versions", "newest_version", "read_version",
    "verify_version",
]  # fmt: skip

TABLES = {
    "reports": REPORT_COLUMNS, "claims": CLAIM_COLUMNS, "incidents": INCIDENT_COLUMNS, "members": MEMBER_COLUMNS,
    "totals": TOTAL_COLUMNS, "corrections": CORRECTION_COLUMNS, "as_read": CLAIM_COLUMNS,
}  # fmt: skip


@dataclass(frozen=True)
class Version:
    """One published state of the record. The tables are read-only by agreement.

    `made_at` is UTC in ISO form. `corrections` is the public log; `as_read` holds the rows of corrected claims as the program read
    them; `members` tells why each claim stands in its incident. `gaps` are reports taken out after publication. `state` changes
    with the content: it is the name, and after a withdrawal another text, so that nothing kept by it outlives the withdrawal.
    """

    name: str
    made_at: str
    reports: pd.DataFrame
    claims: pd.DataFrame
    incidents: pd.DataFrame
    totals: pd.DataFrame
    corrections: pd.DataFrame = field(default_factory=lambda: typed_frame([], CORRECTION_COLUMNS))
    made_with: Mapping[str, str] = field(default_factory=dict)
    members: pd.DataFrame = field(default_factory=lambda: typed_frame([], MEMBER_COLUMNS))
    as_read: pd.DataFrame = field(default_factory=lambda: typed_frame([], CLAIM_COLUMNS))
    gaps: tuple[Gap, ...] = ()

    @property
    def state(self) -> str:
        """Name of exactly this content, for whoever keeps something made from it."""
        return f"{self.name}-{len(self.gaps)}"


def derived_tables(
    reports: pd.DataFrame, claims: pd.DataFrame, joined: Iterable[Any] = (), apart: Iterable[Any] = ()
) -> dict[str, pd.DataFrame]:
    """What follows from reports and claims: incidents, why each claim stands in them, and series of period totals."""
    groups = {"joined": [frozenset(group) for group in joined], "apart": [frozenset(group) for group in apart]}
    incidents, members = build_incidents(claims, reports, **groups)
    return {"incidents": incidents, "members": members, "totals": build_total_series(claims, incidents)}


def read_version(home: Path, name: str) -> Version:
    """A published version with all its tables.

    Raises:
        UnknownVersion: the name is no version's, or its files have changed since they were published.
    """
    try:
        manifest = read_manifest(home, name)
    except UnknownVersion:
        _refuse_pruned(home, name)
        raise
    check_files(home, manifest)
    folder = version_folder(home, name)
    tables = {table: _read_table(folder / manifest.file_of(table), columns) for table, columns in TABLES.items()}
    version = Version(name=name, made_at=manifest.made_at, made_with=manifest.made_with, gaps=manifest.gaps, **tables)
    return _without_withdrawn(home, version, manifest)


def claims_as_read(version: Version) -> pd.DataFrame:
    """The claims of a version as the program read them, without corrections; same rows and order as `version.claims`."""
    if version.as_read.empty:
        return version.claims
    read = {(r, c): n for n, (r, c) in enumerate(zip(version.as_read["report_id"], version.as_read["claim_id"], strict=True))}
    refs = list(zip(version.claims["report_id"], version.claims["claim_id"], strict=True))
    both = pd.concat([version.claims, version.as_read], ignore_index=True)
    rows = [len(version.claims) + read[ref] if ref in read else number for number, ref in enumerate(refs)]
    return retyped(both.iloc[rows], CLAIM_COLUMNS)


def newest_version(home: Path) -> str | None:
    """The name that was published last, or None where nothing has been published."""
    pointer = home / FOLDER / POINTER
    name = pointer.read_text(encoding="ascii", errors="replace").strip() if pointer.is_file() else ""
    if NAME.fullmatch(name) and (home / FOLDER / name / MANIFEST).is_file():
        return name
    kept = list_versions(home)
    return kept[0].name if kept else None


def list_versions(home: Path) -> list[Manifest]:
    """The manifests of all versions kept here, newest first; a folder without a readable one is left out."""
    folder = home / FOLDER
    found: list[Manifest] = []
    for path in folder.iterdir() if folder.is_dir() else ():
        try:
            found.append(read_manifest(home, path.name))
        except UnknownVersion:
            continue
    return sorted(found, key=lambda manifest: (manifest.made_at, manifest.name), reverse=True)


def verify_version(home: Path, name: str) -> list[str]:
    """What is wrong with a version, in words; empty if it is sound.

    Of a version with gaps only the files can be held against their hashes: its name stands for what it was before.
    """
    try:
        manifest = read_manifest(home, name)
        version = read_version(home, name)
    except (UnknownVersion, OSError, ValueError) as error:
        return [str(error)]
    if manifest.gaps or version.gaps:
        return []
    folder = version_folder(home, name)
    stored = {
        table: [n for n in TABLES[table] if n in read_schema(folder / manifest.file_of(table)).names]
        for table in ("reports", "claims", "corrections")
    }
    again = version_name(
        version.reports[stored["reports"]], version.claims[stored["claims"]], version.corrections[stored["corrections"]]
    )
    if again != name:
        return [f"version {name}: its content has the name {again}; expected {name}; publish it again"]
    return []


def _refuse_pruned(home: Path, name: str) -> None:
    for line in read_lines(home / FOLDER / PRUNED):
        if line["name"] == name:
            raise UnknownVersion(
                f"version {name}: made on {line['made_at'][:10]}, removed on {line['pruned_at'][:10]}; expected one that is kept; "
                "open the newest version"
            )


def _without_withdrawn(home: Path, version: Version, manifest: Manifest) -> Version:
    """The version without reports whose withdrawal is on record but has not reached its files, because of a kill between."""
    out = [gap for gap in withdrawn_gaps(home) if gap.report_id in set(version.reports["report_id"])]
    if not out:
        return version
    ids = {gap.report_id for gap in out}
    kept = ("reports", "claims", "as_read", "corrections")
    tables: dict[str, Any] = {table: without_reports(getattr(version, table), ids) for table in kept}
    derived = derived_tables(tables["reports"], tables["claims"], manifest.joined, manifest.apart)
    return replace(version, gaps=(*version.gaps, *out), **(tables | derived))


def _read_table(path: Path, columns: Mapping[str, str | tuple[str, ...]]) -> pd.DataFrame:
    """A stored table with today's columns; those, and tables, that came after it was stored are missing throughout."""
    if not path.is_file():
        return typed_frame([], columns)
    frame = pd.read_parquet(path)
    return retyped(frame.assign(**{name: None for name in columns if name not in frame}), columns)
