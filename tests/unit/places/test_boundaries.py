import json

import pytest
from shapely.geometry import Point, Polygon, box, shape

from loaders.errors import BadPlaces
from loaders.places.boundaries import FOLDER, countries_with_boundaries, read_boundaries
from loaders.places.make.boundaries import check_collection, make_collection, not_drawn
from loaders.places.make.coverage import simplify, to_feature
from loaders.places.make.join_shapes import Town, join_shapes
from loaders.places.make.packages import NamedShape, shapes_of
from loaders.places.make.topojson import polygons_of, split_at_date_line, unwrap
from loaders.places.provinces import provinces_of


@pytest.mark.parametrize(("country", "number", "max_bytes"), [("SY", 14, 80_000), ("UA", 27, 200_000)])
def test_every_province_is_there_valid_and_compact(country, number, max_bytes):
    collection = read_boundaries(country)
    names = {feature["id"]: feature["properties"]["name"] for feature in collection["features"]}
    assert names == provinces_of(country)
    assert len(names) == number
    assert check_collection(collection) == []
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


def test_topojson_is_decoded():
    (idlib,) = shapes_of(topology())
    assert (idlib.name, idlib.shape.bounds) == ("Idlib", (36, 35, 37, 36))
    joined = join_shapes("SY", [idlib], [])
    collection = json.loads(make_collection(joined, 80_000))
    assert [(feature["id"], feature["properties"]["name"]) for feature in collection["features"]] == [("SY-ID", "Idlib")]
    assert check_collection(collection) == []


def test_what_is_not_drawn_is_told_by_name():
    joined = join_shapes("SY", shapes_of(topology("Atlantis")), [])
    lines = list(not_drawn("SY", joined))
    assert lines[0] == ("SY", "", "Atlantis", "joins no province by name; its towns: none")
    assert ("SY", "SY-HM", "", "Hama: no polygon of the source is this province") in lines
    assert len(lines) == 15


def joined(country, polygons, towns):
    """The codes of polygons given as name and box, with towns given as longitude and code on their middle line."""
    shapes = [NamedShape(name, box(*sides)) for name, sides in polygons]
    return [item.code for item in join_shapes(country, shapes, [Town(x, 0.5, code) for x, code in towns])]


@pytest.mark.parametrize(
    ("country", "name", "code"),
    [
        ("SY", "UNDOF", "SY-QU"), ("UA", "Transcarpathia", "UA-21"), ("UA", "Atlantis", None), ("CZ", "Prague", "CZ-10"),
        ("CN", "Guangdong", "CN-GD"), ("EE", "Harju", "EE-37"), ("FR", "Finistère", "FR-BRE"), ("ES", "Sevilla", "ES-AN"),
        ("CD", "Nord-Kivu", "CD-NK"), ("PE", "Lima", "PE-LIM"),
    ],
)  # fmt: skip
def test_polygon_joins_by_its_name_a_spelling_or_the_region_that_its_county_lies_in(country, name, code):
    assert joined(country, [(name, (0, 0, 1, 1))], []) == [code]


def test_polygon_under_an_unknown_name_joins_by_the_towns_inside():
    towns = [(x / 10, "SY-ID") for x in range(1, 10)]
    assert joined("SY", [("Northern Marches", (0, 0, 1, 1))], towns) == ["SY-ID"]
    assert joined("SY", [("Northern Marches", (0, 0, 1, 1))], [*towns, (0.95, "SY-HM"), (0.97, "SY-HM")]) == [None]


def test_wrong_name_gives_way_to_the_towns():
    towns = [(x / 10, "SY-ID") for x in range(1, 10)]
    assert joined("SY", [("Hama", (0, 0, 1, 1))], towns) == ["SY-ID"]


def test_province_with_another_that_was_split_off_since_is_not_drawn():
    towns = [(x / 10, "SY-HM") for x in range(1, 7)] + [(x / 10, "SY-ID") for x in range(7, 10)]
    assert joined("SY", [("Hama", (0, 0, 1, 1))], towns) == [None]
    both = [("Hama", (0, 0, 1, 1)), ("Idlib", (1, 0, 2, 1))]
    assert joined("SY", both, [*towns, (1.5, "SY-ID")]) == ["SY-HM", "SY-ID"], "a coarse border is no reason"


def test_part_of_a_province_whose_rest_joins_nothing_is_not_drawn():
    towns = [(0.5, "SY-HM")] * 3 + [(1.5, "SY-HM")] * 5 + [(1.5, "SY-ID")] * 5
    assert joined("SY", [("Hama", (0, 0, 1, 1)), ("Middle", (1, 0, 2, 1))], towns) == [None, None]


def test_shared_border_is_simplified_once():
    border = [(1, y / 50 + (y % 2) / 500) for y in range(51)]
    west, east = Polygon([(0, 0), *[(1 + x - 1, y) for x, y in border], (0, 1)]), Polygon([(2, 0), *border, (2, 1)])
    simpler = simplify({"W": west, "E": east}, 0.02, 3)
    assert simpler["W"].intersection(simpler["E"]).area == 0
    assert simpler["W"].union(simpler["E"]).area == pytest.approx(2, abs=0.01)
    assert len(simpler["W"].geoms[0].exterior.coords) < 20


def test_ring_over_the_date_line_is_split_there():
    ring = unwrap([(179, 0), (-179, 0), (-179, 1), (179, 1), (179, 0)])
    pieces = split_at_date_line(Polygon(ring))
    assert sorted(piece.bounds for piece in pieces) == [(-180, 0, -179, 1), (179, 0, 180, 1)]


def test_feature_of_several_parts_is_a_multipolygon():
    two = shape({"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[5, 5], [6, 5], [6, 6], [5, 5]]]]})
    assert to_feature("SY-TA", "Tartus", two, 3)["geometry"]["type"] == "MultiPolygon"


def test_every_country_that_ships_is_sound_and_keyed_by_its_provinces():
    countries = countries_with_boundaries()
    assert len(countries) > 180
    for country in countries:
        collection = read_boundaries(country)
        assert {feature["id"] for feature in collection["features"]} <= set(provinces_of(country)), country
        assert all(not part.exterior.is_ccw for f in collection["features"] for part in polygons_of(shape(f["geometry"]))), country
        assert check_collection(collection) == [], country


def test_all_boundaries_stay_small():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 12_000_000
