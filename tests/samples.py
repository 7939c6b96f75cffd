"""Small documents, claims and graphs of invented things that tests are made with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from regkg.authority import Authority
from regkg.claims import Claim, Kind
from regkg.curated import Review
from regkg.documents import Document
from regkg.documents.reader import document_of
from regkg.extract import extract, facts_of, read
from regkg.iris import thing
from regkg.model import Money, Span, StatedDate
from regkg.recognition import Sentences, subject_of
from regkg.vocab import PREFIXES, XSD, compact

ROOT: Final = Path(__file__).resolve().parents[1]

#: What stands beside a checkout where the whole workshop is: source documents and tables that are not part of the repository.
SHARED: Final = ROOT.parent / "shared"

_HEADER: Final = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())

PROJECT: Final = thing("project", "2014tc16rfcb027", "lli-901")
NOTHING_KNOWN: Final = Authority(())


def document(text: str, *, name: str = "page") -> Document:
    """A document with some text."""
    return document_of(text.encode(), file_name=f"{name}.txt")


def quads(turtle: str) -> list[Quad]:
    """Turtle with our prefixes declared; `<id/…>` is one of our things."""
    return list(ox.parse(_HEADER + turtle, format=ox.RdfFormat.TRIG, base_iri="https://w3id.org/regkg/"))


def money(lexical: str) -> Literal:
    """An amount as claims hold it."""
    return Money.parse(lexical).literal()


def day(lexical: str) -> Literal:
    """A date as precise as it is written."""
    return StatedDate.parse(lexical).literal()


def whole(number: int) -> Literal:
    """A whole number."""
    return Literal(str(number), datatype=XSD.integer)


def claim(
    subject: NamedNode,
    predicate: NamedNode,
    value: NamedNode | Literal,
    *,
    document: str = "page",
    start: int = 0,
    words: str = "words",
    kind: Kind = "stated",
    extractor: str = "test/1",
    confidence: str = "1",
    note: str | None = None,
) -> Claim:
    """A claim on a document that is known by its name alone."""
    return Claim(
        document=document,
        sha256=hashlib.sha256(document.encode()).hexdigest(),
        span=Span(start, start + len(words)),
        text=words,
        subject=subject,
        predicate=predicate,
        value=value,
        kind=kind,
        extractor=extractor,
        confidence=Decimal(confidence),
        note=note,
    )


def claim_at(
    page: Document,
    words: str,
    subject: NamedNode,
    predicate: NamedNode,
    value: NamedNode | Literal,
    *,
    extractor: str = "test/1",
    confidence: str = "1",
    kind: Kind = "stated",
) -> Claim:
    """A claim that quotes words of a document, where they first stand."""
    start = page.text.index(words)
    return Claim(
        document=page.name,
        sha256=page.sha256,
        span=Span(start, start + len(words)),
        text=words,
        subject=subject,
        predicate=predicate,
        value=value,
        kind=kind,
        extractor=extractor,
        confidence=Decimal(confidence),
    )


def review_of(
    page: Document,
    decided: Claim,
    keeps: NamedNode | Literal | None,
    *,
    by: str = "data editor",
    on: date = date(2026, 11, 29),
) -> Review:
    """What a person made of a claim on a document: accepted if its own value is kept, rejected if none is."""
    wording = Sentences(page.text).wording(decided.span)
    about = subject_of(decided)
    reason = {"en": "because"}
    return Review(about, decided.predicate, decided.value, wording, page.name, page.sha256, keeps, reason, by, on)


# ── what is read in a text ───────────────────────────────────────────────────────────────────────────────────────────────

Said = set[tuple[str, str, str]]


def said(text: str) -> Said:
    """What rules read in a text: subject and property short, the value as an IRI written short or as the text of a literal."""
    return {
        (compact(item.subject.value).removeprefix("https://w3id.org/regkg/id/"), _name(item.predicate), _value(item.value))
        for item in extract(document(text))
    }


def values_of(text: str, property_: str) -> set[str]:
    """The values that rules read for one property, whatever they are said of: `values_of("…", "endDate")`."""
    return {value for _, name, value in said(text) if name == property_}


def project_in(text: str) -> dict[str, Any]:
    """The one project of a text in plain values; empty if rules found none, an error if they found several."""
    projects = projects_in(text)
    assert len(projects) <= 1
    return dict(projects[0]) if projects else {}


def projects_in(text: str) -> list[dict[str, Any]]:
    """The projects of a text in plain values."""
    return list(facts_of(read(document(text)))["projects"])


#: Role and country of partners, by their names as printed.
Partners = dict[str, tuple[str | None, str | None]]


def partners_in(text: str) -> Partners:
    """The partners of a text's one project."""
    (project,) = projects_in(text)
    return {row["name"]: (row.get("role"), row.get("country")) for row in project.get("partners", [])}


#: A sentence that names a project, for others on it to follow; in Estonian long enough for its language to be told.
LATVIAN: Final = "Projekts “Zaļais ceļš” (GREENWAY, LLI-901). "
ENGLISH: Final = "The project “Green Way” (GREENWAY, LLI-901) began. "
LITHUANIAN: Final = "Projektas „Žalias kelias“ (GREENWAY, LLI-901) pradėtas. "
ESTONIAN: Final = "Projekt „Roheline tee“ (GREENWAY, EstLat29) algas ja kestab kaks aastat. "


def _name(property_: NamedNode) -> str:
    return compact(property_.value).removeprefix("rk:")


def _value(value: NamedNode | Literal) -> str:
    if isinstance(value, Literal):
        return value.value
    return compact(value.value).removeprefix("https://w3id.org/regkg/id/")


def plain(items: Iterable[Claim]) -> set[tuple[str, str, str]]:
    """Claims as subject, property and value."""
    return {(str(item.subject), str(item.predicate), str(item.value)) for item in items}
