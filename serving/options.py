"""The options of .streamlit/config.toml that keep readers private, checked when the server starts."""

from __future__ import annotations

from collections.abc import Callable

# Option -> the value it must have, why.
REQUIRED: dict[str, tuple[object, str]] = {
    "browser.gatherUsageStats": (False, "each page load would be reported to streamlit.io"),
    "client.showErrorDetails": ("none", "an error would show readers the server's code and folders"),
    "client.showErrorLinks": (False, "an error would offer links that carry its text to other sites"),
}


class UnsafeOption(RuntimeError):
    """An option that keeps readers private is not as required; the server must not start."""


def wrong_options(get_option: Callable[[str], object]) -> list[str]:
    """One line for each option that is not as required; empty if all are.

    Args:
        get_option: gives the value of an option by its name, as `streamlit.get_option` does.
    """
    lines = []
    for name, (wanted, why) in REQUIRED.items():
        found = get_option(name)
        if found != wanted or isinstance(found, bool) != isinstance(wanted, bool):
            expected = f"expected {wanted!r}, else {why}"
            lines.append(f".streamlit/config.toml: {name} is {found!r}; {expected}; set it there and start again")
    return lines


def check_options(get_option: Callable[[str], object]) -> None:
    """Stops the start in words if an option that keeps readers private is not as required.

    Raises:
        UnsafeOption: names each wrong option, the value it must have and why.
    """
    lines = wrong_options(get_option)
    if lines:
        raise UnsafeOption("\n".join(lines))
