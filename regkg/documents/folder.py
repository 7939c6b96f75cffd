"""Which files of a folder are documents, and which are left out and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection
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
    """What a folder holds, as paths within it: its documents, by folders and in each by name; what else there is; links to folders.

    `closed` are folders that cannot be read, with the reason.
    """

    documents: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    closed: list[tuple[str, OSError]] = field(default_factory=list)


def document_files(folder: Path, *, names_differ: bool = True) -> list[Path]:
    """The documents of a folder, sorted by name; folders inside it are not looked into.

    Raises DocumentError if there are none, or with `names_differ` two that differ in their ending only.
    """
    if not folder.is_dir():
        raise DocumentError("there is no such folder", hint=nearest(folder), place=Place(str(folder)))
    with os.scandir(folder) as entries:
        files = sorted(folder / entry.name for entry in entries if _is_document(entry))
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
    waiting = [""]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(folder / here) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            found.closed.append((here, error))
            continue
        inner: list[str] = []
        pages = {Path(entry.name).stem for entry in inside if entry.name.lower().endswith(_PAGES)}
        for entry in inside:
            within = f"{here}/{entry.name}" if here else entry.name
            if _is_document(entry):
                found.documents.append(within)
            elif _is(entry.is_dir):
                if not _is_left_out(entry.name, pages) and os.path.realpath(entry.path) not in barred:
                    (found.links if entry.is_symlink() else inner).append(within)
            elif _is(entry.is_file) and not entry.name.startswith("."):
                found.others.append(within)
        waiting += reversed(inner)
    if not found.documents and not found.closed:
        raise _none_in(folder)
    return found


def _is_left_out(name: str, pages: Collection[str]) -> bool:
    """Whether a folder is hidden, or holds what a browser saves beside one of some pages."""
    if name.startswith(".") or name == "__MACOSX" or name.endswith("_files"):
        return True
    return any(name.endswith(end) and name.removesuffix(end) in pages for end in _BESIDE_A_PAGE)


def _is_document(entry: os.DirEntry[str]) -> bool:
    """Whether something in a folder is a document by its ending: a file, or a link to one that is not there, told when it is read."""
    is_ours = Path(entry.name).suffix.lower() in SUFFIXES
    return is_ours and (_is(entry.is_file) or (entry.is_symlink() and not Path(entry.path).exists()))


def _is(test: Callable[[], bool]) -> bool:
    """What a look at an entry says; of a link that leads to itself nothing is true."""
    try:
        return test()
    except OSError:
        return False


def _none_in(folder: Path) -> DocumentError:
    return DocumentError("the folder holds no document", hint=f"documents end in {', '.join(SUFFIXES)}", place=Place(str(folder)))
