"""Walking through a text and matching its words against the name keys of an index, the longest name first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.places.index import Found, PlaceIndex
from loaders.places.names import (
    ARTICLE_MARK,
    LETTER,
    LOOSE_MARK,
    SEPARATOR,
    WORD,
    WORD_REST,
    exact_word,
    is_article,
    is_safe_loose,
    loose_word,
)
from loaders.places.words import word_keys, words

MAX_WORDS = 5
SHORT_WORD = 4
MAX_PARTICLES = 2
MAX_REMEMBERED = 200_000
_CAPITAL = "A-Z\u00c0-\u00de\u0100-\u024f\u0386-\u03ab\u0400-\u042f\u0490\u1e00-\u1eff"
# A word with a capital or in a script without them; in the first form its first letter is what a search looks for.
_CANDIDATE = re.compile(rf"[{_CAPITAL}\u0590-\u08ff](?<={LETTER})(?<![^\W_].){WORD_REST}")
_CANDIDATE_OR_TAG = re.compile(rf"(?<![^\W_])(?:(?=[{_CAPITAL}\u0590-\u08ff])|(?<=#)){WORD.pattern}")
_HYPHENS = "-\u2010\u2011\u2013"
_ARTICLE_BEFORE = re.compile(rf"(?<![^\W_])(?P<article>[A-Za-z]{{2,3}})(?P<gap>[{_HYPHENS}]|[ \u00a0])['\u2018\u02bf`]?$")
_PREPOSITIONS = frozenset(["as", "at", "an", "en", "es", "et", "is", "ed"])
_PARTICLES = "وفبلك"


class Match(NamedTuple):
    """A name of the index at `start:end` of a text, with the places under its key."""

    start: int
    end: int
    found: tuple[Found, ...]
    article: bool


class _Name(NamedTuple):
    """The first words of a possible name: where they end, their keys, and how they are printed."""

    end: int
    exact: str
    loose: str
    n_words: int
    loosely: bool


class Opening(NamedTuple):
    """A word as the first of names: read alone, the keys that the index has for it without and with an article before it ("" for
    none), and whether names go on from it."""

    name: _Name
    alone: str
    after_article: str
    goes_on: bool


def scan_names(index: PlaceIndex, text: str, start: int, end: int) -> Iterator[Match]:
    """The names of an index in `text[start:end]`, in text order, without overlaps."""
    position, remembered = start, index.openings
    for word in (_CANDIDATE_OR_TAG if "#" in text else _CANDIDATE).finditer(text, start, end):
        openings = remembered.get(word.group())
        if openings is None:
            openings = read_openings(index, word.group())
        if not openings or word.start() < position:
            continue
        match = _match_at(index, text, word, openings, start, end)
        if match is not None:
            yield match
            position = match.end


def read_openings(index: PlaceIndex, word: str) -> tuple[Opening, ...]:
    """The readings of a word with which a name can begin; remembered for each word."""
    if len(index.openings) > MAX_REMEMBERED:
        index.openings.clear()
    known: tuple[Opening, ...] = ()
    if word not in words("printed_never") and not is_article(word):
        readings = _readings(word)
        if any(_begins(index, exact, loose) for exact, loose in readings):
            known = tuple(_opening(index, exact, loose) for exact, loose in readings)
    index.openings[word] = known
    return known


def _opening(index: PlaceIndex, exact: str, loose: str) -> Opening:
    name = _Name(0, exact, loose, 1, exact not in word_keys("not_place"))
    return Opening(name, _best_key(index, name, False), _best_key(index, name, True), _goes_on(index, name))


def _begins(index: PlaceIndex, exact: str, loose: str) -> bool:
    whole = [exact, ARTICLE_MARK + exact]
    if exact not in word_keys("not_place") and len(loose) > 2:
        whole.append(LOOSE_MARK + loose)
    if any(index.has(key) or key in index.first_words for key in whole):
        return True
    return exact in word_keys("generic") and any(index.goes_on(key) for key in whole)


def _readings(word: str) -> list[tuple[str, str]]:
    """The keys of a word; an Arabic word also without the particles written onto it ("and", "in")."""
    forms = [word]
    while len(forms) <= MAX_PARTICLES and forms[-1][0] in _PARTICLES and len(forms[-1]) > 3:
        forms.append("ال" + forms[-1][2:] if forms[-1].startswith("لل") else forms[-1][1:])
    return [(exact_word(form), loose_word(form)) for form in forms]


def _match_at(
    index: PlaceIndex, text: str, first: re.Match[str], openings: tuple[Opening, ...], start: int, end: int
) -> Match | None:
    article = _article_before(text, first.start(), start)
    best: tuple[int, str, int] | None = None
    for particles, opening in enumerate(openings):
        last, key = _longest(index, text, first.end(), opening, article is not None, end)
        if key and (best is None or last > best[0]):
            best = (last, key, particles)
    if best is None:
        return None
    last, key, particles = best
    if article is not None and article.group("gap").isspace() and not key.startswith(ARTICLE_MARK):
        article = None if article.group("article").casefold() in _PREPOSITIONS else article
    begin = article.start() if article else first.start() + particles
    return Match(begin, last, index.places(key), article is not None)


def _longest(index: PlaceIndex, text: str, position: int, opening: Opening, article: bool, end: int) -> tuple[int, str]:
    """Where the longest name ends that goes on from an opening at `position`, and its key; "" for none."""
    best = position, opening.after_article if article else opening.alone
    for name in _growing(text, position, opening.name, end) if opening.goes_on else ():
        key = _best_key(index, name, article)
        if key:
            best = name.end, key
        if not _goes_on(index, name):
            break
    return best


def _article_before(text: str, position: int, start: int) -> re.Match[str] | None:
    found = _ARTICLE_BEFORE.search(text, max(start, position - 5), position)
    if found is None or not is_article(found.group("article")):
        return None
    return None if found.group("gap").isspace() and found.group("article") in _PREPOSITIONS else found


def _goes_on(index: PlaceIndex, name: _Name) -> bool:
    if index.goes_on(name.exact) or index.goes_on(ARTICLE_MARK + name.exact):
        return True
    return name.loosely and index.goes_on(LOOSE_MARK + name.loose)


def _growing(text: str, position: int, first: _Name, end: int) -> Iterator[_Name]:
    """From the first word on that ends at `position`: two words, three, and so on; articles between words don't count.

    Only the exact spelling may run on over a small letter, a line's end or a common word ("Damascus countryside").
    """
    common = word_keys("not_place")
    _, exact, loose, n_words, loosely = first
    while n_words < MAX_WORDS:
        gap = SEPARATOR.match(text, position, end)
        word = WORD.match(text, gap.end(), end) if gap else None
        if gap is None or word is None:
            return
        position = word.end()
        if is_article(word.group()):
            continue
        n_words += 1
        key = exact_word(word.group())
        printed_as_name = not word.group()[0].islower() or gap.group()[0] in _HYPHENS
        if not printed_as_name and len(word.group()) < SHORT_WORD:
            return
        loosely = loosely and printed_as_name and "\n" not in gap.group() and key not in common
        exact, loose = exact + key, loose + loose_word(word.group())
        yield _Name(word.end(), exact, loose, n_words, loosely)


def _best_key(index: PlaceIndex, name: _Name, article: bool) -> str:
    """The strictest key of the index that fits, or "". A common word alone is no name without an article before it."""
    if article and index.has(ARTICLE_MARK + name.exact):
        return ARTICLE_MARK + name.exact
    if name.n_words == 1 and name.exact in word_keys("not_place") | word_keys("generic"):
        return ""
    if index.has(name.exact):
        return name.exact
    if name.loosely and is_safe_loose(name.loose) and index.has(LOOSE_MARK + name.loose):
        return LOOSE_MARK + name.loose
    return ""
