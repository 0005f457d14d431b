"""How many strikes: which claims of a report are about the same strike, and which are totals over several days or places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from loaders.extract.day_mention import DayMention
from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.view import View
from loaders.extract.voices import same_voice
from loaders.places import Place

_FINE = ("settlement", "district")


@dataclass(slots=True)
class Strike:
    """One strike, or one series of strikes, of a report."""

    number: int
    total: bool
    places: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    start: date | None = None
    end: date | None = None
    weekday: int | None = None
    drafts: list[Draft] = field(default_factory=list)


def settle_days(drafts: Sequence[Draft], report_date: date | None) -> None:
    """Turn each printed time into days; an open end closes on the day of saying, else on the report's."""
    for draft in drafts:
        if draft.day:
            draft.start, draft.end = draft.day.span(draft.said_on or (None if draft.day.hour else report_date))
            draft.precision = "unknown" if draft.day.hour and draft.start is None else draft.day.precision
            draft.day_text = draft.day_text or _printed(draft.view, draft.day)


def _printed(view: View, day: DayMention) -> str:
    """The time expression as printed, with its preposition."""
    before = view.norm(day.first - 1) in ("on", "in", "at", "since", "during")
    return view.phrase(day.first - before, day.last)


def first_place(span: PlaceSpan) -> Place | None:
    """The place meant, or None where the gazetteer leaves it open."""
    return None if span.mention.undecided or not span.mention.candidates else span.mention.candidates[0]


def number_strikes(drafts: Sequence[Draft]) -> list[Strike]:
    """Group the drafts (in the order of the text) into strikes and mark the totals.

    Returns:
        The strikes in the order in which the text first tells of them, numbered from 1.
    """
    strikes: list[Strike] = []
    previous: Draft | None = None
    for draft in drafts:
        draft.is_total = draft.is_total or _is_total(draft, previous)
        strike = _find(strikes, draft)
        if strike is None:
            strike = Strike(len(strikes) + 1, draft.is_total)
            strikes.append(strike)
        _join(strike, draft)
        previous = draft
    return strikes


def _is_total(draft: Draft, previous: Draft | None) -> bool:
    """One count over several days or several places."""
    if draft.day and draft.day.precision in ("month", "week") and _single_attack(draft.view):
        return False
    if (draft.day and draft.day.several) or (draft.several_places and draft.kind != "strike" and _is_many(draft)):
        return True
    if draft.view.listed and previous and previous.is_total:
        return True
    if _spread(draft):
        return _is_many(draft)
    if draft.day or _has_settlement(draft) or _is_named(draft):
        return _over_province(draft)
    if (
        previous
        and previous.is_total
        and previous.view.paragraph >= draft.view.paragraph - 2
        and same_voice(previous.speaker, draft.speaker)
    ):
        return _refers_back(draft, previous)
    return _over_province(draft)


def _single_attack(view: View) -> bool:
    """ "A strike in March", "one of its strikes last week": one attack whose day is not told, no count over the month."""
    for m in view.matches.get("weapons", ()):
        if m.entry["attack"] != "yes":
            continue
        one = view.norm(m.first - 1) in ("a", "an", "one") and not view.norm(m.last - 1).endswith("s")
        of_many = view.norm(m.first - 3) == "one" and view.norm(m.first - 2) == "of"
        if one or of_many:
            return True
    return False


def _is_named(draft: Draft) -> bool:
    return bool(draft.group and draft.group.name) or bool(
        draft.group and draft.group.form in ("known", "one") and draft.kind == "damage"
    )


def _refers_back(draft: Draft, previous: Draft) -> bool:
    """Whether a claim without day and place goes on with a total: same sentence, or the same kind of count by the same source."""
    return draft.view is previous.view or draft.kind == "casualties" or (draft.group is not None and draft.group.is_plural)


def _is_many(draft: Draft) -> bool:
    return draft.group is None or draft.group.low is None or draft.group.low > 1 or draft.group.high is None


def _over_province(draft: Draft) -> bool:
    """ "Three hospitals in Idlib on Tuesday": several facilities, no town named, a province or region is."""
    coarse = bool(draft.places or draft.area) and not _has_settlement(draft)
    return draft.kind == "damage" and coarse and _is_many(draft)


def _spread(draft: Draft) -> bool:
    """ "Across several towns", "in different areas": the text itself says that the count is over several places."""
    norms = [t.norm for t in draft.view.tokens]
    for i, word in enumerate(norms):
        if word in word_set("area_words") and any(w in word_set("spread_words") for w in norms[max(0, i - 4) : i]):
            return not _has_settlement(draft) or _within_named(norms, i)
    return False


def _within_named(norms: Sequence[str], at: int) -> bool:
    """ "Several villages *of* the district", "areas *around* the town": the places lie within the one named."""
    return at + 1 < len(norms) and norms[at + 1] in ("of", "around", "near", "in", "across")


def _has_settlement(draft: Draft) -> bool:
    return any(p.mention.kind in _FINE for p in draft.places)


def _find(strikes: Sequence[Strike], draft: Draft) -> Strike | None:
    """The strike that the draft goes on with: one of the same sentence, one at the same town, or the last told; none that it
    contradicts."""
    for strike in reversed(strikes):
        if strike.total == draft.is_total and any(d.view is draft.view for d in strike.drafts) and _fits(strike, draft):
            return strike
    alike = [s for s in strikes if s.total == draft.is_total]
    told = any(d.view is draft.view for s in alike for d in s.drafts)
    if not alike or (_opens_new(draft) and not told):
        return None
    places = _settlements(draft)
    exact = [s for s in alike if places and s.places & places and _fits(s, draft)]
    return exact[-1] if exact else alike[-1] if _fits(alike[-1], draft) else None


def _opens_new(draft: Draft) -> bool:
    """ "Another strike", "a second raid", "in a separate attack" begins a new one unless the place or day says otherwise."""
    norms = [t.norm for t in draft.view.tokens]
    strike_words = {draft.view.norm(m.first) for m in draft.view.matches.get("weapons", ())}
    return any(
        a in ("another", "second", "third", "separate", "separately", "different") and (b in strike_words or a == "separately")
        for a, b in zip(norms, [*norms[1:], ""], strict=True)
    )


def _settlements(draft: Draft) -> set[str]:
    found = set()
    for span in draft.places:
        place = first_place(span)
        if span.mention.kind in _FINE:
            found.add(f"{place.province_code}/{place.name}" if place else span.mention.text.casefold())
    return found


def _provinces(draft: Draft) -> set[str]:
    return {p.province_code for p in map(first_place, draft.places) if p and p.province_code}


def _fits(strike: Strike, draft: Draft) -> bool:
    """Whether place and day of the draft contradict nothing that is known of the strike."""
    settlements, provinces = _settlements(draft), _provinces(draft)
    if settlements and strike.places and not settlements & strike.places:
        return False
    if provinces and strike.provinces and not provinces & strike.provinces:
        return False
    told = strike.drafts[-1].view.paragraph if strike.drafts else None
    if settlements and strike.provinces and not strike.places and told != draft.view.paragraph and not strike.total:
        return False
    if draft.is_total and draft.start and strike.start and abs((draft.start - strike.start).days) > 1:
        return False
    if not draft.places and _elsewhere(strike, draft):
        return False
    if draft.is_total and provinces and len(strike.provinces) > 1 and provinces != strike.provinces:
        return False
    if (
        settlements
        and not strike.places
        and strike.drafts
        and strike.total is False
        and any(
            d.kind == "damage"
            and d.facility_type == draft.facility_type
            and d.group
            and draft.group
            and d.group.low != draft.group.low
            for d in strike.drafts
        )
    ):
        return False
    return _overlaps(strike, draft)


def _elsewhere(strike: Strike, draft: Draft) -> bool:
    """Whether the speaker sits in another province than the strike's ("Kyiv's mayor"): then the claim is about something else."""
    areas = [p for p in map(first_place, draft.claimant_area) if p]
    return bool(areas and strike.provinces) and not any(
        (p.province_code or p.country) in strike.provinces or _within(p, strike) for p in areas
    )


def _within(place: Place, strike: Strike) -> bool:
    """A region or district that may hold the strike's province."""
    return place.province_code is None and any(code.startswith(f"{place.country}-") for code in strike.provinces)


def _overlaps(strike: Strike, draft: Draft) -> bool:
    """Whether both may have happened on one day; a weekday without a date contradicts another weekday."""
    weekday, known = _weekday(draft), strike.weekday
    if weekday is not None and known is not None and weekday != known:
        return False
    if (draft.start is None and draft.end is None) or (strike.start is None and strike.end is None):
        return True
    return (draft.start or date.min) <= (strike.end or date.max) and (strike.start or date.min) <= (draft.end or date.max)


def _weekday(draft: Draft) -> int | None:
    """0 for Monday: of a claim of one day, dated or not."""
    if draft.start is not None:
        return draft.start.weekday() if draft.start == draft.end else None
    return draft.day.weekday if draft.day else None


def _join(strike: Strike, draft: Draft) -> None:
    draft.strike = strike.number
    strike.drafts.append(draft)
    strike.places |= _settlements(draft)
    strike.provinces |= _provinces(draft)
    if strike.start is None and strike.end is None:
        strike.start, strike.end = draft.start, draft.end
    if strike.weekday is None:
        strike.weekday = _weekday(draft)
