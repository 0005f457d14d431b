"""Who is meant by "he", "the ministry", a surname: the sources that a report has named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.extract.lexicon import word_set
from loaders.extract.sources import Speaker


def resolve_source(speaker: Speaker, known: Sequence[Speaker]) -> Speaker | None:
    """The source in its fullest form; None for a pronoun that means nobody named so far.

    Args:
        speaker: as its sentence prints it.
        known: the sources named before, in order.
    """
    if speaker.pronoun:
        return _antecedent(speaker, known)
    house = _in_full(speaker, known)
    if house:
        return house
    if speaker.name:
        return fullest_name(speaker, known)
    short = len(speaker.text.split()) == 1
    if not speaker.organisation or short:
        return _same_source(speaker, known) or speaker
    return speaker


def _in_full(speaker: Speaker, known: Sequence[Speaker]) -> Speaker | None:
    """ "*BRW* activists", where "the Border Rights Watch (BRW)" was named before: that house."""
    if speaker.organisation or not any(word.isupper() for word in speaker.text.split()):
        return None
    return next((s for s in reversed(known) if s.short and s.short in speaker.text.split()), None)


def _antecedent(speaker: Speaker, known: Sequence[Speaker]) -> Speaker | None:
    """ "He" is the last person, by name or by office ("an officer"); "it" and "they" the last source without a name."""
    group = speaker.pronoun in word_set("group_pronouns")
    for earlier in reversed(known):
        if (not earlier.name) if group else _is_person(earlier):
            return earlier
    return None


def _is_person(speaker: Speaker) -> bool:
    return bool(speaker.name) or speaker.text.split()[-1].casefold() in word_set("single_persons")


def with_house(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """A general without an army of his own speaks for the ministry that spoke just before."""
    house = next((s for s in reversed(known) if s.organisation and s.side and s.role in ("military", "government")), None)
    alone = speaker.name and not (speaker.organisation or speaker.side or speaker.housed)
    if alone and house and speaker.role in ("military", "government"):
        return replace(speaker, organisation=house.organisation, side=house.side, role=house.role)
    return speaker


def fullest_name(speaker: Speaker, known: Iterable[Speaker]) -> Speaker:
    """The longest form of a person's name that ends in this surname, with what is known of the person anywhere."""
    surname = (speaker.name or "").split()[-1].casefold()
    same = [s for s in known if s.name and s.name.split()[-1].casefold() == surname]
    best = max([*same, speaker], key=lambda s: len(s.name or ""))
    role = speaker.role or next((s.role for s in same if s.role), None)
    organisation = speaker.organisation or next((s.organisation for s in same if s.organisation), None)
    side = speaker.side or next((s.side for s in same if s.side), None)
    return replace(speaker, text=best.text, name=best.name, role=role, organisation=organisation, side=side)


def _same_source(speaker: Speaker, known: Sequence[Speaker]) -> Speaker | None:
    """ "The ministry", "the group": the last source whose name holds that word, else the last organisation for a bare "group"."""
    words = speaker.text.casefold().split()
    if not words or len(words) > 2 or (words[-1].endswith("s") and speaker.role != "other"):
        return None
    for earlier in reversed(known):
        full = (earlier.organisation or "").casefold().split() + earlier.text.casefold().split()
        if (earlier.organisation or earlier.role) and words[-1] in full and earlier.text.casefold() != speaker.text.casefold():
            return _house_of(earlier, speaker) if earlier.name else earlier
    if speaker.role == "other" and words[-1] in word_set("roles", "other", column="role"):
        return next((s for s in reversed(known) if not s.name and s.role != "other"), None)
    if speaker.definite and speaker.role and len(words) == 1 and words[-1] not in word_set("standing_sources"):
        alike = (s for s in reversed(known) if s.role == speaker.role and (s.organisation or s.name or len(s.text.split()) > 1))
        return next(alike, None)
    return None


def _house_of(person: Speaker, speaker: Speaker) -> Speaker:
    """ "The *coalition*" after "Brigadier Saleh, a coalition spokesman": the house that he spoke for, as it is printed here."""
    return replace(speaker, organisation=person.organisation, side=person.side, role=person.role)
