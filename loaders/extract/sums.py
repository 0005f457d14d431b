"""A list of victims as claims: one for each class, and the whole apart from what it is made up of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.groups import Group
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import word_set
from loaders.extract.view import View


def join_classes(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """The findings with those of one word and one class added up, where no place parts them.

    "The headman and three guards were killed" is one figure of four; "three in Ariha and five in Saraqib" stay two.
    """
    out: list[HarmFinding] = []
    listed = _as_household(view, sorted(found, key=lambda f: f.group.first))
    for finding in _apart_from_whole(view, listed):
        same = next((f for f in out if _is_one_list(view, f, finding)), None)
        if same is None:
            out.append(finding)
        else:
            out[out.index(same)] = replace(same, group=_sum(view, same.group, finding.group))
    return out


def _is_one_list(view: View, first: HarmFinding, second: HarmFinding) -> bool:
    named = first.group.form == second.group.form == "name"
    alike = (named or first.trigger == second.trigger) and (first.harm, first.negated, first.whole, first.group.kind) == (
        second.harm, second.negated, second.whole, second.group.kind,
    )  # fmt: skip
    told = all(f.group.low is not None and f.group.form not in ("bare", "known_plural") for f in (first, second))
    if not alike or not told:
        return False
    between = range(first.group.last, second.group.first)
    placed = any(p.first in between for p in view.places)
    return not placed and not any(view.norm(i) in word_set("place_prepositions") for i in between)


def _sum(view: View, a: Group, b: Group) -> Group:
    high = None if a.high is None or b.high is None else a.high + b.high
    named = "name" in (a.form, b.form)
    text = None if named else view.phrase(a.first, b.last)
    return replace(
        a, low=(a.low or 0) + (b.low or 0), high=high, count_text=text, form="name" if a.form == b.form == "name" else "counted"
    )


def _as_household(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """ "The owner, his wife and three of their children": one figure of five people, three of them children."""
    out = list(found)
    for children in (f for f in found if _is_counted_child(f.group) and _is_of_kin(view, f.group)):
        home = [f for f in out if (f.trigger, f.harm, f.negated) == (children.trigger, children.harm, children.negated)]
        first = home[0].group
        alone = first.form in ("one", "known") or first.head in word_set("pair_nouns")
        related = all(f.whole is None and _is_of_kin(view, f.group) and f.group.form != "bare" for f in home[1:])
        if len(home) < 2 or not alone or not related or _is_of_kin(view, first) or any(f.group.low is None for f in home):
            continue
        high = None if any(f.group.high is None for f in home) else sum(f.group.high or 0 for f in home)
        low = sum(f.group.low or 0 for f in home)
        whole = replace(first, kind="people", low=low, high=high, count_text=None, form="counted")
        counted = [replace(f, whole=whole) for f in home if _is_counted_child(f.group)]
        out = sorted([f for f in out if f not in home] + [replace(home[0], group=whole), *counted], key=lambda f: f.group.first)
    return out


def _is_counted_child(group: Group) -> bool:
    return group.kind == "children" and group.form in ("counted", "number")


def _is_of_kin(view: View, group: Group) -> bool:
    """ "*Her* two daughters", "three of *their* children": told by whose they are."""
    return any(view.norm(i) in ("his", "her", "their") for i in range(max(0, group.first - 1), group.noun))


def _apart_from_whole(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """ "Six people, two women and four children, were killed": what adds up to the first figure of a list is its parts."""
    out = list(found)
    for finding in found:
        listed = [f for f in found if f.trigger == finding.trigger and f.group.first > finding.group.first]
        general = finding.group.head in word_set("whole_nouns") and finding.group.form == "counted"
        apart = view.tokens[finding.group.last].text in ",-–—:;" if finding.group.last < len(view.tokens) else False
        if len(listed) < 2 or not general or not apart or sum(f.group.low or 0 for f in listed) != finding.group.low:
            continue
        out = [replace(f, whole=finding.group) if f in listed else f for f in out]
    return out
