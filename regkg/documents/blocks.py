"""The blocks of which a page consists, and the one text that they make: the convention on which the rules of extraction rely.

Blocks are separated by one empty line; items of one list and rows of one table follow each other line by line. An item begins with
"• ", a nested one two blanks further in; the cells of a row are separated by a tab.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["heading", "paragraph", "item", "row"]

BULLET: Final = "• "
_INDENT: Final = "  "

#: What cannot be seen and only keeps words from being found: soft hyphens, zero-width blanks, marks of direction and of byte order.
_INVISIBLE: Final = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF])
_CONTROLS: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0)], " ")
_SPACES: Final = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LIGATURES: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_UNWANTED: Final = {**_CONTROLS, **_INVISIBLE, **_SPACES, **_LIGATURES}
_BLANKS: Final = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list, or a row of a table.

    `text` may have several lines, where the page breaks them; blocks of one list or table share a `group`. `depth` is the level of a
    nested list, 0 for the outermost.
    """

    kind: Kind
    text: str
    group: int = 0
    depth: int = 0

    def lines(self) -> list[str]:
        """The lines as they stand in the text."""
        lines = self.text.split("\n")
        if self.kind != "item":
            return lines
        margin = _INDENT * self.depth
        return [margin + BULLET + lines[0], *(margin + _INDENT + line for line in lines[1:])]


def text_of(blocks: Iterable[Block]) -> str:
    """The text of a page.

    >>> text_of([Block("heading", "Partneri"), Block("item", "Kuldīga", 1), Block("item", "Tartu\\nEE", 1), Block("row", "a\\tb", 2)])
    'Partneri\\n\\n• Kuldīga\\n• Tartu\\n  EE\\n\\na\\tb\\n'
    """
    parts: list[str] = []
    group = 0
    for block in blocks:
        if parts:
            parts.append("\n" if block.group and block.group == group else "\n\n")
        parts.append("\n".join(block.lines()))
        group = block.group
    return "".join(parts) + "\n" if parts else ""


def clean(text: str) -> str:
    """A text as composed characters, with one kind of blank and without what cannot be seen.

    >>> clean("Re\\u0304zek\\u00adne ofi\\u0301cia\\u0304li") == "Rēzekne ofíciāli"
    True
    """
    return text if text.isascii() and text.isprintable() else unicodedata.normalize("NFC", text.translate(_UNWANTED))


def one_line(text: str) -> str:
    """A text with every run of blanks and line ends as one blank.

    >>> one_line(" 1 200 \\n EUR ")
    '1 200 EUR'
    """
    return _BLANKS.sub(" ", text).strip()


def cell_of(pieces: Sequence[str]) -> str:
    """The text of a cell on one line: what stands on lines of their own is separated by semicolons, unless one goes on with the other.

    >>> cell_of(["Ventspils dome", "Tartu linn"]), cell_of(["Rīgas plānošanas", "reģions"]), cell_of(["Kopā,", "EUR"])
    ('Ventspils dome; Tartu linn', 'Rīgas plānošanas reģions', 'Kopā, EUR')
    """
    joined = ""
    for piece in (one_line(piece) for piece in pieces):
        if not piece:
            continue
        goes_on = not joined or joined[-1] in ".,;:–-(/" or not (piece[0].isupper() or piece[0] in '“„"«')
        joined += (" " if goes_on and joined else "" if goes_on else "; ") + piece
    return joined
