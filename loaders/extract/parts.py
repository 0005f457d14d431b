"""Figures that are a part of a larger one: "including 40 children", "two of those killed were women"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.arguments import left_arguments, right_arguments
from loaders.extract.clauses import auxiliary_start, is_adverb
from loaders.extract.groups import Group
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import word_set
from loaders.extract.subsets import among_the_harmed, among_whom, subset_opening
from loaders.extract.view import View


def find_members(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Two of those killed were women", "one of the injured was a volunteer": a part of a figure told before."""
    yield from _among_the_dead(view, people)
    yield from _counted_among(view, people)
    yield from _some_of_all(view, people)
    yield from _some_of_the(view, people)
    yield from _of_the_dead(view, people)
    for number in view.quantities:
        opened = view.norm(number.last) == "of" and view.norm(number.last + 1) in ("those", "the", "them", "whom")
        if not opened:
            continue
        who = next((i for i in range(number.last + 2, number.last + 5) if view.norm(i) in ("who", "that")), number.last)
        harm = next((m for m in view.matches.get("harms", ()) if who < m.first <= who + 4 - 2 * (who == number.last)), None)
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


def _counted_among(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Omar Saleh and his wife were *among those killed*", "was one of the injured": parts of a figure told elsewhere."""
    for match in view.matches.get("harms", ()):
        at = match.first - (view.norm(match.first) not in ("the", "those"))
        among = view.norm(at - 1) if view.norm(at) in ("the", "those") else ""
        opened = at - 1 if among == "among" else at - 2 if among == "of" and view.norm(at - 2) == "one" else None
        if opened is None or view.norm(opened - 1) not in word_set("outcome_words", "be") | word_set("adverbs"):
            continue
        for group in left_arguments(view, auxiliary_start(view, opened), [g for g in people if g.form != "known_plural"], set()):
            if match.entry["harm"] in ("killed", "injured"):
                yield HarmFinding(match.first, match.entry["harm"], group, part=True)


def _some_of_all(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Two of the four people killed were aid workers": four killed, two of them aid workers."""
    for group in people:
        harm = next((m for m in view.starting("harms", group.last) if m.entry["pattern"] in ("verb", "state")), None)
        some = next((q for q in view.quantities if q.first == group.first), None)
        every = next((q for q in view.quantities if some and q.first == some.last + 2), None)
        if harm is None or some is None or every is None or view.norm(some.last) != "of":
            continue
        whole = replace(group, first=every.first, low=every.low, high=every.high, count_text=view.phrase(every.first, every.last))
        told = next(
            (g for g in people if g.form == "bare" and view.norm(g.first - 1) in ("were", "was") and g.first > harm.last), None
        )
        part = replace(group, kind=told.kind if told else group.kind, last=every.first, noun=group.first)
        yield HarmFinding(harm.first, harm.entry["harm"], whole)
        yield HarmFinding(harm.first, harm.entry["harm"], part, whole=whole)


def auxiliary_end(view: View, at: int) -> int:
    """The first word behind adverbs and forms of "be"."""
    while at < len(view.tokens) and (is_adverb(view, at) or view.norm(at) in word_set("outcome_words", "be")):
        at += 1
    return at


def _some_of_the(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "*Three of the six* died at a school": a part of a figure told before, and not the six again."""
    for some in view.quantities:
        every = next((q for q in view.quantities if q.first == some.last + 2), None)
        if every is None or (view.norm(some.last), view.norm(some.last + 1)) != ("of", "the"):
            continue
        verb = auxiliary_end(view, every.last)
        harm = next((m for m in view.starting("harms", verb) if m.entry["pattern"] in ("dies", "verb")), None)
        if harm is not None:
            text = view.phrase(some.first, some.last)
            part = Group(some.first, every.last, every.first, "people", some.low, some.high, text, "counted")
            yield HarmFinding(harm.first, harm.entry["harm"], part, part=True)


def _of_the_dead(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "*Of the 23 dead*, nine were children": a part told after its whole."""
    number = next((q for q in view.quantities if q.first == 2), None)
    opened = number is not None and (view.norm(0), view.norm(1)) in (("of", "the"), ("of", "those"), ("among", "the"))
    harm = next((m for m in view.matches.get("harms", ()) if number and number.last <= m.first <= number.last + 2), None)
    if not opened or harm is None or "," not in view.words:
        return
    comma = view.norms.index(",")
    some = next((g for g in people if g.first == comma + 1 and g.form == "number"), None)
    told = next((g for g in people if some and g.first == some.last + 1 and view.norm(some.last) in ("were", "was")), None)
    if some and told:
        part = replace(some, kind=told.kind, last=told.last, noun=told.noun, form="counted")
        yield HarmFinding(harm.first, harm.entry["harm"], part, part=True)


def _own_harm(view: View, group: Group) -> str | None:
    """ "Five were wounded, one of whom *later died*", "ten *among the wounded*": what happened to the part only."""
    among = among_whom(view, group.first, group.last)
    named = among_the_harmed(view, among) if among is not None else None
    if named is not None:
        return named.entry["harm"]
    at = group.last
    if f"{view.norm(at)} {view.norm(at + 1)}" not in ("of whom", "of them"):
        return None
    verb = auxiliary_end(view, at + 2)
    passive = any(view.norm(i) in word_set("outcome_words", "be") for i in range(at + 2, verb))
    patterns = ("dies", "verb") if passive else ("dies",)
    return next((m.entry["harm"] for m in view.starting("harms", verb) if m.entry["pattern"] in patterns), None)


def find_parts(view: View, found: Sequence[HarmFinding], people: Sequence[Group]) -> list[HarmFinding]:
    """ "152 killed, including 40 children": the children are a part of the figure before, with the same harm."""
    parts: list[HarmFinding] = []
    used = {f.group.first for f in found}
    nouns = {f.group.noun for f in found}
    for group in people:
        opening = subset_opening(view, group) or _breakdown(view, group, found) or _adds_up(view, group, found, people)
        if opening is None or group.first in used or group.noun in nouns or group.form == "known_plural":
            continue
        if group.noun in {p.group.noun for p in parts}:
            continue
        if group.form == "bare" and view.norm(opening - 1) in ("third", "half", "quarter", "most", "many", "majority"):
            continue
        of_part = [p for p in parts if p.group.last in (opening, opening - 1) and _may_hold(p.group, group)]
        counted = of_part or [f for f in found if f.group.form != "bare" and _may_hold_class(f.group, group)] or found
        whole = max(
            (f for f in counted if f.group.first < opening or f.group.first < group.first),
            key=lambda f: f.group.first,
            default=None,
        )
        if whole and (whole.group.low == whole.group.high == 1 or _is_all_but(view, group)):
            continue
        own = _own_harm(view, group)
        if own and whole and own != whole.harm:
            parts.append(HarmFinding(group.first, own, group, part=among_whom(view, group.first, group.last) is not None))
        elif whole and whole.group.low != 0:
            parts.append(HarmFinding(whole.trigger, whole.harm, _with_class(view, group, people), whole.negated, whole.group))
    return parts


def _is_all_but(view: View, group: Group) -> bool:
    """ "Sixteen people, *all but two* of them soldiers": how many soldiers is left to the reader."""
    return view.norm(group.first - 1) == "but" and view.norm(group.first - 2) == "all"


def _may_hold(part: Group, group: Group) -> bool:
    """ "61: *22 civilians*, including *nine children*, and 39 fighters": the children are of the 22, the fighters are not."""
    return part.form == "counted" and _may_hold_class(part, group) and (group.low or 0) <= (part.low or 0)


def _may_hold_class(whole: Group, group: Group) -> bool:
    """Fighters are no part of civilians."""
    return group.kind != "fighters" or whole.kind in ("people", "fighters")


def _breakdown(view: View, group: Group, found: Sequence[HarmFinding]) -> int | None:
    """ "Three people died: two nurses and a woman": what stands after the colon are parts, where they do not exceed the whole."""
    colon = next((i for i in range(group.first) if view.tokens[i].text == ":"), None)
    whole = max((f.group for f in found if colon is not None and f.group.last <= colon), key=lambda g: g.first, default=None)
    if colon is None or whole is None or group.form not in ("counted", "one", "number") or group.low is None:
        return None
    return colon if whole.low is not None and group.low <= whole.low else None


def _adds_up(view: View, group: Group, found: Sequence[HarmFinding], people: Sequence[Group]) -> int | None:
    """ "19 dead, *15 children and four women*, in a raid": a list right behind a figure that comes to just that figure."""
    for finding in found:
        comma = max(finding.trigger, finding.group.last - 1) + 1
        if view.norm(comma) != "," or group.first <= comma or finding.group.low is None or finding.group.form == "name":
            continue
        listed: list[Group] = []
        for one in people:
            apart = listed[-1].last if listed else comma + 1
            if one.first >= apart and all(view.norm(i) in (",", "and") for i in range(apart, one.first)) and one.low:
                listed.append(one)
        if len(listed) > 1 and group in listed and sum(one.low or 0 for one in listed) == finding.group.low:
            return comma
    return None


def _with_class(view: View, group: Group, people: Sequence[Group]) -> Group:
    """ "One of them a woman", "12 of whom were children": the class stands after the number."""
    if group.form != "number":
        return group
    if _are_minors(view, group.last):
        return replace(group, kind="children")
    told = next((g for g in people if g.form != "number" and group.last < g.first <= group.last + 5), None)
    return (
        replace(group, kind=told.kind, noun=told.noun)
        if told and not any(view.norm(i) in (",", ";") for i in range(group.last, told.first))
        else group
    )


def _are_minors(view: View, at: int) -> bool:
    """ "Three of them *were under 18*", "two *under the age of 16*": told by their age to be children."""
    under = next((i for i in range(at, min(at + 5, len(view.tokens))) if view.norm(i) in ("under", "below")), None)
    if under is None or any(view.norm(i) in (",", ";", "and") for i in range(at, under)):
        return False
    age = next((i for i in range(under + 1, min(under + 5, len(view.tokens))) if view.norm(i).isdigit()), None)
    between = {view.norm(i) for i in range(under + 1, age or under + 1)}
    return age is not None and between <= {"the", "age", "of"} and int(view.norm(age)) <= 18
