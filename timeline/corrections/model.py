"""What a correction is: who changed what about which claim, when and why, and how the claim is found again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

import pandas as pd

from timeline.canonical import canonical_value
from timeline.schema import TEXT

# report_id and claim_id: a claim_id is unique within its report only.
ClaimRef: TypeAlias = tuple[str, str]
# As JSON holds it: a day is `YYYY-MM-DD`, missing is None.
Value: TypeAlias = str | int | float | bool | None

ACTIONS = ("set", "check", "unusable", "join", "split", "undo")
# applied: to the claim with the id it was made for. moved: to the claim that a later reading has in its place. replaced: a later
# correction of the same field stands. unfit: the claim as read now can't hold the value. lost: no such claim is left.
STATES = ("applied", "moved", "replaced", "unfit", "lost", "undone", "withdrawn")

# Ids, the report's own fields and what ties a claim to its sentence stay as read.
CORRECTABLE = (
    "kind", "stance", "denies_what", "claimant", "claimant_role", "claimant_org", "said_on", "attacker", "attacker_link",
    "attacker_certainty", "weapon", "facility_type", "facility_name", "condition", "harm", "victims", "count_min", "count_max",
    "count_unit", "is_total", "date_start", "date_end", "date_precision", "country", "province_code", "province", "place",
    "latitude", "longitude", "place_precision", "geonameid",
)  # fmt: skip

# The public log: one row a changed field; of a join, a split, a mark or an undo one row.
CORRECTION_COLUMNS: dict[str, str | tuple[str, ...]] = {
    "correction_id": TEXT, "made_at": TEXT, "action": ACTIONS, "report_id": TEXT, "claim_id": TEXT, "field": TEXT, "as_read": TEXT,
    "before": TEXT, "after": TEXT, "reason": TEXT, "editor": TEXT, "claims": TEXT, "undoes": TEXT, "state": STATES,
}  # fmt: skip


class CorrectionRefused(ValueError):
    """A correction that can't be made: `where: what was found; what was expected; what to do`."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a corrected claim is known by, so that it is found again when a later reading gives it another id."""

    report_id: str
    claim_id: str
    kind: str
    stance: str
    harm: str | None
    facility_type: str | None
    quote: str | None
    start_char: int
    end_char: int
    url: str | None = None

    @property
    def ref(self) -> ClaimRef:
        """The ids that the claim had when the correction was made."""
        return (self.report_id, self.claim_id)


@dataclass(frozen=True, slots=True)
class Change:
    """A field's value as the editor found it, and as the editor left it."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Correction:
    """One act of one editor. `made_at` is UTC in ISO form; `editor` is a name only where the editor agreed to be named.

    `anchors` holds one claim, for a join or a split one or more. `undoes` is the id of the correction that this one undoes.
    """

    correction_id: str
    made_at: str
    action: str
    reason: str
    anchors: tuple[Anchor, ...]
    changes: tuple[Change, ...] = ()
    editor: str | None = None
    undoes: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As the store keeps it."""
        return asdict(self)


def correction_from(kept: Mapping[str, Any]) -> Correction:
    """A correction as the store kept it."""
    anchors = tuple(Anchor(**anchor) for anchor in kept["anchors"])
    changes = tuple(Change(**change) for change in kept["changes"])
    return Correction(**{**kept, "anchors": anchors, "changes": changes})


def anchor_of(claim: Mapping[str, Any]) -> Anchor:
    """The anchor of a row of the claims table."""
    values = {name: canonical_value(claim[name]) for name in Anchor.__dataclass_fields__}
    return Anchor(**values)


def find_claim(claims: pd.DataFrame, ref: ClaimRef) -> dict[str, Any]:
    """The row of a claim; raises CorrectionRefused where there is none."""
    found = claims[(claims["report_id"] == ref[0]) & (claims["claim_id"] == ref[1])]
    if found.empty:
        raise CorrectionRefused(
            f"claim {ref[0]}/{ref[1]}: not in this version; expected a claim of the newest version; look it up there and try again"
        )
    return {str(name): value for name, value in found.iloc[0].items()}
