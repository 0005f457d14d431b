"""Is this server able to show a record?"""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from serving.record import open_version

log = logging.getLogger("strikeline.serving")


def show_health(request: Request) -> Response:
    """`/healthz`: the newest version and what is in it, or 503 with the reason why there is none."""
    try:
        record = open_version(None)
    except Exception as error:
        log.exception("no record to show")
        # The reason goes to the public: an OSError's own text would name folders of this machine.
        reason = (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
        return _answer({"status": "no record", "reason": reason}, 503)
    counts = {name: len(getattr(record, name)) for name in ("reports", "claims", "incidents", "totals")}
    return _answer({"status": "ok", "version": record.name, **counts}, 200)


def _answer(content: dict[str, object], status: int) -> Response:
    return JSONResponse(content, status_code=status, headers={"Cache-Control": "no-store"})
