"""Incidents: what is one strike, and what is counted in it."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from tests.unit.timeline.synthetic import claim, incidents_of, toll, total
from timeline.incidents import read_facilities

MONITOR = {"report_id": "r2", "publisher": "Synthetic Daily", "claimant_org": "Synthetic Monitor", "claimant_role": "monitor"}
MINISTRY = {"claimant": "Russian Defence Ministry", "claimant_org": "Russian Defence Ministry", "claimant_role": "military"}


def members(table):
    return table["claim_ids"].tolist()


def test_one_strike_of_one_report_is_one_incident():
    table = incidents_of(claim("a"), toll("b", 5, 5), claim("c", report_strike=2))
    assert members(table) == ["a;b", "c"]


def test_the_same_place_day_and_facility_merge_across_reports():
    table = incidents_of(claim("a"), claim("b", **MONITOR))
    assert members(table) == ["a;b"]
    row = table.iloc[0]
    assert (row["n_reports"], row["n_publishers"], row["n_orgs"], row["sources"]) == (2, 2, 2, "separate")


@pytest.mark.parametrize(
    "other",
    [
        {"on": "2017-09-24"},
        {"on": None, "date_precision": "unknown"},
        {"place": "Saraqib", "geonameid": 2},
        {"place": None, "place_precision": "province", "geonameid": None},
        {"province_code": "SY-HM"},
        {"province_code": None},
        {"facility_type": "school"},
        {"facility_name": "Sham Hospital"},
        {"weapon": "artillery"},
        {"first": "2017-09-20", "last": "2017-09-27", "date_precision": "period"},
    ],
)
def test_what_differs_or_is_unknown_stays_apart(other):
    first = claim("a", facility_name="Orient Surgical Hospital", weapon="airstrike")
    assert len(incidents_of(first, claim("b", **MONITOR, **other))) == 2


def test_a_named_facility_ties_accounts_without_a_place_or_an_exact_day():
    first = claim("a", facility_name="Orient Surgical Hospital")
    vague = {"place": None, "place_precision": "province", "geonameid": None, "facility_name": "the Orient hospital"}
    week = {"first": "2017-09-25", "last": "2017-10-01", "date_precision": "week"}
    assert len(incidents_of(first, claim("b", **MONITOR, **vague))) == 1
    assert len(incidents_of(first, claim("b", **MONITOR, **vague, **week))) == 1


def test_two_strikes_that_one_report_tells_apart_never_merge_through_another():
    table = incidents_of(claim("a"), claim("b", report_strike=2), claim("c", **MONITOR))
    assert members(table) == ["a;c", "b"]


def test_totals_denials_statements_and_closures_make_no_incident():
    assert incidents_of(
        total("t", 5, 5),
        claim("d", stance="denied", denies_what="event", report_strike=2),
        claim("s", kind="statement", report_strike=3),
        claim("closed", condition="closed", report_strike=4),
        toll("m", 5, 5, harm="displaced", report_strike=5),
        claim("x", checked="unusable", report_strike=6),
    ).empty


def test_the_range_runs_over_organisations():
    row = incidents_of(toll("a", 17, 17), toll("b", 39, None, **MONITOR)).iloc[0]
    assert (row["killed_civilians_min"], row["killed_civilians_top"]) == (17, 39)
    assert row["killed_civilians_max"] is pd.NA


def test_an_upper_bound_gives_no_minimum():
    row = incidents_of(toll("a", None, 33)).iloc[0]
    assert row["killed_civilians_min"] is pd.NA
    assert row["killed_civilians_max"] == 33


def test_disjoint_victims_add_and_parts_do_not():
    row = incidents_of(toll("a", 3, 3, victims="children"), toll("b", 2, 2, victims="women")).iloc[0]
    assert row["killed_civilians_max"] == 5
    row = incidents_of(toll("a", 9, 9), toll("b", 4, 4, victims="children", part_of="a")).iloc[0]
    assert (row["killed_civilians_min"], row["killed_civilians_max"]) == (9, 9)


def test_groups_of_victims_stay_apart():
    row = incidents_of(toll("a", 3, 3), toll("b", 2, 2, victims="fighters"), toll("c", 7, 7, victims="people")).iloc[0]
    assert [row[f"killed_{group}_max"] for group in ("civilians", "fighters", "people")] == [3, 2, 7]
    assert row["injured_civilians_min"] is pd.NA


def test_a_later_count_of_the_same_organisation_replaces_its_earlier_one():
    hit, later = claim("x"), {"report_id": "r2", "report_date": "2017-09-28"}
    row = incidents_of(hit, toll("a", 17, 17), claim("y", **later), toll("b", 21, 21, **later)).iloc[0]
    assert (row["killed_civilians_min"], row["killed_civilians_max"]) == (21, 21)
    same_day = {"report_id": "r2"}
    row = incidents_of(hit, toll("a", 17, 17), claim("y", **same_day), toll("b", 21, 21, **same_day)).iloc[0]
    assert (row["killed_civilians_min"], row["killed_civilians_max"]) == (17, 21)


def test_none_said_by_the_blamed_party_is_never_the_minimum():
    blamed = {"attacker": "Russia"}
    row = incidents_of(claim("x", **blamed), toll("a", 17, 17, **blamed), toll("b", 0, 0, **MINISTRY)).iloc[0]
    assert row["killed_civilians_min"] == 17
    row = incidents_of(claim("x", **blamed), toll("a", 17, 17, **blamed), toll("b", 0, 0, claimant_org="Synthetic Monitor")).iloc[0]
    assert row["killed_civilians_min"] == 0


def test_a_denial_lowers_nothing_and_marks_what_it_denies():
    rows = [claim("x", attacker="Russia"), toll("a", 17, 17, attacker="Russia")]
    denial = toll("d", 17, 17, stance="denied", denies="a", denies_what="figure", **MINISTRY)
    row = incidents_of(*rows, denial).iloc[0]
    assert bool(row["disputed"])
    assert row["denied_by"] == "Russian Defence Ministry"
    assert json.loads(row["response"]) == {"figure": ["denied"]}
    assert (row["killed_civilians_min"], row["killed_civilians_max"]) == (17, 17)
    general = claim("g", kind="strike", stance="denied", denies_what="general", **MINISTRY)
    assert not incidents_of(*rows, general).iloc[0]["disputed"]


def test_a_specific_denial_in_another_report_marks_what_it_fits():
    denial = {"stance": "denied", "denies_what": "target", "report_id": "r2", **MINISTRY}
    assert members(incidents_of(claim("a"), claim("d", **denial))) == ["a;d"]
    assert members(incidents_of(claim("a"), claim("d", **denial, on="2017-09-24"))) == ["a"]


def test_rival_attributions_dispute_and_overlapping_ones_do_not():
    assert incidents_of(claim("a", attacker="Russia"), claim("b", **MONITOR, attacker="Syria")).iloc[0]["disputed"]
    either = claim("b", **MONITOR, attacker="Russia;Syria", attacker_link="or")
    row = incidents_of(claim("a", attacker="Russia"), either).iloc[0]
    assert not row["disputed"]
    assert (row["attackers"], row["attacker_link"], row["attacker_certainty"]) == ("Russia;Syria", "or", "stated")


def test_one_who_suspects_keeps_the_blame_suspected():
    suspecting = claim("b", **MONITOR, attacker="Russia", attacker_certainty="suspected")
    row = incidents_of(claim("a", attacker="Russia", attacker_certainty="stated"), suspecting).iloc[0]
    assert row["attacker_certainty"] == "suspected"


def test_copies_and_missing_organisations_are_no_separate_sources():
    pair = (claim("a"), claim("b", **MONITOR))
    assert incidents_of(*pair, copies=("r2",)).iloc[0]["sources"] == "one"
    assert incidents_of(claim("a"), claim("b", **{**MONITOR, "claimant_org": None})).iloc[0]["sources"] == "one"


def test_a_facility_is_one_thing_across_reports():
    full = claim("a", facility_name="Orient Surgical Hospital", condition="destroyed")
    short = claim("b", **MONITOR, facility_name="Orient", condition="out_of_service")
    assert read_facilities(incidents_of(full, short).iloc[0]["facilities"]) == [
        {
            "type": "hospital",
            "name": "Orient Surgical Hospital",
            "condition": "destroyed;out_of_service",
            "count_min": 1,
            "count_max": 1,
        }
    ]


def test_ids_do_not_depend_on_what_else_is_there():
    alone = incidents_of(claim("a"))["incident_id"].tolist()
    assert incidents_of(claim("a"), claim("b", **MONITOR, place="Saraqib", geonameid=2))["incident_id"].tolist()[:1] == alone
    assert incidents_of(claim("a", report_id="r9"))["incident_id"].tolist() != alone


def test_a_point_comes_from_the_finest_place():
    rough = claim("a", place_precision="province", place=None, geonameid=None)
    fine = toll("b", 5, 5, latitude=35.6, longitude=36.5)
    row = incidents_of(rough, fine).iloc[0]
    assert (row["place"], row["latitude"], row["place_precision"]) == ("Kafr Nabl", 35.6, "settlement")
