"""The day on which something was said."""

from __future__ import annotations

from datetime import date

from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View


def find_said_on(view: View, match: Match, first: int, last: int) -> date | None:
    """The day beside the act: "said on Wednesday", "on Thursday denied", "comments made on Wednesday by"."""
    for day in view.days:
        if day.several or day.precision != "day" or day.hour:
            continue
        if match.entry["pattern"] == "gave" and match.last <= day.first <= match.last + 5:
            return day.start
        inside = first <= day.first and day.last <= last
        gap = day.first - last
        after = (0 <= gap <= 1 and view.norm(day.first - 1) == "on") or gap == 0
        before = is_at_head(view, day) and stands_before(view, day, first)
        told = match.last <= day.first <= match.last + 6 and all(
            view.norm(i) in word_set("saying_words") for i in range(match.last, day.first)
        )
        if inside or ((after or told or (before and first > 0)) and not _belongs_to_event(view, day.last)):
            return day.start
    return None


def is_at_head(view: View, day: DayMention) -> bool:
    """Whether the day opens its sentence: "On Tuesday", "Earlier on Tuesday", "Meanwhile, late on Tuesday"."""
    return day.first <= 4 and all(view.norm(i) in word_set("day_heads") for i in range(day.first))


def stands_before(view: View, day: DayMention, first: int) -> bool:
    """Whether nothing but a comma and an article parts the day from the speaker: "On Tuesday, the ministry said"."""
    return day.last <= first <= day.last + 2 and all(view.norm(i) in (",", "the", "a", "an") for i in range(day.last, first))


def _belongs_to_event(view: View, at: int) -> bool:
    """ "Said Tuesday's strike ..." gives no day of saying."""
    return view.norm(at) == "'s"
