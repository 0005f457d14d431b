"""Who speaks across sentences: "he said", "the ministry added", quotations that run on, the fullest form of a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from loaders.extract.houses import find_house, short_form
from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.sources import Speaker
from loaders.extract.speakers import speaker_after
from loaders.extract.view import View

_QUOTE_REACH = 2
_NAME_REACH = 8


def resolve_speakers(readings: Sequence[Reading], publisher: str | None = None) -> None:
    """Give each draft the fullest form of its speaker; a quotation that runs on keeps the speaker before it.

    Args:
        readings: the sentences in order.
        publisher: of the report; once it is named as the source, its own page goes on in its voice.
    """
    known: list[Speaker] = list(_named_houses(readings))
    _quote_ahead(readings)
    by_number = {r.view.number: r for r in readings}
    byline: Speaker | None = None
    said: date | None = None
    last: tuple[int, Speaker] | None = None
    for reading in readings:
        for draft in reading.drafts:
            if draft.speaker and draft.speaker.pronoun and draft.said_on is None:
                draft.said_on = said
            if draft.speaker:
                resolved = _resolve(draft.speaker, [*known, *_named_before(reading, draft.speaker)])
                draft.speaker = _with_house(resolved, known) if resolved else None
        spoken = [s for s in (_resolve(a.speaker, known) for a in reading.acts if a.speaker) if s]
        if (
            not spoken
            and last
            and (_runs_on(reading) or _goes_on(reading, by_number[last[0]], last[1]))
            and reading.view.number - last[0] <= _QUOTE_REACH
        ):
            for draft in reading.drafts:
                draft.speaker = draft.speaker or last[1]
            last = (reading.view.number, last[1])
        byline = read_byline(reading.view) or (None if _is_heading(reading.view) else byline)
        if byline and not any(a.act != "neither" for a in reading.acts):
            for draft in reading.drafts:
                draft.speaker = draft.speaker or byline
        for speaker in spoken:
            if publisher and not byline and _is_publisher(speaker, publisher):
                byline = speaker
        known.extend([byline] if byline else [])
        known.extend(_with_house(s, known) for s in spoken if not s.pronoun)
        said = next((a.said_on for a in reversed(reading.acts) if a.said_on), None) if spoken else said
        if spoken:
            last = (reading.view.number, spoken[-1])
    _settle(readings, known)


def _named_houses(readings: Sequence[Reading]) -> Iterator[Speaker]:
    """The organisations that the report names with a short form in brackets, whether they speak there or not."""
    for view in (r.view for r in readings if "(" in r.view.text):
        for at in range(2, len(view.tokens) - 2):
            house = find_house(view, max(0, at - _NAME_REACH), at) if short_form(view, at) else None
            if house and house.short:
                yield Speaker(house.first, house.last, view.phrase(house.first, house.last), None, house.role, short=house.short)


def _named_before(reading: Reading, speaker: Speaker) -> list[Speaker]:
    """ "The Coalition has listed the places that *it* says were hit": the sources that the sentence names before a pronoun."""
    if not speaker.pronoun:
        return []
    return [a.speaker for a in reading.acts if a.speaker and not a.speaker.pronoun and a.speaker.last <= speaker.first]


def _is_publisher(speaker: Speaker, publisher: str) -> bool:
    names = {speaker.text.casefold(), (speaker.organisation or speaker.text).casefold()}
    return any(n and (n in publisher.casefold() or publisher.casefold() in n) for n in names)


def _quote_ahead(readings: Sequence[Reading]) -> None:
    """A quotation of several sentences whose speaker is named after its last one: they are all that speaker's."""
    for i, reading in enumerate(readings):
        opens = reading.view.text[:1] in '"“' and sum(reading.view.text.count(mark) for mark in '"“”') == 1
        if not opens or reading.acts:
            continue
        closing = next((r for r in readings[i + 1 : i + 5] if any(mark in r.view.text for mark in '"”')), None)
        speaker = next((a.speaker for a in closing.acts if a.speaker), None) if closing else None
        for draft in reading.drafts:
            draft.speaker = draft.speaker or speaker


def read_byline(view: View) -> Speaker | None:
    """ "Source: civil defence officials", "Compiled by the Monitor": a line of its own that names the source of what follows."""
    match = next((m for m in view.starting("byline_words", 0)), None)
    if match is None or len(view.tokens) > 16:
        return None
    return speaker_after(view, match.last + (view.norm(match.last) == ":"))


def _is_heading(view: View) -> bool:
    """A line in capitals begins a new part."""
    return view.is_shouted and any(t.is_word and len(t.text) > 3 for t in view.tokens)


def _runs_on(reading: Reading) -> bool:
    """Whether the sentence opens with a quotation mark: quoted speech without a speaker of its own."""
    return reading.view.text[:1] in "\"“”«'‘"


def _goes_on(reading: Reading, before: Reading | None, speaker: Speaker) -> bool:
    """A sentence without a source of its own goes on with the one right before it, within a paragraph.

    Not where it rejects an attack and that source is no party: the report answers in its own voice.
    """
    if speaker.side is None and any(d.negated and d.kind != "casualties" for d in reading.drafts):
        return False
    speaks = [m for m in reading.view.matches.get("speech", ()) if m.entry["pattern"] in ("verb", "record")]
    if speaks and not reading.acts:
        return False
    return before is not None and before.view.paragraph == reading.view.paragraph and before.view.number == reading.view.number - 1


def _settle(readings: Sequence[Reading], known: Sequence[Speaker]) -> None:
    """A name in full may stand further down than its first mention."""
    for reading in readings:
        for draft in reading.drafts:
            if draft.speaker and draft.speaker.name:
                draft.speaker = _fullest(draft.speaker, known)


def _resolve(speaker: Speaker, known: Sequence[Speaker]) -> Speaker | None:
    if speaker.pronoun:
        return _antecedent(speaker, known)
    house = _in_full(speaker, known)
    if house:
        return house
    if speaker.name:
        return _fullest(speaker, known)
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
    """ "He" is the last person, "it" and "they" the last source that is none."""
    for earlier in reversed(known):
        if bool(earlier.name) != (speaker.pronoun in word_set("group_pronouns")):
            return earlier
    return None


def _with_house(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """A general without an army of his own speaks for the ministry that spoke just before."""
    house = next((s for s in reversed(known) if s.organisation and s.side and s.role in ("military", "government")), None)
    alone = speaker.name and not (speaker.organisation or speaker.side or speaker.housed)
    if alone and house and speaker.role in ("military", "government"):
        return replace(speaker, organisation=house.organisation, side=house.side, role=house.role)
    return speaker


def _fullest(speaker: Speaker, known: Iterable[Speaker]) -> Speaker:
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


def speaker_key(speaker: Speaker | None) -> str | None:
    """One name for a source however it is printed: its organisation, else its role, else its text."""
    if speaker is None or speaker.pronoun:
        return None
    return speaker.organisation or (speaker.role if speaker.role and not speaker.name else None) or speaker.text.casefold()


def same_voice(a: Speaker | None, b: Speaker | None) -> bool:
    """Whether two sources may be one: same organisation, or same role where one of them names no organisation."""
    if a is None or b is None:
        return a is b
    if a.organisation and b.organisation:
        return a.organisation == b.organisation
    if a.name and b.name:
        return a.name == b.name
    return (a.role is not None and a.role == b.role) or a.text.casefold() == b.text.casefold()
