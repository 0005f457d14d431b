"""Every report of tests/corpus gives what a careful reader takes from it, and nothing else."""

import json
from pathlib import Path

import pytest

from loaders.extract import extract_claims
from loaders.formats import read_reports
from tests.corpus_check import Case, find_cases, plain, problems

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
CASES = list(find_cases(CORPUS))


def claims_of(case: Case):
    (report,) = read_reports([case.text])
    return report, [claim.row() for claim in extract_claims(report)]


def write_proposal(case: Case) -> Path:
    """What the program reads from a report that has no expected file, for someone to check and rename."""
    _, rows = claims_of(case)
    claims = [{"id": str(i), "need": "required"} | {k: plain(v) for k, v in row.items()} for i, row in enumerate(rows, 1)]
    path = case.text.with_suffix(".expected.json.new")
    path.write_text(json.dumps({"report": case.text.name, "claims": claims}, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.stem)
def test_the_report_gives_what_a_careful_reader_takes_from_it(case):
    if not case.expected:
        path = write_proposal(case)
        pytest.fail(f"{case.text.name}: no expected file; wrote {path.name}; read it, correct it and drop the .new")
    _, rows = claims_of(case)
    assert problems(case.expected, rows) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.stem)
def test_every_quote_stands_at_its_offsets(case):
    report, rows = claims_of(case)
    for row in rows:
        assert report.text[row["start_char"] : row["end_char"]] == row["quote"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.stem)
def test_the_expected_sentences_stand_in_the_report(case):
    report, _ = claims_of(case)
    for claim in case.expected["claims"]:
        for sentence in claim.get("sentences", []):
            assert report.text[sentence["start_char"] : sentence["end_char"]] == sentence["quote"], claim["id"]


def test_no_expected_file_is_without_its_report():
    reports = {case.text.with_suffix(".expected.json") for case in CASES}
    assert set(CORPUS.glob("*.expected.json")) == reports
    assert len(CASES) >= 14
