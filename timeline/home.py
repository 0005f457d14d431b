"""Where a running Strikeline keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def current_home() -> Path:
    """The folder that a running Strikeline writes to: `STRIKELINE_HOME`, else `var/` in the project's folder."""
    return PROJECT / (os.environ.get("STRIKELINE_HOME") or "var")
