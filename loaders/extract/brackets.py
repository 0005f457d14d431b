"""Square brackets, in which an editor spells out a name or notes what could not be heard: they part no sentence."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.lexicon import word_set
from loaders.extract.tokens import Token

_LONGEST = 14  # words of a name spelt out
_LONGEST_WORD = 4  # words put in by an editor, and their brackets


def without_notes(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence without an editor's notes: "the Front *[FLX]* attacked", "the FLX *[Free Land Front]* attacked".

    What stands for a word of the text ("the *[Cuban]* army") is read as such; what says who speaks at the head of a line stays.
    """
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        closing = _closing(tokens, at) if kept and tokens[at].text == "[" else None
        if closing is not None and _is_note(kept[-1], tokens[at + 1 : closing]):
            at = closing + 1
        elif closing is not None and closing - at <= _LONGEST_WORD:
            kept += tokens[at + 1 : closing]
            at = closing + 1
        else:
            kept.append(tokens[at])
            at += 1
    return kept


def _closing(tokens: Sequence[Token], at: int) -> int | None:
    return next((i for i in range(at + 2, min(at + _LONGEST, len(tokens))) if tokens[i].text == "]"), None)


def _is_note(before: Token, inside: Sequence[Token]) -> bool:
    """Whether the words in brackets are a note on what stands before: an acronym, a name spelt out, "words indistinct"."""
    if inside[0].norm in word_set("editorial_notes"):
        return True
    small = word_set("function_words") | word_set("known_words") | word_set("one_words") | word_set("outcome_words", "be")
    if not before.is_word or before.norm in small:
        return False
    if len(inside) == 1:
        return inside[0].text.isupper() and len(inside[0].text) > 1
    return before.is_capital and inside[0].is_capital
