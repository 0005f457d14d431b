"""Invented reports to measure with: nothing in them happened, and none of them is part of any record."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

from loaders.report import Report

DAY = date(2019, 5, 8)
CHARACTERS = 2_000  # of one report

TOWNS = ("Saraqib", "Ariha", "Kafr Nabl", "Jisr ash Shughur", "Binnish", "Khan Shaykhun", "Maarrat Misrin", "Harim")
SOURCES = ("Rescue workers", "The Syrian Observatory for Human Rights", "A doctor in the town", "Residents", "Medical workers")
FACILITIES = ("hospital", "school", "market", "bakery", "mosque", "rescue centre", "water station", "power station")
NUMBERS = ("two", "three", "at least four", "five", "eleven", "more than 20", "as many as 30", "12")
TOLD = (
    "{source} said on {weekday} that an air strike on {town} had killed {number} civilians and injured {more} others.",
    "Warplanes struck a {facility} in {town} and damaged it, {source_small} said.",
    "{source} reported that {number} people, including {more} children, were killed by shelling in {town} on {weekday}.",
    "The Russian Defence Ministry denied that its jets had hit the {facility} in {town}.",
    "Government forces fired rockets at {town}, where {number} people were wounded and two houses were destroyed.",
    "According to {source_small}, {number} {facility}s in Idlib province have been hit since last week.",
)
BETWEEN = (
    '"We ran to the cellar and waited until the morning," a man from {town} said by telephone.',
    "The front line near {town} had been quiet since an agreement between the two sides in the spring.",
    "Talks on the road to the north are to go on this month, but few of those who live in {town} expect much of them.",
    "Families left {town} in cars and on foot, with what they could carry, for the camps along the border.",
)
PLAIN = (
    "The mayor of {town} opened a reading room on {weekday} and thanked those who had given {number} shelves of books.",
    "Wheat prices in {town} rose because the rain came late, traders said, and {number} carts of grain were sold.",
    "A choir sang in the town hall, and the children of {town} planted trees along the river.",
    "Officials met in {town} to talk about storage, transport and the new timetable of the buses.",
    "The museum shows coins, lamps and glass that were found near {town} by students of the university.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def dense_reports(count: int, seed: int = 1) -> Iterator[Report]:
    """Reports as dense as a long wire story: about twelve claims each, three sentences a paragraph."""
    return _reports("dense", TOLD + BETWEEN + BETWEEN, count, seed, CHARACTERS)


def plain_reports(count: int, seed: int = 2) -> Iterator[Report]:
    """Reports of the same length without a word of an attack."""
    return _reports("plain", PLAIN, count, seed, CHARACTERS)


def mixed_feed(count: int, seed: int = 3) -> Iterator[Report]:
    """Short items as a feed has them: one in twenty tells of an attack."""
    told = _reports("told", TOLD, count // 20 + 1, seed, 200)
    other = _reports("other", PLAIN, count, seed, 400)
    return (next(told) if number % 20 == 0 else next(other) for number in range(count))


def _reports(name: str, sentences: tuple[str, ...], count: int, seed: int, characters: int) -> Iterator[Report]:
    dice = random.Random(seed)
    for number in range(count):
        yield Report(given_id=f"synthetic-{name}-{number}", text=_text(dice, sentences, characters), report_date=DAY, country="SY")


def _text(dice: random.Random, sentences: tuple[str, ...], characters: int) -> str:
    told: list[str] = []
    while sum(map(len, told)) < characters:
        source = dice.choice(SOURCES)
        words = {
            "source": source, "source_small": source[0].lower() + source[1:], "weekday": dice.choice(WEEKDAYS),
            "town": dice.choice(TOWNS), "facility": dice.choice(FACILITIES), "number": dice.choice(NUMBERS),
            "more": dice.choice(NUMBERS[:4]),
        }  # fmt: skip
        told.append(dice.choice(sentences).format(**words) + ("\n\n" if len(told) % 3 == 2 else " "))
    return "".join(told)
