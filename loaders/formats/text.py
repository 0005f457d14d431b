"""Bytes to text: which encoding a file is in, and whether it is text at all.

The text is the decoded file unchanged but for one byte-order mark; line breaks stay as they are, so that offsets hold.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from loaders.errors import UnreadableReport
from loaders.formats.notes import refusal

MAX_BYTES = 50_000_000  # a report is at most a book; more is a mistaken file
MAX_CONTROL_SHARE = 0.005  # of the characters; stray control characters occur in old wire copy, binary data is full of them
MAX_DAMAGED_BYTES = 20  # bytes that break otherwise good UTF-8 (a page cut in the middle of a letter)
SAMPLE_BYTES = 200_000  # what the encoding is judged by
MIN_USUAL_SHARE = 0.8  # of the characters of a UTF-16 text without a mark, that are of a script written near here
ENCODINGS_READ = "UTF-8, UTF-16, Latin-1, Windows-1251, Windows-1252 or Windows-1256"

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SHOWN = re.compile(r"[^\s\u200b\u200c\u200d\u2060\ufeff]")
_USUAL_LETTERS = re.compile(r"[\t\n\r -\u06ff\u2010-\u203a]")  # of Latin, Greek, Cyrillic, Hebrew and Arabic script
_HIGH_LINES = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")


def read_text(data: bytes, where: str) -> tuple[str, str | None]:
    """Decode a file.

    Args:
        data: the whole file.
        where: how the file is named in errors.

    Returns:
        The text, and what had to be repaired (None: nothing).

    Raises:
        UnreadableReport: empty, blank, too large, or not text.
    """
    _refuse_unfit(data, where)
    text, repaired = _decode(data, where)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > max(1, len(text) * MAX_CONTROL_SHARE):
        raise _binary(where)
    refuse_blank(text, where)
    return text, repaired


def refuse_blank(text: str, where: str) -> None:
    """Raise UnreadableReport where the text shows nothing (white space, zero-width characters)."""
    if not _SHOWN.search(text):
        raise refusal(where, "only white space", "a report's text", "add the text or remove the file")


def _refuse_unfit(data: bytes, where: str) -> None:
    if not data:
        raise refusal(where, "the file is empty", "a report's text", "add the text or remove the file")
    if len(data) > MAX_BYTES:
        expected = f"at most {MAX_BYTES // 1_000_000} MB a report"
        raise refusal(where, f"{len(data) / 1e6:.0f} MB", expected, "split the file into one file a report")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise _binary(where, f"{name}, no plain text")


def _binary(where: str, found: str = "binary data, no text") -> UnreadableReport:
    return refusal(where, found, f"text in {ENCODINGS_READ}", "export the document as plain text and load that")


def _decode(data: bytes, where: str) -> tuple[str, str | None]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, where), None
    if b"\x00" in data:
        return _decode_wide(data, where), None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _decode_damaged(data) or (_decode_single_byte(data), None)


def _decode_marked(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        found = f"a byte-order mark of {encoding.upper()}, but byte {error.start} is none"
        raise refusal(where, found, f"text in {ENCODINGS_READ}", "save the file again as UTF-8") from error


def _decode_wide(data: bytes, where: str) -> str:
    """UTF-16 without a mark: the only text whose bytes hold zeros. Read the wrong way round, its letters are rare ones."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        usual = len(_USUAL_LETTERS.findall(text, 0, SAMPLE_BYTES))
        if usual >= MIN_USUAL_SHARE * min(len(text), SAMPLE_BYTES):
            return text
    raise _binary(where)


def _decode_damaged(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes, told from a single-byte encoding by its many good multi-byte letters."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    good = sum(1 for letter in text if letter > "\x7f") - damaged
    if damaged > MAX_DAMAGED_BYTES or good < 4 * damaged:
        return None
    return text, f"{damaged} damaged UTF-8 bytes"


def _decode_single_byte(data: bytes) -> str:
    sample = b"\n".join(match.group() for match in _HIGH_LINES.finditer(data, 0, 20 * SAMPLE_BYTES))[:SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=["cp1252", "cp1251", "cp1256"], preemptive_behaviour=False).best()
    encodings = [best.encoding] if best is not None else []
    for encoding in [*encodings, "cp1252"]:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")
