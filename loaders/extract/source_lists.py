"""Several sources of one statement: "the mayor, two agencies and a monitor said", "local media including A and B reported"."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.edges import left_edge
from loaders.extract.sources import Speaker, read_source
from loaders.extract.view import View

_FEWEST = 3  # two joined by "and" are one phrase anyway


def with_whole_list(view: View, last_item: Speaker, last: int) -> Speaker:
    """The source with all that stand in one list with it, as printed; itself where it stands in none.

    The list speaks for no one organisation and no party; it has a role where its first source has one.
    """
    items = [last_item]
    if view.norm(_before(view, last_item.first)) != "and":
        return last_item
    while before := _item_before(view, items[-1].first):
        item = _read_item(view, *before)
        if item is None:
            break
        items.append(item)
    head = _head(view, items[-1].first)
    if len(items) < _FEWEST and head is None:
        return last_item
    whole = [*items, head] if head else items
    role = next((s.role for s in reversed(whole) if s.role), None)
    text = view.phrase(whole[-1].first, last)
    return replace(
        last_item, first=whole[-1].first, last=last, text=text, name=None, role=role, organisation=None, side=None, short=None
    )


def _before(view: View, first: int) -> int:
    """The place before a source and its article."""
    return first - 1 - (view.norm(first - 1) in ("the", "a", "an"))


def _item_before(view: View, first: int) -> tuple[int, int] | None:
    """Where the item begins and ends that a comma or an "and" parts from this one."""
    at = _before(view, first)
    parted = at
    if view.norm(parted) == "and":
        parted -= 1
    if view.norm(parted) == ",":
        parted -= 1
    return (left_edge(view, parted + 1), parted + 1) if 0 <= parted < at else None


def _read_item(view: View, first: int, last: int) -> Speaker | None:
    source = read_source(view, first, last)
    named = first < last and all(view.tokens[i].is_capital for i in range(first, last))
    if source is None and named:
        return Speaker(first, last, view.phrase(first, last))
    return source if source and not source.pronoun and (source.known or source.name) else None


def _head(view: View, first: int) -> Speaker | None:
    """ "*Local sources* including ...": what the list gives examples of."""
    at = _before(view, first)
    if view.norm(at) == "as" and view.norm(at - 1) == "such":
        at -= 1
    elif view.norm(at) not in ("including", "like", "namely"):
        return None
    end = at - (view.norm(at - 1) == ",")
    source = read_source(view, left_edge(view, end), end)
    return source if source and source.known and not source.pronoun else None
