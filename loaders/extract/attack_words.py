"""Words of attack that are noun and verb: "strike", "raids", "target", "shelling"."""

from __future__ import annotations

from functools import cache

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_ANY_NOUN = ("facilities", "victims", "actors", "area_words", "organisations", "force_nouns")


def is_noun_here(view: View, match: Match) -> bool:
    """Whether the word is a noun where it stands: "the *strike* killed", "Russian *raids* on"; not "drones *target* a convoy"."""
    word, before, after = view.norm(match.last - 1), view.norm(match.first - 1), match.last
    if match.last - match.first > 1 or word not in word_set("noun_or_verb"):
        return False
    if view.starting("weapons", after) and not word.endswith(("ed", "ing")):
        return True
    determined = before in word_set("one_words") | word_set("known_words") or any(q.last == match.first for q in view.quantities)
    takes = begins_phrase(view, after)
    if word.endswith("ing"):
        return determined or not takes
    if word in word_set("hit_words"):
        return determined and not takes
    if before in word_set("before_verbs"):
        return False
    if determined or before in word_set("prepositions") - {"to"} or _is_followed_by_verb(view, after):
        return True
    return not takes


def begins_phrase(view: View, at: int) -> bool:
    """Whether a noun phrase begins here, so that a verb before it has an object: "a", "three", "areas", a name."""
    if at >= len(view.tokens):
        return False
    word = view.norm(at)
    if word in word_set("one_words") | word_set("known_words") | word_set("victim_adjectives") | word_set("area_openers"):
        return True
    named = view.tokens[at].is_capital and not view.starting("calendar", at)
    return named or any(q.first == at for q in view.quantities) or any(view.starting(t, at) for t in _ANY_NOUN)


def _is_followed_by_verb(view: View, at: int) -> bool:
    """ "Strikes *hit*", "shelling *continues*", "raids *leave*"."""
    if any(m.entry["pattern"] in ("verb", "suffers") for m in view.starting("damage", at)):
        return view.norm(at) not in word_set("noun_or_verb") or begins_phrase(view, at + 1)
    return is_event_verb(view, at)


def is_event_verb(view: View, at: int) -> bool:
    """Whether a verb that an attack can have stands here: "continues", "rocked", "killed", "left"."""
    harms = any(m.entry["pattern"] in ("verb", "claims_lives") for m in view.starting("harms", at))
    return harms or view.norm(at) in _event_verbs()


@cache
def _event_verbs() -> frozenset[str]:
    outcomes = (word_set("outcome_words", kind) for kind in ("be", "leave", "cause"))
    return word_set("event_verbs").union(*outcomes)
