"""`explain` says of each sentence what was seen in it, what became a claim, and why the rest did not."""

from __future__ import annotations

from datetime import date

from loaders.extract.explain import explain_report
from loaders.report import Report

TEXT = (
    "Rescue workers said an air strike on Saraqib on Tuesday killed four civilians. An air strike hit the town. "
    "Rescue workers said that four civilians were killed in Saraqib. The Observatory could not verify that 12 people died. "
    "Shelling could kill many more, a doctor warned."
)


def lines_on(text: str, sentence: int) -> list[str]:
    """What is explained of one sentence, the first being number 0."""
    report = Report(given_id="mini", text=text, report_date=date(2019, 5, 8), country="SY")
    sentences: list[list[str]] = []
    for line in explain_report(report):
        if line.startswith("["):
            sentences.append([])
        if sentences:
            sentences[-1].append(line.strip())
    return sentences[sentence]


def why_no_claim(text: str, sentence: int) -> list[str]:
    lines = [line for line in lines_on(text, sentence) if line.startswith("no claim (")]
    return [line.removeprefix("no claim (").partition("):")[0] for line in lines]


def test_a_claim_is_shown_with_all_that_it_was_given():
    told = next(line for line in lines_on(TEXT, 0) if line.startswith("claim:"))
    assert told == (
        "claim: asserted casualties killed civilians 4 by Rescue workers; strike 1; 2019-05-07..2019-05-07; "
        "Saraqib (settlement); no attacker; airstrike"
    )


def test_the_words_that_tell_of_harm_are_shown_with_their_lists():
    assert "word: 'killed' = harms (killed verb)" in lines_on(TEXT, 0)
    assert "word: 'kill' = harms (killed verb), not told as fact" in lines_on(TEXT, 4)
    assert lines_on(TEXT, 0)[0].startswith("[0:78] (evidence of an attack) Rescue workers said")


def test_what_is_no_claim_says_why():
    assert why_no_claim(TEXT, 1) == ["its harm or damage is told"]
    assert why_no_claim(TEXT, 2) == ["said already at 0"]
    assert why_no_claim(TEXT, 3) == ["the source neither says nor denies it"]
    assert why_no_claim(TEXT, 4) == []


def test_what_a_party_only_speaks_of_says_so():
    text = "An air strike hit a school in Ariha. The Russian army said it was looking into reports that its jets killed two people."
    assert why_no_claim(text, 1) == ["a party only speaks of reports"]


def test_a_report_without_evidence_of_an_attack_is_shown_all_the_same():
    lines = lines_on("Two nurses were killed when a bus crashed near Ariha.", 0)
    assert lines[0].startswith("[0:53] (tells of another cause) Two nurses")
    assert "people: 'Two nurses' = health_workers 2 (counted)" in lines
    assert not any(line.startswith("claim:") for line in lines)
