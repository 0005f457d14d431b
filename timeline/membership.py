"""Incidents and totals by the claims in them: which match a selection, and which claims stand disputed or on separate sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.schema import split_ids

if TYPE_CHECKING:
    from timeline.selection import Selection
    from timeline.versions import Version

Mask = npt.NDArray[np.bool_]


def matching_incidents(record: Version, selection: Selection, by_claims: Mapping[str, Mask]) -> Mask:
    """Incidents that match each chosen field with one claim or another, and the chosen sources and dispute."""
    table = record.incidents
    matches = _matching_members(table, record.claims, by_claims)
    if _stops(selection, "sources") or _stops(selection, "disputed"):
        return np.full(len(table), False)
    if selection.sources == "separate":
        matches &= (table["sources"].astype("string") == "separate").fillna(False).to_numpy(dtype=bool)
    if selection.disputed:
        disputed = table["disputed"].fillna(False).to_numpy(dtype=bool)
        matches &= disputed if selection.disputed == "only" else ~disputed
    return matches


def matching_totals(record: Version, selection: Selection, by_claims: Mapping[str, Mask]) -> Mask:
    """Series of period totals that match each chosen field with one claim or another, and the chosen sources and dispute."""
    table = record.totals
    matches = _matching_members(table, record.claims, by_claims)
    if _stops(selection, "sources") or _stops(selection, "disputed"):
        return np.full(len(table), False)
    if selection.sources == "separate":
        matches &= _separate_totals(table, record.claims)
    if selection.disputed:
        denied = table["denial_ids"].notna().to_numpy()
        matches &= denied if selection.disputed == "only" else ~denied
    return matches


def standing(record: Version, selection: Selection, usable: Mask) -> Mask:
    """Claims by what stands behind and against them: separate sources for what they tell, and specific denials."""
    claims = record.claims
    if _stops(selection, "sources") or _stops(selection, "disputed"):
        return np.full(len(claims), False)
    matches = np.full(len(claims), True)
    if selection.sources == "separate":
        incidents = record.incidents[(record.incidents["sources"].astype("string") == "separate").fillna(False)]
        totals = record.totals[_separate_totals(record.totals, claims)]
        ids = _ids_in(incidents["claim_ids"]) | _ids_in(totals["claim_ids"])
        matches &= claims["claim_id"].isin(list(ids)).to_numpy(dtype=bool)
    if selection.disputed:
        disputed = disputed_claims(record) & usable
        matches &= disputed if selection.disputed == "only" else ~disputed
    return matches


def disputed_claims(record: Version) -> Mask:
    """Claims of a disputed incident, claims that a specific denial names, and those denials themselves."""
    claims = record.claims
    specific = specific_denials(claims)
    pairs = zip(claims["report_id"][specific], claims["denies"][specific], strict=True)
    named = {(report, claim_id) for report, joined in pairs for claim_id in split_ids(joined)}
    denied = claims["claim_id"].isin([claim_id for _, claim_id in named]).to_numpy(dtype=bool, copy=True)
    reports, ids = claims["report_id"].tolist(), claims["claim_id"].tolist()
    for row in np.flatnonzero(denied).tolist():  # An id is unique within its report only.
        denied[row] = (reports[row], ids[row]) in named
    incidents = record.incidents[record.incidents["disputed"].fillna(False).astype(bool)]
    within = claims["claim_id"].isin(list(_ids_in(incidents["claim_ids"]))).to_numpy(dtype=bool)
    disputed: Mask = specific | denied | within
    return disputed


def specific_denials(claims: pd.DataFrame) -> Mask:
    """Denials of one event, responsibility, target, harm or figure; not those of everything at once."""
    denied = (claims["stance"].astype("string") == "denied").fillna(False).to_numpy(dtype=bool)
    what = claims["denies_what"].astype("string")
    aimed = (what != "general").fillna(False).to_numpy(dtype=bool) | (what.isna() & claims["denies"].notna()).to_numpy()
    return denied & aimed


def _stops(selection: Selection, word: str) -> bool:
    return getattr(selection, word) is None and any(item.field == word for item in selection.unknown)


def _ids_in(column: pd.Series) -> set[str]:
    return {claim_id for joined in column for claim_id in split_ids(joined)}


def _matching_members(table: pd.DataFrame, claims: pd.DataFrame, by_claims: Mapping[str, Mask]) -> Mask:
    """Rows of the table in which each mask is met by at least one member claim."""
    matches = np.full(len(table), True)
    members = [split_ids(joined) for joined in table["claim_ids"]]
    ids = claims["claim_id"].to_numpy(dtype=object)
    for mask in by_claims.values():
        meeting: set[Any] = set(ids[mask])
        matches &= np.fromiter((any(i in meeting for i in row) for row in members), dtype=bool, count=len(members))
    return matches


def _separate_totals(table: pd.DataFrame, claims: pd.DataFrame) -> Mask:
    """Series in which two or more organisations give a figure."""
    org = dict(zip(claims["claim_id"], claims["claimant_org"].astype(object), strict=True))
    counts = [len({org[i] for i in split_ids(ids) if isinstance(org.get(i), str)}) for ids in table["claim_ids"]]
    return np.array(counts, dtype=int) >= 2
