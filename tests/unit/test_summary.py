"""What a graph holds, counted and put in words in both languages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from regkg.assemble import Source, assemble
from regkg.resolve import resolve
from regkg.shacl import Finding, Report, Rule, Severity
from regkg.stores import EmbeddedStore
from regkg.summary import Content, as_text, content_of, findings_line, plural, summary_lines
from regkg.terms import default_terms
from regkg.vocab import RK
from tests.samples import NOTHING_KNOWN, PROJECT, claim, day, document, money, quads

DATA = """
<id/project/p/one> a rk:Project ; rk:title "Viens"@lv , "One"@en ; rk:funding <id/project/p/one/funding/total> .
<id/project/p/one/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 100.5 ; rk:currency currency:EUR .
<id/project/p/two> a rk:Project ; rk:title "Divi"@lv ; rk:funding <id/project/p/two/funding/total> , <id/project/p/two/funding/eu> .
<id/project/p/two/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 200 ; rk:currency currency:EUR .
<id/project/p/two/funding/eu> a rk:Funding ; rk:fundingKind kind:eu ; rk:amount 170 ; rk:currency currency:EUR .
<id/project/p/three> a rk:Project ; rk:funding <id/project/p/three/funding/total> .
<id/project/p/three/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 70 ; rk:currency currency:LVL .
<id/scheme/lv-x> a rk:SupportScheme ; rk:funding <id/scheme/lv-x/funding/total> .
<id/scheme/lv-x/funding/total> a rk:Funding ; rk:fundingKind kind:total ; rk:amount 6200000 ; rk:currency currency:EUR .
<id/conflict/0123456789abcdef> a rk:Conflict ; rk:conflictKind conflictkind:value ; rk:conflictState conflictstate:open .
<id/conflict/0123456789abcde0> a rk:Conflict ; rk:conflictKind conflictkind:precision ; rk:conflictState conflictstate:decided .
"""


@pytest.fixture
def content() -> Content:
    return content_of(EmbeddedStore.of(quads(DATA)))


def test_things_are_counted_by_class(content: Content) -> None:
    assert content.count(RK.Project) == 3
    assert content.count(RK.Organisation) == 0


def test_budgets_of_projects_are_added_up_by_currency_and_nothing_else_is(content: Content) -> None:
    assert content.budgets == {"EUR": (Decimal("300.5"), 2), "LVL": (Decimal(70), 1)}


def test_conflicts_are_told_by_kind_and_state(content: Content) -> None:
    assert sorted(content.conflicts) == [("precision", "decided"), ("value", "open")]


def test_names_are_counted_by_language(content: Content) -> None:
    assert content.languages == {"lv": 2, "en": 1}


def test_the_share_of_names_in_each_language_is_told(content: Content) -> None:
    assert (content.things, content.share("lv"), content.share("en"), content.share("lt")) == (2, 1.0, 0.5, 0.0)
    assert ("Names", "2, 100% in Latvian and 50% in English") in summary_lines(content, "en")
    assert ("Nosaukumi", "2, 100% latviski un 50% angliski") in summary_lines(content, "lv")


def test_documents_are_told_with_their_days(content: Content) -> None:
    assert (
        dict(summary_lines(replace(content, issued=("2017-01-10", "2020-03-17")), "en"))["Documents"] == "0, dated 2017-01-10 to 2020-03-17"
    )
    assert dict(summary_lines(replace(content, issued=("2020-03-17", "2020-03-17")), "lv"))["Dokumenti"] == "0, datēti 2020-03-17"


def test_an_empty_graph_holds_nothing() -> None:
    content = content_of(EmbeddedStore())
    assert (content.classes, content.documents, content.facts, content.claims, content.budgets) == ({}, (), 0, 0, {})
    assert ("Project budgets", "none stated") in summary_lines(content, "en")


def test_a_fact_that_two_documents_state_counts_once() -> None:
    pages = [Source(document("viens", name="one")), Source(document("divi", name="two"))]
    claims = [claim(PROJECT, RK.endDate, day("2021-03"), document=page.document.name) for page in pages]
    claims.append(claim(PROJECT, RK.totalBudget, money("5 EUR"), document="one", start=50))
    bound = [
        type(item)(**{**{name: getattr(item, name) for name in type(item).__slots__}, "sha256": page.document.sha256})
        for item in claims
        for page in pages
        if page.document.name == item.document
    ]
    resolution = resolve(bound, [], authority=NOTHING_KNOWN, terms=default_terms())
    content = content_of(EmbeddedStore.of(assemble(resolution, pages, authority=NOTHING_KNOWN, terms=default_terms())))
    assert (content.facts, content.claims) == (2, 3)
    assert [row["file"] for row in content.documents] == ["one.txt", "two.txt"]


def test_a_summary_says_the_same_in_both_languages(content: Content) -> None:
    english, latvian = (dict(summary_lines(content, language)) for language in ("en", "lv"))
    assert len(english) == len(latvian)
    assert english["Project budgets"] == "300.50 EUR (2 projects); 70.00 LVL (1 project)"
    assert latvian["Projektu budžeti"] == "300,50 EUR (2 projektiem); 70,00 LVL (1 projektam)"
    assert (english["Conflicts"], latvian["Pretrunas"]) == ("1 open, 1 decided", "1 atklātas, 1 izšķirtas")


def report(*severities: Severity) -> Report:
    rule = Rule("https://example.org/shape", "X")
    return Report(tuple(Finding(rule, severity, PROJECT, value=None) for severity in severities), rules=1, triples=1)


@pytest.mark.parametrize(
    ("severities", "english", "latvian"),
    [
        ((), "conforms; 0 violations, 0 warnings, 0 notes", "atbilst; kļūdas: 0, brīdinājumi: 0, piezīmes: 0"),
        ((Severity.WARNING, Severity.INFO), "conforms; 0 violations, 1 warning, 1 note", "atbilst; kļūdas: 0, brīdinājumi: 1, piezīmes: 1"),
        ((Severity.VIOLATION,), "does not conform; 1 violation, 0 warnings, 0 notes", "neatbilst; kļūdas: 1, brīdinājumi: 0, piezīmes: 0"),
    ],
)
def test_only_a_violation_keeps_a_graph_from_conforming(severities: tuple[Severity, ...], english: str, latvian: str) -> None:
    assert findings_line(report(*severities), "en") == english
    assert findings_line(report(*severities), "lv") == latvian


@pytest.mark.parametrize(("number", "text"), [(0, "0 projects"), (1, "1 project"), (21, "21 projects")])
def test_one_is_singular(number: int, text: str) -> None:
    assert plural(number, "project") == text


@pytest.mark.parametrize(
    ("projects", "text"), [(1, "1 projektam"), (2, "2 projektiem"), (11, "11 projektiem"), (21, "21 projektam"), (111, "111 projektiem")]
)
def test_latvian_has_its_own_singular(projects: int, text: str) -> None:
    content = Content({}, (), 0, 0, {"EUR": (Decimal(1), projects)}, {}, ())
    assert text in dict(summary_lines(content, "lv"))["Projektu budžeti"]


def test_labels_stand_in_a_column() -> None:
    assert as_text([("a", "1"), ("long", "2")]) == "a     1\nlong  2"
