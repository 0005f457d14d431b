"""Reports in, claims out: what a folder of dated reports says about strikes and damage, one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def load_timeline(paths: str | Path | Iterable[str | Path], *, country: str | None = None) -> pd.DataFrame:
    """Read reports and extract their claims.

    Args:
        paths: a file or folder, or several; folders are read recursively, their entries sorted by name.
        country: ISO 3166-1 alpha-2 code for reports that name no country of their own.

    Returns:
        One row a claim, in order of the input, then of the text: the columns of docs/design.md section 3, then `id`
        (the id of a JSON line, or the file's name). What could not be read is left out with a warning each.
    """
    import warnings

    from loaders.formats import read_reports
    from loaders.load import load_reports

    result = load_reports(read_reports(paths, country=country))
    for refusal in result.refusals:
        warnings.warn(str(refusal), stacklevel=2)
    return result.claims
