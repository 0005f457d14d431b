"""A report's text with its statements marked in place; everything in it is escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pages.shared.markup import Markup, element, joined

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n)+", re.DOTALL)


@dataclass(frozen=True)
class Span:
    """Where a statement stands in its report's text, in characters, and its number in the list beside it."""

    start: int
    end: int
    number: int


def whole_text(text: str, spans: Sequence[Span], here: int | None = None) -> Markup:
    """The whole text, marked; a heading of fields above it is folded, for readers came for what is below."""
    found = _FRONT_MATTER.match(text)
    if not found or any(span.start < found.end() for span in spans):
        return marked_text(text, spans, here)
    cut = found.end()
    moved = [Span(span.start - cut, span.end - cut, span.number) for span in spans]
    head = element(
        "details", element("summary", "Fields at the head of the file"), element("div", text[:cut].rstrip(), class_="sl-text")
    )
    return joined(head, marked_text(text[cut:], moved, here))


def marked_text(text: str, spans: Sequence[Span], here: int | None = None) -> Markup:
    """The text with a mark over each stretch that statements were read from, and their numbers after it.

    Overlapping stretches are split where one begins or ends, so that every character stands once.

    Args:
        text: the report's text, unchanged.
        spans: where statements stand; those outside the text are left out.
        here: number of the statement that the reader came for.
    """
    good = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    cuts = sorted({0, len(text), *(span.start for span in good), *(span.end for span in good)})
    parts: list[Markup] = []
    for start, end in pairwise(cuts):
        over = [span for span in good if span.start <= start and end <= span.end]
        piece = text[start:end]
        parts.append(_mark(piece, over, end, here) if over else joined(piece))
    return element("div", *parts, class_="sl-text", dir="auto")


def _mark(piece: str, over: list[Span], end: int, here: int | None) -> Markup:
    """One marked stretch; the numbers of the statements that end here follow it."""
    ending = sorted(span.number for span in over if span.end == end)
    chosen = any(span.number == here for span in over)
    numbers = [
        element("sup", element("a", f"[{n}]", href=f"#statement-{n}", id=f"text-{n}", title=f"Statement {n}")) for n in ending
    ]
    return joined(element("mark", piece, class_="here" if chosen else None), *numbers)


def sentences_only(text: str, spans: Sequence[Span], here: int | None = None) -> Markup:
    """Only the sentences that statements were read from, each once, where the source allows no more to be shown."""
    shown: dict[tuple[int, int], list[int]] = {}
    for span in spans:
        if 0 <= span.start < span.end <= len(text):
            shown.setdefault((span.start, span.end), []).append(span.number)
    parts = [
        element("div", marked_text(text[start:end], [Span(0, end - start, n) for n in numbers], here))
        for (start, end), numbers in sorted(shown.items())
    ]
    return joined(*parts)
