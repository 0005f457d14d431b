"""A sentence with all that the small stages saw in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from loaders.extract.brackets import without_notes
from loaders.extract.day_mention import DayMention
from loaders.extract.days import read_days
from loaders.extract.fair_copy import FairCopy
from loaders.extract.lexicon import Match, load_lexicon, of_country, without_idioms
from loaders.extract.measures import counting_quantities
from loaders.extract.numbers import Quantity, read_quantities
from loaders.extract.place_spans import PlaceSpan, read_place_spans
from loaders.extract.tokens import Token, tokenize
from loaders.places import find_places
from loaders.places.provinces import country_name

_P = ParamSpec("_P")
_T = TypeVar("_T")
_BULLETS = tuple("-*•–▪·")


@dataclass(eq=False)
class View:
    """One sentence, copy.text[start:end]: its words and what the word lists found in them.

    What the number rules, the day rules and the gazetteer find is read when a stage first asks for it: most sentences of a long
    report are never asked.
    """

    number: int
    paragraph: int
    start: int
    end: int
    copy: FairCopy
    report_date: date | None
    country: str | None
    tokens: list[Token]
    norms: list[str]
    matches: dict[str, list[Match]]
    listed: bool = False
    group: str | None = None
    memory: dict[object, dict[object, Any]] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The sentence as the rules read it."""
        return self.copy.text[self.start : self.end]

    @property
    def is_shouted(self) -> bool:
        """Whether the sentence is printed in capitals throughout."""
        return self.copy.printed[self.start : self.end].isupper()

    @property
    def is_item(self) -> bool:
        """Whether the sentence opens an item of a list, behind a bullet."""
        return self.copy.text[max(0, self.start - 9) : self.start].rstrip(" \t")[-1:] in _BULLETS

    @property
    def bounds(self) -> tuple[int, int]:
        """Where the sentence stands in the report's own text."""
        return self.copy.offset_in_report(self.start), self.copy.offset_in_report(self.end)

    @cached_property
    def home(self) -> str | None:
        """The English name of the country that the report is about."""
        return country_name(self.country) if self.country else None

    @cached_property
    def days(self) -> list[DayMention]:
        """The time expressions, in order."""
        return read_days(self.tokens, self._numbers, self.report_date)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The numbers that may count people or things, in order: no dates, no measures."""
        counting = counting_quantities(self.tokens, self._numbers, self._place_ends)
        return [q for q in counting if not any(d.first < q.last and q.first < d.last for d in self.days)]

    def _place_ends(self) -> set[int]:
        return {place.last for place in self.places}

    @cached_property
    def places(self) -> list[PlaceSpan]:
        """The places named, in order."""
        mentions = find_places(self.copy.text, self.start, self.end, self.country)
        if self.copy.is_recased:
            mentions = [replace(m, text=self.copy.printed[m.start : m.end]) for m in mentions]
        return read_place_spans(self.tokens, mentions)

    @cached_property
    def _numbers(self) -> list[Quantity]:
        return read_quantities(self.tokens)

    def norm(self, at: int) -> str:
        """The normal form at a place; empty beyond either end."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The normal forms of the sentence, each once."""
        return frozenset(self.norms)

    def has_any(self, words: frozenset[str]) -> bool:
        """Whether the sentence has one of these words."""
        return not words.isdisjoint(self.words)

    def phrase(self, first: int, last: int) -> str:
        """The printed text of tokens[first:last], as it stands in the report."""
        return self.copy.printed[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def is_idle(self, at: int) -> bool:
        """Whether the word here stands in a figure of speech ("the film *bombed*")."""
        return self.inside(at, "idioms")

    def found(self, table: str, **wanted: str) -> list[Match]:
        """The matches of one list whose columns have the wanted values."""
        return [m for m in self.matches.get(table, ()) if all(m.entry[c] == v for c, v in wanted.items())]

    def starting(self, table: str, at: int) -> Sequence[Match]:
        """The matches of one list that begin at a place."""
        here = self._beginning.get(at)
        return here.get(table, ()) if here else ()

    def inside(self, at: int, *tables: str) -> bool:
        """Whether the word here belongs to a match of one of these lists."""
        here = self._covering.get(at)
        return here is not None and not here.isdisjoint(tables)

    @cached_property
    def _beginning(self) -> dict[int, dict[str, list[Match]]]:
        """By place: the matches that begin there, by list."""
        found: dict[int, dict[str, list[Match]]] = {}
        for table, matches in self.matches.items():
            for match in matches:
                found.setdefault(match.first, {}).setdefault(table, []).append(match)
        return found

    @cached_property
    def _covering(self) -> dict[int, set[str]]:
        """By place: the lists that have a match over it."""
        found: dict[int, set[str]] = {}
        for table, matches in self.matches.items():
            for match in matches:
                for at in range(match.first, match.last):
                    found.setdefault(at, set()).add(table)
        return found


def remembered(find: Callable[Concatenate[View, _P], _T]) -> Callable[Concatenate[View, _P], _T]:
    """What is found at a place of a sentence is found once, however often the stages ask for it."""

    @wraps(find)
    def ask(view: View, /, *places: _P.args, **named: _P.kwargs) -> _T:
        known: dict[object, _T] = view.memory.setdefault(find, {})
        asked = (*places, *named.items())
        if asked not in known:
            known[asked] = find(view, *places, **named)
        return known[asked]

    return ask


def view_sentence(copy: FairCopy, span: tuple[int, int, int], number: int, report_date: date | None, country: str | None) -> View:
    """The view of one sentence.

    Args:
        copy: of the whole report.
        span: start, end, paragraph, as `split_sentences` gives them.
        number: the sentence's place in the report, from 0.
        report_date: the day that weekdays are counted from.
        country: ISO 3166-1 alpha-2 code that places are looked for in first.
    """
    start, end, paragraph = span
    tokens = without_notes(tokenize(copy.text, start, end))
    matches = without_idioms(load_lexicon().find(tokens))
    for table in ("actors", "organisations"):
        if table in matches:
            matches[table] = of_country(matches[table], country)
    norms = [token.norm for token in tokens]
    return View(number, paragraph, start, end, copy, report_date, country, tokens, norms, matches)
