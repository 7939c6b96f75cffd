"""A place where a page names a project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.cues.titles import Name
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import key_of_name
from regkg.model import Span


@dataclass(slots=True)
class Anchor:
    """One place where a page names a project: the names, where it stands, and how the page gives them."""

    names: list[Name]
    span: Span
    origin: str
    item: int | None = None  # where the item of a list begins in which it stands
    sentence: int | None = None  # where the sentence begins that has the word for a project right before its name
    is_past: bool = False  # named in a sentence on what was years ago
    is_counted: bool = False  # named as one of several in their order: "The second project is called"
    unlike: frozenset[str] = (
        frozenset()
    )  # the names, as keys, of another project that its sentence tells apart, for all that they have in common
    is_further: bool = False  # named in a paragraph of its own as one in which somebody takes part, too
    stands_alone: bool = False  # a contract, of which nothing is told but in its sentence

    def keys(self, *properties: NamedNode) -> set[str]:
        """The names of some properties as keys."""
        return {key_of_name(value.value.replace(" & ", " and ")) for property_, value, *_ in self.names if property_ in properties}


def is_of_another(reading: Reading, span: Span) -> bool:
    """Whether a short name is that of something else: a body, a programme, a place or what a code stands for."""
    others = [mention.span for mention in (*reading.names, *reading.codes)] + [body.span for body in reading.bodies]
    return any(span.overlaps(other) for other in others)


def line_of(reading: Reading, at: int) -> Line | None:
    """The line that holds a place; None between lines."""
    return next((line for line in reading.lines if line.start <= at < line.end), None)


def line_start(reading: Reading, at: int) -> int:
    """The beginning of the sentence or line in which a place stands, whichever is nearer."""
    line = reading.text.rfind("\n", 0, at) + 1
    return max(line, reading.sentence_at(at).start) if at < len(reading.text) else at


#: So many characters around a passage tell whether its line is one of capitals, however long it is.
_FAR: Final = 600


def is_shouted(reading: Reading, span: Span) -> bool:
    """Whether a passage stands in a line of capitals, where capitals make no acronym."""
    first, last = max(0, span.start - _FAR), min(len(reading.text), span.end + _FAR)
    start, end = max(reading.text.rfind("\n", 0, span.start) + 1, first), reading.text.find("\n", span.end, last)
    line = reading.text[start : end if end >= 0 else last]
    letters = sum(map(str.isalpha, line))
    return letters > 12 and sum(map(str.isupper, line)) > 0.8 * letters
