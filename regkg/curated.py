"""What people say: claims that no rule can read, decisions on conflicts, and what they made of single claims."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from regkg.claims import Claim, canonical, check_sha256, read_json_lines, term_of, text_in, whole_in
from regkg.documents import Document
from regkg.errors import ClaimError, IdentifierError, InputError, Place
from regkg.iris import class_of, digest, is_thing, thing
from regkg.model import Money, Span, StatedDate
from regkg.vocab import ID, RK, XSD, compact, expand

_RULE: Final = "curated/1"
_THIS_DOCUMENT: Final = "id:doc"
_CLAIM_KEYS: Final = {"subject", "property", "values", "at", "reason", "by", "date"}
_DECISION_KEYS: Final = {"subject", "property", "keeps", "reason", "by", "date"}
_REVIEW_KEYS: Final = _DECISION_KEYS | {"claim"}
_WORDING_KEYS: Final = ("document", "sha256", "before", "quote", "after")

#: What a person made of a claim: the document says so, does not say so, or says something else there.
Verdict = OneOf["accepted", "rejected", "corrected"]

#: The file of decisions, below the folder of what people say.
DECISIONS: Final = "decisions.jsonl"

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
class Wording:
    """The words of a claim with those before and after them in the same sentence."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a person made of one claim.

    `subject` (None: the document itself), `predicate`, `value` and `wording` say which claim: it is recognised by them in a text that was
    read again or has changed.
    `document` and `sha256` are where it stood on that day. `keeps` is the value that stands: the claim's own if it was accepted, another
    if it was corrected, none if it was rejected.
    """

    subject: NamedNode | None
    predicate: NamedNode
    value: NamedNode | Literal
    wording: Wording
    document: str
    sha256: str
    keeps: NamedNode | Literal | None
    reason: dict[str, str] = field(hash=False)
    by: str
    on: date
    place: Place | None = field(default=None, compare=False)

    @property
    def verdict(self) -> Verdict:
        """Whether the claim was accepted, rejected or corrected."""
        if self.keeps is None:
            return "rejected"
        return "accepted" if self.keeps == self.value else "corrected"

    @property
    def key(self) -> tuple[str, ...]:
        """What the claim says and where: one decision is kept for each."""
        said = (_short(self.subject), self.predicate.value, str(self.value))
        return (*said, self.document, self.wording.before, self.wording.quote, self.wording.after)

    @property
    def iri(self) -> NamedNode:
        """The decision's IRI, made from the claim on which was decided."""
        return thing("decision", digest(*self.key))

    def line(self) -> str:
        """The line of the file of decisions that says this."""
        claim = {**_as_json(self.value), "document": self.document, "sha256": self.sha256}
        claim |= {"before": self.wording.before, "quote": self.wording.quote, "after": self.wording.after}
        row = {
            "subject": _short(self.subject),
            "property": _short(self.predicate),
            "claim": claim,
            "keeps": None if self.keeps is None else _as_json(self.keeps),
            "reason": self.reason,
            "by": self.by,
            "date": self.on.isoformat(),
        }
        return json.dumps(row, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Curation:
    """All curated claims, by the hash of the text that they are bound to, and all decisions: on conflicts, and on single claims."""

    by_hash: dict[str, list[CuratedClaim]]
    decisions: list[Decision]
    reviews: list[Review] = field(default_factory=list)

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
    return Curation(dict(by_hash), *_decisions(folder / DECISIONS))


def revised(path: Path, *, add: Iterable[Review] = (), drop: Iterable[Review] = ()) -> str:
    """The text of a file of decisions with some reviews more and some less; a new one takes the place of one on the same claim.

    All other lines stay as they are, byte for byte. Raises ClaimError with file and line if one of them cannot be read: then nothing is
    known to be right, and nothing should be written.
    """
    _, known = _decisions(path)
    new = {review.key: review for review in add}
    gone = {review.key for review in drop} - set(new)
    by_line = {review.place.line: review for review in known if review.place is not None}
    lines = []
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    for number, line in enumerate(text.split("\n"), start=1):
        review = by_line.get(number)
        if review is not None and review.key in gone:
            continue
        replacement = new.pop(review.key, None) if review is not None else None
        lines.append(line if replacement is None else replacement.line())
    while lines and not lines[-1].strip():
        lines.pop()
    lines += [review.line() for review in new.values()]
    return "".join(f"{line}\n" for line in lines)


def _decisions(path: Path) -> tuple[list[Decision], list[Review]]:
    decided: dict[tuple[NamedNode, NamedNode], Decision] = {}
    reviewed: dict[tuple[str, ...], Review] = {}
    for number, row in read_json_lines(path) if path.exists() else ():
        place = Place(str(path), line=number)
        if "claim" in row:
            review: Review = _at(place, _review, row)
            if (other := reviewed.setdefault(review.key, review)) is not review:
                where = other.place.line if other.place else ""
                raise ClaimError(f"the claim is decided on line {where}, too", hint="keep one of the lines", place=place)
            continue
        decision: Decision = _at(place, _decision, row)
        question = decision.subject, decision.predicate
        if question in decided:
            raise ClaimError(f"{row['property']} of {row['subject']} is decided twice", hint="keep one of the lines", place=place)
        decided[question] = decision
    return list(decided.values()), list(reviewed.values())


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


def _review(row: dict[str, Any], place: Place) -> Review:
    _check_keys(row, _REVIEW_KEYS)
    claim = dict(row["claim"])
    said = {key: text_in(claim, key) for key in _WORDING_KEYS}
    if unknown := sorted(set(claim) - {*_WORDING_KEYS, "value", "datatype", "language"}):
        raise ClaimError(f"unknown key {unknown[0]!r} in claim", hint="see data/curated/README.md")
    return Review(
        subject=None if row["subject"] == _THIS_DOCUMENT else _iri(row["subject"]),
        predicate=_iri(row["property"]),
        value=_value(claim),
        wording=Wording(said["before"], said["quote"], said["after"]),
        document=said["document"],
        sha256=check_sha256(said["sha256"]),
        keeps=None if row["keeps"] is None else _value(row["keeps"]),
        reason={language: text_in(row["reason"], language) for language in dict(row["reason"])},
        by=text_in(row, "by"),
        on=date.fromisoformat(row["date"]),
        place=place,
    )


def _short(iri: NamedNode | None) -> str:
    """An IRI as this file writes it."""
    if iri is None:
        return _THIS_DOCUMENT
    return f"id:{iri.value.removeprefix(ID)}" if is_thing(iri) else compact(iri.value)


def _as_json(term: NamedNode | Literal) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"value": _short(term)}
    return {"value": term.value} | ({"language": term.language} if term.language else {"datatype": compact(term.datatype.value)})


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
