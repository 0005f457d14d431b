"""One report with its statements marked in the text; without an id, the reports read."""

from datetime import UTC, datetime

import streamlit as st

from pages.shared.frame import open_page
from pages.shared.link import page_values, repeat_link
from pages.shared.markup import as_plain_markdown, element
from pages.shared.report_view import show_refused, show_report, show_report_list
from serving.public_rows import published_reports
from timeline.rows import plain_rows

wanted = [value.strip() for value in page_values().get("id", []) if value.strip()]
page = open_page("One report" if wanted else "Reports read")
public = published_reports(page.record.reports, datetime.now(UTC).date())
reports = page.record.reports[page.record.reports["report_id"].isin(public)]
found = plain_rows(reports[reports["report_id"] == wanted[0]]) if wanted else []

if found:
    claims = page.record.claims[page.record.claims["report_id"] == found[0]["report_id"]]
    show_report(found[0], claims, page, next(iter(page_values().get("claim", [])), None))
else:
    repeat_link()
    if wanted:
        st.warning(
            f"This version has no report “{as_plain_markdown(wanted[0][:40])}”. These are the reports read in the selection."
        )
    listed = reports[reports["report_id"].isin(page.selected.reports["report_id"])]
    if listed.empty:
        st.html(element("p", "No report was read in this selection."))
    else:
        period = " in this period" if page.selection.days_from or page.selection.days_to else ""
        st.html(
            element(
                "p",
                f"{len(listed):,} {'report' if len(listed) == 1 else 'reports'} read{period}, newest first.",
                class_="sl-faint",
            )
        )
        show_report_list(listed, page.selected.claims, page)
    show_refused(page.record.reports)
