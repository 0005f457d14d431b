"""How to read these figures: what is counted, by which rules, and how to cite it."""

import pandas as pd
import streamlit as st

from pages.shared import method_words as words
from pages.shared.accuracy import accuracy_table, last_measured, read_accuracy
from pages.shared.frame import open_page
from pages.shared.link import full_link
from pages.shared.markup import element
from pages.shared.tables import html_table
from pages.shared.version import made_on
from timeline.home import current_home
from timeline.versions import list_versions

page = open_page("How to read these figures")
sections = (
    ("What this record is", words.WHAT_IT_IS, None),
    ("Statements, incidents, period totals", words.THREE_THINGS, None),
    ("Numbers", words.NUMBER_RULES, words.NUMBER_TABLE),
    ("Days", words.DAYS, None),
    ("Places", words.PLACES, None),
    ("Denials", words.DENIALS, None),
    ("What the figures look like", "", words.ENCODING_TABLE),
    ("Credits", words.CREDITS, None),
)
for title, text, table in sections:
    st.subheader(title, anchor=False)
    if table is not None:
        st.html(html_table(table))
    if text:
        st.markdown(text)

measured = read_accuracy()
st.subheader("How well the program reads", anchor=False)
st.markdown(words.ACCURACY)
st.html(html_table(accuracy_table(measured)))
st.html(element("p", f"Measured {last_measured(measured)}; docs/extraction.md tells how.", class_="sl-faint"))

st.subheader("Versions", anchor=False)
versions = [
    (v.name, made_on(v.made_at), v.counts.get("reports", 0), v.counts.get("claims", 0)) for v in list_versions(current_home())
]
st.html(html_table(pd.DataFrame(versions, columns=["Version", "Made", "Reports", "Statements"])))

st.subheader("How to cite", anchor=False)
st.markdown(words.HOW_TO_CITE)
cited = f"Strikeline, data version {page.record.name} of {made_on(page.record.made_at)}, {full_link(page.selection)}"
st.html(element("p", "For this selection:", class_="sl-faint"))
st.code(cited, language=None, wrap_lines=True)
