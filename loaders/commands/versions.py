"""`versions`: what has been published, whether it is sound, what differs, and taking versions or reports away."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from loaders.commands.arguments import Subcommands

KEYS = {"reports": ["report_id"], "claims": ["report_id", "claim_id"]}
KEPT = 20  # versions that stay beside the newest
NAMED_ROWS = 20  # rows of each kind of difference that are named; the rest is counted


def add_parser(commands: Subcommands) -> None:
    """Add the command, its actions and their arguments."""
    parser = commands.add_parser("versions", help="list, compare, verify, prune versions; withdraw a report")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="all versions, newest first").set_defaults(run=list_all)
    diff = actions.add_parser("diff", help="what differs from version A to version B")
    diff.add_argument("a", metavar="A")
    diff.add_argument("b", metavar="B")
    diff.set_defaults(run=diff_two)
    verify = actions.add_parser("verify", help="whether the files are as they were published")
    verify.add_argument("names", nargs="*", metavar="VERSION", help="default: all")
    verify.set_defaults(run=verify_named)
    prune = actions.add_parser("prune", help="remove old versions, never the one that readers get; prints their names")
    prune.add_argument("--keep", type=int, default=KEPT, metavar="N", help="how many stay beside the newest (default: %(default)s)")
    prune.set_defaults(run=prune_old)
    withdraw = actions.add_parser("withdraw", help="take a report out of every version, for safety or by law; leaves a marked gap")
    withdraw.add_argument("report", metavar="REPORT", help="the report's id, as its page and /data/claims.csv give it")
    withdraw.add_argument("--reason", required=True, help="why, in words that everybody may read")
    withdraw.set_defaults(run=withdraw_one)


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


def prune_old(args: argparse.Namespace) -> int:
    """Remove all but the newest versions and print the names of those removed; 2 where fewer than none are to stay."""
    from timeline.publishing import prune_versions

    try:
        removed = prune_versions(_home(), args.keep + 1)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print("".join(f"{name}\n" for name in removed), end="")
    return 0


def withdraw_one(args: argparse.Namespace) -> int:
    """Take a report out of every version and print their names; 1 where it could not be, or not from all of them."""
    from timeline.withdrawals import NotWithdrawn, withdraw_report

    try:
        changed = withdraw_report(_home(), args.report, args.reason)
    except (NotWithdrawn, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print("".join(f"{name}\n" for name in changed), end="")
    print(
        f"report {args.report}: taken out of {len(changed)} versions and kept out of those to come. Its own file, and copies that "
        "readers have saved, are not touched: delete the file; a changed text of it counts as another report.",
        file=sys.stderr,
    )
    return 0


def _home() -> Path:
    from timeline.home import current_home

    return current_home()


def _rows_by_key(frame: pd.DataFrame, keys: list[str]) -> dict[str, str]:
    """Each row as its canonical line, by its joined key."""
    from timeline.canonical import canonical_lines

    return {
        "/".join(map(str, key)): canonical_lines(frame.iloc[[number]])[0]
        for number, key in enumerate(frame[keys].itertuples(index=False, name=None))
    }
