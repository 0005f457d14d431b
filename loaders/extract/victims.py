"""The people in a sentence: nouns for persons and numbers that stand for persons."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.groups import Group, inside_longer, is_adjective, noun_group
from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_CIVILIAN = frozenset({"civilians", "children", "women"})


def victim_groups(view: View) -> list[Group]:
    """The people in a sentence, with how many; adjectives ("civilian areas") and titles are no people."""
    found: list[Group] = []
    for match in view.matches.get("victims", ()):
        if inside_longer(view, match, ("facilities", "organisations", "roles", "weapons", "harms")):
            continue
        if match.entry.number == "singular" and is_adjective(view, match.last):
            continue
        group = noun_group(view, match, match.entry["victims"])
        if group and not any(g.noun == group.noun for g in found):
            found.append(group)
    found = _mixed(view, sorted(found, key=lambda g: g.first))
    return sorted(found + _numbers_alone(view, found), key=lambda g: g.first)


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


def _numbers_alone(view: View, taken: list[Group]) -> list[Group]:
    """Numbers without a noun that count people: "killed 12", "12 were wounded", "two others", "seven Syrians"."""
    found: list[Group] = []
    for q in view.quantities:
        if any(g.first <= q.first < g.last for g in taken):
            continue
        last = q.last
        if (
            last < len(view.tokens)
            and view.norm(last).endswith("s")
            and not view.starting("calendar", last)
            and (view.tokens[last].is_capital or _is_unknown_victim(view, last))
        ):
            last += 1
        elif not _ends_phrase(view, last):
            continue
        text = view.phrase(q.first, q.last).removesuffix(" of")
        found.append(Group(q.first, last, q.first, "people", q.low, q.high, text, "number"))
    return found


def _is_unknown_victim(view: View, at: int) -> bool:
    """A plural that no list knows, right before a word of harm ("17 guests dead", "six pupils were killed")."""
    listed = any(view.starting(t, at) for t in ("facilities", "weapons", "force_nouns", "units", "area_words", "harms", "speech"))
    if view.norm(at) in word_set("function_words"):
        return False
    be = at + 1 + (view.norm(at + 1) in ("were", "was", "are", "have"))
    return not listed and any(m.entry["pattern"] in ("state", "verb", "dies") for m in view.starting("harms", be))


def _ends_phrase(view: View, at: int) -> bool:
    """Whether no noun follows: the end, a sign, a function word, or a word of harm."""
    if at >= len(view.tokens) or not view.tokens[at].is_word:
        return at >= len(view.tokens) or view.tokens[at].text not in "%$-"
    return (
        view.norm(at) in word_set("function_words")
        or view.norm(at) == "the"
        or any(
            m.entry["pattern"] in ("verb", "state", "dies", "persons") and _stands_alone(view, m.last)
            for m in view.starting("harms", at)
        )
    )


def _stands_alone(view: View, at: int) -> bool:
    """Whether a word of harm is no adjective of a noun ("one *displaced* family" counts no person)."""
    return at >= len(view.tokens) or not view.tokens[at].is_word or view.norm(at) not in word_set("group_nouns")
