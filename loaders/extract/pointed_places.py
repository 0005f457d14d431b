"""Places that a text points at: "in this city" is the dateline's, "the capital" that of the country told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan, dateline_end
from loaders.extract.view import View
from loaders.places import PlaceMention, find_places
from loaders.places.capitals import capitals
from loaders.places.context import read_surroundings
from loaders.places.country_of_text import find_country

_HEAD = 3  # sentences one of which may open with a dateline


def add_pointed_places(views: Sequence[View]) -> None:
    """Add to each sentence the places that it only points at; "the capital, Kabul" is named, and left as it is."""
    here = next((m for m in map(_dateline_place, views[:_HEAD]) if m), None)
    for view in views:
        if not view.has_any(word_set("pointed_words")):
            continue
        for at, norm in enumerate(view.norms):
            if norm in word_set("pointed_words"):
                _add(view, at, here)


def _dateline_place(view: View) -> PlaceMention | None:
    """The place that a dateline opens with: "*MEDELLIN*, Sept 6 (Agency) -- "."""
    end = dateline_end(view.tokens)
    if not end:
        return None
    named = find_places(view.copy.text, view.start, view.tokens[end].start, view.country)
    return next((m for m in named if m.kind == "settlement" and m.candidates), None)


def _add(view: View, at: int, here: PlaceMention | None) -> None:
    before = view.norm(at - 1)
    if before == "this":
        first, meant = at - 1, here
    elif view.norm(at) == "capital":
        nation = _nation(view.tokens[at - 1].text) if at and view.tokens[at - 1].is_capital else None
        first = at - 1 if nation is None else at - 2
        meant = _capital_of(nation or view.country) if view.norm(first) == "the" else None
    else:
        return
    last = at + 1 + (view.norm(at + 1) == "city")
    if meant is None or view.norm(last) == "of" or _is_named_beside(view, first, last):
        return
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    around = read_surroundings(view.copy.text, start, end)
    printed = view.copy.printed[start:end]
    mention = replace(meant, start=start, end=end, text=printed, offset=around.offset, within=None, stands_for_government=False)
    view.places.append(PlaceSpan(first, last, mention))
    view.places.sort(key=lambda p: p.first)


def _is_named_beside(view: View, first: int, last: int) -> bool:
    """ "The capital, *Kabul*", "the capital *Kabul*", "*Kabul*, the capital"."""
    behind = last + (view.norm(last) == ",")
    ahead = first - (view.norm(first - 1) == ",")
    return any(p.first == behind or p.last == ahead for p in view.places)


@cache
def _nation(word: str) -> str | None:
    """The country of "*Colombian*"."""
    return find_country(word)


@cache
def _capital_of(country: str | None) -> PlaceMention | None:
    name = capitals().get(country or "")
    mentions = find_places(f"in {name}", 0, None, country) if name else []
    return next((m for m in mentions if m.kind == "settlement" and m.candidates and m.candidates[0].country == country), None)
