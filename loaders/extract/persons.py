"""Single persons that no word list knows: by name, or by a trade that only what happened to them shows to be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.clauses import is_adverb
from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_NO_NAMES = (
    "actors",
    "organisations",
    "facilities",
    "weapons",
    "calendar",
    "force_nouns",
    "area_words",
    "speech",
    "harms",
    "victims",
)
_LONGEST_ORIGIN = 14  # words that tell where somebody is from
_NO_PERSONS = ("facilities", "weapons", "units", "area_words", "force_nouns", "calendar", "harms", "damage", "speech", "actors")


def unlisted_persons(view: View, taken: Sequence[Group]) -> list[Group]:
    """ "A beekeeper was killed", "it killed a beekeeper": one person by what happened to him."""
    harmed = [m for m in view.matches.get("harms", ()) if m.entry["harm"] in ("killed", "injured")]
    if not harmed:
        return []
    verbs_end = {m.last for m in harmed if m.entry["pattern"] == "verb" and not view.norm(m.first).startswith("los")}
    verbs_start = {m.first for m in harmed if m.entry["pattern"] in ("verb", "dies")}
    busy = {i for g in taken for i in range(g.first, g.last)}
    found = []
    for at, token in enumerate(view.tokens):
        if token.norm not in word_set("one_words") or at in busy:
            continue
        last = _noun_end(view, at + 1)
        if last is None or any(i in busy for i in range(at, last)) or view.norm(last) in ("of", "'s"):
            continue
        passive = last + 1 < len(view.tokens) and view.norm(last) in ("was", "is") and _past_adverbs(view, last + 1) in verbs_start
        if at in verbs_end or passive:
            text = view.phrase(at, at + 1)
            found.append(Group(at, last, last - 1, "people", 1, 1, text, "one", head=view.norm(last - 1)))
    return found


def _noun_end(view: View, first: int) -> int | None:
    """The end of a short noun phrase that names no thing, beast or group that the lists know."""
    last = first
    while last < min(first + 4, len(view.tokens)) and view.tokens[last].is_word and not _ends_noun(view, last):
        last += 1
    listed = any(view.starting(table, i) for table in _NO_PERSONS for i in range(first, last))
    unfit = last == first or listed or view.norm(last - 1) in word_set("no_people") | word_set("group_nouns")
    return None if unfit else last


def _ends_noun(view: View, at: int) -> bool:
    small = word_set("function_words") | word_set("outcome_words", "be") | word_set("adverbs") | word_set("phrase_breaks")
    return view.norm(at) in small or bool(view.starting("harms", at))


def _past_adverbs(view: View, at: int) -> int:
    while at < len(view.tokens) and is_adverb(view, at):
        at += 1
    return at


def join_names(view: View, groups: Sequence[Group]) -> list[Group]:
    """The groups with the people told by name; a name that only says who is meant ("a farmer, Omar Saleh,") adds nobody."""
    if not any(m.entry["harm"] != "displaced" for m in view.matches.get("harms", ())):
        return list(groups)
    out = list(groups)
    told: list[Group] = []
    for name in _names(view, out):
        owner = next((g for g in reversed(out) if g.form != "name" and _apposed(view, g.last, name.first)), None)
        described = next((g for g in out if _says_who(view, g) and _apposed(view, name.last, g.first)), None)
        owner = owner or next((g for g in out if _placed_apart(view, g, name)), None)
        if owner is not None or any(_apposed(view, t.last, name.first, through_and=True) for t in told):
            told.append(name)
            if owner is not None and owner.last == name.first and owner.low == owner.high == 1:
                out[out.index(owner)] = replace(owner, last=name.last)
        elif described is not None:
            out[out.index(described)] = replace(described, first=name.first, form="one")
        else:
            out.append(name)
    return sorted(out, key=lambda g: g.first)


def _says_who(view: View, group: Group) -> bool:
    """ "Omar Saleh, *a farmer*": one person described; "Omar Saleh, *his wife*" is a second one."""
    of_kin = any(view.norm(i) in ("his", "her", "their") for i in (group.first - 1, group.first))
    return group.form in ("one", "known") and not of_kin


def _placed_apart(view: View, group: Group, name: Group) -> bool:
    """ "A widow *from the village of Tal Hadya*, Huda Saleh, was killed": only where she is from stands before her name."""
    between = range(group.last, name.first)
    if group.form != "one" or not 3 <= len(between) <= _LONGEST_ORIGIN or view.norm(group.last) not in ("from", "of", "in"):
        return False
    closed = view.norm(name.first - 1) == "," and view.norm(name.last) == ","
    small = word_set("prepositions") | word_set("articles") | word_set("town_words") | word_set("back_words")
    return closed and all(view.tokens[i].is_capital or view.norm(i) in small or not view.tokens[i].is_word for i in between)


def _apposed(view: View, first: int, last: int, *, through_and: bool = False) -> bool:
    """Whether nothing but a comma, a bracket, an age or "named" stands between a person and a name."""
    between = range(first, last)
    words = word_set("name_openers") | ({"and"} if through_and else frozenset())
    return 0 <= last - first <= 6 and all(not view.tokens[i].is_word or view.norm(i) in words for i in between)


def _names(view: View, groups: Sequence[Group]) -> list[Group]:
    """Two capital words or more that are no place, party, house or weapon; one is enough after a noun for a person."""
    if _in_title_case(view):
        return []
    busy = {i for g in groups for i in range(g.first, g.last)}
    busy |= {i for table in _NO_NAMES for m in view.matches.get(table, ()) for i in range(m.first, m.last)}
    placed = {i for p in view.places for i in range(p.first, p.last)}
    found: list[Group] = []
    at = 0
    while at < len(view.tokens):
        if at in busy or not view.tokens[at].is_capital:
            at += 1
            continue
        last = _name_end(view, at, busy, placed)
        words = [i for i in range(at, last) if view.norm(i) not in word_set("name_particles")]
        behind_person = any(g.last == at and g.low == g.high == 1 for g in groups)
        if (len(words) >= 2 or (words and behind_person)) and not _names_a_thing(view, at, last):
            found.append(Group(at, last, at, "people", 1, 1, None, "name"))
        at = max(last, at + 1)
    return found


def _names_a_thing(view: View, first: int, last: int) -> bool:
    """ "The *Omar Saleh* family", "*Omar Saleh* Street": capitals that say which house, street or family."""
    if view.norm(first - 1) == "the" or view.norm(last - 1) in word_set("no_surnames"):
        return True
    if view.norm(first - 1) == "of" and any(m.last == first - 1 for m in view.found("harms", pattern="noun")):
        return view.norm(last) in word_set("group_nouns")  # "the murder of Omar Saleh shocked the town", whatever the verb
    if last >= len(view.tokens) or not view.tokens[last].is_word:
        return False
    free = word_set("function_words") | word_set("outcome_words", "be") | word_set("name_openers") | word_set("phrase_breaks")
    verb = is_adverb(view, last) or any(view.starting(table, last) for table in ("harms", "speech"))
    return view.norm(last) not in free and view.norm(last) != "'s" and not verb


def _name_end(view: View, at: int, busy: set[int], placed: set[int]) -> int:
    opening = at == 0 or not view.tokens[at - 1].is_word
    if opening and view.norm(at) in word_set("sentence_openers") | word_set("function_words"):
        return at
    last = at
    while last < len(view.tokens) and _is_name_word(view, last, busy):
        last += 1
    while last > at and view.norm(last - 1) in word_set("name_particles") and not view.tokens[last - 1].is_capital:
        last -= 1
    located = at in placed and view.norm(at - 1) in word_set("place_prepositions")
    return at if located or all(i in placed for i in range(at, last)) else last


def _is_name_word(view: View, at: int, busy: set[int]) -> bool:
    token = view.tokens[at]
    if at in busy or not token.is_word:
        return False
    acronym = token.text.isupper() and len(token.text) > 1
    return (token.is_capital and not acronym) or token.norm in word_set("name_particles")


def _in_title_case(view: View) -> bool:
    """A headline With Capitals Throughout: its capitals tell no names."""
    return any(view.tokens[m.first].is_capital for m in view.matches.get("harms", ()) if m.first > 0)
