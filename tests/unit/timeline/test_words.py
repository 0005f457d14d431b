"""The words on screen: figures, days, names, blame and denials."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.unit.timeline.synthetic import SEED, claim, incidents_of, record_of, seed_claims, toll, total
from timeline import vocabulary
from timeline.claim_words import in_sentence
from timeline.rows import plain_rows
from timeline.schema import CLAIMANT_ROLES, CONDITIONS, DENIED_THINGS, FACILITY_TYPES, HARMS, VICTIMS, WEAPONS, claims_frame
from timeline.selection import Selection, select
from timeline.words import (
    NO_DENIAL,
    blame_words,
    claim_figure,
    claim_sentence,
    claim_title,
    claimant_words,
    country_words,
    day_words,
    denial_words,
    denied_thing,
    facility_words,
    figure_words,
    incident_denial_words,
    incident_figure_words,
    incident_title,
    range_words,
    role_words,
    selection_sentence,
    toll_words,
)

NEVER = re.compile(r"\b(confirm|verif|prove[ds]?\b|admit|claim|regime|terroris|massacre|hotspot)", re.IGNORECASE)
MINISTRY = {"claimant": "Russian Defence Ministry", "claimant_org": "Russian Defence Ministry", "claimant_role": "military"}
DENIAL = {"stance": "denied", "denies": "a", "denies_what": "figure", "report_date": "2017-09-28", **MINISTRY}


@pytest.mark.parametrize(
    ("low", "high", "printed", "subject", "words"),
    [
        (150, None, "at least 150", None, "150 or more"),
        (None, 33, "up to 33", None, "up to 33"),
        (10, 15, "10 to 15", None, "10 to 15"),
        (24, None, "dozens", "injured", "dozens (counted as 24 or more)"),
        (3, None, "several", None, "several (counted as 3 or more)"),
        (2, None, None, "power_station", "power stations, number not given"),
        (None, None, None, None, "no figure given"),
        (0, 0, "no casualties", "killed", "0 (source says none)"),
        (6, 6, "six", "hospital", "6 hospitals"),
        (1, 1, "a", "hospital", "1 hospital"),
        (3, None, "at least three", None, "3 or more"),
        (2000, 2000, "2,000", None, "2,000"),
        (12, None, "more than a dozen", None, "12 or more"),
        (5, 5, "five", "defence_centre", "5 civil defence (rescue) centres"),
        (pd.NA, pd.NA, pd.NA, "hospital", "hospitals, number not given"),
        (3, None, "several", "school", "schools: several (counted as 3 or more)"),
        (7, None, "seven or more", "hospital", "7 or more hospitals"),
    ],
)
def test_figures(low, high, printed, subject, words):
    assert figure_words(low, high, printed, subject) == words


def test_ranges_show_an_open_top():
    assert range_words(17, None, 39) == "17 to 39 or more"
    assert range_words(17, None, 17) == "17 or more"
    assert range_words(None, None) == "no figure given"
    incident = incidents_of(toll("a", 17, 17), toll("b", 39, None, report_id="r2", claimant_org="Synthetic Monitor")).iloc[0]
    assert incident_figure_words(incident, "killed", "civilians") == "17 to 39 or more"
    assert incident_figure_words(incident, "injured", "civilians") == "no figure given"


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2017-09-27", "2017-09-27", "day", "27 September 2017"),
        ("2017-09-01", "2017-09-30", "period", "1–30 September 2017"),
        ("2017-09-18", "2017-09-24", "week", "a day in the week of 18 September 2017"),
        ("2017-09-01", "2017-09-30", "month", "a day in September 2017"),
        (None, None, "unknown", "date not stated"),
        ("2017-09-28", "2017-10-03", "period", "28 September – 3 October 2017"),
        (None, "2017-09-27", "period", "to 27 September 2017"),
        ("2017-12-30", "2018-01-02", "period", "30 December 2017 – 2 January 2018"),
        ("2017-09-20", None, "period", "since 20 September 2017"),
    ],
)
def test_days(first, last, precision, words):
    assert day_words(*(None if day is None else date.fromisoformat(day) for day in (first, last)), precision) == words
    assert day_words(pd.to_datetime(first), pd.to_datetime(last), precision) == words


def test_a_total_is_about_the_whole_week():
    assert day_words(date(2017, 9, 18), date(2017, 9, 24), "week", whole=True) == "the week of 18 September 2017"


@pytest.mark.parametrize(
    ("values", "table"),
    [
        (FACILITY_TYPES, vocabulary.FACILITY_NOUNS),
        (CLAIMANT_ROLES, vocabulary.ROLE_WORDS),
        (HARMS, vocabulary.HARM_WORDS),
        (VICTIMS, vocabulary.VICTIM_WORDS),
        (CONDITIONS, vocabulary.CONDITION_WORDS),
        (WEAPONS, vocabulary.WEAPON_WORDS),
        (DENIED_THINGS, vocabulary.DENIED_WORDS),
    ],
)
def test_every_value_has_screen_words(values, table):
    assert set(values) == set(table)
    assert not NEVER.search(str(table))


def test_defence_alone_never_stands_for_rescuers():
    assert facility_words("defence_centre", 1) == "civil defence (rescue) centre"
    assert role_words("rescue_workers") == "rescue workers"


@pytest.mark.parametrize(
    ("printed", "role", "words"),
    [
        ("Salem Abu al Azem", "rescue_workers", "rescue workers"),
        ("Rami Synthetic", "monitor", "a monitoring group"),
        ("opposition rescue workers", "rescue_workers", "opposition rescue workers"),
        ("a resident", "residents", "a resident"),
        ("Ahmad Synthetic, a resident of Idlib", "residents", "residents"),
        ("SOHR", "monitor", "SOHR"),
        ("regime officials", "government", "a government"),
        ("Hezbollah", "armed_group", "Hezbollah"),
        ("Salem Abu al Azem of the Civil Defence", "rescue_workers", "Civil Defence"),
        ("Mustafa", "residents", "residents"),
        ("Dr. Synthetic Name", "health_workers", "health workers"),
        ("سالم أبو العزم", "rescue_workers", "rescue workers"),
        ("Syrian Observatory for Human Rights", "monitor", "Syrian Observatory for Human Rights"),
    ],
)
def test_private_people_appear_by_role(printed, role, words):
    assert claimant_words(claim("a", claimant=printed, claimant_role=role, claimant_org=None)) == words


def test_the_organisation_comes_first_and_the_publisher_speaks_for_itself():
    assert claimant_words(claim("a", claimant="Salem Abu al Azem")) == "Synthetic Civil Defence"
    assert claimant_words(claim("a", claimant=None, claimant_org=None)) == "Synthetic Wire"


@pytest.mark.parametrize(
    ("attackers", "link", "certainty", "words"),
    [
        ("Russia;Syria", "and", "stated", "blamed on Russia and Syria"),
        ("Russia;Syria", "or", "stated", "blamed on Russia or Syria"),
        ("Russia", None, "suspected", "attacker believed to be Russia"),
        (None, None, "undetermined", "attacker not determined"),
        (pd.NA, pd.NA, pd.NA, ""),
        ("Russia", None, None, "blamed on Russia"),
    ],
)
def test_blame(attackers, link, certainty, words):
    assert blame_words(attackers, link, certainty) == words


def test_claims_are_described_from_their_fields():
    row = total("a", 150, None, attacker="Russia;Syria", attacker_link="or", count_text="at least 150")
    assert claim_figure(row) == ("150 or more", "reported killed, civilians")
    frame = claims_frame(
        [row, claim("b", place_precision="unknown", place=None, province=None, province_code=None, condition=None)]
    )
    assert claim_sentence(frame.iloc[0]) == "Killed in Idlib province, 20–27 September 2017; blamed on Russia or Syria."
    assert claim_sentence(frame.iloc[1]) == "Hospital, 25 September 2017."
    assert claim_title(frame.iloc[0]) == "150 or more, reported killed, civilians; Idlib province; 20–27 September 2017"


def test_denials_of_a_claim():
    rows = [toll("a", 150, None), claim("h"), toll("d", 150, None, **DENIAL)]
    frame = claims_frame(rows)
    expected = "Denied by the Russian Defence Ministry, 28 Sep 2017: the toll of 150. Not addressed: hospitals."
    assert denial_words(frame.iloc[0], frame) == expected
    assert denial_words(frame.iloc[1], frame) == NO_DENIAL == "No denial found in this record; absence is not agreement."
    assert denial_words(frame.iloc[2], frame) == ""
    assert claim_sentence(frame.iloc[2]).startswith("Denies the toll of 150, Kafr Nabl, Idlib")


def test_only_a_denied_figure_is_named_by_its_number():
    harm = claims_frame([toll("d", 150, None, **DENIAL | {"denies_what": "harm"})]).iloc[0]
    assert denied_thing(harm) == "that civilians were killed"
    target = claims_frame([claim("t", **DENIAL | {"denies_what": "target"})]).iloc[0]
    assert denied_thing(target) == "that hospitals were aimed at"


@pytest.mark.parametrize(
    ("printed", "low", "high", "words"),
    [
        ("About 500", 500, 500, "about 500"),
        ("some 40", 40, 40, "some 40"),
        ("12", 12, 12, "12"),
        ("an unstated number", 2, None, "more than one, number not given"),
    ],
)
def test_a_figure_keeps_the_word_that_makes_it_inexact(printed, low, high, words):
    assert figure_words(low, high, printed) == words


def test_none_killed_is_what_the_source_says():
    assert toll_words(0, 0) == "0 (source says none)"
    assert toll_words(0, 3) == "0 to 3"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Opposition rescue workers", "opposition rescue workers"),
        ("Rescue workers", "rescue workers"),
        ("Syrian state media", "Syrian state media"),
        ("SOHR", "SOHR"),
        ("Medical Aid Synthetic", "Medical Aid Synthetic"),
    ],
)
def test_a_source_inside_a_sentence(name, words):
    assert in_sentence(name) == words


def test_a_total_in_the_sentence_says_its_own_area_and_days():
    wide = {"province": None, "province_code": None, "place_precision": "country", "place_text": "Idlib; Hama"}
    record = record_of(total("t", 163, 163, last="2017-10-03"), total("u", 208, None, **wide))
    september = Selection(country="SY", days_from=date(2017, 9, 1), days_to=date(2017, 9, 30))
    said = selection_sentence(record, september, select(record, september))
    assert "208 or more civilians killed in several provinces (" in said
    assert "163 civilians killed in Idlib province, 20 September – 3 October 2017 (" in said


def test_the_sentence_names_the_kind_of_source_and_the_province_as_the_page_does():
    record = record_of(claim("x"))
    chosen = Selection(country="SY", claimant_roles=("rescue_workers",))
    assert "sources (rescue workers) describe 1 incident." in selection_sentence(record, chosen, select(record, chosen))
    nowhere = Selection(country="SY", provinces=("SY-DY",))
    said = selection_sentence(record, nowhere, select(record, nowhere), {"SY-DY": "Deir ez-Zor"})
    assert said == "Nothing in this record on Deir ez-Zor matches this selection."


def test_a_denial_without_a_day_is_named_for_the_month_it_was_published_in():
    lone = DENIAL | {"denies": None, "denies_what": "figure", "first": None, "last": None, "date_precision": "unknown"}
    record = record_of(total("a", 150, None), total("d", 150, 150, **lone))
    september = Selection(country="SY", days_from=date(2017, 9, 1), days_to=date(2017, 9, 30))
    assert "denied the toll of 150" in selection_sentence(record, september, select(record, september))


def test_a_denial_in_another_report_does_not_share_its_ids():
    frame = claims_frame([toll("a", 150, None), toll("d", 150, None, **DENIAL | {"report_id": "r2"})])
    assert denial_words(frame.iloc[0], frame) == NO_DENIAL


def test_a_general_denial_is_named_without_answering_the_figure():
    general = claim("g", **DENIAL | {"denies": None, "denies_what": "general", "kind": "statement"})
    frame = claims_frame([toll("a", 5, 5, attacker="Russia"), toll("b", 5, 5, attacker="Israel"), general])
    assert denial_words(frame.iloc[0], frame).endswith("General denial by the Russian Defence Ministry, 28 Sep 2017.")
    assert denial_words(frame.iloc[1], frame) == NO_DENIAL


def test_incidents_have_titles_and_denials():
    rows = [claim("a", facility_name="Orient Surgical Hospital"), claim("d", **DENIAL | {"denies_what": "responsibility"})]
    incident = incidents_of(*rows).iloc[0]
    assert incident_title(incident) == "Orient Surgical Hospital, Kafr Nabl, Idlib; 25 September 2017"
    assert (
        incident_denial_words(incident, claims_frame(rows))
        == "Denied by the Russian Defence Ministry, 28 Sep 2017: responsibility."
    )


def test_a_selection_in_a_sentence():
    uncertain = {"first": "2017-09-18", "last": "2017-09-24", "date_precision": "week"}
    record = record_of(
        claim("x"),
        claim("y", report_strike=2, **uncertain),
        total("t", 6, 6, facility_type="hospital", harm=None, kind="damage"),
        total("a", 150, None),
        total("d", 150, None, **DENIAL),
        claim("z", report_id="r2", place="Saraqib", geonameid=2),
    )
    chosen = Selection(
        country="SY", provinces=("SY-ID",), facilities=("hospital",), days_from=date(2017, 9, 1), days_to=date(2017, 9, 30)
    )
    assert selection_sentence(record, chosen, select(record, chosen)) == (
        "In 2 pages of this record on Idlib, 1–30 September 2017, sources describe 2 to 3 attacks on hospitals. "
        "Period totals, not added: six (Synthetic Civil Defence). "
        "No denial of a hospital figure was found; the Russian Defence Ministry denied the toll of 150."
    )
    nowhere = replace(chosen, provinces=("SY-HL",))
    assert selection_sentence(record, nowhere, select(record, nowhere)).startswith("Nothing in this record")


def test_countries_have_their_usual_names():
    assert [country_words(code) for code in ("SY", "UA", "RU", "ZZ", None)] == ["Syria", "Ukraine", "Russia", "ZZ", ""]


@pytest.mark.skipif(not SEED.exists(), reason="the seed report is not part of the project")
def test_nothing_we_say_of_the_first_report_takes_sides():
    record = record_of(*seed_claims())
    said = [selection_sentence(record, Selection(country="SY"), select(record, Selection(country="SY")))]
    for row in plain_rows(record.claims):
        said += [claim_title(row), claim_sentence(row), claimant_words(row), denial_words(row, record.claims)]
    assert not NEVER.search(" ".join(said))
    assert "Azem" not in " ".join(said)
    assert "Konashenkov" not in " ".join(said)


def test_the_package_imports_neither_loaders_nor_streamlit():
    for path in (Path(vocabulary.__file__).parent).glob("*.py"):
        assert not re.search(
            r"^\s*(?:from|import) (?:loaders|streamlit|pages|serving)\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )
