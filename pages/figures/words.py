"""Text from reports in figures: shown as it stands, in lines that fit a phone."""

from __future__ import annotations

import html
import textwrap

LINE = 40


def plain(text: str) -> str:
    """The text with nothing in it that Plotly would read as markup (it knows links and bold), line by line."""
    return html.escape(text, quote=False).replace("\n", "<br>")


def lines(text: str, width: int = LINE, most: int = 3) -> list[str]:
    """The text in lines of at most `width` characters, at most `most` of them; what is cut ends in an ellipsis."""
    return [plain(line) for line in textwrap.wrap(text, width=width, max_lines=most, placeholder=" …") or [""]]
