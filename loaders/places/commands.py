"""`python -m loaders places build | check | add`: make, examine and extend the gazetteer."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from shapely.geometry import Point, shape

from loaders.errors import BadPlaces
from loaders.places.boundaries import countries_with_boundaries, read_boundaries
from loaders.places.build import build_country, collect_entries
from loaders.places.home import added_folder
from loaders.places.index import forget_indexes
from loaders.places.provinces import all_countries, country_name, provinces_of
from loaders.places.sources import Entry, settlement_entries

TOLERANCE_DEGREES = 0.02


def main(argv: list[str]) -> int:
    """Run one command; 0 when all is well, 1 when something was found or refused, 2 for bad arguments (by argparse)."""
    parser = argparse.ArgumentParser(prog="python -m loaders places", description="Make, examine and extend the gazetteer.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, words in (("build", "make the index of each country"), ("check", "tell what doesn't join")):
        command = commands.add_parser(name, help=words)
        command.add_argument("countries", nargs="*", metavar="COUNTRY", help="ISO 3166-1 alpha-2; by default SY and UA")
    add = commands.add_parser("add", help="add a CSV file of settlements to a country")
    add.add_argument("file", type=Path)
    add.add_argument("--country", default="SY", help="ISO 3166-1 alpha-2, by default SY")
    options = parser.parse_args(argv)
    try:
        if options.command == "add":
            return _add(options.file, options.country.upper())
        countries = [country.upper() for country in options.countries] or ["SY", "UA"]
        return _build(countries) if options.command == "build" else _check(countries)
    except (BadPlaces, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1


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
    for country in countries:
        _refuse_unknown(country)
        differences = list(check_country(country))
        found += len(differences)
        sys.stdout.writelines(f"{country}: {line}\n" for line in differences)
        sys.stdout.write(f"{country}: {len(provinces_of(country))} provinces, {len(differences)} differences\n")
    return 1 if found else 0


def check_country(country: str) -> list[str]:
    """What doesn't fit between the provinces, borders and settlements of a country, one line each."""
    entries = [entry for entry in collect_entries(country) if entry.place.country == country]
    lines = [
        f"{entry.place.name} ({entry.place.geonameid}): province unknown"
        for entry in entries
        if entry.place.kind == "settlement" and entry.place.province_code is None
    ]
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
    """Keep a settlement table (the columns of data/places/settlements_SY.csv) and make the country's index anew."""
    _refuse_unknown(country)
    entries = settlement_entries(file, country)
    folder = added_folder()
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder, suffix=".part")
    os.close(handle)
    shutil.copyfile(file, temporary)
    Path(temporary).replace(folder / f"{country}-{file.stem}.csv")
    build_country(country)
    forget_indexes()
    sys.stdout.write(f"{country}: {len(entries)} settlements added from {file}\n")
    return 0
