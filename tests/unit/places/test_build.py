import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from loaders.errors import BadPlaces
from loaders.places import build, home, index, sources
from loaders.places.admin1 import admin1_to_iso, own_codes
from loaders.places.build import join_settlements
from loaders.places.commands import check_country, main
from loaders.places.find import find_places
from loaders.places.make.admin1 import Borders
from loaders.places.place import Place
from loaders.places.sources import Entry, settlement_entries

ROOT = Path(__file__).resolve().parents[3]
HEADER = "name,kind,province_code,latitude,longitude,spellings\n"


@pytest.fixture
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKELINE_HOME", str(tmp_path / "home"))
    index.forget_indexes()
    yield tmp_path / "home"
    index.forget_indexes()


def test_two_processes_build_the_same_index(own_home):
    code = "from loaders.places import find_places; print(find_places('in Saraqeb')[0].candidates[0].name)"
    runs = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate(timeout=90)[0].strip() for run in runs] == ["Saraqib", "Saraqib"]
    files = sorted(path.name for path in (own_home / "places").iterdir())
    assert len(files) == 1
    assert files[0].endswith(".sqlite")


def test_run_time_never_reads_the_big_list(monkeypatch):
    find_places("Idlib")
    monkeypatch.setattr(sources, "read_geonames", lambda country: pytest.fail("read at run time"))
    monkeypatch.setattr(build, "read_geonames", lambda country: pytest.fail("read at run time"))
    index.forget_indexes()
    assert find_places("in Idlib city")[0].candidates[0].geonameid == 169389


def test_home_that_can_not_be_written_falls_back(tmp_path):
    (tmp_path / "file").write_text("in the way")
    folder = home._writable(str(tmp_path / "file"))
    assert folder.is_dir()
    assert tmp_path not in folder.parents
    shutil.rmtree(folder)


def test_broken_index_is_made_anew(own_home):
    find_places("Idlib")
    (path,) = (own_home / "places").glob("SY-*.sqlite")
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 100)
    index.forget_indexes()
    assert find_places("in Saraqeb")[0].candidates[0].province_code == "SY-ID"


def test_added_settlement_is_found(own_home, tmp_path, capsys):
    table = tmp_path / "more.csv"
    table.write_text(HEADER + "Zyxwabad,settlement,SY-ID,35.9,36.6,Zyxabad\n", encoding="utf-8")
    assert find_places("in Zyxwabad") == []
    assert main(["add", str(table)]) == 0
    (mention,) = find_places("in Zyxabad")
    assert mention.candidates[0].latitude == 35.9


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("A,settlement,SY-ID,95,36,", "out of range"),
        ("A,settlement,SY-ID,east,36,", "no two numbers"),
        ("A,settlement,SY-ID,35,,", "no two numbers"),
        ("A,settlement,UA-14,35,36,", "none of SY's"),
        (f"{'A' * 2_000_000},settlement,SY-ID,35,36,", "field larger"),
        (f"{'A' * 2_000},settlement,SY-ID,35,36,", "name of 2000"),
        (",settlement,SY-ID,35,36,", "name of 0"),
    ],
)
def test_bad_line_is_refused_with_its_place(tmp_path, row, said):
    table = tmp_path / "bad.csv"
    table.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(BadPlaces, match=r"bad\.csv") as refused:
        settlement_entries(table, "SY")
    assert said in str(refused.value)
    assert len(str(refused.value)) < 500


def test_bad_table_is_refused_without_a_traceback(own_home, tmp_path, capsys):
    table = tmp_path / "bad.csv"
    table.write_bytes(b"\xff\xfe\x00name")
    assert main(["add", str(table)]) == 1
    assert "expected UTF-8 text" in capsys.readouterr().err
    assert main(["build", "XX"]) == 1
    assert "expected ISO 3166-1" in capsys.readouterr().err


def entry(name, code, latitude=None, longitude=None, *spellings, **more):
    place = Place(name, "settlement", "SY", code, None, latitude, longitude, **more)
    return Entry(place, {name, *spellings}, own=not more)


def test_our_settlement_is_laid_over_geonames():
    listed = entry("Kafranbel", "SY-ID", 35.61, 36.56, "Kafr Nubl", geonameid=7, population=100)
    (joined,) = join_settlements([listed], [entry("Kafr Nabl", "SY-ID", None, None, "Kafranbel")])
    assert (joined.place.name, joined.place.geonameid, joined.place.latitude) == ("Kafr Nabl", 7, 35.61)
    assert {"Kafr Nubl", "Kafranbel", "Kafr Nabl"} <= joined.spellings


def test_same_name_in_another_province_stays_another_place():
    listed = entry("Suran", "SY-HL", 36.57, 37.21, geonameid=7, population=None)
    assert len(join_settlements([listed], [entry("Suran", "SY-HM", 35.29, 36.75)])) == 2


def test_missing_points_stay_missing():
    rows = {e.place.name: e.place for e in settlement_entries(sources.DATA / "settlements_SY.csv", "SY")}
    assert rows["Basqala"].latitude is None
    assert rows["Sarja"].latitude is None
    assert rows["Idlib"].latitude == 35.93062


def test_admin1_codes_agree_with_the_borders():
    """As Sab' Biyar is counted to Rif Dimashq by GeoNames; the source draws its desert within Homs."""
    known = {"As Sab‘ Biyār", "Nāḩiyat as Sab‘ Biyār", "Mas‘adah", "Buq‘ātā", "Arwad"}
    assert {line.split(" (")[0] for line in check_country("SY")} == known


def test_admin1_codes_of_every_country():
    assert admin1_to_iso("IQ")["07"] == "IQ-BG"
    assert admin1_to_iso("CZ")["52"] == "CZ-10"
    assert admin1_to_iso("NO")["01"] == "NO-30", "our own table goes before the listing"
    assert "25" not in admin1_to_iso("VN"), "GeoNames has merged three provinces there; ISO 3166-2 has not"


def test_town_whose_code_tells_no_province_takes_the_one_it_lies_in():
    towns = [{"name": "Hoa Binh", "alternatenames": [], "admin1code": "25", "latitude": 20.813, "longitude": 105.338,
              "geonameid": 1, "population": 0}]  # fmt: skip
    assert build.collect_entries("VN", towns)[0].place.province_code == "VN-14"


def test_code_left_open_on_purpose_stays_open():
    assert own_codes()[("IL", "00")] is None
    towns = [{"name": "Katzrin", "alternatenames": [], "admin1code": "00", "latitude": 32.99, "longitude": 35.69,
              "geonameid": 1, "population": 0}]  # fmt: skip
    assert build.collect_entries("IL", towns)[0].place.province_code is None


def test_index_is_compact():
    find_places("Idlib")
    find_places("Kyiv", country="UA")
    for country in ("SY", "UA"):
        path = home.index_path(country)
        assert path.stat().st_size < 5_000_000
        query = "SELECT count(*) FROM names WHERE place NOT IN (SELECT id FROM places)"
        (orphans,) = sqlite3.connect(path).execute(query).fetchone()
        assert orphans == 0


def test_borders_tell_a_code_only_where_nearly_all_its_towns_lie_in_one_province():
    inside = {"01": Counter({"XX-A": 9}), "02": Counter({"XX-A": 4, "XX-B": 3})}
    borders = Borders(inside, Counter({"01": 10, "02": 7}))
    assert borders.province_of("01") == ("XX-A", "9 of 10 towns")
    assert borders.province_of("02") == ("", "left open")
    assert borders.is_merged("02", "XX-A", frozenset({"XX-B"}))
    assert not borders.is_merged("02", "XX-A", frozenset())


@pytest.mark.parametrize(
    ("country", "city", "code"),
    [
        ("AF", "Kunduz", "AF-KDZ"), ("PK", "Peshawar", "PK-KP"), ("NG", "Maiduguri", "NG-BO"), ("MM", "Myitkyina", "MM-11"),
        ("CO", "Medellin", "CO-ANT"), ("ET", "Mekelle", "ET-TI"), ("RU", "Belgorod", "RU-BEL"), ("LB", "Khiam", "LB-NA"),
        ("SO", "Kismayo", "SO-JH"), ("CD", "Goma", "CD-NK"),
    ],
)  # fmt: skip
def test_cities_of_many_countries_have_their_province(country, city, code):
    assert find_places(f"A bomb exploded in {city} on Monday.", country=country)[0].candidates[0].province_code == code
