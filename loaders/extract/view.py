"""A sentence with all that the small stages saw in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.extract.day_mention import DayMention
from loaders.extract.days import read_days
from loaders.extract.lexicon import Match, load_lexicon, word_set
from loaders.extract.numbers import Quantity, read_quantities
from loaders.extract.tokens import Token, tokenize
from loaders.places import PlaceMention, find_places
from loaders.places.provinces import country_name


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place mention at tokens[first:last]."""

    first: int
    last: int
    mention: PlaceMention
    before_house: bool = False


@dataclass(slots=True)
class View:
    """One sentence: its words and what the word lists, the number rules, the day rules and the gazetteer found in it."""

    number: int
    paragraph: int
    start: int
    end: int
    text: str
    tokens: list[Token]
    matches: dict[str, list[Match]]
    quantities: list[Quantity]
    days: list[DayMention]
    places: list[PlaceSpan] = field(default_factory=list)
    home: str | None = None
    listed: bool = False

    def norm(self, at: int) -> str:
        """The normal form at a place; empty beyond either end."""
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def phrase(self, first: int, last: int) -> str:
        """The printed text of tokens[first:last], as it stands in the report."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start - self.start : self.tokens[last - 1].end - self.start]

    def found(self, table: str, **wanted: str) -> list[Match]:
        """The matches of one list whose columns have the wanted values."""
        return [m for m in self.matches.get(table, ()) if all(m.entry[c] == v for c, v in wanted.items())]

    def starting(self, table: str, at: int) -> list[Match]:
        return [m for m in self.matches.get(table, ()) if m.first == at]


def view_sentence(text: str, span: tuple[int, int, int], number: int, report_date: date | None, country: str | None) -> View:
    """Look at text[start:end] with every small stage.

    Args:
        text: the whole report.
        span: start, end, paragraph, as `split_sentences` gives them.
        number: the sentence's place in the report, from 0.
        report_date: the day that weekdays are counted from.
        country: ISO 3166-1 alpha-2 code that places are looked for in first.
    """
    start, end, paragraph = span
    tokens = tokenize(text, start, end)
    matches = _sound_case(load_lexicon().find(tokens), tokens)
    quantities = read_quantities(tokens)
    days = read_days(tokens, quantities, report_date)
    counts = [q for q in quantities if not _is_measure(tokens, q) and not any(d.first < q.last and q.first < d.last for d in days)]
    view = View(
        number,
        paragraph,
        start,
        end,
        text[start:end],
        tokens,
        matches,
        counts,
        days,
        home=country_name(country) if country else None,
    )
    view.places = _like_kinds(tokens, [p for p in (_place_span(tokens, m) for m in find_places(text, start, end, country)) if p])
    return view


def _sound_case(matches: dict[str, list[Match]], tokens: Sequence[Token]) -> dict[str, list[Match]]:
    """A form listed in capitals ("US", "IS", "WHO") matches capitals only, and nothing in a text that is all capitals."""
    shouting = all(t.text.isupper() for t in tokens if len(t.text) > 3 and t.is_word)

    def sound(match: Match) -> bool:
        capitals = [w for w in match.entry.form.split() if w.isupper() and len(w) > 1]
        return not capitals or (not shouting and all(any(t.text == w for t in tokens[match.first : match.last]) for w in capitals))

    return {table: [m for m in found if sound(m)] for table, found in matches.items()}


def _is_measure(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether the number counts kilometres, years, calibres and the like, or stands in a name ("T-4", "Resolution 2254")."""
    after = tokens[quantity.last].norm if quantity.last < len(tokens) else ""
    before = tokens[quantity.first - 1] if quantity.first else None
    if after in word_set("units") or (
        after == "-" and quantity.last + 1 < len(tokens) and tokens[quantity.last + 1].norm in word_set("units")
    ):
        return True
    if any("year" in t.norm and t.text[0].isdigit() for t in tokens[quantity.first : quantity.last]):
        return True
    glued = before is not None and before.end == tokens[quantity.first].start and before.text in ("-", "$", "#", ":", "€", "/", ".")
    numbered = before is not None and before.norm in (
        "resolution",
        "no.",
        "number",
        "aged",
        "age",
        "article",
        "page",
        "chapter",
        "flight",
        "route",
    )
    clock = after == ":" or after in ("am", "pm", "gmt")
    return glued or numbered or clock


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
    """ "Khan Shaykhun *in Idlib*", "Kafr Nabl, Idlib": a name that holds the town before it is the province."""
    between = [t.norm for t in tokens[inner.last : outer.first]]
    codes = {c.province_code for c in outer.mention.candidates if c.kind == "province"}
    first = inner.mention.candidates[0] if inner.mention.candidates else None
    if first is None or first.kind != "settlement" or first.name == outer.mention.text:
        return False
    return first.province_code in codes and between in (["in"], [","], [",", "in"])


def _listed(tokens: Sequence[Token], first: PlaceSpan, second: PlaceSpan) -> bool:
    return 0 < second.first - first.last <= 2 and all(t.norm in (",", "and", "or") for t in tokens[first.last : second.first])


def _place_span(tokens: Sequence[Token], mention: PlaceMention) -> PlaceSpan | None:
    inside = [i for i, t in enumerate(tokens) if t.start < mention.end and mention.start < t.end]
    if not inside:
        return None
    after = tokens[inside[-1] + 1].norm if inside[-1] + 1 < len(tokens) else ""
    return PlaceSpan(inside[0], inside[-1] + 1, mention, before_house=after in word_set("named_houses"))
