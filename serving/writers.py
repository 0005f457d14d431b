"""Rows as bytes: JSON and CSV, with the same values."""

from __future__ import annotations

import pandas as pd

# A cell that starts like this is run as a formula by spreadsheets; the wide forms are what some of them fold into the narrow ones.
FORMULA_START = r"^ *[=+\-@\t\r\n＝＋－＠]"
NUMBER = r"^[+-]?\d+(?:\.\d+)?$"


def json_bytes(rows: pd.DataFrame) -> bytes:
    """A plain list of objects; days as YYYY-MM-DD, what is missing as null."""
    text = with_plain_days(rows).to_json(orient="records", force_ascii=False)
    return (text or "[]").encode()


def csv_bytes(rows: pd.DataFrame) -> bytes:
    """A header and rows, nothing else; days as YYYY-MM-DD, what is missing as an empty cell, no cell a formula."""
    return with_harmless_cells(with_plain_days(rows)).to_csv(index=False, lineterminator="\r\n").encode()


def with_plain_days(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, each column of days as text YYYY-MM-DD."""
    days = [str(name) for name in rows if pd.api.types.is_datetime64_any_dtype(rows[name].dtype)]
    return rows.assign(**{name: rows[name].dt.strftime("%Y-%m-%d").astype("string") for name in days})


def with_harmless_cells(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, an apostrophe before text that a spreadsheet would run; numbers, negative too, stay as they are."""
    texts = [str(name) for name in rows if isinstance(rows[name].dtype, pd.StringDtype)]
    return rows.assign(**{name: _harmless(rows[name]) for name in texts})


def _harmless(texts: pd.Series[str]) -> pd.Series[str]:
    runs = (texts.str.contains(FORMULA_START) & ~texts.str.contains(NUMBER)).fillna(False).astype(bool)
    return texts.mask(runs, "'" + texts)
