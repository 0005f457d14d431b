"""Who is blamed: attackers as printed, joined by "and" or "or", stated or suspected."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_HEDGE_REACH = 5
_NAME_REACH = 2
UNNAMED = ""  # the certainty of an attacker told by no name: neither known nor said to be unknown


@dataclass(frozen=True, slots=True)
class Actor:
    """An attacker at tokens[first:last]: canonical names, how they are linked, how sure the text is.

    `force` tells that jets, shells, strikes and the like are named with it; a bare name ("Damascus") counts only where the
    grammar blames it.
    """

    first: int
    last: int
    names: tuple[str, ...]
    link: str | None
    certainty: str
    text: str
    force: bool
    sides: tuple[str, ...] = ()


def find_actors(view: View) -> list[Actor]:
    """Every attacker a sentence names, in order; an adjective counts only with what it does ("Syrian jets", not "Syrian
    doctors"), and who is told by no name ("gunmen") is one too."""
    matches = [m for m in view.matches.get("actors", ()) if not _claims_elsewhere(view, m)]
    found: list[Actor] = []
    at = 0
    while at < len(matches):
        chain, after = _chain(view, matches, at)
        actor = _actor(view, chain)
        if actor:
            found.append(actor)
        at = after
    bands = [_band(view, m) for table in ("rebel_bands", "armed_bands") for m in view.matches.get(table, ())]
    free = [b for b in bands if not any(_belongs(view, b, a) for a in found)]
    return sorted([*found, *free], key=lambda a: a.first) if free else found


def _belongs(view: View, band: Actor, party: Actor) -> bool:
    """ "FMLN *guerrillas*", "the army and its *militiamen*": words for a band that go with a party named."""
    touching = band.first <= party.last and party.first <= band.last
    return touching or (party.last < band.first and _joined(view, party.last, band.first))


def _band(view: View, match: Match) -> Actor:
    """ "The *guerrillas*", "*gunmen*": rebels are the one armed group that the report names, men with guns are nobody known."""
    last = max(match.last, _force_after(view, match.last))
    rebels = match.entry.table == "rebel_bands"
    names = (view.group,) if rebels and view.group else ()
    certainty = _certainty(view, match.first, last) if rebels else UNNAMED
    return Actor(match.first, last, names, None, certainty, view.phrase(match.first, last), last > match.last)


def _claims_elsewhere(view: View, match: Match) -> bool:
    """Whether the word belongs to a longer name: a ministry, an observatory, a church."""
    for table in ("organisations", "roles"):
        for other in view.matches.get(table, ()):
            first = other.first + (view.norm(other.first) == "the")
            if first <= match.first and match.last <= other.last and other.last - first > match.last - match.first:
                return not any(m.first == first and m.last == other.last for m in view.matches.get("actors", ()))
    return _opens_house(view, match)


def _opens_house(view: View, match: Match) -> bool:
    """ "The *Armed Forces* Press Committee": nothing but capitals or trades up to the head noun of an organisation."""
    trades = {m.first for m in view.found("houses", kind="trade")}
    for head in view.found("houses", kind="head"):
        if match.last <= head.first <= match.last + _NAME_REACH:
            between = range(match.last, head.first)
            named = all(view.tokens[i].is_capital or i in trades for i in between)
            return named and (view.tokens[head.first].is_capital or bool(between))
    return False


def _chain(view: View, matches: list[Match], at: int) -> tuple[list[Match], int]:
    """Names that are joined: "Russian and Syrian", "Syrian government or Russian"; the same span with two readings counts once."""
    chain = [matches[at]]
    at += 1
    while at < len(matches):
        following = matches[at]
        if following.first < chain[-1].last:
            if following.last > chain[-1].last or following.entry["kind"] == "name":
                chain[-1] = following
            at += 1
            continue
        if following.first == chain[-1].last and following.entry["actor"] in ("{home}", view.home) and not _is_adjective(following):
            at += 1
            continue
        if following.first == chain[-1].last and following.entry["actor"] == "{home}":
            at += 1
            continue
        if following.first == chain[-1].last and _is_group(following) and not _is_group(chain[-1]):
            chain[-1] = following
            at += 1
            continue
        if not _joined(view, chain[-1].last, following.first):
            break
        chain.append(following)
        at += 1
    return chain, at


def _joined(view: View, first: int, last: int) -> bool:
    """Whether only joints, articles and force nouns stand between two names, with at least one joint ("Russian warplanes and
    Syrian helicopters")."""
    between = [view.norm(i) for i in range(first, last)]
    if len(between) > 6 or _is_located(view, first):
        return False
    forces = {i for m in view.matches.get("force_nouns", ()) for i in range(m.first, m.last)}
    modifiers = word_set("victim_adjectives")
    loose = all(
        w in word_set("joints") or w in word_set("between_attackers") or w in modifiers or i in forces
        for i, w in enumerate(between, first)
    )
    return loose and (not between or any(w in word_set("joints") for w in between))


def _is_adjective(match: Match) -> bool:
    """Not so in "US *Syria* strikes": a name right behind another's adjective says where."""
    return match.entry["kind"] == "adjective"


def _is_located(view: View, last: int) -> bool:
    """ "In northern *Syria*, the SDF ...": a country that ends here says where, and is joined to no one."""
    country = next((m for m in view.matches.get("actors", ()) if m.last == last and m.entry["kind"] != "adjective"), None)
    if country is None or country.last - country.first > 1:
        return False
    return any(view.norm(i) in word_set("place_leads") - {"to", "for", "at"} for i in (country.first - 1, country.first - 2))


def name_group(views: Sequence[View]) -> None:
    """Tell each sentence of a report which armed group it names, if it names no other: that is who its "guerrillas" are."""
    named = {m.entry["actor"] for v in views for m in v.matches.get("actors", ()) if _is_group(m)}
    for view in views:
        view.group = next(iter(named)) if len(named) == 1 else None


def _is_group(match: Match) -> bool:
    """An armed group, not a state: "Syrian *rebels*" are one party, and not Syria."""
    return bool(match.entry["side"]) and len(match.entry["side"]) > 2 and ";" not in match.entry["side"]


def _actor(view: View, chain: list[Match]) -> Actor | None:
    first, last = chain[0].first, chain[-1].last
    force_end = 0 if _is_place_here(view, chain) else _force_after(view, last)
    force_first = _force_before(view, first)
    told = [m for m in chain if m.entry["kind"] != "adjective"]
    inner = any(first <= m.first < last for m in view.matches.get("force_nouns", ())) and not _is_home_only(chain)
    if not force_end and not inner and not told and force_first is None:
        return None
    names, sides = _names(view, chain)
    joints = {view.norm(i) for m, n in itertools.pairwise(chain) for i in range(m.last, n.first)}
    link = None if len(names) < 2 else "or" if joints & {"or", "and/or"} else "and"
    if not names and any(m.entry["actor"] == "{home}" for m in chain):
        return None
    certainty = "undetermined" if not names else _certainty(view, first, force_end or last)
    first = first if force_first is None or force_end else force_first
    people = _people_of(view, first)
    first = first if people is None else people
    text = view.phrase(first, force_end or last)
    force = bool(force_end or inner or force_first is not None or people is not None)
    return Actor(first, force_end or last, names, link, certainty, text, force, sides)


def _people_of(view: View, first: int) -> int | None:
    """Where "*rebels of the* Front", "*gunmen from* the Front" begins: armed people told by the group that they belong to."""
    at = first - (view.norm(first - 1) in word_set("articles"))
    people = [m for t in ("armed_people", "force_nouns") for m in view.matches.get(t, ()) if m.last == at - 1]
    return people[0].first if people and view.norm(at - 1) in ("of", "from") else None


def _is_home_only(chain: list[Match]) -> bool:
    """ "Military", "army", "government": words of any country, no attacker without a force noun after them ("military sources")."""
    return all(m.entry["actor"] == "{home}" and m.entry["kind"] != "name" for m in chain)


def _is_place_here(view: View, chain: list[Match]) -> bool:
    """ "The *Kabul* attack", "*Syria* air strikes" in a report on Syria: the name says where, not who; "Syria's strikes" does."""
    match = chain[-1]
    if len(chain) > 1 or match.entry["kind"] == "adjective" or view.norm(match.last) == "'s":
        return False
    return match.entry["kind"] == "metonym" or (match.last - match.first == 1 and match.entry["actor"] == view.home)


def _names(view: View, chain: list[Match]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The canonical names of a chain and their sides, each once; a line may stand for two ("Russian-Syrian")."""
    found: dict[str, str] = {}
    for match in chain:
        name = view.home or "" if match.entry["actor"] == "{home}" else match.entry["actor"]
        for one, side in zip(name.split(";"), match.entry["side"].split(";"), strict=True):
            if one and one != "undetermined":
                found.setdefault(one, side)
    return tuple(found), tuple(found.values())


def _force_before(view: View, first: int) -> int | None:
    """Where "aircraft believed to be" begins, for an adjective that comes after it ("believed to be *Russian*")."""
    hedge = next(
        (m for m in view.matches.get("certainty", ()) if m.last in (first, first - 1) and m.entry["certainty"] == "suspected"), None
    )
    if hedge is None:
        return None
    force = next((m for m in view.matches.get("force_nouns", ()) if hedge.first - 2 <= m.last <= hedge.first), None)
    return force.first if force else None


def _force_after(view: View, at: int) -> int:
    """The place after the force noun that the adjective describes ("jets", "air force planes"); 0 where there is none."""
    reach = at
    for _ in range(4):
        starting = view.starting("force_nouns", reach)
        if starting:
            end = max(m.last for m in starting)
            return _force_after(view, end) or end
        if (
            view.norm(reach) not in word_set("victim_adjectives")
            and view.norm(reach) not in word_set("between_attackers")
            and not _hyphened(view, reach)
            and view.norm(reach) != (view.home or "").casefold()
        ):
            return 0
        reach += 1
    return 0


def _hyphened(view: View, at: int) -> bool:
    return "-" in view.norm(at) and len(view.norm(at)) > 3


def _certainty(view: View, first: int, last: int) -> str:
    """Suspected where a hedge stands just before or after the name; the hedge must not be cut off by a comma and a verb."""
    for match in view.matches.get("certainty", ()):
        if match.entry["certainty"] != "suspected":
            continue
        gap = first - match.last if match.last <= first else match.first - last
        inside = first <= match.first and match.last <= last
        done = match.last <= first and all(view.norm(i) in word_set("carried_out_words") for i in range(match.last, first))
        if inside or done or 0 <= gap <= (_HEDGE_REACH if match.last <= first else 1):
            between = range(match.last, first) if match.last <= first else range(last, match.first)
            if not any(view.norm(i) in (".", ";", "said", "killed", "that") for i in between):
                return "suspected"
    return "stated"
