"""Which data version a page shows: the link's, or the newest; an unknown one is refused in words."""

from __future__ import annotations

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from pages.shared.link import link_values, page_values
from pages.shared.markup import Markup, as_plain_markdown, element
from serving.record import open_version, version_in
from timeline.changes import changes_words
from timeline.home import current_home
from timeline.selection import Selection, selection_params
from timeline.versions import UnknownVersion, Version, newest_version
from timeline.words import short_day


def open_linked_version() -> Version:
    """The version that the link names, or the newest where it names none. An unknown one stops the page, with an offer."""
    named = [value.strip() for value in link_values().get("v", []) if value.strip()]
    try:
        return open_version(named[0] if named else None)
    except UnknownVersion:
        _refuse(named[0] if named else "")
        st.stop()


def _refuse(name: str) -> None:
    """Says that a version is not kept here, and offers the newest with the same selection."""
    shown = as_plain_markdown(name[:40])
    st.error(f"This link asks for the data version “{shown}”, which is not kept here. Nothing is shown in its place.")
    newest = open_version(None)
    values = {**link_values(), **page_values(), "v": [newest.name]}
    st.html(
        element(
            "p", _here(values, f"Open the newest version, {newest.name} of {made_on(newest.made_at)}"), " with the same selection."
        )
    )


def _here(values: dict[str, list[str]], words: str) -> Markup:
    """A link to this page with other parameters."""
    return element("a", words, href=f"?{urlencode(values, doseq=True)}", target="_self")


def made_on(made_at: str) -> str:
    """The day a version was made, as a reader writes it.

    Args:
        made_at: the moment in ISO form, as its manifest gives it.
    """
    return short_day(pd.Timestamp(made_at))


def show_version_note(record: Version) -> None:
    """The version in the sidebar, and whether it is the newest."""
    newest = newest_version(current_home())
    words = "This is the newest." if newest in (None, record.name) else "A newer version exists."
    named = element("div", f"{record.name} · {made_on(record.made_at)}")
    st.html(element("div", element("strong", "Version"), named, element("div", words, class_="sl-faint")))


def show_changes_since(record: Version, selection: Selection) -> None:
    """Above the page: reports taken out of this version, and what the newest says otherwise on the same selection."""
    for gap in record.gaps:
        day = short_day(pd.Timestamp(gap.withdrawn_at))
        st.html(element("p", f"A report was taken out of this version on {day}: {gap.reason}", class_="sl-deny", role="status"))
    newest_name = newest_version(current_home())
    if newest_name in (None, record.name):
        return
    newest = open_version(newest_name)
    changes = changes_since(record.state, newest.state, selection)
    values = {**selection_params(selection), **page_values(), "v": [newest.name]}
    st.html(
        element(
            "p", f"You see version {record.name}, as of {made_on(record.made_at)}; since then: {changes}. ",
            _here(values, f"Open the newest version, {newest.name}"), class_="sl-deny", role="status",
        )
    )  # fmt: skip


@st.cache_data(max_entries=500, show_spinner=False)
def changes_since(old: str, new: str, selection: Selection) -> str:
    """What two versions, named by their states, say differently on a selection."""
    return changes_words(version_in(old), version_in(new), selection)
