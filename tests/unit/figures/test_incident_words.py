"""Incidents and period totals in words."""

from __future__ import annotations

import json
from datetime import date

from pages.figures.incident_words import casualty_words, hit_words, incident_words, short_words
from pages.figures.timeline_tables import blocks_of, spans_of, totals_of
from timeline.rows import plain_rows
from timeline.schema import claims_frame, incidents_frame, totals_frame

FACILITIES = json.dumps([
    {"type": "hospital", "name": "Synthetic Hospital", "condition": "hit", "count_min": 1, "count_max": 1},
    {"type": "school", "name": None, "condition": None, "count_min": 2, "count_max": None},
])  # fmt: skip
INCIDENT = {
    "incident_id": "a", "date_start": date(2017, 9, 26), "date_end": date(2017, 9, 26), "date_precision": "day", "country": "SY",
    "province_code": "SY-ID", "province": "Idlib", "place": "Kafr Nabl", "place_precision": "settlement", "facilities": FACILITIES,
    "killed_civilians_min": 17, "killed_civilians_top": 39, "attackers": "Russia;Syria", "attacker_link": "or",
    "attacker_certainty": "stated", "n_claims": 3, "sources": "separate", "disputed": True, "denied_by": "Russian Defence Ministry",
}  # fmt: skip


def row(**changes):
    return plain_rows(incidents_frame([{**INCIDENT, **changes}]))[0]


def test_an_incident_on_hover():
    assert incident_words(row()).splitlines() == [
        "26 September 2017 · Kafr Nabl, Idlib", "Hospital (Synthetic Hospital), 2 or more schools",
        "Reported killed: civilians 17 to 39 or more",
        "Blamed on Russia or Syria", "Denied by Russian Defence Ministry", "3 statements, separate sources",
    ]  # fmt: skip


def test_what_is_not_known_is_said_or_left_out():
    bare = row(
        facilities=None, attackers=None, denied_by=None, disputed=False, killed_civilians_min=None, killed_civilians_top=None
    )
    assert hit_words(bare) == "not said"
    assert casualty_words(bare, "killed") == ""
    assert "What was hit is not said" in incident_words(bare)
    assert "Denied" not in incident_words(bare)
    assert short_words(bare) == "attack, Kafr Nabl"


def test_exact_days_become_blocks_and_uncertain_ones_spans():
    week = {
        **INCIDENT,
        "incident_id": "b",
        "date_start": date(2017, 9, 18),
        "date_end": date(2017, 9, 24),
        "date_precision": "week",
    }
    frame = incidents_frame([INCIDENT, week, {"incident_id": "c", "date_precision": "unknown", "n_claims": 1}])
    assert blocks_of(frame)[["incident_id", "group", "disputed"]].to_numpy().tolist() == [["a", "health", True]]
    assert spans_of(frame)[["incident_id", "name"]].to_numpy().tolist() == [["b", "hospital, Kafr Nabl"]]


def test_a_series_of_totals_in_words_with_who_gives_and_who_denies_it():
    total = {"report_id": "r", "kind": "casualties", "harm": "killed", "is_total": True, "claimant_role": "rescue_workers"}
    claims = claims_frame([
        {**total, "claim_id": "1", "victims": "civilians", "count_min": 150, "count_text": "at least 150"},
        {**total, "claim_id": "2", "victims": "people", "count_min": 152, "count_max": 152},
        {**total, "claim_id": "3", "victims": "children", "count_min": 40, "count_max": 40, "part_of": "2"},
        {**total, "claim_id": "4", "stance": "denied", "claimant_role": "military", "claimant_org": "Russian Defence Ministry"},
    ])  # fmt: skip
    series = totals_frame([{"series_id": "t", "subject": "killed", "province": "Idlib", "claim_ids": "1;2;3", "denial_ids": "4",
                            "date_start": date(2017, 9, 20), "date_end": date(2017, 9, 27)}])  # fmt: skip
    found = totals_of(series, claims).iloc[0]
    assert found["words"] == "150 or more civilians killed; 152 killed"
    assert found["who"] == "rescue workers"
    assert found["denied"] == "denied by Russian Defence Ministry: that it happened"
    assert found["place"] == "Idlib"


def test_figures_of_several_sources_each_stand_with_their_own():
    total = {"report_id": "r", "kind": "casualties", "harm": "killed", "is_total": True, "victims": "people"}
    claims = claims_frame([
        {**total, "claim_id": "1", "claimant_role": "rescue_workers", "count_min": 150},
        {**total, "claim_id": "2", "claimant_role": "monitor", "count_min": 163, "count_max": 163},
    ])  # fmt: skip
    found = totals_of(totals_frame([{"series_id": "t", "subject": "killed", "claim_ids": "1;2"}]), claims).iloc[0]
    assert found["words"] == "150 or more killed (rescue workers); 163 killed (a monitoring group)"
    assert found["who"] == ""


def test_a_span_is_named_by_the_facility_whose_colour_it_has():
    types = ("defence_centre", "hospital", "clinic")
    sites = json.dumps([{"type": t, "name": None, "condition": "hit", "count_min": 1, "count_max": 1} for t in types])
    assert short_words(row(facilities=sites)) == "hospital and clinic, Kafr Nabl"
