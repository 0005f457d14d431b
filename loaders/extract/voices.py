"""Who speaks across sentences: "he said", "the ministry added", quotations that run on, the fullest form of a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.extract.acts import Attribution
from loaders.extract.antecedents import fullest_name, resolve_source, with_house
from loaders.extract.draft import Draft
from loaders.extract.houses import find_house, short_form
from loaders.extract.quotations import open_quotations, quote_ahead, runs_on
from loaders.extract.reading import Reading
from loaders.extract.sources import Speaker
from loaders.extract.speakers import speaker_after
from loaders.extract.view import View
from loaders.extract.witnesses import find_witness, opening_name

_QUOTE_REACH = 2
_NAME_REACH = 8
_OPENING = 6  # words at the head of a sentence


def resolve_speakers(readings: Sequence[Reading], publisher: str | None = None) -> None:
    """Give each draft the fullest form of its speaker; a quotation that runs on keeps the speaker before it.

    Args:
        readings: the sentences in order.
        publisher: of the report; once it is named as the source, its own page goes on in its voice.
    """
    quote_ahead(readings)
    floor = _Floor([*find_witness(readings), *_named_houses(readings)], open_quotations(readings), publisher)
    for reading in readings:
        floor.hear(reading)
    _settle(readings, floor.known)


@dataclass(slots=True)
class _Floor:
    """Who has the floor: the sources named so far, the byline, the last to speak and the day of it, whose quotation is open.

    `quotations` gives the sentence that opened the quotation a sentence stands in, `holders` whose it is; `mentioned` is the person
    whom the sentence before was about.
    """

    known: list[Speaker]
    quotations: Mapping[int, int]
    publisher: str | None
    byline: Speaker | None = None
    said: date | None = None
    last: tuple[Reading, Speaker] | None = None
    holders: dict[int | None, Speaker] = field(default_factory=dict)
    mentioned: list[Speaker] = field(default_factory=list)

    def hear(self, reading: Reading) -> None:
        """Give each draft of the next sentence its speaker, and take note of who speaks there."""
        self._name(reading)
        heard = [*self.known, *self.mentioned]
        told = [a.speaker for a in reading.acts if a.speaker and not a.beside]
        spoken = [s for s in (resolve_source(speaker, heard) for speaker in told) if s]
        opening = self.quotations.get(reading.view.number)
        voice = self.holders.get(opening) or (None if spoken else self._going_on(reading))
        if voice:
            _lend(voice, reading.drafts)
            self.last = reading, voice
        self.byline = read_byline(reading.view) or (None if _is_heading(reading.view) else self.byline)
        if self.byline and not any(a.act != "neither" for a in reading.acts):
            _lend(self.byline, reading.drafts)
        if self.publisher and not self.byline:
            self.byline = next((s for s in reversed(spoken) if _is_publisher(s, self.publisher)), None)
        self.known.extend([self.byline] if self.byline else [])
        self.known.extend(with_house(s, self.known) for s in spoken if not s.pronoun)
        if spoken:
            self.said = next((a.said_on for a in reversed(reading.acts) if a.said_on), None)
            self.last = self.last if opening in self.holders else (reading, spoken[-1])
        if self.last and self.last[0] is reading and opening is None:
            self.holders[reading.view.number] = self.last[1]
        reading.acts = [_with_speaker(a, heard if a.speaker and a.speaker.pronoun else self.known) for a in reading.acts]
        self.mentioned = _mentioned(reading)

    def _name(self, reading: Reading) -> None:
        for draft in reading.drafts:
            if draft.speaker is None:
                continue
            if draft.speaker.pronoun and draft.said_on is None:
                draft.said_on = self.said
            resolved = resolve_source(draft.speaker, [*self.known, *self.mentioned, *_named_before(reading, draft.speaker)])
            draft.speaker = with_house(resolved, self.known) if resolved else None

    def _going_on(self, reading: Reading) -> Speaker | None:
        """The last to speak, where a sentence without a source of its own goes on with that one."""
        if self.last is None or reading.view.number - self.last[0].view.number > _QUOTE_REACH:
            return None
        return self.last[1] if runs_on(reading) or _goes_on(reading, *self.last) else None


def _mentioned(reading: Reading) -> list[Speaker]:
    """ "*Dr Haddad*, who runs the clinic, gave an interview. In it he said ...": who a sentence is about that nobody says and that
    tells of no harm."""
    person = None if reading.acts or reading.drafts else opening_name(reading.view)
    return [person] if person else []


def _lend(speaker: Speaker, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        draft.speaker = draft.speaker or speaker


def _with_speaker(act: Attribution, known: Sequence[Speaker]) -> Attribution:
    """The act with the source that its pronoun means, or the person in full."""
    resolved = resolve_source(act.speaker, known) if act.speaker and (act.speaker.pronoun or act.speaker.name) else None
    return replace(act, speaker=with_house(resolved, known)) if resolved else act


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


def read_byline(view: View) -> Speaker | None:
    """ "Source: civil defence officials", "Compiled by the Monitor": a line of its own that names the source of what follows."""
    match = next((m for m in view.starting("byline_words", 0)), None)
    if match is None or len(view.tokens) > 16:
        return None
    return speaker_after(view, match.last + (view.norm(match.last) == ":"))


def _is_heading(view: View) -> bool:
    """A line in capitals begins a new part."""
    return view.is_shouted and any(t.is_word and len(t.text) > 3 for t in view.tokens)


def _goes_on(reading: Reading, before: Reading, speaker: Speaker) -> bool:
    """A sentence without a source of its own goes on with the one right before it, within a paragraph.

    Not where it rejects an attack and that source is no party: the report answers in its own voice.
    """
    if speaker.side is None and any(d.negated and d.kind != "casualties" for d in reading.drafts):
        return False
    speaks = [m for m in reading.view.matches.get("speech", ()) if m.entry["pattern"] in ("verb", "record")]
    if (speaks and not reading.acts) or _names_another(reading.view):
        return False
    return before.view.paragraph == reading.view.paragraph and before.view.number == reading.view.number - 1


def _names_another(view: View) -> bool:
    """ "User *@news_desk* called him a colonel": an account that a sentence opens with does what it tells."""
    return any(t.text == "@" for t in view.tokens[:_OPENING])


def _settle(readings: Sequence[Reading], known: Sequence[Speaker]) -> None:
    """A name in full may stand further down than its first mention."""
    for reading in readings:
        for draft in reading.drafts:
            if draft.speaker and draft.speaker.name:
                draft.speaker = fullest_name(draft.speaker, known)


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
    if _is_private(a) != _is_private(b) and (a.organisation or b.organisation):
        return False  # a doctor by name is not the health directorate
    return (a.role is not None and a.role == b.role) or a.text.casefold() == b.text.casefold()


def _is_private(speaker: Speaker) -> bool:
    """A person by name who speaks for no party and no organisation that is known."""
    return bool(speaker.name) and not (speaker.organisation or speaker.side)
