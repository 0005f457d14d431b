"""The measured error on the page on methods."""

from __future__ import annotations

import pytest

from pages.shared.accuracy import ACCURACY, accuracy_table, last_measured, read_accuracy
from tests.pages.conftest import open_app, words

HEAD = "texts,field,how,right,of,measured\n"


def test_the_page_shows_every_measured_field(version):
    text = words(open_app("how_to_read.py"))
    assert "How well the program reads" in text
    for row in read_accuracy().to_dict("records"):
        assert str(row["field"]) in text
    assert last_measured(read_accuracy()) in text


def test_a_share_is_told_with_how_many_values_it_is_made_of(tmp_path):
    path = tmp_path / "accuracy.csv"
    path.write_text(HEAD + "4 synthetic reports,Day,exact,3,4,2026-01-02\n", encoding="utf-8")
    assert accuracy_table(read_accuracy(path)).to_numpy().tolist() == [["4 synthetic reports", "Day (exact)", "75 %", "1 of 4"]]


def test_more_right_than_compared_is_refused_with_its_line(tmp_path):
    path = tmp_path / "accuracy.csv"
    path.write_text(HEAD + "synthetic,Day,exact,1,1,2026-01-02\nsynthetic,Place,exact,5,4,2026-01-02\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"accuracy\.csv:3: more right than compared"):
        read_accuracy(path)


def test_a_missing_column_is_named(tmp_path):
    path = tmp_path / "accuracy.csv"
    path.write_text("texts,field,how,right,of\n", encoding="utf-8")
    with pytest.raises(ValueError, match="without measured"):
        read_accuracy(path)


def test_every_line_that_ships_has_a_day_and_was_measured_on_something():
    measured = read_accuracy(ACCURACY)
    assert len(measured) > 0
    assert (measured["of"] > 0).all()
    assert measured["measured"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()
