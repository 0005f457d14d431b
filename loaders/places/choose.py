"""Which of the places of one name comes first.

Town or province: the words around decide ("Idlib city", "northern Hama"); a bare name takes the province where the text
elsewhere speaks of the province under this name, otherwise the town. Same name in several provinces: the province that is
named, or has a town named, nearest in the text. A name that is at home and abroad: at home, unless ours is a village without a
known population.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.places.context import Surroundings
from loaders.places.index import Found
from loaders.places.place import Place
from loaders.places.provinces import read_provinces
from loaders.places.provinces_named import NamedProvinces
from loaders.places.scan import Match

LARGE_TOWN = 50_000
MUCH_LARGER = 10
MIN_POPULATION = 5_000
FAR = 10**9


def choose_candidates(match: Match, around: Surroundings, named: NamedProvinces, country: str) -> tuple[tuple[Place, ...], bool]:
    """The candidates of a mention, likeliest first, and whether their province is undecided.

    Only those of the strictest spelling that was met are candidates.
    """
    kept = _at_home_or_abroad([item for item in match.found if item.level == match.found[0].level], country)
    if len(kept) == 1:
        return (kept[0].place,), False
    wanted = _wanted_kind(kept, around, named)
    rivals = len({item.place.province_code for item in kept if around.wants is None or item.place.kind == wanted}) > 1

    def rank(place: Place) -> tuple[int, int, int]:
        distance = named.distance(place.province_code, match.start) if rivals else None
        far = FAR if distance is None else distance
        kind = _kind_rank(place, wanted)
        return (kind, far, 0) if around.wants else (0, far, kind)

    places = sorted((item.place for item in kept), key=rank)
    first, second = places[0], places[1]
    tied = rank(first)[:2] == rank(second)[:2] and first.province_code != second.province_code
    undecided = rivals and tied and not _outweighs(first, second)
    if around.wants == "countryside":
        places = _around_the_city(places)
    return tuple(dict.fromkeys(places)), undecided


def _outweighs(first: Place, second: Place) -> bool:
    """Whether the first is at home and the second abroad, or so much larger that a report would say if not it."""
    if first.country != second.country:
        return True
    return (first.population or 0) > MUCH_LARGER * (second.population or MIN_POPULATION)


def _at_home_or_abroad(found: Sequence[Found], country: str) -> list[Found]:
    home = [item for item in found if item.place.country == country]
    abroad = [item for item in found if item.place.country != country]
    if abroad and not any(item.own or (item.place.population or 0) > LARGE_TOWN for item in home):
        return abroad
    return home + abroad


def _wanted_kind(found: Sequence[Found], around: Surroundings, named: NamedProvinces) -> str:
    if around.wants:
        return "settlement" if around.wants == "settlement" else "province"
    codes = {item.place.province_code for item in found if item.place.kind == "province"}
    return "province" if codes & named.as_province else "settlement"


def _kind_rank(place: Place, wanted: str) -> int:
    if place.kind == wanted:
        return 0
    return 2 if place.kind == "province" else 1


def _around_the_city(places: list[Place]) -> list[Place]:
    """Damascus, where its countryside is meant, is the province around it."""
    first = places[0]
    if not any(place.kind == "province" for place in places):
        return places
    for code, province in read_provinces(first.country).items():
        if province.surrounds and province.surrounds == first.province_code:
            return [Place(province.name, "province", first.country, code, province.name), *places]
    return places
