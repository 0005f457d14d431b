"""Publishing: reports, claims and corrections become a version; old versions make room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from timeline.canonical import version_name
from timeline.corrections.model import Correction
from timeline.corrections.overlay import Overlay, lay_over
from timeline.filelock import locked
from timeline.gaps import gaps_for, withdrawn_gaps, without_reports
from timeline.schema import CLAIM_COLUMNS, REPORT_COLUMNS, retyped, validate_claims
from timeline.version_files import (
    FOLDER,
    PRUNED,
    Manifest,
    append_line,
    now,
    point_at,
    remove_folder,
    sweep,
    version_folder,
    write_version,
)  # fmt: skip
from timeline.versions import derived_tables, list_versions, newest_version, verify_version


def publish_lock(home: Path) -> Path:
    """The file that whoever publishes, prunes or withdraws holds locked meanwhile."""
    return home / "publish.lock"


def publish_version(
    home: Path,
    reports: pd.DataFrame,
    claims: pd.DataFrame,
    corrections: Sequence[Correction] = (),
    made_with: Mapping[str, str] = {},
) -> str:
    """Keeps these tables under a name made from their content, and makes them the newest version.

    One publisher writes at a time, a second one waits. A kill at any moment leaves the version before as it was.

    Args:
        home: the folder that a running Strikeline writes to; versions stand in `home/versions/`.
        reports, claims: the tables of docs/design.md section 3, claims as read; other columns are left out.
        corrections: editors' corrections, oldest first; they are laid over the claims.
        made_with: hashes of what read the reports (extractor, lexicon, gazetteer); not part of the name.

    Returns:
        The name, 12 hex digits. The same content gives the same name and leaves its files alone.

    Raises:
        ValueError: the claims break the rules of the table.
        OSError: the disk is full or can't be written; the newest version is the one it was.
    """
    kept_reports = _ordered(retyped(reports, REPORT_COLUMNS), ["report_date", "report_id"])
    read_claims = _ordered(retyped(claims, CLAIM_COLUMNS), ["report_date", "report_id", "start_char", "claim_id"])
    validate_claims(read_claims)
    with locked(publish_lock(home)):
        sweep(home)
        gaps = gaps_for(home, kept_reports)
        out = {gap.report_id for gap in withdrawn_gaps(home)}
        kept_reports, read_claims = (without_reports(frame, out) for frame in (kept_reports, read_claims))
        overlay = lay_over(read_claims, corrections, out)
        name = version_name(kept_reports, overlay.claims, overlay.corrections)
        if verify_version(home, name):
            joined, apart = _listed(overlay.joined), _listed(overlay.apart)
            manifest = Manifest(name, now(), {}, {}, dict(made_with), gaps=gaps, joined=joined, apart=apart)
            write_version(home, manifest, _tables(kept_reports, overlay))
        point_at(home, name)
    return name


def prune_versions(home: Path, keep: int) -> list[str]:
    """Removes all but the newest versions, never the one that readers get; links to a removed one are told so.

    Args:
        home: the folder that a running Strikeline writes to.
        keep: how many stay, 1 or more.

    Returns:
        The names removed.

    Raises:
        ValueError: fewer than one is to stay.
    """
    if keep < 1:
        raise ValueError(f"prune: {keep} versions to keep; expected 1 or more; name how many stay")
    with locked(publish_lock(home)):
        sweep(home)
        newest = newest_version(home)
        older = [manifest for manifest in list_versions(home) if manifest.name != newest][keep - 1 :]
        for manifest in older:
            append_line(home / FOLDER / PRUNED, {"name": manifest.name, "made_at": manifest.made_at, "pruned_at": now()})
            remove_folder(version_folder(home, manifest.name))
    return [manifest.name for manifest in older]


def _tables(reports: pd.DataFrame, overlay: Overlay) -> dict[str, pd.DataFrame]:
    derived = derived_tables(reports, overlay.claims, overlay.joined, overlay.apart)
    kept = {"reports": reports, "claims": overlay.claims, "corrections": overlay.corrections, "as_read": overlay.as_read}
    return kept | derived


def _listed(groups: Iterable[frozenset[tuple[str, str]]]) -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(tuple(sorted(group)) for group in groups)


def _ordered(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows in a fixed order; a row that stands there twice, because its report was read twice, stands once."""
    once = frame.drop_duplicates()
    return once.sort_values(columns, kind="stable", na_position="last").reset_index(drop=True)
