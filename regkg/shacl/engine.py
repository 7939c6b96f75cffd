"""Run compiled shapes on a store: every query's rows become findings. What one query cannot say is left to the reference engine."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.errors import EndpointRefusal, ShapesError, StoreRejectedError
from regkg.shacl.compile import Check, Compiler, Focus, pattern_arguments
from regkg.shacl.forms import Forms, restored
from regkg.shacl.report import Finding, Severity
from regkg.shacl.rewrite import NotCompilableError
from regkg.shacl.rules import Rules
from regkg.shacl.shapes import Node, Resource, Shape, ShapesGraph
from regkg.stores import Answer, Store, Term, is_nameable
from regkg.vocab import RDF, RDFS, XSD

Q = TypeVar("Q")
A = TypeVar("A")

#: Components whose results have no value: what is wrong is how many there are, or that one is not there (SHACL 4.2, 4.5.4, 4.7.3, 4.8.2).
_WITHOUT_VALUE: Final = frozenset({"MinCount", "MaxCount", "UniqueLang", "QualifiedMinCount", "QualifiedMaxCount", "HasValue"})
#: How many queries are asked at once over a whole graph; more than four would take memory for little time.
_AT_ONCE: Final = min(os.cpu_count() or 1, 4)
_FAILED: Final = Literal("true", datatype=XSD.boolean)

#: Components that refer to other shapes, with the parameter that does.
_REFERRING: Final = {"Node": "node", "And": "and", "Or": "or", "Xone": "xone", "QualifiedMinCount": "qualifiedValueShape"}

#: Components that may find fault with a node that has no value of the shape's property.
_BESIDE_VALUES: Final = frozenset({"Equals", "HasValue", "QualifiedMinCount", "SPARQL", "Custom"})

#: Where the focus nodes stand in a query that is compiled once and run for many.
_SLOT: Final = "\x01"

#: The graph in which focus nodes are named that no query can name: its triples have them as objects.
FOCUS_GRAPH: Final = NamedNode("urn:regkg:focus")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run found, the shapes with targets that it could not compile, each with the reason, and the focus nodes of each shape;
    `refused` are the shapes of which the store did not answer all queries, with what it said."""

    findings: tuple[Finding, ...]
    left_over: Mapping[NamedNode | BlankNode, str]
    seen: Mapping[NamedNode | BlankNode, int]
    refused: Mapping[NamedNode | BlankNode, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """Of some nodes their classes, their properties, and the properties whose values they are."""

    classes: dict[Term | None, set[Term | None]] = field(default_factory=dict)
    properties: dict[Term | None, set[Term | None]] = field(default_factory=dict)
    inverse: dict[Term | None, set[Term | None]] = field(default_factory=dict)
    of: frozenset[Node] = frozenset()

    def with_more(self, other: Said) -> Said:
        """This together with what was said of others."""
        return Said(
            {**self.classes, **other.classes},
            {**self.properties, **other.properties},
            {**self.inverse, **other.inverse},
            self.of | other.of,
        )


class Runner:
    """The shapes of one graph, compiled for one store. Classes are taken as they are below one another when the runner is made.

    Raises ShapesError for shapes that have no meaning, and what the store raises.
    """

    def __init__(self, store: Store, rules: Rules, *, without: Collection[Resource] = (), forms: Forms | None = None) -> None:
        self.store = store
        self._forms = forms or Forms()
        self.rules = rules
        self.graph = rules.graph
        self.graph.refuse_endless()
        _check_patterns(store, self.graph)
        self.compiler = Compiler(self.graph, _subclasses(store, self.graph.classes()), forms)
        self.roots = {root.node: root for root in self.compiler.roots() if root.node not in without}
        self.left_over: dict[NamedNode | BlankNode, str] = {}
        self._checks: dict[Resource, list[Check]] = {}

    # ── the whole graph ──────────────────────────────────────────────────────────────────────────────────────────────────

    def run(self, *, focus: Sequence[Node] | None = None) -> Ran:
        """The findings of all shapes over the default graph of the store, or those about some focus nodes alone."""
        if focus is not None and not all(map(is_nameable, focus)):  # which no query can name
            wanted, ran = set(focus), self.run()
            return Ran(tuple(finding for finding in ran.findings if finding.focus in wanted), ran.left_over, {})
        checks: dict[NamedNode | BlankNode, list[Check]] = {}
        left_over: dict[NamedNode | BlankNode, str] = {}
        refused: dict[NamedNode | BlankNode, str] = {}
        for root in self.roots.values():
            try:
                checks[root.node] = list(self.compiler.checks_of(root, focus=focus))
            except NotCompilableError as error:
                left_over[root.node] = error.message
        findings: list[Finding] = []
        every = [check for of_root in checks.values() for check in of_root]
        with _answering(lambda check: self._findings(check, check.query), every, at_once=1 if focus is not None else _AT_ONCE) as answers:
            for node, of_root in checks.items():
                try:
                    findings += [finding for check in of_root for finding in answers(check)]
                except NotCompilableError as error:
                    left_over[node] = error.message
                except EndpointRefusal as error:
                    refused[node] = error.message
        return Ran(tuple(findings), left_over, {} if focus is not None else self.seen(), refused)

    def seen(self) -> dict[NamedNode | BlankNode, int]:
        """How many focus nodes each shape with targets has; what many shapes have in common is counted once."""
        targets = {node: self.compiler.target(root, "?this") for node, root in self.roots.items()}
        different = {_unnumbered(target): target for target in targets.values()}
        with _answering(self._count, list(different.values()), at_once=_AT_ONCE) as count:
            counted = {key: count(target) for key, target in different.items()}
        return {node: counted[_unnumbered(target)] for node, target in targets.items()}

    def _count(self, target: str) -> int:
        number = next(iter(self.store.select(f"SELECT (COUNT(DISTINCT ?this) AS ?number) WHERE {{ {target} }}")))["number"]
        return int(number.value) if isinstance(number, Literal) else 0

    # ── some nodes ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def checks_of(self, root: Resource) -> list[Check]:
        """The checks of a shape with a slot for the focus nodes; none of a shape that does not compile (see `left_over`)."""
        if root not in self._checks:
            try:
                shape = self.roots[root]
                flat = self._is_flat(shape)  # then the nodes are known to be focus nodes, and no query asks it again
                found = self.compiler.checks_on(shape, slotted) if flat else self.compiler.checks_of(shape, focus=slotted)
                self._checks[root] = list(found)
            except NotCompilableError as error:
                self.left_over[root] = error.message
                self._checks[root] = []
        return self._checks[root]

    def focus_of(self, nodes: Collection[Node], said: Said) -> dict[Resource, list[Node]]:
        """For each shape those of some nodes that its results may be about: its focus nodes; all, where property shapes have property
        shapes of their own, whose focus nodes are values."""
        found: dict[Resource, list[Node]] = {}
        for node, root in self.roots.items():
            is_flat = self._is_flat(root)
            among = [one for one in nodes if not is_flat or self._is_target(root, one, said)]
            if among:
                found[node] = among
        return found

    def said_of(self, nodes: Collection[Node]) -> Said:
        """What decides whether some nodes are focus nodes, and what can be at fault with them."""
        said = Said(of=frozenset(nodes))
        if not nodes:
            return said
        objects = sorted({str(value) for root in self.roots.values() for name, value in root.targets if name == "targetObjectsOf"})
        for part in filled(f"{slotted('?node')} ?node {RDF.type} ?class", nodes):
            for row in self.store.select(f"SELECT ?node ?class WHERE {{ {part} }}"):
                said.classes.setdefault(row["node"], set()).add(row["class"])
        for part in filled(f"{slotted('?node')} ?node ?property ?value", nodes):
            for row in self.store.select(f"SELECT DISTINCT ?node ?property WHERE {{ {part} }}"):
                said.properties.setdefault(row["node"], set()).add(row["property"])
        if objects:
            confined = f"VALUES ?property {{ {' '.join(objects)} }} FILTER EXISTS {{ ?other ?property ?node }}"
            for part in filled(f"{slotted('?node')} {confined}", nodes):
                for row in self.store.select(f"SELECT ?node ?property WHERE {{ {part} }}"):
                    said.inverse.setdefault(row["node"], set()).add(row["property"])
        return said

    def _is_target(self, root: Shape, node: Node, said: Said) -> bool:
        """Whether a node is a focus node of a shape (SHACL 2.1.3)."""
        for name, value in root.targets:
            if name == "targetNode":
                if value == node:
                    return True
            elif name == "targetClass":
                if not said.classes.get(node, set()).isdisjoint(self.compiler.classes(value)):
                    return True
            elif value in (said.properties if name == "targetSubjectsOf" else said.inverse).get(node, ()):
                return True
        return False

    def _is_flat(self, root: Shape) -> bool:
        """Whether all results of a shape are about its own focus nodes."""
        return not root.properties or (root.path is None and not any(self.graph.shape(name).properties for name in root.properties))

    def run_on(
        self, focus: Mapping[Resource, Collection[Node]], *, said: Said | None = None
    ) -> tuple[dict[Resource, list[Finding]], dict[Resource, int]]:
        """By shape with targets, the findings for those of some nodes that are focus nodes of it, and how many are."""
        every = dict.fromkeys(node for nodes in focus.values() for node in nodes)
        more = self.said_of([node for node in every if said is None or node not in said.of])
        said = more if said is None else said.with_more(more)
        findings: dict[Resource, list[Finding]] = {}
        seen: dict[Resource, int] = {}
        for root, some in focus.items():
            shape = self.roots[root]
            is_flat = self._is_flat(shape)
            targeted = [node for node in some if self._is_target(shape, node, said)]
            nodes = targeted if is_flat else list(some)
            seen[root] = len(targeted)
            if not nodes:
                continue
            queries = [(check, query) for check in self.checks_of(root) for query in filled(check.query, _at_stake(check, nodes, said))]
            try:
                found = [finding for check, query in queries for finding in self._findings(check, query)]
                # of nodes that a query cannot name it finds all that are marked, for whichever shape
                findings[root] = [one for one in found if not is_flat or is_nameable(one.focus) or one.focus in nodes]
            except NotCompilableError as error:  # the store refuses what was made of it
                self.left_over[root] = error.message
                self._checks[root] = []
        return findings, seen

    def sees(self, nodes: Collection[Node]) -> bool:
        """Whether any of some nodes is a focus node of any shape, but for shapes about everything that has a class."""
        said = self.said_of(nodes)
        roots = [root for root in self.roots.values() if any(value != RDF.type for _, value in root.targets)]
        return any(self._is_target(root, node, said) for root in roots for node in nodes)

    # ── findings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _findings(self, check: Check, query: str) -> list[Finding]:
        return restored(self._found(check, query), self._forms, check.written)

    def _found(self, check: Check, query: str) -> Iterator[Finding]:
        shape, constraint = check.shape, check.constraint
        is_own = check.component in ("SPARQL", "Custom")
        own = self.compiler.messages(shape, constraint)
        templates = {text.language or "": text.value for text in (own or shape.messages) if isinstance(text, Literal)}
        rule = self.rules.of(_iri(constraint.node) if is_own else None, _iri(shape.node), _iri(check.root.node))
        given: dict[str, Term] = {"PATH": shape.path.node} if shape.path is not None and shape.path.is_predicate else {}
        if check.component == "Custom":
            given |= {name: values[0] for name, values in constraint.parameters.items()}
        for row in _rows(self.store, self.compiler, check, query):
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
                    constraint=constraint.node,
                    path_node=_path_node(shape, row),
                )

    def explained(self, finding: Finding) -> Finding:
        """A finding with its reasons, where its constraint refers to other shapes: what its value misses in each of them."""
        name = _REFERRING.get(finding.component)
        shape = self.graph.shapes.get(finding.shape) if finding.shape is not None else None
        subject = finding.focus if finding.value is None else finding.value
        if name is None or shape is None or finding.constraint is None or not is_nameable(subject):
            return finding
        members = self.graph.items(finding.constraint) if name in ("and", "or", "xone") else [finding.constraint]
        reasons: list[Finding] = []
        for member in members:
            branch = self.graph.shapes.get(member) if isinstance(member, NamedNode | BlankNode) else None
            if branch is not None:
                reasons += self._missed(branch, subject)
        return replace(finding, reasons=tuple(reasons))

    def _missed(self, branch: Shape, subject: Node) -> list[Finding]:
        try:
            checks = list(self.compiler.checks_on(branch, lambda variable: f"VALUES {variable} {{ {subject} }}"))
        except NotCompilableError:
            return []
        return [finding for check in checks for finding in self._findings(check, check.query)]


def run(store: Store, rules: Rules, *, focus: Sequence[Node] | None = None, forms: Forms | None = None) -> Ran:
    """The findings of all shapes over the default graph of a store, or of these those about some focus nodes.

    `forms` says which literals of the data the store keeps in another form (`forms_of` the data as parsed); findings show them as written.

    Raises ShapesError for shapes that have no meaning, and what the store raises.
    """
    return Runner(store, rules, forms=forms).run(focus=focus)


def _at_stake(check: Check, nodes: Collection[Node], said: Said) -> Collection[Node]:
    """Those of some nodes that a check can find at fault: where it looks at the values of a property, those that have any, or none."""
    path = check.shape.path
    if path is None or not path.is_predicate or check.component in _BESIDE_VALUES:
        return nodes
    if check.component == "MinCount":
        return (
            nodes
            if check.constraint.one("minCount").value != "1"
            else [one for one in nodes if path.node not in said.properties.get(one, ())]
        )
    return [one for one in nodes if path.node in said.properties.get(one, ())]


def slotted(variable: str) -> str:
    return f"{_SLOT}{variable[1:]}{_SLOT}"


def filled(text: str, nodes: Collection[Node]) -> Iterator[str]:
    """A text with the slots of its focus nodes filled: in one with those that a query can name, in another with the others."""
    named = [node for node in nodes if is_nameable(node)]
    if named:
        listed = " ".join(str(node) for node in named)
        yield _parts(text, lambda variable: f"VALUES {variable} {{ {listed} }}")
    if len(named) < len(nodes):
        yield _parts(text, lambda variable: f"GRAPH {FOCUS_GRAPH} {{ ?focus_of {FOCUS_GRAPH} {variable} }}")


def unconfined(text: str) -> str:
    """A query with its slots left out, as it looks over the whole graph."""
    return _parts(text, lambda _: "")


def _parts(text: str, focus: Focus) -> str:
    parts = text.split(_SLOT)
    return "".join(part if at % 2 == 0 else focus(f"?{part}") for at, part in enumerate(parts))


def _unnumbered(pattern: str) -> str:
    """A pattern without the numbers of its variables, which differ each time that it is compiled."""
    return re.sub(r"\?v\d+", "?v", pattern)


@contextmanager
def _answering(found: Callable[[Q], A], questions: Sequence[Q], *, at_once: int) -> Iterator[Callable[[Q], A]]:
    """What gives the answer to each question, several being asked at once: a store answers without Python, each query in one thread."""
    if at_once < 2:
        yield found
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(at_once) as executor:
        waiting = {id(question): executor.submit(found, question) for question in questions}
        try:
            yield lambda question: waiting[id(question)].result()
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


def seen_by_rule(rules: Rules, graph: ShapesGraph, seen: Mapping[Resource, int]) -> dict[str, int]:
    """Focus nodes by rule code: those of the shapes with targets from which the rule's shape is reached."""
    found: Counter[str] = Counter()
    for root, number in seen.items():
        codes = {rules.of(None, _iri(node), _iri(root)).code for node in _below(graph, root)}
        for code in codes:
            found[code] += number
    return dict(sorted(found.items()))


def _below(graph: ShapesGraph, root: Resource) -> Iterator[Resource]:
    """The shapes whose constraints a root runs: its own and those of its property shapes, at any depth."""
    seen: set[Resource] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        shape = graph.shapes.get(node)
        if node in seen or shape is None or shape.deactivated:
            continue
        seen.add(node)
        if shape.constraints:
            yield node
        waiting += shape.properties


def _rows(store: Store, compiler: Compiler, check: Check, query: str) -> Answer:
    """What the query of a check returns. Raises ShapesError where a constraint's own query is at fault, or says that it failed."""
    try:
        rows = store.select(query)
    except StoreRejectedError as error:
        if check.component not in ("SPARQL", "Custom") or error.place is None:  # not the syntax: a limit, say
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
    node = _path_node(shape, row)
    return node.value if isinstance(node, NamedNode) else None


def _path_node(shape: Shape, row: Mapping[str, Term | None]) -> NamedNode | BlankNode | None:
    said = row.get("path")
    if isinstance(said, NamedNode):
        return said
    return shape.path.node if shape.path is not None else None


def _value(check: Check, row: Mapping[str, Term | None]) -> NamedNode | BlankNode | Literal | None:
    """The value at fault; the focus node itself where a query of a node shape names none (SHACL 5.3.2)."""
    if check.component in _WITHOUT_VALUE:
        return None
    value = row.get("value")
    if value is None and check.component in ("SPARQL", "Custom") and check.shape.path is None:
        value = row.get("this")
    return value if isinstance(value, NamedNode | BlankNode | Literal) else None
