"""Which version a server shows, and how the first one comes to be."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from serving import record as served
from timeline.home import PROJECT
from timeline.publishing import publish_version
from timeline.versions import UnknownVersion, read_version


def test_home_is_var_beside_the_app_unless_named(monkeypatch, tmp_path):
    monkeypatch.delenv("STRIKELINE_HOME", raising=False)
    assert served.current_home() == PROJECT / "var"
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path))
    assert served.current_home() == tmp_path
    monkeypatch.setenv("STRIKELINE_HOME", "elsewhere")
    assert served.current_home() == PROJECT / "elsewhere"


def test_opens_the_newest_and_the_named_version(home, version, make_claims, make_reports):
    newer = publish_version(home, make_reports({}), make_claims({"count_min": 7, "count_max": 7}))
    assert served.open_version(None).name == newer
    assert served.open_version(version).name == version


@pytest.mark.parametrize("name", ["000000000000", "", "../../../etc", "current", "A" * 12, "x" * 10_000, "a\0b"])
def test_unknown_version_is_refused(version, name):
    with pytest.raises(UnknownVersion):
        served.open_version(name)


def test_damaged_version_is_refused(home, version):
    (home / "versions" / version / "claims.parquet").write_bytes(b"not what was published")
    with pytest.raises(UnknownVersion):
        served.open_version(version)


def test_a_version_is_read_once_and_kept_for_some(home, version, make_claims, make_reports, monkeypatch):
    reads = []
    monkeypatch.setattr(served, "read_version", lambda home, name: reads.append(name) or read_version(home, name))
    assert served.open_version(version) is served.open_version(version)
    assert reads == [version]
    for count in range(10, 10 + served.KEPT_VERSIONS):
        served.open_version(publish_version(home, make_reports({}), make_claims({"count_min": count, "count_max": count})))
    served.open_version(version)
    assert reads.count(version) == 2
    assert len(served._kept) == served.KEPT_VERSIONS


def test_of_many_readers_at_once_one_makes_the_first_version(home, make_claims, make_reports, monkeypatch):
    made = []

    def publish(home, folders):
        made.append(folders)
        return publish_version(home, make_reports({}), make_claims({}))

    monkeypatch.setattr(served, "publish_folders", publish)
    with ThreadPoolExecutor(8) as readers:
        names = {v.name for v in readers.map(served.open_version, [None] * 24)}
    assert len(names) == 1
    assert len(made) == 1


def test_a_link_to_the_first_version_opens_on_a_fresh_server(home, make_claims, make_reports, monkeypatch, tmp_path):
    name = publish_version(tmp_path / "other", make_reports({}), make_claims({}))
    monkeypatch.setattr(served, "publish_folders", lambda home, folders: publish_version(home, make_reports({}), make_claims({})))
    assert served.open_version(name).name == name


def test_the_first_version_is_made_from_the_reports_folder(home, monkeypatch, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    text = "date 2017-09-28\nRescue workers said six people were killed in an air strike on Idlib on Wednesday.\n"
    (folder / "one.txt").write_text(text)
    monkeypatch.setenv("STRIKELINE_REPORTS", str(folder))
    version = served.open_version(None)
    assert len(version.reports) == 1
    assert set(version.claims["report_id"]) <= set(version.reports["report_id"])
