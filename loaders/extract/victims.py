"""The people in a sentence: nouns for persons, families and couples, names, and numbers that stand for persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.clauses import is_adverb
from loaders.extract.groups import Group, inside_longer, is_adjective, noun_group, phrase_start
from loaders.extract.lexicon import Match, word_set
from loaders.extract.numbers import Quantity
from loaders.extract.persons import join_names, unlisted_persons
from loaders.extract.view import View

_CIVILIAN = frozenset({"civilians", "children", "women"})
_MEMBER_CLASSES = {
    "rescue_workers": "rescue_workers",
    "health_workers": "health_workers",
    "media": "journalists",
    "un": "aid_workers",
    "ngo": "aid_workers",
    "military": "fighters",
    "armed_group": "fighters",
}


def victim_groups(view: View) -> list[Group]:
    """The people in a sentence, with how many; adjectives ("civilian areas") and titles are no people."""
    found: list[Group] = []
    for match in view.matches.get("victims", ()):
        if inside_longer(view, match, ("facilities", "organisations", "roles", "weapons", "harms")):
            continue
        if not view.norm(match.last - 1).endswith("s") and is_adjective(view, match.last):
            continue
        if view.norm(match.last) == "'s" or _speaks(view, match.last) or _is_number_word(view, match):
            continue
        group = noun_group(view, match, match.entry["victims"]) or _without_article(view, match)
        if group and not any(g.noun == group.noun for g in found) and not _is_asked(view, group):
            found.append(_as_counted_by_two(_with_member_class(view, group)))
    found = [g for g in _mixed(view, sorted(found, key=lambda g: g.first)) if not _says_who(view, g)]
    households = _households(view)
    found = [g for g in found if not any(h.first <= g.first < h.last for h in households)] + households
    found += unlisted_persons(view, found)
    found = [g for g in join_names(view, sorted(found, key=lambda g: g.first)) if not _is_remark(view, g)]
    return sorted(found + _numbers_alone(view, found), key=lambda g: g.first)


def _is_number_word(view: View, match: Match) -> bool:
    """ "*A couple of* shoppers": a number, no two people."""
    return any(q.first <= match.first and match.last < q.last for q in view.quantities)


def _is_remark(view: View, group: Group) -> bool:
    """ "Sergeant Omar Saleh, *an adviser*, was killed", "shot judge Omar Saleh, *a member of the court*, in Ariha": it says who he
    was."""
    if group.form == "one" and group.first > 3 and view.norm(group.first - 1) == "," and _closes_aside(view, group.last):
        named = all(
            view.tokens[i].is_capital and view.norm(i) not in word_set("calendar") for i in (group.first - 2, group.first - 3)
        )
        if named and not any(p.last == group.first - 1 for p in view.places):
            return True
    before = any(m.last == group.first - 1 for m in view.matches.get("victims", ())) or view.tokens[group.first - 2].is_capital
    apart = group.form == "one" and view.norm(group.first - 1) == "," and view.norm(group.last) == ","
    return apart and group.first > 1 and before and view.norm(group.last + 1) in word_set("outcome_words", "be")


def _closes_aside(view: View, last: int) -> bool:
    """Whether the description ends here at a comma that no list goes on from; "a leader *of the Front*," ends at any comma."""
    if view.norm(last) == "of":
        return any(view.tokens[i].text in ",." for i in range(last + 1, min(last + 8, len(view.tokens))))
    return view.norm(last) in (",", ".", "") and view.norm(last + 1) not in ("and", "a", "an", "his", "her")


def _speaks(view: View, at: int) -> bool:
    """ "A tribal leader *said*"; "six people *reported* killed" do not speak."""
    verb = next((m for m in view.starting("speech", at) if m.entry["pattern"] == "verb"), None)
    return verb is not None and view.norm(verb.last) != "to" and not view.starting("harms", verb.last)


def _says_who(view: View, group: Group) -> bool:
    """ "Twelve civilians, *members of one family*, were killed": no second group; "200 families" are no number of people."""
    before = {view.norm(i) for i in range(max(0, group.first - 6), group.first)}
    belonging = group.head in word_set("group_nouns") and "of" in before and bool(before & word_set("member_nouns"))
    before_it = view.norm(group.first - 1)
    by_family = group.head in word_set("group_nouns") and (before_it[:1].isdigit() or before_it in word_set("numerals"))
    members = group.form == "bare" and group.head in word_set("member_nouns") and view.norm(group.first - 1) == ","
    return members or by_family or (belonging and group.form in ("bare", "known_plural"))


def _is_asked(view: View, group: Group) -> bool:
    """ "It is not known *how many* people were hurt": no figure."""
    return any(view.norm(i) == "how" and view.norm(i + 1) in ("many", "few") for i in range(group.first - 3, group.first))


def _without_article(view: View, match: Match) -> Group | None:
    """ "*Child* killed in Ariha", "Shell wounds *farmer*", "his wife and *son*": one person without an article."""
    left = phrase_start(view, match.first)
    told = [m for m in view.matches.get("harms", ()) if m.entry["pattern"] in ("verb", "dies", "state")]
    beside = any(m.first == match.last or (m.last == left and m.entry["pattern"] == "verb") for m in told)
    named = match.last < len(view.tokens) and view.tokens[match.last].is_capital and view.tokens[match.last].is_word
    joined = [m for m in view.matches.get("victims", ()) if m.last == left - 1 and m.entry.number == "singular"]
    kin = view.norm(left - 1) == "and" and {view.norm(left - 2), view.norm(match.first)} <= word_set("kin_words")
    if not kin and (joined or not (beside or named)):
        return None
    return Group(left, match.last, match.first, match.entry["victims"], 1, 1, None, "one", head=view.norm(match.last - 1))


def _as_counted_by_two(group: Group) -> Group:
    """ "A couple", "her twins": two people; "three couples" are six."""
    if group.head not in word_set("pair_nouns"):
        return group
    if group.form in ("one", "known", "known_plural"):
        return replace(group, low=2, high=2, form="counted")
    return replace(group, low=group.low and 2 * group.low, high=group.high and 2 * group.high)


def _with_member_class(view: View, group: Group) -> Group:
    """ "Five members of the military police", "two SDF members": the class is told by what they belong to."""
    described = next((m for m in view.matches.get("victims", ()) if group.first <= m.first and m.last <= group.noun), None)
    if described and described.entry["victims"] != "people":
        return replace(group, kind=described.entry["victims"])
    if group.head not in word_set("member_nouns"):
        return group
    last = group.last
    while last < min(group.last + 7, len(view.tokens)) and (last == group.last or view.norm(last) not in word_set("phrase_breaks")):
        last += 1
    last = last if view.norm(group.last) == "of" else group.last
    inside = [m for t in ("organisations", "roles") for m in view.matches.get(t, ()) if group.first <= m.first < last]
    kind = next((_MEMBER_CLASSES[m.entry["role"]] for m in inside if m.entry["role"] in _MEMBER_CLASSES), None)
    armed = any(view.norm(i) in word_set("force_words") for i in range(group.first, last))
    party = any(m.entry["kind"] == "name" and group.first <= m.first < last for m in view.matches.get("actors", ()))
    family = any(view.norm(i) in word_set("group_nouns") for i in range(group.first, last))
    return group if family else replace(group, kind="fighters" if armed or (party and kind is None) else kind or group.kind)


def _households(view: View) -> list[Group]:
    """ "A family of five", "a crew of three": as many people as it says."""
    found = []
    for quantity in view.quantities:
        at = quantity.first - 2
        if view.norm(at + 1) != "of" or view.norm(at) not in word_set("group_nouns") or not ends_phrase(view, quantity.last):
            continue
        first = phrase_start(view, at)
        first -= view.norm(first - 1) in word_set("one_words") | word_set("known_words")
        text = view.phrase(quantity.first, quantity.last)
        found.append(Group(first, quantity.last, at, "people", quantity.low, quantity.high, text, "counted", head=view.norm(at)))
    return found


def _mixed(view: View, groups: list[Group]) -> list[Group]:
    """ "487 combatants and civilians": one number for two classes together."""
    out: list[Group] = []
    for group in groups:
        before = out[-1] if out else None
        joined = before and before.form == "counted" and group.form == "bare" and before.last + 1 == group.first
        if before and joined and view.norm(before.last) in ("and", "or") and before.is_plural:
            kind = before.kind if before.kind == group.kind else "civilians" if {before.kind, group.kind} <= _CIVILIAN else "people"
            out[-1] = replace(before, last=group.last, kind=kind, head=group.head)
        else:
            out.append(group)
    return out


def _numbers_alone(view: View, taken: Sequence[Group]) -> list[Group]:
    """Numbers without a noun that count people: "killed 12", "12 were wounded", "two others", "seven Syrians", "and another"."""
    found: list[Group] = []
    others = [Quantity(i, i + 1, 1, 1, "") for i, t in enumerate(view.tokens) if t.norm in word_set("one_more_words")]
    counted = {q.last for q in view.quantities}
    for q in [*view.quantities, *(q for q in others if q.last not in counted)]:
        if any(g.first <= q.first < g.last for g in taken):
            continue
        last = _unlisted_plural(view, q)
        if last is None and (not ends_phrase(view, q.last) or _of_things(view, q.last)):
            continue
        text = view.phrase(q.first, q.last).removesuffix(" of")
        found.append(Group(q.first, last or q.last, q.first, "people", q.low, q.high, text, "number"))
    return found


def _of_things(view: View, at: int) -> bool:
    """ "One of the strikes" is a part of what is no group of people; "one of them", "two of the dead" are people."""
    if view.norm(at) != "of" or view.norm(at + 1) in ("them", "whom"):
        return False
    return not any(view.starting("harms", i) or view.norm(i) in ("dead", "victims") for i in (at + 1, at + 2))


def _unlisted_plural(view: View, quantity: Quantity) -> int | None:
    """The end of a plural that no list knows: a nation ("seven Syrians"), or people by what is said of them ("killed 17 guests",
    "six guests were hurt")."""
    for last in (quantity.last + 1, quantity.last + 2):
        if last > len(view.tokens) or not view.norm(last - 1).endswith("s") or view.starting("calendar", last - 1):
            continue
        nation = last == quantity.last + 1 and view.tokens[last - 1].is_capital
        if nation or (_may_be_people(view, quantity.last, last) and _is_harmed(view, quantity.first, last)):
            return last
    return None


def _may_be_people(view: View, first: int, last: int) -> bool:
    tables = ("facilities", "weapons", "force_nouns", "units", "area_words", "harms", "speech", "damage", "attack_verbs")
    listed = any(view.starting(table, at) for table in tables for at in range(first, last))
    small = any(view.norm(at) in word_set("function_words") or not view.tokens[at].is_word for at in range(first, last))
    return not listed and not small and view.norm(last - 1) not in word_set("no_people")


def _is_harmed(view: View, first: int, last: int) -> bool:
    """Whether "killed" stands right before or "were killed" right behind."""
    if any(
        m.last == first and m.entry["pattern"] == "verb"
        for m in view.found("harms", harm="killed") + view.found("harms", harm="injured")
    ):
        return True
    at = _past_auxiliaries(view, last)
    return any(m.entry["pattern"] in ("state", "verb", "dies") for m in view.starting("harms", at))


def _past_auxiliaries(view: View, at: int) -> int:
    """Past "were", "have been", "were also reportedly", before a participle."""
    end = min(at + 5, len(view.tokens))
    while at < end and (view.norm(at) in word_set("outcome_words", "be") or is_adverb(view, at)):
        at += 1
    return at


def ends_phrase(view: View, at: int) -> bool:
    """Whether no noun follows: the end, a sign, a function word, or a word of harm."""
    if at >= len(view.tokens) or not view.tokens[at].is_word:
        return at >= len(view.tokens) or view.tokens[at].text not in "%$-"
    if view.norm(at) in word_set("function_words") or view.norm(at) == "the":
        return True
    verb = _past_auxiliaries(view, at)
    patterns = ("verb", "state", "dies", "persons", "suffers")
    return any(m.entry["pattern"] in patterns and _stands_alone(view, m.last) for m in view.starting("harms", verb))


def _stands_alone(view: View, at: int) -> bool:
    """Whether a word of harm is no adjective of a noun ("one *displaced* family" counts no person)."""
    return at >= len(view.tokens) or not view.tokens[at].is_word or view.norm(at) not in word_set("group_nouns")
