"""The share button: the whole link, version included, ready to be copied."""

from __future__ import annotations

import streamlit as st

from pages.shared.link import full_link
from timeline.selection import Selection


def show_share(selection: Selection) -> None:
    """A button that opens the link of exactly this view, written out in full.

    Args:
        selection: what the page shows, version included.
    """
    with st.popover("Share", width="stretch"):
        st.write("This link keeps showing what you see now, also after newer reports are read.")
        st.code(full_link(selection), language=None, wrap_lines=True)
