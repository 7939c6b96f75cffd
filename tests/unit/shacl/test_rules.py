"""Shapes are read as rules; a term that SHACL does not know is noted, because an engine would pass over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from regkg.errors import InputError, ShapesError, SyntaxFault
from regkg.shacl import Finding, Rule, Rules, Severity, validate
from regkg.terms import Terms
from regkg.vocab import PREFIXES, RK, SH
from tests.samples import PROJECT, quads

HEADER = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix shape: <https://w3id.org/regkg/shape/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SHAPES = (
    HEADER
    + """
shape:Project a sh:NodeShape ; sh:targetClass rk:Project ; sh:property shape:Project-acronym , shape:Project-theme .
shape:Project-acronym a sh:PropertyShape ; sh:path rk:acronym ; sh:minCount 1 ; sh:datatype xsd:string ; dct:identifier "P1" ;
    sh:name "saīsinājums"@lv , "acronym"@en ; sh:severity sh:Violation ;
    sh:message "Vajag saīsinājumu."@lv , "An acronym is needed."@en .
shape:Project-theme a sh:PropertyShape ; sh:path rk:theme ; sh:minCount 1 ; dct:identifier "P2" ; sh:severity sh:Info ;
    sh:message "A theme would help."@en .
"""
)
NOTHING: Terms = Terms([])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    return path


def test_a_shape_with_an_identifier_is_a_rule(file: Path) -> None:
    rules = Rules.read(file)
    assert [rule.code for rule in rules] == ["P1", "P2"]
    assert [rule.title(language) for rule in rules for language in ("lv", "et")] == ["saīsinājums", "acronym", "P2", "P2"]
    assert len(rules) == 2


def test_a_folder_is_read_with_all_below_it(tmp_path: Path, file: Path) -> None:
    (tmp_path / "profiles").mkdir()
    file.rename(tmp_path / "profiles" / "a.ttl")
    assert len(Rules.read(tmp_path)) == 2


def test_a_finding_of_no_rule_is_named_after_its_shape(file: Path) -> None:
    assert Rules.read(file).of(None, "https://w3id.org/regkg/shape/Other").code == "Other"
    assert Rules.read(file).of(None, None).code == "unnamed"


@pytest.mark.parametrize("term", ["minCuont", "SparqlConstraint", "jsFunctionName", "rule"])
def test_a_term_that_shacl_does_not_know_is_noted_with_its_shape(term: str, file: Path) -> None:
    file.write_text(f"{HEADER}\nshape:X a sh:NodeShape ;\n  sh:{term} 1 .\n", encoding="utf-8")
    assert Rules.read(file).unknown == [(NamedNode(PREFIXES["shape"] + "X"), SH[term])]


def test_a_typing_error_in_the_shapes_is_a_finding_with_the_term_that_was_meant(file: Path) -> None:
    file.write_text(f"{HEADER}\nshape:X a sh:NodeShape ; sh:targetClass rk:Project ; sh:minCuont 1 .\n", encoding="utf-8")
    report = validate(quads("<id/project/p/x> a rk:Project ."), rules=Rules.read(file), terms=NOTHING)
    assert [(finding.rule.code, finding.message("en")) for finding in report.findings if finding.severity == Severity.VIOLATION] == [
        ("RK913", "SHACL knows no sh:minCuont. Did you mean sh:minCount?")
    ]


def test_a_file_that_is_no_turtle_is_named_with_its_line(file: Path) -> None:
    file.write_text(f"{HEADER}\nshape:X a\n", encoding="utf-8")
    with pytest.raises(SyntaxFault) as caught:
        Rules.read(file)
    assert str(caught.value.place).startswith(f"{file}:")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.ttl: the file cannot be read"):
        Rules.read(tmp_path / "none.ttl")


def test_a_graph_that_keeps_to_the_shapes_conforms(file: Path) -> None:
    good = quads('<id/project/p/x> a rk:Project ; rk:acronym "X" ; rk:theme theme:tourism .')
    report = validate(good, rules=Rules.read(file), terms=NOTHING)
    assert (report.findings, report.violations, report.rules, report.triples) == ((), 0, 2, 3)


def test_a_finding_says_what_where_and_how_grave(file: Path) -> None:
    report = validate(quads("<id/project/p/x> a rk:Project ."), rules=Rules.read(file), terms=NOTHING)
    assert [(finding.rule.code, finding.severity.word, finding.path) for finding in report.findings] == [
        ("P1", "violation", RK.acronym.value),
        ("P2", "info", RK.theme.value),
    ]
    assert [report.findings[0].message(language) for language in ("lv", "en", "et")] == [
        "Vajag saīsinājumu.",
        "An acronym is needed.",
        "An acronym is needed.",
    ]
    assert len(report.at_least(Severity.WARNING)) == 1


def test_what_a_single_document_says_is_not_checked(file: Path) -> None:
    said = quads("GRAPH <id/doc/0123456789abcdef/statements> { <id/project/p/x> a rk:Project . }")
    shown = quads("GRAPH <id/doc/0123456789abcdef/evidence> { <id/project/p/x> a rk:Project . }")
    assert {finding.rule.code for finding in validate(said, rules=Rules.read(file), terms=NOTHING).findings} == {"RK911"}
    assert len(validate(shown, rules=Rules.read(file), terms=NOTHING).findings) == 2


def test_a_report_is_the_same_whatever_the_order_of_the_graph(file: Path) -> None:
    graph = quads("".join(f"<id/project/p/x{number}> a rk:Project .\n" for number in range(9)))
    rules = Rules.read(file)
    forwards = validate(graph, rules=rules, terms=NOTHING)
    assert forwards.findings == validate(reversed(graph), rules=rules, terms=NOTHING).findings


def test_shapes_without_codes_are_called_by_their_names(file: Path) -> None:
    constraint = "[ sh:path rk:acronym ; sh:minCount 2 ]"
    file.write_text(f"{HEADER}\nshape:X a sh:NodeShape ; sh:targetClass rk:Project ; sh:property {constraint} .\n", encoding="utf-8")
    report = validate(quads('<id/project/p/x> a rk:Project ; rk:acronym "X" .'), rules=Rules.read(file), terms=NOTHING)
    assert [finding.rule.code for finding in report.findings] == ["X"]


def test_without_any_shape_nothing_is_said_to_conform(file: Path) -> None:
    file.write_text(HEADER, encoding="utf-8")
    with pytest.raises(ShapesError, match="there are no rules to check against"):
        validate(quads('<id/project/p/x> a rk:Project ; rk:acronym "X" .'), rules=Rules.read(file), terms=NOTHING)


def test_shapes_that_cannot_run_are_an_error_and_not_a_finding(file: Path) -> None:
    file.write_text(SHAPES.replace("sh:minCount 1 ; sh:datatype xsd:string", 'sh:pattern "("'), encoding="utf-8")
    with pytest.raises(ShapesError, match="the shapes cannot be run"):
        validate(quads('<id/project/p/x> a rk:Project ; rk:acronym "X" .'), rules=Rules.read(file), terms=NOTHING)


@pytest.mark.parametrize(
    ("iri", "severity"), [("Violation", Severity.VIOLATION), ("Warning", Severity.WARNING), ("Own", Severity.VIOLATION)]
)
def test_a_severity_of_ones_own_counts_as_a_violation(iri: str, severity: Severity) -> None:
    assert Severity.of(f"http://www.w3.org/ns/shacl#{iri}") == severity


def test_a_message_falls_back_to_any_language_and_then_to_the_code() -> None:
    rule = Rule("https://example.org/shape", "P9")
    assert Finding(rule, Severity.INFO, PROJECT, messages={"lt": "tekstas"}).message("lv") == "tekstas"
    assert Finding(rule, Severity.INFO, PROJECT).message("lv") == "P9"


def test_findings_that_differ_in_their_constraint_alone_have_an_order() -> None:
    rule = Rule("https://example.org/shape", "P9")
    datatype, least = (Finding(rule, Severity.INFO, PROJECT, component=name) for name in ("Datatype", "MinInclusive"))
    assert sorted([least, datatype], key=Finding.sort_key) == [datatype, least]
    assert sorted([datatype, least], key=Finding.sort_key) == [datatype, least]
