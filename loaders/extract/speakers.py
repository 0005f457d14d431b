"""Who speaks: the noun phrase beside a verb of speaking, its role and organisation."""

from __future__ import annotations

from loaders.extract.edges import is_noun_here, is_verb, left_edge, right_edge, skip_left
from loaders.extract.lexicon import word_set
from loaders.extract.source_lists import with_whole_list
from loaders.extract.sources import Speaker, plain_source, read_source, with_description
from loaders.extract.view import View


def speaker_before(view: View, verb: int) -> Speaker | None:
    """The subject left of a verb of speaking: "the ministry on Thursday *denied*", "Salem, a rescue worker, *said*"."""
    last = skip_left(view, verb)
    if view.norm(last - 1) == ")":
        last = next((i for i in range(last - 1, max(0, last - 9), -1) if view.norm(i) == "("), last)
    if last <= 0:
        return None
    if view.norm(last - 1) in ("who", "which", "that") and not view.tokens[last - 1].text.isupper():
        return speaker_before(view, last - 1 - (view.norm(last - 2) == ","))
    if view.norm(last - 1) == ":":
        return speaker_at_colon(view, last - 1)
    if view.norm(last - 1) == ",":
        apposition = _apposition(view, last - 1)
        if apposition:
            return apposition
        last -= 1
    first = min([left_edge(view, last), *(m.first for m in view.matches.get("organisations", ()) if m.last == last)])
    relative = _relative_before(view, first)
    if relative is not None:
        return speaker_before(view, relative)
    contact = _contact_before(view, last)
    if contact is not None:
        return speaker_before(view, contact)
    found = read_source(view, first, last) or plain_source(view, first, last)
    return with_whole_list(view, found, last) if found and (found.known or found.name) else found


def _relative_before(view: View, first: int) -> int | None:
    """ "A doctor *who* was at the scene said": where the relative clause begins that the words before the verb belong to."""
    for i in range(first - 1, max(0, first - 7), -1):
        if not view.tokens[i].is_word:
            return None
        if view.norm(i) in ("who", "whose") and not view.tokens[i].text.isupper():
            return i
    return None


def _contact_before(view: View, last: int) -> int | None:
    """ "Two porters *reached by telephone* said": where the words begin that tell how a reporter spoke to the source."""
    for i in range(last - 1, max(0, last - 5), -1):
        if not view.tokens[i].is_word:
            return None
        if view.norm(i) in word_set("contact_words") and view.norm(i + 1) in ("by", "on", "at", "via", "over", "in"):
            return i
    return None


def speaker_after(view: View, first: int) -> Speaker | None:
    """The phrase right of "according to", "by" or an inverted verb: "*said* Salem Abu al Azem, a senior rescue worker from ..."."""
    while view.norm(first) in ("to", "by", "that"):
        first += 1
    last = right_edge(view, first)
    if last <= first:
        return None
    person = read_source(view, first, last)
    if view.norm(last) == "," and person and not person.name and person.known:
        named = _named_next(view, last + 1)
        if named:
            return with_description(view, named, person)
    if view.norm(last) == "," and view.norm(last + 1) in (
        "a",
        "an",
        "the",
        "who",
        "one",
        "head",
        "director",
        "spokesman",
        "spokeswoman",
        "chief",
    ):
        end = next((i for i in range(last + 1, len(view.tokens)) if view.tokens[i].text in ',.;:()"“”'), len(view.tokens))
        speaks = view.norm(last + 1) != "who" and any(last < m.first < end for m in view.found("speech", pattern="verb"))
        described = read_source(view, last + 1, end) if end > last + 1 and not speaks else None
        if person and described and described.role:
            return with_description(view, person, described)
    return person


def _named_next(view: View, first: int) -> Speaker | None:
    """A person's name set off by commas after a description: "the ministry's spokesman, *Igor Konashenkov*, ..."."""
    last = first
    while last < len(view.tokens) and (view.tokens[last].is_capital or view.norm(last) in word_set("name_particles")):
        last += 1
    if last == first or view.norm(last) not in (",", "", "."):
        return None
    named = read_source(view, first, last)
    return named if named and named.name else None


def speaker_at_colon(view: View, colon: int) -> Speaker | None:
    """ "NAME, a rescue worker: ...", "Rescue workers, Wednesday: ...": the source before a colon, in the first words of a line."""
    if colon > 18 or any(t.text in ".;?!" for t in view.tokens[:colon]):
        return None
    quoted = colon + 1 < len(view.tokens) and view.tokens[colon + 1].text in '"“«'
    if not quoted and any(m.last <= colon and m.entry["act"] == "deny" for m in view.matches.get("speech", ())):
        return None  # "The army denied that it had hit a school: ..." is a denial, with a reason behind the colon
    end = colon
    day = next((d for d in view.days if d.last == end), None)
    while day is not None:
        end = day.first - (view.norm(day.first - 1) in (",", "on"))
        end -= view.norm(end - 1) == ","
        day = next((d for d in view.days if d.last == end), None)
    start = max((i + 1 for i in range(end) if view.tokens[i].text in '"“”«|'), default=0)
    first_comma = next((i for i in range(start, end) if view.norm(i) == ","), end)
    first_comma = next(
        (i for i in range(start + 1, first_comma) if view.norm(i).endswith("ed") and not view.tokens[i].is_capital), first_comma
    )
    person = read_source(view, start, first_comma)
    if person is None or _is_told(view, start, first_comma) or _is_topic(person):
        return None
    described = read_source(view, first_comma + 1, end) if first_comma < end else None
    return with_description(view, person, described) if described else person


def _is_topic(speaker: Speaker) -> bool:
    """ "Syria: six hurt in a raid": a country or party alone before a colon is what the line is about."""
    return speaker.side is not None and not (speaker.organisation or speaker.name) and speaker.role in ("government", "armed_group")


def _is_told(view: View, first: int, last: int) -> bool:
    """Whether the words before the colon already tell something (a verb or a facility), so that they name no source."""
    verbs = any(is_verb(view, i) and not is_noun_here(view, i) for i in range(first, last))
    verbs = verbs or any(first < q.first and q.last <= last and view.starting("harms", q.last) for q in view.quantities)
    return verbs or any(first <= m.first < last for m in view.matches.get("facilities", ()))


def _is_titled(view: View, speaker: Speaker) -> bool:
    """A house that no list knows, printed with capitals: "the Relief Council, an opposition body, ..."."""
    return speaker.role is not None and all(view.tokens[i].is_capital for i in range(speaker.first, speaker.last))


def _described_from(view: View, comma: int) -> int:
    """Where the description before a comma begins: "NAME, *chairman and founder of the Monitor*, said"."""
    first = left_edge(view, comma)
    if view.norm(first - 1) == "and":
        whole = left_edge(view, first - 1)
        return whole if view.norm(whole - 1) == "," else first
    return first


def _apposition(view: View, comma: int) -> Speaker | None:
    """ "NAME, a senior rescue worker from the Civil Defence, said": the name before the description."""
    relative = next(
        (i for i in range(comma - 1, 0, -1) if view.norm(i) == "," and view.norm(i + 1) in ("who", "which", "whose", "where")), None
    )
    if relative is not None and comma - relative <= 14:
        before = read_source(view, left_edge(view, relative), relative)
        clause = read_source(view, relative + 2, comma)
        if before and before.name and clause and clause.role:
            return with_description(view, before, clause)
        return before
    first = _described_from(view, comma)
    if view.norm(first - 1) == "by" and view.norm(first - 2) in word_set("quoting_verbs"):
        return speaker_before(view, first - 2)  # "a porter, quoted by the agency, said"
    described = read_source(view, first, comma)
    opening = view.norm(first) in ("a", "an", "the", "one") or (described is not None and described.role is not None)
    if view.norm(first - 1) in ("who", "which"):
        first -= 1
    if view.norm(first - 1) == "," and (opening or view.norm(first) in ("who", "which", "one")):
        edge = left_edge(view, first - 1)
        if first - 1 - edge == 1 and view.norm(edge).isdigit() and view.norm(edge - 1) == ",":
            first, edge = edge, left_edge(view, edge - 1)
        person = read_source(view, edge, first - 1)
        if person and person.name:
            return with_description(view, person, described) if described else person
        if person and described and (person.organisation or _is_titled(view, person)):
            return person
    if described and described.name and view.norm(first - 1) == ",":
        edge = left_edge(view, first - 1)
        title = read_source(view, edge, first - 1)
        if title and title.role and not title.name and first - 1 - edge <= 8:
            return with_description(view, described, title)
    if view.norm(first).endswith("ing") and view.norm(first - 1) == ",":
        return read_source(view, left_edge(view, first - 1), first - 1)
    return described if described and (described.role or described.name) else None
