"""Which province (ISO 3166-2) a polygon of the source is: by our table, by its name, by the towns that lie in it.

A name alone can mislead: a province that has been split since keeps its name in the source, with the land of its daughters.
So a name counts only where the towns inside don't speak against it, and what is left open isn't drawn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import shapely

from loaders.places.make.packages import NamedShape
from loaders.places.names import exact_key, loose_key
from loaders.places.provinces import first_level, iso_divisions, read_provinces
from loaders.places.tables import DATA, read_table
from loaders.places.words import words

# Towns near a border lie on its wrong side where the source draws it coarsely; a few of them prove nothing.
FEWEST_TOWNS = 4
# A province of so many towns has one in each polygon that is truly its own.
MANY_TOWNS = 20
# Of the towns inside: those of the province that the name says, or of one that it doesn't; those of provinces never drawn.
LEAST_INSIDE = 0.5
LEAST_WITHOUT_A_NAME = 0.9
MOST_FOR_A_WRONG_NAME = 0.1
MOST_SWALLOWED = 0.2
# Of the towns of a province: those inside its polygons.
LEAST_DRAWN = 0.6
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Town:
    """A settlement with the province that its own listing gives it; degrees in WGS 84."""

    longitude: float
    latitude: float
    code: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A polygon and its province; None where it stays open. `reason` says how it was told, or why not."""

    shape: NamedShape
    code: str | None
    reason: str


def join_shapes(country: str, shapes: Sequence[NamedShape], towns: Sequence[Town]) -> list[Joined]:
    """The province of each polygon of a country (ISO 3166-1 alpha-2), in the order of the polygons."""
    table, names = read_boundary_names(country), names_of_provinces(country)
    votes = towns_inside(shapes, towns)
    everywhere = sum(votes, Counter[str]())
    joined = []
    for shape, inside in zip(shapes, votes, strict=True):
        if shape.name in table:
            code, note = table[shape.name]
            joined.append(Joined(shape, code, "by boundary_names.csv" if code else note))
        else:
            joined.append(Joined(shape, *_tell(shape.name, inside, everywhere, names)))
    return _without_scraps(_without_swallowers(joined, votes), votes)


def _tell(name: str, inside: Counter[str], everywhere: Counter[str], names: dict[str, str]) -> tuple[str | None, str]:
    """The province of one polygon by its name and by the towns inside; what these say of others is looked at later."""
    total = inside.total()
    named = next((names[key] for key in _keys(name) if key in names), None)
    most, number = inside.most_common(1)[0] if inside else (None, 0)
    if named and total < FEWEST_TOWNS and not (inside and everywhere[named] > MANY_TOWNS and not inside[named]):
        return named, "by its name"
    if named and inside[named] >= min(LEAST_INSIDE * total, LEAST_DRAWN * everywhere[named]) > 0:
        return named, "by its name"
    if named and most and number >= LEAST_WITHOUT_A_NAME * total and inside[named] <= MOST_FOR_A_WRONG_NAME * total:
        return most, f"by {number} of its {total} towns, though the source calls it {name}"
    if named:
        return None, f"is named like {named}, but {inside[named]} of its {total} towns lie there, {number} in {most}"
    if most and number >= LEAST_WITHOUT_A_NAME * total:
        return most, f"by {number} of its {total} towns"
    return None, f"joins no province by name; its towns: {_spread(inside) or 'none'}"


def _without_swallowers(joined: Sequence[Joined], votes: Sequence[Counter[str]]) -> list[Joined]:
    """The same without the polygons that also hold provinces which have none of their own: these were split off since."""
    drawn = {item.code for item in joined}
    kept = []
    for item, inside in zip(joined, votes, strict=True):
        others = Counter({code: number for code, number in inside.items() if code not in drawn})
        if item.code and inside.total() >= FEWEST_TOWNS and others.total() > MOST_SWALLOWED * inside.total():
            reason = f"is {item.code} with others that were split off since: of its {inside.total()} towns {_spread(others)}"
            kept.append(Joined(item.shape, None, reason))
        else:
            kept.append(item)
    return kept


def _without_scraps(joined: Sequence[Joined], votes: Sequence[Counter[str]]) -> list[Joined]:
    """The same without the polygons that are only a small part of their province, since the rest of it joined nothing."""
    drawn, not_drawn = Counter[str](), Counter[str]()
    for item, inside in zip(joined, votes, strict=True):
        if item.code:
            drawn[item.code] += inside[item.code]
        else:
            not_drawn.update(inside)
    kept = []
    for item in joined:
        code = item.code or ""
        total = drawn[code] + not_drawn[code]
        if code and total >= FEWEST_TOWNS and drawn[code] < LEAST_DRAWN * total:
            kept.append(Joined(item.shape, None, f"is only a part of {code}: {drawn[code]} of its {total} towns"))
        else:
            kept.append(item)
    return kept


def _spread(inside: Counter[str]) -> str:
    return ", ".join(f"{number} in {code}" for code, number in inside.most_common(3))


def towns_inside(shapes: Sequence[NamedShape], towns: Sequence[Town]) -> list[Counter[str]]:
    """How many towns of each province lie in each polygon."""
    votes: list[Counter[str]] = [Counter() for _ in shapes]
    if towns:
        tree = shapely.STRtree([shape.shape for shape in shapes])
        points = shapely.points([(town.longitude, town.latitude) for town in towns])
        for town, at in zip(*tree.query(points, predicate="within").tolist(), strict=True):
            votes[at][towns[town].code] += 1
    return votes


def read_boundary_names(country: str) -> dict[str, tuple[str | None, str]]:
    """What data/places/boundary_names.csv says of a country's polygons: the code, or None and why it isn't drawn."""
    rows = read_table(DATA / "boundary_names.csv", ("country", "source_name", "iso", "note"))
    return {row["source_name"]: (row["iso"] or None, row["note"]) for _, row in rows if row["country"] == country}


def names_of_provinces(country: str) -> dict[str, str]:
    """The first-level province by each key of its names and of the names of what lies in it; shared keys are left out.

    A source's polygon may be a county or department: ISO 3166-2 says which region that belongs to.
    """
    first = [
        (code, name) for code, province in read_provinces(country).items() for name in {province.name, *province.spellings}
    ]
    lower = [(first_level(code), str(item.name)) for code, item in iso_divisions().items() if item.country_code == country]
    found: dict[str, str] = {}
    for key_of in (exact_key, plain_key, loose_key):
        for names in (first, lower):
            found = {**_unique(names, key_of), **found}
    return found


def _unique(names: Sequence[tuple[str, str]], key_of: Callable[[str], str]) -> dict[str, str]:
    """Codes by key, without the keys that several codes share."""
    codes: dict[str, set[str]] = {}
    for code, name in names:
        codes.setdefault(key_of(name), set()).add(code)
    return {key: next(iter(found)) for key, found in codes.items() if key and len(found) == 1}


def _keys(name: str) -> Iterator[str]:
    for key_of in (exact_key, plain_key, loose_key):
        if key := key_of(name):
            yield key


def plain_key(name: str) -> str:
    """The exact key without words such as "province" or "oblast"; "" where nothing else is left."""
    return exact_key(" ".join(word for word in _WORD.findall(name) if word.casefold() not in words("division")))
