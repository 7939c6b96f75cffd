"""Run the shapes over a graph, or over an entry together with the graph that it is to join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.shacl import reference, vetting
from regkg.shacl.desk import Desk
from regkg.shacl.engine import Ran, Runner, seen_by_rule
from regkg.shacl.forms import Forms, forms_of
from regkg.shacl.report import Finding, Report
from regkg.shacl.rules import Rules, default_rules
from regkg.shacl.shapes import Resource
from regkg.stores import EmbeddedStore, Workspace
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
    known = default_terms() if terms is None else terms
    data = {quad.triple for quad in quads if is_checked(quad)}
    report, _ = check_graph(data, rules=default_rules() if rules is None else rules, background=known.quads, by=by)
    return report


def check_graph(
    data: set[Triple],
    *,
    rules: Rules,
    background: Iterable[Quad] = (),
    by: Engine = Engine.COMPILED,
    of_written: Sequence[Finding] = (),
    is_whole: bool = True,
) -> tuple[Report, Runner]:
    """Check triples with a background beside them; the report, and what ran the shapes, over a store of both.

    `of_written` are findings of the data as they were written; of a part of a graph (not `is_whole`) it says nothing that a rule saw
    none of its kind. Raises ShapesError for shapes that cannot run.
    """
    beside = {quad.triple for quad in background}
    store = EmbeddedStore.of(Quad(triple.subject, triple.predicate, triple.object) for triple in data | beside)
    return _checked(
        store, rules, lambda: data | beside, by=by, of_written=of_written, forms=forms_of(data), triples=len(data), is_whole=is_whole
    )


def check_store(
    store: Workspace,
    *,
    rules: Rules,
    background: Iterable[Quad] = (),
    terms: Terms | None = None,
    by: Engine = Engine.COMPILED,
    has_evidence: bool = False,
) -> tuple[Report, Runner]:
    """Check what a store holds where it is, however much that is; the store must take writes, as evidence and background are laid into
    its default graph (evidence not if it `has_evidence` there). `terms` is the ontology that fields and kinds of things are held against.

    Raises ShapesError for shapes that cannot run.
    """
    if not has_evidence:
        store.update(_EVIDENCE_TOO)
    triples = sum(int(row["number"].value) for row in store.select(_COUNTED) if isinstance(row["number"], Literal))
    written = list(vetting.of_store(store, terms))
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in background)

    def data() -> set[Triple]:
        return {quad.triple for quad in store.quads() if isinstance(quad.graph_name, DefaultGraph)}

    return _checked(store, rules, data, by=by, triples=triples, of_written=written)


#: What the names of graphs end in that hold what single documents say, which is not checked; all other graphs are.
STATEMENTS: Final = "/statements"
_EVIDENCE_TOO: Final = f"""
INSERT {{ ?subject ?property ?value }}
WHERE {{ GRAPH ?graph {{ ?subject ?property ?value }} FILTER (!STRENDS(STR(?graph), "{STATEMENTS}")) }}
"""
_COUNTED: Final = "SELECT (COUNT(*) AS ?number) WHERE { ?subject ?property ?value }"


def _checked(
    store: Workspace,
    rules: Rules,
    data: Callable[[], set[Triple]],
    *,
    by: Engine,
    triples: int,
    of_written: Sequence[Finding] = (),
    forms: Forms | None = None,
    is_whole: bool = True,
) -> tuple[Report, Runner]:
    """Run the rules over a store; `data` gives its triples as they were written, for pySHACL."""
    _check_rules(rules)
    runner = Runner(store, rules, without=rules.at_entry, forms=forms)
    left_over: Mapping[Resource, str] = {}
    if by is Engine.PYSHACL:
        findings = reference.run(data(), rules, roots=runner.roots)
        seen = runner.seen()
    else:
        ran = runner.run()
        left_over, seen = ran.left_over, dict(ran.seen)
        findings = [
            *map(runner.explained, ran.findings),
            *_run_here(store, rules, ran, forms),
            *(reference.run(data(), rules, roots=left_over) if left_over else ()),
        ]
    findings += [*of_written, *vetting.of_shapes(rules, runner.graph, seen if is_whole else None, is_ours=rules is default_rules())]
    return _report(_told_once(findings), runner, seen, left_over, triples=triples), runner


def check_entry(
    entry: Sequence[Triple],
    desk: Desk,
    *,
    of_written: Sequence[Finding] = (),
) -> Report:
    """Check an entry with the graph of a desk: what is wrong with it, and what it makes wrong in the graph."""
    checked = desk.check(entry)
    rules, graph = desk.runner.rules, desk.runner.graph
    of_rules = () if rules is default_rules() else vetting.of_shapes(rules, graph)
    findings = _told_once([*checked.findings, *of_written, *of_rules])
    seen = {node: checked.seen.get(node, 0) for node in desk.runner.roots}
    return _report(findings, desk.runner, seen, checked.left_over, triples=len(set(entry)))


def _run_here(store: Workspace, rules: Rules, ran: Ran, forms: Forms | None) -> list[Finding]:
    """What the shapes find whose queries an endpoint refuses: run over a copy of what it holds."""
    if not ran.refused:
        return []
    copy = EmbeddedStore.of(quad for quad in store.quads() if isinstance(quad.graph_name, DefaultGraph))
    runner = Runner(copy, rules, without={node for node in Runner(copy, rules).roots if node not in ran.refused}, forms=forms)
    return [runner.explained(finding) for finding in runner.run().findings]


def _check_rules(rules: Rules) -> None:
    if not rules.quads:
        raise ShapesError("there are no rules to check against", hint="a shapes file states sh:NodeShape or sh:PropertyShape")


def _report(
    findings: Iterable[Finding], runner: Runner, seen: Mapping[Resource, int], left_over: Mapping[Resource, str], *, triples: int
) -> Report:
    by_rule = seen_by_rule(runner.rules, runner.graph, seen)
    return Report(
        tuple(sorted(dict.fromkeys(findings), key=Finding.sort_key)),
        rules=len(by_rule),
        triples=triples,
        seen=by_rule,
        on_reference={node.value: reason for node, reason in left_over.items()},
    )


def _told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that another says better: that a field or a kind of thing is unknown says more than what follows from it;
    that a value is none of its datatype says less than a rule about the field, and more than what was computed with it."""
    told = list(findings)
    unknown = {(one.focus, one.path) for one in told if one.rule.code == vetting.UNKNOWN_FIELD}
    kinds = {(one.focus, one.value) for one in told if one.rule.code == vetting.UNKNOWN_KIND}
    ill = {(one.focus, one.value) for one in told if one.rule.code == vetting.ILL_TYPED}
    wrong = {(one.focus, one.value) for one in told if one.component in ("Datatype", "Or", "In", "Pattern") and one.value is not None}

    def is_told(one: Finding) -> bool:
        about = one.focus, one.value
        if one.component == vetting.COMPONENT:
            return one.rule.code == vetting.ILL_TYPED and about in wrong
        return (
            (one.component == "Closed" and (one.focus, one.path) in unknown)
            or about in kinds
            or (one.component == "SPARQL" and about in ill)
        )

    return [one for one in told if not is_told(one)]


def is_checked(quad: Quad) -> bool:
    """Whether a statement belongs to what is checked: not what a single document says."""
    graph = quad.graph_name
    return isinstance(graph, DefaultGraph) or not (isinstance(graph, NamedNode) and graph.value.endswith(STATEMENTS))
