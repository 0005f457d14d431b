"""The files of a version: Parquet tables and a manifest that names them with their hashes. Writing is all or nothing."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.canonical import file_hash

NAME = re.compile(r"[0-9a-f]{12}")
POINTER, MANIFEST, FOLDER, PRUNED = "current", "manifest.json", "versions", "pruned.jsonl"


class UnknownVersion(LookupError):
    """A version that isn't kept here, or whose files aren't as they were published."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A report that was taken out of a version after it was published: which, why, and when (UTC, ISO form)."""

    report_id: str
    reason: str
    withdrawn_at: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in a version's manifest. `files` maps a file's name to the SHA-256 of its bytes, `tables` a table to its file.

    `joined` and `apart` are the claims that editors joined or set apart, as lists of [report_id, claim_id].
    """

    name: str
    made_at: str
    counts: Mapping[str, int]
    files: Mapping[str, str]
    made_with: Mapping[str, str]
    gaps: tuple[Gap, ...] = ()
    tables: Mapping[str, str] = field(default_factory=dict)
    joined: tuple[tuple[tuple[str, str], ...], ...] = ()
    apart: tuple[tuple[tuple[str, str], ...], ...] = ()

    def file_of(self, table: str) -> str:
        """The name of a table's file."""
        return self.tables.get(table, f"{table}.parquet")


def now() -> str:
    """This moment in UTC, as manifests and ledgers write it."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def version_folder(home: Path, name: str) -> Path:
    """Where a version lies.

    Raises:
        UnknownVersion: this is no version's name.
    """
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise UnknownVersion(f"version {str(name)[:40]!r}: no version's name; expected 12 hex digits; open the newest version")
    return home / FOLDER / name


def read_manifest(home: Path, name: str) -> Manifest:
    """The manifest of a version.

    Raises:
        UnknownVersion: the version isn't kept here, or its manifest can't be read.
    """
    try:
        text = (version_folder(home, name) / MANIFEST).read_bytes()
        kept: dict[str, Any] = json.loads(text)
        gaps = tuple(Gap(**gap) for gap in kept.get("gaps", ()))
        known = {key: kept[key] for key in ("name", "made_at", "counts", "files", "made_with")}
        joined, apart = (tuple(tuple((r, c) for r, c in group) for group in kept.get(key, ())) for key in ("joined", "apart"))
        manifest = Manifest(**known, gaps=gaps, tables=kept.get("tables", {}), joined=joined, apart=apart)
    except FileNotFoundError:
        raise UnknownVersion(f"version {name}: not kept here; expected a published version; open the newest version") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise UnknownVersion(f"version {name}: its manifest can't be read; expected JSON as published; publish it again") from None
    if manifest.name != name:
        raise UnknownVersion(f"version {name}: its manifest names {manifest.name!r}; expected {name}; publish it again")
    return manifest


def check_files(home: Path, manifest: Manifest) -> None:
    """Raises UnknownVersion where a file of the version is missing or altered."""
    folder = version_folder(home, manifest.name)
    for file, digest in manifest.files.items():
        if not (folder / file).is_file() or file_hash(folder / file) != digest:
            raise UnknownVersion(
                f"version {manifest.name}: {file} is missing or changed; expected it as published; publish it again"
            )


def write_version(home: Path, manifest: Manifest, tables: Mapping[str, pd.DataFrame]) -> None:
    """Writes a version beside the others and puts it in place by one rename; a damaged folder of its name makes room.

    Raises:
        OSError: the disk is full or can't be written; nothing of the version is left then.
    """
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=folder))
    try:
        _write_manifest(draft, _with_tables(draft, manifest, tables, suffix=""))
        sync(draft)
        draft.chmod(0o755)
        target = folder / manifest.name
        if target.is_dir():
            remove_folder(target)
        draft.replace(target)
        sync(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def rewrite_tables(home: Path, manifest: Manifest, tables: Mapping[str, pd.DataFrame]) -> Manifest:
    """Replaces the tables of a published version, under new file names; the manifest, replaced in one step, decides which count.

    The old files are removed afterwards; `remove_leftovers` does so where a kill came between.
    """
    folder = version_folder(home, manifest.name)
    new = _with_tables(folder, manifest, tables, suffix=f".{len(manifest.gaps)}")
    _write_manifest(folder, new)
    remove_leftovers(folder, new)
    return new


def remove_leftovers(folder: Path, manifest: Manifest) -> None:
    """Removes what the manifest doesn't name: tables of before a withdrawal, and drafts of an interrupted one."""
    for path in folder.iterdir():
        if path.name != MANIFEST and path.name not in manifest.files:
            path.unlink()
    sync(folder)


def remove_folder(folder: Path) -> None:
    """Removes a version's folder: out of sight in one step, then from the disk."""
    aside = Path(tempfile.mkdtemp(prefix=".removed-", dir=folder.parent))
    folder.replace(aside)
    sync(folder.parent)
    shutil.rmtree(aside, ignore_errors=True)


def sweep(home: Path) -> None:
    """Removes what killed writers left behind; called by a writer that holds the lock."""
    folder = home / FOLDER
    for pattern in (".draft-*", ".removed-*", ".damaged-*"):
        for path in folder.glob(pattern):
            shutil.rmtree(path, ignore_errors=True)
    for path in folder.glob(".current-*"):
        path.unlink(missing_ok=True)


def point_at(home: Path, name: str) -> None:
    """Replaces the pointer to the newest version in one step, so that a reader sees the old or the new name."""
    write_whole(home / FOLDER / POINTER, f"{name}\n".encode("ascii"))


def write_whole(path: Path, data: bytes) -> None:
    """Writes a small file so that a reader, or a restart after a kill, finds the old or the new content, never a part."""
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)
    sync(path.parent)


def append_line(path: Path, data: Mapping[str, Any]) -> None:
    """Adds a JSON line to a ledger and syncs it; a line that a kill cut short is closed first, and is skipped by `read_lines`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(data, ensure_ascii=False, sort_keys=True)
    with path.open("ab+") as file:
        file.seek(0, os.SEEK_END)
        if file.tell():
            file.seek(-1, os.SEEK_END)
            line = line if file.read(1) == b"\n" else f"\n{line}"
        file.write(f"{line}\n".encode())
        file.flush()
        os.fsync(file.fileno())
    sync(path.parent)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The JSON lines of a ledger; none where it doesn't exist."""
    found = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else ():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def sync(path: Path) -> None:
    """Makes the disk hold what was written to a file, or which names a folder has."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _with_tables(folder: Path, manifest: Manifest, tables: Mapping[str, pd.DataFrame], suffix: str) -> Manifest:
    named = {table: f"{table}{suffix}.parquet" for table in tables}
    for table, file in named.items():
        tables[table].to_parquet(folder / file, index=False)
        sync(folder / file)
    files = {file: file_hash(folder / file) for file in sorted(named.values())}
    return replace(manifest, files=files, tables=named, counts={table: len(frame) for table, frame in tables.items()})


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
    write_whole(folder / MANIFEST, (text + "\n").encode("utf-8"))
