"""Counts for charts and maps: table to table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from timeline.incidents import incident_facility_types
from timeline.matching import over_several_provinces
from timeline.schema import TEXT

MONDAYS = "W-MON"


def count_incidents_by_day(incidents: pd.DataFrame) -> pd.DataFrame:
    """Incidents with an exact day, by day and by what was hit first; uncertain days are in `uncertain_incidents`.

    Returns:
        One row a day, facility type and dispute: day, facility_type (NA where nothing is named), disputed, incidents.
        Each incident is counted once, so that the rows of a day sum to its incidents.
    """
    exact = _with_first_facility(incidents[has_exact_day(incidents)])
    counted = exact.groupby(["date_start", "facility_type", "disputed"], dropna=False, observed=True, sort=True).size()
    table = counted.rename("incidents").reset_index().rename(columns={"date_start": "day"})
    return table.astype({"incidents": "Int64", "facility_type": TEXT, "disputed": "boolean", "day": "datetime64[us]"})


def uncertain_incidents(incidents: pd.DataFrame) -> pd.DataFrame:
    """Incidents whose day is only known to lie within a span, one row each; an end that isn't known is NA.

    Returns:
        incident_id, date_start, date_end, date_precision, facility_type (what was hit first), place, disputed.
    """
    spanned = ~has_exact_day(incidents) & (incidents["date_start"].notna() | incidents["date_end"].notna())
    columns = ["incident_id", "date_start", "date_end", "date_precision", "facility_type", "place", "disputed"]
    return _with_first_facility(incidents[spanned])[columns].reset_index(drop=True)


def has_exact_day(incidents: pd.DataFrame) -> pd.Series[bool]:
    """True where an incident's day is known exactly."""
    exact: pd.Series[bool] = (incidents["date_precision"].astype(TEXT) == "day").fillna(False).astype(bool)
    return exact


def _with_first_facility(incidents: pd.DataFrame) -> pd.DataFrame:
    first = [next(iter(incident_facility_types({"facilities": text})), None) for text in incidents["facilities"]]
    return incidents.assign(facility_type=pd.array(first, dtype=TEXT))


def count_incidents_by_province(incidents: pd.DataFrame) -> pd.DataFrame:
    """One row a province with at least one incident: province_code, province, incidents, disputed (how many of them)."""
    known = incidents[incidents["province_code"].notna()]
    grouped = known.assign(disputed=known["disputed"].fillna(False).astype(int)).groupby("province_code", sort=True)
    table = grouped.agg(province=("province", "first"), incidents=("incident_id", "size"), disputed=("disputed", "sum"))
    return table.reset_index().astype({"incidents": "Int64", "disputed": "Int64", "province": TEXT, "province_code": TEXT})


def count_reports_by_week(reports: pd.DataFrame, start: date | None, end: date | None) -> pd.DataFrame:
    """Reports read by week, Monday to Sunday, with the empty weeks.

    Args:
        reports: reports table; those without a day are in no week.
        start, end: the period; where missing, the first or last report's day.

    Returns:
        One row a week from the one with `start` to the one with `end`: week (its Monday), reports (0 where nothing was read).
    """
    days = reports["report_date"].dropna()
    if days.empty and (start is None or end is None):
        return _weeks(pd.DatetimeIndex([]), pd.Series(dtype="Int64"))
    first = pd.Timestamp(start) if start else days.min()
    last = pd.Timestamp(end) if end else days.max()
    within = days[(days >= first) & (days <= last)]
    counts = monday_of(within).value_counts()
    mondays = pd.date_range(first - pd.Timedelta(days=first.weekday()), last, freq=MONDAYS)
    return _weeks(mondays, counts.reindex(mondays, fill_value=0))


def monday_of(days: pd.Series[Any]) -> pd.Series[Any]:
    """The Monday of each day's week."""
    mondays: pd.Series[Any] = days - pd.to_timedelta(days.dt.day_of_week, unit="D")
    return mondays


def _weeks(mondays: pd.DatetimeIndex, counts: pd.Series[Any]) -> pd.DataFrame:
    data = {"week": pd.Series(mondays).astype("datetime64[us]"), "reports": pd.array(counts.to_numpy(), dtype="Int64")}
    return pd.DataFrame(data)


def count_unplaced(claims: pd.DataFrame, incidents: pd.DataFrame) -> dict[str, int]:
    """What the map can't show as a point: the four counts under it.

    Args:
        claims: claims of the same selection (`Selected.several_provinces`); denials are left out.
        incidents: incidents of the same selection.

    Returns:
        province_only: incidents without a point, known to their province or district only or in a village on no list;
        several_provinces: claims over several provinces; not_located: incidents without a province; undated: incidents
        without any day.
    """
    fine = incidents["place_precision"].astype(TEXT).isin(["site", "settlement"])
    pointed = fine & incidents["latitude"].notna() & incidents["place"].notna()
    located = incidents["province_code"].notna()
    dayless = incidents["date_start"].isna() & incidents["date_end"].isna()
    given = (claims["stance"].astype(TEXT) != "denied").fillna(True) & (claims["checked"].astype(TEXT) != "unusable").fillna(True)
    return {
        "province_only": int((located & ~pointed).sum()),
        "several_provinces": int(over_several_provinces(claims[given.astype(bool)]).sum()),
        "not_located": int((~located).sum()),
        "undated": int(dayless.sum()),
    }
