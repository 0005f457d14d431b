"""Where a text names the provinces of a country, and where it says that it means the province and not its town."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.places.context import read_surroundings
from loaders.places.provinces import read_provinces


@dataclass(frozen=True, slots=True)
class NamedProvinces:
    """Positions by ISO 3166-2 code: of every mention of the name, and the codes that are called a province."""

    positions: dict[str, tuple[int, ...]]
    as_province: frozenset[str]

    def distance(self, code: str | None, position: int) -> int | None:
        """How far the nearest mention of a province's name is, in characters; None where there is none."""
        places = [abs(at - position) for at in self.positions.get(code or "", ()) if at != position]
        return min(places, default=None)


@cache
def _pattern(country: str) -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for code, province in read_provinces(country).items():
        for name in (province.name, *province.spellings):
            codes.setdefault(name, code)
    initials = "".join(re.escape(letter) for letter in sorted({name[0] for name in codes}))
    names = "|".join(re.escape(name) for name in sorted(codes, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?=[{initials}])(?:{names})(?!\w)"), codes


@lru_cache(maxsize=8)
def find_named_provinces(text: str, country: str) -> NamedProvinces:
    """The provinces of a country that a text names, by their listed spellings."""
    pattern, codes = _pattern(country)
    positions: dict[str, list[int]] = {}
    as_province = set()
    for found in pattern.finditer(text):
        code = codes[found.group()]
        positions.setdefault(code, []).append(found.start())
        if code not in as_province and read_surroundings(text, *found.span()).wants in ("province", "countryside"):
            as_province.add(code)
    return NamedProvinces({code: tuple(places) for code, places in positions.items()}, frozenset(as_province))
