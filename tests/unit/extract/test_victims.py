"""Who was harmed: couples, families, members of forces, unlisted trades, names; and who only seems to be a victim."""

import pytest

from tests.unit.extract.mini_report import claims_of


def told(text):
    """Harm, class and bounds of every casualty claim that is no part of another, in the order of the text."""
    rows = [r for r in claims_of(text) if r["kind"] == "casualties" and r["part_of"] is None]
    return [(r["harm"], r["victims"], r["count_min"], r["count_max"]) for r in rows]


@pytest.mark.parametrize(
    ("victim", "kind"),
    [
        ("A shepherd", "civilians"),
        ("A beekeeper", "civilians"),
        ("A candle maker", "people"),
        ("An elderly tobacconist", "people"),
        ("A 13-year-old girl", "children"),
        ("A 13 year old girl", "children"),
        ("A 13-year old girl", "children"),
        ("A nine-month-old baby", "children"),
        ("A third civilian", "civilians"),
        ("A Russian soldier", "fighters"),
        ("Salim Haddad", "people"),
        ("Salim Haddad, a beekeeper,", "civilians"),
        ("A beekeeper, Salim Haddad,", "civilians"),
        ("The beekeeper Salim Haddad", "civilians"),
        ("A beekeeper named Salim Haddad", "civilians"),
        ("Salim Haddad, 61,", "people"),
        ("Another", "people"),
    ],
)
def test_one_person_is_one(victim, kind):
    assert told(f"Jets bombed Ariha. {victim} was killed.") == [("killed", kind, 1, 1)]


@pytest.mark.parametrize(
    ("victims", "kind", "count"),
    [
        ("A couple", "people", 2),
        ("An elderly couple", "people", 2),
        ("A family of five", "people", 5),
        ("A crew of three", "people", 3),
        ("Four pupils", "children", 4),
        ("Six tobacconists", "people", 6),
        ("Seven Syrians", "people", 7),
        ("Three members of the military police", "fighters", 3),
        ("Three members of one family", "people", 3),
        ("Two members of the Civil Defence", "rescue_workers", 2),
        ("(5) civilians", "civilians", 5),
        ("Five (5) civilians", "civilians", 5),
        ("Nine innocent bystanders", "civilians", 9),
    ],
)
def test_several_persons_and_their_class(victims, kind, count):
    assert told(f"Jets bombed Ariha. {victims} were killed.") == [("killed", kind, count, count)]


@pytest.mark.parametrize(
    ("headline", "harm", "kind"),
    [
        ("Child killed in air strike on Ariha", "killed", "children"),
        ("Air strike on Ariha kills child", "killed", "children"),
        ("SDF member wounded in drone strike near Ariha", "injured", "fighters"),
    ],
)
def test_a_headline_leaves_out_the_article(headline, harm, kind):
    assert told(headline) == [(harm, kind, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Ariha. A cow was killed and two goats were wounded.",
        "Jets bombed Ariha. Salim Haddad said the raid came at noon.",
        "Jets bombed Ariha. It killed a lot of hopes.",
        "Jets bombed Ariha, a day after Salim Haddad spoke there.",
        "Jets bombed Ariha, displacing 200 families.",
    ],
)
def test_beasts_speakers_and_idle_phrases_are_no_victims(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jets bombed Ariha and killed Salim Haddad, 61.", 1),
        ("Shelling with 122mm rockets killed a farmer, 42, near Ariha.", 1),
        ("Jets bombed Ariha. Three brothers were killed, aged 11, 14 and 17.", 3),
        ("Jets bombed Ariha at 10:45 and killed four people.", 4),
    ],
)
def test_ages_calibres_and_hours_count_nobody(text, count):
    assert [r[2:] for r in told(text)] == [(count, count)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Since the start of 2016 the number of those killed by raids on Idlib has reached 61: 22 men and 39 fighters.", {61}),
        ("In 2016 raids on Idlib killed 14 people.", {14}),
        ("Shelling of Ariha killed 1,999 people.", {1999}),
        ("The mission documented 1,174 civilian deaths from air strikes on Ariha.", {1174}),
        ("Air strikes on Ariha caused six child fatalities.", {6}),
    ],
)  # fmt: skip
def test_a_year_is_no_count_and_a_class_may_stand_before_the_deaths(text, counts):
    assert {r[2] for r in told(text)} == counts
