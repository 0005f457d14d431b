"""Front matter: what it gives, what is named and left out, and what refuses the report. All texts are synthetic."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.errors import UnreadableReport
from loaders.formats import read_reports
from loaders.formats.front_matter import KEYS, read_front_matter
from loaders.report import Report

BODY = "Rescuers said that two clinics in the town were hit on Tuesday.\n"


def read_one(folder, text):
    path = folder / "synthetic.md"
    path.write_bytes(text.encode())
    notes = []
    (item,) = read_reports([path], country="SY", notes=notes)
    return item, [str(note).removeprefix(f"{folder}/") for note in notes if note.kind == "warning"]


def test_every_key_reaches_the_report(tmp_path):
    text = """---
date: 2017-09-28
date_basis: inferred
publisher: "Al-Shaab: synthetic"
publisher_kind: party_media
party_to_conflict: false
via: Masress
secondary_copy: yes
title: Two clinics hit
url: https://example.org/%D8%A7%D9%84?q=1&r=%20
archive_url: https://archive.example.org/1
country: UA
language: ar
text_basis: summary
show: sentence
visibility: embargoed
embargo_until: 1 October 2017
---

"""
    report, warnings = read_one(tmp_path, text + BODY)
    assert isinstance(report, Report)
    assert warnings == []
    assert report.text[report.body_start :] == BODY
    assert (report.report_date, report.date_basis) == (date(2017, 9, 28), "inferred")
    assert (report.publisher, report.publisher_kind, report.via) == ("Al-Shaab: synthetic", "party_media", "Masress")
    assert (report.party_to_conflict, report.secondary_copy) == (False, True)
    assert report.url == "https://example.org/%D8%A7%D9%84?q=1&r=%20"
    assert (report.country, report.language, report.text_basis) == ("UA", "ar", "summary")
    assert (report.show, report.visibility, report.embargo_until) == ("sentence", "embargoed", date(2017, 10, 1))


def test_norway_and_null_are_what_they_say(tmp_path):
    report, warnings = read_one(tmp_path, "---\ncountry: NO\ntitle: null\npublisher: ~\nvia:\n---\n" + BODY)
    assert (report.country, report.title, report.publisher, report.via, warnings) == ("NO", None, None, None, [])


def test_without_front_matter_nothing_is_taken(tmp_path):
    report, _ = read_one(tmp_path, BODY)
    assert (report.body_start, report.country, report.text_basis, report.visibility) == (0, "SY", "original", "public")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_break_will_do_and_stays(tmp_path, ending):
    text = f"---\ntitle: Hit\ndate: 2019-05-08\n---\n{BODY}".replace("\n", ending)
    report, _ = read_one(tmp_path, text)
    assert (report.title, report.report_date, report.text) == ("Hit", date(2019, 5, 8), text)


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("colour: red", 'synthetic.md:2: unknown key "colour", not used; expected '),
        ("title: [a, b]", 'synthetic.md:2: "title" is no plain value, not used; expected '),
        ("publisher_kind: blog", 'synthetic.md:2: publisher_kind "blog" is not used; expected one of agency, '),
        ("country: Atlantis", 'synthetic.md:2: country "Atlantis" is not used; expected a country'),
        ("text_basis: copy", 'synthetic.md:2: text_basis "copy" is not used; expected one of original, excerpt, summary; '),
        ("party_to_conflict: maybe", 'synthetic.md:2: party_to_conflict "maybe" is not used; expected true or false; '),
        ("date_basis: inferred", "synthetic.md:2: date_basis without a date; expected "),
    ],
)
def test_what_is_not_used_is_named_with_its_line(tmp_path, line, warning):
    report, warnings = read_one(tmp_path, f"---\n{line}\n---\n{BODY}")
    assert isinstance(report, Report)
    assert len(warnings) == 1
    assert warnings[0].startswith(warning)


@pytest.mark.parametrize("line", ["visibility: embargod", "show: some", "embargo_until: 2017-02-30", "embargo_until: soon"])
def test_a_mistake_that_could_show_what_was_to_stay_hidden_refuses_the_report(tmp_path, line):
    item, _ = read_one(tmp_path, f"---\ndate: 2019-05-08\n{line}\n---\n{BODY}")
    assert isinstance(item, UnreadableReport)
    assert "synthetic.md:3: " in str(item)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("---\ntitle: 'open\n---\n" + BODY, ":"),
        ("---\ntitle: a: b\n---\n" + BODY, ":2: front matter is no YAML"),
        ("---\n\ttitle: x\n---\n" + BODY, ":2: front matter is no YAML"),
        ("---\ntitle: never closed\n" + BODY, ":1: front matter without a closing line ---"),
        ("---\ntitle: " + "[" * 20_000 + "\n---\n" + BODY, ":2: front matter is no YAML"),
        ("---\n" + "title: x\n" * 9_000 + "---\n" + BODY, ":1: front matter without a closing line ---"),
    ],
    ids=["quote", "colon", "tab", "open", "deep", "long"],
)
def test_bad_yaml_refuses_the_report_and_names_the_line(tmp_path, text, where):
    item, _ = read_one(tmp_path, text)
    assert isinstance(item, UnreadableReport)
    assert str(item).startswith(f"{tmp_path}/synthetic.md{where}")
    assert "\n" not in str(item)


def test_a_file_with_front_matter_alone_has_no_report(tmp_path):
    item, _ = read_one(tmp_path, "---\ntitle: Hit\n---\n\n")
    assert isinstance(item, UnreadableReport)
    assert "only white space" in str(item)


@pytest.mark.parametrize(
    "text", ["---\nA rule, then a text.\n---\nMore of it.\n", "---\n\n" + BODY, "----\ntitle: x\n" + BODY, "--- \n"]
)
def test_a_rule_is_no_front_matter(text):
    assert read_front_matter(text, "x").end == 0


def test_yaml_makes_no_objects():
    front = read_front_matter('---\ntitle: !!python/object/apply:os.system ["true"]\n---\n', "x")
    assert front.values == {}


def test_an_alias_bomb_is_passed_over():
    bomb = "a: &a [x, x]\n" + "".join(
        f"k{n}: &k{n} [*{'a' if n == 0 else f'k{n - 1}'}, *{'a' if n == 0 else f'k{n - 1}'}]\n" for n in range(40)
    )
    front = read_front_matter(f"---\n{bomb}title: Hit\n---\n", "x")
    assert front.values == {"title": "Hit"}


@given(st.sampled_from(KEYS), st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), max_size=60))
def test_no_value_raises_anything_but_the_refusal(key, value):
    text = f"---\n{key}: {value}\n---\nA clinic was hit.\n"
    try:
        front = read_front_matter(text, "x")
    except UnreadableReport:
        return
    assert text[front.end :] == "A clinic was hit.\n"
