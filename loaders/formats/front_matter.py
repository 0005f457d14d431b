"""Front matter: YAML between two lines of three dashes at the top of a file.

Every value is taken as text (a day that does not exist is then a value like any other, and `NO` stays Norway).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from loaders.formats.lines import line_number, line_spans
from loaders.formats.notes import refusal

MAX_FRONT_MATTER = 65_536  # characters
KEYS = (
    "date", "date_basis", "publisher", "publisher_kind", "party_to_conflict", "via", "secondary_copy", "title", "url",
    "archive_url", "country", "language", "text_basis", "show", "visibility", "embargo_until",
)  # fmt: skip

_FENCE = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY_LINE = re.compile(r"\s*[A-Za-z_][\w-]*\s*:(?:\s|$)|\s*#")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by key, the line on which each stands, what was not used, and where the report's text begins."""

    values: Mapping[str, str]
    lines: Mapping[str, int]
    unused: tuple[tuple[int, str], ...]
    end: int


def read_front_matter(text: str, where: str) -> FrontMatter:
    """Read the front matter, if there is any; `end` is 0 without.

    Raises:
        UnreadableReport: it is not closed, too long, or no YAML mapping; the error names the line.
    """
    span = _front_matter_span(text, where)
    if span is None:
        return FrontMatter({}, {}, (), 0)
    first_line = line_number(text, span[0])
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    unused: list[tuple[int, str]] = []
    for key, value in _compose(text[span[0] : span[1]], where, first_line):
        line = first_line + key.start_mark.line
        name = str(key.value)
        if name not in KEYS:
            unused.append((line, f'unknown key "{name}"'))
        elif not isinstance(value, yaml.ScalarNode):
            unused.append((line, f'"{name}" is no plain value'))
        elif name in values:
            unused.append((line, f'"{name}" stands here a second time'))
        elif value.value.strip() and not (value.style is None and value.value.strip() in ("~", "null")):
            values[name], lines[name] = value.value.strip(), line
    return FrontMatter(values, lines, tuple(unused), span[2])


def _front_matter_span(text: str, where: str) -> tuple[int, int, int] | None:
    """Start and end of the YAML, and where the report goes on."""
    spans = line_spans(text)
    opening = next(spans, None)
    if opening is None or not _FENCE.fullmatch(text, opening[0], opening[1]):
        return None
    begun = False
    for start, end, following in spans:
        if _CLOSING.fullmatch(text, start, end):
            return opening[2], start, following
        if start > MAX_FRONT_MATTER:
            break
        if not begun and text[start:end].strip():
            if not _KEY_LINE.match(text, start, end):
                return None  # a rule above a text, no front matter
            begun = True
    if not begun:
        return None
    raise refusal(f"{where}:1", "front matter without a closing line ---", "a line --- after the last key", "add the line")


def _compose(source: str, where: str, first_line: int) -> list[tuple[yaml.Node, yaml.Node]]:
    expected, do = "front matter as `key: value` lines", "correct the line; put values with a colon between quotation marks"
    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        raise refusal(f"{where}:{line}", f"front matter is no YAML ({error.problem})", expected, do) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise refusal(f"{where}:{first_line}", "front matter is no YAML", expected, do) from error
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        raise refusal(f"{where}:{first_line}", "front matter without keys", expected, do)
    return list(node.value)
