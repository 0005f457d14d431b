"""Paragraphs and sentences with their offsets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

# Nothing longer than this many characters is a sentence: a pasted table or list without a full stop, read in pieces of this size.
_LONGEST = 1500
_PIECE = 500
_FEWEST_ROWS = 8
_BLANK = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r?\n(?=[ \t]*(?:[-*•–▪·]|\d{1,2}[.)])[ \t])")
_END = re.compile(r"[.!?…؟]+[\"'”’»)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:incl|govt|gov|est|ca|Mr|Mrs|Ms|Dr|St|Gen|Maj|Col|Lt|Brig|Capt|Sgt|Prof|Rev|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Fla|Calif|Va|al|Mt|Ft|Inc|Co|Ltd|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_LONGEST_ABBREVIATION = 20
_LINE = re.compile(r"[^\r\n]+")
# What follows a stop: past white space and opening signs, the first sign of what comes next ("" at the very end).
_NEXT = re.compile(r"\s*(?=\S)[\"'“‘«(\[#@\-–— ]*(.?)", re.DOTALL)
_LABEL = re.compile(r"[A-Z][\w ]{2,30}:\s")
_BULLET = re.compile(r"[ \t]*(?:[-*•–▪·]+|\d{1,2}[.)])[ \t]+|#+[ \t]+")


def split_paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs of text[start:]: parted by blank lines, list marks, or a line end that is no mere wrap."""
    position = start
    for gap in _BLANK.finditer(text, start):
        if gap.start() >= position:
            yield from _split_lines(text, position, gap.start())
        position = gap.end()
    yield from _split_lines(text, position, len(text))


def _split_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line end parts paragraphs unless the block is wrapped: lines of like length that break off in mid-sentence.

    A first line is as long as it is printed, with the dateline or time that the reading leaves out.
    """
    lines = [found.span() for found in _LINE.finditer(text, start, end)]
    if not lines:
        return
    first, last = lines[0][0], lines[-1][1]
    widths = [len(text[a:b].rstrip()) for a, b in lines]
    widths[0] += first - (text.rfind("\n", 0, first) + 1)
    shouted = text[start:end].isupper()
    labelled = any(_LABEL.match(text, a) or text[a:b].isupper() != shouted for a, b in lines)
    parted = labelled or (not shouted and _is_table(text, lines))
    wrapped = not parted and len(lines) > 1 and max(widths) <= 100 and min(widths[:-1]) >= 0.55 * max(widths) and max(widths) >= 45
    opened = first
    for (a, b), (c, d) in itertools.pairwise(lines if not wrapped else ()):
        if not _continues(text[a:b], text[c:d]):
            yield opened, b
            opened = c
    yield opened, last


def _is_table(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Many lines of which none goes on in small letters: rows, however alike their lengths."""
    return len(lines) >= _FEWEST_ROWS and not any(text[a:b].lstrip()[:1].islower() for a, b in lines[1:])


def _continues(line: str, following: str) -> bool:
    """Whether the next line goes on with the sentence: this one has no end mark and the next begins with a small letter."""
    before, after = line.rstrip(), following.lstrip()
    return bool(before) and before[-1] not in '.!?:"”' and after[:1].islower()


def split_sentences(text: str, start: int = 0, printed: str | None = None) -> Iterator[tuple[int, int, int]]:
    """The sentences of text[start:].

    Args:
        text: in sentence case.
        start: where the body begins.
        printed: the text as it is printed, where that is another case; lines in capitals part paragraphs.

    Yields:
        (start, end, paragraph): code point offsets without the white space and list mark around, and the paragraph's number from 0.
    """
    for number, (a, b) in enumerate(split_paragraphs(printed or text, start)):
        bullet = _BULLET.match(text, a, b)
        position = bullet.end() if bullet else a
        for stop in _END.finditer(text, position, b):
            if stop.end() < b and not _is_end(text, position, stop, b):
                continue
            yield from _trimmed(text, position, stop.end(), number)
            position = stop.end()
        yield from _trimmed(text, position, b, number)


def _is_end(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    if stop.group()[0] == "." and _ABBREVIATION.search(text, max(start, stop.start() - _LONGEST_ABBREVIATION), stop.start() + 1):
        return False
    return not following[1].islower()


def _trimmed(text: str, start: int, end: int, number: int) -> Iterator[tuple[int, int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > _LONGEST:
        while end - start > _PIECE:
            cuts = (text.rfind(mark, start, start + _PIECE) for mark in ("\n", ";", ",", " "))
            cut = next((at for at in cuts if at > start), start + _PIECE - 1)
            yield from _trimmed(text, start, cut + 1, number)
            start = cut + 1
            while start < end and text[start].isspace():
                start += 1
    if any(c.isalnum() for c in text[start:end]):
        yield start, end, number
