"""Where a claim's sentence says it happened: the place right behind the figure, a list, the nearest; never the speaker's own."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.actors import Actor
from loaders.extract.acts import Attribution
from loaders.extract.clauses import aside_of, in_aside
from loaders.extract.draft import Draft
from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.subsets import in_subset
from loaders.extract.view import View
from loaders.extract.whereabouts import FINE, finest, is_elsewhere, is_metonym, is_scene, join_roads, without_landmarks

_LONGEST_JOINT = 7


def bind_places(draft: Draft, acts: Sequence[Attribution], groups: Sequence[Group], actors: Sequence[Actor]) -> None:
    """The place named right after the claim's group, else the places of its sentence; a speaker's own place is kept apart."""
    view = draft.view
    usable = [p for p in view.places if is_scene(p) and not is_metonym(view, p, actors)]
    near = [p for p in usable if not in_aside(view, p.first, draft.trigger) or _opens_aside(view, p, draft.trigger)]
    usable = near if near or aside_of(view, draft.trigger) else usable
    usable = [p for p in usable if _in_one_line(view, p.first, draft.trigger)] or usable
    said_at = [p for p in usable if any(a.speaker and a.speaker.first <= p.first < a.speaker.last for a in acts)]
    draft.claimant_area = [p for p in said_at if p.mention.kind != "region"]
    group = draft.group
    scenes = [p for p in usable if p not in said_at and not is_elsewhere(view, p)]
    free = _told_apart([p for p in scenes if group is None or not _after_part(view, group, p, groups)])
    free = join_roads(view, without_landmarks(view, free))
    own = _right_after(view, group, scenes) or _own_places(draft, free, groups)
    draft.places = own or free
    kinds = FINE if any(p.mention.kind in FINE for p in draft.places) else ("province",)
    draft.several_places = len({_key(p) for p in draft.places if p.mention.kind in kinds}) > 1


def _in_one_line(view: View, at: int, trigger: int) -> bool:
    """ "Man dies of wounds in Tafas | Raids on Daraa kill 31": headlines parted by a stroke speak each of its own place."""
    return all(view.tokens[i].text != "|" for i in range(min(at, trigger), max(at, trigger)))


def _opens_aside(view: View, place: PlaceSpan, trigger: int) -> bool:
    """ "Troops shelled *Douma*, where four people were killed": the place that the clause is about."""
    aside = aside_of(view, trigger)
    return aside is not None and view.norm(aside[0]) == "where" and place.last == aside[0] - 1


def keep_one_a_place(drafts: Sequence[Draft]) -> list[Draft]:
    """The strikes of a sentence, one for each place that no other claim of it has.

    "Jets bombed Morek and shells fell on Ariha, killing two" tells of a strike beside the deaths; "raids hit Morek, killing two"
    does not.
    """
    kept = [d for d in drafts if d.kind != "strike" or d.disclaims]
    for strike in (d for d in drafts if d.kind == "strike" and not d.disclaims):
        if not kept or (not strike.negated and strike.places and all(_lies_apart(strike, other) for other in kept)):
            kept.append(strike)
    return kept


def _lies_apart(one: Draft, other: Draft) -> bool:
    """Whether two claims of a sentence are told of different places, neither of which holds the other."""
    return bool(other.places) and not any(_may_be_one(a, b) for a in one.places for b in other.places)


def _may_be_one(one: PlaceSpan, other: PlaceSpan) -> bool:
    a, b = one.likeliest, other.likeliest
    if a is None or b is None or None in (a.province_code, b.province_code):
        return True
    coarse = not {one.mention.kind, other.mention.kind} <= {"settlement"}
    return a.province_code == b.province_code and (coarse or a.name == b.name)


def _told_apart(places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """The finest place of each province: "shells hit Idlib province and Daraa city" tells of two, "Saraqib in Idlib province"
    of one."""
    fine = finest(places)
    covered = {p.likeliest.province_code for p in fine if p.likeliest} | {None}
    coarse = [p for p in places if p not in fine and p.mention.within is None and p.mention.kind != "region"]
    apart = [p for p in coarse if p.likeliest and p.likeliest.province_code not in covered]
    return sorted([*fine, *apart], key=lambda p: p.first)


def _key(place: PlaceSpan) -> str:
    first = place.likeliest
    return f"{first.province_code}/{first.name}" if first else place.mention.text.casefold()


def _own_places(draft: Draft, free: Sequence[PlaceSpan], groups: Sequence[Group]) -> list[PlaceSpan]:
    """The places between this group and the next one of its list; where the next has none either, those after the list."""
    group = draft.group
    if group is None or not free:
        return _around(draft, free)
    inside = [p for p in free if group.first <= p.first < group.last]
    if inside:
        return inside
    listed = [p for p in free if _stands_before(draft.view, p, groups)]
    if listed:
        return [p for p in listed if p.first < group.first][-1:] or list(free[:1])
    later = [g for g in groups if g.first >= group.last]
    bounds = [g.first for g in later] + [len(draft.view.tokens)]
    floor = group.last
    for bound in bounds:
        here = [p for p in free if floor <= p.first < bound and not _after_part(draft.view, group, p, groups)]
        if here and _linked(draft.view, group.last if floor == group.last else floor, here[0].first):
            return _run(draft.view, here)
        floor = bound
    return _around(draft, [p for p in free if not _after_part(draft.view, group, p, groups)] or free)


def _right_after(view: View, group: Group | None, scenes: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """The place that stands right behind the figure ("a man *in Quneitra countryside*"), a province too."""
    if group is None:
        return []
    near = [
        p
        for p in scenes
        if 0 < p.first - group.last <= 3 and any(view.norm(i) in ("in", "at", "near") for i in range(group.last, p.first))
    ]
    return finest(_run(view, [p for p in scenes if p.first >= near[0].first])) if near else []


def _stands_before(view: View, place: PlaceSpan, groups: Sequence[Group]) -> bool:
    """ "*Saraqib* 4 dead, *Ariha*: 7 dead": a list in which each place stands right before its figure."""
    follows = place.last + (view.norm(place.last) in (":", "-", "–", "—"))
    return any(g.first == follows and g.form in ("number", "counted") for g in groups)


def _after_part(view: View, group: Group, place: PlaceSpan, groups: Sequence[Group]) -> bool:
    """ "27 killed, 12 of them *in Saraqib*": the place of a part is not the place of the whole."""
    parts = [g for g in groups if group.last <= g.first < place.first and in_subset(view, g)]
    return bool(parts) and not in_subset(view, group) and view.norm(place.first - 1) == "in" and place.first - parts[-1].last <= 4


def _linked(view: View, first: int, last: int) -> bool:
    """Whether nothing but a short phrase stands before the place ("a hospital *in the town of* X")."""
    return last - first <= 14 and not any(
        view.tokens[i].text in ";" or view.norm(i) in ("while", "whereas", "but") for i in range(first, last)
    )


def _run(view: View, places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """The first place and those listed with it ("in A, B and the countryside of C")."""
    run = [places[0]]
    for place in places[1:]:
        between = [view.norm(i) for i in range(run[-1].last, place.first)]
        listed = any(w in (",", "and") for w in between) and "or" not in between
        if not listed or len(between) > _LONGEST_JOINT or not all(w in word_set("place_joints") for w in between):
            break
        run.append(place)
    return run


def _around(draft: Draft, free: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Without a place of its own: the one place of the sentence, the one that the attack is told to fall on, or the nearest."""
    if len(free) < 2:
        return list(free)
    ahead = [p for p in free if p.first > draft.trigger and _falls_on(draft.view, draft.trigger, p.first)]
    chosen = ahead[0] if ahead else min(free, key=lambda p: abs(p.first - draft.trigger))
    runs = [_run(draft.view, free[i:]) for i in range(len(free))]
    return next((run for run in runs if chosen in run), [chosen])


def _falls_on(view: View, trigger: int, place: int) -> bool:
    """Whether a place stands behind the attack with no other attack told between ("raids on X and *shells hit* Y")."""
    between = [m for m in view.matches.get("weapons", ()) if trigger < m.first < place]
    return not any(view.norm(m.first - 1) in ("and", "while", ",") for m in between) and _linked(view, trigger, place)
