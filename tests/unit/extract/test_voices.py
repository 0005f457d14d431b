"""Whose words they are, over several sentences."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only


def test_a_quotation_of_many_sentences_stays_its_speakers():
    rows = claims_of(
        'Nurse Rana Haddad told a local channel: "It was dark. We were asleep. Nobody warned us. A doctor was praying. '
        'A shell hit the clinic and killed four people in Binnish." The raid came on Monday.'
    )
    assert only(rows, harm="killed")["claimant"] == "Rana Haddad"


def test_what_follows_a_quotation_in_another_paragraph_is_not_its_speakers():
    rows = claims_of('A doctor said: "We were asleep. It was dark."\n\nShells killed four people in Binnish on Monday.')
    assert only(rows, harm="killed")["claimant"] is None


def test_the_one_quoted_speaks_and_not_who_quotes():
    rows = claims_of("A porter, quoted by the Daily Post, said shelling killed four people in Binnish on Monday.")
    assert only(rows, harm="killed")["claimant"] == "porter"


def test_the_person_whose_story_is_told_speaks_where_nobody_else_did():
    rows = claims_of(
        "Karim Salloum used to sell bread in Binnish. One night in 2016, he says, jets bombed the market. Six people "
        "were killed, he says."
    )
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Karim Salloum", "residents")


def test_the_trade_of_the_person_whose_story_is_told():
    rows = claims_of(
        "Rana is 34. Before that she was a nurse in Binnish. One night, she says, jets bombed the clinic. Six people "
        "were killed, she says."
    )
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Rana", "health_workers")


@pytest.mark.parametrize(
    "text",
    [
        "The government's heavy offensive continued on Monday, reports said, and shells killed four people in Binnish.",
        "The army confirmed the attack and indicated that the rebels sustained 19 losses while shells killed four in Binnish.",
    ],
)
def test_an_attack_or_a_clause_is_no_source(text):
    assert all((r["claimant"] or "army") in ("army", "reports") for r in claims_of(text))


def test_a_rank_without_its_point_is_no_part_of_a_name():
    rows = claims_of("BOGOTA, 3 MAY -- FOUR SOLDIERS WERE KILLED IN A BOMB ATTACK TODAY, GEN LUIS ROJAS SAID.", None, "CO")
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("LUIS ROJAS", "military")


def test_the_police_are_a_source_and_the_officer_is_one_of_the_army():
    rows = claims_of(
        "The police reported that a bomb killed two men in Usulutan on Monday. According to the officer, rebels fired mortars at "
        "a school and wounded three pupils.",
        country="SV",
    )
    assert [(r["claimant"], r["claimant_role"]) for r in matching(rows, harm="killed")] == [("police", "local_officials")]
    assert {(r["claimant"], r["claimant_role"]) for r in matching(rows, harm="injured")} == {("officer", "military")}


def test_an_aircraft_is_nobody_who_speaks():
    rows = claims_of("The Mi-8 flew over Binnish on Monday. He added that shells killed four people there.")
    assert only(rows, harm="killed")["claimant"] is None


def test_a_list_of_sources_is_kept_whole():
    rows = claims_of("Wafa News, Safa News, and Orient News reported that shells killed four people in Binnish on Monday.")
    assert only(rows, harm="killed")["claimant"] == "Wafa News, Safa News, and Orient News"


def test_sources_that_only_stand_for_many_are_told_with_those():
    rows = claims_of("Local sources including Wafa News and Orient News said shells killed four people in Binnish on Monday.")
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Local sources including Wafa News and Orient News", "media")


def test_a_day_before_two_sources_makes_no_list():
    rows = claims_of("On Monday, a doctor and a nurse said shells killed four people in Binnish.")
    assert only(rows, harm="killed")["claimant"] == "doctor and a nurse"


def test_of_two_who_speak_in_one_sentence_each_has_what_is_told_after_the_name():
    rows = claims_of("While a doctor reported that shells killed four people in Binnish on Monday, the mayor put the toll at six.")
    assert {(r["claimant"], r["count_min"]) for r in matching(rows, harm="killed")} == {("doctor", 4), ("mayor", 6)}


def test_a_description_with_two_offices_belongs_to_the_name_before_it():
    rows = claims_of(
        "Fadel Haddad, chairman and founder of the Northern Rights Watch (NRW), told reporters on Monday: "
        '"Shells killed four people in Binnish."'
    )
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Fadel Haddad", "monitor")


def test_he_is_the_person_whom_the_sentence_before_was_about():
    rows = claims_of(
        "A porter said shells hit Ariha on Sunday. Dr Karim Haddad, who runs the clinic, met a local channel. In it, he said "
        "that shells killed four people in Binnish on Monday."
    )
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Karim Haddad", "health_workers")


def test_an_account_that_opens_a_sentence_ends_what_another_said():
    rows = claims_of(
        "User Majed shared a picture and said that shells hit Binnish on Monday. User @binnish_news listed four people killed "
        "by shells."
    )
    assert {r["claimant"] for r in matching(rows, harm="killed")} <= {"@binnish_news", None}


def test_a_doctor_by_name_and_the_health_directorate_are_two_sources():
    rows = claims_of(
        "Dr Karim Haddad said an air strike destroyed the hospital in Binnish on Monday.\n\n"
        "The Idlib Health Directorate said an air strike destroyed the hospital in Binnish on Monday."
    )
    assert len({r["claimant"] for r in matching(rows, facility_type="hospital")}) == 2


def test_he_may_be_a_person_known_by_office_alone():
    rows = claims_of(
        "Karim Haddad said shells hit Ariha on Sunday. A coalition officer said jets flew elsewhere. He said that shells killed "
        "four people in Binnish on Monday."
    )
    assert only(rows, harm="killed")["claimant"] == "coalition officer"


def test_an_and_inside_the_name_of_a_house_does_not_cut_it():
    rows = claims_of("Shells killed four people in Binnish on Monday, the Joint Centre for Control and Coordination said.")
    assert only(rows, harm="killed")["claimant"] == "Joint Centre for Control and Coordination"


def test_a_side_speaks():
    rows = claims_of("The Turkish side said that shells killed four people in Binnish on Monday.")
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("Turkish side", "government")


def test_what_follows_a_source_without_a_comma_is_no_part_of_it():
    rows = claims_of("According to witnesses the shells killed four people in Binnish on Monday.")
    assert only(rows, harm="killed")["claimant"] == "witnesses"


def test_claiming_lives_is_no_speech():
    rows = claims_of("A source at the police command said rockets hit a campus in Binnish, claiming the lives of two students.")
    killed = only(rows, harm="killed")
    assert (killed["claimant"], killed["claimant_role"]) == ("source at the police command", "local_officials")


def test_a_document_that_goes_on_is_its_author_s():
    rows = claims_of(
        "The Interior Ministry said shells hit Ariha on Sunday. The document states that rockets killed four people in Binnish."
    )
    assert only(rows, harm="killed")["claimant"] == "Interior Ministry"


def test_a_man_identified_as_somebody_says_nothing():
    rows = claims_of("A man identified as a leader was killed in an air strike in Binnish on Monday, according to the Pentagon.")
    assert {r["claimant"] for r in rows} == {"Pentagon"}
