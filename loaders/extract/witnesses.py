"""The person whose story a report tells: "Rana was a nurse in TOWN. One night, she says, ..."."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from loaders.extract.lexicon import word_set
from loaders.extract.reading import Reading
from loaders.extract.sources import Speaker
from loaders.extract.speaker_names import find_person
from loaders.extract.view import View

_BACK = 5
_LONGEST_NAME = 5


def find_witness(readings: Sequence[Reading]) -> Iterator[Speaker]:
    """The person whom "he says" or "she says" means where no person has spoken before: the one that a sentence shortly before
    opens with.

    A person told with no trade is a resident.
    """
    later = frozenset(a.speaker.text for r in readings for a in r.acts if a.speaker and a.speaker.name)
    for i, reading in enumerate(readings):
        speakers = [a.speaker for a in reading.acts if a.speaker]
        if any(s.name for s in speakers):
            return
        if any(s.pronoun in ("he", "she") for s in speakers):
            before = readings[max(0, i - _BACK) : i]
            named = next((n for n in (opening_name(r.view, later) for r in reversed(before)) if n), None)
            if named:
                yield replace(named, role=named.role or next((t for r in before for t in _trades(r.view)), "residents"))
            return


def opening_name(view: View, speakers: Container[str] = ()) -> Speaker | None:
    """ "*Karim Salloum* used to fish", "Dr *Rana Haddad*, who runs the clinic": the name that a sentence opens with, before its
    verb.

    Args:
        view: the sentence.
        speakers: the people who speak under their names anywhere in the report; theirs need no proof.
    """
    last = next((i for i, t in enumerate(view.tokens) if not (t.is_word and t.is_capital)), len(view.tokens))
    verb = view.norm(last) in word_set("clause_verbs") or view.norm(last) in ("who", ",")
    verb = verb or (last > 1 and view.norm(last).endswith(("ed", "s")))
    if view.is_shouted or not (1 <= last <= _LONGEST_NAME and verb):
        return None
    title = next((m for m in view.starting("titles", 0) if m.last < last), None)
    first = title.last if title else 0
    name = view.phrase(first, last)
    proved = find_person(view, 0, last) == (first, last) and (last - first > 1 or view.norm(last) not in ("who", ","))
    if name not in speakers and not proved:
        return None
    role = title.entry["role"] if title and title.entry["role"] != "none" else None
    return Speaker(first, last, name, name, role, known=True)


def _trades(view: View) -> Iterator[str]:
    """ "She was *a nurse*", "is *a teacher*": the roles that a sentence gives to its subject."""
    for match in view.matches.get("roles", ()):
        if view.norm(match.first - 1) in ("a", "an") and view.norm(match.first - 2) in word_set("outcome_words", "be"):
            yield match.entry["role"]
