"""What is measured, each as a line of the table: name, value, unit, aim."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bench.regex_reader import read_by_regex
from bench.synthetic import dense_reports, mixed_feed, plain_reports
from loaders.extract import extract_claims
from loaders.load import load_batches
from loaders.report import Report

WARM_UP = 50
REPEATS = 3  # of which the fastest counts: what else runs on the machine only slows


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table; `aim` is the least (with `at_most`: the most) that is wanted."""

    name: str
    value: float
    unit: str
    aim: float | None = None
    at_most: bool = False

    @property
    def is_met(self) -> bool | None:
        if self.aim is None:
            return None
        return self.value <= self.aim if self.at_most else self.value >= self.aim


def measure_all() -> Iterable[Measure]:
    """All measures, in the order of the table."""
    dense, plain = list(dense_reports(300)), list(plain_reports(2000))
    for report in [*dense[:WARM_UP], *plain[:WARM_UP]]:
        extract_claims(report)
    read = _per_second(lambda: sum(len(extract_claims(report)) for report in dense), len(dense))
    yield Measure("dense reports of 2 KB, one core", read, "reports/s", 300)
    yield Measure("claims in a dense report", sum(len(extract_claims(report)) for report in dense) / len(dense), "claims")
    yield Measure("reports of 2 KB without a trigger, one core", _per_second(lambda: _read(plain), len(plain)), "reports/s", 3000)
    by_regex = _per_second(lambda: sum(read_by_regex(report.text) for report in dense), len(dense))
    yield Measure("regular expressions alone, on the dense reports", by_regex, "reports/s")
    yield Measure("  which is faster by", by_regex / read, "times")
    one, two = (_seconds(lambda n=n: _load(dense_reports(1000), n)) for n in (1, 2))
    yield Measure("1,000 dense reports to checked rows, 1 worker", one, "s")
    yield Measure("1,000 dense reports to checked rows, 2 workers", two, "s")
    yield Measure("  2 workers are faster by", one / two, "times")
    yield Measure("memory growth over 100,000 reports of a feed", _growth(), "MB", 20, at_most=True)


def _read(reports: Iterable[Report]) -> None:
    for report in reports:
        extract_claims(report)


def _load(reports: Iterable[Report], workers: int) -> int:
    return sum(len(batch.claims) for batch in load_batches(reports, workers=workers))


def _seconds(work: Callable[[], object]) -> float:
    """By the clock, since several processes share the work; the faster of two, for what else the machine does."""
    taken: list[float] = []
    for _ in range(2):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)


def _per_second(work: Callable[[], object], count: int) -> float:
    """Of processor time, so that other programs on the machine count as little as can be."""
    fastest = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - started)
    return count / fastest


def _growth() -> float:
    """Resident memory after 100,000 reports less that after the first 10,000, in MB."""
    at_start, read = 0.0, 0
    for batch in load_batches(mixed_feed(100_000)):
        read += len(batch.loaded)
        if at_start == 0 and read >= 10_000:
            at_start = _resident()
    return _resident() - at_start


def _resident() -> float:
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * 4096 / 1e6
