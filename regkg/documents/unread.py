"""Kinds of files that are not read: what each is, told by its ending or its first bytes, and what makes a document of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from typing import Final

_WORDS_OF: Final = "open it in a word processor and save it as DOCX"
_SHEET_OF: Final = "open it in a spreadsheet program and save it as a web page (.html)"
_SLIDES_OF: Final = "open it in a presentation program and save it as PDF"
_LETTERS_OF: Final = "let a program for text recognition write its text into a file that ends in .txt"
_UNPACKED: Final = "unpack it, and name the folder"
_MESSAGE_OF: Final = "open the message and save it as a web page (.html) or as text"
_BOOK_OF: Final = "save it as PDF"

#: What a kind is called, with the way out, by the endings of its files.
_BY_ENDING: Final = {
    ending: (what, way)
    for endings, what, way in (
        ("doc dot wps", "a document of Word before 2007", _WORDS_OF),
        ("odt ott fodt rtf pages wpd", "a document of another word processor", _WORDS_OF),
        ("xls xlsx xlsm xlsb ods numbers", "a spreadsheet", _SHEET_OF),
        ("ppt pptx pps ppsx odp key", "a presentation", _SLIDES_OF),
        ("eml msg", "a message", _MESSAGE_OF),
        ("jpg jpeg jpe png gif tif tiff bmp webp heic avif ico", "a picture", _LETTERS_OF),
        ("zip 7z rar gz tgz bz2 xz tar zst", "an archive", _UNPACKED),
        ("epub mobi djvu", "an electronic book", _BOOK_OF),
        ("mp3 mp4 m4a avi mov mkv webm wav ogg", "a recording", ""),
    )
    for ending in endings.split()
}

#: What a kind is called, with the way out, by how its files begin.
_BY_BEGINNING: Final = (
    (b"%PDF", "a PDF file", "give it the ending .pdf"),
    (b"\x89PNG", "a picture (PNG)", _LETTERS_OF),
    (b"\xff\xd8\xff", "a picture (JPEG)", _LETTERS_OF),
    (b"GIF8", "a picture (GIF)", _LETTERS_OF),
    (b"II*\0", "a picture (TIFF)", _LETTERS_OF),
    (b"MM\0*", "a picture (TIFF)", _LETTERS_OF),
    (b"\xd0\xcf\x11\xe0", "a file of Office before 2007, or an encrypted one", f"{_WORDS_OF} or PDF, without a password"),
    (b"{\\rtf", "a document in RTF", _WORDS_OF),
    (b"\x1f\x8b", "an archive (gzip)", _UNPACKED),
    (b"7z\xbc\xaf", "an archive (7z)", _UNPACKED),
    (b"Rar!", "an archive (RAR)", _UNPACKED),
)
WORD: Final = "a Word document"
_ZIP: Final = b"PK\x03\x04"

#: How the names of the files in a ZIP archive tell what it is.
_BY_MEMBER: Final = (
    ("word/", WORD, "give it the ending .docx"),
    ("xl/", "a spreadsheet", _SHEET_OF),
    ("ppt/", "a presentation", _SLIDES_OF),
    ("META-INF/container.xml", "an electronic book", _BOOK_OF),
    ("META-INF/manifest.xml", "a document of OpenOffice or LibreOffice", "open it there and save it as DOCX or PDF"),
)


def kind_by_name(file_name: str) -> tuple[str, str] | None:
    """What a file is by its ending, and what makes a document of it; None for an ending that says nothing of the kind.

    >>> kind_by_name("budget.XLSX")
    ('a spreadsheet', 'open it in a spreadsheet program and save it as a web page (.html)')
    >>> kind_by_name("notes.md") is None
    True
    """
    return _BY_ENDING.get(PurePath(file_name).suffix.lower().removeprefix("."))


def kind_by_content(content: bytes) -> tuple[str, str] | None:
    """What a file is by its first bytes, and what makes a document of it; None where they do not tell.

    >>> kind_by_content(b"GIF89a")[0], kind_by_content(b"Projekts")
    ('a picture (GIF)', None)
    """
    if content.startswith(_ZIP):
        return _archive(content)
    return next(((what, way) for beginning, what, way in _BY_BEGINNING if content.startswith(beginning)), None)


def _archive(content: bytes) -> tuple[str, str]:
    """What a ZIP archive is, told by the names in its list; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return "a ZIP archive, and a broken one", "save it again"
    for member, what, way in _BY_MEMBER:
        if any(name.startswith(member) for name in names):
            return what, way
    return "a ZIP archive", _UNPACKED
