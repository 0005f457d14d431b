"""Where the indexes are kept: $STRIKELINE_HOME/places, else var/places, else a temporary folder."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from loaders.places.sources import fingerprint

ROOT = Path(__file__).resolve().parents[2]


def places_home() -> Path:
    """The folder for indexes, made if need be; a temporary one of this process where the usual one can't be written."""
    return _writable(os.environ.get("STRIKELINE_HOME") or str(ROOT / "var"))


@cache
def _writable(home: str) -> Path:
    folder = Path(home) / "places"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="strikeline-places-"))


def added_folder() -> Path:
    """Where `places add` keeps the tables it was given."""
    return places_home() / "added"


def index_path(country: str) -> Path:
    """The index file of a country; its name changes with whatever it is made from."""
    return places_home() / f"{country}-{fingerprint(country, added_folder())}.sqlite"
