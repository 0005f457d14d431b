"""Given values of a report (front matter, header lines, JSON) to the fields of `Report`.

A value outside its list is named and left out, except where that could show what was to stay hidden: then the report is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from loaders.formats.dates import EXPECTED_DAY, read_day
from loaders.formats.notes import refusal
from timeline.schema import DATE_BASES, PUBLISHER_KINDS, SHOWN, TEXT_BASES, VISIBILITIES

Warn = Callable[[str, str, str, str], None]  # key, found, expected, do

_ALLOWED = {
    "date_basis": DATE_BASES,
    "publisher_kind": PUBLISHER_KINDS,
    "text_basis": TEXT_BASES,
    "show": SHOWN,
    "visibility": VISIBILITIES,
}
_HIDING = ("show", "visibility", "embargo_until")
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_PLAIN = ("publisher", "via", "title", "url", "archive_url")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def read_fields(values: Mapping[str, str], place_of: Callable[[str], str], warn: Warn) -> dict[str, Any]:
    """The fields of a `Report` that the given values fill; the day is left to the caller.

    Args:
        values: text by key; unknown keys are passed over.
        place_of: a key to where it stands, for errors.
        warn: told of every value that is not used.

    Raises:
        UnreadableReport: `show`, `visibility` or `embargo_until` holds something else than allowed.
    """
    fields: dict[str, Any] = {key: values[key] for key in _PLAIN if values.get(key)}
    for key, allowed in _ALLOWED.items():
        if (value := values.get(key)) is None:
            continue
        if value.lower() in allowed:
            fields[key] = value.lower()
        else:
            _reject(key, value, f"one of {', '.join(allowed)}", place_of, warn)
    for key, (read, expected) in _READ_BY.items():
        if (value := values.get(key)) is not None:
            if (found := read(value)) is not None:
                fields[key] = found
            else:
                _reject(key, value, expected, place_of, warn)
    return fields


def _reject(key: str, value: str, expected: str, place_of: Callable[[str], str], warn: Warn) -> None:
    found, do = f'{key} "{value[:60]}"', f"correct {key}"
    if key in _HIDING:
        raise refusal(place_of(key), found, expected, do)
    warn(key, f"{found} is not used", expected, do)


@cache
def read_country(given: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country given by code or English name; None if there is none such."""
    import pycountry

    try:
        return str(pycountry.countries.lookup(given.strip()).alpha_2)
    except LookupError:
        from loaders.places.country_of_text import find_country

        return find_country(given.strip())


@cache
def read_language_tag(given: str) -> str | None:
    """Lower-case primary code ("en") of a language tag ("en-GB") or English name ("English")."""
    import pycountry

    tag = given.strip()
    primary = re.split(r"[-_]", tag)[0].lower() if _LANGUAGE_TAG.fullmatch(tag) else ""
    languages = pycountry.languages  # codes first: "En" is also the name of a language
    found = languages.get(alpha_2=primary) or languages.get(alpha_3=primary) or languages.get(name=tag.capitalize())
    return str(getattr(found, "alpha_2", found.alpha_3)) if found else None


def _read_flag(given: str) -> bool | None:
    return _FLAGS.get(given.lower())


def _read_embargo(given: str) -> date | None:
    return read_day(given).day


_READ_BY: dict[str, tuple[Callable[[str], Any], str]] = {
    "party_to_conflict": (_read_flag, "true or false"),
    "secondary_copy": (_read_flag, "true or false"),
    "embargo_until": (_read_embargo, EXPECTED_DAY),
    "country": (read_country, "a country's ISO code or name"),
    "language": (read_language_tag, "a language's code or name"),
}
