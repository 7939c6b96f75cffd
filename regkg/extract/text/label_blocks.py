"""Labels whose values stand apart from them: a block of labels above a block of values, values above their labels, a row below a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.text.layout import Field, Line
from regkg.extract.text.lexicon import Lexicon
from regkg.extract.text.values import Dates, money_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_DAYS: Final = frozenset({RK.startDate, RK.endDate})
_AMOUNTS: Final = frozenset({RK.totalBudget, RK.eligibleBudget, RK.euContribution, RK.nationalContribution, RK.ownContribution})
_COUNTS: Final = frozenset({RK.statedPartnerCount, RK.statedCountryCount})
#: A year, a span of years or a length of time, which fill a line.
_YEAR: Final = re.compile(r"(?:19|20)\d\d\.?(?:\s?(?:gads|g\.|m\.|a\.|aasta))?")
_YEARS: Final = re.compile(r"(?:19|20)\d\d\.?\s?[–—-]\s?(?:19|20)\d\d\.?(?:\s?(?:gads|gadi|g\.|m\.|a\.))?")
_LENGTH: Final = re.compile(
    r"\d{1,3}\s(?:months?|mēneš[^\W\d_]+|mėn[^\W\d_]*\.?|kuud?|years?|gad[^\W\d_]+|met[^\W\d_]+|aastat?)", re.IGNORECASE
)
_RATE: Final = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?%")
_COUNT: Final = re.compile(r"\d{1,3}")
#: So many labels at least stand apart from values that fit them.
_FEWEST: Final = 2


def with_values_apart(lines: Sequence[Line], fields: Sequence[Field], lexicon: Lexicon, dates: Dates, language: str | None) -> list[Field]:
    """The fields of a text, with the values that stand apart from their labels."""
    at = {line.start: number for number, line in enumerate(lines)}
    alone = {at[field.label.start]: field for field in fields if field.label.start in at and _fills(field, lines[at[field.label.start]])}
    apart = {id(field): line for field, line in (*_in_blocks(lines, alone, dates), *_above(lines, alone, dates))}
    told = [replace(field, lines=(apart[id(field)],)) if id(field) in apart else field for field in fields]
    rows = list(_in_rows(lines, lexicon, dates, language))
    return sorted([*told, *rows], key=lambda field: (field.label.start, -field.label.end)) if rows else told


def _fills(field: Field, line: Line) -> bool:
    """Whether a label is all of its line but for a colon."""
    return not line.text[field.label.end - line.start :].strip(" :") if field.label.end < line.end else True


def _in_blocks(lines: Sequence[Line], alone: dict[int, Field], dates: Dates) -> Iterator[tuple[Field, Line]]:
    """The labels that stand one below the other, each with the line as far below the first value as it is below the first label.

    What has a second row of such values is a table of several things.
    """
    for first in alone:
        if first - 1 in alone:
            continue
        count = next(number for number in range(1, len(lines) + 1) if first + number not in alone)
        labels = [alone[first + number] for number in range(count)]
        block, another = (list(zip(labels, lines[first + row * count :][:count], strict=False)) for row in (1, 2))
        if count >= _FEWEST and len(block) == count and _fit(block, dates) and not (len(another) == count and _fit(another, dates)):
            yield from block


def _above(lines: Sequence[Line], alone: dict[int, Field], dates: Dates) -> Iterator[tuple[Field, Line]]:
    """The labels each right below its value, with no value below the last of them."""
    for first in alone:
        if first - 2 in alone or first == 0:
            continue
        numbers = [first]
        while numbers[-1] + 2 in alone and numbers[-1] + 1 not in alone:
            numbers.append(numbers[-1] + 2)
        block = [(alone[number], lines[number - 1]) for number in numbers]
        behind = numbers[-1] + 1
        is_open = behind >= len(lines) or lines[behind].blank_before > 0 or not _is_value(block[-1][0].term, lines[behind].text, dates)
        if len(block) >= _FEWEST and is_open and all(lines[number].blank_before == 0 for number in numbers) and _fit(block, dates):
            yield from block


def _fit(block: Sequence[tuple[Field, Line]], dates: Dates) -> bool:
    """Whether the values of at least two labels are of the kind that they ask for, and those of none are of another."""
    kinds = [_is_value(field.term, line.text, dates) for field, line in block]
    return kinds.count(True) >= _FEWEST and False not in kinds


def _in_rows(lines: Sequence[Line], lexicon: Lexicon, dates: Dates, language: str | None) -> Iterator[Field]:
    """The labels that head the columns of a table with one row, each with its cell."""
    for number, (head, row) in enumerate(pairwise(lines)):
        mark = "|" if "|" in head.text else "\t"
        if mark not in head.text or head.text.count(mark) != row.text.count(mark):
            continue
        if number + 2 < len(lines) and lines[number + 2].text.count(mark) == head.text.count(mark):
            continue
        labels, cells = _cells(head, mark), _cells(row, mark)
        terms = [lexicon.field(label.text, language) for label in labels]
        block = [
            (Field(term, label.span, (cell,)), cell) for term, label, cell in zip(terms, labels, cells, strict=True) if term is not None
        ]
        if len(block) == len(labels) and _fit(block, dates):
            yield from (field for field, _ in block)


def _cells(line: Line, mark: str) -> list[Line]:
    """The cells of a row as lines."""
    found, start = [], line.start
    for cell in line.text.split(mark):
        bare = cell.strip()
        first = start + (cell.index(bare) if bare else 0)
        found.append(Line(first, first + len(bare), bare, has_bullet=False, is_indented=False, blank_before=0))
        start += len(cell) + len(mark)
    return found


def _is_value(term: NamedNode, text: str, dates: Dates) -> bool | None:
    """Whether a line is a value of the kind that a label asks for; None for a label that asks for words."""
    words = text.strip(" .;,")
    if term in _DAYS:
        found = list(dates.find(words))
        return _YEAR.fullmatch(words) is not None or (len(found) == 1 and found[0].span == Span(0, len(words)))
    if term == LEX.period:
        period = next(dates.periods(words), None)
        return (period is not None and period.span.start == 0) or bool(_YEARS.fullmatch(words) or _LENGTH.fullmatch(words))
    if term in _AMOUNTS:
        amount = next(money_in(words, currency="EUR"), None)
        return amount is not None and amount.span == Span(0, len(words)) and amount.value.amount > _LEAST and not _YEAR.fullmatch(words)
    if term == RK.cofinancingRate:
        return _RATE.fullmatch(words) is not None
    if term in _COUNTS:
        return _COUNT.fullmatch(words) is not None
    return None


#: A project costs more.
_LEAST: Final = 99
