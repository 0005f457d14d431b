"""Counts for charts and maps."""

from __future__ import annotations

from datetime import date

import pandas as pd

from tests.unit.timeline.synthetic import claim, record_of, total, undated
from timeline.aggregates import (
    count_incidents_by_day,
    count_incidents_by_province,
    count_reports_by_week,
    count_unplaced,
    uncertain_incidents,
)

POINT = {"latitude": 35.61, "longitude": 36.56}
WIDE = {"province_code": None, "province": None, "place": None, "place_precision": "country", "place_text": "Idlib; Hama"}
RECORD = record_of(
    claim("a", **POINT),
    claim("school", facility_type="school", **POINT),
    claim("b", report_id="r2", place="Saraqib", geonameid=2, **POINT),
    claim("w", report_strike=2, first="2017-09-18", last="2017-09-24", date_precision="week", **POINT),
    claim("p", report_strike=3, place=None, place_precision="province", province_code="SY-HM", province="Hama"),
    claim("u", report_strike=4, **undated(), **POINT),
    claim("n", report_strike=5, **{**WIDE, "place_text": None, "place_precision": "unknown"}),
    total("t", 5, 5, **WIDE),
)


def test_exact_days_count_each_incident_once():
    table = count_incidents_by_day(RECORD.incidents)
    assert table["incidents"].sum() == 4
    assert table["facility_type"].tolist() == ["hospital"]
    assert str(table.loc[0, "day"].date()) == "2017-09-25"


def test_uncertain_days_are_spans_of_their_own():
    table = uncertain_incidents(RECORD.incidents)
    assert [str(day.date()) for day in (table.loc[0, "date_start"], table.loc[0, "date_end"])] == ["2017-09-18", "2017-09-24"]
    assert len(table) == 1


def test_provinces():
    table = count_incidents_by_province(RECORD.incidents)
    assert table[["province_code", "incidents", "disputed"]].values.tolist() == [["SY-HM", 1, 0], ["SY-ID", 4, 0]]


def test_what_the_map_cannot_show():
    assert count_unplaced(RECORD.claims, RECORD.incidents) == {
        "province_only": 1,
        "several_provinces": 1,
        "not_located": 1,
        "undated": 1,
    }


def test_a_village_without_a_point_is_counted_under_the_map():
    record = record_of(claim("v", place=None, place_text="Umm Wardat", geonameid=None))
    assert count_unplaced(record.claims, record.incidents)["province_only"] == 1


def test_weeks_are_whole_and_empty_ones_stand_at_zero():
    rows = [
        claim("a", report_date="2017-09-03"),
        claim("b", report_id="r2", report_date="2017-09-20"),
        claim("c", report_id="r3", report_date=None),
    ]
    table = count_reports_by_week(record_of(*rows).reports, date(2017, 9, 1), date(2017, 9, 30))
    assert [str(week.date()) for week in table["week"]] == ["2017-08-28", "2017-09-04", "2017-09-11", "2017-09-18", "2017-09-25"]
    assert table["reports"].tolist() == [1, 0, 0, 1, 0]


def test_empty_tables_stay_tables():
    empty = record_of()
    assert count_incidents_by_day(empty.incidents).empty
    assert count_incidents_by_province(empty.incidents).empty
    assert uncertain_incidents(empty.incidents).empty
    assert count_reports_by_week(empty.reports, None, None).empty
    week = count_reports_by_week(empty.reports, date(2017, 9, 4), date(2017, 9, 10))
    assert week["reports"].tolist() == [0]
    assert week["week"].tolist() == [pd.Timestamp("2017-09-04")]
