"""Strikes as single reports tell them, and the rules by which two reports tell of the same one.

The rules are cautious: what can't be shown to be the same stays apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

import pandas as pd

from timeline.rows import Row
from timeline.schema import DATE_PRECISIONS, PLACE_PRECISIONS, split_ids

INCIDENT_KINDS = ("strike", "damage", "casualties")
HARM_BY_STRIKES = ("killed", "injured", "rescued")
# A word for the whole family stands for any of its members.
FAMILIES = (
    frozenset({"hospital", "clinic", "health_facility"}),
    frozenset({"power_station", "substation", "power_line", "energy_facility"}),
)
FAMILY_WORDS = {"health_facility", "energy_facility"}
LONGEST_OVERLAP_DAYS = 7
WORD = re.compile(r"\w+")


@dataclass
class Strike:
    """What one report says about one strike. `denials` are its denials, `said` everything else."""

    report_id: str
    said: list[Row] = field(default_factory=list)
    denials: list[Row] = field(default_factory=list)

    @property
    def rows(self) -> list[Row]:
        return self.said or self.denials


def strikes_in(rows: list[Row]) -> list[Strike]:
    """Claims about the same strike of the same report, together; a claim without a strike's number stands alone."""
    groups: dict[tuple[str, str], Strike] = {}
    for row in rows:
        number = row["report_strike"]
        key = (row["report_id"], f"claim {row['claim_id']}" if number is None else str(number))
        strike = groups.setdefault(key, Strike(row["report_id"]))
        (strike.denials if row["stance"] == "denied" else strike.said).append(row)
    return list(groups.values())


def tells_of_a_strike(strike: Strike) -> bool:
    """True where somebody says that something or somebody was hit; a closed hospital or a displaced family alone isn't that."""
    return any(
        row["kind"] == "strike"
        or (row["kind"] == "damage" and row["condition"] != "closed")
        or (row["kind"] == "casualties" and row["harm"] in HARM_BY_STRIKES)
        for row in strike.said
    )


def best_dated(rows: list[Row]) -> Row:
    """The claim with the finest day; the first of several."""
    known = [row for row in rows if row["date_start"] is not None or row["date_end"] is not None]
    return min(known or rows, key=lambda row: DATE_PRECISIONS.index(row["date_precision"] or "unknown"))


def best_placed(rows: list[Row]) -> Row:
    """The claim with the finest place; the first of several."""
    return min(rows, key=lambda row: PLACE_PRECISIONS.index(row["place_precision"] or "unknown"))


def name_key(name: str, facility_type: str | None) -> frozenset[str]:
    """The words of a facility's name that set it apart: without its type and articles, whatever the case."""
    plain = {"the", "al", "el", *(facility_type or "").split("_")}
    return frozenset(WORD.findall(name.casefold())) - plain


def same_name(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where one name is the other's short form: "Orient" and "Orient Surgical Hospital"."""
    return bool(first and second) and (first <= second or second <= first)


def same_type(first: str, second: str) -> bool:
    """True for equal types, and where one of them is the family's general word."""
    general = bool({first, second} & FAMILY_WORDS) and any({first, second} <= family for family in FAMILIES)
    return first == second or general


def facility_types(strike: Strike) -> set[str]:
    return {row["facility_type"] for row in strike.rows if row["facility_type"]}


def facility_names(strike: Strike) -> list[frozenset[str]]:
    keys = [name_key(row["facility_name"], row["facility_type"]) for row in strike.rows if row["facility_name"]]
    return [key for key in keys if key]


def share_named_facility(first: Strike, second: Strike) -> bool:
    """True where both name a facility and it is the same."""
    return any(same_name(a, b) for a in facility_names(first) for b in facility_names(second))


def share_facility_type(first: Strike, second: Strike) -> bool:
    return any(same_type(a, b) for a in facility_types(first) for b in facility_types(second))


def share_day(first: Strike, second: Strike) -> bool:
    """True for the same exact day, or for short spans that overlap where a named facility ties them."""
    a, b = best_dated(first.rows), best_dated(second.rows)
    if None in (a["date_start"], a["date_end"], b["date_start"], b["date_end"]):
        return False
    if a["date_precision"] == b["date_precision"] == "day":
        return bool(a["date_start"] == b["date_start"])
    spans = [(row["date_end"] - row["date_start"]).days for row in (a, b)]
    overlap = a["date_start"] <= b["date_end"] and b["date_start"] <= a["date_end"]
    return max(spans) <= LONGEST_OVERLAP_DAYS and overlap and share_named_facility(first, second)


def known_place(strike: Strike) -> str | None:
    """The settlement or site, by its GeoNames id or name; None where only an area is known."""
    row = best_placed(strike.rows)
    if row["place_precision"] not in ("site", "settlement"):
        return None
    return str(row["geonameid"] or (row["place"] or "").casefold()) or None


def share_place(first: Strike, second: Strike) -> bool:
    """True for the same settlement of the same province, or the same province where a named facility ties them."""
    a, b = best_placed(first.rows), best_placed(second.rows)
    if a["province_code"] is None or (a["country"], a["province_code"]) != (b["country"], b["province_code"]):
        return False
    here, there = known_place(first), known_place(second)
    if here and there:
        names = {str(row["place"] or "").casefold() for row in (a, b)}
        return here == there or len(names) == 1
    return share_named_facility(first, second)


def share_what_happened(first: Strike, second: Strike) -> bool:
    """True where what was hit is the same, or, with nothing named as hit in either, casualties or weapons agree."""
    if facility_types(first) and facility_types(second):
        return share_facility_type(first, second)
    if facility_types(first) or facility_types(second):
        return bool(_tolls(first) & _tolls(second))
    return bool(_tolls(first) and _tolls(second)) or bool(_weapons(first) & _weapons(second))


def _tolls(strike: Strike) -> set[tuple[str, int]]:
    """Each harm with its figures; two strikes that share one are likely the same."""
    return {(row["harm"], int(row["count_min"])) for row in strike.rows if row["harm"] and row["count_min"]}


def _weapons(strike: Strike) -> set[str]:
    return {row["weapon"] for row in strike.rows if row["weapon"] and row["weapon"] != "unspecified"}


def contradict(first: Strike, second: Strike) -> bool:
    """True where two accounts can't be of one strike: other day, other place, other thing hit, other name, other weapon."""
    a, b = best_dated(first.rows), best_dated(second.rows)
    both_exact = a["date_precision"] == b["date_precision"] == "day"
    other_day = both_exact and a["date_start"] != b["date_start"]
    here, there = known_place(first), known_place(second)
    other_place = bool(here and there) and not share_place(first, second)
    types = facility_types(first) and facility_types(second)
    other_thing = bool(types) and not share_facility_type(first, second)
    names = facility_names(first) and facility_names(second)
    other_name = bool(names) and not share_named_facility(first, second)
    weapons = _weapons(first) and _weapons(second)
    other_weapon = bool(weapons) and not _weapons(first) & _weapons(second)
    return other_day or other_place or other_thing or other_name or other_weapon


def same_strike(first: Strike, second: Strike) -> bool:
    """True where two reports tell of one strike: same place, same known day, and what happened agrees."""
    return (
        share_place(first, second)
        and share_day(first, second)
        and share_what_happened(first, second)
        and not contradict(first, second)
    )


def merged_strikes(strikes: list[Strike]) -> list[list[Strike]]:
    """Groups of strikes that are one; two of the same report never are, because that report tells them apart."""
    groups: list[list[Strike]] = []
    nearby: dict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    for strike in strikes:
        placed = best_placed(strike.rows)
        area = (placed["country"], placed["province_code"])
        home = next((i for i in nearby[area] if _belongs(strike, groups[i])), None)
        if home is None:
            nearby[area].append(len(groups))
            groups.append([strike])
        else:
            groups[home].append(strike)
    return groups


def _belongs(strike: Strike, group: list[Strike]) -> bool:
    if any(member.report_id == strike.report_id or contradict(strike, member) for member in group):
        return False
    return any(same_strike(strike, member) for member in group)


def blames(row: Row) -> frozenset[str]:
    """The names that a claim blames."""
    return frozenset(split_ids(row["attacker"]))


def usable_strike_claims(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims that can make an incident or deny one: no totals, nothing marked unusable."""
    single = ~claims["is_total"].fillna(False).to_numpy(dtype=bool)
    usable = (claims["checked"].astype("string") != "unusable").fillna(True).to_numpy(dtype=bool)
    return claims[single & usable & claims["kind"].isin(INCIDENT_KINDS).to_numpy(dtype=bool)]
