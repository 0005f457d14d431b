"""Where verbs take their arguments: voice, lists, and the words that may stand between."""

from __future__ import annotations

from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View, remembered

_LIGHT_REACH = 10  # words between "carry out" and the attack that it takes, or an attack and "was threatened"


def is_passive(view: View, at: int) -> bool:
    """Whether a form of "be" stands before the participle, adverbs aside."""
    i = at - 1
    while i >= 0 and (is_adverb(view, i) or _is_reported(view, i)) and view.norm(i) not in ("been", "being", "be", "is"):
        i -= 1
    return view.norm(i) in word_set("outcome_words", "be")


def _is_reported(view: View, at: int) -> bool:
    """ "Were *reported* killed", "was *confirmed* dead": the word between says how it is known."""
    return view.norm(at) in word_set("report_participles") and view.norm(at - 1) in word_set("outcome_words", "be") | word_set(
        "adverbs"
    )


def is_adverb(view: View, at: int) -> bool:
    """An adverb or auxiliary that may stand in a verb phrase: "reportedly", "have"; "family" is none."""
    word = view.norm(at)
    return word in word_set("adverbs") or (
        word.endswith("ly") and word not in word_set("no_adverbs") and not view.tokens[at].is_capital
    )


def auxiliary_start(view: View, at: int) -> int:
    """Where the verb phrase of a passive or perfect begins: "had also been *killed*"."""
    i = at
    while i > 0 and (view.norm(i - 1) in word_set("outcome_words", "be") or is_adverb(view, i - 1) or _is_reported(view, i - 1)):
        i -= 1
    return i


def is_negated(view: View, at: int) -> bool:
    """Whether the verb here is denied: "did not strike", "never hit", "careful not to hit", "without killing"."""
    counting = {i for q in view.quantities for i in range(q.first, q.last)}
    # "did not hurt anybody or damage", "do not know of any policeman hurt": what is denied may stand further off
    reach = 9 if any(view.norm(i) in ("or", "nor", "any") for i in range(max(0, at - 4), at)) else 5
    window = ["" if i in counting else view.norm(i) for i in range(max(0, at - reach), at)]
    for back, word in enumerate(reversed(window)):
        if word in ("not", "never", "without", "neither", "nor", "cannot") or word.endswith("n't"):
            return "only" not in window[len(window) - back :]
        if word in (",", ";", "and", "that", "who", "which") or word in ("said", "killed"):
            return False
    return False


def is_unreal(view: View, at: int) -> bool:
    """Whether the verb only could, would or should happen ("to avoid killing", "could destroy")."""
    if any(view.norm(i) in ("fear", "fears", "feared", "threat", "risk", "warned", "warning") for i in range(max(0, at - 4), at)):
        return True
    i = at - 1
    while i >= 0 and view.norm(i) in ("not", "be", "also", "only", "further", "more", "have"):
        i -= 1
    if view.norm(i) == "been" and view.norm(i - 1) == "have":
        i -= 2
    if any(d.first <= i < d.last for d in view.days):
        return False  # "on 3 May killed four people"
    return view.norm(i) in word_set("modals") and not (
        view.norm(i) == "to" and view.norm(i - 1) in ("down", "up", "led", "according", "due", "said", "reported", "believed")
    )


@remembered
def is_only_planned(view: View, at: int) -> bool:
    """Whether an attack or a killing told by a noun is planned, threatened or only possible.

    "*Planning* the murder of a judge", "*threatened* an attack on the station", "the *possibility* of a raid", "*will carry out*
    attacks on buses", "an attack on schools *was threatened*".
    """
    before = [view.norm(i) for i in range(max(0, at - 5), at)]
    breaks = [i for i, word in enumerate(before) if word in (",", ";", ".", "that", "which", "who", "after", "when", "by")]
    near = before[breaks[-1] + 1 :] if breaks else before
    if any(word in word_set("plan_words") for word in near) or (
        "for" in near and any(w in word_set("calling_words") for w in near)
    ):
        return True
    light = next((m for m in reversed(view.matches.get("attack_verbs", ())) if m.last <= at <= m.last + _LIGHT_REACH), None)
    if light is not None and light.entry["pattern"] == "light" and is_unreal(view, light.first):
        return True
    after = range(at + 1, min(at + _LIGHT_REACH, len(view.tokens)))
    return any(view.norm(i) in word_set("threat_participles") and is_passive(view, i) for i in after)


def is_in_question(view: View, at: int) -> bool:
    """Whether the text only asks or stops what the verb tells: "unclear *whether* it was hit", "found *before* it exploded",
    "*ceased* bombing", "able *to* plot and strike"."""
    word = view.norm(at)
    if word.endswith("ing") and view.norm(at - 1) in word_set("unreal_openers"):
        return True
    if view.norm(at - 1) in ("it", "they") and view.norm(at - 2) == "before":
        return True
    if view.norm(at - 1) != "and" and not view.has_any(word_set("question_words")):
        return False
    for i in range(at - 1, max(-1, at - 9), -1):
        if view.norm(i) in word_set("question_words"):
            return True
        if view.norm(i) == "to" and view.norm(at - 1) == "and":
            return not word.endswith(("ed", "ing"))
        if view.norm(i) in (",", ";", "that", "which", "when", "but"):
            return False
    return False


@remembered
def aside_of(view: View, at: int) -> tuple[int, int] | None:
    """The relative clause that a place in the sentence stands in, as first and last word; None in the main clause.

    Between commas (", which entered the war in 2015,") or after "that was" up to the next verb
    ("that was bombed in 2016 *was* hit"). What an attack did is no aside (", which left three dead").
    """
    if not view.has_any(word_set("relative_words")):
        return None
    for i in range(at, 0, -1):
        if view.norm(i) in ("which", "who", "where", "whose") and view.norm(i - 1) == "," and not view.tokens[i].text.isupper():
            if _tells_result(view, i):
                return None
            closing = next((k for k in range(at, len(view.tokens)) if view.norm(k) == ","), None)
            return (i, closing) if closing is not None else None
        if view.norm(i) == "that" and view.norm(i + 1) in ("was", "were", "had") and not view.starting("speech", i - 1):
            closing = next((k for k in range(i + 2, len(view.tokens)) if view.norm(k) in ("was", "were", "is", "has")), None)
            return (i, closing) if closing is not None and at < closing else None
    return None


def _tells_result(view: View, at: int) -> bool:
    """ "Shelled the village, *which led to* the death of two": the clause goes on with the attack."""
    verb = next((i for i in range(at + 1, at + 6) if not is_adverb(view, i)), at + 1)
    harmful = view.found("harms", pattern="verb") + view.found("damage", pattern="verb")
    return view.norm(at) == "which" and (view.norm(verb) in word_set("result_verbs") or any(m.first == verb for m in harmful))


def in_aside(view: View, at: int, trigger: int) -> bool:
    """Whether two places in a sentence stand in different clauses, one in a relative clause that the other is outside of."""
    return aside_of(view, at) != aside_of(view, trigger)


def starts_reduced(view: View, match: Match) -> bool:
    """Whether a participle without "be" closes a phrase: "12 people *killed*", not "12 jets *killed* five"."""
    follows = view.norm(match.last)
    return (
        not follows
        or not view.tokens[match.last].is_word
        or follows in word_set("prepositions") | {"and", "or", "when", "after", "as", "while", "since", "this", "today", "so"}
        or bool(view.starting("calendar", match.last))
    )
