"""`corrections`: an editor changes, checks or sets aside a claim, joins or splits incidents, or takes that back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from loaders.commands.arguments import Subcommands
    from timeline.corrections import ClaimRef, Correction

CLAIM = "REPORT/CLAIM"
# Action: what it does, and how many claims it takes.
ACTIONS: dict[str, tuple[str, str | None]] = {
    "set": ("change fields of a claim", None),
    "check": ("mark a claim as checked: an editor agrees with it", None),
    "unusable": ("set a claim aside: kept, shown struck out, counted nowhere", None),
    "join": ("make the incidents that hold these claims one", "+"),
    "split": ("set these claims apart as an incident of their own", "+"),
}


def add_parser(commands: Subcommands) -> None:
    """Add the command, its actions and their arguments."""
    parser = commands.add_parser("corrections", help="correct claims, join or split incidents, or undo that")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="the corrections of the newest version, oldest first").set_defaults(run=list_all)
    for name, (words, several) in ACTIONS.items():
        action = actions.add_parser(name, help=words)
        action.add_argument("claims", nargs=several or 1, metavar=CLAIM, help="as /data/claims.csv gives report_id and claim_id")
        if name == "set":
            action.add_argument("values", nargs="+", metavar="FIELD=VALUE", help="an empty value is missing")
        _add_why(action)
        action.set_defaults(run=make)
    undo = actions.add_parser("undo", help="take a correction back; others of the same claim stay")
    undo.add_argument("correction", metavar="CORRECTION")
    _add_why(undo)
    undo.set_defaults(run=make)


def list_all(_: argparse.Namespace) -> int:
    """Print one line a changed field: id, moment, state, claim, what changed, why; 1 where nothing has been published."""
    from timeline.home import current_home
    from timeline.rows import plain_rows
    from timeline.versions import newest_version, read_version

    newest = newest_version(current_home())
    if newest is None:
        print("versions: nothing has been published; expected a version; publish the reports first", file=sys.stderr)
        return 1
    for row in plain_rows(read_version(current_home(), newest).corrections):
        about = row["claims"] or "/".join(filter(None, (row["report_id"], row["claim_id"]))) or row["undoes"]
        change = f" {row['field']}: {row['before']} -> {row['after']}" if row["field"] else ""
        by = f" ({row['editor']})" if row["editor"] else ""
        print(f"{row['correction_id']} {row['made_at']} {row['action']} [{row['state']}] {about}{change} | {row['reason']}{by}")
    return 0


def make(args: argparse.Namespace) -> int:
    """Keep one correction, publish the version that follows, print both names; 1 where the correction is refused."""
    from loaders.publish import publish_corrections
    from timeline.corrections import CorrectionRefused, corrected_claims
    from timeline.home import current_home
    from timeline.versions import UnknownVersion, claims_as_read, newest_version, read_version

    home = current_home()
    try:
        newest = newest_version(home)
        if newest is None:
            raise UnknownVersion("versions: nothing has been published; expected a version; publish the reports first")
        claims = corrected_claims(home, claims_as_read(read_version(home, newest)))
        correction = _make(args, claims)
        version = publish_corrections(home)
    except (CorrectionRefused, UnknownVersion, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"correction {correction.correction_id}\nversion {version}")
    return 0


def _make(args: argparse.Namespace, claims: pd.DataFrame) -> Correction:
    from loaders.editing import read_values
    from timeline import corrections
    from timeline.home import current_home

    home, why = current_home(), {"reason": args.reason, "editor": args.by}
    if args.action == "undo":
        return corrections.undo_correction(home, args.correction, **why)
    refs = [_ref(text) for text in args.claims]
    if args.action == "set":
        return corrections.correct_claim(home, claims, refs[0], read_values(args.values), **why)
    single: dict[str, Callable[..., Correction]] = {"check": corrections.check_claim, "unusable": corrections.drop_claim}
    if args.action in single:
        return single[args.action](home, claims, refs[0], **why)
    several: dict[str, Callable[..., Correction]] = {"join": corrections.join_claims, "split": corrections.split_claim}
    return several[args.action](home, claims, refs, **why)


def _ref(text: str) -> ClaimRef:
    from timeline.corrections import CorrectionRefused

    report, slash, claim = text.partition("/")
    if not (report and slash and claim):
        raise CorrectionRefused(
            f"claim {text!r}: no report and claim; expected {CLAIM}; see report_id and claim_id in /data/claims.csv"
        )
    return (report, claim)


def _add_why(action: Any) -> None:
    action.add_argument("--reason", required=True, help="why, in words that everybody may read")
    action.add_argument("--by", metavar="NAME", help="the editor, only if the log may name them")
