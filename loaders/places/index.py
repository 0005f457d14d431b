"""The index of one country, opened on demand: its sorted keys in memory, its places read when they are asked for."""

from __future__ import annotations

import os
import sqlite3
import threading
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from loaders.places.build import build_country
from loaders.places.home import index_path
from loaders.places.place import Place


@dataclass(frozen=True, slots=True)
class Found:
    """A place under a key: level 0 as printed, 1 without its article, 2 by its loose key."""

    place: Place
    level: int
    own: bool


class PlaceIndex:
    """The names of one country's places, of every country and of well-known cities abroad."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._lock = threading.Lock()
        keys, first_words = self._connection.execute("SELECT sorted, first_words FROM keys").fetchone()
        self._keys: list[str] = keys.split("\n")
        self.first_words: frozenset[str] = frozenset(first_words.split("\n"))
        self._places: dict[str, tuple[Found, ...]] = {}
        self.may_start: dict[str, bool] = {}

    def has(self, key: str) -> bool:
        """Whether some place has this key."""
        at = bisect_left(self._keys, key)
        return at < len(self._keys) and self._keys[at] == key

    def goes_on(self, key: str) -> bool:
        """Whether some place's key is longer than this and begins with it."""
        at = bisect_right(self._keys, key)
        return at < len(self._keys) and self._keys[at].startswith(key)

    def places(self, key: str) -> tuple[Found, ...]:
        """The places under a key: as printed first, then ours, then those that have a population, largest first."""
        found = self._places.get(key)
        if found is None:
            with self._lock:
                rows = self._connection.execute(
                    "SELECT p.name, p.kind, p.country, p.province_code, p.province, p.latitude, p.longitude,"
                    " p.geonameid, p.population, n.level, p.own FROM names n JOIN places p ON p.id = n.place"
                    " WHERE n.key = ? ORDER BY n.level, p.own DESC, p.population DESC NULLS LAST, p.name, p.id",
                    (key,),
                ).fetchall()
            found = self._places[key] = tuple(Found(Place(*row[:9]), row[9], bool(row[10])) for row in rows)
        return found


def open_index(country: str) -> PlaceIndex:
    """The index of a country (ISO 3166-1 alpha-2), built on first use, or where its file is broken, and kept open."""
    return _open(country, os.environ.get("STRIKELINE_HOME"))


def forget_indexes() -> None:
    """Open every index anew at its next use, as after a table was added."""
    _open.cache_clear()


@lru_cache(maxsize=16)
def _open(country: str, home: str | None) -> PlaceIndex:
    path = index_path(country)
    if not path.is_file():
        build_country(country)
    try:
        return PlaceIndex(path)
    except (sqlite3.DatabaseError, TypeError):
        build_country(country)
        return PlaceIndex(path)
