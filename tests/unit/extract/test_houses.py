"""Organisations that no list knows: their name in full, what their name tells of their trade, their short form."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

FIGURE = "seven civilians were killed in an air strike in Ariha"


def source(text):
    row = only(claims_of(text), harm="killed")
    return row["claimant"], row["claimant_role"]


@pytest.mark.parametrize(
    ("lead", "claimant", "role"),
    [
        ("Border Rights Watch said", "Border Rights Watch", "monitor"),
        ("The Ariha Emergency Room, a group of volunteers, said", "Ariha Emergency Room", "rescue_workers"),
        ("The Coast Rescue Authority, which is linked to Hezbollah, said", "Coast Rescue Authority", "rescue_workers"),
        ("The Upland Relief Committee said", "Upland Relief Committee", "ngo"),
        ("The Free Surgeons Union said", "Free Surgeons Union", "health_workers"),
        ("The Delta Electricity Company said", "Delta Electricity Company", "utility"),
        ("The Ariha Media Centre reported that", "Ariha Media Centre", "media"),
        ("The Committee for the Defence of Human Rights said", "Committee for the Defence of Human Rights", "monitor"),
        ("The dockers' cooperative said", "dockers' cooperative", "other"),
        ("Camp managers said", "Camp managers", "other"),
        ("Two porters reached by telephone said", "Two porters", "other"),
        ("Samir Haddad of the Ariha Local Council said", "Samir Haddad", "local_officials"),
        ("A correspondent of the Revolution Network said", "correspondent of the Revolution Network", "media"),
    ],
)
def test_a_house_that_no_list_knows_is_read_by_its_name(lead, claimant, role):
    assert source(f"{lead} {FIGURE}.") == (claimant, role)


def test_a_short_form_in_brackets_stands_for_the_house_afterwards():
    rows = claims_of(f"Border Watch (BW) activists reported that {FIGURE}. BW said six people were wounded.")
    assert {(r["claimant"], r["claimant_role"]) for r in rows} == {("Border Watch (BW) activists", "monitor")}


def test_a_short_form_is_known_from_a_sentence_that_tells_of_no_attack():
    text = f"Bridge Nurses Relief (BNR) runs a ward in Idlib. BNR said {FIGURE}."
    assert source(text) == ("Bridge Nurses Relief", "ngo")


def test_the_rescue_in_a_name_rescues_nobody():
    assert not matching(claims_of(f"Rescue workers said {FIGURE}."), harm="rescued")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIGURE.capitalize()}, the news agency reported, citing residents.",
        f"Citing residents, the news agency reported that {FIGURE}.",
        f"State television, quoting residents, said {FIGURE}.",
    ],
)
def test_who_is_cited_says_it(text):
    assert source(text) == ("residents", "residents")


def test_the_government_is_not_the_official_who_spoke_before():
    rows = claims_of(f"An Israeli security official said two shells hit Binnish. The government said {FIGURE}.")
    assert only(rows, harm="killed")["claimant"] == "government"


def test_a_ministry_s_spokesman_does_not_speak_for_the_army_that_spoke_before():
    rows = claims_of(
        f"The Syrian army said two shells hit Binnish on Monday. The spokesman of the Health Ministry, Samir Haddad, said {FIGURE}."
    )
    assert only(rows, harm="killed")["claimant_role"] == "government"


def test_a_government_s_military_source_is_of_the_military():
    text = f"A military source of the Government of National Accord said {FIGURE}."
    assert source(text)[1] == "military"
