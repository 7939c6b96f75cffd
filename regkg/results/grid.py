"""An answer as people and programs read it: a header and rows of cells, each with its text and the term behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import BlankNode, Literal, NamedNode

from regkg.labels import Labels
from regkg.queries import StoredQuery
from regkg.stores import Answer, Term
from regkg.vocab import XSD

#: How things are told: by name, by identifier, or by both.
Naming = OneOf["labels", "iris", "both"]

NUMBERS: Final = frozenset(
    {XSD.integer, XSD.decimal, XSD.double, XSD.float, XSD.nonNegativeInteger, XSD.positiveInteger, XSD.int, XSD.long}
)
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")

_TRUTHS: Final = {"true": {"lv": "jā", "en": "yes"}, "false": {"lv": "nē", "en": "no"}}


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown, and the term that it shows; None for nothing, and where the text says more or less than the term."""

    text: str
    term: Term | None = None

    @property
    def number(self) -> str | None:
        """The number as JSON and spreadsheets write it; None for what is no number."""
        if not isinstance(self.term, Literal) or self.term.datatype not in NUMBERS:
            return None
        text = re.sub(r"^\+|^(-?)0+(?=\d)", r"\1", self.term.value)
        text = re.sub(r"^(-?)\.", r"\g<1>0.", text).removesuffix(".")
        return text if _NUMBER.fullmatch(text) else None

    @property
    def truth(self) -> bool | None:
        """Whether it is true or false; None for what is neither."""
        if isinstance(self.term, Literal) and self.term.datatype == XSD.boolean and self.term.value in ("true", "false", "1", "0"):
            return self.term.value in ("true", "1")
        return None


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns by the name of their variable, the heading that people read, the format of each, and the rows."""

    names: tuple[str, ...]
    headings: tuple[str, ...]
    formats: tuple[str | None, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""

    @property
    def texts(self) -> list[list[str]]:
        """The rows as texts."""
        return [[cell.text for cell in row] for row in self.rows]

    def column(self, name: str) -> Iterator[Cell]:
        """The cells of a column. Raises ValueError for a name that no column has."""
        at = self.names.index(name)
        return (row[at] for row in self.rows)


def plain_grid(query: StoredQuery, answer: Answer) -> Grid:
    """Values as they stand, under the names of the variables."""
    rows = tuple(tuple(Cell(plain(term), term) for term in row) for row in answer.rows)
    formats = tuple(query.columns.get(name, {}).get("format") for name in answer.variables)
    return Grid(answer.variables, answer.variables, formats, rows, _title(query, "en"))


def named_grid(query: StoredQuery, answer: Answer, labels: Labels, language: str) -> Grid:
    """Names and amounts as people write them, under the headings of the query."""
    labels.look_up(term for row in answer.rows for term in row)
    shown = [name for name in answer.variables if not query.columns.get(name, {}).get("plain")]
    formats = [query.columns.get(name, {}).get("format") for name in shown]
    places = [answer.variables.index(name) for name in shown]
    rows = tuple(
        tuple(_named(row[at], format_, labels, language) for at, format_ in zip(places, formats, strict=True)) for row in answer.rows
    )
    headings = tuple(query.columns.get(name, {}).get("label", {}).get(language, name) for name in shown)
    return Grid(tuple(shown), headings, tuple(formats), rows, _title(query, language))


def both_grid(query: StoredQuery, answer: Answer, labels: Labels, language: str) -> Grid:
    """Every column as it stands, and after each that holds things one with their names."""
    labels.look_up(term for row in answer.rows for term in row)
    names: list[str] = []
    headings: list[str] = []
    formats: list[str | None] = []
    columns: list[list[Cell]] = []
    for at, name in enumerate(answer.variables):
        heading = query.columns.get(name, {}).get("label", {}).get(language, name)
        format_ = query.columns.get(name, {}).get("format")
        names.append(name)
        formats.append(format_)
        cells = [row[at] for row in answer.rows]
        columns.append([Cell(plain(term), term) for term in cells])
        if any(isinstance(term, NamedNode) for term in cells):
            headings += [f"{heading} (IRI)", heading]
            names.append(f"{name}_label")
            formats.append(None)
            columns.append([Cell(labels.of(term)) for term in cells])
        else:
            headings.append(heading)
    rows = tuple(zip(*columns, strict=True)) if columns else ()
    return Grid(tuple(names), tuple(headings), tuple(formats), rows, _title(query, language))


def _named(term: Term | None, format_: str | None, labels: Labels, language: str) -> Cell:
    if isinstance(term, Literal) and term.datatype == XSD.boolean and term.value in _TRUTHS:
        return Cell(_TRUTHS[term.value][language], term)
    if isinstance(term, NamedNode):
        return Cell(labels.of(term))
    text = labels.amount(term) if format_ == "money" else labels.of(term)
    return Cell(text, term)


def plain(term: Term | None) -> str:
    """A term without signs around it; nothing for None."""
    if term is None:
        return ""
    if isinstance(term, BlankNode):
        return f"_:{term.value}"
    return str(getattr(term, "value", term))


def _title(query: StoredQuery, language: str) -> str:
    return query.title.get(language) or query.title.get("en", "")
