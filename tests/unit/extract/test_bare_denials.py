"""Denials that name nothing themselves, and what only stands beside a denial."""

from tests.unit.extract.mini_report import claims_of, matching, only


def test_a_denial_that_an_attack_took_place_denies_the_attack_told_before():
    rows = claims_of(
        "Residents said Russian jets bombed their homes in Binnish on Monday. A spokesman for the Russian air force denied that "
        "the bombing took place."
    )
    denial = only(rows, stance="denied")
    assert (denial["denies_what"], denial["place"]) == ("event", "Binnish")
    assert denial["denies"] == only(rows, stance="asserted")["claim_id"]


def test_a_denial_of_responsibility_answers_those_who_blame_the_denier():
    rows = claims_of(
        "A shell killed four people in Ariha on Sunday, a doctor said. The mayor accused Russia of an air strike that killed six "
        "people in Binnish on Monday. Moscow denied responsibility."
    )
    denial = only(rows, stance="denied")
    assert denial["denies"] == only(rows, stance="asserted", count_min=6)["claim_id"]


def test_a_disputed_toll_is_the_last_one_told():
    rows = claims_of(
        "Shells killed nine people in Ariha on Sunday, residents said. An Israeli air strike killed 23 people in Binnish, "
        "a doctor said. The Israeli army disputed the toll."
    )
    denial = only(rows, stance="denied")
    assert (denial["denies_what"], denial["count_min"]) == ("figure", 23)


def test_what_a_rejected_call_gives_as_its_reason_is_not_denied():
    rows = claims_of("Hamas rejected the proposal because Israeli jets had bombed a school in Binnish on Monday.")
    assert matching(rows, stance="denied") == []


def test_the_harm_of_an_attack_that_somebody_denies_any_part_in_is_told_by_the_report():
    rows = claims_of("Moscow denied responsibility for the air strike that killed six people in Binnish on Monday.")
    killed = only(rows, harm="killed", stance="asserted")
    assert (killed["claimant"], killed["count_min"]) == (None, 6)


def test_rumours_that_are_not_true_are_denied_in_the_report_s_own_voice():
    rows = claims_of("Shells hit Binnish on Monday. Rumours that a bakery was bombed near Ariha are not true.")
    assert only(rows, facility_type="bakery")["stance"] == "denied"


def test_who_says_one_thing_and_admits_another_accepts_the_other():
    rows = claims_of("Moscow said its jets killed a commander in Binnish on Monday and admitted that six civilians were hurt.")
    assert only(rows, harm="injured")["stance"] == "acknowledged"


def test_what_is_only_mentioned_beside_an_admission_is_not_accepted():
    rows = claims_of(
        "The Russian army admitted that it had discussed a pardon for those who took part in the siege of Binnish, when shells "
        "killed 100 people in 2015."
    )
    assert {r["stance"] for r in matching(rows, harm="killed")} == {"asserted"}


def test_what_somebody_could_not_confirm_is_not_denied():
    rows = claims_of("The Russian army said it hit a depot in Binnish on Monday. It could not confirm the damage to the hospital.")
    assert matching(rows, stance="denied") == []
