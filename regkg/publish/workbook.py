"""Tables as an Excel workbook: a sheet a table, headers in both languages, numbers and dates as such, and no text taken for a formula.

XlsxWriter makes the workbook with its headers; the rows are put into its sheets as they are read, so that neither time nor memory grows
beyond what so many rows need, and each part of the package bears the same time.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

#: Rows that a sheet of Excel has, but for two of headers and one that says that there are more.
_MOST_ROWS: Final = 1_048_576 - 3
_LONGEST: Final = 32_767
_DAY: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_NUMBER: Final = re.compile(r"-?\d{1,15}(?:\.\d+)?")
#: XML 1.0 knows no other control characters than tab and line ends.
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
#: What Excel would read as an escaped character.
_ESCAPED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_COLUMN_STYLE: Final = re.compile(r'<col min="(\d+)" max="\d+"[^>]*? style="(\d+)"')
#: Day 0 of Excel's calendar, for days after February 1900.
_EPOCH: Final = date(1899, 12, 30)
_TIME: Final = (1980, 1, 1, 0, 0, 0)
_MORE: Final = "Pārējās rindas ir CSV datnē. / The other rows stand in the CSV file."


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its columns with name, type and label in each language, its rows and how many they are."""

    name: str
    columns: Sequence[tuple[str, str, str, str]]
    rows: Callable[[], Iterable[Sequence[str]]]
    number: int


def csv_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file of ours, without its header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from itertools.islice(csv.reader(file), 1, None)


def write(path: Path, sheets: Sequence[Sheet], *, about: Sequence[tuple[str, str]], created: date, title: str) -> None:
    """Write a workbook: first what it is (`about`, in two languages), then the sheets. The same sheets give the same bytes.

    Raises OSError where the disk takes it not.
    """
    parts = {f"xl/worksheets/sheet{at}.xml": sheet for at, sheet in enumerate(sheets, start=2)}
    with (
        zipfile.ZipFile(_skeleton(sheets, about, created, title)) as skeleton,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book,
    ):
        for name in skeleton.namelist():
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # wherever it was made
            content = skeleton.read(name)
            if name not in parts:
                book.writestr(info, content)
                continue
            with book.open(info, "w", force_zip64=True) as part:
                head, _, tail = content.decode().partition("</sheetData>")
                part.write(re.sub(r"<dimension [^>]*/>", "", head).encode())
                for block in _blocks(_rows(parts[name], head)):
                    part.write(block.encode())
                part.write(f"</sheetData>{tail}".encode())


def _skeleton(sheets: Sequence[Sheet], about: Sequence[tuple[str, str]], created: date, title: str) -> io.BytesIO:
    """The workbook without its rows."""
    import xlsxwriter  # type: ignore[import-untyped]  # it brings no types

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": datetime.combine(created, datetime.min.time())})
    formats = _formats(book)
    _front(book, about, formats)
    for sheet in sheets:
        _head(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    made.seek(0)
    return made


def _formats(book: Any) -> dict[str, Any]:
    head = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4", "bottom": 1, "bottom_color": "#8FA3B5"}
    return {
        "name": book.add_format({"font_color": "#5A6570", "italic": True, "bg_color": "#F4F6F8"}),
        "head": book.add_format(head),
        "number": book.add_format({"num_format": "#,##0.00"}),
        "integer": book.add_format({"num_format": "0"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "string": None,
        "title": book.add_format({"bold": True, "font_size": 16, "text_wrap": True, "valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
    }


def _front(book: Any, about: Sequence[tuple[str, str]], formats: dict[str, Any]) -> None:
    front = book.add_worksheet("regkg")
    front.set_column(0, 1, 62)
    front.set_row(0, 48)  # the title takes two lines
    front.hide_gridlines(2)
    front.set_landscape()
    front.set_paper(9)
    front.fit_to_pages(1, 0)
    for at, texts in enumerate(about):
        for column, text in enumerate(texts):
            front.write_string(at, column, text, formats["title" if at == 0 else "wrap"])


def _head(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    for at, ((name, type_, lv, en), width) in enumerate(zip(sheet.columns, _widths(sheet), strict=True)):
        page.set_column(at, at, width, formats[type_])
        page.write_string(0, at, name, formats["name"])
        page.write_string(1, at, f"{lv}\n{en}", formats["head"])
    page.set_row(1, 60)
    page.freeze_panes(2, 1)
    page.autofilter(1, 0, max(min(sheet.number, _MOST_ROWS), 1) + 1, len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.repeat_rows(0, 1)
    page.repeat_columns(0)
    if len(sheet.columns) <= 16:
        page.fit_to_pages(1, 0)


def _widths(sheet: Sheet) -> list[int]:
    """Widths that show the headers' longest words and the first rows, within reason."""
    widths = [max(10, min(22, max(len(name) + 2, *(len(word) + 2 for word in f"{lv} {en}".split())))) for name, _, lv, en in sheet.columns]
    for row in itertools.islice(sheet.rows(), 50):
        for at, cell in enumerate(row):
            widths[at] = max(widths[at], min(44, len(cell) + 2))
    return widths


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(sheet: Sheet, head: str) -> Iterator[str]:
    """The rows of a sheet as XML; the styles of the columns are told from the sheet's head."""
    styles = {int(first) - 1: f' s="{style}"' for first, style in _COLUMN_STYLE.findall(head)}
    columns = [(_letters(at), type_, styles.get(at, "")) for at, (_, type_, _, _) in enumerate(sheet.columns)]
    at = 2
    for at, row in enumerate(itertools.islice(sheet.rows(), _MOST_ROWS), start=3):
        cells = [_cell(f"{letters}{at}", cell, type_, style) for cell, (letters, type_, style) in zip(row, columns, strict=True) if cell]
        yield f'<row r="{at}">{"".join(cells)}</row>'
    if sheet.number > _MOST_ROWS:
        yield f'<row r="{at + 1}">{_cell(f"A{at + 1}", _MORE, "string", "")}</row>'


def _cell(place: str, text: str, type_: str, style: str) -> str:
    if type_ in ("number", "integer") and _NUMBER.fullmatch(text):
        return f'<c r="{place}"{style}><v>{text}</v></c>'
    if type_ == "date" and _DAY.fullmatch(text):
        return f'<c r="{place}"{style}><v>{(date.fromisoformat(text) - _EPOCH).days}</v></c>'
    text = _NOT_IN_XML.sub("\ufffd", text[:_LONGEST])
    if "_x" in text:
        text = _ESCAPED.sub("_x005F_", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(column: int) -> str:
    """The letters of a column.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _blocks(rows: Iterable[str]) -> Iterator[str]:
    """Many rows at once, as packing many short ones costs more."""
    rows = iter(rows)
    while block := "".join(itertools.islice(rows, 256)):
        yield block
