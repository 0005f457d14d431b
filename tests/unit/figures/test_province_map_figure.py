"""The map figure and its tables."""

from __future__ import annotations

import pandas as pd

from pages.figures.alt_words import map_alt
from pages.figures.map_tables import bounds_of, provinces_of_map, towns_of_map, undrawn_words
from pages.figures.palette import LIGHT
from pages.figures.province_map_figure import province_map_figure
from timeline.schema import claims_frame, incidents_frame, totals_frame

NAMES = {"SY-ID": "Idlib", "SY-HM": "Hama", "SY-HL": "Aleppo"}
TOWN = {
    "country": "SY",
    "province_code": "SY-ID",
    "province": "Idlib",
    "place": "Kafr Nabl",
    "latitude": 35.61429,
    "longitude": 36.56123,
}
INCIDENTS = incidents_frame([
    {"incident_id": "a", **TOWN, "place_precision": "settlement", "disputed": True},
    {"incident_id": "b", **TOWN, "place_precision": "site", "disputed": False},
    {"incident_id": "c", "country": "SY", "province_code": "SY-ID", "province": "Idlib", "place_precision": "province",
     "disputed": False},
])  # fmt: skip
TOTALS = totals_frame([{"series_id": "t", "country": "SY", "province_code": "SY-HM", "province": "Hama", "subject": "hospital"}])
READ = claims_frame(
    [{"claim_id": "1", "report_id": "r1", "province_code": "SY-ID"}, {"claim_id": "2", "report_id": "r1", "province_code": "SY-HM"}]
)


def provinces():
    return provinces_of_map(NAMES, INCIDENTS, TOTALS, READ)


def test_every_province_is_there_also_one_of_which_nothing_was_read():
    table = provinces().set_index("province_code")
    assert table.loc["SY-ID", ["incidents", "disputed", "reports", "totals"]].tolist() == [3, 1, 1, 0]
    assert table.loc["SY-HM", ["incidents", "reports", "totals"]].tolist() == [0, 1, 1]
    assert table.loc["SY-HL", "words"] == "Aleppo\nNo reports read"


def test_a_town_is_one_dot_with_its_number_and_a_coarse_point():
    towns = towns_of_map(INCIDENTS)
    assert towns[["place", "latitude", "longitude", "incidents"]].to_numpy().tolist() == [["Kafr Nabl", 35.61, 36.56, 2]]


def test_a_province_level_incident_is_no_dot():
    assert towns_of_map(INCIDENTS[INCIDENTS["incident_id"] == "c"]).empty


def test_shades_tell_nothing_read_from_none_of_this_kind():
    shapes = province_map_figure(provinces(), towns_of_map(INCIDENTS), "/geo/SY.json", ("SY-ID",), LIGHT).data[0]
    classes = dict(zip(shapes.locations, shapes.z, strict=True))
    assert classes == {"SY-HL": 0, "SY-HM": 1, "SY-ID": 3}
    assert shapes.geojson == "/geo/SY.json"
    widths = dict(zip(shapes.locations, shapes.marker.line.width, strict=True))
    assert widths["SY-ID"] > widths["SY-HM"]


def test_the_map_asks_for_no_outline_of_the_world():
    figure = province_map_figure(provinces(), towns_of_map(INCIDENTS), "/geo/SY.json", (), LIGHT)
    assert figure.layout.geo.visible is False


def test_a_part_has_rings_with_numbers_and_names():
    frame = (36.0, 35.0, 37.0, 36.5)
    figure = province_map_figure(provinces(), towns_of_map(INCIDENTS), "/geo/SY.json", (), LIGHT, frame=frame)
    assert [trace.name for trace in figure.data] == ["Provinces", "Towns", "Names of towns"]
    assert list(figure.data[1].text) == ["2"]
    assert list(figure.data[1].customdata) == ["SY-ID"]
    assert figure.layout.geo.lonaxis.range == (36.0, 37.0)


def test_without_towns_the_map_is_drawn():
    assert len(province_map_figure(provinces(), towns_of_map(INCIDENTS.head(0)), "/geo/SY.json", (), LIGHT).data) == 1


def test_bounds_leave_room_around_the_provinces():
    square = {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]]}
    boundaries = {"features": [{"id": "SY-ID", "geometry": square}]}
    west, south, east, north = bounds_of(boundaries, ("SY-ID",)) or (0, 0, 0, 0)
    assert west < 36 < 37 < east
    assert south < 35 < 36 < north
    assert bounds_of(boundaries, ("SY-XX",)) is None


def test_the_map_in_words():
    assert (
        map_alt(provinces(), "Syria") == "Map of Syria. Incidents by province: Idlib 3. Provinces of which no report was read: 1."
    )


def test_hover_words_are_no_markup():
    table = provinces().assign(words="<b>x</b>")
    shapes = province_map_figure(table, towns_of_map(INCIDENTS), "/geo/SY.json", (), LIGHT).data[0]
    assert set(shapes.hovertext) == {"&lt;b&gt;x&lt;/b&gt;"}
    assert isinstance(table, pd.DataFrame)


def test_a_name_runs_into_no_ring():
    near = [("Synthetic Town", "SY-ID", 35.0, 36.0, 2, "a"), ("Other", "SY-ID", 35.0, 36.2, 1, "b")]
    towns = pd.DataFrame(near, columns=["place", "province_code", "latitude", "longitude", "incidents", "words"])
    figure = province_map_figure(provinces(), towns, "/geo/SY.json", (), LIGHT, frame=(35.0, 34.0, 37.0, 36.0))
    assert list(figure.data[2].text) == ["    Synthetic Town    ", "    Other    "]
    assert list(figure.data[2].textposition) == ["middle left", "middle right"]


def test_province_without_borders_is_named_with_its_incidents():
    provinces = pd.DataFrame({"province_code": ["CD-NK", "CD-IT", "CD-KL"], "province": ["North Kivu", "Ituri", "Kwilu"],
                              "incidents": [1, 2, 0]})  # fmt: skip
    drawn = {"features": [{"id": "CD-NK"}]}
    assert undrawn_words(provinces, drawn) == "Not on the map, for want of borders: Ituri (2 incidents), Kwilu."
    assert undrawn_words(provinces[:1], drawn) == ""
