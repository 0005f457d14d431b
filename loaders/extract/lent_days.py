"""The day of a claim, told in a sentence before it."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.view import View
from loaders.extract.whereabouts import finest, is_elsewhere, is_scene

_OPENING = 6  # sentences
_REACH = 2  # sentences over which a day is lent to the next paragraph
_FARTHEST = 8  # words within which a sentence that only tells when has its verb
_TABLES = ("attack_verbs", "damage", "harms")


def lend_days(readings: Sequence[Reading]) -> None:
    """ "A bomb went off at the market on Monday. Police closed the road. Six people were killed.": the six died on Monday.

    The one day of a sentence that speaks of an attack or of harm goes to the claims without a day that follow in its paragraph and
    to the items of the list that it opens; where it gives no claim itself, also into the next paragraph. A sentence that names any
    other time ends it.
    """
    lender: Reading | None = None
    for reading in readings:
        day = told_day(lender) if lender and _reaches(lender, reading.view) else None
        for draft in reading.drafts:
            if day and lender and (draft.day is None or draft.day.hour):
                draft.day, draft.day_text = day, lender.view.phrase(day.first, day.last)
        if told_day(reading):
            lender = reading
        elif any(not d.hour for d in reading.view.days):
            lender = None


def lend_back(readings: Sequence[Reading]) -> None:
    """ "Gunmen shot two judges. *The attack took place on Monday in Soacha.*": its day and place are those of the shooting.

    Such a sentence, which gives no claim itself, dates and places the claims of the two sentences before it that have none.
    """
    for i, reading in enumerate(readings):
        if reading.drafts or not _tells_when(reading.view):
            continue
        days = {(d.start, d.end): d for d in reading.view.days if d.is_one_day}
        day = next(iter(days.values())) if len(days) == 1 else None
        places = finest([p for p in reading.view.places if is_scene(p) and not is_elsewhere(reading.view, p)])
        told = [d for r in readings[max(0, i - _REACH) : i] if _is_near(r.view, reading.view) for d in r.drafts]
        undated = all(d.day is None or d.day.hour for d in told)
        for draft in told:
            if day and undated:
                draft.day, draft.day_text = day, reading.view.phrase(day.first, day.last)
            if len(places) == 1 and not draft.places and not draft.claimant_area:
                draft.places = places


def _tells_when(view: View) -> bool:
    """ "*The* attack *occurred*", "*this* crime *was committed*": what was told before, and a verb of happening."""
    if view.norm(0) not in ("the", "this"):
        return False
    verb = next((m.first for m in view.matches.get("happening_verbs", ()) if m.first <= _FARTHEST), None)
    told = [m.first for m in view.found("weapons", attack="yes") + view.found("harms", pattern="noun")]
    told += [i for i, norm in enumerate(view.norms[:_FARTHEST]) if norm in word_set("incident_nouns")]
    return verb is not None and any(at < verb for at in told)


def opening_day(readings: Sequence[Reading]) -> DayMention | None:
    """The one day in the sentences that open the report before any harm or strike is read, if one of them speaks of an attack.

    "The third attack on a clinic came on 4 April 2017. A video shows ..."; a line with nothing but a day is the page's own.
    """
    for reading in readings[:_OPENING]:
        if reading.drafts:
            return None
        day = told_day(reading)
        if day:
            return day
    return None


def told_day(reading: Reading) -> DayMention | None:
    """The one day of a sentence that speaks of an attack or of harm; none where somebody only speaks on it, or where it is only
    counted from another ("a funeral the next day")."""
    view = reading.view
    armed = any(m.entry["attack"] == "yes" for m in view.matches.get("weapons", ()))
    if not armed and not any(view.matches.get(table) for table in _TABLES):
        return None
    said = {a.said_on for a in reading.acts} | {d.late_day.start for d in reading.drafts if d.late_day}
    days = {(d.start, d.end): d for d in view.days if d.is_one_day and d.start not in said}
    only = next(iter(days.values())) if len(days) == 1 else None
    return only if only and (only.shift is None or reading.drafts) else None


def _reaches(lender: Reading, view: View) -> bool:
    apart = view.paragraph - lender.view.paragraph
    if apart == 0 or view.is_item:
        return True
    return not lender.drafts and _is_near(lender.view, view)


def _is_near(before: View, view: View) -> bool:
    return view.number - before.number <= _REACH and view.paragraph - before.paragraph <= 1
