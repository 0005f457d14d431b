"""A place and the mention of one in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["settlement", "district", "province", "region", "country"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer. What isn't known is None, never a default point.

    `province_code` is ISO 3166-2, `country` ISO 3166-1 alpha-2, coordinates are WGS 84 degrees.
    `provinces` holds the codes of a region that spreads over several; it is empty for every other kind.
    """

    name: str
    kind: PlaceKind
    country: str
    province_code: str | None = None
    province: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    population: int | None = None
    provinces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where a text names a place: `text` stands at `start:end` (code points) of what was searched.

    The candidates come likeliest first and `kind` is the kind of the first one.
    `offset` says that the event is not at the place but near it or so many km away.
    `within` is "facility" when the name is part of a facility's name ("Raqqa National Hospital"): weak evidence.
    `stands_for_government` is set where a capital or country is named as an actor ("accused Moscow and Damascus of ...",
    "US-led"): no place of an event.
    `unlisted` marks a name that no gazetteer knows but that the words around it mark as a place ("the village of X"): its one
    candidate has the province that the text gives and the printed point, where there are such.
    `undecided` says that the first candidates lie in different provinces and nothing in the text decides between them.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Place, ...]
    kind: PlaceKind
    offset: bool = False
    within: str | None = None
    stands_for_government: bool = False
    undecided: bool = False
    unlisted: bool = False
