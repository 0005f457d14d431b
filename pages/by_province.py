"""By province: the map large, its numbers as a table, and the statements on what is chosen."""

import streamlit as st

from pages.shared.drawing import show_large_map
from pages.shared.frame import open_page
from pages.shared.markup import element
from pages.shared.statements import show_statements
from pages.shared.tables import html_table

page = open_page("By province")
st.html(element("p", page.lede, class_="sl-lede"))
chart = show_large_map(page)

st.subheader("Provinces", anchor=False)
if page.selected.incidents.empty and len(page.selected.totals):
    st.html(element("p", "No single incident in this selection; period totals are below."))
st.html(element("p", "Period totals stand beside the incidents and are never added to them.", class_="sl-faint"))
st.html(html_table(chart.tables["Provinces"]))
if chart.unread:
    st.html(element("p", chart.unread, class_="sl-faint"))
show_statements(page)
