"""The words around a name that say what it is, from data/places/words.csv."""

from __future__ import annotations

import re
from functools import cache

from loaders.errors import BadPlaces
from loaders.places.names import exact_word
from loaders.places.tables import DATA, read_table, split_spellings


@cache
def words(role: str) -> frozenset[str]:
    """The words of one role ("title"), as listed.

    Raises:
        BadPlaces: data/places/words.csv has no such role.
    """
    path = DATA / "words.csv"
    for _, row in read_table(path, ("role", "words")):
        if row["role"] == role:
            return frozenset(split_spellings(row["words"]))
    raise BadPlaces(f"{path}: no role {role!r}; expected a row with it; restore the row")


@cache
def word_keys(*roles: str) -> frozenset[str]:
    """The exact keys of the words of these roles."""
    return frozenset(exact_word(word) for role in roles for word in words(role))


@cache
def endings(*roles: str) -> tuple[str, ...]:
    """What the words before a name end with if they end with a word of these roles; see `context.words_before`."""
    return tuple(sorted({" " + as_compared(word) for role in roles for word in words(role)}))


@cache
def beginnings(*roles: str) -> tuple[str, ...]:
    """What the words after a name begin with if they begin with a word of these roles; see `context.words_after`."""
    return tuple(sorted({as_compared(word) + " " for role in roles for word in words(role)}))


def as_compared(phrase: str) -> str:
    """A phrase without the hyphens that are as often left out ("north-western", "north western")."""
    return phrase.lower().replace("-", " ").replace("\u2019", "'")


@cache
def alternatives(*roles: str) -> str:
    """A regular expression that matches any word of these roles, the longest first."""
    every = {word for role in roles for word in words(role)}
    return "(?:" + "|".join(re.escape(word) for word in sorted(every, key=lambda word: (-len(word), word))) + ")"
