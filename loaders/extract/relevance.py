"""Whether a report is one about an attack by arms at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.extract.arms import is_armed, is_evidence, is_other_cause, is_other_subject
from loaders.extract.bare_attacks import is_attack_with_victims
from loaders.extract.view import View

_OPENING = 2
_VERDICT = 3  # sentences after a blast in which its cause may be told
_SHOT = frozenset({"explosive_device", "ground_attack", "unspecified"})


def has_evidence(views: Sequence[View]) -> bool:
    """Whether the report speaks of an attack by arms; without it no sentence gives a claim.

    A report that opens with another subject (a match, a storm) needs a sentence that names arms and whom or what they hit; one
    that opens with a play, a novel or an exhibition needs such a sentence with a day of its own.
    """
    opening = views[:_OPENING]
    tale = any(view.matches.get("fiction_words") for view in opening)
    elsewhere = tale or any(is_other_subject(v) or (is_other_cause(v) and not is_evidence(v)) for v in opening)
    for at, (view, after) in enumerate(pairwise([*views, None])):
        if view is None or not (is_evidence(view) or is_attack_with_victims(view, after)):
            continue
        if (elsewhere and not _names_arms_and_aim(view)) or (tale and not _is_dated(view)):
            continue
        if not _is_accident(view, views[at : at + _VERDICT]):
            return True
    return False


def _names_arms_and_aim(view: View) -> bool:
    struck = view.matches.get("damage") or view.matches.get("attack_verbs") or view.found("weapons", attack="yes")
    aim = view.matches.get("harms") or (struck and (view.matches.get("facilities") or view.places))
    return is_armed(view) and not is_other_cause(view) and bool(aim)


def _is_dated(view: View) -> bool:
    return any(day.precision == "day" and not day.hour for day in view.days)


def _is_accident(view: View, following: Sequence[View]) -> bool:
    """ "A grenade went off in a barracks. ... The blast was an accident.": what the next sentences find to be no attack.

    Shells, rockets and air strikes are fired by somebody, whatever he calls it afterwards.
    """
    fired = any(m.entry["weapon"] not in _SHOT for m in view.matches.get("weapons", ()))
    return not fired and any(v.matches.get("accident_words") for v in following)
