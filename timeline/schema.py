"""The tables of the timeline: their columns, types and allowed values.

The columns are described in docs/design.md, section 3. Unknown is missing (NA), never 0 and never a default day or point.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pandas as pd

KINDS = ("strike", "damage", "casualties", "statement")
STANCES = ("asserted", "denied", "acknowledged")
DENIED_THINGS = ("event", "responsibility", "target", "harm", "figure", "general")
CLAIMANT_ROLES = (
    "rescue_workers", "monitor", "health_workers", "un", "ngo", "residents", "local_officials", "government", "military",
    "armed_group", "political_body", "activists", "utility", "prosecutors", "researchers", "media", "other",
)  # fmt: skip
ATTACKER_LINKS = ("and", "or")
ATTACKER_CERTAINTIES = ("stated", "suspected", "undetermined")
WEAPONS = (
    "airstrike", "barrel_bomb", "cluster_munition", "artillery", "rocket", "missile", "drone", "chemical", "incendiary",
    "ground_attack", "explosive_device", "unspecified",
)  # fmt: skip
FACILITY_TYPES = (
    "hospital", "clinic", "health_facility", "ambulance", "defence_centre", "power_station", "substation", "power_line",
    "energy_facility", "water_station", "school", "university", "market", "shop", "bakery", "mosque", "church", "camp",
    "residential", "bridge", "road", "railway", "port", "dam", "fuel_depot", "factory", "farm", "warehouse", "aid_convoy",
    "vehicle", "media_office", "government_building", "bank", "prison", "airport", "military_site", "other",
)  # fmt: skip
CONDITIONS = ("hit", "damaged", "destroyed", "out_of_service", "closed")
HARMS = ("killed", "injured", "rescued", "missing", "displaced")
VICTIMS = (
    "civilians", "children", "women", "health_workers", "rescue_workers", "journalists", "aid_workers", "fighters", "people",
)  # fmt: skip
COUNT_UNITS = ("people", "facilities", "attacks")
DATE_PRECISIONS = ("day", "week", "month", "period", "unknown")
PLACE_PRECISIONS = ("site", "settlement", "district", "province", "country", "unknown")
CHECKED = ("program", "editor", "corrected", "unusable")
TEXT_BASES = ("original", "excerpt", "summary")
PUBLISHER_KINDS = (
    "agency", "media", "state_media", "party_media", "monitor", "ministry", "military", "un", "ngo", "government", "company",
    "other",
)  # fmt: skip
DATE_BASES = ("printed", "address", "metadata", "inferred")
SHOWN = ("full", "sentence", "none")
VISIBILITIES = ("draft", "embargoed", "public")

TEXT: Final = "string"
DAY: Final = "datetime64[us]"
COUNT: Final = "Int64"
FLAG: Final = "boolean"
NUMBER: Final = "Float64"

# Column -> a plain type, or the tuple of the category's allowed values.
CLAIM_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "claim_id": TEXT, "report_id": TEXT, "report_date": DAY, "publisher": TEXT, "title": TEXT, "url": TEXT, "archive_url": TEXT,
    "language": TEXT, "text_basis": TEXT_BASES, "kind": KINDS, "stance": STANCES, "denies": TEXT, "denies_what": DENIED_THINGS,
    "claimant": TEXT, "claimant_role": CLAIMANT_ROLES, "claimant_org": TEXT, "said_on": DAY, "attacker": TEXT,
    "attacker_link": ATTACKER_LINKS, "attacker_certainty": ATTACKER_CERTAINTIES, "attacker_text": TEXT, "weapon": WEAPONS,
    "facility_type": FACILITY_TYPES, "facility_name": TEXT, "condition": CONDITIONS, "harm": HARMS, "victims": VICTIMS,
    "count_min": COUNT, "count_max": COUNT, "count_text": TEXT, "count_unit": COUNT_UNITS, "is_total": FLAG, "part_of": TEXT,
    "report_strike": COUNT, "date_start": DAY, "date_end": DAY, "date_precision": DATE_PRECISIONS, "date_text": TEXT,
    "country": TEXT, "province_code": TEXT, "province": TEXT, "place": TEXT, "place_text": TEXT, "latitude": NUMBER,
    "longitude": NUMBER, "place_precision": PLACE_PRECISIONS, "geonameid": COUNT, "quote": TEXT, "start_char": COUNT,
    "end_char": COUNT, "checked": CHECKED,
}  # fmt: skip

REPORT_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "report_id": TEXT, "report_date": DAY, "date_basis": DATE_BASES, "publisher": TEXT, "publisher_kind": PUBLISHER_KINDS,
    "party_to_conflict": FLAG, "via": TEXT, "secondary_copy": FLAG, "title": TEXT, "url": TEXT, "archive_url": TEXT,
    "country": TEXT, "language": TEXT, "text_basis": TEXT_BASES, "text": TEXT, "show": SHOWN, "visibility": VISIBILITIES,
    "embargo_until": DAY, "refused_reason": TEXT,
}  # fmt: skip

FIGURE_GROUPS = ("civilians", "fighters", "people")
FIGURE_HARMS = ("killed", "injured", "rescued")
SOURCES = ("one", "separate")

# min and max are the ends of the range; max is missing when the top is open. top is the highest figure that anyone
# gives, an open one counted as its minimum, so that "17 to 39 or more" can be said.
FIGURE_COLUMNS: tuple[str, ...] = tuple(
    f"{harm}_{group}_{end}" for harm in FIGURE_HARMS for group in FIGURE_GROUPS for end in ("min", "max", "top")
)

INCIDENT_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "incident_id": TEXT, "date_start": DAY, "date_end": DAY, "date_precision": DATE_PRECISIONS, "country": TEXT,
    "province_code": TEXT, "province": TEXT, "place": TEXT, "latitude": NUMBER, "longitude": NUMBER,
    "place_precision": PLACE_PRECISIONS, "attackers": TEXT, "attacker_link": ATTACKER_LINKS,
    "attacker_certainty": ATTACKER_CERTAINTIES, "weapons": TEXT, "facilities": TEXT,
    **dict.fromkeys(FIGURE_COLUMNS, COUNT),
    "n_claims": COUNT, "n_reports": COUNT, "n_publishers": COUNT, "n_orgs": COUNT, "sources": SOURCES, "response": TEXT,
    "disputed": FLAG, "denied_by": TEXT, "claim_ids": TEXT,
}  # fmt: skip

MEMBERS_BY = ("program", "editor")

# Why each statement stands in its incident: `strike` numbers the accounts of single reports within it, `why` is in words a reader
# can read, `matched` is the statement (report_id/claim_id) that the account was matched with; missing for the one told first.
MEMBER_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "incident_id": TEXT, "report_id": TEXT, "claim_id": TEXT, "strike": COUNT, "why": TEXT, "matched": TEXT, "by": MEMBERS_BY,
}  # fmt: skip

TOTAL_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "series_id": TEXT, "country": TEXT, "province_code": TEXT, "province": TEXT, "place": TEXT, "place_text": TEXT,
    "subject": TEXT, "date_start": DAY, "date_end": DAY, "date_precision": DATE_PRECISIONS, "claim_ids": TEXT,
    "denial_ids": TEXT, "incident_ids": TEXT,
}  # fmt: skip


def typed_frame(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str | tuple[str, ...]]) -> pd.DataFrame:
    """One row a mapping, in the given order, with exactly the given columns and types.

    Args:
        rows: mappings from column name to value; a missing key or None is NA.
        columns: column name to pandas type name, or to the tuple of a category's allowed values.

    Returns:
        A DataFrame with a fresh integer index.

    Raises:
        ValueError: a value is no allowed value of its category.
    """
    listed = list(rows)
    data: dict[str, pd.Series[Any]] = {}
    for name, kind in columns.items():
        values = [row.get(name) for row in listed]
        if isinstance(kind, tuple):
            strange = {v for v in values if v is not None and not pd.isna(v)} - set(kind)
            if strange:
                raise ValueError(f"column {name}: {sorted(map(str, strange))}; expected one of {', '.join(kind)}; correct the rows")
            data[name] = pd.Series(pd.Categorical(values, categories=list(kind)))
        elif kind == DAY:
            data[name] = pd.Series(pd.to_datetime(pd.Series(values, dtype="object"))).astype(DAY)
        else:
            data[name] = pd.Series(pd.array([None if v is None or pd.isna(v) else v for v in values], dtype=kind))  # type: ignore[call-overload]
    return pd.DataFrame(data)


def claims_frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The claims table of docs/design.md section 3: one row a claim, columns as `CLAIM_COLUMNS`."""
    return typed_frame(rows, CLAIM_COLUMNS)


def reports_frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The reports table of docs/design.md section 3: one row a report, columns as `REPORT_COLUMNS`."""
    return typed_frame(rows, REPORT_COLUMNS)


def incidents_frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The incidents table of docs/design.md section 3: one row an incident, columns as `INCIDENT_COLUMNS`."""
    return typed_frame(rows, INCIDENT_COLUMNS)


def members_frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Why statements stand in their incidents: one row a statement, columns as `MEMBER_COLUMNS`."""
    return typed_frame(rows, MEMBER_COLUMNS)


def totals_frame(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The series of period totals: one row a series, columns as `TOTAL_COLUMNS`."""
    return typed_frame(rows, TOTAL_COLUMNS)


def retyped(frame: pd.DataFrame, columns: Mapping[str, str | tuple[str, ...]]) -> pd.DataFrame:
    """The same rows with exactly the given columns, in their order and types (a file gives some types back changed).

    Raises:
        ValueError: a column is missing.
    """
    missing = [name for name in columns if name not in frame]
    if missing:
        raise ValueError(f"table: columns {', '.join(missing)} are missing; expected all of docs/design.md section 3; add them")
    kinds: dict[str, Any] = {n: pd.CategoricalDtype(list(k)) if isinstance(k, tuple) else k for n, k in columns.items()}
    same = {n: frame[n] if frame[n].dtype == k else frame[n].astype(k) for n, k in kinds.items()}
    return pd.DataFrame(same).reset_index(drop=True)


def split_ids(joined: Any) -> list[str]:
    """The parts of a `;`-joined text; none for a missing one."""
    if not isinstance(joined, str):
        return []
    return [part.strip() for part in joined.split(";") if part.strip()]


def validate_claims(frame: pd.DataFrame) -> pd.DataFrame:
    """Checks a batch of claims against docs/design.md section 3, all rules at once.

    Args:
        frame: a claims table; columns beside those of `CLAIM_COLUMNS` (such as `id`) are let through.

    Returns:
        The same table.

    Raises:
        ClaimsError: rows that break a rule; the message names rule, rows and values.
    """
    from timeline.validation import validate_claims as validate

    return validate(frame)
