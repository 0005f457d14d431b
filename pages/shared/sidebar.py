"""The head of the sidebar: the name, and links to the pages that carry the selection and the version along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from pages.shared.link import link_values, read_link
from pages.shared.markup import element, joined
from pages.shared.styles import show_styles
from serving.record import open_version
from timeline.selection import selection_params
from timeline.versions import UnknownVersion


def show_brand_and_pages(pages: Sequence[StreamlitPage], names: Mapping[str, str]) -> None:
    """Shows brand and page links.

    Args:
        pages: as given to `st.navigation`.
        names: what a link says where that is not the page's title, by the page's path.
    """
    show_styles()
    carried = values_to_carry()
    with st.sidebar:
        st.html(
            joined(
                element("div", "Strikeline", class_="sl-brand"),
                element("div", "Who says what was hit, and who denies it", class_="sl-faint"),
            )
        )
        with st.container(gap=None):
            for page in pages:
                st.page_link(page, label=names.get(page.url_path, page.title), query_params=carried)


def values_to_carry() -> dict[str, list[str]]:
    """The link's selection with country and version written out; unchanged where its version is unknown."""
    values = link_values()
    named = [value for value in values.get("v", []) if value]
    try:
        record = open_version(named[0] if named else None)
    except UnknownVersion:
        return values
    return selection_params(read_link(record)[0])
