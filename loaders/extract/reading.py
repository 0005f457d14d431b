"""From a report's text to drafts: every small stage on every sentence, then the patterns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.extract.actors import Actor, find_actors
from loaders.extract.acts import Attribution
from loaders.extract.arms import find_weapon, is_armed, is_other_cause, is_other_subject
from loaders.extract.assessments import find_dismissals
from loaders.extract.attribution import find_attributions
from loaders.extract.binding import bind_actor, bind_attribution, bind_day
from loaders.extract.damage import find_damage
from loaders.extract.draft import Draft
from loaders.extract.facilities import facility_groups
from loaders.extract.generalities import is_general_damage, is_general_harm
from loaders.extract.groups import Group
from loaders.extract.harm import find_harm
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.rebuttals import find_misnamed
from loaders.extract.scenes import bind_places, keep_one_a_place
from loaders.extract.strikes import find_strikes
from loaders.extract.victims import victim_groups
from loaders.extract.view import View
from loaders.extract.war_tolls import is_war_aside, war_span


@dataclass(slots=True)
class Reading:
    """What was read in one sentence; `dropped` are the drafts that its own words keep from being claims."""

    view: View
    acts: list[Attribution]
    actors: list[Actor]
    people: list[Group]
    facilities: list[Group]
    drafts: list[Draft]
    dropped: list[Draft] = field(default_factory=list)


def read_sentence(view: View) -> Reading:
    """All patterns on one sentence: drafts with what the sentence itself says of speaker, attacker, weapon, day and place."""
    acts = find_attributions(view)
    people = [g for g in victim_groups(view) if not _is_speaker(g, acts)]
    facilities = facility_groups(view)
    actors = find_actors(view)
    drafts = _drafts(view, people, facilities)
    groups = sorted([d.group for d in drafts if d.group], key=lambda g: g.first)
    days = (
        [d for d in view.days if not any(g.name and g.first <= d.first and d.last == g.noun for g in facilities)] if drafts else []
    )
    for draft in drafts:
        bind_attribution(draft, acts)
        bind_actor(draft, actors, acts, groups)
        bind_day(draft, days, acts, groups)
        if draft.kind == "casualties" and draft.day is None:
            draft.day = war_span(view, draft.trigger)
        bind_places(draft, acts, groups, actors)
        draft.weapon = find_weapon(view, draft.trigger)
    drafts = keep_one_a_place(drafts)
    return Reading(view, acts, actors, people, facilities, drafts)


def _is_speaker(group: Group, acts: Sequence[Attribution]) -> bool:
    return any(a.speaker and a.speaker.first <= group.noun < a.speaker.last for a in acts)


def _drafts(view: View, people: Sequence[Group], facilities: Sequence[Group]) -> list[Draft]:
    dismissals = find_dismissals(view)
    disclaimed = [Draft(view, d.trigger, "strike", negated=True, disclaims=True, denies_what=d.what) for d in dismissals]
    if is_other_subject(view) or (is_other_cause(view) and not is_armed(view)):
        return disclaimed
    harm = [f for f in find_harm(view, people) if not (is_war_aside(view, f.trigger) or is_general_harm(view, f))]
    by_group: dict[tuple[int, str], Draft] = {}
    drafts: list[Draft] = []
    for finding in harm:
        draft = Draft(
            view,
            finding.trigger,
            "casualties",
            group=finding.group,
            harm=finding.harm,
            negated=finding.negated,
            is_part=finding.part,
        )
        by_group[finding.group.first, finding.harm] = draft
        drafts.append(draft)
    for finding, draft in zip(harm, drafts, strict=True):
        if finding.whole:
            draft.whole = _whole(by_group, finding)
    hits = [h for h in find_damage(view, facilities) if not is_general_damage(view, h)]
    damage = {
        h.group.first: Draft(view, h.trigger, "damage", group=h.group, condition=h.condition, negated=h.negated) for h in hits
    }
    for hit in hits:
        damage[hit.group.first].negated = hit.negated
        damage[hit.group.first].whole = damage[hit.whole.first] if hit.whole else None
    misnamed = find_misnamed(view, facilities)
    drafts += [d for first, d in damage.items() if not any(g.first == first for g in misnamed)]
    drafts += [Draft(view, g.noun, "damage", group=g, condition="hit", negated=True, denies_what="target") for g in misnamed]
    if not dismissals:
        told = find_strikes(view)
        drafts += [Draft(view, s.trigger, "strike", group=s.attacks, negated=s.negated) for s in told]
    dismissed = [d for d in drafts if dismissals and d.trigger > dismissals[0].trigger]
    for draft in dismissed:
        draft.negated = draft.disclaims = True
    return drafts if dismissed else drafts + disclaimed


def _whole(drafts: dict[tuple[int, str], Draft], finding: HarmFinding) -> Draft | None:
    return drafts.get((finding.whole.first, finding.harm)) if finding.whole else None
