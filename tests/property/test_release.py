"""What a release holds is read back to what it was written from, in every format and from release to release."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pyoxigraph as ox
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, Quad, RdfFormat

from regkg.publish import jsonld, serialise
from regkg.publish.lines import plain, sorted_lines
from regkg.shacl import default_rules
from regkg.terms import default_terms
from regkg.vocab import PREFIXES
from tests.property.strategies import datasets

CONTEXT = jsonld.Context(default_terms(), default_rules().quads)


def default_of(dataset: list[Quad]) -> set[Quad]:
    return {quad for quad in dataset if isinstance(quad.graph_name, DefaultGraph)}


@settings(max_examples=30)
@given(datasets())
def test_json_ld_is_read_back_to_the_same_statements(dataset: list[Quad]) -> None:
    text = b"".join(jsonld.write(sorted_lines(dataset), CONTEXT))
    assert set(ox.parse(text, format=RdfFormat.JSON_LD)) == default_of(dataset)


@settings(max_examples=30)
@given(datasets())
def test_turtle_is_what_oxigraph_would_write(dataset: list[Quad]) -> None:
    lines = sorted_lines(default_of(dataset))
    triples = (quad.triple for quad in ox.parse(b"".join(map(plain, lines)), format=RdfFormat.N_TRIPLES))
    theirs = (ox.serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()
    body = "\n".join(line.replace("\t", "    ") for line in theirs.split("\n") if line and not line.startswith("@prefix "))
    ours = serialise.turtle(dataset).decode()
    assert "\n".join(line for line in ours.split("\n") if line and not line.startswith("@prefix ")) == body


@settings(max_examples=30)
@given(datasets())
def test_a_file_holds_what_the_text_in_memory_holds(dataset: list[Quad]) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "x"
        serialise.write_trig(sorted_lines(dataset), path)
        assert path.read_bytes() == serialise.trig(dataset)
        serialise.write_turtle(sorted_lines(dataset), path)
        assert path.read_bytes() == serialise.turtle(dataset)
