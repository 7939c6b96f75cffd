"""Run the shapes over a graph."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.shacl import engine, reference
from regkg.shacl.report import Finding, Report
from regkg.shacl.rules import Rules, default_rules
from regkg.stores import EmbeddedStore
from regkg.terms import Terms, default_terms


class Engine(StrEnum):
    """What runs the shapes: our queries, with pySHACL for what they cannot say, or pySHACL alone, to compare."""

    COMPILED = "compiled"
    PYSHACL = "pyshacl"


def validate(
    quads: Iterable[Quad],
    *,
    rules: Rules | None = None,
    terms: Terms | None = None,
    by: Engine = Engine.COMPILED,
) -> Report:
    """Check the resolved graph and its evidence against the shapes; what single documents say is not checked.

    Ontology and code lists are laid beside the data, so that codes and classes are known. Raises ShapesError for shapes that cannot run.
    """
    shapes = default_rules() if rules is None else rules
    if not len(shapes):
        raise ShapesError("there are no rules to check against", hint="a rule is a shape with dct:identifier")
    known = default_terms() if terms is None else terms
    data = {quad.triple for quad in quads if _is_checked(quad)}
    findings = _run(data | {quad.triple for quad in known.quads}, shapes, by)
    ordered = tuple(sorted(set(findings), key=Finding.sort_key))
    return Report(ordered, rules=len(shapes), triples=len(data))


def _run(data: set[Triple], rules: Rules, chosen: Engine) -> list[Finding]:
    if chosen is Engine.PYSHACL:
        return reference.run(data, rules)
    store = EmbeddedStore.of(Quad(triple.subject, triple.predicate, triple.object) for triple in data)
    ran = engine.run(store, rules)
    left_over = reference.run(data, rules, roots=ran.left_over) if ran.left_over else []
    return [*ran.findings, *left_over]


def _is_checked(quad: Quad) -> bool:
    graph = quad.graph_name
    return isinstance(graph, DefaultGraph) or (isinstance(graph, NamedNode) and graph.value.endswith("/evidence"))
