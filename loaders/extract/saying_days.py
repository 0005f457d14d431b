"""The day on which something was said."""

from __future__ import annotations

from datetime import date

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
        before = first - day.last <= 1 and day.first <= 1 and (day.last == first or view.norm(day.last) == ",")
        told = match.last <= day.first <= match.last + 6 and all(
            view.norm(i) in word_set("saying_words") for i in range(match.last, day.first)
        )
        if inside or ((after or told or (before and first > 0)) and not _belongs_to_event(view, day.last)):
            return day.start
    return None


def _belongs_to_event(view: View, at: int) -> bool:
    """ "Said Tuesday's strike ..." gives no day of saying."""
    return view.norm(at) == "'s"
