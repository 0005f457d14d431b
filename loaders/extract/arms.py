"""Which arms a sentence names, and whether it speaks of an attack at all."""

from __future__ import annotations

from loaders.extract.armed_people import tells_of_armed_people
from loaders.extract.assessments import find_dismissals, is_assessment
from loaders.extract.attack_words import is_noun_here
from loaders.extract.attacked_sites import tells_of_attacked_sites
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_CALLED = 4  # words between those who walk out and their strike: "drivers have called a"


def find_weapon(view: View, at: int) -> str | None:
    """The weapon nearest to a place in the sentence; one that says more ("barrel bombs") goes before one that says less
    ("attack")."""
    matches = [m for m in view.matches.get("weapons", ()) if not _is_speaker(view, m)]
    named = [m for m in matches if m.entry["weapon"] != "unspecified"]
    nearest = min(named, key=lambda m: (m.entry["weapon"] == "ground_attack", _vague(m, named), abs(m.first - at)), default=None)
    return nearest.entry["weapon"] if nearest else None


def _vague(match: Match, others: list[Match]) -> bool:
    """Aircraft give way to what they dropped: "helicopters dropped barrel bombs" is a barrel bomb attack."""
    dropped = {"barrel_bomb", "cluster_munition", "chemical", "incendiary"}
    return match.entry["weapon"] not in dropped and any(m.entry["weapon"] in dropped for m in others)


def _is_speaker(view: View, match: Match) -> bool:
    """ "Ukraine's air force said": a source, no weapon."""
    return any(
        m.first <= match.first and match.last <= m.last
        for t in ("organisations", "roles")
        for m in view.matches.get(t, ())
        if m.last - m.first > 1
    )


def is_armed(view: View) -> bool:
    """Whether the sentence names arms that nothing else shares a word with: air strikes, shelling, missiles, drones, bombs."""
    named = [m for m in view.matches.get("weapons", ()) if m.entry["weapon"] != "unspecified"]
    return any(_is_plain_arms(view, m) for m in named) or any(
        word in word_set("bomb_words") and not view.is_idle(at) for at, word in enumerate(view.norms)
    )


def _is_plain_arms(view: View, match: Match) -> bool:
    """ "Barrel bombs", "a warplane"; not "a raid", nor "a military helicopter" that may only have crashed."""
    if match.last - match.first > 1:
        return view.norm(match.last - 1) not in word_set("lone_craft") or not is_other_cause(view)
    return view.norm(match.first) not in word_set("shared_words")


def is_evidence(view: View) -> bool:
    """Whether the sentence speaks of an attack at all, beyond words that strikes of nurses and raids of police share.

    The lists that are asked here are named in `evidence` too, where whole texts without them are left.
    """
    if is_other_subject(view):
        return False
    if _is_armed_at_all(view) or (is_assessment(view) and find_dismissals(view)) or _party_denies(view):
        return True
    if is_other_cause(view):
        return False
    if _party_attacks(view) or tells_of_armed_people(view) or tells_of_attacked_sites(view):
        return True
    actors = view.matches.get("actors", ())
    if any(m.first == a.last for a in actors for m in view.matches.get("force_nouns", ())):
        return True
    forces = {i for m in view.matches.get("force_nouns", ()) for i in range(m.first, m.last)}
    if view.matches.get("harms") and view.quantities and any(i in forces for a in actors for i in range(a.first, a.last)):
        return True
    named = any(m.entry["kind"] == "name" for m in actors)
    if named and view.matches.get("harms") and view.matches.get("facilities") and view.found("damage", pattern="verb"):
        return True
    wrecked = any(m.entry["condition"] in ("damaged", "destroyed") for m in view.found("damage", pattern="verb"))
    fought = view.has_any(word_set("fighting_words"))
    if wrecked and view.matches.get("facilities") and (view.places or fought):
        return True
    if not view.matches.get("weapons"):
        return False
    if _is_bombing_raid(view) or _is_blast_of_war(view):
        return True
    people = bool(view.matches.get("victims") or view.quantities) and bool(view.matches.get("harms"))
    places = (
        bool(view.matches.get("facilities"))
        and bool(view.found("damage", pattern="verb") + view.found("damage", pattern="state"))
        and bool(view.places)
    )
    return people or places


def _is_armed_at_all(view: View) -> bool:
    """Arms are named, and one lone "bombed" has whom or what it hit: "bombed the budget" hits nothing."""
    if not is_armed(view):
        return False
    lone = not view.matches.get("weapons") and not view.matches.get("force_nouns")
    aimed = any(view.matches.get(t) for t in ("harms", "facilities", "victims", "actors", "area_words"))
    return not lone or aimed or bool(view.places)


def _party_denies(view: View) -> bool:
    """ "The army *denied hitting* a school", "the ministry said it *never* strikes homes": an armed party that rejects harm."""
    sources = (m for t in ("roles", "organisations") for m in view.matches.get(t, ()))
    if not any(m.entry["role"] in ("military", "armed_group") for m in sources):
        return False
    if view.has_any(word_set("denying_words")):
        return bool(view.matches.get("harms") or (view.matches.get("damage") and view.matches.get("facilities")))
    return bool(view.matches.get("weapons")) and view.has_any(word_set("never_words"))


def _party_attacks(view: View) -> bool:
    """ "Government forces *shell* TOWN", "rebels *target* positions": armed men, their verb, and a place that it takes."""
    armed = {m.last for m in view.matches.get("force_nouns", ())}
    for verb in view.matches.get("attack_verbs", ()):
        if verb.first in armed and verb.entry["pattern"] in ("plain", "aim") and not is_noun_here(view, verb):
            near = range(verb.last, verb.last + 4)
            if any(p.first in near for p in view.places) or any(view.norm(i) in word_set("area_openers") for i in near):
                return True
    return False


def _is_bombing_raid(view: View) -> bool:
    """ "Raids *on* TOWN", "raids *target* the countryside of TOWN": a place is raided from the air, unless police are at work."""
    raids = any(view.norm(m.first) in word_set("raid_words") for m in view.matches.get("weapons", ()))
    return raids and bool(view.places) and not view.has_any(word_set("search_words"))


def is_search(view: View) -> bool:
    """ "A campaign of raids on homes", "police raided an office": troops at a door, with no bombs or jets named."""
    raids = [i for i, t in enumerate(view.tokens) if t.norm in word_set("raid_words")]
    if not raids or is_armed(view):
        return False
    rooms = {m.first for m in view.matches.get("facilities", ())}
    indoors = any(i + k in rooms for i in raids for k in range(1, 5))
    return indoors or view.has_any(word_set("search_words"))


def _is_blast_of_war(view: View) -> bool:
    """An explosion beside the dead, the fighting or a party to it; alone it may be an accident."""
    blasts = any(view.norm(m.last - 1) in word_set("blast_words") for m in view.matches.get("weapons", ()))
    told = view.matches.get("harms") or view.matches.get("actors") or view.has_any(word_set("fighting_words"))
    return blasts and bool(told) and bool(view.places)


def is_other_cause(view: View) -> bool:
    """Whether the sentence tells of an accident, a disaster, an exercise or a walk-out."""
    return bool(view.matches.get("other_causes")) or _is_walk_out(view) or _is_plain_fire(view)


def is_other_subject(view: View) -> bool:
    """Whether the sentence tells of a film, an anniversary, an exercise, a sale of arms: what it names is no news of an attack."""
    return bool(view.matches.get("other_subjects"))


def _is_plain_fire(view: View) -> bool:
    """ "*A fire* at a camp killed two children": a fire that no arms and no party are told to have lit."""
    opens = view.norm(0) in word_set("one_words") and view.norm(1) in word_set("fire_words")
    engine = any(m.first == 1 for m in view.matches.get("facilities", ()))
    return opens and not engine and not any(view.matches.get(t) for t in ("weapons", "actors"))


def _is_walk_out(view: View) -> bool:
    """ "A strike *by teachers*", "the *nurses'* strike", "the unions *announced* a strike": people at work, no aircraft."""
    strikes = [m for m in view.found("weapons", weapon="unspecified") if view.norm(m.first) in ("strike", "strikes")]
    if not strikes:
        return False
    people = [m for m in view.matches.get("victims", ()) if m.entry["victims"] in ("civilians", "health_workers", "people")]
    of_people = any(
        (m.last == s.first and view.norm(m.last - 1).endswith("s'"))
        or (m.first == s.last + 1 and view.norm(s.last) == "by")
        or (0 < s.first - m.last <= _CALLED and any(view.norm(i) in word_set("walk_out_verbs") for i in range(m.last, s.first)))
        for s in strikes
        for m in people
    )
    return of_people or (not _names_party(view) and any(t.norm in word_set("labour_words") for t in view.tokens))


def _names_party(view: View) -> bool:
    """An armed party or its arms, beside the strike itself."""
    arms = [m for m in view.matches.get("weapons", ()) if m.entry["weapon"] != "unspecified"]
    sources = (m for t in ("roles", "organisations") for m in view.matches.get(t, ()))
    armed = any(m.entry["role"] in ("military", "armed_group") for m in sources)
    return bool(arms) or armed or bool(view.matches.get("actors"))
