"""A page's own lines, which are no part of its report: menus, "read also", headlines of other stories."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.view import View

_MENU = 2  # bars in a line of several headlines; a title has at most one
_TABLE = 3  # lines of so many bars in a row are a table
_LONGEST = 25  # words of a headline
_LEAD = 5  # words of a line that only opens a list of headlines
_TAIL = 3  # headlines at the end of a page
_STOPS = ".!?…:;\"”'’)"


def without_menus(views: Sequence[View]) -> list[View]:
    """The sentences of the report itself.

    Left out are lines of several headlines ("Lira falls | Blast kills two | Weather"), what stands under "Read also" or "Other
    news", and the headlines that a page ends with below a report written in sentences.
    """
    if not views:
        return []
    left = _bars(views) | _under_leads(views)
    left |= _tail([view for view in views if view.number not in left])
    return [view for view in views if view.number not in left]


def _bars(views: Sequence[View]) -> set[int]:
    """Lines of three headlines or more; a table has such lines one below the other, and keeps them."""
    found: set[int] = set()
    run: list[int] = []
    for view in [*views, None]:
        if view is not None and view.norms.count("|") >= _MENU:
            run.append(view.number)
            continue
        if len(run) < _TABLE:
            found |= set(run)
        run = []
    return found


def _under_leads(views: Sequence[View]) -> set[int]:
    """ "Read also: ..." and the headlines below a line that only says "Other news"."""
    found: set[int] = set()
    opened = False
    for view in views:
        leads = any(m.first == 0 for m in view.matches.get("menu_leads", ()))
        if leads or (opened and _is_headline(view)):
            found.add(view.number)
        opened = (leads and len(view.tokens) <= _LEAD) or (opened and _is_headline(view))
    return found


def _tail(views: Sequence[View]) -> set[int]:
    """Three headlines or more at the very end, below at least two sentences; a list that a colon opens is the report's own."""
    at = len(views)
    while at > 0 and _is_headline(views[at - 1]) and views[at - 1].paragraph != (views[at].paragraph if at < len(views) else -1):
        at -= 1
    told = [view for view in views[:at] if not _is_headline(view)]
    opened = at > 0 and views[at - 1].text.rstrip().endswith(":")
    longer = sum(len(view.text) for view in views[at:]) > sum(len(view.text) for view in told)
    if len(views) - at < _TAIL or len(told) < 2 or opened or longer:
        return set()
    return {view.number for view in views[at:]}


def _is_headline(view: View) -> bool:
    """A line of its own without a full stop, bullet or number of a list."""
    bullet = view.copy.text[max(0, view.start - 4) : view.start].rstrip(" \t")[-1:] in set("-*•–▪·.)")
    opens = view.copy.text[: view.start].rstrip(" \t")[-1:] in ("", "\n", "\r")
    return opens and not bullet and len(view.tokens) <= _LONGEST and view.text.rstrip()[-1:] not in _STOPS
