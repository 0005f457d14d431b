"""What a denial denies, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.plain_words import facility_words, figure_words, is_missing, victim_words
from timeline.vocabulary import DENIED_WORDS, HARM_WORDS

Fields = Mapping[str, Any]


def denied_thing(denial: Fields) -> str:
    """What a denial denies: "the toll of 150", "the figure of 6 hospitals", "that civilians were killed", "responsibility".

    A denial of harm carries the count of what it answers; only one that names a figure is said to deny it.
    """
    what = None if is_missing(denial["denies_what"]) else str(denial["denies_what"])
    counted = not (is_missing(denial["count_min"]) and is_missing(denial["count_max"]))
    if what in (None, "figure") and counted:
        return _denied_figure(denial)
    if what in ("harm", "figure") and not is_missing(denial["harm"]):
        return f"that {victim_words(denial['victims'])} were {HARM_WORDS[str(denial['harm'])]}"
    if what in ("event", "harm", "target") and not is_missing(denial["facility_type"]):
        return f"that {facility_words(str(denial['facility_type']), None)} were {'aimed at' if what == 'target' else 'hit'}"
    return DENIED_WORDS[what or "event"]


def _denied_figure(denial: Fields) -> str:
    """The figure by the number that was said: a minimum is named without "or more"."""
    low, high = denial["count_min"], denial["count_max"]
    exact = low if is_missing(high) else high if is_missing(low) else None
    counts = (exact, exact) if exact is not None else (low, high)
    if not is_missing(denial["harm"]):
        vague = figure_words(low, high, denial["count_text"])
        number = vague if "counted as" in vague else figure_words(*counts)
        toll = denial["harm"] == "killed"
        return f"the toll of {number}" if toll else f"the figure of {number} {HARM_WORDS[str(denial['harm'])]}"
    facility = None if is_missing(denial["facility_type"]) else str(denial["facility_type"])
    return f"the figure of {figure_words(*counts, denial['count_text'], facility)}"
