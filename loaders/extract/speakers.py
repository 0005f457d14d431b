"""Who speaks: the noun phrase beside a verb of speaking, its role and organisation."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_PARTICLES = frozenset({"al", "al-", "abu", "ibn", "bin", "bint", "um", "umm", "el", "de", "van", "von", "der", "abd", "abdul", "ould", "ben", "al-din"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
_BREAKS = frozenset("and or but that as when while after before because since if ; : ( ) — – which what where though although with".split())
_EDGES = frozenset({"by", "to", "against", "into", "about", "upon", "made", "on"})
_SKIPPED = frozenset(
    "also later had has have further then meanwhile earlier separately already repeatedly again immediately quickly strongly flatly "
    "categorically initially reportedly however not n't did does do been since officially publicly both all still first ever angrily swiftly vehemently "
    "previously, is was would will on in".split()
)
_INNER = frozenset({"of", "for", "in", "from", "the", "'s", "with", "to", "at", "-", "a", "an", "on", "'"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of a figure: `text` as printed without its article; `name` is set where it is a person; `role` and `organisation` where known."""

    first: int
    last: int
    text: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    side: str | None = None
    pronoun: str | None = None
    known: bool = False


def speaker_before(view: View, verb: int) -> Speaker | None:
    """The subject left of a verb of speaking: "the ministry on Thursday *denied*", "Salem, a rescue worker, *said*"."""
    last = _skip_left(view, verb)
    if last <= 0:
        return None
    if view.norm(last - 1) in ("who", "which", "that"):
        return speaker_before(view, last - 1 - (view.norm(last - 2) == ","))
    if view.norm(last - 1) == ":":
        return speaker_at_colon(view, last - 1)
    if view.norm(last - 1) == ",":
        apposition = _apposition(view, last - 1)
        if apposition:
            return apposition
        last -= 1
    first = _left_edge(view, last)
    return _speaker(view, first, last)


def speaker_after(view: View, first: int) -> Speaker | None:
    """The phrase right of "according to", "by" or an inverted verb: "*said* Salem Abu al Azem, a senior rescue worker from ..."."""
    while view.norm(first) in ("to", "by", "that"):
        first += 1
    last = _right_edge(view, first)
    if last <= first:
        return None
    person = _speaker(view, first, last)
    if view.norm(last) == "," and person and not person.name and person.known:
        named = _named_next(view, last + 1)
        if named:
            return _with_description(view, named, person)
    if view.norm(last) == "," and view.norm(last + 1) in ("a", "an", "the", "who", "one", "head", "director", "spokesman", "spokeswoman", "chief"):
        end = next((i for i in range(last + 1, len(view.tokens)) if view.tokens[i].text in ",.;:()\"“”"), len(view.tokens))
        described = _speaker(view, last + 1, end) if end > last + 1 else None
        if person and described and described.role:
            return _with_description(view, person, described)
    return person


def _named_next(view: View, first: int) -> Speaker | None:
    """A person's name set off by commas after a description: "the ministry's spokesman, *Igor Konashenkov*, ..."."""
    last = first
    while last < len(view.tokens) and (view.tokens[last].is_capital or view.norm(last) in _PARTICLES):
        last += 1
    if last == first or view.norm(last) not in (",", "", "."):
        return None
    named = _speaker(view, first, last)
    return named if named and named.name else None


def speaker_at_colon(view: View, colon: int) -> Speaker | None:
    """ "NAME, a rescue worker: ...", "Rescue workers, Wednesday: ...": the source before a colon, in the first words of a line."""
    if colon > 18 or any(t.text in ".;?!" for t in view.tokens[:colon]):
        return None
    end = colon
    day = next((d for d in view.days if d.last == end), None)
    while day is not None:
        end = day.first - (view.norm(day.first - 1) in (",", "on"))
        end -= view.norm(end - 1) == ","
        day = next((d for d in view.days if d.last == end), None)
    first_comma = next((i for i in range(end) if view.norm(i) == ","), end)
    person = _speaker(view, 0, first_comma)
    if person is None or _is_told(view, 0, first_comma):
        return None
    described = _speaker(view, first_comma + 1, end) if first_comma < end else None
    return _with_description(view, person, described) if described else person


def _is_told(view: View, first: int, last: int) -> bool:
    """Whether the words before the colon already tell something (a verb or a facility), so that they name no source."""
    verbs = any(_is_verb(view, i) and not _is_noun_here(view, i) for i in range(first, last))
    return verbs or any(first <= m.first < last for m in view.matches.get("facilities", ()))


def _skip_left(view: View, at: int) -> int:
    """Past adverbs, auxiliaries and days between subject and verb."""
    while at > 0:
        day = next((d for d in view.days if d.last == at), None)
        if day and day.first > 0:
            at = day.first - (view.norm(day.first - 1) == "on")
        elif view.norm(at - 1) in _SKIPPED or view.norm(at - 1).endswith("ly") and not view.tokens[at - 1].is_capital:
            at -= 1
        elif view.norm(at - 1) in ("statement", "interview", "post", "report", "briefing") and view.norm(at - 2) in ("a", "an", "its", "his", "the"):
            at -= 2
        else:
            break
    return at


def _left_edge(view: View, last: int) -> int:
    """Where the noun phrase ending here begins: back to a sign, a clause word or a verb."""
    first = last
    while first > 0 and last - first < 16:
        token = view.tokens[first - 1]
        if token.text in ",.;:()[]—–!?«»\"“”" or token.norm in _EDGES or token.norm in _BREAKS and not _joins_names(view, first - 1):
            break
        if _is_verb(view, first - 1) and not _is_noun_here(view, first - 1):
            break
        first -= 1
    inner = [i for i in range(first + 1, last) if view.norm(i) in ("the", "a", "an") and view.norm(i - 1) not in _INNER | {"and", "by", "with"}]
    first = inner[-1] if inner else first
    while first < last and view.norm(first) in ("and", "or", "but", "of", "for", "to", "from", "by", "on", "in", "at", "-", "'s", "quoting", "meanwhile"):
        first += 1
    return first


def _joins_names(view: View, at: int) -> bool:
    """ "Civil defence officials *and* other aid workers": an "and" between two sources belongs to the phrase."""
    if view.norm(at) not in ("and", "with", "or") or at == 0:
        return False
    roles = view.matches.get("roles", []) + view.matches.get("organisations", []) + view.matches.get("spokesmen", [])
    before = any(m.last == at for m in roles)
    after = any(at < m.first <= at + 3 for m in roles) or at + 1 < len(view.tokens) and view.tokens[at + 1].is_capital
    return before and after


def _is_verb(view: View, at: int) -> bool:
    for table, patterns in (("harms", ("verb", "dies")), ("damage", ("verb",)), ("speech", ("verb",))):
        if any(m.first <= at < m.last and m.entry["pattern"] in patterns for m in view.matches.get(table, ())):
            return True
    return view.norm(at) in word_set("outcome_words", "be") or view.norm(at) in word_set("outcome_words", "leave")


def _is_noun_here(view: View, at: int) -> bool:
    return any(m.first <= at < m.last for t in ("roles", "organisations", "spokesmen") for m in view.matches.get(t, ()))


def _right_edge(view: View, first: int) -> int:
    """Where the noun phrase beginning here ends."""
    last = first
    while last < len(view.tokens) and last - first < 18:
        token = view.tokens[last]
        if token.text in "\"“”" and last == first:
            break
        if token.text in ",.;:()[]—–!?«»\"“”" or token.norm in _BREAKS and not _joins_names(view, last):
            break
        if token.norm in ("who", "told", "adding", "said", "saying") or _is_verb(view, last) and not _is_noun_here(view, last):
            break
        if any(d.first == last for d in view.days):
            break
        if last > first and token.norm.endswith("ing") and not token.is_capital:
            break
        if token.norm in ("in", "on", "at") and not _is_noun_here(view, last - 1) and not view.tokens[last - 1].is_capital:
            break
        last += 1
    while last > first and view.norm(last - 1) in _INNER - {"'"}:
        last -= 1
    return last


def _apposition(view: View, comma: int) -> Speaker | None:
    """ "NAME, a senior rescue worker from the Civil Defence, said": the name before the description."""
    relative = next((i for i in range(comma - 1, 0, -1) if view.norm(i) == "," and view.norm(i + 1) in ("who", "which", "whose")), None)
    if relative is not None and comma - relative <= 14:
        before = _speaker(view, _left_edge(view, relative), relative)
        clause = _speaker(view, relative + 2, comma)
        if before and before.name and clause and clause.role:
            return _with_description(view, before, clause)
        return before
    first = _left_edge(view, comma)
    described = _speaker(view, first, comma)
    opening = view.norm(first) in ("a", "an", "the", "one") or described is not None and described.role is not None
    if view.norm(first - 1) in ("who", "which"):
        first -= 1
    if view.norm(first - 1) == "," and (opening or view.norm(first) in ("who", "which", "one")) and described:
        edge = _left_edge(view, first - 1)
        person = _speaker(view, edge, first - 1)
        if person and person.name:
            return _with_description(view, person, described)
        if person and person.organisation:
            return person
    if described and described.name and view.norm(first - 1) == ",":
        edge = _left_edge(view, first - 1)
        title = _speaker(view, edge, first - 1)
        if title and title.role and not title.name and first - 1 - edge <= 8:
            return _with_description(view, described, title)
    if view.norm(first).endswith("ing") and view.norm(first - 1) == ",":
        return _speaker(view, _left_edge(view, first - 1), first - 1)
    return described if described and (described.role or described.name) else None


def _with_description(view: View, person: Speaker, described: Speaker) -> Speaker:
    first, last = min(person.first, described.first), max(person.last, described.last)
    role = described.role if described.role and (not person.role or _weight(described.role) > 0) else person.role
    return Speaker(
        first, last, person.text, person.name, role, described.organisation or person.organisation, described.side or person.side, known=True
    )


def _speaker(view: View, first: int, last: int) -> Speaker | None:
    """Read a noun phrase as a source: organisation and role by the lists, a person by capitals."""
    while first < last and view.norm(first) in ("the", "a", "an", "its", "his", "their"):
        first += 1
    while last > first and view.norm(last - 1) in (",", "'s", "which", "himself", "itself", "themselves"):
        last -= 1
    if first >= last:
        return None
    if last - first == 1 and view.norm(first) in _PRONOUNS:
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


def _party(view: View, first: int, last: int) -> tuple[str, str] | None:
    """A capital or country that speaks ("Moscow said"): the party and its role."""
    for match in view.matches.get("actors", ()):
        if first == match.first and match.last == last and match.entry["kind"] == "name" and match.entry["actor"] != "{home}":
            return match.entry["actor"], "government" if len(match.entry["side"]) == 2 else "armed_group"
    return None


def _organisation(view: View, first: int, last: int) -> tuple[str | None, str | None, str | None]:
    inside = [m for m in view.matches.get("organisations", ()) if first <= m.first and m.last <= last]
    best = max(inside, key=lambda m: (m.last - m.first, -m.first), default=None)
    if best is None:
        return None, None, None
    return best.entry["organisation"], best.entry["role"], best.entry["side"] or None


def _role(view: View, first: int, last: int) -> str | None:
    """The role of the longest source word in the phrase, the first of equals; "a resident" in "head of the council" is not asked."""
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
        if first <= match.first and match.last <= last and match.entry["actor"] not in ("undetermined", "Syrian opposition groups"):
            return match.entry["actor"]
    return None


def _person(view: View, first: int, last: int) -> tuple[int, int] | None:
    """A personal name at the end of the phrase or before a comma: two or more capitals that no list knows, or a surname alone."""
    end = last
    start = end
    while start > first:
        token = view.tokens[start - 1]
        listed = any(m.first <= start - 1 < m.last for t in ("organisations", "titles", "roles", "actors", "spokesmen") for m in view.matches.get(t, ()))
        if token.norm in _PARTICLES and start < end or token.is_word and token.is_capital and not listed:
            start -= 1
        elif token.text in "-." and start - 1 > first:
            start -= 1
        else:
            break
    while start < end and not view.tokens[start].is_capital:
        start += 1
    titled = any(m.last == start or m.last + 1 == start for t in ("titles", "spokesmen", "roles", "organisations") for m in view.matches.get(t, ()))
    rest_named = start == first or titled
    placed = any(p.first <= start and end <= p.last for p in view.places) and end - start < 2
    if end == start or not rest_named or placed:
        return None
    return (start, end)
