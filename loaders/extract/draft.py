"""A claim in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from loaders.extract.actors import Actor
from loaders.extract.acts import Attribution
from loaders.extract.day_mention import DayMention
from loaders.extract.groups import Group
from loaders.extract.place_spans import PlaceSpan
from loaders.extract.sources import Speaker
from loaders.extract.view import View


@dataclass(eq=False, slots=True)
class Draft:
    """One statement as read from its sentence; later stages fill in what the report says elsewhere.

    `day` is the printed time expression; `start`, `end` and `precision` what it means; `late_day` one on which only the dead were
    found or counted. `inherited` names the fields that
    came from another sentence. `dropped` says in words why it is no claim; None: it is one.
    """

    view: View
    trigger: int
    kind: str
    stance: str = "asserted"
    group: Group | None = None
    harm: str | None = None
    condition: str | None = None
    attribution: Attribution | None = None
    speaker: Speaker | None = None
    said_on: date | None = None
    actor: Actor | None = None
    weapon: str | None = None
    day: DayMention | None = None
    late_day: DayMention | None = None
    start: date | None = None
    end: date | None = None
    precision: str = "unknown"
    day_text: str | None = None
    places: list[PlaceSpan] = field(default_factory=list)
    claimant_area: list[PlaceSpan] = field(default_factory=list)
    area: list[PlaceSpan] = field(default_factory=list)
    several_places: bool = False
    negated: bool = False
    is_total: bool = False
    whole: Draft | None = None
    denies_what: str | None = None
    denies: list[Draft] = field(default_factory=list)
    strike: int | None = None
    section: int | None = None
    is_part: bool = False
    disclaims: bool = False
    owned: bool = False
    dropped: str | None = None

    @property
    def order(self) -> tuple[int, int]:
        return self.view.number, self.group.first if self.group else self.trigger

    @property
    def has_day(self) -> bool:
        """Whether its sentence says when; an hour alone ("at dawn") does not, nor does a phase ("in the first days")."""
        if self.day is None or self.day.phase:
            return False
        return self.start is not None or self.end is not None or not self.day.hour

    @property
    def facility_type(self) -> str | None:
        return self.group.kind if self.group and self.kind == "damage" else None

    @property
    def victims(self) -> str | None:
        return self.group.kind if self.group and self.kind == "casualties" else None

    @property
    def low(self) -> int | None:
        return self.group.low if self.group else None

    @property
    def high(self) -> int | None:
        return self.group.high if self.group else None
