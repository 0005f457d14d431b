"""The dead of a whole war: told in passing they say which war is meant; told as such they are the toll of a span without days."""

from __future__ import annotations

from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_REACH = 7  # words from the war to what it did


def is_war_aside(view: View, trigger: int) -> bool:
    """ "Talks to end a civil war *that has left 70,000 dead*": the clause says which war, and tells of no attack."""
    at = _war_before(view, trigger)
    return at is not None and view.norm(at + 1 + (view.norm(at + 1) == ",")) in ("that", "which")


def war_span(view: View, trigger: int) -> DayMention | None:
    """ "*The conflict* has killed 12,000 people": the span of the war, of which the sentence tells no day."""
    at = _war_before(view, trigger)
    return DayMention(at, at + 1, None, None, "period", several=True, open_end=True, phase=True) if at is not None else None


def _war_before(view: View, trigger: int) -> int | None:
    """Where the war stands that left, killed or cost so many, with nothing but small words and the verb between."""
    if not view.has_any(word_set("war_words")):
        return None
    for at in range(trigger - 1, max(-1, trigger - _REACH - 1), -1):
        if view.norm(at) in word_set("war_words") and view.norm(at + 1) not in word_set("war_compounds"):
            return at if _is_subject(view, at, trigger) else None
    return None


def _is_subject(view: View, at: int, trigger: int) -> bool:
    between = range(at + 1, trigger)
    verbs = word_set("outcome_words", "leave") | word_set("toll_verbs") | word_set("past_auxiliaries")
    counted = {i for q in view.quantities for i in range(q.first, q.last)}
    small = {",", "that", "which", "already", "so", "far", "people", "lives", "persons"} | verbs
    led = view.norm(at - 1) in ("in", "during", "of", "from")
    return not led and all(view.norm(i) in small or i in counted for i in between)
