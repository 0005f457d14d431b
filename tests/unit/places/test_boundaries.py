import json

import pytest
from shapely.geometry import Point, shape

from loaders.errors import BadPlaces
from loaders.places.boundaries import FOLDER, countries_with_boundaries, read_boundaries
from loaders.places.make_boundaries import check_collection, code_of, make_collection, to_feature
from loaders.places.provinces import provinces_of
from loaders.places.topojson import polygons_of


@pytest.mark.parametrize(("country", "number", "max_bytes"), [("SY", 14, 80_000), ("UA", 27, 200_000)])
def test_every_province_is_there_valid_and_compact(country, number, max_bytes):
    collection = read_boundaries(country)
    names = {feature["id"]: feature["properties"]["name"] for feature in collection["features"]}
    assert names == provinces_of(country)
    assert len(names) == number
    assert check_collection(country, collection) == []
    assert (FOLDER / f"{country}.geojson").stat().st_size < max_bytes


@pytest.mark.parametrize("country", ["SY", "UA"])
def test_outer_rings_run_clockwise_as_d3_wants_them(country):
    for feature in read_boundaries(country)["features"]:
        for polygon in polygons_of(shape(feature["geometry"])):
            assert not polygon.exterior.is_ccw, feature["id"]
            assert all(ring.is_ccw for ring in polygon.interiors), feature["id"]


@pytest.mark.parametrize("country", ["SY", "UA"])
def test_neighbours_meet_without_overlap(country):
    shapes = [shape(feature["geometry"]) for feature in read_boundaries(country)["features"]]
    for number, one in enumerate(shapes):
        for other in shapes[number + 1 :]:
            assert one.intersection(other).area < 0.001


@pytest.mark.parametrize(
    ("country", "code", "longitude", "latitude"),
    [
        ("SY", "SY-ID", 36.634, 35.931),
        ("SY", "SY-DI", 36.291, 33.513),
        ("SY", "SY-QU", 35.86, 33.12),
        ("UA", "UA-30", 30.52, 50.45),
        ("UA", "UA-32", 30.11, 49.80),
        ("UA", "UA-51", 30.73, 46.60),
        ("UA", "UA-48", 31.99, 47.20),
        ("UA", "UA-68", 26.99, 49.42),
    ],
)
def test_towns_lie_in_their_province(country, code, longitude, latitude):
    """Odesa, Kyiv and Khmelnytskyi have wrong ids in the source."""
    point = Point(longitude, latitude)
    inside = [f["id"] for f in read_boundaries(country)["features"] if shape(f["geometry"]).contains(point)]
    assert inside == [code]


def test_unknown_country_is_refused_by_name():
    assert {"SY", "UA"} <= set(countries_with_boundaries())
    for name in ("XX", "../SY", "sy", ""):
        with pytest.raises(BadPlaces, match="boundaries: none of"):
            read_boundaries(name)


def topology(name="Idlib"):
    arcs = [[[0, 0], [0, 10], [10, 0]], [[10, 10], [0, -10], [-10, 0]]]
    geometry = {"type": "Polygon", "properties": {"name": name}, "arcs": [[0, 1]]}
    return {
        "type": "Topology",
        "transform": {"scale": [0.1, 0.1], "translate": [36, 35]},
        "objects": {"syr": {"type": "GeometryCollection", "geometries": [geometry]}},
        "arcs": arcs,
    }


def test_topojson_is_decoded_and_missing_provinces_are_told():
    text, unknown = make_collection("SY", topology(), 80_000)
    collection = json.loads(text)
    assert unknown == []
    (feature,) = collection["features"]
    assert feature["id"] == "SY-ID"
    assert shape(feature["geometry"]).bounds == (36, 35, 37, 36)
    problems = check_collection("SY", collection)
    assert len(problems) == 13
    assert "SY-HM has no shape" in problems


def test_names_that_join_no_province_are_told():
    assert make_collection("SY", topology("Atlantis"), 80_000)[1] == ["Atlantis"]
    assert code_of("SY", "UNDOF") == "SY-QU"
    assert code_of("UA", "Transcarpathia") == "UA-21"
    assert code_of("UA", "Atlantis") is None


def test_feature_of_several_parts_is_a_multipolygon():
    two = shape({"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[5, 5], [6, 5], [6, 6], [5, 5]]]]})
    assert to_feature("SY-TA", two)["geometry"]["type"] == "MultiPolygon"
