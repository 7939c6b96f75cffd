"""Answers as text: CSV, TSV, JSON, JSON lines, Markdown, HTML."""

from __future__ import annotations

import csv
import io
import json
from typing import Final

from regkg.results.grid import Cell, Grid
from regkg.results.marks import text_mark, value_mark

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def as_csv(grid: Grid) -> str:
    """Comma-separated values (RFC 4180), values as they are."""
    return _separated(grid.headings, grid.texts, ",", "\n")


def as_tsv(grid: Grid) -> str:
    """Tab-separated values; tabs and line ends inside a value become blanks."""
    return _separated(grid.headings, [[" ".join(text.split()) for text in row] for row in grid.texts], "\t", "\n")


def for_spreadsheet(grid: Grid) -> str:
    """CSV that a spreadsheet opens rightly: with a byte order mark, and without anything that it would take for a formula."""
    rows = [[neutral(cell) for cell in row] for row in grid.rows]
    return "\ufeff" + _separated([_inert(heading) for heading in grid.headings], rows, ",", "\r\n")


def neutral(cell: Cell) -> str:
    """The text of a cell, with an apostrophe before what would be a formula; numbers are none."""
    return cell.text if cell.number is not None else _inert(cell.text)


def _inert(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip(" \u00a0").startswith(_FORMULA) else text


def _separated(header: tuple[str, ...] | list[str], rows: list[list[str]], separator: str, end: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator=end)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def as_json(grid: Grid) -> str:
    """A list of objects, numbers and truth values as such, empty cells left out."""
    if not grid.rows:
        return "[]\n"
    return "[\n" + ",\n".join(f" {_object(grid, row)}" for row in grid.rows) + "\n]\n"


def as_ndjson(grid: Grid) -> str:
    """An object a line."""
    return "".join(f"{_object(grid, row)}\n" for row in grid.rows)


def _object(grid: Grid, row: tuple[Cell, ...]) -> str:
    pairs = (
        f"{json.dumps(name, ensure_ascii=False)}: {_value(cell)}" for name, cell in zip(grid.headings, row, strict=True) if cell.text != ""
    )
    return f"{{{', '.join(pairs)}}}"


def _value(cell: Cell) -> str:
    """A number digit by digit, so that no decimal is rounded on the way."""
    if cell.number is not None:
        return cell.number
    return json.dumps(cell.truth if cell.truth is not None else cell.text, ensure_ascii=False)


def as_markdown(grid: Grid) -> str:
    """A table as GitHub reads it."""
    rule = ["---:" if _is_numeric(grid, at) else "---" for at in range(len(grid.headings))]
    lines = [[_escaped(heading) for heading in grid.headings], rule, *([_escaped(text) for text in row] for row in grid.texts)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(text: str) -> str:
    for sign in ("\\", "|", "<", "`", "*", "_", "[", "]"):
        text = text.replace(sign, f"\\{sign}") if sign not in "<" else text.replace("<", "&lt;")
    return " ".join(text.split())


def _is_numeric(grid: Grid, at: int) -> bool:
    if grid.formats[at] in ("money", "number", "percent"):
        return True
    numbers = [row[at].number for row in grid.rows if row[at].text]
    return bool(numbers) and None not in numbers


_STYLE: Final = (
    "body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1b1b}table{border-collapse:collapse}"
    "th,td{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}th{border-bottom:2px solid #444}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
)


def as_html(grid: Grid) -> str:
    """One page without anything from elsewhere; addresses of the web are links."""
    numeric = [_is_numeric(grid, at) for at in range(len(grid.headings))]
    head = "".join(f"<th{_class(is_n)}>{text_mark(name)}</th>" for name, is_n in zip(grid.headings, numeric, strict=True))
    body = "\n".join(
        f"<tr>{''.join(f'<td{_class(is_n)}>{_linked(cell.text)}</td>' for cell, is_n in zip(row, numeric, strict=True))}</tr>"
        for row in grid.rows
    )
    title = text_mark(grid.title or "regkg")
    return (
        '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


def _class(is_numeric: bool) -> str:  # noqa: FBT001
    return ' class="n"' if is_numeric else ""


def _linked(text: str) -> str:
    shown = text_mark(text)
    return f"<a href={value_mark(text)}>{shown}</a>" if text.startswith(("https://", "http://")) and " " not in text else shown
