"""Which documents a command is given, and under which names their results are written."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from regkg.errors import DocumentError, Place, RegkgError

_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A document to be read: a file, or what came from standard input.

    `start` is the folder as it was named, `within` the document's place in it; both are texts, as ten thousand paths take much memory.
    """

    start: str
    within: str
    content: bytes | None = None

    @property
    def place(self) -> str:
        """The path of the file, or what standard input is called."""
        return self.start + self.within if self.content is None else "standard input"


def pieces_of(
    paths: Sequence[str], *, without: Sequence[Path], failed: Callable[[RegkgError], None], noted: Callable[[str], None]
) -> list[Piece]:
    """The documents that some paths name, each once: files, folders with those inside them, - for standard input.

    Folders `without` are not entered. `failed` is told of folders that cannot be read, `noted` what is left out of a folder.
    """
    if len(paths) == 1:  # and so each once
        return list(_named(paths, without, failed, noted))
    found: dict[str, Piece] = {}
    for piece in _named(paths, without, failed, noted):
        found.setdefault(piece.place if piece.content is not None else os.path.abspath(piece.place), piece)  # noqa: PTH100 – links stay
    return list(found.values())


def _named(
    paths: Iterable[str], without: Sequence[Path], failed: Callable[[RegkgError], None], noted: Callable[[str], None]
) -> Iterator[Piece]:
    from regkg.documents.folder import search
    from regkg.documents.reader import MAXIMUM_BYTES, file_name_for

    for name in paths:
        if name == "-":
            content = sys.stdin.buffer.read(MAXIMUM_BYTES + 1)
            yield Piece("", file_name_for(content, "stdin"), content)
        elif Path(name).is_dir():
            try:
                found = search(Path(name), without=without)
            except RegkgError as error:
                failed(error)
                continue
            start = "" if name in (".", "./") else f"{name.rstrip('/') or name[:0]}/"
            for inner, reason in found.closed:
                failed(DocumentError(f"the folder cannot be read: {reason.strerror or reason}", place=Place(start + inner)))
            for inner in found.links:
                noted(f"note: {start}{inner}: a link to a folder is not followed; name it if it is to be read")
            for note in _left_out(start.rstrip("/") or name, found.others):
                noted(note)
            yield from (Piece(start, inner) for inner in found.documents)
        else:
            within = Path(name).name or name
            yield Piece(name.removesuffix(within), within)


def _left_out(folder: str, others: Sequence[str]) -> Iterator[str]:
    """What is told of files that are no documents: what they are by their endings, and the way out."""
    from regkg.documents.unread import kind_by_name

    kinds: dict[tuple[str, str], list[str]] = {}
    endings: Counter[str] = Counter()
    for path in others:
        if (kind := kind_by_name(path)) is not None:
            kinds.setdefault(kind, []).append(path)
        else:
            endings[PurePath(path).suffix] += 1
    for (what, way), paths in sorted(kinds.items()):
        names = ", ".join(paths[:_SHOWN])
        more = f" … ({len(paths)} files)" if len(paths) > _SHOWN else ""
        yield f"note: {folder}: not read: {names}{more}: {what}{f'; {way}' if way else ''}"
    if endings:
        named = ", ".join(ending or "nothing" for ending in sorted(endings)[:_SHOWN])
        count = f"{endings.total()} files that end" if endings.total() > 1 else "a file that ends"
        yield f"note: {folder}: not read: {count} in {named}{' …' if len(endings) > _SHOWN else ''}; name one, and it is read as text"


def names_of(pieces: Sequence[Piece], ending: str) -> list[str]:
    """The file of each document's result in the folder of the results: called and placed as the document is, and never one for two.

    The document's ending stays where others differ in that alone; its folder comes before where documents of several folders that were
    named are called the same; a number follows what is the same still, as it is to systems for which `a` and `A` are one.
    """
    placed = [piece.within for piece in pieces]
    if len({within.casefold() for within in placed}) < len(placed) and len({PurePath(piece.place).parent for piece in pieces}) > 1:
        placed = _from_common_folder(pieces)
    stems = Counter(_stem(path).casefold() for path in placed)
    folders = {path.rpartition("/")[0].casefold() for path in placed}
    taken = {"/".join(folder.split("/")[:depth]) for folder in folders for depth in range(folder.count("/") + 2)}
    names = []
    for path in placed:
        stem = _stem(path)
        if stems[stem.casefold()] > 1:
            stem = path
        name = f"{stem}.{ending}"
        number = 2
        while name.casefold() in taken:
            name = f"{stem}-{number}.{ending}"
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return names


def _stem(path: str) -> str:
    return path.removesuffix(PurePath(path).suffix)


def _from_common_folder(pieces: Sequence[Piece]) -> list[str]:
    """The place of each document in the folder that holds them all."""
    files = [os.path.abspath(piece.place) for piece in pieces if piece.content is None]  # noqa: PTH100 – links stay
    common = os.path.commonpath([PurePath(file).parent for file in files])
    return [piece.within if piece.content is not None else PurePath(os.path.relpath(piece.place, common)).as_posix() for piece in pieces]
