"""Province boundaries as GeoJSON by their own address, so that no page sends them with each rerun."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from loaders.places.boundaries import countries_with_boundaries, read_boundaries
from serving.missing import not_found

CACHE = "public, max-age=604800"


@lru_cache(maxsize=16)
def boundaries_body(country: str) -> tuple[bytes, str]:
    """The boundaries of a country as JSON bytes, and their ETag."""
    body = json.dumps(read_boundaries(country), ensure_ascii=False, separators=(",", ":")).encode()
    return body, f'"{hashlib.sha256(body).hexdigest()[:16]}"'


def show_boundaries(request: Request) -> Response:
    """`/geo/SY.json`: one feature a province, its `id` the ISO 3166-2 code."""
    country = request.path_params["country"]
    if country not in countries_with_boundaries():
        return not_found(request)
    body, etag = boundaries_body(country)
    headers = {"ETag": etag, "Cache-Control": CACHE}
    asked = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if etag in asked or "*" in asked:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/geo+json", headers=headers)
