"""Where corrections are kept: one SQLite file, only ever added to, safe against a kill at any moment."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, Text, create_engine, event, insert, select, update
from sqlalchemy.exc import DBAPIError

from timeline.corrections.model import Change, ClaimRef, Correction, CorrectionRefused, Value, correction_from

FILE = "corrections.sqlite"
BUSY_MS = 30_000  # how long a second editor waits for the first

_tables = MetaData()
_corrections = Table(
    "corrections",
    _tables,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("correction_id", Text, unique=True, nullable=False),
    Column("kept", Text, nullable=False),
    sqlite_autoincrement=True,
)


class CorrectionStore:
    """The corrections of one home, in the order in which they were made.

    A correction that `append` has returned from is on disk. Two editors who change one field of one claim at once are told
    apart: the second is refused, with what the first has made of it.
    """

    def __init__(self, home: Path) -> None:
        self.path = home / FILE

    def all(self) -> list[Correction]:
        """Every correction, oldest first; none where none was ever made.

        Raises:
            CorrectionRefused: the file can't be read.
        """
        if not self.path.is_file():
            return []
        with self._writing() as connection:
            return _read(connection)

    def append(self, correction: Correction) -> None:
        """Keeps a correction.

        Raises:
            CorrectionRefused: somebody has changed the same field meanwhile, what is to be undone is not there or undone
                already, or the file can't be written (a full disk); nothing is kept then.
        """
        with self._writing() as connection:
            refuse_collisions(correction, _read(connection))
            text = json.dumps(correction.as_json(), ensure_ascii=False, sort_keys=True)
            connection.execute(insert(_corrections).values(correction_id=correction.correction_id, kept=text))

    def forget(self, report_id: str) -> None:
        """Takes the words of a withdrawn report out of its corrections: its sentences, and every value before and after."""
        if not self.path.is_file():
            return
        with self._writing() as connection:
            for correction in _read(connection):
                if any(anchor.report_id == report_id for anchor in correction.anchors):
                    text = json.dumps(_wordless(correction, report_id).as_json(), ensure_ascii=False, sort_keys=True)
                    same = _corrections.c.correction_id == correction.correction_id
                    connection.execute(update(_corrections).where(same).values(kept=text))
        self._fold_log()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A connection that holds the write lock from its first statement on; all or nothing is kept."""
        with self._open() as engine, engine.begin() as connection:
            _tables.create_all(connection)
            yield connection

    def _fold_log(self) -> None:
        """Empties the log of writes into the file and writes the file anew, so that nothing overwritten stays behind."""
        with self._open() as engine, closing(engine.raw_connection()) as raw:
            connection: Any = raw.driver_connection
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _open(self) -> Iterator[Engine]:
        """An engine on the file; whatever goes wrong with the file while it is open is told in words."""
        engine = create_engine(f"sqlite:///{self.path}")
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin_at_once)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            yield engine
        except (DBAPIError, sqlite3.Error, OSError) as error:
            found = getattr(error, "orig", None) or error
            raise CorrectionRefused(
                f"{FILE}: {found}; expected a file that can be read and written; free space or mend it, then try again"
            ) from error
        finally:
            engine.dispose()


def _set_up(connection: Any, _: Any) -> None:
    """Write-ahead log, every commit synced to disk; transactions are begun by `_begin_at_once` alone."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MS}", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_at_once(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _read(connection: Connection) -> list[Correction]:
    rows = connection.execute(select(_corrections.c.kept).order_by(_corrections.c.number))
    return [correction_from(json.loads(text)) for (text,) in rows]


def refuse_collisions(correction: Correction, kept: Sequence[Correction]) -> None:
    """Raises CorrectionRefused where what is kept already stands against a new correction."""
    undone = {other.undoes for other in kept if other.undoes}
    if correction.action == "undo":
        _refuse_undo(correction, kept, undone)
        return
    standing = _standing([other for other in kept if other.correction_id not in undone])
    for anchor in correction.anchors:
        for change in correction.changes:
            _refuse_overtaken(change, anchor.ref, standing.get((anchor.ref, change.field)))


def _standing(kept: Sequence[Correction]) -> dict[tuple[ClaimRef, str], tuple[Correction, Value]]:
    """By claim and field: the correction that stands, and the value it gives. A changed claim is marked as corrected too."""
    standing: dict[tuple[ClaimRef, str], tuple[Correction, Value]] = {}
    corrected: set[ClaimRef] = set()
    for other in kept:
        for ref in (anchor.ref for anchor in other.anchors):
            mark = standing.get((ref, "checked"))
            for change in other.changes:
                kept_mark = change.field == "checked" and change.after == "editor" and ref in corrected
                standing[ref, change.field] = (other, "corrected" if kept_mark else change.after)
            if other.action == "set":
                corrected.add(ref)
                if mark is None or mark[1] != "unusable":
                    standing[ref, "checked"] = (other, "corrected")
    return standing


def _refuse_overtaken(change: Change, ref: ClaimRef, standing: tuple[Correction, Value] | None) -> None:
    if standing is not None and standing[1] != change.before:
        first, value = standing
        raise CorrectionRefused(
            f"claim {ref[0]}/{ref[1]}: {change.field} was changed to {value!r} meanwhile (correction {first.correction_id}); "
            f"expected {change.before!r}, as you saw it; look at the claim again and decide anew"
        )


def _refuse_undo(correction: Correction, kept: Sequence[Correction], undone: set[str]) -> None:
    target = next((other for other in kept if other.correction_id == correction.undoes), None)
    if target is None or target.action == "undo":
        raise CorrectionRefused(
            f"correction {correction.undoes}: none that can be undone; expected a correction's id; see the list of corrections"
        )
    if target.correction_id in undone:
        raise CorrectionRefused(
            f"correction {correction.undoes}: undone already; expected one that stands; make the correction again if it is wanted"
        )


def _wordless(correction: Correction, report_id: str) -> Correction:
    anchors = tuple(replace(a, quote=None, url=None) if a.report_id == report_id else a for a in correction.anchors)
    changes = tuple(Change(change.field, None, None) for change in correction.changes)
    return replace(correction, anchors=anchors, changes=changes, reason="")
