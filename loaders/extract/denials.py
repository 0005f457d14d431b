"""Denials and admissions: who contradicts or accepts what."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.acts import Attribution
from loaders.extract.assessments import is_assessment
from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.series import Strike
from loaders.extract.voices import same_voice


def mark_stances(readings: Sequence[Reading], party: bool | None = None) -> None:
    """Set the stance of each draft from the act it stands in, and add the denials that name nothing themselves ("denied the
    reports").

    Args:
        readings: the sentences in order.
        party: whether the report's publisher is a party to the conflict, where that is known.
    """
    for reading in readings:
        for draft in reading.drafts:
            draft.dropped = _mark(draft, party)
        kept = [draft for draft in reading.drafts if draft.dropped is None]
        reading.dropped = [draft for draft in reading.drafts if draft.dropped is not None]
        reading.drafts = kept + _bare_denials(reading, kept)


def _may_dismiss(draft: Draft, party: bool | None) -> bool:
    """Whether it is a party that sets the allegation aside.

    In the report's own voice: where its publisher is a party or, if that is not known, where the words are those of an office that
    weighs allegations. What a monitor or a reporter could not find is no denial.
    """
    if draft.speaker is not None and (draft.attribution is not None or not is_assessment(draft.view)):
        return _is_party(draft)
    return is_assessment(draft.view) if party is None else party


def _mark(draft: Draft, party: bool | None) -> str | None:
    """Set the stance of one draft; the words returned say why it is dropped ("could not verify" says nothing)."""
    act = draft.attribution.act if draft.attribution else "say"
    if act == "say" and draft.speaker and _called_untrue(draft):
        act = "deny"
    if (
        act == "deny"
        and draft.attribution
        and (draft.trigger > draft.attribution.first or draft.attribution.passive or act != draft.attribution.act)
    ):
        if draft.negated:
            return "a denial of what is negated anyway"
        draft.stance, draft.denies_what = "denied", _what(draft)
        return None
    if draft.disclaims:
        draft.stance, draft.denies_what = "denied", draft.denies_what or _what(draft)
        return None if _may_dismiss(draft, party) else "set aside by one who is no party"
    if draft.negated:
        return _mark_negated(draft)
    if act == "neither":
        return "the source neither says nor denies it"
    if act == "say" and _is_party(draft) and _only_reported(draft):
        return "a party only speaks of reports"
    if act == "accept" or _own_doing(draft):
        draft.stance = "acknowledged"
    return None


def _is_party(draft: Draft) -> bool:
    return (
        draft.speaker is not None
        and draft.speaker.side is not None
        and draft.speaker.role in ("military", "government", "armed_group")
    )


def _only_reported(draft: Draft) -> bool:
    """Whether the content is named as a report or an accusation before it is told ("reports that", "allegations its warplanes").

    A party that "was looking into reports that its jets had hit" something says nothing of the thing itself.
    """
    view, follows = draft.view, ("that", "of", "about", "its", "their", "by", "from")
    nouns = [i for i in range(draft.trigger) if view.norm(i) in word_set("accusation_nouns")]
    return any(view.norm(i + 1) in follows for i in nouns)


def _called_untrue(draft: Draft) -> bool:
    """ "It is not true, the ministry said, that ...", "reports that ... are false": a word that rejects the content."""
    phrases = draft.view.matches.get("denial_phrases", ())
    if any(m.last <= draft.trigger < m.last + 30 for m in phrases):
        return True
    return _only_reported(draft) and any(m.first > draft.trigger for m in phrases)


def _mark_negated(draft: Draft) -> str | None:
    """A party that says it did not strike denies; "does not strike hospitals" is a general denial."""
    speaker = draft.speaker
    if speaker is None or not (speaker.role in ("military", "government", "armed_group") or speaker.side):
        return "negated, by no party"
    draft.stance = "denied"
    if draft.kind != "casualties" and _is_habit(draft):
        draft.kind, draft.denies_what, draft.group, draft.day = "statement", "general", None, None
        draft.harm = draft.condition = None
        return None
    draft.denies_what = _what(draft)
    told = draft.kind != "strike" or bool(draft.places) or draft.day is not None or draft.actor is not None
    return None if told else "a strike denied without place, day or attacker"


def _is_habit(draft: Draft) -> bool:
    """ "Do not strike", "never hit", "does not target": present tense, no day named."""
    if any(m.first == draft.trigger for m in draft.view.found("damage", pattern="avoids")):
        return True
    before = [draft.view.norm(i) for i in range(max(0, draft.trigger - 6), draft.trigger)]
    passive_now = any(w in ("are", "is") for w in before) and "never" in before
    if passive_now:
        return True
    if "never" in before:
        return True
    if any(w in word_set("past_auxiliaries") or w in ("didn't", "hadn't") for w in before):
        return False
    return any(w in ("do", "does", "never", "don't", "doesn't", "not", "cannot") for w in before) and not (
        draft.day and not draft.day.several
    )


def _what(draft: Draft) -> str:
    """What a denial that names something denies: a figure, harm, the target, or the event."""
    after = {draft.view.norm(i) for i in range(draft.attribution.first, draft.trigger)} if draft.attribution else set()
    if after & word_set("responsibility_words"):
        return "responsibility"
    if draft.kind == "casualties":
        counted = draft.group is not None and draft.group.form in ("counted", "number")
        return "figure" if counted and (draft.low or draft.high) else "harm"
    return "target" if draft.kind == "damage" else "event"


def _own_doing(draft: Draft) -> bool:
    """Whether a party tells of its own attack: that part it accepts."""
    side = draft.speaker.side if draft.speaker else None
    if side is None or draft.actor is None or side not in draft.actor.names:
        return False
    return draft.speaker is not None and draft.speaker.role in ("military", "government", "armed_group")


def _bare_denials(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """ "Moscow denied responsibility", "the army rejected the accusations": a denial whose words name no harm and no facility."""
    found = []
    for act in reading.acts:
        if act.act != "deny" or act.speaker is None or any(d.stance == "denied" and _inside(d, act) for d in drafts):
            continue
        words = {reading.view.norm(i) for i in range(act.last, min(act.scope_last, act.last + 14))}
        aimed = _aim_denied(reading, act)
        if aimed:
            found.append(aimed)
            continue
        bare = reading.view.norm(act.last) in ("it", "this", "that", "them") and act.last >= act.scope_first
        if not bare and not words & (word_set("responsibility_words") | word_set("accusation_words")):
            continue
        draft = Draft(reading.view, act.last - 1, "statement", "denied", attribution=act, speaker=act.speaker, said_on=act.said_on)
        draft.denies_what = "responsibility" if words & word_set("responsibility_words") else "event"
        found.append(draft)
    return found


def _aim_denied(reading: Reading, act: Attribution) -> Draft | None:
    """ "Denies targeting civilians": what a party says it does not aim at, with no figure and no strike named; tied to no claim."""
    view = reading.view
    aims = [i for i in range(act.last, min(act.scope_last, act.last + 8)) if view.norm(i) in word_set("aiming_words")]
    if not aims or not act.speaker:
        return None
    draft = Draft(view, aims[0], "statement", "denied", attribution=act, speaker=act.speaker, said_on=act.said_on)
    draft.denies_what = "general" if view.norm(act.last - 1) in ("denies", "deny") else "target"
    return draft


def _inside(draft: Draft, act: Attribution) -> bool:
    return act.covers(draft.trigger)


def link_denials(drafts: Sequence[Draft], strikes: list[Strike]) -> None:
    """Tie each denial to the claims of others that it contradicts, and give it their strike, day, place and attacker."""
    asserted = [d for d in drafts if d.stance == "asserted"]
    for denial in drafts:
        if (
            denial.stance != "denied"
            or denial.denies_what == "general"
            or (denial.kind, denial.denies_what) == ("statement", "target")
        ):
            continue
        answered = [d for d in asserted if not same_voice(d.speaker, denial.speaker) and _contradicts(denial, d)]
        denial.denies = answered
        if answered:
            _take_over(denial, answered[0])
        elif denial.kind != "statement":
            strikes.append(Strike(len(strikes) + 1, denial.is_total, drafts=[denial]))
            denial.strike = len(strikes)


def _contradicts(denial: Draft, claim: Draft) -> bool:
    """Same harm and figure, same facility, or, for a denial that names nothing, the same strike."""
    if denial.kind == "casualties":
        if claim.kind != "casualties" or claim.harm != denial.harm:
            return False
        same = claim.low == denial.low
        vague = denial.group is not None and denial.group.form not in ("counted", "number")
        return same or vague
    if denial.kind == "damage":
        return claim.kind == "damage" and claim.facility_type == denial.facility_type and _same_place(denial, claim)
    return _same_place(denial, claim)


def _same_place(a: Draft, b: Draft) -> bool:
    if not a.places:
        return True
    return bool(_place_names(a) & _place_names(b)) and _same_days(a, b)


def _place_names(draft: Draft) -> set[str]:
    return {(p.mention.candidates[0].name if p.mention.candidates else p.mention.text).casefold() for p in draft.places}


def _same_days(a: Draft, b: Draft) -> bool:
    return not (a.start and a.end and b.start and b.end) or (a.start <= b.end and b.start <= a.end)


def _take_over(denial: Draft, claim: Draft) -> None:
    denial.strike, denial.is_total = claim.strike, claim.is_total
    vague = denial.group is not None and denial.group.form in ("bare", "known_plural")
    if vague and claim.kind == denial.kind:
        denial.group = claim.group
    if denial.kind == "statement":
        denial.kind, denial.harm, denial.condition, denial.group = claim.kind, claim.harm, claim.condition, claim.group
    if (
        denial.day is None
        or (denial.start is None and denial.end is None)
        or (claim.day is not None and claim.day.several and denial.day.several)
    ):
        denial.start, denial.end, denial.precision = claim.start, claim.end, claim.precision
        denial.day = claim.day or denial.day
    if not denial.places:
        denial.places, denial.claimant_area = claim.places, claim.claimant_area
    denial.actor = denial.actor or claim.actor
    denial.weapon = denial.weapon or claim.weapon
    denial.several_places = claim.several_places
