"""How to read these figures, in our own words; nothing here comes from reports."""

# ruff: noqa: E501 - a paragraph or a list entry is one line.

from __future__ import annotations

import pandas as pd

WHAT_IT_IS = """
This record is a **selection**: dated reports that were chosen and loaded, not everything that was published, and far from everything that happened.
A program reads them and takes out who says what was hit, who was harmed, where and when, and who denies it. Nobody at Strikeline has been there.
Starter data are summaries that an editor wrote from stored pages; each names its source, and none is shown between quotation marks.
An empty week or province means that nothing was read about it, not that nothing happened there.
"""

THREE_THINGS = """
- A **statement** is what one source says in one sentence of one report: a figure, a damaged place, a denial. Who says it stands beside it as the *source of the figure*; the publisher only passes it on.
- An **incident** is one strike or attack at one place and time, with all statements about it, from however many reports. Incidents can be counted.
- A **period total** is one count over several days or several places, such as "six hospitals in the first days". It may contain incidents that are told elsewhere, so it is **never added** to them. Totals on the same subject, area and days stand together as a series.
"""

NUMBERS = [
    ("12, twelve, a dozen, about 12, nearly 12", "12", "12"),
    ("at least 150, more than 150, over 150", "150", "open: “150 or more”"),
    ("up to 33, as many as 33", "open", "33: “up to 33”"),
    ("10 to 15, between 10 and 15", "10", "15"),
    ("a hospital, the hospital", "1", "1"),
    ("hospitals (no number), a couple of", "2", "open: “number not given”"),
    ("several, a few, many", "3", "open"),
    ("tens", "20", "open"),
    ("dozens", "24", "open: “dozens (counted as 24 or more)”"),
    ("scores", "40", "open"),
    ("hundreds; thousands", "200; 2,000", "open"),
    ("no casualties, nobody was killed", "0", "0: “0 (source says none)”"),
    ("no figure at all", "–", "“no figure given”, never 0"),
]
NUMBER_TABLE = pd.DataFrame(NUMBERS, columns=["What a report prints", "Lowest", "Highest"])

NUMBER_RULES = """
- A part of a figure ("152, including 40 children") is kept beside the whole and never added to it.
- Where organisations count differently, the range runs from the lowest to the highest of their figures; an open one counts as its minimum and is shown as open: "17 to 39 or more". A later count by the same organisation replaces its earlier one.
- Sums are made of incidents only. There is no sum of deaths by attacker and no toll over all years.
- When the side that is blamed says that nobody was harmed, that is shown as its statement; it does not lower the range.
- *Separate sources* means two or more organisations of which neither quotes the other. Copies of one report count once.
"""

DAYS = """
- "On Wednesday" is the last Wednesday on or before the day of the report. Weeks run from Monday to Sunday.
- An event "last week" or "in over a week of bombing" keeps its span; it is drawn as a thin span, never as a mark in the middle.
- What has no day is counted beside the period, not put on the day of the report.
- A day of publication that is not printed in the report is marked "date inferred".
"""

PLACES = """
- A statement about a whole province shades the province; it is never a pin. One over several provinces shades none of them and is counted beside: "Several provinces".
- Towns are rings of one size with their number of incidents. Exact sites of hospitals, rescue centres, schools, camps and power stations are not shown; their points are those of the town, rounded.
"""

DENIALS = """
- A denial lowers no figure. It stands under what it denies, with who denies it, when, and what of it: that it happened, who did it, what was aimed at, that anyone was harmed, or the figure.
- A general denial ("we never hit civilians") is shown as a statement and attached to no figure.
- "No denial found in this record; absence is not agreement." The side that is blamed may have answered elsewhere, later, or not at all.
- "Disputed" means that a specific denial, or a rival account of who did it, stands against an incident. It says nothing about who is right.
- People without a public role appear by role or organisation, not by name, outside the quoted sentence.
"""

ENCODINGS = [
    ("Solid block", "one incident with a known day"),
    ("Hatched block", "disputed"),
    ("Thin span", "the day is uncertain: some time within the span"),
    ("Outline", "a period total, not added; open at the end that the report leaves open"),
    ("Strip “reports read”", "how many reports were read on each week; pale where nothing was read"),
    ("White province", "reports read, none of this kind"),
    ("Grey province", "no reports read"),
    ("Shades", "1–2, 3–5, and 6 or more incidents; the same in all periods"),
    ("Ring with a number", "a town and its incidents; the exact site is not shown"),
]
ENCODING_TABLE = pd.DataFrame(ENCODINGS, columns=["What you see", "What it means"])

ACCURACY = """
A program reads by rules, and errs. These are its errors on texts with labels that others, or we, put there by hand. Check a figure against its
sentence and the original before you quote it. "In range" means that the range read and the range on record meet; "exact" that they are the same.
Some labels draw on more than the text says, so that no reader would get them all.
"""

CREDITS = """
- Settlements and their names: GeoNames (geonames.org), CC BY 4.0, with additions of our own.
- Borders: Natural Earth (public domain); **no position implied**. This source draws the occupied Golan Heights within Israel, so they are not part of Quneitra on our map. The strip of the United Nations force there is joined to Quneitra.
- Every statement links to its publisher's page. The rights in the texts stay with their publishers.
"""

HOW_TO_CITE = """
Cite the source of the figure first, then its publisher, then Strikeline as the place where you found it, with the version: a version's name stands for exactly these reports and readings, and a link with it keeps showing what it showed.
"""
