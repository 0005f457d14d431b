"""What a party sets right or owns up to without a verb of striking: "it was not a school", "no jet had flown there", "we were
behind the attack"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.extract.actors import Actor
from loaders.extract.acts import Attribution
from loaders.extract.assessments import is_assessment
from loaders.extract.draft import Draft
from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.speakers import speaker_after
from loaders.extract.view import View

_BEHIND_REACH = 4
_PARTIES = ("military", "government", "armed_group")


def find_misnamed(view: View, facilities: Sequence[Group]) -> list[Group]:
    """ "A barracks *and not a hospital*", "was *not a rescue centre*": what a party says the place hit was not."""
    return [g for g in facilities if g.form == "one" and view.norm(g.first - 1) == "not" and _is_named(view, g.first - 2)]


def _is_named(view: View, at: int) -> bool:
    return view.norm(at) in word_set("outcome_words", "be") | {"and", ",", "as"}


def find_sorties(view: View, act: Attribution) -> int | None:
    """ "Denied that its jets *had flown* over TOWN", "denied *operating* in the area": where the flight stands that never was."""
    reach = range(act.last, min(act.scope_last, act.last + 12))
    return next((i for i in reach if view.norm(i) in word_set("sortie_words")), None)


def find_admissions(view: View, acts: Sequence[Attribution]) -> Iterator[Draft]:
    """ "The group said it *was behind* the attack", "claimed responsibility for the blast": a party that owns an attack told
    before."""
    for act in acts:
        speaker = act.speaker
        if speaker is None or not (speaker.side or speaker.pronoun) or not (act.act == "accept" or _owns(view, act)):
            continue
        attack = next((m for m in view.matches.get("weapons", ()) if m.first >= act.last and m.entry["attack"] == "yes"), None)
        owned = act.act != "accept" or "responsibility" in (view.norm(i) for i in range(act.first, act.last + 1))
        if attack and owned:
            yield Draft(view, attack.first, "strike", "acknowledged", attribution=act, speaker=speaker, said_on=act.said_on)


def _owns(view: View, act: Attribution) -> bool:
    """ "Said *they were behind*", "says it *is responsible for*"."""
    at = act.last + (view.norm(act.last) == "that")
    if act.act != "say" or view.norm(at) not in word_set("pronouns"):
        return False
    words = [view.norm(i) for i in range(at + 1, at + 1 + _BEHIND_REACH)]
    return words[0] in word_set("outcome_words", "be") | {"had"} and any(w in ("behind", "responsible") for w in words[1:3])


def is_party_statement(views: Sequence[View]) -> bool:
    """Whether a report opens as the statement of a party: "Statement by the chief of the Northern Army"."""
    for view in views[:3]:
        opening = 0 if view.norm(0) in word_set("text_words") else 1 if view.norm(1) in word_set("text_words") else None
        if opening is None or len(view.tokens) > 40 or view.norm(opening + 1) not in ("by", "of", "from"):
            continue
        source = speaker_after(view, opening + 2)
        if source and source.side and source.role in _PARTIES:
            return True
    return False


def weighing_office(views: Sequence[View]) -> str | None:
    """The party whose office weighs allegations in this report: "the Coalition completed the assessment of ..."."""
    for view in views:
        houses = [m for m in view.found("organisations", role="military") if m.entry["side"]]
        if houses and is_assessment(view):
            return houses[0].entry["side"]
    return None


def regretting_party(told: Sequence[tuple[View, Sequence[Actor]]]) -> str | None:
    """ "Regrettably, two civilians were unintentionally killed", in a statement's own voice: the one party whose arms it names.

    Args:
        told: the sentences without a speaker of their own, each with the attackers that it names.
    """
    regretting = any(
        {t.norm for t in view.tokens} & word_set("regret_openers") and {t.norm for t in view.tokens} & word_set("regret_words")
        for view, _ in told
    )
    names = {name for _, actors in told for actor in actors if actor.force for name in actor.names}
    return names.pop() if regretting and len(names) == 1 else None


def own_up(draft: Draft, office: str | None) -> None:
    """ "Four civilians were *unintentionally* killed", "it was assessed that no civilians were harmed": told by the party that
    struck or by its office, which is the attacker then."""
    view, speaker = draft.view, draft.speaker
    regretted = view.has_any(word_set("regret_words"))
    cleared = (draft.low, draft.high) == (0, 0) and is_assessment(view)
    if draft.kind != "casualties" or draft.negated or not (regretted or cleared):
        return
    side = office if speaker is None else speaker.side if speaker.role in _PARTIES else None
    if side and (draft.actor is None or side in draft.actor.names):
        draft.actor = draft.actor or Actor(draft.trigger, draft.trigger + 1, (side,), None, "stated", side, False)
        draft.owned = True
