"""The canonical text of a graph or dataset: sorted, with pinned prefixes, the same bytes for the same content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import InputError
from regkg.vocab import PREFIXES, RDF

#: Written before all other properties of a thing.
_FIRST: Final = str(RDF.type)


def turtle(quads: Iterable[Quad]) -> bytes:
    """The default graph as Turtle. Raises InputError if it has blank nodes, whose names would change from build to build."""
    triples = [quad.triple for quad in quads if isinstance(quad.graph_name, DefaultGraph)]
    return _text(sorted(set(triples), key=_triple_key), RdfFormat.TURTLE)


def trig(quads: Iterable[Quad]) -> bytes:
    """All graphs as TriG, the default graph first. Raises InputError for blank nodes."""
    return _text(sorted(set(quads), key=_quad_key), RdfFormat.TRIG)


def n_triples(quads: Iterable[Quad]) -> bytes:
    """The default graph as N-Triples, one sorted line a triple. Raises InputError for blank nodes."""
    triples = {quad.triple for quad in quads if isinstance(quad.graph_name, DefaultGraph)}
    _refuse_blank_nodes(triples)
    return ox.serialize(sorted(triples, key=_triple_key), format=RdfFormat.N_TRIPLES) or b""


def _text(statements: list[Triple] | list[Quad], format_: RdfFormat) -> bytes:
    _refuse_blank_nodes(statements)
    if not statements:
        return b""
    raw = ox.serialize(statements, format=format_, prefixes=PREFIXES) or b""
    lines = raw.decode().split("\n")
    body = [line for line in lines if not line.startswith("@prefix ")]
    used = set(re.findall(r"(?<![\w:])(\w+):", re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>', "", "\n".join(body))))
    header = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in sorted(PREFIXES) if prefix in used]
    return ("\n".join([*header, *_spaced(body)]).rstrip("\n") + "\n").encode()


def _spaced(lines: list[str]) -> list[str]:
    """An empty line before each subject and each graph, four blanks for a tab."""
    spaced: list[str] = []
    for line in lines:
        if line and not line.startswith(("\t", "}")):
            spaced.append("")
        spaced.append(line.replace("\t", "    ") if line.startswith("\t") else line)
    return spaced


def _refuse_blank_nodes(statements: Iterable[Triple | Quad]) -> None:
    for statement in statements:
        terms = statement.subject, statement.object, getattr(statement, "graph_name", None)
        if any(isinstance(term, BlankNode) for term in terms):
            raise InputError(f"a blank node has no lasting name: {statement}", hint="give the thing an identifier")


def _property_key(property_: NamedNode) -> str:
    name = str(property_)
    return "" if name == _FIRST else name


def _triple_key(triple: Triple) -> tuple[str, str, str]:
    return str(triple.subject), _property_key(triple.predicate), str(triple.object)


def _quad_key(quad: Quad) -> tuple[str, str, str, str]:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
    return graph, str(quad.subject), _property_key(quad.predicate), str(quad.object)
