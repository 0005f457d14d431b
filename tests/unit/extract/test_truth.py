"""The starter reports against what a person read from them."""

from pathlib import Path

import pytest

from tests.truth_check import COLUMNS, compare, differences, read_folder, read_truth

PROJECT = Path(__file__).resolve().parents[3]
TRUTH = PROJECT / "tests" / "truth" / "starter.csv"
REPORTS = PROJECT / "data" / "reports"

# Rows that the program meets today. It may only rise: raise it with every change that meets more.
FLOOR = 465


@pytest.fixture(scope="module")
def comparison():
    by_name = {Path(file).name: claims for file, claims in read_folder(REPORTS)}
    truth = read_truth(TRUTH)
    return compare(truth, {file: by_name.get(Path(file).name, []) for file in truth})


def test_at_least_as_many_rows_are_met_as_before(comparison, pytestconfig, capsys):
    if pytestconfig.get_verbosity() >= 0:  # -v, as the settings hold one -q
        told = f"{comparison.met} met, {len(comparison.misses)} missed, {comparison.extra} claims of no row"
        with capsys.disabled():
            print(told, *comparison.misses, sep="\n")  # noqa: T201
    assert comparison.met >= FLOOR


def test_every_row_names_a_report_that_ships():
    names = {path.name for path in REPORTS.rglob("*") if path.is_file()}
    assert {Path(file).name for file in read_truth(TRUTH)} <= names


def test_every_row_has_the_columns_compared():
    for rows in read_truth(TRUTH).values():
        for row in rows:
            assert set(COLUMNS) <= set(row)
            assert row["kind"]
            assert row["stance"]


def test_a_cell_may_allow_two_values_or_none():
    row = dict.fromkeys(COLUMNS, "") | {"kind": "damage", "count_min": "2|missing", "count_max": "missing"}
    claim = dict.fromkeys(COLUMNS) | {"kind": "damage", "count_min": 2}
    assert differences(row, claim) == ()
    assert differences(row, claim | {"count_min": None}) == ()
    assert differences(row, claim | {"count_min": 3}) == (("count_min", "3", "2|missing"),)
    assert differences(row, claim | {"count_max": 2}) == (("count_max", "2", "missing"),)


def test_one_claim_meets_one_row_only():
    row = dict.fromkeys(COLUMNS, "") | {"file": "a.txt", "fact_id": "F1", "kind": "strike"}
    claim = dict.fromkeys(COLUMNS) | {"kind": "strike"}
    found = compare({"a.txt": [row, row]}, {"a.txt": [claim]})
    assert (found.met, len(found.misses), found.extra) == (1, 1, 0)
    assert "nothing read" in str(found.misses[0])
