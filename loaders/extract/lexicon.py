"""The word lists of data/lexicon/<language>/ and the search for their entries in a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import ahocorasick

from loaders.errors import BadLexicon
from loaders.extract.tokens import Token, tokenize

# Classes of small words: the rules ask for them by name; a sentence is not searched for them.
GRAMMAR = "grammar"
# The lists whose words may stand in a figure of speech.
_OF_ARMS = ("weapons", "attack_verbs", "harms", "damage", "force_nouns")
_NO_FIELD = ("forms", "singular", "plural", "class", "about")
LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One form of one line of one list.

    `table` is the list or, in a list of classes, the class; `fields` are the line's other columns; `number` tells singular from
    plural where the list does; `capitals` are the words of the form that must stand in capitals ("US", "WHO").
    """

    table: str
    fields: Mapping[str, str]
    form: str
    number: str = ""
    capitals: tuple[str, ...] = ()

    def __getitem__(self, column: str) -> str:
        return self.fields[column]


class Match(NamedTuple):
    """An entry found at tokens[first:last]."""

    first: int
    last: int
    entry: Entry


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of one list: a tab-separated table whose form columns hold words parted by `|`.

    Raises:
        BadLexicon: a line has not as many columns as the head, or no form.
    """
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise BadLexicon(f"{path.name}:{number}: {len(cells)} columns; expected {len(columns)} ({head!r}); add or remove a tab")
        row = dict(zip(columns, cells, strict=True))
        table = row.get("class", path.stem)
        fields = {c: row[c].strip() for c in columns if c not in _NO_FIELD}
        for column in ("forms", "singular", "plural"):
            for form in filter(None, (f.strip() for f in row.get(column, "").split("|"))):
                capitals = tuple(word for word in form.split() if word.isupper() and len(word) > 1)
                yield Entry(table, fields, form, column if column != "forms" else "", capitals)


def phrase_key(tokens: Sequence[Token]) -> str:
    return " ".join(t.norm for t in tokens)


def _bare(norm: str) -> str:
    """Without the mark of a plural owner: "the *rebels'* shelling" is found as "rebels"."""
    return norm[:-1] if norm.endswith("s'") else norm


class Lexicon:
    """All lists of one language in one automaton; a phrase matches on whole words only."""

    def __init__(self, language: str = "en") -> None:
        self.by_form: dict[str, list[Entry]] = {}
        self.grammar: dict[str, frozenset[str]] = {}
        for path in sorted((LEXICON / language).glob("*.tsv")):
            for entry in read_entries(path):
                tokens = tokenize(entry.form, 0, len(entry.form))
                if path.stem == GRAMMAR:
                    self.grammar[entry.table] = self.grammar.get(entry.table, frozenset()) | {phrase_key(tokens)}
                else:
                    self.by_form.setdefault(" ".join(_bare(t.norm) for t in tokens), []).append(entry)
        if not self.by_form:
            raise BadLexicon(f"data/lexicon/{language}: no word list found; expected *.tsv; restore the folder")
        self._automaton = ahocorasick.Automaton()
        for key, entries in self.by_form.items():
            self._automaton.add_word(f" {key} ", (key.count(" ") + 1, entries))
        self._automaton.make_automaton()

    def find(self, tokens: Sequence[Token]) -> dict[str, list[Match]]:
        """Every entry found in the tokens, by list, longest first where two of one list overlap, in the order of the text."""
        norms = [_bare(token.norm) for token in tokens]
        ends = list(accumulate(len(norm) + 1 for norm in norms))
        found: dict[str, list[Match]] = {}
        for stop, (length, entries) in self._automaton.iter(f" {' '.join(norms)} "):
            last = bisect_left(ends, stop) + 1
            for entry in entries:
                found.setdefault(entry.table, []).append(Match(last - length, last, entry))
        for table, matches in found.items():
            if len(matches) > 1:
                found[table] = matches = without_overlaps(matches)
            if any(match.entry.capitals for match in matches):
                found[table] = [match for match in matches if _in_sound_case(match, tokens)]
        return found

    def words(self, table: str, **wanted: str) -> frozenset[str]:
        """The forms of one list or class whose columns have the wanted values.

        Raises:
            KeyError: no list and no class of that name.
        """
        if table in self.grammar:
            return self.grammar[table]
        found = frozenset(
            key
            for key, entries in self.by_form.items()
            for e in entries
            if e.table == table and all(e[column] == value for column, value in wanted.items())
        )
        if not found:
            raise KeyError(f"data/lexicon: no class {table!r} {wanted or ''}; expected one of grammar.tsv or a list's name")
        return found


def without_overlaps(matches: list[Match]) -> list[Match]:
    """The longest matches; of two that overlap the longer stays, equal spans stay all (a form may have two meanings)."""
    if all(a.last <= b.first or (a.first, a.last) == (b.first, b.last) for a, b in pairwise(matches)):
        return matches
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        if all(match.last <= k.first or match.first >= k.last or (match.first, match.last) == (k.first, k.last) for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: (m.first, m.last))


def without_idioms(matches: dict[str, list[Match]]) -> dict[str, list[Match]]:
    """The matches without words of arms and harm that stand in a figure of speech ("a *heart attack*", "*struck a deal*")."""
    idle = {i for m in matches.get("idioms", ()) for i in range(m.first, m.last)}
    if not idle:
        return matches
    return {
        table: [m for m in found if idle.isdisjoint(range(m.first, m.last))] if table in _OF_ARMS else found
        for table, found in matches.items()
    }


def _in_sound_case(match: Match, tokens: Sequence[Token]) -> bool:
    """A form listed in capitals ("US", "IS", "WHO") matches capitals only; what is printed in capitals throughout comes in sentence
    case."""
    return {t.text for t in tokens[match.first : match.last]}.issuperset(match.entry.capitals)


def of_country(matches: list[Match], country: str | None) -> list[Match]:
    """Without the lines of other countries ("the coalition" is another one in Yemen); where a country has a line of its own, the
    line for anywhere gives way to it.

    Args:
        matches: of a list with a column `country`, empty in the lines that hold anywhere.
        country: ISO 3166-1 alpha-2 code of the country that the report is about.
    """
    kept = [m for m in matches if m.entry["country"] in ("", country)]
    own = {(m.first, m.last) for m in kept if m.entry["country"]}
    return [m for m in kept if m.entry["country"] or (m.first, m.last) not in own]


@cache
def load_lexicon(language: str = "en") -> Lexicon:
    """The lists of a language, read once a process."""
    return Lexicon(language)


class WordSet(frozenset[str]):
    """A class of words; joined with another, or without some words, it is made once a process: rules ask for that at each word."""

    def __or__(self, other: AbstractSet[Any]) -> frozenset[Any]:
        return _joined(self, other if isinstance(other, WordSet) else frozenset(other))

    def __sub__(self, other: AbstractSet[Any]) -> frozenset[str]:
        return _without(self, other if isinstance(other, WordSet) else frozenset(other))


@lru_cache(maxsize=1000)
def _joined(words: WordSet, others: frozenset[Any]) -> frozenset[Any]:
    return WordSet({*words, *others})


@lru_cache(maxsize=1000)
def _without(words: WordSet, others: frozenset[Any]) -> frozenset[str]:
    return WordSet(word for word in words if word not in others)


@cache
def word_set(table: str, kind: str = "", column: str = "kind") -> frozenset[str]:
    """The forms of one list, or of its lines of one kind."""
    lexicon = load_lexicon()
    return WordSet(lexicon.words(table, **{column: kind}) if kind else lexicon.words(table))
