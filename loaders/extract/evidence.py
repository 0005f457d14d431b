"""Whether a text can tell of an attack at all, asked of its bare words before anything else is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.lexicon import load_lexicon

# What `is_evidence` and `is_attack_with_victims` ask for: words of all the lists of one of these sets, else a text gives no claim.
_EVIDENCE = (
    {"weapons"},
    {"bomb_words"},
    {"dismissals", "assessment_words"},
    {"dismissals", "allegation_words"},
    {"actors", "force_nouns"},
    {"attack_verbs", "force_nouns"},
    {"actors", "action_nouns"},
    {"actors", "harms"},
    {"armed_people", "harms"},
    {"armed_people", "damage"},
    {"responsibility_claims", "harms"},
    {"damage", "facilities"},
    {"denying_words", "harms"},
    {"attack_verbs", "actors", "harms"},
    {"attack_verbs", "victims", "harms"},
    {"damage", "harms"},
)
_WORD = re.compile(r"[^\W\d_]+")


def may_tell_of_attack(text: str) -> bool:
    """Whether the text has the words without which no sentence is evidence of an attack.

    Most texts of a feed (markets, weather, sport) have not, and are left after one look at their words.
    """
    printed = set(_WORD.findall(text))
    words = printed.union(map(str.lower, printed))
    forms = _telling_forms()
    met: set[str] = set()
    for word in forms.keys() & words:
        met.update(table for table, others in forms[word] if table not in met and others <= words)
    return any(lists <= met for lists in _EVIDENCE)


@cache
def _telling_forms() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """By its longest word: the list of each form, and the words that must stand in the text beside that word."""
    forms: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for table, words in _printed_forms():
        key = max(words, key=len)
        forms.setdefault(key, []).append((table, words - {key}))
    return forms


def _printed_forms() -> Iterator[tuple[str, frozenset[str]]]:
    """Each form of the lists of `_EVIDENCE`: the list's name, and its words, those in capitals that match in capitals only."""
    lexicon, tables = load_lexicon(), set().union(*_EVIDENCE)
    for form, entries in lexicon.by_form.items():
        for entry in entries:
            if entry.table in tables:
                capitals = {word.lower(): word for word in entry.capitals}
                yield entry.table, frozenset(capitals.get(word, word) for word in _WORD.findall(form))
    for table in sorted(tables & lexicon.grammar.keys()):
        for form in lexicon.grammar[table]:
            yield table, frozenset(_WORD.findall(form))
