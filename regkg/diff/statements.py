"""The statements of a release, a file or a store, subject by subject in the order of their bytes.

A statement is a line as N-Triples spells it, or N-Quads where it stands in a named graph. A dump of ours has such lines already, sorted by
subject, and is read as it stands; anything else is parsed and sorted in memory.
"""

from __future__ import annotations

import gzip
import hashlib
import io
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final, Protocol

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import InputError, Place, StoreUnavailableError, SyntaxFault
from regkg.files import reader
from regkg.files.formats import FORMATS
from regkg.stores import open_store
from regkg.turtle import syntax_fault

#: Files of a release that hold its facts, the quickest to read first.
_FACTS: Final = ("regkg.nt.gz", "regkg.nt", "regkg.ttl", "regkg.ttl.gz")
#: Files that hold the graphs of documents and evidence too.
_EVERYTHING: Final = ("regkg.trig.gz", "regkg.trig")
#: What `regkg build` leaves in a folder with its store.
_SEAL: Final = "store.json"
#: Files up to this size are read with the care that input of strangers needs; larger ones are streamed.
_SMALL: Final = 32 * 2**20
_BUFFER: Final = 2**20
#: Dumps of this size are read again and again rather than held in memory, which takes about three times their bytes.
_LARGE: Final = 256 * 2**20
_LARGE_PACKED: Final = 16 * 2**20


class Statements(Protocol):
    """One side of a comparison."""

    def lines(self) -> Iterator[bytes]:
        """All lines; those of one subject stand together, subjects in the order of their bytes."""

    def of(self, subjects: set[bytes]) -> dict[bytes, list[bytes]]:
        """The lines of some subjects, of those that there are."""


class Dump:
    """A large dump of N-Triples that is sorted by subject, plain or packed; it is read as often as it is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def lines(self) -> Iterator[bytes]:
        """All lines as they stand. Raises InputError where the file is broken."""
        with _opened(self.path) as file:
            try:
                yield from file
            except (OSError, EOFError) as error:
                raise InputError(f"the file cannot be read: {error}", place=Place(str(self.path))) from error

    def of(self, subjects: set[bytes]) -> dict[bytes, list[bytes]]:
        """The lines of some subjects."""
        found: dict[bytes, list[bytes]] = defaultdict(list)
        for line in self.lines():
            if (subject := line[: line.find(b" ")]) in subjects:
                found[subject].append(line)
        return dict(found)


class Held:
    """Statements in memory."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = sorted(lines)

    def lines(self) -> Iterator[bytes]:
        """All lines, sorted."""
        return iter(self._lines)

    def of(self, subjects: set[bytes]) -> dict[bytes, list[bytes]]:
        """The lines of some subjects."""
        found = {}
        for subject in subjects:
            beginning = subject + b" "
            first = last = bisect_left(self._lines, beginning)
            while last < len(self._lines) and self._lines[last].startswith(beginning):
                last += 1
            if last > first:
                found[subject] = self._lines[first:last]
        return found


def open_statements(where: str, *, evidence: bool = False) -> Statements:
    """The statements of a release's folder, a build's folder, an RDF file (plain or packed) or whatever else can be opened as a store.

    Only the default graph counts, with `evidence` all graphs do; where the default graph is empty, those that are there. Raises
    InputError, SyntaxFault, StoreUnavailableError and LimitError for what cannot be read.
    """
    path = Path(where)
    if path.is_dir():
        names = _EVERYTHING if evidence else (*_FACTS, *_EVERYTHING)
        dump = next((path / name for name in names if (path / name).is_file()), None)
        if (path / _SEAL).is_file() and (dump is None or not dump.name.startswith("regkg.nt")):
            return Held(_lines_of(open_store(where).quads(), evidence=evidence))
        if dump is None:
            raise StoreUnavailableError(f"{where} holds neither a release nor a build", hint=f"a release has {_FACTS[0]} or {_FACTS[2]}")
        if dump.name.startswith("regkg.nt"):
            is_large = dump.stat().st_size > (_LARGE_PACKED if dump.suffix == ".gz" else _LARGE)
            return Dump(dump) if is_large else Held(_whole(dump).splitlines(keepends=True))
        return Held(_lines_of(_read(dump), evidence=evidence))
    if path.is_file():
        return Held(_lines_of(_read(path), evidence=evidence))
    return Held(_lines_of(open_store(where).quads(), evidence=evidence))


def _opened(path: Path) -> IO[bytes]:
    """A file, unpacked if it is packed."""
    try:
        with path.open("rb") as file:
            is_packed = file.read(2) == b"\x1f\x8b"
        return io.BufferedReader(gzip.open(path), _BUFFER) if is_packed else path.open("rb", buffering=_BUFFER)
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", place=Place(str(path))) from error


def _whole(path: Path) -> bytes:
    """What a file holds, unpacked."""
    with _opened(path) as file:
        try:
            return file.read()
        except (OSError, EOFError) as error:
            raise InputError(f"the file cannot be read: {error}", place=Place(str(path))) from error


def _read(path: Path) -> Iterator[Quad]:
    """What a file states."""
    name = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    format_ = FORMATS.get(name.suffix.lower())
    if format_ is None:
        raise InputError(
            f"regkg does not know what a {name.suffix or 'such'} file holds",
            hint=f"endings are {', '.join(FORMATS)}",
            place=Place(str(path)),
        )
    with _opened(path) as file:
        try:
            beginning = file.read(_SMALL)
            if len(beginning) < _SMALL:
                from regkg.files import gate

                return iter(reader.parsed(gate.decoded(beginning, str(path)), str(path), format_).quads)
        except (OSError, EOFError) as error:
            raise InputError(f"the file cannot be read: {error}", place=Place(str(path))) from error
    return _streamed(path, format_)


def _streamed(path: Path, format_: RdfFormat) -> Iterator[Quad]:
    with _opened(path) as file:
        try:
            yield from ox.parse(file, format=format_)
        except SyntaxError as error:
            raise syntax_fault(error, str(path), "") from error
        except (OSError, EOFError) as error:
            raise InputError(f"the file cannot be read: {error}", place=Place(str(path))) from error
        except ValueError as error:
            raise SyntaxFault(str(error), place=Place(str(path))) from error


def _lines_of(quads: Iterable[Quad], *, evidence: bool) -> list[bytes]:
    """The lines of statements, each blank node called after what is said of it."""
    many = list(quads)
    facts = [quad for quad in many if isinstance(quad.graph_name, DefaultGraph)]
    chosen = many if evidence or not facts else facts
    if any(isinstance(term, BlankNode) for quad in chosen for term in (quad.subject, quad.object, quad.graph_name)):
        chosen = _named(chosen)
    return list(set((ox.serialize(chosen, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)))


# ── blank nodes ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _named(quads: list[Quad]) -> list[Quad]:
    """Statements in which each blank node is called after what is said of it, so that the same node has the same name in both files.

    Nodes of which the same is said are numbered in the order of what refers to them.
    """
    said: dict[BlankNode, list[Quad]] = defaultdict(list)
    referring: dict[BlankNode, list[str]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, BlankNode):
            said[quad.subject].append(quad)
        if isinstance(quad.object, BlankNode):
            referring[quad.object].append(f"{quad.subject if isinstance(quad.subject, NamedNode) else '_:'} {quad.predicate}")
    digests = _digests({*said, *referring}, said)
    names: dict[BlankNode, BlankNode] = {}
    alike: dict[str, list[BlankNode]] = defaultdict(list)
    for node, digest in digests.items():
        alike[digest].append(node)
    for digest, nodes in alike.items():
        for number, node in enumerate(sorted(nodes, key=lambda node: (sorted(referring[node]), node.value)), start=1):
            names[node] = BlankNode(f"b{digest}" if number == 1 else f"b{digest}n{number}")

    def name(term: NamedNode | BlankNode | Literal | Triple | DefaultGraph) -> NamedNode | BlankNode | Literal | Triple | DefaultGraph:
        return names.get(term, term) if isinstance(term, BlankNode) else term

    return [Quad(name(quad.subject), quad.predicate, name(quad.object), name(quad.graph_name)) for quad in quads]  # type: ignore[arg-type]


def _digests(nodes: set[BlankNode], said: dict[BlankNode, list[Quad]]) -> dict[BlankNode, str]:
    """What each node is called after; what is nested in it first, without recursion, as lists may be long."""
    digests: dict[BlankNode, str] = {}
    for start in sorted(nodes, key=lambda node: node.value):
        stack, begun = [start], set[BlankNode]()
        while stack:
            node = stack[-1]
            below = [quad.object for quad in said[node] if isinstance(quad.object, BlankNode)]
            open_ = [other for other in below if other not in digests and other not in begun]
            begun.add(node)
            if open_:
                stack += open_
                continue
            stack.pop()
            if node not in digests:
                lines = sorted(f"{quad.predicate} {_spelled(quad.object, digests)} {quad.graph_name}" for quad in said[node])
                digests[node] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
    return digests


def _spelled(term: NamedNode | BlankNode | Literal | Triple, digests: dict[BlankNode, str]) -> str:
    return digests.get(term, "_:") if isinstance(term, BlankNode) else str(term)
