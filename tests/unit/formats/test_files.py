"""Files and folders to reports, in order. All texts are synthetic."""

from __future__ import annotations

import json
import os

import pytest

from loaders.errors import UnreadableReport
from loaders.formats import READERS, read_reports

TEXT = "A clinic was hit.\n"


def named(items):
    return [item.given_id if not isinstance(item, UnreadableReport) else str(item).split(": ")[1] for item in items]


def test_a_folder_is_read_recursively_in_sorted_order(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/b/c.md", "c.TXT", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert named(read_reports([tmp_path])) == ["c.md", "z.txt", "a.txt", "b.txt", "c.TXT"]


def test_paths_are_read_in_the_order_given_and_as_often_as_given(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    paths = [tmp_path / "b.txt", str(tmp_path / "a.txt"), tmp_path / "b.txt"]
    assert named(read_reports(paths)) == ["b.txt", "a.txt", "b.txt"]
    assert named(read_reports(tmp_path / "a.txt")) == ["a.txt"]


def test_hidden_files_and_readme_are_passed_over_in_folders_and_read_when_named(tmp_path):
    for name in (".hidden.txt", "README.md", "a.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    notes = []
    assert named(read_reports([tmp_path], notes=notes)) == ["a.txt"]
    assert [note.where.rpartition("/")[2] for note in notes if note.kind == "skipped"] == [".git", ".hidden.txt", "README.md"]
    assert named(read_reports([tmp_path / "README.md", tmp_path / ".hidden.txt"])) == ["README.md", ".hidden.txt"]


def test_an_unknown_kind_is_refused_with_what_is_read(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"x")
    (error,) = read_reports([tmp_path])
    assert isinstance(error, UnreadableReport)
    assert str(error).startswith(f'{tmp_path}/a.xlsx: a file of the kind ".xlsx"; expected one of {", ".join(READERS)}; save ')


def test_a_missing_path_is_an_error_and_the_rest_go_on(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    assert named(read_reports([tmp_path / "none", tmp_path / "a.txt"])) == [
        "no such file or folder; expected a file or folder with reports; correct the path",
        "a.txt",
    ]


def test_bad_files_do_not_stop_the_others(tmp_path):
    (tmp_path / "1_empty.txt").write_bytes(b"")
    (tmp_path / "2_binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "3_latin.txt").write_bytes("Un hôpital touché.".encode("latin-1"))
    (tmp_path / "4_wide.txt").write_bytes(TEXT.encode("utf-16"))
    (tmp_path / "5_empty.jsonl").write_bytes(b"")
    (tmp_path / "6.txt").write_text(TEXT)
    assert named(read_reports([tmp_path])) == [
        "the file is empty; expected a report's text; add the text or remove the file",
        "binary data, no text; expected text in UTF-8, UTF-16, Latin-1, Windows-1251, Windows-1252 or Windows-1256; "
        "export the document as plain text and load that",
        "3_latin.txt",
        "4_wide.txt",
        "the file is empty; expected a report a line; add the reports or remove the file",
        "6.txt",
    ]


def test_json_lines_files_hold_many_reports(tmp_path):
    lines = [json.dumps({"id": "x", "text": TEXT}), "{", json.dumps({"text": TEXT})]
    (tmp_path / "many.ndjson").write_text("\n".join(lines))
    first, error, third = read_reports([tmp_path])
    assert (first.given_id, third.given_id) == ("x", "many.ndjson:3")
    assert str(error).startswith(f"{tmp_path}/many.ndjson:2: no JSON")


def test_links_that_go_round_or_nowhere_end(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    items = list(read_reports([tmp_path]))
    assert [isinstance(item, UnreadableReport) for item in items] == [False, True, True]


def test_a_pipe_is_read_as_text(tmp_path):
    read_end, write_end = os.pipe()
    os.write(write_end, b"date 2019-05-08 A clinic was hit.\n")
    os.close(write_end)
    try:
        (report,) = read_reports([f"/dev/fd/{read_end}"])
    finally:
        os.close(read_end)
    assert str(report.report_date) == "2019-05-08"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read any file")
def test_a_file_without_permission_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    (error,) = read_reports([tmp_path])
    assert "can't be opened" in str(error)


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9\n.txt"
    with open(path, "w") as file:
        file.write(TEXT)
    (report,) = read_reports([tmp_path])
    assert report.given_id == "caf??.txt"


def test_the_same_report_has_the_same_id_wherever_it_lies(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text("date 2019-05-08 " + TEXT)
    first, second = read_reports([tmp_path])
    assert first.report_id == second.report_id
