"""Reading a report: sentences, word lists, numbers, days, places, small phrases, patterns, folding, denials.

One module a stage, in the order of the imports below; no stage knows any particular report.
"""

from __future__ import annotations

from collections import Counter

from loaders.extract.actors import name_group
from loaders.extract.answers import link_denials
from loaders.extract.claim import Claim
from loaders.extract.day_context import settle_context
from loaders.extract.day_logs import date_log
from loaders.extract.denials import mark_stances
from loaders.extract.draft import Draft
from loaders.extract.evidence import may_tell_of_attack
from loaders.extract.fair_copy import FairCopy, make_fair_copy
from loaders.extract.filling import fill_strikes, place_alone, place_topics
from loaders.extract.folding import distinct_facts, fold_repeats
from loaders.extract.headings import apply_headings, mark_lists
from loaders.extract.late_days import restore_late_days
from loaders.extract.lent_days import lend_back, lend_days, opening_day
from loaders.extract.menus import without_menus
from loaders.extract.pointed_places import add_pointed_places
from loaders.extract.pointed_sites import add_pointed_sites
from loaders.extract.reading import Reading, read_sentence
from loaders.extract.relevance import has_evidence
from loaders.extract.sections import mark_sections
from loaders.extract.sentences import split_sentences
from loaders.extract.series import number_strikes, settle_days
from loaders.extract.title_places import widen_titles
from loaders.extract.view import View, view_sentence
from loaders.extract.voices import resolve_speakers
from loaders.extract.wholes import find_wholes
from loaders.extract.writing import write_claims
from loaders.places import find_places
from loaders.places.country_of_text import find_country
from loaders.report import Report

BLOCK = 300
_OPENING = 1000  # characters before the body that may hold the title

__all__ = ["Claim", "country_of", "extract_claims", "read_report", "view_report"]


def extract_claims(report: Report) -> list[Claim]:
    """The claims of one report, in the order of its text; none where it tells of no attack.

    Every claim's quote stands in the text: `report.text[claim.start_char:claim.end_char] == claim.quote`.
    """
    if not may_tell_of_attack(make_fair_copy(report.text).printed):
        return []
    country = country_of(report)
    drafts, _ = read_report(report, country)
    return write_claims(drafts, report, country)


def country_of(report: Report) -> str | None:
    """The country the report is about: as given, else the one its text names most."""
    if report.country:
        return report.country
    copy = make_fair_copy(report.text)
    body_start = copy.place_of(report.body_start)
    return find_country(copy.text[body_start:]) or _country_of_places(copy, body_start)


def _country_of_places(copy: FairCopy, body_start: int) -> str | None:
    """The country of most places in a text that names no country."""
    mentions = find_places(copy.text, body_start, None, None)
    countries = Counter(m.candidates[0].country for m in mentions if m.candidates and m.kind in ("settlement", "province"))
    return countries.most_common(1)[0][0] if countries else None


def read_report(report: Report, country: str | None) -> tuple[list[Draft], list[Reading]]:
    """All stages but the last.

    A very long text is read in blocks of `BLOCK` sentences, so that the time grows with its length and no faster.

    Returns:
        The finished drafts, and what was read sentence by sentence (for `explain`).
    """
    views = without_menus(view_report(report, country))
    if not has_evidence(views):
        return [], []
    settle_context(views, report.report_date)
    drafts: list[Draft] = []
    readings: list[Reading] = []
    for first in range(0, len(views), BLOCK):
        told, read = _read_block(views[first : first + BLOCK], report)
        offset = max((d.strike or 0 for d in drafts), default=0)
        for draft in told:
            draft.strike = draft.strike and draft.strike + offset
        drafts += told
        readings += read
    return (drafts if len(views) <= BLOCK else distinct_facts(drafts)), readings


def view_report(report: Report, country: str | None) -> list[View]:
    """The sentences of a report, in order."""
    copy = make_fair_copy(report.text)
    spans = split_sentences(copy.text, copy.place_of(report.body_start), copy.printed)
    views = [view_sentence(copy, span, number, report.report_date, country) for number, span in enumerate(spans)]
    add_pointed_places(views)
    add_pointed_sites(views)
    return views


def _read_block(views: list[View], report: Report) -> tuple[list[Draft], list[Reading]]:
    mark_lists(views)
    name_group(views)
    readings = [read_sentence(v) for v in views]
    resolve_speakers(readings, report.publisher)
    mark_stances(readings, report.party_to_conflict)
    drafts = [d for r in readings for d in sorted(r.drafts, key=lambda d: d.order)]
    widen_titles(drafts)
    apply_headings(readings, mark_sections(readings))
    lend_days(readings)
    lend_back(readings)
    settle_days(drafts, report.report_date)
    opening = opening_day(readings)
    number_strikes([d for d in drafts if d.kind != "statement"], opening)
    kept = fold_repeats(drafts)
    strikes = number_strikes([d for d in kept if d.kind != "statement" and d.stance != "denied"], opening)
    find_wholes(kept)
    fill_strikes(strikes, readings)
    date_log(strikes, readings, report.report_date, report.text[: min(report.body_start, _OPENING)])
    restore_late_days(kept)
    place_topics(kept, readings)
    link_denials(kept, strikes)
    place_alone(kept)
    return kept, readings
