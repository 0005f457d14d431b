"""Reports on accidents, crime, sport, shows, courts and labour give no claim, whatever words of war they use."""

import pytest

from tests.unit.extract.mini_report import claims_of

OTHER_SUBJECTS = {
    "football-fans": (
        "MADRID - Fighting broke out between supporters of two football clubs outside the stadium on Saturday. Eleven "
        "fans were injured and two were hospitalised with head wounds, police said. Officers fired tear gas to separate "
        "the groups. The match went ahead."
    ),
    "dockers": (
        "A strike by dockers hit the port of Beirut for the third day on Tuesday, leaving 40 ships waiting outside the "
        "harbour. The union said the walkout would go on until wages were paid. The port authority denied that any cargo "
        "had been damaged."
    ),
    "commemoration": (
        "Hundreds gathered in the town square on Sunday to remember the 58 villagers who were killed here thirty years "
        "ago. Candles were lit and the names of the dead were read aloud. The mayor laid a wreath at the memorial to "
        "those shot by soldiers in 1994."
    ),
    "courtroom": (
        "The prosecutor told the court that the defendant had attacked the victim with a knife, killing him. The defence "
        "counsel struck back, saying the evidence had been destroyed. Two witnesses were heard on Wednesday. The trial "
        "was adjourned."
    ),
    "play": (
        "The new play at the National Theatre tells of a village bombed in the night. In the second act a shell hits the "
        "school and three children die. The director said the audience would leave shaken. Tickets are sold out until "
        "March."
    ),
    "training": (
        "A recruit was killed and three others were wounded on Monday when a grenade went off during training at a "
        "barracks near Homs. The army said the blast was an accident and opened an inquiry."
    ),
    "hunting": (
        "A hunter was shot dead by his companion near Tartus on Friday when a rifle went off. The 45-year-old was taken "
        "to hospital, where he died. Police said it was a hunting accident."
    ),
    "school-evacuated": (
        "The bomb squad was called to a school in Vienna on Thursday after an anonymous call. The building was evacuated "
        "and 600 pupils were sent home. Nothing was found and lessons resumed at noon."
    ),
    "wartime-bomb": (
        "Workmen found a wartime bomb weighing 250 kilograms on a building site in Hamburg. About 3,000 residents left "
        "their homes while it was defused. Nobody was hurt."
    ),
    "gas": (
        "A gas explosion destroyed a bakery in the centre of Amman early on Sunday, killing two workers and injuring "
        "nine. The civil defence said a leaking cylinder was the cause. Three shops next door were damaged."
    ),
    "church-lightning": (
        "Lightning struck a church in the village of Rehlen on Monday night and set its roof on fire. Firefighters put "
        "out the blaze. Nobody was in the building."
    ),
    "rates": (
        "The central bank raised interest rates in what traders called a shock attack on inflation. Bank shares were hit, "
        "and the lira plunged. Retailers were hammered on the stock exchange."
    ),
    "drone-lights": (
        "A swarm of drones lit up the sky over the capital on Saturday for the national day. About 500 drones drew the "
        "flag above the stadium. Two fell into the crowd and a woman was slightly injured."
    ),
    "goals": (
        "The striker fired twice from outside the box and the visitors' defence was destroyed within ten minutes. \"We "
        'bombarded their goal," the coach said. The captain was injured and left the field.'
    ),
    "cholera": (
        "The health ministry said 14 people had died of cholera in the camp since Monday and 120 were being treated in "
        "two field hospitals. Aid workers warned that attacks of the disease were becoming more violent."
    ),
    "boiler": (
        "A boiler blew up at a power plant on the edge of Tripoli on Wednesday, killing an engineer. The blast damaged "
        "two turbines and left half the city without electricity. The operator blamed a faulty valve."
    ),
    "fuel-truck": (
        "A truck carrying fuel overturned and exploded on the highway between Kano and Kaduna on Sunday, killing 31 "
        "people. Several cars were burned. Road safety officials said the driver had lost control."
    ),
    "drug-raid": (
        "Police raided three houses in the old city on Thursday and arrested nine people on suspicion of selling drugs. "
        "Two officers were slightly injured when a suspect resisted. No shots were fired."
    ),
    "documentary": (
        'The documentary "Under the Vault" follows a surgeon who worked in a hospital that was bombed. It won the prize '
        "of the jury on Saturday. Critics praised its sober tone."
    ),
    "ministers": (
        "The foreign ministers discussed the war and the supply of missiles at a meeting in Brussels on Monday. The "
        "minister said air defence was the priority. A new package worth 400 million euros was announced."
    ),
    "nurses": (
        "Nurses at two hospitals went on strike on Monday, and hundreds of operations were cancelled. The ministry "
        "condemned the strike, which it said hit patients. The union rejected the charge."
    ),
    "earthquake": (
        "An earthquake destroyed 200 houses in the province of Bamyan on Saturday, and at least 40 people were killed. "
        "Helicopters brought the injured to hospitals in Kabul. Army engineers cleared the road."
    ),
    "satellites": (
        "Scientists launched a rocket from the space centre on Tuesday. The rocket carried two satellites into orbit. A "
        "first attempt last week failed when the engine exploded on the ground; nobody was injured."
    ),
    "salute": (
        "The navy fired 21 shells in salute as the president arrived at the port on Friday. A brass band played. Schools "
        "were closed for the day."
    ),
    "exhibition": (
        "A museum in Warsaw opened an exhibition on the bombing of the city in 1939. Visitors see photographs of "
        "destroyed houses and hear the voices of those who survived. Entry is free."
    ),
    "dog": (
        "A dog attacked a boy in a village near Latakia on Monday. The boy, aged six, was taken to hospital with wounds "
        "to his arms. The dog was shot by police."
    ),
    "hackers": (
        "Hackers attacked the website of the electricity company on Wednesday and knocked it out of service for five "
        "hours. A group calling itself Red Fox claimed responsibility. No power station was affected."
    ),
    "gang": (
        "Two people were killed in a gang shooting outside a nightclub in Malmo on Saturday. Police are looking for a man "
        "of about 25. It was the fourth such killing in the city this year."
    ),
    "stabbing": (
        "A man stabbed his wife and two children to death in their flat in Lyon on Sunday, police said. He then set the "
        "house on fire. The prosecutor spoke of a family tragedy."
    ),
    "storm": (
        "Storm Ilse battered the coast overnight. Waves pounded the harbour and destroyed 12 fishing boats. Three people "
        "are missing and roofs were torn off homes and a school."
    ),
    "exercises": (
        "The army began a week of exercises in the eastern desert on Sunday. Tanks and jets will fire live rounds at mock "
        "targets, and residents were warned of loud explosions. The manoeuvres end on Friday."
    ),
    "court-ruling": (
        "The Supreme Court struck down the law on Monday. Critics said the ruling was an attack on the press. The "
        "opposition launched a barrage of criticism against the judges."
    ),
    "camp-fire": (
        "A fire at a camp for displaced people near Azaz killed two children on Tuesday night and destroyed 30 tents. "
        "Rescue workers said a stove had tipped over."
    ),
    "scouts": (
        'Scouts planted 2,000 trees where a village was destroyed by shelling in 1916. "We want life to return," a '
        "teacher said. The field is named after the regiment that held it."
    ),
    "chess": (
        "Chess: the champion launched an attack on the king's side, sacrificed a bishop and destroyed his opponent in 31 "
        "moves. The hall in Riga was packed."
    ),
    "building": (
        "A building collapsed in Aleppo's Firdous district on Sunday, killing 11 people, among them four children. "
        "Residents said its walls had been weakened by water leaks."
    ),
    "council": (
        "The mayor rejected claims that the council had hit families with higher charges. He denied attacking pensioners. "
        "The budget will be voted on Thursday."
    ),
    "mine": (
        "Three miners were killed and seven injured in a blast at a coal mine in the Donetsk region on Friday. Methane is "
        "thought to have been the cause. The mine was closed."
    ),
    "patrol-car": (
        "A police officer was killed and two were injured when their patrol car crashed into a lorry on the coastal road "
        "on Monday. The lorry driver fled."
    ),
    "novel": (
        "The novel opens with a drone strike on a wedding that kills 14 guests. Its author spent two years in the region. "
        "The translation comes out in May."
    ),
    "demonstrators": (
        "Demonstrators threw stones at riot police in the capital on Saturday, and 12 officers were injured. Police fired "
        "tear gas and rubber bullets; 30 people were arrested. Shops in the market street were damaged."
    ),
    "migrants": (
        "A fishing boat carrying 60 migrants sank off Sfax on Tuesday; 22 bodies have been recovered and 19 people were "
        "rescued. Three children are among the dead. Coastguards are still searching."
    ),
    "opposition-figure": (
        "The opposition attacked the government over the port contract. Three ministers were hurt by the revelations, "
        "analysts said."
    ),
    "wrestling": "Turkey struck gold at the wrestling championship on Sunday. Two of its athletes were injured.",
    "rugby": "Israel beat Ireland 2-1; Ireland attacked from the first minute and Collins struck twice before he was injured.",
    "fired-officers": "The army fired 14 officers on Monday. Two were wounded in their pride, one of them joked.",
    "biased-report": "Russia attacked the report as biased. Two people who are named in it had died before it came out.",
    "steel-mill": "The union announced a strike at the steel mill in Homs for Thursday. Management said 200 workers would be hurt.",
    "lawmakers": "Rebel lawmakers attacked the mayor of Kisumu. One of them was injured in a fall on the stairs.",
}


@pytest.mark.parametrize("subject", OTHER_SUBJECTS)
def test_what_is_no_attack_gives_no_claim(subject):
    rows = claims_of(OTHER_SUBJECTS[subject], country=None)
    assert [(row["kind"], row["harm"], row["facility_type"], row["quote"]) for row in rows] == []
