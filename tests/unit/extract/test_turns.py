"""Where a report turns from one strike to another, and where it tells the same one again."""

from datetime import date

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def strikes_of(text, day=date(2017, 9, 27)):
    """The strike's number by count of the killed."""
    return {r["count_min"]: r["report_strike"] for r in matching(claims_of(text, day), harm="killed")}


@pytest.mark.parametrize(
    "turn",
    [
        "A second air strike killed three people.",
        "Minutes later another drone strike killed three people.",
        "In a separate attack, shelling killed three people.",
        "Elsewhere, shelling killed three people.",
        "A further Russian air strike killed three people.",
    ],
)
def test_words_that_turn_to_another_strike(turn):
    found = strikes_of(f"An air strike killed six people in Ariha on Monday. {turn}")
    assert found[6] != found[3]


def test_the_third_attack_this_month_is_the_one_just_told():
    rows = claims_of("An air strike hit a school in Ariha on Monday. It was the third attack on the town; six people were killed.")
    assert {r["report_strike"] for r in rows} == {1}


@pytest.mark.parametrize("opening", ["On January 3", "On 3 January", "Last month", "Yesterday", "In March", "Last Tuesday"])
def test_a_day_at_the_head_of_a_paragraph_opens_another_strike(opening):
    text = (
        "Shelling kills two in Ariha\n\nArtillery shelling killed two people in Ariha on Wednesday.\n\n"
        f"The wounded were taken to hospital.\n\n{opening}, an air strike killed five people in the countryside."
    )
    found = strikes_of(text)
    assert found[2] != found[5]
    undated = strikes_of(text, None)
    assert undated[2] != undated[5]


def test_title_and_lead_that_tell_one_strike_are_one():
    rows = claims_of(
        "Drone strike kills two in Idlib\n\n"
        "On Tuesday evening a drone strike killed two people in Idlib province, doctors said.\n\n"
        "The drone hit a car near the town of Ariha, they said. Three people were wounded.\n"
    )
    assert {r["report_strike"] for r in rows} == {1}
    assert {r["date_start"] for r in rows} == {date(2017, 9, 26)}
    assert {r["place"] for r in matching(rows, harm="injured")} == {"Ariha"}


def test_a_headline_over_several_towns_is_not_the_first_of_them():
    rows = claims_of(
        "Air strikes kill nine in Idlib province\n\n"
        "Six people were killed in an air strike on Ariha on Monday.\n\nThree people were killed in shelling of Binnish.\n"
    )
    assert only(rows, count_min=9)["report_strike"] != only(rows, count_min=6)["report_strike"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("In March an Israeli air strike killed two people near Homs.", False),
        ("Last month five people were killed in Ariha when a jet bombed a farm.", False),
        ("Last week a drone strike killed four people in Idlib province.", False),
        ("Air strikes have killed 50 people in Ariha this month.", True),
        ("Jets killed 70 people in Idlib province last week.", True),
        ("So far this year 70 people were killed in Ariha by shelling.", True),
        ("Shelling killed 70 people in Ariha since Friday.", True),
    ],
)
def test_a_coarse_day_makes_no_total_of_a_single_attack(text, total):
    assert only(claims_of(text), harm="killed")["is_total"] is total


def test_the_first_strike_happened_on_the_day_that_the_report_opens_with():
    rows = claims_of(
        "The third attack on the clinic came on 4 April 2017.\n\nA video shows rescuers at the site.\n\n"
        "An air strike destroyed the clinic in Ariha, a doctor said. Three people were killed.\n",
        date(2017, 7, 1),
    )
    assert {r["date_start"] for r in rows} == {date(2017, 4, 4)}


def test_a_line_with_only_the_pages_day_dates_no_strike():
    rows = claims_of("Sunday, 7 August 2016, 13:09\n\nAn air strike killed three people in Ariha, a doctor said.\n", None)
    assert {r["date_start"] for r in rows} == {None}


def test_today_in_a_quotation_of_a_report_on_things_long_past_is_not_the_reports_day():
    rows = claims_of(
        "On 4 April 2017 an air strike killed three people in Ariha.\n\n"
        'In a video a nurse said: "Today the air strike destroyed our clinic in Binnish."\n',
    )
    assert only(rows, facility_type="clinic")["date_start"] != date(2017, 9, 27)


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2017, near Ariha: number 5 of the 1 June press release said that four people were killed in an air strike.",
        "An air strike on Ariha on 3 May killed four people, according to a list published on 1 June.",
        "On 3 May an air strike on Ariha killed four people, as the 1 June statement said.",
    ],
)
def test_the_day_of_a_document_is_not_that_of_the_strike(text):
    assert only(claims_of(text), harm="killed")["date_start"] == date(2017, 5, 3)


def test_a_year_before_a_noun_dates_what_is_told_after_it_only():
    rows = claims_of("An air strike killed two people near Homs, weeks after a review of a 2015 bombing that killed 40 civilians.")
    assert only(rows, count_min=2)["date_start"] is None
    assert only(rows, count_min=40)["date_start"] == date(2015, 1, 1)


def test_a_second_missile_came_down_where_and_when_the_first_did():
    rows = claims_of(
        "A missile hit a house in Ariha on Monday, killing six people. A second missile killed two rescuers.\n\n"
        "In the town of Binnish a drone strike on Tuesday wounded four people.\n"
    )
    second = only(rows, count_min=2)
    assert (second["place"], second["date_start"]) == ("Ariha", date(2017, 9, 25))
    assert len({r["report_strike"] for r in rows}) == 3


def test_the_deadliest_since_a_day_when_some_died_tells_of_that_day():
    rows = claims_of("It was the deadliest air strike on Ariha since 23 January, when 11 people were killed.")
    row = only(rows, count_min=11)
    assert (row["date_start"], row["is_total"]) == (date(2017, 1, 23), False)
