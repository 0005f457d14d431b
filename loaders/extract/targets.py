"""Which facility each word of attack or damage takes: object, subject, after "on", before "bombing"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders.extract.arguments import left_arguments, right_arguments
from loaders.extract.clauses import auxiliary_start, is_passive, starts_reduced
from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_REACH = 4
# A blast "in" one of these happened somewhere there; it was not what was hit.
_GROUNDS = frozenset({"camp", "road", "farm", "port", "residential"})


def find_targets(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    """The facilities that one word of the damage list takes."""
    pattern, at = match.entry["pattern"], match.first
    described = [g for g in places if g.first <= at < g.noun]
    if described and pattern == "verb":
        return described[:1]
    if match.entry["condition"] == "closed" and not is_passive(view, at):
        return []
    if pattern == "noun":
        return _objects(view, match.last, places)
    if pattern == "avoids":
        return []
    if pattern == "state":
        return _subject_of_state(view, match, places)
    if pattern == "suffers" or is_passive(view, at):
        return _subjects(view, at, places)
    objects = _objects(view, _past_asides(view, match.last, places), places)
    if objects:
        return objects
    if view.norm(at).endswith("ing") or not starts_reduced(view, match):
        return []
    return _subject_of_participle(view, at, places)


def find_attacked(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    """The facilities that an attack noun takes: "an air strike *on* a school", "a blast *at* a market", "the mosque bombing"."""
    before = [g for g in places if g.last == match.first]
    if before:
        return before
    if view.starting("armed_people", match.first):
        return []  # "gunmen on a motorcycle"
    at = _target_preposition(view, match)
    if at is None:
        return []
    found = _objects(view, at + 1, places, within=view.norm(at) in ("in", "inside"))
    aside = found and (found[0].kind == "road" or found[0].head in word_set("ridden_words") or _is_treatment(view, found[0]))
    return [] if aside else found


def _is_treatment(view: View, group: Group) -> bool:
    """ "Those hurt in the bombing arrived *at a hospital*": where the wounded went is not what was hit."""
    inside = view.norm(group.first - 1) in ("at", "in", "inside") and group.kind in ("hospital", "clinic", "health_facility")
    return inside and view.has_any(word_set("treatment_words"))


def _target_preposition(view: View, match: Match) -> int | None:
    """Where "on", "against", "at" stands behind an attack noun; between them only who, with what and when."""
    aimed = match.entry["attack"] == "yes" or _is_planted(view, match)
    leads = word_set("target_prepositions" if aimed else "ordnance_prepositions")
    for at in range(match.last, min(match.last + 10, len(view.tokens))):
        if view.norm(at) in leads and not view.starting("calendar", at + 1):
            return at
        if any(m.entry["attack"] == "yes" for m in view.starting("weapons", at)):
            return None
        verb = any(m.entry["pattern"] == "verb" for t in ("damage", "harms") for m in view.starting(t, at))
        if verb or view.tokens[at].text in ".;:," or view.norm(at) in _target_breaks():
            return None
    return None


@cache
def _target_breaks() -> frozenset[str]:
    """Words that part an attack from what follows: a verb, a clause."""
    return word_set("phrase_breaks") | word_set("outcome_words", "be") | word_set("past_auxiliaries") | word_set("treatment_words")


def _is_planted(view: View, match: Match) -> bool:
    """ "A bomb *planted* in a bank", "*placed* a bomb at an office", "*threw* grenades at", if it went off."""
    around = [view.norm(i) for i in (*range(max(0, match.first - 4), match.first), *range(match.last, match.last + 4))]
    planted = any(word in word_set("planting_words") for word in around)
    gone_off = view.matches.get("harms") or view.matches.get("impact_words") or view.found("damage", condition="destroyed")
    return planted and bool(gone_off) and not view.has_any(word_set("defusing_words"))


def _objects(view: View, at: int, places: Sequence[Group], *, within: bool = False) -> list[Group]:
    """The list of facilities on the right; what only lies near ("the vicinity of a hospital") is none."""
    found = right_arguments(view, at, places, reach=_REACH, through_and=view.norm(at) != "and")
    if not found or any(view.norm(i) in word_set("near_words") for i in range(at, found[0].first)):
        return []
    carried = found[0].head in word_set("carriers") and found[0].kind == "vehicle"
    if within and (carried or found[0].kind in _GROUNDS or found[0].form in ("bare", "known_plural")):
        return []
    far = found[0].form == "headline" and found[0].first - at > 1
    listed = [g for g in found[1:] if not (g.kind == "camp" and g.name and view.norm(g.first - 1) == ",")]
    return listed if far else [found[0], *listed]


def _past_asides(view: View, at: int, places: Sequence[Group]) -> int:
    """Past "with three rockets" and "on Monday" between a verb and its object ("targeted *with shells* a school")."""
    if any(g.first == at for g in places):
        return at
    if view.norm(at) in ("with", "using"):
        tool = next((m for m in view.matches.get("weapons", ()) if at < m.first <= at + 5), None)
        return _past_asides(view, tool.last, places) if tool else at
    day = next((d for d in view.days if d.first in (at, at + 1) and (d.first == at or view.norm(at) in ("on", "in", "at"))), None)
    return _past_asides(view, day.last, places) if day else at


def _subjects(view: View, at: int, places: Sequence[Group]) -> list[Group]:
    """The subject of a passive, and the list it ends; in "a school that was hit" what stands before "that"."""
    start = auxiliary_start(view, at)
    if view.norm(start - 1) in ("that", "which"):
        head = next((g for g in reversed(places) if g.last == start - 1 or _described_until(view, g, start - 1)), None)
        if head:
            return [head]
    beside = [g for g in places if g.form != "headline" or g.last == start or _described_until(view, g, start)]
    return left_arguments(view, start, beside, set(), _floor(view, at))


def _subject_of_participle(view: View, at: int, places: Sequence[Group]) -> list[Group]:
    """ "School *destroyed* in shelling", "camps for the displaced *hit*": a participle without "be" right behind its noun."""
    start = auxiliary_start(view, at)
    nearest = next((g for g in places if g.last in (at, start) or _described_until(view, g, at)), None)
    if nearest is None or (view.norm(nearest.first - 1) == "of" and nearest.form in ("bare", "known", "headline")):
        return []
    usable = [g for g in places if g is nearest or g.form != "headline"]
    return left_arguments(view, start, usable, set(), _floor(view, at)) or [nearest]


def _described_until(view: View, group: Group, at: int) -> bool:
    """ "Camps *for displaced civilians* hit", "hospital *in Ariha* hit": only a short description stands between."""
    between = [view.norm(i) for i in range(group.last, at)]
    return (
        0 < len(between) <= 5
        and between[0] in word_set("description_openers")
        and not any(w in (",", "and", "were", "was") for w in between)
    )


def _floor(view: View, at: int) -> int:
    """No subject is sought beyond the last semicolon inside the sentence."""
    return max((i + 1 for i in range(at) if view.tokens[i].text in ";"), default=0)


def _subject_of_state(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    """ "The hospital is *out of service*"; "put a hospital and a clinic *out of service*"; "knocked *out of service* two
    stations"."""
    after = right_arguments(view, match.last, [g for g in places if g.form != "headline"], reach=1)
    if after:
        return after
    before = [g for g in places if g.last <= match.first]
    if not before:
        return []
    nearest = before[-1]
    if any(view.norm(i) in word_set("back_to_facility") for i in range(max(nearest.last, match.first - 8), match.first)):
        return [nearest]
    gap = [view.norm(i) for i in range(nearest.last, match.first)]
    if len(gap) > 14 or any(w in (";", "said", "that") for w in gap):
        return []
    chain = left_arguments(view, match.first, before, set())
    return chain or ([nearest] if view.norm(nearest.first - 1) not in word_set("near_words") | {"to"} else [])
