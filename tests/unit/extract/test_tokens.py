import pytest

from loaders.extract.tokens import normal_form, tokenize


def words(text):
    return [t.text for t in tokenize(text, 0, len(text))]


def norms(text):
    return [t.norm for t in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,250 homes", ["1,250", "homes"]),
        ("10-15 homes", ["10", "-", "15", "homes"]),
        ("U.S.-led jets", ["U.S.", "-", "led", "jets"]),
        ("Lt. Gen. Karam", ["Lt.", "Gen.", "Karam"]),
        ("a 12-year-old girl", ["a", "12-year-old", "girl"]),
        ("Maarat al-Numan", ["Maarat", "al-Numan"]),
        ("(two) dead;", ["(", "two", ")", "dead", ";"]),
    ],
)
def test_words_numbers_and_signs_stand_apart(text, expected):
    assert words(text) == expected


def test_a_possessive_stands_apart_from_its_word():
    assert norms("Idlib's and the town’s") == ["idlib", "'s", "and", "the", "town", "'s"]


def test_every_apostrophe_and_dash_has_one_form():
    assert norms("the rescuers’ toll") == norms("the rescuers' toll")
    assert normal_form("Twenty–four") == "twenty-four"


def test_a_censored_word_is_read_as_the_word():
    assert normal_form("kil*led") == "killed"


def test_tokens_stand_where_they_say():
    text = "🚨 Al‑Quds — 3 killed… قتلى ٣"
    for token in tokenize(text, 0, len(text)):
        assert text[token.start : token.end] == token.text


def test_only_the_given_stretch_is_read():
    text = "before Jets came after"
    assert [t.text for t in tokenize(text, 7, 16)] == ["Jets", "came"]
    assert tokenize(text, 3, 3) == []


def test_capital_and_word():
    jets, five = tokenize("Jets 5", 0, 6)
    assert jets.is_word
    assert jets.is_capital
    assert not five.is_word
