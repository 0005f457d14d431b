"""Finding the places that a text names.

A mention begins with a capital letter (or stands in a script without capitals, or behind a #). The longest name wins,
mentions don't overlap. What stands in a person's or a unit's name is no place; see `context` for the words that decide.
A text is read once as a whole, since the places around a name decide between places of one name; its parts are looked up.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from loaders.places.choose import choose_candidates
from loaders.places.context import Surroundings, is_adjective, is_seat, is_somebody, read_surroundings
from loaders.places.country_of_text import find_country
from loaders.places.index import PlaceIndex, open_index
from loaders.places.place import PlaceMention
from loaders.places.provinces_named import NamedProvinces, find_named_provinces
from loaders.places.regions import read_region
from loaders.places.scan import Match, scan_names
from loaders.places.strangers import add_strangers

DEFAULT_COUNTRY = "SY"


def find_places(text: str, start: int = 0, end: int | None = None, country: str | None = "SY") -> list[PlaceMention]:
    """The places named in `text[start:end]`, in text order; offsets count code points of `text`.

    Args:
        text: the whole report, which also decides between places of one name.
        start, end: the part to search, by default all of it.
        country: whose gazetteer to search (ISO 3166-1 alpha-2); None takes the country that the text names most.
    """
    end = len(text) if end is None else min(end, len(text))
    country = country or find_country(text) or DEFAULT_COUNTRY
    mentions, starts = _read_text(text, country, open_index(country))
    return [m for m in mentions[bisect_left(starts, start) : bisect_left(starts, end)] if m.end <= end]


@lru_cache(maxsize=8)
def _read_text(text: str, country: str, index: PlaceIndex) -> tuple[tuple[PlaceMention, ...], tuple[int, ...]]:
    """Every mention of a text, and where each begins."""
    names: list[tuple[Match, Surroundings]] = []
    for match in scan_names(index, text, 0, len(text)):
        around = read_surroundings(text, match.start, match.end)
        if match.found[0].place.kind == "country" or not is_somebody(text, match, around):
            names.append((match, around))
    named = find_named_provinces(names, country)
    known: list[PlaceMention] = []
    for match, around in names:
        mention = _read_mention(text, match, around, named, country, known[-1].end if known else 0)
        if mention is not None:
            known.append(mention)
    mentions = add_strangers(text, known, country)
    return tuple(mentions), tuple(m.start for m in mentions)


def _read_mention(
    text: str, match: Match, around: Surroundings, named: NamedProvinces, country: str, not_before: int
) -> PlaceMention | None:
    first = match.found[0].place
    if first.kind == "country":
        region = read_region(text, match.start, match.end, first, not_before)
        if region is not None:
            return region
        if is_somebody(text, match, around):
            return None
    candidates, undecided = choose_candidates(match, around, named, country)
    acts = is_seat(text, match.end) or (around.acts and _speaks_for_government(candidates[0].kind, candidates[0].province_code))
    around_it = around.wants in ("countryside", "province") and candidates[0].kind == "settlement"
    return PlaceMention(
        match.start,
        match.end,
        text[match.start : match.end],
        candidates,
        candidates[0].kind,
        offset=around.offset or around_it,
        within=around.within,
        stands_for_government=acts or (first.kind == "country" and is_adjective(text, match.start, match.end)),
        undecided=undecided,
    )


def _speaks_for_government(kind: str, province_code: str | None) -> bool:
    return kind == "country" or province_code in (None, "SY-DI", "UA-30")
