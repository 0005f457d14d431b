"""Which denials stand under which statement."""

from __future__ import annotations

from datetime import datetime

import pytest

from pages.shared.denials import _names

DENIAL = {
    "denies_what": "figure", "attacker": "Russia", "said_on": None, "report_date": datetime(2017, 9, 28), "count_min": 150,
    "count_max": 150,
}  # fmt: skip
STATEMENT = {"attacker": "Russia;Syria", "date_end": datetime(2017, 9, 27), "count_min": 150, "count_max": None}


@pytest.mark.parametrize(
    ("denial", "statement", "named"),
    [
        ({}, {}, True),
        ({}, {"count_min": 152, "count_max": 152}, False),
        ({"denies_what": "harm"}, {"count_min": 152, "count_max": 152}, True),
        ({}, {"attacker": None}, False),
        ({}, {"date_end": datetime(2017, 10, 3)}, False),
        ({"denies_what": "event"}, {"attacker": None}, True),
    ],
)
def test_a_denial_stands_only_under_what_it_denies(denial, statement, named):
    assert _names(DENIAL | denial, STATEMENT | statement) is named
