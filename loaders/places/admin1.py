"""From GeoNames admin1 codes to ISO 3166-2: our own table first, then the listing made from GeoNames and ISO."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.places.tables import DATA, read_table, split_spellings

OWN = "admin1_iso.csv"
LISTING = "admin1.csv"
LISTING_COLUMNS = ("country", "admin1", "iso", "name", "spellings", "told_by")


@dataclass(frozen=True, slots=True)
class ListedName:
    """What GeoNames calls a province, and its other spellings."""

    name: str
    spellings: tuple[str, ...]


def admin1_to_iso(country: str) -> dict[str, str]:
    """ISO 3166-2 codes by GeoNames admin1 code. A code that can't be told is left out, never guessed."""
    codes = {row["admin1"]: row["iso"] or None for row in _listing() if row["country"] == country}
    codes |= {admin1: iso for (owner, admin1), iso in own_codes().items() if owner == country}
    return {admin1: iso for admin1, iso in codes.items() if iso}


@cache
def own_codes() -> dict[tuple[str, str], str | None]:
    """Our own table: codes by country and admin1 code; None where it says that the province stays open."""
    rows = read_table(DATA / OWN, ("country", "admin1", "iso"))
    return {(row["country"], row["admin1"]): row["iso"] or None for _, row in rows}


@cache
def listed_names() -> dict[str, ListedName]:
    """GeoNames' names of provinces by ISO 3166-2 code."""
    named = (row for row in _listing() if row["name"] and row["iso"])
    return {row["iso"]: ListedName(row["name"], tuple(split_spellings(row["spellings"]))) for row in named}


@cache
def _listing() -> tuple[dict[str, str], ...]:
    path = DATA / LISTING
    return tuple(row for _, row in read_table(path, LISTING_COLUMNS)) if path.is_file() else ()
