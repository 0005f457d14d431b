"""Who is blamed in another sentence than the claim's own: accusations, the attack told before, the one attacker of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.extract.actors import Actor
from loaders.extract.bystanders import is_attack, is_bystander, leading_word, verb_after
from loaders.extract.clauses import is_passive
from loaders.extract.draft import Draft
from loaders.extract.lexicon import Match, word_set
from loaders.extract.reading import Reading
from loaders.extract.series import Strike
from loaders.extract.sources import Speaker
from loaders.extract.view import View
from loaders.extract.voices import same_voice

_AHEAD = 3
_BESIDE = 8
_BACK = 3
_LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Blame:
    """One party blamed by one source.

    `places` are the towns whose attacks it is blamed for, where the text tells several apart; `others`: for all but those;
    `general` tells that its paragraph is about no strike of its own ("Where sources name anybody, they blame the army.").
    """

    number: int
    paragraph: int
    actor: Actor
    speaker: Speaker | None
    places: frozenset[str] = field(default=frozenset())
    others: bool = False
    general: bool = False


def fill_attackers(strikes: Sequence[Strike], readings: Sequence[Reading]) -> None:
    """Give each claim without an attacker the one that its own strike, its source or the report blames.

    Where the report blames several parties, a monitor's blame is not put into rescue workers' mouths; what its own voice calls an
    alleged raid stays alleged.
    """
    unclear = any(m.last - m.first > 1 for r in readings for m in r.view.found("certainty", certainty="undetermined"))
    telling = {r.view.paragraph for r in readings if any(d.kind != "statement" for d in r.drafts)}
    blames = [replace(b, general=b.paragraph not in telling) for r in readings for b in find_blames(r)]
    only = None if unclear else _only_actor(readings, blames)
    guarded = unclear or len(_parties(readings, blames)) > 1
    alleged = _alleged(readings)
    for strike in strikes:
        told = [d for d in strike.drafts if d.actor]
        for draft in sorted(strike.drafts, key=lambda d: (d.speaker is not None, d.order)):
            if draft.actor is not None or (draft.stance == "denied" and draft.denies_what == "general"):
                continue
            here = [a for r in readings[draft.view.number - readings[0].view.number :][:1] for a in r.actors]
            if _is_clash(draft.view, here):
                continue
            common = only if len(strikes) == 1 else None
            lender = _lender(draft, told, unclear, guarded)
            actor = lender.actor if lender else _blamed(draft, blames) or _told_before(draft, readings)
            actor = actor or (None if told else common)
            softened = not (lender and lender.speaker is None) and (draft.speaker is None or actor is only)
            if actor and not set(actor.names) & _side_of_victims(draft, here):
                draft.actor = alleged.get(actor.names, actor) if softened else actor
            told += [draft] if draft.actor else []


def _is_clash(view: View, actors: Sequence[Actor]) -> bool:
    """ "Gunfire *between* the rebels and the army": both shot."""
    return len(actors) > 1 and any(leading_word(view, a) == "between" for a in actors)


def _side_of_victims(draft: Draft, actors: Sequence[Actor]) -> set[str]:
    """ "Six *Front* fighters were killed": whose people were harmed, who did not harm them."""
    group = draft.group if draft.kind == "casualties" else None
    return {n for a in actors if group and group.first <= a.first < group.last for n in a.names}


def _lender(draft: Draft, told: Sequence[Draft], unclear: bool, guarded: bool) -> Draft | None:
    """The nearest claim of the same strike with an attacker, told before it if any is.

    Args:
        draft: a claim without an attacker. A sum over days or places takes none of what is told after it: a part of it maybe.
        told: the claims of its strike that have one.
        unclear: the report says that it is unclear or disputed who struck: nobody's blame is lent to another voice.
        guarded: it blames several parties: blame is lent within one voice, and to and from the report's own.
    """
    lenders = [
        d
        for d in told
        if not guarded or same_voice(d.speaker, draft.speaker) or (not unclear and (d.speaker is None or draft.speaker is None))
    ]
    if draft.is_total:
        lenders = [d for d in lenders if d.order < draft.order]

    def distance(other: Draft) -> tuple[bool, int]:
        return other.view.number > draft.view.number, abs(other.view.number - draft.view.number)

    return min(lenders, key=distance) if lenders else None


def nearest_drafts(draft: Draft, strike: Strike) -> list[Draft]:
    """The other drafts of the strike, those of the same speaker first, then the nearest in the text."""
    others = [d for d in strike.drafts if d is not draft and d.stance != "denied"]
    return sorted(others, key=lambda d: (not same_voice(d.speaker, draft.speaker), abs(d.view.number - draft.view.number)))


def _alleged(readings: Sequence[Reading]) -> dict[tuple[str, ...], Actor]:
    """ "An *alleged* Russian air strike": parties whose attack the report's own voice first tells as no more than suspected."""
    first: dict[tuple[str, ...], Actor] = {}
    for reading in readings:
        if any(a.speaker for a in reading.acts):
            continue
        for actor in reading.actors:
            if actor.sides and _attacks(reading, actor):
                first.setdefault(actor.names, actor)
    return {names: actor for names, actor in first.items() if actor.certainty == "suspected"}


def find_blames(reading: Reading) -> list[Blame]:
    """ "It blamed the army", "the strike was attributed to Russia", "attributes the raid on TOWN to Russia and the rest to ..."."""
    held = _held_responsible(reading)
    verb = next(iter(reading.view.found("speech", act="accuse")), None)
    if verb is None or held:
        return held
    speaker = _accuser(reading, verb)
    if speaker is None and not is_passive(reading.view, verb.first):
        return []
    named = [a for a in reading.actors if a.names and not (speaker and speaker.first <= a.first < speaker.last)]
    given = [a for a in named if a.first >= verb.last and leading_word(reading.view, a) in ("to", "on")]
    if len(given) > 1:
        return list(_shared_out(reading, given, verb, speaker))
    beside = [a for a in named if -_BESIDE <= a.first - verb.last <= _BESIDE and not is_bystander(reading.view, a)]
    blamed = given or sorted(beside, key=lambda a: a.first < verb.last)
    return [Blame(reading.view.number, reading.view.paragraph, blamed[0], speaker)] if blamed else []


def _held_responsible(reading: Reading) -> list[Blame]:
    """ "The survivors *hold the army responsible*"."""
    view = reading.view
    for actor in (a for a in reading.actors if a.names and view.norm(a.last) == "responsible"):
        if any(view.norm(i).startswith(("hold", "held")) for i in range(max(0, actor.first - 3), actor.first)):
            speaker = next((a.speaker for a in reversed(reading.acts) if a.speaker and a.first < actor.first), None)
            return [Blame(view.number, view.paragraph, actor, speaker)]
    return []


def _accuser(reading: Reading, verb: Match) -> Speaker | None:
    """Who accuses: the verb's own subject, else the last one who spoke before it ("denied the raid *and blamed* ...")."""
    own = next((a.speaker for a in reading.acts if a.act == "accuse"), None)
    return own or next((a.speaker for a in reversed(reading.acts) if a.speaker and a.last <= verb.first), None)


def _shared_out(reading: Reading, given: Sequence[Actor], verb: Match, speaker: Speaker | None) -> Iterator[Blame]:
    """Each party with the places named between the one before it and itself."""
    view, floor = reading.view, verb.last
    for actor in given:
        places = frozenset(p.mention.text.casefold() for p in view.places if floor <= p.first < actor.first)
        others = any(view.norm(i) in ("other", "others", "rest", "remaining") for i in range(floor, actor.first))
        yield Blame(view.number, view.paragraph, actor, speaker, places, others)
        floor = actor.last


def _blamed(draft: Draft, blames: Sequence[Blame]) -> Actor | None:
    """The party that the same source blames for this place, or in this sentence or one of the next."""
    own = [b for b in blames if _is_own(b.speaker, draft.speaker)]
    here = {p.mention.text.casefold() for p in draft.places}
    placed = next((b for b in own if b.places & here), None) or next((b for b in own if b.others), None)
    if placed:
        return placed.actor
    near = [b for b in own if not b.places and 0 <= b.number - draft.view.number <= _AHEAD and _may_be_meant(b, draft)]
    if near:
        return near[0].actor
    voiceless = [b for b in own if b.general and (b.speaker is None or b.speaker.role == "other")]
    return voiceless[0].actor if draft.speaker is None and len({b.actor.names for b in voiceless}) == 1 else None


def _may_be_meant(blame: Blame, draft: Draft) -> bool:
    """A blame of nobody in particular ("was attributed to") is about the attack of its own paragraph, where one is told there."""
    return blame.speaker is not None or blame.general or blame.paragraph == draft.view.paragraph


def _is_own(accuser: Speaker | None, speaker: Speaker | None) -> bool:
    return accuser is None or accuser.pronoun is not None or accuser.role == "other" or same_voice(accuser, speaker)


def _told_before(draft: Draft, readings: Sequence[Reading]) -> Actor | None:
    """ "*The* bombardment left two dead": the attack told in the last sentences of the same voice, or of the report's own.

    An item of a list ("- Near TOWN, one strike destroyed a bridge.") goes back to the sentence that opens the list.
    """
    at = draft.view.number - readings[0].view.number
    before = readings[max(0, at - _BACK) : at] if _points_back(draft.view) else []
    if draft.view.is_item:
        before = [r for r in readings[max(0, at - _LONGEST_LIST) : at] if not r.view.is_item][-1:]
    for reading in reversed(before):
        attackers = [a for a in reading.actors if a.names and _attacks(reading, a)]
        voice = next((a.speaker for a in reversed(reading.acts) if a.speaker), None)
        if attackers:
            one = len({a.names for a in attackers}) == 1
            heard = voice is None or draft.speaker is None or same_voice(voice, draft.speaker)
            return attackers[0] if one and heard else None
    return None


def _points_back(view: View) -> bool:
    return any(
        view.norm(i) in ("the", "this", "these", "that", "those")
        for m in view.matches.get("weapons", ())
        for i in (m.first - 1, m.first - 2)
    )


def _attacks(reading: Reading, actor: Actor) -> bool:
    """Whether a sentence tells of an attack by this party: "Turkish shelling", "Turkish forces targeted"."""
    view = reading.view
    if is_attack(view, actor):
        return True
    if is_bystander(view, actor) or _is_victim(reading, actor):
        return False
    lead = leading_word(view, actor)
    armed = lead in ("by", "from", "of") and bool(view.matches.get("weapons"))
    harming = lead == "by" and bool(view.found("harms", pattern="verb"))  # "killed by unknown gunmen"
    return armed or harming or verb_after(view, actor) is not None


def _parties(readings: Sequence[Reading], blames: Sequence[Blame]) -> set[tuple[str, ...]]:
    """All those whom anybody in the report tells to have attacked or blames; who has no name ("the rebels") is one too."""
    told = {a.names for r in readings for a in r.actors if _attacks(r, a)}
    return told | {b.actor.names for b in blames}


def _only_actor(readings: Sequence[Reading], blames: Sequence[Blame]) -> Actor | None:
    """The one party of whose attack the report's own voice or its unnamed sources tell, if they tell of no other's."""
    own = [r for r in readings if not any(a.speaker for a in r.acts)]
    armed = [a for r in own for a in r.actors if a.force and a.sides and _attacks(r, a)]
    armed += [b.actor for b in blames if not b.places and (b.speaker is None or b.speaker.role == "other")]
    return armed[0] if len({a.names for a in armed}) == 1 else None


def _is_victim(reading: Reading, actor: Actor) -> bool:
    """ "Six Turkish soldiers were killed", "an air strike on government forces": those hit are not those who struck."""
    hit = any(g.first <= actor.first < g.last for g in reading.people)
    return hit or leading_word(reading.view, actor) in word_set("targeting_words") | {"on", "of"}
