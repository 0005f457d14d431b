"""Sentence case for what is printed in capitals throughout: a headline, a line, a whole wire story of an older agency."""

from __future__ import annotations

import re
from functools import cache

from loaders.extract.lexicon import load_lexicon, word_set
from loaders.extract.tokens import tokenize
from loaders.places.country_of_text import find_country

_LINE = re.compile(r"[^\n]+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 4
_LONGEST_ACRONYM = 6
_NAME_LISTS = ("actors", "organisations", "calendar", "titles")
# Where a sentence begins: at the start of a paragraph or line, after an end mark, after the dash of a dateline.
_OPENING = re.compile(r"(?:^|\n\s*\n|[.!?][\"'”’)\]]*\s+|--\s+|:\s+[\"“])[\"'“‘(\[\s]*$")
_IN_DATE = re.compile(r"(?:\d|\b(?:IN|OF|SINCE|LAST|UNTIL|EARLY|LATE|BY|MID))[\s-]*$")


def sentence_case(text: str) -> str:
    """The text with the stretches that are in capitals throughout set in sentence case; the same length, letter for letter.

    A word that a list knows as a common one is small ("RESCUE WORKERS" is "rescue workers"), any other is taken for a name
    ("RAMIREZ" is "Ramirez"); a line of fewer than four words (a dateline, an acronym) stays as it is.
    """
    if text.upper() == text.lower():
        return text
    capitals = sum(map(str.isupper, text))
    if capitals > 0.9 * sum(map(str.isalpha, text)):
        return _recased(text) if _is_long(text) else text
    if capitals < 20:
        return text
    return _LINE.sub(lambda line: _recased(line.group()) if _is_shouted(line.group()) else line.group(), text)


def _is_shouted(line: str) -> bool:
    return line.isupper() and _is_long(line)


def _is_long(line: str) -> bool:
    return len(_LETTERS.findall(line)) >= _FEWEST_WORDS


def _recased(text: str) -> str:
    return _WORD.sub(lambda found: _word_in_case(text, found.group(), *found.span()), text)


def _word_in_case(text: str, word: str, first: int, last: int) -> str:
    """One word of a text in capitals as it would be printed in small letters."""
    if not word.isupper() or len(word.lower()) != len(word) or (len(word) == 1 and word != "A"):
        return word
    lettered = text[last : last + 1] == "." and (len(word) == 1 or text[first - 1 : first] == ".")
    if lettered or (word in _kept() and not _is_pronoun(text, word, last)):
        return word
    if (word == "A" or is_common(word.lower())) and not _is_month(text, word, first, last):
        opening = first == 0 or _OPENING.search(text[max(0, first - 12) : first])
        return word.capitalize() if opening else word.lower()
    bracketed = text[first - 1 : first] in "([" and text[last : last + 1] in ")]" and len(word) <= _LONGEST_ACRONYM
    return word if bracketed else _capitalised(word)


def _is_month(text: str, word: str, first: int, last: int) -> bool:
    """ "19 MAY 89", "SINCE MARCH": a month beside its day or year, or after a word of time."""
    if word.lower() not in word_set("calendar"):
        return False
    return text[last : last + 2].strip().isdigit() or _IN_DATE.search(text, max(0, first - 8), first) is not None


def _is_pronoun(text: str, word: str, last: int) -> bool:
    """ "THEY TOLD US WHO IT WAS", not "US JETS": nothing follows that the nation could qualify."""
    if word != "US":
        return False
    follows = _WORD.match(text, last + 1)
    small = word_set("function_words") | word_set("known_words") | word_set("one_words")
    before = re.search(r"(\w+)\s+$", text[max(0, last - 20) : last - 2])
    told = before is not None and before[1].lower() in word_set("tell_us_verbs")
    return told or follows is None or follows.group().lower() in small


def _capitalised(word: str) -> str:
    """ "IDLIB'S" is "Idlib's"; "D'AUBUISSON" is "D'Aubuisson"."""
    head, mark, tail = word.replace("’", "'").partition("'")
    if mark and len(tail) > 1 and len(head) < 3:
        return head.capitalize() + word[len(head)] + tail.capitalize()
    return word.capitalize()


@cache
def _kept() -> frozenset[str]:
    """Acronyms that a list prints in capitals and that are no small word too: "US", "IDF", but not "IS", "WHO"."""
    forms = {e.form for entries in load_lexicon().by_form.values() for e in entries}
    listed = {w for form in forms for w in form.split() if w.isupper() and len(w) > 1}
    small = word_set("function_words") | word_set("outcome_words", "be")
    return frozenset(w for w in listed if w.lower() not in small)


@cache
def _common_words() -> frozenset[str]:
    """All words of the lists that are no names of parties, organisations, months and days."""
    lexicon = load_lexicon()
    listed = {
        key for key, entries in lexicon.by_form.items() if any(e.table not in _NAME_LISTS and not e.form.isupper() for e in entries)
    }
    small = set(listed).union(*lexicon.grammar.values())
    return frozenset(t.norm for key in small for t in tokenize(key, 0, len(key)) if t.is_word and len(t.norm) > 1)


@cache
def is_common(word: str) -> bool:
    """Whether a small-letter word is a common one: listed, built from a listed one, or with the ending of a common word."""
    stem = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if find_country(stem.capitalize()):
        return False
    if stem in _common_words():
        return True
    if len(stem) >= 6 and stem.endswith(tuple(word_set("common_endings"))):
        return True
    return any(base in _common_words() for base in _bases(stem))


def _bases(word: str) -> list[str]:
    """What a word may be built from: "houses" from "house", "fleeing" from "flee", "robbed" from "rob"."""
    found = []
    for ending, put in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("d", ""),
        ("er", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word.removesuffix(ending) + put
            found += [base, base[:-1]] if base[-1:] == base[-2:-1] else [base]
    return found
