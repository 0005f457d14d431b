"""Which denials answer which statement: those in its own report, in its series of period totals, and in its incident."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from serving.record import version_in
from timeline.rows import plain_rows
from timeline.schema import split_ids
from timeline.words import beside_words, denial_words, denials_of, is_missing

# What these denials answer is everything told of the strike, not one figure.
WHOLE = ("event", "responsibility", "target")


@st.cache_data(max_entries=8, show_spinner=False)
def answers_by_statement(version: str) -> dict[str, tuple[str, ...]]:
    """For each statement's id, the ids of the denials in its series and its incident, in whatever report."""
    record = version_in(version)
    denied = record.claims["stance"].astype("string") == "denied"
    denials = set(record.claims.loc[denied.fillna(False).astype(bool), "claim_id"])
    answers: dict[str, set[str]] = {}
    for series in plain_rows(record.totals):
        for claim_id in split_ids(series["claim_ids"]):
            answers.setdefault(claim_id, set()).update(split_ids(series["denial_ids"]))
    for incident in plain_rows(record.incidents):
        ids = split_ids(incident["claim_ids"])
        for claim_id in ids:
            answers.setdefault(claim_id, set()).update(denials.intersection(ids) - {claim_id})
    return {claim_id: tuple(sorted(found)) for claim_id, found in answers.items() if found}


def answer_words(claim: Mapping[str, Any], claims: pd.DataFrame, version: str) -> str:
    """Who denies a statement, or that no denial was found; empty for a denial or an admission.

    Args:
        claim: a row of the claims table.
        claims: all claims of the record.
        version: the record's `state`.
    """
    own = denials_of(claim, claims)
    others = claims[claims["claim_id"].isin(answers_by_statement(version).get(claim["claim_id"], ()))]
    fitting = others[[_answers(row, claim) for row in plain_rows(others)]]
    direct = fitting[[_names(row, claim) for row in plain_rows(fitting)]]
    found = pd.concat([own, direct]).drop_duplicates(["report_id", "claim_id"]) if len(direct) else own
    if claim["stance"] == "asserted" and len(fitting) and found.empty:
        return beside_words(fitting)
    return denial_words(claim, claims, found if len(found) else None)


def _answers(denial: Mapping[str, Any], claim: Mapping[str, Any]) -> bool:
    """Whether a denial speaks of what the statement says: the whole strike, or the same harm or facility."""
    if denial["denies_what"] in WHOLE:
        return True
    return all(is_missing(denial[name]) or denial[name] == claim[name] for name in ("harm", "facility_type"))


def _names(denial: Mapping[str, Any], claim: Mapping[str, Any]) -> bool:
    """Whether a fitting denial in another report can be about this very statement: those it blames, its days, its number."""
    if denial["denies_what"] in WHOLE:
        return True
    accused = set(split_ids(denial["attacker"]))
    if accused and not accused.intersection(split_ids(claim["attacker"])):
        return False
    said = denial["report_date"] if is_missing(denial["said_on"]) else denial["said_on"]
    if not is_missing(said) and not is_missing(claim["date_end"]) and claim["date_end"] > said:
        return False
    numbers = [{row[name] for name in ("count_min", "count_max") if not is_missing(row[name])} for row in (denial, claim)]
    return denial["denies_what"] != "figure" or not numbers[0] or bool(numbers[0] & numbers[1])
