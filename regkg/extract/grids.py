"""Tables whose cells are kept apart by bars or tabulators: lists of projects, lists of partners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.acronyms import is_acronym
from regkg.extract.bodies import country_at, organisation_of
from regkg.extract.body_items import body_of_item
from regkg.extract.drafts import CERTAIN, LIKELY, Draft
from regkg.extract.layout import Line
from regkg.extract.money_labels import KINDS
from regkg.extract.programmes import Printed, draft_of, printed_programmes
from regkg.extract.reading import Reading
from regkg.extract.times import years_of_form
from regkg.extract.titles import names_of_title
from regkg.extract.values import Found, money_in, number_as_written, project_numbers_in
from regkg.model import Money, Span
from regkg.vocab import LEAD, LEX, PARTNER, RK, SKOS

_BARS: Final = re.compile(r"\||\t")
_NAMES: Final = frozenset({RK.title, RK.acronym, RK.projectNumber})
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
    while cells and not cells[0].text:
        cells.pop(0)
    return tuple(cells)


def grids_of(reading: Reading) -> list[Grid]:
    """The tables of a text whose columns are known, in order."""
    grids: list[Grid] = []
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
            rows.append(cells_of(lines[at]))
            at += 1
        if rows:
            grids.append(Grid(columns, headings, tuple(rows), caption))
    return grids


def _meaning(reading: Reading, cell: Cell) -> NamedNode | None:
    """What a column's heading means; the name of a fund alone heads its money."""
    if not cell.text:
        return None
    term = reading.lexicon.field(cell.text, reading.language)
    if term is None and reading.lexicon.code_of(re.sub(r"[,;]?\s*\(?(?:EUR|LVL|€)\)?\s*$", "", cell.text), "fund", reading.language):
        return RK.euContribution
    return term or (LEX.period if _YEARS.fullmatch(cell.text) else None)


#: What heads the years of projects in tables, and is no label elsewhere.
_YEARS: Final = re.compile(r"Years|Dates|Gadi|Metai|Aastad")


# ── lists of projects ────────────────────────────────────────────────────────────────────────────────────────────────────


def read_project_grids(reading: Reading) -> list[Draft]:
    """A project for each row of a table that has a column for their titles, acronyms or numbers; none if there is no such table."""
    projects: list[Draft] = []
    for grid in reading.once(grids_of):
        if _is_of_partners(grid) or not any(column in _NAMES for column in grid.columns):
            continue
        drafts = [draft for row in grid.rows if (draft := _project_of(reading, grid, row)) is not None]
        projects += drafts
    return projects


def _is_of_partners(grid: Grid) -> bool:
    """Whether the rows are partners: a column for bodies or roles and none for a project's number, acronym or lead."""
    if any(column in (RK.projectNumber, RK.acronym, LEAD) for column in grid.columns[1:]):
        return False
    return any(column in (RK.organisation, RK.role, RK.registrationNumber, RK.country, PARTNER) for column in grid.columns)


def _project_of(reading: Reading, grid: Grid, row: Sequence[Cell]) -> Draft | None:
    names = list(_names_in_row(reading, grid, row))
    if not any(property_ in (RK.title, RK.projectNumber, RK.acronym) for property_, *_ in names):
        return None
    project = reading.new(RK.Project)
    for property_, value, span in names:
        project.add(property_, value, span, rule="grid.project/1")
    for at, (cell, column) in enumerate(zip(row, grid.columns, strict=False)):
        if cell.span is None or column is None:
            continue
        if column in KINDS:
            _amount(reading, project, KINDS[column], cell, grid.headings[at])
        elif column in (LEAD, PARTNER):
            _body(reading, project, cell, column)
        elif column == RK.underProgramme and any(map(str.isalpha, cell.text)):
            _programme(reading, project, cell.span, cell.text)
        elif column in (LEX.period, RK.startDate, RK.endDate):
            _dates(reading, project, column, cell)
        elif column == RK.status and (status := reading.lexicon.code_of(cell.text, "status", reading.language)):
            project.add(RK.status, status, cell.span, rule="grid.project/1")
    _priority_of_caption(reading, grid, project)
    return project


def _names_in_row(reading: Reading, grid: Grid, row: Sequence[Cell]) -> Iterator[tuple[NamedNode, Literal, Span]]:
    for cell, column in zip(row, grid.columns, strict=False):
        if cell.span is None:
            continue
        if column == RK.projectNumber and re.search(r"\d", cell.text) and not re.fullmatch(r"\d{1,3}\.?", cell.text):
            strong = next(project_numbers_in(reading.text, cell.span.start, cell.span.end), None)
            yield RK.projectNumber, Literal(number_as_written(strong.value) if strong else cell.text), strong.span if strong else cell.span
        elif column == RK.acronym:
            yield RK.acronym, Literal(cell.text.strip(' “”"„')), cell.span
        elif column == RK.title and len(cell.text) > 2:
            bare = cell.text.strip(' “”"„«».')
            start = cell.span.start + cell.text.index(bare)
            for property_, value, span, _ in names_of_title(reading, Span(start, start + len(bare)), CERTAIN):
                if property_ == RK.acronym and not is_acronym(value.value):
                    continue
                yield property_, value, span


def _money_of(reading: Reading, cell: Cell, heading: Cell) -> list[Found[Money]]:
    """The amounts of a cell, in euro unless it or the head of its column says otherwise."""
    if cell.span is None:
        return []
    return list(money_in(reading.text, cell.span.start, cell.span.end, currency="LVL" if "LVL" in heading.text else "EUR"))


def _amount(reading: Reading, owner: Draft, kind: NamedNode, cell: Cell, heading: Cell) -> None:
    if cell.span is None:
        return
    found = _money_of(reading, cell, heading)
    if len(found) == 1 and found[0].value.amount > 0:
        owner.add(kind, found[0].value, found[0].span, rule="grid.amount/1")


def _body(reading: Reading, project: Draft, cell: Cell, role: NamedNode) -> None:
    body = body_of_item(reading, cell.span) if cell.span else None
    if body is None:
        return
    participation = reading.part(reading.scope, project).participation(organisation_of(reading, body), body.span, rule="grid.body/1")
    if participation is not None:
        participation.add(RK.role, body.role[0] if body.role else role, body.span, rule="grid.body/1")


def _programme(reading: Reading, project: Draft, span: Span, name: str) -> None:
    """Note the programme that a cell names, known or not."""
    printed = next((one for one in reading.once(printed_programmes) if span.holds(one.span)), None) or Printed(span, name, None)
    value = printed.known if printed.known is not None else draft_of(reading, printed)
    project.add(RK.underProgramme, value, printed.span, rule="grid.programme/1", confidence=LIKELY)


def _dates(reading: Reading, project: Draft, column: NamedNode, cell: Cell) -> None:
    if cell.span is None:
        return
    if column == LEX.period:
        period = next(iter(reading.periods_in(cell.span)), None) or next(years_of_form(reading, cell.span), None)
        pairs = [(RK.startDate, period.start), (RK.endDate, period.end)] if period else []
    else:
        pairs = [(column, next(iter(reading.dates_in(cell.span)), None))]
    for property_, date in pairs:
        if date is not None:
            project.add(property_, date.value, date.span, rule="grid.date/1")


_PRIORITY: Final = re.compile(
    r"(?:\d{1,2}\.?\s*)?(?:prioritāte|priority|prioritetas|prioriteet)\s*(?:\d{1,2})?\s*[.:–-]*\s*(?P<name>\S.{4,140})", re.IGNORECASE
)


def _priority_of_caption(reading: Reading, grid: Grid, project: Draft) -> None:
    """The priority under whose heading the table stands."""
    match = _PRIORITY.fullmatch(grid.caption.text) if grid.caption else None
    if match is None or grid.caption is None:
        return
    span = Span(grid.caption.start + match.start("name"), grid.caption.start + match.end("name"))
    name = match["name"].rstrip(" .:")
    priority = next((draft for draft in reading.of_kind(RK.Priority) if any(fact.span == span for fact in draft.facts)), None)
    if priority is None:
        priority = reading.new(RK.Priority)
        priority.add(SKOS.prefLabel, reading.text_literal(name), span, rule="grid.priority/1", confidence=LIKELY)
    project.add(RK.underPriority, priority, span, rule="grid.priority/1", confidence=LIKELY)


# ── lists of partners ────────────────────────────────────────────────────────────────────────────────────────────────────


def read_partner_grids(reading: Reading) -> None:
    """Note the partners of the project that tables list, with role, country and money."""
    if reading.project is None:
        return
    for grid in reading.once(grids_of):
        if not _is_of_partners(grid) or not reading.scope.holds(grid.place):
            continue
        name = grid.column(RK.organisation, PARTNER, RK.title)
        for row in grid.rows if name is not None else ():
            if name is not None and name < len(row):
                if any(_SUM.fullmatch(cell.text.strip()) for cell in row[: name + 1]):
                    _sums(reading, grid, row)
                else:
                    _partner_of(reading, grid, row, row[name])


#: The label of the last row of a table, which adds up the others.
_SUM: Final = re.compile(
    r"(?:kopā|kopsumma|pavisam|total|sum|iš viso|viso|kokku)(?:\s(?:projektā|project|projekte|projektis))?\s?:?", re.IGNORECASE
)


def _sums(reading: Reading, grid: Grid, row: Sequence[Cell]) -> None:
    """Note what the columns of the partners' money add up to, where they do, as the project's."""
    project = reading.project
    for at, (cell, column) in enumerate(zip(row, grid.columns, strict=False)):
        if project is None or column not in KINDS or cell.span is None or project.has(KINDS[column]):
            continue
        sums = _money_of(reading, cell, grid.headings[at])
        parts = [
            money for line in grid.rows if at < len(line) and line is not row for money in _money_of(reading, line[at], grid.headings[at])
        ]
        if len(sums) == 1 and len(parts) > 1 and sum(part.value.amount for part in parts) == sums[0].value.amount:
            project.add(KINDS[column], sums[0].value, sums[0].span, rule="grid.sum/1")


def _partner_of(reading: Reading, grid: Grid, row: Sequence[Cell], name: Cell) -> None:
    body = body_of_item(reading, name.span) if name.span else None
    if body is None or reading.project is None:
        return
    organisation = organisation_of(reading, body)
    participation = reading.participation(organisation, body.span, rule="grid.partner/1")
    if participation is None:
        return
    role = (body.role[0], body.role[1]) if body.role else (PARTNER, body.span)
    for at, (cell, column) in enumerate(zip(row, grid.columns, strict=False)):
        if cell.span is None or column is None:
            continue
        if column == RK.role and (stated := reading.lexicon.code_of(cell.text, "role", reading.language)):
            role = (stated, cell.span)
        elif column == RK.country and (country := country_at(reading, cell.span)) and not organisation.has(RK.country):
            organisation.add(RK.country, country, cell.span, rule="grid.partner/1")
        elif column in KINDS:
            _amount(reading, participation, KINDS[column], cell, grid.headings[at])
    if not participation.has(RK.role):
        participation.add(RK.role, role[0], role[1], rule="grid.partner/1")
