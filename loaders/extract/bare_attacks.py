"""Attacks told in one sentence, without arms, whose dead and wounded stand in it or in the next."""

from __future__ import annotations

from loaders.extract.arms import is_other_cause, is_other_subject
from loaders.extract.attack_words import is_noun_here
from loaders.extract.clauses import is_adverb, is_in_question, is_negated, is_passive, is_unreal
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_REACH = 5  # words from an attack to its place or target
_CARRIES_OUT = ("light", "throw")


def is_attack_with_victims(view: View, after: View | None) -> bool:
    """ "The Coalition conducted a strike near Hama. One civilian was killed.": an attack, and right after it whom it harmed."""
    if not tells_bare_attack(view):
        return False
    return _tells_victims(view) or (after is not None and _tells_victims(after))


def tells_bare_attack(view: View) -> bool:
    """Whether a party attacks ("Turkey struck Kobani"), an attack is aimed at a place ("an attack on the town of Ariha"), or a
    place is attacked ("the town was attacked again")."""
    if is_other_subject(view) or is_other_cause(view):
        return False
    verbs = [*view.matches.get("attack_verbs", ()), *view.found("damage", condition="hit", pattern="verb")]
    if any(_is_attack_verb(view, m) for m in verbs):
        return True
    if any(_comes_under_fire(view, m) for m in view.found("damage", pattern="suffers")):
        return True
    return any(_is_attack_noun(view, m) for m in view.found("weapons", attack="yes"))


def _tells_victims(view: View) -> bool:
    """A number or class of people and a word for what happened to them."""
    people = bool(view.matches.get("victims") or view.quantities)
    harmed = any(m.entry["harm"] in ("killed", "injured") and m.entry["pattern"] != "zero" for m in view.matches.get("harms", ()))
    return people and harmed and not is_other_cause(view) and not is_other_subject(view)


def _is_attack_verb(view: View, match: Match) -> bool:
    if not _is_told(view, match) or is_noun_here(view, match):
        return False
    if match.entry["pattern"] in _CARRIES_OUT:
        return _has_party_before(view, match.first) and _begins_attack(view, match.last)
    if is_passive(view, match.first):
        return any(0 <= match.first - p.last <= _REACH for p in view.places)
    return _has_party_before(view, match.first) and _has_target_behind(view, match.last)


def _is_told(view: View, match: Match) -> bool:
    """Told as a fact: not "did not strike", "threatened to attack", "unclear whether it was hit"."""
    return not (is_negated(view, match.first) or is_unreal(view, match.first) or is_in_question(view, match.first))


def _has_party_before(view: View, at: int) -> bool:
    """Whether an armed party is the subject of a verb here, adverbs and auxiliaries aside."""
    end = at
    while end > 0 and (is_adverb(view, end - 1) or view.norm(end - 1) in word_set("outcome_words", "be")):
        end -= 1
    parties = [m for m in view.matches.get("actors", ()) if m.entry["kind"] == "name"] + view.matches.get("force_nouns", [])
    parties += [m for m in view.matches.get("victims", ()) if m.entry["victims"] == "fighters"]
    return any(m.last == end for m in parties)


def _begins_attack(view: View, at: int) -> bool:
    """ "Conducted *two strikes*", "launched *an attack*", "opened *fire*": the attack that a light verb takes."""
    near = range(at, at + _REACH)
    return any(m.first in near and not _is_labour(view, m) for m in view.found("weapons", attack="yes"))


def _is_labour(view: View, match: Match) -> bool:
    return any(view.norm(i) in word_set("labour_words") for i in range(match.last, match.last + _REACH))


def _has_target_behind(view: View, at: int) -> bool:
    near = range(at, at + _REACH)
    placed = any(p.first in near for p in view.places) or any(m.first in near for m in view.matches.get("facilities", ()))
    named = at < len(view.tokens) and view.tokens[at].is_capital and not view.starting("calendar", at)
    return placed or named or any(view.norm(i) in word_set("area_openers") for i in near)


def _comes_under_fire(view: View, match: Match) -> bool:
    """ "*Kherson* came under fire": a place, not a minister."""
    return _is_told(view, match) and any(0 <= match.first - p.last <= 2 for p in view.places)


def _is_attack_noun(view: View, match: Match) -> bool:
    """ "There was an attack *on the town of Ariha*", "two strikes near Mosul *by the Coalition*"."""
    if not _is_told(view, match) or (match.last - match.first == 1 and not is_noun_here(view, match)):
        return False
    near = range(match.last, match.last + _REACH)
    if view.norm(match.last) in ("on", "against") and any(p.first in near for p in view.places):
        return True
    by = next((i for i in range(match.last, min(match.last + 2 * _REACH, len(view.tokens))) if view.norm(i) == "by"), None)
    doer = by is not None and any(m.first in (by + 1, by + 2) for t in ("actors", "force_nouns") for m in view.matches.get(t, ()))
    return doer and bool(view.places)
