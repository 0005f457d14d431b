"""Lines of a report as spans, so that every offset stays true to the unchanged text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE_END = re.compile(r"[\n\r\u2028\u2029](?:(?<=\r)\n)?")  # begins with a set of signs, which is searched fastest


def line_spans(text: str, start: int = 0) -> Iterator[tuple[int, int, int]]:
    """One `(start, end, next_start)` a line from `start` on, blank lines too; `end` stands before the line break."""
    while start < len(text):
        found = _LINE_END.search(text, start)
        end, following = (found.start(), found.end()) if found else (len(text), len(text))
        yield start, end, following
        start = following


def filled_lines(text: str, start: int, limit: int) -> Iterator[tuple[int, int, int]]:
    """The first `limit` lines that hold more than white space, as `line_spans` gives them."""
    seen = 0
    for span in line_spans(text, start):
        if text[span[0] : span[1]].strip():
            yield span
            seen += 1
            if seen == limit:
                return


def line_number(text: str, offset: int) -> int:
    """The line that holds `offset`, counted from 1."""
    return sum(1 for _ in _LINE_END.finditer(text, 0, offset)) + 1
