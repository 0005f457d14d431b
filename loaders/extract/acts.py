"""One act of speaking: the verb or noun, who speaks, on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from loaders.extract.clauses import is_negated, is_passive
from loaders.extract.lexicon import Match, word_set
from loaders.extract.saying_days import find_said_on
from loaders.extract.sources import Speaker
from loaders.extract.speakers import speaker_after, speaker_before
from loaders.extract.view import View


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of speaking.

    `first` and `last` bound the words of the act itself (speaker and verb); `scope_first` and `scope_last` what is said.
    `act` is `say`, `accuse`, `deny`, `accept` or `neither` ("could not verify").
    """

    speaker: Speaker | None
    act: str
    first: int
    last: int
    scope_first: int
    scope_last: int
    said_on: date | None = None
    inherited: bool = False
    passive: bool = False
    narrow: bool = False
    chained: bool = False

    @property
    def beside(self) -> bool:
        """Whether nothing but the act's own words is said: "..., for which the group has claimed responsibility"."""
        return self.act == "accept" and self.scope_first == self.first and self.scope_last == self.last

    def covers(self, at: int) -> bool:
        return self.scope_first <= at < self.scope_last


def read_act(view: View, match: Match) -> Attribution | None:
    pattern, act = match.entry["pattern"], match.entry["act"]
    if pattern == "prefix":
        return _cited(view, match)
    if pattern == "noun":
        return _made_by(view, match)
    if (
        pattern == "gave"
        and view.norm(match.first) in ("has", "have", "had")
        and not any(q.first == match.last for q in view.quantities)
    ):
        return None
    if (pattern == "puts" and not _puts_figure(view, match)) or (pattern == "calls" and not _calls_untrue(view, match)):
        return None
    if pattern in ("verb", "record") and view.norm(match.last) == "in" and view.norm(match.last + 1) in ("this", "these"):
        return None
    if pattern == "account":
        return _by_account(view, match)
    if pattern == "quoted":
        return _spoken(view, match, act)
    if view.norm(match.first) in word_set("quoting_verbs") and not view.norm(match.first).endswith("ing"):
        return _quoted_source(view, match)
    if pattern in ("verb", "record") and _is_passive(view, match):
        by = _agent(view, match)
        found = _act(view, match, by, act) if by else None
        return replace(found, passive=True) if found else None
    refusal = _refusal(view, match) if act in ("say", "accept") else None
    if refusal is not None:
        return _act(view, match, speaker_before(view, refusal), "neither")
    if view.norm(match.first - 1) in ("the", "a", "an", "this", "its", "their", "of", "to", "'s", "no") and act == "say":
        return None
    return _spoken(view, match, act)


def _cited(view: View, match: Match) -> Attribution | None:
    """ "According to the council"; "citing residents" also takes over what another verb passes on."""
    if view.norm(match.first) in word_set("quoting_verbs"):
        return _participle(view, match, "say")
    return _act(view, match, speaker_after(view, match.last), "say")


def _spoken(view: View, match: Match, act: str) -> Attribution | None:
    """An active verb of speaking, its subject on the left, or on the right where the verb comes first (", said NAME, a
    rescue worker")."""
    opening = match.first == 0 or view.tokens[match.first - 1].text in ',"”“;—–-'
    opening = opening and view.norm(match.first) not in word_set("addressed_verbs")
    participle = view.norm(match.first).endswith("ing")
    if opening and not participle and act in ("say", "accept", "deny"):
        after = speaker_after(view, match.last)
        if after:
            return _act(view, match, after, act)
    if participle:
        return _participle(view, match, act)
    if view.norm(match.first - 1) in word_set("nobody_words") or view.norm(match.first - 2) in word_set("nobody_words"):
        return _act(view, match, None, "neither")
    before = speaker_before(view, match.first)
    if act == "deny" and is_negated(view, match.first):
        act = "neither"
    if before is not None and _is_noun_phrase(view, match, before):
        return None
    if before is not None and act in ("say", "accept", "accuse") and _is_nobody(view, before, match.first):
        return _act(view, match, None, "neither")
    if before is None or not (before.known or before.name):
        goes_on = act == "accept" and view.norm(match.first - 1) in ("and", "but")  # "said it struck a base and admitted ..."
        noun = view.norm(match.first) in ("dispute", "disputes")  # "fraud and *disputes* between the parties"
        return _act(view, match, None, act) if goes_on or (act in ("deny", "neither") and not noun) else None
    return _act(view, match, before, act)


def _refusal(view: View, match: Match) -> int | None:
    """ "Would *not* say whether", "*refused* to confirm": where the word stands that leaves it unsaid."""
    at = match.first - 1
    while view.norm(at) in word_set("words_after_refusals"):
        at -= 1
    return at if view.norm(at) in word_set("refusals") or view.norm(at).endswith("n't") else None


def _quoted_source(view: View, match: Match) -> Attribution | None:
    """ "State media *cited* the army *as saying*", "the governor *was quoted by* the agency": the source, not who passes it on."""
    if view.norm(match.last) == "by":
        before = speaker_before(view, match.first)
        return _act(view, match, before, "say") if before and (before.known or before.name) else None
    after = speaker_after(view, match.last)
    if after and (after.known or after.name):
        return _act(view, match, after, "say")
    return None


def _is_noun_phrase(view: View, match: Match, before: Speaker) -> bool:
    """ "All available records", "via Airwars report": a word that is verb and noun, with no source right before it."""
    if view.norm(match.first) not in word_set("noun_verbs") or before.pronoun:
        return False
    led = any(view.norm(i) in ("via", "per", "from", "in", "by", "of") for i in (before.first - 1, before.first))
    listed = any(m.last == match.first for t in ("roles", "organisations") for m in view.matches.get(t, ()))
    return led or not (listed or before.name)


def _participle(view: View, match: Match, act: str) -> Attribution | None:
    """ "..., saying that ..." goes on with the speaker before; "quoting a military source" names a new one."""
    if act == "say" and view.norm(match.first) in word_set("quoting_verbs"):
        found = _act(view, match, speaker_after(view, match.last), "say")
        return replace(found, chained=True) if found else None
    opening = (
        match.first == 0
        or view.tokens[match.first - 1].text in ',”"'
        or view.norm(match.first - 1) in ("and", "while", "after", "but")
    )
    return Attribution(None, act, match.first, match.last, 0, 0, inherited=True) if opening else None


def _made_by(view: View, match: Match) -> Attribution | None:
    """ "Comments made on Wednesday by rescue workers", "a report by the Observatory"."""
    at = match.last
    while at < min(match.last + 7, len(view.tokens)):
        day = next((d for d in view.days if d.first == at), None)
        if view.norm(at) in ("by", "from"):
            speaker = speaker_after(view, at + 1)
            return _act(view, match, speaker, "say") if speaker and speaker.known else None
        if day:
            at = day.last
        elif view.norm(at) in word_set("issuing_words"):
            at += 1
        else:
            return None
    return None


def _puts_figure(view: View, match: Match) -> bool:
    """ "Put the toll at 12": "put" speaks only where a figure follows."""
    return any(
        view.norm(i) == "at" and any(q.first == i + 1 for q in view.quantities)
        for i in range(match.last, min(match.last + 22, len(view.tokens)))
    )


def _calls_untrue(view: View, match: Match) -> bool:
    """ "*Called* the reports *false*", "*described* the claims as *baseless*"."""
    after = range(match.last, match.last + 9)
    rejected = any(m.first in after for m in view.matches.get("denial_phrases", ()))
    return rejected and any(view.norm(i) in word_set("accusation_nouns") | {"it", "this", "them"} for i in after)


def _by_account(view: View, match: Match) -> Attribution | None:
    """ "By their reckoning", "in the rescuers' account", "on the Observatory's count"."""
    at = match.first - 1
    owner = view.norm(at)
    if owner in ("their", "its", "his", "her", "our") and view.norm(at - 1) in ("by", "in", "on"):
        pronoun = {"their": "they", "its": "it", "our": "we"}.get(owner, "he")
        return _act(view, match, Speaker(at, at + 1, view.phrase(at, at + 1), pronoun=pronoun, known=True), "say")
    if owner == "'s" or owner.endswith("s'"):
        speaker = speaker_before(view, at + (owner != "'s"))
        before = view.norm((speaker.first if speaker else 0) - 1)
        opened = before in ("by", "in", "on", "per") or (
            before == "the" and view.norm((speaker.first if speaker else 0) - 2) in ("by", "in", "on", "per")
        )
        return _act(view, match, speaker, "say") if speaker and speaker.known and opened else None
    return None


def _is_nobody(view: View, speaker: Speaker, verb: int) -> bool:
    """ "*No* group has claimed responsibility", "*neither* the rebels *nor* the army admitted it": nobody says it."""
    opener = view.norm(speaker.first - 1) == "neither" or "no" in (view.norm(speaker.first - 1), view.norm(speaker.first))
    return opener or any(view.norm(i) in ("nor", "neither") for i in range(speaker.first, verb))


def _is_passive(view: View, match: Match) -> bool:
    """ "Was documented by", "were reported by"; "the toll was put by the Observatory at 12"."""
    return is_passive(view, match.first) and not view.norm(match.first).endswith("ing")


def _agent(view: View, match: Match) -> Speaker | None:
    for at in range(match.last, min(match.last + 5, len(view.tokens))):
        if view.norm(at) == "by":
            speaker = speaker_after(view, at + 1)
            return speaker if speaker and (speaker.known or speaker.name) else None
    return None


def _house_role(view: View, speaker: Speaker | None) -> Speaker | None:
    """ "Its deputy director", where the sentence is about a hospital, is a health worker; about a power station, of the utility."""
    if (
        speaker is None
        or speaker.role != "other"
        or not any(view.norm(i) in word_set("house_heads") for i in range(speaker.first, speaker.last))
    ):
        return speaker
    kinds = {m.entry["facility_type"] for m in view.matches.get("facilities", ())}
    if kinds & {"hospital", "clinic", "health_facility"}:
        return replace(speaker, role="health_workers")
    return (
        replace(speaker, role="utility") if kinds & {"power_station", "substation", "water_station", "energy_facility"} else speaker
    )


def _act(view: View, match: Match, speaker: Speaker | None, act: str) -> Attribution | None:
    if speaker is None and act not in ("deny", "neither", "accept"):
        return None
    speaker = _house_role(view, speaker)
    first = min(match.first, speaker.first) if speaker else match.first
    last = max(match.last, speaker.last) if speaker else match.last
    act = "say" if act in ("made", "cite") else act
    counted = any(match.last <= q.first <= match.last + 5 for q in view.quantities)
    gave = match.entry["pattern"] == "gave" and not counted
    return Attribution(speaker, act, first, last, 0, 0, said_on=find_said_on(view, match, first, last), narrow=gave)
