"""Tables of partners of which every cell stands on a line of its own, as pages print them whose tables a browser took apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.partners.participants import note
from regkg.extract.text.drafts import Body
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import fold
from regkg.extract.text.values import Found, money_in
from regkg.model import Money, Span
from regkg.vocab import LEAD, PARTNER, RK

#: What the columns of such tables are called, folded; what is not read is None.
_COLUMNS: Final[dict[str, NamedNode | None]] = {
    **dict.fromkeys(
        (
            *(
                "name",
                "partner",
                "partners",
                "partner name",
                "name of partner",
                "organisation",
                "organization",
                "institution",
                "beneficiary",
            ),
            *("nosaukums", "partneris", "partneri", "partnera nosaukums", "organizacija", "iestade", "institucija", "projekta partneris"),
            *("pavadinimas", "partnerio pavadinimas", "partneris", "istaiga", "nimi", "partneri nimi", "organisatsioon", "asutus"),
        ),
        RK.organisation,
    ),
    **dict.fromkeys(("country", "valsts", "salis", "riik"), RK.country),
    **dict.fromkeys(
        (
            "role",
            "partner role",
            "status",
            "loma",
            "statuss",
            "partnera loma",
            "partnera statuss",
            "vaidmuo",
            "statusas",
            "roll",
            "staatus",
        ),
        RK.role,
    ),
    **dict.fromkeys(
        (
            *(
                "budget",
                "total budget",
                "partner budget",
                "total",
                "budget (eur)",
                "budget, eur",
                "total budget (eur)",
                "costs",
                "total costs",
            ),
            *("budzets", "budzets, eur", "budzets (eur)", "kopejais budzets", "kopa", "partnera budzets", "izmaksas", "kopejas izmaksas"),
            *("biudzetas", "biudzetas, eur", "bendras biudzetas", "is viso", "eelarve", "kogueelarve", "kokku"),
        ),
        RK.totalBudget,
    ),
    **dict.fromkeys(
        (
            *("erdf", "eu funding", "eu contribution", "erdf funding", "erdf contribution", "eraf", "es finansejums", "eraf finansejums"),
            *("erpf", "es lesos", "erf", "eli toetus", "erf toetus"),
        ),
        RK.euContribution,
    ),
    **dict.fromkeys(("nr", "no", "npk", "nr p k", "number", "city", "town", "region", "pilseta", "regions", "miestas", "linn"), None),
}
_LONGEST_HEAD: Final = 24
_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 10
_FEWEST_ROWS: Final = 2
#: Short names of roles: "LP", "PP3".
_CODE: Final = re.compile(r"(?P<lead>LP|LB)\d?|(?:PP|PB|P)\s?\d{0,2}")


@dataclass(frozen=True, slots=True)
class _Row:
    """A partner of such a table with its amounts."""

    body: Body
    amounts: tuple[tuple[NamedNode, Found[Money]], ...]


def read_cell_lines(reading: Reading) -> None:
    """Note the partners of a table whose cells are lines: its heads are known, and at least two rows fit all of them.

    No label is read in it afterwards.
    """
    lines = reading.lines
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD:
            continue
        columns = _heads_at(lines, at)
        if len(columns) < _FEWEST_COLUMNS or RK.organisation not in columns or not {RK.country, RK.role} & set(columns):
            continue
        rows: list[_Row] = []
        first = at + len(columns)
        while (row := _row_of(reading, lines[first : first + len(columns)], columns)) is not None:
            rows.append(row)
            first += len(columns)
        if len(rows) < _FEWEST_ROWS:
            continue
        for row in rows:
            draft = note(reading, row.body, PARTNER, row.body.span, rule="table.cells/1")
            if draft is not None:
                for kind, amount in row.amounts:
                    draft.add(kind, amount.value, amount.span, rule="table.cells/1")
        table = Span(lines[at].start, lines[first - 1].end)
        reading.fields = [field for field in reading.fields if not table.overlaps(field.label)]
        return


def _heads_at(lines: Sequence[Line], at: int) -> list[NamedNode | None]:
    """What the columns hold whose heads stand on the lines from one on."""
    found: list[NamedNode | None] = []
    for line in lines[at : at + _MOST_COLUMNS]:
        name = fold(line.text).strip(" .:*")
        if name not in _COLUMNS or (found and line.blank_before > 1):
            break
        found.append(_COLUMNS[name])
    return found


def _row_of(reading: Reading, lines: Sequence[Line], columns: Sequence[NamedNode | None]) -> _Row | None:
    """Lines as a row: each must hold what its column asks for."""
    if len(lines) < len(columns):
        return None
    body: Body | None = None
    country: tuple[NamedNode, Span] | None = None
    role: tuple[NamedNode, Span] | None = None
    amounts: list[tuple[NamedNode, Found[Money]]] = []
    for line, column in zip(lines, columns, strict=False):
        if column == RK.organisation:
            body = body_of_item(reading, line.span)
        elif column == RK.country:
            land = reading.lexicon.code_of(line.text, "country", reading.language) or reading.lexicon.country(line.text)
            if land is None:
                return None
            country = (land, line.span)
        elif column == RK.role:
            code = _CODE.fullmatch(line.text)
            part = reading.lexicon.code_of(line.text, "role", reading.language) or ((LEAD if code["lead"] else PARTNER) if code else None)
            if part is None:
                return None
            role = (part, line.span)
        elif column is not None:
            amount = next(money_in(reading.text, line.start, line.end, currency="EUR"), None)
            if amount is None or amount.span.start != line.start:
                return None
            amounts.append((column, amount))
    if body is None:
        return None
    return _Row(Body(body.span, body.name, body.known, country or body.country, role or body.role), tuple(amounts))
