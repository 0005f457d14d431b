"""The page table. Every page, also one opened by its own link on a server just started, comes through here."""

import streamlit as st

from pages.shared.sidebar import show_brand_and_pages

PAGES = [
    st.Page("what_was_reported.py", title="What was reported", default=True),
    st.Page("by_province.py", title="By province", url_path="map"),
    st.Page("one_report.py", title="One report", url_path="report"),
    st.Page("corrections.py", title="Corrections"),
    st.Page("how_to_read.py", title="How to read these figures", url_path="methods"),
]
NAMES = {"report": "Reports read"}

st.set_page_config(page_title="Strikeline", layout="wide", initial_sidebar_state="auto")
page = st.navigation(PAGES, position="hidden")
show_brand_and_pages(PAGES, NAMES)
page.run()
