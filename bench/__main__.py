"""`make bench`: how fast reports are read, how much memory it takes, and what regular expressions alone would take.

Prints a table and writes it to var/bench.json. About two minutes; nothing here is a test.
"""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict
from pathlib import Path

from bench.measures import Measure, measure_all

RESULTS = Path(__file__).resolve().parents[1] / (os.environ.get("STRIKELINE_HOME") or "var") / "bench.json"


def main() -> None:
    """Measure, print each line when it is known, and keep all of them."""
    measures: list[Measure] = []
    for measure in measure_all():
        measures.append(measure)
        print(_line(measure), flush=True)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    kept = {"python": platform.python_version(), "machine": platform.machine(), "measures": [asdict(one) for one in measures]}
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(f"written to {RESULTS}")


def _line(measure: Measure) -> str:
    aim = "" if measure.aim is None else f"aim {'at most' if measure.at_most else 'at least'} {measure.aim:,.0f}"
    met = {None: "", True: "met", False: "not met"}[measure.is_met]
    return f"{measure.name:<50} {measure.value:>10,.1f} {measure.unit:<10} {aim:<16} {met}".rstrip()


if __name__ == "__main__":
    main()
