"""Which figures are period totals: one count over several days or several places."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.draft import Draft
from loaders.extract.lexicon import Match, word_set
from loaders.extract.view import View
from loaders.extract.voices import same_voice

FINE = ("settlement", "district")
_SIDE_BY_SIDE = frozenset({"residential", "vehicle", "shop", "road", "farm", "power_line", "warehouse", "other", None})


def is_total(draft: Draft, previous: Draft | None, towns: int = 0) -> bool:
    """One count over several days or several places.

    Args:
        draft: with its day and place bound.
        previous: the one told right before it, whose totals it may go on with.
        towns: how many towns the report has told of so far; "in all" counts over them.
    """
    if draft.whole is not None and draft.whole.view is draft.view:
        return draft.whole.is_total
    if _over_days(draft) or _sums_up(draft, towns):
        return True
    if draft.several_places and draft.kind != "strike" and _is_many(draft) and not tells_one_attack(draft.view):
        return True
    if draft.view.listed and previous and previous.is_total:
        return True
    if _spread(draft):
        return _is_many(draft)
    if draft.day or has_settlement(draft) or _is_named(draft):
        return _over_province(draft, previous)
    if (
        previous
        and previous.is_total
        and not _is_of_war(previous)
        and previous.view.paragraph >= draft.view.paragraph - 2
        and same_voice(previous.speaker, draft.speaker)
        and not tells_one_attack(draft.view)
    ):
        return _refers_back(draft, previous)
    return _over_province(draft, previous)


def _is_of_war(draft: Draft) -> bool:
    """The toll of a whole war: what is told after it is none of its days."""
    return draft.day is not None and draft.day.phase and draft.view.norm(draft.day.last - 1) in word_set("war_words")


def _over_days(draft: Draft) -> bool:
    """ "Since Friday", "in the past three days" count over their days; "in March" and "last week" need not: one attack may have
    happened then, on a day not told."""
    if draft.day is None or not draft.day.several or _is_one_site(draft) or _is_one_night(draft):
        return False
    if draft.day.coarse:
        return not _told_once(draft)
    counting = any(t.norm in word_set("counting_words") for t in draft.view.tokens)
    return counting or not tells_one_attack(draft.view)


def _is_one_site(draft: Draft) -> bool:
    """ "The clinic has been out of service *since Tuesday*": one site is no count, however long it is shut."""
    return draft.kind == "damage" and draft.group is not None and draft.group.low == draft.group.high == 1


def _is_one_night(draft: Draft) -> bool:
    """ "In the night *from Tuesday to Wednesday*": two days of the calendar, one night."""
    day = draft.day
    if day is None or day.start is None or day.end is None or (day.end - day.start).days > 1:
        return False
    return any(draft.view.norm(i) in word_set("night_words") for i in range(max(0, day.first - 3), day.last))


def _sums_up(draft: Draft, towns: int) -> bool:
    """ "*Totals for the day*: five killed", "*In all*, 22 people died" after strikes on several towns."""
    if draft.kind == "strike" or not _is_many(draft):
        return False
    if draft.view.matches.get("total_leads"):
        return True
    return towns > 1 and any(m.first <= 1 for m in draft.view.matches.get("sum_leads", ()))


def _told_once(draft: Draft) -> bool:
    """One attack told: "an air strike in March", or a hit in one town without "have killed" or "so far"."""
    view = draft.view
    if tells_one_attack(view):
        return True
    many = any(m.entry["attack"] == "yes" and view.norm(m.last - 1).endswith("s") for m in view.matches.get("weapons", ()))
    counting = view.has_any(word_set("counting_words"))
    place = has_settlement(draft) and not draft.several_places
    return not many and not counting and (place or (draft.kind == "damage" and not _is_many(draft)))


def tells_one_attack(view: View) -> bool:
    """ "*A drone strike* on a bus between two towns killed six", "*a shell*": one attack, however many places are named."""
    return any(_is_single(view, m) for m in view.matches.get("weapons", ()))


def _is_single(view: View, match: Match) -> bool:
    """ "A strike", "an alleged Israeli air strike", "that raid", "one of its strikes": one attack."""
    if view.norm(match.first - 3) == "one" and view.norm(match.first - 2) == "of":
        return True
    if view.norm(match.last - 1).endswith("s") or (match.last < len(view.tokens) and view.norm(match.last) == "campaign"):
        return False
    for at in range(match.first - 1, max(-1, match.first - 6), -1):
        if view.norm(at) in word_set("one_words") or view.norm(at) in ("that", "this"):
            return True
        if not view.tokens[at].is_word:
            return False
    return False


def _is_named(draft: Draft) -> bool:
    return bool(draft.group and draft.group.name) or bool(
        draft.group and draft.group.form in ("known", "one") and draft.kind == "damage"
    )


def _refers_back(draft: Draft, previous: Draft) -> bool:
    """Whether a claim without day and place goes on with a total: same sentence, or the same kind of count by the same source."""
    return draft.view is previous.view or draft.kind == "casualties" or (draft.group is not None and draft.group.is_plural)


def _is_many(draft: Draft) -> bool:
    return draft.group is None or draft.group.low is None or draft.group.low > 1 or draft.group.high is None


def _over_province(draft: Draft, previous: Draft | None) -> bool:
    """ "Three hospitals in Idlib on Tuesday": several facilities, no town named, a province or region is.

    Houses, shops, cars and fields lie side by side: one attack may have hit several, unless the sentence is telling a total.
    """
    coarse = bool(draft.places or draft.area) and not has_settlement(draft)
    told_apart = previous is not None and previous.is_total and previous.view is draft.view
    apart = told_apart or (draft.facility_type not in _SIDE_BY_SIDE and not tells_one_attack(draft.view))
    return draft.kind == "damage" and coarse and _is_many(draft) and apart


def _spread(draft: Draft) -> bool:
    """ "Across several towns", "in different areas", "throughout the country": the text itself says that the count is over several
    places."""
    norms = draft.view.norms
    if any(word in ("across", "throughout") and norms[i + 2 : i + 3] and norms[i + 2] in word_set("land_words")
           for i, word in enumerate(norms)):  # fmt: skip
        return not has_settlement(draft)
    for i, word in enumerate(norms):
        if word in word_set("area_words") and any(w in word_set("spread_words") for w in norms[max(0, i - 4) : i]):
            return not has_settlement(draft) or _within_named(norms, i)
    return False


def _within_named(norms: Sequence[str], at: int) -> bool:
    """ "Several villages *of* the district", "areas *around* the town": the places lie within the one named."""
    return at + 1 < len(norms) and norms[at + 1] in ("of", "around", "near", "in", "across")


def has_settlement(draft: Draft) -> bool:
    """Whether a town, village or district is named as where it happened."""
    return any(p.mention.kind in FINE for p in draft.places)
