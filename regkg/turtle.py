"""Turtle files of ours and of others, read whole, with the place of what is wrong in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.errors import ConfigError, InputError, Place, SyntaxFault

_POSITION: Final = re.compile(r"^Parser error (?:at line \d+[^:]*|between line[^:]*): ")


def turtle_files(folder: Path, *patterns: str) -> list[Path]:
    """The files of a folder that fit some patterns, sorted within each. Raises ConfigError for a folder that is not there."""
    if not folder.is_dir():
        raise ConfigError("there is no such folder", hint="regkg.toml says where it is looked for", place=Place(str(folder)))
    return [path for pattern in patterns or ("*.ttl",) for path in sorted(folder.glob(pattern))]


def read_turtle(path: Path) -> list[Quad]:
    """The triples of a file. Raises SyntaxFault with line and column, and InputError for a file that cannot be read."""
    try:
        return list(ox.parse(path=path, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise syntax_fault(error, path) from error
    except OSError as error:  # Oxigraph's does not name the file
        raise InputError(f"the file cannot be read: {error}", place=Place(str(path))) from error


def syntax_fault(error: SyntaxError, path: Path) -> SyntaxFault:
    """Oxigraph's word on a file, with the place beside it and not inside."""
    return SyntaxFault(_POSITION.sub("", error.msg), place=Place(str(path), line=error.lineno, column=error.offset))
