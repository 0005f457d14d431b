"""Paths that don't exist are 404, where Streamlit would answer with the dashboard and 200."""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response


class AnyText(Convertor[str]):
    """The rest of a path, line ends too, at which Starlette's own `path` stops."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", AnyText())


def not_found(request: Request) -> Response:
    """Says in plain text that nothing is here."""
    return PlainTextResponse("Nothing is published under this address.\n", status_code=404)


def not_found_below_page(request: Request) -> Response:
    """As `not_found`, but the bare folder leads to the page of that name with the same selection."""
    if request.path_params["rest"]:
        return not_found(request)
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{request.url.path.rstrip('/')}{query}", status_code=308)
