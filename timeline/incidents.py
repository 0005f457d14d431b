"""Incidents: the claims, from any number of reports, about one strike at one place and time."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from timeline.canonical import short_hash
from timeline.incident_figures import casualty_ranges, facility_list, is_blamed, read_facilities
from timeline.merging import StrikeGroups
from timeline.rows import Row, distinct, joined, organisation_of, plain_rows
from timeline.schema import incidents_frame, split_ids
from timeline.strikes import Strike, best_dated, best_placed, blames, strikes_in, tells_of_a_strike, usable_strike_claims

__all__ = ["build_incidents", "incident_facility_types", "read_facilities"]


def build_incidents(claims: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """One row an incident, from the claims that are no period totals and not marked unusable.

    Within a report, claims about the same strike are one; across reports they are merged only where place, known day
    and what happened agree. Denials lower no figure: they mark what they deny.

    Args:
        claims: claims table, in the order in which ids are to be made (report's day, report, text).
        reports: reports table; tells which reports are copies.

    Returns:
        One row an incident, columns as `INCIDENT_COLUMNS`, in order of its first claim.
    """
    rows = plain_rows(usable_strike_claims(claims))
    strikes = strikes_in(rows)
    merged = StrikeGroups()
    for strike in strikes:
        if tells_of_a_strike(strike):
            merged.add(strike)
    _attach_denials(merged, [s for s in strikes if s.denials and not tells_of_a_strike(s)])
    copies = set(reports.loc[reports["secondary_copy"].fillna(False).astype(bool), "report_id"])
    return incidents_frame([_incident(group, copies) for group in merged.groups])


def incident_facility_types(incident: Any) -> list[str]:
    """The types of what an incident's row says was hit, each once."""
    return distinct([facility["type"] for facility in read_facilities(incident["facilities"])])


def _attach_denials(merged: StrikeGroups, denials: list[Strike]) -> None:
    """Puts denials that stand alone to what they deny: by id in their own report, else where event, place and day fit."""
    home = {(row["report_id"], row["claim_id"]): group for group in merged.groups for s in group for row in s.said}
    for strike in denials:
        fitting = merged.fitting(strike)
        for row in strike.denials:
            named = [home[key] for i in split_ids(row["denies"]) if (key := (row["report_id"], i)) in home]
            if not named and fitting is not None and row["denies_what"] != "general":
                named = [fitting]
            for group in {id(group): group for group in named}.values():
                group.append(Strike(strike.report_id, denials=[row]))


def _incident(group: list[Strike], copies: set[str]) -> Row:
    said = [row for strike in group for row in strike.said]
    denials = [row for strike in group for row in strike.denials if row["denies_what"] != "general"]
    everything = said + denials
    place, day = best_placed(said), best_dated(said)
    blame = _blame(said)
    attackers = split_ids(blame["attackers"])
    orgs = distinct([row["claimant_org"] for row in said if row["report_id"] not in copies])
    first = said[0]
    return {
        "incident_id": short_hash(first["report_id"], first["claim_id"]),
        **{name: day[name] for name in ("date_start", "date_end", "date_precision")},
        **{name: place[name] for name in ("country", "province_code", "province", "place", "place_precision")},
        **{name: place[name] for name in ("latitude", "longitude")},
        **blame,
        "weapons": joined([row["weapon"] for row in said]),
        "facilities": facility_list(said),
        **casualty_ranges(said, attackers),
        "n_claims": len(everything),
        "n_reports": len({row["report_id"] for row in everything}),
        "n_publishers": len(distinct([row["publisher"] for row in everything])),
        "n_orgs": len(orgs),
        "sources": "separate" if len(orgs) >= 2 else "one",
        "response": _response(everything, attackers),
        "disputed": bool(denials) or _rival_attributions(said),
        "denied_by": joined([organisation_of(row) for row in denials]),
        "claim_ids": joined([row["claim_id"] for row in everything]),
    }


def _blame(said: list[Row]) -> Row:
    """Everyone blamed, and how surely: "stated" only where all who blame somebody state it."""
    blaming = [row for row in said if row["attacker"]]
    names = distinct([name for row in blaming for name in split_ids(row["attacker"])])
    certainties = {row["attacker_certainty"] for row in said if row["attacker_certainty"]}
    of_named = {row["attacker_certainty"] or "stated" for row in blaming}
    certainty = None
    if blaming:
        certainty = "stated" if of_named == {"stated"} else "suspected"
    elif "undetermined" in certainties:
        certainty = "undetermined"
    return {"attackers": joined(names), "attacker_link": _link(blaming, names), "attacker_certainty": certainty}


def _link(blaming: list[Row], names: list[str]) -> str | None:
    """`and` only where someone blames all of them jointly; otherwise it is not known which."""
    if len(names) < 2:
        return None
    joint = any(blames(row) == frozenset(names) and row["attacker_link"] != "or" for row in blaming)
    return "and" if joint and not any(row["attacker_link"] == "or" for row in blaming) else "or"


def _rival_attributions(said: list[Row]) -> bool:
    """True where two organisations blame sets of attackers without a common name."""
    blaming = [(organisation_of(row), blames(row)) for row in said if row["attacker"]]
    return any(a != b and not first & second for a, first in blaming for b, second in blaming)


def _response(rows: list[Row], attackers: list[str]) -> str | None:
    """What the blamed party accepts or denies, as JSON by thing: event, responsibility, target, harm, figure."""
    answers: dict[str, list[str]] = {}
    for row in rows:
        if row["stance"] == "asserted" or not (row["stance"] == "acknowledged" or is_blamed(row, attackers)):
            continue
        accepted = {"strike": "event", "damage": "target", "casualties": "harm"}.get(row["kind"], "event")
        thing = accepted if row["stance"] == "acknowledged" else row["denies_what"] or accepted
        word = "accepted" if row["stance"] == "acknowledged" else "denied"
        answers[thing] = distinct([*answers.get(thing, []), word])
    return json.dumps(answers, ensure_ascii=False, sort_keys=True) if answers else None
