"""Armed people as those who did it: gunmen who kill, rebels who blow up a bridge, a murder that guerrillas are blamed for."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.attack_words import begins_phrase
from loaders.extract.clauses import is_adverb
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_REACH = 8  # words between what was done and "by" those who did it
_OF_NAME = 4  # words of "of the X" after "members", "rebels"


def tells_of_armed_people(view: View) -> bool:
    """Whether armed people, or a group that a list names, are told to have killed, hurt, burned or blown up something.

    "Guerrillas *shot* a judge", "was murdered *by rebels*", "*blamed* the Front for the murder of a mayor". Those who only were
    there, were killed themselves, or did nothing to anybody give no evidence. "Claimed responsibility for the killing of ..." does.
    """
    deeds = list(_deeds(view))
    if deeds and any(m.last <= d.first for m in view.matches.get("responsibility_claims", ()) for d in deeds):
        return True
    return bool(deeds) and any(_is_agent(view, first, last, deeds) for first, last in _armed_people(view))


def _is_group(match: Match) -> bool:
    side = match.entry["side"]
    return match.entry["kind"] == "name" and len(side) > 2 and ";" not in side


def _armed_people(view: View) -> Iterator[tuple[int, int]]:
    for match in view.matches.get("armed_people", ()):
        yield match.first, _end_of_name(view, match.last)
    for match in view.matches.get("actors", ()):
        if _is_group(match):
            yield match.first, _end_of_name(view, match.last)


def _end_of_name(view: View, last: int) -> int:
    """The end of "guerrillas *of the Front*", "the Front *(FLX)*", "rebels *of the People's Army [EPX]*"."""
    if view.norm(last) == "of":
        inside = [m.last for m in view.matches.get("actors", ()) if last < m.first <= last + 2]
        last = max(inside, default=last)
    if view.norm(last) in ("(", "["):
        closing = next((i for i in range(last + 1, min(last + 9, len(view.tokens))) if view.norm(i) in (")", "]")), None)
        last = last if closing is None else closing + 1
    return last


def _deeds(view: View) -> Iterator[Match]:
    """The words of killing and wounding, and of damage where the sentence names a thing that can be hit."""
    for match in view.matches.get("harms", ()):
        if match.entry["harm"] in ("killed", "injured") and match.entry["pattern"] in ("verb", "noun"):
            yield match
    if view.matches.get("facilities"):
        yield from (m for m in view.matches.get("damage", ()) if m.entry["pattern"] in ("verb", "noun"))


def _is_agent(view: View, first: int, last: int, deeds: list[Match]) -> bool:
    lead = first
    while view.norm(lead - 1) in word_set("attacker_leads") or (lead > 1 and view.norm(lead - 1).endswith("-")):
        lead -= 1
    if view.norm(lead - 1) == "by":
        return any(0 <= lead - 1 - m.last <= _REACH for m in deeds)
    if any(m.last == lead for m in view.found("speech", act="accuse")):
        return any(m.first >= last for m in deeds)
    at = last
    while is_adverb(view, at) or any(d.first <= at < d.last for d in view.days) or view.norm(at) in word_set("past_auxiliaries"):
        at += 1
    if any(m.entry["pattern"] == "light" for m in view.starting("attack_verbs", at)):
        return any(at < m.first <= at + _REACH for m in deeds)  # "rebels *carried out* an attack on a school"
    verbs = [m for m in deeds if m.entry["pattern"] in ("verb", "plain", "aim")]
    return any(m.first == at and begins_phrase(view, m.last) for m in verbs)
