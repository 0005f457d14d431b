"""One claim, or one incident, described from its fields; a clause is dropped rather than guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from timeline.denied_things import denied_thing
from timeline.incident_figures import read_facilities
from timeline.plain_words import (
    day_words,
    facility_words,
    figure_words,
    is_missing,
    list_words,
    role_words,
    sentence_case,
    victim_words,
)
from timeline.schema import split_ids
from timeline.vocabulary import (
    BODY_ROLES,
    BODY_WORDS,
    COMMON_FIRST,
    CONDITION_WORDS,
    HARM_WORDS,
    NEVER_OURS,
    WEAPON_WORDS,
    WITH_ARTICLE,
)

Fields = Mapping[str, Any]
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
PARTS = re.compile(r",\s+(?:an?\s+|the\s+)?|\s+(?:of|from|for|at|with)\s+(?:the\s+)?", re.IGNORECASE)
FINE_PLACES = ("site", "settlement", "district")


def claimant_words(claim: Fields) -> str:
    """Who says it, as the screen may name them: the organisation, else a group as printed, else the role.

    A private person's name never comes out of here; it stands in the quoted sentence only.
    """
    if not is_missing(claim["claimant_org"]):
        return str(claim["claimant_org"])
    if is_missing(claim["claimant"]):
        publisher = claim["publisher"]
        return role_words(claim["claimant_role"], as_source=True) if is_missing(publisher) else str(publisher)
    printed = str(claim["claimant"]).strip()
    body = _body_in(printed, str(claim["claimant_role"]))
    return body or role_words(claim["claimant_role"], as_source=True)


def _body_in(printed: str, role: str) -> str | None:
    """The part of a printed claimant that names a body or a group; None where it may be a person's name."""
    if NEVER_OURS.search(printed):
        return None
    for part in [printed] if not _starts_with_name(printed) else PARTS.split(printed)[1:]:
        words = WORD.findall(part)
        lower = not any(word[:1].isupper() for word in words[1:])
        cased = any(mark.islower() or mark.isupper() for mark in part)
        plain = cased and lower and len(words) > 1
        short = any(word.isupper() and len(word) > 1 for word in words)
        if _names_body(words) or plain or short or (len(words) == 1 and role in BODY_ROLES):
            return part
    return None


def _names_body(words: list[str]) -> bool:
    return any(word.casefold() in BODY_WORDS for word in words)


def _starts_with_name(printed: str) -> bool:
    """True for "Salem Abu al Azem of the Civil Defence": what stands before the first joint names no body."""
    head = WORD.findall(PARTS.split(printed)[0])
    capitals = [word for word in head if word[:1].isupper()]
    return len(capitals) >= 2 and not _names_body(head) and not any(word.isupper() and len(word) > 1 for word in head)


def in_sentence(name: str) -> str:
    """A claimant inside a sentence: "opposition rescue workers" where a report begins its sentence with them."""
    first, _, rest = name.partition(" ")
    common = first.casefold() in COMMON_FIRST and not any(mark.isupper() for mark in rest)
    return name[:1].lower() + name[1:] if common and first[1:].islower() else name


def with_article(name: str) -> str:
    """ "the Russian Defence Ministry"; names that take no article come back as they are."""
    words = WORD.findall(name)
    takes = bool(words) and words[0].casefold() not in ("the", "a", "an") and words[-1].casefold() in WITH_ARTICLE
    return f"the {name}" if takes else name


def blame_words(attackers: Any, link: Any = None, certainty: Any = None) -> str:
    """ "blamed on Russia and Syria", "blamed on Russia or Syria", "attacker believed to be Russia"; empty where nobody is."""
    names = split_ids(attackers)
    if not names:
        return "attacker not determined" if not is_missing(certainty) and certainty == "undetermined" else ""
    listed = list_words(names, "or" if not is_missing(link) and link == "or" else "and")
    if not is_missing(certainty) and certainty == "suspected":
        return f"attacker believed to be {listed}"
    if not is_missing(certainty) and certainty == "undetermined":
        return f"attacker not determined; {listed} named"
    return f"blamed on {listed}"


def place_words(row: Fields) -> str:
    """Where: "Kafr Nabl, Idlib", "Idlib province", "several provinces: Idlib; Hama"; empty where it isn't known."""
    province = None if is_missing(row["province"]) else str(row["province"])
    place = None if is_missing(row["place"]) else str(row["place"])
    if place and not is_missing(row["place_precision"]) and row["place_precision"] in FINE_PLACES:
        return f"{place}, {province}" if province and province != place else place
    if province:
        return f"{province} province"
    return ""


def claim_figure(claim: Fields) -> tuple[str, str]:
    """A claim's figure and what it counts: ("150 or more", "reported killed, civilians"), ("6 hospitals", "destroyed")."""
    harm, facility = claim["harm"], claim["facility_type"]
    subject = None if is_missing(facility) or not is_missing(harm) else str(facility)
    figure = figure_words(claim["count_min"], claim["count_max"], claim["count_text"], subject)
    if not is_missing(harm):
        return figure, f"reported {HARM_WORDS[str(harm)]}, {victim_words(claim['victims'])}"
    if subject:
        return figure, "" if is_missing(claim["condition"]) else CONDITION_WORDS[str(claim["condition"])]
    if claim["kind"] == "strike" and not is_missing(claim["count_min"]):
        return f"{figure} {_weapon_words(claim['weapon'], claim['count_max'])}", ""
    return ("" if is_missing(claim["count_min"]) and is_missing(claim["count_max"]) else figure), ""


def claim_title(claim: Fields) -> str:
    """A claim in one line without its claimant: "150 or more, reported killed, civilians; Idlib province; 20–27 September 2017"."""
    if claim["stance"] == "denied":
        what = f"denied: {denied_thing(claim)}"
    else:
        what = ", ".join(part for part in claim_figure(claim) if part) or _what_happened(claim)
        what = f"accepted: {what}" if claim["stance"] == "acknowledged" else what
    return sentence_case("; ".join(part for part in (what, place_words(claim), _when(claim)) if part))


def claim_sentence(claim: Fields) -> str:
    """What a claim says beside its figure: "Killed in Idlib province, 20–27 September 2017; blamed on Russia and Syria.\""""
    where = place_words(claim)
    if claim["stance"] == "denied":
        parts = [f"denies {denied_thing(claim)}", where, _when(claim) if where else ""]
        return sentence_case(", ".join(part for part in parts if part)) + "."
    said = f"{_what_happened(claim)} in {where}" if where else _what_happened(claim)
    lead = "accepts: " if claim["stance"] == "acknowledged" else ""
    blame = blame_words(claim["attacker"], claim["attacker_link"], claim["attacker_certainty"])
    parts = [f"{lead}{said}, {_when(claim)}", "" if lead else blame]
    return sentence_case("; ".join(part for part in parts if part)) + "."


def incident_title(incident: Fields) -> str:
    """An incident in one line: "Hospital, Kafr Nabl, Idlib; 25 September 2017"."""
    facilities = read_facilities(incident["facilities"])
    sites = [str(f["name"] or _site_words(f)) for f in facilities]
    weapons = split_ids(incident["weapons"])
    what = list_words(sites) or (WEAPON_WORDS.get(weapons[0], ("attack", ""))[0] if weapons else "attack")
    days = day_words(incident["date_start"], incident["date_end"], incident["date_precision"])
    where = place_words(incident)
    return sentence_case("; ".join(part for part in (f"{what}, {where}" if where else what, days) if part))


def _site_words(facility: Mapping[str, Any]) -> str:
    single = facility["count_min"] in (None, 1) and facility["count_max"] in (None, 1)
    return facility_words(facility["type"], 1 if single else None)


def _when(claim: Fields) -> str:
    whole = not is_missing(claim["is_total"]) and bool(claim["is_total"])
    return day_words(claim["date_start"], claim["date_end"], claim["date_precision"], whole=whole)


def _what_happened(claim: Fields) -> str:
    """The verb of a claim: killed, a facility and its condition, or the kind of attack."""
    if not is_missing(claim["harm"]):
        return HARM_WORDS[str(claim["harm"])]
    if not is_missing(claim["facility_type"]):
        one = claim["count_max"] if not is_missing(claim["count_max"]) else None
        name = None if is_missing(claim["facility_name"]) else str(claim["facility_name"])
        site = name or facility_words(str(claim["facility_type"]), one)
        return site if is_missing(claim["condition"]) else f"{site} {CONDITION_WORDS[str(claim['condition'])]}"
    return "statement" if claim["kind"] == "statement" else _weapon_words(claim["weapon"], claim["count_max"])


def _weapon_words(weapon: Any, count: Any) -> str:
    one, many = WEAPON_WORDS["unspecified"] if is_missing(weapon) else WEAPON_WORDS[str(weapon)]
    return one if not is_missing(count) and count == 1 else many
