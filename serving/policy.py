"""The Content-Security-Policy: what a page may load and where it may connect. Nothing outside this server."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import re
from pathlib import Path

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def inline_script_hashes(html: str) -> list[str]:
    """The policy's words for the inline scripts of a page, as `'sha256-...'`, in the page's order.

    Browsers hash the text as parsed, with line ends as a single newline.
    """
    scripts = _INLINE_SCRIPT.findall(html.replace("\r\n", "\n").replace("\r", "\n"))
    return [f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts]


def read_start_page() -> str:
    """The HTML that the installed Streamlit serves for every page; empty if it is not where it is expected."""
    spec = importlib.util.find_spec("streamlit")
    folders = list(spec.submodule_search_locations or []) if spec else []
    page = Path(folders[0], "static", "index.html") if folders else None
    return page.read_text(encoding="utf-8") if page and page.is_file() else ""


def content_security_policy(script_hashes: list[str]) -> str:
    """The policy as one header value.

    `data:` in connect-src is what the province map needs in place of Plotly's own world outline (docs/design.md, section 2);
    `ws:` and `wss:` are the dashboard's own connection, which older browsers don't count as 'self'.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' ws: wss: data:",
        "worker-src": "'self' blob:",
        "frame-ancestors": "'self'",
        "form-action": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
