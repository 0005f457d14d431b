"""The rules by which two reports tell of the same strike.

They are cautious: what can't be shown to be the same stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from timeline.strikes import Strike

# A word for the whole family stands for any of its members.
FAMILIES = (
    frozenset({"hospital", "clinic", "health_facility"}),
    frozenset({"power_station", "substation", "power_line", "energy_facility"}),
)
FAMILY_WORDS = {"health_facility", "energy_facility"}
LONGEST_OVERLAP_DAYS = 7


def same_name(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where one name is the other's short form: "Orient" and "Orient Surgical Hospital"."""
    return bool(first and second) and (first <= second or second <= first)


def same_type(first: str, second: str) -> bool:
    """True for equal types, and where one of them is the family's general word."""
    general = bool({first, second} & FAMILY_WORDS) and any({first, second} <= family for family in FAMILIES)
    return first == second or general


def share_named_facility(first: Strike, second: Strike) -> bool:
    """True where both name a facility and it is the same."""
    return any(same_name(a, b) for a in first.facility_names for b in second.facility_names)


def share_facility_type(first: Strike, second: Strike) -> bool:
    """True where a facility of one type, or one that its general word covers, stands in both."""
    return any(same_type(a, b) for a in first.facility_types for b in second.facility_types)


def share_day(first: Strike, second: Strike) -> bool:
    """True for the same exact day, or for short spans that overlap where a named facility ties them."""
    a, b = first.dated, second.dated
    if None in (a["date_start"], a["date_end"], b["date_start"], b["date_end"]):
        return False
    if first.exact_day is not None and second.exact_day is not None:
        return bool(first.exact_day == second.exact_day)
    spans = [(row["date_end"] - row["date_start"]).days for row in (a, b)]
    overlap = a["date_start"] <= b["date_end"] and b["date_start"] <= a["date_end"]
    return max(spans) <= LONGEST_OVERLAP_DAYS and overlap and share_named_facility(first, second)


def share_place(first: Strike, second: Strike) -> bool:
    """True for the same settlement of the same province, or the same province where a named facility ties them."""
    if first.area is None or first.area != second.area:
        return False
    if first.towns and second.towns:
        return bool(first.towns & second.towns)
    return share_named_facility(first, second)


def share_what_happened(first: Strike, second: Strike) -> bool:
    """True where what was hit is the same; or, with nothing named as hit, both tell of casualties or of the same weapon.

    Where only one of them names what was hit, they must share a figure.
    """
    if first.facility_types and second.facility_types:
        return share_facility_type(first, second)
    if first.facility_types or second.facility_types:
        return bool(first.tolls & second.tolls)
    return bool(first.tolls and second.tolls) or bool(first.weapons & second.weapons)


def contradict(first: Strike, second: Strike) -> bool:
    """True where two accounts can't be of one strike: other day, other place, other thing hit, other name, other weapon."""
    exact = first.exact_day is not None and second.exact_day is not None
    return (
        (exact and first.exact_day != second.exact_day)
        or bool(first.towns and second.towns and not share_place(first, second))
        or bool(first.facility_types and second.facility_types and not share_facility_type(first, second))
        or bool(first.facility_names and second.facility_names and not share_named_facility(first, second))
        or bool(first.weapons and second.weapons and not first.weapons & second.weapons)
    )


def same_strike(first: Strike, second: Strike) -> bool:
    """True where two reports tell of one strike: same place, same known day, and what happened agrees."""
    return (
        share_place(first, second)
        and share_day(first, second)
        and share_what_happened(first, second)
        and not contradict(first, second)
    )


class StrikeGroups:
    """Strikes that are one, in groups; each is looked up by place and day, or by the words of a facility's name."""

    def __init__(self) -> None:
        self.groups: list[list[Strike]] = []
        self._nearby: dict[tuple[Any, ...], list[int]] = defaultdict(list)

    def add(self, strike: Strike) -> None:
        """Puts a strike to its group. Two of one report never share one, because that report tells them apart."""
        for i in self._candidates(strike):
            if all(member.report_id != strike.report_id for member in self.groups[i]) and _fits(strike, self.groups[i]):
                break
        else:
            i = len(self.groups)
            self.groups.append([])
        self.groups[i].append(strike)
        for key in _keys(strike):
            if i not in self._nearby[key]:
                self._nearby[key].append(i)

    def fitting(self, denial: Strike) -> list[Strike] | None:
        """The first group that a denial without a named claim fits by place, day and what happened."""
        return next((self.groups[i] for i in self._candidates(denial) if _fits(denial, self.groups[i])), None)

    def _candidates(self, strike: Strike) -> list[int]:
        return sorted({i for key in _keys(strike) for i in self._nearby.get(key, ())})


def _keys(strike: Strike) -> Iterator[tuple[Any, ...]]:
    """What two strikes must have in common to be compared at all."""
    if strike.area is None:
        return
    if strike.exact_day is not None:
        yield from ((*strike.area, strike.exact_day, town) for town in strike.towns)
    yield from ((*strike.area, word) for name in strike.facility_names for word in name)


def _fits(strike: Strike, group: list[Strike]) -> bool:
    told = [member for member in group if member.said]
    return any(same_strike(strike, member) for member in told) and not any(contradict(strike, member) for member in told)
