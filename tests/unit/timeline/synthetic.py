"""Made-up claims and reports for the tests of the timeline; none of them tells of anything that happened."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.incidents import build_incidents
from timeline.schema import claims_frame, reports_frame
from timeline.versions import Version, derived_tables

SHARED = Path(__file__).resolve().parents[4] / "shared"
SEED = SHARED / "seed" / "expected_claims.json"


def day(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def claim(claim_id: str, **fields: Any) -> dict[str, Any]:
    """A synthetic claim: a hospital in Kafr Nabl hit on 25 September 2017, unless the fields say otherwise.

    `on` sets both days; `first` and `last` set one each.
    """
    row: dict[str, Any] = {
        "claim_id": claim_id, "report_id": "r1", "report_date": "2017-09-26", "publisher": "Synthetic Wire", "title": "Synthetic",
        "kind": "damage", "stance": "asserted", "claimant": "rescue workers", "claimant_role": "rescue_workers",
        "claimant_org": "Synthetic Civil Defence", "facility_type": "hospital", "condition": "hit", "count_min": 1, "count_max": 1,
        "count_text": "a", "count_unit": "facilities", "is_total": False, "report_strike": 1, "on": "2017-09-25",
        "date_precision": "day", "country": "SY", "province_code": "SY-ID", "province": "Idlib", "place": "Kafr Nabl",
        "place_text": "Kafr Nabl", "place_precision": "settlement", "geonameid": 1, "quote": f"Synthetic sentence {claim_id}.",
        "start_char": 10, "end_char": 40, "checked": "program",
    }  # fmt: skip
    row |= fields
    on = row.pop("on")
    row["date_start"], row["date_end"] = day(row.pop("first", on)), day(row.pop("last", on))
    for name in ("report_date", "said_on"):
        row[name] = day(row.get(name))
    return row


def toll(claim_id: str, low: int | None, high: int | None, **fields: Any) -> dict[str, Any]:
    """A synthetic casualty figure; killed people, unless the fields say otherwise."""
    base: dict[str, Any] = {
        "kind": "casualties", "facility_type": None, "condition": None, "harm": "killed", "victims": "civilians", "count_min": low,
        "count_max": high, "count_text": str(low), "count_unit": "people",
    }  # fmt: skip
    return claim(claim_id, **(base | fields))


def total(claim_id: str, low: int | None, high: int | None, **fields: Any) -> dict[str, Any]:
    """A synthetic period total of killed civilians on Idlib, 20 to 27 September 2017."""
    base: dict[str, Any] = {
        "is_total": True, "first": "2017-09-20", "last": "2017-09-27", "date_precision": "period", "place": None,
        "place_text": "Idlib", "place_precision": "province", "geonameid": None,
    }  # fmt: skip
    return toll(claim_id, low, high, **(base | fields))


def undated(**fields: Any) -> dict[str, Any]:
    return {"on": None, "date_precision": "unknown"} | fields


def reports_of(rows: list[dict[str, Any]], **fields: Any) -> pd.DataFrame:
    """One synthetic report for each report that the claims name."""
    first = {row["report_id"]: row for row in reversed(rows)}
    return reports_frame(
        {
            "report_id": name, "report_date": first[name]["report_date"], "publisher": first[name]["publisher"],
            "country": first[name]["country"], "text": "Synthetic text.", "text_basis": "original", "visibility": "public",
            "show": "full", "secondary_copy": False,
        } | fields
        for name in sorted(first)
    )  # fmt: skip


def incidents_of(*rows: dict[str, Any], copies: tuple[str, ...] = ()) -> pd.DataFrame:
    reports = reports_of(list(rows))
    reports["secondary_copy"] = reports["report_id"].isin(copies).astype("boolean")
    return build_incidents(claims_frame(rows), reports)[0]


def record_of(*rows: dict[str, Any], reports: pd.DataFrame | None = None, name: str = "0123456789ab") -> Version:
    """A version in memory."""
    claims = claims_frame(rows)
    kept = reports_of(list(rows)) if reports is None else reports
    return Version(name, "2026-01-01T00:00:00Z", kept, claims, **derived_tables(kept, claims))


def seed_claims() -> list[dict[str, Any]]:
    """The claims that a careful reader takes from the seed report, as rows of one report."""
    rows: list[dict[str, Any]] = []
    for expected in json.loads(SEED.read_text(encoding="utf-8"))["claims"]:
        sentence = expected["sentences"][0]
        denied = expected["stance"] == "denied"
        fields = {k: v for k, v in expected.items() if k not in ("id", "need", "sentences", "also", "date_start", "date_end")}
        given = {
            "report_date": "2017-09-28", "claimant_org": "Russian Defence Ministry" if denied else "Syria Civil Defence",
            "said_on": "2017-09-28" if denied else "2017-09-27", "facility_type": None, "condition": None, "count_min": None,
            "count_max": None, "count_text": None, "place": None, "geonameid": None, "place_text": None, "report_strike": 1,
            "place_precision": "province", "is_total": True, "province_code": "SY-ID", "province": "Idlib", "count_unit": None,
            "first": expected.get("date_start"), "last": expected.get("date_end") or "2017-09-27", "date_precision": "period",
            "denies_what": ("figure" if "denies" in expected else "general") if denied else None,
            "attacker_link": "and" if ";" in expected.get("attacker", "") else None, "text_basis": "original",
        }  # fmt: skip
        rows.append(claim(expected["id"], **(given | fields | sentence)))
    return rows
