"""Fetching a country's GeoNames dump (CC BY 4.0): asked for by `places fetch`, never while the dashboard runs."""

from __future__ import annotations

import io
import time
import urllib.error
import urllib.request
import zipfile
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from loaders.errors import BadPlaces

BASE_URL = "https://download.geonames.org/export/dump/"
USER_AGENT = "Strikeline (places fetch)"
MAX_DOWNLOAD = 500_000_000
MAX_UNPACKED = 2_000_000_000
MAX_SECONDS = 600.0
WAIT_SECONDS = 30.0
CHUNK = 1 << 16


def fetch_dump(
    country: str, folder: Path, base_url: str = BASE_URL, *,
    max_download: int = MAX_DOWNLOAD, max_unpacked: int = MAX_UNPACKED, max_seconds: float = MAX_SECONDS,
) -> Path:  # fmt: skip
    """Fetch COUNTRY.zip and unpack its COUNTRY.txt into `folder`; the file's path.

    Args:
        country: ISO 3166-1 alpha-2.
        folder: where the file is written.
        base_url: https; http only on this machine.
        max_download, max_unpacked: bytes.
        max_seconds: for the whole download.

    Raises:
        BadPlaces: no connection, too large, too slow, or not the archive that was expected.
    """
    url = f"{base_url.rstrip('/')}/{country}.zip"
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1")):
        raise BadPlaces(f"{url}: not https; expected an https address; give another --base-url")
    body = _download(url, max_download, max_seconds)
    target = folder / f"{country}.txt"
    target.write_bytes(_unpack(url, body, f"{country}.txt", max_unpacked))
    return target


class _StayOnHttps(urllib.request.HTTPRedirectHandler):
    """Follows no redirect away from https."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme != "https":
            raise BadPlaces(f"{req.full_url}: sends to {newurl}, which is not https; expected https; try again later")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _download(url: str, most: int, max_seconds: float) -> bytes:
    request = urllib.request.Request(url, headers={"User-Agent": USER_AGENT})  # the scheme is checked above
    deadline, body = time.monotonic() + max_seconds, io.BytesIO()
    try:
        with urllib.request.build_opener(_StayOnHttps).open(request, timeout=min(WAIT_SECONDS, max_seconds)) as answer:
            while chunk := answer.read1(CHUNK):
                body.write(chunk)
                if body.tell() > most:
                    raise BadPlaces(f"{url}: more than {most} bytes; expected a country's dump; check the address")
                if time.monotonic() > deadline:
                    raise BadPlaces(f"{url}: not done after {max_seconds:g} seconds; expected a faster answer; try again later")
    except (urllib.error.URLError, HTTPException, OSError) as error:
        raise BadPlaces(f"{url}: can't be fetched ({error}); expected a dump; check the address and the network") from error
    return body.getvalue()


def _unpack(url: str, body: bytes, name: str, most: int) -> bytes:
    """The bytes of one file of an archive, read no further than `most` whatever size the archive claims."""
    expected = f"expected a zip archive that holds {name}; check the address"
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive, archive.open(name) as file:
            text = file.read(most + 1)
    except KeyError as error:
        raise BadPlaces(f"{url}: no {name} in the archive; {expected}") from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise BadPlaces(f"{url}: no archive that can be read ({error}); {expected}") from error
    if len(text) > most:
        raise BadPlaces(f"{url}: {name} unpacks to more than {most} bytes; {expected}")
    return text
