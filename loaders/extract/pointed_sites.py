"""Sites that a text points back at: "the plant" is the power plant told of before, a rescue service's "centre" a rescue centre."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.lexicon import Entry, Match, word_set
from loaders.extract.view import View

_REACH = 4  # sentences back or ahead in which the site is told in full
_BEFORE = 3  # words between the article and the noun: "its largest rescue centre"


def add_pointed_sites(views: Sequence[View]) -> None:
    """Give nouns that only point at a site the kind of the site told in full near by, and a rescue service's centre its kind."""
    for number, view in enumerate(views):
        if not view.has_any(word_set("pointed_site_nouns")):
            continue
        near = views[max(0, number - _REACH) : number + _REACH + 1]
        for at, norm in enumerate(view.norms):
            if norm in word_set("pointed_site_nouns") and not _is_told(view, at):
                entry = _told_near(view, at, near) or _rescuers_own(view, at, views[max(0, number - 1) : number + 1])
                if entry:
                    _put(view, Match(at, at + 1, entry))


def _is_told(view: View, at: int) -> bool:
    """Whether the noun says by itself what it is, as in "pumping station"; a bare "plant" doesn't."""
    matches = [m for m in view.matches.get("facilities", ()) if m.first <= at < m.last]
    return any(m.last - m.first > 1 for m in matches)


def _told_near(view: View, at: int, near: Sequence[View]) -> Entry | None:
    """The entry of the site in full: "the power *plant*" for "the plant", "the Dnipro plant"."""
    if not (_points(view, at) or view.tokens[at - 1].is_capital):
        return None
    for other in near:
        for match in other.matches.get("facilities", ()):
            if match.last - match.first > 1 and other.norm(match.last - 1) == view.norm(at):
                return match.entry
    return None


def _points(view: View, at: int) -> bool:
    """ "*The* plant", "*its* centre", "*three of its* centres"."""
    return any(view.norm(i) in word_set("pointing_words") for i in range(max(0, at - _BEFORE), at))


def _rescuers_own(view: View, at: int, near: Sequence[View]) -> Entry | None:
    """ "Its centre in Sarmin", "the service's centres", where the one who owns it rescues people."""
    if view.norm(at) not in word_set("rescuers_houses"):
        return None
    owned = any(view.norm(i) in ("its", "their", "'s") for i in range(max(0, at - _BEFORE), at))
    if not owned:
        return None
    for other in reversed(near):
        bodies = [m for t in ("organisations", "roles") for m in other.matches.get(t, ()) if other is not view or m.first < at]
        if bodies:
            rescuers = max(bodies, key=lambda m: m.first).entry["role"] == "rescue_workers"
            number = "plural" if view.norm(at).endswith("s") else "singular"
            fields = {"facility_type": "defence_centre"}
            return Entry("facilities", fields, view.norm(at), number) if rescuers else None
    return None


def _put(view: View, match: Match) -> None:
    """The match in the sentence's list, in place of another at the same words."""
    kept = [m for m in view.matches.get("facilities", []) if not (m.first <= match.first < m.last)]
    view.matches["facilities"] = sorted([*kept, match], key=lambda m: m.first)
