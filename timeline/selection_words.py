"""A selection and what it matches, in a few sentences made from fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import pycountry

from timeline.claim_words import FINE_PLACES, claimant_words, in_sentence, place_words
from timeline.denial_words import denials_sentence
from timeline.membership import specific_denials
from timeline.plain_words import (
    day_words,
    facility_words,
    figure_words,
    list_words,
    number_in_words,
    period_words,
    role_words,
    victim_words,
)
from timeline.rows import Row, distinct, plain_rows
from timeline.schema import split_ids
from timeline.selection import Selected, Selection, select
from timeline.selection_totals import selection_totals
from timeline.versions import Version
from timeline.vocabulary import HARM_WORDS

MOST_TOTALS = 4
DIGIT = re.compile(r"(?<![\d,])\d(?![\d,])")


def selection_sentence(record: Version, selection: Selection, selected: Selected, names: Mapping[str, str] | None = None) -> str:
    """What the chosen part of the record says, in the words of section 8 of docs/design.md.

    "In 21 pages of this record on Idlib, 1–30 September 2017, sources describe 4 to 5 attacks on hospitals. Period totals,
    not added: 6 (rescue workers). No denial of a hospital figure was found; the Russian Defence Ministry denied the toll of 150."

    Args:
        record: the version, `selection` what is chosen in it, `selected` what that matches.
        names: names of provinces by code, as they stand elsewhere on the page.
    """
    if record.claims.empty:
        return "This record holds no statement yet."
    pages = int(selected.claims["report_id"].nunique())
    scope = _scope(record, selection, names or {})
    if not pages:
        return f"Nothing in this record{scope} matches this selection."
    counted = f"In {pages:,} {'page' if pages == 1 else 'pages'} of this record{scope}{',' if scope else ''} "
    parts = [counted + _incidents_clause(selection, selected) + ".", _totals_sentence(record, selection, selected)]
    return " ".join(part for part in (*parts, _denial_sentence(record, selection)) if part)


def province_words(code: str, record: Version) -> str:
    """A province's usual English name; the code itself where it isn't known."""
    claims = record.claims
    names = claims.loc[(claims["province_code"] == code).fillna(False).to_numpy(dtype=bool), "province"].dropna()
    if len(names):
        return str(names.iloc[0])
    table: Any = pycountry.subdivisions
    division = table.get(code=code)
    return str(division.name) if division else code


def country_words(code: str | None) -> str:
    """A country's short English name ("Syria"); the code itself where it isn't known."""
    country: Any = pycountry.countries.get(alpha_2=code) if code else None
    if country is None:
        return code or ""
    return SHORT_NAMES.get(str(code)) or str(getattr(country, "common_name", country.name)).split(",")[0]


# Countries whose ISO name isn't the usual one.
SHORT_NAMES = {"SY": "Syria", "PS": "Palestine", "RU": "Russia", "TR": "Turkey", "CD": "DR Congo", "KP": "North Korea"}


def _scope(record: Version, selection: Selection, names: Mapping[str, str]) -> str:
    """ " on Idlib, 1–30 September 2017"; parts that aren't chosen are dropped."""
    provinces = [names.get(code) or province_words(code, record) for code in selection.provinces]
    area = list_words(provinces) or country_words(selection.country)
    period = period_words(selection.days_from, selection.days_to)
    parts = [part for part in (area, period) if part]
    return f" on {', '.join(parts)}" if area else f", {period}" if period else ""


def _incidents_clause(selection: Selection, selected: Selected) -> str:
    total = len(selected.incidents)
    what = _attack_words(selection, total)
    roles = list_words([role_words(role) for role in selection.claimant_roles], "or")
    who = f"sources ({roles})" if roles else "sources"
    if not total:
        return f"{who} describe no single {what}"
    return f"{who} describe {selection_totals(selected.incidents).incident_words} {what}"


def _attack_words(selection: Selection, n: int) -> str:
    one = n in (0, 1)
    harms = f" with people {list_words([HARM_WORDS[harm] for harm in selection.harms], 'or')}" if selection.harms else ""
    if selection.facilities:
        sites = list_words([facility_words(kind, None) for kind in selection.facilities], "or")
        return f"{'attack' if one else 'attacks'} on {sites}{harms}"
    return f"{'incident' if one else 'incidents'}{harms}"


def _totals_sentence(record: Version, selection: Selection, selected: Selected) -> str:
    """The period totals with who gives them: "Period totals, not added: 6 (rescue workers), 7 or more (monitor).\""""
    ids = [claim_id for joined in selected.totals["claim_ids"] for claim_id in split_ids(joined)]
    matching = selected.claims[selected.claims["claim_id"].isin(ids).to_numpy(dtype=bool)]
    chosen = len(selection.facilities) + len(selection.harms) == 1
    rows = plain_rows(matching[(matching["is_total"].fillna(False)).to_numpy(dtype=bool)])
    figures = distinct([_total_words(row, selection, chosen) for row in sorted(rows, key=_weight) if row["part_of"] is None])
    if not figures:
        return ""
    more = len(figures) - MOST_TOTALS
    listed = ", ".join(figures[:MOST_TOTALS]) + (f", and {more} more" if more > 0 else "")
    return f"Period totals, not added: {listed}."


# What readers look for first; everything else follows in the order of the record.
FIRST_SUBJECTS = ("killed", "hospital", "defence_centre", "power_station", "rescued", "injured")


def _weight(row: Row) -> tuple[int, int]:
    """The place of a total in the sentence: by subject, the largest figure of a subject first."""
    subject = row["harm"] or row["facility_type"]
    place = FIRST_SUBJECTS.index(subject) if subject in FIRST_SUBJECTS else len(FIRST_SUBJECTS)
    return place, -int(row["count_min"] or row["count_max"] or 0)


def _total_words(row: Row, selection: Selection, subject_chosen: bool) -> str:
    """One total: figure, whom or what it counts, its area and days where they aren't those chosen, and who gives it."""
    facility = None if row["harm"] or subject_chosen else row["facility_type"]
    figure = figure_words(row["count_min"], row["count_max"], row["count_text"], facility)
    if subject_chosen:
        figure = DIGIT.sub(lambda digit: number_in_words(int(digit[0])), figure)
    people = "" if row["victims"] in (None, "people") or not row["harm"] else f" {victim_words(row['victims'])}"
    harm = f" {HARM_WORDS[row['harm']]}" if row["harm"] and not subject_chosen else ""
    return f"{figure}{people}{harm}{_elsewhere(row, selection)} ({in_sentence(claimant_words(row))})"


def _elsewhere(row: Row, selection: Selection) -> str:
    """ "" in Idlib province", ", 19 September – 3 October 2017": a total's own area and days, where they aren't those chosen."""
    fine = row["place"] and row["place_precision"] in FINE_PLACES
    where = "" if selection.provinces == (row["province_code"],) and not fine else place_words(row)
    if not row["province_code"] and row["place_precision"] == "country" and row["place_text"]:
        where = "several provinces"
    first, last = (None if row[name] is None else row[name].date() for name in ("date_start", "date_end"))
    before = selection.days_from and first and first < selection.days_from
    after = selection.days_to and last and last > selection.days_to
    days = f", {day_words(first, last, 'period', whole=True)}" if before or after else ""
    return (f" in {where}" if where else "") + days


def _denial_sentence(record: Version, selection: Selection) -> str:
    """What is denied in the chosen area and period, and whether the chosen kind of figure is."""
    wide = select(record, replace(selection, facilities=(), harms=(), claimant_roles=(), attackers=(), text=None, disputed=None))
    # A denial whose own day isn't told counts by its publication, lest a chosen month hide it.
    told = pd.concat([wide.claims, wide.undated]).drop_duplicates(["report_id", "claim_id"])
    denials = told[specific_denials(told)]
    said = denials_sentence(denials)
    missing = _missing_denials(selection, denials)
    if missing and said:
        return f"{missing}; {said[0].lower() + said[1:]}."
    return f"{missing or said}." if missing or said else "No denial was found in this part of the record; absence is not agreement."


def _missing_denials(selection: Selection, denials: pd.DataFrame) -> str:
    """ "No denial of a hospital figure was found", where one type of facility is chosen and nobody denies one."""
    if len(selection.facilities) != 1:
        return ""
    kind = selection.facilities[0]
    denied = (denials["facility_type"].astype("string") == kind).fillna(False).any()
    noun = facility_words(kind, 1)
    article = "an" if noun[:1] in "aeio" else "a"
    return "" if denied else f"No denial of {article} {noun} figure was found"
