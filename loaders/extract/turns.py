"""Where a report turns to another strike: "in a separate raid", "elsewhere", "On January 3, ..." at the head of a sentence."""

from __future__ import annotations

from loaders.extract.draft import Draft
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View, remembered

_HEAD = 10  # words
_OPENING = 3  # sentences of title and lead, which the body tells again in full


def opens_new(draft: Draft) -> bool:
    """ "Another strike", "a second raid", "in a separate attack", "elsewhere" begin a new strike.

    "The second strike" and "it was the third attack this month" are said of what is told already.
    """
    return _is_elsewhere(draft.view) or is_further(draft)


def is_further(draft: Draft) -> bool:
    """ "A second strike", "another drone" near the head of the sentence: one more attack after the one told before."""
    return _tells_further(draft.view, min(_HEAD, draft.trigger))


@remembered
def _is_elsewhere(view: View) -> bool:
    return any(norm in word_set("elsewhere_words") for norm in view.norms[:8])


@remembered
def _tells_further(view: View, last: int) -> bool:
    return any(_is_further(view, m) for m in view.matches.get("weapons", ()) if 0 < m.first <= last)


def _is_further(view: View, attack: Match) -> bool:
    """Whether "another", "a second", "a separate" stands before an attack or its weapon, with only its adjectives between."""
    for at in range(attack.first - 1, max(-1, attack.first - 5), -1):
        word = view.norm(at)
        if word in word_set("further_words"):
            before = {view.norm(i) for i in range(max(0, at - 3), at)}
            known = view.norm(at - 1) in word_set("known_words")
            return not known and not before & word_set("outcome_words", "be") and not before & {"marks", "marked", "for"}
        if not view.tokens[at].is_word or word in word_set("function_words"):
            return False
    return False


def sets_day(draft: Draft) -> bool:
    """ "On January 3, jets hit ...", "Last month, ...": a day at the head of its sentence says that what follows happened then."""
    day = draft.day
    own = any(day is mention for mention in draft.view.days)
    return day is not None and own and day.first <= 2 and not day.hour and draft.view.number >= _OPENING


def of_other_year(draft: Draft) -> bool:
    """ "A *2019* bombing that killed dozens", told within a sentence on something else."""
    return draft.day is not None and draft.day.describes


def in_opening(draft: Draft) -> bool:
    """Whether its sentence is one of the title and the lead."""
    return draft.view.number < _OPENING
