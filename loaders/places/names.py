"""Name keys: what is left of a printed name when spelling habits are taken away.

Two strengths. The exact key drops case, diacritics, apostrophes, doubled letters, a final h and the articles inside a
name: "Ma'arrat al-Nu'man" and "Maarat an-Numan" share it. The loose key also folds the vowels and the consonants that
transliterations confuse: "Saraqib" and "Saraqeb", "Dayr az Zawr" and "Deir ez-Zor".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset(
    ["al", "el", "ar", "as", "ash", "at", "an", "ad", "adh", "az", "ez", "ed", "en", "er", "es", "et", "esh", "ath", "ul", "il"]
)
ARTICLE_MARK = "al|"
LOOSE_MARK = "~"
_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640\u05b0-\u05c7"
_APOSTROPHES = "'\u2018\u2019\u02bb\u02bc\u02be\u02bf`\u00b4\u02b9\u2032"
WORD = re.compile(rf"{_LETTER}[^\W\d_{_MARKS}]*(?:[{_APOSTROPHES}{_MARKS}](?!s\b){_LETTER}+|[{_MARKS}])*")
SEPARATOR = re.compile(r"['\u2019\u02bf`]?(?:[-\u2010\u2011\u2013_]|[ \u00a0]{1,2}|[ \t]?\r?\n[ \t]?)['\u2018\u02bf`]?")
_DROPPED = re.compile(rf"[{_APOSTROPHES}{_MARKS}]")
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_H = re.compile(r"(?<=[aeiou])h$")
_PARENTHESIS = re.compile(r"\s*[(\[].*?[)\]]\s*")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ی": "ي", "ک": "ك"})
_SPECIAL = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "a", "æ": "a", "œ": "o", "ß": "s"})
_KAFR = re.compile(r"^(?:kafr|kfar|kafer|kefr|khafr|kufr|kafar)(?=[^aeiouy]|$)")
_SOUNDS = (
    ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "c"), ("ch", "c"), ("q", "k"), ("aw", "u"),
    ("au", "u"), ("ou", "u"), ("uw", "u"), ("oo", "u"), ("w", "u"), ("dj", "j"),
)  # fmt: skip
_VOWELS = str.maketrans("aeiyo", "aaaau")
_CYRILLIC_VOWELS = str.maketrans("еёєиіїоуыэюяй", "а" * 13)


def _fold_characters(word: str) -> str:
    lowered = unicodedata.normalize("NFKD", word.casefold().translate(_SPECIAL))
    return _DROPPED.sub("", unicodedata.normalize("NFC", _DROPPED.sub("", lowered)))


@lru_cache(maxsize=100_000)
def exact_word(word: str) -> str:
    """The exact key of one word ("Raqqah" -> "raqa")."""
    folded = _fold_characters(word)
    if folded.isascii():
        return _FINAL_H.sub("", _DOUBLED.sub(r"\1", folded)) or folded
    if "\u0600" <= folded[:1] <= "\u06ff":
        folded = folded.translate(_ARABIC)
        return folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded
    return folded


@lru_cache(maxsize=100_000)
def loose_word(word: str) -> str:
    """The loose key of one word ("Saraqeb" and "Saraqib" -> "sarakab")."""
    folded = exact_word(word)
    if not folded.isascii():
        cyrillic = folded.replace("ь", "").replace("ъ", "").translate(_CYRILLIC_VOWELS)
        return _DOUBLED.sub(r"\1", cyrillic).rstrip("а") or cyrillic
    folded = _KAFR.sub("kafar", folded)
    for sound, letter in _SOUNDS:
        folded = folded.replace(sound, letter)
    return _FINAL_H.sub("", _DOUBLED.sub(r"\1", folded.translate(_VOWELS)))


def is_article(word: str) -> bool:
    """Whether the word is an Arabic article in one of its Latin spellings."""
    return word.casefold() in ARTICLES


def split_name(name: str) -> tuple[bool, list[str]]:
    """The words of a printed name without its articles, and whether it began with one."""
    words = WORD.findall(_PARENTHESIS.sub(" ", name))
    kept = [word for word in words if not is_article(word)]
    if not kept:
        return False, words
    return is_article(words[0]) and len(words) > 1, kept


def exact_key(name: str) -> str:
    """The exact key of a printed name, without its article."""
    return "".join(map(exact_word, split_name(name)[1]))


def loose_key(name: str) -> str:
    """The loose key of a printed name, marked so that it never meets an exact one; "" if it is too short to be safe."""
    key = "".join(map(loose_word, split_name(name)[1]))
    return LOOSE_MARK + key if is_safe_loose(key) else ""


def is_safe_loose(key: str) -> bool:
    """Whether enough of a name is left in its loose key to tell it from other words."""
    if key.isascii():
        return len(key) >= 6 and sum(letter not in "au" for letter in key) >= 3
    return len(key) >= 5
