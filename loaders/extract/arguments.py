"""Which groups a verb or a noun of harm takes: the object and its list on the right, the subject on the left."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.clauses import is_adverb
from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.subsets import in_subset
from loaders.extract.view import View

_LONGEST_NAME = 7  # words of a name between quotation marks: members of the "Peasant Patrol"


def right_arguments(view: View, at: int, groups: Sequence[Group], reach: int = 3, *, through_and: bool = False) -> list[Group]:
    """The groups that a verb or "destruction of" takes on its right: the first within reach, then the list that goes on from it."""
    first = next((g for g in groups if at <= g.first <= at + reach and not blocked(view, at, g.first, through_and)), None)
    if first is None or (first.first > at and view.norm(first.first - 1) in word_set("prepositions") - {"of", "as"}):
        return []
    taken = [first]
    while True:
        following = next((g for g in groups if g.first >= taken[-1].last), None)
        if following is None or in_subset(view, following) or not list_goes_on(view, taken[-1].last, following.first):
            return taken
        if begins_clause(view, following):
            return taken
        taken.append(following)


def blocked(view: View, first: int, last: int, through_and: bool) -> bool:
    """Whether a sign, a verb or a clause word stands between two places."""
    return any(
        view.tokens[i].text in '.;:()"“”,'
        or view.norm(i) in ("who", "which", "that", "when", "after", "while", "but", "or", "" if through_and else "and")
        for i in range(first, last)
    )


def list_goes_on(view: View, first: int, last: int) -> bool:
    """Whether a list runs on between two groups: a comma or "and", with at most "in TOWN", "on Monday" or a bracket before it."""
    first = _past_aside(view, _past_belonging(view, first, last), last)
    between = [view.norm(i) for i in range(first, last)]
    if not between or len(between) > 12:
        return False
    placed = {i for p in view.places for i in range(p.first, p.last)} | {i for d in view.days for i in range(d.first, d.last)}
    named = {i for i in range(first, last) if view.tokens[i].is_capital or not view.tokens[i].is_word}
    joined = False
    for i, word in enumerate(between, first):
        if word in word_set("list_joints"):
            joined = True
        elif not (
            i in placed or i in named or word in word_set("list_fillers") or word in word_set("victim_adjectives") or word == "'s"
        ):
            return False
    return (joined and view.norm(last - 1) in word_set("list_joints") | {"of", "in", "the", "her", "his", "their", "another"}) or (
        joined and last - first == 1
    )


def _past_belonging(view: View, first: int, last: int) -> int:
    """Past what a person belongs to: "the head *of the police post* and three guards"."""
    if view.norm(first) != "of":
        return first
    at = first + 1
    while at < min(last, first + 7) and view.norm(at) not in word_set("list_joints"):
        if view.norm(at - 1) not in ("of", "the", "a") and (view.starting("harms", at) or view.starting("speech", at)):
            return first
        if not view.tokens[at].is_word:
            break
        at += 1
    return at if at < last else first


def _past_aside(view: View, first: int, last: int) -> int:
    """Past a remark between dashes or brackets: "the wife of the envoy *- who was away -* and three others"."""
    if first < last and view.norm(first) == "," and view.norm(first + 1) in ("a", "an"):
        comma = next((i for i in range(first + 2, last) if view.norm(i) == ","), first)
        return comma if view.norm(comma + 1) == "and" else first  # "judge Saleh, *a member of the court*, and two guards"
    if first >= last or view.tokens[first].text not in "-–—(":
        return first
    closing = next((i for i in range(first + 2, min(last, first + 16)) if view.tokens[i].text in "-–—)"), None)
    return closing + 1 if closing is not None and closing + 1 < last else first


def begins_clause(view: View, group: Group) -> bool:
    """Whether the group is the subject of its own verb: "... and *30* were wounded", "and *two* died"."""
    at = group.last
    while (is_adverb(view, at) and view.norm(at) not in ("been", "being", "be", "is")) or view.norm(at) == "others":
        at += 1
    if view.norm(at) in word_set("outcome_words", "be"):
        return True
    harm = [m for m in view.starting("harms", at) if m.entry["pattern"] in ("verb", "dies", "state", "persons")]
    return bool(harm)


def left_arguments(view: View, at: int, groups: Sequence[Group], taken: set[int], floor: int = 0) -> list[Group]:
    """The subject of a passive or intransitive verb: the nearest group that is no object of a preposition, and the list it ends.

    Args:
        at: where the verb phrase begins.
        groups: candidates, in order.
        taken: `first` of groups that another verb has taken.
        floor: no group before this place is looked at.
    """
    before = [g for g in groups if floor <= g.first and g.last <= at and g.first not in taken]
    if view.norm(at - 1) in ("who", "that") and before and before[-1].last == at - 1:
        return before[-1:]
    while before:
        nearest = before[-1]
        if _are_some_of_them(view, nearest, at):
            return [nearest]
        if in_subset(view, nearest) or (_is_object(view, nearest) and len(before) > 1):
            before.pop()
            continue
        if _cut_off(view, nearest.last, at):
            return []
        chain = list_ending_with(view, nearest, before, set())
        return [] if _is_object(view, chain[0]) else chain
    return []


def _are_some_of_them(view: View, group: Group, at: int) -> bool:
    """ "Nine were hurt, *one of whom* died", "and *two of them*, a man and a girl, died": not all of them.

    Between commas it only says who they are: "ten people, three of them children, were killed".
    """
    if view.norm(group.last) != "of" or view.norm(group.last + 1) not in ("whom", "them"):
        return False
    return group.last + 2 == at or group.first == 0 or view.norm(group.first - 1) in ("and", "but")


def list_ending_with(view: View, last: Group, groups: Sequence[Group], taken: set[int]) -> list[Group]:
    """The list that a group closes: "*a man*, *two women* and a boy".

    Left out are parts, groups that other verbs have taken, and those whose relatives they are ("the wife of *the envoy*").
    """
    chain = [last]
    for group in reversed([g for g in groups if g.last <= last.first and g.form != "known_plural"]):
        owner = view.norm(group.first - 1) == "of" and any(g.last == group.first - 1 for g in groups)
        if in_subset(view, group) or owner:
            continue
        if group.first in taken or not list_goes_on(view, group.last, chain[0].first):
            break
        chain.insert(0, group)
    return chain


def _is_object(view: View, group: Group) -> bool:
    """Whether a preposition stands before the group; "resulted in four people being killed" has a subject there.

    "Who was *an imam*" tells what somebody is.
    """
    at = group.first - 1
    told_of = view.norm(at) in ("was", "is", "were") and view.norm(at - 1) != "there"
    causing = f"{view.norm(at - 1)} {view.norm(at)}" in word_set("outcome_words", "cause")
    return told_of or (view.norm(at) in word_set("prepositions") and group.first > 1 and not causing)


def _cut_off(view: View, first: int, last: int) -> bool:
    """Whether the subject can't reach its verb: a full clause or a quotation mark lies between."""
    if view.norm(first) == "," and view.norm(last - 1) == "," and last - first > 2:
        return last - first > 25
    quotes = [i for i in range(first, last) if view.tokens[i].text in '"“”']
    named = len(quotes) == 2 and quotes[1] - quotes[0] <= _LONGEST_NAME
    for i in range(first, last):
        if view.tokens[i].text in ";:" or (i in quotes and not named):
            return True
        if any(m.first == i and m.entry["pattern"] == "verb" for t in ("speech",) for m in view.matches.get(t, ())):
            return True
    return last - first > 25
