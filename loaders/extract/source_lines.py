"""Lines that open with their source and a colon: "Civil Defence: ..."."""

from __future__ import annotations

from loaders.extract.acts import Attribution
from loaders.extract.lexicon import word_set
from loaders.extract.speakers import speaker_at_colon
from loaders.extract.view import View


def at_colon(view: View) -> Attribution | None:
    """A line that opens with its source and a colon; a verb of speaking right after it is read by itself."""
    colon = next((i for i, t in enumerate(view.tokens[:20]) if t.text == ":"), None)
    if not colon or _is_clock(view, colon) or any(m.first == colon + 1 for m in view.matches.get("speech", ())):
        return None
    if view.norm(0) in word_set("byline_words"):
        return None
    speaker = speaker_at_colon(view, colon)
    if speaker is None:
        return None
    said = next((d.start for d in view.days if d.last <= colon and d.precision == "day" and not d.several), None)
    return Attribution(speaker, "say", 0, colon + 1, 0, 0, said_on=said)


def _is_clock(view: View, colon: int) -> bool:
    """ "Was shot at 4:20 this afternoon": the sign parts hours and minutes."""
    return view.norm(colon - 1).isdigit() and view.norm(colon + 1).isdigit()
