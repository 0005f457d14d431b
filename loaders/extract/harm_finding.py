"""What the rules of harm find in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.groups import Group


@dataclass(frozen=True, slots=True)
class HarmFinding:
    """One group of people harmed: `trigger` is the place of the word that says so; `whole` the larger group this one is a
    part of."""

    trigger: int
    harm: str
    group: Group
    negated: bool = False
    whole: Group | None = None
    part: bool = False
