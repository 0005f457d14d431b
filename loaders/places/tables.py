"""The tables in data/places, read once, with the line named where one can't be used."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from loaders.errors import BadPlaces

DATA = Path(__file__).resolve().parents[2] / "data" / "places"


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their line numbers.

    Args:
        path: a UTF-8 file with a header.
        columns: the columns that must be there; others may be.

    Raises:
        BadPlaces: the file can't be read as UTF-8 or a column is missing.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadPlaces(f"{path}: can't be read ({error}); expected a CSV file in UTF-8; restore or re-save it") from error
    rows = csv.DictReader(io.StringIO(text))
    missing = [column for column in columns if column not in (rows.fieldnames or ())]
    if missing:
        raise BadPlaces(f"{path}:1: no column {', '.join(missing)}; expected {', '.join(columns)}; add it to the header")
    try:
        for row in rows:
            yield rows.line_num, {key: (value or "").strip() for key, value in row.items() if key is not None}
    except csv.Error as error:
        found = f"{path}:{rows.line_num + 1}: no line of a CSV file ({error})"
        raise BadPlaces(f"{found}; expected {', '.join(columns)}; correct or remove the line") from error


def split_spellings(cell: str) -> list[str]:
    """The spellings in a cell, which are parted by semicolons."""
    return [spelling.strip() for spelling in cell.split(";") if spelling.strip()]


def read_coordinates(latitude: str, longitude: str, where: str) -> tuple[float, float] | tuple[None, None]:
    """A point in WGS 84 degrees, or two Nones where the cells are empty.

    Raises:
        BadPlaces: one is missing, no number or out of range.
    """
    if not latitude and not longitude:
        return None, None
    try:
        point = float(latitude), float(longitude)
    except ValueError as error:
        found = f"{where}: coordinates {latitude!r}, {longitude!r} are no two numbers"
        raise BadPlaces(f"{found}; expected degrees such as 35.93, 36.63; correct them or leave both empty") from error
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        found = f"{where}: coordinates {latitude}, {longitude} are out of range"
        raise BadPlaces(f"{found}; expected latitude -90 to 90, longitude -180 to 180; see whether they are swapped")
    return point
