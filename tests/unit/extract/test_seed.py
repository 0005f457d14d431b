"""The report this project began from (docs/design.md, section 7)."""

import json
from pathlib import Path

import pytest

from loaders.extract import extract_claims
from loaders.formats import read_reports
from tests.corpus_check import misfits, plain, problems
from tests.unit.extract.mini_report import matching, only

PROJECT = Path(__file__).resolve().parents[3]
SEED = PROJECT.parent / "shared" / "seed"
EXPECTED = SEED / "expected_claims.json"
ASKED = (
    "kind", "stance", "claimant_role", "harm", "victims", "facility_type", "condition", "count_min", "count_max", "count_text",
    "province_code", "is_total",
)  # fmt: skip

pytestmark = pytest.mark.skipif(not EXPECTED.exists(), reason="the seed report stands beside the project, not in it: shared/seed")


@pytest.fixture(scope="module")
def expected():
    return json.loads(EXPECTED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report(expected):
    (report,) = read_reports([SEED / expected["report"]])
    return report


@pytest.fixture(scope="module")
def rows(report):
    return [claim.row() for claim in extract_claims(report)]


def test_it_gives_every_claim_a_careful_reader_takes_from_it_and_no_other(expected, rows):
    assert problems(expected, rows) == []


def test_each_required_claim_has_its_figure_facility_role_and_province(expected, rows):
    for claim in expected["claims"]:
        if claim["need"] != "required":
            continue
        asked = {k: v for k, v in claim.items() if k in ASKED} | {"also": claim.get("also", {})}
        assert any(misfits(asked, row) == [] for row in rows), claim["id"]


def test_what_must_never_be_read_is_not_read(expected, rows):
    for rule in expected["never"]:
        asked = {k: v for k, v in rule.items() if k not in ("why", "more_than")}
        hits = [row for row in rows if all(plain(row[k]) == v for k, v in asked.items())]
        assert len(hits) <= rule.get("more_than", 0), rule["why"]


def test_quotes_stand_at_their_offsets(report, rows):
    assert rows
    for row in rows:
        assert report.text[row["start_char"] : row["end_char"]] == row["quote"]


def test_every_asserted_figure_is_a_period_total(rows):
    told = [r for r in rows if r["stance"] == "asserted" and r["count_min"] is not None]
    assert all(r["is_total"] for r in told)


def test_the_denial_is_of_the_150_on_the_day_it_was_said(rows):
    told = only(rows, stance="asserted", harm="killed", count_min=150)
    denied = only(rows, stance="denied", harm="killed")
    assert told["claim_id"] in denied["denies"].split(";")
    assert denied["said_on"].isoformat() == "2017-09-28"


def test_nobody_asserts_damage_in_hama(rows):
    assert matching(rows, kind="damage", province_code="SY-HM") == []
