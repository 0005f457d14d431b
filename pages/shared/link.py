"""The page's own link: the one place where a selection lives. Widgets show it and write to it; nothing else keeps it."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import streamlit as st

from timeline.selection import Selection, UnknownValue, read_selection, selection_params
from timeline.versions import Version

# Parameters that belong to one page and don't travel to the others.
PAGE_WORDS = ("id", "claim")


def link_values() -> dict[str, list[str]]:
    """What the link says, without the parameters of single pages."""
    return {word: st.query_params.get_all(word) for word in st.query_params if word not in PAGE_WORDS}


def page_values() -> dict[str, list[str]]:
    """The parameters of the single page, such as the report's id."""
    return {word: st.query_params.get_all(word) for word in PAGE_WORDS if word in st.query_params}


def read_link(record: Version) -> tuple[Selection, tuple[UnknownValue, ...]]:
    """The selection in the link, and what it names that the record doesn't know."""
    return read_selection(link_values(), record)


def complete_link(record: Version) -> None:
    """Writes country and version into a link that lacks them, so that what is copied from the address bar stays what it is."""
    values = link_values()
    if record.name not in values.get("v", []) or "country" not in values:
        write_selection(read_link(record)[0])


def write_selection(selection: Selection) -> None:
    """Makes the link say this selection; the page's own parameters stay."""
    wanted = {**selection_params(selection), **page_values()}
    if wanted != {**link_values(), **page_values()}:
        st.query_params.from_dict(wanted)


def repeat_link() -> None:
    """Sends the link to the browser once more: a page's link to itself changes the page, but not the address bar."""
    st.query_params.from_dict({**link_values(), **page_values()})


def page_link(path: str, selection: Selection, **own: str) -> str:
    """An address of another page of this server, relative to any page, with the selection.

    Args:
        path: the page's path, such as "report".
        own: that page's own parameters; a value of "" is left out.
    """
    values = {**{word: [value] for word, value in own.items() if value}, **selection_params(selection)}
    return f"{path}?{urlencode(values, doseq=True)}"


def full_link(selection: Selection) -> str:
    """The address of this page with everything in it, to be shared."""
    parts = urlsplit(st.context.url or "")
    query = urlencode({**selection_params(selection), **page_values()}, doseq=True)
    base = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}" if parts.netloc else ""
    return f"{base}?{query}"
