"""Publishing when the disk is full, when two do it at once, and taking old versions away."""

from __future__ import annotations

import errno
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.unit.timeline.synthetic import claim, record_of
from timeline import version_files
from timeline.publishing import prune_versions, publish_version
from timeline.versions import UnknownVersion, list_versions, newest_version, read_version, verify_version


def record(number):
    return record_of(claim("a", count_min=number, count_max=number))


def publish(home, number):
    made = record(number)
    return publish_version(home, made.reports, made.claims)


@pytest.mark.parametrize("step", ["file_hash", "sync", "write_whole"])
def test_a_full_disk_leaves_the_version_before(tmp_path, monkeypatch, step):
    before = publish(tmp_path, 1)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(version_files, step, full)
        with pytest.raises(OSError, match="No space"):
            publish(tmp_path, 2)
    assert newest_version(tmp_path) == before
    assert verify_version(tmp_path, before) == []
    assert sorted(path.name for path in (tmp_path / "versions").iterdir() if path.is_dir()) == [before]
    assert read_version(tmp_path, publish(tmp_path, 2)).claims["count_min"].tolist() == [2]


def test_two_publishers_at_once_leave_whole_versions(tmp_path):
    with ThreadPoolExecutor(8) as publishers:
        names = set(publishers.map(lambda number: publish(tmp_path, number % 3 + 1), range(24)))
    assert len(names) == 3
    assert {manifest.name for manifest in list_versions(tmp_path)} == names
    assert [verify_version(tmp_path, name) for name in names] == [[], [], []]
    assert newest_version(tmp_path) in names


def test_what_a_killed_publisher_left_is_swept_by_the_next(tmp_path):
    publish(tmp_path, 1)
    for name in (".draft-x", ".removed-x"):
        (tmp_path / "versions" / name).mkdir()
        (tmp_path / "versions" / name / "claims.parquet").write_bytes(b"x")
    publish(tmp_path, 2)
    assert not [path for path in (tmp_path / "versions").iterdir() if path.name.startswith(".")]


def test_pruning_keeps_the_newest_and_tells_who_asks_for_another(tmp_path):
    names = [publish(tmp_path, number) for number in range(1, 6)]
    assert prune_versions(tmp_path, 2) == names[2::-1]
    assert [manifest.name for manifest in list_versions(tmp_path)] == names[:2:-1]
    with pytest.raises(UnknownVersion, match=rf"version {names[0]}: made on \d{{4}}-\d\d-\d\d, removed on"):
        read_version(tmp_path, names[0])
    assert publish(tmp_path, 1) == names[0], "the same content may be published again"
    assert read_version(tmp_path, names[0]).name == names[0]


def test_pruning_never_takes_the_one_that_readers_get(tmp_path):
    old, new = publish(tmp_path, 1), publish(tmp_path, 2)
    assert publish(tmp_path, 1) == old
    assert newest_version(tmp_path) == old
    assert prune_versions(tmp_path, 1) == [new]
    with pytest.raises(ValueError, match="expected 1 or more"):
        prune_versions(tmp_path, 0)
    assert newest_version(tmp_path) == old
