"""Military grid references (MGRS), as armed forces print them: "37S DV 1234 5678" is a square of 10 metres.

Source: the grid zones and letter squares of the MGRS; the way back from UTM to degrees is the usual series for WGS 84.
"""

from __future__ import annotations

import math
import re

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_REFERENCE = re.compile(
    r"(?P<zone>\d{1,2})(?P<band>[C-HJ-NP-X])\s?(?P<column>[A-HJ-NP-Z])(?P<row>[A-HJ-NP-V])\s?(?P<digits>[\d ]+)"
)
_SQUARE = 100_000.0
_CYCLE = 2_000_000.0
_BAND_DEGREES = 8
_RADIUS, _FLATTENING, _SCALE, _FALSE_EASTING = 6_378_137.0, 1 / 298.257223563, 0.9996, 500_000.0
_ECCENTRICITY = _FLATTENING * (2 - _FLATTENING)


def read_grid_reference(printed: str) -> tuple[float, float] | None:
    """Latitude and longitude (WGS 84 degrees) of the middle of a grid square; None where it is no square of the grid."""
    found = _REFERENCE.fullmatch(printed.strip())
    if found is None:
        return None
    digits = found["digits"].replace(" ", "")
    zone, size = int(found["zone"]), len(digits) // 2
    column = _COLUMNS[(zone - 1) % 3].find(found["column"])
    if not 1 <= zone <= 60 or column < 0 or len(digits) % 2 or not 1 <= size <= 5:
        return None
    step = 10.0 ** (5 - size)
    easting = (column + 1) * _SQUARE + (int(digits[:size]) + 0.5) * step
    row = (_ROWS.index(found["row"]) - (5 if zone % 2 == 0 else 0)) % len(_ROWS)
    northing = row * _SQUARE + (int(digits[size:]) + 0.5) * step
    return _in_band(zone, easting, northing, _BANDS.index(found["band"]))


def _in_band(zone: int, easting: float, northing: float, band: int) -> tuple[float, float] | None:
    """The row letters repeat every 2,000 km: the one of those places that lies in the latitude band."""
    south = -80.0 + band * _BAND_DEGREES
    for cycle in range(5):
        point = _from_utm(zone, easting, northing + cycle * _CYCLE - (0.0 if south >= 0 else 10_000_000.0))
        if south - 0.1 <= point[0] <= south + _BAND_DEGREES + 0.1 + 4 * (band == len(_BANDS) - 1):
            return point
    return None


def _from_utm(zone: int, easting: float, northing: float) -> tuple[float, float]:
    """Degrees of a point of the UTM grid; metres south of the equator are negative."""
    e2 = _ECCENTRICITY / (1 - _ECCENTRICITY)
    e1 = (1 - math.sqrt(1 - _ECCENTRICITY)) / (1 + math.sqrt(1 - _ECCENTRICITY))
    arc = northing / _SCALE
    mu = arc / (_RADIUS * (1 - _ECCENTRICITY / 4 - 3 * _ECCENTRICITY**2 / 64 - 5 * _ECCENTRICITY**3 / 256))
    foot = mu + (3 * e1 / 2 - 27 * e1**3 / 32) * math.sin(2 * mu) + (21 * e1**2 / 16) * math.sin(4 * mu)
    foot += (151 * e1**3 / 96) * math.sin(6 * mu)
    t, c = math.tan(foot) ** 2, e2 * math.cos(foot) ** 2
    bend = 1 - _ECCENTRICITY * math.sin(foot) ** 2
    across, along = _RADIUS / math.sqrt(bend), _RADIUS * (1 - _ECCENTRICITY) / bend**1.5
    d = (easting - _FALSE_EASTING) / (across * _SCALE)
    latitude = foot - (across * math.tan(foot) / along) * (d**2 / 2 - (5 + 3 * t + 10 * c - 4 * c**2 - 9 * e2) * d**4 / 24)
    east = (d - (1 + 2 * t + c) * d**3 / 6 + (5 - 2 * c + 28 * t) * d**5 / 120) / math.cos(foot)
    return math.degrees(latitude), zone * 6 - 183 + math.degrees(east)
