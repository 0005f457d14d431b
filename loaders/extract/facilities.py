"""Small phrases: what may be hit, each with its number and name."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.groups import Group, counted_group, inside_longer, is_adjective, number_before
from loaders.extract.lexicon import Match, word_set
from loaders.extract.owners import by_owner
from loaders.extract.phrases import description_start, name_start
from loaders.extract.view import View

_NO_FACILITY = ("no_facilities", "victims", "organisations", "roles", "weapons", "force_nouns", "speech")


def facility_groups(view: View) -> list[Group]:
    """The facilities in a sentence, with how many and their names; "hospital director" and "market prices" are none."""
    found: list[Group] = []
    for match in view.matches.get("facilities", ()):
        if inside_longer(view, match, _NO_FACILITY) or any(g.first <= match.first < g.last for g in found):
            continue
        last = _with_parts(view, match.last)
        attacked = is_attacked_compound(view, match.entry["facility_type"], last)
        if (is_adjective(view, last) and not attacked) or _is_owner(view, last):
            continue
        phrase = _facility_phrase(view, match, last)
        group = by_owner(view, phrase) if phrase else None
        if group and not _is_told_before(view, group) and not _is_address(group) and not _is_loose(view, group):
            found.append(group)
    return found


def is_attacked_compound(view: View, kind: str, at: int) -> bool:
    """ "The mosque bombing", "a market blast": the thing hit stands before the attack; a "car bombing" is done with a car."""
    if kind in ("vehicle", "military_site", "aid_convoy", "other"):
        return False
    attacks = [m for m in view.starting("weapons", at) if m.entry["attack"] == "yes"]
    return any(view.norm(m.last - 1) in word_set("compound_attacks") for m in attacks)


def _with_parts(view: View, at: int) -> int:
    """The end of "hospital *building*", "school *roof*", "mosque *'s minaret*": what belongs to the thing, and is hit with it."""
    owned = at + (view.norm(at) == "'s")
    if view.norm(owned) in word_set("facility_parts"):
        return _with_parts(view, owned + 1)
    return at


def _is_owner(view: View, at: int) -> bool:
    """ "The camp's residents", "the hospital's director": no part of the thing itself is named."""
    return view.norm(at) == "'s" or (view.norm(at - 1).endswith("s'") and at < len(view.tokens) and view.tokens[at].is_word)


def _is_told_before(view: View, group: Group) -> bool:
    """ "The building", "the site": a word for anything points at something told before, which has its own claim.

    "The headquarters *of the Workers' League*" says whose, and is told here.
    """
    owned = group.head in word_set("house_words") and view.norm(group.last) in ("of", "belonging")
    return group.kind == "other" and group.form == "known" and group.name is None and not owned


def _is_loose(view: View, group: Group) -> bool:
    """A bare singular that another noun may follow ("port workers", "market confidence"), or that is an adverb ("went home")."""
    if group.form != "headline":
        return False
    after = group.last
    ends = after >= len(view.tokens) or not view.tokens[after].is_word or view.tokens[after].is_capital
    closes = view.norm(after) in word_set("function_words") | word_set("prepositions") | word_set("outcome_words", "be")
    listed = any(view.starting(t, after) for t in ("damage", "harms", "calendar", "weapons"))
    return view.norm(group.noun) in word_set("adverb_nouns") or not (ends or closes or listed)


def _is_address(group: Group) -> bool:
    """ "Rashid Street", "Clock Square": where something was hit, no target."""
    return group.kind == "road" and group.name is not None and group.head in word_set("address_words")


def _facility_phrase(view: View, match: Match, last: int) -> Group | None:
    """The noun with its name, adjectives, article and number to the left.

    A bare singular ("School destroyed in shelling") gets the form `headline`: it counts only where an attack takes it.
    """
    noun, kind, head = match.first, match.entry["facility_type"], view.norm(match.last - 1)
    plural = match.entry.number == "plural"
    left = description_start(view, noun)
    opener = view.norm(left - 1)
    named = None if plural else name_start(view, noun, last, left)
    name = None if named is None or head in word_set("private_homes") else view.phrase(named, last)
    first = _first_of(view, left)
    number = number_before(view, left)
    if number and (number.low != 1 or named is None):
        counted = counted_group(view, match, kind, number)
        return replace(counted, last=last, name=name) if counted else None
    if opener in word_set("one_words") and not plural:
        return Group(first, last, noun, kind, 1, 1, view.phrase(first, left), "one", name, head)
    one = None if plural else 1
    if plural and _is_described(view, left, noun, last):
        return Group(first, last, noun, kind, 2, None, None, "bare", None, head)
    if opener in word_set("known_words") or opener == "'s":
        return Group(first, last, noun, kind, one, one, None, "known_plural" if plural else "known", name, head)
    if plural:
        return Group(left, last, noun, kind, 2, None, None, "bare", None, head)
    return Group(
        left if named is None else named, last, noun, kind, 1, 1, None, "headline" if named is None else "known", name, head
    )


def _is_described(view: View, left: int, noun: int, last: int) -> bool:
    """ "Their houses", "the houses of two families", "the Zayed family homes": told by whose they are, not told before."""
    owned = view.norm(left - 1) in word_set("owner_words") or view.norm(last) in ("of", "belonging")
    return owned or any(view.tokens[i].is_capital for i in range(left, noun))


def _first_of(view: View, left: int) -> int:
    """Where the phrase begins with its article, and with the owner that stands for one: "*the old man's* house"."""
    opener = view.norm(left - 1)
    if opener == "'s":
        owner = description_start(view, left - 1)
        return owner - (view.norm(owner - 1) in word_set("known_words") | word_set("one_words"))
    return left - (opener in word_set("known_words") | word_set("one_words"))
