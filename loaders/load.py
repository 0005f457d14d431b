"""Reports to the claims table, a batch at a time; a report that fails is refused with its reason, the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from loaders.errors import UnreadableReport
from loaders.formats.language import read_language
from loaders.formats.notes import Note, refusal
from loaders.report import Report
from timeline.schema import TEXT, claims_frame, validate_claims

BATCH = 500  # reports that are validated together, unless their texts are long
BATCH_CHARACTERS = 20_000_000
ASK = "leave the report out, and tell the makers of Strikeline"


@dataclass(frozen=True, slots=True)
class LoadedReport:
    """A report and the rows of its claims, in order of the text; `unread` says why it was not searched for claims."""

    report: Report
    rows: tuple[dict[str, Any], ...]
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports with their claims table (columns of section 3, then `id`), checked, and the reports that were refused."""

    loaded: list[LoadedReport]
    claims: pd.DataFrame
    refusals: list[UnreadableReport]


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
    result = LoadResult([], _frame([]), [], [] if notes is None else notes)
    frames: list[pd.DataFrame] = []
    for batch in load_batches(items, workers=workers):
        result.loaded += batch.loaded
        result.refusals += batch.refusals
        result.notes += language_notes(batch.loaded)
        if len(batch.claims):
            frames.append(batch.claims)
    if frames:
        result.claims = pd.concat(frames, ignore_index=True)
    return result


def load_batches(items: Iterable[Report | UnreadableReport], *, workers: int = 1, size: int = BATCH) -> Iterator[Batch]:
    """Read the claims of `size` reports at a time, in order of the input.

    Args:
        items: reports, and errors that are passed through.
        workers: how many processes extract claims.
        size: how many items are validated together.
    """
    with ProcessPoolExecutor(workers) if workers > 1 else nullcontext() as pool:
        for chunk in _chunks(items, size):
            yield _load_batch(chunk, pool)


def _chunks(items: Iterable[Report | UnreadableReport], size: int) -> Iterator[list[Report | UnreadableReport]]:
    chunk: list[Report | UnreadableReport] = []
    characters = 0
    for item in items:
        chunk.append(item)
        characters += len(item.text) if isinstance(item, Report) else 0
        if len(chunk) >= size or characters >= BATCH_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def language_notes(loaded: Iterable[LoadedReport]) -> list[Note]:
    """A note for each report that is kept but was not searched, and why."""
    expected, do = "text in English", "load a translation; the report is kept without claims"
    return [
        Note("language", one.report.given_id, f"unsupported language: {one.unread}", expected, do) for one in loaded if one.unread
    ]


def _load_batch(chunk: Sequence[Report | UnreadableReport], pool: Executor | None) -> Batch:
    reports = [item for item in chunk if isinstance(item, Report)]
    read = iter(pool.map(_read_claims, reports) if pool else map(_read_claims, reports))
    loaded: list[LoadedReport] = []
    refusals: list[UnreadableReport] = []
    for item in chunk:
        outcome = next(read) if isinstance(item, Report) else item
        if isinstance(outcome, LoadedReport):
            loaded.append(outcome)
        elif isinstance(item, UnreadableReport):
            refusals.append(item)
        else:
            refusals.append(refusal(item.given_id, str(outcome), "a report whose claims can be read", ASK))
    try:
        return Batch(loaded, _checked_frame(loaded), refusals)
    except (ValueError, TypeError):
        return _without_broken(loaded, refusals)


def _read_claims(report: Report) -> LoadedReport | str:
    """The report with its claims, or what went wrong; never raises, since one report must not end a load of thousands."""
    from loaders.extract import extract_claims

    unread = read_language(report.text[report.body_start :]).unread
    if unread:
        return LoadedReport(report, (), unread)
    try:
        rows = tuple(dict(claim.row()) for claim in extract_claims(report))
    except Exception as error:
        return f"its claims could not be read ({type(error).__name__}: {error})".replace("\n", " ")
    for row in rows:
        if report.text[row["start_char"] : row["end_char"]] != row["quote"]:
            return f"claim {row.get('claim_id')} quotes what does not stand at {row['start_char']}"
    return LoadedReport(report, rows)


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


def _without_broken(loaded: Sequence[LoadedReport], refusals: list[UnreadableReport]) -> Batch:
    """The batch without the reports whose claims break the rules of the table, each of which is refused."""
    sound: list[LoadedReport] = []
    for one in loaded:
        try:
            _checked_frame([one])
        except (ValueError, TypeError) as error:
            found = f"its claims break the rules of the table ({error})".replace("\n", " ")
            refusals.append(refusal(one.report.given_id, found, "claims as in docs/design.md section 3", ASK))
        else:
            sound.append(one)
    return Batch(sound, _checked_frame(sound), refusals)
