"""The claims table refuses what docs/design.md, section 3, rules out."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.unit.timeline.synthetic import claim, toll, undated
from timeline.schema import CLAIM_COLUMNS, INCIDENT_COLUMNS, claims_frame, incidents_frame, retyped, validate_claims
from timeline.validation import ClaimsError

BROKEN = {
    "duplicate id": [claim("a"), claim("a")],
    "no quote": [claim("a", quote=None)],
    "offsets reversed": [claim("a", start_char=9, end_char=3)],
    "count range reversed": [toll("a", 9, 3)],
    "negative count": [toll("a", -1, 3)],
    "days reversed": [claim("a", first="2017-09-09", last="2017-09-01", date_precision="period")],
    "unknown day with a day": [claim("a", date_precision="unknown")],
    "point of a province": [claim("a", latitude=35.0, longitude=36.0, place_precision="province")],
    "half a point": [claim("a", latitude=35.0)],
    "latitude off the globe": [claim("a", latitude=135.0, longitude=36.0)],
    "denies without a denial": [claim("a", denies="b")],
    "link for one attacker": [claim("a", attacker="Russia", attacker_link="and")],
    "stance missing": [claim("a", stance=None)],
}


@pytest.mark.parametrize("case", BROKEN)
def test_refuses(case):
    with pytest.raises(ClaimsError, match="expected the rules of"):
        validate_claims(claims_frame(BROKEN[case]))


def test_names_every_broken_rule_at_once():
    rows = [toll("a", 9, 3), claim("b", quote=None)]
    with pytest.raises(ClaimsError) as caught:
        validate_claims(claims_frame(rows))
    assert "count_min is not above count_max" in str(caught.value)
    assert "quote" in str(caught.value)


def test_accepts_what_is_unknown():
    rows = [
        claim("a", **undated(), place=None, place_precision="unknown", province_code=None),
        toll("b", None, 33),
        toll("c", 0, 0),
    ]
    frame = claims_frame([*rows, claim("a", report_id="r2"), claim("d", attacker="Russia;Syria", attacker_link="or")])
    assert validate_claims(frame) is frame


def test_accepts_an_empty_table_and_more_columns():
    validate_claims(claims_frame([]))
    validate_claims(claims_frame([claim("a")]).assign(id="given"))


def test_refuses_a_value_that_is_no_category():
    with pytest.raises(ValueError, match="facility_type"):
        claims_frame([claim("a", facility_type="hospitl")])


def test_refuses_text_where_numbers_belong():
    frame = claims_frame([claim("a")])
    frame["count_min"] = pd.Series(["six"], dtype="string")
    with pytest.raises(ClaimsError, match="count_min"):
        validate_claims(frame)


def test_retyped_gives_back_types_and_order():
    frame = claims_frame([claim("a", facility_type=None)])
    loose = frame[list(reversed(frame.columns))].astype(object)
    again = retyped(loose, CLAIM_COLUMNS)
    pd.testing.assert_frame_equal(again, frame)
    with pytest.raises(ValueError, match="quote are missing"):
        retyped(frame.drop(columns="quote"), CLAIM_COLUMNS)


def test_an_empty_incident_is_all_unknown():
    row = incidents_frame([{}]).iloc[0]
    assert list(row.index) == list(INCIDENT_COLUMNS)
    assert row.isna().all()
