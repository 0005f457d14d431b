"""Withdrawn beats pinned: a report that is taken out is in no version any more, and leaves a marked gap."""

from __future__ import annotations

import pytest

from loaders.publish import publish_corrections
from tests.unit.timeline.synthetic import claim, record_of, toll
from timeline import withdrawals
from timeline.corrections import correct_claim
from timeline.publishing import publish_version
from timeline.versions import newest_version, read_version, verify_version
from timeline.withdrawals import NotWithdrawn, settle_withdrawals, withdraw_report

SECRET = "A synthetic sentence that must go."
FIRST = record_of(claim("a"), toll("b", 5, None, report_id="r2", quote=SECRET))
SECOND = record_of(claim("a"), toll("b", 5, None, report_id="r2", quote=SECRET), claim("z", report_id="r3", report_strike=9))


@pytest.fixture
def names(tmp_path):
    return [publish_version(tmp_path, record.reports, record.claims) for record in (FIRST, SECOND)]


def on_disk(home):
    return [path for path in home.rglob("*") if path.is_file() and b"r2" in path.read_bytes() and path.suffix == ".parquet"]


def test_it_is_out_of_every_version_and_the_names_stay(tmp_path, names):
    assert sorted(withdraw_report(tmp_path, "r2", "A person named in it\nis in danger.")) == sorted(names)
    for name in names:
        version = read_version(tmp_path, name)
        assert "r2" not in {*version.reports["report_id"], *version.claims["report_id"], *version.members["report_id"]}
        assert [(gap.report_id, gap.reason) for gap in version.gaps] == [("r2", "A person named in it is in danger.")]
        assert version.state != name
        assert verify_version(tmp_path, name) == []
    assert on_disk(tmp_path) == []
    assert newest_version(tmp_path) == names[1]


def test_incidents_and_totals_are_made_without_it(tmp_path, names):
    before = read_version(tmp_path, names[0]).incidents
    withdraw_report(tmp_path, "r2", "Synthetic reason.")
    after = read_version(tmp_path, names[0]).incidents
    assert before["killed_civilians_min"].notna().any()
    assert not after["killed_civilians_min"].notna().any()
    assert len(after) == 1


def test_reading_its_file_again_does_not_bring_it_back(tmp_path, names):
    withdraw_report(tmp_path, "r2", "Synthetic reason.")
    again = publish_version(tmp_path, SECOND.reports, SECOND.claims)
    version = read_version(tmp_path, again)
    assert "r2" not in set(version.reports["report_id"])
    assert [gap.report_id for gap in version.gaps] == ["r2"]
    assert again not in names
    assert on_disk(tmp_path) == []


def test_its_corrections_lose_their_words_and_say_why(tmp_path, names):
    version = read_version(tmp_path, names[1])
    correct_claim(tmp_path, version.claims, ("r2", "b"), {"claimant": SECRET}, reason=f"About {SECRET}")
    corrected = publish_corrections(tmp_path)
    withdraw_report(tmp_path, "r2", "Synthetic reason.")
    log = read_version(tmp_path, corrected).corrections
    assert log["state"].tolist() == ["withdrawn"]
    assert log[["as_read", "before", "after", "reason"]].isna().all(axis=None)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    publish_corrections(tmp_path)


def test_between_the_ledger_and_the_files_nobody_gets_it_and_the_next_start_finishes(tmp_path, names, monkeypatch):
    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(withdrawals, "settle_withdrawals", killed)
        with pytest.raises(KeyboardInterrupt):
            withdraw_report(tmp_path, "r2", "Synthetic reason.")
    version = read_version(tmp_path, names[0])
    assert "r2" not in set(version.claims["report_id"])
    assert [gap.report_id for gap in version.gaps] == ["r2"]
    assert on_disk(tmp_path)
    assert sorted(settle_withdrawals(tmp_path)[0]) == sorted(names)
    assert on_disk(tmp_path) == []
    assert settle_withdrawals(tmp_path) == ([], [])


def test_a_kill_before_the_old_files_are_removed_leaves_none_for_long(tmp_path, names, monkeypatch):
    with monkeypatch.context() as dying:
        dying.setattr("timeline.version_files.remove_leftovers", lambda *_: None)
        withdraw_report(tmp_path, "r2", "Synthetic reason.")
    assert on_disk(tmp_path)
    settle_withdrawals(tmp_path)
    assert on_disk(tmp_path) == []
    assert verify_version(tmp_path, names[0]) == []


def test_a_damaged_version_is_named(tmp_path, names):
    (tmp_path / "versions" / names[0] / "claims.parquet").write_bytes(b"x")
    with pytest.raises(NotWithdrawn, match=f"version {names[0]}: damaged"):
        withdraw_report(tmp_path, "r2", "Synthetic reason.")
    assert "r2" not in set(read_version(tmp_path, names[1]).reports["report_id"])


@pytest.mark.parametrize(("report", "reason"), [("r9", "Synthetic."), ("r2", " "), ("", "Synthetic.")])
def test_what_is_not_there_or_has_no_reason_is_refused(tmp_path, names, report, reason):
    with pytest.raises(NotWithdrawn, match="report"):
        withdraw_report(tmp_path, report, reason)
    assert read_version(tmp_path, names[0]).gaps == ()


def test_a_line_of_the_ledger_that_a_kill_cut_short_is_no_withdrawal(tmp_path, names):
    (tmp_path / "withdrawn.jsonl").write_text('{"report_id": "r1", "rea')
    assert "r1" in set(read_version(tmp_path, names[0]).reports["report_id"])
    withdraw_report(tmp_path, "r2", "Synthetic reason.")
    assert [gap.report_id for gap in read_version(tmp_path, names[0]).gaps] == ["r2"]
