"""One text with the values given beside it, to a report: its day, where that was found, and where the reading begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from loaders.formats.address_day import read_address_day, read_name_day, read_name_year
from loaders.formats.dates import DayReading, read_day
from loaders.formats.fields import read_fields
from loaders.formats.headers import Headers, read_headers
from loaders.formats.language import read_language
from loaders.formats.lines import filled_lines, line_number
from loaders.formats.notes import Note
from loaders.formats.opening import Opening, read_dateline, read_first_line, read_published_line, read_undated_dateline
from loaders.report import Report

_FILLED = re.compile(r"\S")
_HEADING = re.compile(r"\s*#\s+(?P<title>\S.*?)[\s#]*")


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded text and what was given beside it, by front matter or by the keys of a JSON line.

    `where` names it in errors; `place_of` gives the line of a key or an offset. `name` is the file's name, where a day may stand.
    """

    given_id: str
    text: str
    where: str
    values: Mapping[str, str] = field(default_factory=dict)
    start: int = 0
    name: str | None = None
    place_of: Callable[[str | int], str] = str


@dataclass(frozen=True, slots=True)
class _Found:
    """The day found, how, the key or offset where it stands, and whether it may be none without a word."""

    reading: DayReading
    basis: str
    at: str | int


def place_in_text(where: str, text: str, key_lines: Mapping[str, int]) -> Callable[[str | int], str]:
    """Names the line of a front-matter key or of an offset: `report.txt:14`."""

    def place_of(at: str | int) -> str:
        if isinstance(at, str):
            return f"{where}:{key_lines[at]}" if at in key_lines else where
        return f"{where}:{line_number(text, at)}"

    return place_of


def read_document(document: Document, country: str | None, notes: list[Note]) -> Report:
    """Make the report; what could not be used is appended to `notes`.

    Raises:
        UnreadableReport: a value that keeps a report hidden can't be read.
    """

    def warn(at: str | int, found: str, expected: str, do: str) -> None:
        notes.append(Note("warning", document.place_of(at), found, expected, do))

    first = read_first_line(document.text, document.start)
    headers = read_headers(document.text, first.body_start if first else document.start)
    values = {**headers.values, **document.values}
    fields = read_fields(values, document.place_of, warn)
    dateline = read_dateline(document.text, headers.end, _year_elsewhere(document, fields.get("url")))
    dateline = dateline or read_undated_dateline(document.text, headers.end)
    found = _find_day(document, first, headers, dateline, fields)
    given_basis = fields.pop("date_basis", None)
    day = found.reading.day if found else None
    basis = given_basis if given_basis and found and found.at == "date" else found.basis if found else None
    body_start = _body_start(document.text, dateline.body_start if dateline else headers.end, headers.end, document.start)
    fields.setdefault("country", country)
    fields.setdefault("publisher", dateline.agency if dateline else None)
    fields.setdefault("title", _heading(document.text, headers.end))
    language = read_language(document.text[body_start:])
    fields.setdefault("language", language.code)
    if found:
        _note_day(found, warn)
    elif given_basis:
        warn("date_basis", "date_basis without a date", "both or neither", "add the date")
    if day is None:
        expected = "a day in the first line, a field or the file's name"
        notes.append(Note("undated", document.where, "no day", expected, "add the day if it is known"))
    return Report(
        given_id=document.given_id, text=document.text, body_start=body_start, report_date=day,
        date_basis=basis if day else None, unread=language.unread, **fields,
    )  # fmt: skip


def _body_start(text: str, *ends: int) -> int:
    """Where the text goes on after white space: after the first of `ends` that has text behind it."""
    filled = (_FILLED.search(text, end) for end in ends)
    return next((found.start() for found in filled if found), 0)


def _find_day(
    document: Document, first: Opening | None, headers: Headers, dateline: Opening | None, fields: Mapping[str, Any]
) -> _Found | None:
    """The first place that prints a day decides, even if what it prints is none: another place is then no better."""
    if "date" in document.values:
        return _Found(read_day(document.values["date"]), "printed", "date")
    for printed in (first, headers, dateline, read_published_line(document.text, headers.end)):
        if printed and printed.reading:
            return _Found(printed.reading, "printed", printed.at)
    if reading := read_address_day(fields.get("url") or ""):
        return _Found(reading, "address", "url")
    if reading := read_name_day(document.name or ""):
        return _Found(reading, "metadata", "name")
    return None


def _note_day(found: _Found, warn: Callable[[str | int, str, str, str], None]) -> None:
    """Say why a printed day was not taken, or that it lies in the future."""
    printed = found.reading.printed[:60]
    do = {"date": "correct the field date", "name": "rename the file"}.get(str(found.at), "correct this line")
    if found.reading.problem:
        warn(found.at, f'date "{printed}" {found.reading.problem}', "YYYY-MM-DD", do)
    elif found.reading.day and found.reading.day > date.today() + timedelta(days=1):
        warn(found.at, f'date "{printed}" lies in the future', "the day on which the report was published", do)


def _year_elsewhere(document: Document, url: str | None) -> int | None:
    given = read_day(document.values.get("date", "")).day
    return given.year if given else read_name_year(document.name or "") or read_name_year(url or "")


def _heading(text: str, start: int) -> str | None:
    """The title of a Markdown text: a first line `# ...`."""
    for line_start, line_end, _ in filled_lines(text, start, 1):
        if found := _HEADING.fullmatch(text, line_start, line_end):
            return found["title"]
    return None
