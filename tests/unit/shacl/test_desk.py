"""An entry at the desk: what it makes wrong, in itself and in the graph, and nothing that was wrong before."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from regkg.errors import ShapesError
from regkg.shacl import Rules
from regkg.shacl.desk import Checked, Desk
from regkg.shacl.validation import check_entry
from regkg.stores import EmbeddedStore
from regkg.vocab import RDF, XSD

_PREFIXES: Final = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <a:> .\n"
ONE_NAME: Final = "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path e:name ; sh:minCount 1 ; sh:maxCount 1 ] ."
REFERRED: Final = "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path [ sh:inversePath e:of ] ; sh:maxCount 1 ] ."


def _triples(text: str) -> list[Triple]:
    return [quad.triple for quad in ox.parse(_PREFIXES + text, format=RdfFormat.TURTLE)]


def _store(text: str) -> EmbeddedStore:
    return EmbeddedStore.of(Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()) for triple in _triples(text))


def _desk(graph: str, shapes: str) -> Desk:
    return Desk(_store(graph), Rules(ox.parse(_PREFIXES + shapes, format=RdfFormat.TURTLE)))


def _checked(graph: str, entry: str, shapes: str) -> Checked:
    return _desk(graph, shapes).check(_triples(entry))


def _found(graph: str, entry: str, shapes: str) -> list[tuple[str, str]]:
    return [(finding.component, str(finding.focus)) for finding in _checked(graph, entry, shapes).findings]


def test_what_the_entry_lacks_is_found() -> None:
    assert _found("", "e:a a e:T .", ONE_NAME) == [("MinCount", "<a:a>")]


def test_what_the_graph_has_is_not_lacking_in_the_entry() -> None:
    assert _found('e:a e:name "A" .', "e:a a e:T .", ONE_NAME) == []


def test_what_the_graph_and_the_entry_have_together_may_be_too_much() -> None:
    assert _found('e:a a e:T ; e:name "A" .', 'e:a e:name "B" .', ONE_NAME) == [("MaxCount", "<a:a>")]


def test_what_was_wrong_before_is_not_found_again() -> None:
    assert _found("e:a a e:T . e:b a e:T .", "e:a e:other 1 .", ONE_NAME) == []


def test_what_the_entry_repeats_is_not_new() -> None:
    checked = _checked("e:a a e:T ; e:n 1.50 .", "e:a a e:T ; e:n 1.50 , 2 .", ONE_NAME)
    assert (checked.new, checked.findings) == (1, ())


def test_a_thing_of_the_graph_that_the_entry_makes_wrong_is_found() -> None:
    assert _found("e:a a e:T . e:b e:of e:a .", "e:c e:of e:a .", REFERRED) == [("MaxCount", "<a:a>")]


def test_a_thing_without_a_name_in_the_graph_is_found_too() -> None:
    assert _found("_:a a e:T ; e:is e:a . e:b e:of _:a .", "e:c e:of _:a .", REFERRED) == [("MaxCount", "_:a")]


def test_a_thing_without_a_name_in_the_entry_is_found() -> None:
    assert _found("", "_:a a e:T .", ONE_NAME) == [("MinCount", "_:a")]


def test_a_thing_that_the_shapes_name_was_wrong_before_the_graph_spoke_of_it() -> None:
    assert _found("", "e:a e:other 1 .", "e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:name ; sh:minCount 1 ] .") == []


def test_a_literal_that_becomes_a_focus_is_checked() -> None:
    assert _found("", 'e:a e:name "" .', "e:S a sh:NodeShape ; sh:targetObjectsOf e:name ; sh:minLength 1 .") == [("MinLength", '""')]


def test_the_focus_nodes_of_each_shape_are_counted() -> None:
    assert list(_checked("e:b a e:T .", "e:a a e:T ; e:other e:c . e:c a e:U .", ONE_NAME).seen.values()) == [1]


@pytest.mark.parametrize("namespace", ["a:", "urn:x:", "https://e.example/", "https://e.example#", "https://e.example/has"])
@pytest.mark.parametrize(
    ("pattern", "entry"),
    [
        ("$this e:p ?x . ?x e:of ?y", "e:b e:of e:c ."),
        ("$this e:p ?x . ?x a e:K", "e:b a e:K ."),
        ("$this e:p [ a e:L , e:K ]", "e:b a e:K ."),
        ("$this e:p/a e:K", "e:b a e:K ."),
        ("$this e:p [ ?any e:c ]", "e:b e:of e:c ."),
        ("$this e:p (1)", "e:b rdf:first 1 ."),
    ],
)
def test_a_thing_of_the_graph_is_found_whatever_the_query_calls_what_is_new(namespace: str, pattern: str, entry: str) -> None:
    head = f"@prefix e: <{namespace}> . @prefix rdf: <{RDF.iri}> . @prefix xsd: <{XSD.iri}> . "
    query = f'sh:sparql [ sh:prefixes [ sh:declare [ sh:prefix "e" ; sh:namespace "{namespace}"^^xsd:anyURI ] ] ; '
    shapes = f'{head} e:S a sh:NodeShape ; sh:targetClass e:T ; {query} sh:select "SELECT $this WHERE {{ {pattern} }}" ] .'
    graph = f"{head} e:a a e:T ; e:p e:b . e:b a e:L ; rdf:rest () ."
    assert _found(graph, head + entry, shapes) == [("SPARQL", f"<{namespace}a>")]


def test_an_empty_entry_changes_nothing() -> None:
    assert _checked("e:a a e:T .", "", ONE_NAME) == Checked((), {}, 0)


def test_the_graph_is_afterwards_as_it_was_even_where_a_shape_fails() -> None:
    fails = 'e:S a sh:NodeShape ; sh:targetClass e:T ; sh:sparql [ sh:select "SELECT $this (true AS ?failure) WHERE { $this a <a:T> }" ] .'
    desk = _desk("e:a a e:U .", fails)
    with pytest.raises(ShapesError, match="could not be checked"):
        desk.check(_triples("_:x a e:T ; e:of e:a ."))
    assert [quad.triple for quad in desk.runner.store.quads()] == _triples("e:a a e:U .")


def test_shapes_that_cannot_be_compiled_are_run_all_the_same() -> None:
    shapes = """e:S a sh:NodeShape ; sh:targetClass e:T ; sh:node e:Inner .
        e:Inner a sh:NodeShape ; sh:sparql [ sh:select "SELECT $this WHERE { $this <a:bad> 1 }" ] ."""
    desk = _desk("e:a a e:T ; e:bad 1 .", shapes)
    report = check_entry(_triples("e:b a e:T ; e:bad 1 ."), desk)
    assert [(finding.component, finding.focus) for finding in report.findings if finding.component != "Desk"] == [
        ("Node", NamedNode("a:b"))
    ]
    assert list(report.on_reference) == ["a:S"]


def test_one_desk_checks_many_entries() -> None:
    desk = _desk("e:b e:of e:a .", REFERRED)
    for _ in range(2):
        assert [finding.focus for finding in desk.check(_triples("e:a a e:T . e:c e:of e:a .")).findings] == [NamedNode("a:a")]
