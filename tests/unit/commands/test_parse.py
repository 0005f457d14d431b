"""`parse`: what it prints, what it says, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from loaders.__main__ import main
from loaders.exports import COLUMNS

PROJECT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("stand_in")


def run(capfdbinary, *arguments):
    status = main([str(argument) for argument in arguments])
    out, err = capfdbinary.readouterr()
    return status, [json.loads(line) for line in out.decode().splitlines()], err.decode().splitlines()


def test_a_folder_gives_rows_in_order_reasons_on_standard_error_and_status_1(capfdbinary, reports):
    status, rows, said = run(capfdbinary, "parse", reports)
    assert status == 1
    assert [(row["id"], row["count_min"], row["report_date"]) for row in rows] == [
        ("a_dated.txt", 4, "2019-05-08"),
        ("a_dated.txt", 6, "2019-05-08"),
        ("c_undated.txt", 7, None),
    ]
    assert [list(row) for row in rows] == [list(COLUMNS)] * 3
    assert said == [
        f"{reports}/b_empty.txt: the file is empty; expected a report's text; add the text or remove the file",
        f'{reports}/c_undated.txt:1: date "31.02.2024" is no calendar day; expected YYYY-MM-DD; correct this line',
        "d_french.txt: unsupported language: the text is in French; expected text in English; "
        "load a translation; the report is kept without claims",
    ]


def test_a_report_without_a_date_is_no_error(capfdbinary, tmp_path):
    (tmp_path / "a.txt").write_text("4 were killed.\n")
    status, rows, said = run(capfdbinary, "parse", tmp_path)
    assert (status, len(rows), said) == (0, 1, [])


def test_standard_input_is_read_as_json_lines(capfdbinary, give_stdin):
    give_stdin(
        {"id": "one", "date": "2019-05-08", "text": "4 were killed."},
        b"{bad",
        {"id": "two", "date": "2019-05-09", "text": "5 were killed.", "country": "UA"},
        {"id": "none", "date": "2019-05-09", "text": "It rained."},
    )
    status, rows, said = run(capfdbinary, "parse", "-", "--country", "SY")
    assert status == 1
    assert [(row["id"], row["country"]) for row in rows] == [("one", "SY"), ("two", "UA")]
    assert len(said) == 1
    assert said[0].startswith("line 2: no JSON")


@pytest.mark.parametrize("form", ["jsonl", "csv", "geojson", "parquet"])
def test_out_writes_the_file_and_nothing_else(capfdbinary, reports, tmp_path, form):
    out = tmp_path / f"claims.{form}"
    out.write_text("what stood there before")
    status, rows, _ = run(capfdbinary, "parse", reports, "--format", form, "--out", out)
    assert (status, rows) == (1, [])
    assert sorted(path.name for path in tmp_path.iterdir()) == [out.name, "reports"]
    read = {
        "jsonl": lambda: [json.loads(line)["count_min"] for line in out.read_text().splitlines()],
        "csv": lambda: pd.read_csv(out)["count_min"].tolist(),
        "geojson": lambda: [feature["properties"]["count_min"] for feature in json.loads(out.read_text())["features"]],
        "parquet": lambda: pd.read_parquet(out)["count_min"].tolist(),
    }
    assert read[form]() == [4, 6, 7]


def test_the_load_report_names_everything(capfdbinary, reports, tmp_path):
    path = tmp_path / "load.json"
    run(capfdbinary, "parse", reports, "--load-report", path)
    report = json.loads(path.read_text())
    assert (report["read"], report["with_claims"], report["claims"]) == (4, 2, 3)
    assert [entry["where"].rpartition("/")[2] for entry in report["refused"]] == ["b_empty.txt"]
    assert [entry["where"].rpartition("/")[2] for entry in report["undated"]] == ["c_undated.txt", "d_french.txt"]
    assert [entry["where"].rpartition("/")[2] for entry in report["skipped"]] == ["README.md"]
    assert [entry["where"].rpartition("/")[2] for entry in report["warnings"]] == ["c_undated.txt:1"]
    assert [(entry["id"], entry["outcome"], entry["claims"]) for entry in report["reports"]] == [
        ("a_dated.txt", "read", 2),
        ("c_undated.txt", "read", 1),
        ("d_french.txt", "not searched", 0),
        ("e_nothing.txt", "nothing found", 0),
    ]
    assert report["reports"][0]["date_basis"] == "printed"
    assert "French" in report["unsupported_language"][0]["reason"]


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["parse"], ["parse", "x", "--format", "xml"], ["parse", "x", "--country", "Atlantis"], ["parse", "x", "--workers", "0"],
        ["unknown"], ["versions"], ["versions", "diff", "a"], ["parse", "x", "--unknown"],
    ],
)  # fmt: skip
def test_bad_arguments_end_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("option", ["--out", "--load-report"])
def test_a_file_that_cannot_be_written_ends_with_2_in_one_line(capfdbinary, reports, tmp_path, option):
    status, _, said = run(capfdbinary, "parse", reports / "a_dated.txt", option, tmp_path / "none" / "x")
    assert status == 2
    assert said == [
        f"{tmp_path}/none/x: can't be written (No such file or directory); "
        "expected a file in a folder that exists; correct the path"
    ]


def test_a_missing_path_is_named_and_the_rest_go_on(capfdbinary, reports):
    status, rows, said = run(capfdbinary, "parse", reports / "none.txt", reports / "a_dated.txt")
    assert (status, len(rows)) == (1, 2)
    assert said == [f"{reports}/none.txt: no such file or folder; expected a file or folder with reports; correct the path"]


def test_a_country_may_be_given_by_name(capfdbinary, reports):
    _, rows, _ = run(capfdbinary, "parse", reports / "a_dated.txt", "--country", "Syria")
    assert rows[0]["country"] == "SY"


def test_workers_change_nothing(capfdbinary, reports, tmp_path):
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    alone = run(capfdbinary, "parse", reports, "--load-report", one)
    assert run(capfdbinary, "parse", reports, "--workers", "2", "--load-report", two) == alone
    assert two.read_text() == one.read_text()


def in_a_process(*arguments, **options):
    return subprocess.run([sys.executable, "-m", "loaders", *map(str, arguments)], cwd=PROJECT, check=False, **options)


def test_a_reader_that_has_enough_is_no_error_to_talk_about(tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(json.dumps({"id": str(n), "text": "It rained."}) + "\n" for n in range(3)))
    read_end, write_end = os.pipe()
    os.close(read_end)
    ended = in_a_process("parse", lines, "--format", "csv", stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)
    assert ended.stderr == b""
    assert ended.returncode == 1


def test_help_needs_no_table_library():
    script = "import sys, loaders.__main__ as m; m.make_parser().format_help(); assert 'pandas' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", script], cwd=PROJECT, check=False, capture_output=True).returncode == 0
