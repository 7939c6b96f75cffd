"""Which files of a folder are documents, and which are left out and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from regkg.documents.reader import SUFFIXES, nearest
from regkg.errors import DocumentError, Place

#: How browsers call the folder that they save beside a page, with its pictures and frames; before it stands the name of the page.
_BESIDE_A_PAGE: Final = ("_files", "-files", ".files", "_faili", "-Dateien", "_arquivos", "_failid", "_failai", "_files.part")
_PAGES: Final = (".html", ".htm", ".xhtml")


@dataclass(slots=True)
class Found:
    """What a folder holds: its documents, by folders and in each by name; what else there is, and folders that are not entered with why."""

    documents: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    closed: list[tuple[Path, OSError]] = field(default_factory=list)


def document_files(folder: Path, *, names_differ: bool = True) -> list[Path]:
    """The documents of a folder, sorted by name; folders inside it are not looked into.

    Raises DocumentError if there are none, or with `names_differ` two that differ in their ending only.
    """
    if not folder.is_dir():
        raise DocumentError("there is no such folder", hint=nearest(folder), place=Place(str(folder)))
    files = sorted(path for path in folder.iterdir() if _is_document(path))
    if not files:
        raise _none_in(folder)
    names = Counter(path.stem for path in files)
    for name, count in names.items():
        if count > 1 and names_differ:
            raise DocumentError(
                f"two documents are called {name}",
                hint="their claims would share a file; rename one",
                place=Place(str(folder)),
            )
    return files


def search(folder: Path, *, without: Collection[Path] = ()) -> Found:
    """The documents of a folder and of the folders inside it.

    Not entered are hidden folders, links to folders (a loop would never end), what browsers save beside a page, and the folders `without`.

    Raises DocumentError if there is no such folder, or no document in it.
    """
    if not folder.is_dir():
        raise DocumentError("there is no such folder", hint=nearest(folder), place=Place(str(folder)))
    found = Found()
    barred = {os.path.realpath(path) for path in without}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            inside = sorted(here.iterdir())
        except OSError as error:
            found.closed.append((here, error))
            continue
        found.documents += [path for path in inside if _is_document(path)]
        found.others += [path for path in inside if path.is_file() and not _is_document(path) and not path.name.startswith(".")]
        folders = [path for path in _folders(inside) if os.path.realpath(path) not in barred]
        found.links += [path for path in folders if path.is_symlink()]
        waiting += [path for path in reversed(folders) if not path.is_symlink()]
    if not found.documents and not found.closed:
        raise _none_in(folder)
    return found


def _folders(inside: list[Path]) -> Iterator[Path]:
    """The folders that may hold documents."""
    pages = {path.stem for path in inside if path.suffix.lower() in _PAGES}
    for path in inside:
        if not path.is_dir() or path.name.startswith(".") or path.name == "__MACOSX":
            continue
        if path.name.endswith("_files") or any(path.name == f"{page}{end}" for end in _BESIDE_A_PAGE for page in pages):
            continue
        yield path


def _is_document(path: Path) -> bool:
    """Whether a path is a document by its ending: a file, or a link to one that is not there, which is told when it is read."""
    return path.suffix.lower() in SUFFIXES and (path.is_file() or (path.is_symlink() and not path.exists()))


def _none_in(folder: Path) -> DocumentError:
    return DocumentError("the folder holds no document", hint=f"documents end in {', '.join(SUFFIXES)}", place=Place(str(folder)))
