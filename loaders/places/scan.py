"""Walking through a text and matching its words against the name keys of an index, the longest name first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.places.index import Found, PlaceIndex
from loaders.places.names import (
    ARTICLE_MARK,
    LOOSE_MARK,
    SEPARATOR,
    WORD,
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
_CANDIDATE = re.compile(rf"(?<![^\W_])(?:(?=[{_CAPITAL}\u0590-\u08ff])|(?<=#)){WORD.pattern}")
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


def scan_names(index: PlaceIndex, text: str, start: int, end: int) -> Iterator[Match]:
    """The names of an index in `text[start:end]`, in text order, without overlaps."""
    position, remembered = start, index.may_start
    for word in _CANDIDATE.finditer(text, start, end):
        known = remembered.get(word.group())
        if known is False or word.start() < position or not (known or may_start(index, word.group())):
            continue
        match = _match_at(index, text, word, start, end)
        if match is not None:
            yield match
            position = match.end


def may_start(index: PlaceIndex, word: str) -> bool:
    """Whether a name can begin with this word; remembered for each word."""
    known = index.may_start.get(word)
    if known is None:
        if len(index.may_start) > MAX_REMEMBERED:
            index.may_start.clear()
        known = word not in words("printed_never") and not is_article(word)
        known = known and any(_begins(index, exact, loose) for exact, loose in _readings(word))
        index.may_start[word] = known
    return known


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


def _match_at(index: PlaceIndex, text: str, first: re.Match[str], start: int, end: int) -> Match | None:
    article = _article_before(text, first.start(), start)
    best: tuple[int, str, int] | None = None
    for particles, (exact, loose) in enumerate(_readings(first.group())):
        for name in _growing(text, first, exact, loose, end):
            key = _best_key(index, name, article is not None)
            if key and (best is None or name.end > best[0]):
                best = (name.end, key, particles)
            if not _goes_on(index, name):
                break
    if best is None:
        return None
    last, key, particles = best
    if article is not None and article.group("gap").isspace() and not key.startswith(ARTICLE_MARK):
        article = None if article.group("article").casefold() in _PREPOSITIONS else article
    begin = article.start() if article else first.start() + particles
    return Match(begin, last, index.places(key), article is not None)


def _article_before(text: str, position: int, start: int) -> re.Match[str] | None:
    found = _ARTICLE_BEFORE.search(text, max(start, position - 5), position)
    if found is None or not is_article(found.group("article")):
        return None
    return None if found.group("gap").isspace() and found.group("article") in _PREPOSITIONS else found


def _goes_on(index: PlaceIndex, name: _Name) -> bool:
    if index.goes_on(name.exact) or index.goes_on(ARTICLE_MARK + name.exact):
        return True
    return name.loosely and index.goes_on(LOOSE_MARK + name.loose)


def _growing(text: str, first: re.Match[str], exact: str, loose: str, end: int) -> Iterator[_Name]:
    """The first word, the first two, and so on; articles between words don't count.

    Only the exact spelling may run on over a small letter, a line's end or a common word ("Damascus countryside").
    """
    common = word_keys("not_place")
    loosely = exact not in common
    yield _Name(first.end(), exact, loose, 1, loosely)
    position, n_words = first.end(), 1
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
