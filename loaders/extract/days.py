"""When: the days that a sentence names, as far as the text fixes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from loaders.extract.calendar import Cursor, calendar_openers, telling_words
from loaders.extract.day_mention import DayMention
from loaders.extract.day_nights import one_night, time_of_day
from loaders.extract.day_opening import OpenedRule, Rule, rule_at
from loaders.extract.day_points import day_month, month_day, named_month, named_weekday, numeric_date, part_of_month, relative_day
from loaders.extract.day_relative import days_apart, time_ago, told_day
from loaders.extract.day_spans import (
    between_days,
    calendar_week,
    first_days,
    joined_days,
    lasting_span,
    since_then,
    week_of,
    whole_war,
    whole_year,
    year_of_noun,
)
from loaders.extract.lexicon import word_set
from loaders.extract.numbers import Quantity
from loaders.extract.tokens import Token


def read_days(tokens: Sequence[Token], quantities: Sequence[Quantity], report_date: date | None) -> list[DayMention]:
    """The time expressions in a sentence, longest first where two begin alike, in order.

    Args:
        tokens: the words of one sentence.
        quantities: its quantities ("over the past *three* days").
        report_date: the day weekdays and "yesterday" are counted from; without it they stay unknown.
    """
    norms = [token.norm for token in tokens]
    if not _names_time(norms):
        return []
    cursor = Cursor(tokens, quantities, report_date)
    openers = _opening_words()
    found: list[DayMention] = []
    free = 0
    for at, norm in enumerate(norms):
        if at >= free and (norm in openers or norm[:1].isdigit()):
            mention = next(filter(None, (rule(cursor, at) for rule in _rules_for(cursor, at))), None)
            if mention:
                found.append(mention)
                free = mention.last
    return found


def _names_time(norms: Sequence[str]) -> bool:
    """Whether the sentence holds a year, a word of the calendar list or a word of time; without one it names no day."""
    return not _telling_words().isdisjoint(norms) or any(len(norm) >= 4 and norm[:1].isdigit() for norm in norms)


@cache
def _telling_words() -> frozenset[str]:
    return telling_words() | word_set("time_words")


@cache
def _opening_words() -> frozenset[str]:
    """The words, beside figures, that a time expression can begin with."""
    return frozenset({*word_set("day_openers"), *word_set("numerals"), *calendar_openers()})


def _rules_for(cursor: Cursor, at: int) -> tuple[Rule, ...]:
    """The rules for what can begin here: all with a number ("the 3rd") or a form of the calendar list, some with a small word."""
    norm = cursor.text(at)
    if norm[:1].isdigit():
        return _RULES_OF_FIGURES
    dated = cursor.is_listed(at) or (norm == "the" and cursor.text(at + 1)[:1].isdigit())
    return _rules_opened_by(norm, dated, cursor.is_counted(at))


_RULES: tuple[Rule, ...] = (
    one_night,
    between_days,
    joined_days,
    since_then,
    first_days,
    days_apart,
    time_ago,
    numeric_date,
    day_month,
    month_day,
    part_of_month,
    named_month,
    named_weekday,
    relative_day,
    told_day,
    calendar_week,
    week_of,
    lasting_span,
    whole_year,
    whole_war,
    year_of_noun,
    time_of_day,
)
# What begins with a small word ("in", "over") is no date and no name of a day.
_POINTS = {joined_days, numeric_date, day_month, month_day, named_month, named_weekday, relative_day, told_day, year_of_noun}
# What begins with a count ("two days later").
_COUNTED = {days_apart, time_ago}
_RULES_OF_FIGURES = tuple(rule for rule in _RULES if not isinstance(rule, OpenedRule))


@lru_cache(maxsize=1000)
def _rules_opened_by(word: str, dated: bool, counted: bool) -> tuple[Rule, ...]:
    """The rules at one small word, and whether a figure or calendar form, or a count, stands there."""
    rules = (r for r in _RULES if (dated or r not in _POINTS) and (counted or r not in _COUNTED))
    return tuple(filter(None, (rule_at(rule, word) for rule in rules)))
