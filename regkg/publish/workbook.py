"""Tables as an Excel workbook: a sheet a table, headers in Latvian and English, numbers and dates as such, and no text taken for a formula."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from regkg.errors import PublicationError

#: Rows that a sheet of Excel has.
_MOST_ROWS: Final = 1_048_576
_LONGEST: Final = 32_767
_DAY: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d+)?")
_MONEY: Final = "#,##0.00"
#: XML 1.0 knows no other control characters than tab and line ends.
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its columns with a name, a type and a label in each language, and its rows."""

    name: str
    columns: Sequence[tuple[str, str, str, str]]
    rows: Callable[[], Iterable[Sequence[str]]]


def csv_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file of ours, without its header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from itertools.islice(csv.reader(file), 1, None)


def write(path: Path, sheets: Sequence[Sheet], *, about: Sequence[tuple[str, str]], created: date, title: str) -> None:
    """Write a workbook: first what it is (`about`, in two languages), then the sheets. The same sheets give the same bytes.

    Raises PublicationError where the disk takes it not.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(str(path), options)
    try:
        book.set_properties({"title": title, "created": datetime(created.year, created.month, created.day, tzinfo=UTC).replace(tzinfo=None)})
        formats = _formats(book)
        _front(book, about, sheets, formats)
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, formats)
        book.close()
    except XlsxWriterException as error:
        book.fileclosed = True
        raise PublicationError(f"{path.name} cannot be written: {error}", hint="what was published before is as it was") from error
    except BaseException:
        book.fileclosed = True  # what is half written is thrown away with its folder; closing it would write more
        raise


def _formats(book: Any) -> dict[str, Any]:
    head = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4", "bottom": 1, "bottom_color": "#8FA3B5"}
    return {
        "name": book.add_format({"font_color": "#5A6570", "italic": True, "bg_color": "#F4F6F8"}),
        "head": book.add_format(head),
        "number": book.add_format({"num_format": _MONEY}),
        "integer": book.add_format({"num_format": "0"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "title": book.add_format({"bold": True, "font_size": 16}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "bold": book.add_format({"bold": True, "valign": "top"}),
    }


def _front(book: Any, about: Sequence[tuple[str, str]], sheets: Sequence[Sheet], formats: dict[str, Any]) -> None:
    front = book.add_worksheet("regkg")
    front.set_column(0, 1, 62)
    front.hide_gridlines(2)
    front.set_landscape()
    front.fit_to_pages(1, 0)
    for at, (lv, en) in enumerate(about):
        form = formats["title"] if at == 0 else formats["wrap"]
        front.write_string(at, 0, lv, form)
        front.write_string(at, 1, en, form)


def _fill(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    widths = _widths(sheet)
    for at, (name, _, _, _) in enumerate(sheet.columns):
        page.set_column(at, at, widths[at], None, {"hidden": False})
        page.write_string(0, at, name, formats["name"])
    page.set_row(1, 45)
    for at, (_, _, lv, en) in enumerate(sheet.columns):
        page.write_string(1, at, f"{lv}\n{en}", formats["head"])
    page.freeze_panes(2, 1)
    page.set_landscape()
    page.repeat_rows(0, 1)
    page.fit_to_pages(1, 0) if len(sheet.columns) <= 16 else None
    types = [type_ for _, type_, _, _ in sheet.columns]
    last = 1
    for at, row in enumerate(itertools.islice(sheet.rows(), _MOST_ROWS - 3), start=2):
        last = at
        for column, (cell, type_) in enumerate(zip(row, types, strict=True)):
            if cell:
                _write(page, at, column, cell, type_, formats)
    if last == _MOST_ROWS - 2:
        page.write_string(_MOST_ROWS - 1, 0, "Pārējās rindas ir CSV datnē. / The other rows stand in the CSV file.")
    page.autofilter(1, 0, max(last, 2), len(types) - 1)


def _write(page: Any, at: int, column: int, cell: str, type_: str, formats: dict[str, Any]) -> None:
    if type_ in ("number", "integer") and _NUMBER.fullmatch(cell):
        page.write_number(at, column, float(cell), formats[type_])
    elif type_ == "date" and _DAY.fullmatch(cell):
        page.write_datetime(at, column, date.fromisoformat(cell), formats["date"])
    else:
        page.write_string(at, column, _NOT_IN_XML.sub("\ufffd", cell)[:_LONGEST])


def _widths(sheet: Sheet) -> list[int]:
    """Widths that show the first rows, within reason."""
    widths = [max(10, min(18, len(name) + 2)) for name, _, _, _ in sheet.columns]
    for row in itertools.islice(sheet.rows(), 50):
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], min(44, len(cell) + 2))
    return widths
