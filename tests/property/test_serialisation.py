"""Canonical texts are read back to what they were written from, and do not show the order of the input."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Quad, RdfFormat

from regkg.publish.serialise import n_triples, trig, turtle
from tests.property.strategies import datasets

Writer = Callable[[list[Quad]], bytes]
WRITERS: dict[str, tuple[Writer, RdfFormat]] = {
    "turtle": (turtle, RdfFormat.TURTLE),
    "trig": (trig, RdfFormat.TRIG),
    "n-triples": (n_triples, RdfFormat.N_TRIPLES),
}


@pytest.mark.parametrize("name", WRITERS)
@given(datasets())
def test_a_canonical_text_is_read_back_to_the_same_quads(name: str, dataset: list[Quad]) -> None:
    write, format_ = WRITERS[name]
    expected = {quad for quad in dataset if name == "trig" or isinstance(quad.graph_name, DefaultGraph)}
    assert set(ox.parse(write(dataset), format=format_)) == expected


@pytest.mark.parametrize("name", WRITERS)
@given(datasets(), st.data())
def test_the_same_quads_in_any_order_give_the_same_text(name: str, dataset: list[Quad], data: st.DataObject) -> None:
    write, _ = WRITERS[name]
    shuffled = data.draw(st.permutations(dataset))
    assert write(shuffled) == write(dataset)
    assert write([*dataset, *dataset]) == write(dataset)


@given(datasets())
def test_writing_what_was_read_changes_nothing(dataset: list[Quad]) -> None:
    text = trig(dataset)
    assert trig(list(ox.parse(text, format=RdfFormat.TRIG))) == text


@given(datasets())
def test_a_text_ends_with_one_line_end_and_has_no_tabs(dataset: list[Quad]) -> None:
    for write in (turtle, trig):
        text = write(dataset)
        assert not text or (text.endswith(b"\n") and not text.endswith(b"\n\n"))
        assert b"\t" not in text
