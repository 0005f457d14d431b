"""Which language a text is in: other languages are named, English is never refused. All texts are synthetic."""

from __future__ import annotations

import pytest

from loaders.formats import read_language

ENGLISH = "Rescuers said on Tuesday that two clinics in the town had been hit by jets and that four people were killed."


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "A clinic was hit.",
        "Idlib: 6 killed; Hama: 4 killed; Aleppo: 12 injured; Daraa: none. Hospitals: 3. Schools: 2. Markets: 1. Camps: 4.",
        "Abu Ahmad al-Homsi, Umm Khaled al-Idlibi, Mohammed el-Sayyed de Saraqib and Salem Abu al-Azem were among those killed in "
        "Khan al-Asal, Deir al-Sharqi, Maar Shurin, Tal Mannas, Kafr Nabl, al-Hbit, al-Tamanah, al-Lataminah and Qalaat al-Madiq.",
        "Airstrikes hit hospitals, schools, markets. Rescue workers pulled bodies from rubble. Warplanes returned.",
        ENGLISH + " " + "قتل أربعة مدنيين في غارة جوية على مستشفى. " * 2,
    ],
)
def test_english_is_read_whatever_names_stand_in_it(text):
    assert read_language(text).unread is None


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("قتل أربعة مدنيين في غارة جوية على مستشفى في ريف إدلب يوم الثلاثاء.", "ar", "Arabic script"),
        ("در حمله هوایی به بیمارستان چهار غیرنظامی کشته شدند و پنج نفر زخمی شدند گفت.", None, "Arabic script"),
        ("Министерство обороны опровергло сообщения о гибели четырех мирных жителей.", "ru", "Cyrillic script"),
        ("Рятувальники повідомили, що внаслідок удару по лікарні загинули четверо людей.", "uk", "Cyrillic script"),
        ("בית החולים נפגע בתקיפה ביום שלישי וארבעה בני אדם נהרגו.", None, "Hebrew script"),
        ("空襲により病院が被害を受け、四人が死亡した。", None, "a script that is not read"),
        ("Selon les secouristes, deux cliniques ont été touchées mardi par des avions et quatre sont morts.", "fr", "French"),
        ("Según los rescatistas, dos clínicas fueron alcanzadas el martes por los aviones y murieron cuatro.", "es", "Spanish"),
        ("Nach Angaben der Retter wurden zwei Kliniken in der Stadt von Flugzeugen getroffen und vier getötet.", "de", "German"),
        ("Ekiplere göre salı günü uçaklar iki kliniği vurdu ve bu saldırıda dört kişi öldü, çok kişi yaralandı.", "tr", "Turkish"),
        ("Spasateli v gorode govoryat, chto udarili po klinike i na meste pogibli chetyre.", "ru", "Russian in Latin letters"),
    ],
)  # fmt: skip
def test_another_language_is_named(text, code, said):
    reading = read_language(text)
    assert reading.code == code
    assert reading.unread is not None
    assert said in reading.unread


def test_an_english_text_says_so_and_a_short_one_says_nothing():
    assert read_language(ENGLISH).code == "en"
    assert read_language("Saraqib hospital hit").code is None
    assert read_language("").code is None


def test_an_english_text_beside_a_longer_arabic_one_is_read():
    assert read_language("قتل أربعة مدنيين في غارة جوية على مستشفى. " * 40 + ENGLISH * 4).unread is None
