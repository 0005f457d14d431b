"""Asking Nominatim: against a server on this machine that counts what it is asked."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from geopy.exc import GeocoderServiceError, GeopyError

from loaders.errors import BadPlaces
from loaders.places.commands import main
from loaders.places.find import find_places
from loaders.places.index import forget_indexes
from loaders.places.nominatim import OnlineGeocoder

FOUND = [{"lat": "35.9", "lon": "36.6", "display_name": "Zyxwabad, Idlib, Syria"}]


@pytest.fixture
def service():
    """A Nominatim of our own: knows Zyxwabad, fails on Badname, and keeps who asked for what and when."""
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            query = parse_qs(urlsplit(self.path).query)
            asked.append((query["q"][0], query["countrycodes"][0], self.headers["User-Agent"], time.monotonic()))
            self.send_response(503 if query["q"][0] == "Badname" else 200)
            self.end_headers()
            self.wfile.write(json.dumps(FOUND if query["q"][0] == "Zyxwabad" else []).encode())

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_answer_is_kept_and_not_asked_for_twice(service, tmp_path):
    base, asked = service
    first = OnlineGeocoder(base, tmp_path / "asked.jsonl").ask("Zyxwabad", "SY")
    assert (first.status, first.latitude, first.longitude) == ("found", 35.9, 36.6)
    assert OnlineGeocoder(base, tmp_path / "asked.jsonl").ask("Zyxwabad", "SY") == first
    assert [(name, country) for name, country, *_ in asked] == [("Zyxwabad", "sy")]
    assert asked[0][2].startswith("Strikeline")


def test_failure_is_raised_and_kept_with_its_reason(service, tmp_path):
    base, asked = service
    geocoder = OnlineGeocoder(base, tmp_path / "asked.jsonl")
    with pytest.raises(GeocoderServiceError):
        geocoder.ask("Badname", "SY")
    kept = geocoder.ask("Badname", "SY")
    assert kept.status == "failed"
    assert "503" in kept.reason
    assert len(asked) == 1
    with pytest.raises(GeopyError):
        geocoder.ask("Badname", "SY", again=True)


def test_unknown_place_is_an_answer_too(service, tmp_path):
    answer = OnlineGeocoder(service[0], tmp_path / "asked.jsonl").ask("Nowhere", "SY")
    assert (answer.status, answer.latitude, answer.reason) == ("none", None, "the service knows no such place")


def test_two_geocoders_share_one_request_a_second(service, tmp_path):
    base, asked = service
    for number in range(2):
        OnlineGeocoder(base, tmp_path / f"{number}.jsonl").ask("Nowhere", "SY")
    assert asked[1][3] - asked[0][3] >= 0.95


def test_places_asked_for_are_found_afterwards(service, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path))
    forget_indexes()
    assert main(["ask", "SY", "Zyxwabad", "Badname", "--base-url", service[0]]) == 1
    assert "Badname: no answer" in capsys.readouterr().err
    assert find_places("in Zyxwabad")[0].candidates[0].province_code == "SY-ID"
    forget_indexes()


@pytest.mark.parametrize("query", ["", " ", "x" * 2_000_000])
def test_what_is_no_name_is_not_asked(service, tmp_path, query):
    with pytest.raises(BadPlaces, match="expected 1 to 80"):
        OnlineGeocoder(service[0], tmp_path / "asked.jsonl").ask(query, "SY")
    assert service[1] == []


def test_only_https_is_asked_except_on_this_machine():
    with pytest.raises(BadPlaces, match="not https"):
        OnlineGeocoder("http://example.org")
