"""The day at the head of a report, and where its reading begins. All texts are synthetic."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loaders.formats import Note, read_reports
from loaders.report import Report

DAY = date(2019, 5, 8)
BODY = "Rescuers said two clinics in the town were hit by jets on Tuesday and that four people had been killed.\n"
SEED = Path(__file__).resolve().parents[3].parent / "shared" / "seed" / "000_8a060edaab49233d.txt"


def read_one(folder: Path, text: str, name: str = "synthetic.txt") -> tuple[Report, list[Note]]:
    path = folder / name
    path.write_bytes(text.encode())
    notes: list[Note] = []
    (report,) = read_reports([path], notes=notes)
    assert isinstance(report, Report), report
    assert report.text == text
    return report, notes


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("date 2019-05-08 ", ""),
        (" date 2019-05-08 ", ""),
        ("\n\nDate 8 May 2019 ", ""),
        ("8 May 2019\n\n", ""),
        ("Wednesday, 8 May 2019\r\n\r\n", ""),
        ("May 8, 2019\n", ""),
        ("2019-05-08\n", ""),
        ("8.5.2019\n", ""),
        ("2019-05-08 ", ""),
        ("8 May 2019 - ", ""),
        ("8 May 2019: ", ""),
        ("Date: 8 May 2019\n\n", ""),
        ("Date: Wed, 08 May 2019 10:00:00 +0200\nTitle: Clinics hit\nX-Desk: 4\nSource: Synthetic Wire\n\n", ""),
        ("Title: Clinics hit\nDate: 8 May 2019\n\n", ""),
        ("Date: 8 May 2019 ", ""),
        ("**Date:** 8 May 2019\n\n", ""),
        ("BEIRUT, May 8, 2019 (Reuters) - ", ""),
        ("Idlib, Syria – 8 May 2019 – ", ""),
        ("DAMASCUS, 8 May 2019 (Xinhua) -- ", ""),
        ("AMMAN (Synthetic Wire) - May 8, 2019 - ", ""),
        ("NEW YORK, 8 May 2019 — ", ""),
        ("Khan al-Asal, 8 May 2019: ", ""),
        ("(Beirut, May 8, 2019) - ", ""),
        ("BEIRUT, 8 MAY 19 (SYNTHETIC WIRE) -- ", ""),
        ("Wed 8 May 2019 10.30 BST\n\n", ""),
        ("Two clinics hit\n8 May 2019 - 14:20\n\n", None),
        ("Two clinics hit\nBy A. Reporter | May 8, 2019\n\n", None),
        ("Two clinics hit\n8 May 2019 | Desk\n\n", "Two clinics hit\n8 May 2019 | Desk\n\n"),
        ("Two clinics hit\n\nBEIRUT, May 8, 2019 (Reuters) - ", "Two clinics hit\n\nBEIRUT, May 8, 2019 (Reuters) - "),
        ("Two clinics hit\nPublished: 8 May 2019\n\n", "Two clinics hit\nPublished: 8 May 2019\n\n"),
        ("Two clinics hit\nPublished on May 8, 2019 14:02 GMT\n\n", "Two clinics hit\nPublished on May 8, 2019 14:02 GMT\n\n"),
        ("Two clinics hit\nBy A. Reporter | Updated 9 May 2019 | Published 8 May 2019\n\n", None),
        ("Two clinics hit\nUpdated: 9 May 2019\nPosted on 8 May 2019\n\n", None),
        ("Two clinics hit\nUpdated: 8 May 2019\n\n", None),
    ],
)  # fmt: skip
def test_a_printed_day_is_found(tmp_path, head, left):
    report, _ = read_one(tmp_path, head + BODY, "2011-01-01_synthetic.txt")
    assert (report.report_date, report.date_basis) == (DAY, "printed")
    if left is not None:
        assert report.text[report.body_start :] == left + BODY


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-05-08_clinics.txt", DAY), ("20190508-clinics.txt", DAY), ("2019_05_08.txt", DAY), ("clinics 2019-05-08.md", DAY),
        ("000_8a060edaab49233d.txt", None), ("2019.txt", None), ("2019-05-08_to_2019-05-10.txt", None), ("a20190508b.txt", None),
    ],
)  # fmt: skip
def test_the_name_of_the_file_gives_the_day_last(tmp_path, name, day):
    report, notes = read_one(tmp_path, BODY, name)
    assert (report.report_date, report.date_basis) == (day, "metadata" if day else None)
    assert [note.kind for note in notes] == ([] if day else ["undated"])


def test_the_address_gives_the_day_before_the_name_does(tmp_path):
    text = "URL: https://example.org/2019/05/08/clinics/?a=%20b\n\n" + BODY
    report, _ = read_one(tmp_path, text, "2011-01-01.txt")
    assert (report.report_date, report.date_basis) == (DAY, "address")
    assert report.url == "https://example.org/2019/05/08/clinics/?a=%20b"


@pytest.mark.parametrize("dateline", ["DAMASCUS, 8 May (Xinhua) -- ", "BEIRUT, May 8 (Reuters) - "])
def test_a_dateline_without_a_year_takes_it_from_the_name_or_has_none(tmp_path, dateline):
    dated, _ = read_one(tmp_path, dateline + BODY, "2019_report.txt")
    undated, notes = read_one(tmp_path, dateline + BODY, "report.txt")
    assert (dated.report_date, dated.date_basis) == (DAY, "printed")
    assert dated.text[dated.body_start :] == BODY
    assert undated.report_date is None
    assert [note.kind for note in notes] == ["undated"]


@pytest.mark.parametrize(
    "text",
    [
        "On 8 May 2019 two clinics in the town were hit, rescuers said.\n",
        "May 8, 2019, near Sarmin: a clinic was hit, the monitor wrote.\n",
        "Two clinics were hit on 8 May 2019 - rescuers said - in the town.\n",
        "Published on 8 May 2019, a report of the United Nations says that two clinics were hit in the first days of it.\n",
        "Rescuers said so.\n— Synthetic Account (@synthetic) May 8, 2019\nTwo clinics were hit.\n",
        "Date palms were burned by the strike.\n",
        "The ministry, 8 May 2019 (Wednesday) - said.\n",
    ],
)
def test_a_day_inside_a_sentence_is_not_the_reports(tmp_path, text):
    report, _ = read_one(tmp_path, text)
    assert report.report_date is None
    assert report.body_start == 0


@pytest.mark.parametrize(
    ("head", "line", "why"),
    [
        ("date 2017-02-30 ", 1, 'date "2017-02-30" is no calendar day'),
        ("31.02.2024\n\n", 1, 'date "31.02.2024" is no calendar day'),
        ("\nDate: 30 February 2017\n\n", 2, 'date "30 February 2017" is no calendar day'),
        ("Title: X\nDate: 03/04/2026\n\n", 2, 'date "03/04/2026" can be read as two days'),
        ("---\npublisher: P\ndate: 2017-02-30\n---\n", 3, 'date "2017-02-30" is no calendar day'),
        ("BEIRUT, Feb 30, 2017 (Reuters) - ", 1, 'date "Feb 30, 2017" is no calendar day'),
    ],
)
def test_an_impossible_or_ambiguous_day_leaves_the_report_undated_and_names_the_line(tmp_path, head, line, why):
    report, notes = read_one(tmp_path, head + BODY, "2017-03-01.txt")
    assert (report.report_date, report.date_basis) == (None, None)
    assert report.text[report.body_start :].strip() == BODY.strip()
    (warning,) = [note for note in notes if note.kind == "warning"]
    assert str(warning).startswith(f"{tmp_path}/2017-03-01.txt:{line}: {why}; expected YYYY-MM-DD; correct ")
    assert [note.kind for note in notes] == ["warning", "undated"]


def test_an_impossible_day_in_the_name_is_a_warning(tmp_path):
    report, notes = read_one(tmp_path, BODY, "2017-02-30_x.txt")
    assert report.report_date is None
    assert "rename the file" in str(notes[0])


def test_a_day_in_the_future_is_kept_with_a_warning(tmp_path):
    report, notes = read_one(tmp_path, "2098-01-01\n\n" + BODY)
    assert report.report_date == date(2098, 1, 1)
    assert ["lies in the future" in str(note) for note in notes] == [True]


def test_header_lines_fill_the_fields(tmp_path):
    text = "Title: Clinics hit\nDate: 8 May 2019\nPublisher: Synthetic Wire\nURL: https://example.org/a%2Fb\n"
    text += "Language: English\nCountry: Syria\n\n"
    report, notes = read_one(tmp_path, text + BODY)
    assert notes == []
    assert (report.title, report.publisher, report.url) == ("Clinics hit", "Synthetic Wire", "https://example.org/a%2Fb")
    assert (report.language, report.country) == ("en", "SY")
    assert report.text[report.body_start :].strip() == BODY.strip()


def test_a_sentence_that_begins_like_a_header_is_not_swallowed(tmp_path):
    text = "Source: rescuers said two clinics were hit by jets on Tuesday.\n"
    report, _ = read_one(tmp_path, text)
    assert report.body_start == 0


def test_a_dateline_names_the_agency(tmp_path):
    report, _ = read_one(tmp_path, "BEIRUT, May 8, 2019 (Reuters) - " + BODY)
    assert report.publisher == "Reuters"


@pytest.mark.parametrize("dateline", ["BEIRUT (Reuters) - ", "QAMISHLI, Syria (North Press) – "])
def test_a_dateline_without_a_day_is_passed_over(tmp_path, dateline):
    report, _ = read_one(tmp_path, dateline + BODY)
    assert report.text[report.body_start :] == BODY
    assert report.report_date is None


def test_words_in_brackets_do_not_make_a_dateline(tmp_path):
    report, _ = read_one(tmp_path, "Rescuers in the town (Sarmin) - a clinic was hit.\n")
    assert report.body_start == 0


@pytest.mark.skipif(not SEED.exists(), reason="the seed report stands beside the project, and is not here")
def test_the_seed_report_has_its_day_and_its_body():
    (report,) = read_reports([SEED])
    assert (report.report_date, report.date_basis, report.body_start) == (date(2017, 9, 28), "printed", 17)
