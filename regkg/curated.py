"""What people say: claims that no rule can read, and decisions on conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from regkg.claims import Claim, canonical, check_sha256, read_json_lines, term_of, text_in, whole_in
from regkg.documents import Document
from regkg.errors import ClaimError, IdentifierError, InputError, Place
from regkg.iris import class_of, is_thing
from regkg.model import Money, Span, StatedDate
from regkg.vocab import ID, RK, XSD, expand

_RULE: Final = "curated/1"
_THIS_DOCUMENT: Final = "id:doc"
_CLAIM_KEYS: Final = {"subject", "property", "values", "at", "reason", "by", "date"}
_DECISION_KEYS: Final = {"subject", "property", "keeps", "reason", "by", "date"}

#: What reads the lexical forms of values that later steps take apart.
_READERS: Final[dict[NamedNode, Callable[[str], object]]] = {
    RK.money: Money.parse,
    **dict.fromkeys((XSD.date, XSD.gYearMonth, XSD.gYear, XSD.gMonthDay), StatedDate.parse),
}


@dataclass(frozen=True, slots=True)
class CuratedClaim:
    """A statement that a person read in one or several texts; `subject` is None for the document itself."""

    subject: NamedNode | None
    predicate: NamedNode
    values: tuple[NamedNode | Literal, ...]
    spans: dict[str, Span] = field(hash=False)
    reason: str
    by: str
    on: date
    place: Place


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on a conflict: the value that stands, or None to leave it open."""

    subject: NamedNode
    predicate: NamedNode
    keeps: NamedNode | Literal | None
    reason: dict[str, str] = field(hash=False)
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Curation:
    """All curated claims, by the hash of the text that they are bound to, and all decisions."""

    by_hash: dict[str, list[CuratedClaim]]
    decisions: list[Decision]

    def claims_on(self, document: Document) -> list[Claim]:
        """The curated claims bound to a document's text. Raises ClaimError for one whose span the text does not have, or is too long."""
        return sorted(
            (claim for entry in self.by_hash.get(document.sha256, ()) for claim in _claims(entry, document)),
            key=Claim.sort_key,
        )


def read_curation(folder: Path) -> Curation:
    """Read `claims/*.jsonl` and `decisions.jsonl` below a folder; either may be absent. Raises ClaimError with file and line."""
    by_hash: dict[str, list[CuratedClaim]] = defaultdict(list)
    for path in sorted((folder / "claims").glob("*.jsonl")):
        for number, row in read_json_lines(path):
            entry = _at(Place(str(path), line=number), _curated_claim, row)
            for sha256 in entry.spans:
                by_hash[sha256].append(entry)
    return Curation(dict(by_hash), _decisions(folder / "decisions.jsonl"))


def _decisions(path: Path) -> list[Decision]:
    decided: dict[tuple[NamedNode, NamedNode], Decision] = {}
    for number, row in read_json_lines(path) if path.exists() else ():
        place = Place(str(path), line=number)
        decision: Decision = _at(place, _decision, row)
        question = decision.subject, decision.predicate
        if question in decided:
            raise ClaimError(f"{row['property']} of {row['subject']} is decided twice", hint="keep one of the lines", place=place)
        decided[question] = decision
    return list(decided.values())


def _at(place: Place, read: Any, row: dict[str, Any]) -> Any:
    try:
        return read(row, place)
    except ClaimError as error:
        raise ClaimError(error.message, hint=error.hint, place=place) from error
    except IdentifierError as error:
        raise ClaimError(error.message, hint=error.hint, place=place) from error
    except (InputError, ArithmeticError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ClaimError(f"the line cannot be read: {error}", hint="see data/curated/README.md", place=place) from error


def _check_keys(row: dict[str, Any], keys: set[str]) -> None:
    if missing := sorted(keys - set(row)):
        raise ClaimError(f"the line has no {missing[0]!r}", hint="see data/curated/README.md")
    if unknown := sorted(set(row) - keys):
        raise ClaimError(f"unknown key {unknown[0]!r}", hint="see data/curated/README.md")


def _curated_claim(row: dict[str, Any], place: Place) -> CuratedClaim:
    _check_keys(row, _CLAIM_KEYS)
    spans = {check_sha256(text_in(at, "sha256").lower()): Span(whole_in(at, "start"), whole_in(at, "end")) for at in row["at"]}
    if not spans or not row["values"]:
        raise ClaimError("the line names no place" if not spans else "the line states no value", hint="see data/curated/README.md")
    if len(spans) < len(row["at"]):
        raise ClaimError("the line names two places in one document", hint="write two lines")
    return CuratedClaim(
        subject=None if row["subject"] == _THIS_DOCUMENT else _iri(row["subject"]),
        predicate=_iri(row["property"]),
        values=tuple(_value(value) for value in row["values"]),
        spans=spans,
        reason=text_in(row, "reason"),
        by=text_in(row, "by"),
        on=date.fromisoformat(row["date"]),
        place=place,
    )


def _decision(row: dict[str, Any], _: Place) -> Decision:
    _check_keys(row, _DECISION_KEYS)
    return Decision(
        subject=_iri(row["subject"]),
        predicate=_iri(row["property"]),
        keeps=None if row["keeps"] is None else _value(row["keeps"]),
        reason={language: text_in(row["reason"], language) for language in dict(row["reason"])},
        by=text_in(row, "by"),
        on=date.fromisoformat(row["date"]),
    )


def _iri(name: str) -> NamedNode:
    iri = NamedNode(ID + name.removeprefix("id:") if name.startswith("id:") else expand(name))
    if is_thing(iri):
        class_of(iri)  # raises IdentifierError for a thing of no known kind
    return iri


def _value(row: dict[str, Any]) -> NamedNode | Literal:
    if "language" in row or "datatype" in row:
        term = term_of({**row, "datatype": expand(row["datatype"])} if "datatype" in row else row)
        if isinstance(term, Literal) and term.datatype in _READERS:
            _READERS[term.datatype](term.value)
        return canonical(term)
    return _iri(row["value"])


def _claims(entry: CuratedClaim, document: Document) -> Iterable[Claim]:
    span = entry.spans[document.sha256]
    if span.end > len(document.text):
        message = f"the span ends at {span.end}, the text of {document.file_name} at {len(document.text)}"
        raise ClaimError(message, place=entry.place)
    for value in entry.values:
        try:
            claim = Claim(
                document=document.name,
                sha256=document.sha256,
                span=span,
                text=document.passage(span).text,
                subject=entry.subject or document.iri,
                predicate=entry.predicate,
                value=value,
                kind="curated",
                extractor=_RULE,
                note=entry.reason,
            )
        except ClaimError as error:
            raise ClaimError(error.message, hint=error.hint, place=entry.place) from error
        yield claim
