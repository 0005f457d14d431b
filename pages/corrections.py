"""The public log of corrections: when, which statement, before, after, why."""

import streamlit as st

from pages.shared.correction_log import correction_rows
from pages.shared.frame import open_page
from pages.shared.link import repeat_link
from pages.shared.markup import element
from pages.shared.tables import html_rows

page = open_page("Corrections")
repeat_link()
st.html(
    element(
        "p", "Every change that an editor made to what the program read, newest first. The statement as read is kept; each change "
        "can be undone. Names stand here only where the editor agreed to be named.", class_="sl-lede",
    )
)  # fmt: skip
rows = correction_rows(page)
if rows:
    st.html(html_rows(["When", "Statement", "Before and after", "Why", "State"], rows))
else:
    st.html(element("p", "No correction has been made in this version."))
for gap in page.record.gaps:
    st.html(element("p", f"Report taken out on {gap.withdrawn_at[:10]}: {gap.reason}", class_="sl-faint"))
