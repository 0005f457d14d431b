"""Which rows a selection matches."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.timeline.synthetic import claim, record_of, toll, total, undated
from timeline.selection import Selection, select


def ids(frame):
    return frame["claim_id"].tolist()


@pytest.mark.parametrize(
    ("first", "last", "matches"),
    [
        ("2017-09-01", "2017-09-10", True),
        ("2017-09-10", "2017-09-10", True),
        ("2017-09-15", "2017-09-30", True),
        ("2017-08-01", "2017-10-30", True),
        ("2017-09-01", "2017-09-09", False),
        ("2017-09-16", "2017-09-20", False),
        (None, "2017-09-10", True),
        (None, "2017-09-09", False),
        ("2017-09-15", None, True),
        ("2017-09-16", None, False),
        ("2017-09-01", None, True),
    ],
)
def test_days_match_by_overlap(first, last, matches):
    record = record_of(claim("a", first=first, last=last, date_precision="period"))
    selected = select(record, Selection(days_from=date(2017, 9, 10), days_to=date(2017, 9, 15)))
    assert (ids(selected.claims) == ["a"]) is matches


def test_an_open_end_reaches_no_further_than_its_report():
    record = record_of(claim("a", first="2017-09-01", last=None, date_precision="period", report_date="2017-09-26"))
    assert ids(select(record, Selection(days_from=date(2017, 9, 26))).claims) == ["a"]
    assert ids(select(record, Selection(days_from=date(2018, 1, 1))).claims) == []


def test_claims_without_a_day_are_counted_beside():
    record = record_of(
        claim("a", **undated(), report_date="2017-09-26"),
        claim("b", **undated(), report_id="r2", report_date="2018-09-26"),
        claim("c", **undated(), report_id="r3", report_date=None),
    )
    selected = select(record, Selection(days_from=date(2017, 9, 1), days_to=date(2017, 9, 30)))
    assert ids(selected.claims) == []
    assert ids(selected.undated) == ["a"]
    assert ids(select(record, Selection()).claims) == ["a", "b", "c"]


def test_a_claim_over_several_provinces_matches_none_of_them():
    wide = {"province_code": None, "province": None, "place": None, "place_precision": "country"}
    record = record_of(
        claim("both", **wide, place_text="Idlib; Hama"),
        claim("region", **wide, place_text="northwestern Syria", report_id="r2"),
        claim("country", **wide, place_text="Syria", report_id="r3"),
        claim("one", report_id="r4"),
    )
    selected = select(record, Selection(provinces=("SY-ID",)))
    assert ids(selected.claims) == ["one"]
    assert ids(selected.several_provinces) == ["both", "region"]
    assert len(select(record, Selection()).claims) == 4


def test_denials_stay_with_what_they_deny():
    denial = {"stance": "denied", "denies_what": "figure", "claimant_role": "military", "claimant_org": "Synthetic Ministry"}
    record = record_of(
        toll("a", 150, None),
        toll("d", 150, None, **denial, denies="a", province_code=None, place=None, place_precision="unknown"),
        toll("a", 3, 3, report_id="r2", province_code="SY-HL"),
        toll("d", 3, 3, **denial, denies="a", report_id="r2", province_code="SY-HL"),
    )
    selected = select(record, Selection(provinces=("SY-ID",), claimant_roles=("rescue_workers",)))
    assert list(zip(selected.claims["report_id"], selected.claims["claim_id"], strict=True)) == [("r1", "a"), ("r1", "d")]


def test_unusable_claims_count_nowhere():
    record = record_of(claim("a", checked="unusable"), total("t", 5, 5, checked="unusable"), claim("b", report_id="r2"))
    selected = select(record, Selection())
    assert ids(selected.claims) == ["b"]
    assert len(record.incidents) == 1
    assert record.totals.empty


def test_an_incident_matches_by_all_its_claims_together():
    school = claim("school", report_strike=2, facility_type="school", place="Saraqib")
    record = record_of(claim("a-site"), toll("dead", 5, 5), school)
    selected = select(record, Selection(facilities=("hospital",), harms=("killed",)))
    assert selected.incidents["claim_ids"].tolist() == ["a-site;dead"]


def test_an_attacker_matches_alone_or_jointly():
    record = record_of(claim("a", attacker="Russia;Syria", attacker_link="or"), claim("b", report_id="r2", attacker="Syria"))
    assert ids(select(record, Selection(attackers=("Russia",))).claims) == ["a"]
    assert ids(select(record, Selection(attackers=("Syria",))).claims) == ["a", "b"]


def test_disputed_only_and_without():
    record = record_of(
        claim("a"),
        claim("no", stance="denied", denies="a", denies_what="target"),
        claim("b", report_id="r2", place="Saraqib", geonameid=2),
        claim("g", report_id="r2", kind="statement", stance="denied", denies_what="general"),
    )
    only, without = (select(record, Selection(disputed=word)) for word in ("only", "without"))
    assert ids(only.claims) == ["a", "no"]
    assert ids(without.claims) == ["b", "g"]
    assert only.incidents["claim_ids"].tolist() == ["a;no"]
    assert without.incidents["claim_ids"].tolist() == ["b"]


def test_separate_sources():
    record = record_of(
        claim("a"),
        claim("b", report_id="r2", claimant_org="Synthetic Monitor"),
        claim("c", report_id="r3", place="Saraqib", geonameid=2),
    )
    selected = select(record, Selection(sources="separate"))
    assert ids(selected.claims) == ["a", "b"]
    assert len(selected.incidents) == 1


def test_text_finds_every_word_in_any_case():
    record = record_of(claim("a", facility_name="Orient"), claim("b", report_id="r2"))
    assert ids(select(record, Selection(text="ORIENT kafr")).claims) == ["a"]
    assert ids(select(record, Selection(text="a.*b")).claims) == []


def test_reports_read_in_the_period():
    record = record_of(
        claim("a"), claim("b", report_id="r2", report_date="2018-01-01", on="2017-12-31"), claim("u", report_id="r3", country="UA")
    )
    selected = select(record, Selection(country="SY", days_to=date(2017, 12, 31)))
    assert selected.reports["report_id"].tolist() == ["r1"]


def test_a_claim_without_country_takes_its_reports():
    record = record_of(claim("a"), claim("b", country=None, province_code=None))
    assert ids(select(record, Selection(country="SY")).claims) == ["a", "b"]


def test_totals_match_by_area_and_span():
    record = record_of(total("t", 150, None), total("u", 7, 7, report_id="r2", province_code="SY-HL", province="Aleppo"))
    selected = select(record, Selection(provinces=("SY-ID",), harms=("killed",), days_from=date(2017, 9, 27)))
    assert selected.totals["claim_ids"].tolist() == ["t"]
    assert select(record, Selection(facilities=("hospital",))).totals.empty
