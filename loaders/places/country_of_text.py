"""Which country a text is about, where nobody says so: the one in which its events lie, not the one whose forces act."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from loaders.places.names import exact_key
from loaders.places.provinces import all_countries, own_countries, own_provinces
from loaders.places.tables import DATA, read_table, split_spellings
from loaders.places.words import alternatives, word_keys

WINDOW = 40
Kind = Literal["name", "adjective", "province", "city"]
_FIRST_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"(?:^|\n)[ \t]*$")


class Word(NamedTuple):
    """A word that speaks for a country: its code, and what kind of word it is."""

    country: str
    kind: Kind


@lru_cache(maxsize=8)
def find_country(text: str) -> str | None:
    """The country that a text is about; None where no country, province or well-known city is named.

    "In Lebanon", "across Ukraine", a province and a city count most; "Lebanese" and "Lebanon said" count less, and next to
    nothing where the country's forces often act abroad ("the Turkish Defence Ministry", "US-led"). A tie goes to the first named.
    """
    weights: dict[str, float] = defaultdict(float)
    for start, end, word in _named(text):
        weights[word.country] += _weight(text, start, end, word)
    return max(weights, key=lambda code: weights[code], default=None)


def _named(text: str) -> Iterator[tuple[int, int, Word]]:
    """The words of a text that speak for a country, the longest where several begin at one place."""
    names = _country_words()
    read_to = 0
    for first in _FIRST_WORD.finditer(text):
        start = first.start()
        for name, word in names.get(first.group(), ()) if start >= read_to else ():
            end = start + len(name)
            if text.startswith(name, start) and not _goes_on(text, end):
                yield start, end, word
                read_to = end
                break


def _goes_on(text: str, at: int) -> bool:
    """Whether a word runs on over this place."""
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


def _weight(text: str, start: int, end: int, word: Word) -> float:
    before = text[max(0, start - WINDOW) : start]
    if word.kind == "city" and text[start:end].isupper() and _DATELINE.search(before):
        return 0.5
    located = word.kind != "adjective" and _located().search(before) is not None and text[end : end + 1] != "-"
    if located:
        return 3.0
    if word.kind == "adjective" and _home_word().match(text, end):
        return 2.0
    listed = own_countries().get(word.country)
    if listed is not None and listed.fights_abroad:
        return 0.1
    return 2.0 if word.kind in ("province", "city") else 1.0


@cache
def _located() -> re.Pattern[str]:
    """ "In Syria", "in the south of Syria", "southern Syria", ", Syria"."""
    inside, side = alternatives("located_before"), alternatives("direction")
    return re.compile(rf"(?:(?<!\w){inside} (?:the )?(?:\w+ (?:of )?)?|{side}[- ]|[a-z], )$")


@cache
def _home_word() -> re.Pattern[str]:
    """ "The Israeli city of", "Russian border region": an adjective before a word for a place."""
    return re.compile(rf" (?:\w+ )?{alternatives('home_after')}(?!\w)")


@cache
def _country_words() -> dict[str, list[tuple[str, Word]]]:
    """By the first word of each name that speaks for a country: those names, the longest first."""
    words: dict[str, Word] = {}
    for country in all_countries().values():
        for name in (country.name, *country.spellings):
            words.setdefault(name, Word(country.code, "name"))
        for name in country.weight_words:
            words.setdefault(name, Word(country.code, "adjective"))
    for code, province in own_provinces().items():
        for name in (province.name, *province.spellings):
            if exact_key(name) not in word_keys("not_place"):  # "Northern" is a state of Sudan
                words.setdefault(name, Word(code[:2], "province"))
    for _, row in read_table(DATA / "abroad.csv", ("name", "country", "spellings")):
        for name in (row["name"], *split_spellings(row["spellings"])):
            words.setdefault(name, Word(row["country"], "city"))
    by_first_word: dict[str, list[tuple[str, Word]]] = {}
    for name in sorted(words, key=len, reverse=True):
        by_first_word.setdefault(_FIRST_WORD.findall(name)[0], []).append((name, words[name]))
    return by_first_word
