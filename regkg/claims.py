"""A claim: one statement with its evidence, and how claims are written and read as JSON lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, get_args
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from regkg.errors import ClaimError, InputError, Place
from regkg.iris import digest
from regkg.model import Span, decimal_text
from regkg.vocab import RDF, XSD

#: How a claim came about: the document states it; it follows from what the document states; the printed words were damaged and are
#: given as they were meant; a person read it.
Kind = OneOf["stated", "inferred", "restored", "curated"]
KINDS: Final[tuple[str, ...]] = get_args(Kind)

#: Characters of a document that one claim may quote (the limit of quotation, shape S53).
MAXIMUM_QUOTE: Final = 200

_KEYS: Final = (
    "id",
    "document",
    "sha256",
    "start",
    "end",
    "text",
    "subject",
    "property",
    "value",
    "kind",
    "extractor",
    "confidence",
)
_OPTIONAL: Final = ("datatype", "language", "note")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement (subject, property, value) and where a document says so.

    `document` is the document's name, `sha256` the hash of its bytes, `span` the place in its text and `text` the words there;
    `extractor` the rule with its version (`sentences.period/1`), `confidence` how sure it is (0 to 1), `note` a person's reason.

    Raises ClaimError for a quotation that is too long or does not fit its span.
    """

    document: str
    sha256: str
    span: Span
    text: str
    subject: NamedNode
    predicate: NamedNode
    value: NamedNode | Literal
    kind: Kind
    extractor: str
    confidence: Decimal = Decimal(1)
    note: str | None = None

    def __post_init__(self) -> None:
        if len(self.text) > MAXIMUM_QUOTE:
            raise ClaimError(f"a quotation of {len(self.text)} characters; {MAXIMUM_QUOTE} are allowed")
        if len(self.text) != self.span.end - self.span.start:
            raise ClaimError(f"the words do not fit the span {self.span.start} to {self.span.end}: {self.text!r}")
        if not 0 <= self.confidence <= 1:
            raise ClaimError(f"a confidence lies between 0 and 1: {self.confidence}")
        if self.kind not in KINDS:
            raise ClaimError(f"unknown kind of claim: {self.kind!r}", hint=f"one of {', '.join(KINDS)}")

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits made from the content, without confidence and note."""
        place = (self.sha256, str(self.span.start), str(self.span.end), self.text)
        return digest(*place, str(self.subject), str(self.predicate), str(self.value), self.kind, self.extractor)

    def sort_key(self) -> tuple[str, int, int, str, str, str, str, str, str, Decimal, str]:
        """Order of claims: by document, place, subject, property, value, then by all that else can differ."""
        return (
            self.document,
            self.span.start,
            self.span.end,
            self.subject.value,
            self.predicate.value,
            str(self.value),
            self.extractor,
            self.kind,
            self.sha256,
            self.confidence,
            self.note or "",
        )

    def as_json(self) -> dict[str, Any]:
        """The object that stands on the claim's line."""
        row: dict[str, Any] = {
            "id": self.id,
            "document": self.document,
            "sha256": self.sha256,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "subject": self.subject.value,
            "property": self.predicate.value,
            "value": self.value.value,
        }
        if isinstance(self.value, Literal):
            if self.value.language:
                row["language"] = self.value.language
            else:
                row["datatype"] = self.value.datatype.value
        row |= {"kind": self.kind, "extractor": self.extractor, "confidence": float(self.confidence)}
        if self.note:
            row["note"] = self.note
        return row

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Claim:
        """The claim of such an object. Raises ClaimError if something is missing, of the wrong type or was changed by hand."""
        if missing := [key for key in _KEYS if key not in row]:
            raise ClaimError(f"the claim has no {missing[0]!r}", hint=f"a claim has {', '.join(_KEYS)}")
        if unknown := sorted(set(row) - {*_KEYS, *_OPTIONAL}):
            raise ClaimError(f"unknown key {unknown[0]!r}")
        try:
            claim = cls(
                document=text_in(row, "document"),
                sha256=text_in(row, "sha256"),
                span=Span(whole_in(row, "start"), whole_in(row, "end")),
                text=text_in(row, "text"),
                subject=NamedNode(text_in(row, "subject")),
                predicate=NamedNode(text_in(row, "property")),
                value=term_of(row),
                kind=row["kind"],
                extractor=text_in(row, "extractor"),
                confidence=Decimal(str(row["confidence"])),
                note=text_in(row, "note") if "note" in row else None,
            )
            identifier = claim.id
        except ClaimError:
            raise
        except (InputError, ValueError, ArithmeticError) as error:
            raise ClaimError(f"the claim cannot be read: {error}") from error
        check_sha256(claim.sha256)
        if identifier != row["id"]:
            raise ClaimError(f"the claim's id is {row['id']}, its content says {identifier}", hint="extract the document again")
        return claim


def check_sha256(text: str) -> str:
    """The text. Raises ClaimError if it is not 64 hexadecimal digits in lower case."""
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise ClaimError(f"not a SHA-256: {text!r}")
    return text


def term_of(row: dict[str, Any]) -> NamedNode | Literal:
    """The term that `value` with `datatype` or `language` stands for; an IRI without either. Raises ValueError for a bad IRI or tag."""
    value = text_in(row, "value")
    if "language" in row:
        return Literal(value, language=text_in(row, "language"))
    if "datatype" in row:
        return Literal(value, datatype=NamedNode(text_in(row, "datatype")))
    return NamedNode(value)


def canonical(term: NamedNode | Literal) -> NamedNode | Literal:
    """The term as the embedded store keeps it: decimals in canonical form, all whole numbers as xsd:integer, tags in lower case.

    >>> canonical(Literal("106717.50", datatype=XSD.decimal))
    <Literal value=106717.5 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#decimal>>
    """
    if isinstance(term, NamedNode):
        return term
    if term.datatype == XSD.decimal:
        return Literal(decimal_text(Decimal(term.value)), datatype=XSD.decimal)
    if term.datatype in (XSD.integer, XSD.nonNegativeInteger):
        return Literal(str(int(term.value)), datatype=XSD.integer)
    if term.datatype == RDF.langString and term.language:
        return Literal(term.value, language=term.language.lower())
    return term


def write_claims(claims: Iterable[Claim]) -> str:
    """The claims as JSON lines in their order, the same for any order of input."""
    ordered = sorted(claims, key=Claim.sort_key)
    return "".join(json.dumps(claim.as_json(), ensure_ascii=False) + "\n" for claim in ordered)


def read_claims(path: Path) -> Iterator[Claim]:
    """The claims of a file. Raises ClaimError with file and line for one that cannot be read."""
    for number, row in read_json_lines(path):
        try:
            yield Claim.from_json(row)
        except ClaimError as error:
            raise ClaimError(error.message, hint=error.hint, place=Place(str(path), line=number)) from error


def read_json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON-lines file with their line numbers, blank lines left out. Raises ClaimError with file and line."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ClaimError("there is no such file", place=Place(str(path))) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimError(f"the file cannot be read: {error}", place=Place(str(path))) from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            place = Place(str(path), line=number, column=error.colno)
            raise ClaimError(f"not JSON: {error.msg}", hint="one object on a line", place=place) from error
        except RecursionError as error:
            raise ClaimError("the line is nested too deeply", place=Place(str(path), line=number)) from error
        except ValueError as error:  # a number with more digits than Python reads
            raise ClaimError(f"not JSON: {error}", hint="one object on a line", place=Place(str(path), line=number)) from error
        if not isinstance(row, dict):
            raise ClaimError("not a JSON object", hint="one object on a line", place=Place(str(path), line=number))
        yield number, row


def text_in(row: dict[str, Any], key: str) -> str:
    """The text under a key. Raises ClaimError if there is none."""
    if not isinstance(row.get(key), str):
        raise ClaimError(f"{key} is not a text: {row.get(key)!r}")
    return str(row[key])


def whole_in(row: dict[str, Any], key: str) -> int:
    """The whole number under a key. Raises ClaimError if there is none."""
    if type(row.get(key)) is not int:
        raise ClaimError(f"{key} is not a whole number: {row.get(key)!r}")
    return int(row[key])
