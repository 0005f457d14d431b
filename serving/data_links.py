"""`/data/claims.json` and `/data/claims.csv`: the statements of a link's selection, for programs and spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from urllib.parse import urlencode

import pandas as pd
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from serving.public_rows import public_rows
from serving.record import open_version
from serving.writers import csv_bytes, json_bytes
from timeline.selection import Selection, UnknownValue, read_selection, select, selection_query
from timeline.versions import UnknownVersion, Version

CAVEAT = "Reported figures from selected sources, read by program. Not verified by Strikeline. Not a count of the war."
LONGEST_HEADER = 2000


def show_claims_json(request: Request) -> Response:
    """The selection's statements as a plain list of objects, the columns of docs/design.md, section 3."""
    return _show_claims(request, json_bytes, "application/json", "json")


def show_claims_csv(request: Request) -> Response:
    """The same rows as `show_claims_json`, as a header and rows."""
    return _show_claims(request, csv_bytes, "text/csv; charset=utf-8", "csv")


def _show_claims(request: Request, write: Callable[[pd.DataFrame], bytes], media_type: str, ending: str) -> Response:
    params = {name: request.query_params.getlist(name) for name in request.query_params}
    try:
        record = open_version(asked_version(params.get("v", [])))
    except UnknownVersion:
        return refuse_version(" ".join(params["v"]))
    selection, unknown = read_selection(params, record)
    rows = public_rows(select(record, selection).claims, record.reports, date.today())
    headers = answer_headers(record, selection, unknown, request.url.path)
    if ending == "csv":
        headers["Content-Disposition"] = f'attachment; filename="strikeline-claims-{record.name}.csv"'
    return Response(write(rows), media_type=media_type, headers=headers)


def asked_version(values: Sequence[str]) -> str | None:
    """The version a link names, None for the newest; a link that names two is answered as one that names an unknown one."""
    return " ".join(dict.fromkeys(values)) if values else None


def refuse_version(asked: str) -> Response:
    """Says that there is no such version, and names the newest."""
    newest = open_version(None).name
    said = f"v: no data version is named {asked[:100]!r}; the newest is {newest}; open the link with v={newest} or without v"
    return JSONResponse({"error": said, "newest": newest}, status_code=404)


def answer_headers(record: Version, selection: Selection, unknown: Sequence[UnknownValue], path: str) -> dict[str, str]:
    """Caveat, citation and what the link asked for that isn't known; all plain ASCII."""
    link = f"{path}{selection_query(selection)}"
    headers = {
        "Cache-Control": "no-cache",
        "Strikeline-Version": record.name,
        "Strikeline-Caveat": CAVEAT,
        "Strikeline-Citation": _short(f"Strikeline, data version {record.name}, {link}"),
    }
    if unknown:
        headers["Strikeline-Unknown"] = _short(urlencode([(value.field, value.value) for value in unknown]))
    return headers


def _short(text: str) -> str:
    """Fit for a header: no line ends, ASCII, not so long that programs refuse the answer."""
    plain = " ".join(text.encode("ascii", "backslashreplace").decode().split())
    return plain if len(plain) <= LONGEST_HEADER else plain[:LONGEST_HEADER] + "..."
