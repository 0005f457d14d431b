"""When: the days that a sentence names, as far as the text fixes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from loaders.extract.calendar import Cursor, calendar_openers, telling_words
from loaders.extract.day_mention import DayMention
from loaders.extract.day_nights import one_night, time_of_day
from loaders.extract.day_points import day_month, month_day, named_month, named_weekday, numeric_date, relative_day
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

Rule = Callable[[Cursor, int], DayMention | None]


def read_days(tokens: Sequence[Token], quantities: Sequence[Quantity], report_date: date | None) -> list[DayMention]:
    """The time expressions in a sentence, longest first where two begin alike, in order.

    Args:
        tokens: the words of one sentence.
        quantities: its quantities ("over the past *three* days").
        report_date: the day weekdays and "yesterday" are counted from; without it they stay unknown.
    """
    if not _names_time(tokens):
        return []
    cursor = Cursor(tokens, {q.first: q for q in quantities}, report_date)
    found: list[DayMention] = []
    at = 0
    while at < len(tokens):
        mention = next(filter(None, (rule(cursor, at) for rule in _rules_for(cursor, at))), None)
        if mention:
            found.append(mention)
            at = mention.last
        else:
            at += 1
    return found


def _names_time(tokens: Sequence[Token]) -> bool:
    """Whether the sentence holds a year, a word of the calendar list or a word of time; without one it names no day."""
    return any(
        t.norm in telling_words() or t.norm in word_set("time_words") or (t.text[0].isdigit() and len(t.text) >= 4) for t in tokens
    )


def _rules_for(cursor: Cursor, at: int) -> tuple[Rule, ...]:
    """The rules for what can begin here: with a number ("the 3rd"), a form of the calendar list, or one of a few small words."""
    norm = cursor.text(at)
    if cursor.text(at + (norm == "the"))[:1].isdigit() or cursor.is_listed(at):
        return _RULES
    small = norm in word_set("day_openers") or norm in word_set("numerals") or norm in calendar_openers()
    return _SMALL_WORD_RULES if small else ()


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
_POINTS = {joined_days, numeric_date, day_month, month_day, named_weekday, relative_day, told_day}
_SMALL_WORD_RULES = tuple(rule for rule in _RULES if rule not in _POINTS)
