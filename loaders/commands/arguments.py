"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]


def country_code(given: str) -> str:
    """An ISO 3166-1 alpha-2 code, from a code or an English name."""
    from loaders.formats.fields import read_country

    code = read_country(given)
    if code is None:
        raise argparse.ArgumentTypeError(f'"{given}" is no country; expected an ISO 3166-1 code such as SY; correct it')
    return code


def worker_count(given: str) -> int:
    """A number of processes, 1 or more."""
    if not given.isdecimal() or not 1 <= int(given) <= 256:
        raise argparse.ArgumentTypeError(f'"{given}" is no number of processes; expected 1 to 256; correct it')
    return int(given)


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """`--country` and `--workers`."""
    parser.add_argument("--country", type=country_code, metavar="SY", help="country of reports that name none (ISO 3166-1)")
    parser.add_argument(
        "--workers", type=worker_count, default=1, metavar="N",
        help="processes that share the reports (default 1): the same output in less time, about 200 MB of memory each",
    )  # fmt: skip
