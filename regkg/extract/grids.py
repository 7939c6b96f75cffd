"""What tables tell whose cells are kept apart: lists of projects, lists of partners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.organisations import organisation_of
from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.money_labels import KINDS
from regkg.extract.cues.titles import names_of_title
from regkg.extract.partners.partner_lands import from_land, only_land
from regkg.extract.projects.cells import NAMES, TIMES, Cell, Grid, grids_of, is_of_partners
from regkg.extract.text.drafts import CERTAIN, LIKELY, Draft
from regkg.extract.text.layout import RATE_LINE
from regkg.extract.text.programmes import Printed, draft_of, printed_programmes
from regkg.extract.text.reading import Reading, participations_of
from regkg.extract.text.values import Found, money_in, number_as_written, project_numbers_in
from regkg.extract.times.times import years_of_form
from regkg.model import Money, Span
from regkg.vocab import LEAD, LEX, PARTNER, RK, SKOS, XSD

# ── lists of projects ────────────────────────────────────────────────────────────────────────────────────────────────────


def read_project_grids(reading: Reading) -> list[Draft]:
    """A project for each row of a table that has a column for their titles, acronyms or numbers; none if there is no such table."""
    projects: list[Draft] = []
    for grid in reading.once(grids_of):
        if is_of_partners(grid) or not any(column in NAMES for column in grid.columns):
            continue
        drafts = [draft for row in grid.rows if (draft := _project_of(reading, grid, row)) is not None]
        projects += drafts
    return projects


def _project_of(reading: Reading, grid: Grid, row: Sequence[Cell]) -> Draft | None:
    names = list(_names_in_row(reading, grid, row))
    if not any(property_ in NAMES for property_, *_ in names):
        return None
    project = reading.new(RK.Project)
    for property_, value, span in names:
        project.add(property_, value, span, rule="grid.project/1")
    for at, (cell, column) in enumerate(zip(row, grid.columns, strict=False)):
        if cell.span is None or column is None:
            continue
        if (column in KINDS or column == RK.underProgramme) and (fund := reading.lexicon.code_of(cell.text, "fund", reading.language)):
            project.add(RK.fund, fund, cell.span, rule="grid.project/1")  # "Source of funding: ERDF"
        elif column in KINDS:
            _amount(reading, project, KINDS[column], cell, grid.headings[at])
            if KINDS[column] == RK.euContribution:
                _rate(project, cell)
        elif column == RK.cofinancingRate:
            _rate(project, cell)
        elif column in (LEAD, PARTNER):
            _bodies(reading, project, cell, column, grid.headings[at])
        elif column == RK.underProgramme and any(map(str.isalpha, cell.text)):
            _programme(reading, project, cell.span, cell.text)
        elif column in TIMES:
            _dates(reading, project, column, cell)
        elif column == RK.status and (status := reading.lexicon.code_of(cell.text, "status", reading.language)):
            project.add(RK.status, status, cell.span, rule="grid.project/1")
        elif column == RK.fund and (fund := reading.lexicon.code_of(cell.text, "fund", reading.language)):
            project.add(RK.fund, fund, cell.span, rule="grid.project/1")
    _land_of_lead(reading, grid, row, project)
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


def _rate(project: Draft, cell: Cell) -> None:
    """Note the rate that stands where the EU's money or its rate does."""
    match = RATE_LINE.fullmatch(cell.text)
    if match is None or cell.span is None or project.has(RK.cofinancingRate):
        return
    value = Decimal(match["rate"].replace(",", ".")) / 100
    if 0 < value <= 1:
        project.add(RK.cofinancingRate, Literal(f"{value.normalize():f}", datatype=XSD.decimal), cell.span, rule="grid.rate/1")


def _bodies(reading: Reading, project: Draft, cell: Cell, role: NamedNode, heading: Cell) -> None:
    """Note the bodies of a cell, which come from the country that the head of their column names: "Latvian partners"."""
    if cell.span is None:
        return
    land = only_land(reading, heading.span) if heading.span is not None and role == PARTNER else None
    for item in items_of(reading, cell.span) if role == PARTNER else [cell.span]:
        body = body_of_item(reading, item)
        if body is None:
            continue
        body = from_land(body, land)
        participation = reading.part(reading.scope, project).participation(organisation_of(reading, body), body.span, rule="grid.body/1")
        if participation is not None and not participation.has(RK.role):
            participation.add(RK.role, body.role[0] if body.role else role, body.span, rule="grid.body/1")


def _land_of_lead(reading: Reading, grid: Grid, row: Sequence[Cell], project: Draft) -> None:
    """Note the country that stands in a column of its own beside the lead."""
    at, lead = grid.column(RK.country), grid.column(LEAD)
    land, place = (row[number].span if number is not None and number < len(row) else None for number in (at, lead))
    country = country_at(reading, land) if land is not None else None
    if land is None or place is None or country is None:
        return
    for participation in participations_of(project):
        fact = participation.first(RK.organisation)
        if fact is not None and place.holds(fact.span) and isinstance(fact.value, Draft) and not fact.value.has(RK.country):
            fact.value.add(RK.country, country, land, rule="grid.body/1")


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
        if not is_of_partners(grid) or not reading.scope.holds(grid.place):
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
