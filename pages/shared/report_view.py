"""One report: what it is, its text with the statements marked in place, and the list of those statements."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from pages.shared.correction_log import correction_lines
from pages.shared.frame import PageContext
from pages.shared.link import page_link
from pages.shared.marked_text import Span, sentences_only, whole_text
from pages.shared.markup import Markup, element, host_of, joined, outside_link
from pages.shared.publisher import date_basis_words, published_words, publisher_words
from pages.shared.statements import SUMMARY_NOTE, denial, figure_words_of, tag, tags_of
from pages.shared.tables import html_rows
from timeline.rows import plain_rows
from timeline.words import claim_sentence, claimant_words, is_missing, long_day, role_words, sentence_case

Fields = Mapping[str, Any]
# A first line that is the report's day says nothing of what it tells.
DATE_LINE = re.compile(r"\A\s*date:?\s+\d{4}-\d{2}-\d{2}\s*", re.IGNORECASE)


def show_report(report: Fields, claims: pd.DataFrame, page: PageContext, chosen: str | None) -> None:
    """The report with what was read in it.

    Args:
        report: a row of the reports table.
        claims: the claims of this report.
        page: what the page shows.
        chosen: id of the statement that the reader came for.
    """
    rows = plain_rows(claims.sort_values(["start_char", "claim_id"], kind="stable"))
    here = next((number for number, row in enumerate(rows, 1) if row["claim_id"] == chosen), None)
    st.html(_header(report))
    text, listed = st.columns([1.25, 1], gap="large")
    with text:
        st.subheader("Text", anchor=False)
        st.html(_text(report, rows, here))
    with listed:
        st.subheader(f"Statements read in it: {len(rows)}", anchor=False)
        st.html(_list(rows, page, here) if rows else element("p", "The program read no statement in this report."))


def _header(report: Fields) -> Markup:
    """What is known about the report, a line each."""
    title = element("p", report["title"], class_="sl-lede", dir="auto") if not is_missing(report["title"]) else None
    day = "day of publication not stated" if is_missing(report["report_date"]) else long_day(report["report_date"])
    host = host_of(report["url"])
    links = [outside_link(report["url"], f"Read the original: {host}") if host else None]
    if archive := host_of(report["archive_url"]):
        links.append(outside_link(report["archive_url"], f"Archived copy: {archive}"))
    shown = [link for link in links if link]
    copy = (
        "A copy of another publisher’s report." if not is_missing(report["secondary_copy"]) and report["secondary_copy"] else None
    )
    lines = [
        publisher_words(report),
        f"Published {day} ({date_basis_words(report)})",
        copy,
        joined(*shown, between=" · ") if shown else None,
    ]
    return element("div", title, *(element("div", line) for line in lines if line), class_="sl-report")


def _text(report: Fields, rows: Sequence[Fields], here: int | None) -> Markup:
    """The text as far as the source allows it to be shown, with the notice on what kind of text it is."""
    spans = [
        Span(int(row["start_char"]), int(row["end_char"]), n) for n, row in enumerate(rows, 1) if row["start_char"] is not None
    ]
    notices = {"summary": SUMMARY_NOTE, "excerpt": "A part of the source’s text."}
    notice = notices.get(str(report["text_basis"]))
    before = element("p", notice, class_="sl-deny") if notice else None
    if report["show"] == "none" or is_missing(report["text"]):
        return joined(
            before, element("p", "The source allows no wording to be shown here. What was read stands in the list of statements.")
        )
    if report["show"] == "sentence":
        only = element("p", "Only the sentences that statements were read from may be shown.", class_="sl-faint")
        return joined(before, only, sentences_only(str(report["text"]), spans, here))
    jump = element("p", element("a", f"Go to statement {here} in the text", href=f"#text-{here}", target="_self")) if here else None
    return element("div", before, jump, whole_text(str(report["text"]), spans, here), class_="sl-report")


def _list(rows: Sequence[Fields], page: PageContext, here: int | None) -> Markup:
    """What each mark stands for, numbered as in the text."""
    return element("ol", *(_item(row, number, page, number == here) for number, row in enumerate(rows, 1)), class_="sl-list")


def _item(row: Fields, number: int, page: PageContext, chosen: bool) -> Markup:
    figure, unit = figure_words_of(row)
    back = element("a", f"[{number}] ", href=f"#text-{number}", class_="sl-number", title="Where it stands in the text")
    words = element("span", f"{figure}, {unit}" if unit else figure, class_="sl-struck" if row["checked"] == "unusable" else None)
    who = element("div", sentence_case(claimant_words(row)), " ", tag(role_words(row["claimant_role"])))
    tags = element("div", *tags_of(row))
    return element(
        "li", element("div", back, words, class_="sl-who"), who, element("div", claim_sentence(row)), denial(row, page),
        correction_lines(row, page.record.corrections), tags,
        id=f"statement-{number}", class_="here" if chosen else None,
    )  # fmt: skip


def show_report_list(reports: pd.DataFrame, claims: pd.DataFrame, page: PageContext) -> None:
    """The reports read in the selection's period, newest first, each with a link to its page.

    Args:
        reports: those to list.
        claims: the selection's statements.
        page: what the page shows.
    """
    counts = claims["report_id"].value_counts()
    ordered = reports.sort_values(["report_date", "report_id"], ascending=[False, True], na_position="last", kind="stable")
    rows = [
        (published_words(row), publisher_words(row), _link_to(row, page), int(counts.get(row["report_id"], 0)))
        for row in plain_rows(ordered)
    ]
    st.html(html_rows(["Published", "Publisher", "Report", "Statements in this selection"], rows))


def _first_words(report: Fields) -> str:
    """A name for a report without a title: the first words of its text, where they may be shown."""
    whole = "" if is_missing(report["text"]) or report["show"] != "full" else DATE_LINE.sub("", str(report["text"]))
    text = " ".join(whole.split())
    return f"{text[:70].rsplit(' ', 1)[0]} …" if len(text) > 70 else text or "Report without a title"


def refused_words(record_reports: pd.DataFrame) -> str | None:
    """How many reports could not be read ("2 reports could not be read"); None where all could."""
    refused = int(record_reports["refused_reason"].notna().sum())
    return f"{refused:,} {'report' if refused == 1 else 'reports'} could not be read" if refused else None


def show_refused(record_reports: pd.DataFrame) -> None:
    """The reports that could not be read, each with the reason; nothing where all could."""
    words = refused_words(record_reports)
    if words:
        reasons = sorted(str(row["refused_reason"]) for row in plain_rows(record_reports[record_reports["refused_reason"].notna()]))
        st.subheader(f"{words}, and why", anchor=False)
        st.html(element("ul", joined(*(element("li", reason) for reason in reasons)), class_="sl-faint"))


def _link_to(report: Fields, page: PageContext) -> Markup:
    title = _first_words(report) if is_missing(report["title"]) else str(report["title"])
    return element("a", title, href=page_link("report", page.selection, id=report["report_id"]), target="_self")
