"""The capitals of countries, for texts that say "the capital"."""

from __future__ import annotations

from functools import cache

from loaders.places.tables import DATA, read_table


@cache
def capitals() -> dict[str, str]:
    """The capital's usual English name by the country's ISO 3166-1 alpha-2 code.

    Left out are countries whose seat of government is disputed or elsewhere (Palestine, Israel).
    """
    return {row["code"]: row["capital"] for _, row in read_table(DATA / "capitals.csv", ("code", "capital"))}
