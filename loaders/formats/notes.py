"""What the load report has to say about a report that was read all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from loaders.errors import UnreadableReport

NoteKind = Literal["warning", "undated", "language", "skipped"]


@dataclass(frozen=True, slots=True)
class Note:
    """One remark on one report or file; unlike an `UnreadableReport` it refuses nothing.

    `kind` is `warning` (something in the report was not used), `undated` (no day was found), `language` (kept, but not
    searched for claims) or `skipped` (a file of a folder that is no report).
    """

    kind: NoteKind
    where: str
    found: str
    expected: str
    do: str

    def __str__(self) -> str:
        return f"{self.where}: {self.found}; expected {self.expected}; {self.do}"


def refusal(where: str, found: str, expected: str, do: str) -> UnreadableReport:
    """The error that refuses a report, in the words of a `Note`."""
    return UnreadableReport(where, found, f"expected {expected}", do)
