"""Kills a writer again and again at a random moment and looks at what is left; run by `test_kills.py` in a process of its own.

A child corrects a synthetic claim and publishes, over and over, and says so on a pipe only when the call has returned. The
parent kills it (SIGKILL) after a random while, then asks: is everything that was said still there, and does the newest
version open?
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import pandas as pd

from loaders.publish import publish_corrections
from tests.unit.timeline.synthetic import claim, record_of, toll
from timeline.corrections import CorrectionStore, correct_claim, corrected_claims
from timeline.publishing import publish_version
from timeline.versions import claims_as_read, newest_version, read_version, verify_version
from timeline.withdrawals import settle_withdrawals, withdraw_report

LONGEST = 0.7  # seconds that a writer lives at most
RECORD = record_of(claim("a"), toll("b", 1, None), claim("c", report_id="r2"))


def work(home: Path, acknowledge: int) -> None:
    """Corrects, publishes, and says what is done, until it is killed."""
    number = len(CorrectionStore(home).all())
    while True:
        number += 1
        newest = newest_version(home)
        claims = corrected_claims(home, claims_as_read(read_version(home, str(newest))))
        made = correct_claim(home, claims, ("r1", "b"), {"count_min": number + 1}, reason="Synthetic.")
        os.write(acknowledge, f"correction {made.correction_id}\n".encode())
        os.write(acknowledge, f"version {publish_corrections(home)}\n".encode())


def killed_after(home: Path, seconds: float) -> list[str]:
    """What a writer acknowledged before it was killed."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(read_end)
        work(home, write_end)
        os._exit(1)
    os.close(write_end)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end) as said:
        return said.read().split("\n")[:-1]


def check(home: Path, said: list[str]) -> None:
    """Raises where something acknowledged is gone, or the newest version can't be opened."""
    kept = {correction.correction_id for correction in CorrectionStore(home).all()}
    for line in said:
        kind, name = line.split()
        if kind == "correction" and name not in kept:
            raise AssertionError(f"correction {name} was acknowledged and is gone")
        if kind == "version" and verify_version(home, name):
            raise AssertionError(f"version {name} was acknowledged and is not sound: {verify_version(home, name)}")
    newest = newest_version(home)
    read_version(home, str(newest))
    versions = [line.split()[1] for line in said if line.startswith("version")]
    if versions and newest not in versions[-1:] and verify_version(home, str(newest)):
        raise AssertionError("the newest version is neither the acknowledged one nor a sound later one")


def main(home: Path, times: int) -> None:
    """Kills as many writers, one after the other, in the same home; then withdraws a report under the same treatment."""
    publish_version(home, RECORD.reports, RECORD.claims)
    everything: list[str] = []
    for number in range(times):
        said = killed_after(home, random.Random(number).uniform(0.0, LONGEST))
        check(home, said)
        everything += said
    check(home, everything)
    leftovers = publish_corrections(home)
    stray = [path.name for path in (home / "versions").iterdir() if path.name.startswith(".")]
    withdraw_killed(home)
    sys.stdout.write(f"{times} kills, {len(everything)} acknowledged, newest {leftovers}, stray {stray}\n")


def withdraw_killed(home: Path) -> None:
    """A withdrawal that is killed on the way: nobody gets the report any more, and the next start finishes the work."""
    child = os.fork()
    if not child:
        withdraw_report(home, "r2", "Synthetic reason.")
        os._exit(0)
    while not (home / "withdrawn.jsonl").is_file() and os.waitpid(child, os.WNOHANG) == (0, 0):
        time.sleep(0.0005)
    try:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    except (ProcessLookupError, ChildProcessError):
        pass
    newest = str(newest_version(home))
    if "r2" in set(read_version(home, newest).reports["report_id"]):
        raise AssertionError("a withdrawn report is still shown")
    settle_withdrawals(home)
    for path in (home / "versions").glob("*/reports*.parquet"):
        if "r2" in set(pd.read_parquet(path)["report_id"]):
            raise AssertionError(f"{path}: a withdrawn report is still on disk")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
