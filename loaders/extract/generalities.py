"""What is said of people and buildings in general, and tells of no attack: "rebels kill farmers", "attacks on universities"."""

from __future__ import annotations

from loaders.extract.damage import DamageFinding
from loaders.extract.harm_finding import HarmFinding
from loaders.extract.lexicon import word_set
from loaders.extract.strikes import is_headline
from loaders.extract.view import View
from loaders.extract.whereabouts import is_scene


def is_general_harm(view: View, finding: HarmFinding) -> bool:
    """ "A regime which *murders priests*", "rebels go on *killing farmers*": a habit, of nobody counted, nowhere and on no day."""
    if finding.group.form != "bare" or _is_told_somewhere(view):
        return False
    verb = next((m for m in view.starting("harms", finding.trigger) if m.entry["pattern"] == "verb"), None)
    if verb is None or not 0 <= finding.group.first - verb.last <= 1:
        return False
    word = view.norm(verb.first)
    if word.endswith("ing"):
        return view.norm(verb.first - 1) in word_set("habit_leads")
    return not word.endswith("ed") and view.norm(verb.first - 1) not in word_set("past_auxiliaries") and "shot" not in word


def is_general_damage(view: View, finding: DamageFinding) -> bool:
    """ "Condemned *attacks on universities*", "scenes of *burning of vehicles*": a kind of deed, done to nothing counted."""
    if finding.group.form != "bare" or finding.group.name or _is_told_somewhere(view):
        return False
    if finding.condition != "hit" or not view.norm(finding.trigger).endswith(("s", "ing")):
        return False  # "damage to nearby houses", "a strike on enemy positions": one attack's
    nouns = any(m.entry["pattern"] == "noun" for m in view.starting("damage", finding.trigger))
    told_before = any(view.norm(i) in word_set("known_words") for i in (finding.trigger - 1, finding.trigger - 2))
    return (nouns or bool(view.starting("weapons", finding.trigger))) and not told_before


def _is_told_somewhere(view: View) -> bool:
    """Whether the sentence names a day or a scene, or is the headline of a report that does."""
    return bool(view.days) or any(is_scene(p) for p in view.places) or is_headline(view)
