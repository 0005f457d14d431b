"""Reports as JSON lines: one bad line refuses itself alone. All texts are synthetic."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.errors import UnreadableReport
from loaders.formats import read_json_lines
from loaders.report import Report

TEXT = "Rescuers said that two clinics in the town were hit on Tuesday."


def read_objects(*objects, country=None):
    notes = []
    return list(read_json_lines([json.dumps(one) for one in objects], country=country, notes=notes)), notes


def test_all_given_fields_are_taken():
    given_line = {
        "id": "w-1", "date": "2019-05-08", "text": TEXT, "title": "Hit", "publisher": "Synthetic Wire",
        "url": "https://example.org/a%2Fb", "country": "SY", "language": "en", "text_basis": "excerpt", "own": {"x": 1},
    }  # fmt: skip
    (report,), notes = read_objects(given_line, country="UA")
    assert isinstance(report, Report)
    assert notes == []
    assert (report.given_id, report.text, report.body_start) == ("w-1", TEXT, 0)
    assert (report.report_date, report.date_basis) == (date(2019, 5, 8), "printed")
    assert (report.title, report.publisher, report.url) == ("Hit", "Synthetic Wire", "https://example.org/a%2Fb")
    assert (report.country, report.language, report.text_basis) == ("SY", "en", "excerpt")


def test_the_default_country_is_for_those_that_name_none():
    (first, second), _ = read_objects({"id": "1", "text": TEXT}, {"id": "2", "text": TEXT, "country": "UA"}, country="SY")
    assert (first.country, second.country) == ("SY", "UA")


@given(st.text(min_size=1))
def test_the_text_is_the_string_unchanged_but_for_a_mark(text):
    (item,), _ = read_objects({"id": "1", "date": "2019-05-08", "text": text})
    if isinstance(item, Report):
        assert item.text == text.removeprefix("\ufeff")
        assert 0 <= item.body_start <= len(item.text)
    else:
        assert "white space" in str(item) or "binary" in str(item)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{bad", "no JSON"),
        ("[1, 2]", "a list, no object"),
        ("null", "null, no object"),
        ('"text"', "a string, no object"),
        ('{"id": "x"}', 'no "text"'),
        ('{"id": "x", "text": null}', 'no "text"'),
        ('{"id": "x", "text": ""}', '"text" is empty'),
        ('{"id": "x", "text": " \\n\\u200b"}', "only white space"),
        ('{"id": "x", "text": 5}', '"text" is a number'),
        ('{"id": "x", "text": ["a"]}', '"text" is a list'),
        ('{"id": ["x"], "text": "a"}', '"id" is a list'),
        ('{"id": true, "text": "a"}', '"id" is a flag'),
        ('{"id": "x", "text": "a \\ud800 b"}', "half a surrogate pair at character 2"),
        ('{"id": "x", "text": "a \\u0000 b"}', "binary data"),
        ('{"id": "x", "text": "a", "visibility": 1}', '"visibility" is a number'),
        ('{"id": "x", "text": "a", "visibility": "hidden"}', 'visibility "hidden"'),
        ("[" * 100_000, "no JSON"),
        ('{"id": ' + "9" * 10_000 + "}", "no JSON"),
        (b'{"id": "x", "text": "caf\xe9"}', "byte 24 is no UTF-8"),
    ],
)
def test_a_bad_line_gives_one_line_of_reason_and_the_rest_go_on(line, found):
    good = json.dumps({"id": "good", "text": TEXT})
    before, error, after = read_json_lines([good, line, good])
    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert isinstance(error, UnreadableReport)
    assert str(error).startswith(f"line 2: {found}")
    assert "\n" not in str(error)


def test_blank_lines_and_a_mark_are_passed_over():
    lines = [
        b"\xef\xbb\xbf" + json.dumps({"id": "1", "text": TEXT}).encode(),
        b"\n",
        b"  \r\n",
        json.dumps({"id": "2", "text": TEXT}).encode(),
    ]
    assert [item.given_id for item in read_json_lines(lines)] == ["1", "2"]


def test_utf16_lines_are_refused_once():
    (error,) = read_json_lines(['{"id": "1", "text": "a"}\n'.encode("utf-16")] * 3)
    assert "UTF-16" in str(error)


def test_a_number_is_taken_as_an_id_and_a_missing_one_is_the_line():
    (first, second), _ = read_objects({"id": 7, "text": TEXT}, {"text": TEXT})
    assert (first.given_id, second.given_id) == ("7", "line 2")


@pytest.mark.parametrize("day", [None, "", "absent"])
def test_without_a_date_the_text_is_searched_for_one(day):
    given_line = {"id": "1", "text": "BEIRUT, May 8, 2019 (Reuters) - " + TEXT} | ({} if day == "absent" else {"date": day})
    (report,), _ = read_objects(given_line)
    assert (report.report_date, report.text[report.body_start :]) == (date(2019, 5, 8), TEXT)


def test_the_given_date_wins_and_a_dateline_is_still_passed_over():
    (report,), _ = read_objects({"id": "1", "date": "2019-05-09", "text": "DAMASCUS, 8 May (Xinhua) -- " + TEXT})
    assert (report.report_date, report.text[report.body_start :]) == (date(2019, 5, 9), TEXT)


@pytest.mark.parametrize("day", ["2017-02-30", "31.02.2024", "03/04/2026", "soon", 20170230])
def test_a_date_that_is_none_leaves_the_report_undated_with_a_warning(day):
    (report,), notes = read_objects({"id": "1", "date": day, "text": TEXT})
    assert report.report_date is None
    assert [note.kind for note in notes] == ["warning", "undated"]
    assert str(notes[0]).startswith(f'line 1: date "{day}"')


@pytest.mark.parametrize(
    "wrong", [{"title": ["a"]}, {"date": [2019]}, {"language": "klingonish"}, {"country": "Nowhere"}, {"text_basis": "copy"}]
)
def test_a_wrong_value_beside_the_text_is_named_and_not_used(wrong):
    (report,), notes = read_objects({"id": "1", "text": TEXT} | wrong)
    assert isinstance(report, Report)
    assert next(iter(wrong)) in str(notes[0])


def test_errors_name_the_file_where_there_is_one():
    (error,) = read_json_lines(["{"], file="reports.jsonl")
    assert str(error).startswith("reports.jsonl:1: ")
