"""How many: figures, number words and hedges as docs/design.md section 4 counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.extract.lexicon import load_lexicon, word_set
from loaders.extract.tokens import Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+$|\d+$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at tokens[first:last]: `low` and `high` as the rules count it, None where the text leaves that side open."""

    first: int
    last: int
    low: int | None
    high: int | None
    text: str
    vague: bool = False
    hedged: bool = False


@cache
def _number_words() -> dict[str, tuple[int, str]]:
    entries = load_lexicon().by_form
    return {form: (int(e["value"]), e["kind"]) for form, es in entries.items() for e in es if e.table == "numerals"}


@cache
def _openers() -> frozenset[str]:
    """The first word of every number word and hedge, and the articles that may stand before one ("half *a* dozen")."""
    return frozenset(form.split()[0] for form in (*_number_words(), *word_set("hedges"), "a", "an", "half"))


@cache
def _lengths(table: str) -> dict[str, tuple[int, ...]]:
    """By its first word: how many words the forms of a list have, the most first."""
    lengths: dict[str, set[int]] = {}
    for form in word_set(table):
        words = form.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def _may_open(token: Token) -> bool:
    """Whether a quantity can begin with this word: a figure, a number word ("twenty-four"), a hedge or an article."""
    return token.text[0].isdigit() or token.norm in _openers() or token.norm.partition("-")[0] in _openers()


def _phrase(tokens: Sequence[Token], first: int, length: int) -> str:
    return " ".join(t.norm for t in tokens[first : first + length])


def read_quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """Every quantity in the tokens, in order, with its hedges: "at least 150", "two or three", "dozens", "no".

    Returns:
        Quantities without overlap; the number in a date, an age or a distance is among them, for the caller to leave out.
    """
    found: list[Quantity] = []
    position = 0
    while position < len(tokens):
        quantity = _read_at(tokens, position) if _may_open(tokens[position]) else None
        if quantity is None:
            position += 1
            continue
        if found and found[-1].last == quantity.first - 1 and found[-1].low == quantity.low:
            quantity = replace(found.pop(), last=_out_of_brackets(tokens, quantity).last)
        found.append(_out_of_brackets(tokens, quantity))
        position = quantity.last
    return found


def _out_of_brackets(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    """ "(5) people", "five (5) people": a figure in brackets before what it counts; behind a name it is an age."""
    first, last = quantity.first - 1, quantity.last + 1
    bracketed = first >= 0 and last < len(tokens) and tokens[first].text == "(" and tokens[last - 1].text == ")"
    named = first > 0 and tokens[first - 1].is_capital and not _may_open(tokens[first - 1])
    counting = bracketed and not named and tokens[last].text.islower() and tokens[last].norm not in word_set("function_words")
    return replace(quantity, first=first, last=last) if counting else quantity


def _read_at(tokens: Sequence[Token], first: int) -> Quantity | None:
    """A quantity that begins here: hedge, core, second end of a range, closing hedge."""
    hedge, at = _hedge(tokens, first, ("min", "max", "about"))
    second, after = _hedge(tokens, at, ("min", "max", "about", "other")) if hedge else ("", at)
    core = _core(tokens, after)
    if core is None and hedge == "about" and at == first + 1:
        hedge, core = "", _core(tokens, first)
    if core is None:
        return None
    hedge = next((h for h in (hedge, second) if h in ("min", "max")), hedge)
    core = _range(tokens, first, core)
    closing, last = _hedge(tokens, core.last, ("after_min", "after_max", "after_about"))
    if closing == "after_min" and any(_core(tokens, last + skip) for skip in (0, 1)) and _phrase(tokens, core.last, 1) != "or":
        closing, last = "", core.last
    if core.last < len(tokens) and tokens[core.last].text == "+":
        closing, last = "after_min", core.last + 1
    core = _both_bounds(tokens, _hedged(replace(core, last=last), hedge, closing))
    opened = first - 1 if core.low != core.high and first and tokens[first - 1].norm in ("between", "from") else first
    return replace(core, first=opened, hedged=bool(hedge or closing))


def _both_bounds(tokens: Sequence[Token], lower: Quantity) -> Quantity:
    """ "At least 15 and up to 25", "at least 15, perhaps as many as 25": the lower and the upper bound of one figure."""
    if lower.high is not None or lower.low is None or lower.vague:
        return lower
    at = lower.last
    while at < min(lower.last + 3, len(tokens)) and tokens[at].norm in word_set("bound_joints"):
        at += 1
    hedge, after = _hedge(tokens, at, ("max",))
    upper = _core(tokens, after) if hedge else None
    if upper is None or upper.vague or upper.high is None or upper.high <= lower.low:
        return lower
    return replace(lower, last=upper.last, high=upper.high)


def _hedge(tokens: Sequence[Token], at: int, kinds: tuple[str, ...]) -> tuple[str, int]:
    """The longest hedge of one of these kinds that begins here: its kind and the place after it."""
    for length in _lengths("hedges").get(tokens[at].norm, ()) if at < len(tokens) else ():
        if at + length <= len(tokens):
            phrase = _phrase(tokens, at, length)
            if phrase == "up to" and at and tokens[at - 1].norm in word_set("rise_words"):
                continue
            for kind in kinds:
                if phrase in word_set("hedges", kind):
                    return kind, at + length
    return "", at


def with_hedge_behind(tokens: Sequence[Token], quantity: Quantity, noun_end: int) -> Quantity:
    """ "Ten civilians *or more*", "three villagers *at least*": the quantity with a hedge that stands behind its noun."""
    if quantity.vague or quantity.hedged:
        return quantity
    closing, last = _hedge(tokens, noun_end, ("after_min", "after_max"))
    own_number = any(_core(tokens, last + skip) for skip in (0, 1)) and _phrase(tokens, noun_end, 1) != "or"
    return _hedged(quantity, "", closing) if closing and not own_number else quantity


def _hedged(core: Quantity, hedge: str, closing: str) -> Quantity:
    """The core with its hedge: "at least" opens the top, "up to" opens the bottom, "about" changes nothing."""
    if hedge == "min" or closing == "after_min":
        return replace(core, high=None)
    if (hedge == "max" or closing == "after_max") and not core.vague:
        return replace(core, low=None, high=core.high)
    return core


def _range(tokens: Sequence[Token], first: int, core: Quantity) -> Quantity:
    """ "10 to 15", "10-15", "between 10 and 15", "two or three" as one quantity."""
    at = core.last
    if at >= len(tokens) or core.vague or core.low is None:
        return core
    joint = tokens[at].norm
    before = tokens[core.first - 1].norm if core.first else ""
    rise = before == "from" and core.first > 1 and tokens[core.first - 2].norm in word_set("rise_words")
    if (joint in ("to", "-", "or") and not rise) or (joint == "and" and before == "between"):
        other = _core(tokens, at + 1)
        if other and not other.vague and other.low is not None and core.low < other.low:
            return replace(core, last=other.last, high=other.high)
    return core


def _core(tokens: Sequence[Token], at: int) -> Quantity | None:
    """A bare number: digits, number words put together, dozens, or a vague word."""
    if at >= len(tokens):
        return None
    first, at = at, _skip_article(tokens, at)
    if _DIGITS.match(tokens[at].text):
        return _digits(tokens, first, at)
    values = _number_words()
    for length in _lengths("numerals").get(tokens[at].norm, ()):
        value = values.get(_phrase(tokens, at, length)) if at + length <= len(tokens) else None
        if value and value[1] == "vague":
            scale = values.get(_phrase(tokens, at + length, 1), (0, ""))
            factor = scale[0] if scale[1] in ("scale", "dozen") else 1
            last = at + length + (factor > 1)
            return Quantity(first, last, value[0] * factor, None, "", vague=True)
        if value and value[1] == "none" and at == first:
            return Quantity(at, at + length, 0, 0, "")
    return _words(tokens, first, at)


def _digits(tokens: Sequence[Token], first: int, at: int) -> Quantity | None:
    number = int(tokens[at].text.replace(",", ""))
    scale = _number_words().get(tokens[at + 1].norm, (0, "")) if at + 1 < len(tokens) else (0, "")
    if scale[1] in ("scale", "dozen"):
        return Quantity(first, at + 2, number * scale[0], number * scale[0], "")
    return Quantity(at, at + 1, number, number, "") if first == at else None


def _skip_article(tokens: Sequence[Token], at: int) -> int:
    """Past "a" or "half a" before a dozen, a hundred, a couple: the number then begins at the article."""
    article = tokens[at].norm in ("a", "an") and at + 1 < len(tokens)
    return at + 1 if article and _number_words().get(tokens[at + 1].norm, (0, ""))[1] in ("scale", "dozen") else at


def _words(tokens: Sequence[Token], first: int, at: int) -> Quantity | None:
    """Number words: "twenty-four", "one hundred and fifty", "two dozen", "half a dozen"."""
    if _phrase(tokens, at, 3) == "half a dozen":
        return Quantity(at, at + 3, 6, 6, "")
    total, part, last, seen = 0, 0, at, False
    while last < len(tokens):
        piece = _word_value(tokens[last].norm)
        if piece is None:
            joins = seen and (part or total) >= 100 and tokens[last].norm == "and"
            follows = _word_value(tokens[last + 1].norm) if joins and last + 1 < len(tokens) else None
            if not follows or follows[1] not in ("unit", "ten"):
                break
            last += 1
            continue
        value, kind = piece
        if kind in ("scale", "dozen"):
            part = max(part, 1) * value
            if kind == "scale" and value >= 1000:
                total, part = total + part, 0
        elif seen and not (kind == "unit" and part % 10 == 0 and part % 100 >= 20) and part % 100 != 0:
            break
        else:
            part += value
        seen, last = True, last + 1
    return Quantity(first, last, total + part, total + part, "") if seen else None


def _word_value(word: str) -> tuple[int, str] | None:
    """The value and kind of one number word, hyphens resolved."""
    values = _number_words()
    direct = values.get(word)
    if direct:
        return direct if direct[1] in ("unit", "ten", "scale", "dozen") else None
    ten, _, unit = word.partition("-")
    a, b = values.get(ten), values.get(unit)
    if a and b and a[1] == "ten" and b[1] == "unit":
        return a[0] + b[0], "unit"
    return None
