"""A list of victims as claims: one for each class, and the whole apart from what it is made up of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.groups import Group
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import word_set
from loaders.extract.subsets import in_subset
from loaders.extract.view import View

_PLAIN = ("people", "civilians", "women", "children")


def join_classes(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """The findings with those of one word and one class added up, where no place parts them.

    "The headman and three guards were killed" is one figure of four; "three in Ariha and five in Saraqib" stay two.
    """
    out: list[HarmFinding] = []
    listed = as_household(view, sorted(found, key=lambda f: f.group.first))
    for finding in _apart_from_whole(view, listed):
        same = next((f for f in out if _is_one_list(view, f, finding)), None)
        if same is None:
            out.append(finding)
        else:
            joined = _sum(view, same.group, finding.group)
            out = [replace(f, group=joined) if f is same else replace(f, whole=joined) if f.whole is same.group else f for f in out]
    return out


def _is_one_list(view: View, first: HarmFinding, second: HarmFinding) -> bool:
    named = first.group.form == second.group.form == "name"
    alike = (named or first.trigger == second.trigger) and (first.harm, first.negated, first.whole) == (
        second.harm, second.negated, second.whole,
    )  # fmt: skip
    alike = alike and _is_one_class(first.group, second.group)
    told = all(f.group.low is not None and f.group.form not in ("bare", "known_plural") for f in (first, second))
    if not alike or not told:
        return False
    between = range(first.group.last, second.group.first)
    placed = any(p.first in between for p in view.places)
    dated = any(d.first in between for d in view.days)
    return not placed and not dated and not any(view.norm(i) in word_set("place_prepositions") for i in between)


def _is_one_class(first: Group, second: Group) -> bool:
    """One class of victims, or people whose trade sets them not apart ("two officials and a driver"); rebels and soldiers are two
    sides."""
    sides = (word_set("state_fighters"), word_set("irregular_fighters"))
    if any(first.head in a and second.head in b for a, b in (sides, sides[::-1])):
        return False
    if first.kind == second.kind:
        return True
    trades = {first.kind, second.kind} == {"people", "civilians"} and "name" not in (first.form, second.form)
    return trades and not {first.head, second.head} & word_set("civilian_heads")


def _sum(view: View, a: Group, b: Group) -> Group:
    high = None if a.high is None or b.high is None else a.high + b.high
    named = "name" in (a.form, b.form)
    text = None if named else view.phrase(a.first, b.last)
    kind = a.kind if a.kind == b.kind else "people"
    form = "name" if a.form == b.form == "name" else "counted"
    return replace(a, kind=kind, low=(a.low or 0) + (b.low or 0), high=high, count_text=text, form=form)


def as_household(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """ "A farmer and his son": one figure of two people, one of them a child; "the governor and his driver": two people.

    Who is told as somebody's relative or companion belongs to one figure with that person; the children of it are its part.
    """
    out = list(found)
    for home in _homes(view, found):
        first = home[0].group
        high = None if any(f.group.high is None for f in home) else sum(f.group.high or 0 for f in home)
        low = sum(f.group.low or 0 for f in home)
        form, last = "name" if first.form == "name" else "counted", max(f.group.last for f in home)
        whole = replace(first, kind=_common_kind(home), low=low, high=high, count_text=None, form=form, last=last)
        kept = [f for f in home if f.group.kind == "children"]
        parts = [replace(f, group=replace(f.group, first=f.group.noun) if f is home[0] else f.group, whole=whole) for f in kept]
        out = [f for f in out if f not in home] + [replace(home[0], group=whole), *(p for p in parts if p.group.kind != whole.kind)]
    return sorted(out, key=lambda f: f.group.first)


def _homes(view: View, found: Sequence[HarmFinding]) -> list[list[HarmFinding]]:
    """The lists of people of one word of harm that go on with somebody's relatives or companions."""
    homes: list[list[HarmFinding]] = []
    for finding in found:
        home = homes[-1] if homes else []
        told = finding.group.low is not None and finding.group.form not in ("bare", "known_plural")
        first = home[0] if home else None
        goes_on = first is not None and (first.trigger, first.harm, first.negated, first.whole) == (
            finding.trigger, finding.harm, finding.negated, finding.whole,
        )  # fmt: skip
        if told and goes_on and _goes_home(view, home, finding.group):
            home.append(finding)
        elif told:
            homes.append([finding])
    return [home for home in homes if len(home) > 1]


def _goes_home(view: View, home: Sequence[HarmFinding], group: Group) -> bool:
    """Relatives and companions go on, and so do parents told one by one; whom a trade sets apart (a nurse) has a figure alone."""
    if home[0].group.kind not in _PLAIN or group.kind not in _PLAIN:
        return False
    parents = {home[-1].group.head, group.head} <= word_set("kin_words")
    return parents or _is_of_kin(view, group) or (len(home) > 1 and group.kind == "people")


def _common_kind(home: Sequence[HarmFinding]) -> str:
    kinds = {f.group.kind for f in home}
    return kinds.pop() if len(kinds) == 1 else "people"


def _is_of_kin(view: View, group: Group) -> bool:
    """ "*Her* two daughters", "three of *their* children", "wife and *son*": told by whose they are."""
    if any(view.norm(i) in ("his", "her", "their") for i in range(max(0, group.first - 1), group.noun)):
        return True
    return view.norm(group.first - 1) == "and" and {view.norm(group.first - 2), group.head} <= word_set("kin_words")


def _is_aside(view: View, group: Group) -> bool:
    """ "Eighteen people, *the head of the council among them*, died": told as a part, between commas."""
    return group.form != "name" and in_subset(view, group) and view.norm(group.first - 1) == ","


def _apart_from_whole(view: View, found: Sequence[HarmFinding]) -> list[HarmFinding]:
    """ "Six people, two women and four children, were killed", "two women and four children, six people in all": what adds up to
    another figure of the list is its parts; so is who is told to be among those before."""
    out = list(found)
    for finding in found:
        same = [f for f in found if f.trigger == finding.trigger and f is not finding]
        listed = [f for f in same if f.group.first > finding.group.first]
        before = [f for f in same if f.group.first < finding.group.first]
        general = finding.group.head in word_set("whole_nouns") and finding.group.form == "counted"
        parts = next((p for p in (listed, before) if len(p) > 1 and sum(f.group.low or 0 for f in p) == finding.group.low), [])
        at = finding.group.last if parts is listed else finding.group.first - 1
        apart = at < len(view.tokens) and view.tokens[at].text in ",-–—:;"
        if parts and general and apart:
            out = [replace(f, whole=finding.group) if f in parts else f for f in out]
        elif before and _is_aside(view, finding.group):
            out = [replace(f, whole=before[0].group) if f is finding else f for f in out]
    return out
