"""A text without the words of an attack is left before any sentence is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract.arms import is_evidence
from loaders.extract.evidence import may_tell_of_attack
from loaders.extract.fair_copy import make_fair_copy
from loaders.extract.sentences import split_sentences
from loaders.extract.view import view_sentence

REPORTS = Path(__file__).resolve().parents[3] / "data" / "reports"


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes were seen over the valley.",
        "AN AIRSTRIKE WAS REPORTED.",
        "They bombed it again.",
        "Shells\nfell on the orchard.",
        "The US flew no sorties that day.",
        "The school was damaged overnight.",
        "The panel reviewed the incident and found no evidence for it.",
    ],
)
def test_a_text_with_words_of_an_attack_is_read(text: str):
    assert may_tell_of_attack(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wheat prices rose in the market of Aleppo on Monday.",
        "The minister told us that it is a school for all.",
        "The cup final ended level.",
        "There was music, and no rain.",
    ],
)
def test_a_text_without_them_is_left(text: str):
    assert not may_tell_of_attack(text)


@pytest.mark.parametrize("path", sorted(REPORTS.rglob("*.md")), ids=lambda p: p.stem)
def test_what_is_evidence_to_the_reader_of_sentences_is_never_left(path: Path):
    text = path.read_text(encoding="utf-8")
    for span in split_sentences(text):
        if is_evidence(view_sentence(make_fair_copy(text), span, 0, None, "SY")):
            assert may_tell_of_attack(text[span[0] : span[1]])
