"""The dataset: what stands in the default graph, what each document says beside it, and the evidence from which claims come back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from regkg.assemble import Source, assemble, claims_of, evidence_graph, statements_graph
from regkg.authority import Authority
from regkg.claims import Claim
from regkg.curated import Decision
from regkg.documents import Document, ManifestEntry
from regkg.errors import ClaimError
from regkg.iris import part, thing
from regkg.resolve import resolve
from regkg.terms import default_terms
from regkg.vocab import COUNTRY, CURRENCY, DCT, LANGUAGE, RDF, RK, SKOS, XSD, code
from tests.samples import NOTHING_KNOWN, PROJECT, claim, claim_at, day, document, money, quads, review_of, whole

PARTNER = part(PROJECT, "partner", "lv-meza-dienests")
FOREST = thing("org", "lv-meza-dienests")
TOTAL = part(PROJECT, "funding", "total")


def source(name: str, *, entry: ManifestEntry | None = None, text: str = "vārdi un vēl") -> Source:
    """A document with the hash that `samples.claim` gives to claims on a document of that name."""
    sha256 = claim(PROJECT, RK.acronym, Literal("X"), document=name).sha256
    return Source(Document(name, f"{name}.txt", text, sha256, "lv"), entry)


def assembled(
    *claims: Claim,
    decisions: Iterable[Decision] = (),
    authority: Authority = NOTHING_KNOWN,
    sources: Sequence[Source] | None = None,
) -> list[Quad]:
    names = sorted({item.document for item in claims})
    resolution = resolve(claims, list(decisions), authority=authority, terms=default_terms())
    return assemble(
        resolution, sources if sources is not None else [source(name) for name in names], authority=authority, terms=default_terms()
    )


def graph(dataset: Iterable[Quad], name: NamedNode | None = None) -> set[tuple[str, str, str]]:
    """The triples of one graph (None: the default graph)."""
    wanted = DefaultGraph() if name is None else name
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in dataset if quad.graph_name == wanted}


def triple(subject: NamedNode, property_: NamedNode, value: NamedNode | Literal) -> tuple[str, str, str]:
    return str(subject), str(property_), str(value)


# ── the resolved graph ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_stands_is_in_the_default_graph_with_its_class() -> None:
    dataset = assembled(claim(PROJECT, RK.acronym, Literal("GREEN")))
    assert graph(dataset) == {triple(PROJECT, RK.acronym, Literal("GREEN")), triple(PROJECT, RDF.type, RK.Project)}


def test_the_default_graph_names_no_document_and_no_claim() -> None:
    page = source("page")
    dataset = assembled(
        claim(PROJECT, RK.acronym, Literal("GREEN")),
        claim(page.document.iri, DCT.title, Literal("Lapa", language="lv"), start=9),
        claim(page.document.iri, DCT.publisher, FOREST, start=20),
    )
    named = {term for row in graph(dataset) for term in row}
    assert not any(kind in term for term in named for kind in ("/id/doc/", "/id/claim/", "/id/extractor/"))


@pytest.mark.parametrize(
    ("stated", "earliest", "latest"), [("2017-10-05", "2017-10-05", "2017-10-05"), ("2017-10", "2017-10-01", "2017-10-31")]
)
def test_a_date_stands_with_its_bounds(stated: str, earliest: str, latest: str) -> None:
    rows = graph(assembled(claim(PROJECT, RK.startDate, day(stated))))
    assert triple(PROJECT, RK.startDate, day(stated)) in rows
    assert triple(PROJECT, RK.startEarliest, day(earliest)) in rows
    assert triple(PROJECT, RK.startLatest, day(latest)) in rows


def test_a_day_without_a_year_has_no_bounds() -> None:
    event = part(PROJECT, "event", "06-11")
    rows = graph(assembled(claim(event, RK.date, day("--06-11"))))
    assert rows == {triple(event, RK.date, day("--06-11")), triple(event, RDF.type, RK.Event)}


def test_an_open_question_leaves_bounds_that_enclose_all_that_was_stated() -> None:
    rows = graph(assembled(claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")))
    assert not any(property_ == str(RK.endDate) and subject == str(PROJECT) for subject, property_, _ in rows)
    assert triple(PROJECT, RK.endEarliest, day("2020-09-01")) in rows
    assert triple(PROJECT, RK.endLatest, day("2021-03-31")) in rows


def test_a_conflict_is_a_thing_that_can_be_asked_for() -> None:
    claims = [claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")]
    rows = graph(assembled(*claims))
    [conflict] = {subject for subject, property_, value in rows if (property_, value) == (str(RDF.type), str(RK.Conflict))}
    said = {(property_, value) for subject, property_, value in rows if subject == conflict}
    assert said == {
        (str(RDF.type), str(RK.Conflict)),
        (str(RK.conflictSubject), str(PROJECT)),
        (str(RK.conflictProperty), str(RK.endDate)),
        (str(RK.conflictKind), str(code("conflictkind", "value"))),
        (str(RK.conflictState), str(code("conflictstate", "open"))),
        (str(RK.conflictingValue), str(day("2021-03"))),
        (str(RK.conflictingValue), str(day("2020-09"))),
    }


def test_a_decision_names_who_decided_when_and_why() -> None:
    claims = [claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")]
    decision = Decision(PROJECT, RK.endDate, day("2021-03"), {"lv": "tāpēc", "en": "because"}, "data editor", date(2026, 11, 21))
    rows = graph(assembled(*claims, decisions=[decision]))
    assert triple(PROJECT, RK.endDate, day("2021-03")) in rows
    [node] = {subject for subject, property_, value in rows if (property_, value) == (str(RDF.type), str(RK.Decision))}
    assert {(property_, value) for subject, property_, value in rows if subject == node} == {
        (str(RDF.type), str(RK.Decision)),
        (str(RK.keeps), str(day("2021-03"))),
        (str(RK.decidedBy), '"data editor"'),
        (str(RK.decidedOn), str(day("2026-11-21"))),
        (str(RK.reason), '"tāpēc"@lv'),
        (str(RK.reason), '"because"@en'),
    }


@pytest.mark.parametrize(
    ("stated", "amount", "decimals"), [("106717.50 EUR", "106717.5", 2), ("6.2E6 EUR", "6200000", -5), ("100 EUR", "100", 0)]
)
def test_an_amount_is_a_node_with_its_kind_and_the_decimals_that_were_printed(stated: str, amount: str, decimals: int) -> None:
    rows = graph(assembled(claim(PROJECT, RK.totalBudget, money(stated))))
    assert rows == {
        triple(PROJECT, RDF.type, RK.Project),
        triple(PROJECT, RK.funding, TOTAL),
        triple(TOTAL, RDF.type, RK.Funding),
        triple(TOTAL, RK.fundingKind, code("kind", "total")),
        triple(TOTAL, RK.budgetStage, code("stage", "unspecified")),
        triple(TOTAL, RK.amount, Literal(amount, datatype=XSD.decimal)),
        triple(TOTAL, RK.statedDecimals, whole(decimals)),
        triple(TOTAL, RK.currency, CURRENCY.EUR),
    }


def test_an_amount_without_currency_names_none() -> None:
    rows = graph(assembled(claim(PROJECT, RK.totalBudget, money("100"))))
    assert not any(property_ == str(RK.currency) for _, property_, _ in rows)


def test_an_amount_in_open_conflict_is_not_in_the_resolved_graph() -> None:
    claims = [claim(PROJECT, RK.totalBudget, money("100 EUR")), claim(PROJECT, RK.totalBudget, money("200 EUR"), document="other")]
    assert not any(property_ == str(RK.funding) for _, property_, _ in graph(assembled(*claims)))


@pytest.mark.parametrize(
    ("funds", "named"),
    [
        ([], None),
        ([claim(PROJECT, RK.fund, code("fund", "ERDF"), start=20)], "ERDF"),
        ([claim(PROJECT, RK.fund, code("fund", "ERDF"), start=20), claim(PROJECT, RK.fund, code("fund", "ENI"), start=30)], None),
    ],
)
def test_a_share_of_the_eu_names_its_fund_where_there_is_only_one(funds: list[Claim], named: str | None) -> None:
    share = part(PARTNER, "funding", "eu")
    rows = graph(
        assembled(
            claim(PROJECT, RK.participation, PARTNER, start=10),
            claim(PARTNER, RK.euContribution, money("85 EUR")),
            claim(PARTNER, RK.ownContribution, money("15 EUR")),
            *funds,
        )
    )
    expected = {triple(share, RK.fund, code("fund", named))} if named else set()
    assert {row for row in rows if row[1] == str(RK.fund) and "/funding/" in row[0]} == expected


def test_the_fund_of_a_programme_is_not_guessed_where_it_has_two() -> None:
    programme = thing("programme", "2014tc16m5tn001")
    two = Authority(quads("<id/programme/2014tc16m5tn001> rk:fund fund:ERDF , fund:ENI ."))
    one = Authority(quads("<id/programme/2014tc16m5tn001> rk:fund fund:ERDF ."))
    claims = [claim(PROJECT, RK.underProgramme, programme), claim(PROJECT, RK.euContribution, money("85 EUR"), start=20)]
    node = str(part(PROJECT, "funding", "eu"))
    for authority, funds in ((two, set()), (one, {str(code("fund", "ERDF"))})):
        rows = graph(assembled(*claims, authority=authority))
        assert {value for subject, property_, value in rows if (subject, property_) == (node, str(RK.fund))} == funds


def test_what_is_known_of_a_thing_comes_with_it_but_no_name_from_memory() -> None:
    authority = Authority(
        quads(
            '<id/org/lv-meza-dienests> a rk:Organisation ; skos:prefLabel "Meža dienests"@lv ; skos:hiddenLabel "Forest Service"@en ; '
            'rk:country country:LVA ; dct:source "md.example" . <id/org/lv-cits> a rk:Organisation .'
        )
    )
    rows = graph(assembled(claim(PARTNER, RK.organisation, FOREST), authority=authority))
    assert triple(FOREST, SKOS.prefLabel, Literal("Meža dienests", language="lv")) in rows
    assert triple(FOREST, RK.country, COUNTRY.LVA) in rows
    assert not any(property_ == str(SKOS.hiddenLabel) for _, property_, _ in rows)
    assert not any("lv-cits" in subject for subject, *_ in rows)


# ── what a document says, and the evidence ───────────────────────────────────────────────────────────────────────────────


def test_each_document_has_a_graph_of_what_it_says_alone() -> None:
    claims = [claim(PROJECT, RK.endDate, day("2021-03")), claim(PROJECT, RK.endDate, day("2020-09"), document="other")]
    dataset = assembled(*claims)
    for item, bound in zip(claims, ("2021-03-31", "2020-09-30"), strict=True):
        assert graph(dataset, statements_graph(source(item.document).document.iri)) == {
            triple(PROJECT, RDF.type, RK.Project),
            triple(PROJECT, RK.endDate, item.value),
            triple(PROJECT, RK.endEarliest, day(f"{item.value.value}-01")),
            triple(PROJECT, RK.endLatest, day(bound)),
        }


def test_a_document_that_states_two_totals_does_not_mix_them() -> None:
    page = source("page")
    dataset = assembled(
        claim(PROJECT, RK.totalBudget, money("100.50 EUR")), claim(PROJECT, RK.totalBudget, money("2E6 EUR"), start=50), sources=[page]
    )
    rows = graph(dataset, statements_graph(page.document.iri))
    amounts = {subject: value for subject, property_, value in rows if property_ == str(RK.amount)}
    decimals = {subject: value for subject, property_, value in rows if property_ == str(RK.statedDecimals)}
    second = str(part(PROJECT, "funding", "total-2"))
    assert amounts == {str(TOTAL): str(Literal("100.5", datatype=XSD.decimal)), second: str(Literal("2000000", datatype=XSD.decimal))}
    assert decimals == {str(TOTAL): str(whole(2)), second: str(whole(-6))}


def test_what_the_manifest_does_not_list_of_a_document_its_own_text_may_state() -> None:
    page = source("page")
    node = page.document.iri
    own = [claim(node, DCT.issued, day("2017-01-10")), claim(node, DCT.issued, day("2018-02-02"), start=90)]
    rows = graph(assembled(*own, sources=[page]), evidence_graph(node))
    assert triple(node, DCT.issued, day("2017-01-10")) in rows
    assert triple(node, DCT.issued, day("2018-02-02")) not in rows


def test_the_manifest_goes_before_what_a_text_states_of_itself() -> None:
    page = source("page", entry=ManifestEntry("page.txt", "", published=date(2019, 3, 4)))
    node = page.document.iri
    rows = graph(assembled(claim(node, DCT.issued, day("2017-01-10")), sources=[page]), evidence_graph(node))
    assert {value for subject, property_, value in rows if (subject, property_) == (str(node), str(DCT.issued))} == {str(day("2019-03-04"))}


def test_a_claim_is_described_whole() -> None:
    item = claim(PROJECT, RK.totalBudget, money("6.2E6 EUR"), start=7, words="6,2 miljoni EUR", confidence="0.90", note="why")
    page = source("page")
    rows = graph(assembled(item), evidence_graph(page.document.iri))
    node = thing("claim", item.id)
    extractor = thing("extractor", "test-1")
    assert {row for row in rows if row[0] == str(node)} == {
        triple(node, RDF.type, RK.Claim),
        triple(node, RK.claimSubject, PROJECT),
        triple(node, RK.claimProperty, RK.totalBudget),
        triple(node, RK.claimValue, money("6.2E6 EUR")),
        triple(node, RK.inDocument, page.document.iri),
        triple(node, RK.start, whole(7)),
        triple(node, RK.end, whole(22)),
        triple(node, RK.quote, Literal("6,2 miljoni EUR")),
        triple(node, RK.claimKind, code("ck", "stated")),
        triple(node, RK.rank, code("rank", "preferred")),
        triple(node, RK.confidence, Literal("0.9", datatype=XSD.decimal)),
        triple(node, RK.extractor, extractor),
        triple(node, RK.reason, Literal("why", language="en")),
    }
    assert triple(extractor, RK.version, Literal("1")) in rows


def test_a_source_is_described_with_what_its_manifest_says() -> None:
    entry = ManifestEntry(
        "page.txt",
        "0" * 64,
        title="Lapa",
        language="lv",
        address=NamedNode("https://example.org/lapa"),
        publisher=FOREST,
        published=date(2017, 1, 10),
        licence=NamedNode("https://creativecommons.org/licenses/by/4.0/"),
    )
    page = source("page", entry=entry)
    rows = graph(assembled(sources=[page]), evidence_graph(page.document.iri))
    node = page.document.iri
    assert rows == {
        triple(node, RDF.type, RK.SourceDocument),
        triple(node, RK.fileName, Literal("page.txt")),
        triple(node, RK.sha256, Literal(page.document.sha256)),
        triple(node, RK.characterCount, whole(12)),
        triple(node, DCT.language, LANGUAGE.LAV),
        triple(node, DCT.title, Literal("Lapa", language="lv")),
        triple(node, RK.sourceUrl, NamedNode("https://example.org/lapa")),
        triple(node, DCT.publisher, FOREST),
        triple(node, DCT.license, NamedNode("https://creativecommons.org/licenses/by/4.0/")),
        triple(node, DCT.issued, day("2017-01-10")),
    }


def test_a_document_without_claims_is_still_a_source() -> None:
    page = source("page")
    assert triple(page.document.iri, RDF.type, RK.SourceDocument) in graph(assembled(sources=[page]), evidence_graph(page.document.iri))


CLAIMS = (
    claim(PROJECT, RK.title, Literal('Ceļš "uz"\n\\ mājām\u2028', language="lv"), words="Ceļš\tuz\r\n"),
    claim(PROJECT, RK.totalBudget, money("106717.50 EUR"), start=40, confidence="0.6"),
    claim(PROJECT, RK.endDate, day("2021-03"), start=60),
    claim(PROJECT, RK.endDate, day("2020-09"), document="other", note="a person's reason", kind="curated"),
    claim(PROJECT, RK.participation, PARTNER, start=80),
    claim(PARTNER, RK.statedPartnerCount, whole(10), start=90),
)


def test_claims_come_back_from_the_evidence() -> None:
    assert claims_of(assembled(*CLAIMS)) == sorted(CLAIMS, key=Claim.sort_key)


@pytest.mark.parametrize(
    "property_",
    ["claimSubject", "claimProperty", "claimValue", "inDocument", "start", "end", "quote", "claimKind", "extractor", "confidence"],
)
def test_a_claim_that_is_not_whole_is_refused(property_: str) -> None:
    item = claim(PROJECT, RK.acronym, Literal("GREEN"))
    damaged = [quad for quad in assembled(item) if quad.predicate != RK[property_]]
    with pytest.raises(ClaimError, match=f"the claim {item.id} is not whole"):
        claims_of(damaged)


def test_the_dataset_is_sorted_and_the_same_for_any_order_of_claims_and_sources() -> None:
    sources = [source("page"), source("other")]
    forwards = assembled(*CLAIMS, sources=sources)
    assert assembled(*reversed(CLAIMS), sources=sources[::-1]) == forwards
    assert len(set(forwards)) == len(forwards)


def test_the_dataset_has_no_blank_node() -> None:
    terms = {term for quad in assembled(*CLAIMS) for term in (quad.subject, quad.object)}
    assert all(isinstance(term, NamedNode | Literal) for term in terms)


# ── decisions on claims ──────────────────────────────────────────────────────────────────────────────────────────────────

PAGE = document("Zaļais ceļš. Darbi ilgst līdz 2021. gada martam.")
UNSURE = claim_at(PAGE, "2021. gada martam", PROJECT, RK.endDate, day("2021-03"), confidence="0.6")


def reviewed(*claims: Claim, keeps: NamedNode | Literal | None) -> list[Quad]:
    """The dataset of claims on the page, the first of which was decided on."""
    reviews = [review_of(PAGE, claims[0], keeps)]
    terms, texts = default_terms(), {PAGE.sha256: PAGE.text}
    resolution = resolve(claims, [], authority=NOTHING_KNOWN, terms=terms, reviews=reviews, texts=texts)
    return assemble(resolution, [Source(PAGE)], authority=NOTHING_KNOWN, terms=terms)


def test_a_doubtful_claim_is_evidence_and_nothing_else() -> None:
    dataset = assembled(UNSURE, sources=[Source(PAGE)])
    assert graph(dataset) == set()
    assert graph(dataset, statements_graph(PAGE.iri)) == set()
    assert triple(thing("claim", UNSURE.id), RK.rank, code("rank", "awaiting")) in graph(dataset, evidence_graph(PAGE.iri))


@pytest.mark.parametrize(
    ("keeps", "verdict", "published"),
    [(day("2021-03"), "accepted", "2021-03"), (day("2021-05"), "corrected", "2021-05"), (None, "rejected", None)],
)
def test_a_decision_on_a_claim_says_what_who_when_and_why(keeps: Literal | None, verdict: str, published: str | None) -> None:
    dataset = reviewed(UNSURE, keeps=keeps)
    decision = review_of(PAGE, UNSURE, keeps).iri
    facts = graph(dataset)
    said = {
        triple(decision, RDF.type, RK.Decision),
        triple(decision, RK.verdict, code("verdict", verdict)),
        triple(decision, RK.decidedSubject, PROJECT),
        triple(decision, RK.decidedProperty, RK.endDate),
        triple(decision, RK.decidedBy, Literal("data editor")),
        triple(decision, RK.decidedOn, Literal("2026-11-29", datatype=XSD.date)),
        triple(decision, RK.reason, Literal("because", language="en")),
    }
    if keeps is not None:
        said.add(triple(decision, RK.keeps, keeps))
    assert {fact for fact in facts if fact[0] == str(decision)} == said
    assert {value for subject, name, value in facts if (subject, name) == (str(PROJECT), str(RK.endDate))} == (
        {str(day(published))} if published else set()
    )
    evidence = graph(dataset, evidence_graph(PAGE.iri))
    assert triple(thing("claim", UNSURE.id), RK.inDecision, decision) in evidence
    rank = "preferred" if verdict == "accepted" else "deprecated"
    assert triple(thing("claim", UNSURE.id), RK.rank, code("rank", rank)) in evidence


def test_a_rejected_value_is_on_its_claim_alone() -> None:
    dataset = reviewed(UNSURE, keeps=None)
    assert {str(quad.subject) for quad in dataset if quad.object == day("2021-03")} == {str(thing("claim", UNSURE.id))}


def test_a_decision_on_what_a_document_says_of_itself_stands_beside_its_claims() -> None:
    heading = claim_at(PAGE, "Zaļais ceļš", PAGE.iri, DCT.title, Literal("Zaļais ceļš", language="lv"))
    dataset = reviewed(heading, keeps=None)
    assert graph(dataset) == set()
    evidence = graph(dataset, evidence_graph(PAGE.iri))
    assert triple(review_of(PAGE, heading, None).iri, RK.decidedSubject, PAGE.iri) in evidence
    assert triple(PAGE.iri, DCT.title, heading.value) not in evidence


def test_corrections_come_back_from_the_evidence_as_claims() -> None:
    values = {claim.value for claim in claims_of(reviewed(UNSURE, keeps=day("2021-05")))}
    assert values == {day("2021-03"), day("2021-05")}
