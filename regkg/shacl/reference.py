"""The reference engine: pySHACL, over a graph of rdflib's own. The only module that meets rdflib."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from regkg.errors import ShapesError
from regkg.shacl.report import Finding, Severity
from regkg.shacl.rules import Rules
from regkg.vocab import OWL, RDF, RDFS, SH

if TYPE_CHECKING:
    import rdflib

_TARGETS: Final = frozenset({SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf})


def run(data: Iterable[Triple], rules: Rules, *, roots: Collection[NamedNode | BlankNode] | None = None) -> list[Finding]:
    """The findings of pySHACL: of all shapes, or of those alone whose targets these are.

    Raises ShapesError for shapes that it cannot run.
    """
    import pyshacl
    import rdflib

    rdflib.NORMALIZE_LITERALS = False
    logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)  # it prints tracebacks for dates that it cannot turn into Python's
    try:
        _, results, text = pyshacl.validate(
            data_graph=_graph(data),
            shacl_graph=_graph(quad.triple for quad in rules.quads if roots is None or quad.subject in roots or not _targets(quad.triple)),
            inference="none",
            advanced=False,
        )
    except Exception as error:  # pySHACL raises what its parts raise
        raise ShapesError(f"the shapes cannot be run: {type(error).__name__}: {error}") from error
    if not isinstance(results, rdflib.Graph):
        raise ShapesError(f"the shapes cannot be run: {text}")
    return list(_findings(results, rules))


def _targets(triple: Triple) -> bool:
    """Whether a triple gives a shape its targets, as classes that are shapes have them by being classes (SHACL 2.1.3)."""
    return triple.predicate in _TARGETS or (triple.predicate == RDF.type and triple.object in (RDFS.Class, OWL.Class))


def _graph(triples: Iterable[Triple]) -> rdflib.Graph:
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    graph.parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    return graph


def _findings(results: rdflib.Graph, rules: Rules) -> Iterator[Finding]:
    from rdflib import SH

    for result in results.objects(None, SH.result):  # not what stands under sh:detail: it says why, and is no finding of its own
        constraint = results.value(result, SH.sourceConstraint)
        shape = results.value(result, SH.sourceShape)
        path = results.value(result, SH.resultPath)
        value = results.value(result, SH.value)
        severity = results.value(result, SH.resultSeverity)
        focus = results.value(result, SH.focusNode)
        yield Finding(
            rule=rules.of(_text(constraint), _text(shape)),
            severity=Severity.of(str(severity)),
            focus=_term(focus),
            path=_text(path),
            value=None if value is None else _term(value),
            component=_component(results.value(result, SH.sourceConstraintComponent)),
            messages={message.language or "en": str(message) for message in _messages(results, result)},
        )


def _messages(results: rdflib.Graph, result: Any) -> Iterator[rdflib.Literal]:
    import rdflib

    for message in results.objects(result, rdflib.SH.resultMessage):
        if isinstance(message, rdflib.Literal):
            yield message


def _component(node: Any) -> str:
    return str(node).rpartition("#")[2].removesuffix("ConstraintComponent")


def _text(node: Any) -> str | None:
    """The IRI of a node; None for a blank node, whose name says nothing."""
    import rdflib

    return str(node) if isinstance(node, rdflib.URIRef) else None


def _term(node: Any) -> NamedNode | BlankNode | Literal:
    """rdflib's term as one of ours, its lexical form untouched."""
    import rdflib

    if isinstance(node, rdflib.URIRef):
        return NamedNode(str(node))
    if isinstance(node, rdflib.BNode):
        return BlankNode(str(node))
    if node.language:
        return Literal(str(node), language=node.language)
    return Literal(str(node), datatype=NamedNode(str(node.datatype))) if node.datatype else Literal(str(node))
