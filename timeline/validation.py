"""The rules that a claims table must keep, checked once a batch."""

from __future__ import annotations

import functools
from typing import Any

import pandas as pd
import pandera.errors
import pandera.pandas as pa

from timeline.schema import CLAIM_COLUMNS, TEXT

REQUIRED = ("claim_id", "report_id", "kind", "stance", "quote", "start_char", "end_char", "date_precision", "place_precision")
SHOWN = 5


class ClaimsError(ValueError):
    """A claims table that breaks the rules of docs/design.md section 3."""


def _ordered(low: str, high: str) -> Any:
    def holds(frame: pd.DataFrame) -> pd.Series[bool]:
        return ~(frame[low] > frame[high]).fillna(False).astype(bool)

    return pa.Check(holds, name=f"{low} is not above {high}")


def _point_needs_precision(frame: pd.DataFrame) -> pd.Series[bool]:
    pointed = frame["latitude"].notna() | frame["longitude"].notna()
    return ~pointed | frame["place_precision"].isin(["site", "settlement"])


def _point_is_whole(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["latitude"].notna() == frame["longitude"].notna()


def _denies_needs_denial(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["denies"].isna() | (frame["stance"] == "denied")


def _denied_thing_needs_denial(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["denies_what"].isna() | (frame["stance"] == "denied")


def _link_needs_two_attackers(frame: pd.DataFrame) -> pd.Series[bool]:
    several = frame["attacker"].str.contains(";", regex=False).fillna(False).astype(bool)
    return frame["attacker_link"].isna() | several


def _unknown_day_is_missing(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["date_precision"] != "unknown") | (frame["date_start"].isna() & frame["date_end"].isna())


TABLE_RULES = (
    _ordered("start_char", "end_char"),
    _ordered("count_min", "count_max"),
    _ordered("date_start", "date_end"),
    pa.Check(_point_needs_precision, name="coordinates only with place_precision site or settlement"),
    pa.Check(_point_is_whole, name="latitude and longitude come together"),
    pa.Check(_denies_needs_denial, name="denies only with stance denied"),
    pa.Check(_denied_thing_needs_denial, name="denies_what only with stance denied"),
    pa.Check(_link_needs_two_attackers, name="attacker_link only with two or more attackers"),
    pa.Check(_unknown_day_is_missing, name="date_precision unknown has no day"),
)


def _column(name: str, kind: str | tuple[str, ...]) -> Any:
    checks = {
        "latitude": [pa.Check.in_range(-90, 90)],
        "longitude": [pa.Check.in_range(-180, 180)],
        "count_min": [pa.Check.ge(0)],
        "count_max": [pa.Check.ge(0)],
        "start_char": [pa.Check.ge(0)],
    }.get(name, [])
    dtype: Any = pd.StringDtype() if kind == TEXT else kind
    if isinstance(kind, tuple):
        dtype, checks = None, [pa.Check.isin(list(kind))]
    return pa.Column(dtype, checks=checks, nullable=name not in REQUIRED, name=name)


@functools.cache
def claims_schema() -> Any:
    """The pandera schema of the claims table; made once a process."""
    columns = {name: _column(name, kind) for name, kind in CLAIM_COLUMNS.items()}
    return pa.DataFrameSchema(columns, checks=list(TABLE_RULES), unique=["report_id", "claim_id"], strict=False)


def _describe(failures: pd.DataFrame) -> str:
    """The broken rules, each with the first rows and values that break it; a rule over columns has no single value."""
    parts: list[str] = []
    whole = failures["schema_context"] == "DataFrameSchema"
    failures = failures.assign(column=failures["column"].mask(whole, "row"), failure_case=failures["failure_case"].mask(whole))
    for (column, rule), rows in failures.groupby(["column", "check"], dropna=False, sort=False):
        places = sorted({int(i) for i in rows["index"].dropna()})
        found = sorted({str(v) for v in rows["failure_case"].dropna()})
        where = f"rows {', '.join(map(str, places[:SHOWN]))}" if places else "table"
        value = f" {', '.join(found[:SHOWN])}" if found else ""
        parts.append(f"{where}: {column}{value} breaks the rule {str(rule)!r}")
    return "; ".join(parts)


def validate_claims(frame: pd.DataFrame) -> pd.DataFrame:
    """Checks a batch of claims; the table itself comes back. Raises ClaimsError, which names every broken rule."""
    try:
        claims_schema().validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        listed = _describe(error.failure_cases)
        raise ClaimsError(f"claims table: {listed}; expected the rules of docs/design.md section 3; correct these rows") from None
    return frame
