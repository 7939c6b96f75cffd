"""A Word document as blocks of text: headings, paragraphs, lists, tables and text boxes in the order in which they stand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, TypeAlias

from regkg.documents.blocks import Block, Kind, cell_of, clean, one_line
from regkg.errors import DocumentError, LimitError, Place

#: An element of lxml, which has no types of its own.
Element: TypeAlias = Any

#: What the archive may hold: members, bytes of all, bytes of one for each of its compressed bytes.
MAXIMUM_MEMBERS: Final = 10_000
MAXIMUM_UNPACKED: Final = 200 * 1024 * 1024
MAXIMUM_RATIO: Final = 100
_NEGLIGIBLE: Final = 4 * 1024 * 1024
_DEEPEST: Final = 100

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

#: What stands in a document and is not its text: deleted words, instructions of fields, notes in the margin, the older twin of a drawing.
_NOT_TEXT: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}commentReference", f"{_MC}Fallback"})
_HEADING_STYLES: Final = ("heading", "title", "subtitle", "virsraksts", "nosaukums", "antraste", "pealkiri", "ueberschrift")


def blocks_of(content: bytes, *, place: str) -> list[Block]:
    """The blocks of a Word document. Raises DocumentError if it is none, LimitError if it unpacks to more than is allowed."""
    _check_archive(content, place)
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml import etree

    broken = "this is no Word document, or a broken one"
    hint = "open it in a word processor and save it as DOCX"
    try:
        document = Document(io.BytesIO(content))
        styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        blocks = list(_Walk(styles, place).blocks(document.element.body))
    except etree.XMLSyntaxError as error:
        if "depth" in str(error) or "huge" in str(error).lower() or "entity" in str(error).lower():
            raise LimitError("its markup is nested too deeply or expands too far", hint=hint, place=Place(place)) from error
        raise DocumentError(broken, hint=hint, place=Place(place)) from error
    except (OpcError, *_BROKEN) as error:
        raise DocumentError(broken, hint=hint, place=Place(place)) from error
    except RecursionError as error:
        raise LimitError("its markup is nested too deeply", hint=hint, place=Place(place)) from error
    except RuntimeError as error:  # zipfile: encrypted
        raise DocumentError("the document is encrypted", hint="save it without a password", place=Place(place)) from error
    return blocks


def _check_archive(content: bytes, place: str) -> None:
    """Look at what the archive says of itself before anything is unpacked; zipfile unpacks no more than that."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        hint = "open it in a word processor and save it as DOCX, without a password"
        raise DocumentError("this is an encrypted document, or one of Word before 2007", hint=hint, place=Place(place))
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise DocumentError("this is no Word document: it is no ZIP archive", hint="save it as DOCX again", place=Place(place)) from error
    hint = "save its text alone"
    if len(members) > MAXIMUM_MEMBERS:
        raise LimitError(f"more than {MAXIMUM_MEMBERS} files inside it", hint=hint, place=Place(place))
    if sum(member.file_size for member in members) > MAXIMUM_UNPACKED:
        raise LimitError(f"it unpacks to more than {MAXIMUM_UNPACKED // 2**20} MiB", hint=hint, place=Place(place))
    for member in members:
        if member.file_size > _NEGLIGIBLE and member.file_size > MAXIMUM_RATIO * max(member.compress_size, 1):
            raise LimitError(f"a file inside it unpacks to more than {MAXIMUM_RATIO} times its size", hint=hint, place=Place(place))


#: What python-docx and zipfile raise of an archive that is none, or whose parts are not where they should be.
_BROKEN: Final = (zlib.error, zipfile.BadZipFile, LookupError, ValueError, AttributeError, TypeError, OSError, NotImplementedError)


class _Walk:
    """One walk through the body of a document."""

    def __init__(self, styles: dict[str, str], place: str) -> None:
        self._styles = styles
        self._place = place
        self._groups = 0
        self._list: tuple[int, int] | None = None

    def blocks(self, element: Element, depth: int = 0) -> Iterator[Block]:
        """The blocks in a body, a cell or a text box. Raises LimitError where they lie in each other too deeply."""
        if depth > _DEEPEST:
            raise LimitError("its tables and boxes are nested too deeply", hint="save its text alone", place=Place(self._place))
        for child in element:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{_W}tbl":
                self._list = None
                yield from self._table(child, depth)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
                yield from self.blocks(child, depth + 1)

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Block]:
        lines = [line for line in (_line(line) for line in _words(paragraph).split("\n")) if line]
        if lines:
            yield self._block(paragraph, "\n".join(lines))
        for box in _boxes(paragraph):
            yield from self.blocks(box, depth + 1)

    def _block(self, paragraph: Element, text: str) -> Block:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        identifier = style.get(f"{_W}val", "") if style is not None else ""
        name = self._styles.get(identifier, identifier).lower()
        level = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
        number = numbering.find(f"{_W}numId") if numbering is not None else None
        is_heading = name.startswith(_HEADING_STYLES) or (level is not None and level.get(f"{_W}val", "9") < "9")
        is_numbered = number is not None and number.get(f"{_W}val") != "0"
        kind: Kind = "heading" if is_heading else "item" if is_numbered or name.startswith("list ") else "paragraph"
        if kind != "item":
            self._list = None
            return Block(kind, text)
        indent = numbering.find(f"{_W}ilvl") if numbering is not None else None
        depth = indent.get(f"{_W}val", "0") if indent is not None else name[-1:] if name[-1:] in "2345" else "0"
        if self._list is None:
            self._groups += 1
            self._list = (self._groups, 0)
        level_of = int(depth) if depth.isdigit() and len(depth) == 1 else 0
        return Block("item", text, self._list[0], level_of if indent is not None else max(level_of - 1, 0))

    def _table(self, table: Element, depth: int) -> Iterator[Block]:
        """A table row by row; one of a single column, or with tables in it, is there for the layout alone."""
        rows = [row for row in table.iter(f"{_W}tr") if next(row.iterancestors(f"{_W}tbl")) is table]
        is_layout = next(islice(table.iter(f"{_W}tbl"), 1, None), None) is not None
        is_layout = is_layout or max((len(list(_cells(row))) for row in rows), default=0) < 2
        if is_layout:
            for row in rows:
                for cell in _cells(row):
                    yield from self.blocks(cell, depth + 1)
            return
        self._groups += 1
        group = self._groups
        above: dict[int, str] = {}
        for row in rows:
            cells: list[str] = []
            for cell in _cells(row):
                text = cell_of([line for block in self.blocks(cell, depth + 1) for line in block.text.split("\n")])
                self._list = None
                column = len(cells)
                merge = cell.find(f"{_W}tcPr/{_W}vMerge")
                if merge is not None and merge.get(f"{_W}val", "continue") == "continue":
                    text = above.get(column, "")
                else:
                    above[column] = text if merge is not None and not any(c.isdigit() for c in text) else ""
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                width = span.get(f"{_W}val", "1") if span is not None else "1"
                cells += [text, *[""] * (min(int(width), 64) - 1 if width.isdigit() and len(width) < 4 else 0)]
            line = "\t".join(cells).rstrip("\t")
            if line.strip():
                yield Block("row", line, group)


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row, those in content controls among them."""
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{_W}tc")


def _words(paragraph: Element) -> str:
    """The words of a paragraph, without those of boxes in it."""
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in _NOT_TEXT or tag == f"{_W}txbxContent" or not isinstance(tag, str):
            continue
        if tag == f"{_W}t":
            pieces.append(element.text or "")
        elif tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif tag == f"{_W}tab" and element.getparent().tag == f"{_W}r":
            pieces.append("\t")
        elif tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        else:
            stack.extend(reversed(element))
    return "".join(pieces)


def _line(line: str) -> str:
    """A line; tabs between words stay, as they set columns."""
    return "\t".join(cell for cell in (one_line(clean(cell)) for cell in line.split("\t")) if cell)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, each once; those within a box come with it."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        ancestors = list(box.iterancestors())
        inside = ancestors[: ancestors.index(paragraph)]
        if not any(one.tag in _NOT_TEXT or one.tag == f"{_W}txbxContent" for one in inside):
            yield box
