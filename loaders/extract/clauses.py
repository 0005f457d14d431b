"""Where verbs take their arguments: voice, lists, and the words that may stand between."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_ADVERBS = frozenset(
    "also then later already reportedly allegedly completely almost totally partially entirely severely directly again both "
    "either seriously critically slightly heavily badly mostly wholly partly fully only just subsequently all repeatedly immediately "
    "instantly deliberately even not never have had has been being be to is itself nearly earlier separately".split()
)
_PREPOSITIONS = frozenset("in at near on by from with for of to inside outside around against under beneath among between behind like as than into".split())
_LIST_JOINTS = frozenset({",", "and", "or", "plus", ";", "as", "well", "along", "with", "together", "alongside", "also", "while", "—", "–", "-", ":"})
_MODALS = frozenset("to could would will might may can should must threatened plans planned intended cannot shall avoid prevent".split())
_SUBSET_WORDS = ("including", "includes", "included", "among", "amongst", "of whom", "of which", "comprising", "mostly", "many of", "most of")


def is_passive(view: View, at: int) -> bool:
    """Whether a form of "be" stands before the participle, adverbs aside."""
    i = at - 1
    while i >= 0 and (view.norm(i) in _ADVERBS - {"been", "being", "be", "is"} or view.norm(i).endswith("ly")):
        i -= 1
    return view.norm(i) in word_set("outcome_words", "be")


def auxiliary_start(view: View, at: int) -> int:
    """Where the verb phrase of a passive or perfect begins: "had also been *killed*"."""
    i = at
    while i > 0 and (view.norm(i - 1) in word_set("outcome_words", "be") | _ADVERBS or view.norm(i - 1).endswith("ly") and not view.tokens[i - 1].is_capital):
        i -= 1
    return i


def is_negated(view: View, at: int) -> bool:
    """Whether the verb here is denied: "did not strike", "never hit", "careful not to hit", "without killing"."""
    counting = {i for q in view.quantities for i in range(q.first, q.last)}
    window = ["" if i in counting else view.norm(i) for i in range(max(0, at - 5), at)]
    for back, word in enumerate(reversed(window)):
        if word in ("not", "never", "without", "neither", "nor", "cannot") or word.endswith("n't"):
            return "only" not in window[len(window) - back :]
        if word in (",", ";", "and", "that", "who", "which") or word in ("said", "killed"):
            return False
    return False


def is_unreal(view: View, at: int) -> bool:
    """Whether the verb only could, would or should happen ("to avoid killing", "could destroy")."""
    i = at - 1
    while i >= 0 and view.norm(i) in ("not", "be", "also", "only", "further", "more"):
        i -= 1
    if view.norm(i) == "been" and view.norm(i - 1) == "have":
        i -= 2
    return view.norm(i) in _MODALS and not (view.norm(i) == "to" and view.norm(i - 1) in ("down", "up", "led", "according", "due", "said", "reported", "believed"))


def right_arguments(view: View, at: int, groups: Sequence[Group], reach: int = 3, *, through_and: bool = False) -> list[Group]:
    """The groups that a verb or "destruction of" takes on its right: the first within reach, then the list that goes on from it."""
    first = next((g for g in groups if at <= g.first <= at + reach and not blocked(view, at, g.first, through_and)), None)
    if first is None or first.first > at and view.norm(first.first - 1) in _PREPOSITIONS - {"of", "as"}:
        return []
    taken = [first]
    while True:
        following = next((g for g in groups if g.first >= taken[-1].last), None)
        if following is None or not list_goes_on(view, taken[-1].last, following.first) or begins_clause(view, following):
            return taken
        taken.append(following)


def blocked(view: View, first: int, last: int, through_and: bool) -> bool:
    """Whether a sign, a verb or a clause word stands between two places."""
    return any(view.tokens[i].text in ".;:()\"“”," or view.norm(i) in ("who", "which", "that", "when", "after", "while", "but", "or", "" if through_and else "and") for i in range(first, last))


def list_goes_on(view: View, first: int, last: int) -> bool:
    """Whether a list runs on between two groups: a comma or "and", with at most a short "in TOWN" or a bracket before it."""
    between = [view.norm(i) for i in range(first, last)]
    if not between or len(between) > 12:
        return False
    placed = {i for p in view.places for i in range(p.first, p.last)}
    named = {i for i in range(first, last) if view.tokens[i].is_capital or not view.tokens[i].is_word}
    small = {"in", "at", "of", "the", "town", "city", "village", "near", "both", "towns", "of", "area", "province", "countryside", "another", "further", "two", "s"}
    joined = False
    for i, word in enumerate(between, first):
        if word in _LIST_JOINTS:
            joined = True
        elif not (i in placed or i in named or word in small or word in word_set("victim_adjectives") or word == "'s"):
            return False
    return joined and view.norm(last - 1) in _LIST_JOINTS | {"of", "in", "the"} or joined and last - first == 1


def begins_clause(view: View, group: Group) -> bool:
    """Whether the group is the subject of its own verb: "... and *30* were wounded", "and *two* died"."""
    at = group.last
    while view.norm(at) in _ADVERBS - {"been", "being", "be", "is"} or view.norm(at) == "others":
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
    while before:
        nearest = before[-1]
        if in_subset(view, nearest) or (_is_object(view, nearest) and len(before) > 1):
            before.pop()
            continue
        if _cut_off(view, nearest.last, at):
            return []
        chain = [nearest]
        for group in reversed(before[:-1]):
            if in_subset(view, group):
                continue
            if not list_goes_on(view, group.last, chain[0].first):
                break
            chain.insert(0, group)
        return [] if _is_object(view, chain[0]) else chain
    return []


def _is_object(view: View, group: Group) -> bool:
    return view.norm(group.first - 1) in _PREPOSITIONS and group.first > 1


def in_subset(view: View, group: Group) -> bool:
    """Whether the group is named as a part: "including three children", "among them two women", "four of whom"."""
    return subset_opening(view, group) is not None


def subset_opening(view: View, group: Group) -> int | None:
    """The place of the word that opens the part, or None."""
    for i in range(group.first - 1, max(-1, group.first - 12), -1):
        two = f"{view.norm(i)} {view.norm(i + 1)}"
        if view.norm(i) in _SUBSET_WORDS or two in _SUBSET_WORDS:
            return i
        if view.norm(i) in (".", ";", "who", "killed", "injured", "wounded", "were", "was", "while", "but") or view.tokens[i].text in "()":
            break
    after = f"{view.norm(group.last)} {view.norm(group.last + 1)}"
    return group.first if after in ("of whom", "of them", "of which", "among them") or _among_the(view, group.last) else None


def _among_the(view: View, at: int) -> bool:
    """ "Women and children *among the injured*"."""
    i = at
    while view.norm(i) in ("and", "or", "women", "children", "civilians", "elderly") and i < at + 4:
        i += 1
    if view.norm(i) != "among":
        return False
    return view.norm(i + 1) == "them" or view.norm(i + 1) == "the" and bool(view.starting("harms", i + 2) or view.norm(i + 2) in ("dead", "victims", "killed"))


def _cut_off(view: View, first: int, last: int) -> bool:
    """Whether the subject can't reach its verb: a full clause or a quotation mark lies between."""
    for i in range(first, last):
        if view.tokens[i].text in ";:\"“”":
            return True
        if any(m.first == i and m.entry["pattern"] == "verb" for t in ("speech",) for m in view.matches.get(t, ())):
            return True
    return last - first > 25


def starts_reduced(view: View, match: Match) -> bool:
    """Whether a participle without "be" closes a phrase: "12 people *killed*", not "12 jets *killed* five"."""
    follows = view.norm(match.last)
    return not follows or not view.tokens[match.last].is_word or follows in _PREPOSITIONS | {"and", "or", "when", "after", "as", "while", "since", "this", "today", "so"} or bool(
        view.starting("calendar", match.last)
    )
