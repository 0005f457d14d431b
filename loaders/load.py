"""Reports to the claims table, a batch at a time; a report that fails is refused with its reason, the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pandas as pd

from loaders.errors import UnreadableReport
from loaders.formats.notes import Note, refusal
from loaders.report import Report
from timeline.schema import TEXT, claims_frame, validate_claims

BATCH = 500  # reports that are validated together, unless their texts are long
BATCH_CHARACTERS = 20_000_000
_SHARE = 16  # reports that a worker is given at a time
ASK = "leave the report out, and tell the makers of Strikeline"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class LoadedReport:
    """A report and the rows of its claims, in order of the text."""

    report: Report
    rows: tuple[dict[str, Any], ...]

    @property
    def unread(self) -> str | None:
        """Why the report was not searched for claims; None: it was."""
        return self.report.unread


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports with their claims table (columns of section 3, then `id`), checked; the reports that were refused; and what is
    worth saying about the others."""

    loaded: list[LoadedReport]
    claims: pd.DataFrame
    refusals: list[UnreadableReport]
    notes: list[Note]


@dataclass(slots=True)
class LoadResult:
    """All that a load gave: the reports that were read, their claims table, and what was refused or is worth saying."""

    loaded: list[LoadedReport]
    claims: pd.DataFrame
    refusals: list[UnreadableReport]
    notes: list[Note] = field(default_factory=list)

    @property
    def reports(self) -> list[Report]:
        """The reports that were read, in order of the input."""
        return [one.report for one in self.loaded]


def load_reports(items: Iterable[Report | UnreadableReport], *, workers: int = 1, notes: list[Note] | None = None) -> LoadResult:
    """Read the claims of all items at once; `load_batches` does it with little memory."""
    arising: list[Note] = [] if notes is None else notes
    result = LoadResult([], _frame([]), [], [])
    frames: list[pd.DataFrame] = []
    for batch in load_batches(items, workers=workers, notes=arising):
        result.loaded += batch.loaded
        result.refusals += batch.refusals
        result.notes += batch.notes
        if len(batch.claims):
            frames.append(batch.claims)
    result.notes += arising
    if frames:
        result.claims = pd.concat(frames, ignore_index=True)
    return result


def load_batches(
    items: Iterable[Report | UnreadableReport], *, workers: int = 1, size: int = BATCH, notes: list[Note] | None = None
) -> Iterator[Batch]:
    """Read the claims of `size` reports at a time, in order of the input.

    With several workers a batch is read while the one before it is checked and written: the rows are the same, in the same
    order, and no more than two batches are in memory.

    Args:
        items: reports, and errors that are passed through.
        workers: how many processes extract claims.
        size: how many items are validated together.
        notes: where the reading of the items puts its notes; each batch takes its own out.
    """
    chunks = _chunks(items, size, [] if notes is None else notes)
    if workers == 1:
        for chunk in chunks:
            yield _checked_batch(chunk, map(_read_claims, chunk.reports))
        return
    pool = ProcessPoolExecutor(workers)
    try:
        begun = ((chunk, pool.map(_read_claims, chunk.reports, chunksize=_SHARE)) for chunk in chunks)
        for chunk, outcomes in _one_ahead(begun):
            yield _checked_batch(chunk, outcomes)
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Items that are read together, with the notes that arose when they were read."""

    items: list[Report | UnreadableReport]
    notes: list[Note]

    @property
    def reports(self) -> list[Report]:
        return [item for item in self.items if isinstance(item, Report)]


def _chunks(items: Iterable[Report | UnreadableReport], size: int, notes: list[Note]) -> Iterator[_Chunk]:
    taken: list[Report | UnreadableReport] = []
    characters = 0
    for item in items:
        taken.append(item)
        characters += len(item.text) if isinstance(item, Report) else 0
        if len(taken) >= size or characters >= BATCH_CHARACTERS:
            yield _Chunk(taken, _taken_out(notes))
            taken, characters = [], 0
    if taken:
        yield _Chunk(taken, _taken_out(notes))


def _taken_out(notes: list[Note]) -> list[Note]:
    taken = list(notes)
    notes.clear()
    return taken


def _one_ahead(begun: Iterator[_T]) -> Iterator[_T]:
    """The same in the same order, each given out when the one after it has begun."""
    before = next(begun, None)
    while before is not None:
        following = next(begun, None)
        yield before
        before = following


def _language_note(report: Report) -> Note:
    """That a report is kept but was not searched, and why."""
    expected, do = "text in English", "load a translation; the report is kept without claims"
    return Note("language", report.given_id, f"unsupported language: {report.unread}", expected, do)


def _checked_batch(chunk: _Chunk, outcomes: Iterator[tuple[dict[str, Any], ...] | str]) -> Batch:
    """The chunk's claims as a table that keeps the rules; `outcomes` has the rows of each report, or what went wrong."""
    loaded: list[LoadedReport] = []
    refusals: list[UnreadableReport] = []
    for item in chunk.items:
        if isinstance(item, UnreadableReport):
            refusals.append(item)
        elif isinstance(outcome := next(outcomes), str):
            refusals.append(refusal(item.given_id, outcome, "a report whose claims can be read", ASK))
        else:
            loaded.append(LoadedReport(item, outcome))
    notes = chunk.notes + [_language_note(one.report) for one in loaded if one.unread]
    try:
        return Batch(loaded, _checked_frame(loaded), refusals, notes)
    except (ValueError, TypeError):
        sound, broken = _without_broken(loaded)
        return Batch(sound, _checked_frame(sound), refusals + broken, notes)


def _read_claims(report: Report) -> tuple[dict[str, Any], ...] | str:
    """The rows of a report's claims, or what went wrong; never raises, since one report must not end a load of thousands."""
    from loaders.extract import extract_claims

    if report.unread:
        return ()
    try:
        rows = tuple(dict(claim.row()) for claim in extract_claims(report))
    except Exception as error:
        return f"its claims could not be read ({type(error).__name__}: {error})".replace("\n", " ")
    for row in rows:
        if report.text[row["start_char"] : row["end_char"]] != row["quote"]:
            return f"claim {row.get('claim_id')} quotes what does not stand at {row['start_char']}"
    return rows


def _checked_frame(loaded: Sequence[LoadedReport]) -> pd.DataFrame:
    """The claims table of a batch, validated; a report that comes twice keeps both its rows, and is checked once."""
    frame = _frame(loaded)
    seen: set[str] = set()
    first: list[bool] = []
    for one in loaded:
        new = one.report.report_id not in seen
        seen.add(one.report.report_id)
        first += [new] * len(one.rows)
    validate_claims(frame if all(first) else frame[first].reset_index(drop=True))
    return frame


def _frame(loaded: Sequence[LoadedReport]) -> pd.DataFrame:
    frame = claims_frame(row for one in loaded for row in one.rows)
    ids = [one.report.given_id for one in loaded for _ in one.rows]
    frame["id"] = pd.Series(pd.array(ids, dtype=TEXT), index=frame.index)
    return frame


def _without_broken(loaded: Sequence[LoadedReport]) -> tuple[list[LoadedReport], list[UnreadableReport]]:
    """The reports whose claims keep the rules of the table, and for each of the others its refusal."""
    sound: list[LoadedReport] = []
    broken: list[UnreadableReport] = []
    for one in loaded:
        try:
            _checked_frame([one])
        except (ValueError, TypeError) as error:
            found = f"its claims break the rules of the table ({error})".replace("\n", " ")
            broken.append(refusal(one.report.given_id, found, "claims as in docs/design.md section 3", ASK))
        else:
            sound.append(one)
    return sound, broken
