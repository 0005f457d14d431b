"""Which places that a sentence names may be a scene at all: not where somebody sits, comes from or is taken to, nor a landmark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.actors import Actor
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.view import View, remembered

FINE = ("settlement", "district")
_FAR = 9


def is_scene(place: PlaceSpan) -> bool:
    """Whether something may have happened there: no country as a whole, no capital that stands for its government."""
    return place.mention.kind != "country" and not place.mention.stands_for_government


def without_landmarks(view: View, places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """ "The outskirts of Ain Issa, *north of Raqqa*": a town that only tells where the one before it lies."""
    kept: list[PlaceSpan] = []
    for i, place in enumerate(places):
        between = [view.norm(k) for k in range(places[i - 1].last, place.first)] if i else []
        if not (place.mention.offset and between[-1:] == ["of"] and set(between) <= word_set("nesting_words") - {"and"}):
            kept.append(place)
    return kept


def join_roads(view: View, places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """ "The Qamishli-Amuda road", "between A and B": one stretch, told by its first end, and only near it."""
    kept: list[PlaceSpan] = []
    for place in places:
        before = kept[-1] if kept else None
        between = [view.norm(i) for i in range(before.last, place.first)] if before else []
        joined = before and (
            place.first < before.last
            or between in (["-"], ["–"])
            or (between == ["and"] and view.norm(before.first - 1) == "between")
        )
        if before and joined:
            kept[-1] = replace(before, mention=replace(before.mention, offset=True))
        else:
            kept.append(place)
    return kept


def is_metonym(view: View, place: PlaceSpan, actors: Sequence[Actor]) -> bool:
    """ "Moscow and Damascus" as those blamed, or a capital that speaks."""
    located = place.mention.offset or any(
        view.norm(i) in ("in", "on", "at", "near", "around", "capital", "city") for i in (place.first - 1, place.first - 2)
    )
    return not located and any(actor.first <= place.first < actor.last for actor in actors)


def is_elsewhere(view: View, place: PlaceSpan) -> bool:
    """Whether the sentence only comes from there or leads there: people displaced from a town, missiles launched from over
    one, the wounded taken to a hospital in one, or dead in "a Daraa hospital"."""
    if place.mention.within == "facility" and any(
        place.first - 5 <= m.first < place.first for m in view.found("harms", pattern="dies")
    ):
        return True
    for at in range(place.first - 1, max(-1, place.first - _FAR), -1):
        word = view.norm(at)
        if any(m.first == at for m in view.matches.get("impact_words", ())):
            return False  # "mortars fired from the Ghouta *fell* on Jaramana"
        if word == "from":
            before = {view.norm(i) for i in range(max(0, at - 3), at)}
            return bool(before & (word_set("origin_people") | word_set("launch_words"))) or _comes_from(view, at)
        if word in ("to", "at", "in") and _is_taken(view, at):
            return True
        if word in (";", "while") or (word == "," and not place.mention.offset):
            return False
        if view.starting("attack_verbs", at) or view.starting("harms", at):
            return False
    return False


def _is_taken(view: View, at: int) -> bool:
    """ "They were *taken to* a hospital in X", "treated at X hospital"."""
    verb = next((i for i in range(at - 1, max(-1, at - 6), -1) if view.norm(i) in word_set("taken_to")), None)
    return verb is not None and any(view.starting("facilities", i) for i in range(verb, min(at + 6, len(view.tokens))))


def names_its_town(place: PlaceSpan) -> bool:
    """ "Kafr Nabl hospital" stands in Kafr Nabl; "Hama Central hospital" need not stand in Hama."""
    return place.before_house


def finest(places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Settlements before provinces; a town that is only near ("20 km from X") after one that is meant, a hospital's name last."""
    named = [p for p in places if p.mention.within is None] or [p for p in places if names_its_town(p)]
    fine = [p for p in named if p.mention.kind in FINE]
    exact = [p for p in fine if not p.mention.offset]
    provinces = [p for p in named if p.mention.kind == "province"]
    return exact or fine or provinces or named


def _comes_from(view: View, at: int) -> bool:
    """ "Maria Rojas, *a lawyer from* TOWN, was shot": who somebody is, between commas."""
    noun = next((m for m in view.matches.get("victims", ()) if m.last == at), None)
    return noun is not None and any(view.norm(i) == "," for i in range(max(0, noun.first - 4), noun.first))


@remembered
def is_countrywide(view: View) -> bool:
    """ "Across Ukraine", "throughout the country", "in six regions": the sentence says that no single province is meant."""
    whole = [p for p in view.places if p.mention.kind == "country" and view.norm(p.first - 1) in ("across", "throughout")]
    spread = any(view.norm(i) in ("across", "throughout") and view.norm(i + 2) == "country" for i in range(len(view.tokens)))
    regions = any(
        (q.low or 0) > 1 and view.norm(q.last) in word_set("province_nouns") and view.norm(q.first - 1) in ("in", "across", "over")
        for q in view.quantities
    )
    return bool(whole) or spread or regions
