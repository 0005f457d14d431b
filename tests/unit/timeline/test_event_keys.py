"""The incidents of the starter record against the events that its sheet ties facts to."""

from __future__ import annotations

import pytest

from bench.incidents import measure, score


@pytest.fixture(scope="module")
def measured():
    return measure()


def test_incidents_are_the_events_that_several_reports_tell(measured):
    assert measured.facts > 120
    assert measured.pairwise >= 0.85
    assert measured.b_cubed >= 0.88


def test_no_incident_lies_in_two_provinces(measured):
    assert measured.across == 0


def test_how_the_scores_are_counted():
    found = score({"a": "x", "b": "x", "c": "y", "d": "y"}, {"a": "1", "b": "1", "c": "1", "d": "2", "e": "9"}, 0)
    assert found.facts == 4
    assert found.pairwise == pytest.approx(2 * 1 / (2 + 3))
    precision, recall = (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, (1 + 1 + 1 / 2 + 1 / 2) / 4
    assert found.b_cubed == pytest.approx(2 * precision * recall / (precision + recall))
    assert found.split == (("c", "d"),)
    assert found.merged == (("a", "c"), ("b", "c"))
