"""TopoJSON as it is needed here: quantised arcs that neighbours share, joined to polygons."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.validation import make_valid

Point = tuple[float, float]


def read_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a topology in degrees."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy, *_ in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(arc)
    return arcs


def read_shape(geometry: dict[str, Any], arcs: list[list[Point]]) -> MultiPolygon:
    """A geometry of a topology as valid polygons."""
    rings = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    parts: list[Polygon] = []
    for outer, *holes in ([unwrap(_join(ring, arcs)) for ring in polygon] for polygon in rings):
        if len(outer) >= 4:
            parts += polygons_of(make_valid(Polygon(outer, [hole for hole in holes if len(hole) >= 4])))
    return MultiPolygon([piece for part in parts for piece in split_at_date_line(part)])


def unwrap(ring: list[Point]) -> list[Point]:
    """A ring that crosses the 180th meridian without its leap from one edge of the map to the other."""
    points, turns = ring[:1], 0
    for (before, _), (x, y) in pairwise(ring):
        if abs(x - before) > 180:
            turns += 1 if before > x else -1
        points.append((x + 360 * turns, y))
    return points


def split_at_date_line(polygon: Polygon) -> list[Polygon]:
    """The pieces of a polygon on either side of the 180th meridian, each where a map from -180 to 180 has it."""
    west, _, east, _ = polygon.bounds
    if west >= -180 and east <= 180:
        return [polygon]
    pieces = []
    for shift in (-360, 0, 360):
        piece = polygon.intersection(box(-180 - shift, -90, 180 - shift, 90))
        pieces += polygons_of(translate(piece, xoff=shift))
    return pieces


def polygons_of(shape: Any) -> list[Polygon]:
    """The polygons of any shape; lines and points that repairing leaves over are dropped."""
    if shape.geom_type == "Polygon":
        return [] if shape.is_empty else [shape]
    return [part for item in getattr(shape, "geoms", ()) for part in polygons_of(item)]


def _join(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring; ~n stands for arc n backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points
