"""Read documents from files and standard input: plain texts as they are, other kinds by a reader each; refuse what has no text."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from regkg.documents.blocks import Block, text_of
from regkg.documents.chrome import chrome_of
from regkg.documents.document import PLAIN, Document
from regkg.documents.encoding import UTF_8, decode_text
from regkg.documents.language import language_of
from regkg.documents.unread import WORD, kind_by_content, kind_by_name
from regkg.errors import DocumentError, LimitError, Place
from regkg.worker import Confines, confined


def _webpage(content: bytes, place: str) -> list[Block]:
    from regkg.documents.encoding import decode_page
    from regkg.documents.webpage import blocks_of

    return blocks_of(decode_page(content), place=place)


def _archive(content: bytes, place: str) -> list[Block]:
    from regkg.documents.archive import page_of
    from regkg.documents.webpage import blocks_of

    return blocks_of(page_of(content, place=place), place=place)


def _pdf(content: bytes, place: str) -> list[Block]:
    from regkg.documents.pdf import blocks_of

    return blocks_of(content, place=place)


def _word(content: bytes, place: str) -> list[Block]:
    from regkg.documents.word import blocks_of

    return blocks_of(content, place=place)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of document: its reader with the version that is noted with every text, and how its files begin, where that is sure."""

    reader: str
    read: Callable[[bytes, str], list[Block]]
    magic: bytes = b""


_HTML: Final = _Kind("html/1", _webpage)
_MHTML: Final = _Kind("mhtml/1", _archive)
_PDF: Final = _Kind("pdf/1", _pdf, b"%PDF")
_DOCX: Final = _Kind("docx/1", _word, b"PK\x03\x04")

#: Kinds of documents by their endings; None for plain text.
_KINDS: Final[dict[str, _Kind | None]] = {
    ".txt": None,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".mhtml": _MHTML,
    ".mht": _MHTML,
    ".pdf": _PDF,
    ".docx": _DOCX,
}

#: Endings that are read.
SUFFIXES: Final = tuple(_KINDS)

#: What a reader of somebody else's format may take.
CONFINES: Final = Confines(seconds=60.0, memory=2 * 2**30)

#: Bytes that a document may have.
MAXIMUM_BYTES: Final = 64 * 1024 * 1024


def read_document(path: Path) -> Document:
    """Read one file, by its ending; one with another ending by its beginning, as plain text where that says nothing.

    Raises DocumentError if it is missing, empty, broken, of a kind that is not read, or a text whose letters cannot be told for sure, and
    LimitError if it is too large or takes too much.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise DocumentError("is a folder, not a document", place=Place(str(path)))
        _check_size(size, str(path))
        with path.open("rb") as file:  # a pipe or a device has no size: no more is read of it than is allowed
            content = file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError as error:
        if path.is_symlink():
            raise DocumentError("this is a link to a file that is not there", place=Place(str(path))) from error
        raise DocumentError("there is no such document", hint=nearest(path), place=Place(str(path))) from error
    except OSError as error:
        raise DocumentError(f"the document cannot be read: {error.strerror or error}", place=Place(str(path))) from error
    return document_of(content, file_name=path.name, place=str(path))


def document_of(content: bytes, *, file_name: str, place: str | None = None) -> Document:
    """The document that some bytes hold; `file_name` names it and tells its kind, `place` names it in errors. Raises as `read_document`."""
    where = place or file_name
    _check_size(len(content), where)
    ending = Path(file_name).suffix.lower()
    kind = _KINDS[ending] if ending in _KINDS else _kind_of(content, file_name, where)
    text, encoding = _decode(content, where) if kind is None else (_read(kind, content, where), None)
    return Document(
        name=Path(file_name).stem,
        file_name=file_name,
        text=text,
        sha256=hashlib.sha256(content).hexdigest(),
        language=language_of(text),
        chrome=chrome_of(text),
        reader=PLAIN if kind is None else kind.reader,
        encoding=encoding,
    )


def _kind_of(content: bytes, file_name: str, place: str) -> _Kind | None:
    """The kind of a document whose ending does not tell: that as which it begins. Raises DocumentError for one that is not read."""
    begins_as = _KINDS[Path(file_name_for(content, "page")).suffix]
    if begins_as is _DOCX and (known := kind_by_content(content)) is not None and known[0] != WORD:
        raise DocumentError(f"this is {known[0]}, which is not read", hint=known[1], place=Place(place))
    if begins_as is None and (known := kind_by_name(file_name)) is not None and content.strip():
        raise DocumentError(f"this is {known[0]}, which is not read", hint=known[1] or None, place=Place(place))
    return begins_as


def file_name_for(content: bytes, stem: str) -> str:
    """A name with the ending that tells what some bytes without a name are: PDF, Word, a web page or archive, else plain text.

    >>> file_name_for(b"%PDF-1.7", "stdin"), file_name_for(b"\\n<!DOCTYPE html><p>", "stdin"), file_name_for(b"Projekts", "stdin")
    ('stdin.pdf', 'stdin.html', 'stdin.txt')
    """
    head = content[:1000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if content.startswith(_PDF.magic):
        return f"{stem}.pdf"
    if content.startswith(_DOCX.magic):
        return f"{stem}.docx"
    if head.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return f"{stem}.html"
    return f"{stem}.mhtml" if b"mime-version:" in head and b"multipart/related" in head else f"{stem}.txt"


def _read(kind: _Kind, content: bytes, place: str) -> str:
    """The text of a document of another kind, read in a worker. Raises DocumentError for one without a word."""
    if not content.strip():
        raise DocumentError("the document is empty", hint=_AGAIN, place=Place(place))
    if not content.startswith(kind.magic) or kind in (_HTML, _MHTML):
        known = kind_by_content(content)
        if known is not None and not (kind.magic and content.startswith(kind.magic)):
            raise DocumentError(f"this is {known[0]}, not what its ending says", hint=known[1], place=Place(place))
    text: str = confined(lambda: text_of(kind.read(content, place)), confines=CONFINES, about=place)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise DocumentError("the document is empty", hint=_AGAIN, place=Place(place))
    return text


#: The way out where nothing came through.
_AGAIN: Final = "save it again, or copy its text into a file that ends in .txt"


def nearest(path: Path) -> str:
    """Where a path leads that is most like one that leads nowhere."""
    folder = path.parent
    if not folder.is_dir():
        return f"there is no folder {folder} either"
    near = get_close_matches(path.name, sorted(other.name for other in folder.iterdir()), n=1)
    return f"the nearest is {folder / near[0]}" if near else "a path is looked for from the folder in which regkg runs"


def _check_size(size: int, place: str) -> None:
    if size > MAXIMUM_BYTES:
        raise LimitError(f"{size} bytes are more than the {MAXIMUM_BYTES} that a document may have", hint="divide it", place=Place(place))


def _decode(content: bytes, place: str) -> tuple[str, str | None]:
    """The text that some bytes are, with its encoding where it is not UTF-8. Raises DocumentError where they are none."""
    if not content.strip():
        raise DocumentError("the document is empty", hint=_AGAIN, place=Place(place))
    if (known := kind_by_content(content)) is not None:
        raise DocumentError(f"this is {known[0]}, not a text", hint=known[1], place=Place(place))
    found = decode_text(content)
    if found is None:
        raise _undecided(content, place)
    text, encoding = found
    if "\0" in text:
        raise DocumentError("this is a binary file, not a text", place=Place(place, line=text[: text.index("\0")].count("\n") + 1))
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise DocumentError("the document is empty", hint=_AGAIN, place=Place(place))
    return text, None if encoding == UTF_8 else encoding


def _undecided(content: bytes, place: str) -> DocumentError:
    """Why bytes cannot be read as a text, with the first that is not UTF-8."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return DocumentError("the text is UTF-16 by its mark, and broken", hint=_AGAIN, place=Place(place))
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        return DocumentError("this is a binary file, not a text", place=Place(place, line=line))
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # what was decoded: without the byte order mark
        return DocumentError(
            f"not UTF-8: byte 0x{error.object[error.start]:02x}",
            hint=f"what else cannot be told for sure; older texts are often Windows-1257: iconv -f CP1257 -t UTF-8 {Path(place).name}",
            place=Place(place, line=before.count("\n") + 1, column=len(before) - (before.rfind("\n") + 1) + 1),
        )
    return DocumentError("this is a binary file, not a text", place=Place(place))
