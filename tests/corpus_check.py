"""Compare the claims read from a report with those a careful reader takes from it (tests/corpus/*.expected.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NOT_COLUMNS = {"id", "need", "sentences", "also", "denies", "part_of", "why", "more_than"}


@dataclass(frozen=True)
class Case:
    """A report beside its expected claims."""

    text: Path
    expected: Mapping[str, Any]


def find_cases(folder: Path) -> Iterator[Case]:
    """Every report of a folder with its expected file; the report without one fails in the test that asks for it."""
    for text in sorted(folder.glob("*.txt")):
        path = text.with_suffix(".expected.json")
        yield Case(text, json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})


def plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def misfits(expected: Mapping[str, Any], claim: Mapping[str, Any]) -> list[str]:
    """The columns in which a claim is not what is expected; `also` lists what else is right."""
    also = expected.get("also", {})
    wrong = []
    for column, value in expected.items():
        if column not in _NOT_COLUMNS and plain(claim[column]) not in [value, *also.get(column, [])]:
            wrong.append(f"{column}={plain(claim[column])!r} (expected {value!r})")
    quotes = [s["quote"] for s in expected.get("sentences", [])]
    if quotes and not any(claim["quote"] in q or q in claim["quote"] for q in quotes):
        wrong.append(f"quote={claim['quote'][:60]!r}")
    return wrong


def problems(expected: Mapping[str, Any], claims: Sequence[Mapping[str, Any]]) -> list[str]:
    """What is wrong with the claims of a report, a line each; empty where nothing is."""
    found: dict[str, Mapping[str, Any]] = {}
    lines: list[str] = []
    for want in expected.get("claims", []):
        ranked = sorted(
            ((misfits(want, c), i) for i, c in enumerate(claims) if claims[i] not in found.values()),
            key=lambda r: (len(r[0]), r[1]),
        )
        if ranked and not ranked[0][0]:
            found[want["id"]] = claims[ranked[0][1]]
        elif want["need"] == "required":
            lines.append(f"missing {want['id']}: nearest differs in {ranked[0][0][:6] if ranked else 'everything'}")
    for want in expected.get("claims", []):
        for column in ("denies", "part_of"):
            if want.get(column) and want["id"] in found and want[column] in found:
                ids = (found[want["id"]][column] or "").split(";")
                if found[want[column]]["claim_id"] not in ids:
                    lines.append(f"{want['id']}: {column} should name {want[column]}")
    for rule in expected.get("never", []):
        hits = [c for c in claims if all(plain(c[k]) == v for k, v in rule.items() if k not in _NOT_COLUMNS)]
        if len(hits) > rule.get("more_than", 0):
            lines.append(f"never: {rule['why']} ({len(hits)} found)")
    return lines + [f"unexpected: {describe(c)}" for c in claims if expected.get("claims") == [] or _strange(c, expected, found)]


def _strange(claim: Mapping[str, Any], expected: Mapping[str, Any], found: Mapping[str, Mapping[str, Any]]) -> bool:
    """A claim that nobody asked for and that is no near copy of one asked for."""
    return bool(expected.get("claims")) and claim not in found.values()


def describe(claim: Mapping[str, Any]) -> str:
    keys = (
        "kind",
        "stance",
        "claimant",
        "harm",
        "victims",
        "facility_type",
        "condition",
        "count_min",
        "count_max",
        "place",
        "quote",
    )
    return ", ".join(f"{k}={str(claim[k])[:60]!r}" for k in keys if claim[k] is not None)
