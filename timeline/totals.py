"""Period totals: one count over several days or places, kept in series and never added to incidents."""

from __future__ import annotations

from typing import Any

import pandas as pd

from timeline.canonical import short_hash
from timeline.incidents import incident_facility_types
from timeline.rows import Row, distinct, joined, plain_rows
from timeline.schema import FACILITY_TYPES, FIGURE_GROUPS, FIGURE_HARMS, split_ids, totals_frame

FAR_PAST, FAR_FUTURE = pd.Timestamp("1678-01-01"), pd.Timestamp("2261-01-01")
# A denial that gives no days answers a figure of at most so long ago.
ANSWERED_WITHIN = pd.Timedelta(days=7)
Span = tuple[pd.Timestamp, pd.Timestamp]


def build_total_series(claims: pd.DataFrame, incidents: pd.DataFrame) -> pd.DataFrame:
    """One row a series: the period totals on the same subject and area whose spans all overlap.

    Args:
        claims: claims table; those with `is_total` that aren't marked unusable are read.
        incidents: incidents table; those within a series' area and span that fit its subject are listed by id.

    Returns:
        Columns as `TOTAL_COLUMNS`, in order of the first claim. `subject` is a harm, a facility type or `attacks`;
        `denial_ids` are the denials of its figures; a missing list means none.
    """
    usable = (claims["checked"].astype("string") != "unusable").fillna(True).to_numpy(dtype=bool)
    rows = plain_rows(claims[usable])
    told = plain_rows(incidents)
    totals = [row for row in rows if _is_figure(row)]
    denials = [row for row in rows if row["stance"] == "denied" and row["denies_what"] != "general"]
    return totals_frame([_series(members, denials, told) for members in _grouped(totals)])


def _is_figure(row: Row) -> bool:
    """True for a period total that somebody gives a figure in, "hospitals" counting as two or more."""
    counted = row["count_min"] is not None or row["count_max"] is not None
    return bool(row["is_total"]) and counted and row["stance"] != "denied" and row["kind"] != "statement"


def subject_of(row: Row) -> str:
    """What a total counts: a harm, a type of facility, or attacks."""
    return str(row["harm"] or row["facility_type"] or "attacks")


def _area(row: Row) -> tuple[Any, ...]:
    """The area that a total is about: its settlement or district, its province, or the provinces that it names."""
    if row["place_precision"] in ("site", "settlement", "district") and row["place"]:
        return (row["country"], row["province_code"], row["place"].casefold())
    if row["province_code"] is None:
        return (row["country"], None, (row["place_text"] or "").casefold())
    return (row["country"], row["province_code"], None)


def _span(row: Row) -> Span | None:
    """First and last day; a missing first day reaches back without end, a missing last one to the report's day."""
    start, end = row["date_start"], row["date_end"]
    if start is None and end is None:
        return None
    if end is None:
        end = row["report_date"] if row["report_date"] is not None and row["report_date"] >= start else FAR_FUTURE
    return (FAR_PAST if start is None else start, end)


def _meet(first: Span, second: Span) -> Span | None:
    common = (max(first[0], second[0]), min(first[1], second[1]))
    return common if common[0] <= common[1] else None


def _grouped(totals: list[Row]) -> list[list[Row]]:
    """Totals on one subject and area with a span in common; those without a day only with their own report's."""
    groups: list[tuple[tuple[Any, ...], Span | None, list[Row]]] = []
    for row in totals:
        span = _span(row)
        key = (subject_of(row), _area(row), row["report_id"] if span is None else None)
        for i, (other, common, members) in enumerate(groups):
            shared = _meet(common, span) if common and span else None
            if other == key and (shared or span is None):
                groups[i] = (key, shared, [*members, row])
                break
        else:
            groups.append((key, span, [row]))
    return [members for _, _, members in groups]


def _series(members: list[Row], denials: list[Row], incidents: list[Row]) -> Row:
    first = members[0]
    starts = [row["date_start"] for row in members if row["date_start"] is not None]
    ends = [row["date_end"] for row in members if row["date_end"] is not None]
    start, end = min(starts, default=None), max(ends, default=None)
    precisions = {row["date_precision"] for row in members if row["date_precision"] != "unknown"}
    fine = _area(first)[2] is not None
    same_days = len({(row["date_start"], row["date_end"]) for row in members}) == 1
    precision = next(iter(precisions)) if len(precisions) == 1 and same_days else "period" if precisions else "unknown"
    return {
        "series_id": short_hash(first["report_id"], first["claim_id"], "total"),
        **{name: first[name] for name in ("country", "province_code", "province", "place_text")},
        "place": first["place"] if fine and first["province_code"] else None,
        "subject": subject_of(first),
        "date_start": start, "date_end": end, "date_precision": precision,
        "claim_ids": joined([row["claim_id"] for row in members]),
        "denial_ids": joined([row["claim_id"] for row in denials if _denies(row, members)]),
        "incident_ids": joined([row["incident_id"] for row in incidents if _contains(members, start, end, row)]),
    }  # fmt: skip


def _denies(denial: Row, members: list[Row]) -> bool:
    """True where a denial names a member in its own report, or, naming none, fits subject, area and days in another."""
    named = {(denial["report_id"], claim_id) for claim_id in split_ids(denial["denies"])}
    if named:
        return any((row["report_id"], row["claim_id"]) in named for row in members)
    if denial["denies_what"] is None or not (denial["harm"] or denial["facility_type"]):
        return False
    alike = [row for row in members if subject_of(denial) == subject_of(row) and _area(denial) == _area(row)]
    span = _span(denial)
    if span is None:
        return any(_denies_number(denial, row) for row in alike)
    return bool(denial["is_total"]) and any(_spans_meet(span, _span(row)) for row in alike)


def _denies_number(denial: Row, row: Row) -> bool:
    """True where a denial without days of its own denies this very number, said on the total's last day or soon after."""
    said, span = denial["said_on"] or denial["report_date"], _span(row)
    if denial["denies_what"] != "figure" or said is None or span is None or denial["report_id"] == row["report_id"]:
        return False
    numbers = [{item[name] for name in ("count_min", "count_max")} - {None} for item in (denial, row)]
    return bool(numbers[0] & numbers[1]) and span[1] <= said <= span[1] + ANSWERED_WITHIN


def _spans_meet(first: Span | None, second: Span | None) -> bool:
    return bool(first and second and _meet(first, second))


def _contains(members: list[Row], start: Any, end: Any, incident: Row) -> bool:
    """True for an incident in the series' area, wholly within its days, with the facility or harm that it counts."""
    country, province, place = _area(members[0])
    if start is None or end is None or province is None or incident["date_start"] is None or incident["date_end"] is None:
        return False
    if (country, province) != (incident["country"], incident["province_code"]):
        return False
    if place and place != (incident["place"] or "").casefold():
        return False
    within = start <= incident["date_start"] and incident["date_end"] <= end
    return bool(within and _counts(subject_of(members[0]), incident))


def _counts(subject: str, incident: Row) -> bool:
    if subject in FACILITY_TYPES:
        return subject in incident_facility_types(incident)
    if subject in FIGURE_HARMS:
        tops = distinct([incident[f"{subject}_{group}_top"] for group in FIGURE_GROUPS])
        return any(top > 0 for top in tops)
    return subject == "attacks"
