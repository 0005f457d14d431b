"""Small phrases: what may be hit, each with its number and name."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.groups import Group, inside_longer, is_adjective, noun_group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View


def facility_groups(view: View) -> list[Group]:
    """The facilities in a sentence, with how many and their names; "hospital director" and "market prices" are none."""
    found: list[Group] = []
    for match in view.matches.get("facilities", ()):
        if inside_longer(view, match, ("victims", "organisations", "roles", "weapons", "force_nouns", "speech")):
            continue
        if is_adjective(view, match.last) or any(g.first <= match.first < g.last for g in found):
            continue
        group = _named(view, match) or noun_group(view, match, match.entry["facility_type"])
        if group:
            found.append(_of_rescuers(view, group))
    return found


def _of_rescuers(view: View, group: Group) -> Group:
    """ "The headquarters *of the Civil Defence*" is a rescue centre, no military site."""
    at = group.last
    while view.norm(at) in ("of", "the", "belonging", "to", "local"):
        at += 1
    owners = [m for t in ("organisations", "roles") for m in view.starting(t, at) if m.entry["role"] == "rescue_workers"]
    house = group.head in word_set("house_words") and at > group.last
    return replace(group, kind="defence_centre", last=max(m.last for m in owners)) if owners and house else group


def _named(view: View, match: Match) -> Group | None:
    """ "Al-Salam Hospital", "the Orient Surgical hospital": capitals before the noun are its name."""
    left = match.first
    while left > 0 and _is_name_part(view, left - 1):
        left -= 1
    while left < match.first and (view.norm(left) in ("al", "of") or not view.tokens[left].is_capital):
        left += 1
    after_quote = left > 0 and not view.tokens[left - 1].is_word
    opening = (left == 0 or after_quote) and view.norm(left) in word_set("sentence_openers")
    if left == match.first or opening or match.entry.number == "plural":
        return None
    if all(any(m.first <= i < m.last for m in view.matches.get("actors", ())) for i in range(left, match.first)):
        return None
    first = left - (view.norm(left - 1) in word_set("known_words"))
    name = view.phrase(left, match.last)
    return Group(first, match.last, match.first, match.entry["facility_type"], 1, 1, None, "known", name, view.norm(match.last - 1))


def _is_name_part(view: View, at: int) -> bool:
    token = view.tokens[at]
    if token.text in '"“”':
        return (at > 0 and view.tokens[at - 1].is_capital) or (at + 1 < len(view.tokens) and view.tokens[at + 1].is_capital)
    if token.norm in ("al", "al-"):
        return True
    calendar = any(m.first <= at < m.last for m in view.matches.get("calendar", ()))
    return (
        token.is_word
        and token.is_capital
        and not calendar
        and not (at == 0 and token.norm in word_set("known_words") | word_set("one_words") | word_set("function_words"))
    )
