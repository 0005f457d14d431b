"""Days on which something came of an attack that was on another day: bodies found, a toll that rose, wounded who died."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.day_mention import DayMention
from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_NEAR_ATTACK = 4  # words between a day and the attack it belongs to


def is_late(day: DayMention, draft: Draft) -> bool:
    """ "The toll climbed to 14 *on Wednesday*", "rescuers found two bodies *at dawn*", "died in hospital *on Friday*".

    A day that stands beside an attack ("bodies from *Monday's strike*") is the attack's, and so is a span of several days.
    """
    if day.several or not _comes_after(draft):
        return False
    return not (_is_of_attack(draft.view, day) or _is_of_those_killed(draft, day))


def restore_late_days(drafts: Sequence[Draft]) -> None:
    """Where no sentence gives the day of the attack, those found or pulled out alive on a day have that one."""
    for draft in drafts:
        day = draft.late_day
        if day is not None and draft.start is None and draft.end is None and not _is_toll(draft):
            draft.start, draft.end = day.span(draft.said_on)
            draft.precision = day.precision if draft.start or draft.end else "unknown"
            draft.day_text = draft.day_text or draft.view.phrase(day.first, day.last)


def _comes_after(draft: Draft) -> bool:
    if draft.kind != "casualties":
        return False
    found = any(m.first == draft.trigger for m in draft.view.matches.get("recovery", ()))
    body = draft.view.norm(draft.trigger) in word_set("body_words") and bool(draft.view.matches.get("recovery"))
    return draft.harm == "rescued" or found or body or _is_toll(draft) or _dies_later(draft)


def _is_toll(draft: Draft) -> bool:
    """A toll that rises, or is put at a figure: "the death toll", "the number of dead"."""
    tolls = draft.view.found("harms", pattern="toll")
    return any(m.first == draft.trigger and {"toll", "number"} & set(draft.view.norms[m.first : m.last]) for m in tolls)


def _dies_later(draft: Draft) -> bool:
    """ "Died in hospital", "later succumbed to her wounds"."""
    view = draft.view
    if not any(m.first == draft.trigger for m in view.found("harms", pattern="dies")):
        return False
    around = {view.norm(i) for i in range(max(0, draft.trigger - 3), draft.trigger + 9)}
    return bool(around & (word_set("wound_nouns") | {"later", "succumbed", "hospital"}))


def _is_of_attack(view: View, day: DayMention) -> bool:
    """ "Tuesday's raid", "in the raid on Tuesday", "when jets struck on Tuesday"."""
    attacks = [m for m in view.matches.get("weapons", ()) if m.entry["attack"] == "yes"] + view.matches.get("attack_verbs", [])
    behind = any(0 <= m.first - day.last <= _NEAR_ATTACK and view.norm(day.last) == "'s" for m in attacks)
    return behind or any(0 <= day.first - m.last <= 2 for m in attacks)


def _is_of_those_killed(draft: Draft, day: DayMention) -> bool:
    """ "The number of people killed there *the previous day* rose to 19"."""
    if not _is_toll(draft) or draft.group is None or not draft.trigger < day.first < draft.group.first:
        return False
    return any(draft.view.norm(i) in word_set("harms", "verb", "pattern") for i in range(draft.trigger, day.first))
