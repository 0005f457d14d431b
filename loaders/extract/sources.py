"""Reading a noun phrase as a source: organisation, role, person, party."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.houses import House, find_house, house_role
from loaders.extract.lexicon import Match, word_set
from loaders.extract.speaker_names import find_person
from loaders.extract.view import View


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of a figure: `text` as printed without its article; `name` is set where it is a person; `role` and
    `organisation` where known; `short` is the short form in brackets behind the name of an organisation; `housed` tells
    that the phrase names a ministry of its own ("Health Ministry")."""

    first: int
    last: int
    text: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    side: str | None = None
    pronoun: str | None = None
    known: bool = False
    definite: bool = False
    short: str | None = None
    housed: bool = False


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
        housed=described.housed or person.housed,
    )


def read_source(view: View, first: int, last: int) -> Speaker | None:
    """Read a noun phrase as a source: organisation and role by the lists, a person by capitals."""
    definite = any(view.norm(i) in ("the", "this", "that") for i in (first - 1, first))
    first, last = _trimmed(view, first, last)
    if first >= last:
        return None
    handle = _handle(view, first, last)
    if handle or _is_clause(view, first, last) or _is_attack(view, first, last):
        return handle
    if definite and last - first == 1 and view.norm(first) in word_set("text_words"):
        return Speaker(first, last, view.phrase(first, last), pronoun="it", known=True)
    if last - first == 1 and view.norm(first) in word_set("pronouns"):
        return Speaker(first, last, view.phrase(first, last), pronoun=view.norm(first), known=True)
    organisation, org_role, side = _organisation(view, first, last)
    house = None if organisation else find_house(view, first, last)
    if house:
        return _of_house(view, first, last, house, definite)
    role = _role(view, first, last) or org_role
    name = find_person(view, first, last)
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
    known = bool(role or organisation)
    ministry = any(first <= m.first and m.last <= last and m.last - m.first > 1 for m in view.found("roles", role="government"))
    return Speaker(
        first, last, text.rstrip("'’"), person, role, organisation, side or nation, known=known, definite=definite, housed=ministry
    )


def _is_clause(view: View, first: int, last: int) -> bool:
    """ "The rebels *sustained* 19 losses": words with a verb among them are no source."""
    return any(view.norm(i) in word_set("clause_verbs") for i in range(first + 1, last))


def _is_attack(view: View, first: int, last: int) -> bool:
    """ "The air force *bombings* of the suburbs", "the government's *offensive*": what is named is an attack, nobody who speaks."""
    head = next((i for i in range(first, last) if view.norm(i) in word_set("prepositions")), last)
    return view.norm(head - 1) in word_set("campaign_words") or any(m.last == head for m in view.matches.get("weapons", ()))


def _of_house(view: View, first: int, last: int, house: House, definite: bool) -> Speaker:
    """ "Samir Haddad of the Traders' Union", "Border Watch (BW) activists": a person's name, or else the phrase.

    A house's reporter is of the media, but a monitor's speaks for the monitor.
    """
    name = find_person(view, first, last)
    if name and name[0] < house.last and house.first < name[1]:
        name = None
    text = view.phrase(*name) if name else view.phrase(first, last)
    reporter = "media" in (_role(view, first, house.first), _role(view, house.last, last)) and house.role != "monitor"
    role = "media" if reporter else house.role
    return Speaker(first, last, text, text if name else None, role, known=True, definite=definite, short=house.short)


def _trimmed(view: View, first: int, last: int) -> tuple[int, int]:
    """Without what is no part of the source: articles, "whereas", "Facebook user", the clock before it, an adverb after it."""
    while first < last and (view.norm(first) in word_set("source_openers") or not (view.tokens[first].is_word or _at(view, first))):
        first += 1
    closers = word_set("source_closers") | word_set("between_subject_and_verb")
    while last > first and (view.norm(last - 1) in closers or view.norm(last - 1).isdigit()):
        last -= 1
    posts = [i for i in range(first, last - 1) if view.norm(i) in word_set("post_words") and view.norm(i + 1) in ("from", "by")]
    return _trimmed(view, posts[-1] + 2, last) if posts else (first, last)


def _at(view: View, at: int) -> bool:
    return view.tokens[at].text == "@"


def _handle(view: View, first: int, last: int) -> Speaker | None:
    """ "@RafahNewsDesk", as far as it is printed without a gap."""
    if not _at(view, first):
        return None
    end = first + 1
    while end < len(view.tokens) and view.tokens[end].start == view.tokens[end - 1].end and view.tokens[end].text not in ",.;:)(":
        end += 1
    text = view.phrase(first, end)
    return Speaker(first, max(last, end), text, name=text, role="other", known=True) if end > first + 1 else None


def plain_source(view: View, first: int, last: int) -> Speaker | None:
    """A source that no list knows but that an article, a number or the plural marks as one: "a café owner", "two porters", "the
    dockers' cooperative"."""
    opened = any(view.norm(i) in ("a", "an", "the") for i in (first - 1, first)) or view.norm(first + 1) == "'s"
    counted = any(q.first == first and q.last < last for q in view.quantities)
    if not (opened or counted or _is_bare_plural(view, first, last)):
        return None
    first += view.norm(first) in ("a", "an", "the")
    words = range(first, last)
    told = ("facilities", "weapons", "harms", "damage", "units", "area_words", "accusation_words")
    listed = any(m.last == last for t in told for m in view.matches.get(t, ()))
    if not 1 <= len(words) <= 4 or listed or not all(view.tokens[i].is_word or view.norm(i) == "'s" for i in words):
        return None
    house = opened and any(m.first == last - 1 for m in view.found("houses", kind="head"))
    if not (house or _is_human(view.norm(last - 1))):
        return None
    role = house_role(view, first, last) if house else None
    return Speaker(first, last, view.phrase(first, last), role=role or "other", known=True, definite=view.norm(first - 1) == "the")


def _is_bare_plural(view: View, first: int, last: int) -> bool:
    """ "*Camp managers* said": people in the plural, right at the beginning of a clause."""
    word = view.norm(last - 1)
    opens = first == 0 or not view.tokens[first - 1].is_word or view.norm(first - 1) in ("and", "but", "that", "while", "citing")
    return opens and last - first <= 3 and word.endswith(("s", "men")) and _is_human(word)


def _is_human(word: str) -> bool:
    """Whether a word that no list knows is one for a person: "owner", "florist", "tradesman"."""
    return word in word_set("person_words") or any(word.endswith(e) for e in word_set("person_endings"))


def _party(view: View, first: int, last: int) -> tuple[str, str] | None:
    """A capital or country that speaks ("Moscow said"): the party and its role."""
    for match in view.matches.get("actors", ()):
        side = match.last == last - 1 and view.norm(match.last) == "side"  # "the Armenian side"
        stands_alone = (side or match.entry["kind"] != "adjective") and match.entry["actor"] not in ("{home}", "undetermined")
        if (first, last - side) == (_after_article(view, match), match.last) and stands_alone:
            return match.entry["actor"], "government" if len(match.entry["side"]) == 2 else "armed_group"
    return None


def _after_article(view: View, match: Match) -> int:
    return match.first + (view.norm(match.first) == "the")


def _organisation(view: View, first: int, last: int) -> tuple[str | None, str | None, str | None]:
    inside = [m for m in view.matches.get("organisations", ()) if first <= _after_article(view, m) and m.last <= last]
    best = max(inside, key=lambda m: (m.last - m.first, -m.first), default=None)
    if best is None:
        return None, None, None
    return best.entry["organisation"], best.entry["role"], best.entry["side"] or None


def _role(view: View, first: int, last: int) -> str | None:
    """The role of the longest source word in the phrase, the first of equals; of an organisation's people it is the organisation's
    ("Observatory activists" are a monitor), except for the trades that a party's own doctors keep; a government's military source
    is of the military."""
    inside = [m for m in view.matches.get("roles", ()) if first <= m.first and m.last <= last]
    best = max(inside, key=lambda m: (_weight(m.entry["role"]), m.last - m.first, -m.first), default=None)
    organisation = _organisation(view, first, last)[1]
    if best is None:
        return None
    own_trade = best.entry["role"] in ("rescue_workers", "health_workers", "prosecutors", "utility", "local_officials")
    party = organisation in ("media", "government", "military", "armed_group")
    if organisation == "government" and best.entry["role"] == "military":
        return "military"
    return organisation if organisation and not (own_trade and party) else best.entry["role"]


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
