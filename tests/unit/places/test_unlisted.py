import pytest

from loaders.places import find_places
from loaders.places.grid import read_grid_reference
from loaders.places.misspelt import misspelt_province
from loaders.places.points import find_points, province_at


def unlisted(text, **options):
    return [(m.text, m.kind, m.candidates[0].province_code) for m in find_places(text, **options) if m.unlisted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the village of Umm Wardat in northern Raqqa.", [("Umm Wardat", "settlement", "SY-RA")]),
        ("A drone hit Qasr Wardani village, Idlib province.", [("Qasr Wardani", "settlement", "SY-ID")]),
        ("Two died near al-Wardaniya, east of Kobani.", [("al-Wardaniya", "settlement", "SY-HL")]),
        ("A raid on May 3, 2017, near Wardaniya, Syria, was looked into.", [("Wardaniya", "settlement", None)]),
        ("the towns of Wardan, Bir Wardi and Tel Warda", [(n, "settlement", None) for n in ("Wardan", "Bir Wardi", "Tel Warda")]),
        ("a house in the Wardiya neighbourhood of Hama city", [("Wardiya", "district", "SY-HM")]),
        ("Kuwait al-Warda camp near Afrin was hit", [("Kuwait al-Warda", "settlement", "SY-HL")]),
        ("the Bab al-Nawrasa neighbourhood, Aleppo", [("Bab al-Nawrasa", "district", "SY-HL")]),
    ],
)
def test_words_around_a_name_mark_it_as_a_place(text, expected):
    assert unlisted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mountain villages were hit in Idlib.",
        "During a strike on an ISIS vehicle near Raqqa nobody was hurt.",
        "The Turkish-held town was shelled; a border town too.",
        "He was taken to Al-Warda hospital in Hama.",
        "in the city of Idlib, in the town of Saraqib",
        "A meeting at Northern Front headquarters",
        "On Friday villages in Hama were hit.",
    ],
)
def test_other_capitals_are_no_places(text):
    assert unlisted(text) == []


def test_an_unlisted_place_takes_the_one_province_told_around_it():
    text = "Strikes hit Saraqib and Ariha.\n\nThree people died in the village of Umm Wardat, rescuers said."
    assert unlisted(text) == [("Umm Wardat", "settlement", "SY-ID")]
    assert unlisted(text.replace("Ariha", "Morek")) == [("Umm Wardat", "settlement", None)], "two provinces: open"


def test_a_dateline_gives_no_province():
    assert unlisted("QAMISHLI, Syria - A drone hit the village of Umm Wardat.") == [("Umm Wardat", "settlement", None)]


@pytest.mark.parametrize(
    ("printed", "point"),
    [
        ("18SUJ2337106519", (38.8898, -77.0365)),
        ("31NAA6602100000", (0.0, 0.0)),
        ("56HLH3490048000", (-33.8955, 151.2145)),
        ("33XVG7459443593", (77.8655, 13.9173)),
    ],
)
def test_grid_references(printed, point):
    assert read_grid_reference(printed) == pytest.approx(point, abs=0.001)


@pytest.mark.parametrize("printed", ["", "99SUJ2337106519", "18SIJ2337106519", "18SUJ233", "37S"])
def test_what_is_no_grid_reference(printed):
    assert read_grid_reference(printed) is None


def test_a_printed_point_places_an_unlisted_name():
    (mention,) = [m for m in find_places("May 3, 2017, near Umm Wardat, Syria. 37S FU 6034 4341") if m.unlisted]
    place = mention.candidates[0]
    assert place.province_code == "SY-DY"
    assert (place.latitude, place.longitude) == pytest.approx((34.721, 40.751), abs=0.01)


def test_a_printed_point_decides_between_places_of_one_name():
    (mention,) = find_places("Shelling hit Suran (36.5670, 37.2110).")
    assert mention.candidates[0].province_code == "SY-HL"
    assert not mention.undecided
    assert not mention.unlisted


def test_each_item_of_a_list_has_its_own_point():
    text = "1. Near Umm Wardat, Syria. 37SFU603434\n\n2. Near Bir Wardi, Syria."
    assert unlisted(text) == [("Umm Wardat", "settlement", "SY-DY"), ("Bir Wardi", "settlement", None)]


def test_points_are_degrees_or_grid_squares_and_no_other_numbers():
    assert len(find_points("at 35.9306, 36.6339 and 35.9306° N, 36.6339° E")) == 2
    assert find_points("it rose by 12.5, 13.4 per cent; 95.1234, 200.5678") == ()
    assert province_at("SY", 35.93, 36.63) == "SY-ID"
    assert province_at("SY", 0.0, 0.0) is None
    assert province_at("FR", 48.8, 2.3) == "FR-IDF"
    assert province_at("PS", 31.5, 34.4) is None, "no borders of its governorates ship"


def test_a_province_of_another_clause_is_not_the_villages():
    assert unlisted("An explosion shook the village of Umm Wardat and shells hit Hama.") == [("Umm Wardat", "settlement", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit Hazano, east of Kobani.",
        "raids on Hazano village in the countryside of Manbij",
        "in Hazano in Aleppo province",
        "strikes on Hazano, E. #Aleppo.",
    ],
)
def test_a_village_told_in_another_province_is_another_of_its_name(text):
    (mention, _) = find_places(text)
    assert (mention.unlisted, mention.candidates[0].province_code) == (True, "SY-HL")


def test_a_list_over_provinces_is_no_contradiction():
    assert [m.candidates[0].province_code for m in find_places("Strikes hit Binnish, Kobani and Morek")] == [
        "SY-ID",
        "SY-HL",
        "SY-HM",
    ]


@pytest.mark.parametrize("printed", ["Dayr Az Zayr", "Dayr Az-Zawt", "Daybr az-Zawr"])
def test_a_province_with_one_wrong_letter_is_that_province(printed):
    (mention, _) = find_places(f"A strike near {printed}, Syria.")
    assert (mention.kind, mention.candidates[0].province_code) == ("province", "SY-DY")


def test_short_names_are_not_corrected():
    assert misspelt_province("Hamad", "SY") is None
    assert misspelt_province("Dayr al-Zaytun", "SY") is None
