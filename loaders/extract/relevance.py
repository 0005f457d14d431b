"""Whether a report is one about an attack by arms at all."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.arms import is_armed, is_evidence, is_other_cause, is_other_subject
from loaders.extract.view import View

_OPENING = 2


def has_evidence(views: Sequence[View]) -> bool:
    """Whether the report speaks of an attack by arms; without it no sentence gives a claim.

    A report that opens with another subject (a match, a film, a storm) needs a sentence that names arms and whom or what they hit.
    """
    elsewhere = any(is_other_subject(v) or (is_other_cause(v) and not is_evidence(v)) for v in views[:_OPENING])
    return any(is_evidence(v) and not (elsewhere and not _names_arms_and_aim(v)) for v in views)


def _names_arms_and_aim(view: View) -> bool:
    aim = view.matches.get("harms") or view.matches.get("facilities") or view.places
    return is_armed(view) and not is_other_cause(view) and bool(aim)
