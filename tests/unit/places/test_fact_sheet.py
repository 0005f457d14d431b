"""The settlements of the fact sheet, each under each of its Latin spellings, in a sentence that gives no other hint."""

import csv
import re
from pathlib import Path

import pytest

from loaders.places import find_places
from loaders.places.provinces import provinces_of

FACT_SHEET = Path(__file__).resolve().parents[4] / "shared" / "facts" / "places.csv"
LEAST_SHARE = 0.97


def spellings():
    codes = {name: code for code, name in provinces_of("SY").items()}
    with FACT_SHEET.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for spelling in [row["name"], *row["variants"].split(";")]:
                name = re.sub(r"\s*\(.*?\)", "", spelling).strip()
                if name[:1].isascii() and name[:1].isalpha():
                    yield name, codes[row["province"]]


@pytest.mark.skipif(not FACT_SHEET.is_file(), reason="the fact sheet (../shared/facts/places.csv) is not here")
def test_settlements_of_the_fact_sheet_are_in_the_right_province():
    wrong, total = [], 0
    for name, code in spellings():
        total += 1
        mentions = find_places(f"A strike hit {name} on Monday.")
        if len(mentions) != 1 or mentions[0].candidates[0].province_code != code:
            wrong.append(name)
    assert total > 700
    assert 1 - len(wrong) / total >= LEAST_SHARE, wrong
