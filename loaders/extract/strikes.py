"""Attacks that a sentence tells without naming harm or a facility."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.assessments import find_dismissals, is_assessment
from loaders.extract.clauses import is_negated, is_passive, is_unreal
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_GROUND = frozenset({"ground_attack"})


@dataclass(frozen=True, slots=True)
class StrikeFinding:
    """One attack told: `trigger` is the place of the word that says so."""

    trigger: int
    negated: bool = False


def find_weapon(view: View, at: int) -> str | None:
    """The weapon nearest to a place in the sentence; one that says more ("barrel bombs") goes before one that says less
    ("attack")."""
    matches = [m for m in view.matches.get("weapons", ()) if not _is_speaker(view, m)]
    named = [m for m in matches if m.entry["weapon"] != "unspecified"]
    nearest = min(named, key=lambda m: (m.entry["weapon"] == "ground_attack", _vague(m, named), abs(m.first - at)), default=None)
    return nearest.entry["weapon"] if nearest else None


def _vague(match: Match, others: list[Match]) -> bool:
    """Aircraft give way to what they dropped: "helicopters dropped barrel bombs" is a barrel bomb attack."""
    dropped = {"barrel_bomb", "cluster_munition", "chemical", "incendiary"}
    return match.entry["weapon"] not in dropped and any(m.entry["weapon"] in dropped for m in others)


def _is_speaker(view: View, match: Match) -> bool:
    """ "Ukraine's air force said": a source, no weapon."""
    return any(
        m.first <= match.first and match.last <= m.last
        for t in ("organisations", "roles")
        for m in view.matches.get(t, ())
        if m.last - m.first > 1
    )


def is_armed(view: View) -> bool:
    """Whether the sentence names arms that nothing else shares a word with: air strikes, shelling, missiles, drones, bombs."""
    named = [m for m in view.matches.get("weapons", ()) if m.entry["weapon"] != "unspecified"]
    return any(view.norm(m.first) not in word_set("shared_words") for m in named) or any(
        t.norm in word_set("bomb_words") for t in view.tokens
    )


def is_evidence(view: View) -> bool:
    """Whether the sentence speaks of an attack at all, beyond words that strikes of nurses and raids of police share.

    The lists that are asked here are named in `evidence` too, where whole texts without them are left.
    """
    if is_armed(view) or (is_assessment(view) and find_dismissals(view)):
        return True
    if is_other_cause(view):
        return False
    actors = view.matches.get("actors", ())
    if any(m.first == a.last for a in actors for m in view.matches.get("force_nouns", ())):
        return True
    forces = {i for m in view.matches.get("force_nouns", ()) for i in range(m.first, m.last)}
    if view.matches.get("harms") and view.quantities and any(i in forces for a in actors for i in range(a.first, a.last)):
        return True
    named = any(m.entry["kind"] == "name" for m in actors)
    if named and view.matches.get("harms") and view.matches.get("facilities") and view.found("damage", pattern="verb"):
        return True
    wrecked = any(m.entry["condition"] in ("damaged", "destroyed") for m in view.found("damage", pattern="verb"))
    if wrecked and view.matches.get("facilities") and view.places:
        return True
    if not view.matches.get("weapons"):
        return False
    people = bool(view.matches.get("victims") or view.quantities) and bool(view.matches.get("harms"))
    places = (
        bool(view.matches.get("facilities"))
        and bool(view.found("damage", pattern="verb") + view.found("damage", pattern="state"))
        and bool(view.places)
    )
    return people or places


def is_other_cause(view: View) -> bool:
    """Whether the sentence tells of an accident, a disaster, an exercise or a walk-out."""
    return bool(view.matches.get("other_causes"))


def find_strikes(view: View) -> list[StrikeFinding]:
    """The attacks told in a sentence by verb or by noun with an event verb or a place."""
    told = [m for m in view.matches.get("attack_verbs", ()) if not is_unreal(view, m.first) and _is_event(view, m)]
    found = [StrikeFinding(m.first, is_negated(view, m.first) or _no_strike(view, m)) for m in told]
    found += [StrikeFinding(m.first, negated=True) for m in view.found("damage", pattern="avoids")]
    found += [StrikeFinding(m.first, negated=True) for m in view.matches.get("attack_verbs", ()) if is_negated(view, m.first)]
    if not found and is_evidence(view):
        found = [StrikeFinding(m.first, is_negated(view, m.first)) for m in view.matches.get("weapons", ()) if _noun_event(view, m)]
    return found[:1]


def _no_strike(view: View, match: Match) -> bool:
    """ "Carried out *no* strikes", "*no* strikes were conducted"."""
    after = any(view.norm(i) == "no" for i in range(match.last, min(match.last + 3, len(view.tokens))))
    before = any(view.norm(i) == "no" for i in range(max(0, match.first - 6), match.first))
    return after or (before and is_passive(view, match.first))


def _is_event(view: View, match: Match) -> bool:
    """An attack verb with a weapon or an attacker before it, or a passive with a place or a target before it."""
    weapons = view.matches.get("weapons", [])
    verb, before = view.norm(match.first), view.norm(match.first - 1)
    if any(m.first <= match.first < m.last for m in weapons) and before in ("the", "a", "an", "of", "in"):
        return False
    if (
        verb in word_set("bare_attack_words")
        and not is_negated(view, match.first)
        and not (before.endswith("s") and match.first > 0)
    ):
        return False
    if verb in word_set("light_attack_words"):
        return _launches(weapons, match)
    named = any(m.first != match.first and m.entry["weapon"] not in ("unspecified", *_GROUND) for m in weapons)
    party = any(m.last == match.first for m in view.matches.get("actors", ()))
    scene = bool(view.places)
    return verb in word_set("plain_attack_words") or (party and scene) or (named and (scene or is_passive(view, match.first)))


def _launches(weapons: list[Match], match: Match) -> bool:
    """ "Launched air strikes", "dropped barrel bombs": a light verb needs its weapon; a ground assault is no strike."""
    if any(m.entry["weapon"] in _GROUND for m in weapons):
        return False
    dropped = ("barrel_bomb", "missile", "rocket", "cluster_munition")
    return any((m.first >= match.last and m.entry["attack"] == "yes") or m.entry["weapon"] in dropped for m in weapons)


def _noun_event(view: View, match: Match) -> bool:
    """ "Air strikes on TOWN", "the bombing of TOWN", "drone strike in TOWN"."""
    if match.entry["attack"] != "yes" or (
        match.entry["weapon"] in ("unspecified", *_GROUND)
        and view.norm(match.first) not in ("bombing", "bombardment", "strikes", "strike", "attack")
    ):
        return False
    follows = view.norm(match.last)
    at_place = any(match.last < p.first <= match.last + 10 for p in view.places)
    return (
        follows in ("on", "in", "of", "against", "at", "near", "around", "across", "hit", "over")
        and at_place
        and not word_set("other_causes") & {t.norm for t in view.tokens}
    )
