"""Invented sentences in the manner of agencies, monitors and ministries, each of which was once read wrongly."""

from datetime import date

from tests.unit.extract.mini_report import claims_of, matching, only


def test_dateline_country_is_no_attacker():
    rows = claims_of(
        "GAZIANTEP, Turkey (AP) — Airstrikes on a market in the Syrian town of Maaret al-Numan killed at least 50 "
        "people, a rescue service said Monday."
    )
    assert rows
    assert all(r["attacker"] is None for r in rows)


def test_army_telling_of_its_own_jets_and_whose_tanks():
    rows = claims_of(
        "The Russian defence ministry said its Su-34 jets destroyed two ammunition depots and five tanks of militants in "
        "Idlib on Tuesday and killed 120 fighters."
    )
    k = only(rows, harm="killed")
    assert "Syrian opposition groups" not in (k["attacker"] or "")
    assert k["attacker"] == "Russia"
    assert k["stance"] == "acknowledged"


def test_fabrication_is_a_denial_not_an_admission():
    rows = claims_of(
        "The raid on the hospital in Saraqib killed four patients, the Civil Defence said. Jets bombed the town on "
        'Monday. Russia said on Wednesday that allegations its warplanes had hit the Saraqib hospital were "an outright '
        'fabrication".'
    )
    assert not matching(rows, stance="acknowledged")
    assert matching(rows, stance="denied")


def test_looking_into_reports_admits_nothing():
    rows = claims_of(
        "The U.S.-led coalition said it was looking into reports that its jets had hit a mosque in al-Jina on Thursday. "
        "The Observatory says 46 people were killed in the air strike."
    )
    assert not matching(rows, stance="acknowledged")


def test_no_damage_is_no_damage():
    rows = claims_of("Jets struck near a hospital in Idlib on Monday; no damage to the hospital was reported, its director said.")
    assert not matching(rows, kind="damage", facility_type="hospital", stance="asserted")


def test_plane_crash_is_no_strike():
    rows = claims_of(
        "A Russian military plane crashed near Latakia, killing 39 people, the Russian Defence Ministry said on Tuesday."
    )
    assert not matching(rows, kind="casualties")


def test_second_list_after_including_keeps_its_own_harm():
    rows = claims_of(
        "The attack left 14 dead, including eight children, and at least 30 injured, among them two journalists, when "
        "jets bombed Ariha on Monday, an activist said."
    )
    i = only(rows, harm="injured", count_min=30)
    assert only(rows, victims="journalists")["harm"] == "injured"
    assert only(rows, victims="journalists")["part_of"] == i["claim_id"]
    only(rows, harm="killed", count_min=14)


def test_place_before_its_figure():
    rows = claims_of("Air strikes on Monday: Saraqib 4 dead, Ariha 7 dead and 12 wounded, Sarmin 1 dead, the Civil Defence said.")
    assert only(rows, count_min=4)["place"] == "Saraqib"
    assert only(rows, count_min=7)["place"] == "Ariha"
    assert only(rows, count_min=12)["place"] == "Ariha"
    assert only(rows, count_min=1)["place"] == "Sarmin"


def test_place_of_a_part_is_not_the_place_of_the_whole():
    rows = claims_of("Heavy air strikes on Idlib province killed 27 people on Monday, 12 of them in Saraqib, the Observatory said.")
    assert only(rows, count_min=27)["place"] != "Saraqib"
    assert only(rows, count_min=12)["place"] == "Saraqib"


def test_the_whole_before_a_part_in_commas_is_kept():
    rows = claims_of(
        "Three civilians, one of them a child, were injured in artillery shelling by regime forces on Kafr Takharim on "
        "Tuesday, the White Helmets said."
    )
    assert only(rows, harm="injured", count_min=3)["claim_id"] == only(rows, victims="children")["part_of"]
    rows = claims_of(
        "Nearly 100 civilians, a third of them children, were killed by air strikes in Idlib last week, the Observatory said."
    )
    assert only(rows, harm="killed", victims="civilians")["count_min"] == 100
    assert not matching(rows, victims="children", count_min=2)


def test_military_forces_and_terrorists_of_another():
    rows = claims_of("Coalition military forces conducted 22 air strikes against ISIS terrorists on Tuesday near Raqqa.")
    assert [r["attacker"] for r in rows] == ["US-led Coalition"]


def test_number_in_a_name_is_no_count():
    rows = claims_of(
        "Air strikes damaged the M10 hospital in Aleppo on Saturday for the second time in a week, killing two patients, "
        "the Syrian American Medical Society said."
    )
    h = only(rows, facility_type="hospital")
    assert (h["count_min"], h["count_max"]) == (1, 1)
    k = only(rows, harm="killed")
    assert not k["is_total"]
    assert k["date_start"] == date(2017, 9, 23)


def test_victims_own_state_is_no_attacker_for_the_second_verb():
    rows = claims_of(
        "Turkish shelling killed two Syrian government soldiers and wounded four near Manbij on Monday, the Observatory said."
    )
    assert only(rows, harm="injured")["attacker"] == "Turkey"


def test_believed_to_have_been_carried_out_by():
    rows = claims_of(
        "An air strike believed to have been carried out by Russia killed 9 people in Ariha on Monday, the Observatory said."
    )
    assert only(rows, harm="killed")["attacker_certainty"] == "suspected"


def test_part_of_a_whole_of_facilities():
    rows = claims_of(
        "An aid convoy was hit by air strikes near Aleppo on Monday, the UN said; 18 of the 31 trucks were hit and about "
        "20 civilians were killed."
    )
    assert not matching(rows, count_min=31)
    assert only(rows, facility_type="vehicle")["count_min"] == 18
    rows = claims_of(
        "Two hospitals were hit by air strikes in Aleppo on Monday, leaving all but one of the city's seven hospitals "
        "out of service, the health directorate said."
    )
    assert not matching(rows, count_min=7)


def test_central_damascus_is_a_scene():
    rows = claims_of(
        "A government air strike on Douma killed 12 people on Monday, activists said. State television said rebel shells "
        "landed in central Damascus on the same day, killing one person and wounding 22."
    )
    assert only(rows, harm="injured")["place"] != "Douma"
    assert only(rows, harm="injured")["province_code"] == "SY-DI"


def test_a_second_strike_in_another_province_has_its_own_place():
    rows = claims_of(
        "Russian warplanes bombed a field hospital in Kafr Zita, Hama province, on Tuesday, wounding four medics, the "
        "Hama Health Directorate said. The same day a second strike destroyed a school in Khan Sheikhoun in Idlib, "
        "killing two, residents said."
    )
    s, k = only(rows, facility_type="school"), only(rows, harm="killed")
    assert not k["is_total"]
    assert k["report_strike"] == s["report_strike"]
    assert s["place"] == "Khan Shaykhun"
    assert k["place"] == "Khan Shaykhun"


def test_what_is_denied_is_the_weapon_or_the_hand_not_the_figure():
    rows = claims_of(
        "The Syrian government denied using barrel bombs in an attack in Aleppo which killed 20 people on Monday. "
        "Activists said helicopters had dropped the bombs."
    )
    d = only(rows, stance="denied")
    assert d["denies_what"] in ("responsibility", "event")


def test_claimants_are_kept():
    for name, text in (
        (
            "Hassan al-Omar",
            "A spokesman for the Syrian Civil Defence, Hassan al-Omar, said that an air raid had killed a family of "
            "seven in Ariha on Tuesday.",
        ),
        ("WHO", "Since 19 September, 32 health facilities have been damaged in air attacks, the WHO said on Wednesday."),
        ("Save the Children", "At least 100 civilians were killed by air strikes in Idlib last week, Save the Children said."),
        ("state television", "Three rockets landed on a house in Aleppo on Monday, state television said."),
    ):
        rows = claims_of(text)
        assert {r["claimant"] for r in rows} == {name}


def test_a_child_told_by_age():
    rows = claims_of("An air strike killed a 7-year-old boy in Binnish on Monday, the Observatory said.")
    assert only(rows, harm="killed")["victims"] == "children"
    assert only(rows, harm="killed")["count_min"] == 1


def test_members_of_staff_are_people():
    rows = claims_of(
        "Two missiles hit the Al-Rahma hospital in Khan Sheikhoun on Tuesday, killing 3 staff and injuring 10 patients, "
        "said the hospital's director, Dr Omar Haddad."
    )
    only(rows, harm="killed", count_min=3)


def test_an_article_after_a_quotation_mark_is_no_name():
    rows = claims_of('Missiles hit a hospital in Ariha on Tuesday. "The hospital is out of service," the director said.')
    assert all(r["facility_name"] is None for r in rows)


def test_headquarters_of_the_civil_defence():
    rows = claims_of(
        "An air strike on the headquarters of the Civil Defence in Atarib on Tuesday killed five of its members, the group said."
    )
    assert not matching(rows, facility_type="military_site")


def test_only_hospital_and_a_list():
    rows = claims_of(
        "Jets hit the city's only children's hospital, three clinics and a dialysis centre in Idlib on Monday, medics said."
    )
    assert {r["facility_type"]: r["count_min"] for r in rows} == {"hospital": 1, "clinic": 3, "health_facility": 1}


def test_own_attack_of_a_party_is_accepted():
    rows = claims_of("Israel's military said it had carried out air strikes on a weapons depot in Homs on Monday.")
    assert rows
    assert rows[0]["stance"] == "acknowledged"
    assert rows[0]["attacker"] == "Israel"


def test_same_figure_with_and_without_its_hedge():
    rows = claims_of(
        "Air strikes kill 21 in Syrian market town\n\nAir strikes killed at least 21 people in a market in Maarat Misrin "
        "on Tuesday, rescue workers said. The 21 dead included four children, they said."
    )
    assert len(matching(rows, harm="killed", victims="people")) == 1


def test_guests_of_a_wedding_are_people():
    rows = claims_of("A wedding party was hit by an air strike in Ariha on Monday, leaving at least 17 guests dead, medics said.")
    assert only(rows, harm="killed")["count_min"] == 17


def test_abbreviated_months_are_months():
    rows = claims_of("Jets killed five people in Ariha on Sept. 19, a doctor said.")
    assert only(rows, harm="killed")["date_start"] == date(2017, 9, 19)


def test_one_of_the_injured_is_told_once():
    rows = claims_of(
        "Jets bombed Ariha on Sunday. At least 23 people were injured. The doctors said one of the injured was a rescue worker."
    )
    assert len(matching(rows, victims="rescue_workers")) == 1


def test_surgeons_speak():
    rows = claims_of("Shelling hit Ariha on Monday. Surgeons in the town said they had treated 12 people hurt by the shells.")
    assert only(rows, harm="injured")["claimant_role"] == "health_workers"


def test_the_dead_are_not_blamed_for_their_own_death():
    rows = claims_of("An air strike killed six Turkish soldiers in Binnish on Monday.")
    assert only(rows, harm="killed")["attacker"] is None


def test_those_attacked_are_not_blamed():
    rows = claims_of("An air strike on government forces killed six people in Binnish on Monday.")
    assert only(rows, harm="killed")["attacker"] is None


def test_bombs_that_went_off_outside_and_people_shot_to_death():
    hit = claims_of("A car bomb exploded outside a hospital in Homs on Monday, killing four people.")
    assert matching(hit, facility_type="hospital")
    assert matching(hit, harm="killed", count_min=4)
    shot = claims_of("Gunmen shot to death three policemen in Homs on Monday.")
    assert matching(shot, harm="killed", count_min=3)
