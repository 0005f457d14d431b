"""`publish`: the reports of this moment become a data version."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from loaders.commands.arguments import add_reading_arguments

if TYPE_CHECKING:
    from loaders.commands.arguments import Subcommands


def add_parser(commands: Subcommands) -> None:
    """Add the command and its arguments."""
    parser = commands.add_parser(
        "publish",
        help="publish a data version and print its name",
        description="Reads all reports and publishes them as a version; prints its name, and nothing else, on standard output.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: data/reports and the uploads)")
    add_reading_arguments(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Publish; 1 if a report was refused (the version holds the others, and the reason), 2 if there is nothing to publish."""
    from loaders.commands.ledger import SAID, say
    from loaders.publish import default_paths, publish_reports
    from timeline.corrections import CorrectionRefused
    from timeline.home import current_home

    home = current_home()
    paths = args.paths or default_paths(home)
    if not paths:
        print("data/reports: no such folder; expected reports; name files or folders to publish", file=sys.stderr)
        return 2
    try:
        published = publish_reports(home, paths, country=args.country, workers=args.workers)
    except CorrectionRefused as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        said = f"{home}: {error}; expected a folder that can be written; free space; the version before is still there"
        print(said, file=sys.stderr)
        return 1
    say(published.refusals)
    say(note for note in published.notes if note.kind in SAID)
    print(published.version)
    return 1 if published.refusals else 0
