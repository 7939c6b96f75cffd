"""Claims as a reviewer sees them: who is spoken of, what is said, in which sentence, by which rule, and what was decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from regkg.build import Built
from regkg.claims import Claim
from regkg.curated import Decision, Review
from regkg.documents import Document
from regkg.errors import ClaimNotFoundError
from regkg.iris import class_of, is_thing, key_of, owner_of, thing
from regkg.labels import Labels, printed_money
from regkg.model import Span
from regkg.queries import short
from regkg.recognition import Sentences
from regkg.resolve import CORRECTION, Rank
from regkg.stores import EmbeddedStore
from regkg.terms import Terms
from regkg.vocab import RK, SKOS, expand

#: Characters of a sentence shown on either side of the words in question.
_SHOWN: Final = 240

#: The least digits by which a claim may be named.
_LEAST_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Item:
    """One claim to look at.

    `read` is the claim as its own document states it, `claim` the same under the identifiers that things have in the graph. Labels are
    names for readers; `before` and `after` stand around the words in their sentence, `kept` is the value that a decision keeps.
    """

    claim: Claim
    read: Claim
    document: Document
    rank: Rank
    subject_label: str
    property_label: str
    value_label: str
    before: str
    after: str
    review: Review | None
    kept: str
    in_open_conflict: bool

    @property
    def id(self) -> str:
        """The claim's identifier, as in the graph."""
        return self.claim.id

    @property
    def place(self) -> str:
        """File, line and column of the words."""
        return str(self.document.place(self.claim.span.start))

    def row(self) -> dict[str, Any]:
        """The item as plain values."""
        place = self.document.place(self.claim.span.start)
        row: dict[str, Any] = {
            "id": self.id,
            "document": self.document.file_name,
            "line": place.line,
            "column": place.column,
            "subject": short(self.claim.subject),
            "subject_label": self.subject_label,
            "property": short(self.claim.predicate),
            "property_label": self.property_label,
            "value": short(self.claim.value) if isinstance(self.claim.value, NamedNode) else self.claim.value.value,
            "value_label": self.value_label,
            "before": self.before,
            "quote": self.claim.text,
            "after": self.after,
            "kind": self.claim.kind,
            "rule": self.claim.extractor,
            "confidence": float(self.claim.confidence),
            "rank": self.rank,
        }
        if self.review is not None:
            row |= {"verdict": self.review.verdict, "keeps": self.kept, "by": self.review.by, "date": self.review.on.isoformat()}
            row["reason"] = next(iter(self.review.reason.values()), "")
        return row


def items_of(built: Built, decisions: Iterable[Decision] = (), *, terms: Terms, language: str) -> list[Item]:
    """Every claim that was read or curated, in the order of documents and of their texts; corrections stand with what they correct.

    `decisions` are those on conflicts: what one settles is not contested.
    """
    resolution = built.resolution
    documents = {source.document.sha256: source.document for source in built.sources}
    sentences: dict[str, Sentences] = {}
    labels = Labels(EmbeddedStore.of(built.quads), terms, language)
    claims = [claim for claim in resolution.claims if claim.extractor != CORRECTION and claim.sha256 in documents]
    labels.look_up([term for claim in claims for term in (claim.subject, claim.predicate, claim.value)])
    names = _Names(labels, claims)
    settled = {(decision.subject, decision.predicate) for decision in decisions if decision.keeps is not None}
    open_ones = (one for one in resolution.conflicts if one.is_open and (one.subject, one.predicate) not in settled)
    contested = {claim_id for conflict in open_ones for claim_id in conflict.claims}
    raw = {claim.id: claim for claim in built.read}
    items = []
    for claim in claims:
        document = documents[claim.sha256]
        if claim.sha256 not in sentences:
            sentences[claim.sha256] = Sentences(document.text)
        before, after = _around(document.text, claim.span, sentences[claim.sha256].around(claim.span))
        review = resolution.reviews.get(claim.id)
        items.append(
            Item(
                claim=claim,
                read=raw.get(resolution.origins.get(claim.id, claim.id), claim),
                document=document,
                rank=resolution.ranks[claim.id],
                subject_label=names.of(claim.subject),
                property_label=labels.of(claim.predicate),
                value_label=names.of(claim.value),
                before=before,
                after=after,
                review=review,
                kept=labels.of(review.keeps) if review is not None and review.keeps is not None else "",
                in_open_conflict=claim.id in contested,
            )
        )
    return items


class _Names:
    """What readers call things: as the graph does, else as a doubtful claim does; a participation by project and body."""

    def __init__(self, labels: Labels, claims: Sequence[Claim]) -> None:
        self._labels = labels
        self._claimed: dict[NamedNode, str] = {}
        for name in _NAMES:
            for claim in claims:
                if claim.predicate == name and isinstance(claim.value, Literal):
                    self._claimed.setdefault(claim.subject, claim.value.value)

    def of(self, term: NamedNode | Literal) -> str:
        """The name of a thing or code, a literal as it is."""
        label = self._labels.of(term)
        if not isinstance(term, NamedNode) or not is_thing(term) or not label.endswith(short(term)):
            return label
        if class_of(term) == RK.Participation and (whole := owner_of(term)) is not None:
            return f"{self.of(whole)} – {self.of(thing('org', key_of(term)))}"
        return self._claimed.get(term, label)


#: Properties that hold a thing's name, the best first.
_NAMES: Final = (RK.acronym, RK.title, SKOS.prefLabel)


def _around(text: str, span: Span, sentence: Span) -> tuple[str, str]:
    """What stands before and after the words in their sentence, on one line; of a very long sentence the nearest words."""
    before, after = (re.sub(r"\s+", " ", part) for part in (text[sentence.start : span.start], text[span.end : sentence.end]))
    if len(before) > _SHOWN:
        before = f"…{before[len(before) - _SHOWN :].partition(' ')[2]}"
    if len(after) > _SHOWN:
        after = f"{after[:_SHOWN].rpartition(' ')[0]}…"
    return before, after


def is_doubtful(threshold: Decimal) -> Callable[[Item], bool]:
    """Whether nobody has decided on a claim that is less sure than a threshold."""
    return lambda item: item.review is None and item.claim.confidence < threshold


def is_in(names: Sequence[str]) -> Callable[[Item], bool]:
    """Whether a claim stands in one of some documents, named with or without folder and ending."""
    wanted = {PurePath(name).name for name in names}
    return lambda item: bool(wanted & {item.document.name, item.document.file_name})


def is_on(property_: NamedNode) -> Callable[[Item], bool]:
    """Whether a claim is on a property."""
    return lambda item: item.claim.predicate == property_


def find_item(name: str, items: Iterable[Item]) -> Item:
    """The claim whose identifier begins so, by the graph's or by its own document's.

    Raises ClaimNotFoundError if there is none, or more than one.
    """
    digits = name.removeprefix("id:").removeprefix("claim/").casefold()
    if not re.fullmatch(rf"[0-9a-f]{{{_LEAST_DIGITS},16}}", digits):
        raise ClaimNotFoundError(
            f"not the identifier of a claim: {name!r}", hint="sixteen digits and letters a to f, or the first few of them"
        )
    found = [item for item in items if item.claim.id.startswith(digits) or item.read.id.startswith(digits)]
    if not found:
        raise ClaimNotFoundError(
            f"there is no claim {name}", hint="regkg review --all lists the claims; if the text changed, they have others"
        )
    if len(found) > 1:
        several = ", ".join(item.id for item in found[:5])
        raise ClaimNotFoundError(f"{name} is the beginning of several claims: {several}", hint="give more of its digits")
    return found[0]


def find_property(name: str, terms: Terms) -> NamedNode:
    """The property of a short name, an IRI, or a label in Latvian or English. Raises ClaimNotFoundError with the nearest names."""
    from difflib import get_close_matches

    for form in (name, f"rk:{name}"):
        iri = expand(form)
        if re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", iri) and (NamedNode(iri) in terms.properties or NamedNode(iri) not in RK):
            return NamedNode(iri)  # terms of others, skos:prefLabel, are theirs to know
    labelled = {(terms.label(term, language) or "").casefold(): term for term in terms.properties for language in ("lv", "en")}
    if (found := labelled.get(name.casefold())) is not None:
        return found
    short_names = {short(term).removeprefix("rk:"): term for term in terms.properties}
    near = get_close_matches(name, [*short_names, *labelled], n=3, cutoff=0.6)
    raise ClaimNotFoundError(f"there is no property {name!r}", hint=f"nearest: {', '.join(near)}" if near else "for example rk:endDate")


def plain_value(term: NamedNode | Literal) -> str:
    """A value as one may type it again for a correction."""
    return short(term) if isinstance(term, NamedNode) else term.value


def kept_label(term: NamedNode | Literal, language: str) -> str:
    """What a correction puts in the place of a value, for people: an amount with its digits in groups."""
    is_money = isinstance(term, Literal) and term.datatype == RK.money
    return printed_money(term.value, language) if is_money else plain_value(term)
