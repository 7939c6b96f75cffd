"""What no shape says but a validator must see: values that are none of their datatype, terms that nobody knows, rules that check nothing.

Each is a finding with a rule of its own (RK901 to RK921, `shapes/desk/rules.ttl`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from regkg.shacl.datatypes import condition, is_well_formed
from regkg.shacl.report import Finding, Severity, Term
from regkg.shacl.rules import SH_TERMS, Rules, default_rules
from regkg.shacl.shapes import Resource, Shape, ShapesGraph
from regkg.shacl.wording import datatype_words
from regkg.stores import Store
from regkg.terms import Terms
from regkg.vocab import PREFIXES, RDF, RK, SH, XSD, compact

_SHAPE: Final = PREFIXES["shape"] + "desk-"

#: The component of findings that no shape has.
COMPONENT: Final = "Desk"

ILL_TYPED: Final = "RK901"
UNKNOWN_FIELD: Final = "RK903"
UNKNOWN_KIND: Final = "RK904"

#: Characters that no address has (RFC 3987, 2.2), in xsd:anyURI; the store lets everything pass there.
_NO_ADDRESS: Final = re.compile(r"[\s<>\"{}|\\^`]")


def finding(
    name: str,
    focus: NamedNode | BlankNode | Literal,
    *,
    path: NamedNode | None = None,
    value: NamedNode | BlankNode | Literal | None = None,
    bindings: Mapping[str, Term] | None = None,
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> Finding:
    """A finding of a rule of the desk. `bindings` fill its message in any language, `words` by language; a sentence with a slot that
    neither fills is left out."""
    rule = default_rules().of(_SHAPE + name)
    bound = dict(bindings or {})
    if value is not None:
        bound.setdefault("value", value)
    messages = {}
    for language, template in rule.message.items():
        text = template
        for slot, by_language in (words or {}).items():
            text = text.replace(f"{{?{slot}}}", by_language.get(language, by_language["en"]))
        for slot in set(re.findall(r"\{\?(\w+)\}", text)) - set(bound):
            text = re.sub(rf"\s[^.?!]*\{{\?{slot}\}}[^.?!]*[.?!]", "", text)
        messages[language] = text
    return Finding(
        rule=rule,
        severity=Severity[rule.severity.upper()],
        focus=focus,
        path=None if path is None else path.value,
        value=value,
        messages=messages,
        bindings=bound,
        component=COMPONENT,
        shape=NamedNode(rule.shape),
        path_node=path,
    )


# ── data ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_data(triples: Iterable[Triple], *, terms: Terms | None = None, bad_iris: Mapping[str, str] | None = None) -> Iterator[Finding]:
    """Findings of single statements as they were written.

    `terms` is the ontology that fields and kinds of things are held against, None where the data are of another; `bad_iris` gives
    addresses that are none, each with the reason.
    """
    wrong = bad_iris or {}
    for triple in triples:
        s, p, o = triple.subject, triple.predicate, triple.object
        if not isinstance(s, NamedNode | BlankNode) or not isinstance(o, NamedNode | BlankNode | Literal):
            continue
        if isinstance(o, Literal) and not _is_value(o):
            words, example = datatype_words(o.datatype)
            yield finding("illTyped", s, path=p, value=o, words={"expected": words, "example": dict.fromkeys(("lv", "en"), example)})
        for term, path in ((s, None), (p, p), (o, p)):  # of the subject it is said once, whatever is stated of it
            if isinstance(term, NamedNode) and term.value in wrong:
                yield finding("badAddress", s, path=path, value=term, words={"reason": dict.fromkeys(("lv", "en"), wrong[term.value])})
        if terms is not None:
            yield from _of_terms(s, p, o, terms)


def of_store(store: Store, terms: Terms | None) -> Iterator[Finding]:
    """The same of all statements in the default graph of a store, as it keeps them."""
    statements = "SELECT ?subject ?property ?value WHERE {{ ?subject ?property ?value . {} }}"
    asked = []
    if terms is not None:
        properties = [row["name"] for row in store.select("SELECT DISTINCT ?name WHERE { ?subject ?name ?value }")]
        classes = [row["name"] for row in store.select(f"SELECT DISTINCT ?name WHERE {{ ?subject {RDF.type} ?name }}")]
        for variable, names in (("?property", properties), ("?value", classes)):
            unknown = [str(name) for name in names if isinstance(name, NamedNode) and terms.lacks(name)]
            asked += [statements.format(f"FILTER ({variable} IN ({', '.join(unknown)}))")] if unknown else []
    for row in store.select("SELECT DISTINCT (DATATYPE(?value) AS ?name) WHERE { ?subject ?property ?value FILTER (isLiteral(?value)) }"):
        name = row["name"]
        wrong = condition("?value", name.value) if isinstance(name, NamedNode) else None
        if wrong is not None:
            asked.append(statements.format(f"FILTER (isLiteral(?value) && DATATYPE(?value) = {name} && {wrong})"))
    found = [row for query in asked for row in store.select(query)]
    rows = ((row["subject"], row["property"], row["value"]) for row in found)
    triples = [Triple(s, p, o) for s, p, o in rows if isinstance(s, NamedNode | BlankNode) and isinstance(p, NamedNode) and o is not None]
    yield from of_data(triples, terms=terms)


def _is_value(literal: Literal) -> bool:
    if literal.datatype == XSD.anyURI:
        return not _NO_ADDRESS.search(literal.value)
    return is_well_formed(literal.value, literal.datatype.value)


def _of_terms(s: NamedNode | BlankNode, p: NamedNode, o: Term, terms: Terms) -> Iterator[Finding]:
    if terms.lacks(p):
        bindings: dict[str, Term] = {"object": o, **_near(p, terms.properties)}
        yield finding("unknownField", s, path=p, value=p, bindings=bindings)
    if p == RDF.type and isinstance(o, NamedNode) and terms.lacks(o):
        yield finding("unknownKind", s, path=p, value=o, bindings=_near(o, terms.classes))


def _near(term: NamedNode, known: frozenset[NamedNode]) -> dict[str, Term]:
    """The term of ours whose name is most like one, if any is."""
    near = _nearest(term, known)
    return {} if near is None else {"near": near}


@lru_cache(maxsize=256)
def _nearest(term: NamedNode, known: frozenset[NamedNode]) -> NamedNode | None:
    """The same misspelling comes again and again, and to compare it with all names takes a millisecond."""
    names = {one.value: one for one in known if one in RK}
    by_local = {re.split(r"[#/]", iri)[-1].lower(): iri for iri in sorted(names, reverse=True)}
    near = get_close_matches(re.split(r"[#/]", term.value)[-1].lower(), by_local, n=1, cutoff=0.6)
    return names[by_local[near[0]]] if near else None


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_shapes(rules: Rules, graph: ShapesGraph, seen: Mapping[Resource, int] | None = None, *, is_ours: bool = False) -> Iterator[Finding]:
    """Findings of the shapes themselves: unknown terms, shapes that want nothing, are about nothing, are switched off or saw nothing.

    `seen` gives the focus nodes of each shape with targets; None where what they saw says nothing of them, as beside a single entry.
    A kind of thing that a graph has none of is no fault of our own rules (`is_ours`), but may be one of somebody's shapes.
    """
    yield from _unknown_terms(rules)
    referred = _referred(graph)
    for node, shape in graph.shapes.items():
        name = _named(graph, node)
        if shape.deactivated:
            yield finding("switchedOff", node, value=name)
            continue
        if shape.path is not None and not shape.constraints and not shape.properties and not _is_listed(graph, shape):
            yield finding("withoutConstraint", node, value=name, path=_simple(shape.path.node))
        if not shape.targets and node not in referred and (shape.constraints or shape.properties):
            yield finding("withoutTarget", node, value=name)
    if seen is not None:
        yield from _unseen(graph, seen, is_ours=is_ours)


def _is_listed(graph: ShapesGraph, shape: Shape) -> bool:
    """Whether a shape does its work by being there: a closed shape allows the properties of its property shapes."""
    parents = [graph.shapes[parent] for parent in shape.parents if parent in graph.shapes]
    return any(constraint.component == "Closed" for parent in parents for constraint in parent.constraints)


def _unseen(graph: ShapesGraph, seen: Mapping[Resource, int], *, is_ours: bool) -> Iterator[Finding]:
    """The shapes that saw nothing, those with the same targets in one finding; of our own all in one note."""
    by_target: dict[str, list[Resource]] = {}
    for node, number in seen.items():
        if not number:
            target = "*" if is_ours else ", ".join(sorted(compact(target.value) for _, target in graph.shapes[node].targets))
            by_target.setdefault(target, []).append(node)
    for nodes in by_target.values():
        names = ", ".join(sorted(_named(graph, node).value for node in nodes))
        targets = ", ".join(sorted({compact(target.value) for node in nodes for _, target in graph.shapes[node].targets}))
        found = finding("withoutFocus", nodes[0], value=Literal(names), bindings={"target": Literal(targets)})
        yield replace(found, severity=Severity.INFO) if is_ours else found


def _unknown_terms(rules: Rules) -> Iterator[Finding]:
    for subject, term in rules.unknown:
        near = get_close_matches(term.value.removeprefix(SH.iri), SH_TERMS, n=1)
        yield finding("unknownTerm", subject, path=term, value=Literal(f"sh:{term.value.removeprefix(SH.iri)}"), bindings=_sh(near))


def _sh(near: list[str]) -> dict[str, Term]:
    return {"near": Literal(f"sh:{near[0]}")} if near else {}


def _referred(graph: ShapesGraph) -> set[Resource]:
    """The shapes that another shape refers to."""
    found: set[Resource] = set()
    for shape in graph.shapes.values():
        found.update(shape.properties)
        for constraint in shape.constraints:
            if constraint.component in ("Node", "Not", "QualifiedValueShape") and isinstance(constraint.node, NamedNode | BlankNode):
                found.add(constraint.node)
            elif constraint.component in ("And", "Or", "Xone"):
                found.update(item for item in graph.items(constraint.node) if isinstance(item, NamedNode | BlankNode))
    return found


def _named(graph: ShapesGraph, node: Resource) -> Literal:
    """What a shape is called: its name, else that of the shape that it belongs to with its path."""
    if isinstance(node, NamedNode):
        return Literal(compact(node.value))
    shape = graph.shapes[node]
    parent = next((parent for parent in shape.parents if isinstance(parent, NamedNode)), None)
    path = compact(shape.path.node.value) if shape.path is not None and isinstance(shape.path.node, NamedNode) else ""
    return Literal(" ".join(part for part in (compact(parent.value) if parent else "", path) if part) or "…")


def _simple(node: Resource) -> NamedNode | None:
    return node if isinstance(node, NamedNode) else None
