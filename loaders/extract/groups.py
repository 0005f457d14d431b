"""Small phrases: groups of people and things, each with its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.extract.lexicon import Match, word_set
from loaders.extract.numbers import Quantity, with_hedge_behind
from loaders.extract.view import View

# Endings of adjectives that no list holds: "tribal elders", "innocent bystanders".
_ADJECTIVE = re.compile(r".{3,}(?:al|ous|ic|ful|less|able|ant|ent|ary|ive|ist)$")


@dataclass(frozen=True, slots=True)
class Group:
    """A noun phrase at tokens[first:last]: `kind` is the class of victims or the facility type.

    `form` tells how the number is known: `counted`, `one` ("a hospital"), `known` ("the hospital"), `known_plural` ("the
    hospitals"), `bare` ("hospitals"), `headline` ("hospital", without an article), `number` (a number without a noun), `name`
    (a person by name).
    """

    first: int
    last: int
    noun: int
    kind: str
    low: int | None
    high: int | None
    count_text: str | None
    form: str
    name: str | None = None
    head: str = ""

    @property
    def is_plural(self) -> bool:
        return self.low is None or self.low > 1 or self.high is None


def inside_longer(view: View, match: Match, tables: tuple[str, ...]) -> bool:
    """Whether a word is a part of a longer phrase that means something else."""
    size = match.last - match.first
    return any(
        m.first <= match.first and match.last <= m.last and m.last - m.first > size
        for table in tables
        for m in view.matches.get(table, ())
    )


def is_adjective(view: View, at: int) -> bool:
    """Whether the noun only describes the next one: "a civilian car", "hospital staff", "school bus"."""
    for table in ("victims", "facilities", "spokesmen", "weapons"):
        if view.starting(table, at):
            return True
    return view.norm(at) in word_set("compound_heads")


def _as_many(before: Sequence[Quantity], many: Quantity) -> Quantity | None:
    """ "13 women and *as many* children": the number told last; None where there is none."""
    last = next((q for q in reversed(before) if not q.vague), None)
    return replace(many, first=many.first - 1, low=last.low, high=last.high, vague=False) if last else None


def noun_group(view: View, match: Match, kind: str) -> Group | None:
    """The noun with its adjectives, article and number to the left; None for a bare singular ("hospital")."""
    left = phrase_start(view, match.first)
    quantity = number_before(view, left)
    if quantity:
        return counted_group(view, match, kind, quantity)
    head, before = view.norm(match.last - 1), view.norm(left - 1)
    plural = match.entry.number == "plural"
    if before in word_set("one_words") and not plural:
        return Group(left - 1, match.last, match.first, kind, 1, 1, view.phrase(left - 1, left), "one", head=head)
    if (before in word_set("known_words") or before == "'s") and not (before == "that" and plural):
        one, form = (None, "known_plural") if plural else (1, "known")
        return Group(left - 1, match.last, match.first, kind, one, one, None, form, head=head)
    return Group(left, match.last, match.first, kind, 2, None, None, "bare", head=head) if plural else None


def phrase_start(view: View, first: int) -> int:
    """Where the adjectives and the age before a noun begin, behind its article or number ("a *13-year-old* girl")."""
    left = first
    for _ in range(6):
        left = _age_start(view, left)
        before = view.norm(left - 1)
        determined = before in word_set("one_words") | word_set("known_words") or before == "'s"
        if left == 0 or determined or number_before(view, left) or not _is_modifier(view, left - 1):
            break
        left -= 1
    return left


def _age_start(view: View, left: int) -> int:
    """Past an age of several words: "a *13 year old* girl", "a *nine-month-old* baby"."""
    if view.norm(left - 1) not in word_set("age_words"):
        return left
    at = left - 1
    while at > 0 and (view.norm(at - 1) in word_set("age_words") or view.tokens[at - 1].text[0].isdigit()):
        at -= 1
    spelt = view.norm(at - 1).partition("-")[0] in word_set("numerals") and view.norm(at - 1) not in word_set("one_words")
    return at - spelt


def number_before(view: View, left: int) -> Quantity | None:
    """The number right before, or of the whole that the noun belongs to ("*two* of her children")."""
    for number, quantity in enumerate(view.quantities):
        if quantity.last == left and view.norm(quantity.first - 1) == "as" and quantity.vague:
            return _as_many(view.quantities[:number], quantity)
        of_them = quantity.last == left - 2 and view.norm(left - 2) == "of" and view.norm(left - 1) in word_set("known_words")
        if quantity.last == left or of_them:
            return quantity
    return None


def counted_group(view: View, match: Match, kind: str, quantity: Quantity) -> Group | None:
    """The group with its number; of "18 of the 31 trucks" the 18; "all but one of the seven" can't be told."""
    before = [view.norm(i) for i in range(max(0, quantity.first - 8), quantity.first)]
    if "all but" in " ".join(before):
        return None
    if before[-2:] in (["of", "the"], ["of", "its"], ["of", "their"]):
        quantity = next((q for q in view.quantities if q.last == quantity.first - 2), None) or _told_behind(view, quantity)
    elif before[-1:] == ["'s"]:
        owned = [q for q in view.quantities if q.last < quantity.first <= q.last + 5 and view.norm(q.last) == "of"]
        quantity = owned[0] if owned else quantity  # "five of the company's six plants"
    text = view.phrase(quantity.first, quantity.last).removesuffix(" of")
    hedged = with_hedge_behind(view.tokens, quantity, match.last)
    if hedged is not quantity:
        quantity, text = hedged, view.phrase(quantity.first, match.last + 2)
    return Group(
        quantity.first, match.last, match.first, kind, quantity.low, quantity.high, text, "counted", head=view.norm(match.last - 1)
    )


def _told_behind(view: View, whole: Quantity) -> Quantity:
    """ "Of the 31 vehicles of a convoy, *18* were destroyed": the part, told behind a comma; else the number itself."""
    opens = whole.first == 2 or view.norm(whole.first - 3) in (",", ";", ":", "that")
    comma = next((i for i in range(whole.last, len(view.tokens)) if view.norm(i) == ","), None)
    part = next((q for q in view.quantities if comma is not None and q.first == comma + 1), None)
    return part if opens and part and view.norm(part.last) in word_set("outcome_words", "be") else whole


def _in_verb(view: View, at: int) -> bool:
    """ "Shot *dead* former mayor Saleh": a word of the verb describes nobody."""
    return any(m.first < at < m.last and m.entry["pattern"] == "verb" for m in view.matches.get("harms", ()))


def _is_modifier(view: View, at: int) -> bool:
    token = view.tokens[at]
    if "year-old" in token.norm:
        return True
    if not token.is_word or token.norm in word_set("function_words") or _in_verb(view, at):
        return False
    if token.norm in word_set("victim_adjectives") or "-" in token.norm:
        return True
    listed = view.inside(at, "actors", "victims", "facilities")
    listed = listed or (_ADJECTIVE.search(token.norm) is not None and not view.starting("harms", at))
    return listed or (token.is_capital and at > 0 and not view.inside(at, "calendar"))
