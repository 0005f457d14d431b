"""Which words of a sentence are whose: claimant, kind of speaking, and the stretch of words it covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.acts import Attribution, read_act
from loaders.extract.lexicon import Match, word_set
from loaders.extract.source_lines import at_colon
from loaders.extract.view import View


def find_attributions(view: View) -> list[Attribution]:
    """The acts of speaking in one sentence, in order, each with its scope; without overlap of the acts."""
    if len(view.tokens) <= 8 and view.is_shouted:
        return []
    found: list[Attribution] = [a for a in [at_colon(view)] if a]
    for match in sorted((m for m in view.matches.get("speech", ())), key=lambda m: (m.first, _rank(m))):
        if any(a.first <= match.first < a.last for a in found) or _is_no_speech(view, match):
            continue
        act = read_act(view, match)
        if act:
            found.append(act)
    acts = _without_rejected(view, sorted(found, key=lambda a: a.first))
    beside = [replace(a, scope_first=a.first, scope_last=a.last) for a in acts if _is_beside(view, a)]
    return sorted([*_scoped(view, [a for a in acts if not _is_beside(view, a)]), *beside], key=lambda a: a.first)


def _is_beside(view: View, act: Attribution) -> bool:
    """ "Bombs, *for which the group has claimed responsibility*, killed ten": what it owns up to beside, no figure of its own."""
    first = min(act.first, act.speaker.first) if act.speaker else act.first
    return act.act == "accept" and view.norm(first - 1) == "which"


def _without_rejected(view: View, acts: Sequence[Attribution]) -> list[Attribution]:
    """ "The ministry *rejected what the monitor said* of a strike", "*dismissed a newspaper's report* that ...": what another says
    is named only as what is denied, and belongs to the denial."""
    kept: list[Attribution] = []
    for act in acts:
        before = kept[-1] if kept else None
        if before is not None and before.act == "deny" and act.act == "say" and not before.passive and before.last <= act.first:
            first = min(act.first, act.speaker.first) if act.speaker else act.first
            between = range(before.last, first)
            if all(view.norm(i) in word_set("rejected_words") | word_set("accusation_nouns") for i in between) and len(between):
                continue
        kept.append(act)
    return kept


def _within_name(view: View, match: Match) -> bool:
    """ "State television": a word of speaking inside a source's name speaks of nothing."""
    names = [m for t in ("roles", "organisations", "facilities") for m in view.matches.get(t, ())]
    return any(m.first <= match.first and match.last <= m.last and m.last - m.first > match.last - match.first for m in names)


def _is_no_speech(view: View, match: Match) -> bool:
    """ "State television", "*claiming* the lives of two", "a man *identified* as a leader": words of speaking that are none."""
    described = view.norm(match.last) == "as" and view.norm(match.first - 1) in word_set("person_words")
    return described or _within_name(view, match) or _claims_lives(view, match)


def _claims_lives(view: View, match: Match) -> bool:
    return any(m.first == match.first and m.entry["pattern"] == "claims_lives" for m in view.matches.get("harms", ()))


def _rank(match: Match) -> int:
    return ("prefix", "quoted", "calls", "verb", "record", "noun", "puts", "gave", "account").index(match.entry["pattern"])


def _scoped(view: View, acts: Sequence[Attribution]) -> list[Attribution]:
    """Give each act its words: a leading act covers what follows up to the next act, a trailing one what stands before it."""
    out: list[Attribution] = []
    floor = 0
    for i, act in enumerate(acts):
        upper = acts[i + 1].first if i + 1 < len(acts) else len(view.tokens)
        if act.speaker is None and not act.inherited and out and view.norm(act.first - 1) in ("but", "and", ",", "also", "then"):
            act = replace(act, speaker=out[-1].speaker, said_on=act.said_on or out[-1].said_on)
        before = acts[i - 1].speaker if i else None
        if i and acts[i - 1].chained and not acts[i - 1].first and act.act == "say" and before:
            act = replace(act, speaker=before)  # "Citing residents, the agency said": the residents say it
        if act.said_on is None and act.speaker and before and act.speaker.text == before.text:
            act = replace(act, said_on=acts[i - 1].said_on)
        if act.chained and out and act.speaker and act.speaker.known:
            out[-1] = replace(out[-1], speaker=act.speaker)
            continue
        second = bool(out) and not act.inherited and not _stops_after(view, act.last) and not _is_prefix(view, act)
        trailing = _is_trailing(view, act, floor) and not second  # "while A reported four dead, B *put it at six*"
        if trailing and not act.inherited:
            later = act.last if _stops_after(view, act.last) else upper
            out.append(replace(act, scope_first=floor, scope_last=later))
            floor = later
        elif act.inherited:
            previous = out[-1] if out else None
            speaker = previous.speaker if previous else None
            out.append(
                replace(
                    act, speaker=speaker, scope_first=act.last, scope_last=upper, said_on=previous.said_on if previous else None
                )
            )
            floor = upper
        else:
            start = floor if act.passive else act.first
            out.append(replace(act, scope_first=start, scope_last=upper))
            floor = max(floor, upper if upper == len(view.tokens) else act.last)
    return _widened(view, out)


def _is_trailing(view: View, act: Attribution, floor: int) -> bool:
    """Whether the act comes after what it reports: words with content before it, parted by a comma or a quotation mark, or
    "according to"."""
    if act.first <= floor:
        return False
    opener = view.tokens[act.first - 1 - (view.norm(act.first - 1) in ("the", "a", "an") and act.first > 1)].text
    content = act.first - floor >= 3
    return content and (opener in ',"”“' or _is_prefix(view, act))


def _is_prefix(view: View, act: Attribution) -> bool:
    return any(m.first == act.first and m.entry["pattern"] == "prefix" for m in view.matches.get("speech", ()))


def _stops_after(view: View, at: int) -> bool:
    return at >= len(view.tokens) or all(not t.is_word for t in view.tokens[at:])


def _widened(view: View, acts: list[Attribution]) -> list[Attribution]:
    """A single act speaks for the whole sentence; words before the first leading act belong to it unless it denies."""
    acts = [replace(a, scope_last=min(a.scope_last, a.last + 2)) if a.narrow else a for a in acts]
    if len(acts) == 1 and acts[0].act in ("say", "accuse", "accept") and not acts[0].narrow:
        return [replace(acts[0], scope_first=0, scope_last=len(view.tokens))]
    return acts
