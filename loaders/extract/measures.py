"""Numbers that count nobody: distances, hours, calibres, ages, numbers in names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from loaders.extract.lexicon import word_set
from loaders.extract.numbers import Quantity
from loaders.extract.tokens import Token

_OLDEST = 115


def counting_quantities(
    tokens: Sequence[Token], quantities: Sequence[Quantity], place_ends: Callable[[], set[int]]
) -> list[Quantity]:
    """The quantities that may count people or things.

    What goes on from a number that counts nobody counts nobody either ("aged 11 and 17", "resolutions 2139 and 2254").

    Args:
        tokens: the sentence.
        quantities: in order.
        place_ends: gives where names of places end; a figure behind one ("Ariha (4)") is no age.
    """
    kept: list[Quantity] = []
    measured = -9
    for quantity in quantities:
        between = [t.norm for t in tokens[measured : quantity.first]] if 0 < quantity.first - measured <= 2 else [""]
        goes_on = all(word in (",", "and", "or", "/") for word in between) and not _before_noun(tokens, quantity.last)
        if goes_on or _is_measure(tokens, quantity) or _is_age(tokens, quantity, place_ends):
            measured = quantity.last
        else:
            kept.append(quantity)
    return kept


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number is followed by a word that it may count."""
    return at < len(tokens) and tokens[at].is_word and tokens[at].norm not in word_set("function_words")


def _is_measure(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether the number counts kilometres, years, calibres and the like, or stands in a name ("T-4", "Resolution 2254")."""
    after, before = _norm(tokens, quantity.last), _norm(tokens, quantity.first - 1)
    units = word_set("units")
    if after in units or (after == "-" and _norm(tokens, quantity.last + 1) in units):
        return True
    if any("year" in t.norm and t.text[0].isdigit() for t in tokens[quantity.first : quantity.last]):
        return True
    known = _norm(tokens, quantity.first) == "number" and before in word_set("known_words") | word_set("total_words")
    return known or _is_glued(tokens, quantity) or before in word_set("number_leads") or _is_year(tokens, quantity)


def _is_year(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "Since the start of *2021*", "in *1998* alone": four digits without a comma that no noun follows."""
    printed = tokens[quantity.first].text
    plain = quantity.last - quantity.first == 1 and not quantity.hedged and len(printed) == 4 and printed.isdigit()
    return plain and printed[:2] in ("17", "18", "19", "20") and not _before_noun(tokens, quantity.last)


def _is_glued(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """A figure written together with a sign before it or letters behind it ("$500", "T-4", "10:45", "91st", "122mm")."""
    first, last = quantity.first, quantity.last
    signed = first > 0 and tokens[first - 1].end == tokens[first].start and tokens[first - 1].text in "-$#:€/.£"
    if signed or last >= len(tokens):
        return signed
    follows = tokens[last]
    together = follows.start == tokens[last - 1].end and tokens[last - 1].text[-1].isdigit()
    minutes = tokens[last + 1] if follows.text == ":" and last + 1 < len(tokens) else None
    clock = minutes is not None and minutes.start == follows.end and minutes.text[0].isdigit()
    return clock or (together and follows.is_word)


def _is_age(tokens: Sequence[Token], quantity: Quantity, place_ends: Callable[[], set[int]]) -> bool:
    """ "Omar Saleh, 61, and his wife", "Omar Saleh (61)", "a farmer, 42, was killed": a figure in apposition to a person."""
    words = tokens[quantity.first : quantity.last]
    plain = all(t.text.isdigit() or t.text in "-–" for t in words) and not quantity.hedged
    if not plain or not 0 <= (quantity.low or 0) <= _OLDEST:
        return False
    opening, closing = _norm(tokens, quantity.first - 1), _norm(tokens, quantity.last)
    if opening not in ("(", ",") or closing not in ("", ",", ".", ";", ")", "and") or quantity.first < 2:
        return False
    before = tokens[quantity.first - 2]
    person = before.is_capital or (before.text == ")" if opening == "(" else before.norm in word_set("victims"))
    return person and quantity.first > 2 and quantity.first - 1 not in place_ends()
