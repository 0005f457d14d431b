"""Casualties: which verb or noun of harm takes which group of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.arguments import left_arguments, list_ending_with, right_arguments
from loaders.extract.clauses import auxiliary_start, is_negated, is_only_planned, is_passive, is_unreal, starts_reduced
from loaders.extract.groups import Group, inside_longer
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.houses import is_house_word
from loaders.extract.lexicon import Match, word_set
from loaders.extract.parts import find_members, find_parts
from loaders.extract.subsets import in_subset
from loaders.extract.sums import as_household, join_classes
from loaders.extract.tolls import (
    find_bodies,
    find_deaths,
    find_described,
    find_numbers_of,
    find_with_wounds,
    find_zero,
    is_still_buried,
    is_unhurt,
    is_vague_body,
    label_colon,
    toll_groups,
)
from loaders.extract.view import View


def find_harm(view: View, people: Sequence[Group]) -> list[HarmFinding]:
    """The casualties a sentence tells, in order of the text; parts ("including three children") follow what they belong to."""
    taken = _told_by_triggers(view, people)
    bodies = [f for f in find_bodies(view, people) if f.group.first not in taken]
    found = join_classes(view, [*taken.values(), *bodies])
    found += [f for f in find_zero(view) if f.group.first not in taken]
    found += [f for f in find_described(view, people) if f.group.first not in taken]
    found += [f for f in find_deaths(view) if f.group.first not in {g.group.first for g in found}]
    told = {f.group.first for f in found}
    found += [f for f in find_with_wounds(view, people) if f.group.first not in told]
    members = [*find_members(view, people), *find_numbers_of(view, people)]
    nouns = {m.group.noun for m in members} | {m.group.first for m in members}
    kept = [f for f in found if not is_vague_body(f) and f.group.noun not in nouns and f.group.first not in nouns]
    kept += members
    parts = as_household(view, find_parts(view, kept, people))
    return sorted(kept + parts, key=lambda f: (f.group.first, f.harm))


def _told_by_triggers(view: View, people: Sequence[Group]) -> dict[int, HarmFinding]:
    """What each word of harm takes, by the place of the group.

    People that two words of different harm take are left out ("20 killed or injured"), but who "was injured and later died" died.
    """
    taken: dict[int, HarmFinding] = {}
    clashes: set[int] = set()
    for match in _triggers(view):
        harm, dies = match.entry["harm"], match.entry["pattern"] == "dies"
        groups = _arguments(view, match, people, set(taken))
        if dies and not groups:
            groups = _arguments(view, match, people, {first for first, f in taken.items() if f.harm == harm})[-1:]
        for group in groups:
            if harm == "killed" and is_still_buried(view, group):
                continue
            if harm == "displaced" and group.form in ("name", "one", "known"):
                continue  # "Huda Saleh, who had been displaced": where somebody lived, no figure
            known = taken.get(group.first)
            finding = HarmFinding(match.first, harm, group, is_negated(view, match.first))
            if known and known.harm != harm and dies:
                taken[group.first] = finding
            elif known and known.harm != harm:
                clashes.add(group.first)
            taken.setdefault(group.first, finding)
    return {first: f for first, f in taken.items() if first not in clashes}


def _triggers(view: View) -> list[Match]:
    order = {"verb": 0, "claims_lives": 0, "dies": 1, "suffers": 1, "state": 2, "noun": 2, "persons": 3, "toll": 4}
    harms = [m for m in view.matches.get("harms", ()) if m.entry["pattern"] in order and not is_unreal(view, m.first)]
    harms = [m for m in harms if view.norm(m.first - 1) != "already" and not _is_of_source(view, m)]
    harms = [m for m in harms if not _buries_alive(view, m)]
    harms = [m for m in harms if not (m.entry["pattern"] == "noun" and is_only_planned(view, m.first))]
    undecided = _undecided(view, harms)
    return sorted((m for m in harms if m.first not in undecided), key=lambda m: (m.first, order[m.entry["pattern"]]))


def _is_of_source(view: View, match: Match) -> bool:
    """ "*Rescue* workers", "the *Rescue* Authority": who saves by trade, not that somebody was saved."""
    return is_house_word(view, match.first) or inside_longer(view, match, ("roles", "organisations"))


def _buries_alive(view: View, match: Match) -> bool:
    """ "The blast *buried* six people *under* their house": who is buried by a blast may live; "villagers buried 14 people"."""
    ahead = range(match.last, min(match.last + 8, len(view.tokens)))
    buries = view.norm(match.first) in word_set("burying_words")
    return buries and (is_passive(view, match.first) or any(view.norm(i) in ("under", "beneath", "alive") for i in ahead))


def _undecided(view: View, harms: Sequence[Match]) -> set[int]:
    """ "Killing or wounding 20 people", "20 killed and wounded": one figure for two harms; which of the two can't be told."""
    both: set[int] = set()
    said = [m for m in harms if m.entry["pattern"] in ("verb", "state", "toll")]
    for first in said:
        for second in said:
            joined = second.first == first.last + 1 and view.norm(first.last) in ("or", "and", "/", "and/or")
            if joined and first.entry["harm"] != second.entry["harm"] and view.norm(second.last) != "by":
                both |= {first.first, second.first}
    return both


def _arguments(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    pattern = match.entry["pattern"]
    colon = label_colon(view, match) if pattern in ("verb", "state", "persons", "noun") else None
    if colon is not None:
        return right_arguments(view, colon + 1, people, reach=1)
    if pattern == "verb":
        return _verb_arguments(view, match, people, taken)
    if pattern == "dies":
        return left_arguments(view, auxiliary_start(view, match.first), _free(people), taken) + _companions(view, match, people)
    if pattern == "claims_lives":
        return right_arguments(view, match.last, people)
    if pattern == "noun":
        return _noun_arguments(view, match, people)
    if pattern == "suffers":
        return _sufferers(view, match, people, taken)
    counted = any(g.last == match.first for g in people)
    if view.norm(match.last) == ":" and not counted:
        return right_arguments(view, match.last + 1, people, reach=1)
    if pattern == "toll":
        return toll_groups(view, match, people)
    if is_unhurt(view, match.first):
        return []
    return _beside(view, match, people, taken)


def _noun_arguments(view: View, match: Match, people: Sequence[Group]) -> list[Group]:
    """ "The death *of* four", and hastily written "the death four members of ..."."""
    if view.norm(match.last) == "of":
        return right_arguments(view, match.last + 1, people)
    right_there = any(g.first == match.last and g.form in ("counted", "number") for g in people)
    return right_arguments(view, match.last, people, reach=0) if right_there else []


def _sufferers(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    """ "Nine suffered burns", "four were rushed to hospital with wounds": who did so is on the left, the wound on the right."""
    ahead = range(match.last, min(match.last + 5, len(view.tokens)))
    hurt = any(view.norm(i) in word_set("wound_words") for i in ahead) and view.norm(match.last) != "no"
    hurt = hurt or (view.norm(match.first) in word_set("treatment_words") and _in_care(view, match.last))
    return left_arguments(view, auxiliary_start(view, match.first), _free(people), taken) if hurt else []


def _in_care(view: View, at: int) -> bool:
    """ "Treated at *the Nasser hospital*", "treated in *two clinics*"."""
    inside = view.norm(at - 1) in ("at", "in")
    return inside and any(
        m.entry["facility_type"] in ("hospital", "clinic", "health_facility") and at <= m.first <= at + 4
        for m in view.matches.get("facilities", ())
    )


def _verb_arguments(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    """Active: the object on the right. Passive or reduced: the subject on the left."""
    if is_passive(view, match.first):
        subject = left_arguments(view, auxiliary_start(view, match.first), _free(people), taken)
        return subject + _companions(view, match, people)
    objects = [g for g in right_arguments(view, match.last, people) if g.first not in taken]
    if objects:
        return objects
    word = view.norm(match.first)
    if word.endswith("ing") or not starts_reduced(view, match):
        return []
    return _beside(view, match, people, taken)


def _companions(view: View, match: Match, people: Sequence[Group]) -> list[Group]:
    """ "Was killed *together with his wife*", "died alongside two cousins": those who shared it."""
    at = match.last
    while at < match.last + 4 and view.norm(at) in word_set("with_words"):
        at += 1
    return right_arguments(view, at, people, reach=0) if at > match.last else []


def _beside(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    """ "12 dead", "30 others wounded", "left five people dead": the group that ends right here, and the list it closes."""
    start = auxiliary_start(view, match.first)
    start -= view.norm(start - 1) in ("more", "others", "other")
    ends = (match.first, start, _before_parts(view, start))
    nearest = next((g for g in people if g.last in ends and g.first < match.first and g.first not in taken), None)
    if nearest is not None and nearest.form == "known_plural":
        number = next((g for g in people if g.last == nearest.first and g.form == "number"), None)
        return [replace(number, kind=nearest.kind)] if number else []
    if nearest is None:
        nearest = next(
            (g for g in people if g.first < match.first < g.last and g.form in ("number", "counted") and g.first not in taken), None
        )
        return [nearest] if nearest else []
    if nearest.form == "number" and nearest.last == match.first and in_subset(view, nearest):
        return [nearest]
    if in_subset(view, nearest):
        return left_arguments(view, start, _free(people), taken)
    return list_ending_with(view, nearest, people, taken)


def _before_parts(view: View, at: int) -> int:
    """ "Three others*, including two boys,* hurt by shell fire": where the parts between commas begin; else the place itself."""
    if view.norm(at - 1) != ",":
        return at
    comma = next((i for i in range(at - 2, max(-1, at - 14), -1) if view.norm(i) == ","), None)
    opens = comma is not None and view.norm(comma + 1) in word_set("subset_openers")
    return comma if opens and comma is not None else at


def _free(people: Sequence[Group]) -> list[Group]:
    return [g for g in people if g.form != "known_plural"]
