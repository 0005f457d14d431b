"""Who may import whom, and what stands where (docs/design.md, section 2)."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = ("loaders", "timeline", "pages", "serving")
SOURCES = [PROJECT / "app.py", *(path for package in PACKAGES for path in sorted((PROJECT / package).rglob("*.py")))]
MAY_DRAW = re.compile(r"app\.py|pages/[^/]+\.py|pages/shared/.+\.py")
# A name in the code that the package index knows under another.
DISTRIBUTIONS = {"yaml": "PyYAML", "ahocorasick": "pyahocorasick", "charset_normalizer": "charset-normalizer"}


def name_of(path):
    return path.relative_to(PROJECT).as_posix()


def imports(path):
    """The modules that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def imports_of(package):
    return {(name_of(path), module) for path in SOURCES if name_of(path).startswith(f"{package}/") for module in imports(path)}


def below(module, package):
    return module == package or module.startswith(package + ".")


@pytest.mark.parametrize("name", [
    "app.py", "pages", "data", "loaders", "tests", "requirements.txt", "serving", "timeline", "docs", "Makefile", "LICENSE",
    "pyproject.toml", ".streamlit/config.toml", "requirements-dev.txt", ".ci/run",
])  # fmt: skip
def test_the_names_of_the_layout_are_there(name):
    assert (PROJECT / name).exists()


@pytest.mark.parametrize("path", [path for path in SOURCES if not MAY_DRAW.fullmatch(name_of(path))], ids=name_of)
def test_only_the_app_and_the_pages_import_streamlit(path):
    assert not [module for module in imports(path) if below(module, "streamlit")]


@pytest.mark.parametrize(("package", "never"), [
    ("timeline", "loaders"), ("timeline", "serving"), ("timeline", "pages"), ("loaders", "pages"), ("loaders", "serving"),
    ("serving", "pages"), ("pages/figures", "loaders.formats"), ("pages/figures", "loaders.extract"),
])  # fmt: skip
def test_one_direction_no_way_back(package, never):
    assert [pair for pair in sorted(imports_of(package)) if below(pair[1], never)] == []


def test_no_page_has_a_package_name():
    taken = {*PACKAGES, "data", "tests", "bench", "docs", *sys.stdlib_module_names}
    assert [path.name for path in (PROJECT / "pages").glob("*.py") if path.stem in taken] == []


def test_page_files_have_plain_names():
    strange = [name_of(path) for path in SOURCES if not re.fullmatch(r"[a-z_]+[0-9]?", path.stem)]
    assert strange == []
    assert [path for path in map(name_of, SOURCES) if re.search(r"utils|helpers|misc|manager", path)] == []


def test_streamlit_can_find_the_app_in_the_source():
    calls = [node for node in ast.parse((PROJECT / "app.py").read_text()).body if isinstance(node, ast.Assign)]
    assert [ast.unparse(node) for node in calls] == ["app = st.App('pages/navigation.py', routes=ROUTES, middleware=MIDDLEWARE)"]


def pins(name):
    lines = (line.split("#")[0].strip() for line in (PROJECT / name).read_text().splitlines())
    return [line for line in lines if line and not line.startswith("-r")]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_is_pinned_exactly(name):
    assert [pin for pin in pins(name) if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", pin)] == []


def test_every_direct_import_is_in_the_requirements():
    pinned = {pin.split("==")[0].lower() for pin in pins("requirements.txt")}
    used = {module.split(".")[0] for path in SOURCES for module in imports(path)} - set(sys.stdlib_module_names) - set(PACKAGES)
    assert sorted(name for name in used if DISTRIBUTIONS.get(name, name).lower() not in pinned) == []


def test_what_is_installed_is_what_is_pinned():
    wrong = {pin for name in ("requirements.txt", "requirements-dev.txt") for pin in pins(name)
             if importlib.metadata.version(pin.split("==")[0]) != pin.split("==")[1]}  # fmt: skip
    assert wrong == set()


def test_mypy_is_strict_where_it_must_be():
    mypy = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["mypy"]
    assert mypy["strict"] is True
    assert {"loaders", "timeline", "serving", "pages/figures"} <= set(mypy["files"])


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_source_is_overlong(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
