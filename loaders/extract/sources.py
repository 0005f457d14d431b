"""Reading a noun phrase as a source: organisation, role, person, party."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.lexicon import word_set
from loaders.extract.view import View


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of a figure: `text` as printed without its article; `name` is set where it is a person; `role` and
    `organisation` where known."""

    first: int
    last: int
    text: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    side: str | None = None
    pronoun: str | None = None
    known: bool = False


def with_description(view: View, person: Speaker, described: Speaker) -> Speaker:
    first, last = min(person.first, described.first), max(person.last, described.last)
    role = described.role if described.role and (not person.role or _weight(described.role) > 0) else person.role
    return Speaker(
        first,
        last,
        person.text,
        person.name,
        role,
        described.organisation or person.organisation,
        described.side or person.side,
        known=True,
    )


def read_source(view: View, first: int, last: int) -> Speaker | None:
    """Read a noun phrase as a source: organisation and role by the lists, a person by capitals."""
    while first < last and view.norm(first) in ("the", "a", "an", "its", "his", "their"):
        first += 1
    while last > first and view.norm(last - 1) in (",", "'s", "which", "himself", "itself", "themselves"):
        last -= 1
    if first >= last:
        return None
    if last - first == 1 and view.norm(first) in word_set("pronouns"):
        return Speaker(first, last, view.phrase(first, last), pronoun=view.norm(first), known=True)
    organisation, org_role, side = _organisation(view, first, last)
    role = _role(view, first, last) or org_role
    name = _person(view, first, last)
    text = view.phrase(*name) if name else view.phrase(first, last)
    if not role and not organisation:
        party = _party(view, first, last)
        if party:
            return Speaker(first, last, text, None, party[1], None, party[0], known=True)
    if not name and not role and not organisation:
        return None
    if name and not role:
        role = _title_role(view, first, name[0])
    person = view.phrase(*name) if name else None
    nation = None if organisation else _nation(view, first, last, role)
    return Speaker(first, last, text, person, role, organisation, side or nation, known=bool(role or organisation))


def plain_source(view: View, first: int, last: int) -> Speaker | None:
    """A source that no list knows but that an article marks as one: "a café owner", "the shop's owner"."""
    if view.norm(first) not in ("a", "an", "the") and view.norm(first - 1) not in ("a", "an", "the"):
        return None
    first += view.norm(first) in ("a", "an", "the")
    words = range(first, last)
    told = ("facilities", "weapons", "harms", "damage", "victims", "units", "area_words", "accusation_words")
    listed = any(m.last == last for t in told for m in view.matches.get(t, ()))
    if not 1 <= len(words) <= 4 or listed or not all(view.tokens[i].is_word or view.norm(i) == "'s" for i in words):
        return None
    return Speaker(first, last, view.phrase(first, last), role="other", known=True)


def _party(view: View, first: int, last: int) -> tuple[str, str] | None:
    """A capital or country that speaks ("Moscow said"): the party and its role."""
    for match in view.matches.get("actors", ()):
        stands_alone = match.entry["kind"] != "adjective" and match.entry["actor"] not in ("{home}", "undetermined")
        if (first, last) == (match.first, match.last) and stands_alone:
            return match.entry["actor"], "government" if len(match.entry["side"]) == 2 else "armed_group"
    return None


def _organisation(view: View, first: int, last: int) -> tuple[str | None, str | None, str | None]:
    inside = [m for m in view.matches.get("organisations", ()) if first <= m.first and m.last <= last]
    best = max(inside, key=lambda m: (m.last - m.first, -m.first), default=None)
    if best is None:
        return None, None, None
    return best.entry["organisation"], best.entry["role"], best.entry["side"] or None


def _role(view: View, first: int, last: int) -> str | None:
    """The role of the longest source word in the phrase, the first of equals; "a resident" in "head of the council" is not
    asked."""
    inside = [m for m in view.matches.get("roles", ()) if first <= m.first and m.last <= last]
    best = max(inside, key=lambda m: (_weight(m.entry["role"]), m.last - m.first, -m.first), default=None)
    organisation = _organisation(view, first, last)[1]
    if best is None:
        return None
    generic = best.last - best.first == 1 and best.entry["role"] in ("government", "media", "residents", "military")
    return organisation if organisation and generic else best.entry["role"]


def _weight(role: str) -> int:
    """Words that say little ("officials", "agency") give way to words that say more."""
    return {"government": 0, "media": 0, "other": -1}.get(role, 1)


def _title_role(view: View, first: int, name_first: int) -> str | None:
    for match in view.matches.get("titles", ()):
        if first <= match.first and match.last <= name_first and match.entry["role"] != "none":
            return match.entry["role"]
    return None


def _nation(view: View, first: int, last: int, role: str | None) -> str | None:
    """The party that an adjective names: "the Russian ministry" speaks for Russia; a Syrian doctor speaks for no party."""
    if role not in ("military", "government", "armed_group", "other", None):
        return None
    for match in view.matches.get("actors", ()):
        actor = view.home if match.entry["actor"] == "{home}" else match.entry["actor"]
        if first <= match.first and match.last <= last and actor not in ("undetermined", "Syrian opposition groups"):
            return actor
    return None


def _all_names(view: View, first: int, last: int) -> bool:
    """Whether a phrase is a title and capitals alone, no organisation."""
    listed = [m for t in ("organisations", "roles", "actors") for m in view.matches.get(t, ()) if first <= m.first < last]
    titled = {i for m in view.matches.get("titles", ()) for i in range(m.first, m.last)}
    return all(
        i in titled or view.tokens[i].is_capital or view.norm(i) in word_set("name_particles") or view.norm(i) in "-."
        for i in range(first, last)
    ) and not [m for m in listed if m.first not in titled]


def _person(view: View, first: int, last: int) -> tuple[int, int] | None:
    """A personal name at the end of the phrase or before a comma: two or more capitals that no list knows, or a surname alone."""
    end = next((i for i in range(first + 2, last) if view.norm(i) in ("of", "from", "at") and view.tokens[i - 1].is_capital), last)
    end = end if _all_names(view, first, end) else last
    start = end
    while start > first:
        token = view.tokens[start - 1]
        listed = any(
            m.first <= start - 1 < m.last
            for t in ("organisations", "titles", "roles", "actors", "spokesmen", "facilities")
            for m in view.matches.get(t, ())
        )
        if (
            (token.norm in word_set("name_particles") and start < end)
            or (token.is_word and token.is_capital and not listed)
            or (token.text in "-." and start - 1 > first)
        ):
            start -= 1
        else:
            break
    while start < end and not view.tokens[start].is_capital:
        start += 1
    titled = any(
        m.last == start or m.last + 1 == start
        for t in ("titles", "spokesmen", "roles", "organisations")
        for m in view.matches.get(t, ())
    )
    rest_named = start == first or titled
    placed = any(p.first <= start and end <= p.last for p in view.places)
    if end == start or not rest_named or placed:
        return None
    return (start, end)
