"""Figures without a verb of harm of their own: tolls, "no casualties", bodies found, "three wounded civilians"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.arguments import right_arguments
from loaders.extract.clauses import is_passive
from loaders.extract.groups import Group
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_LONGEST_LABEL = 10  # words
_NUMBER_ENDS = (",", ";", ":", "who", "and", "or", "due", "in", "by", "that")


def toll_groups(view: View, match: Match, people: Sequence[Group]) -> list[Group]:
    """ "The death toll has risen to 28", "a toll of 12", "brings to 28 the number of civilians killed"."""
    start = match.first - (view.norm(match.first - 1) in ("the", "its"))
    ahead = next((g for g in people if g.last == start and g.form == "number" and view.norm(g.first - 1) == "to"), None)
    if ahead:
        return [_as_described(view, match, ahead)]
    for at in range(match.last, min(match.last + 22, len(view.tokens))):
        if view.norm(at) in word_set("outcome_words", "reach"):
            group = next(
                (g for g in people if g.first == at + 1 or (g.first == at + 2 and view.norm(at + 1) in ("at", "to"))), None
            )
            if group:
                return [_as_described(view, match, group)]
        if view.tokens[at].text in ".;":
            break
    return []


def label_colon(view: View, match: Match) -> int | None:
    """ "*Killed in the blast in TOWN:* 3", "*Wounded:* at least 12": where the label ends that the word opens, or None."""
    if match.first > 0 and view.tokens[match.first - 1].text[-1].isalnum():
        return None
    for at in range(match.last, min(match.last + _LONGEST_LABEL, len(view.tokens))):
        if view.norm(at) == ":":
            return at
        if view.norm(at) in word_set("outcome_words", "be") or not (view.tokens[at].is_word or view.norm(at) in "-()"):
            return None
    return None


def find_numbers_of(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Raises to 384 *the number of party members murdered*", "*the number of nurses killed* rose to nine", "raised *its count of
    civilians killed* to 34"."""
    for at in range(len(view.tokens) - 2 if view.has_any(word_set("toll_nouns")) else 0):
        if view.norm(at) not in word_set("toll_nouns") or view.norm(at + 1) != "of":
            continue
        harm = next((m for m in view.found("harms", pattern="verb") if at + 2 < m.first <= at + _LONGEST_LABEL), None)
        if harm is None or not view.norm(harm.first).endswith("ed") or is_passive(view, harm.first):
            continue
        if any(view.norm(i) in _NUMBER_ENDS or view.norm(i) in word_set("casualty_nouns") for i in range(at, harm.first)):
            continue
        start = at - (view.norm(at - 1) in ("the", "its"))
        number = next((g for g in people if g.form == "number" and g.last == start and view.norm(g.first - 1) == "to"), None)
        number = number or next(iter(toll_groups(view, harm, people)), None) or _raised_to(view, at, harm, people)
        if number:
            told = next((g for g in people if at + 1 < g.noun < harm.first), None)
            counted = replace(number, kind=told.kind if told else number.kind, noun=harm.first)
            yield HarmFinding(harm.first, harm.entry["harm"], counted)


def _raised_to(view: View, at: int, harm: Match, people: Sequence[Group]) -> Group | None:
    """ "*Raised* its count of civilians killed *to at least 34*", "*put* the number of people hurt in the raids *at 20*"."""
    opened = any(view.norm(i) in word_set("raising_words") for i in range(max(0, at - 3), at))
    if not opened:
        return None
    end = next((i for i in range(harm.last, len(view.tokens)) if view.tokens[i].text in ".;"), len(view.tokens))
    clause = range(harm.last, end)
    numbers = [g for g in people if g.form == "number" and g.first in clause and view.norm(g.first - 1) in ("to", "at")]
    return next((g for g in reversed(numbers) if view.norm(g.first - 1) == "at"), None) or (numbers[-1] if numbers else None)


def _as_described(view: View, match: Match, group: Group) -> Group:
    """ "The *civilian* death toll": the class of victims stands before the word."""
    inside = range(match.first, match.last + 1)
    described = next((m for m in view.matches.get("victims", ()) if m.last in inside), None)
    return replace(group, kind=described.entry["victims"]) if described and group.form == "number" else group


def find_zero(view: View) -> Iterator[HarmFinding]:
    """ "No casualties": nobody killed and nobody injured. "No reports of casualties" says nothing."""
    for match in view.matches.get("harms", ()):
        if match.entry["pattern"] != "zero" or not _is_none(view, match.first):
            continue
        count = Group(
            match.first - 1, match.last, match.first, "people", 0, 0, view.phrase(match.first - 1, match.first), "counted"
        )
        for harm in ("injured",) if view.norm(match.first) == "injuries" else ("killed", "injured"):
            yield HarmFinding(match.first, harm, count)


def _is_none(view: View, at: int) -> bool:
    i = at - 1
    while view.norm(i) in ("civilian", "human", "further", "material", "any", "reported"):
        i -= 1
    plain = view.norm(i) in ("no", "without", "zero") or (
        view.norm(i - 1) == "not" and view.norm(i) in ("cause", "report", "suffer")
    )
    return (
        plain
        and not is_unhurt(view, at)
        and not any(view.norm(k) in ("reports", "word", "information", "details", "immediate") for k in range(max(0, i - 3), at))
    )


def is_unhurt(view: View, at: int) -> bool:
    """ "The envoy suffered *no* injuries": he is not hurt; of others it says nothing."""
    return view.norm(at - 1) == "no" and view.norm(at - 2) in word_set("harms", "suffers", "pattern")


def find_bodies(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """Bodies found are people killed; people pulled out alive are rescued."""
    recoveries = view.found("recovery", kind="recover")
    alive = view.found("recovery", kind="alive")
    for group in people:
        if is_still_buried(view, group):
            continue
        if group.head == "lives" and view.norm(group.first - 1) in word_set("toll_verbs"):
            yield HarmFinding(group.noun, "killed", replace(group, kind="people"))
        if (
            view.norm(group.first - 1) == "of"
            and view.norm(group.first - 2) in word_set("body_words")
            and group.form in ("counted", "number", "one")
        ):
            part = view.norm(group.last) == "of" and view.norm(group.last + 1) in ("those", "the", "them")
            for listed in right_arguments(view, group.first, people, reach=0):
                yield HarmFinding(group.first - 2, "killed", listed, part=part)
        if group.head in word_set("body_words") and group.form in ("counted", "one", "number"):
            yield HarmFinding(group.noun, "killed", group)
        elif any(abs(m.first - group.last) <= 3 or abs(m.last - group.first) <= 2 for m in alive) and recoveries:
            yield HarmFinding(recoveries[0].first, "rescued", group)


def is_still_buried(view: View, group: Group) -> bool:
    """ "Ten bodies are believed to be still under the rubble": nobody has counted them."""
    if "under" not in view.words and "beneath" not in view.words:
        return False
    after = [view.norm(i) for i in range(group.last, group.last + 8)]
    return any(word in after for word in ("still", "believed", "feared", "thought")) and any(
        w in after for w in ("under", "beneath")
    )


def find_deaths(view: View) -> Iterator[HarmFinding]:
    """ "1,174 civilian deaths", "six child fatalities": a class of victims between the number and the word of harm."""
    for match in view.matches.get("harms", ()):
        described = next((m for m in view.matches.get("victims", ()) if m.last == match.first), None)
        number = next((q for q in view.quantities if described and q.last == described.first), None)
        if described and number and match.entry["pattern"] in ("persons", "noun"):
            text = view.phrase(number.first, number.last)
            kind = described.entry["victims"]
            group = Group(number.first, match.last, described.first, kind, number.low, number.high, text, "counted")
            yield HarmFinding(match.first, match.entry["harm"], group)


def find_described(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "Three wounded civilians", "12 dead children": the adjective says the harm."""
    for group in people:
        for match in view.matches.get("harms", ()):
            if match.entry["pattern"] == "state" and group.first < match.first < group.noun and group.form in ("counted", "one"):
                yield HarmFinding(match.first, match.entry["harm"], group)


def find_with_wounds(view: View, people: Sequence[Group]) -> Iterator[HarmFinding]:
    """ "It left a nurse dead and two *with serious burns*": people told by the wounds they have."""
    for group in people:
        ahead = [view.norm(i) for i in range(group.last + 1, group.last + 4)]
        if view.norm(group.last) == "with" and group.form in ("counted", "one", "number") and set(ahead) & word_set("wound_words"):
            yield HarmFinding(group.noun, "injured", group)


def is_vague_body(finding: HarmFinding) -> bool:
    return (
        finding.group.head in word_set("body_words") and finding.group.form in ("bare", "known_plural", "known")
    ) or finding.group.form == "known_plural"
