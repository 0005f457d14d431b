"""Provinces as one coverage: their shared borders are simplified once, so that neighbours still meet and never overlap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon
from shapely.geometry.polygon import orient

from loaders.places.make.topojson import polygons_of

# Parts smaller than this share of the square on the tolerance are specks that no map of the country shows.
SPECK = 1.0


def dissolve(parts: Mapping[str, list[Any]]) -> dict[str, Any]:
    """One valid shape a code, from the polygons that belong to it."""
    return {code: shapely.make_valid(shapely.union_all(shapes)) for code, shapes in sorted(parts.items())}


def simplify(shapes: Mapping[str, Any], tolerance: float, decimals: int) -> dict[str, Any]:
    """The shapes with fewer points and rounded coordinates, each still valid.

    Args:
        shapes: provinces of one country by code.
        tolerance: in degrees; what a border cuts off is less than about its square. 0 only rounds.
        decimals: of the coordinates in degrees.
    """
    cleaned = shapely.coverage_clean(list(shapes.values()), snapping_distance=10.0 ** -(decimals + 1))
    simpler = shapely.coverage_simplify(cleaned, tolerance) if tolerance else cleaned
    rounded = shapely.coverage_clean(shapely.set_precision(simpler, 10.0**-decimals, mode="valid_output"))
    return {code: _without_specks(shape, tolerance) for code, shape in zip(shapes, np.atleast_1d(rounded), strict=True)}


def _without_specks(shape: Any, tolerance: float) -> MultiPolygon:
    """The parts that can be seen; the largest one always stays."""
    parts = sorted(polygons_of(shape), key=lambda part: -part.area)
    return MultiPolygon([part for at, part in enumerate(parts) if at == 0 or part.area > SPECK * tolerance**2])


def to_feature(code: str, name: str, shape: Any, decimals: int) -> dict[str, Any]:
    """A GeoJSON feature with clockwise outer rings.

    RFC 7946 wants them counter-clockwise, but d3-geo, with which Plotly draws its SVG maps, takes what lies right of the
    line as the inside: a ring the other way round fills the whole world but for the province.
    """
    polygons = [orient(part, sign=-1.0) for part in polygons_of(shape)]
    coordinates = [[_rounded(ring.coords, decimals) for ring in (part.exterior, *part.interiors)] for part in polygons]
    kind = "Polygon" if len(coordinates) == 1 else "MultiPolygon"
    geometry = {"type": kind, "coordinates": coordinates[0] if kind == "Polygon" else coordinates}
    return {"type": "Feature", "id": code, "properties": {"name": name}, "geometry": geometry}


def _rounded(points: Any, decimals: int) -> list[list[float]]:
    return [[round(x, decimals), round(y, decimals)] for x, y in points]
