"""Our own words on the pages: sober, and none of those that judge."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FORBIDDEN = re.compile(
    r"\b(confirm\w*|verif\w*|prove[dns]?|proof|admit\w*|claim(s|ed)?|regime|terror\w*|massacre\w*|hotspot\w*)\b", re.IGNORECASE
)
ALLOWED = {"Reported figures from selected sources, read by program. Not verified by Strikeline. Not a count of the war."}
# Names of columns, fields, parameters and keys: never on the screen.
IDENTIFIER = re.compile(r"[a-z0-9_.\-]*|\?[a-z_=&]*")


def screen_strings(path):
    """The strings of a source that may come on the screen: no docstrings, no annotations, no names of columns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and node.body]
    docs = {id(node.body[0].value) for node in documented if isinstance(node.body[0], ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docs
            and not IDENTIFIER.fullmatch(node.value)
        ):
            yield node.value


@pytest.mark.parametrize("path", sorted((PROJECT / "pages").rglob("*.py")), ids=lambda p: p.relative_to(PROJECT).as_posix())
def test_no_word_that_judges(path):
    assert [text for text in screen_strings(path) if text not in ALLOWED and FORBIDDEN.search(text)] == []


def test_no_report_text_goes_to_markdown():
    """Markdown and captions get our own words, or text that was made harmless."""
    sinks = ("markdown", "write", "caption", "table")
    found = [
        (path.name, ast.unparse(node))
        for path in sorted((PROJECT / "pages").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in sinks
    ]
    assert sorted(found) == [
        ("how_to_read.py", "st.markdown(text)"),
        ("how_to_read.py", "st.markdown(words.ACCURACY)"),
        ("how_to_read.py", "st.markdown(words.HOW_TO_CITE)"),
        ("selection.py", "st.caption('The link also chooses ' + as_plain_markdown(shown))"),
        ("share.py", "st.write('This link keeps showing what you see now, also after newer reports are read.')"),
    ]
