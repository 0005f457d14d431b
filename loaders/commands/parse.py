"""`parse`: reports in, one row a claim out."""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.commands.arguments import add_reading_arguments

if TYPE_CHECKING:
    from loaders.commands.arguments import Subcommands
    from loaders.commands.ledger import Ledger
    from loaders.formats import Note
    from loaders.formats.files import Item

FORMATS = ("jsonl", "csv", "parquet", "geojson")
STANDARD_INPUT = "-"


def add_parser(commands: Subcommands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "parse",
        help="read reports and print their claims",
        description="Reads files and folders and prints one row a claim; - reads reports as JSON lines on standard input.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder (read recursively), or - for standard input")
    parser.add_argument("--format", choices=FORMATS, default="jsonl", help="of the output (default jsonl)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write there instead of to standard output")
    parser.add_argument("--load-report", type=Path, metavar="FILE", help="write there what was read, kept and refused, and why")
    add_reading_arguments(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the claims; 1 if a report was refused, 2 if the output can't be written."""
    from loaders.commands.ledger import Ledger

    if args.format == "parquet" and args.out is None and sys.stdout.isatty():
        print("--format parquet: binary on a terminal; expected a file; give --out FILE", file=sys.stderr)
        return 2
    ledger = Ledger(keep=args.load_report is not None)
    try:
        _write_claims(args, ledger)
        if args.load_report is not None:
            ledger.write(args.load_report)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = error.filename or args.out
        print(
            f"{where}: can't be written ({error.strerror}); expected a file in a folder that exists; correct the path",
            file=sys.stderr,
        )
        return 2
    finally:
        ledger.close()
    return 1 if ledger.refused else 0


def read_items(paths: Iterable[str], country: str | None, notes: list[Note]) -> Iterable[Item]:
    """The reports of paths and of standard input, in the order given."""
    from loaders.formats import read_json_lines, read_reports

    return itertools.chain.from_iterable(
        read_json_lines(sys.stdin.buffer, country=country, notes=notes)
        if path == STANDARD_INPUT
        else read_reports([path], country=country, notes=notes)
        for path in paths
    )


def _write_claims(args: argparse.Namespace, ledger: Ledger) -> None:
    from loaders.commands.output import open_output
    from loaders.exports import WRITERS
    from loaders.load import load_batches

    notes: list[Note] = []
    with open_output(args.out) as stream:
        writer = WRITERS[args.format](stream)
        for batch in load_batches(read_items(args.paths, args.country, notes), workers=args.workers, notes=notes):
            ledger.add(batch)
            writer.write(batch.claims)
        writer.close()
    ledger.add_notes(notes)
