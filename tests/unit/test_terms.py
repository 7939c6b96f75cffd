"""What the ontology says of its terms decides what counts as a contradiction and how dates and money are spelled out."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.errors import ConfigError, SyntaxFault
from regkg.terms import Terms, default_terms
from regkg.vocab import RK, SKOS, code
from tests.samples import quads

SMALL = """
rk:endDate rdf:type owl:DatatypeProperty ; rdfs:label "beigas"@lv , "end"@en ;
    rk:singleValued true ; rk:earliestBound rk:endEarliest ; rk:latestBound rk:endLatest .
rk:theme rdf:type owl:ObjectProperty ; rdfs:label "theme"@en ; rk:singleValued false .
rk:halfBound rk:earliestBound rk:halfEarliest .
rk:totalBudget rk:fundingKindOfAmount kind:total .
role:partner rdf:type skos:Concept ; skos:prefLabel "partneris"@lv .
"""


@pytest.fixture
def terms() -> Terms:
    return Terms(quads(SMALL))


def test_a_property_is_single_valued_where_the_ontology_says_so(terms: Terms) -> None:
    assert terms.is_single_valued(RK.endDate)
    assert not terms.is_single_valued(RK.theme)
    assert not terms.is_single_valued(RK.unheardOf)


def test_a_property_of_an_amount_is_single_valued(terms: Terms) -> None:
    assert terms.is_single_valued(RK.totalBudget)
    assert terms.funding_kinds == {RK.totalBudget: code("kind", "total")}


def test_only_a_date_with_both_bounds_has_bounds(terms: Terms) -> None:
    assert terms.bounds(RK.endDate) == (RK.endEarliest, RK.endLatest)
    assert terms.bounds(RK.halfBound) is None
    assert terms.bounds(RK.theme) is None


def test_a_label_falls_back_to_english(terms: Terms) -> None:
    assert [terms.label(RK.endDate, language) for language in ("lv", "en", "et")] == ["beigas", "end", "end"]
    assert terms.label(code("role", "partner"), "en") is None
    assert terms.label(RK.unheardOf, "en") is None


def test_a_term_is_ours_if_it_has_a_type(terms: Terms) -> None:
    assert RK.endDate in terms
    assert RK.halfBound not in terms
    assert Literal("x") not in terms


def test_a_file_that_is_no_turtle_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("@prefix x: <http://x.example/> .\nx:a x:b y:c .\n", encoding="utf-8")
    with pytest.raises(SyntaxFault) as caught:
        Terms.read(tmp_path)
    assert str(caught.value.place).startswith(f"{tmp_path / 'a.ttl'}:2")


def test_a_folder_that_is_not_there_is_named_and_not_an_empty_ontology(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such folder"):
        Terms.read(tmp_path / "none")


# ── the ontology that comes with regkg ───────────────────────────────────────────────────────────────────────────────────

DATES = ("startDate", "endDate", "decisionDate", "participationStart", "participationEnd", "dueDate", "date", "opens", "closes")


@pytest.mark.parametrize("name", DATES)
def test_every_date_of_the_ontology_has_bounds(name: str) -> None:
    assert default_terms().bounds(RK[name]) is not None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("totalBudget", "total"),
        ("eligibleBudget", "eligible"),
        ("euContribution", "eu"),
        ("nationalContribution", "national"),
        ("ownContribution", "own"),
        ("publicContribution", "public"),
        ("privateContribution", "private"),
    ],
)
def test_every_amount_of_the_ontology_has_a_kind(name: str, kind: str) -> None:
    assert default_terms().funding_kinds[RK[name]] == code("kind", kind)


@pytest.mark.parametrize("name", ["acronym", "projectNumber", "underProgramme", "status", "endDate", "statedPartnerCount", "role"])
def test_what_a_project_has_once_is_single_valued(name: str) -> None:
    assert default_terms().is_single_valued(RK[name])


@pytest.mark.parametrize("name", ["country", "theme", "targetGroup", "participation", "website", "fund"])
def test_what_a_thing_can_have_more_than_once_is_no_contradiction(name: str) -> None:
    assert not default_terms().is_single_valued(RK[name])


def test_every_bound_belongs_to_one_date() -> None:
    terms = default_terms()
    dates = {quad.subject for quad in terms.quads if quad.predicate == RK.earliestBound and isinstance(quad.subject, NamedNode)}
    bounds = [bound for date in dates for bound in terms.bounds(date) or ()]
    assert len(bounds) == len(set(bounds)) == 2 * len(dates) > 0


def test_every_code_has_a_label_in_both_languages() -> None:
    terms = default_terms()
    concepts = {quad.subject for quad in terms.quads if quad.predicate == SKOS.prefLabel and isinstance(quad.subject, NamedNode)}
    languages = {
        concept: {value.language for value in terms.values(concept, SKOS.prefLabel) if isinstance(value, Literal)} for concept in concepts
    }
    assert len(concepts) > 300
    assert {concept.value for concept, found in languages.items() if not {"lv", "en"} <= found} == set()
