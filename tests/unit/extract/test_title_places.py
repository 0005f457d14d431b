"""A bare name in the title: the province or its capital, by what the body tells."""

from tests.unit.extract.mini_report import claims_of


def places(text):
    return [(r["place"], r["province_code"]) for r in claims_of(text)]


def test_a_title_names_the_province_where_the_body_tells_a_village_of_it():
    told = places("Drone strike in Idlib kills a farmer\n\nA drone struck a car in Binnish on Monday and killed a farmer.")
    assert set(told) == {("Binnish", "SY-ID")}


def test_a_title_names_the_city_where_it_says_so_or_the_body_does():
    assert ("Idlib", "SY-ID") in places("Two killed in Idlib city\n\nShelling of Binnish killed four people on Monday.")
    again = "Two killed in Idlib\n\nShelling killed two people in Idlib on Monday.\n\nShells killed four in Binnish on Tuesday."
    assert ("Idlib", "SY-ID") in places(again)
