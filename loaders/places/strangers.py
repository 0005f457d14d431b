"""What a text itself tells of its places: those that no gazetteer knows, and the points printed beside names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from loaders.places.misspelt import misspelt_province
from loaders.places.place import Place, PlaceMention
from loaders.places.points import PrintedPoint, find_points, point_beside, province_at
from loaders.places.provinces import province_name
from loaders.places.unlisted import Unlisted, find_unlisted
from loaders.places.words import alternatives

NEAR = 600
TOWN = 20_000
WINDOW = 200
_SENTENCE_END = re.compile(r"[.!?][\"')\u201d\u2019]?\s|\n")
_LARGER = re.compile(r",? (?:in (?:the )?)?")
_AREAS = ("province", "region", "country")


def add_strangers(text: str, known: Sequence[PlaceMention], country: str) -> list[PlaceMention]:
    """The known mentions and those of unlisted places, in the order of the text, each with its printed point if it has one."""
    mentions = _merge(text, known, country)
    mentions = [_contradicted(text, mentions, i, country) for i in range(len(mentions))]
    if find_points(text):
        mentions = [_at_point(m, _own_point(text, mentions, i), country) for i, m in enumerate(mentions)]
    return [_in_province(text, mentions, i) if m.unlisted else m for i, m in enumerate(mentions)]


def _merge(text: str, known: Sequence[PlaceMention], country: str) -> list[PlaceMention]:
    """An unlisted name gives way to a known one of the same words, and takes in a known one that is a part of it
    ("Bab al-Nayrab", "Kuwait House camp")."""
    merged = list(known)
    at = 0
    for name in sorted(find_unlisted(text, 0, len(text)), key=lambda n: (n.start, -n.end)):
        while at < len(merged) and merged[at].end <= name.start:
            at += 1
        overlapping = [m for m in merged[at : at + 4] if m.start < name.end]
        if overlapping and not _takes_in(name, overlapping, country):
            continue
        behind = merged[at + len(overlapping)] if at + len(overlapping) < len(merged) else None
        if name.sign == "place" and not (behind and _stands_in(text, name, behind)):
            continue
        merged[at : at + len(overlapping)] = [_stranger(text, name, country)]
    return merged


def _takes_in(name: Unlisted, overlapping: Sequence[PlaceMention], country: str) -> bool:
    if name.sign != "word" or any(m.unlisted or m.start < name.start or m.end > name.end for m in overlapping):
        return False
    at_home = any(m.start == name.start and m.candidates[0].country == country for m in overlapping)
    return not at_home and any(m.start > name.start or m.end < name.end for m in overlapping)


def _stands_in(text: str, name: Unlisted, behind: PlaceMention) -> bool:
    """Whether a province or country is named right behind: "near Zaytun, Syria"."""
    return behind.kind in _AREAS and _LARGER.fullmatch(text, name.end, behind.start) is not None


def _stranger(text: str, name: Unlisted, country: str) -> PlaceMention:
    printed = text[name.start : name.end]
    meant = misspelt_province(printed, country)
    if meant:
        province = Place(meant.name, "province", country, meant.code, meant.name)
        return PlaceMention(name.start, name.end, printed, (province,), "province")
    place = Place(printed, name.kind, country)
    return PlaceMention(name.start, name.end, printed, (place,), name.kind, unlisted=True)


def _contradicted(text: str, mentions: Sequence[PlaceMention], at: int, country: str) -> PlaceMention:
    """A village that the text puts in or by a place of another province ("X, east of Kobani") is another of its name."""
    mention = mentions[at]
    outer = mentions[at + 1] if at + 1 < len(mentions) else None
    code = _sure_province(text, outer) if outer else None
    if mention.kind != "settlement" or mention.unlisted or outer is None or code is None or mention.text.isupper():
        return mention
    if any(p.country != country or p.province_code in (None, code) or (p.population or 0) > TOWN for p in mention.candidates):
        return mention
    told = _lies_in().fullmatch(text, mention.end, outer.start)
    if told is None or (told["side"] and outer.kind != "province"):
        return mention
    place = Place(mention.text, "settlement", country, code, province_name(code))
    return replace(mention, candidates=(place,), unlisted=True, undecided=False)


@cache
def _lies_in() -> re.Pattern[str]:
    side, around = alternatives("direction"), alternatives("countryside")
    called = "(?: (?:village|town|camp))?"
    inside = rf"{side} of |in (?:the )?(?:{side} )?(?:{around} of )?"
    return re.compile(rf"{called}(?:,? (?:{inside})(?:the (?:town|city) of )?|(?P<side>, {side} #?))")


def _own_point(text: str, mentions: Sequence[PlaceMention], at: int) -> PrintedPoint | None:
    """The point printed behind a settlement before another one is named."""
    if mentions[at].kind not in ("settlement", "district"):
        return None
    point = point_beside(text, mentions[at].end)
    following = next((m.start for m in mentions[at + 1 :] if m.kind in ("settlement", "district")), len(text))
    return point if point and point.position < following else None


def _at_point(mention: PlaceMention, point: PrintedPoint | None, country: str) -> PlaceMention:
    """The place of this name that lies at the point; a point far from all of them tells of another place of this name."""
    if point is None:
        return mention
    near = [place for place in mention.candidates if point.is_near(place.latitude, place.longitude)]
    if near:
        rest = [place for place in mention.candidates if place not in near]
        return replace(mention, candidates=(*near, *rest), kind=near[0].kind, undecided=False)
    code = province_at(country, point.latitude, point.longitude)
    unsure = mention.unlisted or all(place.latitude is not None for place in mention.candidates)
    if code is None or not unsure:
        return mention
    place = Place(
        mention.text, "settlement", country, code, province_name(code), round(point.latitude, 4), round(point.longitude, 4)
    )
    return replace(mention, candidates=(place,), kind="settlement", undecided=False, unlisted=True)


def _in_province(text: str, mentions: Sequence[PlaceMention], at: int) -> PlaceMention:
    """An unlisted place lies in the province told behind or before it in its sentence, else in that of all places around it."""
    mention = mentions[at]
    place = mention.candidates[0]
    code = place.province_code or _told_in_sentence(text, mentions, at) or _told_around(text, mentions, at)
    if code is None:
        return mention
    return replace(mention, candidates=(replace(place, province_code=code, province=province_name(code)),))


def _told_in_sentence(text: str, mentions: Sequence[PlaceMention], at: int) -> str | None:
    mention = mentions[at]
    for other in mentions[at + 1 :]:
        if _parted(text, mention.end, other.start):
            break
        if code := _sure_province(text, other):
            return code
    for other in reversed(mentions[:at]):
        if _parted(text, other.end, mention.start):
            break
        if code := _sure_province(text, other):
            return code
    return None


@cache
def _clause_end() -> re.Pattern[str]:
    """ "And air strikes hit", where "and the village of" goes on."""
    ends, goes_on = alternatives("clause_end"), alternatives("clause_goes_on")
    return re.compile(rf"[.!?][\"')\u201d\u2019]?\s|[\n;]|(?<!\w){ends} (?!{goes_on}(?!\w))[a-z]")


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence or a clause ends between two names."""
    return end - start > WINDOW or _clause_end().search(text, start, end) is not None


def _told_around(text: str, mentions: Sequence[PlaceMention], at: int) -> str | None:
    """The one province of the places named within some sentences of it, once before it or twice after it.

    None where another clause of its own sentence names one ("an explosion in X *and shells hit Idlib*").
    """
    here = mentions[at]
    near = [m for m in mentions[max(0, at - 6) : at + 7] if abs(m.start - here.start) < NEAR and _sure_province(text, m)]
    if any(not _SENTENCE_END.search(text, min(m.end, here.end), max(m.start, here.start)) for m in near):
        return None
    codes = {_sure_province(text, m) for m in near}
    told_before = any(m.start < here.start for m in near)
    return codes.pop() if len(codes) == 1 and (told_before or len(near) > 1) else None


def _sure_province(text: str, mention: PlaceMention) -> str | None:
    """The province of a known place; none of a dateline's, where the reporter sits."""
    dateline = mention.text.isupper() and (mention.start == 0 or text[mention.start - 1] == "\n")
    if mention.undecided or mention.unlisted or dateline or mention.stands_for_government:
        return None
    return mention.candidates[0].province_code
