"""Corrections laid over the claims of a reading: what is shown, what was read, and what became of each correction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from timeline.canonical import canonical_value
from timeline.corrections.finding import Readings
from timeline.corrections.model import CORRECTION_COLUMNS, ClaimRef, Correction
from timeline.corrections.store import CorrectionStore
from timeline.rows import Row
from timeline.schema import CLAIM_COLUMNS, DAY, claims_frame, retyped, typed_frame, validate_claims
from timeline.validation import ClaimsError

CHECKED = "checked"
DAYS = [name for name, kind in CLAIM_COLUMNS.items() if kind == DAY]


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


def corrected_claims(home: Path, as_read: pd.DataFrame) -> pd.DataFrame:
    """The claims with all corrections made so far, also those that no version has yet.

    Args:
        home: the folder that a running Strikeline writes to.
        as_read: claims table as read.
    """
    return lay_over(as_read, CorrectionStore(home).all()).claims


def lay_over(claims: pd.DataFrame, corrections: Sequence[Correction], withdrawn: Iterable[str] = ()) -> Overlay:
    """Lays corrections over the claims of a reading, in the order in which they were made.

    Args:
        claims: claims table as read.
        corrections: all that were ever made, oldest first.
        withdrawn: report_ids that have been withdrawn; corrections of their claims are marked so.
    """
    if not corrections:
        return Overlay(claims, claims.iloc[:0], typed_frame([], CORRECTION_COLUMNS))
    out = frozenset(withdrawn)
    try:
        return _Pile(claims, corrections, out, careful=False).overlay(corrections)
    except (ClaimsError, ValueError, TypeError):  # Some value doesn't fit: find out which, one correction at a time.
        return _Pile(claims, corrections, out, careful=True).overlay(corrections)


class _Pile:
    """The corrections laid so far: rows as changed, the log, and what was joined or set apart."""

    def __init__(
        self, claims: pd.DataFrame, corrections: Sequence[Correction], withdrawn: frozenset[str], *, careful: bool
    ) -> None:
        self._claims, self._careful = claims, careful
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
        row = {**self._changed.get(ref, read), **{change.field: change.after for change in correction.changes}}
        changed = any(row[name] != read[name] for name in row if name != CHECKED)
        if changed and (correction.action == "check" or (correction.action == "set" and row[CHECKED] != "unusable")):
            row[CHECKED] = "corrected"
        if self._careful and not _fits(row):
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

    def overlay(self, corrections: Sequence[Correction]) -> Overlay:
        """All of them laid; raises ClaimsError or ValueError where a row then breaks the rules of the table."""
        for correction in corrections:
            self.lay(correction)
        refs = list(zip(self._claims["report_id"], self._claims["claim_id"], strict=True))
        touched = [number for number, ref in enumerate(refs) if ref in self._changed]
        changed = _checked_rows([self._changed[refs[number]] for number in touched])
        rest = Overlay(
            self._claims, self._claims.iloc[touched].reset_index(drop=True), typed_frame(self._log, CORRECTION_COLUMNS),
            tuple(self._joined), tuple(self._apart),
        )  # fmt: skip
        if not touched:
            return rest
        order = list(range(len(refs)))
        for place, number in enumerate(touched):
            order[number] = len(refs) + place
        both = pd.concat([self._claims, changed], ignore_index=True).iloc[order]
        return replace(rest, claims=retyped(both, CLAIM_COLUMNS))


def _told(value: Any) -> str | None:
    """A value as the log shows it; text as it is, everything else as JSON."""
    plain = canonical_value(value)
    return plain if plain is None or isinstance(plain, str) else json.dumps(plain)


def _fits(row: Row) -> bool:
    """True where the row keeps the rules of the claims table."""
    try:
        _checked_rows([row])
    except (ClaimsError, ValueError, TypeError):
        return False
    return True


def _checked_rows(rows: Sequence[Row]) -> pd.DataFrame:
    """Changed rows as a claims table; raises ClaimsError or ValueError where one breaks its rules."""
    if not rows:
        return claims_frame([])
    days = [{name: pd.Timestamp(date.fromisoformat(row[name])) for name in DAYS if isinstance(row[name], str)} for row in rows]
    return validate_claims(claims_frame([row | typed for row, typed in zip(rows, days, strict=True)]))
