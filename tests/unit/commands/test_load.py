"""Reports to the claims table: order, validation, and that no report can end a load."""

from __future__ import annotations

import warnings

import pytest

from loaders import load_timeline
from loaders.errors import UnreadableReport
from loaders.formats import read_json_lines, read_reports
from loaders.load import load_batches, load_reports
from timeline.schema import CLAIM_COLUMNS, validate_claims

pytestmark = pytest.mark.usefixtures("stand_in")


def items(*texts):
    import json

    return read_json_lines([json.dumps({"id": f"r{n}", "date": "2019-05-08", "text": text}) for n, text in enumerate(texts)])


def test_the_table_has_the_columns_of_the_contract_then_id(reports):
    result = load_reports(read_reports([reports]))
    assert list(result.claims.columns) == [*CLAIM_COLUMNS, "id"]
    assert result.claims["id"].tolist() == ["a_dated.txt", "a_dated.txt", "c_undated.txt"]
    assert result.claims["count_min"].tolist() == [4, 6, 7]
    assert str(result.claims["count_min"].dtype) == "Int64"
    assert str(result.claims["report_date"].dtype) == "datetime64[us]"
    assert result.claims["report_date"].isna().tolist() == [False, False, True]
    validate_claims(result.claims)


def test_every_report_is_accounted_for(reports):
    result = load_reports(read_reports([reports]))
    assert [report.given_id for report in result.reports] == ["a_dated.txt", "c_undated.txt", "d_french.txt", "e_nothing.txt"]
    assert [str(refusal).split(": ")[1].split(";")[0] for refusal in result.refusals] == ["the file is empty"]
    assert [note.kind for note in result.notes] == ["language"]


def test_quotes_stand_in_the_text(reports):
    result = load_reports(read_reports([reports]))
    texts = {report.report_id: report.text for report in result.reports}
    for row in result.claims.itertuples():
        assert texts[row.report_id][row.start_char : row.end_char] == row.quote


def test_without_reports_the_table_is_empty_but_typed():
    result = load_reports([])
    assert list(result.claims.columns) == [*CLAIM_COLUMNS, "id"]
    assert len(result.claims) == 0
    assert str(result.claims["count_min"].dtype) == "Int64"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The stand-in will burst at 3.", "its claims could not be read (RuntimeError: the stand-in burst)"),
        ("This will break 3 rules.", "its claims break the rules of the table ("),
        ("A reversed range of 3.", "its claims break the rules of the table ("),
        ("A misquote of 3.", "claim c1 quotes what does not stand at 14"),
    ],
)
def test_a_report_that_fails_is_refused_and_the_others_go_on(text, reason):
    result = load_reports(items("4 were killed.", text, "5 were killed."))
    assert result.claims["id"].tolist() == ["r0", "r2"]
    (refusal,) = result.refusals
    assert str(refusal).startswith(f"r1: {reason}")
    assert "\n" not in str(refusal)


def test_the_same_report_twice_gives_its_rows_twice():
    result = load_reports(items("4 were killed.", "4 were killed.", "4 were killed."))
    assert result.claims["id"].tolist() == ["r0", "r1", "r2"]
    assert result.claims["claim_id"].nunique() == 1


def test_batches_come_as_they_are_read():
    read = []

    def watched():
        for item in items(*["4 were killed."] * 10):
            read.append(item)
            yield item

    first = next(load_batches(watched(), size=3))
    assert len(read) == 3
    assert len(first.claims) == 3


@pytest.mark.parametrize("size", [1, 2, 100])
def test_the_size_of_a_batch_changes_nothing(size, reports):
    whole = load_reports(read_reports([reports])).claims
    rows = [row for batch in load_batches(read_reports([reports]), size=size) for row in batch.claims["count_min"].tolist()]
    assert rows == whole["count_min"].tolist()


def test_more_workers_give_the_same_rows_in_the_same_order():
    texts = [f"{n} were killed." for n in range(40)] + ["This will burst at 1."] + ["5 were killed."]
    alone, together = load_reports(items(*texts)), load_reports(items(*texts), workers=3)
    assert together.claims.equals(alone.claims)
    assert [str(refusal) for refusal in together.refusals] == [str(refusal) for refusal in alone.refusals]
    assert len(alone.refusals) == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_each_batch_has_the_notes_of_its_own_reports_however_far_ahead_is_read(workers):
    lines = [f'{{"id": "r{n}", "text": "{n} were killed."}}' for n in range(7)]
    notes = []
    batches = list(load_batches(read_json_lines(lines, notes=notes), workers=workers, size=3, notes=notes))
    assert [[note.where for note in batch.notes] for batch in batches] == [
        ["line 1", "line 2", "line 3"], ["line 4", "line 5", "line 6"], ["line 7"],
    ]  # fmt: skip
    assert notes == []


def test_with_several_workers_no_more_than_one_batch_is_read_ahead():
    read = []

    def watched():
        for item in items(*["4 were killed."] * 20):
            read.append(item)
            yield item

    batches = load_batches(watched(), size=3, workers=2)
    next(batches)
    assert len(read) == 6
    batches.close()


def test_load_timeline_warns_of_what_it_leaves_out(reports):
    with pytest.warns(UserWarning, match="b_empty.txt: the file is empty"):
        claims = load_timeline(reports, country="SY")
    assert claims["country"].tolist() == ["SY"] * 3
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(load_timeline([reports / "a_dated.txt", str(reports / "c_undated.txt")])) == 3


def test_errors_among_the_items_are_passed_through():
    error = UnreadableReport("x", "found", "expected", "do")
    assert load_reports([error]).refusals == [error]
