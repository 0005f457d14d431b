"""Bytes to text: every usual encoding is read, and what is no text is refused with its reason. All texts are synthetic."""

from __future__ import annotations

import codecs
import contextlib
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.errors import UnreadableReport
from loaders.formats.text import MAX_BYTES, read_text

ENGLISH = "Rescuers in Saraqib said two clinics were hit.\r\nNobody was killed.\n"
ARABIC = "قتل 12 مدنيا في غارة جوية على مستشفى في إدلب يوم الثلاثاء، وفق الدفاع المدني."
RUSSIAN = "Министерство обороны опровергло сообщения о гибели мирных жителей в провинции."
FRENCH = "Six hôpitaux ont été touchés à Idleb, selon les « secouristes » – l’armée dément."

MARKED = [
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
]
printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1).filter(
    lambda text: text.strip(" \u200b\ufeff") and text.strip()
)


@given(printable)
def test_any_unicode_text_comes_back_unchanged_from_utf8(text):
    kept = text.removeprefix("\ufeff")
    if kept.strip() and not text.startswith(("%PDF-", "GIF8", "{\\rtf")):
        assert read_text(text.encode(), "a.txt") == (kept, None)


@given(printable, st.sampled_from(MARKED))
def test_a_byte_order_mark_names_the_encoding_and_is_the_only_thing_taken_off(text, marked):
    encoding, mark = marked
    if text.strip("\ufeff\u200b\u200c\u200d\u2060").strip():
        assert read_text(mark + text.encode(encoding), "a.txt") == (text, None)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_line_breaks_stay_as_they_are(ending):
    text = f"Two were killed.{ending}{ending}Three were hurt.{ending}"
    assert read_text(text.encode(), "a.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, ARABIC, RUSSIAN, "Hit."])
def test_utf16_without_a_mark_is_read(text, encoding):
    assert read_text(text.encode(encoding), "a.txt")[0] == text


@pytest.mark.parametrize(("text", "encoding"), [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (ARABIC, "cp1256")])
def test_single_byte_encodings_are_told_apart(text, encoding):
    assert read_text(text.encode(encoding), "a.txt")[0] == text


def test_one_accent_in_a_long_english_text_is_latin():
    text = ENGLISH * 3000 + "A café was hit too.\n" + ENGLISH
    assert read_text(text.encode("latin-1"), "a.txt")[0] == text


def test_a_letter_cut_in_the_middle_is_replaced_and_said():
    text, repaired = read_text((ARABIC * 3).encode()[:-2] + b"\n", "a.txt")
    assert text.startswith(ARABIC)
    assert text.count("\ufffd") == 1
    assert repaired == "1 damaged UTF-8 bytes"


def test_five_megabytes_are_read():
    text = ENGLISH * (5_000_000 // len(ENGLISH) + 1)
    assert read_text(text.encode(), "a.txt")[0] == text


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u200b\u00a0\n".encode()])
def test_an_empty_or_blank_file_gets_a_reason(data):
    with pytest.raises(UnreadableReport, match=r"^a\.txt: (the file is empty|only white space); expected a report's text; "):
        read_text(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\nx", "a PDF document"),
        (b"PK\x03\x04" + b"x" * 50, "a zip archive or Office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"GIF89a", "a GIF picture"),
    ],
)
def test_a_known_binary_kind_is_named(data, named):
    with pytest.raises(UnreadableReport, match=named):
        read_text(data, "a.txt")


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_refused(seed):
    with pytest.raises(UnreadableReport, match=r"binary data|byte-order mark"):
        read_text(random.Random(seed).randbytes(4000), "a.txt")


def test_bytes_without_zeros_but_full_of_controls_are_refused():
    noise = bytes(random.Random(7).choices(list(range(1, 256)), k=4000))
    with pytest.raises(UnreadableReport, match="binary data"):
        read_text(noise, "a.txt")


def test_a_zero_inside_an_english_text_is_refused_in_one_line():
    with pytest.raises(UnreadableReport) as caught:
        read_text(ENGLISH.encode() + b"\x00" + ENGLISH.encode(), "a.txt")
    assert "\n" not in str(caught.value)


def test_a_false_mark_is_refused():
    with pytest.raises(UnreadableReport, match="byte-order mark of UTF-8"):
        read_text(codecs.BOM_UTF8 + "café".encode("latin-1"), "a.txt")


def test_a_file_beyond_the_limit_is_refused_by_its_size():
    with pytest.raises(UnreadableReport, match="at most 50 MB"):
        read_text(b"x" * (MAX_BYTES + 1), "a.txt")


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_the_refusal(data):
    with contextlib.suppress(UnreadableReport):
        text, _ = read_text(data, "a.txt")
        assert text.strip()
        assert "\x00" not in text


@given(st.text(string.ascii_letters + " .,\n", min_size=1).filter(str.strip))
def test_ascii_is_read_whatever_it_says(text):
    if not text.startswith("GIF8"):
        assert read_text(text.encode(), "a.txt")[0] == text
