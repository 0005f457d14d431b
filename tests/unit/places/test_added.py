"""`places add` and `places fetch`: what is used, and what is refused with where and why."""

import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from loaders.errors import BadPlaces
from loaders.places import index
from loaders.places.added import read_added
from loaders.places.commands import main
from loaders.places.fetch import fetch_dump
from loaders.places.find import find_places


@pytest.fixture
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path / "home"))
    index.forget_indexes()
    yield tmp_path / "home"
    index.forget_indexes()


def dump_line(geonameid="1", name="Zyxwabad", latitude="35.9", longitude="36.6", country="SY", kind="P", admin1="12"):
    cells = [geonameid, name, name, "Zyxabad,زيكس", latitude, longitude, kind, "PPL", country, "", admin1, "", "", "", "420",
             "", "310", "Asia/Damascus", "2020-01-01"]  # fmt: skip
    return "\t".join(cells)


def dump(tmp_path, *lines):
    path = tmp_path / "SY.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_settlement_of_a_dump_is_found_with_its_province_and_id(own_home, tmp_path, capsys):
    path = dump(tmp_path, dump_line(), dump_line("2", "Wadi Zyx", kind="H"))
    assert main(["add", str(path)]) == 0
    assert "1 settlements added" in (said := capsys.readouterr().out)
    assert "1 lines are no settlements" in said
    (mention,) = find_places("shells hit Zyxabad on Monday")
    place = mention.candidates[0]
    assert (place.name, place.province_code, place.geonameid, place.population) == ("Zyxwabad", "SY-ID", 1, 420)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("5\tOnly\tthree", "3 columns"),
        (dump_line("x7"), "no whole number"),
        (dump_line("1"), "stands here again"),
        (dump_line("5", latitude="95"), "out of range"),
        (dump_line("5", latitude="north"), "no two numbers"),
        (dump_line("5", latitude="nan"), "out of range"),
        (dump_line("5", latitude="38.9", longitude="35.1"), "fit when swapped"),
        (dump_line("5", latitude="48.8", longitude="2.3"), "lie outside SY"),
        (dump_line("5", country="LB"), "give --country LB"),
        (dump_line("5", name=""), "name of 0"),
        (dump_line("5", name="A" * 200), "name of 200"),
        (dump_line("5", name="A" * 2_000_000), "a line over"),
    ],
)
def test_bad_line_of_a_dump_is_refused_and_the_rest_used(tmp_path, line, said):
    reading = read_added(dump(tmp_path, dump_line(), line, dump_line("3", "Xyzabad")), "SY")
    assert [row["name"] for row in reading.rows] == ["Zyxwabad", "Xyzabad"]
    (refusal,) = reading.refused
    assert "SY.txt:2: " in refusal
    assert said in refusal
    assert refusal.count(";") >= 2
    assert len(refusal) < 500


HEADER = "name,kind,province_code,latitude,longitude,spellings"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A,settlement,SY-ID,95,36,", "out of range"),
        ("A,settlement,SY-ID,38.9,35.1,", "fit when swapped"),
        ("A,settlement,UA-14,35,36,", "none of SY's"),
        ("A,settlement", "2 columns"),
        (f"{'A' * 2_000_000},settlement,SY-ID,35,36,", "a line over"),
        (f"{'A' * 2_000},settlement,SY-ID,35,36,", "name of 2000"),
        (",settlement,SY-ID,35,36,", "name of 0"),
        ('"A,settlement,SY-ID,35,36,', "no line of a CSV file"),
    ],
)
def test_bad_line_of_a_csv_is_refused_and_the_rest_used(tmp_path, line, said):
    path = tmp_path / "more.csv"
    path.write_text("\n".join([HEADER, "Good,settlement,SY-ID,35.9,36.6,", line]) + "\n", encoding="utf-8")
    reading = read_added(path, "SY")
    assert [row["name"] for row in reading.rows] == ["Good"]
    assert said in reading.refused[0]
    assert "more.csv:3: " in reading.refused[0]


def test_file_that_is_neither_is_refused(own_home, tmp_path, capsys):
    path = tmp_path / "odd.txt"
    path.write_text("town and country\n", encoding="utf-8")
    assert main(["add", str(path)]) == 1
    assert "neither a GeoNames dump" in capsys.readouterr().err


def zipped(name, text):
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return body.getvalue()


@pytest.fixture
def serve():
    """Serves one body at every path on this machine; gives the address."""
    servers = []

    def start(body, status=200, wait=0.0):
        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "http://example.org/SY.zip")
                self.end_headers()
                for at in range(0, len(body), 65_536):
                    threading.Event().wait(wait)
                    self.wfile.write(body[at : at + 65_536])

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Answer)
        server.handle_error = lambda *_: None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_dump_is_fetched_and_added(own_home, serve, capsys):
    base = serve(zipped("SY.txt", dump_line() + "\n"))
    assert main(["fetch", "SY", "--base-url", base]) == 0
    assert find_places("in Zyxwabad")[0].candidates[0].geonameid == 1


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"<html>Not found</html>", 200, "no archive that can be read"),
        (zipped("other.txt", "x"), 200, r"no SY\.txt in the archive"),
        (zipped("SY.txt", "0" * 3_000_000), 200, "unpacks to more than 1000000 bytes"),
        (b"0" * 300_000, 200, "more than 200000 bytes"),
        (b"", 404, "can't be fetched"),
        (b"", 302, "not https"),
    ],
)
def test_wrong_or_huge_answer_is_refused(tmp_path, serve, body, status, said):
    with pytest.raises(BadPlaces, match=said):
        fetch_dump("SY", tmp_path, serve(body, status), max_download=200_000, max_unpacked=1_000_000)
    assert list(tmp_path.iterdir()) == []


def test_slow_answer_is_given_up(tmp_path, serve):
    with pytest.raises(BadPlaces, match="not done after"):
        fetch_dump("SY", tmp_path, serve(b"0" * 1_000_000, wait=0.2), max_seconds=0.3)


@pytest.mark.parametrize("base", ["http://example.org/dump", "ftp://localhost/", "file:///etc"])
def test_only_https_is_asked_except_on_this_machine(tmp_path, base):
    with pytest.raises(BadPlaces, match="not https"):
        fetch_dump("SY", tmp_path, base)
