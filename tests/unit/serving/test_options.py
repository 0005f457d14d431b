"""The server doesn't start without the options that keep readers private."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from serving.options import REQUIRED, UnsafeOption, check_options, wrong_options

CONFIG = tomllib.loads(Path(__file__).parents[3].joinpath(".streamlit/config.toml").read_text())


def shipped(name):
    section, option = name.split(".")
    return CONFIG[section][option]


def test_the_shipped_file_is_as_required():
    assert wrong_options(shipped) == []
    check_options(shipped)


@pytest.mark.parametrize(("name", "value"), [
    ("browser.gatherUsageStats", True), ("browser.gatherUsageStats", 0), ("client.showErrorDetails", "full"),
    ("client.showErrorDetails", False), ("client.showErrorLinks", "auto"), ("client.showErrorLinks", None),
])  # fmt: skip
def test_a_wrong_option_is_named_with_what_to_do(name, value):
    with pytest.raises(UnsafeOption) as stopped:
        check_options(lambda asked: value if asked == name else shipped(asked))
    message = str(stopped.value)
    assert message.startswith(f".streamlit/config.toml: {name} is {value!r}; expected {REQUIRED[name][0]!r}")
    assert len(message.splitlines()) == 1


def test_the_shipped_file_listens_on_this_machine_only():
    assert CONFIG["server"]["address"] == "localhost"
    assert CONFIG["server"]["headless"] is True
    assert CONFIG["server"]["fileWatcherType"] == "none"
