"""The commands of `python -m loaders`, one module each; what a command needs is imported when it runs."""

from __future__ import annotations

import argparse

from loaders.commands import check, corrections, explain, parse, publish, versions


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; each sets `run`, which takes the arguments and returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m loaders", description="Dated reports in, a table of the strikes and damage they report out."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (parse, publish, versions, corrections, explain, check):
        command.add_parser(commands)
    commands.add_parser("places", help="build, extend and check the gazetteer", add_help=False)
    return parser
