"""The public log of corrections, in words."""

from __future__ import annotations

from typing import Any

from timeline.plain_words import is_missing
from timeline.rows import Row

ACTION_WORDS = {
    "set": "Changed", "check": "Checked", "unusable": "Set aside", "join": "Joined to one incident", "split": "Set apart",
    "undo": "Undone",
}  # fmt: skip
STATE_WORDS = {
    "applied": "stands",
    "moved": "stands, on the statement as read anew",
    "replaced": "replaced by a later correction",
    "unfit": "does not fit the statement as read now; not applied",
    "lost": "the statement is no longer read; not applied",
    "undone": "undone since",
    "withdrawn": "its report was taken out of the record",
}
FIELD_WORDS = {
    "kind": "kind of statement", "stance": "says, denies or accepts", "denies_what": "what is denied", "claimant": "source",
    "claimant_role": "kind of source", "claimant_org": "organisation", "said_on": "day of saying", "attacker": "blamed on",
    "attacker_link": "and / or", "attacker_certainty": "how surely blamed", "weapon": "weapon", "facility_type": "what was hit",
    "facility_name": "name of the site", "condition": "condition", "harm": "harm", "victims": "who was harmed",
    "count_min": "count, at least", "count_max": "count, at most", "count_unit": "what is counted", "is_total": "period total",
    "date_start": "first day", "date_end": "last day", "date_precision": "precision of the day", "country": "country",
    "province_code": "province code", "province": "province", "place": "place", "latitude": "latitude", "longitude": "longitude",
    "place_precision": "precision of the place", "geonameid": "GeoNames id", "checked": "check",
}  # fmt: skip
MISSING = "not given"


def change_words(entry: Row) -> str:
    """ "count, at least: 17, now 23"; a mark, a join, a split or an undo in its own words."""
    action = ACTION_WORDS[entry["action"]]
    if entry["action"] == "set":
        field = FIELD_WORDS.get(entry["field"], entry["field"])
        return f"{field}: {value_words(entry['before'])}, now {value_words(entry['after'])}"
    if entry["action"] == "undo":
        return f"Correction {entry['undoes']} undone"
    return action


def value_words(value: Any) -> str:
    """A value as the log shows it; "not given" where it is missing."""
    return MISSING if is_missing(value) else str(value).replace(";", "; ")


def state_words(entry: Row) -> str:
    """What has become of a correction."""
    return STATE_WORDS[entry["state"]]
