"""Whatever graph is written in whatever format, each triple stands where its object is written."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

import pyoxigraph as ox
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat

from tests.property.strategies import languages, texts
from tests.unit.files.positions.reading import EX, read, read_anew

TURTLE_LIKE: Final = (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_TRIPLES, RdfFormat.N_QUADS)
WITH_GRAPHS: Final = (RdfFormat.TRIG, RdfFormat.N_QUADS, RdfFormat.JSON_LD)

#: Characters that XML forbids, though Oxigraph lets them pass; expat does not, so there are no places.
NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

named = st.sampled_from([EX + "a", EX + "b.c", "https://example.org/ā/%20d", "urn:e:f-g"]).map(NamedNode)
predicates = st.sampled_from([EX + "p", EX + "q", "https://example.org/r"]).map(NamedNode)
nodes = named | st.sampled_from(["x", "y.z", "0"]).map(BlankNode)
literals = st.one_of(
    texts.map(Literal),
    st.builds(lambda text, language: Literal(text, language=language), texts, languages),
    st.builds(lambda text, name: Literal(text, datatype=name), texts, named),
    st.integers().map(Literal),
    st.booleans().map(Literal),
)
graphs = st.just(DefaultGraph()) | nodes


def datasets(subjects: st.SearchStrategy[NamedNode | BlankNode]) -> st.SearchStrategy[list[Quad]]:
    """Small datasets of some nodes."""
    return st.lists(st.builds(Quad, subjects, predicates, subjects | literals, graphs), max_size=12, unique=True)


@st.composite
def turtle_objects(draw: st.DrawFn, depth: int = 3) -> str:
    """An object as people write them: nested nodes and collections with strings, names and numbers in them."""
    kind = draw(st.integers(0, 9 if depth else 6))
    if kind > 7:
        return f"[ {draw(property_lists(depth - 1))} ]" if kind == 8 else "[]"
    if kind == 7:
        return f"({' '.join(draw(st.lists(turtle_objects(depth - 1), max_size=3)))})"
    return draw(st.sampled_from([":a", "<b>", "'c'", '"d"@en', "'e'^^:t", '"""f\n"""', "1.50", "true", "_:g"]))


@st.composite
def property_lists(draw: st.DrawFn, depth: int = 3) -> str:
    """Verbs with their objects."""
    verbs = draw(st.lists(st.sampled_from([":p", "a", ":q"]), min_size=1, max_size=3))
    return " ;".join(f"{verb} {' , '.join(draw(st.lists(turtle_objects(depth), min_size=1, max_size=2)))}" for verb in verbs)


@st.composite
def statements(draw: st.DrawFn) -> str:
    """A subject, which may be nested too, and its properties."""
    subject = draw(st.sampled_from([":s", "[]", "_:s"]) | turtle_objects().filter(lambda text: text[0] in "(["))
    return f"{subject} {draw(property_lists())}"


def written(quads: list[Quad], format_: RdfFormat) -> str:
    """A text in a format, without graphs where it has none."""
    prefixes = None if format_ == RdfFormat.JSON_LD else {"ex": EX}
    text = ox.serialize(quads if format_ in WITH_GRAPHS else [quad.triple for quad in quads], format=format_, prefixes=prefixes)
    assert text is not None
    return text.decode()


@pytest.mark.parametrize("format_", [*TURTLE_LIKE, RdfFormat.JSON_LD], ids=str)
@given(datasets(nodes))
def test_each_triple_of_a_written_graph_has_its_place(format_: RdfFormat, dataset: list[Quad]) -> None:
    found = read(written(dataset, format_), format_)
    assert len(found.positions) == len(found.quads)
    if format_ in TURTLE_LIKE:
        assert all(quad.object == term for quad, term in read_anew(found))
    else:
        assert all(spot.text for _, spot in found.spots())


@given(datasets(named | st.just(BlankNode("x"))))
def test_each_triple_of_written_xml_has_its_place(dataset: list[Quad]) -> None:
    text = written(dataset, RdfFormat.RDF_XML)
    assume(not NOT_IN_XML.search(text))
    found = read(text, RdfFormat.RDF_XML)
    assert len(found.positions) == len(found.quads)
    for quad, spot in found.spots():
        if isinstance(quad.object, Literal):
            assert unescape(spot.text).split() == quad.object.value.split()


@given(st.lists(statements(), max_size=4), st.booleans())
def test_each_triple_of_nested_turtle_has_its_place(written: list[str], in_graph: bool) -> None:  # noqa: FBT001 – drawn
    body = " .\n".join(written)
    text = f"@prefix : <{EX}> .\n" + (f":g {{ {body} }}" if in_graph else f"{body} ." if written else "")
    found = read(text, RdfFormat.TRIG)
    assert len(found.positions) == len(found.quads)
    assert all(quad.object == term for quad, term in read_anew(found))
