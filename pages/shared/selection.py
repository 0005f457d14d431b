"""The selection in the sidebar: the same on every page, all of it in the link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from loaders.places.provinces import country_name, provinces_of
from pages.shared.link import complete_link, read_link, write_selection
from pages.shared.markup import as_plain_markdown
from serving.record import open_version
from timeline.selection import Selection, UnknownValue
from timeline.versions import Version
from timeline.words import facility_words, role_words

# Widget -> (the field of Selection it shows, the link's word for it).
WIDGETS = {
    "pick_country": ("country", "country"),
    "pick_from": ("days_from", "from"),
    "pick_to": ("days_to", "to"),
    "pick_province": ("provinces", "province"),
    "pick_facility": ("facilities", "facility"),
    "pick_role": ("claimant_roles", "claimant_role"),
}
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
OTHER_FIELDS = {"harms": "Harm", "attackers": "Blamed on", "sources": "Sources", "disputed": "Disputed", "text": "Words"}


def choose_selection(record: Version) -> tuple[Selection, tuple[UnknownValue, ...]]:
    """Shows the selection of the link in the sidebar and lets the reader change it.

    Args:
        record: the version that the page shows.

    Returns:
        The selection, and what the link names that the record doesn't know.
    """
    complete_link(record)
    selection, unknown = read_link(record)
    for key, (field, _) in WIDGETS.items():
        value = getattr(selection, field)
        st.session_state[key] = list(value) if isinstance(value, tuple) else value
    with st.sidebar:
        _show_widgets(record, selection)
        _show_other_fields(record, selection)
    return selection, unknown


def _show_widgets(record: Version, selection: Selection) -> None:
    """The widgets; each writes the link when the reader changes it."""
    changed: dict[str, Any] = {"on_change": _write_widgets, "kwargs": {"record_name": record.name}}
    countries = sorted({*record.claims["country"].dropna().unique(), *filter(None, [selection.country])})
    st.selectbox(
        "Country",
        countries,
        key="pick_country",
        format_func=country_name,
        placeholder="None yet",
        args=("pick_country",),
        **changed,
    )
    days = {"format": "YYYY-MM-DD", "min_value": FIRST_DAY, "max_value": LAST_DAY, **changed}
    st.date_input("From", value=None, key="pick_from", args=("pick_from",), **days)
    st.date_input("To", value=None, key="pick_to", args=("pick_to",), **days)
    provinces = province_names(record, selection.country)
    st.multiselect("Province", sorted(provinces, key=lambda c: provinces[c]), key="pick_province",
                   format_func=lambda c: provinces.get(c, c),
                   placeholder="Everywhere", args=("pick_province",), **changed)  # fmt: skip
    of_country = record.claims[record.claims["country"] == selection.country] if selection.country else record.claims
    facilities = sorted({*of_country["facility_type"].dropna().astype(str), *selection.facilities})
    st.multiselect(
        "What was hit",
        facilities,
        key="pick_facility",
        format_func=facility_name,
        placeholder="Everything",
        args=("pick_facility",),
        **changed,
    )
    roles = sorted({*record.claims["claimant_role"].dropna().astype(str), *selection.claimant_roles})
    st.multiselect(
        "Source of the figure", roles, key="pick_role", format_func=role_words, placeholder="Anyone", args=("pick_role",), **changed
    )


def _write_widgets(key: str, record_name: str) -> None:
    """Writes all widgets to the link, so that two quick changes don't undo each other."""
    selection, _ = read_link(open_version(record_name))
    values = {field: _frozen(st.session_state[name]) for name, (field, _) in WIDGETS.items() if name in st.session_state}
    if key == "pick_country":
        values["provinces"] = ()
    elif values.get("days_from") and values.get("days_to") and values["days_to"] < values["days_from"]:
        # The day just chosen counts; the other end gives way.
        values["days_to" if key == "pick_from" else "days_from"] = None
    word = WIDGETS[key][1]
    kept = tuple(item for item in selection.unknown if item.field != word)
    write_selection(replace(selection, unknown=kept, **values))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _show_other_fields(record: Version, selection: Selection) -> None:
    """What else the link chooses, with a way out of it."""
    chosen = {name: value for name, value in ((words, getattr(selection, field)) for field, words in OTHER_FIELDS.items()) if value}
    if not chosen:
        return
    shown = "; ".join(f"{name}: {', '.join(value) if isinstance(value, tuple) else value}" for name, value in chosen.items())
    st.caption("The link also chooses " + as_plain_markdown(shown))
    free = replace(selection, harms=(), attackers=(), sources=None, disputed=None, text=None)
    st.button("Choose without it", on_click=write_selection, args=(free,), key="drop_other_fields")


def show_unknown(selection: Selection, unknown: tuple[UnknownValue, ...]) -> None:
    """Names what the link says and the record doesn't know; it stays until the reader removes it."""
    if not unknown:
        return
    named = ", ".join(f"{item.field} “{item.value}”" for item in unknown)
    st.warning(
        f"This link names what this record doesn’t know: {as_plain_markdown(named)}. "
        "Beside known values it is left out; alone it selects nothing."
    )
    st.button("Go on without it", on_click=write_selection, args=(replace(selection, unknown=()),), key="drop_unknown")


def province_names(record: Version, country: str | None) -> dict[str, str]:
    """The provinces of a country by code, with those that the record names beside the official ones."""
    names = provinces_of(country) if country else {}
    placed = record.claims[["province_code", "province"]].dropna().drop_duplicates("province_code")
    return {
        **{c: n for c, n in zip(placed["province_code"], placed["province"], strict=True) if country and c.startswith(country)},
        **names,
    }


def facility_name(facility_type: str) -> str:
    """A kind of facility as an entry of a list: "Hospitals"."""
    words = facility_words(facility_type, 2)
    return words[:1].upper() + words[1:]
