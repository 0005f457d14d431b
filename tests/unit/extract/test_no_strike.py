"""Reports about no attack give no claim, however many dead, hits and strikes they name."""

import pytest

from tests.unit.extract.mini_report import claims_of

NO_ATTACK = {
    # walk-outs and disputes
    "nurses": "Nurses began a three-day strike at 40 hospitals on Monday. The strike hit emergency wards hardest, the union said.",
    "miners": "Some 1,200 miners went on strike in Donetsk. Management said the strike had damaged two furnaces.",
    "teachers": "A teachers' walkout shut 300 schools in Aleppo on Tuesday. No one was hurt, officials said.",
    # sport
    "football": "The striker hit the post twice before he fired home from 20 metres. Two defenders were injured in the attack.",
    "derby": "United's attack was deadly: six shots on target, three goals. The captain was wounded in a clash of heads.",
    "boxing": "The challenger bombarded the champion with jabs and knocked him out in the third round in front of 8,000 people.",
    "cricket": "He struck four sixes, launched an assault on the bowlers and was shot of the pitch by noon.",
    "marathon": "Thousands took to the streets of Damascus for the marathon. Four runners were hospitalised with heatstroke.",
    # markets and companies
    "shares": "Shares fell on Monday as banks came under fire from investors. The index shed 300 points, 12 firms were hit",
    "shell-company": "The minister's brother used a shell company to buy four apartments in Damascus, prosecutors said.",
    "deal": "The two companies struck a deal on Monday. The launch of the rocket is planned for June.",
    "prices": "A price war has killed 20 small shops in the town. Bakeries were hit hardest by the cost of flour.",
    "takeover": "The raider launched a hostile bid for the hospital chain. It targeted three clinics in Homs.",
    "ratings": "The agency cut its target for the bank after a wave of attacks by short sellers destroyed half its value.",
    # politics
    "bill": "The opposition killed the bill in committee. The minister came under attack over the closure of two hospitals.",
    "campaign": "The candidate launched a campaign against the governor on Friday and fired a broadside at the press.",
    "critics": "The mayor is under fire from critics for the state of 14 schools. She dismissed the attacks as cheap shots.",
    "talks": "The two presidents met on Monday and discussed a ceasefire, the exchange of 40 prisoners and two border crossings.",
    "vote": "Parliament voted to send 200 soldiers and six helicopters to the mission next year.",
    "sanctions": "Washington imposed sanctions on four officials and two companies for their part in making drones.",
    # arms without an attack
    "sale": "The government will buy 24 fighter jets and 300 missiles under a deal worth two billion dollars.",
    "shipment": "Customs officers at the port seized a shipment of 400 cluster bombs bound for Iran. Three sailors were arrested.",
    "exercise": "Ten thousand troops took part in military exercises near Homs. Jets fired missiles at targets in the desert.",
    "missile-test": "North Korea test-fired two ballistic missiles on Sunday. They fell into the sea and caused no damage.",
    "parade": "Tanks, rocket launchers and 40 helicopters took part in the parade on the capital's main square.",
    "new-drone": "The company showed a drone that can carry 20 kilograms. The army has ordered 60.",
    "cache": "Police found 30 grenades and 12 rifles in a house in Daraa and arrested two men.",
    "space": "The rocket carried three astronauts to the station. The launch had been put off twice.",
    # accidents, weather, illness
    "crash": "Twelve people were killed and 30 injured when a bus crashed into a lorry near Homs on Sunday, police said.",
    "helicopter-crash": "A military helicopter crashed in fog near Hama. Both pilots were killed in the accident, the army said.",
    "plane": "Four people died when a small plane went down in bad weather. The airport was closed for two hours.",
    "gas": "A gas cylinder exploded in a restaurant in Latakia, killing three and wounding seven. The kitchen was destroyed.",
    "quake": "The earthquake destroyed 120 houses and two hospitals in Idlib and killed at least 300 people.",
    "flood": "Floods swept away 200 tents in camps in northern Idlib. Two children died.",
    "fire": "A fire caused by an electrical fault burned down a market in Aleppo. Five shopkeepers were injured.",
    "storm": "The storm battered the coast, hit two power stations and left 40,000 homes without electricity.",
    "lightning": "Lightning struck a school near Jableh. Six pupils were injured.",
    "cholera": "Cholera has killed 14 people in the camp since Monday, doctors said. Health centres are overwhelmed.",
    "heart": "The singer died of a heart attack at a hospital in Beirut. He was 71.",
    "collapse": "A building collapsed in Aleppo because of old water pipes. Four members of a family were killed.",
    "dogs": "Stray dogs attacked and wounded five children near a school in Homs.",
    "drowned": "At least 60 migrants drowned when their boat capsized off Tartus. Twenty were rescued.",
    "mine-accident": "Nine miners were killed when a shaft collapsed in the coal mine. Rescuers pulled 12 out alive.",
    # culture and technology
    "film": "The film bombed at the box office. Its hero kills 40 soldiers and blows up a bridge.",
    "series": "In the first episode of the series a bomb destroys a police station and six officers are killed.",
    "video-game": "In the video game, players shell a village, shoot guerrillas and blow up bridges to score points.",
    "novel": "Her novel tells of a village that was bombed by warplanes. It sold 30,000 copies in a month.",
    "hit-song": "The song was a hit: it struck a chord with millions and knocked two rivals off the top.",
    "exhibition": "The museum shows photographs of towns that jets bombed in the last century. Admission is free on Sundays.",
    "cyber": "A cyber attack hit four hospitals and two banks on Monday. Their computers were out of service for hours.",
    "drone-photos": "A wedding photographer's drone crashed into a tree in Damascus. Nobody was hurt.",
    # courts and police
    "trial": "The trial of a man accused of murdering two women opened in Damascus on Monday. The hearing lasted an hour.",
    "verdict": "The court sentenced three men to life in prison for the killing of a judge in 1995.",
    "arrests": "Police raided a farm near Hama and arrested 24 people on charges of smuggling.",
    "robbery": "Two men robbed a bank in Homs and fled with a bag of money. No one was injured.",
    "kidnapping": "Four engineers were kidnapped on a road near Aleppo on Monday. The company appealed for their release.",
    # threats, plans, memories
    "threat": "The group threatened to bomb two power stations if its prisoners are not freed by Friday.",
    "plan": "The army plans to launch an offensive in spring, a newspaper said. Hospitals were told to prepare 200 beds.",
    "anniversary": "Hundreds marked the anniversary of the shelling of the market, which killed 68 people in 1994.",
    "church": "Hundreds marked the anniversary of the bombing of a church with prayers.",
    "memorial": "A memorial to the 12 firemen who died was unveiled in the town on Sunday.",
    "hoax": "A bomb threat emptied a school in Damascus on Monday. Police found nothing and called it a hoax.",
    "drill": "Hospitals held a drill on Sunday in which 40 volunteers played people wounded by a missile.",
    "history": "The castle was besieged in 1187 and its walls were destroyed. Today 5,000 tourists visit it each month.",
    "demining": "Engineers cleared 300 mines and eight unexploded bombs from fields near Hama so that farmers can return.",
    "reconstruction": "The town has rebuilt four schools and two bakeries. Work on the hospital begins in March.",
    "advice": "Doctors say smoking kills 8,000 people in the country each year and damages hearts and lungs.",
}  # fmt: skip


@pytest.mark.parametrize("subject", NO_ATTACK)
def test_a_report_about_no_attack_gives_no_claim(subject):
    assert [(row["kind"], row["harm"], row["facility_type"], row["quote"]) for row in claims_of(NO_ATTACK[subject])] == []


ATTACK = {
    "theatre": "A missile hit a theatre in Homs on Monday, killing six people.",
    "match": "A rocket struck a crowd watching a football match in Daraa on Sunday, killing five people.",
    "crash": "Rebels shot down a military helicopter with a missile near Hama and two soldiers were killed in the crash.",
    "anniversary-day": "On the anniversary of the revolution warplanes bombed a market in Idlib, killing nine people.",
    "storm-first": "Rain and floods swept the camps on Sunday. On Monday shells hit a hospital in Idlib, killing four people.",
}


@pytest.mark.parametrize("subject", ATTACK)
def test_an_attack_told_beside_another_subject_is_read(subject):
    assert any(row["harm"] == "killed" for row in claims_of(ATTACK[subject]))
