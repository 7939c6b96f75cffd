from __future__ import annotations

import pyoxigraph as ox
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat

from regkg.files.positions import Position, locate
from regkg.vocab import RDF
from tests.unit.files.positions.reading import EX, read, read_anew

PREFIX = f"@prefix : <{EX}> .\n"


def test_a_triple_has_the_places_of_its_three_terms() -> None:
    spot = read(PREFIX + ':riga\n    :name "Rīga"@lv .').spot("name")
    assert (spot.subject.line, spot.subject.column) == (2, 1)
    assert (spot.predicate.line, spot.predicate.column) == (3, 5)
    assert (spot.object.line, spot.object.column) == (3, 11)
    assert spot.text == '"Rīga"@lv'


def test_columns_and_offsets_count_characters() -> None:
    found = read(PREFIX + ':s :first "āčēģīķļņšūž 𝄞", "b" ; :second 2 .')
    assert found.at("second") == (2, 42)
    assert found.text[found.spot("second").object.offset] == "2"


def test_a_tab_is_one_column() -> None:
    assert read(PREFIX + ":s\t:p\t1 .").at("p") == (2, 7)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_any_system(line_end: str) -> None:
    assert read(line_end.join([PREFIX.strip(), "# comment", ":s", "  :p", "  1 ."])).at("p") == (5, 3)


def test_a_byte_order_mark_takes_no_column() -> None:
    found = read("\ufeff<#s> <#p> 1 .")
    assert found.positions.subject(NamedNode(EX + "s")) == Position(1, 1, 1)


def test_a_string_of_many_lines_does_not_shift_what_follows() -> None:
    found = read(PREFIX + ':s :p """one\ntwo "quoted" \\""" three\r\n""", "x" ; :q 1 .')
    assert found.at("q") == (4, 15)


@pytest.mark.parametrize("comment", ["# it's", '# "open', "# <<( ] . ;", "#"])
def test_comments_may_hold_anything(comment: str) -> None:
    assert read(f"{PREFIX}{comment}\n:s {comment}\n :p {comment}\n 1 {comment}\n . {comment}").at("p") == (5, 2)


def test_a_hash_in_an_iri_is_no_comment() -> None:
    assert read("<https://a.b/#s> <#p> <https://a.b/c#d>.").spot("p").text == "<https://a.b/c#d>"


@pytest.mark.parametrize(
    "name",
    [
        ":a",
        ":",
        ":a.b",
        ":a-b",
        ":1",
        r":a\-b",
        r":a\.",
        r":\~a\(b\)",
        ":%41",
        ":a:b",
        ":Rīga",
        "é.x:y",
        "<https://a.b/\\u00e9>",
        "<r>",
        "<>",
        "true:a",
    ],
)
def test_names_are_found_whole(name: str) -> None:
    found = read(f"{PREFIX}@prefix é.x: <u:> . @prefix true: <v:> .\n:s :p {name}.\n:t :q {name},{name};:r {name}.\n")
    assert found.spot("p").text == name
    assert len(found.positions) == 4


@pytest.mark.parametrize(
    "literal", ["1", "-1", "+1.5", ".5", "1e3", "1.e3", "-.5E-3", "true", "false", "''", '""', "'it\"s'", "''' ' '''", "'a\\'b'"]
)
def test_literals_are_found_whole(literal: str) -> None:
    found = read(f"{PREFIX}:s :p {literal}.\n:t :q ({literal} {literal}).")
    assert found.spot("p").text == literal
    assert [quad.object for quad, _ in read_anew(found)] == [term for _, term in read_anew(found)]


def test_a_number_may_be_followed_by_the_dot_that_ends_the_statement() -> None:
    found = read(PREFIX + ":s :p 1.:s :q 1.5.:t :r 2 .")
    assert [found.spot(name).text for name in "pqr"] == ["1", "1.5", "2"]


def test_language_and_datatype_belong_to_the_literal_even_behind_a_comment() -> None:
    found = read(PREFIX + ':s :p "a" # not\n @en-GB ; :q "b" ^^ <#t> ; :r "c"^^:t .')
    assert found.spot("p").text == '"a" # not\n @en-GB'
    assert [found.spot(name).text for name in "qr"] == ['"b" ^^ <#t>', '"c"^^:t']


def test_directives_in_both_spellings_are_passed_over() -> None:
    directives = "@base <https://x.y/> .\nBASE <z/>\n@prefix a: <#> .\nprefix b: <https://w.v/>\nPREFIX : <>\n"
    found = read(directives + "<s> a:p b:o .\n@prefix a: <https://new/> . :s a:p 1 .")
    assert [quad.object for quad, _ in found.spots()] == [NamedNode("https://w.v/o"), Literal(1)]
    assert [spot.text for _, spot in found.spots()] == ["b:o", "1"]


def test_semicolons_may_be_repeated_and_left_over() -> None:
    assert read(PREFIX + ":s :p 1 ;; :q 2 ; ; .").at("q") == (2, 15)


def test_the_word_a_is_a_predicate() -> None:
    found = read(PREFIX + ":s a :T .")
    spot = found.positions.triple(NamedNode(EX + "s"), RDF.type, NamedNode(EX + "T"))
    assert spot and spot.predicate.column == 4


def test_a_nested_node_stands_at_its_bracket_as_object_and_as_subject() -> None:
    found = read(PREFIX + ":s :has [\n  :in [ :deep 'x' ]\n] .")
    assert found.at("has") == (2, 9)
    assert found.spot("in").subject == found.spot("has").object
    assert found.spot("deep").subject == found.spot("in").object
    assert found.at("deep") == (3, 15)
    assert found.spot("in").text == "[ :deep 'x' ]"


def test_a_nested_node_may_be_a_subject() -> None:
    found = read(PREFIX + "[ :p 1 ] :q [] .\n[] :r 2 .\n[ :t 3 ] .")
    assert found.spot("p").subject == found.spot("q").subject
    assert [found.at(name) for name in "pqrt"] == [(2, 6), (2, 13), (3, 7), (4, 6)]
    assert found.spot("q").text == "[]"


@pytest.mark.parametrize(
    "collection",
    [
        "(1 2 3)",
        "('a' 'b')",
        "('a' 1)",
        "(1 'a')",
        "('a' [:z 'b'] 'c')",
        "(() (()) ((1) 'x'))",
        "('a'@en 'b'^^:t 'c')",
        "(:a _:b <c> [] )",
        "([] 'a' [])",
    ],
)
@pytest.mark.parametrize("frame", [":s :p {} .", "{} :p 1 .", "[ :p {} ] .", ":s :p 'x', {}, 'y' ; :q 2 .", ":s :p ({}) ."])
def test_members_of_collections_have_their_places(collection: str, frame: str) -> None:
    found = read(PREFIX + frame.format(collection))
    assert len(found.positions) == len(found.quads)
    anew = list(read_anew(found))
    assert anew
    assert [quad.object for quad, _ in anew] == [term for _, term in anew]


def test_a_list_node_stands_at_its_member_and_the_first_at_the_bracket() -> None:
    found = read(PREFIX + ":s :p (:a\n:b) .")
    lines = {(quad.predicate, spot.subject.line, spot.object.line, spot.text) for quad, spot in found.spots()}
    assert lines == {
        (NamedNode(EX + "p"), 2, 2, "(:a\n:b)"),
        (RDF.first, 2, 2, ":a"),
        (RDF.rest, 2, 3, ""),
        (RDF.first, 3, 3, ":b"),
        (RDF.rest, 3, 3, ")"),
    }


@pytest.mark.parametrize(
    "graph", ["{0}", "{{ {0} }}", ":g {{ {0} }}", "GRAPH :g {{ {0} . }}", "graph _:g {{ {0} }}", "[] {{ {0} }}", "GRAPH [] {{{0}}}"]
)
def test_graphs_of_trig_are_entered(graph: str) -> None:
    body = ":s :p [ :q ( 'x' ) ] ; :r 'y'"
    text = PREFIX + graph.format(body) + ("." if graph == "{0}" else "") + "\n{} :after :graph 1 ."
    found = read(text, RdfFormat.TRIG)
    assert len(found.positions) == len(found.quads) == 6
    assert found.at("graph") == (3, 18)


def test_a_very_long_line_is_no_obstacle() -> None:
    found = read(PREFIX + ":s " + " ; ".join(f":p{number} 'x'" for number in range(20_000)) + " .")
    assert found.at("p19999") == (2, len(found.text.splitlines()[1]) - 4)


def test_deep_nesting_is_no_obstacle() -> None:
    depth = 5_000
    found = read(PREFIX + ":s :p " + "[ :p " * depth + "( " * depth + "'x'" + " )" * depth + " ]" * depth + " .")
    assert len(found.positions) == len(found.quads) > 3 * depth


def test_triples_before_the_first_triple_term_keep_their_places() -> None:
    found = read(PREFIX + ":s :p 1 ; :q 'x' {| :r 2 |} .\n:t :u 3 .")
    positions = found.positions
    assert [bool(positions.values(NamedNode(EX + subject), NamedNode(EX + name))) for subject, name in ("sp", "sq", "tu")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        ":s :p <<( :a :b :c )>> .",
        "<< :a :b :c >> :p 1 .",
        ":s :p 1 ~ :r .",
        'VERSION "1.2"\n:s :p "a"@en--ltr .',
        '@version "1.2" .\n:s :p 1 .',
    ],
)
def test_rdf_1_2_is_taken_without_an_error(text: str) -> None:
    found = read(PREFIX + text)
    assert len(found.positions) <= len(found.quads)


def test_no_place_is_given_for_triples_of_another_text() -> None:
    quads = list(ox.parse(PREFIX + ":s :p 1, 2 .", format=RdfFormat.TURTLE))
    assert not locate(PREFIX + ":s :p 2, 1 .", RdfFormat.TURTLE, quads)
    assert not locate(PREFIX + ":s :q 1, 2 .", RdfFormat.TURTLE, quads)
    assert not locate(PREFIX + ":s :p 1 .", RdfFormat.TURTLE, quads)


def test_no_place_is_given_when_nodes_come_in_another_order_than_their_brackets() -> None:
    text = PREFIX + ":s :p [ :p [ :p [] ] ] ."
    quads = list(ox.parse(text, format=RdfFormat.TURTLE))
    assert locate(text, RdfFormat.TURTLE, quads)
    assert not locate(text, RdfFormat.TURTLE, list(reversed(quads)))


@pytest.mark.parametrize("text", ["", "]", ")", ":s", ":s :p", "( ] )", '"', "@prefix", "\x00", ":s :p 1 . }"])
def test_even_a_broken_text_raises_nothing(text: str) -> None:
    quad = Quad(NamedNode(EX + "s"), NamedNode(EX + "p"), BlankNode())
    for format_ in (RdfFormat.TURTLE, RdfFormat.N_QUADS, RdfFormat.RDF_XML, RdfFormat.JSON_LD):
        assert not locate(text, format_, [quad])
