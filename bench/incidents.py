"""How well incidents are put together: `python -m bench.incidents` prints pairwise and B-cubed F1 on the record's event keys.

The facts of one event that several reports tell share a key (tests/truth/event_keys.csv). Period totals are no part of incidents
and are left out, and so are keys of which a total over several towns is one fact: what such a key ties together is that total. A
fact stands for the claims that were read for it, and for the incident that holds the first of them.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pandas as pd

from loaders.formats import read_reports
from loaders.load import load_reports
from loaders.publish import report_row
from tests.truth_check import pairs, read_truth
from timeline.incidents import build_incidents
from timeline.schema import reports_frame

PROJECT = Path(__file__).resolve().parent.parent
TRUTH = PROJECT / "tests" / "truth"


@dataclass(frozen=True)
class Score:
    """F1 over pairs of facts and per fact (B-cubed); `facts` were compared; `split` and `merged` are the pairs that are wrong.

    `across` counts incidents whose claims lie in more than one province.
    """

    pairwise: float
    b_cubed: float
    facts: int
    split: tuple[tuple[str, str], ...]
    merged: tuple[tuple[str, str], ...]
    across: int


def measure() -> Score:
    """Reads the starter reports, builds the incidents, and compares them with the event keys."""
    result = load_reports(read_reports([PROJECT / "data" / "reports"]))
    reports = reports_frame(report_row(one.report) for one in result.loaded)
    incidents, members = build_incidents(result.claims, reports)
    names = {one.report.report_id: Path(one.report.given_id).name for one in result.loaded}
    incident_of = _incident_of_fact(result.claims, members, names)
    return score(event_of_fact(), incident_of, _across_provinces(result.claims, incidents))


def event_of_fact() -> dict[str, str]:
    """The event of each fact that is no total, by its key; keys of totals over several towns are left out."""
    with (TRUTH / "event_keys.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    totals = {row["event_key"] for row in rows if ";" in row["place"]}
    return {r["fact_id"]: r["event_key"] for r in rows if r["cumulative"] != "yes" and r["event_key"] not in totals}


def _incident_of_fact(claims: pd.DataFrame, members: pd.DataFrame, names: Mapping[str, str]) -> dict[str, str]:
    held = dict(zip(zip(members["report_id"], members["claim_id"], strict=True), members["incident_id"], strict=True))
    told: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in claims.to_dict("records"):
        plain = {str(key): None if value is None or value is pd.NaT or value is pd.NA else value for key, value in row.items()}
        told[names[str(row["report_id"])]].append(plain)
    found: dict[str, str] = {}
    for file, rows in read_truth(TRUTH / "starter.csv").items():
        of_file = [_comparable(claim) for claim in told[Path(file).name]]
        for i, j in pairs(rows, of_file):
            key = (str(of_file[j]["report_id"]), str(of_file[j]["claim_id"]))
            if key in held and of_file[j]["stance"] != "denied":
                found.setdefault(rows[i]["fact_id"], held[key])
    return found


def _comparable(claim: Mapping[str, object]) -> dict[str, object]:
    """A claim with days as dates, as `tests.truth_check` compares them."""
    return {name: value.date() if isinstance(value, pd.Timestamp) else value for name, value in claim.items()}


def score(events: Mapping[str, str], incidents: Mapping[str, str], across: int) -> Score:
    """Compares two ways of putting facts together, over the facts that both know."""
    facts = sorted(set(events) & set(incidents))
    same_event = {pair for pair in combinations(facts, 2) if events[pair[0]] == events[pair[1]]}
    same_incident = {pair for pair in combinations(facts, 2) if incidents[pair[0]] == incidents[pair[1]]}
    right = len(same_event & same_incident)
    sizes = Counter(events[f] for f in facts), Counter(incidents[f] for f in facts)
    shared = Counter((events[f], incidents[f]) for f in facts)
    precision = sum(shared[events[f], incidents[f]] / sizes[1][incidents[f]] for f in facts) / max(len(facts), 1)
    recall = sum(shared[events[f], incidents[f]] / sizes[0][events[f]] for f in facts) / max(len(facts), 1)
    return Score(
        pairwise=2 * right / max(len(same_event) + len(same_incident), 1),
        b_cubed=2 * precision * recall / max(precision + recall, 1e-9),
        facts=len(facts),
        split=tuple(sorted(same_event - same_incident)),
        merged=tuple(sorted(same_incident - same_event)),
        across=across,
    )


def _across_provinces(claims: pd.DataFrame, incidents: pd.DataFrame) -> int:
    province = dict(zip(claims["claim_id"], claims["province_code"], strict=True))
    found = 0
    for ids in incidents["claim_ids"]:
        codes = {province[i] for i in ids.split(";") if isinstance(province.get(i), str)}
        found += len(codes) > 1
    return found


def main() -> None:
    """Prints the scores, and with `--errors` each wrong pair."""
    result = measure()
    lines = [
        f"{result.facts} facts of events that several reports tell",
        f"pairwise F1 {result.pairwise:.3f}, B-cubed F1 {result.b_cubed:.3f}",
        f"{len(result.split)} pairs apart that are one event, {len(result.merged)} pairs together that are two; "
        f"{result.across} incidents over several provinces",
    ]
    if "--errors" in sys.argv:
        events = event_of_fact()
        lines += [f"apart: {a} {b} {events[a]}" for a, b in result.split]
        lines += [f"together: {a} {b} {events[a]} | {events[b]}" for a, b in result.merged]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
