"""Regions that spread over several provinces: "north-west Syria", "opposition-held northwestern parts of Syria"."""

from __future__ import annotations

import re
from functools import cache

from loaders.places.place import Place, PlaceMention
from loaders.places.tables import DATA, read_table, split_spellings
from loaders.places.words import alternatives

WINDOW = 70
_SIDES = (
    r"(?:north|south)(?:ern)?(?:[- ]|,? and )?(?:east|west)(?:ern)?"
    r"|(?:north|south|east|west)(?:ern)?|central|N\.?[EW]\.?|S\.?[EW]\.?"
)
_PARTS = r"(?:(?:parts?|areas?|regions?|territor(?:y|ies)|countryside|sections?|corner|villages|towns) (?:of |in )(?:the )?)?"
_SHORT = {"ne": "northeast", "nw": "northwest", "se": "southeast", "sw": "southwest"}


@cache
def _pattern() -> re.Pattern[str]:
    held = rf"(?:{alternatives('held')}-(?:held|controlled) )?"
    return re.compile(rf"(?<![\w-])(?i:{held}(?P<side>{_SIDES})[ \n]+{_PARTS})$")


@cache
def _regions() -> dict[tuple[str, str], Place]:
    regions = {}
    for _, row in read_table(DATA / "regions.csv", ("name", "country", "directions", "provinces")):
        provinces = tuple(split_spellings(row["provinces"]))
        for direction in split_spellings(row["directions"]):
            regions[row["country"], direction] = Place(row["name"], "region", row["country"], provinces=provinces)
    return regions


def read_region(text: str, start: int, end: int, country: Place, not_before: int) -> PlaceMention | None:
    """The region whose name ends in this mention of a country; a side without a row in regions.csv has no provinces."""
    found = _pattern().search(text[max(not_before, start - WINDOW) : start])
    if found is None:
        return None
    begin = start - len(found.group())
    side = re.sub(r"ern|and|[-., ]", "", found.group("side").lower())
    side = _SHORT.get(side, side)
    place = _regions().get((country.country, side)) or Place(f"{side} {country.name}", "region", country.country)
    return PlaceMention(begin, end, text[begin:end], (place,), "region")
