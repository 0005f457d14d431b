"""How well the program reads, as measured: the table of the page on methods."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

ACCURACY = Path(__file__).resolve().parents[2] / "data" / "accuracy.csv"
COLUMNS = ("texts", "field", "how", "right", "of", "measured")
HEADS = ["Texts", "What was compared", "Right", "Wrong or missed"]


def read_accuracy(path: Path = ACCURACY) -> pd.DataFrame:
    """One row a field measured on one set of texts: texts, field, how, right and of (counts of values), measured (a day).

    Raises:
        ValueError: a column is missing, or more values are right than were compared.
    """
    table = pd.read_csv(path, dtype={"texts": "string", "field": "string", "how": "string", "right": "Int64", "of": "Int64"})
    missing = [column for column in COLUMNS if column not in table]
    if missing:
        raise ValueError(f"{path.name}: without {', '.join(missing)}; expected the columns {', '.join(COLUMNS)}; restore the file")
    wrong = table.index[table["right"] > table["of"]]
    if len(wrong):
        raise ValueError(f"{path.name}:{wrong[0] + 2}: more right than compared; expected right <= of; correct the line")
    return table


def accuracy_table(measured: pd.DataFrame) -> pd.DataFrame:
    """The same in the words of the screen: shares in per cent, and out of how many values."""
    rows = []
    for row in measured.to_dict("records"):
        share = 100 * row["right"] / row["of"]
        rows.append(
            (row["texts"], f"{row['field']} ({row['how']})", f"{share:.0f} %", f"{row['of'] - row['right']} of {row['of']}")
        )
    return pd.DataFrame(rows, columns=HEADS)


def last_measured(measured: pd.DataFrame) -> str:
    """The day of the newest measurement, YYYY-MM-DD."""
    return str(measured["measured"].max())
