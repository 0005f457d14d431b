"""Parties that a sentence names without telling that they attacked: the target, the holder of a place, who shoots missiles down."""

from __future__ import annotations

from loaders.extract.actors import Actor
from loaders.extract.clauses import is_passive, starts_reduced
from loaders.extract.houses import short_form
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View

_LONGEST_ASIDE = 12  # words of a clause between a party and its verb


def is_bystander(view: View, actor: Actor) -> bool:
    """Whether the words around a name make it no attacker: where people sit or fight, what was hit, who holds the place or shot a
    missile down.

    "Clashes *with* Turkish forces", "*near* an army post", "areas *held by* the rebels", "Syrian air defences *intercepted* ...".
    """
    before = leading_word(view, actor)
    first = lead_of(view, actor)
    if is_attack(view, actor):
        return False
    if before in word_set("bystander_leads") and not _is_armed(view, actor):  # but "hit with three Turkish rockets"
        return True
    if before == "by" and view.norm(first - 2) in word_set("holding_words") | word_set("interception_verbs"):
        return True
    follows = view.norm(actor.last)
    if follows in word_set("words_after_a_place"):
        return True
    held = follows in word_set("holding_words") or (follows in word_set("target_nouns") and before != "from")
    return held or view.norm(first - 2) in ("controlled", "held") or _intercepts(view, actor) or _is_struck(view, actor)


def _is_struck(view: View, actor: Actor) -> bool:
    """ "Turkish troops on the border *were attacked*", "two soldiers *killed in* ...": the first verb of attack after the name is
    passive."""
    if any(view.norm(i) in ("suffered", "sustained", "lost") for i in range(actor.last, actor.last + 3)):
        return True  # "the army has suffered losses"
    verb = verb_after(view, actor)
    if verb is None or leading_word(view, actor) == "by":
        return False
    ongoing = view.norm(verb.first).endswith("ing")
    return (is_passive(view, verb.first) and not ongoing) or _is_reduced(view, verb)


def _is_reduced(view: View, verb: Match) -> bool:
    """ "Killed in ...": a participle of harm without an object."""
    counted = any(q.first == verb.last for q in view.quantities)
    return verb.entry.table == "harms" and view.norm(verb.last - 1).endswith("ed") and not counted and starts_reduced(view, verb)


def verb_after(view: View, actor: Actor) -> Match | None:
    """The first verb of attack, harm or damage after the name, in its clause; "are shelling" is one too."""
    first = _past_aside(view, actor.last)
    end = next((i for i in range(first, len(view.tokens)) if view.tokens[i].text in ",;:.()"), len(view.tokens))
    verbs = [*view.matches.get("attack_verbs", ()), *view.found("harms", pattern="verb"), *view.found("damage", pattern="verb")]
    verbs += [m for m in view.found("weapons", attack="yes") if view.norm(m.first - 1) in ("are", "is", "were", "was", "been")]
    return min((m for m in verbs if first <= m.first < min(end, first + 9)), key=lambda m: m.first, default=None)


def _past_aside(view: View, at: int) -> int:
    """Past what is put in between a party and its verb: "the Front *(FLX)* attacked", "the rebels, *who were few,* burned"."""
    if short_form(view, at):
        return at + 3
    if view.norm(at) == "," and view.norm(at + 1) in ("who", "which", "whose"):
        return next((i + 1 for i in range(at + 2, min(at + _LONGEST_ASIDE, len(view.tokens))) if view.norm(i) == ","), at)
    return at


def strikes_here(view: View, actor: Actor) -> bool:
    """Whether a force named after the harm is told to have struck: "killed in *Turkish shelling*", "when *troops targeted*",
    "by a *Turkish drone*"; not "whether the dead were *Turkish troops*"."""
    return _is_armed(view, actor) or leading_word(view, actor) in ("by", "from", "of", "to") or verb_after(view, actor) is not None


def _is_armed(view: View, actor: Actor) -> bool:
    return any(actor.first <= m.first and m.last <= actor.last for m in view.matches.get("weapons", ()))


def is_attack(view: View, actor: Actor) -> bool:
    """ "Days of *Russian air strikes*": the phrase is the attack itself, whatever stands before it."""
    return any(m.last == actor.last and m.entry["attack"] == "yes" for m in view.matches.get("weapons", ()))


def lead_of(view: View, actor: Actor) -> int:
    """Where the phrase of an attacker begins: with its article or number, or with "a group of", "some members of the"."""
    first = next((q.first for q in view.quantities if q.last == actor.first), _with_article(view, actor.first))
    counted = any(q.last == first - 2 for q in view.quantities)  # "killed eight members of the army"
    if view.norm(first - 1) == "of" and view.norm(first - 2) in word_set("band_nouns") and not counted:
        return _with_article(view, first - 2)
    return first


def _with_article(view: View, first: int) -> int:
    return first - (view.norm(first - 1) in word_set("band_articles"))


def leading_word(view: View, actor: Actor) -> str:
    """The word before an attacker, its article aside: "against *the* Syrian army"."""
    return view.norm(lead_of(view, actor) - 1)


def _intercepts(view: View, actor: Actor) -> bool:
    """ "Syrian air defences *shot down* most of the missiles", "Ukraine *downed* 30 drones": who stopped an attack made none."""
    for i in range(actor.last, min(actor.last + 7, len(view.tokens))):
        word = view.norm(i)
        if word in word_set("interception_verbs") or (word == "air" and view.norm(i + 1).startswith("defen")):
            return True
        if not view.tokens[i].is_word or word in ("and", "that", "who", "which", "killed", "hit"):
            return False
    return False
