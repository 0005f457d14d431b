"""The fair copy of a report that the rules read: without the noise of web pages, in sentence case; each place in it leads back to
the report's own text."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from loaders.extract.casing import sentence_case

# What a page adds inside and around words: entities, a censor's stars, invisible signs, the hash of a tag.
_NOISE = re.compile(
    r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});"
    r"|(?<=[^\W\d_])\*{1,3}(?=[^\W\d_])"
    r"|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    r"|(?<![\w&/])#(?=[^\W\d])"
    r"|(?<=[^\W\d])_(?=[^\W\d])"
)
_NOISY = re.compile(r"[&*#_\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_HANDLE = re.compile(r"@\w+\Z")
_LONGEST_HANDLE = 30
_SIGNS = str.maketrans({"،": ",", "؛": ";", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"})


@dataclass(frozen=True)
class FairCopy:
    """A report's text made ready for reading.

    `printed` is what stands there without noise; `text` is the same, letter for letter, in sentence case. `origin` has, for each
    letter and for the end, its offset in the report; None where all offsets are the same.
    """

    source: str
    printed: str
    origin: tuple[int, ...] | None = None

    @cached_property
    def text(self) -> str:
        return sentence_case(self.printed)

    def offset_in_report(self, at: int) -> int:
        """Where a place in the copy stands in the report's text."""
        return at if self.origin is None else self.origin[at]

    def place_of(self, offset: int) -> int:
        """Where an offset of the report's text stands in the copy."""
        return offset if self.origin is None else bisect_left(self.origin, offset)

    @cached_property
    def is_recased(self) -> bool:
        return self.printed is not self.text


@lru_cache(maxsize=2)
def make_fair_copy(source: str) -> FairCopy:
    """The copy of a report's text: "&amp;amp;" is "&amp;", "kil*led" is "killed", "#Idlib" is "Idlib"."""
    printed, origin = _without_noise(source if source.isascii() else source.translate(_SIGNS))
    return FairCopy(source, printed, origin)


def _without_noise(text: str) -> tuple[str, tuple[int, ...] | None]:
    if _NOISY.search(text) is None or _NOISE.search(text) is None:
        return text, None
    letters: list[str] = []
    origin: list[int] = []
    for piece, start, is_noise in _pieces(text):
        letters.append(piece)
        origin += [start] * len(piece) if is_noise else range(start, start + len(piece))
    return "".join(letters), (*origin, len(text))


def _pieces(text: str) -> Iterator[tuple[str, int, bool]]:
    """The stretches of a text, each as it is to be read, with its offset and whether it stands for noise."""
    at = 0
    for noise in _NOISE.finditer(text):
        if noise.group() == "_" and _HANDLE.search(text, max(0, noise.start() - _LONGEST_HANDLE), noise.start()):
            continue  # "@town_news" is a name
        yield text[at : noise.start()], at, False
        yield _resolved(noise.group()), noise.start(), True
        at = noise.end()
    yield text[at:], at, False


def _resolved(noise: str) -> str:
    if noise == "_":
        return " "
    return html.unescape(noise).translate(_SIGNS) if noise[0] == "&" else ""
