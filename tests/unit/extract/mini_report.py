"""Small invented reports: what the sentences of these tests say did not happen."""

from __future__ import annotations

from datetime import date
from typing import Any

from loaders.extract import extract_claims
from loaders.extract.fair_copy import make_fair_copy
from loaders.extract.sentences import split_sentences
from loaders.extract.view import View, view_sentence
from loaders.report import Report

WEDNESDAY = date(2017, 9, 27)

Row = dict[str, Any]


def claims_of(text: str, day: date | None = WEDNESDAY, country: str | None = "SY") -> list[Row]:
    """The claims of a report of this text, printed on a Wednesday unless another day is given."""
    report = Report(given_id="mini", text=text, report_date=day, country=country)
    return [claim.row() for claim in extract_claims(report)]


def matching(rows: list[Row], **wanted: Any) -> list[Row]:
    """The claims whose columns have the wanted values."""
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]


def only(rows: list[Row], **wanted: Any) -> Row:
    """The one claim whose columns have the wanted values; fails where there is none or more than one."""
    found = matching(rows, **wanted)
    told = [{k: v for k, v in row.items() if k in SHOWN and v is not None} for row in rows]
    assert len(found) == 1, f"{len(found)} claims with {wanted}; the report gives {told}"
    return found[0]


SHOWN = (
    "kind", "stance", "claimant", "attacker", "harm", "victims", "facility_type", "condition", "count_min", "count_max", "place",
    "date_start", "is_total", "denies_what",
)  # fmt: skip


def view_of(text: str, day: date | None = WEDNESDAY, country: str | None = "SY") -> View:
    """The first sentence of a text with what the small stages see in it."""
    copy = make_fair_copy(text)
    return view_sentence(copy, next(split_sentences(copy.text, 0, copy.printed)), 0, day, country)
