"""`corrections`, `versions prune` and `versions withdraw`, as an editor types them."""

from __future__ import annotations

import pytest

from loaders.__main__ import main
from timeline.versions import newest_version, read_version

pytestmark = pytest.mark.usefixtures("stand_in")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def ref(capsys, home, reports):
    """REPORT/CLAIM of a claim of a published report."""
    assert run(capsys, "publish", reports / "a_dated.txt")[0] == 0
    claim = read_version(home, newest_version(home)).claims.iloc[0]
    return f"{claim['report_id']}/{claim['claim_id']}"


def run(capsys, *arguments):
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_claim_is_corrected_listed_and_the_correction_undone(capsys, home, ref):
    before = read_version(home, newest_version(home))
    status, out, _ = run(capsys, "corrections", "set", ref, "count_min=23", "count_max=", "--reason", "The source says 23.")
    made = dict(line.split() for line in out.splitlines())
    assert (status, made["version"]) == (0, newest_version(home))
    assert read_version(home, made["version"]).claims["count_min"].iloc[0] == 23
    _, listed, _ = run(capsys, "corrections", "list")
    assert "count_min: 4 -> 23 | The source says 23." in listed
    assert "[applied]" in listed
    assert run(capsys, "corrections", "undo", made["correction"], "--reason", "It did say 4.")[0] == 0
    after = read_version(home, newest_version(home))
    assert after.claims.equals(before.claims)
    assert after.name != before.name, "the log is part of the version"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["count_min=six"], "expected a whole number"),
        (["count_min"], "expected FIELD=VALUE"),
        (["quote=x"], "can't be corrected"),
        (["harm=slain"], "expected one of killed"),
        (["province_code=SY-XX"], "expected ISO 3166-2"),
        (["date_start=yesterday"], "expected a day as YYYY-MM-DD"),
        (["count_min=9", "count_max=2"], "breaks the rules"),
    ],
)
def test_wrong_values_are_refused_in_one_line(capsys, home, ref, values, said):
    status, out, err = run(capsys, "corrections", "set", ref, *values, "--reason", "Synthetic.")
    assert (status, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("claim", ["", "x", "/x", "aaaa/none"])
def test_a_claim_that_is_not_there_is_refused(capsys, home, ref, claim):
    assert run(capsys, "corrections", "check", claim, "--reason", "Synthetic.")[0] == 1


def test_a_province_brings_its_name(capsys, home, ref):
    run(capsys, "corrections", "set", ref, "province_code=SY-HM", "--reason", "Synthetic.")
    claim = read_version(home, newest_version(home)).claims.iloc[0]
    assert (claim["province"], claim["country"]) == ("Hama", "SY")


def test_marks_joins_and_splits(capsys, home, ref, reports):
    run(capsys, "publish", reports / "a_dated.txt", reports / "c_undated.txt")
    claims = read_version(home, newest_version(home)).claims
    refs = [f"{r}/{c}" for r, c in zip(claims["report_id"], claims["claim_id"], strict=True)]
    for action, named in (("check", refs[:1]), ("unusable", refs[1:2]), ("join", refs[:2]), ("split", refs[:1])):
        assert run(capsys, "corrections", action, *named, "--reason", "Synthetic.", "--by", "An editor")[0] == 0
    version = read_version(home, newest_version(home))
    assert sorted(version.claims["checked"]) == ["editor", "program", "unusable"]
    assert version.corrections["editor"].tolist() == ["An editor"] * 4


def test_without_a_version_there_is_nothing_to_correct(capsys, home):
    for arguments in (["list"], ["check", "a/b", "--reason", "Synthetic."]):
        status, _, err = run(capsys, "corrections", *arguments)
        assert status == 1
        assert "nothing has been published" in err


def test_a_report_is_withdrawn_and_old_versions_pruned(capsys, home, reports):
    _, first, _ = run(capsys, "publish", reports / "a_dated.txt")
    _, second, _ = run(capsys, "publish", reports / "a_dated.txt", reports / "c_undated.txt")
    report_id = read_version(home, first.strip()).reports["report_id"].iloc[0]
    status, out, err = run(capsys, "versions", "withdraw", report_id, "--reason", "Synthetic danger.")
    assert (status, sorted(out.split())) == (0, sorted([first.strip(), second.strip()]))
    assert "taken out of 2 versions" in err
    assert read_version(home, first.strip()).claims.empty
    assert run(capsys, "versions", "verify")[0] == 0
    assert run(capsys, "versions", "withdraw", "0" * 16, "--reason", "Synthetic.")[0] == 1
    assert run(capsys, "versions", "prune", "--keep", "0") == (0, first, "")
    assert run(capsys, "versions", "prune", "--keep", "-1")[0] == 2


@pytest.mark.parametrize(
    ("held", "kept"),
    [("visibility: draft", 0), ("visibility: embargoed\nembargo_until: 2099-01-01", 0), ("visibility: embargoed", 0),
     ("visibility: embargoed\nembargo_until: 2001-01-01", 1), ("visibility: public", 1)],
)  # fmt: skip
def test_drafts_and_embargoed_reports_are_in_no_version(capsys, home, tmp_path, held, kept):
    path = tmp_path / "held.md"
    path.write_text(f"---\ndate: 2019-05-10\npublisher: Synthetic\n{held}\n---\n\n9 were killed.\n")
    status, out, err = run(capsys, "publish", path)
    version = read_version(home, out.strip())
    assert (status, len(version.reports), len(version.claims)) == (0, kept, kept), err
    text = "".join(file.read_text() for file in (home / "versions").rglob("manifest.json"))
    assert "held.md" not in text
