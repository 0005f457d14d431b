"""Words with their places in the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ARTICLE = re.compile(r"(?:al|el|ar|as|an|at|ash|ad|az|ul)[-'’][A-Z]")
# A number with separators, an abbreviation with points, a word (with inner hyphens, apostrophes or a censor's star), or one sign.
_TOKEN = re.compile(
    r"[A-Z][A-Za-z]{0,3}-?\d+\w*|\d{1,2}(?=\.(?:\d{1,2}\.)?\d{4}\b)|\d+(?:[.,]\d+)*(?:[-–]year[-–]olds?)?"
    r"|(?:[A-Za-z]\.){2,}"
    r"|(?=[A-Za-z]{2,5}\.)(?i:incl|Maj|Gen|Col|Lt|Brig|Capt|Mr|Mrs|Ms|Dr|Prof|Sgt|St|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\."
    r"|[^\W\d_]+(?:[-'’`*‘ʿʾ][^\W\d_]+)*(?:['’](?=\W|$))?"
    r"|[^\w\s]|\w"
)


class Token(NamedTuple):
    """One word or sign: `start` and `end` are offsets into the report's text, `norm` is what the word lists see."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """A capital first, or after an Arabic article ("al-Omar")."""
        return self.text[0].isupper() or _ARTICLE.match(self.text) is not None


@lru_cache(maxsize=50_000)
def normal_form(word: str) -> str:
    """Lower case, one kind of apostrophe and dash, and without a censor's stars ("kil*led")."""
    low = word.lower().replace("’", "'").replace("‘", "'").replace("–", "-").replace("*", "")
    return low[:-1] if low.endswith("'") and len(low) > 1 and not low.endswith("s'") else low


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of text[start:end], in order; a possessive 's stands apart from its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            found.append(Token(match.start(), match.end() - 2, word[:-2], normal_form(word[:-2])))
            found.append(Token(match.end() - 2, match.end(), word[-2:], "'s"))
        else:
            found.append(Token(match.start(), match.end(), word, normal_form(word)))
    return found
