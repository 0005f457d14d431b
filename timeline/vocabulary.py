"""The values of the tables as the screen says them. Screen vocabulary only: what reports are read with stands in data/lexicon."""

from __future__ import annotations

import re

# Words that are never said in our voice; a claimant printed with one of them is named by role.
NEVER_OURS = re.compile(r"\b(?:regime|terrorist|massacre|hotspot)", re.IGNORECASE)

FACILITY_NOUNS: dict[str, tuple[str, str]] = {
    "hospital": ("hospital", "hospitals"),
    "clinic": ("clinic", "clinics"),
    "health_facility": ("health facility", "health facilities"),
    "ambulance": ("ambulance", "ambulances"),
    "defence_centre": ("civil defence (rescue) centre", "civil defence (rescue) centres"),
    "power_station": ("power station", "power stations"),
    "substation": ("electricity substation", "electricity substations"),
    "power_line": ("power line", "power lines"),
    "energy_facility": ("energy facility", "energy facilities"),
    "water_station": ("water station", "water stations"),
    "school": ("school", "schools"),
    "university": ("university", "universities"),
    "market": ("market", "markets"),
    "shop": ("shop", "shops"),
    "bakery": ("bakery", "bakeries"),
    "mosque": ("mosque", "mosques"),
    "church": ("church", "churches"),
    "camp": ("camp for displaced people", "camps for displaced people"),
    "residential": ("residential building", "residential buildings"),
    "bridge": ("bridge", "bridges"),
    "road": ("road", "roads"),
    "railway": ("railway site", "railway sites"),
    "port": ("port", "ports"),
    "dam": ("dam", "dams"),
    "fuel_depot": ("fuel depot", "fuel depots"),
    "factory": ("factory", "factories"),
    "farm": ("farm", "farms"),
    "warehouse": ("warehouse", "warehouses"),
    "aid_convoy": ("aid convoy", "aid convoys"),
    "vehicle": ("vehicle", "vehicles"),
    "media_office": ("media office", "media offices"),
    "government_building": ("government building", "government buildings"),
    "bank": ("bank", "banks"),
    "prison": ("prison", "prisons"),
    "airport": ("airport", "airports"),
    "military_site": ("military site", "military sites"),
    "other": ("other site", "other sites"),
}

# For labels and filters, and for use in a sentence.
ROLE_WORDS: dict[str, tuple[str, str]] = {
    "rescue_workers": ("rescue workers", "rescue workers"),
    "monitor": ("monitoring group", "a monitoring group"),
    "health_workers": ("health workers", "health workers"),
    "un": ("United Nations", "the United Nations"),
    "ngo": ("aid or rights organisation", "an aid or rights organisation"),
    "residents": ("residents", "residents"),
    "local_officials": ("local officials", "local officials"),
    "government": ("government", "a government"),
    "military": ("military", "a military"),
    "armed_group": ("armed group", "an armed group"),
    "political_body": ("political body", "a political body"),
    "activists": ("activists", "activists"),
    "utility": ("utility company", "a utility company"),
    "prosecutors": ("prosecutors", "prosecutors"),
    "researchers": ("researchers", "researchers"),
    "media": ("media", "a news outlet"),
    "other": ("other source", "another source"),
}

HARM_WORDS: dict[str, str] = {
    "killed": "killed", "injured": "injured", "rescued": "rescued", "missing": "missing", "displaced": "displaced",
}  # fmt: skip

VICTIM_WORDS: dict[str, str] = {
    "civilians": "civilians", "children": "children", "women": "women", "health_workers": "health workers",
    "rescue_workers": "rescue workers", "journalists": "journalists", "aid_workers": "aid workers", "fighters": "fighters",
    "people": "people",
}  # fmt: skip

CONDITION_WORDS: dict[str, str] = {
    "hit": "hit", "damaged": "damaged", "destroyed": "destroyed", "out_of_service": "out of service",
    "closed": "closed without being hit",
}  # fmt: skip

WEAPON_WORDS: dict[str, tuple[str, str]] = {
    "airstrike": ("air strike", "air strikes"),
    "barrel_bomb": ("barrel bomb", "barrel bombs"),
    "cluster_munition": ("cluster munition", "cluster munitions"),
    "artillery": ("shelling", "shelling"),
    "rocket": ("rocket", "rockets"),
    "missile": ("missile", "missiles"),
    "drone": ("drone strike", "drone strikes"),
    "chemical": ("chemical attack", "chemical attacks"),
    "incendiary": ("incendiary weapon", "incendiary weapons"),
    "ground_attack": ("ground attack", "ground attacks"),
    "explosive_device": ("explosive device", "explosive devices"),
    "unspecified": ("attack", "attacks"),
}

DENIED_WORDS: dict[str, str] = {
    "event": "that it happened", "responsibility": "responsibility", "target": "what was aimed at",
    "harm": "that anyone was harmed", "figure": "the figure", "general": "attacks of this kind in general",
}  # fmt: skip

PUBLISHER_KIND_WORDS: dict[str, str] = {
    "agency": "news agency", "media": "media", "state_media": "state media", "party_media": "media of a party",
    "monitor": "monitor", "ministry": "ministry", "military": "military", "un": "United Nations",
    "ngo": "non-governmental organisation",
    "government": "government", "company": "company", "other": "other publisher",
}  # fmt: skip

CHECKED_WORDS: dict[str, str] = {
    "program": "read by program, not yet checked", "editor": "an editor agrees", "corrected": "corrected by an editor",
    "unusable": "marked unusable, counted nowhere",
}  # fmt: skip

# Printed counts that name no number; the rule that counts them stands in docs/design.md, section 4.
VAGUE_COUNTS = (
    "dozens", "tens", "scores", "hundreds", "thousands", "several", "few", "number of", "multiple", "many", "some", "couple",
)  # fmt: skip

# Words that say that a printed number is not exact; it is counted as printed and shown with the word.
APPROXIMATE = ("about", "almost", "approximately", "around", "close to", "nearly", "roughly", "some")

# Words that make a claimant's name a body or a group, not one person's name.
_BODIES = """
    activists administration agencies agency army association authorities authority board brigade brigades bureau cabinet center
    centre centres clinic coalition command commission committee company corporation corps council defence defense department
    directorate doctors embassy federation firefighters force forces foundation front government group groups health helmets
    hospital hospitals institute journalists kremlin league locals medics military militants militia militias ministry mission
    monitor monitors movement nations network news nurses observatory office officials operator organisation organisations
    organization organizations outlet outlets parliament party pentagon police post press programme prosecutors relief rescuers
    residents resistance secretariat service services society sources staff state survivors syndicate team teams tv un union
    university witnesses workers
"""
BODY_WORDS = frozenset(_BODIES.split())
# Words that begin the name of a group and are no names themselves: "Opposition rescue workers said ...".
_COMMON = """
    a aid an civil eyewitnesses human humanitarian local medical opposition other pro-opposition rebel rescue several some the two
    volunteer
"""
COMMON_FIRST = BODY_WORDS | frozenset(_COMMON.split())
# Bodies that a sentence names with an article: "the Russian Defence Ministry".
_WITH_ARTICLE = """
    administration agency army association authorities authority board bureau centre center coalition command commission committee
    council department directorate embassy foundation government institute kremlin ministry mission network observatory office
    organisation organization parliament party pentagon police secretariat society syndicate union forces
"""
WITH_ARTICLE = frozenset(_WITH_ARTICLE.split())
# Roles whose one-word names are names of bodies ("Hezbollah"), not of private people.
BODY_ROLES = ("un", "government", "military", "armed_group", "political_body", "monitor", "utility")

# Organisations that speak for a party whose name their own doesn't hold.
SPEAKS_FOR = {
    "Pentagon": "United States", "US military": "United States", "US Central Command": "United States",
    "US Africa Command": "United States", "US State Department": "United States", "Kremlin": "Russia",
    "Al-Qassam Brigades": "Hamas", "Al-Quds Brigades": "Palestinian Islamic Jihad", "COPREFA": "El Salvador",
    "Asayish": "Syrian Democratic Forces", "YPG": "Syrian Democratic Forces",
    "Autonomous Administration of North and East Syria": "Syrian Democratic Forces",
    "Tel Tamr Military Council": "Syrian Democratic Forces",
    "Afghan Defence Ministry": "Afghanistan",
}  # fmt: skip
