"""The place columns of a claim, only as fine as the text allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from loaders.extract.draft import Draft
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.series import first_place
from loaders.extract.whereabouts import is_countrywide
from loaders.places import Place


def place_columns(draft: Draft, report_text: str, country: str | None) -> dict[str, Any]:
    """Country, province, place, coordinates and precision of one claim.

    Several places of one province give that province; several provinces give none, with precision `country` and the names in
    place_text.
    A place the gazetteer leaves open keeps its text with precision `unknown`; one that it doesn't know keeps its text and the
    province and point that the report gives it, else precision `country`.
    """
    spans = _distinct(draft.places)
    text = "; ".join(s.mention.text for s in spans) or None
    known = [p for p in map(first_place, spans) if p]
    if not known:
        wide = not spans and is_countrywide(draft.view)
        return {"country": country, "place_text": text, "place_precision": "country" if wide else "unknown"}
    codes = {p.province_code for p in known}
    found_country = known[0].country or country
    if len(codes) > 1 or known[0].kind in ("region", "country") or None in codes:
        return {"country": found_country, "place_text": text, "place_precision": "country"}
    if len(known) > 1:
        return _province(known[0], text, found_country)
    return _one(known[0], spans[0], text)


def _distinct(spans: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Each place once, in the order of the text."""
    seen: dict[object, PlaceSpan] = {}
    for span in spans:
        place = first_place(span)
        seen.setdefault((place.name, place.province_code) if place else span.mention.text.casefold(), span)
    return list(seen.values())


def _province(place: Place, text: str | None, country: str | None) -> dict[str, Any]:
    return {
        "country": country, "province_code": place.province_code, "province": place.province, "place_text": text,
        "place_precision": "province",
    }  # fmt: skip


def _one(place: Place, span: PlaceSpan, text: str | None) -> dict[str, Any]:
    base = _province(place, text, place.country)
    if place.kind == "province":
        return base
    if not span.mention.unlisted:
        base["place"], base["geonameid"] = place.name, place.geonameid
    fine = place.kind == "settlement" and not span.mention.offset
    base["place_precision"] = "settlement" if fine else "district"
    if fine and place.latitude is not None:
        base["latitude"], base["longitude"] = place.latitude, place.longitude
    return base
