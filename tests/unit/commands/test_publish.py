"""`publish` and `versions`: from reports to a version that can be listed, verified and compared."""

from __future__ import annotations

import re

import pytest

from loaders.__main__ import main
from loaders.publish import made_with
from timeline.home import current_home
from timeline.versions import newest_version, read_version

pytestmark = pytest.mark.usefixtures("stand_in")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(capsys, *arguments):
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_only_the_name_is_printed(capsys, home, reports):
    status, out, err = run(capsys, "publish", reports)
    assert status == 1
    assert re.fullmatch(r"[0-9a-f]{12}\n", out)
    assert "b_empty.txt: the file is empty" in err
    assert newest_version(home) == out.strip()


def test_the_same_reports_have_the_same_name_wherever_they_lie(capsys, home, reports, tmp_path):
    _, first, _ = run(capsys, "publish", reports)
    moved = reports.rename(tmp_path / "moved")
    _, second, _ = run(capsys, "publish", moved)
    assert first == second


def test_a_version_holds_what_was_refused_and_why(capsys, home, reports):
    _, out, _ = run(capsys, "publish", reports)
    version = read_version(home, out.strip())
    refused = version.reports[version.reports["refused_reason"].notna()]
    assert sorted(refused["refused_reason"]) == [
        "b_empty.txt: the file is empty; expected a report's text; add the text or remove the file",
        "the text is in French",
    ]
    assert len(version.reports) == 5
    assert sorted(version.claims["count_min"]) == [4, 6, 7]


def test_a_report_that_comes_twice_is_kept_once(capsys, home, reports):
    _, once, _ = run(capsys, "publish", reports / "a_dated.txt")
    status, twice, err = run(capsys, "publish", reports / "a_dated.txt", reports / "a_dated.txt")
    assert (status, twice) == (0, once)
    assert "the same report as a_dated.txt" in err


def test_uploads_are_published_with_the_starter_reports(capsys, home, reports, monkeypatch, tmp_path):
    monkeypatch.setattr("loaders.publish.PROJECT", tmp_path)
    (home / "uploads").mkdir(parents=True)
    (home / "uploads" / "up.txt").write_text("date 2019-05-10 9 were killed.\n")
    (tmp_path / "data").mkdir()
    reports.rename(tmp_path / "data" / "reports")
    _, out, _ = run(capsys, "publish")
    assert sorted(read_version(home, out.strip()).claims["count_min"]) == [4, 6, 7, 9]


def test_with_nothing_to_publish_the_status_is_2(capsys, home, monkeypatch, tmp_path):
    monkeypatch.setattr("loaders.publish.PROJECT", tmp_path)
    status, out, err = run(capsys, "publish")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_versions_are_listed_verified_and_compared(capsys, home, reports):
    _, first, _ = run(capsys, "publish", reports / "a_dated.txt")
    _, second, _ = run(capsys, "publish", reports / "a_dated.txt", reports / "c_undated.txt")
    a, b = first.strip(), second.strip()
    _, listed, _ = run(capsys, "versions", "list")
    assert [line.split()[0] for line in listed.splitlines()] == [f"{b}*", a]
    assert run(capsys, "versions", "verify") == (0, f"{b}: sound\n{a}: sound\n", "")
    _, differs, _ = run(capsys, "versions", "diff", a, b)
    assert "reports: 1 added, 0 taken out, 0 changed" in differs
    assert "claims: 1 added, 0 taken out, 0 changed" in differs
    assert run(capsys, "versions", "diff", a, a)[1].count("0 added, 0 taken out, 0 changed") == 2


def test_a_damaged_version_is_found(capsys, home, reports):
    _, out, _ = run(capsys, "publish", reports / "a_dated.txt")
    (home / "versions" / out.strip() / "claims.parquet").write_bytes(b"x")
    status, said, _ = run(capsys, "versions", "verify", out.strip())
    assert status == 1
    assert "claims.parquet" in said


def test_an_unknown_version_is_refused_in_words(capsys, home):
    status, out, err = run(capsys, "versions", "diff", "0" * 12, "not a name")
    assert (status, out) == (2, "")
    assert "0" * 12 in err


def test_home_is_var_in_the_project_unless_named(monkeypatch, tmp_path):
    monkeypatch.delenv("STRIKELINE_HOME", raising=False)
    assert current_home().name == "var"
    assert (current_home().parent / "loaders").is_dir()


def test_what_read_the_reports_is_hashed():
    hashes = made_with()
    assert set(hashes) == {"extractor", "lexicon", "gazetteer"}
    assert all(re.fullmatch(r"[0-9a-f]{12}", value) for value in hashes.values())
    assert hashes == made_with()
