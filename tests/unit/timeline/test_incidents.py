"""Incidents: what is one strike, and what is counted in it."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from tests.unit.timeline.synthetic import claim, incidents_of, reports_of, toll, total
from timeline.incidents import build_incidents, find_incident, read_facilities
from timeline.schema import claims_frame

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
        {"on": None, "date_precision": "unknown", "report_date": "2017-11-26"},
        {"place": "Saraqib", "geonameid": 2},
        {"province_code": "SY-HM"},
        {"province_code": None},
        {"facility_type": "school"},
        {"facility_name": "Sham Hospital"},
        {"weapon": "artillery"},
        {"first": "2017-09-01", "last": "2017-09-30", "date_precision": "month"},
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


PROVINCE_ONLY = {"place": None, "place_precision": "province", "geonameid": None}
SOME_DAY = {"first": "2017-09-25", "last": "2017-10-01", "date_precision": "week"}


def grouped(*rows, **edits):
    """The claim ids of each incident, and the reason for each claim."""
    incidents, members = build_incidents(claims_frame(rows), reports_of(list(rows)), **edits)
    return [set(ids.split(";")) for ids in incidents["claim_ids"]], dict(zip(members["claim_id"], members["why"], strict=True))


@pytest.mark.parametrize("coarse", [PROVINCE_ONLY, SOME_DAY], ids=["province", "week"])
def test_what_is_uncertain_joins_the_one_incident_that_it_fits(coarse):
    groups, why = grouped(claim("a"), claim("b", **MONITOR, **coarse))
    assert groups == [{"a", "b"}]
    assert why["a"] == "told first"
    assert "both tell of a hospital" in why["b"]


@pytest.mark.parametrize("coarse", [PROVINCE_ONLY, SOME_DAY], ids=["province", "week"])
def test_what_is_uncertain_stays_apart_where_two_fit_as_well(coarse):
    other = {"on": "2017-09-27"} if "first" in coarse else {"place": "Saraqib", "geonameid": 2}
    groups, _ = grouped(claim("a"), claim("z", report_strike=2, **other), claim("b", **MONITOR, **coarse))
    assert groups == [{"a"}, {"z"}, {"b"}]


def test_what_is_uncertain_joins_the_one_that_fits_better():
    rows = [claim("a"), claim("z", report_strike=2, place="Saraqib", geonameid=2, attacker="Russia")]
    groups, why = grouped(*rows, claim("b", **MONITOR, **PROVINCE_ONLY, attacker="Russia"))
    assert groups == [{"a"}, {"z", "b"}]
    assert "same party blamed" in why["b"]


def test_people_harmed_somewhere_in_the_province_that_day_are_not_the_same():
    groups, _ = grouped(toll("a", 5, 5), toll("b", 7, 7, **MONITOR, **PROVINCE_ONLY))
    assert groups == [{"a"}, {"b"}]
    groups, why = grouped(toll("a", 7, 7), toll("b", 7, 7, **MONITOR, **PROVINCE_ONLY))
    assert groups == [{"a", "b"}]
    assert "same figure of people killed" in why["b"]


def test_two_towns_near_each_other_are_one_only_with_a_telling_figure():
    near = {"place": "Near Kafr Nabl", "geonameid": 9, "latitude": 35.63, "longitude": 36.57}
    here = {"latitude": 35.614, "longitude": 36.561}
    far = {**near, "latitude": 35.8, "longitude": 36.8}
    for there, figure, expected in ((near, 9, 1), (near, 8, 2), (far, 9, 2)):
        assert len(grouped(toll("a", 9, 9, **here), toll("b", figure, figure, **MONITOR, **there))[0]) == expected
    assert "towns near each other" in grouped(toll("a", 9, 9, **here), toll("b", 9, 9, **MONITOR, **near))[1]["b"]


def test_the_night_between_two_days_is_bridged_by_a_telling_figure_in_one_town():
    next_day = {"on": "2017-09-26"}
    assert len(grouped(toll("a", 17, None), toll("b", 17, 17, **MONITOR, **next_day))[0]) == 1
    assert len(grouped(toll("a", 2, 2), toll("b", 2, 2, **MONITOR, **next_day))[0]) == 2
    assert len(grouped(toll("a", 17, 17), toll("b", 17, 17, **MONITOR, on="2017-09-27"))[0]) == 2


def test_weapons_that_belong_together_are_no_contradiction():
    assert len(grouped(claim("a", weapon="airstrike"), claim("b", **MONITOR, weapon="barrel_bomb"))[0]) == 1
    assert len(grouped(claim("a", weapon="airstrike"), claim("b", **MONITOR, weapon="explosive_device"))[0]) == 2


def test_an_editor_joins_and_sets_apart():
    rows = [claim("a"), claim("b", **MONITOR), claim("c", report_strike=2, place="Saraqib", geonameid=2)]
    a, b, c = ("r1", "a"), ("r2", "b"), ("r1", "c")
    groups, why = grouped(*rows, joined=[frozenset({b, c})])
    assert groups == [{"a", "b", "c"}]
    assert why["c"] == "joined by an editor"
    groups, why = grouped(*rows, apart=[frozenset({b})])
    assert groups == [{"a"}, {"c"}, {"b"}]
    assert why["b"] == "set apart by an editor"
    groups, _ = grouped(*rows, apart=[frozenset({a, c})])
    assert groups == [{"b"}, {"a", "c"}]


def test_claims_of_one_strike_of_one_report_can_be_set_apart():
    rows = [claim("a"), toll("b", 5, 5)]
    assert grouped(*rows)[0] == [{"a", "b"}]
    assert grouped(*rows, apart=[frozenset({("r1", "b")})])[0] == [{"a"}, {"b"}]


def test_an_old_link_to_an_incident_opens_the_one_that_took_it_in():
    rows = [claim("a"), claim("b", **MONITOR)]
    alone, _ = build_incidents(claims_frame(rows[1:]), reports_of(rows[1:]))
    incidents, members = build_incidents(claims_frame(rows), reports_of(rows))
    assert find_incident(incidents, members, alone["incident_id"].iloc[0]) == incidents["incident_id"].iloc[0]
    assert find_incident(incidents, members, incidents["incident_id"].iloc[0]) == incidents["incident_id"].iloc[0]
    assert find_incident(incidents, members, "0" * 12) is None


def test_the_order_of_the_rows_does_not_matter():
    rows = [
        claim("a"), claim("b", **MONITOR, **PROVINCE_ONLY), toll("c", 17, None, report_strike=2, place="Saraqib", geonameid=2),
        toll("d", 17, 20, **MONITOR, report_strike=2, place="Saraqib", geonameid=2, on="2017-09-26"),
        claim("e", report_id="r3", **SOME_DAY),
    ]  # fmt: skip
    expected = grouped(*rows)
    for shift in range(1, len(rows)):
        assert grouped(*rows[shift:], *rows[:shift]) == expected
    assert grouped(*reversed(rows)) == expected


NO_DAY = {"on": None, "date_precision": "unknown"}


def test_an_account_that_tells_no_day_is_news_of_the_two_weeks_before_it():
    first = claim("a", on="2017-09-25")
    for published, expected in (("2017-09-24", 2), ("2017-09-25", 1), ("2017-10-09", 1), ("2017-10-10", 2)):
        assert len(grouped(first, claim("b", **MONITOR, **NO_DAY, report_date=published))[0]) == expected
    assert "day not told" in grouped(first, claim("b", **MONITOR, **NO_DAY, report_date="2017-09-28"))[1]["b"]


def test_it_stays_apart_where_two_attacks_of_that_town_fit():
    groups, _ = grouped(claim("a"), claim("z", report_strike=2, on="2017-09-26"), claim("b", **MONITOR, **NO_DAY))
    assert groups == [{"a"}, {"z"}, {"b"}]


def test_two_accounts_without_a_day_are_one_within_a_week():
    first = claim("a", **NO_DAY, report_date="2017-09-26")
    assert len(grouped(first, claim("b", **MONITOR, **NO_DAY, report_date="2017-10-03"))[0]) == 1
    assert len(grouped(first, claim("b", **MONITOR, **NO_DAY, report_date="2017-10-04"))[0]) == 2


def test_a_toll_without_a_site_joins_the_only_attack_of_its_town_and_day():
    groups, why = grouped(claim("a"), toll("b", 9, 9, **MONITOR))
    assert groups == [{"a", "b"}]
    assert "both tell of an attack there" in why["b"]
    other = claim("z", report_strike=2, facility_type="school")
    assert grouped(claim("a"), other, toll("b", 9, 9, **MONITOR))[0] == [{"a"}, {"z"}, {"b"}]


def test_the_lorries_of_a_convoy_are_the_convoy():
    assert len(grouped(claim("a", facility_type="aid_convoy"), claim("b", **MONITOR, facility_type="vehicle"))[0]) == 1


def test_a_site_that_another_account_tells_beside_the_first_is_no_contradiction():
    beside = {"report_strike": 1, **MONITOR}
    rows = [claim("a", facility_type="aid_convoy"), claim("b", **beside, facility_type="aid_convoy")]
    rows += [claim("c", **beside, facility_type="clinic"), claim("d", report_id="r3", facility_type="clinic")]
    assert grouped(*rows)[0] == [{"a", "b", "c", "d"}]
