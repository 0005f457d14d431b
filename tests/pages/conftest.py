"""Synthetic records for the tests of the pages: invented reports of invented publishers, never shipped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from serving import record as served
from timeline.publishing import publish_version
from timeline.schema import claims_frame, reports_frame

PROJECT = Path(__file__).resolve().parents[2]
HOSTILE = '<img src=http://evil.example/i.png onerror="x()"> ![p](http://evil.example/p.png) <script>x()</script>'
TEXT = (
    f"A synthetic hospital was hit on Tuesday, rescuers said {HOSTILE}. Six people died there. "
    "At least 150 civilians were killed in a week. The ministry denied the toll of 150."
)
SENTENCES = [
    TEXT[: TEXT.index(" Six")],
    "Six people died there.",
    "At least 150 civilians were killed in a week.",
    "The ministry denied the toll of 150.",
]


def report(**changes):
    """A synthetic report's row."""
    return {
        "report_id": "synthetic-report-1", "report_date": date(2017, 9, 28), "date_basis": "printed",
        "publisher": f"Synthetic Wire {HOSTILE}",
        "publisher_kind": "agency", "title": f"Synthetic title {HOSTILE}", "url": "https://synthetic.example/a?b=%20c",
        "country": "SY",
        "language": "en", "text_basis": "original", "text": TEXT, "show": "full", "visibility": "public", **changes,
    }  # fmt: skip


def claim(number, sentence, **changes):
    """A synthetic claim's row, read from one of the sentences."""
    start = TEXT.index(SENTENCES[sentence])
    return {
        "claim_id": f"synthetic-{number}", "report_id": "synthetic-report-1", "report_date": date(2017, 9, 28),
        "publisher": "Synthetic Wire",
        "language": "en", "text_basis": "original", "kind": "damage", "stance": "asserted", "claimant": "rescuers",
        "claimant_role": "rescue_workers", "claimant_org": "Synthetic Civil Defence", "attacker": "Russia",
        "attacker_certainty": "stated",
        "weapon": "airstrike", "is_total": False, "report_strike": 1, "date_start": date(2017, 9, 26),
        "date_end": date(2017, 9, 26),
        "date_precision": "day", "country": "SY", "province_code": "SY-ID", "province": "Idlib", "place": "Kafr Nabl",
        "latitude": 35.614,
        "longitude": 36.561, "place_precision": "settlement", "quote": SENTENCES[sentence], "start_char": start,
        "end_char": start + len(SENTENCES[sentence]), "checked": "program", **changes,
    }  # fmt: skip


HIT = claim(1, 0, facility_type="hospital", condition="hit", count_min=1, count_max=1, count_unit="facilities")
DEAD = claim(
    2, 1, kind="casualties", harm="killed", victims="people", count_min=6, count_max=6, count_text="Six", count_unit="people"
)
WEEK = {
    "report_strike": 2, "is_total": True, "date_start": date(2017, 9, 20), "date_end": date(2017, 9, 27),
    "date_precision": "period",
    "place": None, "latitude": None, "longitude": None, "place_precision": "province", "kind": "casualties", "harm": "killed",
    "victims": "civilians", "count_min": 150, "count_max": None, "count_text": "at least 150", "count_unit": "people",
}  # fmt: skip
TOLL = claim(3, 2, **WEEK)
MINISTRY = {"claimant": "ministry", "claimant_role": "military", "claimant_org": "Russian Defence Ministry", "attacker": "Russia"}
DENIED = claim(4, 3, **{**WEEK, **MINISTRY, "stance": "denied", "denies": "synthetic-3", "denies_what": "figure"})


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A fresh STRIKELINE_HOME; nothing kept in memory from other tests."""
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path))
    monkeypatch.setattr(served, "_kept", {})
    st.cache_data.clear()
    return tmp_path


def publish(home, claims, **changes):
    """Publishes synthetic claims of the one synthetic report; gives the version's name."""
    return publish_version(home, reports_frame([report(**changes)]), claims_frame(claims))


@pytest.fixture
def version(home):
    """A record with one incident, one denied period total, and hostile text."""
    return publish(home, [HIT, DEAD, TOLL, DENIED])


@pytest.fixture
def only_totals(home):
    """A record with a denied period total and no incident, like the report this project began from."""
    return publish(home, [TOLL, DENIED])


@pytest.fixture
def nothing(home):
    """A record without a report."""
    return publish_version(home, reports_frame([]), claims_frame([]))


def open_app(page=None, script="pages/navigation.py", **params):
    """The page as the app shows it, its link holding these parameters."""
    app = AppTest.from_file(str(PROJECT / script), default_timeout=30)
    for word, value in params.items():
        app.query_params[word.rstrip("_")] = value
    app.run()
    return app.switch_page(page).run() if page else app


def words(app):
    """All text of a page that a test can see."""
    return "\n".join(
        str(e.value) for kind in ("title", "subheader", "html", "markdown", "warning", "error", "code") for e in getattr(app, kind)
    )
