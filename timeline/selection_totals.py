"""The totals of a selection: the one place where figures of incidents are summed, for every page and every export.

The rules are those of docs/design.md, section 4: only incidents are summed, period totals never; a sum with an open part is open;
an incident for which nobody gives a figure adds nothing and is counted beside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.aggregates import has_exact_day
from timeline.incidents import incident_facility_types
from timeline.plain_words import range_words, toll_words
from timeline.schema import FIGURE_GROUPS, FIGURE_HARMS

LONGEST_TOLL_DAYS = 731  # No toll over all years: sums of deaths are told for a chosen span of up to two.


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures added up over incidents: from `low` to `top`, more if `open`; `incidents` of them give a figure."""

    low: int
    top: int
    open: bool
    incidents: int

    @property
    def words(self) -> str:
        """As the screen says it: "17 to 39 or more"."""
        return toll_words(self.low, None if self.open else self.top, self.top)


@dataclass(frozen=True, slots=True)
class SelectionTotals:
    """What may be added up in a selection.

    incidents: fewest and most, because an incident on an uncertain day may be one of the others. attacks: the same by type of
    what was hit. harmed: by harm and group of victims; only those for which some incident gives a figure.
    """

    incidents: tuple[int, int]
    attacks: Mapping[str, tuple[int, int]]
    harmed: Mapping[tuple[str, str], Sum]

    @property
    def incident_words(self) -> str:
        """ "4 to 5"."""
        return range_words(*self.incidents)


def selection_totals(incidents: pd.DataFrame) -> SelectionTotals:
    """The totals of these incidents.

    Args:
        incidents: incidents table, as `select` gives it for a selection.
    """
    return SelectionTotals(
        incidents=_fewest_and_most(incidents),
        attacks=_attacks(incidents),
        harmed={
            (harm, group): total
            for harm in FIGURE_HARMS
            for group in FIGURE_GROUPS
            if (total := _sum(incidents, harm, group)) is not None
        },
    )


def may_sum_tolls(days_from: Any, days_to: Any, attackers: tuple[str, ...]) -> bool:
    """True where people harmed may be summed: within a chosen span of up to two years, and never by attacker."""
    if days_from is None or days_to is None or attackers:
        return False
    return bool((days_to - days_from).days <= LONGEST_TOLL_DAYS)


def _fewest_and_most(incidents: pd.DataFrame) -> tuple[int, int]:
    """All of them, and those with an exact day; where none has one, at least one happened."""
    most = len(incidents)
    exact = int(has_exact_day(incidents).sum())
    return (max(exact, 1) if most else 0, most)


def _attacks(incidents: pd.DataFrame) -> dict[str, tuple[int, int]]:
    hit = [incident_facility_types({"facilities": text}) for text in incidents["facilities"]]
    kinds = sorted({kind for types in hit for kind in types})
    return {kind: _fewest_and_most(incidents[[kind in types for types in hit]]) for kind in kinds}


def _sum(incidents: pd.DataFrame, harm: str, group: str) -> Sum | None:
    low, high, top = (incidents[f"{harm}_{group}_{end}"] for end in ("min", "max", "top"))
    given = low.notna() | high.notna() | top.notna()
    if not given.any():
        return None
    tops = top.fillna(high).fillna(low)
    return Sum(
        low=int(low[given].fillna(0).sum()),
        top=int(tops[given].fillna(0).sum()),
        open=bool(high[given].isna().any()),
        incidents=int(given.sum()),
    )
