"""What a newer version says otherwise on the same selection, in words."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from timeline.plain_words import facility_words, list_words, range_words, victim_words
from timeline.rows import distinct
from timeline.selection import Selected, Selection, select
from timeline.selection_totals import Sum, may_sum_tolls, selection_totals
from timeline.versions import Version
from timeline.vocabulary import HARM_WORDS

# How many differences are told; the newest version shows the rest.
MOST_TOLD = 4
UNCHANGED = "nothing in this selection has changed"


def changes_words(old: Version, new: Version, selection: Selection) -> str:
    """ "17 to 39 or more civilians killed is now 23 to 39 or more (1 correction, 2 new reports)".

    Args:
        old, new: the version shown, and the newest.
        selection: what is chosen in both.
    """
    before, after = select(old, selection), select(new, selection)
    told = [*_figures(before, after, selection), *_counts(before, after)]
    if not told and _same(before.claims, after.claims):
        return UNCHANGED
    if not told:
        told = ["the figures are the same, the statements behind them have changed"]
    more = [f"{len(told) - MOST_TOLD} more figures differ"] if len(told) > MOST_TOLD else []
    causes = list(_causes(old, new, before, after))
    return "; ".join(told[:MOST_TOLD] + more) + (f" ({', '.join(causes)})" if causes else "")


def _figures(before: Selected, after: Selected, selection: Selection) -> Iterator[str]:
    """Tolls and attacks that are other figures now."""
    was, now = selection_totals(before.incidents), selection_totals(after.incidents)
    if may_sum_tolls(selection.days_from, selection.days_to, selection.attackers):
        for key in distinct([*was.harmed, *now.harmed]):
            old, new = was.harmed.get(key), now.harmed.get(key)
            if _figure(old) != _figure(new):
                harm, group = key
                yield f"{_figure(old)} {victim_words(group)} {HARM_WORDS[harm]} is now {_figure(new)}"
    for kind in distinct([*was.attacks, *now.attacks]):
        old_attacks, new_attacks = was.attacks.get(kind, (0, 0)), now.attacks.get(kind, (0, 0))
        if old_attacks != new_attacks:
            attacks = "attack" if old_attacks == (1, 1) else "attacks"
            yield f"{range_words(*old_attacks)} {attacks} on {facility_words(kind)} is now {range_words(*new_attacks)}"
    if was.incidents != now.incidents:
        incidents = "incident" if was.incidents == (1, 1) else "incidents"
        yield f"{was.incident_words} {incidents} is now {now.incident_words}"


def _figure(figure: Sum | None) -> str:
    return "no figure" if figure is None else figure.words


def _counts(before: Selected, after: Selected) -> Iterator[str]:
    for word, was, now in (("period total", before.totals, after.totals), ("statement", before.claims, after.claims)):
        if len(was) != len(now):
            yield f"{len(was):,} {word}{'' if len(was) == 1 else 's'} is now {len(now):,}"


def _same(before: pd.DataFrame, after: pd.DataFrame) -> bool:
    return before.reset_index(drop=True).equals(after.reset_index(drop=True))


def _causes(old: Version, new: Version, before: Selected, after: Selected) -> Iterator[str]:
    """What lies behind the differences: corrections of these reports' claims, reports that came and that went."""
    concerned = {*before.claims["report_id"], *after.claims["report_id"]}
    known = set(zip(old.corrections["correction_id"], old.corrections["state"], strict=True))
    made = {
        one
        for one, state, report, claims in zip(
            *(new.corrections[name] for name in ("correction_id", "state", "report_id", "claims")), strict=True
        )
        if (one, state) not in known and _concerns(report, claims, concerned)
    }
    counts = (
        ("correction", "corrections", len(made)),
        ("new report", "new reports", len(set(after.reports["report_id"]) - set(before.reports["report_id"]))),
        ("report taken out", "reports taken out", len(set(before.reports["report_id"]) - set(after.reports["report_id"]))),
    )
    yield from (f"{n} {one if n == 1 else many}" for one, many, n in counts if n)
    reread = [name for name, digest in new.made_with.items() if old.made_with.get(name, digest) != digest]
    if reread:
        yield f"read again with a changed {list_words(reread)}"


def _concerns(report: object, claims: object, concerned: set[str]) -> bool:
    if isinstance(claims, str):
        return bool({one.partition("/")[0] for one in claims.split(";")} & concerned)
    return report in concerned
