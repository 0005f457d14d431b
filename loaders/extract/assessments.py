"""What a party finds of an allegation against itself: "no strikes were flown in the area", "insufficient evidence that ..."."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_EVIDENCE_REACH = 4
_CLAUSE_REACH = 14


@dataclass(frozen=True, slots=True)
class Dismissal:
    """An allegation set aside at `trigger`; `what` it denies: the event or the harm."""

    trigger: int
    what: str


def find_dismissals(view: View) -> list[Dismissal]:
    """The first words of a sentence that set an allegation aside; none in most sentences."""
    found = [_no_action(view, m) for m in view.matches.get("actors", ())]
    found += [_none_of_its(view, m) for m in view.matches.get("action_nouns", ())]
    found += [_set_aside(view, m) for m in view.matches.get("dismissals", ())]
    return sorted((d for d in found if d), key=lambda d: d.trigger)[:1]


def is_assessment(view: View) -> bool:
    """Whether the words are those of an office that weighs an allegation ("was assessed", "in the geographical area", "to assess
    its credibility"), not a reporter's."""
    return any(t.norm in word_set("assessment_words") or t.norm.startswith("allegation") for t in view.tokens)


def _no_action(view: View, match: Match) -> Dismissal | None:
    """ "*No* army *flights* were made in the area", "did *not* occur as the result of an army *strike*"."""
    nouns = view.starting("action_nouns", match.last) or view.starting("action_nouns", match.last + 1)
    before = [view.norm(i) for i in range(max(0, match.first - _CLAUSE_REACH), match.first)]
    if not nouns or not (before[-1:] == ["no"] or _did_not_happen(before)):
        return None
    harm = before[-1:] != ["no"] and any(w in word_set("casualty_words") for w in before)
    return Dismissal(nouns[0].first, "harm" if harm else "event")


def _none_of_its(view: View, match: Match) -> Dismissal | None:
    """ "*None of its strikes* took place in the area": an office speaks of all that it flew."""
    before = [view.norm(i) for i in range(max(0, match.first - 4), match.first)]
    return Dismissal(match.first, "event") if "none" in before and "of" in before else None


def _did_not_happen(before: list[str]) -> bool:
    """Whether the words before an action say that it was none: "did *not occur* as the result of", ", *not* an"."""
    for i, word in enumerate(before):
        if word == "not" or word.endswith("n't"):
            following = before[i + 1] if i + 1 < len(before) else ""
            if following in word_set("happening_words") or before[i + 1 :] in ([], ["a"], ["an"], ["the"]):
                return True
    return False


def _set_aside(view: View, match: Match) -> Dismissal | None:
    """ "*Insufficient* detail to judge whether ...", "*found no* evidence that ...", "the allegation was deemed *not credible*"."""
    if match.entry["pattern"] == "verdict":
        alleged = view.has_any(word_set("allegation_words"))
        return Dismissal(match.first, "event") if alleged else None
    evidence = _evidence(view, match)
    what = _weighed(view, evidence) if evidence is not None else None
    return Dismissal(match.first, what) if what else None


def _evidence(view: View, match: Match) -> int | None:
    """Where the evidence stands that is lacking: after "insufficient", or before it ("the information was insufficient")."""
    after = range(match.last, min(match.last + _EVIDENCE_REACH, len(view.tokens)))
    before = range(max(0, match.first - _EVIDENCE_REACH), match.first) if match.entry["pattern"] == "shortfall" else range(0)
    return next((i for i in (*after, *before) if view.norm(i) in word_set("evidence_words")), None)


def _weighed(view: View, evidence: int) -> str | None:
    """What the evidence would have shown: that a report of some place and hour is credible (event), or that people came to harm."""
    later = [view.norm(i) for i in range(evidence, len(view.tokens))]
    armed = bool(view.matches.get("weapons"))
    placed = armed or view.has_any(word_set("scene_words"))
    if placed and any(w in word_set("credibility_words") for w in later):
        return "event"
    if any(w in word_set("casualty_words") for w in later):
        return "harm"
    return "event" if any(m.first > evidence and m.entry["attack"] == "yes" for m in view.matches.get("weapons", ())) else None
