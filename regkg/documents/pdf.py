"""A PDF file with a text layer as blocks of text: columns in reading order, words put together that were divided at a line's end, running
heads and page numbers left out.

PDFium tells each character with its place; everything else is told from the places: what stands on one line, where a column or a cell
begins, which line goes on with the one before.
"""

from __future__ import annotations

import ctypes
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median
from typing import Any, Final

from regkg.documents.blocks import Block, clean, one_line
from regkg.errors import DocumentError, LimitError, Place

#: Pages and characters that a document may have.
MAXIMUM_PAGES: Final = 1000
MAXIMUM_CHARACTERS: Final = 5_000_000

#: Shares of the height of the letters: a gap that is a blank between words, and one that begins another column or cell.
_BLANK: Final = 0.18
_GAP: Final = 1.6
#: How far apart two lines of a paragraph may be, of the usual distance, and how much larger a heading's letters are.
_LOOSE: Final = 1.35
_LARGER: Final = 1.12
#: The least width of a column, in heights of letters: where all lines are shorter, none of them is full.
_NARROWEST: Final = 20
_LEAST_LINES: Final = 4
_LEAST_WIDTH: Final = 18
#: Lines at the upper and at the lower edge of a page that may be running heads.
_EDGE: Final = 2
_BULLET: Final = re.compile(r"[•▪◦·●○*»›∙‣⁃–]\s*(?=\S)|-\s+(?=\S)|[\uf0b7\uf0a7\uf076\uf0d8]\s*")
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|p\.|lpp\.?|lapa|psl\.?|puslapis|lk\.?|lehekülg)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*(?:(?:/|of|no|iš|\|)\s*\d{1,4})?\s*(?:\.?\s*(?:lpp\.?|lapa|psl\.?|lk\.?))?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Segment:
    """Words on one line without a large gap: where they stand, counted from the upper left corner, and how high their letters are."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    text: str

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Row:
    """The segments that stand on one line."""

    segments: list[_Segment]

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def top(self) -> float:
        return min(one.top for one in self.segments)

    @property
    def bottom(self) -> float:
        return max(one.bottom for one in self.segments)

    @property
    def size(self) -> float:
        return max(one.size for one in self.segments)

    @property
    def text(self) -> str:
        return "\t".join(one.text for one in self.segments)


def blocks_of(content: bytes, *, place: str) -> list[Block]:
    """The blocks of a PDF file.

    Raises DocumentError for a file that is broken, needs a password or has no text layer, LimitError for one that is too long.
    """
    pages = _without_running(_pages(content, place))
    if not any(pages):
        hint = "it was probably scanned: let a program for text recognition (OCR) write a text layer, or save its text"
        raise DocumentError("the PDF has no text layer", hint=hint, place=Place(place))
    body = _usual_size(row for page in pages for row in page)
    blocks: list[Block] = []
    groups = [0]
    for page in pages:
        for column in _columns(page):
            blocks += _continued(blocks, list(_blocks(column, body, groups)))
    return blocks


# ── characters ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _pages(content: bytes, place: str) -> list[list[_Segment]]:
    """The segments of each page."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError("the PDF is encrypted", hint="save it without a password", place=Place(place)) from error
        raise DocumentError("this is no PDF file, or a broken one", hint="fetch or save it again", place=Place(place)) from error
    try:
        if len(document) > MAXIMUM_PAGES:
            raise LimitError(f"{len(document)} pages are more than {MAXIMUM_PAGES}", hint="divide it", place=Place(place))
        pages = []
        characters = 0
        for number in range(len(document)):
            try:
                page = document[number]
                text = page.get_textpage()
            except pypdfium2.PdfiumError:  # a page that is broken costs only itself
                continue
            characters += text.count_chars()
            if characters > MAXIMUM_CHARACTERS:
                raise LimitError(f"more than {MAXIMUM_CHARACTERS} characters", hint="divide it", place=Place(place))
            pages.append(list(_segments(text, pdfium, page.get_height())))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


@dataclass(slots=True)
class _Glyph:
    """One character with its place."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    letter: str


def _glyphs(text: Any, pdfium: Any, height: float) -> Iterator[_Glyph | None]:
    """The characters of a page in the order in which they are drawn; None where a blank is drawn."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw = text.raw
    high = 0
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        if code in (0, 0xFFFE, 0xFFFF) or (code < 32 and code != 2):
            continue
        letter = "\u00ad" if code == 2 else chr(code)  # PDFium's sign for a hyphen that divides a word
        if letter.isspace():
            if not pdfium.FPDFText_IsGenerated(raw, at):
                yield None
            continue
        if not pdfium.FPDFText_GetCharBox(raw, at, left, right, bottom, top):
            continue
        size = pdfium.FPDFText_GetFontSize(raw, at)
        lower, upper, west, east = bottom.value, top.value, left.value, right.value
        origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(raw, at, origin_x, origin_y)
        loose = pdfium.FS_RECTF()
        if pdfium.FPDFText_GetLooseCharBox(raw, at, loose):
            west, east = loose.left, loose.right
            lower, upper = loose.bottom, loose.top
        high_of = abs(upper - lower) or size or 1.0
        yield _Glyph(west, east, height - origin_y.value - high_of * 0.8, height - origin_y.value + high_of * 0.2, high_of, letter)


def _segments(text: Any, pdfium: Any, height: float) -> Iterator[_Segment]:
    """Characters put together to words and runs of words."""
    current: _Segment | None = None
    letters: list[str] = []
    is_blank = False
    for glyph in _glyphs(text, pdfium, height):
        if glyph is None:
            is_blank = True
            continue
        if current is not None:
            gap = glyph.left - current.right
            same_line = abs(glyph.bottom - current.bottom) < 0.4 * max(glyph.size, current.size)
            if same_line and -0.5 * glyph.size < gap < _GAP * glyph.size:
                if is_blank or gap > _BLANK * glyph.size:
                    letters.append(" ")
                letters.append(glyph.letter)
                current.right = max(current.right, glyph.right)
                current.top, current.bottom = min(current.top, glyph.top), max(current.bottom, glyph.bottom)
                current.size = max(current.size, glyph.size)
                is_blank = False
                continue
            yield from _closed(current, letters)
        current = _Segment(glyph.left, glyph.right, glyph.top, glyph.bottom, glyph.size, "")
        letters = [glyph.letter]
        is_blank = False
    if current is not None:
        yield from _closed(current, letters)


def _closed(segment: _Segment, letters: Sequence[str]) -> Iterator[_Segment]:
    divided = letters[-1:] == ["\u00ad"]
    segment.text = one_line(clean("".join(letters))) + ("\u00ad" if divided else "")
    if segment.text.strip("\u00ad"):
        yield segment


# ── lines ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(segments: Iterable[_Segment]) -> list[_Row]:
    """Segments on one line together, lines from top to bottom; neighbours that a drawing order tore apart are joined again."""
    rows: list[list[_Segment]] = []
    for segment in sorted(segments, key=lambda one: (one.middle, one.left)):
        near = next(
            (row for row in reversed(rows[-6:]) if abs(row[0].middle - segment.middle) < 0.45 * min(row[0].size, segment.size)), None
        )
        if near is None:
            rows.append([segment])
        else:
            near.append(segment)
    return [_Row(_merged(sorted(row, key=lambda one: one.left))) for row in rows]


def _merged(segments: Sequence[_Segment]) -> list[_Segment]:
    merged: list[_Segment] = []
    for one in segments:
        if merged and one.left - merged[-1].right < _GAP * 0.7 * one.size:
            before = merged[-1]
            blank = "" if one.left - before.right < _BLANK * one.size else " "
            text = before.text + blank + one.text
            merged[-1] = _Segment(
                before.left,
                max(before.right, one.right),
                min(before.top, one.top),
                max(before.bottom, one.bottom),
                max(before.size, one.size),
                text,
            )
        else:
            merged.append(one)
    return merged


def _without_running(pages: list[list[_Segment]]) -> list[list[_Segment]]:
    """Pages without the lines at their upper and lower edge that come again on most pages, and without page numbers."""

    def is_running(row: _Row, counts: Counter[str]) -> bool:
        return counts[_shape(row.text)] >= max(2, len(pages) * 0.5) or _PAGE_NUMBER.fullmatch(row.text.strip()) is not None

    if len(pages) < 2:
        return pages
    edges: list[list[list[_Row]]] = []
    counts: Counter[str] = Counter()
    for page in pages:
        rows = _rows(page)
        edge = [rows[:_EDGE], rows[_EDGE:][: -_EDGE - 1 : -1]]
        edges.append(edge)
        counts.update({_shape(row.text) for side in edge for row in side})
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        dropped: set[int] = set()
        for row in (row for side in edge for row in takewhile(lambda row: is_running(row, counts), side)):
            dropped |= {id(part) for part in page if any(abs(part.middle - one.middle) < 0.3 * one.size for one in row.segments)}
        kept.append([segment for segment in page if id(segment) not in dropped])
    return kept


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", one_line(text)).casefold()


def _usual_size(segments: Iterable[_Segment]) -> float:
    """The height of the letters in which most is set."""
    sizes: Counter[float] = Counter()
    for segment in segments:
        sizes[round(segment.size * 2) / 2] += len(segment.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 10.0


# ── columns ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _columns(page: list[_Segment]) -> Iterator[list[_Row]]:
    """The columns of a page in reading order: what spans both stands before or after them, and parts them."""
    if not page:
        return
    gutter = _gutter(page)
    if gutter is None:
        yield _rows(page)
        return
    part: list[_Segment] = []
    for row in _rows(page):
        if any(one.left < gutter < one.right for one in row.segments):
            yield from _sides(part, gutter)
            part = []
            yield [row]
        else:
            part += row.segments
    yield from _sides(part, gutter)


def _sides(segments: Sequence[_Segment], gutter: float) -> Iterator[list[_Row]]:
    for side in ([one for one in segments if one.right <= gutter], [one for one in segments if one.right > gutter]):
        if side:
            yield from _columns(side) if len(side) < len(segments) else [_rows(side)]


def _gutter(page: Sequence[_Segment]) -> float | None:
    """The middle of the empty stripe between two columns of running text; None for one column, or for a table."""
    if len(page) < 2 * _LEAST_LINES:
        return None
    left, right = min(one.left for one in page), max(one.right for one in page)
    size = median(one.size for one in page)
    best: tuple[int, float] | None = None
    for candidate in sorted({one.left for one in page if left + 0.2 * (right - left) < one.left < left + 0.8 * (right - left)}):
        at = candidate - 0.3 * size
        crossing = sum(one.left < at < one.right for one in page)
        sides = [one for one in page if one.right <= at], [one for one in page if one.left >= at]
        if crossing * 6 > len(page) or not all(_is_running_text(side, size) for side in sides):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, at)
    return best[1] if best else None


def _is_running_text(side: Sequence[_Segment], size: float) -> bool:
    """Whether most lines of a column fill it, as those of paragraphs do and cells of tables do not."""
    if len(side) < _LEAST_LINES:
        return False
    width = max(one.right for one in side) - min(one.left for one in side)
    long = [one for one in side if one.right - one.left > 0.6 * width and len(one.text) >= _LEAST_WIDTH]
    return width > 8 * size and len(long) * 2 >= len(side)


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _blocks(rows: Sequence[_Row], body: float, groups: list[int]) -> Iterator[Block]:
    """The paragraphs, headings, items and tables of a column."""
    if not rows:
        return
    right = max(*(row.right for row in rows), min(row.left for row in rows) + _NARROWEST * body)
    leading = _leading(rows)
    run: list[_Row] = []
    for row in rows:
        if run and not _goes_on(run[-1], row, leading):
            yield from _block(run, right, body, groups)
            run = []
        run.append(row)
    yield from _block(run, right, body, groups)


def _leading(rows: Sequence[_Row]) -> float:
    """The usual distance of two lines."""
    steps = [below.bottom - above.bottom for above, below in itertools.pairwise(rows) if below.bottom > above.bottom]
    close = [step for step in steps if step < 2.2 * rows[0].size]
    return median(close) if close else 1.3 * rows[0].size


def _goes_on(above: _Row, below: _Row, leading: float) -> bool:
    """Whether a line belongs to the block of the line above."""
    step = below.bottom - above.bottom
    if step > _LOOSE * max(leading, 1.0 * min(above.size, below.size)):
        return False
    if max(above.size, below.size) > _LARGER * min(above.size, below.size):
        return False
    return (len(above.segments) > 1) == (len(below.segments) > 1) or _BULLET.match(above.text) is not None


def _block(run: Sequence[_Row], right: float, body: float, groups: list[int]) -> Iterator[Block]:
    """What lines that follow each other closely make."""
    if sum(len(row.segments) > 1 for row in run) * 2 > len(run) and not _BULLET.match(run[0].text):
        groups[0] += 1
        yield from (Block("row", row.text.replace("\u00ad", "-"), groups[0]) for row in run)
        return
    if any(_BULLET.match(row.text) for row in run):
        yield from _list(run, right, body, groups)
        return
    text = _joined(run, right)
    is_heading = run[0].size > _LARGER * body and len(text) < 300
    yield Block("heading", " ".join(text.split("\n")) if is_heading else text) if is_heading else Block("paragraph", text)


def _list(run: Sequence[_Row], right: float, body: float, groups: list[int]) -> Iterator[Block]:
    """Items, and the paragraph before them if the lines begin with one."""
    starts = [at for at, row in enumerate(run) if _BULLET.match(row.text)]
    if starts[0]:
        yield from _block(run[: starts[0]], right, body, groups)
    groups[0] += 1
    margin = min(run[at].left for at in starts)
    for at, stop in zip(starts, [*starts[1:], len(run)], strict=True):
        item = run[at:stop]
        text = _BULLET.sub("", _joined(item, right), count=1).strip()
        depth = 1 if run[at].left > margin + 1.2 * run[at].size else 0
        if text:
            yield Block("item", text, groups[0], depth)


def _joined(run: Sequence[_Row], right: float) -> str:
    """The lines of a block as a text: lines that were broken only because they were full go on, others stay lines."""
    text = run[0].text.replace("\t", " ")
    for above, below in itertools.pairwise(run):
        following = below.text.replace("\t", " ")
        text = _with(text, following, is_full=_is_full(above, below, right))
    return text.replace("\u00ad", "-")


def _is_full(above: _Row, below: _Row, right: float) -> bool:
    """Whether the first word of the next line would not have fitted on a line, or surely goes on with what the line says."""
    first = below.segments[0]
    if first.text[0].islower() and above.text[-1] not in ".:;!?":
        return True
    word = first.text.partition(" ")[0]
    width = (first.right - first.left) * len(word) / max(len(first.text), 1)
    return above.right + width + 0.5 * above.size > right - 0.02 * (right - above.left)


def _with(text: str, following: str, *, is_full: bool) -> str:
    """A text and the line that follows it; a word that was divided between them is put together.

    >>> _with("pašval\\u00ad", "dība", is_full=True), _with("pašval-", "dība", is_full=True), _with("Latvijas-", "Lietuvas", is_full=True)
    ('pašvaldība', 'pašvaldība', 'Latvijas-Lietuvas')
    >>> _with("2017-", "2020", is_full=True), _with("Budžets: 5", "Fonds: ERAF", is_full=False)
    ('2017-2020', 'Budžets: 5\\nFonds: ERAF')
    """
    if text.endswith(("-", "\u00ad", "\u2010")) and text[-2:-1].isalnum():
        if following[:1].islower() and text[-2].isalpha():
            return text[:-1] + following
        if following[:1].isalnum():
            return f"{text[:-1]}-{following}"
    return f"{text} {following}" if is_full else f"{text}\n{following}"


def _continued(before: Sequence[Block], after: list[Block]) -> list[Block]:
    """The blocks of the next column or page; `before` is changed where its last paragraph goes on there."""
    if not before or not after or before[-1].kind != "paragraph" or after[0].kind != "paragraph" or not isinstance(before, list):
        return after
    last, first = before[-1].text, after[0].text
    if last[-1] in '.!?…:;"”“»)' or not (first[0].islower() or last[-1] in "-,"):
        return after
    before[-1] = Block("paragraph", _with(last, first, is_full=True))
    return after[1:]
