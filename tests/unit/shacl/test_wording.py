"""What a constraint wants, in the words of a planner."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from regkg.shacl import Finding, Rules
from regkg.shacl.engine import Runner
from regkg.shacl.report import Term, plain
from regkg.shacl.shapes import CORE, ShapesGraph
from regkg.shacl.wording import DATATYPES, datatype_words, sentence, wanted
from regkg.stores import EmbeddedStore
from regkg.vocab import RDF, XSD

_HEAD: Final = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <a:> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""


def _name_of(term: Term) -> str:
    return plain(term).removeprefix("a:")


def _parsed(text: str) -> list[Quad]:
    return list(ox.parse(_HEAD + text, format=RdfFormat.TURTLE))


def _found(constraint: str, value: str = '"x"', *, path: str = "sh:path e:p") -> tuple[Finding, ShapesGraph]:
    """The first finding of one constraint on the property `p` of a thing."""
    shapes = Rules(_parsed(f"e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ {path} ; {constraint} ] ."))
    runner = Runner(EmbeddedStore.of(_parsed(f"e:a e:p {value} ; e:q 1 .")), shapes)
    return runner.run().findings[0], runner.graph


def _wanted(constraint: str, value: str = '"x"') -> tuple[str, str]:
    finding, graph = _found(constraint, value)
    return wanted(finding, graph, "lv", _name_of), wanted(finding, graph, "en", _name_of)


#: Each with a value that breaks it.
CONSTRAINTS: Final = [
    ("sh:class e:T", '"x"', "ieraksts, kura veids ir T", "a thing of the kind T"),
    ("sh:datatype xsd:date", '"x"', "datums", "a date"),
    ("sh:datatype xsd:int", '"x"', "vesels skaitlis", "a whole number"),
    ("sh:datatype rdf:langString", '"x"', "teksts ar valodas norādi", "a text with its language"),
    ("sh:nodeKind sh:IRI", '"x"', "adrese (IRI)", "an address (IRI)"),
    ("sh:minCount 3", '"x"', "vismaz 3", "at least 3"),
    ("sh:maxCount 1", '"x", "y"', "ne vairāk kā 1", "at most 1"),
    ("sh:minExclusive 5", "5", "vairāk par 5", "more than 5"),
    ("sh:minInclusive 5", "4", "5 vai vairāk", "5 or more"),
    ("sh:maxExclusive 5", "5", "mazāk par 5", "less than 5"),
    ("sh:maxInclusive 5", "6", "5 vai mazāk", "5 or less"),
    ("sh:minLength 5", '"x"', "vismaz 5 rakstzīmes", "at least 5 characters"),
    ("sh:maxLength 0", '"x"', "ne vairāk kā 0 rakstzīmes", "at most 0 characters"),
    ('sh:pattern "^[0-9]$"', '"x"', "pieraksts pēc parauga ^[0-9]$", "the form ^[0-9]$"),
    ('sh:languageIn ("lv" "en")', '"x"@de', "teksts valodā: lv, en", "a text in lv, en"),
    ("sh:uniqueLang true", '"x"@lv, "y"@lv', "viens teksts katrā valodā", "one text in each language"),
    ("sh:equals e:q", '"x"', "tās pašas vērtības kā laukā q", "the same values as q"),
    ("sh:disjoint e:q", "1", "citas vērtības nekā laukā q", "other values than q"),
    ("sh:lessThan e:q", "1", "mazāk nekā laukā q", "less than q"),
    ("sh:lessThanOrEquals e:q", "2", "ne vairāk kā laukā q", "no more than q"),
    ("sh:hasValue e:v", '"x"', "v", "v"),
    ('sh:in ("a" e:b)', '"x"', "viena no vērtībām: a, b", "one of a, b"),
    ("sh:node [ sh:nodeKind sh:IRI ]", '"x"', "adrese (IRI)", "an address (IRI)"),
    ("sh:node e:Named", '"x"', "Named", "Named"),
    ("sh:not [ sh:datatype xsd:string ]", '"x"', "kas nav: teksts bez valodas norādes", "not: a text without a language"),
    ("sh:or ([ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ])", '"x"', "datums vai gads", "a date or a year"),
    ("sh:and ([ sh:datatype xsd:gYear ] [ sh:nodeKind sh:IRI ])", '"x"', "gads un adrese (IRI)", "a year and an address (IRI)"),
    (
        "sh:xone ([ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ])",
        '"x"',
        "tieši viens no: datums, vai gads",
        "exactly one of: a date, or a year",
    ),
    ("sh:qualifiedValueShape [ sh:class e:T ] ; sh:qualifiedMinCount 2", '"x"', "vismaz 2 šādas vērtības", "at least 2 such values"),
    ("sh:qualifiedValueShape [ sh:minLength 1 ] ; sh:qualifiedMaxCount 0", '"x"', "ne vairāk kā 0 šādas vērtības", "at most 0 such values"),
    ("sh:or ([ sh:property [ sh:path e:r ; sh:minCount 1 ] ])", "e:x", "r: vismaz 1", "r: at least 1"),
]


@pytest.mark.parametrize(("constraint", "value", "lv", "en"), CONSTRAINTS)
def test_a_constraint_is_told_in_both_languages(constraint: str, value: str, lv: str, en: str) -> None:
    named = "" if "e:Named" not in constraint else " ] . e:Named a sh:NodeShape ; sh:property [ sh:path e:r ; sh:minCount 1"
    assert _wanted(constraint + named, value) == (lv, en)


def test_a_closed_shape_is_told_by_what_it_allows() -> None:
    shapes = Rules(_parsed("e:S a sh:NodeShape ; sh:targetNode e:a ; sh:closed true ; sh:property [ sh:path e:p ] ."))
    runner = Runner(EmbeddedStore.of(_parsed("e:a e:q 1 .")), shapes)
    (finding,) = runner.run().findings
    assert wanted(finding, runner.graph, "en", _name_of) == "only the fields that the rule names"


def test_a_long_list_is_cut() -> None:
    members = " ".join(f"e:m{number}" for number in range(20))
    assert _wanted(f"sh:in ({members})")[1] == "one of m0, m1, m2, m3, m4, m5, m6, m7, …"


def test_a_query_says_in_its_own_words_what_it_wants() -> None:
    shapes = Rules(_parsed('e:S a sh:NodeShape ; sh:targetNode e:a ; sh:sparql [ sh:select "SELECT $this WHERE { $this <a:p> 1 }" ] .'))
    runner = Runner(EmbeddedStore.of(_parsed("e:a e:p 1 .")), shapes)
    (finding,) = runner.run().findings
    assert wanted(finding, runner.graph, "lv", _name_of) == ""


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("constraint", "value", "lv", "en"),
    [
        ("sh:datatype xsd:date", '"x"', "p: jābūt – datums; ir – “x”.", "p should be a date, and is “x”."),
        ("sh:minCount 3", '"x"', "p: jābūt – vismaz 3; ir – 1.", "p should be at least 3, and is 1."),
        ("sh:hasValue e:v", '"x"', "p: jābūt – v.", "p: v expected."),
        ("sh:minInclusive 5", "4", "p: jābūt – 5 vai vairāk; ir – 4.", "p should be 5 or more, and is 4."),
    ],
)
def test_a_rule_without_a_message_has_a_sentence(constraint: str, value: str, lv: str, en: str) -> None:
    finding, graph = _found(constraint, value)
    assert (sentence(finding, graph, "lv", _name_of), sentence(finding, graph, "en", _name_of)) == (lv, en)


def test_a_rule_about_a_thing_itself_has_a_sentence_without_a_field() -> None:
    shapes = Rules(_parsed("e:S a sh:NodeShape ; sh:targetNode e:a ; sh:class e:T ."))
    runner = Runner(EmbeddedStore.of(_parsed("e:a e:p 1 .")), shapes)
    (finding,) = runner.run().findings
    assert sentence(finding, runner.graph, "en", _name_of) == "A thing of the kind T expected, and there is a."
    assert sentence(finding, runner.graph, "lv", _name_of) == "Jābūt – ieraksts, kura veids ir T; ir – a."


def test_a_path_that_is_no_single_field_goes_unnamed() -> None:
    finding, graph = _found("sh:minCount 1", path="sh:path (e:p e:q)")
    assert sentence(finding, graph, "en", _name_of) == "At least 1 expected."


def test_a_finding_of_a_shape_that_is_not_there_is_told_by_its_component() -> None:
    finding, graph = _found("sh:minCount 3")
    assert sentence(replace(finding, shape=NamedNode("a:gone")), graph, "en", _name_of).startswith("p should be MinCount")


# ── datatypes ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", [*DATATYPES, "integer", "nonNegativeInteger", "unsignedByte", "long"])
def test_each_datatype_has_words_in_both_languages_and_a_value_that_is_one(name: str) -> None:
    from regkg.shacl.datatypes import is_well_formed

    words, example = datatype_words(XSD[name])
    assert set(words) == {"lv", "en"}
    assert is_well_formed(example, XSD[name].value)


def test_texts_with_a_language_are_shown_with_it() -> None:
    assert datatype_words(RDF.langString) == ({"lv": "teksts ar valodas norādi", "en": "a text with its language"}, '"Rīga"@lv')


@pytest.mark.parametrize("datatype", [NamedNode("https://e.example/integer"), XSD["hexBinary"], XSD["unheardOf"]])
def test_other_datatypes_have_words_too(datatype: NamedNode) -> None:
    assert datatype_words(datatype)[0]["en"] == "a value of its kind"


def test_every_component_of_core_is_told_somewhere() -> None:
    told = {constraint.removeprefix("sh:").split()[0] for constraint, *_ in CONSTRAINTS} | {"closed", "sparql"}
    assert {name for name in CORE if name not in told} == set()


def test_a_literal_of_a_thing_is_shown_in_marks() -> None:
    finding, graph = _found("sh:nodeKind sh:IRI", '"a b"')
    assert finding.value == Literal("a b")
    assert "“a b”" in sentence(finding, graph, "lv", _name_of)
