"""The record that ships: sourced, in our own words, and written as many hands would write it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from loaders.formats import read_reports
from tests.truth_check import read_truth

PROJECT = Path(__file__).resolve().parents[2]
REPORTS = PROJECT / "data" / "reports"
TRUTH = PROJECT / "tests" / "truth"
SHEET = PROJECT.parent / "shared" / "facts"
NAME = re.compile(r"\b[A-Z][\w'’-]*(?:\s+(?:(?:of|al|and|the|for|in)\s+)?[A-Z][\w'’-]*)*")
NUMBER = re.compile(r"\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
PROVINCES = {f"SY-{code}" for code in ("DI", "RD", "HL", "HI", "HM", "LA", "TA", "ID", "HA", "DY", "RA", "DR", "SU", "QU")}


@pytest.fixture(scope="module")
def reports():
    return list(read_reports([REPORTS]))


def body(report):
    return report.text[report.body_start :]


def test_every_report_is_read_and_says_what_it_is(reports):
    assert len(reports) >= 200
    for report in reports:
        given = (report.report_date, report.date_basis, report.publisher, report.publisher_kind, report.url, report.country)
        assert all((*given, report.title)), report.given_id
        assert report.text_basis == "summary"
        assert report.party_to_conflict is not None
        assert report.secondary_copy is not None
    assert {report.country for report in reports} == {"SY", "UA"}
    assert len({report.url for report in reports}) == len({report.report_id for report in reports})


def test_nothing_stands_between_quotation_marks(reports):
    assert [report.given_id for report in reports if re.search("[\"“”«»]", body(report))] == []


def test_no_skeleton_of_a_sentence_serves_often(reports):
    """With names and numbers masked, no sentence may serve for more than 3 per cent of all."""
    sentences = [s for report in reports for s in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])", body(report).strip()) if s]
    skeletons = Counter(NUMBER.sub("#", NAME.sub("N", sentence)) for sentence in sentences)
    assert len(sentences) > 600
    assert skeletons.most_common(1)[0][1] <= 0.03 * len(sentences)


def test_facts_provinces_and_truth_rows():
    rows = [row for rows in read_truth(TRUTH / "starter.csv").values() for row in rows]
    facts = {row["fact_id"] for row in rows}
    assert len({fact for fact in facts if fact.startswith("F")}) >= 380
    assert {code for row in rows for code in row["province_code"].split("|")} >= PROVINCES
    with (TRUTH / "event_keys.csv").open(encoding="utf-8", newline="") as lines:
        assert {row["fact_id"] for row in csv.DictReader(lines)} <= facts


@pytest.mark.skipif(not SHEET.is_dir(), reason="the fact sheet is not part of the project")
def test_addresses_and_days_are_the_sheet_s(reports):
    with (SHEET / "facts.csv").open(encoding="utf-8", newline="") as lines:
        sheet = {row["url"]: row["published_date"] for row in csv.DictReader(lines)}
    by_url = {report.url: report.report_date.isoformat() for report in reports}
    assert {url: day for url, day in by_url.items() if url in sheet} == {url: sheet[url] for url in by_url if url in sheet}
    assert set(sheet) <= set(by_url)
