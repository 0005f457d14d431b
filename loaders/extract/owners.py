"""What a house is by those whose it is: an office of a newspaper, the headquarters of a party, an envoy's residence."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.groups import Group
from loaders.extract.lexicon import word_set
from loaders.extract.view import View

# What a "building" or "office" is, by the role of those whose it is.
_HOUSES = {
    "rescue_workers": "defence_centre", "media": "media_office", "government": "government_building", "utility": "energy_facility",
    "local_officials": "government_building", "political_body": "government_building", "prosecutors": "government_building",
    "military": "military_site", "armed_group": "military_site", "health_workers": "health_facility", "un": "government_building",
}  # fmt: skip
_FARTHEST = 7  # words from a house to the word that says whose it is


def by_owner(view: View, group: Group) -> Group:
    """ "The headquarters *of the Civil Defence*", "the *newspaper* office": a house is of the kind of those who work in it."""
    if group.kind == "residential" and _is_official(view, group):
        return replace(group, kind="government_building")
    if group.head not in word_set("house_words") or group.kind not in ("other", "military_site"):
        return group
    at = group.last
    while view.norm(at) in ("of", "the", "a", "an", "belonging", "to", "local"):
        at += 1
    owners = [m for t in ("organisations", "roles") for m in view.matches.get(t, ())]
    behind = [m for m in owners if m.first == at > group.last]
    inside = [m for m in owners if group.first <= m.first and m.last <= group.noun]
    for match in behind + inside:
        kind = _HOUSES.get(match.entry["role"])
        if kind:
            return replace(group, kind=kind, last=max(group.last, match.last))
    return replace(group, kind="government_building") if _is_public(view, group) else group


def _is_official(view: View, group: Group) -> bool:
    """ "The residence of the French *ambassador*", "*President* Rojas's residence": a state's, no private home."""
    if group.head not in word_set("residence_words"):
        return False
    inside = range(max(0, group.first - 4), group.noun)
    if any(view.norm(i) in word_set("heads_of_state") for i in inside):
        return view.norm(group.first - 1) == "'s" or any(view.norm(i) == "'s" for i in inside)
    if view.norm(group.last) != "of":
        return False
    behind = [view.norm(i) for i in range(group.last + 1, group.last + _FARTHEST)]
    stop = next((i for i, word in enumerate(behind) if word in word_set("phrase_breaks") or word in ",.;"), len(behind))
    return any(word in word_set("heads_of_state") for word in behind[:stop])


def _is_public(view: View, group: Group) -> bool:
    """ "The headquarters of the National Workers' *Federation*", "the Liberal *Party* office": parties, unions, departments."""
    if any(view.norm(i) in word_set("public_bodies") for i in range(group.first, group.noun)):
        return True
    if view.norm(group.last) not in ("of", "belonging"):
        return False
    for at in range(group.last + 1, min(group.last + 1 + _FARTHEST, len(view.tokens))):
        if view.norm(at) in word_set("public_bodies"):
            return True
        if view.norm(at) in word_set("phrase_breaks") - {"and", "("} or view.tokens[at].text in ",.;:":
            return False
    return False
