"""From GeoNames admin1 codes to ISO 3166-2: the checked table first, names where a country isn't in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from loaders.places.names import exact_key
from loaders.places.provinces import read_provinces
from loaders.places.sources import admin1_codes, is_usable_spelling

LARGEST = 3


def admin1_to_iso(country: str, cities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """ISO 3166-2 codes by GeoNames admin1 code. A code that can't be told is left out, never guessed."""
    checked = {admin1: iso for (owner, admin1), iso in admin1_codes().items() if owner == country}
    if checked:
        return {admin1: iso for admin1, iso in checked.items() if iso}
    return derive_admin1(country, cities)


def derive_admin1(country: str, cities: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Codes told by the letters both systems share, or by the largest town of a province that bears its name."""
    provinces = read_provinces(country)
    by_name: dict[str, list[str]] = defaultdict(list)
    for code, province in provinces.items():
        for name in {province.name, *province.spellings}:
            by_name[exact_key(name)].append(code)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for city in _largest(cities):
        admin1 = city["admin1code"]
        if admin1.isalpha() and f"{country}-{admin1}" in provinces:
            found[admin1][f"{country}-{admin1}"] = 10**9
            continue
        for name in {city["name"], *filter(is_usable_spelling, city["alternatenames"])}:
            for code in by_name.get(exact_key(name), ()):
                found[admin1][code] = max(found[admin1].get(code, 0), city["population"] or 1)
    return _one_to_one(found)


def _largest(cities: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The largest towns of each admin1 code: a small one that bears a province's name may lie in another."""
    of_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        if city["admin1code"]:
            of_code[city["admin1code"]].append(city)
    for towns in of_code.values():
        yield from sorted(towns, key=lambda town: -(town["population"] or 0))[:LARGEST]


def _one_to_one(found: dict[str, dict[str, int]]) -> dict[str, str]:
    """Each admin1 code's best province, taken once: the largest town of all first."""
    pairs = sorted(((size, admin1, code) for admin1, codes in found.items() for code, size in codes.items()), reverse=True)
    chosen: dict[str, str] = {}
    for _, admin1, code in pairs:
        if admin1 not in chosen and code not in chosen.values():
            chosen[admin1] = code
    return chosen
