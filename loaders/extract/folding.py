"""A fact said several times by one claimant is one claim: its first full mention."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.draft import Draft
from loaders.extract.series import first_place, towns_beside
from loaders.extract.turns import opens_new, sets_day
from loaders.extract.voices import same_voice

_NEAR = 3  # sentences


def fold_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop repeats and vaguer mentions of what the same source says anyway; what a repeat adds (a day, a place) goes to the
    claim kept.

    Args:
        drafts: in the order of the text.
    """
    alike: dict[tuple[object, ...], list[Draft]] = {}
    instead: dict[int, Draft] = {}
    for draft in drafts:
        told = alike.setdefault(_matter(draft), [])
        match = next((k for k in told if _repeats(k, draft)), None)
        if match is None:
            told.append(draft)
        elif match.speaker is None and draft.speaker is not None:
            _merge(draft, match)
            told[told.index(match)] = instead[id(match)] = draft
            match.dropped = f"said again, with its source, at {draft.view.bounds[0]}"
        else:
            _merge(match, draft)
            instead[id(draft)] = match
            draft.dropped = f"said already at {match.view.bounds[0]}"
    kept = sorted((draft for draft in drafts if draft.dropped is None), key=lambda d: d.order)
    for draft in kept:
        while draft.whole is not None and id(draft.whole) in instead:
            draft.whole = instead[id(draft.whole)]
        if draft.is_part and draft.whole is None:
            draft.whole = _whole_of(draft, kept)
    for drop in (_drop_bare_strikes, _drop_short_denials, _drop_vague):
        drop(kept)
        kept = [draft for draft in kept if draft.dropped is None]
    return kept


def distinct_facts(drafts: Sequence[Draft]) -> list[Draft]:
    """Of claims that say exactly the same far apart in one long text, the first."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for d in drafts:
        voice = d.speaker.organisation or d.speaker.text if d.speaker else None
        places = tuple(p.mention.text for p in d.places)
        key = (
            d.kind,
            d.stance,
            d.harm,
            d.facility_type,
            d.victims,
            d.condition,
            d.low,
            d.high,
            voice,
            places,
            d.start,
            d.end,
            d.denies_what,
        )
        if key in seen:
            d.dropped = "said in the same words further up"
        else:
            seen.add(key)
            kept.append(d)
    return kept


def _whole_of(part: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The last figure told before a part, with the same harm and not smaller."""
    before = [
        d for d in drafts if d.harm == part.harm and d.order < part.order and d is not part and not d.is_part and d.whole is None
    ]
    fitting = [d for d in before if d.low is None or part.low is None or d.low >= part.low or d.high is None]
    return fitting[-1] if fitting else None


def _matter(draft: Draft) -> tuple[object, ...]:
    """What a repeat has in common with what it repeats: stance, kind, harm or facility, and the lower end of its figure."""
    low = draft.low if draft.kind in ("damage", "casualties") else None
    return draft.kind, draft.stance, draft.harm, draft.facility_type, draft.denies_what, low


def _repeats(a: Draft, b: Draft) -> bool:
    """Whether two drafts of one matter say the same of the same thing, in one voice."""
    if a.view is b.view and a.group is not None and b.group is not None and a.group.first != b.group.first:
        return False
    voiced = same_voice(a.speaker, b.speaker) or a.speaker is None or b.speaker is None
    if not voiced or not _same_strike(a, b):
        return False
    if a.kind == "damage":
        return _same_facility(a, b)
    if a.kind == "casualties":
        return _same_figure(a, b)
    return (a.strike == b.strike and a.kind == "strike") or (
        a.kind == "statement" and a.denies_what != "general" and a.strike == b.strike
    )


def _same_strike(a: Draft, b: Draft) -> bool:
    """Whether nothing speaks against one strike: no turn to another before b, no other town, no other day."""
    dated = a.start is not None and b.start is not None
    if a.strike != b.strike and (opens_new(b) or (sets_day(b) and not dated)):
        return False
    if a.is_total != b.is_total and not (a.kind == "casualties" and _same_figure(a, b) and (a.low or 0) >= 10):
        return False
    towns_a, towns_b = _settled(a), _settled(b)
    beside_a, beside_b = towns_beside(a), towns_beside(b)
    if towns_a and towns_b and not towns_a & towns_b and not beside_a & towns_b and not towns_a & beside_b:
        return False
    return not (a.start and b.start and a.end and b.end) or (a.start <= b.end and b.start <= a.end)


def _settled(draft: Draft) -> set[str]:
    places = map(first_place, draft.places)
    return {f"{p.province_code}/{p.name}" for p in places if p and p.kind in ("settlement", "district")}


def _provinces(draft: Draft) -> set[str]:
    return {place.province_code for place in map(first_place, draft.places) if place and place.province_code}


def _same_figure(a: Draft, b: Draft) -> bool:
    hedged = a.low == b.low and None in (a.high, b.high) and a.low is not None and a.low >= 2
    apart = abs(a.view.number - b.view.number) > _NEAR and a.victims != b.victims
    if apart and "fighters" in (a.victims, b.victims):
        return False  # "four people", and far from them "four guerrillas"
    if (a.low, a.high) == (b.low, b.high) or hedged:
        return a.victims == b.victims or "people" in (a.victims, b.victims) or {a.victims, b.victims} <= {"civilians", "people"}
    return False


def _same_facility(a: Draft, b: Draft) -> bool:
    """The same number of the same kind; "the hospital" goes back to the one named before, unless the text says something new
    of it."""
    if a.group is None or b.group is None:
        return False
    names = {g.name.casefold() for g in (a.group, b.group) if g.name}
    if len(names) == 2 and not _name_within(*names):
        return False
    same_count = (a.low, a.high) == (b.low, b.high)
    tells_more = b.condition not in ("hit", a.condition)
    return (
        same_count and not tells_more and (b.group.form in ("known", "known_plural") or bool(names) or a.group.form == b.group.form)
    )


def _name_within(a: str, b: str) -> bool:
    return a in b or b in a


def _merge(kept: Draft, other: Draft) -> None:
    """What the other mention adds, where the kept one says nothing."""
    if (kept.day is None and other.day is not None) or (kept.day is not None and kept.day.phase and other.start is not None):
        kept.day, kept.start, kept.end = other.day, other.start, other.end
        kept.precision, kept.day_text = other.precision, other.day_text
    finer = (_is_settled(other) and not _is_settled(kept)) or bool(towns_beside(other) & _settled(kept))
    if not kept.places or finer or not any(first_place(p) for p in kept.places):
        kept.places, kept.several_places = other.places or kept.places, other.several_places
    kept.claimant_area = kept.claimant_area or other.claimant_area
    kept.actor = kept.actor or other.actor
    kept.weapon = kept.weapon or other.weapon
    kept.said_on = kept.said_on or other.said_on
    kept.is_total = kept.is_total or other.is_total
    if other.speaker and kept.speaker is None:
        kept.speaker, kept.attribution = other.speaker, other.attribution


def _is_settled(draft: Draft) -> bool:
    """Whether a town or a district is named, no mere province."""
    return any(p.mention.kind in ("settlement", "district") for p in draft.places)


def _drop_vague(drafts: Sequence[Draft]) -> None:
    """ "Killed civilians", said beside a number for the same harm of the same strike, tells nothing new."""

    def told(draft: Draft) -> bool:
        return any(
            d is not draft
            and d.kind == draft.kind
            and d.harm == draft.harm
            and d.strike == draft.strike
            and d.group
            and d.group.form != "bare"
            and (same_voice(d.speaker, draft.speaker) or draft.speaker is None)
            for d in drafts
        )

    for draft in drafts:
        if draft.kind == "casualties" and draft.group and draft.group.form == "bare" and told(draft):
            draft.dropped = "the same harm of the same strike is told with a number"


def _drop_bare_strikes(drafts: Sequence[Draft]) -> None:
    """An attack is a claim of its own only where its claimant tells no harm and no damage of the same strike.

    Else those take its day and place.
    """
    for strike in (d for d in drafts if d.kind == "strike" and d.stance == "asserted"):
        fuller = [d for d in drafts if d.kind in ("damage", "casualties") and _tells_more(d, strike)]
        for draft in fuller:
            _lend(draft, strike)
        if fuller:
            strike.dropped = "its harm or damage is told"


def _drop_short_denials(drafts: Sequence[Draft]) -> None:
    for draft in [d for d in drafts if _said_fully(d, drafts)]:
        draft.dropped = "the same voice denies it in full"


def _lend(draft: Draft, strike: Draft) -> None:
    """What a strike told in passing gives to the claims about it: day, place, weapon and attacker, where they have none."""
    if draft.day is None and strike.day is not None and not strike.day.several:
        draft.day, draft.start, draft.end = strike.day, strike.start, strike.end
        draft.precision, draft.day_text = strike.precision, strike.day_text
    if not draft.places and any(p.mention.kind in ("settlement", "district") for p in strike.places):
        draft.places = strike.places
    if abs(draft.view.number - strike.view.number) <= 2:
        draft.actor, draft.weapon = draft.actor or strike.actor, draft.weapon or strike.weapon


def _tells_more(draft: Draft, strike: Draft) -> bool:
    """Whether a claim is about the same strike, in the same voice."""
    voiced = same_voice(draft.speaker, strike.speaker) or strike.speaker is None
    return draft.strike == strike.strike and draft.stance == strike.stance and voiced


def _said_fully(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Moscow rejects the toll" as a headline, where the same voice denies the figure itself further down."""
    near = [d for d in drafts if d is not draft and d.stance == "denied" and 0 <= draft.view.number - d.view.number <= 1]
    wordless = not draft.view.matches.get("facilities") and not draft.view.matches.get("victims")
    again = any(same_voice(d.speaker, draft.speaker) and d.kind != "statement" for d in near)
    if draft.denies_what == "general" and wordless and again:
        return True
    bare = draft.kind == "statement" and draft.denies_what in ("event", "responsibility", "figure")
    return bare and any(
        d is not draft and d.stance == "denied" and d.kind != "statement" and same_voice(d.speaker, draft.speaker) for d in drafts
    )
