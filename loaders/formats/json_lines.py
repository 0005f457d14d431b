"""Reports as JSON lines: `{"id", "date", "text"}` and optionally title, publisher, url, country, language, text_basis.

Offsets count in the JSON string `text`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from loaders.errors import UnreadableReport
from loaders.formats.document import Document, read_document
from loaders.formats.front_matter import KEYS
from loaders.formats.notes import Note, refusal
from loaders.formats.text import refuse_blank
from loaders.report import Report

MAX_LINE = 100_000_000  # bytes or characters
EXPECTED_OBJECT = 'one JSON object a line: {"id": "...", "date": "YYYY-MM-DD", "text": "..."}'

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_json_lines(
    lines: Iterable[str | bytes], *, country: str | None = None, notes: list[Note] | None = None, file: str | None = None
) -> Iterator[Report | UnreadableReport]:
    """Read one report a line, in order; blank lines are passed over.

    Args:
        lines: text or UTF-8 bytes.
        country: ISO 3166-1 alpha-2 code for reports that name none.
        notes: where to append what is worth saying about reports that are read.
        file: the file's name, for errors (`FILE:3`; without, `line 3`) and for lines without an id.

    Yields:
        The report, or as a value the error that says why a line is none.
    """
    kept_notes = [] if notes is None else notes
    for number, line in enumerate(lines, start=1):
        where = f"{file}:{number}" if file else f"line {number}"
        if number == 1 and isinstance(line, bytes) and line.startswith(_WIDE_MARKS):
            yield refusal(where, "a byte-order mark of UTF-16", "JSON lines in UTF-8", "save the file again as UTF-8")
            return
        if not line.strip():
            continue
        try:
            yield _read_line(line, where, number, file, country, kept_notes)
        except UnreadableReport as error:
            yield error


def _read_line(line: str | bytes, where: str, number: int, file: str | None, country: str | None, notes: list[Note]) -> Report:
    given = _read_object(line, where)
    given_id = given.get("id")
    if given_id is None or isinstance(given_id, bool) or not isinstance(given_id, (str, int)):
        if given_id is not None:
            raise refusal(where, f'"id" is {_kind(given_id)}', "a string", "put the id between quotation marks")
        given_id = f"{file.rpartition('/')[2]}:{number}" if file else f"line {number}"
    text = _read_text(given, where)
    values: dict[str, str] = {}
    for key, value in given.items():
        if key in ("id", "text") or value is None or value == "":
            continue
        if key not in KEYS:
            continue  # a line may carry what its owner needs
        if isinstance(value, bool):
            values[key] = str(value).lower()
        elif isinstance(value, str) or (key == "date" and isinstance(value, int)):
            values[key] = str(value).strip()
        elif key in ("show", "visibility", "embargo_until"):
            raise refusal(where, f'"{key}" is {_kind(value)}', "a string", f"correct {key}")
        else:
            notes.append(Note("warning", where, f'"{key}" is {_kind(value)} and is not used', "a string", f"correct {key}"))
    document = Document(given_id=str(given_id), text=text, where=where, values=values, place_of=lambda _: where)
    return read_document(document, country, notes)


def _read_object(line: str | bytes, where: str) -> dict[str, Any]:
    do = "correct this line"
    if len(line) > MAX_LINE:
        raise refusal(where, f"{len(line)} bytes in one line", f"at most {MAX_LINE}", "split the report")
    try:
        decoded = line.decode("utf-8") if isinstance(line, bytes) else line
        given = json.loads(decoded.removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        found = f"byte {error.start} is no UTF-8"
        raise refusal(where, found, "JSON lines in UTF-8", "save the lines again as UTF-8") from error
    except json.JSONDecodeError as error:
        raise refusal(where, f"no JSON ({error.msg}, character {error.pos})", EXPECTED_OBJECT, do) from error
    except (ValueError, RecursionError) as error:
        raise refusal(where, "no JSON that can be read", EXPECTED_OBJECT, do) from error
    if not isinstance(given, dict):
        raise refusal(where, f"{_kind(given)}, no object", EXPECTED_OBJECT, do)
    return given


def _read_text(given: dict[str, Any], where: str) -> str:
    text = given.get("text")
    if text is None:
        raise refusal(where, 'no "text"', EXPECTED_OBJECT, "add the report's text")
    if not isinstance(text, str):
        raise refusal(where, f'"text" is {_kind(text)}', "a string", "put the text between quotation marks")
    if not text:
        raise refusal(where, '"text" is empty', "a report's text", "add the text or remove the line")
    text = text.removeprefix("\ufeff")
    refuse_blank(text, where)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        found = f"half a surrogate pair at character {error.start} of the text"
        raise refusal(where, found, "whole Unicode characters", "write the character out in full") from error
    if "\x00" in text:
        raise refusal(where, "binary data in the text", "plain text", "load the text of the document instead")
    return text


def _kind(value: object) -> str:
    """What JSON calls a value."""
    names = {bool: "a flag", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
