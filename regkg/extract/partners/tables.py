"""Partner tables whose cells ran together: rows are split by what fits, and a sum proves the split."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import known_body
from regkg.extract.bodies.organisations import organisation_of
from regkg.extract.cues.money_labels import KINDS
from regkg.extract.text.drafts import Body, Draft
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import Found
from regkg.model import Money, Span
from regkg.vocab import RK

#: A small letter, a closing mark or a unit, and a capital right behind it: there two cells ran together.
_SEAM: Final = re.compile(rf"(?:(?<=[{LOWER}0-9)”\"“])|(?<=EUR))(?=[{UPPER}„“])")
_TAIL: Final = re.compile(r"\d[\d.,]*$")
_AMOUNT: Final = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?")
_LEAST_COLUMNS: Final = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row and where it stands."""

    text: str
    span: Span


def read_tables(reading: Reading) -> None:
    """Note the partners of every table whose header is known."""
    for number, line in enumerate(reading.lines):
        cells = cells_of(line)
        if len(cells) < _LEAST_COLUMNS:
            continue
        columns = [reading.lexicon.field(cell.text, reading.language) for cell in cells]
        if sum(column is not None for column in columns) < _LEAST_COLUMNS:
            continue
        if RK.organisation not in columns:
            continue
        for row in reading.lines[number + 1 :]:
            if row.blank_before or not _read_row(reading, row, columns):
                break


def cells_of(line: Line) -> list[Cell]:
    """The cells of a row whose separators were lost.

    >>> [cell.text for cell in cells_of(Line(0, 25, "Partnera statussKopā, EUR", False, False, 0))]
    ['Partnera statuss', 'Kopā, EUR']
    """
    cells = []
    first = 0
    for at in [match.start() for match in _SEAM.finditer(line.text)] + [len(line.text)]:
        if line.text[first:at].strip():
            cells.append(Cell(line.text[first:at], Span(line.start + first, line.start + at)))
        first = at
    return cells


def _read_row(reading: Reading, row: Line, columns: Sequence[NamedNode | None]) -> bool:
    """Note one partner; False if the line is no row of the table."""
    kinds = [KINDS[column] for column in columns if column in KINDS]
    tail = _TAIL.search(row.text)
    amounts = _split(tail[0], len(kinds), row.start + tail.start()) if tail and kinds else None
    if amounts is None:
        return False
    left = row.text[: amounts[0].span.start - row.start]
    cells = cells_of(replace(row, end=row.start + len(left), text=left))
    role = reading.lexicon.code_of(cells[0].text, "role", reading.language) if cells else None
    body = cells[1:] if role else cells
    country_at = next((at for at in range(len(body) - 1, 0, -1) if _country(reading, body[at])), None)
    if country_at is None:
        return False
    name = Span(body[0].span.start, body[country_at - 1].span.end)
    organisation = organisation_named(reading, name)
    draft = reading.participation(organisation, name, rule="table.row/1")
    if draft is None:
        return False
    if role:
        draft.add(RK.role, role, cells[0].span, rule="table.row/1")
    country = _country(reading, body[country_at])
    if country:
        organisation.add(RK.country, country[0], country[1], rule="table.row/1")
    for cell in body[country_at + 1 :]:
        if RK.planningRegion in columns and (region := reading.lexicon.code_of(cell.text, "region", reading.language)):
            organisation.add(RK.planningRegion, region, cell.span, rule="table.row/1")
    for kind, amount in zip(kinds, amounts, strict=True):
        draft.add(kind, amount.value, amount.span, rule="table.row/1")
    return True


def _country(reading: Reading, cell: Cell) -> tuple[NamedNode, Span] | None:
    """The country with which a cell begins."""
    bare = re.match(r"[^.,/\d]+", cell.text)
    country = reading.lexicon.code_of(bare[0], "country", reading.language) if bare else None
    return (country, Span(cell.span.start, cell.span.start + len(bare[0].rstrip()))) if bare and country else None


def organisation_named(reading: Reading, span: Span) -> Draft:
    """The organisation that a cell names: a known one, or a new one with that name."""
    return organisation_of(reading, Body(span, reading.words(span).strip(" .,;"), known_body(reading, span)))


def _split(digits: str, count: int, start: int) -> list[Found[Money]] | None:
    """A run of digits as so many amounts of which the last is the sum of the others; None unless exactly one split fits.

    >>> [str(found.value) for found in _split("174381.7530773.25205155", 3, 0)]
    ['174381.75 EUR', '30773.25 EUR', '205155 EUR']
    """
    fitting = []
    for parts in _partitions(digits, count):
        values = [Decimal(part) for part in parts]
        if count < 2 or (sum(values[:-1]) == values[-1] and values[-1] > 0):
            fitting.append(parts)
    if len(fitting) != 1:
        return None
    amounts = []
    at = start
    for part in fitting[0]:
        amounts.append(Found(Money(Decimal(part), "EUR"), Span(at, at + len(part))))
        at += len(part)
    return amounts


def _partitions(digits: str, count: int) -> Iterator[list[str]]:
    if count == 1:
        if _AMOUNT.fullmatch(digits):
            yield [digits]
        return
    for at in range(1, len(digits) - count + 2):
        if _AMOUNT.fullmatch(digits[:at]):
            for rest in _partitions(digits[at:], count - 1):
                yield [digits[:at], *rest]
