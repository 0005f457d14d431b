"""Accounts of strikes from many reports, put into groups that are one strike each, with the reason for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from timeline.likeness import NEWS_DAYS, Likeness, contradict, likeness, near_in_time, share_facility_type
from timeline.strikes import ClaimRef, Strike

# With more incidents than this to choose from, an account without day or town can't be told to be one of them.
MOST_CANDIDATES = 200
CELL_DEGREES = 0.05  # a cell and its neighbours hold everything within `NEAR_KM`
FIRST_TOLD = "told first"
JOINED, APART = "joined by an editor", "set apart by an editor"


@dataclass(slots=True)
class Member:
    """An account in its group: why it stands there, the claim it was matched with, and who put it there."""

    strike: Strike
    why: str
    matched: ClaimRef | None = None
    by: str = "program"


@dataclass(slots=True)
class Group:
    """The accounts of one strike; `closed` groups were set apart by an editor and take in nothing more."""

    members: list[Member] = field(default_factory=list)
    closed: bool = False

    @property
    def told(self) -> list[Strike]:
        """The accounts that say something, denials alone left out."""
        return [member.strike for member in self.members if member.strike.said]


class StrikeGroups:
    """Groups of accounts; each account is looked up by place and day, or by the words of a facility's name.

    Accounts with a town and an exact day come first, whatever the order of the reports; one that lacks either joins a finer
    incident only where no other fits as well.
    """

    def __init__(self, strikes: Sequence[Strike]) -> None:
        self.groups: list[Group] = []
        self._nearby: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        order = {id(strike): number for number, strike in enumerate(strikes)}
        for strike in sorted(strikes, key=lambda one: (one.is_coarse, order[id(one)])):
            self._add(strike)
        self.groups.sort(key=lambda group: min(order[id(member.strike)] for member in group.members))
        for group in self.groups:
            group.members.sort(key=lambda member: order[id(member.strike)])
        self._nearby.clear()
        for number, group in enumerate(self.groups):
            for member in group.members:
                self._index(member.strike, number)

    def fitting(self, denial: Strike) -> Group | None:
        """The group that a denial which names no claim fits best by place, day and what happened; None where two fit as well."""
        best = self._best(denial, same_report=True)
        return self.groups[best[0]] if best else None

    def join(self, refs: frozenset[ClaimRef]) -> None:
        """Makes the groups that hold any of these claims one."""
        holding = [group for group in self.groups if any(ref in refs for m in group.members for ref in m.strike.refs)]
        if len(holding) < 2:
            return
        first, *others = holding
        for group in others:
            lead = first.members[0].strike.refs[0]
            first.members += [Member(m.strike, JOINED, lead, "editor") for m in group.members]
        self.groups = [group for group in self.groups if not any(group is other for other in others)]

    def set_apart(self, strikes: Sequence[Strike]) -> None:
        """Adds accounts that an editor set apart as a group of their own."""
        self.groups.append(Group([Member(strike, APART, None, "editor") for strike in strikes], closed=True))

    def _add(self, strike: Strike) -> None:
        best = self._best(strike, same_report=False)
        if best is None:
            number, member = len(self.groups), Member(strike, FIRST_TOLD)
            self.groups.append(Group())
        else:
            number, why, matched = best
            member = Member(strike, why, matched.refs[0])
        self.groups[number].members.append(member)
        self._index(strike, number)

    def _best(self, strike: Strike, *, same_report: bool) -> tuple[int, str, Strike] | None:
        """The group that fits best, with the reason. Of two that fit alike, one with town and day takes the first, others none.

        Two accounts of one report never share a group, because that report tells them apart.
        """
        candidates = self._candidates(strike)
        if strike.is_coarse and len(candidates) > MOST_CANDIDATES:
            return None
        found: list[tuple[Likeness, int, Strike]] = []
        rivals = 0
        for number in candidates:
            group = self.groups[number]
            if any(member.strike.report_id == strike.report_id for member in group.members) and not same_report:
                continue
            rivals += any(other.towns & strike.towns and near_in_time(strike, other) for other in group.told)
            fit = _fit(strike, group)
            if fit is not None:
                found.append((fit[0], number, fit[1]))
        firm = [one for one in found if not one[0].weak]
        usable = firm or (found if len(found) == 1 and rivals <= 1 else [])
        if not usable:
            return None
        top = max(like.score for like, *_ in usable)
        best = [one for one in usable if one[0].score == top]
        if len(best) > 1 and strike.is_coarse:
            return None
        return best[0][1], best[0][0].why, best[0][2]

    def _candidates(self, strike: Strike) -> list[int]:
        return sorted({number for key in _looked_up(strike) for number in self._nearby.get(key, ())})

    def _index(self, strike: Strike, number: int) -> None:
        for key in _keys(strike):
            if number not in self._nearby[key]:
                self._nearby[key].append(number)


def _fit(strike: Strike, group: Group) -> tuple[Likeness, Strike] | None:
    """How well an account fits a group, and which of its accounts it fits best; None where one of them speaks against it."""
    shared = any(share_facility_type(strike, other) for other in group.told)
    if any(contradict(strike, other, other_sites=not shared) for other in group.told):
        return None
    fits = [(like, other) for other in group.told if (like := likeness(strike, other)) is not None]
    return max(fits, key=lambda fit: fit[0].score) if fits else None


def _keys(strike: Strike) -> Iterator[tuple[Any, ...]]:
    """Under which an account is kept: its town, cell and area with its days; its town's weeks; the words of its sites' names."""
    if strike.area is None:
        return
    weeks = {_week(day) for day in _days(strike) or [strike.published] if day is not None}
    yield from ((*strike.area, "week", week, town) for week in weeks for town in strike.towns)
    for day in _days(strike):
        yield (*strike.area, day)
        yield from ((*strike.area, day, town) for town in strike.towns)
        if strike.point is not None:
            yield (*strike.area, day, _cell(strike.point))
    yield from ((*strike.area, word) for name in strike.facility_names for word in name)


def _looked_up(strike: Strike) -> Iterator[tuple[Any, ...]]:
    """Under which others are looked for: one with town and day by these, its neighbours and the next days, others by area."""
    if strike.area is None:
        return
    yield from ((*strike.area, word) for name in strike.facility_names for word in name)
    if strike.is_undated and strike.published is not None:
        weeks = {_week(strike.published + timedelta(days=n)) for n in range(-NEWS_DAYS, 8, 7)}
        yield from ((*strike.area, "week", week, town) for week in weeks for town in strike.towns)
    for day in _days(strike):
        if strike.is_coarse:
            yield (*strike.area, day)
            continue
        for near in (day - timedelta(days=1), day, day + timedelta(days=1)):
            yield from ((*strike.area, near, town) for town in strike.towns)
        if strike.point is not None:
            row, column = _cell(strike.point)
            yield from ((*strike.area, day, (row + r, column + c)) for r in (-1, 0, 1) for c in (-1, 0, 1))


def _days(strike: Strike) -> list[Any]:
    """The days of an account, a week at most; none where they aren't known so well."""
    first, last = strike.dated["date_start"], strike.dated["date_end"]
    if first is None or last is None or (last - first).days > 7:
        return []
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _week(day: Any) -> int:
    return int(day.toordinal() // 7)


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return (int(point[0] // CELL_DEGREES), int(point[1] // CELL_DEGREES))
