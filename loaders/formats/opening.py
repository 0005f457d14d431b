"""The day at the head of a report: in its first line, its dateline, or a line "Published: ..." near the top."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.formats.dates import (
    DayReading,
    alternatives,
    day_words,
    find_days,
    find_two_digit_year,
    match_day,
    match_short_day,
    read_day,
)
from loaders.formats.lines import filled_lines

DATELINE_WITHIN = 6  # filled lines from the top in which a dateline may stand
PUBLISHED_WITHIN = 12
DAY_LINE_WITHIN = 4
MAX_DAY_LINE = 80  # characters of a line such as "By A. Reporter | 8 May 2019"
MAX_DATELINE = 120  # characters before the text of a dateline's sentence begins
MAX_CLOSING_LINE = 160  # characters of a title that ends in its day
MAX_PUBLISHED_REST = 60  # what may follow "Published: 8 May 2019" on its line; more is a sentence
MAX_PLACE_WORDS = 8

_DECORATION = r"[\s#>*_]*"
_DIGIT = re.compile(r"[0-9]")
_ISO_START = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_DATELINE_TAIL = re.compile(
    r"[,\s)]*(?:\((?P<agency>[^()\n]{2,60})\)|/(?P<slashed>[^/\n]{2,40})/)?"
    r"(?P<dash>\s*(?:--|[-\u2013\u2014:|]))?\.?[*_]*(?=\s|$)\s*"
)
_UNDATED_DATELINE = re.compile(
    r"[\s*_]*(?P<place>[^().!?\n]{2,60}?)\s*\((?P<agency>[^()\n]{2,60})\)\s*(?:--|[-\u2013\u2014])[*_]*\s+"
)
# What bars, bullets and full stops part at the top of a page: "Danube Watch. Compiled 2 October 2023".
_PART = re.compile(r"(?:[^|\u2022\u00b7.]|\.(?!\s))+")
_SIGNATURE = re.compile(r"@|^\s*[-\u2013\u2014]")  # of a post that is quoted
_NAMED_LINE = re.compile(r"(?::|\s[-\u2013\u2014])\s*$")  # between a publisher's name and its day
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the head of a report gives: its day if it prints one, where that stands, where the reading begins, the agency."""

    reading: DayReading | None
    at: int
    body_start: int
    agency: str | None = None


def read_first_line(text: str, start: int) -> Opening | None:
    """A first line `date 2017-09-28 ...`, `2017-09-28 ...`, `8 May 2019 - ...`, or one that is only a day."""
    for line_start, line_end, following in filled_lines(text, start, 1):
        word = re.compile(rf"{_DECORATION}(?P<word>date\s+)?", re.IGNORECASE).match(text, line_start, line_end)
        at = word.end() if word else line_start
        matched = match_day(text, at, line_end)
        if matched is None:
            return None
        reading, end = matched
        rest = text[end:line_end]
        if not rest.strip(" \t.*_"):
            return Opening(reading, at, following)
        separator = re.compile(r"\s*(?:--|[-\u2013\u2014:|])\s+").match(text, end, line_end)
        if separator:
            return Opening(reading, at, separator.end())
        iso = _ISO_START.match(text, at)
        if rest[0].isspace() and ((word and word["word"]) or iso):
            return Opening(reading, at, end + len(rest) - len(rest.lstrip()))
    return None


def read_dateline(text: str, start: int, year: int | None) -> Opening | None:
    """A dateline such as `BEIRUT, Sept 28, 2017 (Reuters) -`.

    Args:
        text: the report.
        start: where to begin.
        year: the year to take where the dateline names none; None: such a dateline gives no day.

    Returns:
        The opening; its body begins after the dateline if nothing stands before it, else where the reading began.
    """
    for number, (line_start, line_end, _) in enumerate(filled_lines(text, start, DATELINE_WITHIN)):
        window = min(line_end, line_start + MAX_DATELINE)
        for reading, at, end in _dateline_days(text, line_start, window, year):
            tail = _DATELINE_TAIL.match(text, end, line_end)
            if tail is None or not _is_place(text[line_start:at]):
                continue
            agency = tail["agency"] or tail["slashed"]
            if not (agency or tail["dash"] or tail.end() == line_end):
                continue
            named = agency.strip() if agency and agency.strip()[:1].isupper() else None
            return Opening(reading, at, tail.end() if number == 0 else start, named)
    return None


def read_undated_dateline(text: str, start: int) -> Opening | None:
    """A dateline that prints no day, `BEIRUT (Reuters) -`, at the very start: its place is where the desk is."""
    for line_start, line_end, _ in filled_lines(text, start, 1):
        found = _UNDATED_DATELINE.match(text, line_start, min(line_end, line_start + MAX_DATELINE))
        if found and _is_place(found["place"] + ","):
            agency = found["agency"].strip()
            return Opening(None, line_start, found.end(), agency if agency[:1].isupper() else None)
    return None


def _dateline_days(text: str, start: int, end: int, year: int | None) -> list[tuple[DayReading, int, int]]:
    days = find_days(text, start, end)
    if days or _DIGIT.search(text, start, end) is None:
        return days[:1]
    old = find_two_digit_year(text, start, end)
    if old or year is None:
        return [old] if old else []
    for word in re.finditer(r"(?<![\w])(?=[^\W_])", text[start:end]):
        if short := match_short_day(text, start + word.start(), end, year):
            return [(short[0], start + word.start(), short[1])]
    return []


def _is_place(printed: str) -> bool:
    """Whether what stands before the day reads as a place: capitalised words, and a separator or capitals only."""
    words = _WORD.findall(printed)
    particles = day_words()["lists"]["place_particles"]
    if (
        not words
        or len(words) > MAX_PLACE_WORDS
        or _SIGNATURE.search(printed)
        or re.search(r"[.!?;]\s+\w", printed.replace("St. ", ""))
    ):
        return False
    if (words[0].lower() in particles and "-" not in words[0]) or _says_when(printed):
        return False
    if not all(word[0].isupper() or not word[0].islower() or word.lower() in particles or "-" in word for word in words):
        return False
    return re.search(r"[,()/\u2013\u2014-]\s*$", printed) is not None or printed.isupper()


def read_published_line(text: str, start: int) -> Opening | None:
    """A line `Published: 8 May 2019` near the top, or one below the title that is only a day.

    `Updated ...` counts where nothing says when the report was published.
    """
    updated: Opening | None = None
    closing: Opening | None = None
    for number, (line_start, line_end, _) in enumerate(filled_lines(text, start, PUBLISHED_WITHIN)):
        for part in _PART.finditer(text[line_start : min(line_end, line_start + 300)]):
            part_start, part_end = line_start + part.start(), line_start + part.end()
            if found := _published_part(text, part_start, part_end, "published"):
                return found
            alone = part_start == line_start or line_end - line_start <= MAX_DAY_LINE
            if number < DAY_LINE_WITHIN and alone and read_day(part.group()).day:
                return Opening(read_day(part.group()), line_start, start)
            updated = updated or _published_part(text, part_start, part_end, "updated")
        if number < DAY_LINE_WITHIN and line_end - line_start <= MAX_CLOSING_LINE:
            closing = closing or _closing_day(text, line_start, line_end, start)
    return updated or closing


def _closing_day(text: str, line_start: int, line_end: int, start: int) -> Opening | None:
    """The one day that closes a title or a line with the publisher's name.

    "What is known as of 9 a.m., 8 May 2019", "Situation report for 8 May 2019", "Orontes Watch: 8 May 2019". A sentence that ends
    in a day, or "Ariha, 8 May 2019", tells when something happened.
    """
    days = find_days(text, line_start, line_end)
    if len(days) != 1 or days[0][0].day is None or text[days[0][2] : line_end].strip(" \t\r*_#)]"):
        return None
    before = text[line_start : days[0][1]]
    name, separator = _NAMED_LINE.search(before), _as_of().search(before)
    named = name is not None and 2 <= len(_WORD.findall(before)) <= MAX_PLACE_WORDS and _is_name(before)
    return Opening(days[0][0], line_start, start) if named or separator else None


def _is_name(printed: str) -> bool:
    """Whether all words but particles have capitals, as in the name of an organisation."""
    particles = set(day_words()["lists"]["place_particles"]) - {"at", "in", "near"}
    return all(not word[0].islower() or word in particles for word in _WORD.findall(printed))


def _says_when(printed: str) -> bool:
    return any(_published_words(which).match(printed) for which in ("published", "updated"))


@cache
def _as_of() -> re.Pattern[str]:
    words = alternatives(day_words()["lists"]["as_of"])
    hour = r"[0-9]{1,2}(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\.?|hours|h)?[,\s]+(?:on\s+)?"
    return re.compile(rf"\b(?:{words})[\s:,]+(?:{hour})?(?:\w+day,?\s+)?$", re.IGNORECASE)


@cache
def _published_words(which: str) -> re.Pattern[str]:
    words = alternatives(day_words()["lists"][which])
    return re.compile(rf"{_DECORATION}(?:{words})\b(?:\s+(?:on|at))?[\s:*_\u2013-]*", re.IGNORECASE)


def _published_part(text: str, start: int, end: int, which: str) -> Opening | None:
    words = _published_words(which).match(text, start, end)
    matched = match_day(text, words.end(), end) if words else None
    if words is None or matched is None or end - matched[1] > MAX_PUBLISHED_REST:
        return None
    return Opening(matched[0], words.end(), start)
