"""The reference engine: pySHACL, over a graph of rdflib's own. The only module that meets rdflib."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from regkg.errors import ShapesError
from regkg.shacl.report import Finding, Severity
from regkg.shacl.rules import Rules
from regkg.shacl.shapes import DEEPEST, ShapesGraph
from regkg.vocab import OWL, RDF, RDFS, SH

if TYPE_CHECKING:
    import rdflib

_TARGETS: Final = frozenset({SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf})


def run(
    data: Iterable[Triple],
    rules: Rules,
    *,
    roots: Collection[NamedNode | BlankNode] | None = None,
    focus: Collection[NamedNode | BlankNode | Literal] | None = None,
) -> list[Finding]:
    """The findings of pySHACL: of all shapes, or of those alone whose targets these are; of these those about some focus nodes.

    Raises ShapesError for shapes that it cannot run.
    """
    import pyshacl
    import rdflib

    shapes = ShapesGraph(rules.quads)
    shapes.refuse_endless()
    rdflib.NORMALIZE_LITERALS = False
    logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)  # it prints tracebacks for dates that it cannot turn into Python's
    graph = as_rdflib(data)
    chosen = [quad.triple for quad in rules.quads if roots is None or quad.subject in roots or not _is_target(quad.triple)]
    if focus is not None and not any(map(shapes.reaches_further, shapes.roots())):
        chosen = _confined(chosen, shapes, graph, {_rdflib_term(node) for node in focus})
    try:
        _, results, text = pyshacl.validate(
            data_graph=graph,
            shacl_graph=as_rdflib(chosen),
            inference="none",
            advanced=False,
            max_validation_depth=2 * DEEPEST,
        )
    except Exception as error:  # pySHACL raises what its parts raise
        raise ShapesError(f"the shapes cannot be run: {type(error).__name__}: {error}") from error
    if not isinstance(results, rdflib.Graph):
        raise ShapesError(f"the shapes cannot be run: {text}")
    return [finding for finding in _findings(results, rules) if focus is None or finding.focus in focus]


def _is_target(triple: Triple) -> bool:
    """Whether a triple gives a shape its targets, as classes that are shapes have them by being classes (SHACL 2.1.3)."""
    return triple.predicate in _TARGETS or (triple.predicate == RDF.type and triple.object in (RDFS.Class, OWL.Class))


def _confined(chosen: list[Triple], shapes: ShapesGraph, graph: rdflib.Graph, focus: set[Any]) -> list[Triple]:
    """The shapes with no targets but those of their focus nodes that are wanted.

    pySHACL's own `focus_nodes` confines the nodes of nested shapes too, and takes all others for valid (0.40.1, shape.py).
    """
    kept = {triple.subject for triple in chosen if _is_target(triple)}
    confined = [triple for triple in chosen if not _is_target(triple)]
    for shape in shapes.roots():
        if shape.node in kept:
            found = set().union(*(_targeted(graph, name, _rdflib_term(value)) for name, value in shape.targets))
            confined += [Triple(shape.node, SH.targetNode, _term(node)) for node in found & focus]
    return confined


def _targeted(graph: rdflib.Graph, name: str, value: Any) -> set[Any]:
    """The focus nodes of one target."""
    from rdflib import RDF, RDFS

    if name == "targetClass":
        return {node for below in graph.transitive_subjects(RDFS.subClassOf, value) for node in graph.subjects(RDF.type, below)}
    if name == "targetSubjectsOf":
        return set(graph.subjects(value, None))
    return set(graph.objects(None, value)) if name == "targetObjectsOf" else {value}


def as_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """A graph of rdflib's, its blank nodes by the names that they have."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        if not isinstance(triple.subject, Triple) and not isinstance(triple.object, Triple):
            graph.add((_rdflib_term(triple.subject), _rdflib_term(triple.predicate), _rdflib_term(triple.object)))
    return graph


def _rdflib_term(node: NamedNode | BlankNode | Literal) -> Any:
    import rdflib

    if isinstance(node, NamedNode):
        return rdflib.URIRef(node.value)
    if isinstance(node, BlankNode):
        return rdflib.BNode(node.value)
    if node.language:
        return rdflib.Literal(node.value, lang=node.language)
    return rdflib.Literal(node.value, datatype=rdflib.URIRef(node.datatype.value))


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
            shape=None if shape is None else _resource(shape),
            messages={message.language or "en": str(message) for message in _messages(results, result)},
        )


def _messages(results: rdflib.Graph, result: Any) -> Iterator[rdflib.Literal]:
    import rdflib

    for message in results.objects(result, rdflib.SH.resultMessage):
        if isinstance(message, rdflib.Literal):
            yield message


def _resource(node: Any) -> NamedNode | BlankNode:
    import rdflib

    return NamedNode(str(node)) if isinstance(node, rdflib.URIRef) else BlankNode(str(node))


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
