"""A title's bare name that is a province's and its capital's alike: what the body tells decides which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan


def widen_titles(drafts: Sequence[Draft]) -> None:
    """ "Drone strike in Idlib" above a report on a village of Idlib province names the province, not the city.

    Only in the title, and only where no other sentence of the report names that city as the scene.
    """
    body = [span for draft in drafts if not _is_title(draft) for span in draft.places]
    towns = _towns(body)
    for draft in filter(_is_title, drafts):
        draft.places = [_as_province(draft, span, towns, body) for span in draft.places]


def _is_title(draft: Draft) -> bool:
    """Whether its sentence opens the report and has no full stop."""
    return draft.view.number == 0 and draft.view.text.rstrip()[-1:] not in '.!?…"”'


def _towns(spans: Iterable[PlaceSpan]) -> dict[str, set[str]]:
    """Names of settlements told as scenes, by province code."""
    towns: dict[str, set[str]] = {}
    for span in spans:
        place = span.likeliest
        if place and place.kind == "settlement" and place.province_code and not span.mention.undecided:
            towns.setdefault(place.province_code, set()).add(place.name)
    return towns


def _as_province(draft: Draft, span: PlaceSpan, towns: dict[str, set[str]], body: Sequence[PlaceSpan]) -> PlaceSpan:
    city = span.likeliest
    province = next((c for c in span.mention.candidates if c.kind == "province"), None)
    if city is None or city.kind != "settlement" or province is None or city.province_code != province.province_code:
        return span
    others = towns.get(province.province_code or "", set()) - {city.name}
    named_again = any(other.likeliest is not None and other.likeliest.name == city.name for other in body)
    if not others or named_again or _is_told_to_be_a_town(draft, span):
        return span
    return replace(span, mention=replace(span.mention, kind="province", candidates=(province,)))


def _is_told_to_be_a_town(draft: Draft, span: PlaceSpan) -> bool:
    """ "Idlib city", "the town of Idlib"."""
    around = {draft.view.norm(i) for i in (span.first - 2, span.first - 1, span.last)}
    return bool(around & word_set("town_words"))
