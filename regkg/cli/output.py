"""How results are written: tables for people, CSV, TSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import click

Rows = Sequence[Sequence[str]]

#: Blanks that may become one; the blank that groups digits stays and is not broken at.
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


def as_csv(header: Sequence[str], rows: Rows) -> str:
    """Comma-separated values (RFC 4180), values as they are."""
    return _separated(header, rows, ",")


def as_tsv(header: Sequence[str], rows: Rows) -> str:
    """Tab-separated values; tabs and line ends inside a value become blanks."""
    return _separated(header, [[" ".join(cell.split()) for cell in row] for row in rows], "\t")


def _separated(header: Sequence[str], rows: Rows, separator: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def as_json(header: Sequence[str], rows: Rows) -> str:
    """A list of objects, empty cells left out."""
    objects = [{name: cell for name, cell in zip(header, row, strict=True) if cell} for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def as_table(header: Sequence[str], rows: Rows) -> str:
    """A table as wide as the terminal, with long cells broken into lines."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_BLANKS.sub(" ", cell).strip()) for cell in row))
    console = Console(file=io.StringIO(), width=width(), force_terminal=has_color(), no_color=not has_color(), highlight=False)
    console.print(table)
    written = console.file
    return "\n".join(line.rstrip() for line in written.getvalue().split("\n")) if isinstance(written, io.StringIO) else ""


WRITERS: Final[dict[str, Callable[[Sequence[str], Rows], str]]] = {
    "table": as_table,
    "csv": as_csv,
    "tsv": as_tsv,
    "json": as_json,
}


def width() -> int:
    """Characters in a line of the terminal."""
    import shutil

    return shutil.get_terminal_size((120, 25)).columns


def has_color() -> bool:
    """Whether standard output takes colours: NO_COLOR and FORCE_COLOR come first."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def default_format() -> str:
    """A table on a terminal, CSV into a pipe."""
    return "table" if sys.stdout.isatty() else "csv"


def chosen_format(fmt: str | None, output: Path | None) -> str:
    """The format asked for, else that of the file's ending, else a table on a terminal and CSV into a pipe.

    Raises UsageError for an ending that stands for no format.
    """
    if fmt is not None or output is None or str(output) == "-":
        return fmt or default_format()
    ending = output.suffix.lower().removeprefix(".")
    if ending not in WRITERS:
        raise click.UsageError(f"no format for {output.name}: end it in .csv, .tsv or .json, or say -f")
    return ending


def format_option(default: str | None = None) -> Callable[[Any], Any]:
    """The option `-f/--format` with the writers' names."""
    shown = default or "table on a terminal, csv into a pipe"
    return click.option("-f", "--format", "fmt", type=click.Choice(tuple(WRITERS)), help=f"Default: {shown}.")


def write(text: str, output: Path | None) -> None:
    """Write a text to a file, whole or not at all, or to standard output."""
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
    else:
        write_file(output, text.encode())


def write_file(path: Path, content: bytes) -> None:
    """Write a file under another name and rename it, so that there is never half a file."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
