"""Organisations that no list knows, read from their names: "the Northern Rights Watch (NRW)", "the traders' cooperative"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_SHORT = 8


@dataclass(frozen=True, slots=True)
class House:
    """An organisation named at tokens[first:last]; `short` is the short form in brackets behind the name, `role` what the name
    tells."""

    first: int
    last: int
    role: str
    short: str | None = None


def find_house(view: View, first: int, last: int) -> House | None:
    """The organisation that a phrase names with capitals: a head noun ("Watch", "Committee") and words of its own."""
    for head in view.found("houses", kind="head"):
        if not (first <= head.first < last and view.tokens[head.first].is_capital):
            continue
        start, end = _name_around(view, head, first, last)
        if end - start > 1:
            role = _listed_role(view, start, end) or house_role(view, start, end) or "other"
            return House(start, end, role, short_form(view, end))
    return None


def house_role(view: View, first: int, last: int) -> str | None:
    """The role that a name or description tells by its trade ("Medical", "Rescue", "electricity"), else by its head noun.

    Of two trades the one earlier in the list: a medical relief fund is an aid group. None where no head noun is named.
    """
    inside = [m for m in view.matches.get("houses", ()) if first <= m.first and m.last <= last]
    if not any(m.entry["kind"] == "head" for m in inside):
        return None
    return min(inside, key=lambda m: int(m.entry["rank"])).entry["role"]


def short_form(view: View, at: int) -> str | None:
    """ "... Watch (*NRW*)": capitals alone in brackets behind a name."""
    if view.norm(at) != "(" or view.norm(at + 2) != ")":
        return None
    text = view.tokens[at + 1].text
    return text if text.isupper() and 2 <= len(text) <= _SHORT else None


def is_house_word(view: View, at: int) -> bool:
    """ "The Islamic *Rescue* Authority": a trade with a capital in the name of a house is no verb."""
    if not view.tokens[at].is_capital or not view.starting("houses", at):
        return False
    last = at + 1
    while last < len(view.tokens) and last - at < 5 and view.tokens[last].is_capital:
        last += 1
    return any(at < m.first < last for m in view.found("houses", kind="head"))


def _listed_role(view: View, first: int, last: int) -> str | None:
    """ "Security Council", "Red Crescent": words for a kind of source that stand in the list as a pair."""
    pairs = [m for m in view.matches.get("roles", ()) if first <= m.first and m.last <= last and m.last - m.first > 1]
    return pairs[0].entry["role"] if pairs else None


def _name_around(view: View, head: Match, first: int, last: int) -> tuple[int, int]:
    """The capitals before the head noun, and behind it more of its kind or what it is for ("Network *for Human Rights*")."""
    start, end = head.first, head.last
    while start > first and _is_of_name(view, start - 1):
        start -= 1
    while start < head.first and not view.tokens[start].is_capital:
        start += 1
    own = {m.first for m in view.matches.get("houses", ())}
    while end < last and end in own and view.tokens[end].is_capital:
        end += 1
    while view.norm(end) in ("of", "for", "on"):
        behind = end + 1 + (view.norm(end + 1) == "the")
        if behind >= last or not view.tokens[behind].is_capital:
            break
        end = behind
        while end < last and (view.tokens[end].is_capital or (view.norm(end) == "and" and view.tokens[end - 1].is_capital)):
            end += 1
    return start, end


def _is_of_name(view: View, at: int) -> bool:
    token = view.tokens[at]
    if token.text in ("'s", "'", "’", "’s", "-", "&"):
        return True
    return token.is_capital and token.is_word and token.norm not in word_set("source_openers")
