"""The borders of provinces, for the map: GeoJSON that ships in data/places/boundaries, one file a country."""

from __future__ import annotations

import json
import re
from typing import Any

from loaders.errors import BadPlaces
from loaders.places.tables import DATA, read_table

FOLDER = DATA / "boundaries"
NOT_DRAWN = "not_drawn.csv"
NOT_DRAWN_COLUMNS = ("country", "province_code", "source_name", "reason")


def countries_with_boundaries() -> list[str]:
    """The countries (ISO 3166-1 alpha-2) whose provinces can be drawn, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("[A-Z][A-Z].geojson"))


def read_boundaries(country: str) -> dict[str, Any]:
    """A country's provinces as a GeoJSON FeatureCollection.

    Each feature's `id` is ISO 3166-2 and `properties.name` the usual English name. Outer rings run clockwise, which is
    what d3-geo, and so Plotly, fills inside; RFC 7946 asks for the opposite.

    Raises:
        BadPlaces: no boundaries of this country ship.
    """
    path = FOLDER / f"{country}.geojson"
    if not re.fullmatch(r"[A-Z]{2}", country) or not path.is_file():
        known = ", ".join(countries_with_boundaries())
        raise BadPlaces(f"boundaries: none of {country!r}; expected one of {known}; see data/places/README.md")
    collection: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return collection


def read_not_drawn(country: str) -> list[tuple[str, str]]:
    """The source's polygons that are not drawn, since they are no province of today, each with the reason."""
    rows = read_table(FOLDER / NOT_DRAWN, NOT_DRAWN_COLUMNS)
    return [(row["source_name"], row["reason"]) for _, row in rows if row["country"] == country and row["source_name"]]
