"""Places that no gazetteer knows, told by the words around them: "the village of Umm Zaytun", "Harbour View camp".

Such a name keeps its text, has no point of its own unless the text prints one, and takes the province that the text gives
it: see `find`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from loaders.places.context import follows_unit_or_facility, words_after
from loaders.places.names import ARTICLES, exact_word
from loaders.places.place import PlaceKind
from loaders.places.words import alternatives, word_keys, words

WINDOW = 60
# "al", "el" or a capital stand apart ("al Zaytun", "As Safiyah"); "an", "as" and "at" are English words unless a hyphen follows.
_ARTICLE = (
    "(?:(?:" + "|".join(sorted({form for a in ARTICLES for form in (a, a.capitalize())})) + ")[-\u2010\u2011]"
    "|(?:[ae]l|ad|adh|ar|ash|az|" + "|".join(sorted(a.capitalize() for a in ARTICLES if a not in ("an", "il"))) + ") )"
)
_WORD = rf"{_ARTICLE}?[A-Z\u00c0-\u00de][^\W\d_]*(?:['\u2019\u2018\u02bf`](?!s\b)[^\W\d_]+)*(?:-{_ARTICLE}?[A-Z][^\W\d_]*)*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_PARTS = re.compile(_WORD)
_NAME_BEFORE = re.compile(rf"(?<![\w'\u2019-])(?P<name>{_NAME}) $")
_LIST = re.compile(
    rf"(?: of)?,?:? (?:the )?(?P<first>{_NAME})(?P<rest>(?:(?:, and |, | and )(?:the [\w ]{{0,12}}village of )?{_NAME})*)"
)
_LISTED = re.compile(_NAME)
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?:|\"\u201c] ?)$")
_BEGINS_ARTICLE = re.compile(_ARTICLE)


class Unlisted(NamedTuple):
    """A name at `start:end` that its surroundings mark as a place: a settlement, or a part of one ("district").

    `sign` is what says so: a word such as "village" ("word"), its own form or what follows ("form"), or nothing but a
    preposition ("place"), which is enough only before a larger place ("near Zaytun, Syria").
    """

    start: int
    end: int
    kind: PlaceKind
    sign: Literal["word", "form", "place"]


@cache
def _cues() -> re.Pattern[str]:
    roles = ("unlisted_of", "unlisted_part_of", "unlisted_after", "unlisted_part_after")
    return re.compile(rf"(?<![\w-]){alternatives(*roles)}(?![\w-])")


@cache
def _located() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w){alternatives('unlisted_located')}|\b\d{{4}},) (?P<name>{_NAME})")


def find_unlisted(text: str, start: int, end: int) -> Iterator[Unlisted]:
    """The names in `text[start:end]` that are marked as places; some may be known ones, and they may overlap."""
    for cue in _cues().finditer(text, start, end):
        word = cue.group()
        if word in words("unlisted_of") | words("unlisted_part_of"):
            yield from _behind(text, cue, end)
        if word in words("unlisted_after") | words("unlisted_part_after"):
            yield from _before(text, cue, start)
    for found in _located().finditer(text, start, end):
        yield from _at(text, *found.span("name"))


def _behind(text: str, cue: re.Match[str], end: int) -> Iterator[Unlisted]:
    """ "The village of A", "the towns of A, B and C": a plural opens a list."""
    found = _LIST.match(text, cue.end(), end)
    if found is None:
        return
    kind: PlaceKind = "settlement" if cue.group() in words("unlisted_of") else "district"
    spans = [found.span("first")]
    if cue.group().endswith("s"):
        spans += [listed.span() for listed in _LISTED.finditer(text, *found.span("rest"))]
    for a, b in spans:
        yield from _trimmed(text, a, b, kind, from_left=True)


def _before(text: str, cue: re.Match[str], start: int) -> Iterator[Unlisted]:
    """ "Umm Zaytun village". A capital that opens a sentence is no sign of a name ("Mountain villages")."""
    found = _NAME_BEFORE.search(text, max(start, cue.start() - WINDOW), cue.start())
    if found is None:
        return
    kind: PlaceKind = "settlement" if cue.group() in words("unlisted_after") else "district"
    for name in _trimmed(text, *found.span("name"), kind, from_left=False):
        plain = len(_PARTS.findall(text, name.start, name.end)) == 1 and not _BEGINS_ARTICLE.match(text, name.start)
        opens = _SENTENCE_START.search(text, max(0, name.start - 2), name.start) is not None
        if not (plain and (opens or cue.group()[0].isupper())):
            yield name


def _at(text: str, start: int, end: int) -> Iterator[Unlisted]:
    """ "In al-Zaytun", "near Tell Zaytun", "in Zaytun, east of Kobani": an Arabic article, a word that many names begin with,
    or a place told behind it."""
    for name in _trimmed(text, start, end, "settlement", from_left=True):
        after = words_after(text, name.end)
        if follows_unit_or_facility(after):
            continue
        sign: Literal["form", "place"] = "form" if _looks_like_one(text, name) or _lies_beside(text, name.end) else "place"
        yield name._replace(sign=sign)


def _looks_like_one(text: str, name: Unlisted) -> bool:
    """Whether the name begins with an article or with a word that many Arabic place names begin with ("Tell", "Kafr")."""
    first = re.split(r"[- ]", text[name.start : name.end], maxsplit=1)[0]
    return _BEGINS_ARTICLE.match(text, name.start) is not None or exact_word(first) in word_keys("generic")


@cache
def _beside() -> re.Pattern[str]:
    side, around = alternatives("direction"), alternatives("countryside")
    return re.compile(rf"(?: \([^)]{{1,40}}\))?,? (?:(?:to the )?{side} of |in (?:the )?(?:{side} )?(?:{around} of )[A-Z])")


def _lies_beside(text: str, end: int) -> bool:
    """Whether a direction or a larger place follows: ", east of X", "in the northern countryside of X"."""
    return _beside().match(text, end) is not None


def _trimmed(text: str, start: int, end: int, kind: PlaceKind, *, from_left: bool) -> Iterator[Unlisted]:
    """The name up to a word that is no part of one ("Umm Zaytun Monday"), or behind the last such word ("On Friday Zaytun")."""
    spans = [part.span() for part in _PARTS.finditer(text, start, end)]
    common = [_is_common(text[a:b]) for a, b in spans]
    if from_left:
        kept = spans[: common.index(True)] if True in common else spans
    else:
        kept = spans[len(common) - common[::-1].index(True) :] if True in common else spans
    cut_to_one_word = not from_left and len(kept) == 1 < len(spans) and not _BEGINS_ARTICLE.match(text, kept[0][0])
    if kept and not cut_to_one_word:
        yield Unlisted(kept[0][0], kept[-1][1], kind, "word")


def _is_common(word: str) -> bool:
    """Whether a capitalised word is no part of a place's name: a day, "Northern", an acronym; "Bin" joins names."""
    return (word.isupper() and len(word) > 1) or (exact_word(word) in word_keys("not_place") and word not in words("name_joints"))
