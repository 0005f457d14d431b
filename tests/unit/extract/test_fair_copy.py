"""What the rules read: without the noise of pages, in sentence case, every place in it leading back to the report."""

import pytest

from loaders.extract.casing import sentence_case
from loaders.extract.fair_copy import make_fair_copy
from loaders.extract.sentences import split_sentences
from tests.unit.extract.mini_report import claims_of, only, view_of


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Smith &amp; Sons", "Smith & Sons"),
        ("the town&#39;s school", "the town's school"),
        ("five kil*led, six inj**ured", "five killed, six injured"),
        ("near #Saraqib and #Ras_al_Ain", "near Saraqib and Ras al Ain"),
        ("hos\u00adpital\u200b", "hospital"),
        ("في إدلب، ثم", "في إدلب, ثم"),
        ("R&D; 3 * 4 #5 https://a.org/?a=1&b=2#top", "R&D; 3 * 4 #5 https://a.org/?a=1&b=2#top"),
    ],
)
def test_noise_of_pages_is_left_out(printed, read):
    assert make_fair_copy(printed).text == read


def test_quotes_stand_unchanged_in_the_report_whatever_noise_they_hold():
    text = (
        "Shelling hit #Saraqib &amp; Binnish.\n\n"
        "Rescuers said &quot;four people were kil*led&quot; by shelling in #Binnish on Monday."
    )
    for row in claims_of(text):
        assert text[row["start_char"] : row["end_char"]] == row["quote"]
    assert only(claims_of(text), harm="killed")["count_min"] == 4


def test_a_text_in_capitals_is_read_in_sentence_case():
    text = 'THE POLICE SAID GEN. LUIS ROBLEDO WAS NOT HURT. "WE SAW IT", A U.S. EMBASSY GUARD SAID.'
    assert sentence_case(text) == 'The police said Gen. Luis Robledo was not hurt. "We saw it", a U.S. Embassy guard said.'


def test_only_the_lines_in_capitals_of_a_mixed_text_are_recased():
    text = "SHELLING KILLS SIX IN SARAQIB\nSARAQIB, Syria (SANA) - Shelling killed six."
    assert sentence_case(text) == "Shelling kills six in Saraqib\nSARAQIB, Syria (SANA) - Shelling killed six."


@pytest.mark.parametrize(
    ("capitals", "read"),
    [
        (
            "THE REBELS WHO MARCHED IN MARCH AND ON 19 MAY 89 AND MAY RETURN",
            "The rebels who marched in March and on 19 May 89 and may return",
        ),
        ("THE FRONT (FPLX) CLAIMED THE AMBUSH ON MONDAY", "The front (FPLX) claimed the ambush on Monday"),
        ("SHE WHO IS A US NURSE WAS ROBBED IN BOGOTA", "She who is a US nurse was robbed in Bogota"),
        (
            "ONE MAN DIED. A SECOND MAN AND A BOY, J. A. ROJAS, WERE HURT",
            "One man died. A second man and a boy, J. A. Rojas, were hurt",
        ),
        ("COLOMBIAN FARMERS FLEEING THE EXPLOSIONS", "Colombian farmers fleeing the explosions"),
    ],
)
def test_months_acronyms_nations_and_common_words_in_capitals(capitals, read):
    assert sentence_case(capitals) == read


def test_a_claim_from_capitals_is_like_the_same_claim_in_small_letters():
    small = "Four civilians were killed on Tuesday when artillery shelled the Al-Salam hospital in Saraqib, the ministry said."
    for column in ("harm", "victims", "count_min", "place", "date_start", "facility_type", "claimant_role", "weapon"):
        assert [r[column] for r in claims_of(small)] == [r[column] for r in claims_of(small.upper())], column


def test_what_is_printed_in_capitals_is_quoted_in_capitals():
    row = only(claims_of("FOUR CIVILIANS WERE KILLED IN SARAQIB BY SHELLING, THE MINISTRY SAID."), harm="killed")
    assert row["claimant"] == "MINISTRY"
    assert row["place_text"] == "SARAQIB"
    assert row["quote"] == "FOUR CIVILIANS WERE KILLED IN SARAQIB BY SHELLING, THE MINISTRY SAID."


def test_lines_after_a_dateline_that_is_left_out_are_wrapped_lines():
    dateline = "SANTA ROSA, 7 NOV 89 (PRENSA) --  "
    text = (
        dateline
        + "SIX FARMERS WERE KILLED AND\nFOUR WOUNDED TODAY BY A BOMB THAT BLEW UP IN A MARKET OF\nTHE TOWN, THE POLICE REPORTED."
    )
    assert len(list(split_sentences(text, len(dateline)))) == 1


def test_a_view_knows_that_it_is_shouted():
    assert view_of("SIX PEOPLE DIED IN THE RAID.").is_shouted
    assert not view_of("SIX people died in the raid.").is_shouted
