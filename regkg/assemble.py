"""From a resolution to a dataset, and back from a dataset to its claims.

The default graph is the resolved graph. Beside it each document has two named graphs: what it says, and the evidence (its claims).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Final, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from regkg.authority import Authority
from regkg.claims import Claim, Kind, canonical
from regkg.curated import Review
from regkg.documents import Document, ManifestEntry
from regkg.errors import ClaimError
from regkg.iris import class_of, digest, is_thing, key_of, owner_of, part, slug, thing
from regkg.model import Money, Span, StatedDate, decimal_text
from regkg.resolve import Conflict, Rank, Resolution, Statement
from regkg.terms import Terms
from regkg.vocab import DCT, LANGUAGE, RDF, RDFS, RK, SKOS, XSD, code

_DATES: Final = frozenset({XSD.date, XSD.gYearMonth, XSD.gYear, XSD.gMonthDay})
_LANGUAGES: Final = {"lv": "LAV", "en": "ENG", "lt": "LIT", "et": "EST"}


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what its manifest says of it."""

    document: Document
    entry: ManifestEntry | None = None


def statements_graph(document: NamedNode) -> NamedNode:
    """The graph that holds what a document says."""
    return NamedNode(f"{document.value}/statements")


def evidence_graph(document: NamedNode) -> NamedNode:
    """The graph that holds a document's claims."""
    return NamedNode(f"{document.value}/evidence")


def assemble(resolution: Resolution, sources: Sequence[Source], *, authority: Authority, terms: Terms) -> list[Quad]:
    """The dataset of a resolution, sorted by graph, subject, property and value."""
    quads = {Quad(t.subject, t.predicate, t.object, DefaultGraph()) for t in resolved_graph(resolution, authority=authority, terms=terms)}
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in resolution.claims:
        by_document[claim.sha256].append(claim)
    in_conflict: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in resolution.conflicts:
        for claim_id in conflict.claims:
            in_conflict[claim_id].append(conflict)
    for source in sources:
        claims = by_document.get(source.document.sha256, [])
        said = statements_graph(source.document.iri)
        used = [claim for claim in claims if claim.id not in resolution.set_aside]
        stated = [Statement(claim.subject, claim.predicate, claim.value) for claim in used]
        quads |= {Quad(t.subject, t.predicate, t.object, said) for t in things(stated, terms=terms)}
        shown = evidence_graph(source.document.iri)
        quads |= {Quad(t.subject, t.predicate, t.object, shown) for t in _evidence(source, claims, resolution, in_conflict)}
    return sorted(quads, key=sort_key)


def sort_key(quad: Quad) -> tuple[str, str, str, str]:
    """Order of quads: the default graph first, then by graph, subject, property and value."""
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)
    return graph, str(quad.subject), str(quad.predicate), str(quad.object)


# ── the resolved graph ───────────────────────────────────────────────────────────────────────────────────────────────────


def resolved_graph(resolution: Resolution, *, authority: Authority, terms: Terms) -> Iterator[Triple]:
    """What stands, with what is known of the things that it speaks of, and the conflicts. It names no document and no claim."""
    statements = [s for s in _standing(resolution, terms) if not _is_about_document(s)]
    yield from things(statements, terms=terms, funds=_funds(statements, authority))
    yield from _bounds_in_conflict(resolution.conflicts, terms)
    for conflict in resolution.conflicts:
        if not _is_about_document(conflict):
            yield from _conflict(conflict)
    for claim in resolution.claims:
        if claim.id in resolution.reviews and not _is_about_document(claim):
            yield from _review(resolution.reviews[claim.id], claim.subject)
    named = {term for s in statements for term in (s.subject, s.value) if isinstance(term, NamedNode)}
    wholes = {owner for term in named if is_thing(term) and (owner := owner_of(term)) is not None}
    for entry in authority.closure(named | wholes):
        for property_, values in entry.statements.items():
            if property_ != SKOS.hiddenLabel:  # names from memory help to find things and are not published
                yield from (Triple(entry.iri, property_, canonical(value)) for value in values)


def _standing(resolution: Resolution, terms: Terms) -> Iterator[Statement]:
    """The statements, without those on amounts that do not stand: stage, day and fund of an amount stand or fall with it."""
    kept = set(resolution.statements)
    amounts: dict[tuple[str, NamedNode], bool] = {}
    used = [claim for claim in resolution.claims if claim.id not in resolution.set_aside]
    for claim in used:
        kind = terms.funding_kinds.get(claim.predicate)
        if kind is not None:
            node = _funding_node(claim.subject, kind)
            stands = Statement(claim.subject, claim.predicate, claim.value) in kept
            amounts[claim.sha256, node] = amounts.get((claim.sha256, node), False) or stands
    backed = {
        (claim.subject, claim.predicate, str(claim.value))
        for claim in used
        if _is_amount(claim.subject) and amounts.get((claim.sha256, claim.subject))
    }
    for statement in resolution.statements:
        if not _is_amount(statement.subject) or (statement.subject, statement.predicate, str(statement.value)) in backed:
            yield statement


def _is_amount(iri: NamedNode) -> bool:
    return is_thing(iri) and class_of(iri) == RK.Funding


def _is_about_document(statement: Statement | Conflict | Claim) -> bool:
    return is_thing(statement.subject) and class_of(statement.subject) == RK.SourceDocument


def things(
    statements: Iterable[Statement], *, terms: Terms, funds: Mapping[NamedNode, Sequence[NamedNode]] | None = None
) -> Iterator[Triple]:
    """Statements as triples: with classes, the bounds of dates, and a Funding node for every amount of money.

    `funds` gives the funds of things: where a share of the EU can come from one fund only, its node names it.
    """
    amounts: dict[tuple[NamedNode, NamedNode], list[Money]] = defaultdict(list)
    known = list(statements)
    stated = {(statement.subject, statement.predicate) for statement in known}
    for statement in known:
        subject, property_, value = statement.subject, statement.predicate, statement.value
        for term in (subject, value):
            if isinstance(term, NamedNode) and is_thing(term):
                yield Triple(term, RDF.type, class_of(term))
        kind = terms.funding_kinds.get(property_)
        if kind is not None and isinstance(value, Literal):
            money, others = Money.parse(value.value), amounts[subject, kind]
            if money not in others:  # one document can state several: each has a node of its own
                others.append(money)
                node = _funding_node(subject, kind, number=len(others))
                yield from _funding(node, subject, kind, money)
                if (node, RK.budgetStage) not in stated:
                    yield Triple(node, RK.budgetStage, code("stage", "unspecified"))
                if kind == code("kind", "eu") and (node, RK.fund) not in stated:
                    yield from _fund(node, subject, funds or {})
            continue
        yield Triple(subject, property_, canonical(value))
        if isinstance(value, Literal) and value.datatype in _DATES and (bounds := terms.bounds(property_)):
            date = StatedDate.parse(value.value)
            yield from _bounds(subject, bounds, [date])


def _bounds(subject: NamedNode, bounds: tuple[NamedNode, NamedNode], dates: Sequence[StatedDate]) -> Iterator[Triple]:
    earliest = [date.earliest for date in dates if date.earliest]
    latest = [date.latest for date in dates if date.latest]
    if earliest and latest:
        yield Triple(subject, bounds[0], Literal(min(earliest).isoformat(), datatype=XSD.date))
        yield Triple(subject, bounds[1], Literal(max(latest).isoformat(), datatype=XSD.date))


def _bounds_in_conflict(conflicts: Sequence[Conflict], terms: Terms) -> Iterator[Triple]:
    """While it is open which date is right, the bounds enclose all that were stated."""
    for conflict in conflicts:
        bounds = terms.bounds(conflict.predicate)
        if conflict.is_open and bounds and not _is_about_document(conflict):
            dates = [StatedDate.parse(value.value) for value in conflict.values if isinstance(value, Literal)]
            yield from _bounds(conflict.subject, bounds, dates)


def _funds(statements: Sequence[Statement], authority: Authority) -> dict[NamedNode, list[NamedNode]]:
    """The funds of each thing: those that are stated, else those of the programme that supports it."""
    funds: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    for statement in statements:
        if statement.predicate == RK.fund and isinstance(statement.value, NamedNode) and statement.value not in funds[statement.subject]:
            funds[statement.subject].append(statement.value)
    for statement in statements:
        if statement.predicate == RK.underProgramme and isinstance(statement.value, NamedNode) and not funds[statement.subject]:
            programme = authority.get(statement.value)
            funds[statement.subject] = [fund for fund in programme.all(RK.fund) if isinstance(fund, NamedNode)] if programme else []
    return funds


def _funding_node(owner: NamedNode, kind: NamedNode, *, number: int = 1) -> NamedNode:
    name = slug(kind.value.rpartition("/")[2])
    return part(owner, "funding", name if number == 1 else f"{name}-{number}")


def _funding(node: NamedNode, owner: NamedNode, kind: NamedNode, money: Money) -> Iterator[Triple]:
    yield Triple(owner, RK.funding, node)
    yield Triple(node, RDF.type, RK.Funding)
    yield Triple(node, RK.fundingKind, kind)
    yield Triple(node, RK.amount, Literal(decimal_text(money.amount), datatype=XSD.decimal))
    yield Triple(node, RK.statedDecimals, Literal(str(money.decimals), datatype=XSD.integer))
    if money.currency:
        yield Triple(node, RK.currency, NamedNode(f"http://publications.europa.eu/resource/authority/currency/{money.currency}"))


def _fund(node: NamedNode, owner: NamedNode, funds: Mapping[NamedNode, Sequence[NamedNode]]) -> Iterator[Triple]:
    """The fund of an EU share, where its owner, or what that is part of, has one only."""
    whole: NamedNode | None = owner
    while whole is not None:
        if len(funds.get(whole, ())) == 1:
            yield Triple(node, RK.fund, funds[whole][0])
            return
        whole = owner_of(whole)


def _conflict(conflict: Conflict) -> Iterator[Triple]:
    node = conflict.iri
    yield Triple(node, RDF.type, RK.Conflict)
    yield Triple(node, RK.conflictSubject, conflict.subject)
    yield Triple(node, RK.conflictProperty, conflict.predicate)
    yield Triple(node, RK.conflictKind, code("conflictkind", conflict.kind))
    yield Triple(node, RK.conflictState, code("conflictstate", "open" if conflict.is_open else "decided"))
    for value in conflict.values:
        yield Triple(node, RK.conflictingValue, canonical(value))
    yield from _decision(conflict)


def _decision(conflict: Conflict) -> Iterator[Triple]:
    """A person's decision, or the rule that decided."""
    if conflict.decision is None and conflict.rule is None:
        return
    node = thing("decision", digest(conflict.iri.value, str(conflict.kept)))
    yield Triple(conflict.iri, RK.decision, node)
    yield Triple(node, RDF.type, RK.Decision)
    if conflict.kept is not None:
        yield Triple(node, RK.keeps, canonical(conflict.kept))
    if conflict.decision is not None:
        yield Triple(node, RK.decidedBy, Literal(conflict.decision.by))
        yield Triple(node, RK.decidedOn, Literal(conflict.decision.on.isoformat(), datatype=XSD.date))
        for language, reason in sorted(conflict.decision.reason.items()):
            yield Triple(node, RK.reason, Literal(reason, language=language))
    elif conflict.rule is not None:
        yield Triple(node, RK.decidedBy, Literal(f"rule: {conflict.rule}"))
        for language, reason in _REASONS[conflict.rule].items():
            yield Triple(node, RK.reason, Literal(reason, language=language))


def _review(review: Review, subject: NamedNode) -> Iterator[Triple]:
    """What a person made of a claim on a thing, in which role, when and why. A rejected value stands on its claim alone."""
    node = review.iri
    yield Triple(node, RDF.type, RK.Decision)
    yield Triple(node, RK.verdict, code("verdict", review.verdict))
    yield Triple(node, RK.decidedSubject, subject)
    yield Triple(node, RK.decidedProperty, review.predicate)
    if review.keeps is not None:
        yield Triple(node, RK.keeps, canonical(review.keeps))
    yield Triple(node, RK.decidedBy, Literal(review.by))
    yield Triple(node, RK.decidedOn, Literal(review.on.isoformat(), datatype=XSD.date))
    for language, reason in sorted(review.reason.items()):
        yield Triple(node, RK.reason, Literal(reason, language=language))


#: Why a rule decided as it did, by the rule's name.
_REASONS: Final = {
    "precision": {
        "en": "The statements agree as far as they are precise; the most precise one stands.",
        "lv": "Apgalvojumi sakrīt, ciktāl tie ir precīzi; spēkā ir precīzākais.",
    },
    "most documents": {
        "en": "The name that most documents print is the preferred one; the others are kept.",
        "lv": "Par galveno ņemts nosaukums, ko lieto visvairāk dokumentu; pārējie saglabāti.",
    },
}


# ── evidence ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


#: What a text may say of itself.
_OF_DOCUMENTS: Final = (DCT.issued, DCT.publisher, DCT.title, RK.sourceUrl)


def _evidence(
    source: Source, claims: Sequence[Claim], resolution: Resolution, in_conflict: Mapping[str, Sequence[Conflict]]
) -> Iterator[Triple]:
    yield from _source(source, [claim for claim in claims if claim.id not in resolution.set_aside])
    for claim in claims:
        yield from _claim(claim, source.document.iri, resolution.ranks[claim.id])
        review = resolution.reviews.get(claim.id)
        if review is not None:
            yield Triple(thing("claim", claim.id), RK.inDecision, review.iri)
            if _is_about_document(claim):
                yield from _review(review, claim.subject)
        for conflict in in_conflict.get(claim.id, ()):
            yield Triple(thing("claim", claim.id), RK.inConflict, conflict.iri)


def _source(source: Source, claims: Sequence[Claim]) -> Iterator[Triple]:
    document = source.document
    node = document.iri
    yield Triple(node, RDF.type, RK.SourceDocument)
    yield Triple(node, RK.fileName, Literal(document.file_name))
    yield Triple(node, RK.sha256, Literal(document.sha256))
    yield Triple(node, RK.characterCount, _count(len(document.text)))
    if document.language in _LANGUAGES:
        yield Triple(node, DCT.language, LANGUAGE[_LANGUAGES[document.language]])
    listed = dict(_listed(source))
    # what the manifest does not list, the text may state of itself: the first statement counts
    own = {
        claim.predicate: canonical(claim.value) for claim in reversed(claims) if claim.subject == node and claim.predicate in _OF_DOCUMENTS
    }
    yield from (Triple(node, property_, value) for property_, value in (own | listed).items())


def _listed(source: Source) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    """What the manifest says of a document."""
    entry = source.entry
    if entry is None:
        return
    if entry.title:
        yield DCT.title, Literal(entry.title, language=entry.language or source.document.language or "lv")
    for property_, value in ((RK.sourceUrl, entry.address), (DCT.publisher, entry.publisher), (DCT.license, entry.licence)):
        if value is not None:
            yield property_, value
    if entry.published:
        yield DCT.issued, Literal(entry.published.isoformat(), datatype=XSD.date)


def _claim(claim: Claim, document: NamedNode, rank: Rank) -> Iterator[Triple]:
    node = thing("claim", claim.id)
    extractor = thing("extractor", slug(claim.extractor))
    yield Triple(node, RDF.type, RK.Claim)
    yield Triple(node, RK.claimSubject, claim.subject)
    yield Triple(node, RK.claimProperty, claim.predicate)
    yield Triple(node, RK.claimValue if isinstance(claim.value, Literal) else RK.claimObject, canonical(claim.value))
    yield Triple(node, RK.inDocument, document)
    yield Triple(node, RK.start, _count(claim.span.start))
    yield Triple(node, RK.end, _count(claim.span.end))
    yield Triple(node, RK.quote, Literal(claim.text))
    yield Triple(node, RK.claimKind, code("ck", claim.kind))
    yield Triple(node, RK.rank, code("rank", rank))
    yield Triple(node, RK.confidence, Literal(decimal_text(claim.confidence), datatype=XSD.decimal))
    yield Triple(node, RK.extractor, extractor)
    if claim.note:
        yield Triple(node, RK.reason, Literal(claim.note, language="en"))
    yield Triple(extractor, RDF.type, RK.Extractor)
    yield Triple(extractor, RDFS.label, Literal(claim.extractor))
    yield Triple(extractor, RK.version, Literal(claim.extractor.partition("/")[2]))


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)


def claims_of(dataset: Iterable[Quad]) -> list[Claim]:
    """The claims that a dataset's evidence graphs hold. Raises ClaimError for one that is not whole."""
    values: dict[NamedNode, dict[NamedNode, NamedNode | Literal]] = defaultdict(dict)
    for quad in dataset:
        if isinstance(quad.graph_name, NamedNode) and isinstance(quad.subject, NamedNode) and quad.graph_name.value.endswith("/evidence"):
            values[quad.subject][quad.predicate] = cast("NamedNode | Literal", quad.object)
    found = [_claim_of(node, said, values) for node, said in values.items() if said.get(RDF.type) == RK.Claim]
    return sorted(found, key=Claim.sort_key)


def _claim_of(
    node: NamedNode,
    said: Mapping[NamedNode, NamedNode | Literal],
    values: Mapping[NamedNode, Mapping[NamedNode, NamedNode | Literal]],
) -> Claim:
    try:
        document = values[cast("NamedNode", said[RK.inDocument])]
        value = said.get(RK.claimValue) or said[RK.claimObject]
        return Claim(
            document=PurePath(document[RK.fileName].value).stem,
            sha256=document[RK.sha256].value,
            span=Span(int(said[RK.start].value), int(said[RK.end].value)),
            text=said[RK.quote].value,
            subject=cast("NamedNode", said[RK.claimSubject]),
            predicate=cast("NamedNode", said[RK.claimProperty]),
            value=value,
            kind=cast("Kind", re.split(r"[/#]", said[RK.claimKind].value)[-1]),
            extractor=values[cast("NamedNode", said[RK.extractor])][RDFS.label].value,
            confidence=Decimal(said[RK.confidence].value),
            note=said[RK.reason].value if RK.reason in said else None,
        )
    except KeyError as error:
        raise ClaimError(f"the claim {key_of(node)} is not whole: {error}") from error
