"""The record that this server shows: where it lies, its versions, and the first one, made on first use."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from threading import Lock

from timeline.filelock import locked
from timeline.gaps import LEDGER
from timeline.home import PROJECT, current_home
from timeline.versions import MANIFEST, Version, newest_version, read_version

KEPT_VERSIONS = 4

log = logging.getLogger("strikeline.serving")

_kept: dict[tuple[Path, str, tuple[int, int]], Version] = {}
_keeping = Lock()
_reading = Lock()


def report_folders(home: Path) -> list[Path]:
    """The folders whose reports make the first version: `STRIKELINE_REPORTS`, else what `python -m loaders publish` reads."""
    from loaders.publish import default_paths

    named = os.environ.get("STRIKELINE_REPORTS")
    return [PROJECT / named] if named else default_paths(home)


def open_version(name: str | None) -> Version:
    """One data version; the tables in it are shared between readers and read-only.

    Where there is none yet, the first is made from the shipped reports: a link to it opens on a fresh server too.

    Args:
        name: 12 hex digits, or None for the newest.

    Raises:
        UnknownVersion: no version has this name.
        OSError: the folder of `current_home()` can't be read or written.
    """
    home = current_home()
    newest = newest_version(home) or _make_first_version(home)
    return _keep(home, newest if name is None else name)


def version_in(state: str) -> Version:
    """The version with this `Version.state`, for what is kept by it: after a withdrawal the state is another."""
    return open_version(state.partition("-")[0])


def _keep(home: Path, name: str) -> Version:
    """The version from memory, or read once and kept; the one not used for longest makes room."""
    key = (home, name, _written_at(home, name))
    with _keeping:
        if key in _kept:
            _kept[key] = _kept.pop(key)
            return _kept[key]
    with _reading:  # Readers of versions in memory don't wait here.
        version = _kept.get(key)
        if version is None:
            version = read_version(home, name)
        with _keeping:
            _kept[key] = version
            while len(_kept) > KEPT_VERSIONS:
                _kept.pop(next(iter(_kept)))
    return version


def _written_at(home: Path, name: str) -> tuple[int, int]:
    """When the version's manifest and the ledger of withdrawals were last written: what is withdrawn leaves memory too."""
    return _changed_at(home / "versions" / name / MANIFEST), _changed_at(home / LEDGER)


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except (OSError, ValueError):  # No such file, or no path at all: reading the version says so in words.
        return 0


def _make_first_version(home: Path) -> str:
    """The name of the first version; of several threads and processes that ask at once, one makes it and the others wait."""
    home.mkdir(parents=True, exist_ok=True)
    with locked(home / "first_version.lock"):
        return newest_version(home) or publish_folders(home, report_folders(home))


def publish_folders(home: Path, folders: list[Path]) -> str:
    """Reads the reports in the folders and publishes them; what is refused goes to the log. Gives the version's name."""
    from loaders.publish import publish_reports  # The loaders are needed this once, and cost a second to import.

    published = publish_reports(home, folders)
    for refusal in published.refusals:
        log.warning("%s", refusal)
    return published.version
