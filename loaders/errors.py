"""What can go wrong while reports are read; each error is also the builtin that a caller would expect."""

from __future__ import annotations


class StrikelineError(Exception):
    """Base of all errors of the loaders. The message reads `where: what was found; what was expected; what to do`."""


class UnreadableReport(StrikelineError, ValueError):
    """One report can't be read; the other reports go on."""

    def __init__(self, where: str, found: str, expected: str, do: str) -> None:
        self.where, self.found, self.expected, self.do = where, found, expected, do
        super().__init__(f"{where}: {found}; {expected}; {do}")


class BadLexicon(StrikelineError, ValueError):
    """A word list in data/lexicon holds a line that can't be used."""


class BadPlaces(StrikelineError, ValueError):
    """A table in data/places holds a line that can't be used."""
