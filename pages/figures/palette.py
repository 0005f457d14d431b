"""Colours of the figures, and the five groups in which facilities are drawn. Groups only colour; tables keep the exact type."""

from __future__ import annotations

from dataclasses import dataclass

# Group -> (words in the legend, colour in both themes).
GROUPS: dict[str, tuple[str, str]] = {
    "health": ("Hospitals and clinics", "#9c3d2e"),
    "rescue": ("Civil defence (rescue) centres", "#c08a1e"),
    "power": ("Power stations", "#2f6690"),
    "school": ("Schools", "#7a6398"),
    "other": ("Other, or not said", "#8a8f94"),
}
_GROUP_OF = {
    **dict.fromkeys(("hospital", "clinic", "health_facility", "ambulance"), "health"),
    "defence_centre": "rescue",
    **dict.fromkeys(("power_station", "substation", "power_line", "energy_facility"), "power"),
    **dict.fromkeys(("school", "university"), "school"),
}

# What each class of the map means; the classes are the same in all periods.
MAP_CLASSES = ("0, reports read", "1–2", "3–5", "6 and more")


@dataclass(frozen=True)
class Ink:
    """The colours that change with the reader's theme."""

    text: str
    muted: str
    rule: str
    paper: str
    groups: dict[str, str]
    nothing_read: str
    classes: tuple[str, str, str, str]
    read: str


LIGHT = Ink(
    text="#1d2329",
    muted="#5a646e",
    rule="#e7e3dc",
    paper="#fbfaf7",
    groups={key: colour for key, (_, colour) in GROUPS.items()},
    nothing_read="#d3cfc7",
    classes=("#ffffff", "#efdcd5", "#d9a99b", "#8c4a3c"),
    read="#8f897d",
)
# On dark paper the same hues, lighter; the palest class stays closest to white.
DARK = Ink(
    text="#e8e6e1",
    muted="#a9b1b8",
    rule="#2d343b",
    paper="#15191d",
    groups={"health": "#d2705f", "rescue": "#d9a441", "power": "#5b9bc9", "school": "#a48ec4", "other": "#9aa0a6"},
    nothing_read="#2b3137",
    classes=("#f3f1ec", "#ecc9bd", "#d58a76", "#a8452f"),
    read="#8b929a",
)


def ink_of(theme: str | None) -> Ink:
    """The colours for the reader's theme; light where the browser doesn't say."""
    return DARK if theme == "dark" else LIGHT


def facility_group(facility_types: list[str]) -> str:
    """The group that an incident is drawn in: the first of `GROUPS` among its facilities, else "other"."""
    groups = {_GROUP_OF.get(name, "other") for name in facility_types}
    return next((key for key in GROUPS if key in groups), "other")


def map_class(incidents: int) -> int:
    """The fixed class of a number of incidents: 0 for none, 1 for 1-2, 2 for 3-5, 3 for 6 and more."""
    return 0 if incidents <= 0 else 1 if incidents <= 2 else 2 if incidents <= 5 else 3
