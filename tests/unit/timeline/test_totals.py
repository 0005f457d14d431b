"""Period totals stand in series and are never added to incidents."""

from __future__ import annotations

import pytest

from tests.unit.timeline.synthetic import SEED, claim, record_of, seed_claims, toll, total


def series(*rows):
    return record_of(*rows).totals


def test_overlapping_totals_on_one_subject_are_one_series():
    table = series(
        total("a", 150, None), total("b", 152, 152, first="2017-09-27", last="2017-09-29"), total("c", 3, 3, harm="injured")
    )
    assert table["claim_ids"].tolist() == ["a;b", "c"]
    assert table["subject"].tolist() == ["killed", "injured"]
    assert str(table.loc[0, "date_end"].date()) == "2017-09-29"


@pytest.mark.parametrize(
    "other",
    [
        {"first": "2017-10-01", "last": "2017-10-05"},
        {"province_code": "SY-HL"},
        {"province_code": None, "place_precision": "country", "place_text": "Idlib; Hama"},
        {"place": "Saraqib", "place_precision": "settlement"},
        {"first": None, "last": None, "date_precision": "unknown", "report_id": "r2"},
    ],
)
def test_other_days_and_areas_are_other_series(other):
    assert len(series(total("a", 150, None), total("b", 7, 7, **other))) == 2


def test_a_chain_of_spans_is_not_one_series():
    spans = [("2017-09-01", "2017-09-10"), ("2017-09-08", "2017-09-20"), ("2017-09-18", "2017-09-30")]
    rows = [total(f"t{i}", i + 1, i + 1, first=first, last=last) for i, (first, last) in enumerate(spans)]
    assert series(*rows)["claim_ids"].tolist() == ["t0;t1", "t2"]


def test_a_total_without_a_figure_is_no_series():
    assert series(total("a", None, None, kind="strike", harm=None, victims=None)).empty


def test_denials_and_incidents_are_listed():
    table = series(
        total("a", 150, None),
        total("d", 150, None, stance="denied", denies="a", denies_what="figure"),
        total("g", 150, None, stance="denied", denies="a", denies_what="general"),
        toll("inside", 5, 5, report_strike=2),
        toll("later", 5, 5, report_strike=3, on="2017-10-09"),
        claim("no toll", report_strike=4),
        toll("none dead", 0, 0, report_strike=5),
    )
    assert table["claim_ids"].tolist() == ["a"]
    assert table["denial_ids"].tolist() == ["d"]
    inside = record_of(toll("inside", 5, 5, report_strike=2)).incidents["incident_id"].tolist()
    assert table["incident_ids"].tolist() == inside


def test_a_specific_denial_in_another_report_is_listed():
    denial = {"stance": "denied", "denies_what": "figure", "report_id": "r2"}
    assert series(total("a", 150, None), total("d", 150, None, **denial))["denial_ids"].tolist() == ["d"]
    assert (
        series(total("a", 150, None), total("d", 9, 9, **denial, first="2018-01-01", last="2018-01-02"))["denial_ids"].isna().all()
    )


@pytest.mark.skipif(not SEED.exists(), reason="the seed report is not part of the project")
def test_the_first_report_has_series_and_no_incident():
    record = record_of(*seed_claims())
    assert record.incidents.empty
    table = record.totals.set_index("subject")
    assert table.loc["killed", "claim_ids"] == "killed-150;bodies-152"
    assert table.loc["killed", "denial_ids"] == "denial-150"
    assert set(table.index) == {"killed", "injured", "rescued", "hospital", "defence_centre", "power_station", "camp"}
    assert table.drop("killed")["denial_ids"].isna().all()


@pytest.mark.parametrize(
    ("number", "said", "linked"), [(150, "2017-09-28", True), (90, "2017-09-28", False), (150, "2017-09-22", False)]
)
def test_a_denied_figure_without_days_answers_the_same_number_soon_after(number, said, linked):
    alone = {"report_id": "r2", "first": None, "last": None, "date_precision": "unknown", "is_total": False}
    denial = total("d", number, number, stance="denied", denies_what="figure", report_date=said, **alone)
    assert series(total("a", 150, None), denial)["denial_ids"].fillna("").tolist() == ["d" if linked else ""]
