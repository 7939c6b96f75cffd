"""The report as a sh:ValidationReport: what SHACL 3.6 asks of one, as rdflib and pySHACL read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from pyoxigraph import BlankNode, NamedNode, Quad
from rdflib import RDF, SH

from regkg.reports.records import Page, Record
from regkg.reports.turtle import validation_report
from regkg.shacl import Finding, Report, Rule, Rules, Severity, validate
from regkg.terms import Terms
from regkg.vocab import PREFIXES
from tests.unit.reports import sample

_PREFIXES: Final = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <http://e.example/> .
"""
EX: Final = rdflib.Namespace("http://e.example/")
RK: Final = rdflib.Namespace(PREFIXES["rk"])

SHAPES: Final = """
ex:Thing-shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property ex:Named , ex:Short , ex:Far ; sh:sparql ex:Query .
ex:Named a sh:PropertyShape ; dct:identifier "X1" ; sh:path ex:name ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "Add a name."@en , "Pievieno nosaukumu."@lv .
ex:Short a sh:PropertyShape ; dct:identifier "X2" ; sh:path ex:name ; sh:maxLength 3 ; sh:message "{?value} is too long."@en .
ex:Far a sh:PropertyShape ; dct:identifier "X3" ; sh:nodeKind sh:IRI ;
    sh:path ( ex:part [ sh:alternativePath ( [ sh:inversePath ex:of ] [ sh:zeroOrMorePath ex:next ] ) ] ) .
ex:Query a sh:SPARQLConstraint ; dct:identifier "X4" ; sh:message "Not {?value}." ;
    sh:select "SELECT $this ?value WHERE { $this <http://e.example/bad> ?value }" .
"""
DATA: Final = 'ex:a a ex:Thing ; ex:part "p" ; ex:bad 5 . ex:b a ex:Thing ; ex:name "Long"@lv .'

#: What SHACL 3.6 says of reports and results, as shapes for pySHACL.
REPORT_SHAPES: Final = """
ex:Report a sh:NodeShape ; sh:targetClass sh:ValidationReport ;
    sh:property [ sh:path sh:conforms ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ] ,
        [ sh:path sh:result ; sh:class sh:ValidationResult ] .
ex:Result a sh:NodeShape ; sh:targetClass sh:ValidationResult ;
    sh:property [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ] ,
        [ sh:path sh:resultPath ; sh:maxCount 1 ; sh:nodeKind sh:BlankNodeOrIRI ] ,
        [ sh:path sh:value ; sh:maxCount 1 ] ,
        [ sh:path sh:resultSeverity ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path sh:sourceConstraintComponent ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path sh:sourceShape ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:BlankNodeOrIRI ] ,
        [ sh:path sh:sourceConstraint ; sh:maxCount 1 ] ,
        [ sh:path sh:resultMessage ; sh:uniqueLang true ; sh:or ( [ sh:datatype xsd:string ] [ sh:datatype rdf:langString ] ) ] ,
        [ sh:path sh:detail ; sh:class sh:ValidationResult ] .
"""


def quads(text: str) -> list[Quad]:
    return list(ox.parse((_PREFIXES + text).encode(), format=ox.RdfFormat.TURTLE))


def run(shapes: str = SHAPES, data: str = DATA, page: Page | None = None) -> str:
    held = quads(shapes)
    return validation_report(validate(quads(data), rules=Rules(held), terms=Terms([])), held, page)


def graph(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="turtle")


def written(*findings: Finding, shapes: str = "", page: Page | None = None) -> rdflib.Graph:
    return graph(validation_report(Report(findings, rules=1, triples=1), quads(shapes), page))


def finding(**fields: object) -> Finding:
    made = Finding(Rule("http://e.example/S", "X"), Severity.VIOLATION, NamedNode("http://e.example/a"), component="Class")
    return replace(made, **fields)  # type: ignore[arg-type]  # names of fields with values of their types


def conforms(report: rdflib.Graph) -> bool:
    """Whether pySHACL finds that a graph is a report as SHACL wants it."""
    answer = pyshacl.validate(report, shacl_graph=rdflib.Graph().parse(data=_PREFIXES + REPORT_SHAPES, format="turtle"))
    return bool(answer[0])


def rows(report: rdflib.Graph) -> set[tuple[rdflib.term.Node | None, ...]]:
    """Results by what has a name in them."""
    names = (SH.focusNode, SH.value, SH.resultSeverity, SH.sourceShape, SH.sourceConstraintComponent, SH.sourceConstraint)
    return {tuple(report.value(result, name) for name in names) for result in report.objects(None, SH.result)}


def test_the_report_is_one_as_shacl_defines_it() -> None:
    report = graph(run())
    (root,) = report.subjects(RDF.type, SH.ValidationReport)
    assert len(list(report.objects(root, SH.result))) == 4
    assert conforms(report)


def test_what_is_no_report_would_be_noticed() -> None:
    assert not conforms(graph(run().replace("sh:focusNode", "sh:value")))


def test_pyshacl_reports_the_same() -> None:
    data, shapes = (rdflib.Graph().parse(data=_PREFIXES + text, format="turtle") for text in (DATA, SHAPES))
    _, theirs, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(theirs, rdflib.Graph)
    ours = graph(run())
    assert rows(ours) == rows(theirs)
    assert set(ours.objects(None, SH.conforms)) == set(theirs.objects(None, SH.conforms))


def test_a_complex_path_has_the_structure_of_the_shapes() -> None:
    report = graph(run())
    (result,) = report.subjects(SH.sourceShape, EX.Far)
    (path,) = report.objects(result, SH.resultPath)
    first, second = rdflib.collection.Collection(report, path)
    (alternatives,) = report.objects(second, SH.alternativePath)
    back, on = rdflib.collection.Collection(report, alternatives)
    assert (first, report.value(back, SH.inversePath), report.value(on, SH.zeroOrMorePath)) == (EX.part, EX.of, EX.next)


def test_a_path_belongs_to_one_result() -> None:
    report = graph(run(data='ex:a a ex:Thing ; ex:part "p" , "q" .'))
    paths = [report.value(result, SH.resultPath) for result in report.subjects(SH.sourceShape, EX.Far)]
    assert len(paths) == len(set(paths)) == 2


def test_messages_stand_in_each_language_with_their_values() -> None:
    report = graph(run())
    texts = set(report.objects(None, SH.resultMessage))
    assert {
        rdflib.Literal("Add a name.", lang="en"),
        rdflib.Literal("Pievieno nosaukumu.", lang="lv"),
        rdflib.Literal("Long is too long.", lang="en"),
        rdflib.Literal("Not 5."),
    } <= texts


def test_a_warning_is_enough_not_to_conform() -> None:
    report = written(finding(severity=Severity.INFO))
    assert [str(value) for value in report.objects(None, SH.conforms)] == ["false"]


def test_nothing_found_conforms() -> None:
    assert [str(value) for value in written().objects(None, SH.conforms)] == ["true"]


def test_reasons_are_details_and_no_results() -> None:
    inner = finding(component="MinCount", path="http://e.example/p", reasons=(finding(component="Or"),))
    report = written(finding(component="Node", reasons=(inner, finding(component="Not"))))
    (result,) = report.objects(None, SH.result)
    details = {report.value(detail, SH.sourceConstraintComponent): detail for detail in report.objects(result, SH.detail)}
    assert set(details) == {SH.MinCountConstraintComponent, SH.NotConstraintComponent}
    (deepest,) = report.objects(details[SH.MinCountConstraintComponent], SH.detail)
    assert report.value(deepest, SH.sourceConstraintComponent) == SH.OrConstraintComponent
    assert conforms(report)


_CUSTOM: Final = "<http://e.example/ns#EvenConstraintComponent> a sh:ConstraintComponent ; sh:parameter [ sh:path ex:even ] ."


@pytest.mark.parametrize(
    ("component", "iri"),
    [
        ("QualifiedMinCount", SH.QualifiedMinCountConstraintComponent),
        ("SPARQL", SH.SPARQLConstraintComponent),
        ("Even", rdflib.URIRef("http://e.example/ns#EvenConstraintComponent")),
        ("Desk", rdflib.URIRef(f"{PREFIXES['shape']}DeskConstraintComponent")),
    ],
)
def test_a_component_has_its_full_name(component: str, iri: rdflib.URIRef) -> None:
    report = written(finding(component=component), shapes=_CUSTOM)
    assert list(report.objects(None, SH.sourceConstraintComponent)) == [iri]


def test_a_component_of_the_shapes_is_named_as_they_name_it() -> None:
    shapes = """
ex:EvenComponent a sh:ConstraintComponent ; sh:parameter [ sh:path ex:even ] ;
    sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { FILTER($value = 2) }" ] .
ex:S a sh:NodeShape ; dct:identifier "X5" ; sh:targetNode 3 ; ex:even true .
"""
    assert EX.EvenComponent in graph(run(shapes, "")).objects(None, SH.sourceConstraintComponent)


def test_a_severity_of_the_shapes_own_is_kept() -> None:
    shapes = 'ex:S a sh:NodeShape ; dct:identifier "X" ; sh:targetNode 3 ; sh:nodeKind sh:IRI ; sh:severity ex:Grave .'
    assert list(graph(run(shapes, "")).objects(None, SH.resultSeverity)) == [EX.Grave]


def test_a_shape_and_a_query_without_a_name_are_described_once() -> None:
    shapes = """
ex:S a sh:NodeShape ; dct:identifier "X" ; sh:targetNode 1 , 2 ; sh:sparql [ sh:select "SELECT $this WHERE { }" ; sh:message "m" ] ;
    sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:name "named" ] .
"""
    report = graph(run(shapes, ""))
    queries = set(report.objects(None, SH.sourceConstraint))
    assert [str(report.value(query, SH.select)) for query in queries] == ["SELECT $this WHERE { }"]
    unnamed = {shape for shape in report.objects(None, SH.sourceShape) if isinstance(shape, rdflib.BNode)}
    assert [str(report.value(shape, SH.name)) for shape in unnamed] == ["named"]


def test_the_place_of_a_finding_is_said_in_our_own_terms() -> None:
    record = Record("X", "violation", "m", "http://e.example/a", value="v", file="a.ttl", line=8, column=3, pointer="/x")
    page = replace(sample.bare_page(), records=(record,))
    report = written(finding(value=ox.Literal("v")), finding(value=ox.Literal("other")), page=page)
    (result,) = report.subjects(RK.inFile, rdflib.Literal("a.ttl"))
    assert report.value(result, SH.value) == rdflib.Literal("v")
    assert (report.value(result, RK.line), report.value(result, RK.column)) == (rdflib.Literal(8), rdflib.Literal(3))
    assert report.value(result, RK.pointer) == rdflib.Literal("/x")


def test_two_findings_alike_have_each_its_own_place() -> None:
    records = tuple(Record("X", "violation", "m", "http://e.example/a", file="a.ttl", line=line) for line in (8, 9))
    report = written(finding(), finding(path=None), page=replace(sample.bare_page(), records=records))
    assert sorted(int(str(line)) for line in report.objects(None, RK.line)) == [8, 9]


def test_the_names_of_nodes_without_a_name_do_not_matter() -> None:
    def text(first: str, second: str) -> str:
        shapes = f"""_:{second} sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 . _:{first} sh:path ex:q ; sh:minCount 1 .
            ex:S a sh:NodeShape ; dct:identifier "X" ; sh:targetClass ex:Thing ; sh:property _:{first} , _:{second} ."""
        return run(shapes, f"_:{first} a ex:Thing .")

    assert text("a", "b") == text("z", "y")


def test_the_same_node_of_the_data_has_one_name() -> None:
    report = written(finding(focus=BlankNode("x"), value=BlankNode("x")), finding(focus=BlankNode("y"), component="Node"))
    assert len(set(report.objects(None, SH.focusNode))) == 2
    (value,) = report.objects(None, SH.value)
    assert value in set(report.objects(None, SH.focusNode))


def test_hidden_characters_are_escapes_and_come_back_as_they_were() -> None:
    hidden = "\x1b[31m\u202eabc\u2028\u200d\t\n\x85"
    held = finding(value=ox.Literal(hidden), path="https://w3id.org/regkg/ontology#a\u200db", messages={"en": hidden})
    text = validation_report(Report((held,), rules=1, triples=1), [])
    assert all(character.isprintable() or character == "\n" for character in text)
    (triple,) = (one for one in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE) if one.predicate.value == str(SH.value))
    assert triple.object == ox.Literal(hidden)
    (path,) = graph(text).objects(None, SH.resultPath)
    assert str(path) == "https://w3id.org/regkg/ontology#a\u200db"


def test_the_text_begins_with_the_prefixes_that_it_uses_and_ends_with_one_line_end() -> None:
    lines = run().split("\n")
    assert lines[:3] == [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in ("rdf", "sh", "xsd")]
    assert lines[-1] == ""
    assert lines[-2].endswith(" .")
