"""Which facility each word of attack or damage takes: object, subject, after "on", before "bombing"."""

from __future__ import annotations

from collections.abc import Sequence

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
        return objects_of(view, match.last, places)
    if pattern == "avoids":
        return []
    if pattern == "state":
        return _subject_of_state(view, match, places)
    if view.norm(match.last - 2) == "target" and not _is_of_attack(view, match.last):
        return []
    if pattern == "suffers" or is_passive(view, at):
        return _subjects(view, at, places)
    objects = objects_of(view, _past_asides(view, match.last, places), places)
    if objects:
        return objects
    if view.norm(match.last) in ("it", "them") and view.norm(at - 1) == "and":
        told = [m for m in view.matches.get("damage", ()) if m.last < at and m.entry["pattern"] == "verb"]
        return objects_of(view, told[-1].last, places) if told and not is_passive(view, told[-1].first) else []
    shared = _shared_passive(view, match, places)
    if shared is not None:
        return _subjects(view, shared, places)
    if view.norm(at).endswith("ing") or not starts_reduced(view, match):
        return []
    return _subject_of_participle(view, at, places)


def _shared_passive(view: View, match: Match, places: Sequence[Group]) -> int | None:
    """ "The clinic *was hit* by shells and *destroyed*": the passive verb whose subject a participle behind "and" shares."""
    at = match.first
    joint = at - 1 - (view.norm(at - 1) in word_set("adverbs"))
    if view.norm(joint) != "and" or not view.norm(match.last - 1).endswith("ed"):
        return None
    for other in reversed(view.found("damage", pattern="verb")):
        if other.last <= joint and is_passive(view, other.first):
            between = range(other.last, joint)
            apart = any(view.norm(i) in (";", ",") for i in between) or any(g.first in between for g in places)
            return None if apart else other.first
    return None


def _is_of_attack(view: View, at: int) -> bool:
    """ "The target of *ten bomb attacks*", not "of criticism"."""
    return any(at <= m.first < at + _REACH for m in view.found("weapons", attack="yes"))


def objects_of(view: View, at: int, places: Sequence[Group], *, within: bool = False, several: bool = False) -> list[Group]:
    """The list of facilities on the right; what only lies near ("the vicinity of a hospital"), and what others guard, is none.

    Args:
        view: the sentence.
        at: the place behind the verb or preposition.
        places: its facilities.
        within: "in", "inside": a blast in a road or a lorry hit no road and no lorry.
        several: whether something may have gone off in several at once ("detonated bombs *in banks*").
    """
    found = right_arguments(view, at, places, reach=_REACH, through_and=view.norm(at) != "and")
    if not found or any(view.norm(i) in word_set("near_words") for i in range(at, found[0].first)):
        return []
    carried = found[0].head in word_set("carriers") and found[0].kind == "vehicle"
    if any(view.starting("victims", i) and view.norm(i).endswith("s") for i in range(at, found[0].first)):
        return []  # "attacked the soldiers guarding two mills"
    vague = not several and found[0].form in ("bare", "known_plural")
    if within and (carried or found[0].kind in _GROUNDS or vague):
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
    if _has_own_subject(view, start, places):
        return []
    if view.norm(start - 1) in ("that", "which"):
        head = next((g for g in reversed(places) if g.last == start - 1 or _described_until(view, g, start - 1)), None)
        if head:
            return [head]
    beside = [g for g in places if g.form != "headline" or g.last == start or _described_until(view, g, start)]
    return left_arguments(view, start, beside, set(), _floor(view, at))


def _has_own_subject(view: View, start: int, places: Sequence[Group]) -> bool:
    """ "Damaged five plants, *and some units* were destroyed", "was attacked *and two of them* are destroyed": what stands between
    the joint and the verb is the subject, where the clause before it is complete."""
    joint = next((i for i in range(start - 1, max(-1, start - 8), -1) if view.norm(i) in ("and", "but", "while")), None)
    if joint is None or joint + 1 >= start or any(joint < g.first < start for g in places):
        return False
    if any(view.norm(i) in (",", ";") for i in range(joint + 1, start)):
        return False
    return any(m.last <= joint and m.entry["pattern"] in ("verb", "suffers") for m in view.matches.get("damage", ()))


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
