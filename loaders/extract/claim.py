"""A claim: one row of the claims table (docs/design.md, section 3)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement, by one claimant, in one sentence of one report, about one thing. Unknown is None."""

    claim_id: str
    report_id: str
    report_date: date | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    archive_url: str | None = None
    language: str | None = None
    text_basis: str | None = None
    kind: str
    stance: str
    denies: str | None = None
    denies_what: str | None = None
    claimant: str | None = None
    claimant_role: str | None = None
    claimant_org: str | None = None
    said_on: date | None = None
    attacker: str | None = None
    attacker_link: str | None = None
    attacker_certainty: str | None = None
    attacker_text: str | None = None
    weapon: str | None = None
    facility_type: str | None = None
    facility_name: str | None = None
    condition: str | None = None
    harm: str | None = None
    victims: str | None = None
    count_min: int | None = None
    count_max: int | None = None
    count_text: str | None = None
    count_unit: str | None = None
    is_total: bool = False
    part_of: str | None = None
    report_strike: int | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = "unknown"
    date_text: str | None = None
    country: str | None = None
    province_code: str | None = None
    province: str | None = None
    place: str | None = None
    place_text: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: str = "unknown"
    geonameid: int | None = None
    quote: str
    start_char: int
    end_char: int
    checked: str = "program"

    def row(self) -> dict[str, Any]:
        """Column name to value, in the order of the table."""
        return {f.name: getattr(self, f.name) for f in fields(self)}
