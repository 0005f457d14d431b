"""The personal name in a noun phrase that speaks."""

from __future__ import annotations

from loaders.extract.lexicon import word_set
from loaders.extract.view import View

_LISTED = ("organisations", "titles", "roles", "actors", "spokesmen", "facilities")


def _all_names(view: View, first: int, last: int) -> bool:
    """Whether a phrase is a title and capitals alone, no organisation."""
    listed = [m for t in ("organisations", "roles", "actors") for m in view.matches.get(t, ()) if first <= m.first < last]
    titled = {i for m in view.matches.get("titles", ()) for i in range(m.first, m.last)}
    return all(
        i in titled or view.tokens[i].is_capital or view.norm(i) in word_set("name_particles") or view.norm(i) in "-."
        for i in range(first, last)
    ) and not [m for m in listed if m.first not in titled]


def find_person(view: View, first: int, last: int) -> tuple[int, int] | None:
    """A personal name at the end of the phrase or before a comma: two or more capitals that no list knows, or a surname alone."""
    end = next((i for i in range(first + 2, last) if view.norm(i) in ("of", "from", "at") and view.tokens[i - 1].is_capital), last)
    end = end if _all_names(view, first, end) else last
    start = end
    while start > first:
        token = view.tokens[start - 1]
        listed = view.inside(start - 1, *_LISTED)
        if (
            (token.norm in word_set("name_particles") and start < end)
            or (token.is_word and token.is_capital and not listed)
            or (token.text in "-." and start - 1 > first)
        ):
            start -= 1
        else:
            break
    while start < end and not view.tokens[start].is_capital:
        start += 1
    titled = any(
        m.last == start or m.last + 1 == start
        for t in ("titles", "spokesmen", "roles", "organisations")
        for m in view.matches.get(t, ())
    )
    rest_named = start == first or titled
    placed = any(p.first <= start and end <= p.last for p in view.places)
    if end == start or not rest_named or placed or not _may_be_name(view, start, end):
        return None
    return (start, end)


def _may_be_name(view: View, first: int, last: int) -> bool:
    """No month, number, aircraft ("Mi-8") or weapon, no word that merely opens the sentence ("However", "Initial", "This")."""
    if any(view.norm(i) in word_set("no_names") or _is_model(view.norm(i)) for i in range(first, last)):
        return False
    if last - first == 1 and view.norm(first) in word_set("sentence_openers") | word_set("function_words"):
        return False
    told = [*view.matches.get("calendar", ()), *view.matches.get("weapons", ()), *view.matches.get("numerals", ())]
    return not any(m.first <= i < m.last for m in told for i in range(first, last))


def _is_model(word: str) -> bool:
    return "-" in word and any(sign.isdigit() for sign in word)
