"""Damage: which facilities a sentence says were hit, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.extract.aims import find_attacked
from loaders.extract.arms import is_armed
from loaders.extract.attack_words import is_noun_here
from loaders.extract.clauses import aside_of, in_aside, is_in_question, is_negated, is_only_planned, is_passive, is_unreal
from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.subsets import subset_opening
from loaders.extract.targets import find_targets
from loaders.extract.view import View

# Of two things said of one facility the more telling stays; "hit" says least.
_TELLING = {"closed": 0, "hit": 1, "damaged": 2, "out_of_service": 3, "destroyed": 4}


@dataclass(frozen=True, slots=True)
class DamageFinding:
    """One group of facilities hit: `trigger` is the place of the word that says so."""

    trigger: int
    condition: str
    group: Group
    negated: bool = False
    whole: Group | None = None


def find_damage(view: View, places: Sequence[Group]) -> list[DamageFinding]:
    """The facilities that a sentence says were hit, in order; one that is only a landmark or a place of treatment is none.

    Args:
        view: the sentence.
        places: its facility groups, in order.
    """
    if not places:
        return []
    best: dict[int, DamageFinding] = {}
    # What the main clause says goes before what a relative clause tells of earlier.
    for finding in sorted(_findings(view, places), key=lambda f: (aside_of(view, f.trigger) is not None, f.trigger)):
        known = best.get(finding.group.first)
        if known is None:
            best[finding.group.first] = finding
        elif _TELLING[finding.condition] > _TELLING[known.condition] and not in_aside(view, finding.trigger, known.trigger):
            best[finding.group.first] = replace(finding, trigger=known.trigger, negated=known.negated)
    found = [*best.values(), *_parts(view, list(best.values()), places)]
    return sorted((_as_counted(f) for f in found if _is_countable(f.group)), key=lambda f: f.group.first)


def _findings(view: View, places: Sequence[Group]) -> Iterator[DamageFinding]:
    """What every word of damage and every attack noun takes, in no order."""
    for match in view.matches.get("damage", ()):
        only_asked = is_unreal(view, match.first) or is_in_question(view, match.first)
        only_asked = only_asked or (match.entry["pattern"] == "noun" and is_only_planned(view, match.first))
        if only_asked or is_noun_here(view, match) or _is_search(view, match.first):
            continue
        for group in find_targets(view, match, places):
            yield DamageFinding(match.first, match.entry["condition"], group, _is_denied(view, match.first, group))
    for match in view.matches.get("weapons", ()):
        if is_unreal(view, match.first) or is_only_planned(view, match.first) or _is_search(view, match.first):
            continue
        for group in find_attacked(view, match, places):
            yield DamageFinding(match.first, "hit", group, _is_denied(view, match.first, group))


def _is_search(view: View, at: int) -> bool:
    """ "Troops *raided* houses and made arrests", "a *raid* on a home": without bombs or jets a raid is a search."""
    return view.norm(at) in word_set("raid_words") and not is_armed(view) and not _kills_itself(view, at)


def _kills_itself(view: View, at: int) -> bool:
    """ "*A raid* on a bakery *killed* six people": the raid itself kills; one of police, troops or for arrests is a search."""
    troops = any(m.first != at for m in view.matches.get("force_nouns", ()))
    if troops or view.has_any(word_set("search_words")):
        return False
    killing = next((m for m in view.found("harms", harm="killed", pattern="verb") if m.first > at), None)
    if killing is None or is_passive(view, killing.first):
        return False
    return not any(view.norm(i) in ("and", "who", "when", "that", ";") for i in range(at, killing.first))


def _is_denied(view: View, at: int, group: Group) -> bool:
    return is_negated(view, at) or "no" in (view.norm(at - 1), view.norm(group.first))


def _parts(view: View, found: Sequence[DamageFinding], places: Sequence[Group]) -> list[DamageFinding]:
    """ "Six hospitals have been hit, including a maternity hospital": the one is a part of the six."""
    taken = {f.group.first for f in found}
    parts = []
    for group in places:
        opening = subset_opening(view, group) if group.first not in taken and group.form != "headline" else None
        if opening is not None and any(opening < m.first < group.first for m in view.matches.get("victims", ())):
            continue
        wholes = [f for f in found if opening is not None and f.group.last <= opening and f.group.is_plural]
        if wholes:
            parts.append(DamageFinding(wholes[-1].trigger, wholes[-1].condition, group, wholes[-1].negated, wholes[-1].group))
    return parts


def _is_countable(group: Group) -> bool:
    return group.form != "known_plural" or group.name is not None


def _as_counted(finding: DamageFinding) -> DamageFinding:
    """ "School hit" in a headline is "a school was hit"."""
    if finding.group.form != "headline":
        return finding
    return replace(finding, group=replace(finding.group, form="one"))
