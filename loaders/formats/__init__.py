"""What reports come in: files, folders and JSON lines, in any usual encoding, to `Report`s."""

from __future__ import annotations

from loaders.formats.files import READERS, read_reports
from loaders.formats.json_lines import read_json_lines
from loaders.formats.language import LanguageReading, read_language
from loaders.formats.notes import Note

__all__ = ["READERS", "LanguageReading", "Note", "read_json_lines", "read_language", "read_reports"]
