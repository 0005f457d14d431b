"""`check`, `explain` and `places`: what a report lacks, how it was read, and the gazetteer's own commands."""

from __future__ import annotations

import sys
import types

import pytest

from loaders.__main__ import main

pytestmark = pytest.mark.usefixtures("stand_in")


def test_check_says_what_each_report_lacks(capsys, reports):
    (reports / "f_whole.md").write_text(
        "---\ndate: 2019-05-08\npublisher: P\nurl: https://example.org\ncountry: SY\n---\n4 were killed.\n"
    )
    status = main(["check", str(reports)])
    out, err = capsys.readouterr()
    assert status == 1
    assert out.splitlines() == [
        "a_dated.txt: no publisher; no url; no country; 2 statements without a place (2 statements)",
        "c_undated.txt: no date; no publisher; no url; no country; 1 statement without a day; "
        "1 statement without a place (1 statement)",
        "d_french.txt: no date; no publisher; no url; no country; not searched: the text is in French (0 statements)",
        "e_nothing.txt: no publisher; no url; no country; no statement found (0 statements)",
        "f_whole.md: 1 statement without a place (1 statement)",
    ]
    assert "b_empty.txt: the file is empty" in err
    assert "README.md: a note on the folder" in err


def test_explain_prints_what_the_extractor_tells(capsys, reports, monkeypatch):
    telling = types.ModuleType("loaders.extract.explain")
    telling.explain_report = lambda report: iter([f"sentence 1 of {report.given_id}"])
    monkeypatch.setitem(sys.modules, "loaders.extract.explain", telling)
    assert main(["explain", str(reports / "a_dated.txt")]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "a_dated.txt: day 2019-05-08 (printed), read from 16",
        "sentence 1 of a_dated.txt",
    ]
    assert main(["explain", str(reports / "b_empty.txt")]) == 1


def test_places_has_its_own_command_line(monkeypatch):
    given = []
    commands = types.ModuleType("loaders.places.commands")
    commands.main = lambda arguments: given.append(arguments) or 3
    monkeypatch.setitem(sys.modules, "loaders.places.commands", commands)
    assert main(["places", "build", "--help"]) == 3
    assert given == [["build", "--help"]]
