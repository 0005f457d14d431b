"""Where a time expression can begin, so that a rule is asked only there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from loaders.extract.calendar import Cursor
from loaders.extract.day_mention import DayMention
from loaders.extract.lexicon import word_set

Rule = Callable[[Cursor, int], DayMention | None]


@dataclass(frozen=True, slots=True)
class OpenedRule:
    """A rule for expressions that begin with a word of one class ("*since* Tuesday", "*between* 19 and 23 September")."""

    rule: Rule
    words: str

    def __call__(self, c: Cursor, at: int) -> DayMention | None:
        return self.rule(c, at) if self.opens_with(c.text(at)) else None

    def opens_with(self, word: str) -> bool:
        return word in word_set(self.words)


def opened_by(words: str) -> Callable[[Rule], OpenedRule]:
    """The rule is asked only at a word of this class of grammar.tsv."""
    return lambda rule: OpenedRule(rule, words)


def rule_at(rule: Rule, word: str) -> Rule | None:
    """The rule as it is asked at this word; None where what it reads can't begin so."""
    if not isinstance(rule, OpenedRule):
        return rule
    return rule.rule if rule.opens_with(word) else None
