"""Within one sentence: which attacker, day, place and speaker belong to a claim."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.actors import Actor
from loaders.extract.acts import Attribution
from loaders.extract.bystanders import is_attack, is_bystander, lead_of, leading_word, strikes_here, verb_after
from loaders.extract.clauses import aside_of, in_aside, is_adverb, is_passive
from loaders.extract.day_mention import DayMention
from loaders.extract.draft import Draft
from loaders.extract.groups import Group
from loaders.extract.late_days import is_late
from loaders.extract.lexicon import word_set
from loaders.extract.saying_days import is_at_head, stands_before
from loaders.extract.view import View


def bind_attribution(draft: Draft, acts: Sequence[Attribution]) -> None:
    """The last act whose scope covers the trigger; a denial covers only what follows its verb."""
    covering = [a for a in acts if a.covers(draft.trigger) and not (a.act == "deny" and draft.trigger < a.first and not a.passive)]
    if not covering:
        return
    act = covering[-1]
    speaking = next((a for a in reversed(covering) if a.speaker), None)
    draft.attribution = act
    draft.speaker = act.speaker or (speaking.speaker if speaking else None)
    draft.said_on = next((a.said_on for a in reversed(covering) if a.said_on), None)


def bind_actor(draft: Draft, actors: Sequence[Actor], acts: Sequence[Attribution], groups: Sequence[Group]) -> None:
    """The attacker whom the grammar blames: accused, subject of the verb, after "by", or the one whose arms the sentence names."""
    view = draft.view
    speaker = draft.speaker
    if speaker and speaker.side and _denies_own_act(draft):
        draft.actor = Actor(draft.trigger, draft.trigger + 1, (speaker.side,), None, "stated", speaker.text, False)
        return
    usable = [a for a in actors if _may_attack(draft, a, acts) and not any(g.first <= a.first < g.last for g in groups)]
    accused = [a for a in usable if draft.attribution and draft.attribution.act == "accuse" and a.first >= draft.attribution.last]
    blamed = [
        a
        for a in usable
        if _is_held_responsible(view, a)
        or (leading_word(view, a) in ("by", "on", "to") and (a.force or leading_word(view, a) == "by" or _is_blaming(view, a)))
    ]
    forces = [a for a in usable if a.force or (a.first < draft.trigger and _is_told_to_act(view, a, draft.trigger))]
    before = [a for a in forces if a.first < draft.trigger]
    before = [a for a in before if is_attack(view, a) or verb_after(view, a)] or before
    after = [a for a in usable if (a.force or not a.sides) and a.first >= draft.trigger and strikes_here(view, a)]
    for candidates in (accused[:1], _nearest(blamed, draft.trigger), before[-1:], after[:1]):
        if candidates:
            draft.actor = candidates[0]
            return
    draft.actor = _own_force(draft)


def _denies_own_act(draft: Draft) -> bool:
    """ "Denied hitting medical centres": what a party denies of itself."""
    act = draft.attribution
    gerund = draft.view.norm(draft.trigger).endswith("ing")
    return act is not None and act.act == "deny" and gerund and draft.trigger - act.last <= 2


def _own_force(draft: Draft) -> Actor | None:
    """ "Its air force", "our pilots", said by a party or of one that the sentence names."""
    view = draft.view
    side = draft.speaker.side if draft.speaker else None
    if side is None:
        return None
    for m in view.matches.get("force_nouns", ()):
        owner = next((i for i in range(m.first - 1, max(-1, m.first - 4), -1) if view.norm(i) in ("its", "our", "their")), None)
        if owner is not None and not any(view.norm(i) in (",", "of", "and") for i in range(owner, m.first)):
            return Actor(owner, m.last, (side,), None, "stated", view.phrase(owner, m.last), True)
    subject = next(
        (i for i in range(draft.trigger - 1, max(-1, draft.trigger - 7), -1) if view.norm(i) in ("it", "we", "they")), None
    )
    spoken = draft.attribution is not None and subject is not None and subject >= draft.attribution.last
    if subject is None or not spoken:
        return None
    return Actor(subject, subject + 1, (side,), None, "stated", view.phrase(subject, subject + 1), False)


def _nearest(actors: Sequence[Actor], at: int) -> list[Actor]:
    return sorted(actors, key=lambda a: abs(a.first - at))[:1]


def _has_short_form(view: View, actor: Actor) -> bool:
    """ "The Front *(FLX)* attacked ...": its short form, and then its verb; no dateline."""
    at = actor.last + 3
    while is_adverb(view, at) or view.norm(at) in word_set("past_auxiliaries"):
        at += 1
    verb = any(view.starting(table, at) for table in ("attack_verbs", "harms", "damage"))
    return view.norm(actor.last + 2) == ")" and verb and not is_passive(view, at)


def _is_held_responsible(view: View, actor: Actor) -> bool:
    """ "The police hold *the Front responsible* for the blast"."""
    return view.norm(actor.last) == "responsible" and view.norm(actor.last + 1) == "for"


def _is_blaming(view: View, actor: Actor) -> bool:
    return any(view.norm(i) in word_set("blaming_words") for i in range(max(0, actor.first - 4), actor.first))


def _is_subject(view: View, actor: Actor, trigger: int) -> bool:
    """Whether a bare name stands right before its verb: "Moscow bombed ..."; not "Damascus was bombed"."""
    if any(actor.last <= m.first < m.last <= trigger for m in view.matches.get("weapons", ()) if m.first != trigger):
        return _opens_attack(view, actor)
    if is_passive(view, trigger):
        return False
    words = [view.norm(i) for i in range(actor.last, trigger)]
    close = len(words) <= 4 and not any(w in (",", "and", "in", "that", "of") for w in words)
    return close or _opens_attack(view, actor)


def _is_told_to_act(view: View, actor: Actor, trigger: int) -> bool:
    """Whether a party without arms of its own does what is told: a name before its verb, or nobody known ("unidentified men set
    off bombs")."""
    return _is_subject(view, actor, trigger) or (not actor.sides and verb_after(view, actor) is not None)


def _opens_attack(view: View, actor: Actor) -> bool:
    """ "The army has *shelled* TOWN, killing ...": a verb of attack right after the name."""
    return any(
        actor.last <= m.first <= actor.last + 2
        and not is_passive(view, m.first)
        and not any(view.norm(i) in word_set("prepositions") | {",", "'s"} for i in range(actor.last, m.first))
        for m in view.matches.get("attack_verbs", ())
        if view.norm(m.first).endswith("ed") or view.norm(m.first) in word_set("past_attack_words")
    )


def _may_attack(draft: Draft, actor: Actor, acts: Sequence[Attribution]) -> bool:
    """Not the speaker, not the victims of this claim, not what was attacked ("attacks on government forces")."""
    view = draft.view
    if any(a.speaker and a.speaker.first <= actor.first < a.speaker.last for a in acts):
        return False
    if draft.group and draft.group.first <= actor.first < draft.group.last:
        return False
    if is_attack(view, actor):
        return True
    if is_bystander(view, actor):
        return False
    before, first = leading_word(view, actor), lead_of(view, actor)
    targeted = before in word_set("targeting_words")
    arms_of = any(m.last == first - 1 for m in view.matches.get("weapons", ()))
    targeted = targeted or (before == "of" and not arms_of)
    targeted = targeted or (not actor.force and view.norm(actor.last) in ("(", "—") and not _has_short_form(view, actor))
    targeted = targeted or (not actor.force and before in word_set("place_leads") and not _is_blaming(view, actor))
    on_them = before == "on" and not _is_blaming(view, actor)
    return not (targeted or on_them)


def bind_day(draft: Draft, days: Sequence[DayMention], acts: Sequence[Attribution], groups: Sequence[Group]) -> None:
    """The time expression nearest to the claim, leaving out days of saying."""
    view = draft.view
    certain = next((d for d in days[:1] if _is_label(view, d)), None) or next((d for d in days if _is_of_wounding(view, d)), None)
    if certain:
        draft.day = certain
        return
    saying = {id(d) for d in days if _is_of_document(view, d) or any(_is_saying(view, d, a) for a in acts)}
    told = [d for d in days if id(d) not in saying and _dates(d, draft)]
    free = [d for d in told if not in_aside(view, d.first, draft.trigger)]
    if not free and aside_of(view, draft.trigger):
        free = told  # "jets hit the town on Monday, where four people were killed"
    anchor = draft.group.last if draft.group else draft.trigger
    marks = [i for i, norm in enumerate(view.norms) if norm == ";"]

    def distance(day: DayMention) -> tuple[int, int]:
        parted = any(min(anchor, day.first) <= i < max(anchor, day.first) for i in marks)
        nearer = sum(1 for g in groups if draft.group and draft.group.last <= g.first < day.first)
        return (int(parted), abs(day.first - anchor) + (2 * nearer if day.first > anchor else 0))

    late = [d for d in free if is_late(d, draft)]
    free = [d for d in free if d not in late]
    dated = [d for d in free if not d.hour] or free
    draft.day = min(dated, key=distance, default=None)
    draft.late_day = late[0] if late and draft.day is None else None


def _is_label(view: View, day: DayMention) -> bool:
    """ "3 May 2019, near TOWN: shelling killed four": a day that opens the sentence, with nothing but a place before the colon."""
    colon = next((i for i in range(day.last, min(day.last + 14, len(view.tokens))) if view.norm(i) == ":"), None)
    if day.first > 1 or day.precision != "day" or colon is None:
        return False
    told = [m for t in ("harms", "damage", "speech", "weapons") for m in view.matches.get(t, ()) if m.first < colon]
    return not told


def _is_of_wounding(view: View, day: DayMention) -> bool:
    """ "Died on Sunday of wounds sustained on Friday": the strike was on the day of the wounds."""
    before = [view.norm(i) for i in range(max(0, day.first - 3), day.first)]
    return any(w in word_set("sustained_words") for w in before) and bool(
        word_set("wound_nouns") & {view.norm(i) for i in range(max(0, day.first - 7), day.first)}
    )


def _dates(day: DayMention, draft: Draft) -> bool:
    """A year before a noun ("a 2019 bombing that killed dozens") dates only what is told after it; one of birth dates nothing."""
    born = any(draft.view.norm(i) in word_set("origin_of_things") for i in range(max(0, day.first - 2), day.first))
    return not born and (not day.describes or day.first < draft.trigger)


def _is_of_document(view: View, day: DayMention) -> bool:
    """ "The 1 December press release", "published on 22 January": the day of a document, not of what it tells."""
    published = False
    for i in range(day.first - 1, max(-1, day.first - 7), -1):
        published = view.norm(i) in word_set("publishing_words")
        if published or view.norm(i) not in word_set("document_nouns") | word_set("function_words") | word_set("one_words"):
            break
    owned = "the" in (view.norm(day.first), view.norm(day.first - 1)) and any(
        view.norm(i) in word_set("document_nouns") for i in range(day.last, min(day.last + 5, len(view.tokens)))
    )
    return published or owned


def _is_saying(view: View, day: DayMention, act: Attribution) -> bool:
    """Whether the day belongs to the act of speaking, not to the event."""
    if day.several or act.said_on is None or day.start != act.said_on:
        return False
    inside = act.first <= day.first and day.last <= act.last
    opening = is_at_head(view, day) and stands_before(view, day, act.first)
    return (
        inside
        or opening
        or (act.narrow and act.first <= day.first <= act.last + 6)
        or 0 <= day.first - act.last <= 1
        or any(m.last <= day.first <= m.last + 6 for m in view.matches.get("speech", ()) if act.first <= m.first < act.last)
    )
