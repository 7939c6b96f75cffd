"""An entry is a source like any other: each statement a claim that quotes it, conflicts shown, derived statements checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode

from regkg.assemble import Source, claims_of
from regkg.authority import default_authority
from regkg.build import Built, build, check_quotation
from regkg.claims import Claim
from regkg.curated import Curation
from regkg.entries.entry import Entry, Header, entry_of, read_entries, stored
from regkg.errors import InputError, SyntaxFault
from regkg.extract.text.lexicon import default_lexicon
from regkg.terms import default_terms
from regkg.vocab import CURRENCY, RK, XSD, code
from tests.samples import PROJECT, document, money

PREFIXES = """\
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix kind: <https://w3id.org/regkg/code/funding-kind/> .
@prefix stage: <https://w3id.org/regkg/code/budget-stage/> .
@prefix fund: <https://w3id.org/regkg/code/fund/> .
@prefix currency: <http://publications.europa.eu/resource/authority/currency/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix this: <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901> .
@prefix funding: <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901/funding/> .
"""
FACTS = """\
this: a rk:Project ; # a comment with "quotes" ; and . signs
    rk:underProgramme <https://w3id.org/regkg/id/programme/2014tc16rfcb027> ;
    rk:projectNumber "LLI-901" ;
    rk:title "Zaļie «ceļi»"@lv , "Green ; paths ."@en ;
    rk:startDate "2018-03"^^xsd:gYearMonth ;
    rk:startEarliest "2018-03-01"^^xsd:date ;
    rk:startLatest "2018-03-31"^^xsd:date ;
    .
this: rk:funding funding:total .
funding:total a rk:Funding ; rk:fundingKind kind:total ; rk:budgetStage stage:contracted ;
    rk:amount 100000.50 ; rk:currency currency:EUR ; rk:statedDecimals 2 .
"""
TOTAL = NamedNode(f"{PROJECT.value}/funding/total")
PROSE = "Projekts “Zaļie ceļi” (LLI-901) tiek īstenots no 2018. gada marta.\nProjekta kopējais finansējums ir {amount} EUR.\n"


def entry(facts: str = FACTS, *, name: str = "entry.ttl", header: str = "") -> Entry:
    return entry_of(f"{header}{PREFIXES}{facts}".encode(), name)


def claims(facts: str = FACTS) -> list[Claim]:
    return entry(facts).claims(default_terms())


def built(*entries: Entry, pages: tuple[str, ...] = ()) -> Built:
    sources = [Source(document(text, name=f"page-{at}")) for at, text in enumerate(pages)]
    return build(sources, curation=Curation({}, []), lexicon=default_lexicon(), authority=default_authority(), entries=entries)


def facts_of(graph: Built, subject: NamedNode) -> set[tuple[NamedNode, object]]:
    return {(q.predicate, q.object) for q in graph.quads if isinstance(q.graph_name, DefaultGraph) and q.subject == subject}


def test_each_statement_becomes_a_claim_that_quotes_its_value_as_written() -> None:
    quoted = {(claim.predicate, claim.text) for claim in claims()}
    assert (RK.projectNumber, '"LLI-901"') in quoted
    assert (RK.title, '"Green ; paths ."@en') in quoted
    assert (RK.startDate, '"2018-03"^^xsd:gYearMonth') in quoted
    assert (RK.totalBudget, "100000.50") in quoted


def test_the_words_of_a_claim_stand_at_its_place() -> None:
    source = entry()
    for claim in source.claims(default_terms()):
        check_quotation(claim, source.document)
        assert (claim.kind, claim.extractor) == ("curated", "entry/1")


def test_a_long_text_is_quoted_as_far_as_a_quotation_may_go() -> None:
    (claim,) = claims(f'this: rk:summary "{"ā" * 500}"@lv .')
    assert len(claim.text) == 200
    assert claim.value == Literal("ā" * 500, language="lv")


def test_an_amount_is_one_claim_with_the_decimals_as_printed() -> None:
    (claim,) = [claim for claim in claims() if claim.predicate == RK.totalBudget]
    assert (claim.subject, claim.value) == (PROJECT, money("100000.50 EUR"))


def test_the_resolved_graph_holds_what_was_entered_and_nothing_twice() -> None:
    source = entry()
    graph = built(source)
    stated = {(quad.predicate, quad.object) for quad in source.quads if quad.subject == PROJECT}
    assert stated <= facts_of(graph, PROJECT)
    assert facts_of(graph, TOTAL) == {
        (NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), RK.Funding),
        (RK.fundingKind, code("kind", "total")),
        (RK.budgetStage, code("stage", "contracted")),
        (RK.amount, Literal("100000.5", datatype=XSD.decimal)),
        (RK.currency, CURRENCY.EUR),
        (RK.statedDecimals, Literal("2", datatype=XSD.integer)),
    }


def test_days_that_were_entered_with_a_date_are_those_that_are_computed() -> None:
    days = {value for name, value in facts_of(built(entry()), PROJECT) if name in (RK.startEarliest, RK.startLatest)}
    assert days == {Literal("2018-03-01", datatype=XSD.date), Literal("2018-03-31", datatype=XSD.date)}


def test_a_document_that_says_the_same_is_a_second_source_and_no_conflict() -> None:
    graph = built(entry(), pages=(PROSE.format(amount="100 000,50"),))
    assert not graph.resolution.conflicts
    assert len([claim for claim in graph.resolution.claims if claim.predicate == RK.totalBudget]) == 2


def test_a_document_that_says_otherwise_is_a_conflict_and_neither_is_published() -> None:
    graph = built(entry(), pages=(PROSE.format(amount="200 000,50"),))
    (conflict,) = graph.resolution.conflicts
    assert (conflict.predicate, conflict.is_open) == (RK.totalBudget, True)
    assert facts_of(graph, TOTAL) == set()


def test_what_an_entry_says_of_an_amount_goes_with_it() -> None:
    """The stage that one entry gives to its amount is not laid on the amount of another source."""
    rounded = FACTS.replace("100000.50", "100000.5").replace("statedDecimals 2", "statedDecimals 1")
    graph = built(entry(rounded), pages=(PROSE.format(amount="100 000,53"),))
    assert (RK.amount, Literal("100000.53", datatype=XSD.decimal)) in facts_of(graph, TOTAL)
    assert (RK.budgetStage, code("stage", "unspecified")) in facts_of(graph, TOTAL)


def test_the_order_of_entries_and_documents_does_not_matter() -> None:
    second = entry(FACTS.replace("901", "902"), name="second.ttl")
    page = PROSE.format(amount="200 000,50")
    one, two = built(entry(), second, pages=(page,)), built(second, entry(), pages=(page,))
    assert (one.quads, one.claim_files()) == (two.quads, two.claim_files())


def test_claims_of_an_entry_survive_the_graph() -> None:
    graph = built(entry())
    assert claims_of(graph.quads) == sorted(graph.resolution.claims, key=Claim.sort_key)


@pytest.mark.parametrize(
    ("facts", "message", "place"),
    [
        ("this: rk:startDate «2018» .", "not filled in", "entry.ttl:9:20"),
        ('this: rk:title "a"@lv', "unexpected end", "entry.ttl:9:19"),
        ("this: rk:participation [ a rk:Participation ] .", "blank node", "entry.ttl"),
        ("this: a rk:Programme .", "is that of a Project", "entry.ttl:9:9"),
        ("<https://w3id.org/regkg/id/claim/5e34789aaa203396> rk:confidence 1.0 .", "regkg build alone", "entry.ttl:9:1"),
        ("<https://example.org/x> rk:acronym 'X' .", "not an identifier of ours", "entry.ttl:9:1"),
        (FACTS.replace('"2018-03-31"', '"2018-03-30"'), "can mean 2018-03-31, not 2018-03-30", "entry.ttl:15:20"),
        ('this: rk:startDate "2018-13-40"^^xsd:date .', "not of the form of xsd:date", "entry.ttl:9:20"),
        ('this: rk:startDate "2018-03-01Z"^^xsd:date .', "not a date", "entry.ttl:9:20"),
        ('this: rk:cofinancingRate "0,85"^^xsd:decimal .', "not of the form of xsd:decimal", "entry.ttl:9:26"),
        ('this: rk:startEarliest "2018-03-01"^^xsd:date .', "a day without the date", "entry.ttl:9:1"),
        (FACTS.replace("statedDecimals 2", "statedDecimals 1").replace("000.50", "000.55"), "more decimals", "entry.ttl:19:15"),
        (FACTS.replace("kind:total", "kind:automatic-public"), "no amount of the kind", "entry.ttl:19:15"),
        (FACTS.replace("funding:total", "funding:whole"), "does not name its kind", "entry.ttl:19:15"),
        ("this: rk:funding <https://w3id.org/regkg/id/scheme/x/funding/total> .", "not that of its owner", "entry.ttl:9:18"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_with_its_place(facts: str, message: str, place: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        claims(facts)
    assert str(caught.value.place) == place


def test_an_entry_that_breaks_a_rule_is_refused_by_the_build_with_file_and_line() -> None:
    wrong = entry(FACTS.replace("LLI-901", "LLI 901"), name="data/curated/entries/wrong.ttl")
    with pytest.raises(InputError, match="RK302") as caught:
        built(wrong)
    assert str(caught.value.place) == "data/curated/entries/wrong.ttl:11:22"


def test_an_entry_is_stored_under_the_path_of_its_thing_with_its_header(tmp_path: Path) -> None:
    header = Header("data editor", date(2024, 3, 1), "grant agreement")
    ((path, content),) = stored([entry()], header, tmp_path, replace=False)
    assert path == tmp_path / "project-2014tc16rfcb027-lli-901.ttl"
    again = entry_of(content, path.name)
    assert again.header == Header("data editor", date(2024, 3, 1), "grant agreement", entry().document.sha256)
    assert [quad.triple for quad in again.quads] == [quad.triple for quad in entry().quads]


def test_an_entry_does_not_take_the_place_of_another_unless_asked_to(tmp_path: Path) -> None:
    header = Header("data editor", date(2024, 3, 1))
    ((path, content),) = stored([entry()], header, tmp_path, replace=False)
    path.write_bytes(content)
    with pytest.raises(InputError, match="already"):
        stored([entry()], header, tmp_path, replace=False)
    ((_, newer),) = stored([entry_of(content, "e.ttl")], header, tmp_path, replace=True)
    assert newer.count(b"#+ by:") == 1


def test_who_enters_something_is_a_role_and_no_name() -> None:
    with pytest.raises(InputError, match="not a role"):
        Header("Anna Paraudziņa", date(2024, 3, 1))


def test_one_text_cannot_be_two_entries(tmp_path: Path) -> None:
    for name in ("a.ttl", "b.ttl"):
        (tmp_path / name).write_text(PREFIXES + FACTS, encoding="utf-8")
    with pytest.raises(InputError, match="the same text"):
        read_entries(tmp_path)


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    with pytest.raises(SyntaxFault, match="not UTF-8") as caught:
        entry_of("# a\n# ķieģelis".encode("cp1257"), "entry.ttl")
    assert str(caught.value.place) == "entry.ttl:2:3"
