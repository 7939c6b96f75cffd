"""The text of a document with single blanks between the words of running lines, and where each of its places stands in the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from regkg.model import Span

#: More than one blank between words; behind the end of a sentence it parts this from the next one.
_BLANKS: Final = re.compile(r"(?<=[^\s.!?:;|])[ \u00a0]{2,}(?=[^\s|])")
#: So many words make a line that runs, and so many words stand in it for each run of blanks at least; in others they may part columns.
_FEWEST_WORDS: Final = 8
_FEWEST_TO_ONE: Final = 6


@dataclass(frozen=True, slots=True)
class EvenText:
    """A text in which blanks were left out, and before which of its places how many."""

    text: str
    _places: tuple[int, ...] = ()
    _shifts: tuple[int, ...] = ()

    def in_document(self, span: Span) -> Span:
        """Where a passage of this text stands in the document."""
        return Span(self._moved(span.start), self._moved(span.end - 1) + 1) if self._places else span

    def from_document(self, span: Span) -> Span:
        """Where a passage of the document stands in this text."""
        if not self._places:
            return span
        origins = [place + shift for place, shift in zip(self._places, self._shifts, strict=True)]
        return Span(*(at - ([0, *self._shifts][bisect_right(origins, at)]) for at in span))

    def _moved(self, at: int) -> int:
        known = bisect_right(self._places, at)
        return at + (self._shifts[known - 1] if known else 0)


def evened(text: str) -> EvenText:
    """The text with one blank for several between the words of lines that run.

    >>> even = evened("Projektu  īsteno biedrība  “Kalni” no Kalnu novada Upes pagasta Latvijā")
    >>> even.text
    'Projektu īsteno biedrība “Kalni” no Kalnu novada Upes pagasta Latvijā'
    >>> even.in_document(Span(9, 15))
    Span(start=10, end=16)
    """
    if "  " not in text and "\u00a0" not in text:
        return EvenText(text)
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    done = length = shift = 0
    for run in _runs(text):
        pieces.append(text[done : run.start + 1])
        length += run.start + 1 - done
        shift += run.end - run.start - 1
        places.append(length)
        shifts.append(shift)
        done = run.end
    return EvenText("".join([*pieces, text[done:]]), tuple(places), tuple(shifts))


def _runs(text: str) -> Iterator[Span]:
    """The runs of blanks in lines that run."""
    for line in re.finditer(r"[^\n]+", text):
        words = len(line[0].split())
        if words < _FEWEST_WORDS or "\t" in line[0] or "|" in line[0]:
            continue
        runs = [Span(*match.span()) for match in _BLANKS.finditer(text, line.start(), line.end())]
        if runs and len(runs) * _FEWEST_TO_ONE <= max(words, 2 * _FEWEST_TO_ONE):
            yield from runs
