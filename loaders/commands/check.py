"""`check`: what each report lacks before it is published."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from loaders.commands.arguments import add_reading_arguments

if TYPE_CHECKING:
    from loaders.commands.arguments import Subcommands
    from loaders.load import LoadedReport

TOLD = ("warning", "skipped")  # kinds of notes that are printed; the others are told in the report's line
WANTED = ("publisher", "url", "country")


def add_parser(commands: Subcommands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "check", help="say what each report lacks", description="Prints one line a report: what is missing, undated, unplaced."
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder (read recursively), or - for standard input")
    add_reading_arguments(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line a report; 1 if one was refused."""
    from loaders.commands.ledger import say
    from loaders.commands.parse import read_items
    from loaders.formats import Note
    from loaders.load import load_batches

    notes: list[Note] = []
    refused = False
    for batch in load_batches(read_items(args.paths, args.country, notes), workers=args.workers, notes=notes):
        say(note for note in batch.notes if note.kind in TOLD)
        say(batch.refusals)
        refused = refused or bool(batch.refusals)
        for one in batch.loaded:
            print(f"{one.report.given_id}: {'; '.join(what_lacks(one)) or 'nothing missing'} ({_counted(len(one.rows))})")
    say(note for note in notes if note.kind in TOLD)
    return 1 if refused else 0


def what_lacks(one: LoadedReport) -> list[str]:
    """What is missing from a report and its claims, in words."""
    lacks = [] if one.report.report_date else ["no date"]
    lacks += [f"no {name}" for name in WANTED if getattr(one.report, name) is None]
    if one.unread:
        return [*lacks, f"not searched: {one.unread}"]
    if not one.rows:
        lacks.append("no statement found")
    undated = sum(row.get("date_start") is None and row.get("date_end") is None for row in one.rows)
    unplaced = sum(row.get("place_precision") in (None, "unknown") for row in one.rows)
    lacks += [f"{_counted(undated)} without a day"] if undated else []
    lacks += [f"{_counted(unplaced)} without a place"] if unplaced else []
    return lacks


def _counted(number: int) -> str:
    return f"{number} statement{'' if number == 1 else 's'}"
