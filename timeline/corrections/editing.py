"""What an editor can do: change fields, check, set aside, join, split, undo. Each act is one correction with its reason."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.canonical import canonical_value
from timeline.corrections.model import (
    CORRECTABLE,
    Anchor,
    Change,
    ClaimRef,
    Correction,
    CorrectionRefused,
    Value,
    anchor_of,
    find_claim,
)
from timeline.corrections.overlay import lay_over
from timeline.corrections.store import CorrectionStore

if TYPE_CHECKING:
    import pandas as pd

LONGEST_REASON = 1000


def correct_claim(
    home: Path, claims: pd.DataFrame, ref: ClaimRef, values: Mapping[str, Value], *, reason: str, editor: str | None = None
) -> Correction:
    """Changes fields of a claim, all of them at once or none.

    Args:
        home: the folder that a running Strikeline writes to.
        claims: the claims as the editor saw them, corrections included.
        ref: report_id and claim_id.
        values: field to new value as JSON holds it (a day as `YYYY-MM-DD`, missing as None); fields of `CORRECTABLE`.
        reason: why, in words that everybody may read.
        editor: a name, only where the editor agreed to be named.

    Returns:
        The correction, kept; a version published from now on has it.

    Raises:
        CorrectionRefused: an unknown field or value, a claim that is gone, a field that somebody changed meanwhile, a row that
            would break the rules of the table, or a file that can't be written. Nothing is kept then.
    """
    where = f"claim {ref[0]}/{ref[1]}"
    claim = find_claim(claims, ref)
    for field in values:
        if field not in CORRECTABLE:
            raise CorrectionRefused(
                f"{where}: {field!r} can't be corrected; expected one of {', '.join(CORRECTABLE)}; name one of these fields"
            )
    changes = [Change(name, canonical_value(claim[name]), None if value == "" else value) for name, value in values.items()]
    changes = [change for change in changes if change.before != change.after]
    if not changes:
        raise CorrectionRefused(f"{where}: these values stand there already; expected a change; nothing is to do")
    correction = _new("set", reason, [anchor_of(claim)], changes, editor)
    _refuse_unfit(claims, correction, where)
    return _kept(home, correction)


def check_claim(home: Path, claims: pd.DataFrame, ref: ClaimRef, *, reason: str, editor: str | None = None) -> Correction:
    """Marks a claim as checked: an editor agrees with it. Arguments and errors as `correct_claim`."""
    return _mark(home, claims, ref, "check", "editor", reason, editor)


def drop_claim(home: Path, claims: pd.DataFrame, ref: ClaimRef, *, reason: str, editor: str | None = None) -> Correction:
    """Marks a claim as unusable: kept, shown struck out, counted nowhere. Arguments and errors as `correct_claim`."""
    return _mark(home, claims, ref, "unusable", "unusable", reason, editor)


def join_claims(
    home: Path, claims: pd.DataFrame, refs: Sequence[ClaimRef], *, reason: str, editor: str | None = None
) -> Correction:
    """Makes the incidents that hold these claims one. Two claims or more; other arguments and errors as `correct_claim`."""
    if len(set(refs)) < 2:
        raise CorrectionRefused("join: fewer than two claims; expected two or more; name a claim of each incident")
    return _kept(home, _new("join", reason, [anchor_of(find_claim(claims, ref)) for ref in refs], (), editor))


def split_claim(
    home: Path, claims: pd.DataFrame, refs: Sequence[ClaimRef], *, reason: str, editor: str | None = None
) -> Correction:
    """Sets these claims apart as an incident of their own. One claim or more; other arguments and errors as `correct_claim`."""
    if not refs:
        raise CorrectionRefused("split: no claim; expected one or more; name the claims that belong elsewhere")
    return _kept(home, _new("split", reason, [anchor_of(find_claim(claims, ref)) for ref in refs], (), editor))


def undo_correction(home: Path, correction_id: str, *, reason: str, editor: str | None = None) -> Correction:
    """Takes one correction back; others of the same claim stay. Raises CorrectionRefused where none stands under this id."""
    known = next((c for c in CorrectionStore(home).all() if c.correction_id == correction_id), None)
    anchors = known.anchors if known else ()
    return _kept(home, _new("undo", reason, anchors, (), editor, undoes=correction_id))


def _mark(
    home: Path, claims: pd.DataFrame, ref: ClaimRef, action: str, mark: str, reason: str, editor: str | None
) -> Correction:
    claim = find_claim(claims, ref)
    before = canonical_value(claim["checked"])
    if before == mark:
        raise CorrectionRefused(f"claim {ref[0]}/{ref[1]}: it is marked {mark!r} already; expected another mark; nothing is to do")
    return _kept(home, _new(action, reason, [anchor_of(claim)], [Change("checked", before, mark)], editor))


def _new(
    action: str,
    reason: str,
    anchors: Sequence[Anchor],
    changes: Sequence[Change],
    editor: str | None,
    undoes: str | None = None,
) -> Correction:
    said = " ".join(reason.split())
    if not said or len(said) > LONGEST_REASON:
        raise CorrectionRefused(
            f"reason: {len(said)} characters; expected 1 to {LONGEST_REASON}, as everybody may read why; say why in a sentence"
        )
    made_at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    name = " ".join((editor or "").split()) or None
    return Correction(secrets.token_hex(6), made_at, action, said, tuple(anchors), tuple(changes), name, undoes)


def _refuse_unfit(claims: pd.DataFrame, correction: Correction, where: str) -> None:
    """Lays the correction over a copy of the claim, so that what can't be applied is refused before it is kept."""
    anchor = correction.anchors[0]
    own = claims[(claims["report_id"] == anchor.report_id) & (claims["claim_id"] == anchor.claim_id)]
    if (lay_over(own, [correction]).corrections["state"] != "applied").any():
        told = ", ".join(f"{change.field} {change.after!r}" for change in correction.changes)
        raise CorrectionRefused(
            f"{where}: {told} breaks the rules of the claims table; expected values of docs/design.md section 3 that fit together; "
            "change the fields that belong together at once"
        )


def _kept(home: Path, correction: Correction) -> Correction:
    CorrectionStore(home).append(correction)
    return correction
