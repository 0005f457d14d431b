"""What every page begins with: the version, the selection, the title, and whatever the reader must be told first."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from pages.figures.palette import Ink, ink_of
from pages.shared.charts import selected_rows
from pages.shared.markup import element
from pages.shared.selection import choose_selection, province_names, show_unknown
from pages.shared.share import show_share
from pages.shared.styles import show_styles
from pages.shared.version import open_linked_version, show_changes_since, show_version_note
from timeline.selection import Selected, Selection, UnknownValue
from timeline.versions import Version
from timeline.words import selection_sentence

CAVEAT = "Reported figures from selected sources, read by program. Not verified by Strikeline. Not a count of the war."


@dataclass(frozen=True)
class PageContext:
    """What a page shows: the version, the selection, what it matches, and the reader's theme."""

    record: Version
    selection: Selection
    selected: Selected
    unknown: tuple[UnknownValue, ...]
    theme: str

    @property
    def ink(self) -> Ink:
        """The figures' colours in the reader's theme."""
        return ink_of(self.theme)

    @property
    def lede(self) -> str:
        """What the selection holds, in a few sentences."""
        names = province_names(self.record, self.selection.country)
        return selection_sentence(self.record, self.selection, self.selected, names)


def open_page(title: str) -> PageContext:
    """Opens the page: reads the link, shows the sidebar, the title, the caveat and notices.

    A page whose link names an unknown version ends here, with the reason and an offer.

    Args:
        title: the page's title, as in docs/design.md section 8.
    """
    show_styles()
    head, share = st.columns([5, 1], vertical_alignment="center")
    head.title(title, anchor=False)
    record = open_linked_version()
    selection, unknown = choose_selection(record)
    with st.sidebar:
        show_version_note(record)
    with share:
        show_share(selection)
    show_caveat()
    show_unknown(selection, unknown)
    show_changes_since(record, selection)
    theme = st.context.theme.type or "light"
    return PageContext(record, selection, selected_rows(record.state, selection), unknown, theme)


def show_caveat() -> None:
    """The sentence under the title and under every figure."""
    st.html(element("p", CAVEAT, class_="sl-caveat"))
