"""The canonical text of a graph or dataset: sorted, with pinned prefixes, the same bytes for the same content."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from regkg.publish.lines import default_graph, plain, sorted_lines
from regkg.vocab import ID, PREFIXES, XSD

#: Prefixes that a text may use: namespaces by prefix.
Prefixes = dict[str, str]

_INTEGER: Final = re.compile(rb"0|-?[1-9][0-9]*")
_DECIMAL: Final = re.compile(rb"-?[0-9]+\.[0-9]+")
_BARE: Final = {f"{XSD.integer}".encode(): _INTEGER, f"{XSD.decimal}".encode(): _DECIMAL}
#: No prefix of ours is for things.
_THING: Final = f"<{ID}".encode()
#: Numbers and truth values may be written without quotation marks.
_SHORT: Final = frozenset(f"{XSD[name]}".encode() for name in ("integer", "decimal", "double", "boolean"))


def turtle(quads: Iterable[Quad], *, prefixes: Prefixes = PREFIXES) -> bytes:
    """The default graph as Turtle. Raises InputError if it has blank nodes, whose names would change from build to build."""
    return _joined(sorted_lines(quad for quad in quads if quad.graph_name == ox.DefaultGraph()), prefixes)


def trig(quads: Iterable[Quad], *, prefixes: Prefixes = PREFIXES) -> bytes:
    """All graphs as TriG, the default graph first. Raises InputError for blank nodes."""
    return _joined(sorted_lines(quads), prefixes)


def n_triples(quads: Iterable[Quad]) -> bytes:
    """The default graph as N-Triples, one sorted line a triple. Raises InputError for blank nodes."""
    return b"".join(map(plain, default_graph(sorted_lines(quads))))


def write_turtle(lines: Iterable[bytes], path: Path) -> None:
    """Write the default graph of sorted lines as Turtle."""
    _write(default_graph(lines), path)


def write_trig(lines: Iterable[bytes], path: Path) -> None:
    """Write all graphs of sorted lines as TriG."""
    _write(lines, path)


def _joined(lines: Iterable[bytes], prefixes: Prefixes) -> bytes:
    writer = _Writer(prefixes)
    body = b"".join(writer.text(lines))
    return (writer.header() + body).lstrip(b"\n")


def _write(lines: Iterable[bytes], path: Path) -> None:
    """The prefixes that are used are known at the end only, and stand at the beginning: the body is written to a file of its own first."""
    writer = _Writer(PREFIXES)
    body = path.with_name(f"{path.name}.body")
    try:
        with body.open("wb") as file:
            file.writelines(writer.text(lines))
        with path.open("wb") as whole, body.open("rb") as file:
            header = writer.header()
            whole.write(header)
            if not header:
                file.seek(1)  # the empty line between header and body
            shutil.copyfileobj(file, whole, 2**20)
    finally:
        body.unlink(missing_ok=True)


class _Writer:
    """Turtle or TriG from sorted lines, and the prefixes that it used. What Oxigraph would write, it writes, only from lines."""

    def __init__(self, prefixes: Prefixes) -> None:
        self._prefixes = prefixes
        self._namespaces = re.compile(b"|".join(re.escape(iri.encode()) for iri in prefixes.values()) or rb"(?!)")
        self._terms: dict[bytes, bytes] = {}
        self._used: set[str] = set()

    def header(self) -> bytes:
        """The declarations of what was used."""
        return "".join(f"@prefix {prefix}: <{self._prefixes[prefix]}> .\n" for prefix in sorted(self._used)).encode()

    def text(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The body, piece by piece."""
        known = self._terms
        graph = subject = property_ = b""
        margin, end, step = b"", b"", b" ;\n    "
        for line in lines:
            its_graph, its_subject, its_property, value = line[:-3].split(b" ", 3)
            if its_graph != graph or its_subject != subject:
                yield end
                if its_graph != graph:
                    if graph not in (b"", b"-"):
                        yield b"}\n"
                    if its_graph != b"-":
                        yield b"\n" + self._iri(its_graph) + b" {\n"
                        margin, step = b"    ", b" ;\n        "
                graph, subject, property_ = its_graph, its_subject, its_property
                yield (margin or b"\n") + self._iri(subject) + b" " + self._property(property_) + b" " + self._value(value)
                end = b" .\n"
            elif its_property != property_:
                property_ = its_property
                yield b"%s%s %s" % (step, known.get(property_) or self._property(property_), known.get(value) or self._value(value))
            else:
                yield b" , " + (known.get(value) or self._value(value))
        yield end
        if graph not in (b"", b"-"):
            yield b"}\n"

    def _property(self, term: bytes) -> bytes:
        return b"a" if term == b"<>" else self._iri(term)

    def _iri(self, term: bytes) -> bytes:
        known = self._terms.get(term)
        if known is not None:
            return known
        if term.startswith(_THING) or not self._namespaces.match(term, 1):
            return term
        short = _as_oxigraph_writes(term, tuple(self._prefixes.items()))
        if not short.startswith(b"<"):
            self._used.add(short.partition(b":")[0].decode())
        self._terms[term] = short
        return short

    def _value(self, term: bytes) -> bytes:
        if term[0] == 0x3C:  # <
            return self._iri(term)
        if term[-1] != 0x3E:  # neither an IRI nor a typed literal
            return term
        text, _, datatype = term.rpartition(b"^^")
        if datatype in _SHORT:
            bare = _BARE.get(datatype)
            if bare is not None and bare.fullmatch(text, 1, len(text) - 1):
                return text[1:-1]
            short = _as_oxigraph_writes(term, tuple(self._prefixes.items()))
            if short[:1] != b'"':
                return short
        return text + b"^^" + self._iri(datatype)


@lru_cache(maxsize=2**14)
def _as_oxigraph_writes(term: bytes, prefixes: tuple[tuple[str, str], ...]) -> bytes:
    """One term in Turtle."""
    triple = next(iter(ox.parse(b"<x:x> <x:x> " + term + b" .", format=RdfFormat.N_TRIPLES, lenient=True))).triple
    node = NamedNode("x:x")
    raw = ox.serialize([Triple(node, node, triple.object)], format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
    return raw[raw.rindex(b"\n<x:x> <x:x> ") + 13 : -3] if b"\n" in raw.rstrip() else raw[12:-3]
