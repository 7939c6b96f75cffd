"""A document as it was read, and passages in it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from regkg.errors import Place
from regkg.iris import thing
from regkg.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A span together with the words that stand there."""

    span: Span
    text: str


_LINE_END: Final = re.compile("\n")
#: The reader of plain texts: what stands in the file is the text.
PLAIN: Final = "text/1"


@dataclass(frozen=True, slots=True)
class Document:
    """One source document.

    `name` is the file's name without folder and ending, `text` the decoded text with its own line ends and nothing stripped,
    `sha256` the hash of the bytes as they came (64 hexadecimal digits), `language` an ISO 639-1 code or None where the text does not
    tell. `chrome` holds the regions that belong to the frame of the page and not to what it says (menus, banners, cookie notes, sidebars),
    in order and apart from each other; `reader` is the reader that made the text, with its version; `encoding` names that of a plain
    text that is not in UTF-8. Every span counts code points of `text`.
    """

    name: str
    file_name: str
    text: str
    sha256: str
    language: str | None
    chrome: tuple[Span, ...] = ()
    reader: str = PLAIN
    encoding: str | None = None
    _line_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        object.__setattr__(self, "_line_starts", starts)

    @property
    def iri(self) -> NamedNode:
        """The document's IRI: it names the bytes, so a changed text is another document."""
        return thing("doc", self.sha256[:16])

    @property
    def text_sha256(self) -> str:
        """The hash of the text that was read, as UTF-8: spans on this document mean places in exactly this text."""
        return hashlib.sha256(self.text.encode("utf-8", errors="surrogatepass")).hexdigest()

    def record(self) -> dict[str, str]:
        """What is noted beside the text when it is kept: file, hashes of its bytes and of the text, reader, encoding if it is not UTF-8."""
        noted = {"file": self.file_name, "sha256": self.sha256, "text_sha256": self.text_sha256, "reader": self.reader}
        return noted if self.encoding is None else {**noted, "encoding": self.encoding}

    def passage(self, span: Span) -> Passage:
        """The words at a span.

        >>> Document("a", "a.txt", "Rīgas dome", "0" * 64, "lv").passage(Span(0, 5))
        Passage(span=Span(start=0, end=5), text='Rīgas')
        """
        return Passage(span, self.text[span.start : span.end])

    def is_chrome(self, span: Span) -> bool:
        """Whether a passage begins in a region that belongs to the frame of the page.

        >>> page = Document("a", "a.txt", "Drukāt\\nProjekts", "0" * 64, "lv", (Span(0, 6),))
        >>> page.is_chrome(Span(0, 6)), page.is_chrome(Span(7, 15))
        (True, False)
        """
        at = bisect_right(self.chrome, span.start, key=lambda region: region.start) - 1
        return at >= 0 and span.start < self.chrome[at].end

    def place(self, offset: int) -> Place:
        """Line and column of an offset, both counted from 1.

        >>> str(Document("a", "a.txt", "x\\nyz", "0" * 64, "lv").place(3))
        'a.txt:2:2'
        """
        line = bisect_right(self._line_starts, offset)
        return Place(self.file_name, line=line, column=offset - self._line_starts[line - 1] + 1)
