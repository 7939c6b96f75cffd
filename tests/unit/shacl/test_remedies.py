"""A correction is suggested where one is possible, and none where there are two."""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from regkg.shacl import Rules
from regkg.shacl.engine import Runner
from regkg.shacl.remedies import Remedy, as_datatype, nearest, remedy
from regkg.shacl.vetting import of_data
from regkg.stores import EmbeddedStore
from regkg.terms import Terms
from regkg.vocab import CODE, RDF, RK, XSD
from tests.samples import quads

TERMS: Final = Terms(
    quads("""
    rk:startDate a owl:DatatypeProperty . rk:endDate a owl:DatatypeProperty . rk:hasPartner a owl:ObjectProperty .
    rk:Project a owl:Class . rk:Programme a owl:Class .
    <https://w3id.org/regkg/code/role/leadPartner> a skos:Concept ; skos:prefLabel "vadošais partneris"@lv , "lead partner"@en .
    <https://w3id.org/regkg/code/role/partner> a skos:Concept ; skos:prefLabel "partneris"@lv , "partner"@en .
    <https://w3id.org/regkg/code/theme/education> a skos:Concept ; skos:prefLabel "izglītība"@lv , "education"@en .
    """)
)


# ── values of a datatype ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12 000,50", "12000.50"),
        ("12\u00a0000,50", "12000.50"),
        ("12\u202f000", "12000"),
        ("12 000.50 €", "12000.50"),
        ("EUR 12000", "12000"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("1234,567", "1234.567"),
        ("-12 000,5", "-12000.5"),
        ("\u22125", "-5"),
        ("12,000.50", "12000.50"),
        ("1,234,567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        (" 7 ", "7"),
        ("„7”", "7"),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, meant: str) -> None:
    assert as_datatype(text, XSD.decimal) == Literal(meant, datatype=XSD.decimal)


@pytest.mark.parametrize(
    "text", ["12,000", "12.000", "-1,500", "12 00", "12,50,3", ",", "", "twelve", "1e3", "«12»", "12 000 SEK", "10-20"]
)
def test_numbers_that_can_be_read_in_two_ways_or_none_are_left(text: str) -> None:
    assert as_datatype(text, XSD.decimal) is None


@pytest.mark.parametrize(("text", "meant"), [("12 000", "12000"), ("12,5", None), ("12 000,00", None)])
def test_a_whole_number_has_no_parts(text: str, meant: str | None) -> None:
    assert as_datatype(text, XSD.integer) == (None if meant is None else Literal(meant, datatype=XSD.integer))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31.05.2024.", "2024-05-31"),
        ("5.6.2024", "2024-06-05"),
        ("13/05/2024", "2024-05-13"),
        ("31-05-2024", "2024-05-31"),
        ("05-05-2024", "2024-05-05"),
        ("2024.05.31.", "2024-05-31"),
        ("2024/5/3", "2024-05-03"),
    ],
)
def test_dates_are_read_day_first_or_year_first(text: str, meant: str) -> None:
    assert as_datatype(text, XSD.date) == Literal(meant, datatype=XSD.date)


@pytest.mark.parametrize(
    "text", ["05/06/2024", "5-6-2024", "05/31/2024", "29.02.2023", "2020-13-40", "1.1.24", "20240531", "maijs 2024", "2024"]
)
def test_dates_whose_day_may_be_the_month_or_that_are_none_are_left(text: str) -> None:
    assert as_datatype(text, XSD.date) is None


@pytest.mark.parametrize(
    ("text", "meant"), [("jā", "true"), ("Nē", "false"), ("YES", "true"), ("no", "false"), ("TRUE", "true"), ("varbūt", None)]
)
def test_yes_and_no_are_read_in_latvian_and_english(text: str, meant: str | None) -> None:
    assert as_datatype(text, XSD.boolean) == (None if meant is None else Literal(meant, datatype=XSD.boolean))


@pytest.mark.parametrize("datatype", [XSD.string, XSD.anyURI, XSD.token, RDF.langString, NamedNode("https://e.example/length")])
def test_datatypes_that_take_any_text_or_need_a_language_are_left(datatype: NamedNode) -> None:
    assert as_datatype("Rīga", datatype) is None


# ── findings of shapes ───────────────────────────────────────────────────────────────────────────────────────────────────

_PREFIXES: Final = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <a:> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix role: <https://w3id.org/regkg/code/role/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""


def _runner_and_finding(constraint: str, value: str):  # type: ignore[no-untyped-def]
    def parsed(text: str) -> list[Quad]:
        return list(ox.parse(_PREFIXES + text, format=RdfFormat.TURTLE))

    shapes = Rules(parsed(f"e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; {constraint} ] ."))
    runner = Runner(EmbeddedStore.of(parsed(f"e:a e:p {value} ; e:q 1 .")), shapes)
    (finding,) = runner.run().findings
    return runner, finding


def _remedy(constraint: str, value: str) -> Remedy | None:
    runner, finding = _runner_and_finding(constraint, value)
    return remedy(finding, runner.graph, TERMS, runner.store)


def _object(constraint: str, value: str) -> str | None:
    found = _remedy(constraint, value)
    return None if found is None else str(found.object)


def test_a_remedy_says_what_it_replaces() -> None:
    assert _remedy("sh:datatype xsd:date", '"31.05.2024"') == Remedy(
        NamedNode("a:a"), NamedNode("a:p"), Literal("2024-05-31", datatype=XSD.date), Literal("31.05.2024")
    )


def test_a_value_that_must_be_there_is_added() -> None:
    assert _remedy("sh:hasValue e:v", "e:w") == Remedy(NamedNode("a:a"), NamedNode("a:p"), NamedNode("a:v"), None)


@pytest.mark.parametrize(
    ("constraint", "value"),
    [
        ("sh:datatype rdf:langString", '"Rīga"'),
        ("sh:datatype xsd:string", '"Rīga"@lv'),
        ("sh:maxCount 1", "1, 2"),
        ("sh:minCount 5", "1"),
        ("sh:nodeKind sh:IRI", '"Rīga"'),
        ("sh:minInclusive 5", "1"),
        ("sh:datatype xsd:date", "e:x"),
    ],
)
def test_where_only_the_author_can_know_nothing_is_suggested(constraint: str, value: str) -> None:
    assert _remedy(constraint, value) is None


@pytest.mark.parametrize(
    ("allowed", "value", "meant"),
    [
        ('"EUR" "SEK"', '"eur"', '"EUR"'),
        ('"approved" "closed"', '"aproved"', '"approved"'),
        ('"approved1" "approved2"', '"approved"', None),
        ('"approved" "closed"', '"open"', None),
        ('"2014-2020" "2021-2027"', '"2014-2027"', None),
        ("role:leadPartner role:partner", "role:leadpartner", "<https://w3id.org/regkg/code/role/leadPartner>"),
        ("role:leadPartner role:partner", "role:leadPartnr", "<https://w3id.org/regkg/code/role/leadPartner>"),
        ("role:leadPartner role:partner", "role:partneris", "<https://w3id.org/regkg/code/role/partner>"),
        ("role:leadPartner role:partner", "role:leader", None),
        ("e:x", "_:b", None),
    ],
)
def test_one_of_a_list_is_suggested_where_only_it_is_near(allowed: str, value: str, meant: str | None) -> None:
    assert _object(f"sh:in ({allowed})", value) == meant


@pytest.mark.parametrize(
    ("pattern", "value", "meant"),
    [
        ("^LLI-[0-9]+$", '"lli-431"', '"LLI-431"'),
        ("^LLI-[0-9]+$", '" LLI-431. "', '"LLI-431"'),
        ("^[a-z]+$", '"Rail"@en', '"rail"@en'),
        ("^LLI-[0-9]+$", '"431"', None),
        ("^(RAIL|rail)$", '"Rail"', None),
    ],
)
def test_a_form_is_kept_to_by_case_or_spaces_where_one_of_them_does(pattern: str, value: str, meant: str | None) -> None:
    assert _object(f'sh:pattern "{pattern}"', value) == meant


# ── findings of the desk ─────────────────────────────────────────────────────────────────────────────────────────────────


def _of_desk(turtle: str) -> Remedy | None:
    (finding,) = of_data([quad.triple for quad in quads(turtle)], terms=TERMS)
    return remedy(finding, _runner_and_finding("sh:minCount 5", "1")[0].graph, TERMS, EmbeddedStore())


def test_a_value_that_is_none_of_its_datatype_is_written_right() -> None:
    found = _of_desk('<id/x> rk:startDate "31.05.2024"^^xsd:date .')
    assert found is not None
    assert found.object == Literal("2024-05-31", datatype=XSD.date)


def test_a_misspelt_field_is_replaced_and_its_value_kept() -> None:
    found = _of_desk('<id/x> rk:hasPartnr "x" .')
    assert found is not None
    assert (found.predicate, found.object, found.replaces) == (RK.hasPartner, Literal("x"), RK.hasPartnr)


def test_a_misspelt_kind_is_replaced() -> None:
    found = _of_desk("<id/x> a rk:Projects .")
    assert found is not None
    assert (found.predicate, found.object, found.replaces) == (RDF.type, RK.Project, RK.Projects)


@pytest.mark.parametrize("turtle", ['<id/x> rk:date "x" .', '<id/x> rk:xyz "x" .'])
def test_a_field_that_may_be_two_or_none_is_left(turtle: str) -> None:
    assert _of_desk(turtle) is None


# ── the nearest value, shown whether or not it is meant ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "near"),
    [("role:leadPart", "leadPartner"), ("role:vadošais-partneris", "leadPartner"), ("role:PARTNER", "partner"), ("role:zzz", None)],
)
def test_the_nearest_of_a_list_is_found_by_name_or_label(value: str, near: str | None) -> None:
    runner, finding = _runner_and_finding("sh:in (role:leadPartner role:partner)", value)
    assert nearest(finding, runner.graph, TERMS) == (None if near is None else NamedNode(f"{CODE}role/{near}"))


@pytest.mark.parametrize(
    ("value", "near"), [("theme/educaton", "theme/education"), ("theme/izglītība", "theme/education"), ("theme/leadPartner", None)]
)
def test_the_nearest_code_is_sought_in_the_list_that_is_named(value: str, near: str | None) -> None:
    runner, finding = _runner_and_finding("sh:class e:Code", f"<{CODE}{value}>")
    assert nearest(finding, runner.graph, TERMS) == (None if near is None else NamedNode(CODE + near))
