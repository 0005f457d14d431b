"""What of the claims goes out by data links: published reports only, no private names, no exact sites of what must be protected."""

from __future__ import annotations

from datetime import date

import pandas as pd

from timeline.schema import CLAIM_COLUMNS
from timeline.words import claimant_words

# Health, rescue, schools, camps, energy: an exact point could guide the next attack.
COARSE_FACILITIES = (
    "hospital", "clinic", "health_facility", "ambulance", "defence_centre", "school", "university", "camp",
    "power_station", "substation", "power_line", "energy_facility", "fuel_depot", "dam",
)  # fmt: skip
COARSE_DECIMALS = 2
SAID_BY = ["claimant", "claimant_org", "claimant_role", "publisher"]


def public_rows(claims: pd.DataFrame, reports: pd.DataFrame, today: date) -> pd.DataFrame:
    """The claims as readers may have them outside the pages.

    Args:
        claims: claims table of docs/design.md, section 3.
        reports: reports table of the same version.
        today: day by which an embargo has ended or not.

    Returns:
        One row a claim of a published report, same columns and order; quotes of reports that show no text are missing.
    """
    rows = claims[claims["report_id"].isin(published_reports(reports, today))]
    return with_coarse_points(with_roles_for_names(without_held_quotes(rows, reports)))[list(CLAIM_COLUMNS)]


def published_reports(reports: pd.DataFrame, today: date) -> pd.Series[str]:
    """The report_ids that are public, or whose embargo ended on or before the given day."""
    over = (reports["visibility"] == "embargoed") & (reports["embargo_until"] <= pd.Timestamp(today))
    return reports.loc[((reports["visibility"] == "public") | over).fillna(False).astype(bool), "report_id"]


def without_held_quotes(rows: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The rows, the quote missing where the report's text may not be shown."""
    held = reports.loc[(reports["show"] == "none").fillna(False).astype(bool), "report_id"]
    return rows.assign(quote=rows["quote"].mask(rows["report_id"].isin(held)))


def with_roles_for_names(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, the claimant given as organisation or role: people appear by name in the quoted sentence only."""
    said = rows.loc[rows["claimant"].notna(), SAID_BY].astype("object")
    words = {key: claimant_words(dict(zip(SAID_BY, key, strict=True))) for key in set(said.itertuples(index=False, name=None))}
    named = pd.Series([words[key] for key in said.itertuples(index=False, name=None)], index=said.index, dtype="string")
    return rows.assign(claimant=named.reindex(rows.index))


def with_coarse_points(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, coordinates rounded where the claim, or another about the same strike, is on a facility to protect."""
    strike = rows["report_id"].astype("string") + "/" + rows["report_strike"].astype("string")
    protected = rows["facility_type"].isin(COARSE_FACILITIES)
    coarse = protected | strike.isin(strike[protected].dropna())
    points = {name: rows[name].mask(coarse, rows[name].round(COARSE_DECIMALS)) for name in ("latitude", "longitude")}
    return rows.assign(**points)
