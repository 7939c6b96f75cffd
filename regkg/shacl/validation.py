"""Run the shapes over a graph, or over an entry together with the graph that it is to join."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from regkg.errors import ShapesError
from regkg.shacl import reference, vetting
from regkg.shacl.desk import Desk
from regkg.shacl.engine import Runner, seen_by_rule
from regkg.shacl.report import Finding, Report, Severity
from regkg.shacl.rules import Rules, default_rules
from regkg.shacl.shapes import Resource
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
) -> tuple[Report, Runner]:
    """Check triples with a background beside them; the report, and what ran the shapes, over a store of both.

    `of_written` are findings of the data as they were written. Raises ShapesError for shapes that cannot run.
    """
    _check_rules(rules)
    beside = {quad.triple for quad in background}
    store = EmbeddedStore.of(Quad(triple.subject, triple.predicate, triple.object) for triple in data | beside)
    runner = Runner(store, rules)
    left_over: Mapping[Resource, str] = {}
    if by is Engine.PYSHACL:
        findings = reference.run(data | beside, rules)
        seen = runner.seen()
    else:
        ran = runner.run()
        left_over, seen = ran.left_over, dict(ran.seen)
        findings = [*map(runner.explained, ran.findings), *(reference.run(data | beside, rules, roots=left_over) if left_over else ())]
    is_ours = rules is default_rules()
    # a kind of thing that the graph has none of is no fault of our rules, but may be one of somebody's shapes
    findings += [*of_written, *vetting.of_shapes(rules, runner.graph, seen, severity=Severity.INFO if is_ours else None)]
    return _report(_told_once(findings), runner, seen, left_over, triples=len(data)), runner


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
    left_over = desk.runner.left_over
    findings = _told_once([*checked.findings, *_by_reference(entry, desk, left_over), *of_written, *of_rules])
    seen = {node: checked.seen.get(node, 0) for node in desk.runner.roots}
    return _report(findings, desk.runner, seen, left_over, triples=len(set(entry)))


def _by_reference(entry: Sequence[Triple], desk: Desk, left_over: Collection[Resource]) -> list[Finding]:
    """What the shapes that could not be compiled find in the graph with an entry and not without it."""
    if not left_over:
        return []
    graph = {quad.triple for quad in desk.store.quads() if isinstance(quad.graph_name, DefaultGraph)}
    before = set(reference.run(graph, desk.runner.rules, roots=left_over))
    return [finding for finding in reference.run(graph.union(entry), desk.runner.rules, roots=left_over) if finding not in before]


def _check_rules(rules: Rules) -> None:
    if not rules.quads:
        raise ShapesError("there are no rules to check against", hint="a shapes file states sh:NodeShape or sh:PropertyShape")


def _report(
    findings: Iterable[Finding], runner: Runner, seen: Mapping[Resource, int], left_over: Mapping[Resource, str], *, triples: int
) -> Report:
    by_rule = seen_by_rule(runner.rules, runner.graph, seen)
    return Report(
        tuple(sorted(set(findings), key=Finding.sort_key)),
        rules=len(by_rule),
        triples=triples,
        seen=by_rule,
        on_reference={node.value: reason for node, reason in left_over.items()},
    )


def _told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that another says better: that a field is unknown says more than that a thing may not have it; that a value
    is not of its datatype says less than a rule about the field."""
    told = list(findings)
    unknown = {(one.focus, one.path) for one in told if one.rule.code == vetting.UNKNOWN_FIELD}
    wrong = {(one.focus, one.value) for one in told if one.component in ("Datatype", "Or", "In", "Pattern") and one.value is not None}
    return [
        one
        for one in told
        if not (one.component == "Closed" and (one.focus, one.path) in unknown)
        and not (one.rule.code == vetting.ILL_TYPED and (one.focus, one.value) in wrong)
    ]


def is_checked(quad: Quad) -> bool:
    """Whether a statement belongs to what is checked: not what a single document says."""
    graph = quad.graph_name
    return isinstance(graph, DefaultGraph) or not (isinstance(graph, NamedNode) and graph.value.endswith("/statements"))
