"""Which claims, incidents, totals and reports a selection matches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.membership import matching_incidents, matching_totals, standing
from timeline.schema import split_ids

if TYPE_CHECKING:
    from timeline.selection import Selection
    from timeline.versions import Version

Mask: TypeAlias = npt.NDArray[np.bool_]

SEVERAL_NAMES = re.compile(r"[;,/،؛]|\band\b|\b(?:north|south|east|west)", re.IGNORECASE)
SEARCHED = ("quote", "claimant", "claimant_org", "attacker", "place", "place_text", "facility_name", "title", "publisher")
CLAIM_FIELDS = {"facilities": "facility_type", "harms": "harm", "claimant_roles": "claimant_role"}
FIELD_WORDS = {"facilities": "facility", "harms": "harm", "claimant_roles": "claimant_role"}


@dataclass(frozen=True)
class Selected:
    """What a selection matches in a record; every table is a part of the record's own.

    claims: those that match, with the denials of them. incidents, totals: likewise.
    undated: matching claims without a day, published in the period. several_provinces: claims over several provinces
    that match all but the province. Both are counted beside; without a period, or without a province, they stand
    among `claims` too. reports: those read in the period.
    """

    claims: pd.DataFrame
    incidents: pd.DataFrame
    totals: pd.DataFrame
    undated: pd.DataFrame
    several_provinces: pd.DataFrame
    reports: pd.DataFrame


def select(record: Version, selection: Selection) -> Selected:
    """Applies a selection to a record.

    Days match by overlap. A missing first day reaches back without end; a missing last day reaches to the report's day,
    because a report can't tell what came after it. Claims that are marked unusable are left out.
    """
    claims = record.claims
    usable = _bool(claims["checked"].astype("string") != "unusable")
    fields = _claim_masks(record, selection)
    several = over_several_provinces(claims)
    dayless = claims["date_start"].isna().to_numpy() & claims["date_end"].isna().to_numpy()
    in_days = overlaps(claims, selection)
    in_province = in_values(claims["province_code"], selection.provinces, stops(selection, "province"))
    country = country_of_claims(claims, record.reports)
    rest = np.logical_and.reduce([usable, *fields.values(), standing(record, selection, usable)])
    rest &= in_values(country, _one(selection.country), stops(selection, "country"))
    matching = rest & in_days & in_province
    giving = usable & _bool(claims["stance"].astype("string") != "denied")
    by_claims = {name: mask & giving for name, mask in fields.items()}
    return Selected(
        claims=claims[matching | (_denials_of(claims, matching) & usable)],
        incidents=record.incidents[_areas(record.incidents, selection) & matching_incidents(record, selection, by_claims)],
        totals=record.totals[_areas(record.totals, selection) & matching_totals(record, selection, by_claims)],
        undated=claims[rest & in_province & dayless & published(claims["report_date"], selection)],
        several_provinces=claims[rest & in_days & several],
        reports=record.reports[_reports_read(record.reports, claims["report_id"], country, selection)],
    )


def over_several_provinces(claims: pd.DataFrame) -> Mask:
    """True for a claim over several provinces, or a region that is no province: none of them can be shaded for it."""
    named = _bool(claims["place_text"].str.contains(SEVERAL_NAMES, regex=True))
    wide = claims["place_precision"].astype("string") == "country"
    return claims["province_code"].isna().to_numpy() & _bool(wide) & named


def _bool(column: pd.Series) -> Mask:
    return column.fillna(False).to_numpy(dtype=bool, copy=True)


def stops(selection: Selection, word: str) -> bool:
    """True where the link named an unknown value for a field; with no known one beside it, it selects nothing."""
    return any(item.field == word for item in selection.unknown)


def in_values(column: pd.Series, values: tuple[str, ...], stops: bool) -> Mask:
    if values:
        return _bool(column.isin(list(values)))
    return np.full(len(column), not stops)


def _claim_masks(record: Version, selection: Selection) -> dict[str, Mask]:
    """By field that is chosen, which claims match it alone; days, province and country stand elsewhere."""
    claims = record.claims
    masks: dict[str, Mask] = {}
    for field, column in CLAIM_FIELDS.items():
        values, word = getattr(selection, field), FIELD_WORDS[field]
        if values or stops(selection, word):
            masks[field] = _bool(claims[column].isin(list(values)))
    if selection.attackers or stops(selection, "attacker"):
        wanted = set(selection.attackers)
        hit = [joined for joined in claims["attacker"].dropna().unique() if wanted & set(split_ids(joined))]
        masks["attackers"] = _bool(claims["attacker"].isin(hit))
    for word in (selection.text or "").casefold().split():
        masks[f"text {word}"] = _bool(_searched_text(claims).str.contains(word, regex=False))
    return masks


def _searched_text(claims: pd.DataFrame) -> pd.Series:
    joined = claims[SEARCHED[0]].fillna("")
    for name in SEARCHED[1:]:
        joined = joined + "\n" + claims[name].fillna("")
    return joined.map(str.casefold)


def _no_period(selection: Selection) -> bool:
    """True where an end of the period was given and is no day: then no day can match."""
    ends = {"from": selection.days_from, "to": selection.days_to}
    return any(stops(selection, word) and day is None for word, day in ends.items())


def overlaps(frame: pd.DataFrame, selection: Selection) -> Mask:
    """Rows whose span overlaps the period; all rows where no period is chosen, none without a day otherwise."""
    if _no_period(selection):
        return np.full(len(frame), False)
    if selection.days_from is None and selection.days_to is None:
        return np.full(len(frame), True)
    start, end = frame["date_start"], frame["date_end"]
    known = (start.notna() | end.notna()).to_numpy()
    if "report_date" in frame:
        end = end.fillna(frame["report_date"].where(frame["report_date"] >= start))
    matches = known
    if selection.days_from is not None:
        matches = matches & (end.isna() | (end >= pd.Timestamp(selection.days_from))).to_numpy()
    if selection.days_to is not None:
        matches = matches & (start.isna() | (start <= pd.Timestamp(selection.days_to))).to_numpy()
    return matches


def published(days: pd.Series, selection: Selection) -> Mask:
    """Rows published in the period; all rows where no period is chosen."""
    if _no_period(selection):
        return np.full(len(days), False)
    matches = np.full(len(days), True)
    if selection.days_from is not None:
        matches &= (days >= pd.Timestamp(selection.days_from)).to_numpy()
    if selection.days_to is not None:
        matches &= (days <= pd.Timestamp(selection.days_to)).to_numpy()
    return matches


def country_of_claims(claims: pd.DataFrame, reports: pd.DataFrame) -> pd.Series:
    """The country of each claim; one without a country takes its report's."""
    country = claims["country"]
    if country.notna().all():
        return country
    of_report = reports.drop_duplicates("report_id").set_index("report_id")["country"]
    return country.fillna(claims["report_id"].map(of_report).astype("string"))


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _areas(table: pd.DataFrame, selection: Selection) -> Mask:
    """Incidents or totals in the chosen country, provinces and period."""
    matches = in_values(table["country"], _one(selection.country), stops(selection, "country"))
    matches &= in_values(table["province_code"], selection.provinces, stops(selection, "province"))
    return matches & overlaps(table, selection)


def _denials_of(claims: pd.DataFrame, matching: Mask) -> Mask:
    """Denials that name one of the matching claims of their own report."""
    found = np.full(len(claims), False)
    denying = np.flatnonzero(claims["denies"].notna().to_numpy())
    if not len(denying):
        return found
    kept = set(zip(claims["report_id"][matching], claims["claim_id"][matching], strict=True))
    reports, denied = claims["report_id"].to_numpy(), claims["denies"].to_numpy()
    for row in denying:
        found[row] = any((reports[row], claim_id) in kept for claim_id in split_ids(denied[row]))
    return found


def _reports_read(reports: pd.DataFrame, claimed: pd.Series, country: pd.Series, selection: Selection) -> Mask:
    """Reports published in the period: on the country, with claims on it, or on none that can be told."""
    matches = published(reports["report_date"], selection)
    if stops(selection, "country"):
        return np.full(len(reports), False)
    if selection.country is None:
        return matches
    on_it = _bool(reports["country"] == selection.country)
    on_it |= _bool(reports["report_id"].isin(claimed[_bool(country == selection.country)].unique()))
    placeless = reports["country"].isna().to_numpy()
    if placeless.any():
        placeless = placeless & ~_bool(reports["report_id"].isin(claimed[country.notna()].unique()))
    return matches & (on_it | placeless)
