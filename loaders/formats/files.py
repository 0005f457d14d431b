"""Files and folders to reports, in order; each kind of file has its reader in `READERS`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import UnreadableReport
from loaders.formats.document import Document, place_in_text, read_document
from loaders.formats.front_matter import read_front_matter
from loaders.formats.json_lines import read_json_lines
from loaders.formats.notes import Note, refusal
from loaders.formats.text import MAX_BYTES, read_text, refuse_blank
from loaders.report import Report

Item = Report | UnreadableReport
FileReader = Callable[[Path, str, str | None, list[Note]], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class _Skipped:
    """A file of a folder that is no report."""

    path: Path
    why: str


def read_text_file(path: Path, where: str, country: str | None, notes: list[Note]) -> Iterator[Item]:
    """One report a file: plain text or Markdown, with front matter or without."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    text, repaired = read_text(data, where)
    front = read_front_matter(text, where)
    refuse_blank(text[front.end :], f"{where} below the front matter" if front.end else where)
    if repaired:
        notes.append(Note("warning", where, f"{repaired} were replaced", "whole UTF-8", "save the file again as UTF-8"))
    for line, found in front.unused:
        expected = "one of the keys of a report's front matter, once, with a plain value"
        notes.append(Note("warning", f"{where}:{line}", f"{found}, not used", expected, "correct or remove the line"))
    document = Document(
        given_id=_printable(path.name), text=text, where=where, values=front.values, start=front.end, name=path.name,
        place_of=place_in_text(where, text, front.lines),
    )  # fmt: skip
    yield read_document(document, country, notes)


def read_json_lines_file(path: Path, where: str, country: str | None, notes: list[Note]) -> Iterator[Item]:
    """Many reports a file, one a line; the file is read line by line."""
    with path.open("rb") as file:
        first = file.readline()
        if not first:
            raise refusal(where, "the file is empty", "a report a line", "add the reports or remove the file")
        yield from read_json_lines(itertools.chain([first], file), country=country, notes=notes, file=where)


READERS: dict[str, FileReader] = {
    ".txt": read_text_file,
    ".text": read_text_file,
    ".md": read_text_file,
    ".markdown": read_text_file,
    ".jsonl": read_json_lines_file,
    ".ndjson": read_json_lines_file,
}


def read_reports(
    paths: str | Path | Iterable[str | Path], *, country: str | None = None, notes: list[Note] | None = None
) -> Iterator[Report | UnreadableReport]:
    """Read files, and folders recursively with the entries of each sorted by name.

    Args:
        paths: a file or folder, or several, read in the order given.
        country: ISO 3166-1 alpha-2 code for reports that name none.
        notes: where to append what is worth saying about reports that are read, and files that are skipped.

    Yields:
        The report, or as a value the error that says why a file or line is none.
    """
    kept_notes = [] if notes is None else notes
    for given in [paths] if isinstance(paths, (str, Path)) else paths:
        for entry in _files(Path(given), named=True):
            if isinstance(entry, UnreadableReport):
                yield entry
            elif isinstance(entry, _Skipped):
                where, expected = _printable(str(entry.path)), "reports; hidden files and README.md are passed over"
                kept_notes.append(Note("skipped", where, entry.why, expected, "name the file itself to read it"))
            else:
                yield from _read_file(entry, country, kept_notes)


def _read_file(path: Path, country: str | None, notes: list[Note]) -> Iterator[Item]:
    where = _printable(str(path))
    suffix = path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None and (suffix == "" or not path.is_file()):
        reader = read_text_file  # a file without an ending, a pipe
    if reader is None:
        yield refusal(
            where, f'a file of the kind "{suffix}"', f"one of {', '.join(READERS)}", "save its text as .txt and load that"
        )
        return
    try:
        yield from reader(path, where, country, notes)
    except UnreadableReport as error:
        yield error
    except OSError as error:
        yield _unopened(path, error)


def _files(path: Path, *, named: bool) -> Iterator[Path | UnreadableReport | _Skipped]:
    """The files at and below a path; `named` is whether the user named it, else it was met in a folder."""
    try:
        if not named and path.name.startswith("."):
            yield _Skipped(path, "a hidden file")
        elif not named and path.name.lower() == "readme.md":
            yield _Skipped(path, "a note on the folder")
        elif path.is_dir() and (named or not path.is_symlink()):
            for child in sorted(path.iterdir(), key=lambda entry: entry.name):
                yield from _files(child, named=False)
        elif path.is_dir():
            yield _Skipped(path, "a link to a folder")
        elif path.exists():
            yield path
        else:
            where = _printable(str(path))
            yield refusal(where, "no such file or folder", "a file or folder with reports", "correct the path")
    except (OSError, ValueError) as error:
        yield _unopened(path, error)


def _unopened(path: Path, error: Exception) -> UnreadableReport:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    where, found = _printable(str(path)), f"can't be opened ({reason})"
    return refusal(where, found, "a readable file or folder", "check the path and its permissions")


def _printable(name: str) -> str:
    """A file's name as text that every output can carry; bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8").replace("\n", "?").replace("\r", "?")
