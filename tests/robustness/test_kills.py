"""kill -9 at any moment of publishing or correcting loses nothing that was acknowledged, and the last version opens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
TIMES = 50


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed by a signal that Windows doesn't have")
def test_nothing_acknowledged_is_lost_and_the_last_version_opens(tmp_path):
    script = "tests.robustness.killed_writers"
    done = subprocess.run(
        [sys.executable, "-m", script, str(tmp_path), str(TIMES)], cwd=PROJECT, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    assert f"{TIMES} kills" in done.stdout
    assert "stray []" in done.stdout
    assert int(done.stdout.split(" acknowledged")[0].split()[-1]) > 20, "the writers must have got something done to lose"
