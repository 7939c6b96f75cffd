"""The desk at which new entries are checked together with the graph that they are to join.

An entry is laid into the graph, its own nodes are checked, and the nodes of the graph that it may have made invalid; what the graph said of
them before is taken off; then the entry is taken out again. The graph may be large: nothing is done to all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.shacl import reference
from regkg.shacl.engine import FOCUS_GRAPH, Runner, Said, filled, slotted, unconfined
from regkg.shacl.forms import Forms
from regkg.shacl.reach import Probe, patterns_of, probes
from regkg.shacl.report import Finding
from regkg.shacl.rewrite import prologue, select_of
from regkg.shacl.rules import Rules
from regkg.shacl.shapes import Node, Resource, Shape
from regkg.stores import EmbeddedStore, Workspace, is_nameable
from regkg.vocab import RDF

#: A way that reaches fewer nodes is taken at once.
_FEW: Final = 8

#: Holds an entry with blank nodes beside the default graph, so that a query can name its statements.
ENTRY_GRAPH: Final = NamedNode("urn:regkg:entry")

#: Components that look at nothing but the values that a node itself has: no statement about another thing changes their result.
_LOCAL: Final = frozenset(
    """
    Class Datatype NodeKind MinCount MaxCount MinExclusive MinInclusive MaxExclusive MaxInclusive MinLength MaxLength Pattern LanguageIn
    UniqueLang Equals Disjoint LessThan LessThanOrEquals Closed HasValue In
    """.split()
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: the findings, the focus nodes of each shape, how many of the statements the graph had not, and the shapes that
    ran on pySHACL, each with the reason."""

    findings: tuple[Finding, ...]
    seen: Mapping[Resource, int]
    new: int
    left_over: Mapping[Resource, str] = field(default_factory=dict)


class Desk:
    """Checks entries against one graph; the store must take writes, and is after each check as it was before.

    Rules that look for claims are left out: an entry has claims only when the graph has been built with it.

    `forms` says which literals of the entry the store keeps in another form. Raises ShapesError for shapes that have no meaning.
    """

    def __init__(self, store: Workspace, rules: Rules, *, forms: Forms | None = None) -> None:
        self.store = store
        self.runner = Runner(store, rules, without=rules.need_claims, forms=forms)
        self._probes: dict[Resource, list[Probe]] = {}
        self._texts: dict[Node, set[str] | None] = {}

    def check(self, entry: Iterable[Triple]) -> Checked:
        """The findings that the graph has with an entry and has not without it."""
        runner, store = self.runner, self.store
        quads = [Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()) for triple in dict.fromkeys(entry)]
        new = [quad for quad in quads if not store.has(quad)]
        own = _nodes_of(quads)
        marks = _marks(own)
        if any(not is_nameable(term) for quad in new for term in (quad.subject, quad.object)):
            marks += [Quad(quad.subject, quad.predicate, quad.object, ENTRY_GRAPH) for quad in new]
        store.extend(marks)
        laid = [*marks, *new]
        try:
            store.extend(new)
            said = runner.said_of(own)
            focus = self._focus(new, own, said)
            reached = _marks({node for nodes in focus.values() for node in nodes})
            laid += reached
            store.extend(reached)
            after, seen = runner.run_on(focus, said=said)
            explained = [runner.explained(finding) for findings in after.values() for finding in findings]
            explained += self._on_reference(quads)
            store.remove(new)
            laid = [*marks, *reached]
            known = self._known(own) if explained else set()
            # only what is found can have been found before
            old = {root: {one.focus for one in findings if one.focus not in own or one.focus in known} for root, findings in after.items()}
            asked = {root: sorted(nodes, key=str) for root, nodes in old.items() if nodes}
            before = {_key(finding) for findings in runner.run_on(asked)[0].values() for finding in findings}
            before |= {_key(finding) for finding in self._on_reference(())} if explained else set()
        finally:
            store.remove(laid)
        return Checked(
            findings=tuple(finding for finding in explained if _key(finding) not in before),
            seen=seen,
            new=len(new),
            left_over=dict(runner.left_over),
        )

    def _on_reference(self, entry: Iterable[Quad]) -> list[Finding]:
        """What pySHACL finds of the shapes that do not compile: over the whole graph, as it cannot be told what they look at."""
        if not self.runner.left_over:
            return []
        written = {quad.triple for quad in entry}
        data = {quad.triple for quad in self.store.quads() if isinstance(quad.graph_name, DefaultGraph)}
        kept = data - {quad.triple for quad in EmbeddedStore.of(entry).quads()} if written else data
        return reference.run(kept | written, self.runner.rules, roots=self.runner.left_over)

    # ── what to look at ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _focus(self, new: Sequence[Quad], own: Collection[Node], said: Said) -> dict[Resource, Collection[Node]]:
        """For each shape the nodes to check: those of the entry, and those of the graph that its statements reach."""
        found: dict[Resource, set[Node]] = {root: set(nodes) for root, nodes in self.runner.focus_of(own, said).items()}
        by_predicate: dict[str, list[Quad]] = {}
        for quad in new:
            by_predicate.setdefault(str(quad.predicate), []).append(quad)
        reached: dict[Probe, set[Node]] = {}
        terms = {str(quad.object if quad.predicate == RDF.type else quad.predicate) for quad in new}
        for node, root in self.runner.roots.items():
            if node not in self._probes and not self._may_reach(root, terms):
                continue
            for probe in self._probes_of(node, root):
                rows = [quad for quad in (new if probe.predicate is None else by_predicate.get(probe.predicate, ())) if _fits(quad, probe)]
                if not rows:
                    continue
                if not probe.ways:
                    found[node] = self._all(root)
                    break
                if probe not in reached:
                    reached[probe] = self._reached(probe, rows)
                found.setdefault(node, set()).update(reached[probe])
        return {root: sorted(nodes, key=str) for root, nodes in found.items() if nodes}

    def _may_reach(self, root: Shape, terms: Collection[str]) -> bool:
        """Whether a shape can be concerned by some properties and classes at all; a glance at its texts, before anything is compiled."""
        if any(name == "targetObjectsOf" for name, _ in root.targets):
            return True
        for shape in (root, *(self.runner.graph.shape(name) for name in root.properties)):
            for constraint in shape.constraints:
                if constraint.component == "SPARQL":
                    looked_at = self._looked_at(constraint.node)
                    if looked_at is None or not looked_at.isdisjoint(terms):
                        return True
                elif not _is_local(shape, constraint.component, root):
                    return True
        return any(self.runner.graph.shape(name).properties for name in root.properties)

    def _looked_at(self, node: Node) -> set[str] | None:
        """The properties and, after `a`, the classes that the text of a constraint names; None where it looks at any."""
        if node not in self._texts:
            try:
                read = patterns_of(prologue(self.runner.graph, node) + select_of(self.runner.graph, node))
            except (ShapesError, IndexError):  # what is wrong with it is told when it is compiled
                return None
            found: set[str] | None = set()
            for pattern in read.patterns:
                for _, predicate, _, _ in pattern.steps:
                    is_open = predicate == str(RDF.type) and (pattern.path != predicate or not pattern.object.startswith("<"))
                    if predicate is None or is_open:
                        found = None
                    elif found is not None:
                        found.add(pattern.object if predicate == str(RDF.type) else predicate)
            self._texts[node] = found
        return self._texts[node]

    def _probes_of(self, node: Resource, root: Shape) -> list[Probe]:
        if node not in self._probes:
            # what becomes a value of such a property becomes a focus node; of the other targets the entry's own things alone are concerned
            found = [Probe(str(value), "?subject", "?this", ("",)) for name, value in root.targets if name == "targetObjectsOf"]
            checks = [check for check in self.runner.checks_of(node) if not _is_local(check.shape, check.component, root)]
            found += [probe for check in checks for probe in probes(unconfined(check.query))]
            self._probes[node] = list(dict.fromkeys(found))
        return self._probes[node]

    def _reached(self, probe: Probe, rows: Sequence[Quad]) -> set[Node]:
        """The nodes that statements reach in one way: by the first that reaches few, else by the shortest."""
        if not probe.ways[0] and "?this" in (probe.subject, probe.object):
            return {quad.subject if probe.subject == "?this" else quad.object for quad in rows} - {None}  # type: ignore[return-value]
        given = list(_given(probe, rows))
        for way in probe.ways if len(probe.ways) > 1 else ():
            found = {node for part in given for node in self._nodes(f"SELECT DISTINCT ?this WHERE {{ {part} {way} }} LIMIT {_FEW}")}
            if len(found) < _FEW:
                return found
        return {node for part in given for node in self._nodes(f"SELECT DISTINCT ?this WHERE {{ {part} {probe.ways[0]} }}")}

    def _all(self, root: Shape) -> set[Node]:
        return self._nodes(f"SELECT DISTINCT ?this WHERE {{ {self.runner.compiler.target(root, '?this')} }}")

    def _known(self, nodes: Collection[Node]) -> set[Node]:
        """Those of some nodes, marked if they are blank, that the graph speaks of already or the shapes name as targets."""
        named = {node for root in self.runner.roots.values() for name, node in root.targets if name == "targetNode"}
        spoken = "FILTER (EXISTS { ?this ?property ?value } || EXISTS { ?other ?reference ?this })"
        parts = filled(slotted("?this"), nodes)
        return {*named.intersection(nodes), *(node for part in parts for node in self._nodes(f"SELECT ?this WHERE {{ {part} {spoken} }}"))}

    def _nodes(self, query: str) -> set[Node]:
        return {row["this"] for row in self.store.select(query) if isinstance(row["this"], NamedNode | BlankNode | Literal)}


def _nodes_of(quads: Iterable[Quad]) -> dict[Node, None]:
    """What statements speak of, in order."""
    return {quad.subject: None for quad in quads if isinstance(quad.subject, NamedNode | BlankNode)}


def _marks(nodes: Iterable[Node]) -> list[Quad]:
    """Statements by which a query finds nodes that it cannot name."""
    return [Quad(FOCUS_GRAPH, FOCUS_GRAPH, node, FOCUS_GRAPH) for node in nodes if not is_nameable(node)]


def _key(finding: Finding) -> tuple[object, ...]:
    """What makes a finding the same before and after."""
    return finding.shape, finding.component, finding.focus, finding.path, finding.value


def _is_local(shape: Shape, component: str, root: Shape) -> bool:
    """Whether nothing but what is said of the focus node itself changes the result of a check, in statements that are added."""
    is_near = shape is root or (root.path is None and shape.node in root.properties)
    return is_near and component in _LOCAL and (shape.path is None or shape.path.is_predicate)


def _fits(quad: Quad, probe: Probe) -> bool:
    """Whether a statement can stand where a probe has terms and no variables; of literals that is left open."""
    ends = ((probe.subject, quad.subject), (probe.object, quad.object))
    return all(not end.startswith("<") or end == str(term) for end, term in ends)


def _given(probe: Probe, rows: Sequence[Quad]) -> Iterator[str]:
    """Patterns that bind a probe's ends to statements: by name, or in the entry's own graph where a blank node has none."""
    ends = [(end, at) for at, end in enumerate((probe.subject, probe.object)) if end.startswith("?")]
    if len(ends) == 2 and probe.subject == probe.object:
        rows = [row for row in rows if row.subject == row.object]
        ends = ends[:1]
    named = [row for row in rows if all(is_nameable((row.subject, row.object)[at]) for _, at in ends)]
    if not ends:
        yield ""
        return
    if named:
        listed = dict.fromkeys(" ".join(str((row.subject, row.object)[at]) for _, at in ends) for row in named)
        yield f"VALUES ({' '.join(end for end, _ in ends)}) {{ {' '.join(f'({row})' for row in listed)} }}"
    if len(named) < len(rows):
        yield f"GRAPH {ENTRY_GRAPH} {{ {probe.subject} {probe.predicate or '?predicate_'} {probe.object} }}"
