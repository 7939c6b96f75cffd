"""Turtle files of ours and of others, read whole, with the place of what is wrong in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.errors import Place, SyntaxFault

_POSITION: Final = re.compile(r"^Parser error (?:at line \d+[^:]*|between line[^:]*): ")


def read_turtle(path: Path) -> list[Quad]:
    """The triples of a file. Raises SyntaxFault with line and column, and OSError for a file that cannot be read."""
    try:
        return list(ox.parse(path=path, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise syntax_fault(error, path) from error


def syntax_fault(error: SyntaxError, path: Path) -> SyntaxFault:
    """Oxigraph's word on a file, with the place beside it and not inside."""
    return SyntaxFault(_POSITION.sub("", error.msg), place=Place(str(path), line=error.lineno, column=error.offset))
