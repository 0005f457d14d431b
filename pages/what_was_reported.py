"""What was reported: a sentence first, then time, place and the statements behind them."""

import streamlit as st

from pages.shared.drawing import show_small_map, show_timeline
from pages.shared.frame import open_page
from pages.shared.markup import element
from pages.shared.report_view import refused_words
from pages.shared.statements import show_statements, undated_words

page = open_page("What was reported")
st.html(element("p", page.lede, class_="sl-lede"))

time, place = st.columns([1.65, 1], gap="medium")
with time:
    show_timeline(page)
with place:
    show_small_map(page)

if words := undated_words(page.selected.undated):
    st.html(element("p", words, class_="sl-faint"))
if words := refused_words(page.record.reports):
    st.html(element("p", f"{words}; “Reports read” says which and why.", class_="sl-faint"))
show_statements(page)
