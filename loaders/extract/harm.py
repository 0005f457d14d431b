"""Casualties: which verb or noun of harm takes which group of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.extract.arguments import left_arguments, right_arguments
from loaders.extract.clauses import auxiliary_start, is_negated, is_passive, is_unreal, starts_reduced
from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.subsets import in_subset, subset_opening
from loaders.extract.view import View


@dataclass(frozen=True, slots=True)
class HarmFinding:
    """One group of people harmed: `trigger` is the place of the word that says so; `whole` the larger group this one is a
    part of."""

    trigger: int
    harm: str
    group: Group
    negated: bool = False
    whole: Group | None = None
    part: bool = False


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
    found += [f for f in _zero(view) if f.group.first not in taken]
    found += [f for f in _bodies(view, people) if f.group.first not in taken]
    found += [f for f in _described(view, people) if f.group.first not in taken]
    members = list(_members(view, people))
    nouns = {m.group.noun for m in members}
    kept = [
        f
        for f in found
        if not _is_vague_body(f) and f.group.noun not in nouns and f.group.first not in {m.group.first for m in members}
    ]
    kept += members
    return sorted(kept + _parts(view, kept, people), key=lambda f: (f.group.first, f.harm))


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
        return _toll(view, match, people)
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


def _toll(view: View, match: Match, people: Sequence[Group]) -> list[Group]:
    """ "The death toll has risen to 28", "a toll of 12"."""
    for at in range(match.last, min(match.last + 22, len(view.tokens))):
        if view.norm(at) in word_set("outcome_words", "reach"):
            group = next(
                (g for g in people if g.first == at + 1 or (g.first == at + 2 and view.norm(at + 1) in ("at", "to"))), None
            )
            if group:
                return [_as_described(view, match, group)]
        if view.tokens[at].text in ".;":
            break
    return []


def _as_described(view: View, match: Match, group: Group) -> Group:
    """ "The *civilian* death toll": the class of victims stands before the word."""
    described = next((m for m in view.matches.get("victims", ()) if m.last == match.first), None)
    return replace(group, kind=described.entry["victims"]) if described and group.form == "number" else group


def _zero(view: View) -> Iterator[HarmFinding]:
    """ "No casualties": nobody killed and nobody injured. "No reports of casualties" says nothing."""
    for match in view.matches.get("harms", ()):
        if match.entry["pattern"] != "zero" or not _is_none(view, match.first):
            continue
        count = Group(
            match.first - 1, match.last, match.first, "people", 0, 0, view.phrase(match.first - 1, match.first), "counted"
        )
        for harm in ("injured",) if view.norm(match.first) == "injuries" else ("killed", "injured"):
            yield HarmFinding(match.first, harm, count)


def _is_none(view: View, at: int) -> bool:
    i = at - 1
    while view.norm(i) in ("civilian", "human", "further", "material", "any", "reported"):
        i -= 1
    plain = view.norm(i) in ("no", "without", "zero") or (
        view.norm(i - 1) == "not" and view.norm(i) in ("cause", "report", "suffer")
    )
    return plain and not any(
        view.norm(k) in ("reports", "word", "information", "details", "immediate") for k in range(max(0, i - 3), at)
    )


def _bodies(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """Bodies found are people killed; people pulled out alive are rescued."""
    recoveries = view.found("recovery", kind="recover")
    alive = view.found("recovery", kind="alive")
    for group in people:
        if group.head == "lives" and view.norm(group.first - 1) in word_set("toll_verbs"):
            yield HarmFinding(group.noun, "killed", replace(group, kind="people"))
        if (
            view.norm(group.first - 1) == "of"
            and view.norm(group.first - 2) in word_set("body_words")
            and group.form in ("counted", "number")
        ):
            yield HarmFinding(group.first - 2, "killed", group)
        if group.head in word_set("body_words") and group.form in ("counted", "one", "number"):
            yield HarmFinding(group.noun, "killed", group)
        elif any(abs(m.first - group.last) <= 3 or abs(m.last - group.first) <= 2 for m in alive) and recoveries:
            yield HarmFinding(recoveries[0].first, "rescued", group)


def _described(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Three wounded civilians", "12 dead children": the adjective says the harm."""
    for group in people:
        for match in view.matches.get("harms", ()):
            if match.entry["pattern"] == "state" and group.first < match.first < group.noun and group.form in ("counted", "one"):
                yield HarmFinding(match.first, match.entry["harm"], group)


def _is_vague_body(finding: HarmFinding) -> bool:
    return (
        finding.group.head in word_set("body_words") and finding.group.form in ("bare", "known_plural", "known")
    ) or finding.group.form == "known_plural"


def _breakdown(view: View, group: Group, found: Sequence[HarmFinding]) -> int | None:
    """ "Three people died: two nurses and a woman": what stands after the colon are parts, where they do not exceed the whole."""
    colon = next((i for i in range(group.first) if view.tokens[i].text == ":"), None)
    whole = max((f.group for f in found if colon is not None and f.group.last <= colon), key=lambda g: g.first, default=None)
    if colon is None or whole is None or group.form not in ("counted", "one", "number") or group.low is None:
        return None
    return colon if whole.low is not None and group.low <= whole.low else None


def _with_class(view: View, group: Group, people: Sequence[Group]) -> Group:
    """ "One of them a woman", "12 of whom were children": the class stands after the number."""
    if group.form != "number":
        return group
    told = next((g for g in people if g.form != "number" and group.last < g.first <= group.last + 5), None)
    return (
        replace(group, kind=told.kind, noun=told.noun)
        if told and not any(view.norm(i) in (",", ";") for i in range(group.last, told.first))
        else group
    )


def _members(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Two of those killed were women", "one of the injured was a volunteer": a part of a figure told before."""
    yield from _among_the_dead(view, people)
    for number in view.quantities:
        opened = view.norm(number.last) == "of" and view.norm(number.last + 1) in ("those", "the", "them", "whom")
        if not opened:
            continue
        harm = next((m for m in view.matches.get("harms", ()) if number.last < m.first <= number.last + 2), None)
        be = next((i for i in range(number.last, min(number.last + 9, len(view.tokens))) if view.norm(i) in ("was", "were")), None)
        told = next((g for g in people if be is not None and be < g.first <= be + 1), None)
        if opened and harm and told and harm.entry["harm"] in ("killed", "injured"):
            text = view.phrase(number.first, number.last)
            group = Group(number.first, told.last, told.noun, told.kind, number.low, number.high, text, "counted", head=told.head)
            yield HarmFinding(harm.first, harm.entry["harm"], group, part=True)


def _among_the_dead(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "The dead included five children and three women", "among the dead were nine children": parts of a figure told elsewhere."""
    for match in view.matches.get("harms", ()):
        named = "the" in (view.norm(match.first), view.norm(match.first - 1))
        if match.entry["pattern"] not in ("state", "persons", "toll") or not named:
            continue
        listed = view.norm(match.last) in ("included", "include", "were", "are")
        if listed and (
            view.norm(match.last).startswith("includ") or "among" in (view.norm(match.first - 1), view.norm(match.first - 2))
        ):
            for group in right_arguments(view, match.last + 1, people):
                yield HarmFinding(match.first, match.entry["harm"], group, part=True)


def _parts(view: View, found: Sequence[HarmFinding], people: Sequence[Group]) -> list[HarmFinding]:
    """ "152 killed, including 40 children": the children are a part of the figure before, with the same harm."""
    parts: list[HarmFinding] = []
    used = {f.group.first for f in found}
    nouns = {f.group.noun for f in found}
    for group in people:
        opening = subset_opening(view, group) or _breakdown(view, group, found)
        if opening is None or group.first in used or group.noun in nouns or group.form == "known_plural":
            continue
        if group.noun in {p.group.noun for p in parts}:
            continue
        if group.form == "bare" and view.norm(opening - 1) in ("third", "half", "quarter", "most", "many", "majority"):
            continue
        whole = max(
            (f for f in found if f.group.first < opening or f.group.first < group.first), key=lambda f: f.group.first, default=None
        )
        if whole and whole.group.low != 0:
            parts.append(HarmFinding(whole.trigger, whole.harm, _with_class(view, group, people), whole.negated, whole.group))
    return parts
