""" "In this city" and "the capital" are places too."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, only

DAY = date(1989, 9, 6)


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("MEDELLIN, 6 Sept (Agency) -- Last night a bomb destroyed a bank in this city.", "CO", "Medellín"),
        ("MEDELLIN, 6 SEP 89 (AGENCY) -- LAST NIGHT A BOMB DESTROYED A BANK IN THIS CITY.", "CO", "Medellín"),
        ("Bombs destroyed a bank in the Guatemalan capital last night.", "GT", "Guatemala City"),
        ("Rockets hit a school in the capital on Tuesday.", "AF", "Kabul"),
        ("Rockets hit a school in the capital, Kabul, on Tuesday.", "AF", "Kabul"),
        ("LIMA, 6 Sept (Agency) -- A bomb destroyed a school in Ayacucho last night. Troops patrol this city.", "PE", "Ayacucho"),
    ],
)
def test_where_the_text_points(text: str, country: str, place: str):
    assert only(claims_of(text, DAY, country), kind="damage")["place"] == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A bomb destroyed a school in the provincial capital on Tuesday.", "AF"),
        ("A bomb destroyed a school in this city on Tuesday.", "CO"),
        ("LIMA, 6 Sept (Agency) -- A bomb destroyed a school last night, a paper said.", "PE"),
    ],
)
def test_where_it_points_at_nothing(text: str, country: str):
    assert only(claims_of(text, DAY, country), kind="damage")["place"] is None
