"""Where a text names places whose province is sure, and where it says that it means a province and not its town."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.places.context import Surroundings
from loaders.places.scan import Match


@dataclass(frozen=True, slots=True)
class NamedProvinces:
    """Positions by ISO 3166-2 code: of every name that can lie in no other province; and the codes that are called a province."""

    positions: dict[str, list[int]]
    as_province: frozenset[str]

    def distance(self, code: str | None, position: int) -> int | None:
        """How far the nearest other name of a province is, in characters; None where there is none."""
        places = self.positions.get(code or "", [])
        at = bisect_left(places, position)
        return min((abs(p - position) for p in places[max(0, at - 1) : at + 2] if p != position), default=None)


def find_named_provinces(names: Iterable[tuple[Match, Surroundings]], country: str) -> NamedProvinces:
    """What the names of a text, in its order, say of the provinces of a country."""
    positions: dict[str, list[int]] = {}
    as_province = set()
    for match, around in names:
        strict = [item for item in match.found if item.level == match.found[0].level]
        codes = {item.place.province_code for item in strict if item.place.country == country}
        named = next((item.place.province_code for item in strict if item.place.kind == "province"), None)
        code = named or (codes.pop() if len(codes) == 1 else None)
        if code is None:
            continue
        positions.setdefault(code, []).append(match.start)
        if named and around.wants in ("province", "countryside"):
            as_province.add(code)
    return NamedProvinces(positions, frozenset(as_province))
