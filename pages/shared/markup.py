"""HTML made of escaped parts. Text from reports and links reaches a page only through here, and stays text."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\\\"'<>`]")


class Markup(str):
    """A piece of HTML whose parts have been escaped."""


def element(name: str, *parts: object, **attributes: str | None) -> Markup:
    """One HTML element; every part that is no `Markup` is escaped, and so is every attribute.

    Args:
        name: the element's name, from our own code.
        parts: what stands inside, one after the other; None is left out.
        attributes: `class_` for `class`; None is left out. Text from reports only ever goes into `href`, through `checked_url`.
    """
    given = "".join(
        f' {key.strip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items() if value is not None
    )
    return Markup(f"<{name}{given}>" if name == "br" else f"<{name}{given}>{joined(*parts)}</{name}>")


def joined(*parts: object, between: str = "") -> Markup:
    """Parts one after the other, escaped where they are no `Markup`; None is left out."""
    texts = [part if isinstance(part, Markup) else html.escape(str(part)) for part in parts if part is not None]
    return Markup(html.escape(between).join(texts))


def checked_url(url: object) -> str | None:
    """The address as it stands, if it is a plain http or https address; None for anything else."""
    if not isinstance(url, str) or _CONTROL.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def host_of(url: object) -> str | None:
    """The host of a plain web address without "www.", else None."""
    checked = checked_url(url)
    host = urlsplit(checked).hostname if checked else None
    return host.removeprefix("www.") if host else None


def outside_link(url: object, words: str) -> Markup | None:
    """A link to a source, opened beside the page; None where the address is no web address."""
    checked = checked_url(url)
    return element("a", words, href=checked, target="_blank") if checked else None


_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")


def as_plain_markdown(text: str) -> str:
    """Text for a place that Streamlit reads as markdown (alerts, labels): every sign that could mean something is escaped."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
