"""Asking Nominatim (OpenStreetMap, ODbL) for a place that no list has: only where an editor asks, never by a page or a loader.

What it answers is kept as data, and so is why it didn't, so that the same question gives the same answer when a version is
made again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from loaders.errors import BadPlaces
from loaders.places.home import places_home
from loaders.places.sources import MAX_NAME

BASE_URL = "https://nominatim.openstreetmap.org"
USER_AGENT = "Strikeline/0.1 (places ask)"
SECONDS_BETWEEN = 1.0
WAIT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked and what came back: `status` is "found", "none" or "failed", with the reason; degrees in WGS 84."""

    query: str
    country: str
    asked_at: str
    status: str
    reason: str = ""
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""


def _geocode(geocoder: Nominatim, query: str, country: str) -> Any:
    return geocoder.geocode(query, country_codes=country.lower(), language="en")


# One for every asker of this process: the service allows one request a second in all.
_ask_in_turn = RateLimiter(_geocode, min_delay_seconds=SECONDS_BETWEEN, max_retries=0, swallow_exceptions=False)


class OnlineGeocoder:
    """Asks Nominatim once for each name and keeps what it says."""

    def __init__(self, base_url: str = BASE_URL, store: Path | None = None) -> None:
        parts = urlsplit(base_url)
        if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1"):
            raise BadPlaces(f"{base_url}: not https; expected an https address; give another --base-url")
        domain = parts.netloc + parts.path.rstrip("/")
        self._geocoder = Nominatim(user_agent=USER_AGENT, domain=domain, scheme=parts.scheme, timeout=WAIT_SECONDS)
        self._store = store or places_home() / "asked.jsonl"

    def ask(self, query: str, country: str, *, again: bool = False) -> Answer:
        """The answer on one name: the kept one if there is any, unless it is to be asked again.

        Raises:
            BadPlaces: the query is no place name.
            GeopyError: the service failed; the reason is kept, and the next `ask` gives it as the answer.
        """
        if not query.strip() or len(query) > MAX_NAME:
            raise BadPlaces(f"name of {len(query)} characters; expected 1 to {MAX_NAME}; give one place name")
        kept = None if again else self.kept(query, country)
        if kept:
            return kept
        asked_at = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            location = _ask_in_turn(self._geocoder, query, country)
        except GeopyError as error:
            self._keep(Answer(query, country, asked_at, "failed", f"{type(error).__name__}: {error}"))
            raise
        if location is None:
            return self._keep(Answer(query, country, asked_at, "none", "the service knows no such place"))
        point = location.latitude, location.longitude
        return self._keep(Answer(query, country, asked_at, "found", "", *point, location.address))

    def kept(self, query: str, country: str) -> Answer | None:
        """The last kept answer on a name."""
        found = None
        for answer in self.read():
            if (answer.query, answer.country) == (query, country):
                found = answer
        return found

    def read(self) -> Iterator[Answer]:
        """Every kept answer, in the order they came."""
        if self._store.is_file():
            for line in self._store.read_text(encoding="utf-8").splitlines():
                yield Answer(**json.loads(line))

    def _keep(self, answer: Answer) -> Answer:
        self._store.parent.mkdir(parents=True, exist_ok=True)
        with self._store.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
        return answer
