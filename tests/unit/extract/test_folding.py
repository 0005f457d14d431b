"""A fact said several times by one source is one claim; another source's is another."""

from tests.unit.extract.mini_report import claims_of, matching, only

REPEATED = (
    "Rescuers count 90 dead in Ariha\n\n"
    "Jets have killed at least 90 civilians in Ariha since Friday, rescuers said on Tuesday.\n\n"
    "The Russian army denied that its jets had killed at least 90 civilians in Ariha.\n\n"
    "The rescuers had said on Tuesday that at least 90 civilians had been killed there.\n\n"
    "In the rescuers' account, Russian jets are to blame for the deaths of at least 90 civilians in Ariha."
)


def test_a_toll_said_four_times_is_one_claim():
    rows = claims_of(REPEATED)
    told = [r for r in matching(rows, stance="asserted", harm="killed") if r["count_text"] == "at least 90"]
    assert len(told) == 1
    assert told[0]["claimant"] == "rescuers"


def test_its_denial_points_to_that_one_claim():
    rows = claims_of(REPEATED)
    told = [r for r in matching(rows, stance="asserted", harm="killed") if r["count_text"] == "at least 90"]
    assert told[0]["claim_id"] in only(rows, stance="denied")["denies"].split(";")


def test_the_first_full_mention_is_quoted():
    row = only(claims_of("Jets killed six people in Ariha on Monday, doctors said.\n\nSix people were killed, doctors said again."))
    assert row["quote"].startswith("Jets killed six")


def test_a_second_source_with_the_same_figure_is_a_second_claim():
    rows = claims_of("Jets killed six people in Ariha on Monday, doctors said. The Observatory also said six people had died.")
    assert {r["claimant"] for r in rows} == {"doctors", "Observatory"}


def test_a_second_source_with_another_figure_is_a_second_claim():
    rows = claims_of("Jets killed six people in Ariha on Monday, doctors said. The Observatory said eight people had died.")
    assert {(r["claimant"], r["count_min"]) for r in rows} == {("doctors", 6), ("Observatory", 8)}


def test_a_later_figure_of_the_same_source_is_kept_beside_the_earlier_one():
    rows = claims_of("Jets killed six people in Ariha on Monday, doctors said. On Tuesday the doctors put the death toll at eight.")
    assert sorted(r["count_min"] for r in matching(rows, harm="killed")) == [6, 8]


def test_the_same_figure_in_two_towns_is_two_claims():
    rows = claims_of(
        "Jets killed six people in Ariha on Monday, doctors said.\n\nJets killed six people in Binnish on Monday, doctors said."
    )
    assert {r["place"] for r in rows} == {"Ariha", "Binnish"}


def test_the_hospital_told_again_is_the_same_hospital():
    rows = claims_of("Jets bombed a hospital in Ariha on Monday, doctors said. The hospital was hit twice, they said.")
    assert len(matching(rows, facility_type="hospital")) == 1


def test_two_hospitals_in_two_sentences_are_two():
    rows = claims_of(
        "Jets bombed the Ibn Rushd hospital in Ariha on Monday, doctors said. They also bombed the Al-Amal hospital, doctors said."
    )
    assert {r["facility_name"] for r in matching(rows, facility_type="hospital")} == {"Ibn Rushd hospital", "Al-Amal hospital"}


def test_the_dead_without_a_number_add_nothing_to_a_figure():
    rows = claims_of("Jets killed six civilians in Ariha on Monday, doctors said. The raid killed civilians, they said.")
    assert [r["count_min"] for r in matching(rows, harm="killed")] == [6]


def test_what_a_repeat_adds_goes_to_the_claim_kept():
    row = only(claims_of("Jets killed six people in Ariha, doctors said.\n\nThe six people were killed on Monday, doctors said."))
    assert row["date_start"] is not None


def test_one_man_killed_on_another_day_is_another_man():
    rows = claims_of(
        "A drone strike hit a car on Monday, officials say.\n\nThe man in the car was killed, a spokesman said.\n\n"
        "He gave no name.\n\nOn August 22, a man was killed in a drone strike in the north-west."
    )
    assert len(matching(rows, harm="killed", count_min=1)) == 2


def test_two_hurt_in_one_province_are_not_the_two_hurt_in_another():
    rows = claims_of(
        "Shells wounded two soldiers in Aleppo province on Monday, a monitor said. The army said two soldiers were wounded by a "
        "drone in Latakia province on Monday."
    )
    assert {r["province"] for r in matching(rows, harm="injured")} == {"Aleppo", "Latakia"}
