"""What the words around a name say: province or town, near or at, part of a person's, unit's or facility's name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from loaders.places.names import exact_word
from loaders.places.provinces import all_countries
from loaders.places.scan import Match
from loaders.places.words import as_compared, beginnings, endings, word_keys, words

WINDOW = 48
MAX_FACILITY_WORDS = 4
MAX_UNIT_WORDS = 3
Wanted = Literal["province", "countryside", "settlement"]
_BOUNDARY = re.compile(r"[,;:!?\"\u201c\u201d()\[\]|/]|(?<=\w\w)\.\s|\n\s*\n|\s[-\u2013\u2014]\s")
_OPENING = "#'\u2018("
_ARTICLE = re.compile(r"^\w{2,3}[-\u2010\u2011\u2013 \u00a0]")
_CAPITALISED_AFTER = re.compile(r" (?:(?:[Aa]l|[Ee]l|[Aa]bu|[Bb]in|[Ii]bn)[- ])*([A-Z][\w'\u2019-]+)")
_CAPITALISED_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w'\u2019]+)(?: (?:al|el)[- ]?| )$")
_INITIAL_BEFORE = re.compile(r"(?<!\w)[A-DF-MO-RT-VX-Z]\. $")
_LISTED = re.compile(r",\s+[A-Z]|\s+\(")
_COMPOUND = re.compile(r"[-\u2010\u2011]\w")


class Surroundings(NamedTuple):
    """The reading of the words around a name.

    `wants` is the kind of place they ask for, `evidence` whether they mark the name as a place at all.
    """

    before: str
    after: str
    wants: Wanted | None
    offset: bool
    within: str | None
    acts: bool
    evidence: bool


def words_before(text: str, start: int) -> str:
    """The words before a name within its clause, parted and led by one space: " in the countryside of"."""
    clause = _BOUNDARY.split(text[max(0, start - WINDOW) : start].rstrip(_OPENING))[-1]
    words_there = clause.split()
    if words_there and words_there[-1] in ("the", "The"):
        words_there.pop()
    return " " + " ".join(words_there)


def words_after(text: str, end: int) -> str:
    """The words after a name within its clause, parted and closed by one space: "province on Monday "."""
    clause = _BOUNDARY.split(text[end : end + WINDOW], maxsplit=1)[0]
    if clause[:1] in "'\u2019":
        clause = clause[1:].removeprefix("s")
    return " ".join(clause.split()).removesuffix(".") + " "


def read_surroundings(text: str, start: int, end: int) -> Surroundings:
    """Read the words before `start` and after `end`."""
    left, right = words_before(text, start), words_after(text, end)
    before, after = as_compared(left), as_compared(right).lstrip()
    wants = _wanted_kind(before, after)
    offset = before.endswith(endings("offset_before"))
    evidence = bool(wants) or offset or before.endswith(endings("evidence_before"))
    return Surroundings(
        left,
        right,
        wants,
        offset,
        "facility" if _is_facility(after) else None,
        before.endswith(endings("accusing")) or after.startswith(beginnings("saying")) or _is_accused_with(before),
        evidence or bool(_LISTED.match(text, end)),
    )


def _wanted_kind(before: str, after: str) -> Wanted | None:
    if after.startswith(beginnings("settlement_after")) or before.endswith(endings("settlement_before")):
        return "settlement"
    if before.endswith(endings("countryside_before")) or _side_then_countryside(after):
        return "countryside"
    if after.startswith(beginnings("province_after")) or before.endswith(endings("province_before")):
        return "province"
    if before.endswith(endings("direction")) and not before.endswith(endings("offset_before")):
        return "province"
    return None


def _side_then_countryside(after: str) -> bool:
    """Whether "countryside" or "northern countryside" follows."""
    if after.startswith(beginnings("countryside")):
        return True
    return after.startswith(beginnings("direction")) and after.partition(" ")[2].startswith(beginnings("countryside"))


def _is_facility(after: str) -> bool:
    """Whether a facility's name goes on here: "National Hospital", "hospital"."""
    between = words("facility_between")
    for word in after.split(" ")[:MAX_FACILITY_WORDS]:
        if word in words("facility_after"):
            return True
        if word not in between:
            return False
    return False


def follows_unit_or_facility(after: str) -> bool:
    """Whether a unit's or a facility's name goes on behind a name: "Brigade", "military airport"."""
    return _is_unit(after) or _is_facility(as_compared(after).lstrip())


def _is_accused_with(before: str) -> bool:
    """Whether "accused Moscow and" stands before."""
    first, *rest = before.removesuffix(" and").rsplit(" ", 1)
    return bool(rest) and before.endswith(" and") and first.endswith(endings("accusing"))


def is_adjective(text: str, start: int, end: int) -> bool:
    """Whether a country's name qualifies another word: "US-led", "Iran-backed", "the US envoy"."""
    if _COMPOUND.match(text, end):
        return True
    if text[start:end].replace(".", "") not in words("short_country"):
        return False
    follows = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    return follows and not as_compared(words_before(text, start)).endswith(endings("located_before"))


def is_seat(text: str, end: int) -> bool:
    """Whether a name only says where somebody sits or who stands behind them: "the London-based monitor", "Ankara-backed"."""
    return _COMPOUND.match(text, end) is not None and text.startswith(tuple(words("compound_after")), end + 1)


def is_somebody(text: str, match: Match, around: Surroundings) -> bool:
    """Whether the name is part of a person's or a unit's name, or a weak name that nothing marks as a place.

    A weak name (one that is also a given or family name) needs words that place it: "in", "hit", "town of".
    """
    last_word = around.before.rpartition(" ")[2]
    if last_word in words("title") or last_word.rstrip("-") in words("unit_before"):
        return True
    if _is_unit(around.after):
        return True
    name = _ARTICLE.sub("", text[match.start : match.end]) if match.article else text[match.start : match.end]
    if " " in name or "-" in name or "\n" in name:
        return False
    if exact_word(name) in word_keys("weak") and (not around.evidence or _is_followed_by_name(text, match)):
        return True
    firm = any(item.own and item.place.kind in ("province", "country") for item in match.found)
    return not firm and around.wants is None and _is_named_like_a_person(text, match, around)


def _is_named_like_a_person(text: str, match: Match, around: Surroundings) -> bool:
    """A capitalised word that is no common one, or an initial, stands right before the name, or such a word behind it."""
    if _is_followed_by_name(text, match) and not (match.found[0].own and around.evidence):
        return True
    ahead = _CAPITALISED_BEFORE.search(text, max(0, match.start - WINDOW), match.start)
    if ahead is None or ahead.group(1).endswith(("'s", "\u2019s")):
        return _INITIAL_BEFORE.search(text, max(0, match.start - 4), match.start) is not None
    return exact_word(ahead.group(1)) not in word_keys("not_place", "evidence_before")


def _is_unit(after: str) -> bool:
    """Whether a unit's or an organisation's name goes on here: "Brigade", "Health Directorate"."""
    for word in after.lstrip("- ").split(" ")[:MAX_UNIT_WORDS]:
        if word in words("unit_after"):
            return True
        if not word[:1].isupper():
            return False
    return False


def _is_followed_by_name(text: str, match: Match) -> bool:
    behind = _CAPITALISED_AFTER.match(text, match.end)
    return behind is not None and exact_word(behind.group(1)) not in word_keys("not_place", "evidence_before") | _country_keys()


@cache
def _country_keys() -> frozenset[str]:
    """The keys of countries: "near Hajin Syria" names no person."""
    return frozenset(exact_word(country.name) for country in all_countries().values())
