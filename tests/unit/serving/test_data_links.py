"""`/data/claims.json` and `/data/claims.csv`: the rows of the link's selection."""

from __future__ import annotations

import csv
import io

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.middleware import MIDDLEWARE
from serving.routes import ROUTES
from timeline.schema import CLAIM_COLUMNS


@pytest.fixture
def client():
    return TestClient(Starlette(routes=ROUTES, middleware=MIDDLEWARE), follow_redirects=False)


def provinces(response):
    return sorted(row["province_code"] for row in response.json())


def test_json_is_a_plain_list_of_the_selected_rows(client, version):
    response = client.get("/data/claims.json")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert provinces(response) == ["SY-HM", "SY-ID"]
    assert list(response.json()[0]) == list(CLAIM_COLUMNS)
    assert provinces(client.get("/data/claims.json?country=SY&province=SY-ID")) == ["SY-ID"]
    assert provinces(client.get(f"/data/claims.json?from=2018-01-01&v={version}")) == []


def test_csv_has_the_same_rows_and_no_comment(client, version):
    response = client.get("/data/claims.csv?province=SY-ID")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert f"strikeline-claims-{version}.csv" in response.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(response.text)))
    assert [row["claim_id"] for row in rows] == [row["claim_id"] for row in client.get("/data/claims.json?province=SY-ID").json()]


@pytest.mark.parametrize("path", ["/data/claims.json", "/data/claims.csv"])
def test_caveat_citation_and_version_are_in_the_headers(client, version, path):
    headers = client.get(path + "?province=SY-ID").headers
    assert headers["strikeline-caveat"].startswith("Reported figures from selected sources, read by program.")
    assert headers["strikeline-version"] == version
    assert headers["strikeline-citation"] == f"Strikeline, data version {version}, {path}?country=SY&province=SY-ID&v={version}"
    assert headers["cache-control"] == "no-cache"
    assert "strikeline-unknown" not in headers


def test_unknown_values_are_named_and_known_ones_apply(client, version):
    beside = client.get("/data/claims.json?province=SY-ID&province=SY-NOWHERE")
    assert beside.status_code == 200
    assert beside.headers["strikeline-unknown"] == "province=SY-NOWHERE"
    assert provinces(beside) == ["SY-ID"]
    alone = client.get("/data/claims.json?province=SY-NOWHERE")
    assert alone.headers["strikeline-unknown"] == "province=SY-NOWHERE"
    assert alone.json() == []


@pytest.mark.parametrize("value", ["a%0D%0ASet-Cookie: x=1", "حلب", "%00", "x" * 5000])
def test_no_value_breaks_a_header(client, version, value):
    response = client.get("/data/claims.json", params={"facility": value})
    assert response.status_code == 200
    assert "set-cookie" not in response.headers
    assert all(text.isascii() and len(text) < 2100 for text in response.headers.values())


@pytest.mark.parametrize("path", ["/data/claims.json", "/data/claims.csv"])
@pytest.mark.parametrize("name", ["0123456789ab", "no version", "../../etc/passwd"])
def test_an_unknown_version_is_refused_and_the_newest_named(client, version, path, name):
    response = client.get(path, params={"v": name})
    assert response.status_code == 404
    assert response.json()["newest"] == version
    assert name in response.json()["error"]


def test_a_link_that_names_two_versions_is_refused(client, version):
    assert client.get(f"/data/claims.json?v={version}&v={version}").status_code == 200
    assert client.get(f"/data/claims.json?v={version}&v=0123456789ab").status_code == 404


@pytest.mark.parametrize("path", [
    "/data/claims.xml", "/data/claims", "/data/claims.csv/more", "/data/a%0Ab", "/data/%E0%A4%A", "/data/..%2fapp.py",
    "/geo/XX.json", "/geo/SY", "/geo/", "/geo/sy.json", "/geo/a%0A.json", "/embed/timeline", "/embed/",
])  # fmt: skip
def test_what_does_not_exist_is_404_in_words(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/plain")


def test_the_bare_folder_leads_to_the_page(client):
    response = client.get("/data/?country=SY")
    assert response.status_code == 308
    assert response.headers["location"] == "/data?country=SY"


@pytest.mark.parametrize("path", ["/healthz", "/geo/SY.json", "/data/claims.json", "/data/claims.csv"])
def test_only_get_and_head(client, version, path):
    assert client.head(path).status_code == 200
    assert client.head(path).headers["content-length"] == client.get(path).headers["content-length"]
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert client.request(method, path).status_code == 405


def test_boundaries_are_kept_by_browsers(client):
    response = client.get("/geo/SY.json")
    assert response.json()["type"] == "FeatureCollection"
    assert "SY-ID" in {feature["id"] for feature in response.json()["features"]}
    assert "max-age=604800" in response.headers["cache-control"]
    again = client.get("/geo/SY.json", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_health_counts_what_is_shown(client, version):
    health = client.get("/healthz")
    assert health.status_code == 200
    assert health.json()["status"] == "ok"
    assert health.json()["version"] == version
    assert (health.json()["reports"], health.json()["claims"]) == (1, 2)


def test_health_says_why_there_is_no_record_without_naming_folders(client, tmp_path, monkeypatch):
    blocked = tmp_path / "secret" / "home"
    blocked.parent.write_text("a file where a folder should be")
    monkeypatch.setenv("STRIKELINE_HOME", str(blocked))
    health = client.get("/healthz")
    assert health.status_code == 503
    assert health.json()["status"] == "no record"
    assert health.json()["reason"]
    assert "secret" not in health.text
