"""Security headers on every answer, as plain ASGI, so that the dashboard's WebSocket passes untouched."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.policy import content_security_policy, inline_script_hashes, read_start_page

log = logging.getLogger("strikeline.serving")


def security_headers() -> dict[str, str]:
    """The headers that every answer carries; the policy allows the inline script of the installed Streamlit by its hash."""
    return {
        "Content-Security-Policy": content_security_policy(inline_script_hashes(read_start_page())),
        "X-Content-Type-Options": "nosniff",
        # Sources must not learn which page sent a reader to them.
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "SAMEORIGIN",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


class SecurityHeaders:
    """ASGI middleware: sets the headers on each answer, also on one to an error that nothing else caught."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self.app, self.headers = app, dict(headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            if started:
                raise
            log.exception("%s %s could not be answered", scope["method"], scope["path"])
            answer = PlainTextResponse("The server could not answer this; its log says why.\n", status_code=500)
            await answer(scope, receive, send_with_headers)
