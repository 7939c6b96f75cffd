"""Tables as grids of cells: rows whose cells bars or tabulators part, and tables of projects with every cell on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.cues.money_labels import KINDS
from regkg.extract.lists.project_lines import is_on_several
from regkg.extract.partners.partner_lands import only_land
from regkg.extract.text.layout import RATE_LINE, Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.extract.times.times import years_of_form
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

_BARS: Final = re.compile(r"\||\t")
#: The line that Markdown puts below the heads of columns.
_RULE: Final = re.compile(r":?-{2,}:?")
_LEAST_COLUMNS: Final = 2
_MOST_BETWEEN: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its words and its place; an empty cell has no place."""

    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what its columns mean, which words head them, its rows, and the line before it."""

    columns: tuple[NamedNode | None, ...]
    headings: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: Line | None

    def column(self, *terms: NamedNode) -> int | None:
        """The number of the first column with one of some meanings; None if there is none."""
        return next((at for at, term in enumerate(self.columns) if term in terms), None)

    @property
    def place(self) -> Span:
        """Where the first of the words that head its columns stands."""
        return next(heading.span for heading in self.headings if heading.span is not None)


def cells_of(line: Line) -> tuple[Cell, ...]:
    """The cells of a row.

    >>> [cell.text for cell in cells_of(Line(0, 16, "LLI-901 | Takas |", False, False, 0))]
    ['LLI-901', 'Takas']
    """
    cells: list[Cell] = []
    at = 0
    for stop in [*(match.start() for match in _BARS.finditer(line.text)), len(line.text)]:
        piece = line.text[at:stop]
        bare = piece.strip()
        first = line.start + at + (piece.index(bare) if bare else 0)
        cells.append(Cell(bare, Span(first, first + len(bare)) if bare else None))
        at = stop + 1
    while cells and not cells[-1].text:
        cells.pop()
    return tuple(cells[1:] if line.text[0] == "|" else cells)


def grids_of(reading: Reading) -> list[Grid]:
    """The tables of a text whose columns are known, in order."""
    grids: list[Grid] = list(_grids_of_lines(reading))
    lines = reading.lines
    at = 0
    while at < len(lines):
        headings = cells_of(lines[at]) if _BARS.search(lines[at].text) else ()
        columns = tuple(_meaning(reading, cell) for cell in headings)
        if len(columns) < _LEAST_COLUMNS or sum(column is not None for column in columns) < _LEAST_COLUMNS:
            at += 1
            continue
        caption = lines[at - 1] if at and not _BARS.search(lines[at - 1].text) else None
        rows: list[tuple[Cell, ...]] = []
        at += 1
        while at < len(lines) and lines[at].blank_before < _MOST_BETWEEN and _BARS.search(lines[at].text):
            cells = cells_of(lines[at])
            if not all(_RULE.fullmatch(cell.text) for cell in cells):
                rows.append(cells)
            at += 1
        if rows:
            grids.append(Grid(columns, headings, tuple(rows), caption))
    return grids


def _meaning(reading: Reading, cell: Cell) -> NamedNode | None:
    """What a column's heading means; the name of a fund alone heads its money, and the country in one says whose partners it heads."""
    if cell.span is None:
        return None
    if (term := reading.lexicon.field(cell.text, reading.language)) is not None:
        return term
    if _YEARS.fullmatch(cell.text):
        return LEX.period
    if reading.lexicon.code_of(_UNIT.sub("", cell.text), "fund", reading.language):
        return RK.euContribution
    if len(words := cell.text.split(maxsplit=1)) > 1 and only_land(reading, Span(cell.span.start, cell.span.start + len(words[0]))):
        return PARTNER if reading.lexicon.field(words[1], reading.language) == PARTNER else None
    return None


#: What heads the years of projects in tables, and is no label elsewhere.
_YEARS: Final = re.compile(r"Years|Dates|Gadi|Metai|Aastad")
_UNIT: Final = re.compile(r"[,;]?\s*\(?(?:EUR|Eur|euro|LVL|€)\)?\s*$")


def is_of_partners(grid: Grid) -> bool:
    """Whether the rows are partners: a column for bodies or roles and none for a project's number, acronym, lead or own title."""
    if any(column in (RK.projectNumber, RK.acronym, LEAD) for column in grid.columns[1:]):
        return False
    if _is_of_project_names(grid) or {RK.acronym, RK.title, PARTNER} <= set(grid.columns):
        return False
    return any(column in (RK.organisation, RK.role, RK.registrationNumber, RK.country, PARTNER) for column in grid.columns)


def _is_of_project_names(grid: Grid) -> bool:
    """Whether a column holds the titles or numbers of projects by its head."""
    return any(column in NAMES and _OF_PROJECT.search(head.text) for column, head in zip(grid.columns, grid.headings, strict=True))


_OF_PROJECT: Final = re.compile(r"^proje[ck]t", re.IGNORECASE)


# ── a cell a line ────────────────────────────────────────────────────────────────────────────────────────────────────────

#: So many columns make such a table, and so many of them may have heads that nobody knows, one of as many.
_FEWEST_HEADS: Final = 3
_KNOWN_OF: Final = 4
_LONGEST_HEAD: Final = 60
_FEWEST_ROWS: Final = 2
#: So many lines above it may say what it is of.
_MOST_ABOVE: Final = 3
#: So many cells may be missing in a row, as no line stands for an empty one.
_MOST_MISSING: Final = 2
#: What stands in a cell that holds nothing.
_NOTHING: Final = re.compile(r"[-–—/*.]{1,3}|n/?a|nav|nėra|puudub|none", re.IGNORECASE)
_ROW_NUMBER: Final = re.compile(r"\d{1,3}[.)]?")
_NUMBER: Final = re.compile(r"(?:(?:No|Nr)\.?\s?)?[\w./()–-]*\d[\w./()–-]*(?:\s[\w./()–-]*\d[\w./()–-]*)*")
NAMES: Final = frozenset({RK.title, RK.acronym, RK.projectNumber})
TIMES: Final = frozenset({LEX.period, RK.startDate, RK.endDate})
_MOST_IN_SHORT: Final = 5
_MOST_IN_CELL: Final = 400


def _grids_of_lines(reading: Reading) -> Iterator[Grid]:
    """The tables of projects of which every cell is a line: heads that are known, and below them rows whose cells fit their columns."""
    labels = {field.label.start for field in reading.fields}
    lines = reading.lines
    at = 0
    while at < len(lines):
        if not any(line.start in labels for line in lines[at : at + 2]) or len(heads := _heads_from(reading, lines, at)) < _FEWEST_HEADS:
            at += 1
            continue
        found, end = _grid_at(reading, at, heads)
        while found is None and heads[-1] is None and len(heads) > _FEWEST_HEADS:
            heads.pop()
            found, end = _grid_at(reading, at, heads)
        if found is not None:
            yield found
        at = max(end, at + 1)


def _heads_from(reading: Reading, lines: Sequence[Line], at: int) -> list[NamedNode | None]:
    """What the columns hold whose heads may stand on the lines from one on; the last ones may be unknown, or no heads."""
    found: list[NamedNode | None] = []
    between = lines[at + 1].blank_before if at + 1 < len(lines) else 0
    for line in lines[at:]:
        if (found and line.blank_before != between) or len(line.text) > _LONGEST_HEAD or not line.text[0].isalpha() or "\t" in line.text:
            break
        meaning = _meaning(reading, Cell(line.text.rstrip(" :*"), line.span))
        if meaning is not None and meaning in found and meaning not in (LEAD, PARTNER, RK.country):
            break
        found.append(meaning)
        if _KNOWN_OF * found.count(None) > max(len(found), _KNOWN_OF):
            break
    return found if any(found) else []


def _grid_at(reading: Reading, at: int, columns: Sequence[NamedNode | None]) -> tuple[Grid | None, int]:
    """The table whose heads stand on the lines from one on, and the number of the line behind it."""
    lines = reading.lines
    headings = tuple(Cell(line.text.rstrip(" :*"), line.span) for line in lines[at : at + len(columns)])
    grid = Grid(tuple(columns), headings, (), lines[at - 1] if at else None)
    first = at + len(columns)
    has_figures = any(
        column in KINDS or column in TIMES or column in (RK.projectNumber, RK.cofinancingRate, LEX.rowNumber) for column in columns
    )
    above = lines[max(0, at - _MOST_ABOVE) : at]
    if not has_figures or is_of_partners(grid) or first >= len(lines) or not _is_on_projects(reading, grid, above):
        return None, at
    empty = Cell("", None)
    rows: list[tuple[Cell, ...]] = []
    while (row := _row_from(reading, first, columns, lines[at + 1].blank_before)) is not None:
        rows.append(tuple(empty if line is None or _NOTHING.fullmatch(line.text) else Cell(line.text, line.span) for line in row))
        first += sum(line is not None for line in row)
    return (replace(grid, rows=tuple(rows)), first) if len(rows) >= _FEWEST_ROWS else (None, at)


def _is_on_projects(reading: Reading, grid: Grid, above: Sequence[Line]) -> bool:
    """Whether the rows are projects: their heads say so, or a line right above does that speaks of projects and of no call."""
    if RK.acronym in grid.columns or _is_of_project_names(grid):
        return True
    if not NAMES & set(grid.columns):
        return False
    near = [line for line in above if not _OF_OTHERS.search(line.text)]
    return bool(near) and near[-1] is above[-1] and any(is_on_several(reading, line) for line in near)


#: What else than projects tables may list.
_OF_OTHERS: Final = re.compile(
    r"konkurs|kviet|taotlusvoor|\bcalls?\b|iepirk|pirkim|hange|hanked|procure|tender|aktivit|veikl|tegevus|activit|pasākumi\b|events",
    re.IGNORECASE,
)


def _row_from(reading: Reading, at: int, columns: Sequence[NamedNode | None], between: int) -> list[Line | None] | None:
    """The lines from one on as the cells of a row; one that lacks some cells must end where the next row begins."""
    lines = reading.lines
    for missing in range(_MOST_MISSING + 1):
        count = len(columns) - missing
        cells = lines[at : at + count]
        if count < _FEWEST_HEADS - 1 or len(cells) < count or any(line.blank_before > between for line in cells[1:]):
            continue
        if missing == 0:
            if all(_fits(reading, line, column) for line, column in zip(cells, columns, strict=True)):
                return list(cells)
            continue
        behind = lines[at + count] if at + count < len(lines) else None
        if behind is not None and behind.blank_before <= between:
            continue
        found = [
            kept
            for kept in combinations(range(len(columns)), count)
            if all(_fits(reading, line, columns[column]) for line, column in zip(cells, kept, strict=True))
        ]
        if len(found) == 1:
            placed = dict(zip(found[0], cells, strict=True))
            return [placed.get(column) for column in range(len(columns))]
    return None


def _fits(reading: Reading, line: Line, column: NamedNode | None) -> bool:
    """Whether a line can be a cell of a column."""
    text = line.text
    if len(text) > _MOST_IN_CELL or column is None or _NOTHING.fullmatch(text):
        return len(text) <= _MOST_IN_CELL
    if column == LEX.rowNumber:
        return _ROW_NUMBER.fullmatch(text) is not None
    if column == RK.projectNumber:
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        return (number is not None and number.span.start == line.start) or _NUMBER.fullmatch(text) is not None
    rate = RATE_LINE.fullmatch(text) is not None
    amount = next(money_in(reading.text, line.start, line.end, currency="EUR"), None)
    is_amount = amount is not None and amount.span.start - line.start <= 1 and line.end - amount.span.end <= 1
    if column in KINDS or column == RK.cofinancingRate:
        return is_amount or rate
    date = next(iter(reading.dates_in(line.span)), None)
    is_date = date is not None and date.span == line.span
    if column in TIMES:
        return date is not None or (column == LEX.period and next(years_of_form(reading, line.span), None) is not None)
    if column == RK.country:
        return country_at(reading, line.span) is not None
    if is_amount or rate or is_date or sum(map(str.isalpha, text)) < 2 or text[-1] == ":":
        return False
    return column != RK.acronym or len(text.split()) <= _MOST_IN_SHORT
