"""Corrections laid over the claims of a reading: what is shown, what was read, and what became of each correction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from timeline.canonical import canonical_value
from timeline.corrections.finding import Readings
from timeline.corrections.model import CORRECTION_COLUMNS, Change, ClaimRef, Correction
from timeline.rows import Row, plain_rows
from timeline.schema import CLAIM_COLUMNS, DAY, claims_frame, typed_frame, validate_claims
from timeline.validation import ClaimsError

CHECKED = "checked"


@dataclass(frozen=True)
class Overlay:
    """A reading with its corrections.

    claims: as shown. as_read: the rows, as the program read them, of the claims that a correction changes. corrections: the log,
    columns as `CORRECTION_COLUMNS`. joined, apart: claims that an editor joined to one incident, or set apart as one of their own.
    """

    claims: pd.DataFrame
    as_read: pd.DataFrame
    corrections: pd.DataFrame
    joined: tuple[frozenset[ClaimRef], ...] = ()
    apart: tuple[frozenset[ClaimRef], ...] = ()


def lay_over(claims: pd.DataFrame, corrections: Sequence[Correction], withdrawn: Iterable[str] = ()) -> Overlay:
    """Lays corrections over the claims of a reading, in the order in which they were made.

    Args:
        claims: claims table as read.
        corrections: all that were ever made, oldest first.
        withdrawn: report_ids that have been withdrawn; corrections of their claims are marked so.
    """
    if not corrections:
        return Overlay(claims, claims.iloc[:0], typed_frame([], CORRECTION_COLUMNS))
    pile = _Pile(claims, corrections, frozenset(withdrawn))
    for correction in corrections:
        pile.lay(correction)
    return pile.overlay()


class _Pile:
    """The corrections laid so far: rows as changed, the log, and what was joined or set apart."""

    def __init__(self, claims: pd.DataFrame, corrections: Sequence[Correction], withdrawn: frozenset[str]) -> None:
        self._claims = claims
        self._readings = Readings(claims)
        self._undone = {c.undoes: c for c in corrections if c.undoes}
        self._withdrawn = withdrawn
        self._changed: dict[ClaimRef, Row] = {}
        self._log: list[Row] = []
        self._standing: dict[tuple[ClaimRef, str], Row] = {}
        self._joined: list[frozenset[ClaimRef]] = []
        self._apart: list[frozenset[ClaimRef]] = []

    def lay(self, correction: Correction) -> None:
        if correction.action == "undo":
            self._note(correction, "applied")
        elif correction.correction_id in self._undone:
            self._note(correction, "undone")
        elif any(anchor.report_id in self._withdrawn for anchor in correction.anchors):
            self._note(correction, "withdrawn")
        elif correction.action in ("join", "split"):
            self._lay_group(correction)
        else:
            self._lay_changes(correction)

    def _lay_group(self, correction: Correction) -> None:
        """A later join takes claims out of what was set apart before, a later split out of what was joined."""
        refs = frozenset(ref for ref in map(self._readings.find, correction.anchors) if ref is not None)
        needed = 2 if correction.action == "join" else 1
        if len(refs) < needed:
            self._note(correction, "lost")
            return
        if correction.action == "join":
            self._apart = [group for group in self._apart if not group & refs]
            self._joined.append(refs)
        else:
            self._joined = [rest for group in self._joined if len(rest := group - refs) > 1]
            self._apart = [rest for group in self._apart if (rest := group - refs)] + [refs]
        moved = refs != {anchor.ref for anchor in correction.anchors}
        self._note(correction, "moved" if moved else "applied", refs=sorted(refs))

    def _lay_changes(self, correction: Correction) -> None:
        anchor = correction.anchors[0]
        ref = self._readings.find(anchor)
        if ref is None:
            self._note(correction, "lost")
            return
        read = self._readings.row(ref)
        row = {**self._changed.get(ref, read)}
        for change in correction.changes:
            row[change.field] = _typed(change)
        if correction.action == "set" and row[CHECKED] != "unusable":
            row[CHECKED] = "corrected"
        elif correction.action == "check" and any(row[name] != read[name] for name in row if name != CHECKED):
            row[CHECKED] = "corrected"
        if not _fits(row):
            self._note(correction, "unfit", ref=ref, read=read)
            return
        self._changed[ref] = row
        self._note(correction, "applied" if ref == anchor.ref else "moved", ref=ref, read=read)

    def _note(
        self,
        correction: Correction,
        state: str,
        *,
        ref: ClaimRef | None = None,
        refs: Sequence[ClaimRef] = (),
        read: Row | None = None,
    ) -> None:
        """Writes a correction to the log, a line a changed field."""
        single = ref or (correction.anchors[0].ref if len(correction.anchors) == 1 else (None, None))
        named = refs or [anchor.ref for anchor in correction.anchors]
        for change in correction.changes or (None,):
            entry: Row = {
                "correction_id": correction.correction_id, "made_at": correction.made_at, "action": correction.action,
                "report_id": single[0], "claim_id": single[1], "reason": correction.reason or None, "editor": correction.editor,
                "undoes": correction.undoes, "state": state,
                "claims": ";".join("/".join(one) for one in named) if correction.action in ("join", "split") else None,
            }  # fmt: skip
            if change is not None:
                entry |= {"field": change.field, "before": _told(change.before), "after": _told(change.after)}
                entry["as_read"] = None if read is None else _told(read[change.field])
                if ref is not None and state in ("applied", "moved"):
                    earlier = self._standing.get((ref, change.field))
                    if earlier is not None:
                        earlier["state"] = "replaced"
                    self._standing[ref, change.field] = entry
            self._log.append(entry)

    def overlay(self) -> Overlay:
        changed = {ref: row for ref, row in self._changed.items()}
        refs = list(zip(self._claims["report_id"], self._claims["claim_id"], strict=True))
        touched = [number for number, ref in enumerate(refs) if ref in changed]
        as_read = self._claims.iloc[touched]
        corrections = typed_frame(self._log, CORRECTION_COLUMNS)
        if not touched:
            return Overlay(self._claims, as_read, corrections, tuple(self._joined), tuple(self._apart))
        rows = plain_rows(self._claims)
        for number in touched:
            rows[number] = changed[refs[number]]
        claims = claims_frame(rows)
        return Overlay(claims, as_read.reset_index(drop=True), corrections, tuple(self._joined), tuple(self._apart))


def _typed(change: Change) -> Any:
    """The new value as the claims table holds it."""
    if change.after is not None and CLAIM_COLUMNS[change.field] == DAY:
        return pd.Timestamp(date.fromisoformat(str(change.after)))
    return change.after


def _told(value: Any) -> str | None:
    """A value as the log shows it; text as it is, everything else as JSON."""
    plain = canonical_value(value)
    return plain if plain is None or isinstance(plain, str) else json.dumps(plain)


def _fits(row: Row) -> bool:
    """True where the row keeps the rules of the claims table."""
    try:
        validate_claims(claims_frame([row]))
    except (ClaimsError, ValueError, TypeError):
        return False
    return True


