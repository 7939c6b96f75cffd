"""The canonical text of a graph: sorted, with the prefixes that it needs and no other, and nothing lost."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat

from regkg.errors import InputError
from regkg.iris import thing
from regkg.publish.serialise import n_triples, trig, turtle
from regkg.vocab import PREFIXES, RDF, RK, SKOS, XSD, code
from tests.samples import PROJECT, quads

GRAPH = NamedNode(f"{thing('doc', '0123456789abcdef').value}/evidence")


def test_turtle_begins_each_thing_with_its_class() -> None:
    text = turtle(quads('<id/project/p/x> rk:acronym "X" ; a rk:Project ; rk:theme theme:tourism .')).decode()
    assert text == (
        "@prefix rk: <https://w3id.org/regkg/ontology#> .\n"
        "@prefix theme: <https://w3id.org/regkg/code/theme/> .\n"
        "\n"
        "<https://w3id.org/regkg/id/project/p/x> a rk:Project ;\n"
        '    rk:acronym "X" ;\n'
        "    rk:theme theme:tourism .\n"
    )


def test_only_the_prefixes_that_are_used_are_declared() -> None:
    text = turtle([Quad(PROJECT, RK.acronym, Literal("skos:prefLabel <dct:title> foaf:name"))]).decode()
    assert [line.split(":")[0] for line in text.splitlines() if line.startswith("@")] == ["@prefix rk"]


def test_trig_writes_the_default_graph_first_and_every_graph_once() -> None:
    content = [Quad(PROJECT, RK.acronym, Literal("X")), *(Quad(PROJECT, RK.theme, code("theme", name), GRAPH) for name in ("b", "a"))]
    text = trig(content).decode()
    assert text.index('"X"') < text.index(f"<{GRAPH.value}>")
    assert text.count(f"<{GRAPH.value}>") == 1


def test_turtle_and_n_triples_hold_the_default_graph_alone() -> None:
    content = [Quad(PROJECT, RK.acronym, Literal("X")), Quad(PROJECT, RK.acronym, Literal("Y"), GRAPH)]
    assert b'"Y"' not in turtle(content)
    assert n_triples(content) == f'{PROJECT} {RK.acronym} "X" .\n'.encode()


def test_n_triples_have_one_sorted_line_for_each_triple() -> None:
    content = [Quad(PROJECT, RK.theme, code("theme", name)) for name in ("c", "a", "b", "a")]
    lines = n_triples(content).decode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 3


@pytest.mark.parametrize(
    "text",
    [
        "tab\there",
        "line\nfeed",
        "cr\r",
        'quote " and \\',
        "\u2028\u2029\u0085",
        "\x01\x7f",
        "@prefix rk: <x> .",
        "'''\"\"\"",
        "𝄞",
        "a\u0301",
    ],
)
def test_no_character_of_a_text_is_lost(text: str) -> None:
    content = {Quad(PROJECT, RK.title, Literal(text, language="lv")), Quad(PROJECT, RK.title, Literal(text), GRAPH)}
    assert set(ox.parse(trig(content), format=RdfFormat.TRIG)) == content
    plain = {quad for quad in content if quad.graph_name != GRAPH}
    assert set(ox.parse(turtle(content), format=RdfFormat.TURTLE)) == plain
    assert set(ox.parse(n_triples(content), format=RdfFormat.N_TRIPLES)) == plain


def test_the_lexical_form_of_a_value_is_kept() -> None:
    values = [
        Literal("106717.50", datatype=XSD.decimal),
        Literal("106717.50 EUR", datatype=RK.money),
        Literal("007", datatype=XSD.integer),
        Literal("--06-11", datatype=XSD.gMonthDay),
        Literal("true", datatype=XSD.boolean),
        Literal("1.0E0", datatype=XSD.double),
    ]
    content = {Quad(PROJECT, RK.title, value) for value in values}
    assert set(ox.parse(turtle(content), format=RdfFormat.TURTLE)) == content


@pytest.mark.parametrize("local", ["a.b", "a-", "-a", "a.", "0", "a/b", "é", "a%20b", "a;b", "a#b", "a:b", "Ā", "_x", "~", "a'b", "a(b)"])
def test_a_name_that_a_prefix_does_not_fit_is_written_so_that_it_is_read_back(local: str) -> None:
    content = {Quad(NamedNode(f"{PREFIXES['theme']}{local}"), SKOS.notation, Literal(local))}
    assert set(ox.parse(turtle(content), format=RdfFormat.TURTLE)) == content


@pytest.mark.parametrize(
    "quad",
    [
        Quad(BlankNode("b"), RDF.type, RK.Project),
        Quad(PROJECT, RK.funding, BlankNode("b")),
    ],
)
def test_a_blank_node_is_refused(quad: Quad) -> None:
    for write in (turtle, trig, n_triples):
        with pytest.raises(InputError, match="a blank node has no lasting name"):
            write([quad])


def test_a_graph_without_a_name_is_refused() -> None:
    with pytest.raises(InputError, match="a blank node has no lasting name"):
        trig([Quad(PROJECT, RK.acronym, Literal("X"), BlankNode("g"))])


def test_nothing_is_written_for_nothing() -> None:
    assert (turtle([]), trig([]), n_triples([])) == (b"", b"", b"")
