"""The claims table in each format: the same rows, missing as missing, days as days."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from loaders.exports import COLUMNS, WRITERS, claim_rows
from timeline.schema import claims_frame

ROWS = [
    {
        "claim_id": "c1", "report_id": "r1", "report_date": "2019-05-08", "publisher": '=SUM("a", 1)', "kind": "casualties",
        "stance": "asserted", "count_min": 0, "count_max": 0, "is_total": False, "latitude": 35.9, "longitude": 36.6,
        "place_precision": "settlement", "quote": "Nobody,\r\n„قتل“ was killed.", "start_char": 5, "end_char": 30,
        "date_precision": "unknown",
    },
    {
        "claim_id": "c2", "report_id": "r1", "kind": "strike", "stance": "denied", "count_min": 2**53 + 1, "is_total": True,
        "place_precision": "unknown", "quote": "It did.", "start_char": 31, "end_char": 38, "date_precision": "unknown",
    },
]  # fmt: skip


@pytest.fixture
def claims():
    return claims_frame(ROWS).assign(id=pd.array(["a.txt", "a.txt"], dtype="string"))


def written(form, *frames):
    stream = io.BytesIO()
    writer = WRITERS[form](stream)
    for frame in frames:
        writer.write(frame)
    writer.close()
    return stream.getvalue()


def test_json_lines_have_all_columns_in_order_and_null_for_missing(claims):
    first, second = map(json.loads, written("jsonl", claims).decode().splitlines())
    assert list(first) == list(COLUMNS)
    assert (first["report_date"], second["report_date"]) == ("2019-05-08", None)
    assert (first["count_min"], first["is_total"], first["latitude"]) == (0, False, 35.9)
    assert (second["count_min"], second["count_max"], second["is_total"]) == (2**53 + 1, None, True)
    assert (first["quote"], first["id"]) == (ROWS[0]["quote"], "a.txt")


def test_csv_is_a_header_and_rows_with_exact_cells(claims):
    header, first, second = csv.reader(io.StringIO(written("csv", claims).decode("utf-8"), newline=""))
    assert header == list(COLUMNS)
    row = dict(zip(header, first, strict=True))
    assert (row["publisher"], row["quote"]) == (ROWS[0]["publisher"], ROWS[0]["quote"])
    assert (row["report_date"], row["count_min"], row["is_total"], row["attacker"]) == ("2019-05-08", "0", "false", "")
    assert dict(zip(header, second, strict=True))["count_max"] == ""


def test_parquet_keeps_the_types(claims):
    back = pd.read_parquet(io.BytesIO(written("parquet", claims, claims)))
    assert list(back.columns) == list(COLUMNS)
    assert len(back) == 4
    assert str(back["report_date"].dtype) == "datetime64[us]"
    assert str(back["kind"].dtype) == "category"
    assert back["count_min"].tolist() == [0, 2**53 + 1] * 2
    assert back["count_max"].isna().tolist() == [False, True] * 2


def test_geojson_keeps_claims_without_a_point(claims):
    collection = json.loads(written("geojson", claims, claims))
    assert collection["type"] == "FeatureCollection"
    geometries = [feature["geometry"] for feature in collection["features"]]
    assert geometries == [{"type": "Point", "coordinates": [36.6, 35.9]}, None] * 2
    assert collection["features"][0]["properties"]["count_min"] == 0


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_no_claims_still_give_a_file_of_the_format(form):
    data = written(form, claims_frame([]).assign(id=pd.array([], dtype="string")))
    if form == "parquet":
        assert list(pd.read_parquet(io.BytesIO(data)).columns) == list(COLUMNS)
    elif form == "csv":
        assert data.decode().strip() == ",".join(COLUMNS)
    elif form == "geojson":
        assert json.loads(data)["features"] == []
    else:
        assert data == b""


def test_plain_values_are_those_of_json(claims):
    for row in claim_rows(claims):
        assert {type(value) for value in row.values()} <= {str, int, float, bool, type(None)}
