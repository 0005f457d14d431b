"""Statements: each with its figure, its source, the sentence it came from, and who denies it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from pages.shared.correction_log import correction_lines
from pages.shared.denials import answer_words
from pages.shared.frame import PageContext
from pages.shared.link import page_link
from pages.shared.markup import Markup, element, host_of, joined, outside_link
from pages.shared.publisher import published_words, publisher_words
from serving.public_rows import published_reports
from timeline.rows import plain_rows
from timeline.words import (
    CHECKED_WORDS,
    NO_DENIAL,
    claim_figure,
    claim_sentence,
    claimant_words,
    is_missing,
    role_words,
    sentence_case,
)  # fmt: skip

PAGE_SIZE = 20
SUMMARY_NOTE = "Summary written by Strikeline from a stored excerpt; not the source’s words."
CHECKED_TAGS = {**CHECKED_WORDS, "program": "not yet checked"}

Fields = Mapping[str, Any]


def show_statements(page: PageContext) -> None:
    """The selection's statements, newest first, twenty at a time."""
    reports = page.record.reports
    public = published_reports(reports, datetime.now(UTC).date())
    claims = page.selected.claims[page.selected.claims["report_id"].isin(public)]
    ordered = claims.sort_values(
        ["report_date", "report_id", "start_char"], ascending=[False, True, True], na_position="last", kind="stable"
    )
    st.subheader("Statements", anchor=False)
    if ordered.empty:
        st.html(element("p", "No statement in this record matches this selection."))
        return
    st.html(element("p", f"{len(ordered):,}, newest first. Period totals are marked and never added.", class_="sl-faint"))
    key = f"shown-{hash(page.selection)}"
    shown = ordered.head(st.session_state.get(key, PAGE_SIZE))
    by_id = {row["report_id"]: row for row in plain_rows(reports[reports["report_id"].isin(shown["report_id"])])}
    st.html(joined(*(statement(row, by_id[row["report_id"]], page) for row in plain_rows(shown))))
    if len(shown) < len(ordered):
        more = min(PAGE_SIZE, len(ordered) - len(shown))
        st.button(
            f"Show {more} more", key="more_statements", on_click=st.session_state.__setitem__, args=(key, len(shown) + PAGE_SIZE)
        )


def statement(claim: Fields, report: Fields, page: PageContext) -> Markup:
    """One statement as a row: figure, source and denial, tags."""
    figure, unit = figure_words_of(claim)
    who = element(
        "div", element("span", sentence_case(claimant_words(claim)), class_="sl-who"), " ", tag(role_words(claim["claimant_role"]))
    )
    to_report = element(
        "a",
        "See it in the report",
        href=page_link("report", page.selection, id=claim["report_id"], claim=claim["claim_id"]),
        target="_self",
    )
    meta = element("div", f"{publisher_words(report)}, {published_words(report)} · ", to_report, class_="sl-faint")
    changed = correction_lines(claim, page.record.corrections)
    middle = element("div", who, element("p", claim_sentence(claim)), denial(claim, page), changed, wording(claim, report), meta)
    left = element("div", figure, element("small", unit) if unit else None, class_="sl-figure")
    return element("div", left, middle, element("div", *tags_of(claim)), class_="sl-statement")


def figure_words_of(claim: Fields) -> tuple[str, str]:
    """The figure and what it counts; for a denial or an admission what it is."""
    if claim["stance"] == "denied":
        return "Denial", ""
    figure, unit = claim_figure(claim)
    if claim["stance"] == "acknowledged":
        return f"Accepted: {figure}" if figure else "Accepted", unit
    if not figure:
        return ("Attack", "") if claim["kind"] == "strike" else ("Statement", "")
    return sentence_case(figure), unit


def denial(claim: Fields, page: PageContext) -> Markup | None:
    """The line on who denies it; nothing under a denial itself."""
    words = answer_words(claim, page.record.claims, page.record.state)
    if not words:
        return None
    return element("div", words, class_="sl-deny sl-none" if words == NO_DENIAL else "sl-deny")


def tags_of(claim: Fields) -> list[Markup]:
    """The marks beside a statement: period total, part of a larger figure, checked or not."""
    total = not is_missing(claim["is_total"]) and bool(claim["is_total"])
    words = ["period total"] if total else []
    words += [] if is_missing(claim["part_of"]) else ["part of a larger figure"]
    checked = "not yet checked" if is_missing(claim["checked"]) else CHECKED_TAGS[str(claim["checked"])]
    return [joined(tag(text), " ") for text in (*words, checked)]


def tag(words: str) -> Markup:
    """A small framed mark."""
    return element("span", words, class_="sl-tag")


def wording(claim: Fields, report: Fields) -> Markup:
    """The sentence, folded; a summary never between quotation marks and always with its note."""
    host = host_of(report["url"])
    original = outside_link(report["url"], f"Read the original: {host}") if host else None
    if report["show"] == "none":
        return element("p", "The source allows no wording to be shown here. ", original, class_="sl-faint")
    if report["text_basis"] == "summary":
        note = element("div", SUMMARY_NOTE, " ", original, class_="sl-faint")
        inner = joined(element("div", claim["quote"], class_="sl-wording", dir="auto"), note)
    else:
        inner = joined(
            element("div", f"“{claim['quote']}”", class_="sl-wording", dir="auto"), element("div", original, class_="sl-faint")
        )
    return element("details", element("summary", "Show wording"), inner)


def undated_words(undated: pd.DataFrame) -> str:
    """What stands beside the period: statements without a day of their own."""
    n = len(undated)
    return f"Date not stated, published in this period: {n} statement{'s' if n != 1 else ''}." if n else ""
