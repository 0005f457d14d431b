"""Casualties: which verb or noun of harm takes which group of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.arguments import left_arguments, right_arguments
from loaders.extract.clauses import auxiliary_start, is_negated, is_passive, is_unreal, starts_reduced
from loaders.extract.groups import Group
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import Match
from loaders.extract.parts import find_members, find_parts
from loaders.extract.subsets import in_subset
from loaders.extract.tolls import find_bodies, find_described, find_zero, is_vague_body, toll_groups
from loaders.extract.view import View


def find_harm(view: View, people: Sequence[Group]) -> list[HarmFinding]:
    """The casualties a sentence tells, in order of the text; parts ("including three children") follow what they belong to."""
    taken: dict[int, HarmFinding] = {}
    clashes: set[int] = set()
    for match in _triggers(view):
        for group in _arguments(view, match, people, set(taken)):
            harm = match.entry["harm"]
            known = taken.get(group.first)
            if known and known.harm != harm:
                clashes.add(group.first)
            taken.setdefault(group.first, HarmFinding(match.first, harm, group, is_negated(view, match.first)))
    found = [f for first, f in taken.items() if first not in clashes]
    found += [f for f in find_zero(view) if f.group.first not in taken]
    found += [f for f in find_bodies(view, people) if f.group.first not in taken]
    found += [f for f in find_described(view, people) if f.group.first not in taken]
    members = list(find_members(view, people))
    nouns = {m.group.noun for m in members}
    kept = [
        f
        for f in found
        if not is_vague_body(f) and f.group.noun not in nouns and f.group.first not in {m.group.first for m in members}
    ]
    kept += members
    return sorted(kept + find_parts(view, kept, people), key=lambda f: (f.group.first, f.harm))


def _triggers(view: View) -> list[Match]:
    order = {"verb": 0, "claims_lives": 0, "dies": 1, "state": 2, "noun": 2, "persons": 3, "toll": 4}
    return sorted(
        (m for m in view.matches.get("harms", ()) if m.entry["pattern"] in order and not is_unreal(view, m.first)),
        key=lambda m: (m.first, order[m.entry["pattern"]]),
    )


def _arguments(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    pattern = match.entry["pattern"]
    if pattern == "verb":
        return _verb_arguments(view, match, people, taken)
    if pattern == "dies":
        return left_arguments(view, auxiliary_start(view, match.first), _free(people), taken)
    if pattern == "claims_lives":
        return right_arguments(view, match.last, people)
    if pattern == "noun":
        return right_arguments(view, match.last + 1, people) if view.norm(match.last) == "of" else []
    if pattern == "toll":
        return toll_groups(view, match, people)
    return _beside(view, match, people, taken)


def _verb_arguments(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    """Active: the object on the right. Passive or reduced: the subject on the left."""
    if is_passive(view, match.first):
        return left_arguments(view, auxiliary_start(view, match.first), _free(people), taken)
    objects = [g for g in right_arguments(view, match.last, people) if g.first not in taken]
    if objects:
        return objects
    word = view.norm(match.first)
    if word.endswith("ing") or not starts_reduced(view, match):
        return []
    return _beside(view, match, people, taken)


def _beside(view: View, match: Match, people: Sequence[Group], taken: set[int]) -> list[Group]:
    """ "12 dead", "30 others wounded", "left five people dead": the group that ends right here, and the list it closes."""
    start = auxiliary_start(view, match.first)
    start -= view.norm(start - 1) in ("more", "others", "other")
    nearest = next((g for g in people if g.last in (match.first, start) and g.first < match.first and g.first not in taken), None)
    if nearest is not None and nearest.form == "known_plural":
        number = next((g for g in people if g.last == nearest.first and g.form == "number"), None)
        return [replace(number, kind=nearest.kind)] if number else []
    if nearest is None:
        nearest = next(
            (g for g in people if g.first < match.first < g.last and g.form in ("number", "counted") and g.first not in taken), None
        )
        return [nearest] if nearest else []
    if in_subset(view, nearest):
        return left_arguments(view, start, _free(people), taken)
    return [nearest]


def _free(people: Sequence[Group]) -> list[Group]:
    return [g for g in people if g.form != "known_plural"]
