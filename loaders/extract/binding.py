"""Within one sentence: which attacker, day, place and speaker belong to a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.actors import Actor
from loaders.extract.acts import Attribution
from loaders.extract.clauses import aside_of, in_aside
from loaders.extract.day_mention import DayMention
from loaders.extract.draft import Draft
from loaders.extract.groups import Group
from loaders.extract.subsets import in_subset
from loaders.extract.view import PlaceSpan, View

_LOCATING = frozenset(
    {
        "in",
        "at",
        "near",
        "of",
        "from",
        "on",
        "around",
        "inside",
        "outside",
        "across",
        "for",
        "(",
        ",",
        "'s",
        "town",
        "city",
        "village",
        "the",
    }
)
_FINE = ("settlement", "district")


def bind_attribution(draft: Draft, acts: Sequence[Attribution]) -> None:
    """The last act whose scope covers the trigger; a denial covers only what follows its verb."""
    covering = [a for a in acts if a.covers(draft.trigger) and not (a.act == "deny" and draft.trigger < a.first and not a.passive)]
    if not covering:
        return
    act = covering[-1]
    speaking = next((a for a in reversed(covering) if a.speaker), None)
    draft.attribution = act
    draft.speaker = act.speaker or (speaking.speaker if speaking else None)
    draft.said_on = next((a.said_on for a in reversed(covering) if a.said_on), None)


def bind_actor(draft: Draft, actors: Sequence[Actor], acts: Sequence[Attribution], groups: Sequence[Group]) -> None:
    """The attacker whom the grammar blames: accused, subject of the verb, after "by", or the one whose arms the sentence names."""
    view = draft.view
    speaker = draft.speaker
    if speaker and speaker.side and _denies_own_act(draft):
        draft.actor = Actor(draft.trigger, draft.trigger + 1, (speaker.side,), None, "stated", speaker.text, False)
        return
    usable = [a for a in actors if _may_attack(draft, a, acts) and not any(g.first <= a.first < g.last for g in groups)]
    accused = [a for a in usable if draft.attribution and draft.attribution.act == "accuse" and a.first >= draft.attribution.last]
    blamed = [
        a
        for a in usable
        if view.norm(a.first - 1) in ("by", "on", "to") and (a.force or view.norm(a.first - 1) == "by" or _is_blaming(view, a))
    ]
    forces = [a for a in usable if a.force or (a.first < draft.trigger and _is_subject(view, a, draft.trigger))]
    before = [a for a in forces if a.first < draft.trigger]
    for candidates in (accused[:1], _nearest(blamed, draft.trigger), before[-1:], forces[:1]):
        if candidates:
            draft.actor = candidates[0]
            return
    draft.actor = _own_force(draft)


def _denies_own_act(draft: Draft) -> bool:
    """ "Denied hitting medical centres": what a party denies of itself."""
    act = draft.attribution
    gerund = draft.view.norm(draft.trigger).endswith("ing")
    return act is not None and act.act == "deny" and gerund and draft.trigger - act.last <= 2


def _own_force(draft: Draft) -> Actor | None:
    """ "Its air force", "our pilots", said by a party or of one that the sentence names."""
    view = draft.view
    side = draft.speaker.side if draft.speaker else None
    if side is None:
        return None
    for m in view.matches.get("force_nouns", ()):
        owner = next((i for i in range(m.first - 1, max(-1, m.first - 4), -1) if view.norm(i) in ("its", "our", "their")), None)
        if owner is not None and not any(view.norm(i) in (",", "of", "and") for i in range(owner, m.first)):
            return Actor(owner, m.last, (side,), None, "stated", view.phrase(owner, m.last), True)
    subject = next(
        (i for i in range(draft.trigger - 1, max(-1, draft.trigger - 7), -1) if view.norm(i) in ("it", "we", "they")), None
    )
    spoken = draft.attribution is not None and subject is not None and subject >= draft.attribution.last
    if subject is None or not spoken:
        return None
    return Actor(subject, subject + 1, (side,), None, "stated", view.phrase(subject, subject + 1), False)


def _nearest(actors: Sequence[Actor], at: int) -> list[Actor]:
    return sorted(actors, key=lambda a: abs(a.first - at))[:1]


def _is_blaming(view: View, actor: Actor) -> bool:
    window = {view.norm(i) for i in range(max(0, actor.first - 4), actor.first)}
    return bool(window & {"blamed", "blame", "pinned", "attributed", "responsibility", "responsible"})


def _is_subject(view: View, actor: Actor, trigger: int) -> bool:
    """Whether a bare name stands right before its verb: "Moscow bombed ..."."""
    words = [view.norm(i) for i in range(actor.last, trigger)]
    return len(words) <= 4 and not any(w in (",", "and", "in", "that", "of") for w in words)


def _may_attack(draft: Draft, actor: Actor, acts: Sequence[Attribution]) -> bool:
    """Not the speaker, not the victims of this claim, not what was attacked ("attacks on government forces")."""
    view = draft.view
    if any(a.speaker and a.speaker.first <= actor.first < a.speaker.last for a in acts):
        return False
    if draft.group and draft.group.first <= actor.first < draft.group.last:
        return False
    before = view.norm(actor.first - 1)
    targeted = before in ("against", "targeting", "killing", "killed", "struck", "hit") and actor.first > draft.trigger
    attack_of = any(m.last == actor.first - 1 and m.entry["attack"] == "yes" for m in view.matches.get("weapons", ()))
    targeted = targeted or (before == "of" and not attack_of)
    targeted = targeted or (not actor.force and view.norm(actor.last) in ("(", "—"))
    targeted = targeted or (
        not actor.force and before in ("in", "across", "inside", "within", "from", "throughout", "near", "into", "for")
    )
    on_them = before == "on" and not _is_blaming(view, actor)
    held = view.norm(actor.first - 2) in ("controlled", "held") or view.norm(actor.last) in ("controlled", "held")
    return not (targeted or on_them or held)


def bind_day(draft: Draft, days: Sequence[DayMention], acts: Sequence[Attribution], groups: Sequence[Group]) -> None:
    """The time expression nearest to the claim, leaving out days of saying."""
    view = draft.view
    saying = {id(d) for d in days for a in acts if _is_saying(view, d, a)}
    free = [d for d in days if id(d) not in saying and not in_aside(view, d.first, draft.trigger)]
    anchor = draft.group.last if draft.group else draft.trigger

    def distance(day: DayMention) -> tuple[int, int]:
        parted = any(view.tokens[i].text == ";" for i in range(min(anchor, day.first), max(anchor, day.first)))
        nearer = sum(1 for g in groups if draft.group and draft.group.last <= g.first < day.first)
        return (int(parted), abs(day.first - anchor) + (2 * nearer if day.first > anchor else 0))

    dated = [d for d in free if not d.hour] or free
    draft.day = min(dated, key=distance, default=None)


def _is_saying(view: View, day: DayMention, act: Attribution) -> bool:
    """Whether the day belongs to the act of speaking, not to the event."""
    if day.several or act.said_on is None or day.start != act.said_on:
        return False
    inside = act.first <= day.first and day.last <= act.last
    opening = 0 <= act.first - day.last <= 1 and day.first <= 1
    return (
        inside
        or opening
        or (act.narrow and act.first <= day.first <= act.last + 6)
        or 0 <= day.first - act.last <= 1
        or any(m.last <= day.first <= m.last + 6 for m in view.matches.get("speech", ()) if act.first <= m.first < act.last)
    )


def bind_places(draft: Draft, acts: Sequence[Attribution], groups: Sequence[Group], actors: Sequence[Actor]) -> None:
    """The place named right after the claim's group, else the places of its sentence; a speaker's own place is kept apart."""
    view = draft.view
    usable = [p for p in view.places if is_scene(p) and not _is_metonym(view, p, actors)]
    near = [p for p in usable if not in_aside(view, p.first, draft.trigger)]
    usable = near if near or aside_of(view, draft.trigger) else usable
    said_at = [p for p in usable if any(a.speaker and a.speaker.first <= p.first < a.speaker.last for a in acts)]
    draft.claimant_area = said_at
    group = draft.group
    scenes = [p for p in usable if p not in said_at and not _names_people(view, p, draft)]
    free = finest([p for p in scenes if group is None or not _after_part(view, group, p, groups)])
    free = _roads(view, free)
    own = _right_after(view, group, scenes) or _own_places(draft, free, groups)
    draft.places = own or free
    kinds = _FINE if any(p.mention.kind in _FINE for p in draft.places) else ("province",)
    draft.several_places = len({_key(p) for p in draft.places if p.mention.kind in kinds}) > 1


def is_scene(place: PlaceSpan) -> bool:
    """Whether something may have happened there: no country as a whole, no capital that stands for its government."""
    return place.mention.kind != "country" and not place.mention.stands_for_government


def _roads(view: View, places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """ "The Qamishli-Amuda road", "between A and B": one stretch, told by its first end, and only near it."""
    kept: list[PlaceSpan] = []
    for place in places:
        before = kept[-1] if kept else None
        between = [view.norm(i) for i in range(before.last, place.first)] if before else []
        joined = before and (
            place.first < before.last
            or between in (["-"], ["–"])
            or (between == ["and"] and view.norm(before.first - 1) == "between")
        )
        if before and joined:
            kept[-1] = replace(before, mention=replace(before.mention, offset=True))
        else:
            kept.append(place)
    return kept


def _is_metonym(view: View, place: PlaceSpan, actors: Sequence[Actor]) -> bool:
    """ "Moscow and Damascus" as those blamed, or a capital that speaks."""
    located = any(view.norm(i) in ("in", "on", "at", "near", "around") for i in (place.first - 1, place.first - 2))
    return not located and any(actor.first <= place.first < actor.last for actor in actors)


def _names_people(view: View, place: PlaceSpan, draft: Draft) -> bool:
    """A place that people come from ("displaced from Hama") is not where they were hit."""
    before = [view.norm(i) for i in range(max(0, place.first - 3), place.first)]
    return "from" in before[-2:] and any(
        w in ("displaced", "fled", "families", "people", "refugees", "fighter", "native", "originally") for w in before
    )


def names_its_town(place: PlaceSpan) -> bool:
    """ "Kafr Nabl hospital" stands in Kafr Nabl; "Hama Central hospital" need not stand in Hama."""
    return place.before_house


def finest(places: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Settlements before provinces; a town that is only near ("20 km from X") after one that is meant, a hospital's name last."""
    named = [p for p in places if p.mention.within is None] or [p for p in places if names_its_town(p)]
    fine = [p for p in named if p.mention.kind in _FINE]
    exact = [p for p in fine if not p.mention.offset]
    provinces = [p for p in named if p.mention.kind == "province"]
    return exact or fine or provinces or named


def _key(place: PlaceSpan) -> str:
    first = place.mention.candidates[0] if place.mention.candidates else None
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
    """The first place and those listed with it ("in A, B and C")."""
    run = [places[0]]
    for place in places[1:]:
        between = [view.norm(i) for i in range(run[-1].last, place.first)]
        if (
            len(between) > 4
            or not all(
                w in (",", "and", "in", "the", "towns", "town", "of", "or", "as", "well", "village", "city", "nearby")
                for w in between
            )
            or "or" in between
        ):
            break
        run.append(place)
    return run


def _around(draft: Draft, free: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """Without a place of its own: the one place of the sentence, the list of places, or the nearest."""
    if len(free) < 2:
        return list(free)
    nearest = min(free, key=lambda p: abs(p.first - draft.trigger))
    runs = [_run(draft.view, free[i:]) for i in range(len(free))]
    return next((run for run in runs if nearest in run), [nearest])
