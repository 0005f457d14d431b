"""Lines above a list or summary: the day and place they give to what stands under them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.reading import Reading
from loaders.extract.view import View
from loaders.extract.whereabouts import is_scene

_LONGEST = 16


@dataclass(slots=True)
class Heading:
    """What the headings so far give: a day and places."""

    day: DayMention | None = None
    day_view: View | None = None
    places: tuple[PlaceSpan, ...] = ()


def apply_headings(readings: Sequence[Reading], labels: Container[int] = ()) -> None:
    """Give drafts without day or place those of the title (place) and of the heading above them (both).

    A heading is a short line without a full stop and without a draft; a line of the title's that prints a day prints the report's
    own, and a dateline is no heading (its reporter sits there, nothing more). `labels` are the sentences that are labels of a
    section, whose place holds for that section alone.
    """
    title = Heading()
    current = Heading()
    for reading in readings:
        if _is_heading(reading):
            current = _read_heading(reading, current, title, labels)
            continue
        for draft in reading.drafts:
            undated = draft.day is None or draft.day.hour
            if undated and current.day is not None and current.day_view is not None:
                draft.day, draft.day_text = current.day, current.day_view.phrase(current.day.first, current.day.last)
            if not draft.places and not draft.claimant_area and not draft.area and (current.places or title.places):
                draft.area = list(current.places or title.places)


def mark_lists(views: Sequence[View]) -> None:
    """Mark the items of a list that a line ending in a colon opens."""
    opened = False
    for view in views:
        view.listed = opened and view.is_item
        opened = view.text.rstrip().endswith(":") or view.listed


def _read_heading(reading: Reading, current: Heading, title: Heading, labels: Container[int]) -> Heading:
    view = reading.view
    opening = view.number < 3
    places = tuple(p for p in view.places if is_scene(p) and not _is_dateline(view, p))
    day = view.days[0] if view.days else None
    if opening and _has_dateline(view):
        return current
    if _is_fragment(view) and not (opening and _is_day_line(view)):
        return Heading(day, view if day else None, places)
    if opening:
        title.places = title.places or (() if view.number in labels else places)
        return current
    if _is_source_line(view):
        return current
    phase = day if day and day.several else None
    return Heading(phase, view if phase else None, places)


def _is_heading(reading: Reading) -> bool:
    view = reading.view
    if reading.drafts:
        return False
    ends = view.text.rstrip()[-1:] in '.!?…"”'
    return _is_fragment(view) or (len(view.tokens) <= _LONGEST and not ends)


def _is_fragment(view: View) -> bool:
    """A day and a place without a verb, which say what the next sentence is about ("Dec. 25, 2019, in Abu Kamal.")."""
    day = view.days[0] if view.days else None
    if day is None or day.first > 2 or day.precision != "day" or len(view.tokens) > 2 * _LONGEST:
        return False
    verbs = view.found("damage", pattern="verb") + view.found("harms", pattern="verb") + view.found("harms", pattern="dies")
    return not verbs and not view.has_any(word_set("outcome_words", "be"))


def _is_day_line(view: View) -> bool:
    """ "Sunday, 7 August 2022, 13:09", "Date: 7 August 2022": at the top of a page the day on which it came out, no heading."""
    words = [t.norm for i, t in enumerate(view.tokens) if t.is_word and not any(d.first <= i < d.last for d in view.days)]
    return all(word in word_set("publishing_words") | word_set("saying_words") or word == "date" for word in words)


def _has_dateline(view: View) -> bool:
    """ "Relief Network, Beirut, 3 May 2019": a town right before the day on which the report came out says where it was written."""
    printed = [d for d in view.days if d.full and d.is_one_day and d.start == view.report_date]
    return any(view.norm(p.last) == "," and p.last + 1 == d.first for p in view.places for d in printed)


def _is_source_line(view: View) -> bool:
    return bool(view.starting("byline_words", 0))


def _is_dateline(view: View, place: PlaceSpan) -> bool:
    """ "BEIRUT, Sept 28 -": a place in capitals that opens the line."""
    return place.first == 0 and view.phrase(0, 1).isupper() and not view.is_shouted
