"""Headlines of other stories on a page are no part of its report."""

from tests.unit.extract.mini_report import claims_of, matching, only

STORY = "An air strike hit a bakery in Ariha on Monday and killed four people. Doctors said six were wounded.\n"


def killed(text):
    return [row["count_min"] for row in matching(claims_of(text), harm="killed")]


def test_a_line_of_several_headlines_is_a_menu():
    assert killed(f"Lira falls to new low | Blast at Azaz market kills two | Bread is short\n\n{STORY}") == [4]


def test_a_title_with_a_kicker_is_no_menu():
    assert killed("Air strike on Ariha | Nine people killed\n\nJets bombed a market. Doctors counted the dead until dusk.") == [9]


def test_a_table_with_bars_is_no_menu():
    rows = claims_of(
        "Monday | Ariha | Shelling killed 2\nMonday | Binnish | Shelling killed 3\nMonday | Saraqib | Shelling killed 4"
    )
    assert [row["count_min"] for row in matching(rows, harm="killed")] == [2, 3, 4]


def test_what_read_also_leads_to_is_left():
    assert killed(f"{STORY}\nRead also: Shelling of Daraa kills nine\n") == [4]


def test_headlines_under_other_news_are_left():
    assert killed(f"{STORY}\nOther news\nShelling of Daraa kills nine\nMissile on Homs wounds 11\n") == [4]


def test_headlines_that_a_page_ends_with_are_left():
    tail = "Shelling of Daraa kills nine\n\nMissile on Homs wounds 11\n\nWater is short in Hasakah\n"
    assert killed(f"{STORY}\nThe bakery had served the whole town for thirty years, its owner said.\n\n{tail}") == [4]


def test_a_list_that_a_colon_opens_is_the_reports_own():
    listed = "Shelling of Daraa killed nine\n\nMissile on Homs killed two\n\nA bomb killed three in Hama\n"
    text = f"{STORY}\nThe attacks of Tuesday, as the office counted them:\n\n{listed}"
    assert killed(text) == [4, 9, 2, 3]


def test_posts_without_full_stops_are_read():
    assert (
        only(claims_of("Shelling of Ariha kills four\n\nRockets wound two in Binnish\n\nJets over Hama\n"), harm="killed")[
            "count_min"
        ]
        == 4
    )
