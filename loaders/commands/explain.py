"""`explain`: how a report's claims were read, stage by stage."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from loaders.commands.arguments import country_code

if TYPE_CHECKING:
    from loaders.commands.arguments import Subcommands


def add_parser(commands: Subcommands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser("explain", help="show how the claims of a report were read")
    parser.add_argument("file", metavar="FILE", help="a report; - reads reports as JSON lines on standard input")
    parser.add_argument("--country", type=country_code, metavar="SY", help="country of reports that name none (ISO 3166-1)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the explanation of each report in the file; 1 if one was refused."""
    from loaders.commands.ledger import say
    from loaders.commands.parse import read_items
    from loaders.errors import UnreadableReport
    from loaders.extract.explain import explain_report
    from loaders.formats import Note

    status = 0
    notes: list[Note] = []
    for item in read_items([args.file], args.country, notes):
        say(notes)
        notes.clear()
        if isinstance(item, UnreadableReport):
            say([item])
            status = 1
            continue
        print(
            f"{item.given_id}: day {item.report_date or 'unknown'} ({item.date_basis or 'none found'}), read from {item.body_start}"
        )
        if item.unread:
            print(f"not searched: unsupported language: {item.unread}")
            continue
        for line in explain_report(item):
            print(line)
    return status
