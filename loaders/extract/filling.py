"""What a claim takes from its strike: attacker, weapon, day and place told in another sentence of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.extract.blame import fill_attackers, nearest_drafts
from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.reading import Reading
from loaders.extract.series import Strike
from loaders.extract.turns import sets_day
from loaders.extract.voices import same_voice
from loaders.extract.whereabouts import finest, is_countrywide, is_elsewhere, is_scene
from loaders.places import Place

_COARSENESS = {"settlement": 0, "district": 1, "province": 2, "region": 3, "country": 4}


def fill_strikes(strikes: Sequence[Strike], readings: Sequence[Reading]) -> None:
    """Complete each strike's drafts from one another; nothing is taken over from a strike of the other kind or from background."""
    fill_attackers(strikes, readings)
    _share_days(strikes)
    for strike in strikes:
        for draft in strike.drafts:
            if draft.stance == "denied" and draft.denies_what == "general":
                continue
            _fill_day(draft, strike)
            _fill_place(draft, strike)
            if draft.weapon is None:
                draft.weapon = next((d.weapon for d in nearest_drafts(draft, strike) if d.weapon), None)


def _share_days(strikes: Sequence[Strike]) -> None:
    """A strike that no sentence dates took place on the day of the one told right before it in the same paragraph.

    In a report that names one day only (or one span of at most three) the strikes told after it share that day in any paragraph.
    """
    told = [d for s in strikes for d in s.drafts if d.has_day and d.start and d.end]
    days = {(d.start, d.end) for d in [d for d in told if not d.is_total] or told}
    for before, strike in pairwise(strikes):
        dated = next((d for d in before.drafts if d.start and d.end and (d.end - d.start).days <= 2), None)
        if before.total and strike.total and len(days) == 1 and strike.drafts:
            dated = next((d for d in before.drafts if d.start and same_voice(d.speaker, strike.drafts[0].speaker)), None)
        elif strike.total:
            continue
        if dated is None or any(d.has_day for d in strike.drafts) or not strike.drafts:
            continue
        if len(days) == 1 or strike.drafts[0].view.paragraph == before.drafts[-1].view.paragraph:
            for draft in strike.drafts:
                draft.start, draft.end, draft.precision = dated.start, dated.end, dated.precision


def _fill_day(draft: Draft, strike: Strike) -> None:
    phase = draft.day is not None and draft.day.phase
    weekday = draft.day.weekday if draft.day and draft.start is None else None
    if draft.has_day and weekday is None:
        return
    if draft.is_total and draft.day is None and any(d.precision == "period" for d in strike.drafts):
        draft.precision = "period"
    for other in nearest_drafts(draft, strike):
        if (other.start is None and other.end is None) or (other.day is not None and other.day.phase):
            continue
        if weekday is not None and (other.start is None or other.start != other.end or other.start.weekday() != weekday):
            continue
        if phase:
            draft.start = draft.start or other.start
        else:
            draft.start, draft.end, draft.precision = other.start, other.end, other.precision
        return
    if not phase and weekday is None and not draft.is_total and strike.start and strike.start == strike.end:
        draft.start, draft.end, draft.precision = strike.start, strike.end, "day"


def _fill_place(draft: Draft, strike: Strike) -> None:
    if draft.places or is_countrywide(draft.view):
        return
    told = [d for d in nearest_drafts(draft, strike) if d.whole is not draft and _near_enough(draft, d)]
    single = [d for d in told if d.places and not d.several_places]
    if single:
        draft.places = min(single, key=lambda d: _COARSENESS[d.places[0].mention.kind]).places
        return
    if draft.claimant_area:
        draft.places = draft.claimant_area
        return
    area = next((d.claimant_area for d in nearest_drafts(draft, strike) if d.claimant_area), None)
    several = next((d for d in told if d.places), None)
    if several is not None:
        draft.places, draft.several_places = several.places, several.several_places
    elif area:
        draft.places = area
    elif draft.area:
        draft.places = draft.area


def _near_enough(draft: Draft, other: Draft) -> bool:
    """A place told before holds on; one told later only if one voice tells it in this paragraph or the next."""
    if other.view.number <= draft.view.number:
        return True
    one_voice = same_voice(draft.speaker, other.speaker) or draft.speaker is None or other.speaker is None
    return one_voice and other.view.paragraph <= draft.view.paragraph + 1


def place_topics(drafts: Sequence[Draft], readings: Sequence[Reading]) -> None:
    """A claim without any place takes the place that the sentence or two before it speak of ("Tolls differ for the strikes
    on TOWN.")."""
    for draft in drafts:
        told_back = any(
            draft.view.norm(i) == "the" and draft.view.norm(i + 1) in word_set("back_words")
            for i in range(len(draft.view.tokens) if draft.is_total else 0)
        )
        if (
            draft.places
            or draft.claimant_area
            or (draft.is_total and not told_back)
            or draft.denies_what == "general"
            or draft.kind == "statement"
            or is_countrywide(draft.view)
            or sets_day(draft)
        ):
            continue
        for reading in reversed([r for r in readings if 0 < draft.view.number - r.view.number <= 3]):
            named = [p for p in reading.view.places if is_scene(p) and not is_elsewhere(reading.view, p)]
            spans = finest([p for p in named if not _in_speech(reading, p)])
            if spans and len({p.mention.text.casefold() for p in spans}) == 1:
                draft.places = [_as_province(spans[0])] if draft.is_total else spans[:1]
                break


def place_alone(drafts: Sequence[Draft]) -> None:
    """A denial or statement that stands outside the strikes takes the place of the heading or fragment above it ("3 May 2019,
    near TOWN. ...")."""
    for draft in drafts:
        if draft.stance == "denied" and draft.denies_what != "general" and not draft.places and not draft.claimant_area:
            draft.places = draft.area


def _as_province(span: PlaceSpan) -> PlaceSpan:
    """The province that a place lies in ("across *the province*", after a town of it was named)."""
    place = span.mention.candidates[0] if span.mention.candidates else None
    if place is None or place.province_code is None:
        return span
    wide = Place(place.province or place.province_code, "province", place.country, place.province_code, place.province)
    return replace(span, mention=replace(span.mention, text=wide.name, kind="province", candidates=(wide,)))


def _in_speech(reading: Reading, place: PlaceSpan) -> bool:
    return any(a.speaker and a.speaker.first <= place.first < a.speaker.last for a in reading.acts) or any(
        a.first <= place.first < a.last for a in reading.actors
    )
