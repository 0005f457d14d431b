"""Denials that name no harm and no damage: "denied responsibility", "disputed the toll", "denied that the raid took place"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.acts import Attribution
from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.rebuttals import find_sorties

_REACH = 14
_AIM_REACH = 8


def find_bare_denials(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The denials of a sentence that answer what is told elsewhere: "Moscow denied responsibility", "the army rejected the
    accusations"."""
    found = []
    for act in reading.acts:
        if act.act != "deny" or act.speaker is None or act.speaker.pronoun:
            continue
        if any(d.stance == "denied" and act.covers(d.trigger) for d in drafts):
            continue
        draft = _event_denied(reading, act) or _aim_denied(reading, act) or _flight_denied(reading, act) or _rejected(reading, act)
        found += [draft] if draft else []
    return found


def _denial(reading: Reading, act: Attribution, at: int, what: str) -> Draft:
    draft = Draft(reading.view, at, "statement", "denied", attribution=act, speaker=act.speaker, said_on=act.said_on)
    draft.denies_what = what
    return draft


def _rejected(reading: Reading, act: Attribution) -> Draft | None:
    """ "Denied it", "rejected the *allegations*", "denied any *involvement*", "disputed the *toll*"."""
    view = reading.view
    after = [view.norm(i) for i in range(act.last, min(act.scope_last, act.last + _REACH))]
    bare = bool(after) and after[0] in ("it", "this", "that", "them") and act.last >= act.scope_first
    if after[:1] == ["that"] and view.norm(act.last + 1).isalpha():
        bare = False  # "denied that members of the group had entered": a clause, with words of its own
    ends = next((n for n, word in enumerate(after) if word in word_set("reason_words")), len(after))
    words = set(after[:ends])
    if not bare and not words & (word_set("responsibility_words") | word_set("accusation_words")):
        return None
    what = "responsibility" if words & word_set("responsibility_words") else "figure" if words & word_set("toll_nouns") else "event"
    return _denial(reading, act, act.last - 1, what)


def _event_denied(reading: Reading, act: Attribution) -> Draft | None:
    """ "Denied that the *bombing took place*", "denied that there was any *raid*"."""
    view = reading.view
    for attack in view.found("weapons", attack="yes"):
        happening = any(m.first == attack.last for m in view.matches.get("happening_verbs", ()))
        there = any(view.norm(i) == "there" for i in range(act.last, attack.first))
        if act.last <= attack.first < act.scope_last and (happening or there):
            draft = _denial(reading, act, attack.first, "event")
            draft.kind = "strike"
            draft.places = [p for p in view.places if p.first >= attack.last]
            return draft
    return None


def _flight_denied(reading: Reading, act: Attribution) -> Draft | None:
    """ "Denied that the air force had flown over TOWN": it answers what is told of that town."""
    at = find_sorties(reading.view, act)
    if at is None:
        return None
    draft = _denial(reading, act, at, "responsibility")
    draft.places = [p for p in reading.view.places if p.first >= act.last]
    return draft


def _aim_denied(reading: Reading, act: Attribution) -> Draft | None:
    """ "Denies targeting civilians": what a party says it does not aim at, with no figure and no strike named; tied to no claim.

    "Denied that the airport was a target" names the facility, and answers what is told of it.
    """
    view = reading.view
    aims = [i for i in range(act.last, min(act.scope_last, act.last + _AIM_REACH)) if view.norm(i) in word_set("aiming_words")]
    if not aims or not act.speaker:
        return None
    draft = _denial(reading, act, aims[0], "general" if view.norm(act.last - 1) in ("denies", "deny") else "target")
    named = [g for g in reading.facilities if act.last <= g.first < aims[0]]
    if named and draft.denies_what == "target":
        draft.kind, draft.group, draft.condition = "damage", named[-1], "hit"
    return draft
