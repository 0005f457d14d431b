"""Attacks that a sentence tells without naming harm or a facility."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.arms import is_evidence, is_search
from loaders.extract.attack_words import begins_phrase, is_event_verb, is_noun_here
from loaders.extract.clauses import is_adverb, is_in_question, is_negated, is_only_planned, is_passive, is_unreal
from loaders.extract.groups import Group, number_before
from loaders.extract.lexicon import Match, word_set
from loaders.extract.phrases import description_start
from loaders.extract.view import View

_GROUND = "ground_attack"
_OBJECT_REACH = 8
_VAGUE = frozenset({"unspecified", _GROUND})
_THROWN = frozenset({"barrel_bomb", "missile", "rocket", "cluster_munition", "artillery", "incendiary", "chemical"})


@dataclass(frozen=True, slots=True)
class StrikeFinding:
    """One attack told: `trigger` is the place of the word that says so; `attacks` how many, where the text counts them."""

    trigger: int
    negated: bool = False
    attacks: Group | None = None


def find_strikes(view: View) -> list[StrikeFinding]:
    """The attacks that a sentence tells by verb, by what fell, or by an attack noun with a place, the surest first.

    Several words may tell of one attack; see `scenes.keep_one_a_place`. Headlines need no verb and no place: "Raids on
    villages", "Shelling renewed".
    """
    return [] if is_search(view) else list(_told(view))


def _told(view: View) -> Iterator[StrikeFinding]:
    verbs = view.matches.get("attack_verbs", ())
    for match in verbs:
        only_asked = is_unreal(view, match.first) or is_in_question(view, match.first)
        if not only_asked and _is_attack_verb(view, match):
            yield StrikeFinding(match.first, is_negated(view, match.first) or _no_strike(view, match), _count_behind(view, match))
    for match in view.found("damage", pattern="avoids"):
        yield StrikeFinding(match.first, negated=True)
    for match in verbs:
        if is_negated(view, match.first):
            yield StrikeFinding(match.first, negated=True)
    told = is_evidence(view)
    for match in view.matches.get("weapons", ()):
        if not (told or view.norm(match.first - 1) == "no"):
            continue
        if _has_fallen(view, match) or _is_attack_noun(view, match):
            yield StrikeFinding(match.first, _is_none(view, match), count_attacks(view, match))


def _no_strike(view: View, match: Match) -> bool:
    """ "Carried out *no* strikes", "*no* strikes were conducted"."""
    after = any(view.norm(i) == "no" for i in range(match.last, min(match.last + 3, len(view.tokens))))
    before = any(view.norm(i) == "no" for i in range(max(0, match.first - 6), match.first))
    return after or (before and is_passive(view, match.first))


def _is_none(view: View, match: Match) -> bool:
    return is_negated(view, match.first) or view.norm(description_start(view, match.first) - 1) == "no"


def count_attacks(view: View, match: Match) -> Group | None:
    """ "*15 strikes*", "*more than 50 Russian raids*": how many attacks, where the text counts them."""
    left = description_start(view, match.first)
    number = number_before(view, left)
    if match.entry["attack"] != "yes" or number is None or not number.low:
        return None
    text = view.phrase(number.first, number.last).removesuffix(" of")
    return Group(
        number.first, match.last, match.first, "attacks", number.low, number.high, text, "counted", head=view.norm(match.first)
    )


def _count_behind(view: View, match: Match) -> Group | None:
    """ "Carried out *six raids*": the attacks that the verb counts."""
    counted = (count_attacks(view, m) for m in view.matches.get("weapons", ()) if match.last <= m.first <= match.last + 6)
    return next((g for g in counted if g), None)


def _is_attack_verb(view: View, match: Match) -> bool:
    """A verb of attack: "shelled" alone; "hit" with an attacker, a weapon or a place; "launched" with a weapon as object."""
    if is_noun_here(view, match):
        return False
    if match.entry["pattern"] in ("light", "throw"):
        return _launches(view, match)
    if match.entry["pattern"] == "plain":
        return True
    weapons = view.matches.get("weapons", ())
    attacker = any(0 <= match.first - m.last <= 1 for t in ("actors", "force_nouns", "weapons") for m in view.matches.get(t, ()))
    named = any(m.first != match.first and m.entry["weapon"] not in _VAGUE for m in weapons)
    aimed = bool(view.places) or begins_phrase(view, match.last) or is_passive(view, match.first)
    attacker = attacker or _is_own(view, match)
    return aimed and (named or (attacker and not is_passive(view, match.first)))


def _is_own(view: View, match: Match) -> bool:
    """ "The army said *it had struck* targets in TOWN": an armed party that tells what it did itself."""
    at = match.first - 1
    while is_adverb(view, at) or view.norm(at) in ("had", "has", "have"):
        at -= 1
    if view.norm(at) not in word_set("group_pronouns"):
        return False
    sources = (m for t in ("organisations", "roles") for m in view.matches.get(t, ()) if m.last <= at)
    return any(m.entry["role"] in ("military", "armed_group") for m in sources)


def _launches(view: View, match: Match) -> bool:
    """ "Launched air strikes", "dropped barrel bombs": a light verb needs its weapon; a ground assault is no strike."""
    weapons = view.matches.get("weapons", ())
    if any(m.entry["weapon"] == _GROUND for m in weapons):
        return False
    near = [m for m in weapons if match.last <= m.first <= match.last + _OBJECT_REACH]
    thrown = near + [m for m in weapons if m.last <= match.first and is_passive(view, match.first)]
    attacks = any(m.entry["attack"] == "yes" and _is_noun(view, m) for m in near)
    throws = match.entry["pattern"] == "throw"
    return attacks or (throws and any(m.entry["weapon"] in _THROWN and m.entry["attack"] == "no" for m in thrown))


def _has_fallen(view: View, match: Match) -> bool:
    """ "Shells *fell* near TOWN", "a bomb *went off*", "the *fall of* shells": what was fired or laid, and where it came down."""
    lands = any(0 <= m.first - match.last <= 3 for m in view.matches.get("impact_words", ()))
    lands = lands or (view.norm(match.first - 1) == "of" and view.norm(match.first - 2) in word_set("impact_nouns"))
    lands = lands or (match.entry["weapon"] in _THROWN and view.norm(match.last) == "on")
    return lands and not is_unreal(view, match.last) and (bool(view.places) or is_headline(view))


def _is_attack_noun(view: View, match: Match) -> bool:
    """ "Air strikes on TOWN", "shelling continues in TOWN", "TOWN came under bombardment"; no fear of strikes, no plan for one."""
    word = view.norm(match.last - 1)
    if (
        match.entry["attack"] != "yes"
        or _is_only_feared(view, match.first)
        or is_only_planned(view, match.first)
        or not _is_noun(view, match)
    ):
        return False
    if match.entry["weapon"] in _VAGUE and word not in word_set("compound_attacks") and view.norm(match.first - 1) != "no":
        return False
    return is_headline(view) or _has_scene(view, match)


def _is_noun(view: View, match: Match) -> bool:
    word = view.norm(match.first)
    return match.last - match.first > 1 or word not in word_set("noun_or_verb") or is_noun_here(view, match)


def _has_scene(view: View, match: Match) -> bool:
    """Whether the sentence says where the attack was, right behind it, or with its own verb; "the raids" were told before."""
    behind = view.norm(match.last) in word_set("scene_prepositions")
    if behind and any(match.last < p.first <= match.last + 10 for p in view.places):
        return True
    suffered = any(view.norm(i) in word_set("suffering_words") for i in range(max(0, match.first - 5), match.first))
    told_before = view.norm(description_start(view, match.first) - 1) in word_set("known_words")
    return not told_before and bool(view.places) and (suffered or is_event_verb(view, match.last))


def _is_only_feared(view: View, at: int) -> bool:
    return any(view.norm(i) in word_set("unreal_openers") for i in range(max(0, at - 4), at))


def is_headline(view: View) -> bool:
    """Whether the sentence is a headline: it opens the report and has no full stop."""
    return view.number == 0 and view.text.rstrip()[-1:] not in ".!?…"
