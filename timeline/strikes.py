"""Strikes as single reports tell them, and what can be said of each from its claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import pandas as pd

from timeline.rows import Row
from timeline.schema import DATE_PRECISIONS, PLACE_PRECISIONS, split_ids

INCIDENT_KINDS = ("strike", "damage", "casualties")
HARM_BY_STRIKES = ("killed", "injured", "rescued")
WORD = re.compile(r"\w+")

ClaimRef: TypeAlias = tuple[str, str]  # report_id, claim_id


@dataclass
class Strike:
    """What one report says about one strike. `denials` are its denials, `said` everything else."""

    report_id: str
    said: list[Row] = field(default_factory=list)
    denials: list[Row] = field(default_factory=list)

    @property
    def refs(self) -> list[ClaimRef]:
        """report_id and claim_id of each of its claims."""
        return [(row["report_id"], row["claim_id"]) for row in (*self.said, *self.denials)]

    @property
    def rows(self) -> list[Row]:
        return self.said or self.denials

    @cached_property
    def dated(self) -> Row:
        """The claim with the finest day."""
        return best_dated(self.rows)

    @cached_property
    def placed(self) -> Row:
        """The claim with the finest place."""
        return best_placed(self.rows)

    @cached_property
    def exact_day(self) -> Any:
        """The day, where it is known exactly; else None."""
        return self.dated["date_start"] if self.dated["date_precision"] == "day" else None

    @property
    def published(self) -> Any:
        """The day of the report, or None."""
        return self.rows[0]["report_date"]

    @property
    def is_undated(self) -> bool:
        """True where the report tells no day at all."""
        return self.dated["date_start"] is None and self.dated["date_end"] is None

    @cached_property
    def area(self) -> tuple[str, str] | None:
        """Country and province, where both are known."""
        country, province = self.placed["country"], self.placed["province_code"]
        return (country, province) if country and province else None

    @cached_property
    def towns(self) -> frozenset[str]:
        """The settlement or site by GeoNames id and by name; empty where only an area is known."""
        row = self.placed
        if row["place_precision"] not in ("site", "settlement"):
            return frozenset()
        return frozenset(str(value).casefold() for value in (row["geonameid"], row["place"]) if value)

    @cached_property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude of the settlement or site, where they are known."""
        row = self.placed
        if not self.towns or row["latitude"] is None or row["longitude"] is None:
            return None
        return (row["latitude"], row["longitude"])

    @cached_property
    def attackers(self) -> frozenset[str]:
        """Everyone whom the report blames."""
        return frozenset(name for row in self.said for name in split_ids(row["attacker"]))

    @property
    def is_coarse(self) -> bool:
        """True where its day or its town isn't known: it could be one of several."""
        return self.exact_day is None or not self.towns

    @cached_property
    def facility_types(self) -> frozenset[str]:
        return frozenset(row["facility_type"] for row in self.rows if row["facility_type"])

    @cached_property
    def facility_names(self) -> list[frozenset[str]]:
        """The words of each named facility that set it apart."""
        keys = [name_key(row["facility_name"], row["facility_type"]) for row in self.rows if row["facility_name"]]
        return [key for key in keys if key]

    @cached_property
    def tolls(self) -> frozenset[tuple[str, int]]:
        """Each harm with its figures; two accounts that share one are likely of the same strike."""
        return frozenset((row["harm"], int(row["count_min"])) for row in self.rows if row["harm"] and row["count_min"])

    @cached_property
    def weapons(self) -> frozenset[str]:
        return frozenset(row["weapon"] for row in self.rows if row["weapon"] and row["weapon"] != "unspecified")


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


def blames(row: Row) -> frozenset[str]:
    """The names that a claim blames."""
    return frozenset(split_ids(row["attacker"]))


def usable_strike_claims(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims that can make an incident or deny one: no totals, nothing marked unusable."""
    single = ~claims["is_total"].fillna(False).to_numpy(dtype=bool)
    usable = (claims["checked"].astype("string") != "unusable").fillna(True).to_numpy(dtype=bool)
    return claims[single & usable & claims["kind"].isin(INCIDENT_KINDS).to_numpy(dtype=bool)]
