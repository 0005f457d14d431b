"""The claims table to JSON lines, CSV, Parquet and GeoJSON, written batch by batch.

Missing is null (in CSV: empty), days are `YYYY-MM-DD`. Nothing is rounded and no sign is put before a cell that a
spreadsheet might run as a formula: quotes and offsets stay exact here, and the dashboard's downloads see to safety.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Protocol

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.schema import CLAIM_COLUMNS, COUNT, DAY, FLAG, NUMBER, TEXT

COLUMNS: dict[str, str | tuple[str, ...]] = {**CLAIM_COLUMNS, "id": TEXT}


class ClaimsWriter(Protocol):
    """Writes claims tables to a stream, one after the other, and ends the file at `close` (the stream stays open)."""

    def write(self, claims: pd.DataFrame) -> None: ...

    def close(self) -> None: ...


def claim_rows(claims: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """One dict a claim as JSON wants it: plain values, days as text, None for missing; columns in the table's order."""
    names = [name for name in COLUMNS if name in claims]
    values = [_plain_values(claims[name], COLUMNS[name]) for name in names]
    for row in zip(*values, strict=True):
        yield dict(zip(names, row, strict=True))


def _plain_values(column: pd.Series[Any], kind: str | tuple[str, ...]) -> Sequence[Any]:
    missing = column.isna().tolist()
    cells = column.tolist()
    makers: dict[str, Callable[[Any], Any]] = {DAY: _iso_day, COUNT: int, FLAG: bool, NUMBER: float}
    make = makers.get(kind, str) if isinstance(kind, str) else str
    return [None if gone else make(cell) for cell, gone in zip(cells, missing, strict=True)]


def _iso_day(day: pd.Timestamp) -> str:
    return day.strftime("%Y-%m-%d")


class JsonLinesWriter:
    """One JSON object a line."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, claims: pd.DataFrame) -> None:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in claim_rows(claims))
        self._stream.write("".join(lines).encode("utf-8"))
        self._stream.flush()

    def close(self) -> None:
        self._stream.flush()


class CsvWriter:
    """A header and rows only, UTF-8, lines ending in a line feed; flags are `true` and `false`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._write_rows([list(COLUMNS)])

    def write(self, claims: pd.DataFrame) -> None:
        self._write_rows([[_csv_cell(cell) for cell in row.values()] for row in claim_rows(claims)])

    def close(self) -> None:
        self._stream.flush()

    def _write_rows(self, rows: list[list[Any]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        self._stream.write(text.getvalue().encode("utf-8"))
        self._stream.flush()


def _csv_cell(cell: Any) -> Any:
    return str(cell).lower() if isinstance(cell, bool) else cell


class GeoJsonWriter:
    """A feature a claim; a claim without coordinates has the geometry null, so that none is lost."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._between = b"\n"
        self._stream.write(b'{"type": "FeatureCollection", "features": [')

    def write(self, claims: pd.DataFrame) -> None:
        for row in claim_rows(claims):
            point = None if row["latitude"] is None else {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}
            feature = {"type": "Feature", "geometry": point, "properties": row}
            self._stream.write(self._between + json.dumps(feature, ensure_ascii=False).encode("utf-8"))
            self._between = b",\n"

    def close(self) -> None:
        self._stream.write(b"\n]}\n")
        self._stream.flush()


class ParquetWriter:
    """One row group a batch, with the types of the claims table."""

    def __init__(self, stream: BinaryIO) -> None:
        self._schema = pa.schema([(name, _arrow_type(kind)) for name, kind in COLUMNS.items()])
        self._writer = pq.ParquetWriter(stream, self._schema)

    def write(self, claims: pd.DataFrame) -> None:
        if len(claims):
            self._writer.write_table(pa.Table.from_pandas(claims, schema=self._schema, preserve_index=False))

    def close(self) -> None:
        self._writer.close()


def _arrow_type(kind: str | tuple[str, ...]) -> Any:
    if isinstance(kind, tuple):
        return pa.dictionary(pa.int8(), pa.string())
    return {DAY: pa.timestamp("us"), COUNT: pa.int64(), FLAG: pa.bool_(), NUMBER: pa.float64()}.get(kind, pa.string())


WRITERS: dict[str, type[JsonLinesWriter | CsvWriter | ParquetWriter | GeoJsonWriter]] = {
    "jsonl": JsonLinesWriter,
    "csv": CsvWriter,
    "parquet": ParquetWriter,
    "geojson": GeoJsonWriter,
}
