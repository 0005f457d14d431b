"""Points that a text itself prints, as grid references or degrees, and the province that a point lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import shapely
from shapely.geometry import shape

from loaders.places.boundaries import countries_with_boundaries, read_boundaries
from loaders.places.grid import read_grid_reference

# "37S DV 1234 5678", "(35.9306, 36.6339)", "35.9306° N, 36.6339° E". Two digits behind the point are too coarse to be meant so.
_POINT = re.compile(
    r"(?<![\w.])(?:(?P<grid>\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z][A-HJ-NP-V]\s?"
    r"(?:\d{5} \d{5}|\d{4} \d{4}|\d{3} \d{3}|\d{10}|\d{8}|\d{6}|\d{4}))"
    r"|(?P<latitude>-?\d{1,2}\.\d{3,})°?\s?N?\s?[,/;]\s?(?P<longitude>-?\d{1,3}\.\d{3,})°?\s?E?)(?![\w.]\d)"
)
_PARAGRAPH = re.compile(r"\n\s*\n")
NEAR_DEGREES = 0.25


@dataclass(frozen=True, slots=True)
class PrintedPoint:
    """A point printed at `position` of a text, in WGS 84 degrees."""

    position: int
    latitude: float
    longitude: float

    def is_near(self, latitude: float | None, longitude: float | None) -> bool:
        """Whether a place lies so near that it can be meant (about 25 km)."""
        if latitude is None or longitude is None:
            return False
        return abs(latitude - self.latitude) < NEAR_DEGREES and abs(longitude - self.longitude) < NEAR_DEGREES


@lru_cache(maxsize=8)
def find_points(text: str) -> tuple[PrintedPoint, ...]:
    """The points that a text prints, in its order."""
    found = []
    for match in _POINT.finditer(text):
        point = read_grid_reference(match["grid"]) if match["grid"] else (float(match["latitude"]), float(match["longitude"]))
        if point and abs(point[0]) <= 90 and abs(point[1]) <= 180:
            found.append(PrintedPoint(match.start(), *point))
    return tuple(found)


def point_beside(text: str, end: int) -> PrintedPoint | None:
    """The first point printed behind a name in its paragraph; a list of places with a point each has one for each."""
    following = next((point for point in find_points(text) if point.position >= end), None)
    if following is None or _PARAGRAPH.search(text, end, following.position):
        return None
    return following


@cache
def _shapes(country: str) -> dict[str, Any]:
    if country not in countries_with_boundaries():
        return {}
    shapes = {feature["id"]: shape(feature["geometry"]) for feature in read_boundaries(country)["features"]}
    for area in shapes.values():
        shapely.prepare(area)
    return shapes


def province_at(country: str, latitude: float, longitude: float) -> str | None:
    """The ISO 3166-2 code of the province that a point lies in; None outside, or where no borders ship."""
    point = shapely.Point(longitude, latitude)
    return next((code for code, area in _shapes(country).items() if area.contains(point)), None)
