"""A report: one dated document of one publisher, as the loaders hand it on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report as read, before anything is extracted.

    `text` is the decoded file or JSON string unchanged but for a byte-order mark; all offsets count its code points.
    `body_start` is where the reading begins (after front matter, a `Date:` header or a `date 2017-09-28` prefix).
    `given_id` is the id of a JSON line, or the file's name. `unread` says why the text can't be searched for claims (its
    language); None: it can.
    """

    given_id: str
    text: str
    body_start: int = 0
    report_date: date | None = None
    date_basis: str | None = None
    publisher: str | None = None
    publisher_kind: str | None = None
    party_to_conflict: bool | None = None
    via: str | None = None
    secondary_copy: bool | None = None
    title: str | None = None
    url: str | None = None
    archive_url: str | None = None
    language: str | None = None
    country: str | None = None
    text_basis: str = "original"
    show: str = "full"
    visibility: str = "public"
    embargo_until: date | None = None
    unread: str | None = None

    @cached_property
    def report_id(self) -> str:
        """First 16 hex digits of SHA-256 over publisher, date and text: the same on every machine."""
        key = "\x1f".join([self.publisher or "", self.report_date.isoformat() if self.report_date else "", self.text])
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
