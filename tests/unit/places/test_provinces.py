import pycountry
import pytest

from loaders.errors import BadPlaces
from loaders.places.country_of_text import find_country
from loaders.places.provinces import country_name, own_provinces, province_name, provinces_of

SYRIA = {
    "SY-DI": "Damascus", "SY-RD": "Rif Dimashq", "SY-HL": "Aleppo", "SY-HI": "Homs", "SY-HM": "Hama", "SY-LA": "Latakia",
    "SY-TA": "Tartus", "SY-ID": "Idlib", "SY-HA": "Al-Hasakah", "SY-DY": "Deir ez-Zor", "SY-RA": "Raqqa", "SY-DR": "Daraa",
    "SY-SU": "As-Suwayda", "SY-QU": "Quneitra",
}  # fmt: skip


def test_syria_has_its_fourteen_governorates_under_usual_names():
    assert provinces_of("SY") == SYRIA


@pytest.mark.parametrize(
    ("country", "number"), [("UA", 27), ("IQ", 18), ("LB", 8), ("YE", 22), ("PS", 16), ("IL", 6), ("LY", 22), ("SD", 18)]
)
def test_our_tables_name_every_province(country, number):
    codes = provinces_of(country)
    assert len(codes) == number
    assert set(codes) == {code for code in own_provinces() if code.startswith(country)}


def test_every_country_has_names_for_its_divisions():
    for country in {division.country_code for division in pycountry.subdivisions}:
        names = provinces_of(country)
        assert names, country
        assert all(names.values())
        assert all(province_name(code) == name for code, name in names.items())


def test_usual_names_of_countries():
    assert [country_name(code) for code in ("SY", "RU", "TR", "FR")] == ["Syria", "Russia", "Turkey", "France"]


@pytest.mark.parametrize("code", ["SY-XX", "", "Idlib"])
def test_unknown_province_is_refused_with_what_was_expected(code):
    with pytest.raises(BadPlaces, match="expected ISO 3166-2"):
        province_name(code)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Shelling hit Kharkiv and Sumy, Ukrainian police said. Russia denied it.", "UA"),
        ("Syrian and Russian jets bombed Idlib and Hama in Syria.", "SY"),
        ("Raids on Saada and Hodeidah in Yemen", "YE"),
        ("Nothing is named here.", None),
        ("The Russian Defence Ministry in Moscow denied that its jets hit a hospital in Idlib, Syria.", "SY"),
        ("Turkish drones killed three people in Qamishli, the US-led coalition and Turkey said. Syria protested.", "SY"),
        ("The Lebanese army said Israeli shelling hit two villages near Tyre. Israel said it struck Hezbollah.", "LB"),
        ("BEIRUT (Wire) - Syrian jets bombed Daraa, monitors in Britain said.", "SY"),
        ("Rockets from Lebanon hit the Israeli town of Kiryat Shmona; two people died in northern Israel.", "IL"),
        ("Drones hit the Russian city of Belgorod. Ukraine did not comment; the region in Russia is often hit.", "RU"),
        ("Saudi-led air strikes killed 12 people in Hodeidah, Houthi media said.", "YE"),
        ("A bomb killed five policemen in Peshawar. Pakistani officials blamed militants from Afghanistan.", "PK"),
        ("Guerrillas attacked a barracks in San Salvador, the Salvadoran army said.", "SV"),
        ("Guerrillas attacked Northern towns, the Salvadoran army said; Central America is worried.", "SV"),
        ("A car bomb exploded in Medellin on Monday, Colombian police said.", "CO"),
        ("Israeli strikes on Rafah in the Gaza Strip killed 20 people, Palestinian medics said.", "PS"),
        ("US strikes hit militia bases in Iraq, the Pentagon said; Iran condemned the United States.", "IQ"),
        ("Fighting in El Fasher in Darfur killed dozens, Sudanese doctors said. Egypt and Saudi Arabia called for a truce.", "SD"),
    ],
)
def test_country_most_named(text, country):
    assert find_country(text) == country
