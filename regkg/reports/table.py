"""The report as rows, one a finding: a table for people, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import fields
from typing import Final, Literal

from regkg.reports import shown
from regkg.reports.records import Mention, Page, Record, Source
from regkg.reports.words import more, severity_word, word

_COLUMNS: Final = ("code", "severity", "place", "entity", "message")
_LONGEST_CELL: Final = 300

#: The fields of a record in the order of the columns: where and what first.
_FIRST: Final = ("file", "line", "column", "severity", "code", "rule", "focus", "focus_label", "message")
_FIELDS: Final = (*_FIRST, *(one.name for one in fields(Record) if one.name not in _FIRST))

_FORMULA: Final = re.compile(r"[=+\-@]")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")


def write(page: Page, *, color: bool = False, width: int = 120) -> str:
    """A table of a width, with long cells broken into lines, and what is left out of it below."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in _COLUMNS:
        table.add_column(word(column, page.language), overflow="fold", no_wrap=column == "code")
    for record in page.records:
        cells = (
            shown.shortened(record.code, 40),
            severity_word(record.severity, page.language),
            shown.place(record),
            shown.name(record),
            shown.shortened(record.message, _LONGEST_CELL),
        )
        table.add_row(*(Text(cell) for cell in cells))
    written = io.StringIO()
    system: Literal["standard"] | None = "standard" if color else None
    Console(file=written, width=width, force_terminal=color, color_system=system, no_color=False, highlight=False).print(table)
    lines = [line.rstrip() for line in written.getvalue().rstrip("\n").split("\n")]
    left_out = sum(page.hidden.values())
    return "\n".join([*lines, *([more(left_out, page.language)] if left_out else [])]) + "\n"


def write_csv(page: Page) -> str:
    """One row a finding (RFC 4180), every field in full; several reasons or sources are lines of one cell.

    Hidden characters are escapes, but for line ends. A text that a spreadsheet would take for a formula begins with an apostrophe:
    what entries hold is not ours, and must not run where the report is opened.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_FIELDS)
    writer.writerows([_cell(getattr(record, name)) for name in _FIELDS] for record in page.records)
    return text.getvalue()


def _cell(held: str | int | tuple[str | Source | Mention, ...] | None) -> str:
    if held is None:
        return ""
    if isinstance(held, tuple):
        return _unarmed("\n".join(map(_line, held)))
    return _unarmed(str(held))


def _line(one: str | Source | Mention) -> str:
    if isinstance(one, Source):
        return f"{one.document} {one.start}–{one.end} “{one.quote}”"
    return f"{one.file}:{one.line}:{one.column} {one.text}" if isinstance(one, Mention) else one


def _unarmed(text: str) -> str:
    shown_text = "\n".join(shown.visible(line) for line in text.replace("\r\n", "\n").split("\n"))
    return f"'{shown_text}" if _FORMULA.match(shown_text) and not _NUMBER.fullmatch(shown_text) else shown_text
