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


@pytest.mark.parametrize(
    ("text", "claimant", "organisation"),
    [
        ("The Observatory said shelling killed two people. The monitor said six were injured.", "Observatory", True),
        ("A medical source told Orient that shelling killed two people. The source added that six were hurt.", None, False),
        ("Syrian state media said shelling killed two people in Ariha. The report said six were injured.", None, False),
        ("The White Helmets said shelling killed two people. Six were injured, the statement added.", None, True),
    ],
)
def test_the_monitor_the_source_and_the_statement_go_back_to_the_source_before(text, claimant, organisation):
    first, second = only(claims_of(text), harm="killed"), only(claims_of(text), harm="injured")
    assert (second["claimant"], second["claimant_org"]) == (claimant or first["claimant"], first["claimant_org"])
    assert bool(second["claimant_org"]) == organisation


@pytest.mark.parametrize(
    ("text", "claimant", "role"),
    [
        (f"A doctor who was at the scene said {FIGURE}.", "doctor", "health_workers"),
        (f'"It was dark," Sami Haddad, 41, a baker from Ariha, told Reuters by phone. He said {FIGURE}.', "Sami Haddad", None),
        (f"Observatory activists documented that {FIGURE}.", "Observatory activists", "monitor"),
        (f"The agency said, quoting a military source, that {FIGURE}.", "military source", "military"),
        (f"The paper's local source told the daily that {FIGURE}.", "paper's local source", "residents"),
        (f"Per the Health Ministry's count, {FIGURE}.", "Health Ministry", "government"),
    ],
)
def test_who_said_it_not_who_passed_it_on(text, claimant, role):
    row = only(claims_of(text), harm="killed")
    assert row["claimant"] == claimant
    assert role is None or row["claimant_role"] == role


def test_one_name_stands_for_different_houses_in_different_countries():
    text = "The Civil Defence said an air strike killed seven people."
    assert only(claims_of(text, country="SY"), harm="killed")["claimant_org"] == "Syria Civil Defence"
    assert only(claims_of(text, country="PS"), harm="killed")["claimant_org"] == "Palestinian Civil Defence"
    assert only(claims_of(text, country="UA"), harm="killed")["claimant_org"] is None


def test_the_statement_without_a_source_before_it_is_unnamed():
    assert said_by(f"The report said {FIGURE}.") is None


def test_a_source_quoted_in_a_post_is_the_source():
    text = "@ArihaWatch on Twitter/X shared, “Urgent | Civil Defence: an air strike killed seven people in Ariha.”"
    assert said_by(text) == "Civil Defence"


def test_a_passer_by_does_not_speak_for_the_army_that_spoke_before():
    text = "The Israeli military said it hit a launcher. Rana Khatib posted that the air strike killed seven people."
    assert only(claims_of(text, country="PS"), harm="killed")["claimant_org"] is None


def test_what_no_source_says_is_not_said():
    assert not matching(claims_of("No public sources reported that the air strike killed seven people."), harm="killed")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (f"State media cited the governor as saying {FIGURE}.", "governor"),
        (f"Karim Saad, founder of the Relief Monitor (RM), told Orient that {FIGURE}.", "Karim Saad"),
        ("Syria: seven civilians killed in an air strike in Ariha", None),
    ],
)
def test_who_is_cited_who_stands_before_a_bracket_and_a_mere_topic(text, claimant):
    assert said_by(text) == claimant


def test_it_in_one_sentence_is_the_source_named_before_it():
    text = "The Relief Council, an opposition council, has listed the towns that it says jets struck, killing four people."
    assert said_by(text) == "Relief Council"


def test_a_house_named_after_its_spokesman_is_not_the_spokesman():
    rows = claims_of(
        "Brigadier Samir Saleh, a coalition spokesman, said jets hit a depot in Dhamar on Monday. "
        f"The coalition acknowledged that {FIGURE.replace('Ariha', 'Dhamar')}.",
        country="YE",
    )
    assert only(rows, harm="killed")["claimant"] == "coalition"
