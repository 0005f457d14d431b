"""An incident in a few words: on hover, in tables and in the words that stand for a figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.incidents import incident_facility_types, read_facilities
from timeline.schema import FIGURE_GROUPS, FIGURE_HARMS, split_ids
from timeline.words import day_words, facility_words, incident_figure_words, is_missing, list_words, sentence_case

_GROUPS = {"civilians": "civilians", "fighters": "fighters", "people": "not said"}


def hit_words(incident: Mapping[str, Any]) -> str:
    """What was hit: "hospital (Sham Surgical Hospital), school"; "what was hit is not said" where nothing is named."""
    parts = []
    for facility in read_facilities(incident["facilities"]):
        low, high = facility["count_min"], facility["count_max"]
        several = low is not None and low > 1
        number = "" if low in (None, 1) else f"{low} " if low == high else f"{low} or more " if high is None else f"{low} to {high} "
        name = f" ({facility['name']})" if facility["name"] else ""
        parts.append(number + facility_words(facility["type"], 2 if several else 1) + name)
    return ", ".join(parts) or "what was hit is not said"


def place_words(row: Mapping[str, Any]) -> str:
    """Where: "Khan Shaykhun, Idlib", "Idlib"; "place not stated" where nothing is known."""
    parts = [row[name] for name in ("place", "province") if not is_missing(row[name])]
    return ", ".join(dict.fromkeys(map(str, parts))) or "place not stated"


def casualty_words(incident: Mapping[str, Any], harm: str) -> str:
    """The figures for one harm by group of victims: "civilians 17 to 39 or more; fighters 2"; empty where nobody gives one."""
    given = [
        f"{_GROUPS[group]} {incident_figure_words(incident, harm, group)}"
        for group in FIGURE_GROUPS
        if not all(is_missing(incident[f"{harm}_{group}_{end}"]) for end in ("min", "max", "top"))
    ]
    return "; ".join(given)


def blame_words(incident: Mapping[str, Any]) -> str:
    """Whom it is blamed on: "blamed on Russia and Syria (suspected)"; empty where nobody is."""
    names = split_ids(incident["attackers"])
    if not names:
        return ""
    link = "or" if incident["attacker_link"] == "or" else "and"
    doubt = " (suspected)" if incident["attacker_certainty"] == "suspected" else ""
    return f"blamed on {list_words(names, link)}{doubt}"


def incident_words(incident: Mapping[str, Any]) -> str:
    """All of it, a line each, for hovering."""
    sources = "separate sources" if incident["sources"] == "separate" else "one source"
    told = int(incident["n_claims"])
    denied = list_words(split_ids(incident["denied_by"]))
    lines = [
        f"{sentence_case(day_words(incident['date_start'], incident['date_end'], incident['date_precision']))} · {place_words(incident)}",
        sentence_case(hit_words(incident)),
        *(f"Reported {harm}: {words}" for harm in FIGURE_HARMS if (words := casualty_words(incident, harm))),
        sentence_case(blame_words(incident)),
        f"Denied by {denied}" if denied else "Disputed: who did it" if _is_disputed(incident) else "",
        f"{told} statement{'s' if told != 1 else ''}, {sources}",
    ]
    return "\n".join(line for line in lines if line)


def short_words(incident: Mapping[str, Any]) -> str:
    """A name for a span: "hospital, Khan Shaykhun"."""
    types = incident_facility_types(incident)
    place = incident["place"] if not is_missing(incident["place"]) else incident["province"]
    parts = [facility_words(types[0], 1) if types else "attack", None if is_missing(place) else str(place)]
    return ", ".join(part for part in parts if part)


def _is_disputed(incident: Mapping[str, Any]) -> bool:
    return not is_missing(incident["disputed"]) and bool(incident["disputed"])


