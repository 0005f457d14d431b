"""Where a noun phrase begins, and which of its words are a name."""

from __future__ import annotations

from functools import cache

from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_LONGEST = 9
_QUOTES = '"“”'
_VERBAL = ("damage", "harms", "speech", "attack_verbs")


def description_start(view: View, noun: int) -> int:
    """The first word of the noun phrase whose noun stands here, its article and number left out.

    Any word may describe a noun ("the *Zayed family* home", "a *UN agency (UNA)* school"); what can't is listed: small words,
    verbs of harm, damage and speaking, attacks, numbers and days.
    """
    counted = {i for q in view.quantities if q.last <= noun for i in range(q.first, q.last)}
    at = _day_name(view, noun)
    while at > 0 and noun - at < _LONGEST:
        before = _step(view, at, noun, counted)
        if before is None:
            break
        at = before
    return at


def _step(view: View, at: int, noun: int, counted: set[int]) -> int | None:
    """One description further to the left: a bracket, a participle, a joined name, a word."""
    if view.tokens[at - 1].text == ")":
        opening = next((i for i in range(at - 2, max(-1, at - 8), -1) if view.tokens[i].text == "("), None)
        return opening and _full_name(view, opening)
    participle = _participle_start(view, at, counted)
    if participle is not None:
        return participle
    free = at - 1 not in counted or _is_numbered(view, at - 1)
    describes = _joins_names(view, at - 1) or (free and _describes(view, at - 1, noun))
    return at - 1 if describes else None


def _full_name(view: View, at: int) -> int:
    """Where the long form of a name in brackets begins: "a *Relief Agency for the Displaced* (RAD) school"."""
    while at > 0 and (view.tokens[at - 1].is_capital or view.norm(at - 1) in ("for", "of", "and", "the")):
        at -= 1
    while not view.tokens[at].is_capital and view.tokens[at].is_word:
        at += 1
    return at


def _day_name(view: View, noun: int) -> int:
    """Where a day that names the thing begins: "the *5th of June* school"; else the noun's own place."""
    day = next((d for d in view.days if d.last == noun), None) if view.starting("calendar", noun - 1) else None
    if day is None:
        return noun
    first = day.first + (view.norm(day.first) in word_set("articles"))
    return first if view.norm(first - 1) in word_set("articles") else noun


def _describes(view: View, at: int, noun: int) -> bool:
    token = view.tokens[at]
    if token.text in _QUOTES:
        return view.tokens[at + 1].is_capital or (at > 0 and view.tokens[at - 1].is_capital)
    if _is_numbered(view, at) or (token.is_capital and at > 0 and view.inside(at, "actors")):
        return True  # "the *Channel 9* station", "the *United States* embassy"
    if not token.is_word or token.norm in _no_descriptions():
        return False
    if view.starting("calendar", at):
        return at + 1 == noun and token.is_capital and not any(d.last == noun for d in view.days)
    attacks = any(m.first <= at < m.last and m.entry["attack"] == "yes" for m in view.matches.get("weapons", ()))
    return not attacks and not view.inside(at, *_VERBAL)


def _is_numbered(view: View, at: int) -> bool:
    """ "The *Channel 9* studio", "the *Zone 5* market": a number that is a part of a name."""
    return view.tokens[at].text.isdigit() and view.norm(at - 1) in word_set("numbered_words")


def _participle_start(view: View, at: int, counted: set[int]) -> int | None:
    """ "Three *burnt* cars", "a *badly damaged* school": right behind the article or number the participle describes."""
    told = next((m for m in view.matches.get("damage", ()) if m.last == at and m.entry["pattern"] == "verb"), None)
    if told is None:
        return None
    start = told.first - view.norm(told.first - 1).endswith("ly")
    return start if start - 1 in counted or view.norm(start - 1) in word_set("articles") else None


def _joins_names(view: View, at: int) -> bool:
    """ "The Zayed *and* Omar family houses": one noun for two names."""
    return (
        view.norm(at) == "and"
        and view.norm(at + 2) in ("family", "families")
        and view.tokens[at + 1].is_capital
        and view.tokens[at - 1].is_capital
    )


@cache
def _no_descriptions() -> frozenset[str]:
    """Words that end a noun phrase on its left."""
    classes = (
        "function_words", "prepositions", "phrase_breaks", "modals", "pronouns", "known_words", "one_words", "subset_openers",
        "list_joints", "before_verbs", "past_auxiliaries", "phrase_edges",
    )  # fmt: skip
    verbs = (word_set("outcome_words", kind) for kind in ("be", "leave", "cause"))
    return frozenset({"'s", "there", "not"}).union(*map(word_set, classes), *verbs)


def name_start(view: View, noun: int, last: int, first: int) -> int | None:
    """Where the name in the phrase tokens[first:last] begins, or None: "*Al-Salam* Hospital", "the *Orient* Surgical hospital"."""
    at = _day_name(view, noun)
    if at < noun:
        return at
    while at > first and _is_name_part(view, at - 1):
        at -= 1
    while at < noun and (view.norm(at) in ("al", "of") or not view.tokens[at].is_capital):
        at += 1
    opening = (at == 0 or not view.tokens[at - 1].is_word) and view.norm(at) in word_set("sentence_openers")
    if opening or (at == noun and (at == 0 or last - noun < 2 or not view.tokens[at].is_capital)):
        return None
    nations = {i for m in view.matches.get("actors", ()) for i in range(m.first, m.last)}
    return None if at < noun and all(i in nations for i in range(at, noun)) else at


def _is_name_part(view: View, at: int) -> bool:
    token = view.tokens[at]
    if token.text in _QUOTES:
        return (at > 0 and view.tokens[at - 1].is_capital) or view.tokens[at + 1].is_capital
    if token.norm in ("al", "al-"):
        return True
    opens = at == 0 and token.norm in word_set("known_words") | word_set("one_words") | word_set("function_words")
    return token.is_word and token.is_capital and not opens
