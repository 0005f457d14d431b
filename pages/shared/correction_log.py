"""The rows of the log of corrections, for the page of all of them and for the page of one report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pages.shared.frame import PageContext
from pages.shared.link import page_link
from pages.shared.markup import Markup, element, joined
from timeline.correction_words import change_words, state_words, value_words
from timeline.rows import Row, plain_rows
from timeline.words import sentence_case, short_day


def correction_rows(page: PageContext) -> list[tuple[Any, ...]]:
    """One row a changed field, newest first: when, which statement, what changed, why and by whom, and what became of it."""
    titles = dict(zip(page.record.reports["report_id"], page.record.reports["title"], strict=True))
    entries = plain_rows(page.record.corrections)
    entries.sort(key=lambda entry: str(entry["made_at"]), reverse=True)
    return [_row(entry, page, titles) for entry in entries]


def correction_lines(claim: Mapping[str, Any], corrections: pd.DataFrame) -> Markup | None:
    """What an editor changed about a statement, with the reason; None where nobody changed anything."""
    if corrections.empty:
        return None
    mine = corrections[(corrections["report_id"] == claim["report_id"]) & (corrections["claim_id"] == claim["claim_id"])]
    standing = [entry for entry in plain_rows(mine) if entry["state"] in ("applied", "moved") and entry["action"] != "undo"]
    if not standing:
        return None
    lines = [
        element("div", f"{sentence_case(change_words(entry))} ({short_day(pd.Timestamp(entry['made_at']))}: {entry['reason']})")
        for entry in standing
    ]
    return element("div", *lines, class_="sl-faint", dir="auto")


def _row(entry: Row, page: PageContext, titles: Mapping[str, Any]) -> tuple[Any, ...]:
    who = f" ({entry['editor']})" if entry["editor"] else ""
    read = entry["action"] == "set" and entry["as_read"] != entry["before"]
    changed = joined(
        element("div", change_words(entry), dir="auto"),
        element("div", f"as read: {value_words(entry['as_read'])}", class_="sl-faint", dir="auto") if read else None,
    )
    why = f"{entry['reason'] or 'reason taken out with its report'}{who}"
    when = f"{short_day(pd.Timestamp(entry['made_at']))} · {entry['correction_id']}"
    return (when, _statements(entry, page, titles), changed, why, state_words(entry))


def _statements(entry: Row, page: PageContext, titles: Mapping[str, Any]) -> Markup:
    """Links to the statements that a correction is about."""
    if entry["claims"]:
        refs = [tuple(one.split("/", 1)) for one in entry["claims"].split(";")]
    else:
        refs = [(entry["report_id"], entry["claim_id"])] if entry["claim_id"] else []
    return joined(*(_statement(report, claim, page, titles) for report, claim in refs), between=" · ")


def _statement(report: str, claim: str, page: PageContext, titles: Mapping[str, Any]) -> Markup:
    title = titles.get(report)
    words = str(title) if isinstance(title, str) else f"statement {claim}"
    if report not in titles:
        return element("span", words)
    return element("a", words, href=page_link("report", page.selection, id=report, claim=claim), target="_self")
