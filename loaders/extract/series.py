"""How many strikes: which claims of a report are about the same strike, and which are totals over several days or places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from loaders.extract.day_mention import DayMention
from loaders.extract.draft import Draft
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.totals import FINE, is_total, tells_one_attack
from loaders.extract.turns import in_opening, is_further, of_other_year, opens_new, sets_day
from loaders.extract.view import View
from loaders.places import Place


@dataclass(slots=True)
class Strike:
    """One strike, or one series of strikes, of a report."""

    number: int
    total: bool
    places: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    start: date | None = None
    end: date | None = None
    mark: str | None = None
    section: int | None = None
    drafts: list[Draft] = field(default_factory=list)


def settle_days(drafts: Sequence[Draft], report_date: date | None) -> None:
    """Turn each printed time into days; an open end closes on the day of saying, else on the report's.

    A year or month that had not come yet when the report came out ("before the *1991* vote") dates no attack; a full date does,
    as the day of the report may be wrong.
    """
    for draft in drafts:
        if draft.day and draft.day.coarse and draft.day.start and report_date and draft.day.start > report_date:
            draft.day = None
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


def number_strikes(drafts: Sequence[Draft], opening: DayMention | None = None) -> list[Strike]:
    """Group the drafts (in the order of the text) into strikes and mark the totals.

    Args:
        drafts: with their days settled.
        opening: the day that the report opens with, before it tells any harm; its first strike happened then.

    Returns:
        The strikes in the order in which the text first tells of them, numbered from 1.
    """
    strikes: list[Strike] = []
    previous: Draft | None = None
    towns: set[str] = set()
    for draft in drafts:
        draft.is_total = draft.is_total or is_total(draft, previous, len(towns))
        towns |= _settlements(draft)
        if draft.is_total and not draft.places and previous and previous.several_places:
            _take_scene(draft, previous)
        strike = _find(strikes, draft)
        if strike is None:
            strike = _begin(strikes, draft)
            strikes.append(strike)
        _join(strike, draft)
        if opening and not draft.is_total and not draft.has_day and all(s.total or s is strike for s in strikes):
            strike.start, strike.end = strike.start or opening.start, strike.end or opening.end
        previous = draft
    return strikes


def _take_scene(draft: Draft, previous: Draft) -> None:
    """ "Air strikes hit A, B and C on Monday. *In all, 22 people died.*": the sum is over those places, and of that day."""
    if draft.view.paragraph != previous.view.paragraph:
        return
    draft.places, draft.several_places = previous.places, True
    if draft.day is None:
        draft.start, draft.end, draft.precision = previous.start, previous.end, previous.precision


def _begin(strikes: Sequence[Strike], draft: Draft) -> Strike:
    """A new strike; "a second missile" with no place and day of its own came down where and when the one before it did."""
    strike = Strike(len(strikes) + 1, draft.is_total, section=draft.section)
    before = max((s for s in strikes if not s.total), key=lambda s: s.drafts[-1].view.number, default=None)
    follows = before is not None and draft.view.paragraph - before.drafts[-1].view.paragraph <= 1
    if before and follows and before.section == draft.section and not draft.is_total and not draft.places and is_further(draft):
        strike.places, strike.provinces = set(before.places), set(before.provinces)
        if not draft.has_day:
            strike.start, strike.end, strike.mark = before.start, before.end, before.mark
    return strike


def _find(strikes: Sequence[Strike], draft: Draft) -> Strike | None:
    """The strike that the draft goes on with: one of the same sentence, one at the same town, or the last told; none that it
    contradicts."""
    alike = [s for s in strikes if s.total == draft.is_total]
    if of_other_year(draft):
        alike = [s for s in alike if s.start == draft.start and s.end == draft.end]
    beside = [s for s in alike if s.drafts[-1].view is draft.view]
    for strike in reversed(beside):
        if _fits(strike, draft) or _is_one_scene(strike.drafts[-1], draft):
            return strike
    if not alike or (opens_new(draft) and not beside):
        return None
    alike.sort(key=lambda s: s.drafts[-1].view.number)
    if sets_day(draft) and not draft.is_total:
        alike = [s for s in alike if _of_that_day(s, draft)]
    places = _settlements(draft)
    exact = [s for s in alike if places and _meets(s, draft) and _fits(s, draft)]
    if exact:
        return exact[-1]
    return alike[-1] if alike and _fits(alike[-1], draft) else None


def _is_one_scene(told: Draft, draft: Draft) -> bool:
    """ "A home in the *Zaytun* quarter of *Gaza City* was hit by a strike": a quarter and its town, one attack."""
    kinds = {p.mention.kind for p in (*told.places, *draft.places)}
    nested = kinds == {"district", "settlement"} and bool(_provinces(told) & _provinces(draft))
    return nested and tells_one_attack(draft.view)


def _of_that_day(strike: Strike, draft: Draft) -> bool:
    """Whether the strike is one of the day that the draft's sentence opens with, or one of title and lead that has no day yet."""
    if strike.start or strike.end:
        return bool(draft.start or draft.end) and _overlaps(strike, draft)
    if strike.mark:
        return strike.mark == _mark(draft)
    return all(in_opening(d) for d in strike.drafts)


def _settlements(draft: Draft) -> set[str]:
    found = set()
    for span in draft.places:
        place = first_place(span)
        if span.mention.kind in FINE:
            found.add(f"{place.province_code}/{place.name}" if place else span.mention.text.casefold())
    return found


def towns_beside(draft: Draft) -> set[str]:
    """The known towns that its unlisted villages are told to lie in or by."""
    towns = (span.beside.candidates[0] for span in draft.places if span.beside)
    return {f"{town.province_code}/{town.name}" for town in towns}


def _meets(strike: Strike, draft: Draft) -> bool:
    """Whether they share a place: one of the same name, or a village of which the other names only the town beside it."""
    places = _settlements(draft)
    coarser = strike.places - strike.beside if strike.beside else strike.places
    return bool(places & (strike.places | strike.beside) or (towns_beside(draft) & coarser))


def _provinces(draft: Draft) -> set[str]:
    return {p.province_code for p in map(first_place, draft.places) if p and p.province_code}


def _fits(strike: Strike, draft: Draft) -> bool:
    """Whether place and day of the draft contradict nothing that is known of the strike."""
    settlements, provinces = _settlements(draft), _provinces(draft)
    meets = _meets(strike, draft)
    if strike.section != draft.section and not meets:
        return False
    if settlements and strike.places and not meets:
        return False
    if provinces and strike.provinces and not provinces & strike.provinces:
        return False
    if settlements and strike.provinces and not strike.places and not strike.total and not _narrows(strike, draft):
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


def _narrows(strike: Strike, draft: Draft) -> bool:
    """Whether the draft names the town of a strike of which only the province is told: in its paragraph, or after title and lead.

    Title and lead may sum up several strikes ("12 killed in Idlib"); a smaller figure for one town is then another strike.
    """
    if strike.drafts[-1].view.paragraph == draft.view.paragraph:
        return True
    alike = [d for d in strike.drafts if (d.kind, d.harm, d.facility_type) == (draft.kind, draft.harm, draft.facility_type)]
    return all(in_opening(d) for d in strike.drafts) and all(d.low == draft.low for d in alike)


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
    """Whether both may have happened on one day; in an undated report "Monday" contradicts "Tuesday" though neither has a date."""
    mark = _mark(draft)
    if mark and strike.mark and mark != strike.mark and mark.split()[0] == strike.mark.split()[0]:
        return False
    if (draft.start is None and draft.end is None) or (strike.start is None and strike.end is None):
        return True
    return (draft.start or date.min) <= (strike.end or date.max) and (strike.start or date.min) <= (draft.end or date.max)


def _mark(draft: Draft) -> str | None:
    """What tells its day from others of the report where no date is known: "weekday 0", "date 9 17"."""
    day = draft.day
    if draft.start is not None:
        return f"weekday {draft.start.weekday()}" if draft.start == draft.end else None
    if day is None:
        return None
    if day.weekday is not None:
        return f"weekday {day.weekday}" + " before" * ("last" in (draft.view.norm(day.first - 1), draft.view.norm(day.first)))
    if day.yearless:
        return f"date {day.yearless}"
    return f"relative {day.offset}" if day.offset is not None else None


def _join(strike: Strike, draft: Draft) -> None:
    draft.strike = strike.number
    strike.drafts.append(draft)
    strike.places |= _settlements(draft)
    strike.beside |= towns_beside(draft)
    strike.provinces |= _provinces(draft)
    if strike.start is None and strike.end is None:
        strike.start, strike.end = draft.start, draft.end
    strike.mark = strike.mark or _mark(draft)
