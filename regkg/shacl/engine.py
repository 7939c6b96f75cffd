"""Run compiled shapes on a store: every query's rows become findings. What one query cannot say is left to the reference engine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.errors import ShapesError, StoreRejectedError
from regkg.shacl.compile import Check, Compiler, pattern_arguments
from regkg.shacl.forms import Forms, restored
from regkg.shacl.report import Finding, Severity
from regkg.shacl.rewrite import NotCompilableError
from regkg.shacl.rules import Rules
from regkg.shacl.shapes import Node, Shape, ShapesGraph
from regkg.stores import Answer, Store, Term
from regkg.vocab import RDFS, XSD

#: Components whose results have no value: what is wrong is how many there are, or that one is not there (SHACL 4.2, 4.5.4, 4.7.3, 4.8.2).
_WITHOUT_VALUE: Final = frozenset({"MinCount", "MaxCount", "UniqueLang", "QualifiedMinCount", "QualifiedMaxCount", "HasValue"})
#: How many queries are asked at once over a whole graph; more than four would take memory for little time.
_AT_ONCE: Final = min(os.cpu_count() or 1, 4)
_FAILED: Final = Literal("true", datatype=XSD.boolean)


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run found, and the shapes with targets that it could not compile, each with the reason."""

    findings: tuple[Finding, ...]
    left_over: Mapping[NamedNode | BlankNode, str]


def run(store: Store, rules: Rules, *, focus: Sequence[Node] | None = None, forms: Forms | None = None) -> Ran:
    """The findings of all shapes over the default graph of a store, or of these those about some focus nodes.

    `forms` says which literals of the data the store keeps in another form (`forms_of` the data as parsed); findings show them as written.

    Raises ShapesError for shapes that have no meaning, and what the store raises.
    """
    if focus is not None and any(isinstance(node, BlankNode) for node in focus):  # which no query can name
        wanted, ran = set(focus), run(store, rules, forms=forms)
        return Ran(tuple(finding for finding in ran.findings if finding.focus in wanted), ran.left_over)
    graph = ShapesGraph(rules.quads)
    graph.refuse_endless()
    _check_patterns(store, graph)
    compiler = Compiler(graph, _subclasses(store, graph.classes()), forms)
    checks: dict[NamedNode | BlankNode, list[Check]] = {}
    left_over: dict[NamedNode | BlankNode, str] = {}
    for root in compiler.roots():
        try:
            checks[root.node] = list(compiler.checks_of(root, focus=focus))
        except NotCompilableError as error:
            left_over[root.node] = error.message

    def found(check: Check) -> list[Finding]:
        return restored(_findings(store, compiler, rules, check), forms or Forms(), check.written)

    findings: list[Finding] = []
    with _answering(
        found, [check for of_root in checks.values() for check in of_root], at_once=1 if focus is not None else _AT_ONCE
    ) as answers:
        for node, of_root in checks.items():
            try:
                findings += [finding for check in of_root for finding in answers(check)]
            except NotCompilableError as error:
                left_over[node] = error.message
    return Ran(tuple(findings), left_over)


@contextmanager
def _answering(
    found: Callable[[Check], list[Finding]], checks: Sequence[Check], *, at_once: int
) -> Iterator[Callable[[Check], list[Finding]]]:
    """What gives the findings of a check, several being looked for at once: a store answers without Python, each query in one thread."""
    if at_once < 2:
        yield found
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(at_once) as executor:
        waiting = {id(check): executor.submit(found, check) for check in checks}
        try:
            yield lambda check: waiting[id(check)].result()
        finally:
            executor.shutdown(cancel_futures=True)


def _check_patterns(store: Store, graph: ShapesGraph) -> None:
    """Raises ShapesError for a pattern that the store cannot read: as an error in a FILTER it would pass every value in silence."""
    patterns = [
        (shape, constraint)
        for shape in graph.shapes.values()
        if not shape.deactivated
        for constraint in shape.constraints
        if constraint.component == "Pattern"
    ]
    if not patterns:
        return
    calls = [pattern_arguments(constraint, '""') for _, constraint in patterns]
    tried = " ".join(f"(REGEX({arguments}) AS ?p{at})" for at, arguments in enumerate(calls))
    for row in store.select(f"SELECT {tried} WHERE {{}}"):
        for at, (shape, constraint) in enumerate(patterns):
            if row[f"p{at}"] is None:
                flags = "".join(f" with the flags {value.value!r}" for value in constraint.parameters.get("flags", ())[:1])
                raise ShapesError(f"the shapes cannot be run: {constraint.node.value!r}{flags} is no pattern (sh:pattern of {shape.node})")


def _subclasses(store: Store, classes: set[Node]) -> dict[Node, list[Node]]:
    """Every class with the classes below it in the data, itself among them."""
    edges: dict[Node, list[Node]] = {}
    for row in store.select(f"SELECT ?below ?above WHERE {{ ?below {RDFS.subClassOf} ?above }}"):
        below, above = row["below"], row["above"]
        if isinstance(below, NamedNode | BlankNode) and isinstance(above, NamedNode | BlankNode):
            edges.setdefault(above, []).append(below)
    return {klass: _reached(klass, edges) for klass in classes if klass in edges}


def _reached(klass: Node, edges: Mapping[Node, list[Node]]) -> list[Node]:
    found: dict[Node, None] = {}
    waiting = [klass]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = None
            waiting += edges.get(one, ())
    return sorted(found, key=str)


def _findings(store: Store, compiler: Compiler, rules: Rules, check: Check) -> Iterator[Finding]:
    shape, constraint = check.shape, check.constraint
    own = compiler.messages(shape, constraint)
    templates = {text.language or "en": text.value for text in (own or shape.messages) if isinstance(text, Literal)}
    rule = rules.of(_iri(constraint.node), _iri(shape.node))
    given: dict[str, Node] = {"PATH": shape.path.node} if shape.path is not None and shape.path.is_predicate else {}
    if check.component == "Custom":
        given |= {name: values[0] for name, values in constraint.parameters.items()}
    for row in _rows(store, compiler, check):
        this = row["this"]
        if isinstance(this, NamedNode | BlankNode | Literal):
            yield Finding(
                rule=rule,
                severity=Severity.of(shape.severity.value),
                focus=this,
                path=_path(shape, row),
                value=_value(check, row),
                messages=templates,
                bindings={**given, **{name: term for name, term in row.items() if term is not None}},
                component=_component(check),
                shape=shape.node,
            )


def _rows(store: Store, compiler: Compiler, check: Check) -> Answer:
    """What the query of a check returns. Raises ShapesError where a constraint's own query is at fault, or says that it failed."""
    try:
        rows = store.select(check.query)
    except StoreRejectedError as error:
        if check.component not in ("SPARQL", "Custom"):
            raise
        compiler.refuse_syntax(check.shape, check.constraint)
        raise NotCompilableError("a constraint that the store refuses with the focus nodes joined in", check.shape.node) from error
    if any(row.get("failure") == _FAILED for row in rows):  # SHACL 5.3.1
        raise ShapesError(f"a constraint of {check.shape.node} reports that it could not be checked (?failure)")
    return rows


def _component(check: Check) -> str:
    """The name of the component, of one that the shapes define the last part of its IRI."""
    name = check.constraint.node.value if check.component == "Custom" else check.component
    return name.rpartition("#")[2].removesuffix("ConstraintComponent")


def _iri(node: Node) -> str | None:
    return node.value if isinstance(node, NamedNode) else None


def _path(shape: Shape, row: Mapping[str, Term | None]) -> str | None:
    """The property of a result: what the query says, else the shape's path (SHACL 3.6.2.2, 5.3.2)."""
    said = row.get("path")
    if isinstance(said, NamedNode):
        return said.value
    return shape.path.node.value if shape.path is not None and isinstance(shape.path.node, NamedNode) else None


def _value(check: Check, row: Mapping[str, Term | None]) -> NamedNode | BlankNode | Literal | None:
    """The value at fault; the focus node itself where a query of a node shape names none (SHACL 5.3.2)."""
    if check.component in _WITHOUT_VALUE:
        return None
    value = row.get("value")
    if value is None and check.component in ("SPARQL", "Custom") and check.shape.path is None:
        value = row.get("this")
    return value if isinstance(value, NamedNode | BlankNode | Literal) else None
