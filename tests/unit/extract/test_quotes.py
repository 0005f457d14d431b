"""Whatever a report holds, what is read stands in it, has its own id, and is read the same way again."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.extract import extract_claims
from loaders.report import Report
from timeline.schema import CLAIM_COLUMNS, claims_frame

FRAGMENTS = (
    "Jets killed at least six people in Ariha on Monday, rescuers said.",
    "Three of them were children.",
    "A hospital and two schools were destroyed by Russian or Syrian warplanes on 19 September.",
    "Moscow denied that its planes had killed anyone.",
    "“They came back,” said Rima Haddad, a nurse in Binnish, “and bombed us again.”",
    '"Nobody was hurt", the army said',
    "Between 10 and 15 people died; dozens were wounded, according to the Observatory",
    "Civil Defence: 52 bodies, 9 rescued",
    "- Ariha: 4 killed, school destroyed (barrel bombs)",
    "• Six hospitals hit since Friday",
    "2. Saraqib - no casualties",
    "DAMAGE REPORTED",
    "Source: health officials",
    "27 September 2017",
    "3/4/2017",
    "قُتل ستة أشخاص في غارة على أريحا",
    "الدفاع المدني: ١٥٠ قتيلاً",
    "🚨🚨 warplanes over Idlib 😢",
    "Caf\u0065\u0301 bombed by jets in Maarat al-Nu\u02bfman",
    "Smith &amp; Sons&#39; bakery was &quot;hit&quot; by shelling&nbsp;",
    "<p>Air strikes hit a <b>mosque</b>",
    "zero\u200bwidth jets killed\u00a0five\u2028people",
    "𝕁ets 𝕜illed 7 people",
    "1,250,000 people fled 20 km on day 3 at 10:45 p.m.",
    "…",
    "((((",
    '"',
)
JOINTS = (" ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\t", "; ", ", ", ". ", " — ", "\u2029")
DAYS = st.one_of(st.none(), st.dates(date(2000, 1, 1), date(2035, 12, 31)))
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def composed(draw):
    parts = draw(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(JOINTS)), min_size=1, max_size=14))
    return "".join(fragment + joint for fragment, joint in parts)


def read(text, day=None, country="SY"):
    return extract_claims(Report(given_id="random", text=text, report_date=day, country=country))


def check(text, claims):
    assert all(text[c.start_char : c.end_char] == c.quote for c in claims)
    assert all(c.quote and c.quote == c.quote.strip() for c in claims)
    ids = [c.claim_id for c in claims]
    assert len(set(ids)) == len(ids)
    for c in claims:
        assert c.count_min is None or c.count_max is None or c.count_min <= c.count_max
        assert c.date_start is None or c.date_end is None or c.date_start <= c.date_end
        assert c.part_of is None or (c.part_of in ids and c.part_of != c.claim_id)
        assert set(filter(None, (c.denies or "").split(";"))) <= set(ids) - {c.claim_id}
        assert (c.attacker_link is None) == (";" not in (c.attacker or ""))


@QUIET
@given(text=composed(), day=DAYS)
def test_quotes_stand_in_the_text_and_ids_are_its_own(text, day):
    check(text, read(text, day))


@QUIET
@given(text=composed(), day=DAYS)
def test_reading_twice_gives_the_same(text, day):
    assert read(text, day) == read(text, day)


@QUIET
@given(text=composed(), day=DAYS)
def test_every_value_is_one_the_claims_table_allows(text, day):
    rows = [claim.row() for claim in read(text, day)]
    frame = claims_frame(rows)
    assert list(frame.columns) == list(CLAIM_COLUMNS)
    assert len(frame) == len(rows)


@QUIET
@given(text=composed(), before=st.text(max_size=30))
def test_what_stands_before_the_body_is_not_read_and_moves_the_offsets(text, before):
    whole = before + text
    claims = extract_claims(Report(given_id="random", text=whole, body_start=len(before), country="SY"))
    assert all(c.start_char >= len(before) for c in claims)
    check(whole, claims)


@QUIET
@given(text=st.text(max_size=400), day=DAYS)
def test_any_text_can_be_read(text, day):
    check(text, read(text, day, None))


@QUIET
@given(words=st.lists(st.sampled_from([w for f in FRAGMENTS for w in f.split()]), max_size=60), day=DAYS)
def test_any_order_of_words_can_be_read(words, day):
    text = " ".join(words)
    check(text, read(text, day))


def test_an_empty_report_gives_nothing():
    for text in ("", " \r\n\t", "\ufeff"):
        assert read(text) == []


@pytest.mark.timeout(90)
def test_a_very_long_report_is_read_in_time():
    block = " ".join(f for f in FRAGMENTS if len(f) > 20) + "\n\n"
    text = block * (300_000 // len(block) + 1)
    began = time.monotonic()
    claims = read(text, date(2017, 9, 27))
    assert time.monotonic() - began < 30
    check(text, claims)
