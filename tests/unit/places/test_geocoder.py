import pytest
from geopy.distance import geodesic
from geopy.exc import GeocoderQueryError, GeocoderServiceError

from loaders.places.geocoder import GazetteerGeocoder


def test_geocodes_without_network(monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the network was touched"))
    location = GazetteerGeocoder("SY").geocode("Maaret al-Noman")
    assert location.raw["province_code"] == "SY-ID"
    assert geodesic((location.latitude, location.longitude), (35.648, 36.677)).km < 1


def test_several_candidates_and_other_countries():
    geocoder = GazetteerGeocoder("SY")
    assert len(geocoder.geocode("Suran", exactly_one=False)) == 2
    assert geocoder.geocode("Kharkov", country_codes="ua").raw["name"] == "Kharkiv"
    assert geocoder.geocode("Nowhere at all") is None


def test_place_without_a_point_is_no_answer():
    assert GazetteerGeocoder("SY").geocode("Basqala") is None


@pytest.mark.parametrize("query", ["", "  ", "x" * 2_000_000])
def test_what_is_no_name_is_refused(query):
    with pytest.raises(GeocoderQueryError, match="expected 1 to 80"):
        GazetteerGeocoder("SY").geocode(query)


def test_adapter_refuses_every_request():
    with pytest.raises(GeocoderServiceError, match="offline"):
        GazetteerGeocoder("SY")._call_geocoder("http://localhost/", lambda found: found)
