"""Data versions: a name for exactly these reports, claims and corrections, kept so that a link goes on showing what it showed."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
from pyarrow.parquet import read_schema

from timeline.canonical import file_hash, version_name
from timeline.incidents import build_incidents
from timeline.schema import (
    CLAIM_COLUMNS,
    INCIDENT_COLUMNS,
    REPORT_COLUMNS,
    TOTAL_COLUMNS,
    retyped,
    validate_claims,
)  # fmt: skip
from timeline.totals import build_total_series

NAME = re.compile(r"[0-9a-f]{12}")
TABLES = {"reports": REPORT_COLUMNS, "claims": CLAIM_COLUMNS, "incidents": INCIDENT_COLUMNS, "totals": TOTAL_COLUMNS}
POINTER, MANIFEST = "current", "manifest.json"


class UnknownVersion(LookupError):
    """A version that isn't kept here, or whose files aren't as they were published."""


@dataclass(frozen=True)
class Version:
    """One published state of the record. The tables are read-only by agreement.

    `made_at` is UTC in ISO form. `corrections` has no rows where none were published.
    """

    name: str
    made_at: str
    reports: pd.DataFrame
    claims: pd.DataFrame
    incidents: pd.DataFrame
    totals: pd.DataFrame
    corrections: pd.DataFrame = field(default_factory=pd.DataFrame)
    made_with: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class VersionInfo:
    """What a version's manifest says, without its tables: `counts` by table, `made_with` by what read it."""

    name: str
    made_at: str
    counts: Mapping[str, int]
    made_with: Mapping[str, str]


def publish_version(
    home: Path,
    reports: pd.DataFrame,
    claims: pd.DataFrame,
    corrections: pd.DataFrame | None = None,
    made_with: Mapping[str, str] = {},
) -> str:
    """Keeps these tables under a name made from their content, and makes them the newest version.

    Args:
        home: the folder that a running Strikeline writes to; versions stand in `home/versions/`.
        reports, claims: the tables of docs/design.md section 3; other columns are left out.
        corrections: editors' changes, one row a change; any columns.
        made_with: hashes of what read the reports (extractor, lexicon, gazetteer); not part of the name.

    Returns:
        The name, 12 hex digits. The same content gives the same name and leaves its files alone.

    Raises:
        ValueError: the claims break the rules of the table.
    """
    changes = pd.DataFrame() if corrections is None else corrections.reset_index(drop=True)
    kept_reports = _ordered(retyped(reports, REPORT_COLUMNS), ["report_date", "report_id"])
    kept_claims = _ordered(retyped(claims, CLAIM_COLUMNS), ["report_date", "report_id", "start_char", "claim_id"])
    validate_claims(kept_claims)
    name = version_name(kept_reports, kept_claims, changes)
    folder = home / "versions"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / name).is_dir() or verify_version(home, name):
        incidents = build_incidents(kept_claims, kept_reports)
        totals = build_total_series(kept_claims, incidents)
        tables = {"reports": kept_reports, "claims": kept_claims, "incidents": incidents, "totals": totals}
        _write_version(folder, name, {**tables, "corrections": changes}, made_with)
    _point_at(folder, name)
    return name


def read_version(home: Path, name: str) -> Version:
    """A published version with all its tables.

    Raises:
        UnknownVersion: the name is no version's, or its files have changed since they were published.
    """
    manifest = _read_manifest(home, name)
    folder = home / "versions" / name
    for file, digest in manifest["files"].items():
        if not (folder / file).is_file() or file_hash(folder / file) != digest:
            raise UnknownVersion(f"version {name}: {file} is missing or changed; expected it as published; publish it again")
    tables = {t: _read_table(folder / f"{t}.parquet", columns) for t, columns in TABLES.items()}
    return Version(
        name=name, made_at=manifest["made_at"], made_with=manifest["made_with"],
        corrections=pd.read_parquet(folder / "corrections.parquet"), **tables,
    )  # fmt: skip


def newest_version(home: Path) -> str | None:
    """The name that was published last, or None where nothing has been published."""
    pointer = home / "versions" / POINTER
    name = pointer.read_text(encoding="ascii", errors="replace").strip() if pointer.is_file() else ""
    if NAME.fullmatch(name) and (home / "versions" / name / MANIFEST).is_file():
        return name
    kept = list_versions(home)
    return kept[0].name if kept else None


def list_versions(home: Path) -> list[VersionInfo]:
    """All versions kept here, newest first; a folder without a readable manifest is left out."""
    folder = home / "versions"
    found: list[VersionInfo] = []
    for path in folder.iterdir() if folder.is_dir() else ():
        try:
            manifest = _read_manifest(home, path.name)
        except UnknownVersion:
            continue
        found.append(VersionInfo(path.name, manifest["made_at"], manifest["counts"], manifest["made_with"]))
    return sorted(found, key=lambda info: (info.made_at, info.name), reverse=True)


def verify_version(home: Path, name: str) -> list[str]:
    """What is wrong with a version, in words; empty if it is sound."""
    try:
        version = read_version(home, name)
    except (UnknownVersion, OSError, ValueError) as error:
        return [str(error)]
    folder = home / "versions" / name
    stored = {t: [n for n in TABLES[t] if n in read_schema(folder / f"{t}.parquet").names] for t in ("reports", "claims")}
    again = version_name(version.reports[stored["reports"]], version.claims[stored["claims"]], version.corrections)
    if again != name:
        return [f"version {name}: its content has the name {again}; expected {name}; publish it again"]
    return []


def _ordered(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows in a fixed order; a row that stands there twice, because its report was read twice, stands once."""
    once = frame.drop_duplicates()
    return once.sort_values(columns, kind="stable", na_position="last").reset_index(drop=True)


def _read_table(path: Path, columns: Mapping[str, str | tuple[str, ...]]) -> pd.DataFrame:
    """A stored table with today's columns; those that came after it was stored are missing throughout."""
    frame = pd.read_parquet(path)
    return retyped(frame.assign(**{name: None for name in columns if name not in frame}), columns)


def _read_manifest(home: Path, name: str) -> dict[str, Any]:
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise UnknownVersion(f"version {str(name)[:40]!r}: no version's name; expected 12 hex digits; open the newest version")
    path = home / "versions" / name / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        named, *_ = (manifest[key] for key in ("name", "made_at", "counts", "files", "made_with"))
    except FileNotFoundError:
        raise UnknownVersion(f"version {name}: not kept here; expected a published version; open the newest version") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise UnknownVersion(f"version {name}: its manifest can't be read; expected JSON as published; publish it again") from None
    if named != name:
        raise UnknownVersion(f"version {name}: its manifest names {named!r}; expected {name}; publish it again")
    return manifest


def _write_version(folder: Path, name: str, tables: Mapping[str, pd.DataFrame], made_with: Mapping[str, str]) -> None:
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=folder))
    try:
        for table, frame in tables.items():
            frame.to_parquet(draft / f"{table}.parquet", index=False)
        files = {path.name: file_hash(path) for path in sorted(draft.iterdir())}
        manifest = {
            "name": name,
            "made_at": datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "counts": {table: len(frame) for table, frame in tables.items()},
            "files": files,
            "made_with": dict(made_with),
        }
        text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
        (draft / MANIFEST).write_text(text + "\n", encoding="utf-8")
        for path in draft.iterdir():
            _sync(path)
        _sync(draft)
        draft.chmod(0o755)
        _put_in_place(draft, folder / name)
        _sync(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _put_in_place(draft: Path, target: Path) -> None:
    """Renames the draft; a damaged folder of that name is moved away first, a sound one from another writer stays."""
    if target.is_dir() and verify_version(target.parent.parent, target.name):
        shutil.rmtree(_moved_aside(target), ignore_errors=True)
    try:
        draft.replace(target)
    except OSError:
        if not (target / MANIFEST).is_file():
            raise


def _moved_aside(target: Path) -> Path:
    aside = Path(tempfile.mkdtemp(prefix=".damaged-", dir=target.parent))
    target.replace(aside)
    return aside


def _point_at(folder: Path, name: str) -> None:
    """Replaces the pointer to the newest version in one step, so that a reader sees the old or the new name."""
    handle, draft = tempfile.mkstemp(prefix=".current-", dir=folder)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    Path(draft).chmod(0o644)
    Path(draft).replace(folder / POINTER)
    _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
