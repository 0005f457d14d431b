"""The least that a program could do: numbers beside words of harm, by regular expressions alone. For comparison only."""

from __future__ import annotations

import re

_NUMBER = r"(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores)"
_WHO = r"(?:civilians?|people|persons|children|women|men|fighters|others)"
_KILLED = re.compile(rf"{_NUMBER} {_WHO}?\s*(?:\w+ ){{0,4}}killed|killed (?:\w+ ){{0,3}}{_NUMBER}", re.IGNORECASE)
_HURT = r"(?:injured|wounded)"
_INJURED = re.compile(rf"{_NUMBER} {_WHO}?\s*(?:\w+ ){{0,4}}{_HURT}|{_HURT} (?:\w+ ){{0,3}}{_NUMBER}", re.IGNORECASE)
_FACILITY = re.compile(r"\b(hospital|clinic|school|market|bakery|mosque|camp|power station|water station)s?\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2} (?:January|May|September)\b")
_PLACE = re.compile(r"\bin ((?:[A-Z][a-z]+ ?)+)")


def read_by_regex(text: str) -> int:
    """How many figures, facilities, days and places are found; who says so and what belongs together is not asked."""
    return sum(len(pattern.findall(text)) for pattern in (_KILLED, _INJURED, _FACILITY, _DAY, _PLACE))
