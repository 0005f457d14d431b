"""A small record of its own for the tests of serving/."""

from __future__ import annotations

from datetime import date

import pytest

from serving import record as served
from timeline.publishing import publish_version
from timeline.schema import claims_frame, reports_frame

REPORT = {
    "report_id": "aaaa000000000001", "report_date": date(2017, 9, 28), "date_basis": "printed", "publisher": "A wire",
    "title": "Report", "country": "SY", "language": "en", "text_basis": "original", "text": "Six people died. None did.",
    "show": "full", "visibility": "public",
}  # fmt: skip
CLAIM = {
    "claim_id": "c1", "report_id": "aaaa000000000001", "report_date": date(2017, 9, 28), "publisher": "A wire",
    "kind": "casualties", "stance": "asserted", "claimant": "rescue workers", "claimant_role": "rescue_workers",
    "harm": "killed", "victims": "civilians",
    "count_min": 6, "count_max": 6, "count_text": "Six", "count_unit": "people", "is_total": False, "report_strike": 1,
    "date_start": date(2017, 9, 27), "date_end": date(2017, 9, 27), "date_precision": "day", "date_text": "on Wednesday",
    "country": "SY", "province_code": "SY-ID", "province": "Idlib", "place_precision": "province", "quote": "Six people died.",
    "start_char": 0, "end_char": 16, "checked": "program", "text_basis": "original", "language": "en", "weapon": "airstrike",
}  # fmt: skip


def claims(*changes):
    """A claims table: one row a change of the plain claim."""
    return claims_frame([{**CLAIM, "claim_id": f"c{number}", **change} for number, change in enumerate(changes, 1)])


def reports(*changes):
    """A reports table: one row a change of the plain report."""
    return reports_frame([{**REPORT, **change} for change in changes])


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A fresh STRIKELINE_HOME; nothing kept in memory from other tests."""
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path))
    monkeypatch.setattr(served, "_kept", {})
    return tmp_path


@pytest.fixture
def make_claims():
    return claims


@pytest.fixture
def make_reports():
    return reports


@pytest.fixture
def version(home):
    """The name of a published version with two claims, in Idlib and Hama."""
    second = {"province_code": "SY-HM", "province": "Hama", "count_min": 2, "count_max": 2}
    return publish_version(home, reports({}), claims({}, second))
