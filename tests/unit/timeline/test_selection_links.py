"""Links: what they carry, and what is unknown in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.timeline.synthetic import claim, record_of
from timeline.selection import Selection, UnknownValue, read_selection, select, selection_params, selection_query

RECORD = record_of(
    claim("a", attacker="Russia;Syria", attacker_link="or"),
    claim("b", report_id="r2", province_code="SY-HL", province="Aleppo"),
    claim("c", report_id="r3", country="UA", province_code="UA-63", province="Kharkiv"),
)


def test_country_and_version_are_written_out_by_default():
    selection, unknown = read_selection({}, RECORD)
    assert unknown == ()
    assert selection_query(selection) == "?country=SY&v=0123456789ab"


def test_everything_reads_back():
    selection = Selection(
        country="SY",
        days_from=date(2017, 9, 1),
        days_to=date(2017, 9, 30),
        provinces=("SY-ID", "SY-HL"),
        facilities=("hospital",),
        harms=("killed",),
        claimant_roles=("monitor",),
        attackers=("Russia",),
        sources="separate",
        disputed="without",
        text="Kafr Nabl & más",
        version="ba9876543210",
    )
    assert read_selection(selection_params(selection), RECORD) == (selection, ())


def test_empty_selection_has_no_query():
    assert selection_query(Selection()) == ""


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("country", "ZZ"),
        ("country", "sy"),
        ("from", "2017-02-31"),
        ("to", "yesterday"),
        ("from", "20170901"),
        ("province", "SY-XX"),
        ("province", "UA-63"),
        ("facility", "hospitl"),
        ("harm", "killing"),
        ("claimant_role", "x"),
        ("attacker", "Nobody"),
        ("sources", "many"),
        ("disputed", "yes"),
        ("from", "２０１７-09-01"),
    ],
)
def test_an_unknown_value_is_named_and_selects_nothing(word, value):
    selection, unknown = read_selection({word: [value]}, RECORD)
    assert unknown == (UnknownValue(word, value),)
    selected = select(RECORD, selection)
    assert selected.claims.empty
    assert selected.incidents.empty
    assert selected.undated.empty


@pytest.mark.parametrize(
    ("word", "known", "rows"), [("province", "SY-ID", 1), ("facility", "hospital", 2), ("attacker", "Russia", 1)]
)
def test_beside_known_values_they_alone_apply(word, known, rows):
    selection, unknown = read_selection({word: ["nope", known]}, RECORD)
    assert unknown == (UnknownValue(word, "nope"),)
    assert len(select(RECORD, selection).claims) == rows


def test_the_unknown_stays_in_further_links():
    selection, unknown = read_selection({"province": ["SY-ID", "SY-XX"], "sources": ["many"], "provnce": ["SY-HL"]}, RECORD)
    params = selection_params(selection)
    assert params["province"] == ["SY-ID", "SY-XX"]
    assert read_selection(params, RECORD) == (selection, unknown)


def test_choosing_a_known_value_ends_what_an_unknown_one_did():
    selection, _ = read_selection({"sources": ["many"], "from": ["2017-02-31"]}, RECORD)
    chosen = replace(selection, sources="separate", days_from=date(2017, 1, 1))
    params = selection_params(chosen)
    assert params["sources"] == ["separate"]
    assert params["from"] == ["2017-01-01"]


def test_a_province_of_the_country_without_claims_is_known():
    assert read_selection({"province": ["SY-DR"]}, RECORD)[1] == ()


def test_unknown_parameters_are_named_and_select_everything():
    selection, unknown = read_selection({"provnce": ["SY-ID"], "id": ["x"], "embed": ["true"], "embed_options": ["a"]}, RECORD)
    assert unknown == (UnknownValue("provnce", "SY-ID"),)
    assert len(select(RECORD, selection).claims) == 2


def test_parameters_of_other_pages_and_sites_pass_in_silence():
    assert read_selection({"from2": ["2017-01-01"], "province2": ["SY-ID"], "utm_source": ["x"], "fbclid": ["y"]}, RECORD)[1] == ()


def test_a_reversed_period_is_named():
    selection, unknown = read_selection({"from": ["2017-09-30"], "to": ["2017-09-01"]}, RECORD)
    assert unknown == (UnknownValue("to", "2017-09-01"),)
    assert select(RECORD, selection).claims.empty


def test_only_one_country_applies():
    selection, unknown = read_selection({"country": ["UA", "SY"]}, RECORD)
    assert selection.country == "UA"
    assert unknown == (UnknownValue("country", "SY"),)


def test_a_version_is_kept_as_given():
    assert read_selection({"v": ["../../etc"]}, RECORD)[0].version == "../../etc"


def test_hostile_values_are_cut_and_counted():
    selection, unknown = read_selection({"facility": ["x" * 5000] + [f"u{i}" for i in range(500)]}, RECORD)
    assert len(unknown) <= 20
    assert len(selection_query(selection)) < 4000


def test_an_empty_value_is_no_value():
    assert read_selection({"province": [""], "text": ["  "]}, RECORD) == read_selection({}, RECORD)


def test_an_empty_record_has_no_country():
    selection, unknown = read_selection({}, record_of())
    assert selection.country is None
    assert unknown == ()
    assert select(record_of(), selection).claims.empty
