"""What each stage saw in each sentence, for whoever looks into a miss."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract import country_of, read_report
from loaders.extract.draft import Draft
from loaders.extract.reading import Reading
from loaders.report import Report


def explain_report(report: Report) -> Iterator[str]:
    """Lines of plain text: the report, then each sentence with words, speakers, groups, attackers, days, places and drafts."""
    country = country_of(report)
    kept, readings = read_report(report, country)
    yield f"{report.given_id}: day {report.report_date or 'not found'}, country {country or 'not found'}, {len(kept)} claims"
    if not readings:
        yield "no word of an attack by arms in this report: nothing is read"
    for reading in readings:
        yield from _explain_sentence(reading, kept)


def _explain_sentence(reading: Reading, kept: list[Draft]) -> Iterator[str]:
    view = reading.view
    yield f"[{view.bounds[0]}:{view.bounds[1]}] {' '.join(view.text.split())}"
    for act in reading.acts:
        who = act.speaker
        source = f"{who.text!r} role={who.role} organisation={who.organisation} side={who.side}" if who else "no source"
        yield f"    {act.act}: {source}; said on {act.said_on}; of {view.phrase(act.scope_first, act.scope_last)[:70]!r}"
    for name, groups in (("people", reading.people), ("facility", reading.facilities)):
        for group in groups:
            yield f"    {name}: {view.phrase(group.first, group.last)!r} = {group.kind} {group.low}..{group.high} ({group.form})"
    for actor in reading.actors:
        yield f"    attacker: {actor.text!r} = {';'.join(actor.names)} {actor.link or ''} {actor.certainty}"
    for day in view.days:
        several = " several" if day.several else ""
        yield f"    day: {view.phrase(day.first, day.last)!r} = {day.start}..{day.end} {day.precision}{several}"
    for place in view.places:
        names = ", ".join(f"{c.name} ({c.kind}, {c.province_code})" for c in place.mention.candidates[:3])
        yield f"    place: {place.mention.text!r} = {names}{' undecided' if place.mention.undecided else ''}"
    yield from (_draft_line(draft, draft in kept) for draft in reading.drafts)


def _draft_line(draft: Draft, kept: bool) -> str:
    what = " ".join(filter(None, (draft.stance, draft.kind, draft.harm or draft.condition, _figure(draft))))
    voice = draft.speaker.text if draft.speaker else "the report"
    return f"    {'claim' if kept else 'folded'}: {what} by {voice}, strike {draft.strike}"


def _figure(draft: Draft) -> str:
    return f"{draft.group.kind} {draft.low}..{draft.high}" if draft.group else ""
