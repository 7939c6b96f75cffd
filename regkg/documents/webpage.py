"""A web page as blocks of text: its frame left out, its tables, lists, and pairs of label and value kept as such.

What is left out: what is never shown (scripts, forms' fields), the landmarks of the frame (navigation, footer), what calls itself a cookie
note, menu, share bar or copy of a slide, and menus that are told by their links. Nothing is left out that holds most of the page, and
where hardly anything would be left, less is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import Any, Final, TypeAlias

from regkg.documents.blocks import Block, Kind, cell_of, clean, one_line
from regkg.documents.chrome import is_beside, is_cookie_note, is_menu_word, is_sentence
from regkg.errors import LimitError, Place

#: An element of lxml, which has no types of its own.
Element: TypeAlias = Any

#: Levels of nesting and elements that a page may have.
MAXIMUM_DEPTH: Final = 1000
MAXIMUM_ELEMENTS: Final = 500_000

_NEVER: Final = frozenset(
    "script style noscript template svg math canvas iframe object embed applet audio video map select option datalist input textarea head "
    "link meta base progress meter frameset".split()
)
_BLOCKS: Final = frozenset(
    "html body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul menu dir caption".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6 legend caption".split())
_LISTS: Final = frozenset("ul ol menu dir".split())

#: Words in the class or identifier of an element, and what they say of it.
_COOKIES: Final = re.compile(r"cookie|consent|gdpr|sikdat|onetrust|slapuk")
_CLONES: Final = re.compile(r"slick-cloned|swiper-slide-duplicate|\bcloned\b")
_HINTS: Final = {
    "menu": frozenset(
        "nav navbar navigation menu submenu mainmenu topmenu topbar breadcrumb breadcrumbs pathway "
        "crumbs pagination pager skip skiplink toolbar "
        "languages langswitch lang language accessibility sitemap".split()
    ),
    "share": frozenset("share sharing sharer social socials addtoany addthis sharedaddy print printbtn".split()),
    "beside": frozenset(
        "related sidebar widget widgets newsletter subscribe subscription recommended latest popular teaser teasers promo".split()
    ),
    "service": frozenset("search searchform login signin comments respond banner advert ads ad popup toast".split()),
    "foot": frozenset("footer colophon copyright".split()),
}
_LABEL_WORDS: Final = frozenset("label labels key term name heading field-label lbl caption title".split())
_VALUE_WORDS: Final = frozenset("value values item items content data definition text val description".split())
_WORDS: Final = re.compile(r"[a-zA-Z][a-z]+|[A-Z]+|[a-z]+")

_LONGEST_LABEL: Final = 70
_LONGEST_ABBREVIATED: Final = 25
_LONGEST_ENTRY: Final = 40
_LONGEST_CELL: Final = 600
_LEAST_RUN: Final = 4
_LEAST_FACTS: Final = 2
_MOSTLY: Final = 0.6
_LINKED: Final = 0.6
_ENOUGH: Final = 200
_FACT: Final = re.compile(r"^[^\n\t]{2,70}(?::(?!//)|\t)\s*\S")
_DIGIT: Final = re.compile(r"\d")


@dataclass(slots=True)
class _Size:
    """Characters of an element's text, and how many of them can be clicked on."""

    text: int = 0
    linked: int = 0

    @property
    def own(self) -> int:
        return self.text - self.linked


@dataclass(slots=True)
class _Found:
    """A block with what decides whether it stays: where it stands, how much of it can be clicked on, which heading it is."""

    block: Block
    linked: float = 0.0
    in_main: bool = True
    is_first_heading: bool = False


@dataclass(slots=True)
class _Page:
    """What is known of the whole page before it is walked through."""

    body: Element
    sizes: dict[Element, _Size]
    main: Element | None
    title: str
    strict: bool = True
    groups: int = 0
    found: list[_Found] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.sizes[self.body].text

    def new_group(self) -> int:
        self.groups += 1
        return self.groups


def blocks_of(page: str, *, place: str) -> list[Block]:
    """The blocks of a web page in their order; none for a page without text.

    Raises LimitError for a page that is nested too deeply or has too many elements.
    """
    root = _parsed(page)
    if root is None:
        return []
    body = next(iter(root.iter("body")), root)
    title = " ".join(one_line(clean(element.text or "")) for element in islice(root.iter("title"), 1))
    sizes = _sizes(body, place)
    found = _kept(_Page(body, sizes, _main(body, sizes), title))
    kept = sum(len(one.block.text) for one in found)
    if kept < _ENOUGH:
        lenient = _kept(_Page(body, sizes, None, title, strict=False))
        if kept * 5 < sum(len(one.block.text) for one in lenient):
            found = lenient
    blocks = [one.block for one in found]
    if title and not any(block.kind == "heading" for block in blocks) and blocks:
        words = _own_title(title)
        if words and words not in one_line(" ".join(block.text for block in blocks[:5])):
            blocks.insert(0, Block("heading", words))
    return blocks


def _parsed(page: str) -> Element | None:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    content = page.encode("utf-8", errors="replace").replace(b"\0", b"")
    try:
        return html.document_fromstring(content, parser=parser) if content.strip() else None
    except etree.ParserError:  # nothing but comments
        return None


def _sizes(body: Element, place: str) -> dict[Element, _Size]:
    """The size of each element, added up from within."""
    sizes: dict[Element, _Size] = {}
    depths: dict[Element, int] = {}
    for element in body.iter("*"):
        depth = depths[element] = depths.get(element.getparent(), 0) + 1
        if depth > MAXIMUM_DEPTH:
            raise LimitError(f"more than {MAXIMUM_DEPTH} levels of nesting", hint="save its text alone", place=Place(place))
        if len(sizes) >= MAXIMUM_ELEMENTS:
            raise LimitError(f"more than {MAXIMUM_ELEMENTS} elements", hint="divide the page", place=Place(place))
        sizes[element] = _Size() if element.tag in _NEVER else _Size(_count(element.text))
    for element, size in reversed(sizes.items()):  # what is inside an element comes before it
        if element.tag == "a" and element.get("href") is not None:
            size.linked = size.text
        if element is body:
            continue
        parent = sizes[element.getparent()]
        if element.tag not in _NEVER:
            parent.text += size.text
            parent.linked += size.linked
        parent.text += _count(element.tail)
    return sizes


def _count(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _main(body: Element, sizes: dict[Element, _Size]) -> Element | None:
    """The element that says that it holds the page's own text, if it holds enough of it."""
    candidates = [
        element for element in body.iter("main", "div", "section", "td") if element.tag == "main" or element.get("role") == "main"
    ]
    outer = [element for element in candidates if not any(other in candidates for other in element.iterancestors())]
    if len(outer) != 1:
        return None
    size = sizes[outer[0]]
    return outer[0] if size.own >= _ENOUGH and size.own * 3 >= sizes[body].own else None


# ── what is left out ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _kept(page: _Page) -> list[_Found]:
    _Walk(page).run()
    found = [one for one in page.found if one.block.text.strip()]
    if page.main is not None:
        found = _with_main(found)
    if page.strict:
        found = _without_menus(found)
    return found


def _with_main(found: list[_Found]) -> list[_Found]:
    """What the main part holds; from outside, the page's heading and boxes of facts, if the main part has none of its own."""
    kept: list[_Found] = []
    has_facts = sum(_is_fact(one) for one in found if one.in_main) >= _LEAST_FACTS
    has_heading = any(one.is_first_heading and one.in_main for one in found)
    box: list[_Found] = []
    heading = ""
    for one in [*found, None]:
        if one is not None and not one.in_main and one.block.kind != "heading":
            box.append(one)
            continue
        facts = [other for other in box if _FACT.match(other.block.text) and other.linked < _LINKED]
        if not has_facts and len(facts) >= _LEAST_FACTS and any(map(_is_fact, facts)) and not is_beside(heading):
            kept += facts
        box = []
        if one is None:
            break
        heading = one.block.text
        if one.in_main or (one.is_first_heading and not has_heading):
            kept.append(one)
    return kept


def _is_fact(one: _Found) -> bool:
    """Whether a block is a label with a value in which a digit stands."""
    return _FACT.match(one.block.text) is not None and _DIGIT.search(one.block.text) is not None


def _without_menus(found: list[_Found]) -> list[_Found]:
    """Without runs of short links before the page's first heading or after its last sentence that are surely menus."""
    own = [at for at, one in enumerate(found) if is_sentence(one.block.text) or _FACT.match(one.block.text)]
    heading = next((at for at, one in enumerate(found) if one.is_first_heading), None)
    if heading is None:
        heading = next((at for at, one in enumerate(found) if one.block.kind == "heading"), None)
    first = min([*own[:1], *([heading] if heading is not None else [])], default=0)
    last = own[-1] if own else len(found)
    dropped: set[int] = set()
    at = 0
    while at < len(found):
        stop = at
        while stop < len(found) and _is_entry(found[stop]):
            stop += 1
        run = found[at:stop]
        words = sum(is_menu_word(one.block.text) for one in run)
        is_introduced = at > 0 and (found[at - 1].block.kind == "heading" or found[at - 1].block.text.rstrip().endswith(":"))
        if len(run) >= _LEAST_RUN and ((stop <= first and words) or (at > last and words >= 2 and not is_introduced)):
            dropped |= set(range(at, stop))
        at = max(stop, at + 1)
    if heading is not None:  # the name of the site and what else can be clicked on above the page's heading
        dropped |= {
            at
            for at in range(heading)
            if found[at].linked >= 0.9 and found[at].block.kind != "row" and not _DIGIT.search(found[at].block.text)
        }
    return [one for at, one in enumerate(found) if at not in dropped]


def _is_entry(one: _Found) -> bool:
    text = one.block.text
    return one.linked >= 0.9 and len(text) <= _LONGEST_ENTRY and one.block.kind != "row" and not _DIGIT.search(text) and ":" not in text


_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


class _Walk:
    """One walk through a page, writing down its blocks; iteratively, as pages may be nested deeply."""

    def __init__(self, page: _Page) -> None:
        self._page = page
        self._pieces: list[str] = []
        self._linked = 0
        self._kind: Kind = "paragraph"
        self._is_first = False
        self._lists: list[int] = []
        self._is_continued = False
        self._mains = 0
        self._links = 0
        self._preformatted = 0
        self._has_heading = False
        self._pairs = -1

    def run(self) -> None:
        """Walk from the body down."""
        body = self._page.body
        stack: list[tuple[str, Element]] = [("open", body)]
        while stack:
            step, element = stack.pop()
            if step == "close":
                self._close(element)
            elif step == "pair":
                self._pair(element)
            elif step == "open" and isinstance(element.tag, str):
                if self._is_left_out(element):
                    if element.tag in _BLOCKS:
                        self._flush()
                elif element.tag == "table" and self._is_data(element):
                    self._table(element)
                elif element.tag == "dl":
                    self._definitions(element)
                else:
                    self._open(element)
                    self._text(element.text)
                    stack.append(("close", element))
                    stack.extend(reversed(list(self._steps(element))))
                    continue
            if step == "tail" or element is body:
                if step == "tail":
                    self._text(element.tail)
                continue
            self._text(element.tail)
        self._flush()

    def _steps(self, element: Element) -> Iterator[tuple[str, Element]]:
        """What to do with each child: two that are label and value are taken together."""
        value = None
        for child in element:
            if value is not None and child is value:
                value = None
                yield "tail", child
                continue
            value = _value_of(child)
            yield ("open" if value is None else "pair"), child

    # ── words ──

    def _text(self, text: str | None) -> None:
        if not text:
            return
        piece = text if self._preformatted else _SPACE.sub(" ", text)
        self._pieces.append(piece)
        if self._links:
            self._linked += len(piece.strip())

    def _open(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self._pieces.append("\n")
            return
        if tag == "a" and element.get("href") is not None:
            self._links += 1
        if tag == "pre":
            self._preformatted += 1
        if tag in _BLOCKS:
            self._flush()
        elif tag in ("span", "label", "time", "button") and self._pieces and not self._pieces[-1].endswith((" ", "\n", "(", "„", "“")):
            before = element.getprevious()
            # two boxes side by side, which only the style sheet keeps apart
            if (
                before is not None
                and before.tag == tag
                and before.get("class")
                and element.get("class")
                and not (before.tail or "").strip()
            ):
                self._pieces.append(" ")
        if element is self._page.main:
            self._mains += 1
        if tag in _LISTS:
            self._lists.append(self._page.new_group() if not self._lists else self._lists[0])
        elif tag in _HEADINGS:
            self._kind = "heading"
            self._is_first = tag == "h1" and not self._has_heading
        elif tag == "li":
            self._kind, self._is_continued = "item", False

    def _close(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
        if tag == "a" and element.get("href") is not None:
            self._links -= 1
        if tag == "pre":
            self._preformatted -= 1
        if element is self._page.main:
            self._mains -= 1
        if tag in _LISTS:
            self._lists.pop()
            self._is_continued = bool(self._lists)
        if tag in _HEADINGS or tag == "li":
            self._kind = "paragraph"

    def _flush(self) -> None:
        """Write down the block that was collected: lines by the breaks in it, paragraphs by two of them."""
        if not self._pieces:
            return
        text = clean("".join(self._pieces))
        linked = self._linked
        self._pieces, self._linked = [], 0
        if not text.strip():
            return
        for part in re.split(r"\n[ \u00a0]*\n\s*", text):
            lines = [line for line in (one_line(line) for line in part.split("\n")) if line]
            if lines:
                self._write("\n".join(lines), linked / max(len(text.strip()), 1))

    def _write(self, text: str, linked: float) -> None:
        group = self._lists[0] if self._lists else 0
        depth = max(len(self._lists) - 1, 0)
        kind = self._kind
        if self._lists and kind == "paragraph":
            kind = "item"
        found = self._page.found
        if kind == "item" and self._is_continued and found and found[-1].block.kind == "item" and found[-1].block.group == group:
            found[-1].block = replace(found[-1].block, text=f"{found[-1].block.text}\n{text}")
            return
        block = Block(kind, text, group if kind == "item" else 0, depth if kind == "item" else 0)
        is_first = kind == "heading" and self._is_first
        self._has_heading = self._has_heading or is_first
        found.append(_Found(block, min(linked, 1.0), self._is_main, is_first))
        self._is_continued = kind == "item"

    @property
    def _is_main(self) -> bool:
        return self._page.main is None or self._mains > 0

    def _row(self, cells: list[str], group: int, linked: float) -> None:
        text = "\t".join(cells).rstrip("\t")
        if text.strip():
            self._page.found.append(_Found(Block("row", text, group), linked, self._is_main))

    # ── label and value ──

    def _pair(self, label: Element) -> None:
        self._flush()
        value = label.getnext()
        found = self._page.found
        group = self._pairs if found and found[-1].block.group == self._pairs else self._page.new_group()
        self._pairs = group
        self._labelled(_one(label), _cell(value), group, _share(self._page.sizes.get(value)))

    def _labelled(self, label: str, value: str, group: int, linked: float) -> None:
        """A label with its value, the label's colon supplied where only the layout shows that it is one."""
        if label and value:
            self._row([label if label[-1] in ":?" else f"{label}:", value], group, linked)
        else:
            self._row([label or value], group, linked)

    def _definitions(self, element: Element) -> None:
        """A list of terms with their definitions, as one row each."""
        self._flush()
        group = self._page.new_group()
        label = ""
        values: list[str] = []
        for child in [*(one for one in element.iter("dt", "dd") if one.getparent() is element or one.getparent().tag == "div"), None]:
            if child is None or child.tag == "dt":
                if label or values:
                    self._labelled(label, cell_of(values), group, _share(self._page.sizes.get(element)))
                label, values = (_one(child), []) if child is not None else ("", [])
            else:
                values.append(_cell(child))

    # ── tables ──

    def _is_data(self, table: Element) -> bool:
        """Whether a table holds data and is not there for the layout alone."""
        if table.get("role") in ("presentation", "none") or next(islice(table.iter("table"), 1, None), None) is not None:
            return False
        rows = list(islice(table.iter("tr"), 3))
        cells = [sum(cell.tag in ("td", "th") for cell in row) for row in rows]
        if max(cells, default=0) < 2:
            return False
        if next(table.iter("h1", "h2", "main", "nav", "form"), None) is not None:
            return False
        return len(rows) > 2 or not any(
            self._page.sizes[cell].text > _LONGEST_CELL and len(list(islice(cell.iter("p", "li", "div", "h3"), 4))) > 3
            for row in rows
            for cell in row
            if cell in self._page.sizes
        )

    def _table(self, table: Element) -> None:
        """A table row by row. A cell that spans rows is repeated where it is words and stays empty where it is a number: an amount that
        is printed once must not be read twice. A cell that spans columns stands in the first of them."""
        self._flush()
        group = self._page.new_group()
        held: dict[int, tuple[int, str]] = {}
        for child in table.iter("caption", "tr"):
            if child.tag == "caption":
                if caption := _one(child):
                    self._page.found.append(_Found(Block("heading", caption), 0.0, self._is_main))
                continue
            cells: list[str] = []
            for cell in child.iterchildren("td", "th"):
                _fill(cells, held)
                text = _cell(cell) if cell.tag == "td" else one_line(_cell(cell).replace("; ", " "))
                columns, rows = _spanned(cell, "colspan"), _spanned(cell, "rowspan")
                for column in range(columns):
                    if rows > 1:
                        held[len(cells)] = (rows - 1, "" if column or _DIGIT.search(text) else text)
                    cells.append("" if column else text)
            _fill(cells, held)
            self._row(cells, group, _share(self._page.sizes.get(child)))

    # ── the frame ──

    def _is_left_out(self, element: Element) -> bool:
        """Whether an element belongs to the frame of the page."""
        tag = element.tag
        if tag in _NEVER:
            return True
        if tag == "button":
            return not _opens(element)
        if tag not in _BLOCKS and tag != "a" and element.get("role") is None:
            return False
        size = self._page.sizes.get(element)
        if size is None or element is self._page.body or element is self._page.main:
            return False
        names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if _CLONES.search(names):
            return True
        if not self._page.strict or (size.text > self._page.total * _MOSTLY and size.text > _ENOUGH):
            return False
        return self._is_frame(element, size, names)

    def _is_frame(self, element: Element, size: _Size, names: str) -> bool:
        role = (element.get("role") or "").lower()
        words = set(re.split(r"[^a-z0-9]+", names))
        is_mostly_linked = size.linked >= size.text * _LINKED
        if _COOKIES.search(names) or role in ("dialog", "alertdialog"):
            return size.text < 6000 and (is_cookie_note(_sample(element)) or size.text < 400)
        if element.tag == "nav" or role in ("navigation", "menu", "menubar", "search"):
            return size.own < _ENOUGH or is_mostly_linked
        if element.tag == "footer" or role == "contentinfo" or words & _HINTS["foot"]:
            return not _is_inside(element, "article", "main") and not _has_facts(element, 2)
        if next(element.iter("h1", "main"), None) is not None:
            return False
        if words & _HINTS["menu"]:
            return is_mostly_linked or (size.text < 80 and not _has_facts(element, 1))
        if words & _HINTS["share"]:
            return size.text < _ENOUGH and not _has_facts(element, 1)
        if words & _HINTS["service"]:
            return size.text < 1000 and not _has_facts(element, 1)
        if element.tag == "aside" or role == "complementary" or words & _HINTS["beside"]:
            return self._is_beside(element, is_mostly_linked=is_mostly_linked)
        return element.tag == "form" and size.text < _ENOUGH and not _has_facts(element, 1)

    def _is_beside(self, element: Element, *, is_mostly_linked: bool) -> bool:
        """Whether a box beside the text is about something else: links, or under a heading that says so."""
        heading = next(element.iter("h1", "h2", "h3", "h4", "h5", "h6", "strong"), None)
        return is_mostly_linked or not _has_facts(element, 1) or (heading is not None and is_beside(_one(heading)))


def _is_inside(element: Element, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _opens(button: Element) -> bool:
    """Whether a button is the heading of something that it opens."""
    return button.get("aria-controls") is not None or button.get("data-bs-target") is not None or _is_inside(button, *_HEADINGS)


def _sample(element: Element) -> str:
    return one_line("".join(islice(element.itertext(), 200)))[:2000]


def _has_facts(element: Element, least: int) -> bool:
    """Whether an element has so many lines with a label and a value in which a digit stands."""
    lines = re.split(r"\n+", "\n".join(_lines(element)))
    pairs = [" ".join(two) for two in pairwise(lines) if two[0].endswith(":")]
    return sum(_FACT.match(line) is not None and _DIGIT.search(line) is not None for line in [*lines, *pairs]) >= least


def _lines(element: Element) -> Iterator[str]:
    """The lines of an element, by its blocks and breaks."""
    pieces: list[str] = []
    for part in _parts(element):
        if part is None:
            if line := one_line("".join(pieces)):
                yield line
            pieces = []
        else:
            pieces.append(part)
    if line := one_line("".join(pieces)):
        yield line


#: A line's end in the source, which is no more than a blank.
_BREAK: Final = re.compile(r"\s*[\r\n]\s*")


def _parts(element: Element) -> Iterator[str | None]:
    """The pieces of text in an element; None where a line ends."""
    stack: list[tuple[str, Element]] = [("open", element)]
    while stack:
        step, one = stack.pop()
        if step == "open" and isinstance(one.tag, str) and one.tag not in _NEVER and (one.tag != "button" or _opens(one)):
            if one.tag in _BLOCKS or one.tag == "br":
                yield None
            if one.text:
                yield _BREAK.sub(" ", clean(one.text))
            stack.append(("close", one))
            stack.extend(("open", child) for child in reversed(one))
            continue
        if step == "close" and one.tag in _BLOCKS:
            yield None
        if one is not element and one.tail:
            yield _BREAK.sub(" ", clean(one.tail))


def _cell(element: Element) -> str:
    """The text of an element on one line."""
    return cell_of(list(_lines(element)))


def _one(element: Element) -> str:
    return one_line(" ".join(_lines(element)))


def _share(size: _Size | None) -> float:
    return size.linked / size.text if size is not None and size.text else 0.0


def _spanned(cell: Element, attribute: str) -> int:
    """How many rows or columns a cell spans; browsers stop at 1000 columns, we earlier."""
    text = (cell.get(attribute) or "1").strip()
    return min(max(int(text), 1), 50) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _fill(cells: list[str], held: dict[int, tuple[int, str]]) -> None:
    """Put in what cells of earlier rows still fill."""
    while len(cells) in held:
        rows, text = held.pop(len(cells))
        if rows > 1:
            held[len(cells)] = (rows - 1, text)
        cells.append(text)


def _value_of(label: Element) -> Element | None:
    """The element after a label that is its value, where the page's markup shows them as a pair; else None.

    It does by the names of their classes, by the label's colon, or by rows that are all made of two such elements.
    """
    if not isinstance(label.tag, str) or label.tag not in ("div", "span", "p", "strong", "b", "label", "h4", "h5", "h6"):
        return None
    value = label.getnext()
    if value is None or not isinstance(value.tag, str) or (label.tail or "").strip() or value.tag not in ("div", "span", "p", "ul", "ol"):
        return None
    names = _names(label), _names(value)
    is_named = bool(names[0] & _LABEL_WORDS and names[1] & _VALUE_WORDS) or "label" in names[0] or "value" in names[1]
    is_box = label.tag in ("div", "p") and value.tag in ("div", "p", "ul") and _is_row(label)
    needs_colon = not (is_named or is_box)
    if needs_colon and not (label.tag in ("div", "span", "label") and value.tag in ("div", "span")):
        return None
    if not _is_leaf(label, 5) or not _is_leaf(value, 80, lists=True):
        return None
    words = _one(label)
    if not words or len(words) > _LONGEST_LABEL or words[-1] in "!;," or (words[-1] == "." and len(words) > _LONGEST_ABBREVIATED):
        return None
    if needs_colon and words[-1] != ":":
        return None
    return value if (value.text_content() or "").strip() else None


def _is_leaf(element: Element, most: int, *, lists: bool = False) -> bool:
    """Whether an element holds words and no structure of its own."""
    inside = list(islice(element.iter(), most + 1))
    if len(inside) > most:
        return False
    structure = {"table", "dl", "h1", "h2", "h3", "section", "article", "form", "img", *(() if lists else _LISTS)}
    return not any(one.tag in structure for one in inside[1:]) and sum(one.tag == "div" for one in inside[1:]) <= (12 if lists else 1)


def _names(element: Element) -> set[str]:
    return {word.lower() for word in _WORDS.findall(element.get("class") or "")}


def _is_row(label: Element) -> bool:
    """Whether a row of two boxes is one of several alike, its first box a short label without links."""
    row = label.getparent()
    if row is None or len(row) != 2 or row[0] is not label or next(label.iter("a"), None) is not None:
        return False
    if label.tag == "p" and (not row.get("class") or _DIGIT.search(_one(label))):
        return False
    others = [row.getprevious(), row.getnext()]
    return any(
        other is not None and other.tag == row.tag and len(other) == 2 and other.get("class") == row.get("class") and _is_leaf(other[0], 5)
        for other in others
    )


def _own_title(title: str) -> str:
    """The title of a page without the name of the site behind it.

    >>> _own_title("Projekts “Vēju takas” | Kuldīgas novads"), _own_title("Kuldīgas novads")
    ('Projekts “Vēju takas”', 'Kuldīgas novads')
    """
    return max(re.split(r"\s+[|–—»·-]\s+", title)[:2], key=len).strip()
