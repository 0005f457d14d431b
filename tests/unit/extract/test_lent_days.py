"""A claim without a day takes that of a sentence before it that speaks of the attack and gives no claim."""

from datetime import date

from tests.unit.extract.mini_report import claims_of, only

MONDAY = date(2017, 9, 25)


def day_of(text, day=date(2017, 9, 27)):
    return only(claims_of(text, day), harm="killed")["date_start"]


def test_the_day_of_the_explosion_is_the_day_of_its_dead():
    assert day_of("An explosion was heard in Ariha on Monday. Shells fell. Six people were killed.") == MONDAY


def test_the_day_is_not_lent_far():
    text = (
        "An explosion was heard in Binnish on Monday.\n\nThe mayor opened a road.\n\nHe thanked his deputy.\n\nIt rained.\n\n"
        "He met two bankers on Tuesday.\n\nLunch was served.\n\nTea followed.\n\nShelling killed six people in Ariha, doctors said."
    )
    assert day_of(text) != date(2017, 9, 26)


def test_the_day_of_a_meeting_is_not_lent():
    assert day_of("The mayor met the press in Ariha on Monday. Shelling killed six people, doctors said.") is None


def test_the_day_on_which_somebody_spoke_is_not_lent():
    assert day_of("The raid came on Monday, the ministry said on Tuesday. Shelling killed six people.") != date(2017, 9, 26)


def test_a_day_of_its_own_goes_before_one_lent():
    assert day_of("An explosion was heard in Ariha on Monday. Shelling killed six people on Tuesday.") == date(2017, 9, 26)


def test_today_opens_the_report():
    assert day_of("A loud explosion was heard in Ariha today. Police closed the road. Six people were killed by the bomb.") == date(
        2017, 9, 27
    )


def test_days_before_another_event_are_counted_from_nothing():
    assert day_of("Two days before a vote, shelling killed six people in Ariha.") is None
    assert day_of("A day before the talks opened, shelling killed six people in Ariha.") is None


def test_a_day_holds_through_its_paragraph():
    text = (
        "Shelling killed two people in Ariha on Monday. In Binnish a shell hit a school. A shell killed six people in Saraqib.\n\n"
        "Last week a raid hit Morek."
    )
    rows = claims_of(text)
    assert only(rows, harm="killed", count_min=6)["date_start"] == MONDAY
    assert only(rows, facility_type="school")["date_start"] == MONDAY


def test_the_line_above_a_list_dates_its_items():
    text = (
        "On Monday, jets carried out 20 raids in Idlib province.\n\n* In Ariha, one raid destroyed a school.\n"
        "* In Saraqib, raids killed six people.\n\nOn Sunday a shell hit Morek."
    )
    rows = claims_of(text)
    assert only(rows, facility_type="school")["date_start"] == MONDAY
    assert only(rows, harm="killed")["date_start"] == MONDAY


def test_a_funeral_on_the_next_day_dates_nothing():
    text = "Shelling hit Ariha on Monday. The dead would be buried the next day, mourners said. Shelling killed six people."
    assert day_of(text) != date(2017, 9, 26)


def test_a_title_that_names_the_attacks_of_a_day_dates_what_is_told_without_one():
    text = (
        "Idlib: attacks of Monday 25 September 2017\n\nArtillery hit a school in Ariha.\n\n"
        "In Binnish a shell killed six people.\n\nA woman hurt on Friday in Morek died."
    )
    assert only(claims_of(text), harm="killed", count_min=6)["date_start"] == MONDAY


def test_a_year_of_birth_is_no_day():
    assert day_of("Shelling hit Ariha on Monday, killing six people born in 1971.") == MONDAY
    assert day_of("Six people born in 1971 were killed by shelling.") is None


def test_the_day_on_which_a_report_was_compiled_dates_nothing():
    text = "Rights Archive. Compiled 26 September 2017\n\nDrones hit a warehouse and a fuel depot in Ariha."
    assert {row["date_start"] for row in claims_of(text, date(2017, 9, 26))} == {None}
