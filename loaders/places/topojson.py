"""TopoJSON as it is needed here: quantised arcs that neighbours share, simplified once so that borders still meet."""

from __future__ import annotations

from typing import Any

from shapely.geometry import LineString, MultiPolygon, Polygon
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


def simplify_arc(arc: list[Point], tolerance: float) -> list[Point]:
    """An arc with fewer points, none further than `tolerance` degrees off; its ends stay, and closed arcs stay rings."""
    if tolerance <= 0 or len(arc) < 3:
        return arc
    if arc[0] == arc[-1]:
        middle = len(arc) // 2
        halves = (arc[: middle + 1], arc[middle:])
        simpler = [point for half in halves for point in LineString(half).simplify(tolerance).coords[:-1]] + [arc[-1]]
        return [(x, y) for x, y in simpler] if len(simpler) >= 4 else arc
    return [(x, y) for x, y in LineString(arc).simplify(tolerance).coords]


def read_shape(geometry: dict[str, Any], arcs: list[list[Point]]) -> MultiPolygon:
    """A geometry of a topology as valid polygons."""
    rings = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    parts: list[Polygon] = []
    for outer, *holes in ([_join(ring, arcs) for ring in polygon] for polygon in rings):
        if len(outer) >= 4:
            parts += polygons_of(make_valid(Polygon(outer, [hole for hole in holes if len(hole) >= 4])))
    return MultiPolygon(parts)


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
