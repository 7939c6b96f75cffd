"""Words of a text with their places, and the forms under which inflected, badly scanned or differently cased words are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from regkg.model import Span
from regkg.names import fold as fold
from regkg.names import key_of_name as key_of_name
from regkg.names import stem as stem

#: The capital and small letters of Latvian, Lithuanian, Estonian and English, for classes in patterns; capitals also of names from
#: further west.
UPPER: Final = "A-ZÀ-ÖØ-ÞĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ"
LOWER: Final = "a-zāčēģīķļņšūžąęėįųõäöü"

#: Before a pattern whose every alternative begins with a word: most places are left out at once, before any alternative is tried.
AT_WORD: Final = r"(?=\b\w)"
#: Words and numbers; a number that ran together with a long word before it is a word of its own.
_WORD: Final = re.compile(r"[^\W\d_]{6,}(?=\d[\d .,]*\d)|[^\W_]+")


class Token(NamedTuple):
    """A run of letters and digits: where it stands, as printed, and folded."""

    start: int
    end: int
    text: str
    folded: str


#: Makes a token of its parts without unpacking them again.
_new: Final = tuple.__new__


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of a text, or of a part of it, in order.

    >>> [token.folded for token in tokens_of("LLI-431, Rīgā")]
    ['lli', '431', 'riga']
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        first, last = match.span()
        yield _new(Token, (first, last, word, fold(word)))


#: No word of any language that is read has more letters.
_LONGEST_WORD: Final = 40

#: Letters that scanning confuses, folded: a misread letter and what may have stood there.
CONFUSED: Final = {"1": "il", "0": "o", "i": "lu", "a": "u", "€": "e", "5": "s"}


#: Behind words: no letter of a longer one.
WORD_ENDS: Final = re.compile(r"(?!\w)")
_LETTER: Final = re.compile(r"\w")


def printed(words: str, text: str, start: int = 0, end: int | None = None, *, ending: re.Pattern[str] = WORD_ENDS) -> Iterator[Span]:
    """Where a passage of a text has words to the letter and in no longer word; with an ending, where that matches behind them.

    >>> list(printed("Upe", "Upes muzejs, Upe, ZaļUpe, SIA “Upe”"))
    [Span(start=13, end=16), Span(start=31, end=34)]
    """
    at = text.find(words, start, end) if words else -1
    while at >= 0:
        behind = ending.match(text, at + len(words)) if not at or _LETTER.match(text, at - 1) is None else None
        if behind is not None:
            yield Span(at, behind.end())
        at = text.find(words, at + 1, end)


def readings(folded: str) -> Iterator[str]:
    """The words that a badly scanned one may have been: one letter misread, or one seen twice; none for a run that is no word.

    >>> "istenosanu" in set(readings("1stenosanu"))
    True
    """
    if len(folded) > _LONGEST_WORD:
        return
    for at, letter in enumerate(folded):
        for meant in CONFUSED.get(letter, ""):
            yield folded[:at] + meant + folded[at + 1 :]
        if folded[at + 1 : at + 2] == letter:
            yield folded[:at] + folded[at + 1 :]
