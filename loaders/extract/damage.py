"""Damage: which verb or noun takes which facility, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.extract.arguments import left_arguments, right_arguments
from loaders.extract.clauses import aside_of, auxiliary_start, in_aside, is_negated, is_passive, is_unreal, starts_reduced
from loaders.extract.groups import Group
from loaders.extract.lexicon import Match, word_set
from loaders.extract.subsets import subset_opening
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
    best: dict[int, DamageFinding] = {}
    # What the main clause says goes before what a relative clause tells of earlier.
    for match in sorted(_triggers(view), key=lambda m: (aside_of(view, m.first) is not None, m.first)):
        for group in _arguments(view, match, places):
            denied = is_negated(view, match.first) or "no" in (view.norm(match.first - 1), view.norm(group.first))
            finding = DamageFinding(match.first, match.entry["condition"], group, denied)
            known = best.get(group.first)
            if known is None:
                best[group.first] = finding
            elif _TELLING[finding.condition] > _TELLING[known.condition] and not in_aside(view, match.first, known.trigger):
                best[group.first] = replace(finding, trigger=known.trigger, negated=known.negated)
    found = [*best.values(), *_parts(view, list(best.values()), places)]
    return sorted((f for f in found if _countable(f.group)), key=lambda f: f.group.first)


def _parts(view: View, found: Sequence[DamageFinding], places: Sequence[Group]) -> list[DamageFinding]:
    """ "Six hospitals have been hit, including a maternity hospital": the one is a part of the six."""
    taken = {f.group.first for f in found}
    parts = []
    for group in places:
        opening = subset_opening(view, group) if group.first not in taken else None
        wholes = [f for f in found if opening is not None and f.group.last <= opening and f.group.is_plural]
        if wholes:
            parts.append(DamageFinding(wholes[-1].trigger, wholes[-1].condition, group, wholes[-1].negated, wholes[-1].group))
    return parts


def _countable(group: Group) -> bool:
    return group.form != "known_plural" or group.name is not None


def _triggers(view: View) -> list[Match]:
    return [m for m in view.matches.get("damage", ()) if not is_unreal(view, m.first) and not _is_label(view, m)]


def _is_label(view: View, match: Match) -> bool:
    """ "Strike" and "raid" as nouns, "target" in "targets are": no verb here."""
    if match.entry["pattern"] != "verb" or match.last - match.first > 1:
        return False
    word = view.norm(match.first)
    noun_like = any(
        m.first <= match.first < m.last for t in ("weapons", "force_nouns") for m in view.matches.get(t, ())
    ) or word in ("target", "targets")
    before = view.norm(match.first - 1)
    determined = before in (
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "its",
        "their",
        "of",
        "in",
        "by",
        "air",
        "drone",
        "missile",
        "several",
        "two",
        "with",
        "heavy",
    )
    bare = (
        word in word_set("bare_attack_words")
        and match.first > 0
        and not before.endswith("s")
        and before not in word_set("before_verbs")
    )
    return noun_like and (determined or bare or view.norm(match.last) in word_set("outcome_words", "be"))


def _arguments(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    pattern, at = match.entry["pattern"], match.first
    if match.entry["condition"] == "closed" and not is_passive(view, at):
        return []
    if pattern == "noun":
        return right_arguments(view, match.last, places)
    if pattern == "avoids":
        return []
    if pattern == "suffers":
        return left_arguments(view, auxiliary_start(view, at), places, set(), _floor(view, at))
    if pattern == "state":
        return _subject_of_state(view, match, places)
    if is_passive(view, at):
        return left_arguments(view, auxiliary_start(view, at), places, set(), _floor(view, at))
    objects = right_arguments(view, match.last, places, reach=4, through_and=view.norm(match.last) != "and")
    if objects:
        return objects
    if view.norm(at).endswith("ing") or not starts_reduced(view, match):
        return []
    nearest = next((g for g in places if g.last in (at, auxiliary_start(view, at)) or _described_until(view, g, at)), None)
    if nearest is None or (view.norm(nearest.first - 1) == "of" and nearest.form in ("bare", "known")):
        return []
    return left_arguments(view, auxiliary_start(view, at), places, set(), _floor(view, at)) or [nearest]


def _described_until(view: View, group: Group, at: int) -> bool:
    """ "Camps *for displaced civilians* hit": only a short description stands between."""
    between = [view.norm(i) for i in range(group.last, at)]
    return (
        0 < len(between) <= 5
        and between[0] in ("for", "of", "sheltering", "housing", "belonging")
        and not any(w in (",", "and", "were", "was") for w in between)
    )


def _floor(view: View, at: int) -> int:
    """No subject is sought beyond the last full stop inside the sentence."""
    return max((i + 1 for i in range(at) if view.tokens[i].text in ";"), default=0)


def _subject_of_state(view: View, match: Match, places: Sequence[Group]) -> list[Group]:
    """ "The hospital is *out of service*"; "put a hospital and a clinic *out of service*"; "knocked *out of service* two
    stations"."""
    after = right_arguments(view, match.last, places, reach=1)
    if after:
        return after
    before = [g for g in places if g.last <= match.first]
    if not before:
        return []
    if any(
        view.norm(i) in ("it", "station", "plant", "centre", "center", "facility", "building")
        for i in range(max(before[-1].last, match.first - 8), match.first)
    ):
        return [before[-1]]
    nearest = before[-1]
    gap = [view.norm(i) for i in range(nearest.last, match.first)]
    if len(gap) > 14 or any(w in (";", "said", "that") for w in gap):
        return []
    chain = left_arguments(view, match.first, before, set())
    return chain or ([nearest] if view.norm(nearest.first - 1) not in ("near", "to", "outside", "behind") else [])
