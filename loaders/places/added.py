"""What `places add` reads: a GeoNames country dump or a CSV of settlements, line by line; a bad line is refused, the rest used."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from shapely.geometry import shape

from loaders.errors import BadPlaces
from loaders.places.admin1 import admin1_to_iso
from loaders.places.boundaries import countries_with_boundaries, read_boundaries
from loaders.places.points import province_at
from loaders.places.provinces import read_provinces
from loaders.places.sources import MAX_NAME, SETTLEMENT_COLUMNS, is_usable_spelling
from loaders.places.tables import read_coordinates

ADDED_COLUMNS = (*SETTLEMENT_COLUMNS, "geonameid", "population")
DUMP_COLUMNS = 19
SETTLEMENT_CLASS = "P"
MAX_LINE = 64_000
MARGIN_DEGREES = 0.5
Box = tuple[float, float, float, float]


@dataclass
class Reading:
    """Rows that can be used, a line for each that can't, and how many lines of a dump are no settlements."""

    rows: list[dict[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    passed_over: int = 0


def read_added(path: Path, country: str) -> Reading:
    """Read a file of settlements of a country (ISO 3166-1 alpha-2): a GeoNames dump is known by its 19 tab-separated columns.

    Raises:
        BadPlaces: the file can't be read at all: no file, no UTF-8, an unknown header.
    """
    lines = _lines(path)
    where, first = next(lines, (f"{path}:1", ""))
    reading, seen = Reading(), set[str]()
    if first.count("\t") == DUMP_COLUMNS - 1:
        _read_dump_line(where, first, country, reading, seen)
        for where, line in lines:
            _read_dump_line(where, line, country, reading, seen)
        return reading
    header = next(csv.reader([first]), [])
    missing = [column for column in SETTLEMENT_COLUMNS if column not in header]
    if missing:
        found = f"{where}: neither a GeoNames dump of {DUMP_COLUMNS} columns nor a CSV with {', '.join(SETTLEMENT_COLUMNS)}"
        raise BadPlaces(f"{found}; expected one of them; correct the file")
    for where, line in lines:
        _read_csv_line(where, line, header, country, reading)
    return reading


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Each line with where it stands; of one that is too long only the beginning."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            number = 0
            while line := file.readline(MAX_LINE):
                number += 1
                rest = line
                while not rest.endswith("\n") and (rest := file.readline(MAX_LINE)):
                    pass
                if line.strip():
                    yield f"{path}:{number}", line.rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadPlaces(f"{path}: can't be read ({error}); expected UTF-8 text; restore or re-save it") from error


def _read_dump_line(where: str, line: str, country: str, reading: Reading, seen: set[str]) -> None:
    cells = line.split("\t")
    if len(cells) != DUMP_COLUMNS:
        found = f"{where}: {len(cells)} columns, or a line over {MAX_LINE} characters"
        reading.refused.append(f"{found}; expected {DUMP_COLUMNS}, tab-separated; correct or remove the line")
        return
    geonameid, name, _, alternates, latitude, longitude, kind, _, owner = cells[:9]
    if kind != SETTLEMENT_CLASS:
        reading.passed_over += 1
        return
    try:
        _check_id(where, geonameid, seen)
        if owner != country:
            raise BadPlaces(f"{where}: country {owner[:20]!r}; expected {country}; give --country {owner[:20]}")
        row = {"name": name, "kind": "settlement", "latitude": latitude, "longitude": longitude, "geonameid": geonameid}
        point = check_place(where, row, country)
        row["province_code"] = admin1_to_iso(country).get(cells[10]) or (province_at(country, *point) if point else "") or ""
    except BadPlaces as refusal:
        reading.refused.append(str(refusal))
        return
    row["spellings"] = "; ".join(filter(is_usable_spelling, alternates.split(",")))
    row["population"] = cells[14] if cells[14].isdecimal() and int(cells[14]) else ""
    reading.rows.append(row)
    seen.add(geonameid)


def _check_id(where: str, geonameid: str, seen: set[str]) -> None:
    if not geonameid.isdecimal() or not geonameid.isascii():
        raise BadPlaces(f"{where}: id {geonameid[:20]!r} is no whole number; expected a GeoNames id; correct it")
    if geonameid in seen:
        raise BadPlaces(f"{where}: id {geonameid} stands here again; expected each id once; remove one of the lines")


def _read_csv_line(where: str, line: str, header: list[str], country: str, reading: Reading) -> None:
    try:
        if len(line) >= MAX_LINE - 1:
            raise BadPlaces(f"{where}: a line over {MAX_LINE} characters; expected one settlement; correct or remove the line")
        cells = next(csv.reader([line], strict=True))
        if len(cells) != len(header):
            raise BadPlaces(f"{where}: {len(cells)} columns; expected {len(header)} as in the header; correct or remove the line")
        row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
        check_place(where, row, country)
    except csv.Error as error:
        reading.refused.append(f"{where}: no line of a CSV file ({error}); expected {', '.join(header)}; correct it")
    except BadPlaces as refusal:
        reading.refused.append(str(refusal))
    else:
        reading.rows.append(row)


def check_place(where: str, row: dict[str, str], country: str) -> tuple[float, float] | None:
    """The point of a settlement, None where it has none.

    Raises:
        BadPlaces: its name, province or point can't be used.
    """
    name, code = row["name"], row.get("province_code")
    if not name or len(name) > MAX_NAME:
        raise BadPlaces(f"{where}: name of {len(name)} characters; expected 1 to {MAX_NAME}; correct it")
    if code and code not in read_provinces(country):
        raise BadPlaces(f"{where}: province {code[:20]!r} is none of {country}'s; expected ISO 3166-2; correct it")
    latitude, longitude = read_coordinates(row["latitude"][:30], row["longitude"][:30], where)
    if latitude is None or longitude is None:
        return None
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        raise BadPlaces(f"{where}: coordinates {latitude}, {longitude} are no numbers; expected degrees; correct them")
    box = country_box(country)
    if box and not _inside(box, latitude, longitude):
        found = f"{where}: coordinates {latitude}, {longitude} lie outside {country}"
        if _inside(box, longitude, latitude):
            raise BadPlaces(f"{found} but fit when swapped; expected latitude first; swap them")
        expected = f"expected latitude {box[1]:.1f} to {box[3]:.1f}, longitude {box[0]:.1f} to {box[2]:.1f}"
        raise BadPlaces(f"{found}; {expected}; correct them")
    return latitude, longitude


@cache
def country_box(country: str) -> Box | None:
    """West, south, east and north of a country with some room around it; None where no borders ship."""
    if country not in countries_with_boundaries():
        return None
    bounds = [shape(feature["geometry"]).bounds for feature in read_boundaries(country)["features"]]
    west, south = (min(box[side] for box in bounds) - MARGIN_DEGREES for side in (0, 1))
    east, north = (max(box[side] for box in bounds) + MARGIN_DEGREES for side in (2, 3))
    return west, south, east, north


def _inside(box: Box, latitude: float, longitude: float) -> bool:
    return box[1] <= latitude <= box[3] and box[0] <= longitude <= box[2]
