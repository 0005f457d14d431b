"""Which claims a denial answers, and what it takes over from them."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.draft import Draft
from loaders.extract.series import Strike
from loaders.extract.voices import same_voice


def link_denials(drafts: Sequence[Draft], strikes: list[Strike]) -> None:
    """Tie each denial to the claims of others that it contradicts, and give it their strike, day, place and attacker."""
    asserted = [d for d in drafts if d.stance == "asserted"]
    for denial in drafts:
        if (
            denial.stance != "denied"
            or denial.denies_what == "general"
            or (denial.kind, denial.denies_what) == ("statement", "target")
        ):
            continue
        answered = [d for d in asserted if not same_voice(d.speaker, denial.speaker) and _contradicts(denial, d)]
        if denial.kind == "statement" or denial.denies_what == "event":
            answered = _last_told(denial, answered)
        denial.denies = answered
        if answered:
            _take_over(denial, answered[0])
        elif denial.kind != "statement":
            strikes.append(Strike(len(strikes) + 1, denial.is_total, drafts=[denial]))
            denial.strike = len(strikes)


def _last_told(denial: Draft, claims: Sequence[Draft]) -> list[Draft]:
    """What a denial that names nothing answers: the strike that the report speaks of right before it, or in its title and lead.

    A denial of responsibility answers those who blame the one that denies it, where anybody does; of a figure, the last toll told.
    """
    side = denial.speaker.side if denial.speaker else None
    if denial.denies_what == "responsibility" and side:
        claims = [d for d in claims if d.actor and side in d.actor.names] or claims
    if denial.denies_what == "figure":
        counted = [d for d in claims if d.kind == "casualties" and d.harm == "killed" and d.whole is None and d.low]
        return [d for d in counted if d.order < denial.order][-1:] or counted[:1]
    before = [d for d in claims if d.order < denial.order] or list(claims)
    return [d for d in claims if before and d.strike == before[-1].strike]


def _contradicts(denial: Draft, claim: Draft) -> bool:
    """Same harm and figure, same facility, or, for a denial that names nothing, the same strike."""
    if denial.kind == "casualties":
        if claim.kind != "casualties" or claim.harm != denial.harm:
            return False
        same = claim.low == denial.low
        vague = denial.group is not None and denial.group.form not in ("counted", "number")
        return same or vague
    if denial.kind == "damage":
        return claim.kind == "damage" and claim.facility_type == denial.facility_type and _same_place(denial, claim)
    return _same_place(denial, claim)


def _same_place(a: Draft, b: Draft) -> bool:
    if not a.places:
        return True
    return bool(_place_names(a) & _place_names(b)) and _same_days(a, b)


def _place_names(draft: Draft) -> set[str]:
    return {(p.mention.candidates[0].name if p.mention.candidates else p.mention.text).casefold() for p in draft.places}


def _same_days(a: Draft, b: Draft) -> bool:
    return not (a.start and a.end and b.start and b.end) or (a.start <= b.end and b.start <= a.end)


def _take_over(denial: Draft, claim: Draft) -> None:
    denial.strike, denial.is_total = claim.strike, claim.is_total
    vague = denial.group is not None and denial.group.form in ("bare", "known_plural")
    if vague and claim.kind == denial.kind:
        denial.group = claim.group
    if denial.kind == "statement":
        denial.kind, denial.harm, denial.condition, denial.group = claim.kind, claim.harm, claim.condition, claim.group
    if (
        denial.day is None
        or (denial.start is None and denial.end is None)
        or (claim.day is not None and claim.day.several and denial.day.several)
    ):
        denial.start, denial.end, denial.precision = claim.start, claim.end, claim.precision
        denial.day = claim.day or denial.day
    if not denial.places:
        denial.places, denial.claimant_area = claim.places, claim.claimant_area
    denial.actor = denial.actor or claim.actor
    denial.weapon = denial.weapon or claim.weapon
    denial.several_places = claim.several_places
