"""The command line: `python -m loaders parse|publish|versions|corrections|explain|check|places`.

Exit status: 0 all fine, 1 a report was refused or a check failed, 2 bad arguments.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from loaders.commands import make_parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["places"]:
        from loaders.places.commands import main as places_main

        return places_main(arguments[1:])
    args = make_parser().parse_args(arguments)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader has had enough (`| head`); what is still buffered must not fail a second time at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
