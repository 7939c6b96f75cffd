"""A workbook is whole, the same each time, and holds numbers as numbers and texts as texts."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal

from regkg.errors import LimitError
from regkg.results import Cell, Grid
from regkg.results.workbook import as_workbook
from regkg.vocab import XSD

NAMESPACE = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def grid(*cells: Cell, title: str = "Partneri") -> Grid:
    names = tuple(f"c{at}" for at in range(len(cells)))
    return Grid(names, names, (None,) * len(cells), (cells,), title)


def cells_of(workbook: bytes) -> list[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))  # noqa: S314 – ours
        sheet = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    found = []
    for cell in sheet.findall(".//s:c", NAMESPACE):
        value = cell.find("s:v", NAMESPACE)
        found.append(("number", value.text or "") if value is not None else ("text", "".join(cell.itertext())))
    return found


def test_numbers_are_numbers_and_formulas_are_texts() -> None:
    money = Cell("418\u00a0247.67", Literal("418247.67", datatype=XSD.decimal))
    long = Cell("12345678901234567890", Literal("12345678901234567890", datatype=XSD.integer))
    workbook = as_workbook(grid(money, Cell("=1+1", Literal("=1+1")), Cell("  ā <&> \x01"), long, Cell("")))
    assert cells_of(workbook)[5:] == [("number", "418247.67"), ("text", "=1+1"), ("text", "  ā <&> \ufffd"), ("text", long.text)]


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert as_workbook(grid(Cell("a"))) == as_workbook(grid(Cell("a")))


@pytest.mark.parametrize("title", ["", "a" * 40, "Kas? [x]: y/z*\\'", "'"])
def test_a_sheet_has_a_name_that_spreadsheets_accept(title: str) -> None:
    with zipfile.ZipFile(io.BytesIO(as_workbook(grid(Cell("a"), title=title)))) as package:
        workbook = ElementTree.fromstring(package.read("xl/workbook.xml"))  # noqa: S314
    name = workbook.find(".//s:sheet", NAMESPACE)
    assert name is not None
    assert 0 < len(name.attrib["name"]) <= 31
    assert not set(name.attrib["name"]) & set("[]:*?/\\'")


def test_an_answer_without_columns_or_rows_is_a_workbook() -> None:
    assert cells_of(as_workbook(Grid((), (), (), ()))) == []
    assert cells_of(as_workbook(Grid(("a",), ("A",), (None,), ()))) == [("text", "A")]


def test_what_no_sheet_holds_is_refused() -> None:
    row = (Cell("a"),)
    with pytest.raises(LimitError, match="a sheet holds no more than"):
        as_workbook(Grid(("a",), ("A",), (None,), (row,) * 1_048_576))
