"""Rows as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from serving.writers import csv_bytes, json_bytes
from timeline.schema import CLAIM_COLUMNS


def read_csv(body):
    return list(csv.DictReader(io.StringIO(body.decode(), newline="")))


def test_days_are_plain_and_missing_is_missing(make_claims):
    claims = make_claims({"attacker": None, "count_max": None, "is_total": None, "date_end": None})
    (as_json,), (as_csv,) = json.loads(json_bytes(claims)), read_csv(csv_bytes(claims))
    assert list(as_json) == list(as_csv) == list(CLAIM_COLUMNS)
    assert as_json["date_start"] == as_csv["date_start"] == "2017-09-27"
    for column in ("attacker", "count_max", "is_total", "date_end", "latitude"):
        assert as_json[column] is None
        assert as_csv[column] == ""
    assert as_json["count_min"] == 6
    assert as_csv["count_min"] == "6"


def test_no_rows_give_an_empty_list_and_a_header(make_claims):
    assert json.loads(json_bytes(make_claims())) == []
    assert csv_bytes(make_claims()).decode() == ",".join(CLAIM_COLUMNS) + "\r\n"


@pytest.mark.parametrize("text", [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1+1", "-", '=HYPERLINK("http://x")',
])  # fmt: skip
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(make_claims, text):
    (row,) = read_csv(csv_bytes(make_claims({"quote": text})))
    assert row["quote"] == "'" + text


@pytest.mark.parametrize("text", [
    "-5", "-5.25", "+5", "six - or more", "a=b", '"quoted, with comma"', "two\nlines", "حلب", "'already",
])  # fmt: skip
def test_other_text_stays_as_it_is(make_claims, text):
    (row,) = read_csv(csv_bytes(make_claims({"quote": text})))
    assert row["quote"] == text


def test_negative_numbers_stay_numbers(make_claims):
    claims = make_claims({"latitude": -12.5, "longitude": -60.25, "place_precision": "settlement"})
    (row,) = read_csv(csv_bytes(claims))
    assert (row["latitude"], row["longitude"]) == ("-12.5", "-60.25")
    assert json.loads(json_bytes(claims))[0]["latitude"] == -12.5


def test_json_keeps_the_text_as_it_is(make_claims):
    assert json.loads(json_bytes(make_claims({"quote": "=1+1 حلب"})))[0]["quote"] == "=1+1 حلب"
