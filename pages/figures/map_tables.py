"""The tables behind the map: provinces, towns, and what the map can't show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from timeline.aggregates import count_incidents_by_province
from timeline.rows import plain_rows

PROVINCE_COLUMNS = ["province_code", "province", "incidents", "disputed", "reports", "totals", "words"]
TOWN_COLUMNS = ["place", "province_code", "latitude", "longitude", "incidents", "words"]
POINTS = ("site", "settlement")
DECIMALS = 2


def provinces_of_map(names: Mapping[str, str], incidents: pd.DataFrame, totals: pd.DataFrame, read: pd.DataFrame) -> pd.DataFrame:
    """One row a province, also those of which nothing is told: its incidents, period totals and reports read.

    Args:
        names: the country's provinces by code.
        incidents: those that are counted.
        totals: series of period totals, counted beside.
        read: every claim of the period, of whatever kind; its reports are those read on a province.
    """
    counted = count_incidents_by_province(incidents).set_index("province_code")
    series = totals["province_code"].value_counts()
    reports = read.groupby("province_code")["report_id"].nunique()
    rows = []
    for code, name in sorted(names.items(), key=lambda item: item[1]):
        number = int(counted["incidents"].get(code, 0))
        disputed, told, pages = int(counted["disputed"].get(code, 0)), int(series.get(code, 0)), int(reports.get(code, 0))
        rows.append((code, name, number, disputed, pages, told, _words(name, number, disputed, told, pages)))
    return pd.DataFrame(rows, columns=PROVINCE_COLUMNS)


def _words(name: str, incidents: int, disputed: int, totals: int, reports: int) -> str:
    """What a province says on hover."""
    if not (incidents or totals or reports):
        return f"{name}\nNo reports read"
    denied = f", {disputed} disputed" if disputed else ""
    lines = [name, f"Incidents in this selection: {incidents}{denied}"]
    lines += [f"Period totals, not added: {totals}"] if totals else []
    return "\n".join([*lines, f"Reports read that speak of it: {reports}"])


def undrawn_words(provinces: pd.DataFrame, boundaries: Mapping[str, Any]) -> str:
    """Which provinces have no borders to draw, with their incidents, so that none is lost without a word.

    Args:
        provinces: as `provinces_of_map` gives them.
        boundaries: GeoJSON, each feature's `id` a province's code.
    """
    drawn = {feature["id"] for feature in boundaries["features"]}
    rows = provinces[~provinces["province_code"].isin(drawn)]
    counted = zip(rows["province"], rows["incidents"], strict=True)
    named = [f"{name} ({number} incidents)" if number else str(name) for name, number in counted]
    return f"Not on the map, for want of borders: {', '.join(named)}." if named else ""


def towns_of_map(incidents: pd.DataFrame) -> pd.DataFrame:
    """One row a town with incidents: its name and province, its point as coarse as safety asks, and their number."""
    placed = incidents[incidents["place_precision"].isin(POINTS) & incidents["latitude"].notna() & incidents["place"].notna()]
    towns: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    for row in plain_rows(placed):
        towns.setdefault((row["place"], row["province_code"]), []).append(row)
    made = []
    for (place, code), rows in towns.items():
        lat, lon = (round(float(rows[0][name]), DECIMALS) for name in ("latitude", "longitude"))
        words = f"{place}, {rows[0]['province'] or 'province not stated'}\nIncidents: {len(rows)}"
        made.append((place, code, lat, lon, len(rows), words))
    return pd.DataFrame(made, columns=TOWN_COLUMNS).sort_values("incidents", ascending=False, kind="stable").reset_index(drop=True)


def bounds_of(boundaries: Mapping[str, Any], codes: tuple[str, ...]) -> tuple[float, float, float, float] | None:
    """West, south, east and north of some provinces with room around them; None where none of them has a shape.

    Args:
        boundaries: GeoJSON, each feature's `id` a province's code.
        codes: the provinces.
    """
    points = [
        point
        for feature in boundaries["features"]
        if feature["id"] in codes
        for point in _points(feature["geometry"]["coordinates"])
    ]
    if not points:
        return None
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    room_x, room_y = 0.3 * (east - west), 0.3 * (north - south)
    return west - room_x, south - room_y, east + room_x, north + room_y


def _points(coordinates: Any) -> list[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        return [(float(coordinates[0]), float(coordinates[1]))]
    return [point for part in coordinates for point in _points(part)]
