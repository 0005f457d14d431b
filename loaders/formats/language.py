"""Which language a text is in, told by script and by frequent short words: enough to say why a text was not searched.

Only English is read so far. In doubt a text counts as English: refusing a readable report is worse than reading one in vain.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SAMPLE = 100_000  # characters that the language is judged by
MAX_OTHER_SCRIPT = 0.5  # share of letters outside Latin script above which a text is not in a language written in it
ENOUGH_ENGLISH_WORDS = 30  # short English words with which a text in two scripts is worth reading
MIN_WORDS = 12  # fewer words tell nothing
MIN_SHARE = 0.12  # of all words that are frequent short words of the other language
ENGLISH_SHARE = 0.08  # of all words; with this many a text is English, whatever the names in it

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    (re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), "ar", "Arabic script"),
    (re.compile(r"[\u0400-\u04ff]"), "ru", "Cyrillic script"),
    (re.compile(r"[\u0590-\u05ff]"), "he", "Hebrew script"),
)
_PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af]")
_UKRAINIAN = re.compile(r"[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class LanguageReading:
    """`code` is None where the text doesn't tell; `unread` says in words why it can't be read (None: it can)."""

    code: str | None
    unread: str | None = None


@cache
def _profiles() -> dict[str, tuple[str, frozenset[str]]]:
    tables = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    return {code: (table["name"], frozenset(table["words"])) for code, table in tables.items()}


@cache
def _listed_words() -> frozenset[str]:
    return frozenset().union(*(listed for _, listed in _profiles().values()))


def read_language(text: str) -> LanguageReading:
    """Judge the beginning of a text."""
    sample = text[:SAMPLE]
    words = list(map(str.lower, _WORD.findall(sample)))
    counts = Counter(filter(_listed_words().__contains__, words))
    hits = {code: sum(counts[word] for word in listed & counts.keys()) for code, (_, listed) in _profiles().items()}
    letters = sum(map(len, words))
    latin = letters if sample.isascii() else len(_LATIN.findall(sample))
    if letters and (letters - latin) / letters > MAX_OTHER_SCRIPT and hits["en"] < ENOUGH_ENGLISH_WORDS:
        return _other_script(sample)
    if len(words) < MIN_WORDS:
        return LanguageReading(None)
    if hits["en"] / len(words) >= ENGLISH_SHARE:
        return LanguageReading("en")
    other = max((code for code in hits if code != "en"), key=lambda code: hits[code])
    if hits[other] / len(words) >= MIN_SHARE and hits[other] > 2 * hits["en"]:
        name = _profiles()[other][0]
        return LanguageReading(other.split("-")[0], f"the text is in {name}")
    return LanguageReading(None)


def _other_script(sample: str) -> LanguageReading:
    counts = {code: len(pattern.findall(sample)) for pattern, code, _ in _SCRIPTS}
    code = max(counts, key=lambda key: counts[key])
    if not counts[code]:
        return LanguageReading(None, "the text is in a script that is not read")
    name = next(name for _, known, name in _SCRIPTS if known == code)
    if (code == "ar" and len(_PERSIAN.findall(sample)) > counts[code] * 0.005) or code == "he":
        return LanguageReading(None, f"the text is in {name}")
    if code == "ru" and _UKRAINIAN.search(sample):
        code = "uk"
    return LanguageReading(code, f"the text is in {name}")
