import itertools

import pytest

from loaders.places import find_places


def read(text, **options):
    return [(m.text, m.candidates[0].name, m.kind, m.candidates[0].province_code) for m in find_places(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets hit Ma'arrat al-Nu'man.", ("Ma'arrat al-Nu'man", "Ma'arrat al-Nu'man", "settlement", "SY-ID")),
        ("Jets hit Maaret al-Noman.", ("Maaret al-Noman", "Ma'arrat al-Nu'man", "settlement", "SY-ID")),
        ("Rescuers in Marret Numan", ("Marret Numan", "Ma'arrat al-Nu'man", "settlement", "SY-ID")),
        ("Rescuers in Saraqeb", ("Saraqeb", "Saraqib", "settlement", "SY-ID")),
        ("near #KhanSheikhoun today", ("KhanSheikhoun", "Khan Shaykhun", "settlement", "SY-ID")),
        ("west of Ain al-Arab", ("Ain al-Arab", "Kobani", "settlement", "SY-HL")),
        ("a drone over Kobani", ("Kobani", "Kobani", "settlement", "SY-HL")),
        ("air strikes on DEIR EZ-ZOR", ("DEIR EZ-ZOR", "Deir ez-Zor", "settlement", "SY-DY")),
        ("strikes near Dayr Az Zawr, Syria", ("Dayr Az Zawr", "Deir ez-Zor", "settlement", "SY-DY")),
        ("in the town of Tell Rifaat", ("Tell Rifaat", "Tal Rifaat", "settlement", "SY-HL")),
        ("shelling of Khan\nSheikhoun", ("Khan\nSheikhoun", "Khan Shaykhun", "settlement", "SY-ID")),
        ("غارات على خان شيخون", ("خان شيخون", "Khan Shaykhun", "settlement", "SY-ID")),
        ("غارات وبإدلب", ("إدلب", "Idlib", "settlement", "SY-ID")),
        ("in al-Bab on Friday", ("al-Bab", "Al-Bab", "settlement", "SY-HL")),
        ("Eastern Ghouta was shelled", ("Eastern Ghouta", "Eastern Ghouta", "district", "SY-RD")),
    ],
)
def test_spellings_give_the_place(text, expected):
    assert read(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("in Idlib Province", "province", "SY-ID"),
        ("in Idlib's southern countryside", "province", "SY-ID"),
        ("the southern countryside of Idlib", "province", "SY-ID"),
        ("in northern Hama", "province", "SY-HM"),
        ("N. #Hama, killing four", "province", "SY-HM"),
        ("in Idlib city", "settlement", "SY-ID"),
        ("the city of Idlib", "settlement", "SY-ID"),
        ("in Idlib on Monday", "settlement", "SY-ID"),
        ("in rural Damascus", "province", "SY-RD"),
        ("the countryside of Damascus", "province", "SY-RD"),
        ("in Damascus countryside", "province", "SY-RD"),
        ("in Damascus province", "province", "SY-DI"),
        ("the centre of Damascus", "settlement", "SY-DI"),
    ],
)
def test_words_around_choose_town_or_province(text, kind, code):
    (mention,) = find_places(text)
    assert (mention.kind, mention.candidates[0].province_code) == (kind, code)


def test_bare_name_is_the_province_where_the_text_speaks_of_the_province():
    text = "Strikes on Idlib province went on. The Civil Defence in Idlib counted 152 bodies."
    assert [m.kind for m in find_places(text)] == ["province", "province"]
    second = find_places(text, 35)
    assert [m.kind for m in second] == ["province"], "the whole text decides, also where a part is searched"
    assert {place.kind for place in second[0].candidates} == {"province", "settlement"}


def test_offsets_count_code_points_of_the_whole_text():
    text = "🚁 Strike — «Ḩamāh» and then Saraqeb; near Binnish."
    for mention in find_places(text):
        assert text[mention.start : mention.end] == mention.text
    assert [m.text for m in find_places(text, text.index("Saraqeb"), text.index(";"))] == ["Saraqeb"]


@pytest.mark.parametrize("text", ["20 km west of Tel Tamr", "near Tel Tamr", "on the outskirts of Tel Tamr"])
def test_beside_a_place(text):
    (mention,) = find_places(text)
    assert mention.offset
    assert mention.candidates[0].name == "Tal Tamr"


def test_in_a_place_is_not_beside_it():
    assert not find_places("in Tel Tamr")[0].offset


@pytest.mark.parametrize(
    "text",
    [
        '"We have pulled 152 bodies," said Salem Abu al Azem, a senior rescue worker.',
        "Major-General Igor Konashenkov said in a statement",
        "Ibrahim al-Qasim, the anesthetist, was there.",
        "members of Hayat Tahrir al-Sham and Ahrar al-Sham",
        "the Idlib Health Directorate and the Aleppo Media Center said",
        "according to SANA, nobody was hurt",
        "a mother said hama and salem were words; As a rule, The most of it",
        "Dr. Dana Barakat spoke on Monday",
        "Aerial and missile shelling was heard in March",
    ],
)
def test_persons_units_and_words_are_no_places(text):
    assert read(text) == []


def test_places_abroad_keep_their_country():
    found = {m.text: m.candidates[0].country for m in find_places("Moscow, Washington and Geneva met over Syria and Turkey.")}
    assert found == {"Moscow": "RU", "Washington": "US", "Geneva": "CH", "Syria": "SY", "Turkey": "TR"}


def test_capital_as_an_actor_is_marked():
    moscow, damascus = find_places("They accused Moscow and Damascus of killing civilians.")
    assert moscow.stands_for_government
    assert damascus.stands_for_government
    assert not find_places("A shell fell in Damascus.")[0].stands_for_government
    assert find_places("A US-led strike")[0].stands_for_government


def test_the_seat_of_a_group_is_no_place_of_an_event():
    assert find_places("The London-based monitor")[0].stands_for_government
    assert not find_places("the Aleppo-Damascus highway")[0].stands_for_government


def test_region_spreads_over_several_provinces():
    (mention,) = find_places("intensive raids in opposition-held northwestern parts of Syria, rescue workers said")
    assert (mention.kind, mention.text) == ("region", "opposition-held northwestern parts of Syria")
    assert mention.candidates[0].province_code is None
    assert "SY-ID" in mention.candidates[0].provinces
    assert [m.text for m in find_places("in north-west Syria and eastern Ukraine")] == ["north-west Syria", "eastern Ukraine"]


def test_part_of_a_facility_name_is_weak_evidence():
    (mention,) = find_places("taken to Raqqa National Hospital")
    assert mention.within == "facility"


def test_name_in_two_provinces_follows_the_province_named_nearest():
    (mention,) = [m for m in find_places("Shelling hit Suran in northern Aleppo.") if m.text == "Suran"]
    assert mention.candidates[0].province_code == "SY-HL"
    assert not mention.undecided
    (open_one,) = find_places("Shelling hit Suran.")
    assert open_one.undecided
    assert {place.province_code for place in open_one.candidates} == {"SY-HL", "SY-HM"}


def test_longest_name_wins_and_nothing_overlaps():
    found = find_places("Damascus countryside, Khan al-Subul, Deir ez-Zor, Ras al-Ain and al-Hol camp")
    assert [m.candidates[0].name for m in found] == ["Rif Dimashq", "Khan al-Subul", "Deir ez-Zor", "Ras al-Ayn", "Al-Hol"]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Drones hit Kharkov overnight", "Kharkiv", "UA-63"),
        ("Shelling of Bakhmut", "Bakhmut", "UA-14"),
        ("in Kyiv region", "Kyiv Oblast", "UA-32"),
        ("in Donetsk oblast", "Donetsk", "UA-14"),
        ("удар по Харькову", "Kharkiv", "UA-63"),
    ],
)
def test_ukraine(text, name, code):
    mention = find_places(text, country="UA")[0]
    assert (mention.candidates[0].name, mention.candidates[0].province_code) == (name, code)


def test_country_is_found_where_none_is_given():
    assert read("Shelling hit Kramatorsk, Ukrainian officials in Ukraine said.", country=None)[0][3] == "UA-14"


@pytest.mark.parametrize("text", ["", " ", "#", "al-", "Al", "\ud800 Idlib", "A" * 200_000, "Al-" * 50_000, "'" * 10_000])
def test_odd_texts_are_read_quickly(text):
    assert len(find_places(text)) <= 1
