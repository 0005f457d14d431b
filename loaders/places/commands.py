"""`python -m loaders places build | check | add | fetch | ask`: make, examine and extend the gazetteer."""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from geopy.exc import GeopyError
from shapely.geometry import Point, shape

from loaders.errors import BadPlaces
from loaders.places.added import ADDED_COLUMNS, Reading, read_added
from loaders.places.boundaries import countries_with_boundaries, read_boundaries, read_not_drawn
from loaders.places.build import build_country, collect_entries
from loaders.places.fetch import BASE_URL, fetch_dump
from loaders.places.home import added_folder
from loaders.places.index import forget_indexes
from loaders.places.nominatim import BASE_URL as NOMINATIM_URL
from loaders.places.nominatim import OnlineGeocoder
from loaders.places.points import province_at
from loaders.places.provinces import all_countries, country_name, provinces_of
from loaders.places.sources import Entry, read_all_geonames

TOLERANCE_DEGREES = 0.02
MOST_REFUSALS_SHOWN = 50


def main(argv: list[str]) -> int:
    """Run one command; 0 when all is well, 1 when something was found or refused, 2 for bad arguments (by argparse)."""
    options = _parser().parse_args(argv)
    try:
        if options.command == "add":
            return _add(options.file, options.country.upper())
        if options.command == "fetch":
            return _fetch(options.country.upper(), options.base_url)
        if options.command == "ask":
            return _ask(options.country.upper(), options.names, OnlineGeocoder(options.base_url), again=options.again)
        countries = [country.upper() for country in options.countries]
        return _build(countries or ["SY", "UA"]) if options.command == "build" else _check(countries)
    except (BadPlaces, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders places", description="Make, examine and extend the gazetteer.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="make the index of each country (otherwise made on first use)")
    build.add_argument("countries", nargs="*", metavar="COUNTRY", help="ISO 3166-1 alpha-2; by default SY and UA")
    check = commands.add_parser("check", help="tell what doesn't join: provinces, borders and settlements")
    check.add_argument("countries", nargs="*", metavar="COUNTRY", help="ISO 3166-1 alpha-2; by default a line for every country")
    add = commands.add_parser("add", help="add a GeoNames dump such as SY.txt, or a CSV like data/places/settlements_SY.csv")
    add.add_argument("file", type=Path)
    add.add_argument("--country", default="SY", help="ISO 3166-1 alpha-2, by default SY")
    fetch = commands.add_parser("fetch", help="fetch a country's dump from GeoNames over the network and add it")
    fetch.add_argument("country", help="ISO 3166-1 alpha-2, such as SY")
    fetch.add_argument("--base-url", default=BASE_URL, help=f"where the dumps lie, by default {BASE_URL}")
    ask = commands.add_parser("ask", help="ask Nominatim (OpenStreetMap) for places that no list has, one request a second")
    ask.add_argument("country", help="ISO 3166-1 alpha-2, such as SY")
    ask.add_argument("names", nargs="+", metavar="NAME")
    ask.add_argument("--again", action="store_true", help="also where an answer is kept from before")
    ask.add_argument("--base-url", default=NOMINATIM_URL, help=f"by default {NOMINATIM_URL}")
    return parser


def _build(countries: list[str]) -> int:
    for country in countries:
        _refuse_unknown(country)
        path = build_country(country)
        sys.stdout.write(f"{country}: {path} ({path.stat().st_size // 1024} kB)\n")
    return 0


def _refuse_unknown(country: str) -> None:
    if country not in all_countries():
        country_name(country)


def _check(countries: list[str]) -> int:
    """Provinces without borders, borders without a province, and settlements outside their province's borders."""
    found = 0
    towns = read_all_geonames()
    for country in countries or sorted(code for code in all_countries() if provinces_of(code)):
        _refuse_unknown(country)
        differences = check_country(country, towns.get(country, []))
        found += len(differences)
        if countries:
            sys.stdout.writelines(f"{country}: {line}\n" for line in differences)
        sys.stdout.write(f"{country}: {summary(country, towns.get(country, []), differences)}\n")
    return 1 if found else 0


def summary(country: str, towns: list[dict[str, Any]], differences: list[str]) -> str:
    """How much of a country joins, in a line: provinces drawn, and settlements outside the borders of their province."""
    drawn = len(read_boundaries(country)["features"]) if country in countries_with_boundaries() else 0
    outside = sum(" by its table, its point lies in " in line for line in differences)
    unknown = sum(line.endswith("province unknown") for line in differences)
    places = f"{len(towns)} settlements, {unknown} without a province, {outside} outside its borders"
    return f"{drawn} of {len(provinces_of(country))} provinces drawn, {places}, {len(differences)} differences"


def check_country(country: str, towns: list[dict[str, Any]] | None = None) -> list[str]:
    """What doesn't fit between the provinces, borders and settlements of a country, one line each.

    Args:
        country: ISO 3166-1 alpha-2.
        towns: its settlements in GeoNames, where they have been read before.
    """
    entries = [entry for entry in collect_entries(country, towns) if entry.place.country == country]
    lines = [
        f"{entry.place.name} ({entry.place.geonameid}): province unknown"
        for entry in entries
        if entry.place.kind == "settlement" and entry.place.province_code is None
    ]
    lines += [f"polygon {name}: {reason}" for name, reason in read_not_drawn(country)]
    if country not in countries_with_boundaries():
        return [*lines, "no boundaries"]
    shapes = {feature["id"]: shape(feature["geometry"]) for feature in read_boundaries(country)["features"]}
    lines += [f"{code} {name}: no shape" for code, name in provinces_of(country).items() if code not in shapes]
    lines += [f"{code}: a shape but no province" for code in shapes if code not in provinces_of(country)]
    return lines + [line for entry in entries if (line := _outside(entry, shapes))]


def _outside(entry: Entry, shapes: dict[str, object]) -> str | None:
    place = entry.place
    if place.latitude is None or place.longitude is None or place.province_code not in shapes:
        return None
    point = Point(place.longitude, place.latitude)
    away = point.distance(shapes[place.province_code])
    if away <= TOLERANCE_DEGREES:
        return None
    inside = next((code for code, area in shapes.items() if point.within(area)), "no province")
    where = f"{place.province_code} by its table, its point lies in {inside}, {away:.2f} degrees off"
    return f"{place.name} ({place.geonameid}): {where}"


def _add(file: Path, country: str) -> int:
    """Keep what can be used of a file of settlements, name each line that can't, and make the country's index anew."""
    _refuse_unknown(country)
    reading = read_added(file, country)
    for line in reading.refused[:MOST_REFUSALS_SHOWN]:
        sys.stderr.write(f"{line}\n")
    if len(reading.refused) > MOST_REFUSALS_SHOWN:
        sys.stderr.write(f"{file}: {len(reading.refused) - MOST_REFUSALS_SHOWN} more lines refused\n")
    if reading.rows:
        _keep(reading, added_folder() / f"{country}-{file.stem}.csv")
        build_country(country)
        forget_indexes()
    passed = f", {reading.passed_over} lines are no settlements" if reading.passed_over else ""
    sys.stdout.write(f"{country}: {len(reading.rows)} settlements added from {file}, {len(reading.refused)} refused{passed}\n")
    return 1 if reading.refused or not reading.rows else 0


def _keep(reading: Reading, path: Path) -> None:
    """Write the rows that can be used, in one piece or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ADDED_COLUMNS, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(reading.rows)
    Path(temporary).replace(path)


def _fetch(country: str, base_url: str) -> int:
    """Fetch a country's dump and add it."""
    _refuse_unknown(country)
    with tempfile.TemporaryDirectory() as temporary:
        return _add(fetch_dump(country, Path(temporary), base_url), country)


def _ask(country: str, names: list[str], geocoder: OnlineGeocoder, *, again: bool) -> int:
    """Ask for each name; what was found, in this command or before, becomes a settlement table of its own."""
    _refuse_unknown(country)
    missing = 0
    for name in names:
        try:
            answer = geocoder.ask(name, country, again=again)
        except (GeopyError, BadPlaces) as error:
            sys.stderr.write(f"{name[:80]}: no answer ({error}); expected a place; ask again with --again\n")
            missing += 1
            continue
        missing += answer.status != "found"
        sys.stdout.write(f"{name}: {answer.status} {answer.address or answer.reason} (asked {answer.asked_at})\n")
    found = {answer.query: answer for answer in geocoder.read() if answer.country == country and answer.status == "found"}
    reading = Reading()
    for name, answer in found.items():
        code = province_at(country, answer.latitude, answer.longitude) if answer.latitude and answer.longitude else None
        point = {"latitude": str(answer.latitude), "longitude": str(answer.longitude)}
        reading.rows.append({"name": name, "kind": "settlement", "province_code": code or "", "spellings": "", **point})
    if found:
        _keep(reading, added_folder() / f"{country}-asked.csv")
        build_country(country)
        forget_indexes()
    return 1 if missing else 0
