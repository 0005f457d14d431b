"""Labels that part a report by places: what stands under "Sumy region." or "Khan Yunis" happened there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.reading import Reading
from loaders.extract.view import View
from loaders.extract.whereabouts import finest, is_scene

_LONGEST = 6  # words of a label
_LONGEST_NAME = 3  # words of a label whose place no gazetteer has
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_DASHES = ("-", "–", "—", "--")
_LABELLED = 2  # known labels that make a report one that is parted by labels


@dataclass(frozen=True, slots=True)
class _Label:
    """A label: its places (none where the gazetteer lacks it), and how far it reaches: a paragraph, a block of lines, or on to the
    next label."""

    number: int
    places: tuple[PlaceSpan, ...]
    reach: str
    paragraph: int


def mark_sections(readings: Sequence[Reading]) -> frozenset[int]:
    """Number the drafts under each label and give them its place as their area.

    Drafts of different sections are about different strikes, and take no place from one another.

    Returns:
        The numbers of the sentences that are such labels.
    """
    labels = _find_labels(readings)
    if not labels:
        return frozenset()
    current: _Label | None = None
    before: View | None = None
    for reading in readings:
        view = reading.view
        if view.number in labels:
            current = labels[view.number]
        elif current and _is_past(current, before, view):
            current = None
        for draft in reading.drafts:
            draft.section = current.number if current else None
            spans_days = draft.day is not None and draft.day.several
            draft.area = list(current.places) if current and not spans_days else []
        before = view
    return frozenset(labels)


def _find_labels(readings: Sequence[Reading]) -> dict[int, _Label]:
    """The labels by the number of the sentence that they stand in; an unknown name counts only beside known ones."""
    ends = {r.view.number: _label_end(r.view) for r in readings}
    known = {r.view.number: _places_of(r.view, ends[r.view.number]) for r in readings if ends[r.view.number]}
    if sum(1 for places in known.values() if places) < _LABELLED:
        return {}
    labels = {}
    for reading, after in zip(readings, [*readings[1:], None], strict=True):
        view = reading.view
        end = ends[view.number]
        if end and (known[view.number] or _is_name(view, end)):
            labels[view.number] = _Label(view.number, known[view.number], _reach(view, end, after), view.paragraph)
    return labels


def _label_end(view: View) -> int:
    """How many words the label takes that a line opens with, 0 without one: up to a colon, or all of a line or short sentence."""
    size, start = len(view.tokens), clock_end(view)
    opens = view.copy.text[: view.start].rstrip(" \t-*•–▪·#")[-1:] in ("", "\n", "\r")
    if not opens or start >= size or not view.tokens[start].is_word:
        return 0
    marks = (":", *_DASHES) if start else (":",)
    closed = next((i for i in range(start, min(size, start + _LONGEST + 3)) if view.tokens[i].text in marks), None)
    if closed:
        return closed
    words = size - (view.tokens[-1].text == ".")
    return words if words <= _LONGEST else 0


def _places_of(view: View, end: int) -> tuple[PlaceSpan, ...]:
    """The places of a label that names nothing else: "Sumy region", "In the north of Aleppo", "Rafah and Khan Yunis"."""
    places = tuple(p for p in view.places if p.last <= end and is_scene(p) and p.likeliest)
    inside = {i for p in places for i in range(p.first, p.last)}
    others = [view.norm(i) for i in range(clock_end(view), end) if i not in inside and view.tokens[i].is_word]
    return tuple(finest(places)) if places and all(word in word_set("label_words") for word in others) else ()


def _is_name(view: View, end: int) -> bool:
    """Up to three words in capitals before a colon or on a line of their own."""
    start = clock_end(view)
    alone = end == len(view.tokens) or view.tokens[end].text == ":" or start > 0
    words = [token for token in view.tokens[start:end] if token.is_word]
    return alone and len(words) <= _LONGEST_NAME and all(token.is_capital for token in words)


def clock_end(view: View) -> int:
    """How many words the hour takes that a line of a log opens with: "06:10 Ariha (Idlib) - Warplanes hit a house"."""
    norms = view.norms[:3]
    if len(norms) == 3 and norms[0].isdigit() and norms[1] in (":", ".") and norms[2].isdigit() and len(norms[2]) == 2:
        return 3
    return 1 if norms and _CLOCK.fullmatch(norms[0]) else 0


def _reach(view: View, end: int, after: Reading | None) -> str:
    if after is None or after.view.paragraph == view.paragraph or end < len(view.tokens) - 1:
        return "paragraph"
    return "label" if _blank_between(view, after.view) else "block"


def _is_past(label: _Label, before: View | None, view: View) -> bool:
    if label.reach == "paragraph":
        return view.paragraph != label.paragraph
    return label.reach == "block" and before is not None and _blank_between(before, view)


def _blank_between(before: View, view: View) -> bool:
    return view.copy.text[before.end : view.start].count("\n") > 1
