"""The report as SHACL defines it: a graph with a sh:ValidationReport (SHACL 3.6), and the places of findings in our own terms."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.reports import shown
from regkg.reports.records import Page, Record
from regkg.shacl import Finding, Report, Severity
from regkg.shacl.report import plain
from regkg.shacl.shapes import CORE
from regkg.vocab import PREFIXES, RDF, RK, SH, XSD

Resource: TypeAlias = NamedNode | BlankNode
Node: TypeAlias = Resource | Literal

_SUFFIX: Final = "ConstraintComponent"
#: Components of SHACL's own; a qualified value shape has two (SHACL 4.7.3).
_CORE: Final = frozenset({*CORE.values(), "QualifiedMinCount", "QualifiedMaxCount"})
#: How deep descriptions of nodes without a name are compared.
_DEEPEST: Final = 16


def validation_report(report: Report, shapes: Sequence[Quad], page: Page | None = None) -> str:
    """The report in Turtle; the same bytes for the same findings, shapes and page.

    Paths, constraints and shapes that have no name are copied from the shapes; `page` says where in files the findings are. Findings on
    nodes without a name that nothing else tells apart come in the order of the report. `sh:conforms` is as SHACL has it: a warning
    makes it false, too.
    """
    graph = _Graph(shapes, page)
    root = BlankNode("report")
    graph.say(root, RDF.type, SH.ValidationReport)
    graph.say(root, SH.conforms, Literal(value=not report.findings))
    ordered = sorted(report.findings, key=graph.order)
    names = [BlankNode(f"result{number}") for number in range(1, len(ordered) + 1)]
    for name in names:
        graph.say(root, SH.result, name)
    for name, finding in zip(names, ordered, strict=True):
        graph.result(name, finding)
    return _text(graph.triples)


class _Graph:
    """Triples of a report, in the order in which they are written."""

    def __init__(self, shapes: Iterable[Quad], page: Page | None) -> None:
        self.triples: list[Triple] = []
        self._shapes: dict[Resource, list[tuple[NamedNode, Node]]] = defaultdict(list)
        for quad in shapes:
            if isinstance(quad.subject, Resource) and isinstance(quad.object, Node):
                self._shapes[quad.subject].append((quad.predicate, quad.object))
        self._components = {
            _component_name(node): node
            for node, said in self._shapes.items()
            if isinstance(node, NamedNode) and any(predicate == SH.parameter for predicate, _ in said)
        }
        self._records: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        for record in page.records if page is not None else ():
            self._records[record.severity, record.code, record.focus.removeprefix("_:"), record.path, record.value].append(record)
        self._placed = {key: list(records) for key, records in self._records.items()}
        self._of_shapes: dict[BlankNode, BlankNode] = {}
        self._of_data: dict[BlankNode, BlankNode] = {}
        self._copies = 0
        self._waiting: deque[tuple[BlankNode, dict[BlankNode, BlankNode]]] = deque()

    def say(self, subject: Resource, predicate: NamedNode, value: Node) -> None:
        """Add a triple."""
        self.triples.append(Triple(subject, predicate, value))

    # ── results ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def order(self, finding: Finding) -> tuple[int, str, str, str, str, str, int, int]:
        """The gravest first, then by rule, thing, path, value and place. What has no name counts as nothing: names change with each run."""
        records = self._records.get(_key(finding), ())
        file, line, column = (records[0].file, records[0].line or 0, records[0].column or 0) if records else ("", 0, 0)
        focus, value = (str(node) if isinstance(node, NamedNode | Literal) else "" for node in (finding.focus, finding.value))
        return -finding.severity, finding.rule.code, focus, finding.path or "", value, file, line, column

    def result(self, name: BlankNode, finding: Finding) -> None:
        """One result, with those inside of it under sh:detail."""
        details = [BlankNode(f"{name.value}.{number}") for number in range(1, len(finding.reasons) + 1)]
        held: list[tuple[NamedNode, Node | None]] = [
            (RDF.type, SH.ValidationResult),
            (SH.focusNode, self._data(finding.focus)),
            (SH.resultPath, self._path(finding)),
            (SH.value, None if finding.value is None else self._data(finding.value)),
            (SH.sourceShape, self._source_shape(finding)),
            (SH.sourceConstraint, self._source_constraint(finding)),
            (SH.sourceConstraintComponent, self._component(finding)),
            (SH.resultSeverity, self._severity(finding)),
            *((SH.resultMessage, message) for message in _messages(finding)),
            *((SH.detail, detail) for detail in details),
            *self._place(finding),
        ]
        for predicate, value in held:
            if value is not None:
                self.say(name, predicate, value)
        self._write_copies()
        for detail, reason in zip(details, finding.reasons, strict=True):
            self.result(detail, reason)

    def _data(self, node: Node) -> Node:
        """A node of the data; one without a name under a number."""
        if isinstance(node, BlankNode):
            return self._of_data.setdefault(node, BlankNode(f"node{len(self._of_data) + 1}"))
        return node

    def _source_shape(self, finding: Finding) -> Resource | None:
        if isinstance(finding.shape, BlankNode):
            return self._copy(finding.shape, self._of_shapes)
        if finding.shape is None and ":" in finding.rule.shape:
            return NamedNode(finding.rule.shape)
        return finding.shape

    def _source_constraint(self, finding: Finding) -> Node | None:
        if finding.component != "SPARQL" or finding.constraint is None:
            return None
        return self._copy(finding.constraint, self._of_shapes) if isinstance(finding.constraint, BlankNode) else finding.constraint

    def _component(self, finding: Finding) -> NamedNode:
        """The component's IRI: SHACL's, that of the shapes graph, else one of our own."""
        if finding.component in self._components:
            return self._components[finding.component]
        namespace = SH.iri if finding.component in _CORE else PREFIXES["shape"]
        return NamedNode(f"{namespace}{finding.component}{_SUFFIX}")

    def _severity(self, finding: Finding) -> NamedNode:
        """The severity that the shape gives, which may be one of its own (SHACL 2.1.4)."""
        said = self._shapes.get(finding.shape, ()) if finding.shape is not None else ()
        given = (value for predicate, value in said if predicate == SH.severity and isinstance(value, NamedNode))
        own = next((iri for iri in given if Severity.of(iri.value) is finding.severity), None)
        return own or SH[finding.severity.name.capitalize()]

    def _place(self, finding: Finding) -> Iterator[tuple[NamedNode, Literal]]:
        records = self._placed.get(_key(finding))
        if not records:
            return
        record = records.pop(0)
        for predicate, text in ((RK.inFile, record.file), (RK.pointer, record.pointer)):
            if text:
                yield predicate, Literal(text)
        for predicate, number in ((RK.line, record.line), (RK.column, record.column)):
            if number is not None:
                yield predicate, Literal(str(number), datatype=XSD.integer)

    # ── what has no name in the shapes ───────────────────────────────────────────────────────────────────────────────────

    def _path(self, finding: Finding) -> Resource | None:
        """The path; a complex one is copied for each result, as a path belongs to it alone (SHACL 3.6.2.2)."""
        if finding.path is not None:
            return NamedNode(finding.path)
        if not isinstance(finding.path_node, BlankNode):
            return finding.path_node
        return self._copy(finding.path_node, {})

    def _copy(self, node: BlankNode, known: dict[BlankNode, BlankNode]) -> BlankNode:
        """The copy of a node without a name; what it says is written after the result (see `_write_copies`)."""
        if node not in known:
            self._copies += 1
            known[node] = BlankNode(f"copy{self._copies}")
            self._waiting.append((node, known))
        return known[node]

    def _write_copies(self) -> None:
        while self._waiting:
            node, known = self._waiting.popleft()
            for predicate, value in sorted(self._shapes.get(node, ()), key=lambda said: (said[0].value, self._content(said[1]))):
                self.say(known[node], predicate, self._copy(value, known) if isinstance(value, BlankNode) else value)

    def _content(self, node: Node, depth: int = 0) -> str:
        """What tells nodes without a name apart: all that is said of them, down to a depth."""
        if not isinstance(node, BlankNode) or depth == _DEEPEST:
            return "" if isinstance(node, BlankNode) else str(node)
        said = sorted(f"{predicate} {self._content(value, depth + 1)}" for predicate, value in self._shapes.get(node, ()))
        return f"[{' ; '.join(said)}]"


def _key(finding: Finding) -> tuple[str, ...]:
    """What a finding and the record of it have in common."""
    value = "" if finding.value is None else plain(finding.value)
    return finding.severity.word, finding.rule.code, plain(finding.focus), finding.path or "", value


def _component_name(node: NamedNode) -> str:
    """What findings call a component that the shapes define."""
    return node.value.rpartition("#")[2].removesuffix(_SUFFIX)


def _messages(finding: Finding) -> list[Literal]:
    """The message in each language with its slots filled."""
    return [
        Literal(finding.message(language), language=language) if language else Literal(finding.message(language))
        for language in sorted(finding.messages)
    ]


def _text(triples: Sequence[Triple]) -> str:
    """The triples in their order, an empty line before each subject."""
    raw = ox.serialize(triples, format=RdfFormat.TURTLE, prefixes=_prefixes(triples)) or b""
    lines = raw.decode().rstrip("\n").split("\n")
    header = sorted(line for line in lines if line.startswith("@prefix "))
    body = [line for line in lines if not line.startswith("@prefix ")]
    spaced = [line.replace("\t", "    ", 1) if line.startswith("\t") else f"\n{line}" for line in body]
    return "\n".join(line if line.isprintable() else "".join(map(_escaped, line)) for line in [*header, *spaced]) + "\n"


def _escaped(character: str) -> str:
    """A hidden character as Turtle's escape, which stands for it in literals and IRIs (Turtle 6.4)."""
    if character == "\n" or not shown.is_hidden(character):
        return character
    return f"\\u{ord(character):04X}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08X}"


def _prefixes(triples: Iterable[Triple]) -> dict[str, str]:
    """The prefixes that are used; none for names with hidden characters, which have no escapes in a short name."""
    iris = {term.value for triple in triples for term in (triple.subject, triple.predicate, triple.object) if isinstance(term, NamedNode)}
    iris |= {triple.object.datatype.value for triple in triples if isinstance(triple.object, Literal)}
    odd = {iri for iri in iris if any(map(shown.is_hidden, iri))}
    return {
        prefix: namespace
        for prefix, namespace in sorted(PREFIXES.items())
        if any(iri.startswith(namespace) for iri in iris) and not any(iri.startswith(namespace) for iri in odd)
    }
