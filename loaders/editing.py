"""What an editor types, as values of the claims table; what follows from a value is added to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from loaders.places.provinces import provinces_of
from timeline.corrections import CORRECTABLE, CorrectionRefused
from timeline.corrections.model import Value
from timeline.schema import CLAIM_COLUMNS, COUNT, DAY, FLAG, NUMBER

FLAGS = {"true": True, "yes": True, "false": False, "no": False}
POINT = ("latitude", "longitude", "geonameid")


def read_values(pairs: Iterable[str]) -> dict[str, Value]:
    """`FIELD=VALUE` texts as values by field; an empty value is missing.

    A province code brings its country and name; a changed place without a point of its own loses the point it had.

    Raises:
        CorrectionRefused: a field that can't be corrected, or a value that isn't of its type.
    """
    values: dict[str, Value] = {}
    for pair in pairs:
        field, sign, text = pair.partition("=")
        if not sign:
            raise CorrectionRefused(f"{pair!r}: no field and value; expected FIELD=VALUE; write for example count_min=6")
        values[field.strip()] = read_value(field.strip(), text.strip())
    return with_what_follows(values)


def read_value(field: str, text: str) -> Value:
    """One value as JSON holds it; raises CorrectionRefused where the text isn't of the field's type."""
    if field not in CORRECTABLE:
        raise CorrectionRefused(
            f"{field!r}: can't be corrected; expected one of {', '.join(CORRECTABLE)}; name one of these fields"
        )
    kind = CLAIM_COLUMNS[field]
    if not text:
        return None
    if isinstance(kind, tuple):
        if text not in kind:
            raise CorrectionRefused(f"{field}: {text!r}; expected one of {', '.join(kind)}; write one of these")
        return text
    try:
        if kind == COUNT:
            return int(text)
        if kind == NUMBER:
            return float(text)
        if kind == DAY:
            return date.fromisoformat(text).isoformat()
        return FLAGS[text.casefold()] if kind == FLAG else text
    except (KeyError, ValueError):
        wanted = {COUNT: "a whole number", NUMBER: "a number", DAY: "a day as YYYY-MM-DD", FLAG: "true or false"}[str(kind)]
        raise CorrectionRefused(f"{field}: {text!r}; expected {wanted}; write it so, or nothing for missing") from None


def with_what_follows(values: dict[str, Value]) -> dict[str, Value]:
    """The values, and those that follow from them where the editor gave none."""
    code = values.get("province_code")
    if isinstance(code, str):
        country = code.partition("-")[0]
        name = provinces_of(country).get(code)
        if name is None:
            raise CorrectionRefused(f"province_code: {code!r}; expected ISO 3166-2 such as SY-ID; see the page by province")
        values = {"province": name, "country": country, **values}
    elif "province_code" in values:
        values = {"province": None, **values}
    if "place" in values:
        values = {**dict.fromkeys(POINT), **values}
    return values
