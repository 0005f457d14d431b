"""A province's name with one wrong letter: "Dayr Az Zayr" for Dayr az-Zawr."""

from __future__ import annotations

from functools import cache

from loaders.places.names import exact_key
from loaders.places.provinces import Province, read_provinces

SAFE_LENGTH = 8


@cache
def _spellings(country: str) -> dict[str, Province]:
    """The provinces by the keys of their spellings that are long enough for one letter not to matter."""
    keys = {exact_key(name): item for item in read_provinces(country).values() for name in (item.name, *item.spellings)}
    return {key: item for key, item in keys.items() if len(key) >= SAFE_LENGTH and key.isascii()}


def misspelt_province(name: str, country: str) -> Province | None:
    """The one province whose name differs from this one by a single letter; None where there is none, or more than one."""
    key = exact_key(name)
    if len(key) < SAFE_LENGTH:
        return None
    near = {item.code: item for spelling, item in _spellings(country).items() if _one_letter_off(key, spelling)}
    return next(iter(near.values())) if len(near) == 1 else None


def _one_letter_off(one: str, other: str) -> bool:
    """Whether one letter is another, missing or too many."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return shorter[at + (len(longer) == len(shorter)) :] == longer[at + 1 :]
