"""What bombs, rockets, gunmen and saboteurs hit, and what only stood where they were."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

DAY = date(1996, 2, 6)


@pytest.mark.parametrize(
    ("text", "facility", "count"),
    [
        ("Terrorists attacked the studios of the Channel 9 television station on Sunday.", "media_office", 1),
        ("Two sticks of dynamite were thrown at a bakery in Cali on Sunday.", "bakery", 1),
        ("A rocket was fired at the United States embassy in Lima on Sunday.", "government_building", 1),
        ("Six clerks were injured in Lima on Sunday by a bomb planted under a bus.", "vehicle", 1),
        ("Gunmen raked a passenger bus with automatic fire near Cotabato on Sunday.", "vehicle", 1),
        ("The electricity grid was sabotaged by rebels near Lima on Sunday.", "energy_facility", 1),
        ("A suicide bomber drove a car into the courthouse in Abuja on Sunday.", "government_building", 1),
        ("The attack that was carried out by gunmen on the town hall of Puno wounded two clerks.", "government_building", 1),
        ("A school in Huancayo has been the target of ten bomb attacks this week.", "school", 1),
        ("The gang detonated bombs in banks in Medellin on Sunday.", "bank", 2),
        ("DYNAMITE WAS THROWN AT A RADIO STATION IN CALI ON SUNDAY BY URBAN COMMANDOS.", "media_office", 1),
        # whose house it is
        ("A bomb destroyed the headquarters of the National Workers' Federation in Cali.", "government_building", 1),
        ("Bombs destroyed nine political party headquarters in Cali on Sunday.", "government_building", 9),
        ("Mortars hit the residence of the French ambassador in Kinshasa on Sunday.", "government_building", 1),
        ("A lorry bomb exploded in front of the headquarters of the Department of Security in Cali.", "government_building", 1),
        ("A bomb damaged the residence of a farmer in Cali on Sunday.", "residential", 1),
    ],
)
def test_what_was_hit(text: str, facility: str, count: int):
    hit = only(claims_of(text, DAY, None), kind="damage")
    assert (hit["facility_type"], hit["count_min"]) == (facility, count)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was shot dead by gunmen at a bus station in Puno on Sunday.",
        "Four policemen were ambushed by guerrillas at a farm near Puno on Sunday and two of them were killed.",
        "The guerrillas attacked the soldiers guarding two mills in Puno on Sunday with mortars.",
        "The rebels did not inflict casualties on or cause damage to the barracks in Puno, an officer said.",
        "A grenade thrown at a bank in Puno on Sunday failed to explode.",
        "The school in Puno has been the target of criticism. A bomb went off in the hills.",
    ],
)
def test_what_only_stood_there(text: str):
    assert matching(claims_of(text, DAY, "PE"), kind="damage", stance="asserted") == []
