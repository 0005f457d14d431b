"""What goes out by data links, and what stays in."""

from __future__ import annotations

from datetime import date

import pytest

from serving.public_rows import public_rows, published_reports
from timeline.schema import CLAIM_COLUMNS

TODAY = date(2026, 1, 15)


def test_columns_and_order_are_those_of_the_claims_table(make_claims, make_reports):
    rows = public_rows(make_claims({}, {}), make_reports({}), TODAY)
    assert list(rows.columns) == list(CLAIM_COLUMNS)
    assert rows["claim_id"].tolist() == ["c1", "c2"]


@pytest.mark.parametrize(("report", "public"), [
    ({"visibility": "public"}, True),
    ({"visibility": "draft"}, False),
    ({"visibility": None}, False),
    ({"visibility": "embargoed", "embargo_until": date(2026, 1, 15)}, True),
    ({"visibility": "embargoed", "embargo_until": date(2026, 1, 16)}, False),
    ({"visibility": "embargoed", "embargo_until": None}, False),
])  # fmt: skip
def test_only_published_reports_go_out(make_claims, make_reports, report, public):
    assert bool(len(published_reports(make_reports(report), TODAY))) is public
    assert bool(len(public_rows(make_claims({}), make_reports(report), TODAY))) is public


def test_a_claim_without_its_report_stays_in(make_claims, make_reports):
    assert public_rows(make_claims({"report_id": "bbbb000000000001"}), make_reports({}), TODAY).empty


@pytest.mark.parametrize(("show", "quoted"), [("full", True), ("sentence", True), ("none", False)])
def test_a_report_that_shows_no_text_gives_no_quote(make_claims, make_reports, show, quoted):
    assert public_rows(make_claims({}), make_reports({"show": show}), TODAY)["quote"].notna().tolist() == [quoted]


def test_people_appear_by_organisation_or_role(make_claims, make_reports):
    claims = make_claims(
        {"claimant": "Salem Abu al Azem", "claimant_org": "Civil Defence in Idlib"},
        {"claimant": "a shopkeeper, Ahmad", "claimant_role": "residents", "claimant_org": None},
        {"claimant": None, "claimant_role": None},
    )
    rows = public_rows(claims, make_reports({}), TODAY)
    assert rows["claimant"].tolist()[:2] == ["Civil Defence in Idlib", "residents"]
    assert rows["claimant"].isna().tolist() == [False, False, True]


def test_sites_to_protect_are_rounded_with_all_about_the_same_strike(make_claims, make_reports):
    point = {"latitude": 35.93123, "longitude": 36.63456, "place_precision": "site"}
    claims = make_claims(
        {**point, "facility_type": "hospital", "report_strike": 1}, {**point, "report_strike": 1},
        {**point, "facility_type": "bridge", "report_strike": 2}, {**point, "report_strike": None},
        {"report_strike": None, "facility_type": "camp"},
    )  # fmt: skip
    rows = public_rows(claims, make_reports({}), TODAY)
    assert rows["latitude"].tolist()[:4] == [35.93, 35.93, 35.93123, 35.93123]
    assert rows["longitude"].tolist()[:4] == [36.63, 36.63, 36.63456, 36.63456]
    assert rows["latitude"].isna().tolist() == [False] * 4 + [True]
