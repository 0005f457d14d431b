"""Denials and admissions: who contradicts or accepts what."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.actors import Actor
from loaders.extract.assessments import is_assessment
from loaders.extract.bare_denials import find_bare_denials
from loaders.extract.draft import Draft
from loaders.extract.edges import is_verb
from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.rebuttals import find_admissions, is_party_statement, own_up, regretting_party, weighing_office


def mark_stances(readings: Sequence[Reading], party: bool | None = None) -> None:
    """Set the stance of each draft from the act it stands in, and add the denials that name nothing themselves ("denied the
    reports").

    Args:
        readings: the sentences in order.
        party: whether the report's publisher is a party to the conflict, where that is known.
    """
    party = party or is_party_statement([r.view for r in readings[:3]]) or party
    own_voice = [r for r in readings if not r.acts]
    office = weighing_office([r.view for r in own_voice]) or regretting_party([(r.view, r.actors) for r in own_voice])
    party = party or bool(office) or party
    for reading in readings:
        for draft in reading.drafts:
            own_up(draft, office)
            draft.dropped = _mark(draft, party)
            if draft.stance == "acknowledged" and draft.actor is None:
                draft.actor = _claimer(reading, draft)
        kept = [draft for draft in reading.drafts if draft.dropped is None]
        reading.dropped = [draft for draft in reading.drafts if draft.dropped is not None]
        reading.drafts = kept + find_bare_denials(reading, kept) + _owned(reading, kept)


def _claimer(reading: Reading, draft: Draft) -> Actor | None:
    """ "*The Front* claimed responsibility for the blast": who says that he did it."""
    speaker = draft.speaker if draft.speaker in [a.speaker for a in reading.acts] else None
    return next((a for a in reading.actors if speaker and a.names and a.first < speaker.last <= a.last), None)


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
    if act == "deny" and _is_only_mentioned(draft):
        draft.attribution = draft.speaker = None
        act = "say"
    if act == "accept" and _is_background(draft):
        act = "say"
    untrue = act == "say" and _called_untrue(draft)
    if untrue or (
        act == "deny" and draft.attribution and (draft.trigger > draft.attribution.first or draft.attribution.passive)
    ):
        if draft.negated:
            return "a denial of what is negated anyway"
        draft.stance, draft.denies_what = "denied", _what(draft)
        return None
    if draft.disclaims:
        draft.stance, draft.denies_what = "denied", draft.denies_what or _what(draft)
        return None if _may_dismiss(draft, party) else "set aside by one who is no party"
    if act == "neither":
        return "the source neither says nor denies it"
    if draft.negated:
        return _mark_negated(draft, party)
    if _spares_civilians(draft):
        draft.stance, draft.denies_what = "denied", "harm"
        return None
    if act == "say" and _is_party(draft) and _only_reported(draft):
        return "a party only speaks of reports"
    if act == "accept" or draft.owned or _own_doing(draft):
        draft.stance = "acknowledged"
    return None


def _is_only_mentioned(draft: Draft) -> bool:
    """ "Denied responsibility for the blast *that killed* six", "rejected the call *because* ...": the report tells it, nobody
    denies it."""
    act, view = draft.attribution, draft.view
    if act is None or draft.trigger <= act.last:
        return False
    between = range(act.last + 1, draft.trigger)  # past "denied *that* it had"
    if any(view.norm(i) in word_set("reason_words") for i in between):
        return True
    relative = any(view.norm(i) in ("which", "who") or (view.norm(i) == "that" and is_verb(view, i + 1)) for i in between)
    answers = word_set("accusation_words") | word_set("responsibility_words")
    return relative and any(view.norm(i) in answers for i in range(act.last, draft.trigger))


def _is_background(draft: Draft) -> bool:
    """ "Admitted that they had talked of the siege *in which* 40 died": what is accepted is something else."""
    act, view = draft.attribution, draft.view
    between = range(act.last, draft.trigger) if act else range(0)
    owned = any(view.norm(i) in word_set("responsibility_words") for i in between)
    return not owned and any(view.norm(i) in ("when", "where", "who", "which") for i in between)


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
    if not view.has_any(word_set("accusation_nouns")):
        return False
    nouns = [i for i in range(draft.trigger) if view.norm(i) in word_set("accusation_nouns")]
    return any(view.norm(i + 1) in follows for i in nouns)


def _called_untrue(draft: Draft) -> bool:
    """ "It is not true, the ministry said, that ...", "reports that ... are false": a word that rejects the content."""
    phrases = draft.view.matches.get("denial_phrases", ())
    if draft.speaker and any(m.last <= draft.trigger < m.last + 30 for m in phrases):
        return True
    return _only_reported(draft) and any(m.first > draft.trigger for m in phrases)


def _spares_civilians(draft: Draft) -> bool:
    """ "The army said *no civilians were killed* in its raid": nobody harmed, said by the one who struck."""
    if draft.kind != "casualties" or (draft.low, draft.high) != (0, 0) or not (draft.owned or _own_doing(draft)):
        return False
    return draft.victims not in ("fighters", None)


def _mark_negated(draft: Draft, party: bool | None) -> str | None:
    """A party that says it did not strike denies, in its own statement too; "does not strike hospitals" is a general denial."""
    speaker = draft.speaker
    own_voice = speaker is None and party and draft.kind != "casualties"
    if not own_voice and (speaker is None or not (speaker.role in ("military", "government", "armed_group") or speaker.side)):
        return "negated, by no party"
    draft.stance = "denied"
    if draft.kind != "casualties" and not draft.denies_what and _is_habit(draft):
        draft.kind, draft.denies_what, draft.group, draft.day = "statement", "general", None, None
        draft.harm = draft.condition = None
        return None
    draft.denies_what = draft.denies_what or _what(draft)
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
    no_attack = draft.view.norm(draft.trigger - 1) == "no"  # "there was no raid on a market"
    return "target" if draft.kind == "damage" and not no_attack else "event"


def _own_doing(draft: Draft) -> bool:
    """Whether a party tells of its own attack: that part it accepts."""
    side = draft.speaker.side if draft.speaker else None
    if side is None or draft.actor is None or side not in draft.actor.names:
        return False
    return draft.speaker is not None and draft.speaker.role in ("military", "government", "armed_group")


def _owned(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The attacks that a party owns up to, where the sentence tells no more of them."""
    admitted = find_admissions(reading.view, reading.acts)
    return [a for a in admitted if _bind_owner(a) and not any(d.stance == "acknowledged" for d in drafts)]


def _bind_owner(draft: Draft) -> bool:
    """Make the speaker the attacker; False where it is no party."""
    speaker = draft.speaker
    if speaker is None or not speaker.side:
        return False
    draft.actor = Actor(draft.trigger, draft.trigger + 1, (speaker.side,), None, "stated", speaker.text, False)
    return True
