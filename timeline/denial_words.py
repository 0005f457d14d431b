"""Who denies a claim, in words; and where nobody is known to, that absence is not agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from timeline.claim_words import claimant_words, with_article
from timeline.denied_things import denied_thing
from timeline.incident_figures import is_blamed
from timeline.membership import specific_denials
from timeline.plain_words import facility_words, is_missing, list_words, sentence_case, short_day
from timeline.rows import distinct, plain_rows
from timeline.schema import split_ids

Fields = Mapping[str, Any]
NO_DENIAL = "No denial found in this record; absence is not agreement."
NO_SPECIFIC_DENIAL = "No denial of this statement found in this record; absence is not agreement."


def denials_of(claim: Fields, claims: pd.DataFrame) -> pd.DataFrame:
    """The denials in a claim's own report that name it."""
    denying = claims[(claims["report_id"] == claim["report_id"]).to_numpy(dtype=bool) & claims["denies"].notna().to_numpy()]
    naming = [claim["claim_id"] in split_ids(ids) for ids in denying["denies"]]
    named: pd.DataFrame = denying.loc[naming]
    return named


def denial_words(claim: Fields, claims: pd.DataFrame, denials: pd.DataFrame | None = None) -> str:
    """Who denies a claim, when and what of it, and what of the same report nobody's denial addresses.

    Args:
        claim: a row of the claims table.
        claims: the claims of its report, or of the record.
        denials: the denials to speak of, such as those of its series; where missing, those that name it in its report.

    Returns:
        A line for an asserted claim; an empty text for a denial or an admission.
    """
    if claim["stance"] != "asserted":
        return ""
    report = claims[(claims["report_id"] == claim["report_id"]).to_numpy(dtype=bool)]
    found = plain_rows(denials_of(claim, report) if denials is None else denials)
    specific = [row for row in found if row["denies_what"] != "general"]
    if specific:
        silent = _not_addressed(report)
        return " ".join(_said(specific) + ([f"Not addressed: {silent}."] if silent else []))
    general = [row for row in plain_rows(report) if _denies_all(row) and is_blamed(row, split_ids(claim["attacker"]))]
    if not general:
        return NO_DENIAL
    who = [f"{with_article(claimant_words(row))}, {_day_said(row)}" for row in general]
    return f"{NO_SPECIFIC_DENIAL} General denial by {list_words(distinct(who))}."


def beside_words(denials: pd.DataFrame) -> str:
    """That nobody denies a statement, and what is denied on the same subject: another figure, or other days."""
    said = " ".join(_said(plain_rows(denials)))
    return f"{NO_SPECIFIC_DENIAL} On the same subject: {said[:1].lower()}{said[1:]}"


def incident_denial_words(incident: Fields, claims: pd.DataFrame) -> str:
    """Who denies what of an incident, from the denials among its claims."""
    ids = split_ids(incident["claim_ids"])
    members = claims[claims["claim_id"].isin(ids).to_numpy(dtype=bool)]
    denials = plain_rows(members[specific_denials(members)])
    return " ".join(_said(denials)) if denials else NO_DENIAL


def _said(denials: list[dict[str, Any]]) -> list[str]:
    """One sentence a denier and day, with everything denied then."""
    by_denier: dict[str, list[str]] = {}
    for row in denials:
        key = f"Denied by {with_article(claimant_words(row))}, {_day_said(row)}"
        by_denier.setdefault(key, []).append(denied_thing(row))
    return [f"{key}: {_listed(things)}." for key, things in by_denier.items()]


def _listed(things: list[str]) -> str:
    """What is denied, each once; "that ..." last, so that what follows isn't read into it."""
    return list_words(sorted(distinct(things), key=lambda thing: thing.startswith("that ")))


def _day_said(row: Fields) -> str:
    return short_day(row["report_date"] if is_missing(row["said_on"]) else row["said_on"])


def _denies_all(row: Fields) -> bool:
    return bool(row["stance"] == "denied" and row["denies_what"] == "general")


def _not_addressed(report: pd.DataFrame) -> str:
    """Types of facility that the report tells of and that no specific denial in it names."""
    rows = plain_rows(report)
    denials = [row for row in rows if row["stance"] == "denied" and row["denies_what"] != "general"]
    named = {claim_id for row in denials for claim_id in split_ids(row["denies"])}
    answered = {row["facility_type"] for row in rows if row["claim_id"] in named or row in denials}
    told = [row["facility_type"] for row in rows if row["stance"] == "asserted" and row["checked"] != "unusable"]
    return list_words([facility_words(kind, None) for kind in distinct(told) if kind not in answered])


def denials_sentence(denials: pd.DataFrame) -> str:
    """Who denied what, as a clause: "the Russian Defence Ministry denied the toll of 150"; empty without specific denials."""
    by_denier: dict[str, list[str]] = {}
    for row in plain_rows(denials[specific_denials(denials)]):
        by_denier.setdefault(with_article(claimant_words(row)), []).append(denied_thing(row))
    return sentence_case("; ".join(f"{who} denied {_listed(things)}" for who, things in by_denier.items()))
