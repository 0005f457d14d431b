"""What every request passes through, outermost first."""

from __future__ import annotations

from starlette.middleware import Middleware

from serving.headers import SecurityHeaders, security_headers

MIDDLEWARE = [Middleware(SecurityHeaders, headers=security_headers())]
