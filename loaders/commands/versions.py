"""`versions`: what has been published, whether it is sound, and what differs between two versions."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from loaders.commands.arguments import Subcommands

KEYS = {"reports": ["report_id"], "claims": ["report_id", "claim_id"]}
NAMED_ROWS = 20  # rows of each kind of difference that are named; the rest is counted


def add_parser(commands: Subcommands) -> None:
    """Add the command, its actions and their arguments."""
    parser = commands.add_parser("versions", help="list, compare and verify published versions")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="all versions, newest first").set_defaults(run=list_all)
    diff = actions.add_parser("diff", help="what differs from version A to version B")
    diff.add_argument("a", metavar="A")
    diff.add_argument("b", metavar="B")
    diff.set_defaults(run=diff_two)
    verify = actions.add_parser("verify", help="whether the files are as they were published")
    verify.add_argument("names", nargs="*", metavar="VERSION", help="default: all")
    verify.set_defaults(run=verify_named)


def list_all(_: argparse.Namespace) -> int:
    """Print one line a version: name, when it was made, how many reports and claims; `*` marks the newest."""
    from timeline.versions import list_versions, newest_version

    newest = newest_version(_home())
    for info in list_versions(_home()):
        counts = ", ".join(f"{number} {table}" for table, number in info.counts.items())
        print(f"{info.name}{'*' if info.name == newest else ' '} {info.made_at}  {counts}")
    return 0


def diff_two(args: argparse.Namespace) -> int:
    """Print the reports and claims that were added (+), taken out (-) or changed (~) from A to B."""
    from timeline.versions import UnknownVersion, read_version

    try:
        first, second = read_version(_home(), args.a), read_version(_home(), args.b)
    except UnknownVersion as error:
        print(error, file=sys.stderr)
        return 2
    for table, keys in KEYS.items():
        before, after = _rows_by_key(getattr(first, table), keys), _rows_by_key(getattr(second, table), keys)
        added = [key for key in after if key not in before]
        gone = [key for key in before if key not in after]
        changed = [key for key in after if key in before and before[key] != after[key]]
        print(f"{table}: {len(added)} added, {len(gone)} taken out, {len(changed)} changed")
        for sign, listed in (("+", added), ("-", gone), ("~", changed)):
            for key in listed[:NAMED_ROWS]:
                print(f"  {sign} {key}")
            if len(listed) > NAMED_ROWS:
                print(f"  {sign} and {len(listed) - NAMED_ROWS} more")
    return 0


def verify_named(args: argparse.Namespace) -> int:
    """Print `VERSION: sound`, or what is wrong; 1 if anything is."""
    from timeline.versions import list_versions, verify_version

    status = 0
    for name in args.names or [info.name for info in list_versions(_home())]:
        problems = verify_version(_home(), name)
        status = 1 if problems else status
        print("\n".join(problems) if problems else f"{name}: sound")
    return status


def _home() -> Path:
    from loaders.publish import current_home

    return current_home()


def _rows_by_key(frame: pd.DataFrame, keys: list[str]) -> dict[str, str]:
    """Each row as its canonical line, by its joined key."""
    from timeline.canonical import canonical_lines

    return {
        "/".join(map(str, key)): canonical_lines(frame.iloc[[number]])[0]
        for number, key in enumerate(frame[keys].itertuples(index=False, name=None))
    }
