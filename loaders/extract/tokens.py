"""Words with their places in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ARTICLE = re.compile(r"(?:al|el|ar|as|an|at|ash|ad|az|ul)[-'’][A-Z]")
# A number with separators, an abbreviation with points, a word (with inner hyphens, apostrophes or a censor's star), or one sign.
_TOKEN = re.compile(
    r"[A-Z][A-Za-z]{0,3}-?\d+\w*|[A-Z][a-z]+\d+\b|\d{1,2}(?=\.(?:\d{1,2}\.)?\d{4}\b)|\d+(?:[.,]\d+)*(?:[-–]year[-–]olds?)?"
    r"|(?:[A-Za-z]\.){2,}"
    r"|(?=[A-Za-z]{2,5}\.)(?i:incl|Maj|Gen|Col|Lt|Brig|Capt|Mr|Mrs|Ms|Dr|Prof|Sgt|St|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\."
    r"|[^\W\d_]+(?:[-'’`*‘ʿʾ][^\W\d_]+)*(?:['’](?=\W|$))?"
    r"|[^\w\s]|\w"
)


class Token(NamedTuple):
    """One word or sign: `start` and `end` are offsets into the report's text, `norm` is what the word lists see.

    `is_capital` tells a capital first, or after an Arabic article ("al-Omar").
    """

    start: int
    end: int
    text: str
    norm: str
    is_word: bool
    is_capital: bool


@lru_cache(maxsize=50_000)
def _forms(word: str) -> tuple[str, str, bool, bool]:
    """What a token says of its word: as printed, its normal form, whether it is a word, whether it has a capital."""
    return word, normal_form(word), word[0].isalpha(), word[0].isupper() or _ARTICLE.match(word) is not None


def normal_form(word: str) -> str:
    """Lower case, one kind of apostrophe and dash, and without a censor's stars ("kil*led")."""
    low = word.lower().replace("’", "'").replace("‘", "'").replace("–", "-").replace("*", "")
    return low[:-1] if low.endswith("'") and len(low) > 1 and not low.endswith("s'") else low


_token = tuple.__new__  # what Token(...) comes down to, without its detour: it is called for every word of a report


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of text[start:end], in order; a possessive 's stands apart from its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first, last = match.span()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            found.append(_token(Token, (first, last - 2, *_forms(word[:-2]))))
            found.append(Token(last - 2, last, word[-2:], "'s", False, False))
        else:
            found.append(_token(Token, (first, last, *_forms(word))))
    return found
