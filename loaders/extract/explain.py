"""What each stage saw in each sentence, for whoever looks into a miss: what became a claim, and why the rest did not."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract import country_of, read_report, view_report
from loaders.extract.arms import is_evidence, is_other_cause
from loaders.extract.clauses import is_negated, is_unreal
from loaders.extract.draft import Draft
from loaders.extract.lexicon import Match
from loaders.extract.placing import place_columns
from loaders.extract.reading import Reading, read_sentence
from loaders.extract.view import View
from loaders.report import Report

# Lists whose words make a claim, or keep one from being made; the others are shown by what the stages made of them.
_TELLING = ("harms", "damage", "attack_verbs", "weapons", "force_nouns", "recovery", "denial_phrases", "dismissals", "other_causes")


def explain_report(report: Report) -> Iterator[str]:
    """Lines of plain text: the report, then each sentence with what the stages saw in it and what came of that."""
    country = country_of(report)
    kept, readings = read_report(report, country)
    yield f"country {country or 'not found'}, {len(kept)} claims"
    if not readings:
        yield "no sentence is evidence of an attack by arms, so nothing is a claim"
    for reading in readings or map(read_sentence, view_report(report, country)):
        yield from _explain_sentence(reading, report, country, nothing_told=not readings)


def _explain_sentence(reading: Reading, report: Report, country: str | None, *, nothing_told: bool) -> Iterator[str]:
    view = reading.view
    marks = " (evidence of an attack)" if is_evidence(view) else ""
    marks += " (tells of another cause)" if is_other_cause(view) else ""
    yield f"[{view.bounds[0]}:{view.bounds[1]}]{marks} {' '.join(view.text.split())}"
    seen = (_words(view), _numbers(view), _speaking(reading), _groups(reading), _attackers(reading), _days(view), _places(view))
    for lines in seen:
        yield from (f"    {line}" for line in lines)
    for draft in sorted([*reading.drafts, *reading.dropped], key=lambda d: d.order):
        why = draft.dropped or ("no evidence of an attack in the report" if nothing_told else None)
        yield f"    no claim ({why}): {_told(draft)}" if why else f"    claim: {_told(draft)}; {_filled(draft, report, country)}"


def _words(view: View) -> Iterator[str]:
    """The words that tell of harm, damage and attacks, each with the lists it stands in."""
    found: dict[tuple[int, int], list[Match]] = {}
    for table in _TELLING:
        for match in view.matches.get(table, ()):
            found.setdefault((match.first, match.last), []).append(match)
    for (first, last), matches in sorted(found.items()):
        unreal = ", not told as fact" if is_unreal(view, first) else ""
        negated = ", negated" if is_negated(view, first) else ""
        yield f"word: {view.phrase(first, last)!r} = {', '.join(_listed(m) for m in matches)}{unreal}{negated}"


def _listed(match: Match) -> str:
    values = " ".join(filter(None, match.entry.fields.values()))
    return f"{match.entry.table} ({values})" if values else match.entry.table


def _numbers(view: View) -> Iterator[str]:
    for quantity in view.quantities:
        yield f"number: {view.phrase(quantity.first, quantity.last)!r} = {_range(quantity.low, quantity.high)}"


def _speaking(reading: Reading) -> Iterator[str]:
    for act in reading.acts:
        who = act.speaker
        source = f"{who.text!r} role={who.role} organisation={who.organisation} side={who.side}" if who else "no source"
        yield f"{act.act}: {source}; said on {act.said_on}; of {reading.view.phrase(act.scope_first, act.scope_last)[:70]!r}"


def _groups(reading: Reading) -> Iterator[str]:
    for name, groups in (("people", reading.people), ("facility", reading.facilities)):
        for group in groups:
            text = reading.view.phrase(group.first, group.last)
            yield f"{name}: {text!r} = {group.kind} {_range(group.low, group.high)} ({group.form})"


def _attackers(reading: Reading) -> Iterator[str]:
    for actor in reading.actors:
        yield f"attacker: {actor.text!r} = {';'.join(actor.names)} {actor.link or ''} {actor.certainty}"


def _days(view: View) -> Iterator[str]:
    for day in view.days:
        several = " several" if day.several else ""
        yield f"day: {view.phrase(day.first, day.last)!r} = {day.start}..{day.end} {day.precision}{several}"


def _places(view: View) -> Iterator[str]:
    for place in view.places:
        names = ", ".join(f"{c.name} ({c.kind}, {c.province_code})" for c in place.mention.candidates[:3])
        yield f"place: {place.mention.text!r} = {names}{' undecided' if place.mention.undecided else ''}"


def _told(draft: Draft) -> str:
    """What a draft says, and in whose voice."""
    figure = f"{draft.group.kind} {_range(draft.low, draft.high)}" if draft.group else None
    what = " ".join(filter(None, (draft.stance, draft.kind, draft.denies_what, draft.harm or draft.condition, figure)))
    return f"{what} by {draft.speaker.text if draft.speaker else 'the report'}"


def _filled(draft: Draft, report: Report, country: str | None) -> str:
    """What a claim has from its own sentence and from others: strike, days, place, attacker, weapon, what it belongs to."""
    place = place_columns(draft, report.text, country)
    parts = (
        f"{'total' if draft.is_total else 'strike'} {draft.strike}",
        f"{draft.start}..{draft.end}" if draft.start or draft.end else "no day",
        f"{place.get('place') or place.get('province') or place.get('place_text') or 'no place'} ({place['place_precision']})",
        " and ".join(draft.actor.names) if draft.actor else "no attacker",
        draft.weapon or "no weapon",
        f"part of {_told(draft.whole)}" if draft.whole else None,
        *(f"denies: {_told(denied)}" for denied in draft.denies),
    )
    return "; ".join(filter(None, parts))


def _range(low: int | None, high: int | None) -> str:
    """ "4", "4 or more", "up to 4", "some"."""
    if low is None and high is None:
        return "some"
    if high is None:
        return f"{low} or more"
    return f"up to {high}" if low is None else str(low) if low == high else f"{low} to {high}"
