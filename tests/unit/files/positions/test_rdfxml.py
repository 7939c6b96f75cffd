from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat

from regkg.vocab import RDF
from tests.unit.files.positions.reading import BASE, EX, Read, read

HEAD = f'<rdf:RDF xmlns:rdf="{RDF.type.value.removesuffix("type")}" xmlns="{EX}" xmlns:ex="{EX}" xml:base="{BASE}">\n'


def read_xml(body: str) -> Read:
    return read(f"{HEAD}{body}\n</rdf:RDF>", RdfFormat.RDF_XML)


def test_a_property_element_is_the_place_of_its_triple() -> None:
    spot = read_xml('<rdf:Description rdf:about="#riga">\n  <ex:name xml:lang="lv">Rīga &amp; Jūrmala</ex:name>\n</rdf:Description>').spot(
        "name"
    )
    assert (spot.subject.line, spot.subject.column) == (2, 1)
    assert (spot.predicate.line, spot.predicate.column) == (3, 3)
    assert (spot.object.line, spot.object.column) == (3, 26)
    assert spot.text == "Rīga &amp; Jūrmala"


def test_columns_count_characters_behind_letters_of_several_bytes() -> None:
    assert read_xml('<!-- āēī 𝄞 --><Thing><name>ā</name><p rdf:resource="#ž"/></Thing>').at("p") == (2, 53)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_any_system(line_end: str) -> None:
    assert read_xml(line_end.join(["<Thing>", "<p>x</p>", "</Thing>"])).at("p") == (3, 4)


def test_a_typed_node_is_the_place_of_its_type() -> None:
    found = read_xml('\n  <Project rdf:about="#p"/>')
    spot = found.positions.triple(NamedNode(EX + "p"), RDF.type, NamedNode(EX + "Project"))
    assert spot and (spot.predicate.line, spot.predicate.column, spot.text) == (3, 3, '<Project rdf:about="#p"/>')


def test_attributes_are_the_places_of_their_triples() -> None:
    found = read_xml('<rdf:Description ex:p=\'a > b\' rdf:about="#s"\n  rdf:type="#T" ex:q="&quot;"/>')
    assert (found.spot("p").predicate.column, found.spot("p").object.column, found.spot("p").text) == (18, 24, "a > b")
    assert (found.at("q"), found.spot("q").text) == ((3, 23), "&quot;")
    assert found.positions.values(NamedNode(EX + "s"), RDF.type)[0].text == "#T"


@pytest.mark.parametrize("reference", ['rdf:resource="#o"', 'rdf:nodeID="o"'])
def test_a_reference_is_the_place_of_the_object(reference: str) -> None:
    spot = read_xml(f"<Thing><p {reference}/></Thing>").spot("p")
    assert spot.text in {"#o", "o"}


def test_attributes_of_a_property_describe_its_object() -> None:
    found = read_xml('<Thing><p rdf:resource="#o" ex:q="1" ex:r="2" rdf:type="#T"/><p2 ex:t="3"/></Thing>')
    assert len(found.positions) == 7
    assert found.spot("q").subject == found.spot("r").subject == found.spot("p").object
    assert found.spot("t").subject == found.spot("p2").object


def test_nested_nodes_stand_at_their_tags() -> None:
    found = read_xml("<Thing><p><Part><q>1</q></Part></p><r><rdf:Description/></r></Thing>")
    assert found.spot("p").text == "<Part>"
    assert found.spot("q").subject == found.spot("p").object
    assert found.spot("r").text == "<rdf:Description/>"


def test_parse_type_resource_makes_the_property_a_node() -> None:
    found = read_xml('<Thing><p rdf:parseType="Resource"><q>1</q><rdf:li>2</rdf:li></p></Thing>')
    assert found.spot("q").subject == found.spot("p").predicate
    assert len(found.positions) == 4


def test_members_of_a_collection_stand_at_their_tags() -> None:
    members = '<rdf:Description rdf:about="#a"/><Part><q>1</q></Part>'
    found = read_xml(f'<Thing><p rdf:parseType="Collection">{members}</p><e rdf:parseType="Collection"/></Thing>')
    assert [spot.text for quad, spot in found.spots() if quad.predicate == RDF.first] == ['<rdf:Description rdf:about="#a"/>', "<Part>"]
    assert len(found.positions) == len(found.quads)


def test_an_xml_literal_is_text_with_its_tags() -> None:
    found = read_xml('<Thing><p rdf:parseType="Literal">a <b>c<d/></b></p><q>1</q></Thing>')
    assert found.spot("p").text == "a <b>c<d/></b>"
    assert found.spot("q").text == "1"


def test_another_parse_type_gives_no_triples() -> None:
    assert len(read_xml('<Thing><p rdf:parseType="Other">a <b>c</b></p><q>1</q></Thing>').positions) == 2


def test_a_reified_triple_keeps_its_place_and_gives_it_to_the_statement() -> None:
    found = read_xml('<Thing><p rdf:ID="s">1</p><q rdf:ID="t" rdf:parseType="Resource"/></Thing>')
    assert len(found.positions) == len(found.quads) == 11
    (spot,) = found.positions.values(NamedNode(EX + "s"), RDF.object)
    assert spot.predicate == found.spot("p").predicate


def test_containers_are_counted() -> None:
    found = read_xml("<rdf:Seq><rdf:li>a</rdf:li><rdf:li>b</rdf:li></rdf:Seq>")
    assert [spot.text for _, spot in found.spots()][1:] == ["a", "b"]


@pytest.mark.parametrize("empty", ["<p/>", "<p></p>", "<p ></p>"])
def test_an_empty_literal_has_a_place(empty: str) -> None:
    spot = read_xml(f"<Thing>{empty}</Thing>").spot("p")
    assert spot.text == ""
    assert spot.object.line == 2


@pytest.mark.parametrize("written", ["a<!-- b -->", "<![CDATA[<c>]]>", "&#257; &lt; b"])
def test_what_is_written_is_given_as_it_is(written: str) -> None:
    assert read_xml(f"<Thing><p>{written}</p></Thing>").spot("p").text == written


def test_a_node_may_stand_without_rdf_around_it() -> None:
    found = read(f'<Thing xmlns="{EX}"><p>1</p></Thing>', RdfFormat.RDF_XML)
    assert found.spot("p").text == "1"


def test_a_declared_encoding_does_not_matter_to_a_decoded_text() -> None:
    assert read('<?xml version="1.0" encoding="utf-8"?>\n' + HEAD + "<T><p>ā</p></T></rdf:RDF>", RdfFormat.RDF_XML).at("p") == (3, 7)


def test_the_original_of_a_number_is_found() -> None:
    datatype = "http://www.w3.org/2001/XMLSchema#decimal"
    found = read_xml(f'<Thing rdf:about="#s"><p rdf:datatype="{datatype}">120000.50</p></Thing>')
    stored = Literal("120000.5", datatype=NamedNode(datatype))
    original = found.positions.original(NamedNode(EX + "s"), NamedNode(EX + "p"), stored)
    assert original and original.value == "120000.50"
