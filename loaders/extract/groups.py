"""Small phrases: groups of people and things, each with its number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.extract.lexicon import Match, word_set
from loaders.extract.numbers import Quantity
from loaders.extract.view import View

_CIVILIAN = frozenset({"civilians", "children", "women"})


@dataclass(frozen=True, slots=True)
class Group:
    """A noun phrase at tokens[first:last]: `kind` is the class of victims or the facility type.

    `form` tells how the number is known: `counted`, `one` ("a hospital"), `known` ("the hospital"), `known_plural` ("the
    hospitals"),
    `bare` ("hospitals"), `number` (a number without a noun).
    """

    first: int
    last: int
    noun: int
    kind: str
    low: int | None
    high: int | None
    count_text: str | None
    form: str
    name: str | None = None
    head: str = ""

    @property
    def is_plural(self) -> bool:
        return self.low is None or self.low > 1 or self.high is None


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


def inside_longer(view: View, match: Match, tables: tuple[str, ...]) -> bool:
    """Whether a word is a part of a longer phrase that means something else."""
    size = match.last - match.first
    return any(
        m.first <= match.first and match.last <= m.last and m.last - m.first > size
        for table in tables
        for m in view.matches.get(table, ())
    )


def is_adjective(view: View, at: int) -> bool:
    """Whether the noun only describes the next one: "a civilian car", "hospital staff", "school bus"."""
    for table in ("victims", "facilities", "spokesmen", "weapons"):
        if view.starting(table, at):
            return True
    return view.norm(at) in word_set("compound_heads")


def noun_group(view: View, match: Match, kind: str) -> Group | None:
    """The noun with its adjectives, article and number to the left."""
    left = match.first
    plural = match.entry.number == "plural"
    for _ in range(5):
        quantity = next((q for q in view.quantities if q.last == left), None)
        if quantity:
            return _counted(view, match, kind, quantity)
        before = view.norm(left - 1)
        if before in word_set("one_words") and not plural:
            return Group(
                left - 1, match.last, match.first, kind, 1, 1, view.phrase(left - 1, left), "one", head=view.norm(match.last - 1)
            )
        if before in word_set("known_words") and view.norm(left - 2) == "of":
            quantity = next((q for q in view.quantities if q.last == left - 2), None)
            if quantity:
                return _counted(view, match, kind, quantity)
        if before == "that" and plural:
            break
        if before in word_set("known_words") or before == "'s":
            one = None if plural else 1
            return Group(
                left - 1,
                match.last,
                match.first,
                kind,
                one,
                one,
                None,
                "known_plural" if plural else "known",
                head=view.norm(match.last - 1),
            )
        if left == 0 or not _is_modifier(view, left - 1):
            break
        left -= 1
    if not plural:
        return None
    return Group(left, match.last, match.first, kind, 2, None, None, "bare", head=view.norm(match.last - 1))


def _counted(view: View, match: Match, kind: str, quantity: Quantity) -> Group | None:
    """The group with its number; of "18 of the 31 trucks" the 18; "all but one of the seven" can't be told."""
    before = [view.norm(i) for i in range(max(0, quantity.first - 8), quantity.first)]
    if "all but" in " ".join(before):
        return None
    if before[-2:] in (["of", "the"], ["of", "its"], ["of", "their"]):
        quantity = next((q for q in view.quantities if q.last == quantity.first - 2), quantity)
    text = view.phrase(quantity.first, quantity.last).removesuffix(" of")
    return Group(
        quantity.first, match.last, match.first, kind, quantity.low, quantity.high, text, "counted", head=view.norm(match.last - 1)
    )


def _is_modifier(view: View, at: int) -> bool:
    token = view.tokens[at]
    if "year-old" in token.norm:
        return True
    if not token.is_word or token.norm in word_set("function_words"):
        return False
    if token.norm in word_set("victim_adjectives") or "-" in token.norm:
        return True
    listed = any(m.first <= at < m.last for t in ("actors", "victims") for m in view.matches.get(t, ()))
    return listed or (token.is_capital and at > 0 and not any(m.first <= at < m.last for m in view.matches.get("calendar", ())))


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
