"""An incident in a few words: on hover, in tables and in what stands for a figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pages.figures.palette import facility_group
from timeline.incidents import incident_facility_types, read_facilities
from timeline.schema import FIGURE_GROUPS, FIGURE_HARMS, split_ids
from timeline.words import (
    blame_words,
    day_words,
    facility_words,
    incident_figure_words,
    is_missing,
    list_words,
    place_words,
    range_words,
    sentence_case,
)  # fmt: skip

Fields = Mapping[str, Any]
MOST_TYPES = 2
GROUP_WORDS = {"civilians": "civilians", "fighters": "fighters", "people": "not said"}


def hit_words(incident: Fields) -> str:
    """What was hit: "hospital (Sham Surgical Hospital), 2 schools"; "not said" where nothing is named."""
    parts = []
    for facility in read_facilities(incident["facilities"]):
        low, high = facility["count_min"], facility["count_max"]
        one = low in (None, 1) and high in (None, 1)
        name = f" ({facility['name']})" if facility["name"] else ""
        noun = facility_words(facility["type"], 1 if one else None)
        parts.append((noun if one else f"{range_words(low, high)} {noun}") + name)
    return ", ".join(parts) or "not said"


def casualty_words(incident: Fields, harm: str) -> str:
    """The figures for one harm by group of victims: "civilians 17 to 39 or more; fighters 2"; empty where nobody gives one."""
    given = [
        f"{GROUP_WORDS[group]} {incident_figure_words(incident, harm, group)}"
        for group in FIGURE_GROUPS
        if not all(is_missing(incident[f"{harm}_{group}_{end}"]) for end in ("min", "max", "top"))
    ]
    return "; ".join(given)


def response_words(incident: Fields) -> str:
    """ "Denied by the Russian Defence Ministry", "Disputed: who did it", or empty."""
    deniers = split_ids(incident["denied_by"])
    if deniers:
        return f"Denied by {list_words(deniers)}"
    return "Disputed: who did it" if not is_missing(incident["disputed"]) and bool(incident["disputed"]) else ""


def source_words(incident: Fields) -> str:
    """ "2 statements, separate sources"."""
    told = int(incident["n_claims"])
    sources = "separate sources" if incident["sources"] == "separate" else "one source"
    return f"{told} statement{'s' if told != 1 else ''}, {sources}"


def incident_days(incident: Fields) -> str:
    """When it happened, as a reader writes it."""
    return day_words(incident["date_start"], incident["date_end"], incident["date_precision"])


def incident_words(incident: Fields) -> str:
    """All of it, a line each, for hovering."""
    hit = hit_words(incident)
    blame = blame_words(incident["attackers"], incident["attacker_link"], incident["attacker_certainty"])
    lines = [
        " · ".join(part for part in (sentence_case(incident_days(incident)), place_words(incident)) if part),
        "What was hit is not said" if hit == "not said" else sentence_case(hit),
        *(f"Reported {harm}: {words}" for harm in FIGURE_HARMS if (words := casualty_words(incident, harm))),
        sentence_case(blame),
        response_words(incident),
        source_words(incident),
    ]
    return "\n".join(line for line in lines if line)


def short_words(incident: Fields) -> str:
    """A name for a span, by the facility whose colour it has: "hospital, Khan Shaykhun"."""
    types = incident_facility_types(incident)
    group = facility_group(types)
    types = [name for name in types if facility_group([name]) == group]
    place = incident["place"] if not is_missing(incident["place"]) else incident["province"]
    what = list_words([facility_words(name, 1) for name in types[:MOST_TYPES]])
    parts = [what or "attack", None if is_missing(place) else str(place)]
    return ", ".join(part for part in parts if part)
