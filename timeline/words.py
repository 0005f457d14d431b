"""What the screen says: every function that makes words, in one place to import from."""

from __future__ import annotations

from timeline.claim_words import (
    blame_words,
    claim_figure,
    claim_sentence,
    claim_title,
    claimant_words,
    incident_title,
    place_words,
    with_article,
)
from timeline.denial_words import NO_DENIAL, beside_words, denial_words, denials_of, incident_denial_words
from timeline.denied_things import denied_thing
from timeline.plain_words import (
    NO_DAY,
    NO_FIGURE,
    day_words,
    facility_words,
    figure_words,
    incident_figure_words,
    is_missing,
    list_words,
    long_day,
    number_in_words,
    period_words,
    range_words,
    role_words,
    sentence_case,
    short_day,
    span_words,
    toll_words,
    victim_words,
)
from timeline.selection_words import country_words, province_words, selection_sentence
from timeline.vocabulary import CHECKED_WORDS, CONDITION_WORDS, HARM_WORDS, PUBLISHER_KIND_WORDS, WEAPON_WORDS

__all__ = [
    "CHECKED_WORDS", "CONDITION_WORDS", "HARM_WORDS", "NO_DAY", "NO_DENIAL", "NO_FIGURE", "PUBLISHER_KIND_WORDS", "WEAPON_WORDS",
    "beside_words", "blame_words", "claim_figure", "claim_sentence", "claim_title", "claimant_words", "country_words",
    "day_words", "denial_words", "denials_of", "denied_thing", "facility_words", "figure_words", "incident_denial_words",
    "incident_figure_words", "incident_title", "is_missing", "list_words", "long_day", "number_in_words", "period_words",
    "place_words", "province_words", "range_words", "role_words", "selection_sentence", "sentence_case", "short_day",
    "span_words", "toll_words", "victim_words", "with_article",
]  # fmt: skip
