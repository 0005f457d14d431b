"""The gazetteer as a geopy geocoder, so that another can take its place; it never touches the network."""

from __future__ import annotations

from typing import Any

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from loaders.places.index import open_index
from loaders.places.names import ARTICLE_MARK, exact_key, loose_key, split_name
from loaders.places.place import Place
from loaders.places.sources import MAX_NAME


class NoNetworkAdapter(BaseSyncAdapter):  # type: ignore[misc]  # geopy is untyped
    """Refuses every request: an offline geocoder that asks for one has a bug."""

    def get_json(self, url: str, *, timeout: Any, headers: Any) -> Any:
        raise GeocoderServiceError(f"{url}: a request was tried; expected none of an offline gazetteer; report this")

    def get_text(self, url: str, *, timeout: Any, headers: Any) -> str:
        raise GeocoderServiceError(f"{url}: a request was tried; expected none of an offline gazetteer; report this")


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy is untyped
    """Finds settlements by name in one country's index.

    A place without coordinates is no answer here, since a geopy Location must have a point.
    """

    def __init__(self, country: str = "SY", **options: Any) -> None:
        super().__init__(adapter_factory=NoNetworkAdapter, **options)
        self.country = country

    def geocode(
        self, query: str, *, exactly_one: bool = True, timeout: Any = DEFAULT_SENTINEL, country_codes: Any = None
    ) -> Location | list[Location] | None:
        """The settlement of this name, or all of them, the likeliest first; None if there is none.

        Args:
            query: one place name in any spelling, at most 80 characters.
            exactly_one: False asks for every candidate.
            country_codes: one ISO 3166-1 alpha-2 code or several, in place of the geocoder's own country.

        Raises:
            GeocoderQueryError: the query is no place name.
        """
        if not query.strip() or len(query) > MAX_NAME:
            raise GeocoderQueryError(f"query of {len(query)} characters; expected 1 to {MAX_NAME}; give one place name")
        codes = [country_codes] if isinstance(country_codes, str) else list(country_codes or [self.country])
        locations = [to_location(place) for code in codes for place in find_by_name(query, code.upper()) if has_point(place)]
        if not locations:
            return None
        return locations[0] if exactly_one else locations


def find_by_name(name: str, country: str) -> list[Place]:
    """The places of a country's index under a name, those spelled as asked first."""
    index = open_index(country)
    key, loose = exact_key(name), loose_key(name)
    keys = [ARTICLE_MARK + key, key] if split_name(name)[0] else [key]
    for candidate in [*keys, loose]:
        found = [item.place for item in index.places(candidate)] if candidate else []
        if found:
            return found
    return []


def has_point(place: Place) -> bool:
    """Whether the place's coordinates are known."""
    return place.latitude is not None and place.longitude is not None


def to_location(place: Place) -> Location:
    """A geopy Location; `raw` holds what the index knows."""
    parts = (place.name, place.province, place.country)
    raw = {name: getattr(place, name) for name in Place.__slots__}
    return Location(", ".join(part for part in parts if part), (place.latitude, place.longitude), raw)
