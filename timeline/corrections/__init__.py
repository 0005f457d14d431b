"""Editors' corrections: kept append-only in SQLite, laid over the claims as read, never in place of them."""

from timeline.corrections.editing import check_claim, correct_claim, drop_claim, join_claims, split_claim, undo_correction
from timeline.corrections.model import (
    CORRECTABLE,
    CORRECTION_COLUMNS,
    Anchor,
    Change,
    ClaimRef,
    Correction,
    CorrectionRefused,
    anchor_of,
)
from timeline.corrections.overlay import Overlay, corrected_claims, lay_over
from timeline.corrections.store import CorrectionStore

__all__ = [
    "CORRECTABLE", "CORRECTION_COLUMNS", "Anchor", "Change", "ClaimRef", "Correction", "CorrectionRefused", "CorrectionStore",
    "Overlay", "anchor_of", "check_claim", "correct_claim", "corrected_claims", "drop_claim", "join_claims", "lay_over",
    "split_claim", "undo_correction",
]  # fmt: skip
