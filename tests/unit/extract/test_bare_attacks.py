"""An attack told without arms counts where its dead or wounded are told with it or right after it."""

import pytest

from tests.unit.extract.mini_report import claims_of, only

ATTACKS = {
    "conducted": ("The Coalition conducted a strike near Hama. One civilian was killed.", "killed", 1),
    "carried-out": ("Israel carried out a strike on Rafah on Monday. Six people were killed, doctors said.", "killed", 6),
    "unknown-town": ("The Russian military attacked Kupiansk on Tuesday. A woman died and five people were injured.", "injured", 5),
    "attack-on": ("Overnight there was an attack on the town of Tal Rifaat. Four civilians lost their lives.", "killed", 4),
    "launched": ("Government forces launched an attack on Saraqib on Sunday. Medics said 11 people were killed.", "killed", 11),
    "struck": ("The Saudi-led coalition struck Hodeidah late on Thursday. At least eight civilians were killed.", "killed", 8),
    "three-attacks": ("There were three attacks on Idlib city yesterday. Nine people died.", "killed", 9),
    "governor": ("Ukraine struck the city of Belgorod on Friday, the governor said. Three people were injured.", "injured", 3),
    "passive": ("A strike was carried out near Mosul by the Coalition. Two civilians were unintentionally killed.", "killed", 2),
    "targeted": ("Turkish forces targeted the village of Zarkan. A girl was killed.", "killed", 1),
    "rebels": ("The rebels attacked the government-held town of Foah. Four people were wounded.", "injured", 4),
    "was-attacked": ("The town of Douma was attacked again. Medical sources put the number of dead at 13.", "killed", 13),
    "under-fire": ("At dawn, Kherson came under fire. A postman was killed.", "killed", 1),
    "opened-fire": ("The separatists opened fire on Avdiivka. One soldier was killed.", "killed", 1),
    "gunmen": ("Gunmen attacked a convoy near Gao. Eleven soldiers were killed.", "killed", 11),
    "one-sentence": ("Turkey attacked Kobani on Tuesday, and three women were wounded there.", "injured", 3),
}  # fmt: skip


@pytest.mark.parametrize("case", ATTACKS)
def test_an_attack_and_then_its_victims_are_read(case):
    text, harm, low = ATTACKS[case]
    assert only(claims_of(text, country=None), harm=harm)["count_min"] == low


NO_ATTACKS = {
    "no-victims": "The Coalition conducted a strike near Tabqa. There were no reports of civilian casualties.",
    "denied": "The Coalition did not conduct any strike near Hama. One civilian was killed in a road accident.",
    "walk-out": "Drivers staged a strike near the port of Latakia. One man was injured when a lorry moved off.",
    "far-away": "Turkey struck Kobani's mayor off its list. Parliament rose. Two deputies fell and were injured.",
    "threat": "The army threatened to attack Idlib. Two officers were injured in a road accident.",
}  # fmt: skip


@pytest.mark.parametrize("case", NO_ATTACKS)
def test_an_attack_without_victims_or_not_told_as_fact_gives_nothing(case):
    assert [row for row in claims_of(NO_ATTACKS[case], country=None) if row["kind"] == "casualties"] == []
