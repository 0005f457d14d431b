"""The places of a sentence by its words, and how those told beside one another belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.extract.lexicon import word_set
from loaders.extract.tokens import Token
from loaders.places import Place, PlaceMention

_LONGEST_NEST = 14
_LONGEST_DATELINE = 16
_DASHES = ("-", "–", "—", "--")


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place mention at tokens[first:last]; `beside` is the known town that an unlisted place is told to lie in or by."""

    first: int
    last: int
    mention: PlaceMention
    before_house: bool = False
    beside: PlaceMention | None = None

    @property
    def likeliest(self) -> Place | None:
        """The first candidate, also where others are as likely."""
        return self.mention.candidates[0] if self.mention.candidates else None


def read_place_spans(tokens: Sequence[Token], mentions: Sequence[PlaceMention]) -> list[PlaceSpan]:
    """The mentions of a sentence at its words: of each nest ("X village in the countryside of Y, Z province") what the text
    means, and names in one list as of one kind."""
    opened = dateline_end(tokens)
    spans = [span for span in (_at_tokens(tokens, mention) for mention in mentions) if span and span.first >= opened]
    return _without_nests(tokens, _like_kinds(tokens, spans))


def dateline_end(tokens: Sequence[Token]) -> int:
    """How many words the dateline takes that opens a sentence ("BEIRUT, Sept 28 (AP) -"), 0 without one.

    Its place is where the reporter sits, nothing more. "Ariha - 7 dead" is an item of a list.
    """
    end = next((i for i, token in enumerate(tokens[:_LONGEST_DATELINE]) if token.text in _DASHES), None)
    if not end or end + 1 >= len(tokens) or tokens[end + 1].text[0].isdigit():
        return 0
    lead = tokens[:end]
    named = [token for token in lead if token.is_word]
    if not named or not all(token.is_capital for token in named) or any(token.text in ":.;|" for token in lead):
        return 0
    by_agency = any(token.text == "(" for token in lead)
    return end if by_agency or any(token.text.isupper() and len(token.text) > 1 for token in named) else 0


def _at_tokens(tokens: Sequence[Token], mention: PlaceMention) -> PlaceSpan | None:
    inside = [i for i, t in enumerate(tokens) if t.start < mention.end and mention.start < t.end]
    if not inside:
        return None
    after = tokens[inside[-1] + 1].norm if inside[-1] + 1 < len(tokens) else ""
    if after == "strip":
        return None  # "the Gaza Strip" is the region, not the town of that name
    return PlaceSpan(inside[0], inside[-1] + 1, mention, before_house=after in word_set("named_houses"))


def _like_kinds(tokens: Sequence[Token], places: list[PlaceSpan]) -> list[PlaceSpan]:
    """Names in one list are of one kind: "Idlib and Hama governorates" are two provinces."""
    out = list(places)
    for _ in places:
        for i, place in enumerate(out):
            beside = [out[j] for j in (i - 1, i + 1) if 0 <= j < len(out)]
            alike = any(
                p.mention.kind == "province" and _listed(tokens, *sorted((p, place), key=lambda q: q.first)) for p in beside
            )
            within = i > 0 and _contained(tokens, places[i - 1], place)
            province = next((c for c in place.mention.candidates if c.kind == "province"), None)
            if place.mention.kind == "settlement" and province and (alike or within):
                out[i] = replace(place, mention=replace(place.mention, kind="province", candidates=(province,)))
    return out


def _contained(tokens: Sequence[Token], inner: PlaceSpan, outer: PlaceSpan) -> bool:
    """ "Khan Shaykhun *in Idlib*", "Kafr Nabl (Idlib)": a name that holds the town before it is the province."""
    between = [t.norm for t in tokens[inner.last : outer.first]]
    codes = {c.province_code for c in outer.mention.candidates if c.kind == "province"}
    first = inner.likeliest
    if first is None or first.kind != "settlement" or first.name == outer.mention.text:
        return False
    return first.province_code in codes and between in (["in"], [","], [",", "in"], ["("])


def _listed(tokens: Sequence[Token], first: PlaceSpan, second: PlaceSpan) -> bool:
    return 0 < second.first - first.last <= 2 and all(t.norm in (",", "and", "or") for t in tokens[first.last : second.first])


def _without_nests(tokens: Sequence[Token], places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """ "Zaytun village, Kobani": the village, which lies by Kobani. "The Zaytun quarter of Raqqa": Raqqa, whose point is known."""
    kept: list[PlaceSpan] = []
    for place in places:
        inner = kept[-1] if kept else None
        if inner is None or not inner.mention.unlisted or not _nested(tokens, inner, place):
            kept.append(place)
        elif inner.mention.kind == "district" and place.mention.kind == "settlement" and not place.mention.offset:
            kept[-1] = place
        elif place.mention.kind == "settlement" and not place.mention.unlisted and inner.beside is None:
            kept[-1] = replace(inner, beside=place.mention)
    return kept


def _nested(tokens: Sequence[Token], inner: PlaceSpan, outer: PlaceSpan) -> bool:
    """Whether nothing but words of location stands between a name and the larger place that it lies in or by."""
    if outer.mention.kind == "country" or (inner.mention.kind == "district" and outer.mention.unlisted):
        return False
    between = [t.norm for t in tokens[inner.last : outer.first]]
    if between == [","]:
        return not outer.mention.unlisted
    return 0 < len(between) <= _LONGEST_NEST and all(w in word_set("nesting_words") or w[0].isdigit() for w in between)
