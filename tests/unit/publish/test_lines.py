"""Statements as sorted lines: in one order, on disk where there are many, and spelled as N-Quads spells them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from regkg.errors import InputError
from regkg.publish import lines
from regkg.stores import EmbeddedStore
from regkg.vocab import RDF, RK
from tests.samples import PROJECT

GRAPH = NamedNode("https://example.org/g")
TRICKY = [
    Literal(f"a {RDF.type} b"),
    Literal(" <> "),
    Literal("x <https://example.org/g> ."),
    Literal('"quoted" _:b'),
    Literal("a _:b", language="en"),
    Literal("<<( x )>>"),
    Literal("x <y", datatype=RK.money),
]


def test_rdf_type_keeps_its_name_where_it_is_not_the_property(tmp_path: Path) -> None:
    odd = [Quad(RDF.type, RK.theme, GRAPH), Quad(GRAPH, RK.claimProperty, RDF.type), Quad(RDF.type, RDF.type, RDF.type)]
    found = sorted(lines.lines_of(EmbeddedStore.of(odd), tmp_path / "dump"))
    assert found == lines.sorted_lines(odd)
    assert set(ox.parse(b"".join(map(lines.plain, found)), format=ox.RdfFormat.N_TRIPLES)) == set(odd)


def quads() -> list[Quad]:
    values = [Quad(PROJECT, RK.title, value, graph) for value in TRICKY for graph in (ox.DefaultGraph(), GRAPH)]
    return [*values, Quad(PROJECT, RDF.type, RK.Project), Quad(PROJECT, RK.theme, GRAPH, GRAPH), Quad(PROJECT, RK.theme, GRAPH)]


def test_the_kind_of_a_thing_stands_first_and_the_default_graph_before_all_others() -> None:
    found = lines.sorted_lines(quads())
    assert found[0] == f"- {PROJECT} <> {RK.Project} .\n".encode()
    assert [line[:1] for line in found] == [b"-"] * 9 + [b"<"] * 8


def test_a_store_and_its_statements_give_the_same_lines(tmp_path: Path) -> None:
    store = EmbeddedStore.of(quads())
    assert sorted(lines.lines_of(store, tmp_path / "dump")) == lines.sorted_lines(quads())
    assert list(tmp_path.iterdir()) == []


def test_a_line_is_read_back_to_the_statement(tmp_path: Path) -> None:
    text = b"".join(map(lines.plain, lines.default_graph(lines.sorted_lines(quads()))))
    assert set(ox.parse(text, format=ox.RdfFormat.N_TRIPLES)) == {quad for quad in quads() if quad.graph_name != GRAPH}


def test_more_lines_than_memory_should_hold_are_sorted_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_PART", 200)
    given = [f"- <a:{at * 7919 % 1009}> <a:p> <a:o> .\n".encode() for at in range(2000)]
    assert lines.write_sorted(iter(given), tmp_path / "lines") == 1009
    assert list(lines.read(tmp_path / "lines")) == sorted(set(given))
    assert [path.name for path in tmp_path.iterdir()] == ["lines"]


@pytest.mark.parametrize(
    "quad",
    [
        Quad(BlankNode("b"), RDF.type, RK.Project),
        Quad(PROJECT, RK.funding, BlankNode("b")),
        Quad(PROJECT, RK.funding, GRAPH, BlankNode("b")),
    ],
)
def test_a_blank_node_is_refused_in_a_store_too(quad: Quad, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a blank node has no lasting name"):
        list(lines.lines_of(EmbeddedStore.of([quad]), tmp_path / "dump"))
