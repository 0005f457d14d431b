"""Across sentences: who is named or told singly after a total is one of those it counts, no further victim."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.draft import Draft
from loaders.extract.lexicon import word_set
from loaders.extract.voices import same_voice

_SINGLE = ("one", "known")
_CIVILIANS = ("civilians", "children", "women", "health_workers", "rescue_workers", "journalists", "aid_workers")
# Which classes a figure of a general class may hold.
_HOLDS = {
    "people": {
        "civilians",
        "children",
        "women",
        "health_workers",
        "rescue_workers",
        "journalists",
        "aid_workers",
        "fighters",
        "people",
    },
    "civilians": {"children", "women", "health_workers", "rescue_workers", "journalists", "aid_workers", "civilians", "people"},
}


def find_wholes(drafts: Sequence[Draft]) -> None:
    """Tie single victims and narrower classes to the total of the same strike that counts them.

    "Eight people died in Ariha. ... Omar Saleh, 61, was killed with his wife": two of the eight. Nothing is tied where the text
    says "another", "also", or tells another strike.
    """
    by_strike: dict[tuple[int | None, str | None, bool], list[Draft]] = {}
    for draft in drafts:
        if draft.kind == "casualties" and draft.stance != "denied" and draft.group:
            by_strike.setdefault((draft.strike, draft.harm, draft.is_total), []).append(draft)
    for told in by_strike.values():
        wholes = [d for d in told if _is_total_figure(d)]
        for draft in told:
            if draft.whole is None and draft.is_part:
                draft.whole = next((w for w in wholes if w is not draft and w.whole is None and _may_count(w, draft)), None)
            elif draft.whole is None:
                draft.whole = next((w for w in wholes if w is not draft and w.whole is None and _holds(w, draft)), None)


def _is_total_figure(draft: Draft) -> bool:
    group = draft.group
    return group is not None and group.form in ("counted", "number") and (group.low or group.high or 0) > 1


def _holds(whole: Draft, draft: Draft) -> bool:
    """Whether the figure counts the person or the class told elsewhere in the report."""
    if draft.group is None or not _may_count(whole, draft):
        return False
    if draft.view is whole.view:
        return _is_toll(whole) and not _is_toll(draft) and same_voice(whole.speaker, draft.speaker)
    if draft.group.form == "name" or _of_kin(draft):
        return not _adds(draft, word_set("adding_words") - {"also"})
    if _adds(draft, word_set("adding_words")):
        return False
    if draft.group.form in _SINGLE or _points_back(draft):
        return True
    if draft.group.form == "bare":
        return False
    if draft.victims in ("people", "civilians", whole.victims):
        wider = draft.victims != whole.victims and same_voice(whole.speaker, draft.speaker)
        return wider or _some_of_them(whole, draft)
    return None in (whole.speaker, draft.speaker) or same_voice(whole.speaker, draft.speaker)


def _some_of_them(whole: Draft, draft: Draft) -> bool:
    """Whether the source of the larger figure goes on to a smaller one: some of those, no new count."""
    vague = draft.group is not None and (draft.group.count_text or "").lower() in word_set("numerals", "vague")
    smaller = (vague or draft.high is not None) and (draft.low or 0) < (whole.low or 0)
    return smaller and whole.order < draft.order and same_voice(whole.speaker, draft.speaker)


def _is_toll(draft: Draft) -> bool:
    return any(m.first == draft.trigger for m in draft.view.found("harms", pattern="toll"))


def _may_count(whole: Draft, draft: Draft) -> bool:
    """Whether the class and the size of a figure leave room for the other."""
    kinds = _HOLDS.get(whole.victims or "", {whole.victims})
    return not whole.is_part and draft.victims in kinds and (draft.low or 0) <= (whole.low or whole.high or 0)


def _points_back(draft: Draft) -> bool:
    """ "*The two* farmers killed were brothers": a definite number of those told before."""
    group = draft.group
    return group is not None and draft.view.norm(group.first - 1) in ("the", "these")


def _of_kin(draft: Draft) -> bool:
    """ "His two daughters", "three of her sons": relatives of one who was named."""
    group = draft.group
    assert group is not None
    return any(draft.view.norm(i) in ("his", "her") for i in range(max(0, group.first - 1), group.last))


def _adds(draft: Draft, adding: frozenset[str]) -> bool:
    """ "*Another* child died", "a nurse was *also* killed": somebody beside those counted."""
    group = draft.group
    assert group is not None
    adding = adding if group.form == "one" else adding - word_set("ordinals")
    words = {draft.view.norm(i) for i in range(max(0, group.first - 1), min(group.last + 4, len(draft.view.tokens)))}
    return bool(words & adding)
