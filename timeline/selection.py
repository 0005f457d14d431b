"""What a reader has chosen: one set of fields, the same in links, on every page and in downloads.

Reading and writing links is here; `select` applies a selection to a record (its rules stand in timeline/matching.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pycountry

from timeline.matching import Selected, select
from timeline.schema import CLAIMANT_ROLES, FACILITY_TYPES, HARMS, split_ids
from timeline.versions import Version

__all__ = ["Selected", "Selection", "UnknownValue", "read_selection", "select", "selection_params", "selection_query"]

# The link's word -> the field of Selection; in the order in which a link is written.
REPEATED = {
    "province": "provinces", "facility": "facilities", "harm": "harms", "claimant_role": "claimant_roles", "attacker": "attackers",
}  # fmt: skip
CHOICES = {"sources": ("separate",), "disputed": ("only", "without")}
ORDER = ("country", "from", "to", *REPEATED, "sources", "disputed", "text", "v")
# Parameters of single pages, of embedding, and marks that other sites add to links.
NOT_OURS = re.compile(r"id|embed|embed_options|from2|to2|province2|utm_\w+|fbclid|gclid")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOST_UNKNOWN = 20
LONGEST_VALUE = 200


@dataclass(frozen=True, order=True)
class UnknownValue:
    """A value, or a parameter, of a link that this record doesn't know; `field` is the link's word."""

    field: str
    value: str


@dataclass(frozen=True)
class Selection:
    """What is chosen. An empty tuple or None means: not restricted.

    `unknown` holds what the link named and the record doesn't know. It is written into every further link, so that the
    warning stays; a field whose values are all unknown selects nothing.
    """

    country: str | None = None
    days_from: date | None = None
    days_to: date | None = None
    provinces: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()
    claimant_roles: tuple[str, ...] = ()
    attackers: tuple[str, ...] = ()
    sources: str | None = None
    disputed: str | None = None
    text: str | None = None
    version: str | None = None
    unknown: tuple[UnknownValue, ...] = ()


def read_selection(params: Mapping[str, Sequence[str]], record: Version) -> tuple[Selection, tuple[UnknownValue, ...]]:
    """Reads a link's parameters against a record.

    Args:
        params: parameter name to its values, as a query string repeats them.
        record: the version whose countries, provinces and attackers are known.

    Returns:
        The selection (with the record's main country and its name where the link gives none) and what is unknown.
    """
    given = {name: _values(value) for name, value in params.items()}
    unknown: list[UnknownValue] = []
    days = {word: _read_day(word, given.get(word, []), unknown) for word in ("from", "to")}
    if days["from"] and days["to"] and days["to"] < days["from"]:
        unknown.append(UnknownValue("to", days["to"].isoformat()))
        days["to"] = None
    country = _read_country(given.get("country", []), record, unknown)
    known = _known_values(record, country)
    fields: dict[str, Any] = {name: _read_repeated(word, given.get(word, []), known, unknown) for word, name in REPEATED.items()}
    for word, choices in CHOICES.items():
        fields[word] = _read_one(word, given.get(word, []), choices, unknown)
    unknown += [UnknownValue(n, v) for n, vs in given.items() if n not in ORDER and not NOT_OURS.fullmatch(n) for v in vs or [""]]
    named = tuple(dict.fromkeys(unknown))[:MOST_UNKNOWN]
    selection = Selection(
        country=country, days_from=days["from"], days_to=days["to"], text=_first(given.get("text", [])),
        version=_first(given.get("v", [])) or record.name, unknown=named, **fields,
    )  # fmt: skip
    return selection, named


def selection_params(selection: Selection) -> dict[str, list[str]]:
    """The link's parameters for a selection, in a fixed order; country and version are always among them if known."""
    single = {
        "country": selection.country,
        "from": selection.days_from.isoformat() if selection.days_from else None,
        "to": selection.days_to.isoformat() if selection.days_to else None,
        "sources": selection.sources,
        "disputed": selection.disputed,
        "text": selection.text,
        "v": selection.version,
    }
    params = {word: [value] for word, value in single.items() if value}
    params |= {word: list(getattr(selection, name)) for word, name in REPEATED.items() if getattr(selection, name)}
    for item in selection.unknown:
        if item.field in single and params.get(item.field):
            continue
        params[item.field] = [*params.get(item.field, []), item.value]
    return {word: params[word] for word in (*ORDER, *params) if word in params}


def selection_query(selection: Selection) -> str:
    """The end of a link, from `?` on; an empty text where nothing is chosen."""
    query = urlencode(selection_params(selection), doseq=True)
    return f"?{query}" if query else ""


def main_country(record: Version) -> str | None:
    """The country with most claims in the record; None for a record without any."""
    counts = Counter(record.claims["country"].dropna().tolist())
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None


def attackers_of(record: Version) -> tuple[str, ...]:
    """Every name that anything in the record is blamed on, in alphabetical order."""
    return tuple(sorted({name for joined in record.claims["attacker"].dropna().unique() for name in split_ids(joined)}))


def _values(value: Sequence[str] | str) -> list[str]:
    listed = [value] if isinstance(value, str) else list(value)
    return [text.strip()[:LONGEST_VALUE] for text in listed if text.strip()]


def _first(values: list[str]) -> str | None:
    return values[0] if values else None


def _read_one(word: str, values: list[str], known: Iterable[str], unknown: list[UnknownValue]) -> str | None:
    """The first known value; unknown ones, and a second known one where only one can apply, are named."""
    allowed = set(known)
    good = [value for value in dict.fromkeys(values) if value in allowed]
    unknown += [UnknownValue(word, value) for value in values if value not in good[:1]]
    return _first(good)


def _read_repeated(word: str, values: list[str], known: Mapping[str, set[str]], unknown: list[UnknownValue]) -> tuple[str, ...]:
    unknown += [UnknownValue(word, value) for value in values if value not in known[word]]
    return tuple(value for value in dict.fromkeys(values) if value in known[word])


def _read_day(word: str, values: list[str], unknown: list[UnknownValue]) -> date | None:
    days: list[date] = []
    for value in values:
        try:
            if not ISO_DAY.fullmatch(value) or days:
                raise ValueError(value)
            days.append(date.fromisoformat(value))
        except ValueError:
            unknown.append(UnknownValue(word, value))
    return days[0] if days else None


def _read_country(values: list[str], record: Version, unknown: list[UnknownValue]) -> str | None:
    if not values:
        return main_country(record)
    known = set(record.claims["country"].dropna().unique())
    known |= {value for value in values if pycountry.countries.get(alpha_2=value) and value == value.upper()}
    return _read_one("country", values, known, unknown)


def _known_values(record: Version, country: str | None) -> dict[str, set[str]]:
    codes = set(record.claims["province_code"].dropna().unique())
    codes |= {division.code for division in _subdivisions(country)}
    provinces = {code for code in codes if country is None or code.startswith(f"{country}-")}
    return {
        "province": provinces, "facility": set(FACILITY_TYPES), "harm": set(HARMS), "claimant_role": set(CLAIMANT_ROLES),
        "attacker": set(attackers_of(record)),
    }  # fmt: skip


def _subdivisions(country: str | None) -> list[Any]:
    table: Any = pycountry.subdivisions
    found = table.get(country_code=country) if country else None
    return list(found) if found else []
