"""What two accounts of a strike have in common, and what speaks against their being of one strike.

The rules are cautious: what can't be shown to be the same stays apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from geopy.distance import geodesic

from timeline.plain_words import facility_words
from timeline.strikes import Strike
from timeline.vocabulary import HARM_WORDS, WEAPON_WORDS

# A word for the whole family stands for any of its members.
FAMILIES = (
    frozenset({"hospital", "clinic", "health_facility"}),
    frozenset({"power_station", "substation", "power_line", "energy_facility"}),
    frozenset({"aid_convoy", "vehicle"}),  # the lorries of a convoy
)
FAMILY_WORDS = {"health_facility", "energy_facility", "vehicle"}
# Weapons that two accounts of one attack may both name: what fell, what it fell from, what was in it.
TOGETHER = (
    frozenset({"airstrike", "barrel_bomb", "cluster_munition", "incendiary", "missile", "chemical"}),
    frozenset({"artillery", "rocket", "missile", "cluster_munition", "incendiary", "chemical"}),
    frozenset({"drone", "airstrike", "missile"}),
    frozenset({"ground_attack", "artillery", "rocket", "explosive_device"}),
)
LONGEST_OVERLAP_DAYS = 7
NEWS_DAYS = 14  # an account that tells no day is of an attack of at most so long before it was published
SAME_NEWS_DAYS = 7  # two that tell no day were published at most so far apart
NEAR_KM = 5.0
TELLING_TOLL = 3  # a figure from which on two accounts hardly share it by chance


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well two accounts fit: the higher `score`, the more they share; `why` says it in words.

    `weak` fits count only where no other attack of that town and time is told.
    """

    score: int
    why: str
    weak: bool = False


def likeness(first: Strike, second: Strike) -> Likeness | None:
    """What shows that two accounts are of one strike, or None where it can't be shown."""
    if contradict(first, second):
        return None
    found = [_place(first, second), _day(first, second), _what(first, second)]
    if any(part is None for part in found):
        return None
    parts = [part for part in (*found, _blame(first, second)) if part is not None]
    weak = any(part.weak for part in parts)
    return Likeness(sum(part.score for part in parts), "; ".join(part.why for part in parts), weak)


def contradict(first: Strike, second: Strike, *, other_sites: bool = True) -> bool:
    """True where two accounts can't be of one strike: other day, other place, other thing hit, other name, other weapon.

    Args:
        first, second: the accounts.
        other_sites: whether another kind of site counts; not where a third account of the group tells of both.
    """
    return (
        bool(first.towns and second.towns and not first.towns & second.towns and not _near(first, second))
        or (first.exact_day is not None and second.exact_day is not None and not _same_or_next_day(first, second))
        or bool(other_sites and first.facility_types and second.facility_types and not share_facility_type(first, second))
        or bool(first.facility_names and second.facility_names and not _share_named_facility(first, second))
        or bool(first.weapons and second.weapons and not _weapons_agree(first, second))
    )


def same_name(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where one name is the other's short form: "Orient" and "Orient Surgical Hospital"."""
    return bool(first and second) and (first <= second or second <= first)


def same_type(first: str, second: str) -> bool:
    """True for equal types, and where one of them is the family's general word."""
    general = bool({first, second} & FAMILY_WORDS) and any({first, second} <= family for family in FAMILIES)
    return first == second or general


def _place(first: Strike, second: Strike) -> Likeness | None:
    if first.area is None or first.area != second.area:
        return None
    if first.towns & second.towns:
        return Likeness(3, "same town")
    if first.towns and second.towns:  # `contradict` has found them near.
        return Likeness(2, "towns near each other") if _share_named_facility(first, second) or _telling(first, second) else None
    return Likeness(1, "same province")


def _day(first: Strike, second: Strike) -> Likeness | None:
    if first.is_undated or second.is_undated:
        return _news(first, second)
    a, b = first.dated, second.dated
    if None in (a["date_start"], a["date_end"], b["date_start"], b["date_end"]):
        return None
    if first.exact_day is not None and second.exact_day is not None:
        if first.exact_day == second.exact_day:
            return Likeness(3, "same day")
        return Likeness(1, "days one apart")
    spans = [(row["date_end"] - row["date_start"]).days for row in (a, b)]
    overlap = a["date_start"] <= b["date_end"] and b["date_start"] <= a["date_end"]
    return Likeness(1, "days that overlap") if max(spans) <= LONGEST_OVERLAP_DAYS and overlap else None


def near_in_time(first: Strike, second: Strike) -> bool:
    """True where two accounts could be of one time: the same day, days that overlap, or news of the days before."""
    return _day(first, second) is not None


def _news(first: Strike, second: Strike) -> Likeness | None:
    """Where an account tells no day: it is news of the days before it was published, and of one town."""
    if not (first.towns & second.towns) or first.published is None or second.published is None:
        return None
    if first.is_undated and second.is_undated:
        apart = abs((first.published - second.published).days)
        return Likeness(1, "no day told; published within a week") if apart <= SAME_NEWS_DAYS else None
    undated, dated = (first, second) if first.is_undated else (second, first)
    if dated.exact_day is None:
        return None
    ago = (undated.published - dated.exact_day).days
    return Likeness(1, "day not told; published within two weeks of it") if 0 <= ago <= NEWS_DAYS else None


def _what(first: Strike, second: Strike) -> Likeness | None:
    """What was hit is the same; or, with nothing named as hit, both give one figure, or tell of people harmed, or of one weapon.

    The less is known of town and day, the more must be shared: a name or a telling figure where neither ties the two, a kind of
    site or a figure where one of them does; that both tell of people harmed is enough only in one town on one day.
    """
    town = bool(first.towns and second.towns)
    day = first.exact_day is not None and second.exact_day is not None
    if _share_named_facility(first, second):
        return Likeness(4, f"same {_types_in_words(first, second)} by name")
    tolls = sorted(first.tolls & second.tolls)
    shared = f"same figure of people {HARM_WORDS[tolls[0][0]]}" if tolls else ""
    if first.facility_types and second.facility_types:
        hit = f"both tell of a {_types_in_words(first, second)}"
        if tolls:
            return Likeness(4, f"{hit}; {shared}")
        return Likeness(2, hit) if town or day else None
    if tolls and (town or _telling(first, second)):
        return Likeness(3, shared)
    if not town:
        return None
    weak = not day or bool(first.facility_types) != bool(second.facility_types)
    if first.tolls and second.tolls:
        return Likeness(1, "both tell of people harmed", weak)
    weapons = sorted(first.weapons & second.weapons)
    if weapons:
        return Likeness(1, f"both tell of an attack by {WEAPON_WORDS[weapons[0]][0]}", weak)
    return Likeness(0, "both tell of an attack there", weak=True) if first.exact_day == second.exact_day and day else None


def _blame(first: Strike, second: Strike) -> Likeness | None:
    return Likeness(1, "same party blamed") if first.attackers & second.attackers else None


def _telling(first: Strike, second: Strike) -> bool:
    return any(count >= TELLING_TOLL for _, count in first.tolls & second.tolls)


def _same_or_next_day(first: Strike, second: Strike) -> bool:
    """The same day; or the next, as after a night, where both give the same telling figure in one town."""
    apart = abs((first.exact_day - second.exact_day).days)
    return apart == 0 or bool(apart == 1 and _telling(first, second) and first.towns & second.towns)


def _near(first: Strike, second: Strike) -> bool:
    if first.point is None or second.point is None:
        return False
    return bool(geodesic(first.point, second.point).km <= NEAR_KM)


def _weapons_agree(first: Strike, second: Strike) -> bool:
    if first.weapons & second.weapons:
        return True
    return any(first.weapons & family and second.weapons & family for family in TOGETHER)


def _share_named_facility(first: Strike, second: Strike) -> bool:
    """True where both name a facility and it is the same."""
    return any(same_name(a, b) for a in first.facility_names for b in second.facility_names)


def share_facility_type(first: Strike, second: Strike) -> bool:
    """True where a facility of one type, or one that its general word covers, stands in both."""
    return any(same_type(a, b) for a in first.facility_types for b in second.facility_types)


def _types_in_words(first: Strike, second: Strike) -> str:
    shared: list[Any] = sorted(first.facility_types & second.facility_types)
    return facility_words(shared[0], 1) if shared else "site"
