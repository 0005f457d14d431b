"""Finding the places that a text names.

A mention begins with a capital letter (or stands in a script without capitals, or behind a #). The longest name wins,
mentions don't overlap. What stands in a person's or a unit's name is no place; see `context` for the words that decide.
"""

from __future__ import annotations

from loaders.places.choose import choose_candidates
from loaders.places.context import is_adjective, is_somebody, read_surroundings
from loaders.places.index import open_index
from loaders.places.place import PlaceMention
from loaders.places.provinces import find_country
from loaders.places.regions import read_region
from loaders.places.scan import Match, scan_names

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
    mentions: list[PlaceMention] = []
    for match in scan_names(open_index(country), text, start, end):
        mention = _read_mention(text, match, country, start)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _read_mention(text: str, match: Match, country: str, start: int) -> PlaceMention | None:
    first = match.found[0].place
    if first.kind == "country":
        region = read_region(text, match.start, match.end, first, start)
        if region is not None:
            return region
    around = read_surroundings(text, match.start, match.end)
    if is_somebody(text, match, around):
        return None
    candidates, undecided = choose_candidates(text, match.start, match.found, around, country)
    acts = around.acts and _speaks_for_government(candidates[0].kind, candidates[0].province_code)
    return PlaceMention(
        match.start,
        match.end,
        text[match.start : match.end],
        candidates,
        candidates[0].kind,
        offset=around.offset,
        within=around.within,
        stands_for_government=acts or (first.kind == "country" and is_adjective(text, match.start, match.end)),
        undecided=undecided,
    )


def _speaks_for_government(kind: str, province_code: str | None) -> bool:
    return kind == "country" or province_code in (None, "SY-DI", "UA-30")
