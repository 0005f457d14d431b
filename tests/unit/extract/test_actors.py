"""Who is blamed, how names are linked, and how sure the text is."""

import pytest

from tests.unit.extract.mini_report import claims_of, matching, only

COLUMNS = ("attacker", "attacker_link", "attacker_certainty")


def blamed(text):
    row = only(claims_of(text), harm="killed")
    return tuple(row[c] for c in COLUMNS)


@pytest.mark.parametrize(
    ("who", "attacker", "link", "certainty"),
    [
        ("Russian jets", "Russia", None, "stated"),
        ("Russian and Syrian jets", "Russia;Syria", "and", "stated"),
        ("Russian or Syrian jets", "Russia;Syria", "or", "stated"),
        ("Either Syrian or Russian warplanes", "Syria;Russia", "or", "stated"),
        ("Russian warplanes and Syrian helicopters", "Russia;Syria", "and", "stated"),
        ("Jets believed to be Russian", "Russia", None, "suspected"),
        ("Suspected Russian jets", "Russia", None, "suspected"),
        ("Aircraft thought to belong to Russia", "Russia", None, "suspected"),
        ("Unidentified aircraft", None, None, "undetermined"),
        ("Warplanes", None, None, None),
        ("US-led coalition jets", "US-led Coalition", None, "stated"),
        ("Turkish drones", "Turkey", None, "stated"),
        ("Government helicopters", "Syria", None, "stated"),
        ("Israeli missiles", "Israel", None, "stated"),
    ],
)
def test_attackers_before_their_verb(who, attacker, link, certainty):
    assert blamed(f"{who} killed six people in Binnish on Monday, a doctor said.") == (attacker, link, certainty)


@pytest.mark.parametrize(
    ("text", "attacker", "link"),
    [
        ("Six people were killed in Binnish on Monday by Russian air strikes.", "Russia", None),
        ("Six people were killed in Binnish on Monday in raids by Russian or Syrian planes.", "Russia;Syria", "or"),
        ("An air strike by Syria's army killed six people in Binnish on Monday.", "Syria", None),
        ("Rescuers accused Russia of killing six people in an air strike on Binnish on Monday.", "Russia", None),
    ],
)
def test_attackers_after_the_harm(text, attacker, link):
    row = only(claims_of(text), harm="killed")
    assert (row["attacker"], row["attacker_link"]) == (attacker, link)


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed six Syrian doctors in Binnish on Monday.",
        "An air strike killed six people in the Syrian town of Binnish on Monday.",
        "An air strike killed six people in rebel-held Binnish on Monday.",
        "An air strike killed six people in Binnish on Monday, Syrian state media said.",
        "An air strike killed six people in Binnish on Monday, the Syrian Observatory for Human Rights said.",
        "An air strike killed six people in Binnish near Turkey on Monday.",
    ],
)
def test_an_adjective_a_victim_a_source_or_a_place_is_no_attacker(text):
    assert only(claims_of(text), harm="killed")["attacker"] is None


def test_or_survives_the_sentences_between():
    rows = claims_of(
        "Russian or Syrian jets bombed Binnish on Monday, a doctor said. A school was destroyed. Six people were killed, she said."
    )
    assert {(r["attacker"], r["attacker_link"]) for r in rows} == {("Russia;Syria", "or")}


def test_suspicion_survives_the_sentences_between():
    rows = claims_of("Planes believed to be Russian bombed Binnish on Monday. Six people were killed, a doctor said.")
    assert {r["attacker_certainty"] for r in rows} == {"suspected"}


def test_the_printed_words_stand_beside_the_canonical_name():
    row = only(claims_of("Regime helicopters killed six people in Binnish on Monday."), harm="killed")
    assert (row["attacker"], row["attacker_text"]) == ("Syria", "Regime helicopters")


def test_the_army_at_home_is_the_countrys():
    text = "Army helicopters killed six people on Monday with barrel bombs."
    assert only(claims_of(text), harm="killed")["attacker"] == "Syria"
    assert only(claims_of(text, country="UA"), harm="killed")["attacker"] == "Ukraine"
    assert only(claims_of(text, country=None), harm="killed")["attacker"] is None


def test_each_sides_attack_keeps_its_own_attacker():
    rows = claims_of(
        "Russian jets killed six people in Binnish on Monday, doctors said.\n\n"
        "Rebel shells killed two people in Aleppo on Tuesday, state media said."
    )
    assert only(rows, count_min=6)["attacker"] == "Russia"
    assert only(rows, count_min=2)["attacker"] == "Syrian opposition groups"


def test_a_capital_that_speaks_is_not_where_it_happened():
    rows = claims_of("Moscow said on Tuesday that Turkish jets had killed six people in Binnish on Monday.")
    assert {(r["claimant"], r["place"], r["attacker"]) for r in matching(rows, harm="killed")} == {("Moscow", "Binnish", "Turkey")}


def attacker_of(text, country="SY", **wanted):
    wanted = wanted or {"harm": "killed"}
    return only(claims_of(text, country=country), **wanted)["attacker"]


@pytest.mark.parametrize(
    ("text", "country", "attacker"),
    [
        ("Coalition jets killed six people in Saada on Monday.", "YE", "Saudi-led Coalition"),
        ("Coalition jets killed six people in Raqqa on Monday.", "SY", "US-led Coalition"),
        ("Junta jets killed six people in Sagaing on Monday.", "MM", "Myanmar"),
        ("RSF shelling killed six people in Omdurman on Monday.", "SD", "Rapid Support Forces"),
        ("Six people were killed in Goma on Monday by M23 artillery.", "CD", "M23"),
        ("Occupation aircraft killed six people in Rafah on Monday.", "PS", "Israel"),
        ("The army shelled Omdurman on Monday, killing six people.", "SD", "Sudan"),
        ("A bomb planted by Shining Path guerrillas killed six people in Ayacucho on Monday.", "PE", "Shining Path"),
        ("Russian-Syrian warplanes killed six people in Binnish on Monday.", "SY", "Russia;Syria"),
        ("The rebels' mortar shells killed six people in Aleppo on Monday.", "SY", "Syrian opposition groups"),
        ("A drone of the Turkish army killed six people in Kobani on Monday.", "SY", "Turkey"),
    ],
)
def test_parties_of_many_wars_are_known_by_country(text, country, attacker):
    assert attacker_of(text, country) == attacker


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed six people in an area held by the Syrian army near Binnish on Monday.",
        "An air strike killed six people in a camp of fighters backed by Turkey near Binnish on Monday.",
        "An air strike killed six people near a Turkish army post outside Binnish on Monday.",
        "An air strike killed six people in Binnish on Monday; Syrian air defences shot down two missiles.",
        "An air strike hit Turkish positions near Binnish on Monday, killing six people.",
        "Six people were killed in an air strike during clashes with Kurdish fighters near Binnish on Monday.",
        "An air strike killed six people in Binnish on Monday, military sources said.",
        "The Damascus air strike killed six people on Monday.",
    ],
)
def test_who_holds_was_hit_fights_nearby_or_shoots_down_is_no_attacker(text):
    assert attacker_of(text) is None


def test_syrian_rebels_are_not_syria():
    assert attacker_of("Syrian rebel fighters killed six people with mortar shells in Aleppo.") == "Syrian opposition groups"


def test_the_attack_told_before_in_the_same_voice_lends_its_attacker():
    text = "Residents reported heavy Turkish shelling around several villages. The shelling left two people dead, residents said."
    assert attacker_of(text) == "Turkey"


def test_of_several_parties_blamed_a_monitor_s_is_not_put_into_the_rescuers_mouths():
    text = (
        "The Observatory reported Turkish shelling near Binnish, and residents blamed Russian jets. The raid killed two people, "
        "the White Helmets said."
    )
    assert attacker_of(text) is None


def test_the_one_party_blamed_for_a_strike_is_blamed_for_all_that_is_told_of_it():
    text = "The Observatory reported Turkish shelling near Binnish. The shelling killed two people, the White Helmets said."
    assert attacker_of(text) == "Turkey"


def test_an_attack_attributed_at_the_end_of_its_paragraph_blames_nobody_for_another():
    rows = claims_of(
        "On Sunday a bomb exploded at a bank in Cali, wounding a guard.\n\nThe governor of Antioquia was wounded in an ambush "
        "on Monday. The attack was attributed to the ELN.",
        country="CO",
    )
    assert {(r["place"], r["attacker"]) for r in matching(rows, harm="injured")} >= {("Cali", None)}


def test_items_of_a_list_go_back_to_the_sentence_that_opens_it():
    rows = claims_of(
        "On Monday, Turkish forces conducted three strikes in Aleppo province.\n* Near Azaz, one strike destroyed a bridge.\n"
        "* Near Manbij, two strikes destroyed a warehouse."
    )
    assert {r["attacker"] for r in matching(rows, kind="damage")} == {"Turkey"}


def test_members_of_a_group_attack_and_counted_ones_are_victims():
    rows = claims_of("A group of ELN rebels ambushed a convoy near Cali on Monday, killing six soldiers.", country="CO")
    assert only(rows, harm="killed")["attacker"] == "ELN"
    rows = claims_of("Shells killed eight members of the regime forces near Binnish on Monday.")
    assert only(rows, harm="killed")["attacker"] is None


def test_a_source_that_shares_attacks_out_blames_each_for_its_place():
    text = (
        "An air strike on Saraqib killed four people on Monday. An air strike on Ariha killed six people on Monday. "
        "Sources attributed the strike on Saraqib to Russia and the other attack to the Syrian army."
    )
    killed = {row["place"]: row["attacker"] for row in matching(claims_of(text), harm="killed")}
    assert killed == {"Saraqib": "Russia", "Ariha": "Syria"}


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Kurdish fighters fired rockets against Turkish forces near Kobani on Monday, killing six soldiers.", None),
        ("Turkish troops near Kobani were attacked with rockets on Monday; six people were killed.", None),
        ("Six people were killed by shelling near Kobani; it is not known whether they were regime soldiers.", None),
        ("Six people were killed near Kobani on Monday when Turkish forces shelled a bakery.", "Turkey"),
    ],
)
def test_those_attacked_did_not_attack(text, attacker):
    found = matching(claims_of(text), harm="killed")
    assert {row["attacker"] for row in found} <= {attacker, "Syrian Democratic Forces"}
    assert found


def test_an_attack_that_goes_on_and_a_country_that_is_only_where():
    text = "Turkish forces are shelling several villages near Kobani. The shelling injured two people."
    assert attacker_of(text, harm="injured") == "Turkey"
    text = "In northern Syria, the SDF fired rockets at Azaz on Monday, killing six people."
    assert attacker_of(text) == "Syrian Democratic Forces"


def test_a_country_right_behind_an_adjective_says_where():
    assert attacker_of("The 2019 US Syria bombings killed six people in Baghouz.") == "United States"


def test_guerrillas_are_the_one_group_that_the_report_names():
    rows = claims_of(
        "Guerrillas attacked a bridge near Usulutan with mortars on Sunday, killing two soldiers. The army said the FMLN had "
        "planned it.",
        country="SV",
    )
    killed = only(rows, harm="killed")
    assert (killed["attacker"], killed["attacker_text"]) == ("FMLN", "Guerrillas")


def test_rebels_of_no_named_group_are_told_as_printed_and_block_what_others_did():
    rows = claims_of(
        "The army bombed Morazan on Monday. In the capital, rebels attacked a bank with grenades, killing a guard.",
        country="SV",
    )
    killed = only(rows, harm="killed")
    assert (killed["attacker"], killed["attacker_text"], killed["attacker_certainty"]) == (None, "rebels", "stated")


def test_gunmen_are_no_known_party():
    row = only(claims_of("Gunmen on a motorcycle shot dead three policemen in Tafas on Monday."), harm="killed")
    assert (row["attacker"], row["attacker_text"], row["attacker_certainty"]) == (None, "Gunmen", None)


def test_a_party_that_is_named_without_an_attack_is_not_lent():
    rows = claims_of(
        "A bomb destroyed a bank in Usulutan on Sunday. Army helicopters patrolled the town. The explosion wounded a guard.",
        country="SV",
    )
    assert {r["attacker"] for r in rows} == {None}


def test_an_alleged_raid_stays_alleged_in_the_sentences_after_it():
    rows = claims_of(
        "Nine people were killed in an alleged Russian air strike on a house in Binnish on Monday. A neighbour's son was also "
        "killed. All sources attributed the strike to Russian forces."
    )
    assert {(r["attacker"], r["attacker_certainty"]) for r in matching(rows, harm="killed")} == {("Russia", "suspected")}


def test_a_sum_takes_no_attacker_from_a_part_of_it_told_later():
    rows = claims_of(
        "Since early 2017, the Border Monitor has documented 40 attacks in Idlib province, which left 90 people dead.\n"
        "- 30 civilians were killed by regime forces.\n- 60 fighters."
    )
    assert only(rows, count_min=90)["attacker"] is None


def test_where_the_report_calls_it_disputed_no_blame_is_lent():
    rows = claims_of(
        "There is a dispute as to whether a rebel shell or an army rocket hit the market in Binnish on Monday. Six people "
        "were killed. Residents said Russian jets had bombed it."
    )
    assert {r["attacker"] for r in matching(rows, harm="killed", claimant=None)} == {None}


def test_the_military_that_is_named_with_its_article_attacks_too():
    rows = claims_of("The Israeli military conducted an air strike on a school in Binnish on Monday. Ten people were killed.")
    assert only(rows, harm="killed")["attacker"] == "Israel"


def test_those_a_strike_was_aimed_at_are_no_attackers_however_many_they_are():
    rows = claims_of("One civilian on a motorcycle was killed near Manbij on Monday during a strike on two ISIS fighters.")
    assert only(rows, harm="killed")["attacker"] is None


def test_what_somebody_presumes_is_suspected():
    row = only(claims_of("A helicopter he presumes belonged to Russia killed six people in Binnish on Monday."), harm="killed")
    assert (row["attacker"], row["attacker_certainty"]) == ("Russia", "suspected")


def test_a_clause_or_a_short_form_parts_no_attacker_from_the_attack():
    rows = claims_of(
        "Four policemen were killed on Monday when guerrillas of the Army of National Liberation (ELN) attacked the town of "
        "Saravena. The guerrillas, who numbered about 150, shelled a bank.",
        country="CO",
    )
    assert {r["attacker"] for r in rows} == {"ELN"}


def test_an_organisation_named_after_an_army_is_no_attacker():
    rows = claims_of("The Armed Forces Press Committee reported that unidentified men shelled a bank in Binnish.")
    assert {(r["attacker"], r["attacker_certainty"]) for r in rows} == {(None, "undetermined")}


def test_of_two_parties_named_before_the_harm_the_one_that_strikes_is_blamed():
    rows = claims_of("A Turkish drone targeted a post near Azaz where SDF forces are stationed on Monday, leaving a guard injured.")
    assert only(rows, harm="injured")["attacker"] == "Turkey"


def test_disputes_as_a_noun_deny_nothing():
    rows = claims_of("There will be fraud and disputes between those who shelled Binnish and killed 70 people. Shells hit Ariha.")
    assert matching(rows, stance="denied") == []


def test_the_time_of_a_capital_blames_nobody():
    rows = claims_of("The hospital in Binnish was destroyed in an air strike at 08:24 Damascus time on Monday.")
    assert {r["attacker"] for r in rows} == {None}


def test_who_is_held_responsible_is_blamed():
    rows = claims_of(
        "Survivors hold the army responsible for the shelling of Binnish on Monday. Residents said 80 people were killed there. "
        "Rebels shelled Ariha on Sunday."
    )
    assert {r["attacker"] for r in matching(rows, count_min=80)} <= {"Syria", None}


def test_a_country_that_says_where_is_no_attacker_before_a_noun_of_attack():
    rows = claims_of("On Monday, near Raqqa, Syria, during strikes against a commander, one civilian was hurt.")
    assert {r["attacker"] for r in rows} == {None}


def test_the_dead_of_a_party_are_not_lent_that_party_as_attacker():
    rows = claims_of("Hezbollah shelled Binnish on Monday, killing two people. Six Hezbollah fighters were also killed.")
    assert only(rows, victims="fighters")["attacker"] is None


def test_gunfire_between_two_parties_is_nobody_s_attack():
    rows = claims_of(
        "Turkish forces shelled Azaz on Monday. A monitor reported heavy shelling between the SDF and Turkish forces near Kobani."
    )
    assert only(rows, claimant="monitor")["attacker"] is None


def test_what_a_party_asked_for_or_suffered_is_no_attack_of_its():
    rows = claims_of(
        "Men whose extradition was requested by the United States were held in Cali. The army has suffered many losses. A car bomb "
        "wounded five people in Cali on Monday.",
        country="CO",
    )
    assert only(rows, harm="injured")["attacker"] is None
