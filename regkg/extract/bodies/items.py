"""An item of a list that names a body, as what stands around the name is taken away from it, piece by piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span


@dataclass(slots=True)
class Item:
    """What is left of an item of a list, from `start` to `end` in its text, and what the words already taken away have told of the body."""

    reading: Reading
    span: Span
    text: str
    start: int
    end: int
    role: tuple[NamedNode, Span] | None = None
    country: tuple[NamedNode, Span] | None = None
    #: Nothing more is to be taken away.
    is_whole: bool = False
    #: It is a person's card, which names no body.
    is_person: bool = False

    @property
    def rest(self) -> str:
        return self.text[self.start : self.end]

    def before(self, match: re.Match[str]) -> str:
        """What is left before a match."""
        return self.text[self.start : match.start()]

    def place(self, match: re.Match[str], group: int | str = 0) -> Span:
        """Where a group of a match in the text of the item stands on the page."""
        return Span(self.span.start + match.start(group), self.span.start + match.end(group))

    def role_called(self, words: str) -> NamedNode | None:
        return self.reading.lexicon.code_of(words, "role", self.reading.language)


def role_in(reading: Reading, span: Span) -> NamedNode | None:
    roles = reading.codes_in(span, "role")
    return roles[0].concept if roles else None


def is_abbreviation(text: str) -> bool:
    """Whether brackets hold capitals and figures, perhaps with a town, or a word that begins and ends with one: "DU", "ViA", "KU Kalni"."""
    short = rf"[{UPPER}0-9/. -]{{2,12}}|[{UPPER}][^\W\d_]{{1,5}}[{UPPER}]|[{UPPER}]{{2,6}}\s[{UPPER}][{LOWER}]+"
    return re.fullmatch(short, text.strip()) is not None
