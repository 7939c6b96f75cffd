"""All statements of a dataset as sorted lines: the one order from which every file of a release is written.

A line is `graph subject property value .` as N-Quads spells the terms, but with the graph first (`-` for the default graph) and `<>` for
rdf:type, so that lines in the order of their bytes are in the order in which we write: the default graph first, things by identifier,
the kind of a thing before all else that is said of it. More lines than memory should hold are sorted in parts on disk.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Quad

from regkg.errors import InputError
from regkg.stores import EmbeddedStore, Store
from regkg.vocab import RDF

_TYPE: Final = str(RDF.type).encode()
#: How rdf:type stands in a line.
_SHORT_TYPE: Final = b"<>"
DEFAULT: Final = b"- "

#: Bytes of lines that are sorted at once; Python needs about twice as much for them.
_PART: Final = 96 * 2**20
_READ: Final = 2**20


def line_of(quad: Quad) -> bytes:
    """One statement as a line. Raises InputError for a blank node, whose name would change from build to build."""
    graph = b"-" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name).encode()
    return _line(graph, str(quad.subject).encode(), str(quad.predicate).encode(), f"{quad.object} .\n".encode())


def sorted_lines(quads: Iterable[Quad]) -> list[bytes]:
    """The lines of statements in memory, each once. Raises InputError for a blank node."""
    return sorted({line_of(quad) for quad in quads})


def plain(line: bytes) -> bytes:
    """A line as N-Triples writes it, without its graph."""
    _, subject, property_, value = line.split(b" ", 3)
    return b"%s %s %s" % (subject, _TYPE if property_ == _SHORT_TYPE else property_, value)


def default_graph(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of the default graph; they stand first."""
    return itertools.takewhile(lambda line: line.startswith(DEFAULT), lines)


def write_sorted(lines: Iterable[bytes], target: Path) -> int:
    """Write lines to a file, sorted, each once; their number. Raises OSError where the disk takes it not."""
    with ExitStack() as stack:
        parts: list[Path] = []
        stack.callback(_remove, parts)
        for part in _parts(lines):
            parts.append(target.with_suffix(f".{len(parts)}"))
            with parts[-1].open("wb") as file:
                file.writelines(part)
        if len(parts) == 1:  # sorted as a whole; a line that stands twice comes after itself
            part[:] = [line for line, before in zip(part, [b"", *part], strict=False) if line != before]
            with target.open("wb", buffering=_READ) as written:
                written.writelines(part)
            return len(part)
        files = [stack.enter_context(part.open("rb", buffering=_READ)) for part in parts]
        number, last = 0, b""
        with target.open("wb", buffering=_READ) as written:
            for line in heapq.merge(*files) if len(files) > 1 else files[0]:
                if line != last:
                    written.write(line)
                    number, last = number + 1, line
        return number


def read(path: Path) -> Iterator[bytes]:
    """The lines of a file."""
    with path.open("rb", buffering=_READ) as file:
        yield from file


def _remove(parts: Iterable[Path]) -> None:
    for part in parts:
        part.unlink(missing_ok=True)


def _parts(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Lines in sorted parts of a size that memory holds."""
    part: list[bytes] = []
    size = 0
    for line in lines:
        part.append(line)
        size += len(line)
        if size > _PART:
            part.sort()
            yield part
            part, size = [], 0
    part.sort()
    yield part


def lines_of(store: Store, dump: Path) -> Iterator[bytes]:
    """The lines of a store in its own order. An embedded store writes them itself, to `dump`, which is ten times faster.

    Raises InputError for a blank node.
    """
    if not isinstance(store, EmbeddedStore):
        yield from map(line_of, store.quads())
        return
    try:
        store.dump(dump)
        has_graphs = store.has_named_graphs()
        with dump.open("rb", buffering=_READ) as file:
            while block := file.readlines(_READ):
                yield from map(from_n_quads, block) if has_graphs else _from_block(block)
    finally:
        dump.unlink(missing_ok=True)


def _from_block(block: list[bytes]) -> Iterator[bytes]:
    """Lines of a default graph as lines of ours; those that need no look at their parts are not taken apart."""
    whole = b"".join(block)
    if b" _:" in whole or b"\n_:" in whole or whole.startswith(b"_:") or b" <<(" in whole:
        return map(from_n_quads, block)
    return iter([DEFAULT + line if _TYPE not in line else from_n_quads(line) for line in block])


def from_n_quads(line: bytes) -> bytes:
    """A line of N-Quads as one of ours.

    >>> from_n_quads(b"<a:s> <a:p> <a:o> .\\n"), from_n_quads(b'<a:s> <a:p> "x <y>" <a:g> .\\n')
    (b'- <a:s> <a:p> <a:o> .\\n', b'<a:g> <a:s> <a:p> "x <y>" .\\n')
    """
    subject, property_, rest = line.split(b" ", 2)
    at = rest.rfind(b" ", 0, -3)
    if at >= 0 and rest[at + 1 : at + 2] in (b"<", b"_") and rest.find(b'"', at) < 0:
        return _line(rest[at + 1 : -3], subject, property_, rest[:at] + b" .\n")
    return _line(b"-", subject, property_, rest)


def _line(graph: bytes, subject: bytes, property_: bytes, value: bytes) -> bytes:
    if b"_" in (graph[:1], subject[:1], value[:1]):
        statement = b"%s %s %s" % (subject, property_, value)
        message = f"a blank node has no lasting name: {statement.decode().removesuffix(chr(10))}"
        raise InputError(message, hint="give the thing an identifier")
    if value[:3] == b"<<(":
        raise InputError(f"a statement about a statement cannot be published: {subject.decode()}", hint="make a claim of it")
    return b"%s %s %s %s" % (graph, subject, _SHORT_TYPE if property_ == _TYPE else property_, value)
