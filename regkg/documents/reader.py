"""Read documents from files, folders and standard input, and refuse what is no text."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from regkg.documents.document import Document
from regkg.documents.language import language_of
from regkg.errors import DocumentError, LimitError, Place

#: Endings that are read.
SUFFIXES: Final = (".txt",)

#: Bytes that a document may have.
MAXIMUM_BYTES: Final = 64 * 1024 * 1024

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_KNOWN_BINARIES: Final = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive, as DOCX and XLSX files are",
    b"\x89PNG": "a PNG picture",
}


def read_document(path: Path) -> Document:
    """Read one file. Raises DocumentError if it is missing, empty or no UTF-8 text, and LimitError if it is too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise DocumentError("is a folder, not a document", place=Place(str(path)))
        _check_size(size, str(path))
        with path.open("rb") as file:  # a pipe or a device has no size: no more is read of it than is allowed
            content = file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError as error:
        raise DocumentError("there is no such document", place=Place(str(path))) from error
    except OSError as error:
        raise DocumentError(f"the document cannot be read: {error.strerror or error}", place=Place(str(path))) from error
    return document_of(content, file_name=path.name, place=str(path))


def document_of(content: bytes, *, file_name: str, place: str | None = None) -> Document:
    """The document that some bytes hold; `file_name` names it, `place` names it in errors. Raises as `read_document` does."""
    _check_size(len(content), place or file_name)
    text = _decode(content, place or file_name)
    return Document(
        name=Path(file_name).stem,
        file_name=file_name,
        text=text,
        sha256=hashlib.sha256(content).hexdigest(),
        language=language_of(text),
    )


def document_files(folder: Path) -> list[Path]:
    """The documents of a folder, sorted by name. Raises DocumentError if it has none, or two that differ in their ending only."""
    if not folder.is_dir():
        raise DocumentError("there is no such folder", place=Place(str(folder)))
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())
    if not files:
        raise DocumentError("the folder holds no document", hint=f"documents end in {', '.join(SUFFIXES)}", place=Place(str(folder)))
    names = [path.stem for path in files]
    for name in names:
        if names.count(name) > 1:
            raise DocumentError(
                f"two documents are called {name}",
                hint="their claims would share a file; rename one",
                place=Place(str(folder)),
            )
    return files


def read_folder(folder: Path) -> Iterator[Document]:
    """The documents of a folder in the order of their names; errors as for `document_files` and `read_document`."""
    for path in document_files(folder):
        yield read_document(path)


def _check_size(size: int, place: str) -> None:
    if size > MAXIMUM_BYTES:
        raise LimitError(f"{size} bytes are more than the {MAXIMUM_BYTES} that a document may have", place=Place(place))


def _decode(content: bytes, place: str) -> str:
    if not content.strip():
        raise DocumentError("the document is empty", place=Place(place))
    if content.startswith(_UTF_16) or (content[:200].count(0) > 20 and content[:200].count(0) * 3 > len(content[:200])):
        raise DocumentError(
            "the text is UTF-16, not UTF-8",
            hint=f"convert it first: iconv -f UTF-16 -t UTF-8 {Path(place).name}",
            place=Place(place),
        )
    for magic, what in _KNOWN_BINARIES.items():
        if content.startswith(magic):
            raise DocumentError(f"this is {what}, not a text", hint="save its text in UTF-8 and read that", place=Place(place))
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise DocumentError("this is a binary file, not a text", place=Place(place, line=line))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # what was decoded: without the byte order mark
        raise DocumentError(
            f"not UTF-8: byte 0x{error.object[error.start]:02x}",
            hint=f"older Latvian texts are often Windows-1257: iconv -f CP1257 -t UTF-8 {Path(place).name}",
            place=Place(place, line=before.count("\n") + 1, column=len(before) - (before.rfind("\n") + 1) + 1),
        ) from error
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise DocumentError("the document is empty", place=Place(place))
    return text
