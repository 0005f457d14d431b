"""A party's own review of an allegation against it: what counts as a denial, and what does not."""

import pytest

from loaders.extract import extract_claims
from loaders.report import Report
from tests.unit.extract.mini_report import WEDNESDAY, claims_of, matching, only

DISMISSALS = [
    ("The allegation gave too little detail on place and hour to assess its credibility.", "event"),
    ("March 3, 2018, near Tel Tamr: no Coalition flights were recorded in the geographical area of the claim.", "event"),
    ("It was concluded that there was insufficient evidence that civilians came to harm in the strike.", "harm"),
    ("After a review it was determined that deaths did not occur as the result of a Coalition strike.", "harm"),
    ("The allegation of a strike on the market was assessed as non-credible.", "event"),
]


@pytest.mark.parametrize(("text", "what"), DISMISSALS)
def test_an_office_that_sets_an_allegation_aside_denies_it(text, what):
    claim = only(claims_of(text), stance="denied")
    assert (claim["denies_what"], claim["claimant"]) == (what, None)


def test_the_party_that_found_no_evidence_is_the_claimant():
    claim = only(claims_of("The Pentagon said its inquiry found no evidence that 12 civilians were killed in the air strike."))
    assert (claim["stance"], claim["claimant"], claim["harm"], claim["count_min"]) == ("denied", "Pentagon", "killed", 12)


@pytest.mark.parametrize(
    "text",
    [
        "Airwars found no evidence that civilians were killed in the air strike.",
        "There is no evidence that the air strike killed civilians.",
        "The Observatory said no Russian air strikes were carried out on Tuesday.",
        "Rescuers found no signs of life under the building destroyed by the shelling.",
    ],
)
def test_what_a_monitor_or_a_reporter_could_not_find_is_no_denial(text):
    assert not matching(claims_of(text), stance="denied")


def test_a_review_of_anything_else_gives_no_claim():
    assert not claims_of("The auditors' report contains insufficient information on the contract to assess its credibility.")


def test_a_newspaper_that_weighs_a_report_is_no_party():
    text = "The report gave insufficient detail to assess its credibility after the shelling."
    report = Report(given_id="mini", text=text, report_date=WEDNESDAY, country="SY", party_to_conflict=False)
    assert not extract_claims(report)


def test_not_to_deny_is_not_to_accept():
    assert not claims_of("Israel did not deny that its jets hit the hospital in Ariha, killing four people.")


def test_it_is_denied_after_a_semicolon():
    text = "Thirty people were killed in an RSF drone strike on Omdurman, doctors said; the RSF denied it."
    denial = only(claims_of(text, country="SD"), stance="denied")
    assert (denial["claimant"], denial["denies_what"], denial["count_min"]) == ("RSF", "event", 30)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Coalition found that none of its raids took place in the area of Ariha that night.", "event"),
        ("The Coalition said the report of casualties near Ariha on 3 May 2017 held too little detail to be judged.", "event"),
        ("The Coalition found no evidence that civilians were harmed in its raid near Ariha on 3 May 2017.", "harm"),
    ],
)
def test_an_office_that_finds_nothing_denies(text, what):
    row = only(claims_of(text), stance="denied")
    assert (row["denies_what"], row["place"]) == (what, "Ariha")


def test_a_monitor_that_finds_nothing_denies_nothing():
    assert not claims_of("SOHR found no evidence that civilians were harmed in the air raid near Ariha on 3 May 2017.")


OFFICE = "The Coalition completed the assessment of nine reports. On 3 May 2017, near Ariha, "


def test_an_office_that_tells_of_unintended_deaths_accepts_them():
    row = only(claims_of(OFFICE + "during an air strike on snipers two civilians were unintentionally killed."), harm="killed")
    assert (row["stance"], row["attacker"], row["count_min"]) == ("acknowledged", "US-led Coalition", 2)


def test_an_office_that_finds_nobody_killed_denies_harm():
    row = only(claims_of(OFFICE + "it was assessed that no civilians were killed in the air strike."), harm="killed")
    assert (row["stance"], row["denies_what"], row["attacker"]) == ("denied", "harm", "US-led Coalition")


def test_an_accident_told_by_a_reporter_is_nobody_s_admission():
    text = "Two civilians were accidentally killed in an air strike near Ariha on 3 May 2017, residents said."
    assert only(claims_of(text), harm="killed")["stance"] == "asserted"


def test_a_statement_that_regrets_what_its_own_side_did_accepts_it():
    rows = claims_of(
        "3 May 2017, near Tabqa, Syria. Coalition jets struck a post. Regrettably, two men were unintentionally killed."
    )
    assert only(rows, harm="killed")["stance"] == "acknowledged"
    said = claims_of(
        "Coalition aircraft struck a post near Tabqa. Sadly, two civilians were unintentionally killed, a resident said."
    )
    assert only(said, harm="killed")["stance"] == "asserted"
    paper = claims_of("Coalition aircraft struck a post near Tabqa. Sadly, two civilians were killed.")
    assert only(paper, harm="killed")["stance"] == "asserted"
