"""Corrections laid over claims: what is shown, what stays visible, and what becomes of them in a later reading."""

from __future__ import annotations

import pytest

from tests.unit.timeline.synthetic import claim, toll
from timeline.corrections import (
    CorrectionRefused,
    CorrectionStore,
    check_claim,
    correct_claim,
    drop_claim,
    join_claims,
    lay_over,
    split_claim,
    undo_correction,
)
from timeline.rows import plain_rows
from timeline.schema import claims_frame

WHY = {"reason": "Synthetic reason."}
A, B = ("r1", "a"), ("r1", "b")


def reading(*rows):
    return claims_frame(rows or [claim("a"), toll("b", 17, None)])


def laid(home, claims, withdrawn=()):
    return lay_over(claims, CorrectionStore(home).all(), withdrawn)


def row(overlay, ref):
    return next(r for r in plain_rows(overlay.claims) if (r["report_id"], r["claim_id"]) == ref)


def states(overlay):
    return [entry["state"] for entry in plain_rows(overlay.corrections)]


def test_a_changed_field_is_shown_and_what_was_read_stays(tmp_path):
    claims = reading()
    correct_claim(tmp_path, claims, B, {"count_min": 23}, reason="The source says 23.", editor="An editor")
    overlay = laid(tmp_path, claims)
    assert row(overlay, B)["count_min"] == 23
    assert row(overlay, B)["checked"] == "corrected"
    assert row(overlay, A) == next(r for r in plain_rows(claims) if r["claim_id"] == "a")
    assert overlay.as_read["count_min"].tolist() == [17]
    (entry,) = plain_rows(overlay.corrections)
    assert [entry[n] for n in ("field", "before", "after", "as_read", "reason", "editor", "state")] == [
        "count_min", "17", "23", "17", "The source says 23.", "An editor", "applied",
    ]  # fmt: skip
    assert claims["count_min"].tolist() == [1, 17], "the reading itself is not touched"


def test_a_missing_value_can_be_given_and_taken_away(tmp_path):
    claims = reading()
    correct_claim(tmp_path, claims, A, {"date_start": None, "date_end": None, "date_precision": "unknown"}, **WHY)
    correct_claim(tmp_path, claims, B, {"said_on": "2017-09-27"}, **WHY)
    overlay = laid(tmp_path, claims)
    assert row(overlay, A)["date_start"] is None
    assert row(overlay, B)["said_on"].date().isoformat() == "2017-09-27"


def test_marks(tmp_path):
    claims = reading()
    check_claim(tmp_path, claims, A, **WHY)
    drop_claim(tmp_path, claims, B, **WHY)
    overlay = laid(tmp_path, claims)
    assert [row(overlay, ref)["checked"] for ref in (A, B)] == ["editor", "unusable"]
    with pytest.raises(CorrectionRefused, match="marked 'unusable' already"):
        drop_claim(tmp_path, overlay.claims, B, **WHY)


def test_a_corrected_claim_that_is_checked_stays_marked_as_corrected(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    check_claim(tmp_path, laid(tmp_path, reading()).claims, B, **WHY)
    overlay = laid(tmp_path, reading())
    assert row(overlay, B)["checked"] == "corrected"
    drop_claim(tmp_path, overlay.claims, B, **WHY)
    assert row(laid(tmp_path, reading()), B)["checked"] == "unusable"


def test_each_can_be_undone_on_its_own(tmp_path):
    first = correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    second = correct_claim(tmp_path, laid(tmp_path, reading()).claims, B, {"victims": "children"}, **WHY)
    undo_correction(tmp_path, first.correction_id, **WHY)
    overlay = laid(tmp_path, reading())
    assert (row(overlay, B)["count_min"], row(overlay, B)["victims"]) == (17, "children")
    assert states(overlay) == ["undone", "applied", "applied"]
    undo_correction(tmp_path, second.correction_id, **WHY)
    assert plain_rows(laid(tmp_path, reading()).claims) == plain_rows(reading())


@pytest.mark.parametrize("wrong", ["0" * 12, "undone", "undo"])
def test_what_does_not_stand_can_not_be_undone(tmp_path, wrong):
    made = correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    undo = undo_correction(tmp_path, made.correction_id, **WHY)
    ids = {"undone": made.correction_id, "undo": undo.correction_id}
    with pytest.raises(CorrectionRefused, match=r"undone already|none that can be undone"):
        undo_correction(tmp_path, ids.get(wrong, wrong), **WHY)
    assert len(CorrectionStore(tmp_path).all()) == 2


def test_a_later_correction_of_a_field_replaces_the_earlier_one(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    correct_claim(tmp_path, laid(tmp_path, reading()).claims, B, {"count_min": 24}, **WHY)
    overlay = laid(tmp_path, reading())
    assert row(overlay, B)["count_min"] == 24
    assert states(overlay) == ["replaced", "applied"]


def test_two_editors_of_one_field_the_second_is_told(tmp_path):
    seen = reading()
    correct_claim(tmp_path, seen, B, {"count_min": 23}, **WHY)
    with pytest.raises(CorrectionRefused, match="count_min was changed to 23 meanwhile"):
        correct_claim(tmp_path, seen, B, {"count_min": 40}, **WHY)
    correct_claim(tmp_path, seen, B, {"victims": "children"}, **WHY)  # Another field is no collision.
    overlay = laid(tmp_path, seen)
    assert (row(overlay, B)["count_min"], row(overlay, B)["victims"]) == (23, "children")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"claim_id": "x"}, "can't be corrected"),
        ({"count_min": 9, "count_max": 3}, "breaks the rules"),
        ({"harm": "slain"}, "breaks the rules"),
        ({"attacker_link": "or"}, "breaks the rules"),
        ({"date_start": "yesterday"}, "breaks the rules"),
        ({"count_min": 17}, "stand there already"),
    ],
)
def test_what_would_break_the_table_is_refused_and_not_kept(tmp_path, values, said):
    with pytest.raises(CorrectionRefused, match=said):
        correct_claim(tmp_path, reading(), B, values, **WHY)
    assert CorrectionStore(tmp_path).all() == []


@pytest.mark.parametrize("reason", ["", "  \n", "x" * 1001])
def test_a_reason_is_needed(tmp_path, reason):
    with pytest.raises(CorrectionRefused, match="reason"):
        check_claim(tmp_path, reading(), A, reason=reason)


def test_a_claim_that_is_gone_can_not_be_corrected(tmp_path):
    with pytest.raises(CorrectionRefused, match="claim r1/gone: not in this version"):
        check_claim(tmp_path, reading(), ("r1", "gone"), **WHY)


def test_a_later_reading_with_another_id_keeps_the_correction(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    later = reading(claim("a"), toll("b-anew", 17, None, quote="Synthetic sentence b."))
    overlay = laid(tmp_path, later)
    assert row(overlay, ("r1", "b-anew"))["count_min"] == 23
    assert states(overlay) == ["moved"]


def test_a_report_whose_text_was_mended_keeps_it_by_address_and_sentence(tmp_path):
    url = {"url": "https://synthetic.example/1"}
    correct_claim(tmp_path, reading(claim("a"), toll("b", 17, None, **url)), B, {"count_min": 23}, **WHY)
    moved = toll("b2", 17, None, report_id="r9", quote="Synthetic sentence b.", start_char=99, end_char=130, **url)
    assert row(laid(tmp_path, reading(moved)), ("r9", "b2"))["count_min"] == 23


def test_where_it_could_be_two_or_none_it_is_lost_but_listed(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    twins = [toll(f"b{n}", 17, None, quote="Synthetic sentence b.") for n in (1, 2)]
    for later in (reading(claim("a")), reading(*twins), reading(toll("x", 17, None, start_char=70, end_char=90))):
        overlay = laid(tmp_path, later)
        assert states(overlay) == ["lost"]
        assert plain_rows(overlay.claims) == plain_rows(later)


def test_the_same_id_in_another_sentence_is_not_the_claim(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    other = reading(claim("a"), toll("b", 5, 5, quote="Another synthetic sentence.", start_char=70, end_char=90))
    assert states(laid(tmp_path, other)) == ["lost"]


def test_a_value_that_no_longer_fits_the_reading_is_told(tmp_path):
    correct_claim(tmp_path, reading(), B, {"count_min": 23}, **WHY)
    overlay = laid(tmp_path, reading(claim("a"), toll("b", 17, 19)))
    assert states(overlay) == ["unfit"]
    assert row(overlay, B)["count_min"] == 17


def test_joins_and_splits(tmp_path):
    claims = reading(claim("a"), claim("b", report_strike=2), claim("c", report_strike=3))
    c = ("r1", "c")
    join_claims(tmp_path, claims, [A, B, c], **WHY)
    assert laid(tmp_path, claims).joined == (frozenset({A, B, c}),)
    split_claim(tmp_path, claims, [c], **WHY)
    overlay = laid(tmp_path, claims)
    assert overlay.joined == (frozenset({A, B}),)
    assert overlay.apart == (frozenset({c}),)
    join_claims(tmp_path, claims, [B, c], **WHY)
    assert laid(tmp_path, claims).apart == ()
    with pytest.raises(CorrectionRefused, match="fewer than two"):
        join_claims(tmp_path, claims, [A, A], **WHY)


def test_a_join_of_which_one_claim_is_left_is_lost(tmp_path):
    join_claims(tmp_path, reading(), [A, B], **WHY)
    assert states(laid(tmp_path, reading(claim("a")))) == ["lost"]


def test_a_withdrawn_report_takes_its_words_out_of_the_corrections(tmp_path):
    secret = "A synthetic secret name"
    claims = reading(claim("a"), toll("b", 17, None, quote=secret))
    correct_claim(tmp_path, claims, B, {"claimant": secret}, reason=f"Because of {secret}.")
    CorrectionStore(tmp_path).forget("r1")
    overlay = laid(tmp_path, reading(claim("a", report_id="r2")), ["r1"])
    assert states(overlay) == ["withdrawn"]
    for path in tmp_path.iterdir():
        assert secret.encode() not in path.read_bytes()
