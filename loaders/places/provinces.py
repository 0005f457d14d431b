"""The first-level divisions of every country, by ISO 3166-2 code, under the English names that people use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pycountry

from loaders.errors import BadPlaces
from loaders.places.admin1 import listed_names
from loaders.places.tables import DATA, read_table, split_spellings


@dataclass(frozen=True, slots=True)
class Province:
    """One first-level division; `surrounds` is the code of the city that it lies around ("Damascus countryside")."""

    code: str
    country: str
    name: str
    spellings: tuple[str, ...]
    surrounds: str | None = None


@cache
def iso_divisions() -> dict[str, Any]:
    """Every subdivision of ISO 3166-2 as pycountry has it, by code."""
    return {division.code: division for division in pycountry.subdivisions}


@cache
def own_provinces() -> dict[str, Province]:
    """The provinces of data/places/provinces.csv, by code."""
    path, provinces = DATA / "provinces.csv", {}
    for line, row in read_table(path, ("code", "name", "spellings", "surrounds")):
        code = row["code"]
        if iso_divisions().get(code) is None:
            raise BadPlaces(f"{path}:{line}: code {code!r} is unknown; expected ISO 3166-2 such as SY-ID; correct it")
        provinces[code] = Province(code, code[:2], row["name"], tuple(split_spellings(row["spellings"])), row["surrounds"] or None)
    return provinces


@cache
def read_provinces(country: str) -> dict[str, Province]:
    """The first-level divisions of a country (ISO 3166-1 alpha-2), by code; {} for a country without any."""
    provinces: dict[str, Province] = {}
    own = own_provinces()
    listed = own_countries().get(country)
    for division in iso_divisions().values():
        if division.country_code != country:
            continue
        if division.parent_code and division.code not in own:
            continue
        if listed and listed.only_own_provinces and division.code not in own:
            continue
        ours = own.get(division.code) or _listed_province(division.code)
        spellings = (*ours.spellings, division.name)
        provinces[division.code] = Province(division.code, country, ours.name, spellings, ours.surrounds)
    return dict(sorted(provinces.items()))


def _listed_province(code: str) -> Province:
    """A province that isn't in our own table: under GeoNames' name, else under that of ISO 3166-2."""
    listed = listed_names().get(code)
    if listed is None:
        return Province(code, code[:2], str(iso_divisions()[code].name), ())
    return Province(code, code[:2], listed.name, listed.spellings)


def first_level(code: str) -> str:
    """The first-level division that a division of any level lies in; a code that ISO 3166-2 doesn't have stays as it is."""
    provinces = read_provinces(code[:2])
    above = code
    while above not in provinces and above in iso_divisions() and iso_divisions()[above].parent_code:
        above = str(iso_divisions()[above].parent_code)
    return above if above in provinces else code


def provinces_of(country: str) -> dict[str, str]:
    """The usual English names of a country's provinces, by ISO 3166-2 code, in order of the code."""
    return {code: province.name for code, province in read_provinces(country).items()}


def province_name(code: str) -> str:
    """The usual English name of a province: "SY-RD" gives "Rif Dimashq".

    Raises:
        BadPlaces: no such ISO 3166-2 code.
    """
    own = own_provinces().get(code)
    if own:
        return own.name
    if code not in iso_divisions():
        raise BadPlaces(f"province {code!r}: no such code; expected ISO 3166-2 such as SY-ID; correct it")
    return _listed_province(code).name


@dataclass(frozen=True, slots=True)
class Country:
    """A country under its usual name; `weight_words` ("Syrian") speak for it without naming it as a place.

    `fights_abroad` marks those whose forces are as often named in reports about other countries.
    """

    code: str
    name: str
    spellings: tuple[str, ...]
    weight_words: tuple[str, ...] = ()
    only_own_provinces: bool = False
    fights_abroad: bool = False


@cache
def own_countries() -> dict[str, Country]:
    """The countries of data/places/countries.csv, by code."""
    countries = {}
    for _, row in read_table(DATA / "countries.csv", ("code", "name", "spellings", "adjectives")):
        spellings = tuple(split_spellings(row["spellings"]))
        only_own = row.get("provinces") == "own"
        adjectives = tuple(split_spellings(row["adjectives"]))
        abroad = row.get("fights_abroad") == "yes"
        countries[row["code"]] = Country(row["code"], row["name"], spellings, adjectives, only_own, abroad)
    return countries


@cache
def all_countries() -> dict[str, Country]:
    """Every country of ISO 3166-1 by code, under its usual name."""
    countries = dict(own_countries())
    for entry in pycountry.countries:
        if entry.alpha_2 not in countries:
            name = str(getattr(entry, "common_name", entry.name)).split(",")[0]
            countries[entry.alpha_2] = Country(entry.alpha_2, name, ())
    return countries


def country_name(code: str) -> str:
    """The usual English name of a country: "SY" gives "Syria".

    Raises:
        BadPlaces: no such ISO 3166-1 code.
    """
    country = all_countries().get(code)
    if country is None:
        raise BadPlaces(f"country {code!r}: no such code; expected ISO 3166-1 alpha-2 such as SY; correct it")
    return country.name
