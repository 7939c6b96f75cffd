"""What the desk finds in an entry is what a run over everything finds with it and not without it."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple

from regkg.shacl import Rules, default_rules
from regkg.shacl.desk import Desk, _key
from regkg.shacl.engine import Runner
from regkg.stores import EmbeddedStore
from regkg.terms import default_terms
from regkg.vocab import RDF
from tests.samples import ROOT

_E: Final = "http://e.example/"
_HEAD: Final = f"""
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <{_E}> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:prefixes sh:declare
    [ sh:prefix "e" ; sh:namespace "{_E}"^^xsd:anyURI ] ,
    [ sh:prefix "rdf" ; sh:namespace "http://www.w3.org/1999/02/22-rdf-syntax-ns#"^^xsd:anyURI ] .
"""

#: What a SPARQL constraint looks for, by what is peculiar in it.
PATTERNS: Final = {
    "inverse path": "$this e:p ?x . ?x ^e:q ?y . FILTER(?y != $this)",
    "focus as object": "?x e:p $this . ?x e:q ?value",
    "alternatives": "$this (e:p|e:q)/e:r ?value",
    "inverse alternatives": "$this (^e:p|e:q)/^e:r ?value",
    "inverse of a sequence": "$this ^(e:p/e:q)/e:r ?value",
    "star": "$this e:p*/e:q ?value",
    "star in the middle": "$this e:p/e:q*/e:r ?value",
    "inverse star": "$this (^e:p)*/e:q ?value . FILTER(isLiteral(?value))",
    "star to the focus": "?y e:p* $this . ?y e:q 1",
    "circle": "$this e:p+ $this",
    "perhaps": "$this e:p?/e:q ?value",
    "negated": "$this !(e:p|rdf:type) ?x . ?x e:p ?value",
    "negated in a sequence": "$this e:p/!e:q ?value",
    "negated inverse": "$this !(^e:p|e:q) ?x . ?x e:r ?value",
    "optional": "$this e:p ?x . OPTIONAL { ?x e:q ?value } FILTER(bound(?value))",
    "optional from the beginning": "OPTIONAL { $this e:p ?x } OPTIONAL { ?x e:q ?y . ?y e:r ?value } FILTER(bound(?value))",
    "union": "{ $this e:p ?value } UNION { ?value e:q $this } ?value e:r ?z",
    "not exists": "$this e:p ?value . FILTER NOT EXISTS { ?value e:q ?z }",
    "exists in not exists": "$this e:p ?x . ?x e:q ?value . FILTER NOT EXISTS { ?value e:p ?z . FILTER EXISTS { ?z e:q ?zz } }",
    "exists with a path": "$this e:p ?value . FILTER EXISTS { ?value e:q/e:r ?z }",
    "count": "{ SELECT $this (COUNT(?x) AS ?n) WHERE { $this e:p ?y . ?y e:q ?x } GROUP BY $this } FILTER(?n > 1)",
    "sum": "{ SELECT $this ?x (SUM(?v) AS ?n) WHERE { $this e:p ?x . ?x e:q ?w . ?w e:r ?v } GROUP BY $this ?x } FILTER(?n > 1)",
    "hidden name": "$this e:p ?x . { SELECT $this ?x { $this e:r|e:p ?x . ?x e:q ?y . ?y e:r ?z } } OPTIONAL { $this e:q ?y }",
    "having": "{ SELECT $this WHERE { $this e:p ?x . ?x e:q ?y } GROUP BY $this HAVING(COUNT(?y) > 1) }",
    "bound name": "$this e:p ?x . BIND(?x AS ?y) ?y e:q ?value",
    "joined by a filter": "$this e:p ?x . ?y e:q ?value . FILTER(?x = ?y)",
    "joined by nothing": "$this e:p ?x . ?a e:q ?b . ?b e:r ?value",
    "property lists": "$this e:p [ e:q ?value ; e:r ?x , ?z ] .",
    "property list around": "[ e:p $this ; e:q [ e:r ?value ] ] .",
    "labels of blank nodes": "$this e:p _:a-b . _:a-b e:q _:1 . _:1 e:r ?value .",
    "any predicate": "$this e:p ?x . ?x ?predicate ?value . FILTER(?predicate != e:q)",
    "any predicate to the focus": "?x ?predicate $this . ?x e:q ?value",
    "one thing at both ends": "$this e:p ?x . ?x e:q ?x",
    "list": "$this e:l (?value 1) .",
    "number before a dot": "$this e:p ?x . FILTER NOT EXISTS { ?x e:r 1. }",
    "literals": '$this e:p ?x . ?x e:q "x"@lv ; .',
    "comment": "$this e:p ?x . # { ?x\n ?x e:q ?value",
    "class of a value": "$this e:p ?x . ?x a e:B . ?x e:q ?value",
}

#: Constraints of SHACL Core whose result depends on more than what a node says of itself.
CORE: Final = {
    "class": "sh:property [ sh:path e:p ; sh:class e:B ]",
    "node": "sh:property [ sh:path e:p ; sh:node [ sh:property [ sh:path e:q ; sh:maxCount 1 ] ] ]",
    "not": "sh:property [ sh:path e:p ; sh:not [ sh:class e:B ] ]",
    "not with an inverse": "sh:not [ sh:property [ sh:path [ sh:inversePath e:p ] ; sh:minCount 1 ] ]",
    "qualified": "sh:property [ sh:path e:p ; sh:qualifiedValueShape [ sh:class e:B ] ; sh:qualifiedMaxCount 1 ]",
    "sequence": "sh:property [ sh:path (e:p e:q) ; sh:maxCount 1 ]",
    "inverse": "sh:property [ sh:path [ sh:inversePath e:p ] ; sh:maxCount 1 ]",
    "star": "sh:property [ sh:path ([ sh:zeroOrMorePath e:p ] e:q) ; sh:datatype xsd:integer ]",
    "alternative": "sh:property [ sh:path [ sh:alternativePath (e:p (e:q e:r)) ] ; sh:nodeKind sh:IRI ]",
    "closed": "sh:closed true ; sh:ignoredProperties (rdf:type e:p) ; sh:property [ sh:path e:q ]",
    "pairs": "sh:property [ sh:path e:p ; sh:disjoint e:q ] , [ sh:path (e:p e:q) ; sh:lessThan e:r ]",
    "properties of properties": "sh:property [ sh:path e:p ; sh:property [ sh:path e:q ; sh:property [ sh:path e:r ; sh:minCount 1 ] ] ]",
    "or": "sh:or ([ sh:property [ sh:path (e:p e:q) ; sh:maxCount 0 ] ] [ sh:property [ sh:path e:r ; sh:minCount 1 ] ])",
    "xone": "sh:xone ([ sh:class e:B ] [ sh:property [ sh:path [ sh:inversePath e:q ] ; sh:minCount 1 ] ])",
}
TARGETS: Final = (
    "sh:targetClass e:A",
    "sh:targetSubjectsOf e:p",
    "sh:targetObjectsOf e:p",
    "sh:targetNode e:n0 , e:n1",
    "sh:targetObjectsOf e:q ; sh:targetClass e:B",
)

# ── graphs made up ───────────────────────────────────────────────────────────────────────────────────────────────────────

_NODES: Final = [NamedNode(f"{_E}n{number}") for number in range(5)]
_OF_GRAPH: Final = [BlankNode("g0"), BlankNode("g1")]
_OF_ENTRY: Final = [BlankNode("x0"), BlankNode("x1")]
#: For each pattern and constraint.
EXAMPLES: Final = 20

_VALUES: Final = [Literal(1), Literal(2), Literal("x", language="lv")]


def _made_up(chance: random.Random, blank: Sequence[BlankNode], number: int, *, lists: bool) -> list[Triple]:
    """Statements about few things, so that they often meet."""
    subjects: list[NamedNode | BlankNode] = [*_NODES, *blank]
    of_lists = [NamedNode(_E + "l"), RDF.first, RDF.rest]
    made = []
    for _ in range(number):
        subject, kind = chance.choice(subjects), chance.random()
        if lists and kind < 0.6:
            made.append(Triple(subject, chance.choice(of_lists), _one_of(chance, [*_NODES, RDF.nil, *_VALUES])))
        elif kind > 0.8:
            made.append(Triple(subject, RDF.type, NamedNode(_E + chance.choice("AB"))))
        else:
            made.append(Triple(subject, NamedNode(_E + chance.choice("pqr")), _one_of(chance, [*subjects, *_VALUES])))
    return list(dict.fromkeys(made))


def _one_of(chance: random.Random, terms: Sequence[NamedNode | BlankNode | Literal]) -> NamedNode | BlankNode | Literal:
    return chance.choice(terms)


def _quads(triples: Iterable[Triple]) -> list[Quad]:
    return [Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()) for triple in triples]


def _keys(triples: Iterable[Triple], rules: Rules) -> set[tuple[object, ...]]:
    """Every finding of a run over everything."""
    return {_key(finding) for finding in Runner(EmbeddedStore.of(_quads(triples)), rules, without=rules.need_claims).run().findings}


def _agrees(graph: list[Triple], entry: list[Triple], rules: Rules) -> None:
    store = EmbeddedStore.of(_quads(graph))
    before = set(store.quads())

    found = {_key(finding) for finding in Desk(store, rules).check(entry).findings}

    assert found == _keys([*graph, *entry], rules) - _keys(graph, rules)
    assert set(store.quads()) == before


@cache
def _rules(body: str, target: str) -> Rules:
    return Rules(ox.parse(f"{_HEAD} e:S a sh:NodeShape ; {target} ; {body} .", format=RdfFormat.TURTLE))


def _of_pattern(name: str) -> str:
    return f'sh:sparql [ sh:prefixes e:prefixes ; sh:select """SELECT DISTINCT $this ?value WHERE {{ {PATTERNS[name]} }}""" ]'


@pytest.mark.parametrize("name", [*PATTERNS, *CORE])
@settings(max_examples=EXAMPLES)
@given(seed=st.integers(0, 2**32))
def test_the_desk_finds_what_an_entry_makes_wrong_and_leaves_the_graph_as_it_was(name: str, seed: int) -> None:
    chance = random.Random(f"{name} {seed}")  # noqa: S311
    rules = _rules(CORE.get(name) or _of_pattern(name), chance.choice(TARGETS))
    graph = _made_up(chance, chance.choice([[], _OF_GRAPH]), chance.randint(0, 12), lists=name == "list")
    entry = _made_up(chance, chance.choice([[], _OF_ENTRY]), chance.randint(1, 5), lists=name == "list")
    _agrees(graph, entry, rules)


# ── our own graph and shapes ─────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _published() -> list[Triple]:
    quads = ox.parse(path=ROOT / "data" / "published" / "regkg.trig")
    return sorted({quad.triple for quad in quads if isinstance(quad.graph_name, DefaultGraph)}, key=str)


def _changed(triple: Triple, chance: random.Random) -> Triple:
    """A statement as it is, or with another object or subject, or with a thing without a name in the place of one."""
    other = chance.choice(_published())
    blank = BlankNode(chance.choice("xy"))
    return chance.choice(
        [
            triple,
            triple,
            Triple(triple.subject, triple.predicate, other.object),
            Triple(other.subject, triple.predicate, triple.object),
            Triple(triple.subject, triple.predicate, blank),
            Triple(blank, triple.predicate, triple.object),
        ]
    )


@pytest.mark.parametrize("seed", range(12))
def test_the_desk_finds_what_is_wrong_with_statements_taken_from_our_graph_and_changed(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    taken = chance.sample(_published(), chance.choice([1, 3, 20, 100]))
    rest = [triple for triple in _published() if triple not in set(taken)]
    beside = [quad.triple for quad in default_terms().quads]
    _agrees([*rest, *beside], [_changed(triple, chance) for triple in taken], default_rules())
