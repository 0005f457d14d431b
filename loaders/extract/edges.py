"""Where the noun phrase beside a verb of speaking begins and ends."""

from __future__ import annotations

from loaders.extract.houses import is_house_word, short_form
from loaders.extract.lexicon import word_set
from loaders.extract.view import View


def skip_left(view: View, at: int) -> int:
    """Past adverbs, auxiliaries and days between subject and verb."""
    while at > 0:
        day = next((d for d in view.days if d.last == at), None)
        if view.norm(at - 1) in word_set("platform_words") and _platform_start(view, at) is not None:
            at = _platform_start(view, at) or at
        elif day and day.first > 0:
            at = day.first - (view.norm(day.first - 1) == "on")
        elif at > 3 and view.norm(at - 2) == ":" and view.norm(at - 1).isdigit() and view.norm(at - 4) == "at":
            at -= 4  # "the agency at 5:30 said"
        elif view.norm(at - 1) in word_set("between_subject_and_verb") or (
            view.norm(at - 1).endswith("ly") and not view.tokens[at - 1].is_capital
        ):
            at -= 1
        elif view.norm(at - 1) in word_set("text_words") | {"interview", "briefing", "conference"} and _in_a_text(view, at):
            at -= 2
        else:
            break
    return at


def _in_a_text(view: View, at: int) -> bool:
    """ "The ministry *in a statement* said"; but "*the statement* said" is a source."""
    return view.norm(at - 2) in ("a", "an", "its", "his", "the") and view.norm(at - 3) in ("in", "on", "via", "through", "during")


def _platform_start(view: View, at: int) -> int | None:
    """Where "on Twitter/X", "via Telegram" begins that ends here."""
    first = at
    while first > 0 and view.norm(first - 1) in word_set("platform_words") | {"/", "its", "his", "her", "the"}:
        first -= 1
    return first - 1 if first > 1 and view.norm(first - 1) in ("on", "via", "in", "through") else None


def left_edge(view: View, last: int) -> int:
    """Where the noun phrase ending here begins: back to a sign, a clause word or a verb."""
    first = last
    if view.norm(first - 1) == ")":
        first = next((i for i in range(first - 1, max(0, first - 9), -1) if view.norm(i) == "("), first)
    while first > 0 and last - first < 24:
        token = view.tokens[first - 1]
        if token.text == ")" and short_form(view, first - 3):
            first -= 3
            continue
        if (
            token.text in ',.;:()[]—–!?«»"“”'
            or token.norm in word_set("phrase_edges")
            or token.norm in word_set("clause_verbs")
            or (token.norm in word_set("phrase_breaks") and not _is_joint(view, first - 1))
        ):
            break
        noun = is_noun_here(view, first - 1) or view.norm(first - 2) in ("the", "a", "an", "this", "that", "its")
        if is_verb(view, first - 1) and not noun:
            break
        first -= 1
    inner = [
        i
        for i in range(first + 1, last)
        if view.norm(i) in ("the", "a", "an")
        and view.norm(i - 1) not in word_set("inner_words") | {"and", "by", "with"}
        and not is_noun_here(view, i)
    ]
    first = inner[-1] if inner else first
    while first < last and view.norm(first) in (
        "and",
        "or",
        "but",
        "of",
        "for",
        "to",
        "from",
        "by",
        "on",
        "in",
        "at",
        "-",
        "'s",
        "quoting",
        "meanwhile",
    ):
        first += 1
    return first


def _joins_names(view: View, at: int) -> bool:
    """ "Civil defence officials *and* other aid workers": an "and" between two sources belongs to the phrase."""
    if view.norm(at) not in ("and", "with", "or") or at == 0:
        return False
    roles = view.matches.get("roles", []) + view.matches.get("organisations", []) + view.matches.get("spokesmen", [])
    before = any(m.last == at for m in roles)
    after = any(at < m.first <= at + 3 for m in roles) or (at + 1 < len(view.tokens) and view.tokens[at + 1].is_capital)
    return before and after


def _is_joint(view: View, at: int) -> bool:
    return _joins_names(view, at) or _is_within_name(view, at)


def _is_within_name(view: View, at: int) -> bool:
    """ "The Joint Centre for Control *and* Coordination": an "and" between capitals that "for" or "of" joins to a name."""
    if view.norm(at) != "and" or not all(0 <= i < len(view.tokens) and view.tokens[i].is_capital for i in (at - 1, at + 1)):
        return False
    joint = at - 2
    while joint > 0 and view.tokens[joint].is_capital:
        joint -= 1
    heads = any(m.last == joint for m in view.matches.get("houses", ()) if m.entry["kind"] == "head")
    return view.norm(joint) in ("for", "of") and heads


def is_verb(view: View, at: int) -> bool:
    if is_house_word(view, at):
        return False
    for table, patterns in (("harms", ("verb", "dies")), ("damage", ("verb",)), ("speech", ("verb",))):
        if any(m.first <= at < m.last and m.entry["pattern"] in patterns for m in view.matches.get(table, ())):
            return True
    return view.norm(at) in word_set("outcome_words", "be") or view.norm(at) in word_set("outcome_words", "leave")


def is_noun_here(view: View, at: int) -> bool:
    return view.inside(at, "roles", "organisations", "spokesmen")


def right_edge(view: View, first: int) -> int:
    """Where the noun phrase beginning here ends."""
    last = first
    while last < len(view.tokens) and last - first < 18:
        token = view.tokens[last]
        if token.text in '"“”' and last == first:
            break
        if last > first and short_form(view, last) and last + 3 < len(view.tokens) and is_noun_here(view, last + 3):
            last += 3
            continue
        if token.text in ',.;:()[]—–!?«»"“”' or (token.norm in word_set("phrase_breaks") and not _joins_names(view, last)):
            break
        if token.norm in ("who", "told", "adding", "said", "saying") or (is_verb(view, last) and not is_noun_here(view, last)):
            break
        if any(d.first == last for d in view.days):
            break
        if last > first and token.norm in ("the", "a", "an") and is_noun_here(view, last - 1):
            break  # "according to witnesses | the drone ..."
        if last > first and token.norm.endswith("ing") and not token.is_capital:
            break
        if token.norm in ("in", "on", "at") and not is_noun_here(view, last - 1) and not view.tokens[last - 1].is_capital:
            break
        last += 1
    while last > first and view.norm(last - 1) in word_set("inner_words") - {"'"}:
        last -= 1
    return last
