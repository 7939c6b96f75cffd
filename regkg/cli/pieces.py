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
    """A document to be read: a file, or what came from standard input; `within` is its place in the folder that was named, or its name."""

    path: Path
    place: str
    within: PurePath
    content: bytes | None = None


def pieces_of(
    paths: Iterable[str], *, without: Sequence[Path], failed: Callable[[RegkgError], None], noted: Callable[[str], None]
) -> list[Piece]:
    """The documents that some paths name, each once: files, folders with those inside them, - for standard input.

    Folders `without` are not entered. `failed` is told of folders that cannot be read, `noted` what is left out of a folder.
    """
    found: dict[str, Piece] = {}
    for piece in _named(paths, without, failed, noted):
        found.setdefault(piece.place if piece.content is not None else os.path.abspath(piece.path), piece)  # noqa: PTH100 – links stay
    return list(found.values())


def _named(
    paths: Iterable[str], without: Sequence[Path], failed: Callable[[RegkgError], None], noted: Callable[[str], None]
) -> Iterator[Piece]:
    from regkg.documents.folder import search
    from regkg.documents.reader import MAXIMUM_BYTES, file_name_for

    for name in paths:
        path = Path(name)
        if name == "-":
            content = sys.stdin.buffer.read(MAXIMUM_BYTES + 1)
            path = Path(file_name_for(content, "stdin"))
            yield Piece(path, "standard input", path, content)
        elif path.is_dir():
            try:
                found = search(path, without=without)
            except RegkgError as error:
                failed(error)
                continue
            for folder, reason in found.closed:
                failed(DocumentError(f"the folder cannot be read: {reason.strerror or reason}", place=Place(str(folder))))
            for note in (*_links(found.links), *_left_out(path, found.others)):
                noted(note)
            yield from (Piece(one, str(one), one.relative_to(path)) for one in found.documents)
        else:
            yield Piece(path, name, PurePath(path.name))


def _links(links: Iterable[Path]) -> Iterator[str]:
    for link in links:
        yield f"note: {link}: a link to a folder is not followed; name it if it is to be read"


def _left_out(folder: Path, others: Sequence[Path]) -> Iterator[str]:
    """What is told of files that are no documents: what they are by their endings, and the way out."""
    from regkg.documents.unread import kind_by_name

    kinds: dict[tuple[str, str], list[Path]] = {}
    endings: Counter[str] = Counter()
    for path in others:
        if (kind := kind_by_name(path.name)) is not None:
            kinds.setdefault(kind, []).append(path)
        else:
            endings[path.suffix] += 1
    for (what, way), paths in sorted(kinds.items()):
        names = ", ".join(str(path.relative_to(folder)) for path in paths[:_SHOWN])
        more = f" … ({len(paths)} files)" if len(paths) > _SHOWN else ""
        yield f"note: {folder}: not read: {names}{more}: {what}{f'; {way}' if way else ''}"
    if endings:
        named = ", ".join(ending or "nothing" for ending in sorted(endings)[:_SHOWN])
        count = f"{endings.total()} files that end" if endings.total() > 1 else "a file that ends"
        yield f"note: {folder}: not read: {count} in {named}{' …' if len(endings) > _SHOWN else ''}; name one, and it is read as text"


def names_of(pieces: Sequence[Piece], ending: str) -> list[PurePath]:
    """The file of each document's result in the folder of the results: called and placed as the document is, and never one for two.

    The document's ending stays where others differ in that alone; its folder comes before where documents of several folders that were
    named are called the same; a number follows what is the same still, as it is to systems for which `a` and `A` are one.
    """
    placed = [piece.within for piece in pieces]
    if max(Counter(_key(piece.within) for piece in pieces).values(), default=0) > 1 and len({p.path.parent for p in pieces}) > 1:
        placed = _from_common_folder(pieces)
    stems = Counter(_key(path.with_suffix("")) for path in placed)
    taken = {_key(parent) for path in placed for parent in path.parents}
    names = []
    for path in placed:
        name = path.with_name(f"{path.stem if stems[_key(path.with_suffix(''))] == 1 else path.name}.{ending}")
        number = 1
        while _key(chosen := name if number == 1 else name.with_name(f"{name.stem}-{number}{name.suffix}")) in taken:
            number += 1
        taken.add(_key(chosen))
        names.append(chosen)
    return names


def _key(path: PurePath) -> str:
    return path.as_posix().casefold()


def _from_common_folder(pieces: Sequence[Piece]) -> list[PurePath]:
    """The place of each document in the folder that holds them all."""
    whole = [Path(os.path.abspath(piece.path)) for piece in pieces]  # noqa: PTH100 – links stay
    common = os.path.commonpath([path.parent for path, piece in zip(whole, pieces, strict=True) if piece.content is None])
    return [
        piece.within if piece.content is not None else PurePath(path.relative_to(common)) for path, piece in zip(whole, pieces, strict=True)
    ]
