"""From finished drafts to claims: ids, columns, quotes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from loaders.extract.claim import Claim
from loaders.extract.draft import Draft
from loaders.extract.placing import place_columns
from loaders.report import Report

# Who speaks where a report of this kind of publisher speaks in its own voice.
OWN_VOICE = {
    "agency": "media", "media": "media", "state_media": "media", "party_media": "media", "monitor": "monitor", "un": "un",
    "ngo": "ngo", "government": "government", "ministry": "government", "military": "military",
}  # fmt: skip


def write_claims(drafts: Sequence[Draft], report: Report, country: str | None) -> list[Claim]:
    """One claim a draft, in order; ids depend on the report's text and what was read, never on the machine."""
    ids = _claim_ids(drafts, report)
    return [_write(d, ids, report, country) for d in drafts]


def _claim_ids(drafts: Sequence[Draft], report: Report) -> dict[int, str]:
    """Draft (by identity) to id: 12 hex digits of report, sentence and what is said; a number is added where two would be equal."""
    seen: dict[str, int] = {}
    ids: dict[int, str] = {}
    for d in drafts:
        parts = (
            report.report_id,
            d.view.bounds[0],
            d.kind,
            d.stance,
            d.harm,
            d.facility_type,
            d.victims,
            d.group.first if d.group else None,
            d.denies_what,
        )
        key = hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]
        seen[key] = seen.get(key, 0) + 1
        ids[id(d)] = key if seen[key] == 1 else f"{key}-{seen[key]}"
    return ids


def _write(d: Draft, ids: dict[int, str], report: Report, country: str | None) -> Claim:
    start, end = d.view.bounds
    values: dict[str, Any] = {
        "claim_id": ids[id(d)], "report_id": report.report_id, "report_date": report.report_date, "publisher": report.publisher,
        "title": report.title, "url": report.url, "archive_url": report.archive_url, "language": report.language,
        "text_basis": report.text_basis, "kind": d.kind, "stance": d.stance, "denies_what": d.denies_what, "said_on": d.said_on,
        "denies": ";".join(ids[id(a)] for a in d.denies if id(a) in ids) or None, "weapon": d.weapon, "condition": d.condition,
        "harm": d.harm, "is_total": d.is_total, "report_strike": d.strike, "facility_type": d.facility_type, "victims": d.victims,
        "part_of": ids.get(id(d.whole)) if d.whole else None, "date_start": d.start, "date_end": d.end,
        "date_precision": d.precision if d.start or d.end or d.precision == "period" else "unknown",
        "date_text": d.day_text, "quote": report.text[start:end], "start_char": start, "end_char": end,
    }  # fmt: skip
    values |= _claimant(d, report) | _attacker(d) | _count(d) | place_columns(d, report.text, country)
    return Claim(**values)


def _claimant(d: Draft, report: Report) -> dict[str, Any]:
    """The source; where the report speaks in its own voice, its publisher's role, and no name."""
    if d.speaker is None:
        return {"claimant_role": OWN_VOICE.get(report.publisher_kind or "")}
    return {
        "claimant": d.speaker.text, "claimant_role": d.speaker.role or "other", "claimant_org": d.speaker.organisation,
    }  # fmt: skip


def _attacker(d: Draft) -> dict[str, Any]:
    if d.actor is None:
        return {}
    several = len(d.actor.names) > 1
    return {
        "attacker": ";".join(d.actor.names) or None, "attacker_link": d.actor.link if several else None,
        "attacker_certainty": d.actor.certainty or None, "attacker_text": d.actor.text,
    }  # fmt: skip


def _count(d: Draft) -> dict[str, Any]:
    if d.group is None:
        return {}
    unit = {"casualties": "people", "strike": "attacks"}.get(d.kind, "facilities")
    if d.stance == "denied" and d.group.form == "bare":
        return {"count_unit": unit, "facility_name": d.group.name}
    return {
        "count_min": d.low, "count_max": d.high, "count_text": d.group.count_text, "count_unit": unit, "facility_name":
        d.group.name,
    }  # fmt: skip
