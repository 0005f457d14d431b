"""Incidents: the claims, from any number of reports, about one strike at one place and time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from timeline.canonical import short_hash
from timeline.incident_figures import casualty_ranges, facility_list, is_blamed, read_facilities
from timeline.merging import Group, Member, StrikeGroups
from timeline.rows import Row, distinct, joined, organisation_of, plain_rows
from timeline.schema import incidents_frame, members_frame, split_ids
from timeline.strikes import ClaimRef, Strike, best_dated, best_placed, blames, strikes_in, tells_of_a_strike, usable_strike_claims

__all__ = ["build_incidents", "find_incident", "incident_facility_types", "read_facilities"]


def build_incidents(
    claims: pd.DataFrame,
    reports: pd.DataFrame,
    joined: Sequence[frozenset[ClaimRef]] = (),
    apart: Sequence[frozenset[ClaimRef]] = (),
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The incidents, and why each statement stands in its own; from the claims that are no period totals and not unusable.

    Within a report, claims about the same strike are one; across reports they are merged only where place, known day
    and what happened agree. Denials lower no figure: they mark what they deny. The order of the rows doesn't matter.

    Args:
        claims: claims table.
        reports: reports table; tells which reports are copies.
        joined: claims (report_id, claim_id) whose incidents an editor made one.
        apart: claims that an editor set apart as an incident of their own.

    Returns:
        One row an incident, columns as `INCIDENT_COLUMNS`, in order of its first claim (by report's day, report, place in the
        text); and one row a claim in an incident, columns as `MEMBER_COLUMNS`.
    """
    ordered = claims.sort_values(["report_date", "report_id", "start_char", "claim_id"], kind="stable", na_position="last")
    strikes = strikes_in(plain_rows(usable_strike_claims(ordered)))
    strikes, parted = _parted(strikes, apart)
    groups = StrikeGroups([strike for strike in strikes if tells_of_a_strike(strike)])
    for taken in parted:
        if told := [strike for strike in taken if strike.said]:
            groups.set_apart(told)
    for refs in joined:
        groups.join(refs)
    denials = [s for s in strikes if s.denials and not tells_of_a_strike(s)]
    _attach_denials(groups, denials + [Strike(s.report_id, denials=s.denials) for taken in parted for s in taken if not s.said])
    copies = set(reports.loc[reports["secondary_copy"].fillna(False).astype(bool), "report_id"])
    incidents = [_incident([member.strike for member in group.members], copies) for group in groups.groups]
    members = [row for group, one in zip(groups.groups, incidents, strict=True) for row in _member_rows(group, one["incident_id"])]
    return incidents_frame(incidents), members_frame(members)


def find_incident(incidents: pd.DataFrame, members: pd.DataFrame, incident_id: str) -> str | None:
    """The incident that an id leads to: its own, or the one that has since taken in the claim which gave it that id.

    Args:
        incidents, members: as `build_incidents` gives them.
        incident_id: 12 hex digits from a link.

    Returns:
        An incident_id of the table, or None where no claim of it is left.
    """
    if (incidents["incident_id"] == incident_id).any():
        return incident_id
    for report_id, claim_id, held_by in zip(members["report_id"], members["claim_id"], members["incident_id"], strict=True):
        if short_hash(report_id, claim_id) == incident_id:
            return str(held_by)
    return None


def incident_facility_types(incident: Any) -> list[str]:
    """The types of what an incident's row says was hit, each once."""
    return distinct([facility["type"] for facility in read_facilities(incident["facilities"])])


def _parted(strikes: list[Strike], apart: Sequence[frozenset[ClaimRef]]) -> tuple[list[Strike], list[list[Strike]]]:
    """The accounts without the claims that an editor set apart; and those claims, an account a report, group by group."""
    if not apart:
        return strikes, []
    taken: list[list[Strike]] = []
    for refs in apart:
        own: dict[str, Strike] = {}
        for strike in strikes:
            for rows in (strike.said, strike.denials):
                for row in [row for row in rows if (row["report_id"], row["claim_id"]) in refs]:
                    new = own.setdefault(strike.report_id, Strike(strike.report_id))
                    (new.denials if row["stance"] == "denied" else new.said).append(row)
        taken.append(list(own.values()))
    every = frozenset(ref for refs in apart for ref in refs)
    rest = [Strike(s.report_id, _without(s.said, every), _without(s.denials, every)) for s in strikes]
    return [strike for strike in rest if strike.rows], taken


def _without(rows: list[Row], refs: frozenset[ClaimRef]) -> list[Row]:
    return [row for row in rows if (row["report_id"], row["claim_id"]) not in refs]


def _attach_denials(groups: StrikeGroups, denials: list[Strike]) -> None:
    """Puts denials that stand alone to what they deny: by id in their own report, else where event, place and day fit."""
    home = {ref: group for group in groups.groups for strike in group.told for ref in strike.refs}
    for strike in denials:
        fitting = groups.fitting(strike)
        for row in strike.denials:
            named = [home[key] for i in split_ids(row["denies"]) if (key := (row["report_id"], i)) in home]
            why = "denies a statement of its own report"
            if not named and fitting is not None and row["denies_what"] != "general":
                named, why = [fitting], "denies an attack of this place and day"
            for group in {id(group): group for group in named}.values():
                group.members.append(Member(Strike(strike.report_id, denials=[row]), why))


def _member_rows(group: Group, incident_id: str) -> Iterator[Row]:
    """A row for each claim of a group, with the account it belongs to and why that stands here."""
    for number, member in enumerate(group.members, 1):
        matched = "/".join(member.matched) if member.matched else None
        for report_id, claim_id in member.strike.refs:
            yield {
                "incident_id": incident_id, "report_id": report_id, "claim_id": claim_id, "strike": number, "why": member.why,
                "matched": matched, "by": member.by,
            }  # fmt: skip


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
