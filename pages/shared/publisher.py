"""Who published a report, of what kind, when, and how the day is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.words import PUBLISHER_KIND_WORDS, is_missing, short_day

DATE_BASES = {
    "printed": "day printed in the report",
    "address": "day in the address",
    "metadata": "day from the file",
    "inferred": "date inferred",
}


def publisher_words(report: Mapping[str, Any]) -> str:
    """The publisher with its kind: "Sputnik (state media; of a party to the conflict)", "Al-Shaab, via Masress (media)"."""
    name = "publisher not stated" if is_missing(report["publisher"]) else str(report["publisher"])
    via = "" if is_missing(report["via"]) else f", via {report['via']}"
    kind = "" if is_missing(report["publisher_kind"]) else PUBLISHER_KIND_WORDS[str(report["publisher_kind"])]
    party = "of a party to the conflict" if not is_missing(report["party_to_conflict"]) and report["party_to_conflict"] else ""
    about = "; ".join(part for part in (kind, party) if part)
    return f"{name}{via} ({about})" if about else name + via


def published_words(report: Mapping[str, Any]) -> str:
    """The day of publication, and that it is inferred where it is: "28 Sep 2017, date inferred"."""
    day = "day of publication not stated" if is_missing(report["report_date"]) else short_day(report["report_date"])
    inferred = not is_missing(report["date_basis"]) and report["date_basis"] == "inferred"
    return f"{day}, date inferred" if inferred else day


def date_basis_words(report: Mapping[str, Any]) -> str:
    """How the day is known."""
    return "not said how the day is known" if is_missing(report["date_basis"]) else DATE_BASES[str(report["date_basis"])]
