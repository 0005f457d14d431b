"""The figures of one incident: per organisation what it counts, then the range over the organisations.

The rules are those of docs/design.md, section 4.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.likeness import same_name
from timeline.rows import Row, distinct, joined, organisation_of
from timeline.schema import FIGURE_GROUPS, FIGURE_HARMS
from timeline.strikes import name_key
from timeline.vocabulary import SPEAKS_FOR

CIVILIANS = ("civilians", "children", "women", "health_workers", "rescue_workers", "journalists", "aid_workers")
GROUP_OF = {**dict.fromkeys(CIVILIANS, "civilians"), "fighters": "fighters", "people": "people"}
PARTY_ROLES = ("government", "military", "armed_group", "political_body", "local_officials")
SHORTEST_STEM = 4


@dataclass(frozen=True)
class Figure:
    """A count: `low` None is "up to high", `high` None is "low or more"."""

    low: int | None
    high: int | None


def figure_of(row: Row) -> Figure | None:
    """A claim's count, or None where it gives none."""
    low, high = row["count_min"], row["count_max"]
    if low is None and high is None:
        return None
    return Figure(None if low is None else int(low), None if high is None else int(high))


def is_blamed(row: Row, attackers: list[str]) -> bool:
    """True where the claimant is a state, force or group that the incident is blamed on ("Russian Defence Ministry", "Russia")."""
    if row["claimant_role"] not in PARTY_ROLES:
        return False
    words = re.findall(r"\w+", f"{row['claimant_org'] or ''} {row['claimant'] or ''}".casefold())
    if {row["claimant_org"], SPEAKS_FOR.get(row["claimant_org"] or "")} & set(attackers):
        return True
    stems = [_stem(word) for name in attackers for word in re.findall(r"\w+", name.casefold())]
    return any(word.startswith(stem) for word in words for stem in stems if stem)


def _stem(word: str) -> str:
    """The part that a name and its adjective share: "russia" and "russian", "turkey" and "turkish"."""
    return word[: max(SHORTEST_STEM, len(word) - 2)] if len(word) >= SHORTEST_STEM else ""


def casualty_ranges(rows: list[Row], attackers: list[str]) -> dict[str, int | None]:
    """Killed, injured and rescued for civilians, fighters and not said: lowest, highest, and the top figure given.

    Args:
        rows: what is said about one incident, denials left out.
        attackers: the names that it is blamed on; none that these say of themselves is left out of the range.
    """
    found: dict[str, int | None] = {}
    for harm in FIGURE_HARMS:
        counted = [row for row in rows if row["harm"] == harm and row["part_of"] is None and figure_of(row)]
        counted = [row for row in counted if not (_says_none(row) and is_blamed(row, attackers))]
        for group in FIGURE_GROUPS:
            members = [row for row in counted if GROUP_OF.get(row["victims"] or "people") == group]
            low, high, top = range_over(organisation_figures(members))
            found |= {f"{harm}_{group}_min": low, f"{harm}_{group}_max": high, f"{harm}_{group}_top": top}
    return found


def _says_none(row: Row) -> bool:
    return bool(row["count_max"] is not None and row["count_max"] == 0)


def organisation_figures(rows: list[Row]) -> list[Figure]:
    """Each organisation's figures on one group of victims; several only where it can't be told which came later."""
    by_org: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_org[organisation_of(row)].append(row)
    return [figure for said in by_org.values() for figure in _one_organisation(said)]


def _one_organisation(rows: list[Row]) -> list[Figure]:
    """The latest count of each class of victims; classes add up, unless one covers them all."""
    by_class: dict[str, list[Figure]] = {}
    for victims in distinct([row["victims"] or "people" for row in rows]):
        same = [row for row in rows if (row["victims"] or "people") == victims]
        by_class[victims] = [figure for row in _latest(same) if (figure := figure_of(row))]
    if "civilians" in by_class or len(by_class) == 1:
        return by_class.get("civilians") or next(iter(by_class.values()))
    return [_sum([range_of(figures) for figures in by_class.values()])]


def _latest(rows: list[Row]) -> list[Row]:
    """The claims said last; all of them where a day is missing, because then the order isn't known."""
    days = [row["said_on"] if row["said_on"] is not None else row["report_date"] for row in rows]
    if any(day is None for day in days):
        return rows
    last = max(days)
    return [row for row, day in zip(rows, days, strict=True) if day == last]


def _sum(figures: list[Figure]) -> Figure:
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures]
    return Figure(sum(lows) if lows else None, None if None in highs else sum(h for h in highs if h is not None))


def range_of(figures: list[Figure]) -> Figure:
    """From the lowest to the highest figure, as one."""
    low, high, _ = range_over(figures)
    return Figure(low, high)


def range_over(figures: list[Figure]) -> tuple[int | None, int | None, int | None]:
    """Lowest figure, highest (None where one is open), and the top figure given, an open one counted as its minimum."""
    lows = [figure.low for figure in figures if figure.low is not None]
    tops = [figure.high if figure.high is not None else figure.low for figure in figures]
    top = max((t for t in tops if t is not None), default=None)
    is_open = any(figure.high is None for figure in figures)
    return min(lows, default=None), None if is_open else top, top


def facility_list(rows: list[Row]) -> str | None:
    """What was hit, as JSON: one object a facility with type, name, condition and how many; None where nothing is named."""
    groups: list[tuple[str, frozenset[str], list[Row]]] = []
    for row in sorted((r for r in rows if r["facility_type"]), key=lambda r: r["facility_name"] is None):
        key = name_key(row["facility_name"], row["facility_type"]) if row["facility_name"] else frozenset()
        home = next((g for g in groups if g[0] == row["facility_type"] and _same_site(g[1], key)), None)
        if home is None:
            groups.append((row["facility_type"], key, [row]))
        else:
            home[2].append(row)
    return json.dumps([_facility(kind, members) for kind, _, members in groups], ensure_ascii=False) if groups else None


def _same_site(known: frozenset[str], other: frozenset[str]) -> bool:
    return not other or same_name(known, other)


def _facility(kind: str, rows: list[Row]) -> dict[str, Any]:
    counted = [row for row in rows if row["kind"] == "damage" and row["count_unit"] in (None, "facilities")]
    low, high, _ = range_over(organisation_figures([{**row, "victims": "people"} for row in counted if figure_of(row)]))
    names = distinct([row["facility_name"] for row in rows])
    return {
        "type": kind, "name": max(names, key=len, default=None), "condition": joined([row["condition"] for row in rows]),
        "count_min": low, "count_max": high,
    }  # fmt: skip


def read_facilities(facilities: Any) -> list[dict[str, Any]]:
    """The `facilities` of an incident as a list of dicts (type, name, condition, count_min, count_max); empty for a missing one."""
    if facilities is None or facilities is pd.NA or not isinstance(facilities, str):
        return []
    listed: list[dict[str, Any]] = json.loads(facilities)
    return listed
