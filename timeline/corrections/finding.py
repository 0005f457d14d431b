"""Finds the claim that a correction was made for in a later reading of the report."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from timeline.corrections.model import Anchor, ClaimRef
from timeline.rows import Row, plain_rows


class Readings:
    """The claims of a reading, looked up by their ids, or by sentence and topic where the ids have changed."""

    def __init__(self, claims: pd.DataFrame) -> None:
        self._rows: dict[ClaimRef, Row] = {(row["report_id"], row["claim_id"]): row for row in plain_rows(claims)}
        self._of_report: defaultdict[str, list[ClaimRef]] = defaultdict(list)
        self._of_url: defaultdict[str, list[ClaimRef]] = defaultdict(list)
        for ref, row in self._rows.items():
            self._of_report[ref[0]].append(ref)
            if row["url"]:
                self._of_url[row["url"]].append(ref)

    def row(self, ref: ClaimRef) -> Row:
        """The claim as read."""
        return self._rows[ref]

    def find(self, anchor: Anchor) -> ClaimRef | None:
        """The one claim that the anchor stands for, or None where there is none, or where it could be two.

        Its ids come first, with the sentence it stood in; then the sentence where it stood; then the same sentence elsewhere in
        the report, or in the report now read from the same address.
        """
        row = self._rows.get(anchor.ref)
        if row is not None and (anchor.quote is None or row["quote"] == anchor.quote):
            return anchor.ref
        same_report = self._alike(self._of_report.get(anchor.report_id, []), anchor)
        at_place = [ref for ref in same_report if self._touches(ref, anchor)]
        for found in (at_place, self._with_quote(same_report, anchor)):
            if len(found) == 1:
                return found[0]
        if same_report or not anchor.url:
            return None
        elsewhere = self._with_quote(self._alike(self._of_url.get(anchor.url, []), anchor), anchor)
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _alike(self, refs: list[ClaimRef], anchor: Anchor) -> list[ClaimRef]:
        topic = (anchor.kind, anchor.stance, anchor.harm, anchor.facility_type)
        return [ref for ref in refs if tuple(self._rows[ref][n] for n in ("kind", "stance", "harm", "facility_type")) == topic]

    def _touches(self, ref: ClaimRef, anchor: Anchor) -> bool:
        row = self._rows[ref]
        return bool(row["start_char"] < anchor.end_char and anchor.start_char < row["end_char"])

    def _with_quote(self, refs: list[ClaimRef], anchor: Anchor) -> list[ClaimRef]:
        return [ref for ref in refs if self._rows[ref]["quote"] == anchor.quote]
