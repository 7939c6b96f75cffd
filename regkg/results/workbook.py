"""Answers as a workbook (.xlsx): one sheet with a header, numbers as numbers, texts that never are formulas.

The file holds no time and no name, so the same answer gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from regkg.errors import LimitError
from regkg.results.grid import Cell, Grid
from regkg.results.marks import text_mark, value_mark

#: What a sheet holds.
_ROWS: Final = 1_048_575
_COLUMNS: Final = 16_384
_CHARACTERS: Final = 32_767

#: Numbers with more digits are texts: a spreadsheet would round them.
_DIGITS: Final = 15

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEDIA: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: The styles of cells by the format of their column: places in the list of styles below.
_STYLES: Final = {None: 0, "heading": 1, "money": 2, "number": 3, "date": 0, "percent": 3}

_FILES: Final = {
    "[Content_Types].xml": (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_MEDIA}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MEDIA}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_MEDIA}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
        '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def as_workbook(grid: Grid) -> bytes:
    """The workbook of an answer. Raises LimitError for more rows or columns than a sheet holds."""
    if len(grid.rows) > _ROWS or len(grid.names) > _COLUMNS:
        raise LimitError(f"a sheet holds no more than {_ROWS} rows and {_COLUMNS} columns", hint="write CSV, or confine the query")
    sheet = re.sub(r"[\[\]:*?/\\']", " ", grid.title).strip()[:31].strip() or "regkg"
    workbook = (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        f'<sheet name={value_mark(sheet)} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**_FILES, "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": "".join(_sheet(grid))}.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _sheet(grid: Grid) -> Iterator[str]:
    last = f"{_letters(max(0, len(grid.names) - 1))}{len(grid.rows) + 1}"
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/>'
        '<sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    )
    widths = "".join(f'<col min="{at}" max="{at}" width="{_width(grid, at - 1)}" customWidth="1"/>' for at in range(1, len(grid.names) + 1))
    yield f"<cols>{widths}</cols><sheetData>" if widths else "<sheetData>"
    yield f'<row r="1">{"".join(_text(heading, f"{_letters(at)}1", _STYLES["heading"]) for at, heading in enumerate(grid.headings))}</row>'
    for number, row in enumerate(grid.rows, start=2):
        cells = (_cell(cell, f"{_letters(at)}{number}", grid.formats[at]) for at, cell in enumerate(row))
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>' if grid.names else "</sheetData></worksheet>"


def _cell(cell: Cell, place: str, format_: str | None) -> str:
    if not cell.text:
        return ""
    number = cell.number
    if number is not None and len(re.sub(r"\D", "", number)) <= _DIGITS:
        return f'<c r="{place}" s="{_STYLES[format_]}"><v>{number}</v></c>'
    return _text(cell.text, place, 0)


def _text(text: str, place: str, style: int) -> str:
    shown = text_mark(_NOT_XML.sub("\ufffd", text[:_CHARACTERS]))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _letters(at: int) -> str:
    """The letters of a column, counted from 0.

    >>> _letters(0), _letters(25), _letters(26), _letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _width(grid: Grid, at: int) -> int:
    longest = max((len(row[at].text) for row in grid.rows[:1000]), default=0)
    return max(8, min(60, max(longest, len(grid.headings[at])) + 2))
