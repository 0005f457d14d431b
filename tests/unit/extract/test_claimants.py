"""Who says a figure: the source as printed, never a passer-on, a month, a place or half a clause."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

FIGURE = "seven civilians were killed in an air strike in Ariha"


def said_by(text, country="SY"):
    return only(claims_of(text, country=country), harm="killed")["claimant"]


@pytest.mark.parametrize(
    ("lead", "claimant"),
    [
        ("Facebook user Rana Khatib posted that", "Rana Khatib"),
        ("Twitter/X user @ArihaWatch7 reported that", "@ArihaWatch7"),
        ("Whereas all other sources said", "all other sources"),
        ("At 10:40 Orient News's correspondent reported that", "Orient News's correspondent"),
        ("SOHR sources have just reported that", "SOHR sources"),
        ("However, the mayor announced that", "mayor"),
        ("The Local Guard Force (LGF) said", "Local Guard Force"),
    ],
)
def test_a_source_is_printed_without_the_words_around_it(lead, claimant):
    assert said_by(f"{lead} {FIGURE}.") == claimant


@pytest.mark.parametrize("lead", ["In February, reports said", "Initial reports said", "This month's reports said that"])
def test_no_month_and_no_opening_word_is_a_source(lead):
    assert said_by(f"{lead} {FIGURE}.") is None


def test_figures_from_a_house_are_that_house_s():
    assert said_by(f"According to figures from the Health Ministry, {FIGURE}.") == "Health Ministry"


def test_who_hears_it_is_no_source():
    assert said_by(f"Someone nearby, told Reuters by phone that {FIGURE}.") != "Reuters by phone"


@pytest.mark.parametrize(
    "text",
    [
        f"The army would not say whether {FIGURE}.",
        f"The army refused to confirm that {FIGURE}.",
        "The Kremlin did not comment on reports that Russian jets killed seven civilians in Ariha.",
    ],
)
def test_what_is_left_unsaid_is_neither_assertion_nor_denial(text):
    assert not matching(claims_of(text), harm="killed")
