from __future__ import annotations

import json
from typing import Any

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat

from regkg.vocab import RDF
from tests.unit.files.positions.reading import EX, Read, read


def read_json(context: dict[str, Any], *nodes: dict[str, Any]) -> Read:
    document = {"@context": {"ex": EX} | context, "@graph": list(nodes)}
    return read(json.dumps(document, indent=1, ensure_ascii=False), RdfFormat.JSON_LD)


def test_a_triple_has_pointers_lines_and_columns() -> None:
    found = read('{"@id": "https://a.b/ā",\n  "https://example.org/#name": [\n "Rīga", "Rīga 2"]}', RdfFormat.JSON_LD)
    first, second = found.positions.values(NamedNode("https://a.b/ā"), NamedNode(EX + "name"))
    assert (first.subject.line, first.subject.column, first.subject.pointer) == (1, 1, "")
    assert (first.predicate.line, first.predicate.column) == (2, 3)
    assert (second.object.line, second.object.column, second.object.pointer) == (3, 10, "/https:~1~1example.org~1#name/1")
    assert (first.text, second.text) == ('"Rīga"', '"Rīga 2"')


@pytest.mark.parametrize(
    ("context", "key"),
    [
        ({}, "ex:p"),
        ({}, EX + "p"),
        ({"name": "ex:p"}, "name"),
        ({"name": {"@id": "ex:p"}}, "name"),
        ({"other": "ex:p", "name": "other"}, "name"),
        ({"@vocab": EX}, "p"),
    ],
)
def test_keys_are_understood_however_the_context_names_them(context: dict[str, Any], key: str) -> None:
    assert read_json(context, {"@id": "ex:s", key: "x"}).spot("p").object.pointer == "/@graph/0/" + key.replace("/", "~1")


@pytest.mark.parametrize(
    ("context", "name"),
    [({}, EX + "s"), ({}, "ex:s"), ({"@base": EX}, "#s"), ({"@base": "https://example.org/x/"}, "../#s"), ({"id": "@id"}, "ex:s")],
)
def test_subjects_are_understood_however_they_are_written(context: dict[str, Any], name: str) -> None:
    found = read_json(context, {"id" if "id" in context else "@id": name, "ex:p": 1})
    place = found.positions.subject(NamedNode(EX + "s"))
    assert place and place.pointer == "/@graph/0"


@pytest.mark.parametrize(
    "value",
    [
        "x",
        5,
        2.5,
        1e30,
        True,
        {"@value": "x"},
        {"@value": "x", "@language": "LV"},
        {"@value": "5", "@type": "ex:t"},
        {"@id": "ex:o"},
        {"@id": "_:b"},
        {"ex:q": 1},
        {},
        'a"\\ā',
    ],
)
def test_values_of_every_kind_are_found(value: object) -> None:
    found = read_json({}, {"@id": "ex:s", "ex:p": [{"@id": "ex:else"}, value]})
    spot = found.positions.values(NamedNode(EX + "s"), NamedNode(EX + "p"))[1]
    assert spot.object.pointer == "/@graph/0/ex:p/1"
    assert json.loads(spot.text) == value


def test_values_with_the_same_words_are_told_apart_by_language_and_datatype() -> None:
    values = [{"@value": "x", "@language": "lv"}, {"@value": "x", "@language": "en"}, {"@value": "x", "@type": "ex:t"}]
    found = read_json({}, {"@id": "ex:s", "ex:p": values})
    for quad, spot in found.spots():
        written = json.loads(spot.text)
        assert isinstance(quad.object, Literal)
        assert (written.get("@language"), written.get("@type")) == (quad.object.language, None if quad.object.language else "ex:t")


def test_language_maps_are_entered() -> None:
    found = read_json({"label": {"@id": "ex:p", "@container": "@language"}}, {"@id": "ex:s", "label": {"lv": "x", "en": ["x", "y"]}})
    assert [spot.object.pointer for _, spot in found.spots()] == [f"/@graph/0/label/{end}" for end in ("lv", "en/0", "en/1")]


def test_types_stand_under_their_keyword() -> None:
    found = read_json({"kind": "@type"}, {"@id": "ex:s", "kind": ["ex:T", "ex:U"]})
    assert [spot.object.pointer for _, spot in found.spots()] == ["/@graph/0/kind/0", "/@graph/0/kind/1"]


@pytest.mark.parametrize("as_container", [True, False])
def test_members_of_lists_are_found(*, as_container: bool) -> None:
    members = [1, 1, {"ex:q": "inner"}, {"@id": "ex:o"}]
    context = {"list": {"@id": "ex:p", "@container": "@list"}} if as_container else {"list": "ex:p"}
    found = read_json(context, {"@id": "ex:s", "list": members if as_container else {"@list": members}})
    firsts = [spot.object.pointer.rpartition("/")[2] for quad, spot in found.spots() if quad.predicate == RDF.first]
    assert sorted(firsts) == ["0", "1", "2", "3"]
    assert found.spot("q").text == '"inner"'


def test_nodes_without_a_name_are_found_by_what_they_hang_on() -> None:
    inner = [{"ex:q": "first"}, {"ex:q": "second", "ex:deep": {"ex:q": "third"}}]
    found = read_json({}, {"@id": "ex:s", "ex:p": inner}, {"ex:q": "fourth"}, {"ex:q": "fifth"})
    places = {spot.text: spot.object.pointer for quad, spot in found.spots() if quad.predicate.value == EX + "q"}
    assert places == {
        '"first"': "/@graph/0/ex:p/0/ex:q",
        '"second"': "/@graph/0/ex:p/1/ex:q",
        '"third"': "/@graph/0/ex:p/1/ex:deep/ex:q",
        '"fourth"': "/@graph/1/ex:q",
        '"fifth"': "/@graph/2/ex:q",
    }


def test_one_subject_may_be_described_in_several_places() -> None:
    found = read_json({}, {"@id": "ex:s", "ex:p": "x"}, {"@id": "ex:g", "@graph": [{"@id": "ex:s", "ex:q": "y"}]})
    assert found.spot("q").object.pointer == "/@graph/1/@graph/0/ex:q"


def test_a_labelled_node_is_found_by_its_label() -> None:
    found = read_json({}, {"@id": "ex:s", "ex:p": {"@id": "_:n"}}, {"@id": "_:n", "ex:q": 1})
    place = found.positions.subject(BlankNode("n"))
    assert place and place.pointer == "/@graph/1"


def test_what_cannot_be_told_stands_at_the_node_object_of_its_subject() -> None:
    found = read_json({"x": {"@id": "ex:p", "@container": "@id"}}, {"@id": "ex:s", "x": {"ex:o": {"ex:q": 1}}})
    spot = found.spot("p")
    assert (spot.object.pointer, spot.text) == ("/@graph/0", "")


def test_a_property_said_backwards_stands_at_its_subject() -> None:
    found = read_json({}, {"@id": "ex:s", "@reverse": {"ex:p": {"@id": "ex:o", "ex:q": 1}}})
    assert found.spot("p").object.pointer == "/@graph/0/@reverse/ex:p"
    assert found.spot("q").object.pointer == "/@graph/0/@reverse/ex:p/ex:q"


def test_terms_that_mean_each_other_in_two_contexts_do_no_harm() -> None:
    nodes = ({"@context": {"a": "ex:p", "b": "a"}, "@id": "ex:s", "b": 1}, {"@context": {"b": "ex:p", "a": "b"}, "@id": "ex:t", "a": 2})
    assert [spot.subject.pointer for _, spot in read_json({}, *nodes).spots()] == ["/@graph/0", "/@graph/1"]


def test_arrays_in_arrays_do_no_harm() -> None:
    depth = 2_000
    found = read(f'{{"@id": "{EX}s", "{EX}p": 1, "{EX}q": {"[" * depth}2{"]" * depth}}}', RdfFormat.JSON_LD)
    assert found.at("p")[0] == 1
