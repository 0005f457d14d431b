"""Places: what a text names, the province that lies in, and the borders to draw it with."""

from __future__ import annotations

from loaders.places.find import find_places
from loaders.places.place import Place, PlaceKind, PlaceMention

__all__ = ["Place", "PlaceKind", "PlaceMention", "find_places"]
