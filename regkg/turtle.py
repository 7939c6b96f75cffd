"""Turtle files of ours and of others, read whole, with the place of what is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from pyoxigraph import Quad, RdfFormat

from regkg.errors import ConfigError, InputError, Place, SyntaxFault
from regkg.vocab import PREFIXES

#: The marks between which a skeleton says what is to be written; outside of texts and comments Turtle has no such signs.
_BLANK: Final = re.compile(
    r"""#[^\n]*|<[^<>\s]*>|\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|«(?P<words>[^»\n]*)»?|»""",
    re.DOTALL,
)

#: What is likely meant where a text is not as its grammar has it, by what the parser or the line says.
_HINTS: Final = (
    (re.compile(r"The prefix (?P<prefix>[\w.-]*): has not been declared"), None),
    (re.compile(r"[“”„]"), 'write straight quotation marks: "…"'),
    (re.compile(r"A dot is expected"), "end what is said of one thing with a dot, and part its properties with semicolons"),
    (re.compile(r"Unexpected end"), "the last statement has no dot at its end, or a quotation mark or bracket is left open"),
    (re.compile(r"is not a valid RDF object|is not a valid predicate|is not a valid subject"), 'write texts in quotation marks: "…"@lv'),
    (re.compile(r"No scheme found"), "write the address in full: https://…"),
)


#: What a message of Oxigraph says of the place, before it says what is wrong.
POSITION: Final = re.compile(r"^Parser error (?:at line \d+[^:]*|between [^:]*): ")


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
        raise syntax_fault(error, str(path)) from error
    except OSError as error:  # Oxigraph's does not name the file
        raise InputError(f"the file cannot be read: {error}", place=Place(str(path))) from error


def syntax_fault(error: SyntaxError, name: str, text: str | None = None) -> SyntaxFault:
    """Oxigraph's word on a file, with the place beside it and not inside, the text at fault, and what is likely meant.

    Of places that are not filled in we say so. `text` is what the file holds, where it was read already.
    """
    place = Place(name, line=error.lineno, column=error.offset)
    whole = _text_of(Path(name)) if text is None else text
    if "«" in error.msg or "»" in error.msg:
        return unfilled_fault(whole, place)
    said = POSITION.sub("", error.msg)
    lines = whole.split("\n")
    at_fault = lines[place.line - 1] if place.line is not None and place.line <= len(lines) else ""
    is_quoted = place.column is not None and at_fault[place.column - 1 :].startswith(said.partition(" ")[0])
    return SyntaxFault(said if is_quoted else said[:1].lower() + said[1:], place=place, hint=_hint(said, at_fault), source=text)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def unfilled_fault(text: str, place: Place) -> SyntaxFault:
    """The fault of a text in which places between « and » are left; it names all lines that have one."""
    lines = sorted({line for line, _, _ in find_blanks(text)})
    message = "a place is not filled in" if len(lines) < 2 else f"places on {len(lines)} lines are not filled in: {_listed(lines)}"
    return SyntaxFault(
        message, hint="write the value where « » stands, without these marks, or begin the line with #", place=place, source=text
    )


def _listed(lines: list[int], most: int = 12) -> str:
    return ", ".join(map(str, lines[:most])) + (" …" if len(lines) > most else "")


def find_blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """The places between « and » outside of texts and comments: line and column, counted from 1, and the words there.

    >>> list(find_blanks('rk:acronym «"LARS"» ; # «\\n rk:title "« »"@lv .'))
    [(1, 12, '"LARS"')]
    """
    for match in _BLANK.finditer(text):
        if match[0][0] in "«»":
            start = match.start()
            yield text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), match["words"] or ""


def _hint(said: str, line: str) -> str | None:
    bare = re.sub(r'"[^"]*"', "", line)
    for pattern, hint in _HINTS:
        found = pattern.search(said) or (pattern.search(bare) if pattern.pattern.startswith("[") else None)
        if found is None:
            continue
        if hint is not None:
            return hint
        prefix = found["prefix"]
        if prefix in PREFIXES:
            return f"begin the file with: @prefix {prefix}: <{PREFIXES[prefix]}> ."
        from difflib import get_close_matches

        near = get_close_matches(prefix, PREFIXES, n=1)
        return f"did you mean {near[0]}:?" if near else f"begin the file with: @prefix {prefix}: <https://…> ."
    return None
