"""Figures named as a part of a larger one: "including three children", "four of whom"."""

from __future__ import annotations

from loaders.extract.clauses import is_adverb
from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View, remembered


def in_subset(view: View, group: Group) -> bool:
    """Whether the group is named as a part: "including three children", "among them two women", "four of whom"."""
    return subset_opening(view, group) is not None


def subset_opening(view: View, group: Group) -> int | None:
    """The place of the word that opens the part, or None."""
    return _opening(view, group.first, group.last)


@remembered
def _opening(view: View, first: int, last: int) -> int | None:
    verb = last
    while verb < min(last + 5, len(view.tokens)) and (is_adverb(view, verb) or view.norm(verb) in word_set("outcome_words", "be")):
        verb += 1
    own_verb = any(m.entry["pattern"] in ("verb", "state", "dies", "suffers") for m in view.starting("harms", verb))
    acts = {m.first for m in view.matches.get("harms", ()) if m.entry["pattern"] in ("verb", "dies", "suffers")}
    for i in range(first - 1, max(-1, first - 12), -1):
        if own_verb and view.norm(i) == "and":
            return None
        two = f"{view.norm(i)} {view.norm(i + 1)}"
        if view.norm(i) in word_set("subset_openers") or two in word_set("subset_openers"):
            return i
        if view.tokens[i].text in "(-–—" and _closes_people(view, i):
            return i
        if i in acts or view.norm(i) in word_set("part_breaks") or view.tokens[i].text in "()":
            break
    after = f"{view.norm(last)} {view.norm(last + 1)}"
    return first if after in ("of whom", "of them", "of which", "among them") or _among_the(view, first, last) else None


def _closes_people(view: View, at: int) -> bool:
    """ "Twelve people (eight men and four women)": what opens right behind a counted group is what it is made up of."""
    counted = any(0 <= at - q.last <= 3 and all(view.tokens[i].is_word for i in range(q.last, at)) for q in view.quantities)
    return counted or any(m.last == at and m.entry.number == "plural" for m in view.matches.get("victims", ()))


def _among_the(view: View, first: int, last: int) -> bool:
    """ "Women and children *among the injured*", "ten people, three boys and one girl *among them*": not the ten."""
    if "among" not in view.words:
        return False
    return among_whom(view, first, last) is not None


def among_whom(view: View, first: int, last: int) -> int | None:
    """Where "among" stands behind a group and the list it opens, or behind what describes a single person; None where it doesn't.

    "A doctor and two nurses *among them*", "the local head of the Red Crescent *among them*".
    """
    joints = ("and", "or", ",", "elderly") if view.norm(first - 1) == "," else ("and", "or", "elderly")
    i, end = last, min(last + 9, len(view.tokens))
    while i < end and (view.norm(i) in joints or _is_listed_person(view, i)):
        i += 1
    if view.norm(i) != "among" and view.norm(first - 1) == ",":
        i = next((j for j in range(last, end) if view.norm(j) in ("among", ",", ";", "and")), last)
    if view.norm(i) != "among":
        return None
    named = view.norm(i + 1) == "the" and (among_the_harmed(view, i) or view.norm(i + 2) in ("dead", "victims", "killed"))
    return i if view.norm(i + 1) in ("them", "those") or named else None


def among_the_harmed(view: View, among: int) -> Match | None:
    """The word of harm behind "among": "among *the injured*", "among the *dead*"."""
    return next((m for at in (among + 1, among + 2) for m in view.starting("harms", at)), None)


def _is_listed_person(view: View, at: int) -> bool:
    counted = any(q.first <= at < q.last for q in view.quantities)
    return counted or view.norm(at) in ("a", "an") or view.inside(at, "victims")
