"""Quotations that run over several sentences: they are all their speaker's."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.extract.reading import Reading

_LONGEST = 15  # sentences of one quotation


def quote_ahead(readings: Sequence[Reading]) -> None:
    """A quotation of several sentences whose speaker is named after its last one: they are all that speaker's."""
    for i, reading in enumerate(readings):
        opens = reading.view.text[:1] in '"“' and sum(reading.view.text.count(mark) for mark in '"“”') == 1
        if not opens or reading.acts:
            continue
        closing = next((r for r in readings[i + 1 : i + 5] if any(mark in r.view.text for mark in '"”')), None)
        speaker = next((a.speaker for a in closing.acts if a.speaker), None) if closing else None
        for draft in reading.drafts:
            draft.speaker = draft.speaker or speaker


def runs_on(reading: Reading) -> bool:
    """Whether the sentence opens with a quotation mark: quoted speech without a speaker of its own."""
    return reading.view.text[:1] in "\"“”«'‘"


def open_quotations(readings: Sequence[Reading]) -> dict[int, int]:
    """ "She stated: "We ran. ... The roof fell.\"" : for each sentence in a quotation that an earlier one opened, the number of
    that one.

    A quotation ends with its closing mark, or with its paragraph where the next does not open with a mark again.
    """
    inside: dict[int, int] = {}
    opened: int | None = None
    before: Reading | None = None
    for reading in readings:
        text = reading.view.text
        anew = before is not None and before.view.paragraph != reading.view.paragraph
        if opened is not None and ((anew and not runs_on(reading)) or reading.view.number - opened > _LONGEST):
            opened = None
        if opened is not None:
            inside[reading.view.number] = opened
        opened = _still_open(text[1:] if opened is not None and anew else text, opened, reading.view.number)
        before = reading
    return inside


def _still_open(text: str, opened: int | None, number: int) -> int | None:
    """The sentence whose quotation is open at the end of this one."""
    for sign in text:
        if sign == "“":
            opened = number if opened is None else opened
        elif sign == "”":
            opened = None
        elif sign == '"':
            opened = number if opened is None else None
    return opened
