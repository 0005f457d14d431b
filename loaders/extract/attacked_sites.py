"""Sites that a sentence says were attacked: enough to tell of an attack, even where no arms are named."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

# What no ordinary trouble "attacks": a market may be hit by prices, a school by cuts.
_REACH = 4  # words from the verb to what hit
_CARE = frozenset({"hospital", "clinic", "health_facility", "ambulance", "defence_centre", "aid_convoy"})


def tells_of_attacked_sites(view: View) -> bool:
    """ "13 hospitals have been *hit*", "three health centres were *attacked*", "29 attacks on 24 hospitals"."""
    sites = view.matches.get("facilities", ())
    if not sites:
        return False
    for match in view.matches.get("damage", ()):
        told = match.entry["condition"] == "hit" and match.entry["pattern"] in ("verb", "suffers", "noun")
        if told and _attacks(view, match, sites):
            return True
    return False


def _attacks(view: View, match: Match, sites: Sequence[Match]) -> bool:
    """A passive verb behind the site, or a noun before it; "hit" alone only of those who care for people, and by no trouble."""
    verb = view.norm(match.first)
    if match.entry["pattern"] == "noun":
        near = [s for s in sites if match.last <= s.first <= match.last + _REACH]
        return verb in word_set("assault_words") and any(s.entry["facility_type"] in _CARE for s in near)
    passive = view.norm(match.first - 1) in word_set("outcome_words", "be") or match.entry["pattern"] == "suffers"
    plain = verb in word_set("assault_words")
    before = any((plain or s.entry["facility_type"] in _CARE) and s.last <= match.first for s in sites)
    return passive and before and not _by_trouble(view, match.last)


def _by_trouble(view: View, at: int) -> bool:
    """ "Hit *by* staff shortages", "struck *by* a cyberattack": what hit is named, and is no arms."""
    near = range(at, at + _REACH)
    by = next((i for i in near if view.norm(i) in ("by", "with")), None)
    if by is None:
        return False
    arms = [m for t in ("weapons", "actors", "force_nouns", "armed_people") for m in view.matches.get(t, ())]
    return not any(by < m.first <= by + _REACH for m in arms)
