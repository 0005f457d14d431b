"""Header lines at the top of a report (`Date: 8 May 2019`, `Title: ...`), up to the first line that is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from loaders.formats.dates import DayReading, day_words, match_day, read_day
from loaders.formats.lines import filled_lines, line_spans

MAX_VALUE = 300  # characters of a header's value; a longer line is a sentence that happens to begin with "Source:"
MAX_DAY_REST = 40  # what may follow the day on a date line before it is the report's own text

_HEADER = re.compile(r"[*_]*(?P<name>[^\W\d_][\w -]{1,24}?)[*_]*\s*:[*_]*\s+(?P<value>\S.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Headers:
    """The values of the header lines by field name, the day among them, and where the report goes on."""

    values: Mapping[str, str]
    reading: DayReading | None
    at: int
    end: int


@cache
def _fields() -> dict[str, str]:
    return {name: field for field, names in day_words()["headers"].items() for name in names}


def read_headers(text: str, start: int) -> Headers:
    """Read the header lines from `start`; without any, `end` is `start`."""
    values: dict[str, str] = {}
    reading: DayReading | None = None
    at = end = start
    first = next(((line_start, following) for line_start, _, following in filled_lines(text, start, 1)), None)
    if first is None:
        return Headers(values, None, start, start)
    for line_start, line_end, following in line_spans(text, first[0]):
        found = _HEADER.match(text[line_start : min(line_end, line_start + 2 * MAX_VALUE)])
        field = _fields().get(found["name"].strip().lower()) if found else None
        if found is None or (field is None and not values):
            break
        if field is None:
            continue  # an unknown name between known ones; after the last known one it is left to the body
        if field == "date" and reading is None:
            reading, at, rest = _read_date_value(text, line_start + found.start("value"), line_end)
            if rest is not None:
                return Headers({**values, "date": reading.printed}, reading, at, rest)
        elif len(found["value"]) > MAX_VALUE:
            break
        values.setdefault(field, found["value"].strip("*_ "))
        end = following
    if not text[end:].strip():
        return Headers({}, reading, at, start)
    return Headers(values, reading, at, end)


def _read_date_value(text: str, start: int, end: int) -> tuple[DayReading, int, int | None]:
    """The day of a date line; the third value is where the report's own text begins on the same line, if it does."""
    matched = match_day(text, start, end)
    if matched is not None:
        rest = text[matched[1] : end]
        if len(rest.strip()) > MAX_DAY_REST:
            return matched[0], start, matched[1] + len(rest) - len(rest.lstrip(" \t,.-\u2013\u2014"))
        if not rest.strip() or rest.lstrip()[0] in "(,|-":
            return matched[0], start, None
    return read_day(text[start:end]), start, None
