"""How many strikes a report tells of, and which figures are totals over several days or places."""

from datetime import date

from tests.unit.extract.mini_report import claims_of, matching, only


def test_two_towns_are_two_strikes():
    rows = claims_of("Jets killed six people in Ariha on Monday.\n\nJets killed four people in Binnish on Tuesday.")
    assert only(rows, count_min=6)["report_strike"] == 1
    assert only(rows, count_min=4)["report_strike"] == 2


def test_two_days_in_one_town_are_two_strikes():
    rows = claims_of("Jets killed six people in Ariha on Monday.\n\nJets killed four people in Ariha on Tuesday.")
    assert len({r["report_strike"] for r in rows}) == 2


def test_what_is_told_further_on_belongs_to_the_same_strike():
    rows = claims_of(
        "Jets bombed a school in Ariha on Monday, doctors said. Six people were killed, they said. A clinic next door burnt too."
    )
    assert {r["report_strike"] for r in rows} == {1}
    assert {r["place"] for r in rows} == {"Ariha"}
    assert {r["date_start"] for r in rows} == {date(2017, 9, 25)}


def test_two_sources_on_one_strike_share_it():
    rows = claims_of("Jets killed six people in Ariha on Monday, rescuers said. The Observatory said nine people had died.")
    assert {r["report_strike"] for r in rows} == {1}
    assert len(rows) == 2


def test_another_strike_is_another_one():
    rows = claims_of("Jets killed six people in Ariha on Monday. In a separate raid an air strike killed three people in Binnish.")
    assert only(rows, count_min=6)["report_strike"] != only(rows, count_min=3)["report_strike"]
    assert only(rows, count_min=3)["place"] == "Binnish"


def test_a_daily_list_gives_each_line_its_place_and_strike():
    rows = claims_of(
        "Daily summary, Idlib province\n26 September 2017\n\n"
        "1. Ariha - An air strike damaged a school. Two people were killed.\n"
        "2. Binnish - Shelling hit a bakery; five wounded.\n"
        "3. Saraqib - A barrel bomb destroyed a mosque.\n"
    )
    assert only(rows, facility_type="school")["place"] == "Ariha"
    assert only(rows, harm="killed")["place"] == "Ariha"
    assert only(rows, harm="injured")["place"] == "Binnish"
    assert only(rows, facility_type="mosque")["place"] == "Saraqib"
    assert {r["date_start"] for r in rows} == {date(2017, 9, 26)}
    assert len({r["report_strike"] for r in rows}) == 3
    assert not any(r["is_total"] for r in rows)


def test_a_total_of_the_day_stands_beside_its_incidents():
    rows = claims_of(
        "Jets killed six people in Ariha on Tuesday, the Civil Defence said. Jets also killed two people in Binnish. "
        "In all, eight people were killed in the two towns on Tuesday, it said."
    )
    assert only(rows, count_min=8)["is_total"] is True
    assert [r["is_total"] for r in matching(rows, count_min=6) + matching(rows, count_min=2)] == [False, False]
    assert only(rows, count_min=8)["report_strike"] != only(rows, count_min=6)["report_strike"]


def test_one_figure_over_several_towns_is_a_total_of_their_province():
    row = only(claims_of("Jets killed nine people in Ariha, Binnish and Saraqib on Tuesday, doctors said."), harm="killed")
    assert row["is_total"] is True
    assert (row["province_code"], row["place"]) == ("SY-ID", None)


def test_one_figure_over_several_provinces_is_in_none_of_them():
    row = only(claims_of("Jets killed 70 people in the provinces of Idlib and Hama on Tuesday, doctors said."), harm="killed")
    assert (row["province_code"], row["place_precision"]) == (None, "country")
    assert row["place_text"]


def test_a_figure_over_days_is_a_total_and_the_strike_told_beside_it_is_none():
    rows = claims_of(
        "Jets have killed 70 people in Idlib province since Friday, the Observatory said. "
        "On Tuesday they hit a market in Ariha, killing nine, it said."
    )
    assert only(rows, count_min=70)["is_total"] is True
    assert only(rows, count_min=9)["is_total"] is False
    assert only(rows, count_min=9)["place"] == "Ariha"
    assert only(rows, count_min=70)["report_strike"] != only(rows, count_min=9)["report_strike"]


def test_the_dateline_is_not_where_it_happened():
    rows = claims_of("BEIRUT, Sept 27, 2017 - Jets killed six people on Monday, doctors said.")
    assert {r["place"] for r in rows} == {None}
    assert {r["province_code"] for r in rows} == {None}


def test_a_bare_strike_is_told_once_its_harm_is():
    rows = claims_of("Jets bombed Ariha on Monday, doctors said. Six people were killed, they said.")
    assert [r["kind"] for r in rows] == ["casualties"]


def test_the_gaza_strip_is_no_town_beside_the_one_told():
    rows = claims_of("An air strike on a home in Khan Yunis, Gaza Strip, killed five people.", country="PS")
    assert {(row["report_strike"], row["place"], row["is_total"]) for row in rows} == {(1, "Khan Yunis", False)}


def test_a_home_in_a_quarter_and_the_dead_of_its_town_are_of_one_strike():
    text = "A home in the Sheikh Radwan neighbourhood of Gaza City was hit by an air strike which killed five people."
    assert {row["report_strike"] for row in claims_of(text, country="PS")} == {1}
