"""Corrections as readers see them: in the log, at the statement, in the banner of an older version; and withdrawn reports."""

from __future__ import annotations

from loaders.publish import publish_corrections
from tests.pages.conftest import DEAD, HIT, HOSTILE, open_app, publish, words
from timeline.corrections import correct_claim, drop_claim, undo_correction
from timeline.versions import read_version
from timeline.withdrawals import withdraw_report

TOLL_REF = ("synthetic-report-1", "synthetic-2")
SEPTEMBER = {"from": "2017-09-01", "to": "2017-09-30"}


def corrected(home, **more):
    """A published record whose toll of six an editor changed to nine; the names of both versions, and the correction."""
    old = publish(home, [HIT, DEAD])
    claims = read_version(home, old).claims
    made = correct_claim(home, claims, TOLL_REF, {"count_min": 9, "count_max": 9}, reason=f"Nine are named. {HOSTILE}", **more)
    return old, publish_corrections(home), made


def test_the_log_tells_when_what_before_after_and_why(home):
    corrected(home)
    text = words(open_app("corrections.py"))
    assert "count, at least: 6, now 9" in text
    assert "Nine are named." in text
    assert "stands" in text
    assert "report?id=synthetic-report-1" in text
    assert "<script>" not in text
    assert "An editor" not in text


def test_an_editor_is_named_only_where_they_agreed(home):
    corrected(home, editor="Synthetic Editor")
    assert "(Synthetic Editor)" in words(open_app("corrections.py"))


def test_a_record_without_corrections_says_so(version):
    assert "No correction has been made in this version." in words(open_app("corrections.py"))


def test_the_statement_shows_the_change_and_that_it_was_made(home):
    corrected(home)
    text = words(open_app())
    assert "Count, at least: 6, now 9" in text
    assert "corrected" in text
    report = words(open_app("one_report.py", id="synthetic-report-1"))
    assert "Count, at least: 6, now 9" in report


def test_an_older_version_says_the_figures_before_and_now(home):
    old, new, _ = corrected(home)
    notice = next(e.value for e in open_app(v=old, **SEPTEMBER).html if "since then" in e.value)
    assert "6 people killed is now 9 (1 correction)" in notice
    assert f"v={new}" in notice


def test_without_a_chosen_span_no_tolls_are_summed(home):
    old, _, _ = corrected(home)
    notice = next(e.value for e in open_app(v=old).html if "since then" in e.value)
    assert "killed" not in notice


def test_an_undone_correction_stays_in_the_log(home):
    _, _, made = corrected(home)
    undo_correction(home, made.correction_id, reason="Six it is.")
    publish_corrections(home)
    text = words(open_app("corrections.py"))
    assert "undone since" in text
    assert f"Correction {made.correction_id} undone" in text
    assert "now 9" not in words(open_app())


def test_what_is_unusable_is_counted_nowhere_and_shown_struck_out(home):
    old = publish(home, [HIT, DEAD])
    drop_claim(home, read_version(home, old).claims, TOLL_REF, reason="Read from a headline.")
    publish_corrections(home)
    assert "Six people" not in words(open_app())
    assert "sl-struck" in words(open_app("one_report.py", id="synthetic-report-1"))


def test_a_withdrawn_report_leaves_a_marked_gap_in_a_version_already_open(home):
    name = publish(home, [HIT, DEAD])
    assert "Six people died there." in words(open_app(v=name))
    withdraw_report(home, "synthetic-report-1", "A synthetic person is in danger.")
    for page in ("what_was_reported.py", "by_province.py", "one_report.py", "corrections.py"):
        text = words(open_app(page, v=name))
        assert "Six people died there." not in text
        assert "A synthetic person is in danger." in text
