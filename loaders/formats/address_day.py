"""A day in a report's web address or in a file's name."""

from __future__ import annotations

import re

from loaders.formats.dates import DayReading, read_day

_FORMS = (
    re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[/_.-]([0-9]{1,2})[/_.-]([0-9]{1,2})(?![0-9])"),
    re.compile(r"(?<![0-9A-Za-z])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9A-Za-z])"),
)
_YEAR = re.compile(r"(?<![0-9A-Za-z])((?:19|20)[0-9]{2})(?![0-9A-Za-z])")


def read_address_day(url: str) -> DayReading | None:
    """The one day in an address ("/2017/09/28/"); None if it holds none, several, or one that is no calendar day."""
    reading = read_name_day(url)
    return reading if reading is not None and reading.day is not None else None


def read_name_day(name: str) -> DayReading | None:
    """The day in a file's name ("2017-09-28_x.txt", "20170928-x.txt"); a problem where it is no calendar day."""
    readings = {
        read_day(f"{found[1]}-{found[2]}-{found[3]}"): None for form in _FORMS for found in form.finditer(name)
    }  # a dict keeps the order
    if len(readings) > 1:
        return None
    return next(iter(readings), None)


def read_name_year(name: str) -> int | None:
    """The one year in an address or a file's name, for a dateline that prints none."""
    reading = read_name_day(name)
    if reading is not None and reading.day is not None:
        return reading.day.year
    years = {int(found[1]) for found in _YEAR.finditer(name)}
    return years.pop() if len(years) == 1 else None
