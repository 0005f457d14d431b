"""What an attack noun, a bomb or a rocket is aimed at: "an air strike *on* a school", "a bomb planted *under* a bus"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.targets import objects_of
from loaders.extract.view import View

_FARTHEST = 14  # words between an attack and its target


def find_attacked(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    """The facilities that an attack noun takes: "an air strike *on* a school", "a blast *at* a market", "the mosque bombing"."""
    before = [g for g in places if g.last == match.first]
    if before:
        return before
    at = _target_preposition(view, match)
    if at is None or (view.norm(at) not in ("into", "against") and _only_says_where(view, match)):
        return []
    bombs = match.entry["weapon"] == "explosive_device" or view.norm(match.last - 1) in ("bomb", "bombs")
    found = objects_of(view, at + 1, places, within=view.norm(at) in ("in", "inside"), several=bombs)
    aside = found and (found[0].kind == "road" or found[0].head in word_set("ridden_words") or _is_treatment(view, found[0]))
    return [] if aside else found


def _only_says_where(view: View, match: Match) -> bool:
    """ "Gunmen *on* a motorcycle", "shot dead *at* a station", "ambushed *at* a farm": where people were, nothing that was hit."""
    people = bool(view.starting("armed_people", match.first)) or bool(view.starting("harms", match.first))
    return people or view.norm(match.first) in word_set("ambush_words")


def _is_treatment(view: View, group: Group) -> bool:
    """ "Those hurt in the bombing arrived *at a hospital*": where the wounded went is not what was hit."""
    inside = view.norm(group.first - 1) in ("at", "in", "inside") and group.kind in ("hospital", "clinic", "health_facility")
    return inside and view.has_any(word_set("treatment_words"))


def _target_preposition(view: View, match: Match) -> int | None:
    """Where "on", "against", "at" stands behind an attack noun; between them only who, with what and when.

    "The attack *that was carried out by gunmen* on a school", "a rocket *was fired* at a bus": how it was made may stand there too.
    """
    thrown = _is_thrown(view, match)
    aimed = match.entry["attack"] == "yes" or thrown or _is_planted(view, match)
    leads = word_set("target_prepositions" if aimed else "ordnance_prepositions")
    at, end = match.last, min(match.last + _FARTHEST, len(view.tokens))
    while at < end:
        if view.norm(at) in leads and not view.starting("calendar", at + 1):
            return at
        if any(m.entry["attack"] == "yes" for m in view.starting("weapons", at) if not view.starting("armed_people", at)):
            return None
        made = _past_making(view, at)
        verb = any(m.entry["pattern"] == "verb" for t in ("damage", "harms") for m in view.starting(t, at))
        if made == at and (verb or view.tokens[at].text in ".;:," or view.norm(at) in _target_breaks()):
            return None
        at = max(made, at + 1)
    return None


def _past_making(view: View, at: int) -> int:
    """Past "that was carried out", "was fired": how an attack was made, or a thing thrown; else the place itself."""
    i = at + (view.norm(at) in ("that", "which"))
    while view.norm(i) in word_set("outcome_words", "be") or view.norm(i) in word_set("past_auxiliaries"):
        i += 1
    verb = next((m for m in view.starting("attack_verbs", i) if m.entry["pattern"] in ("light", "throw")), None)
    return verb.last if verb and i > at else at


@cache
def _target_breaks() -> frozenset[str]:
    """Words that part an attack from what follows: a verb, a clause."""
    clauses = word_set("phrase_breaks") - {"with"}
    return clauses | word_set("outcome_words", "be") | word_set("past_auxiliaries") | word_set("treatment_words")


def _around(view: View, match: Match) -> list[int]:
    return [*range(max(0, match.first - 4), match.first), *range(match.last, match.last + 4)]


def _is_planted(view: View, match: Match) -> bool:
    """ "A bomb *planted* in a bank", "*placed* a bomb at an office", if it went off."""
    planted = any(view.norm(i) in word_set("planting_words") for i in _around(view, match))
    gone_off = view.matches.get("harms") or view.matches.get("impact_words") or view.found("damage", condition="destroyed")
    return planted and bool(gone_off) and not view.has_any(word_set("defusing_words"))


def _is_thrown(view: View, match: Match) -> bool:
    """ "*Threw* grenades at a house", "a rocket was *fired* at the embassy": thrown, it hit or was meant to, if no dud."""
    if match.entry["attack"] == "yes" or match.entry["weapon"] in ("airstrike", "drone"):
        return False
    near = _around(view, match)
    thrown = any(m.entry["pattern"] == "throw" for i in near for m in view.starting("attack_verbs", i))
    return thrown and not view.has_any(word_set("defusing_words"))
