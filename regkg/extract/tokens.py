"""Words of a text with their places, and the forms under which inflected, badly scanned or differently cased words are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

#: Words and numbers; a number that ran together with a long word before it is a word of its own.
_WORD: Final = re.compile(r"[^\W\d_]{6,}(?=\d[\d .,]*\d)|[^\W_]+")

#: Letters that a fold cannot take apart.
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})

#: Endings of nouns and adjectives, folded; the longest that leaves a stem is cut off.
_ENDINGS: Final = {
    "lv": "ajiem ajam ajai ajas ajos ajim iem ais aja ajo ie as es is us os am em im um ai ei os s a e i u o",
    "lt": "iuose uose yje iais iams iems ioje ose ais ams oms ems aus ius ies iai iui ui os as is us es ai ei oj iu io ia s a e i u o y",
    "et": "dele tele dest test des tes del tel ide ile iga ist ele est est sse ga ks le lt st de te id il is s d t e i a u l",
    "en": "es s",
}
_ENDINGS_LONGEST_FIRST: Final = {
    language: tuple(sorted(set(endings.split()), key=lambda ending: (-len(ending), ending))) for language, endings in _ENDINGS.items()
}
_SHORTEST_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits: where it stands, as printed, and folded."""

    start: int
    end: int
    text: str
    folded: str


@cache
def fold(text: str) -> str:
    """Without case and diacritics.

    >>> fold("Reģionālās attīstības")
    'regionalas attistibas'
    """
    compatible = unicodedata.normalize("NFKC", text)  # first: "№" and its kind hide capitals
    decomposed = unicodedata.normalize("NFKD", compatible.casefold()).translate(_LETTERS)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def key_of_name(text: str) -> str:
    """Letters and digits only, folded: two prints of one name have the same key.

    >>> key_of_name("Association “Klaipeda region”") == key_of_name('ASSOCIATION "KLAIPEDA REGION"')
    True
    """
    return re.sub(r"[^0-9a-zа-я]+", "", fold(text))


@cache
def stem(folded: str, language: str) -> str:
    """A folded word without its ending in a language; words with digits and short words as they are.

    >>> stem("regionala", "lv") == stem("regionalas", "lv"), stem("programmas", "lv"), stem("10", "lv")
    (True, 'programm', '10')
    >>> stem(fold("iestāžu"), "lv") == stem(fold("iestādes"), "lv")
    True
    """
    if len(folded) <= _SHORTEST_STEM or not folded.isalpha():
        return folded
    for ending in _ENDINGS_LONGEST_FIRST.get(language, ()):
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            folded = folded[: -len(ending)]
            break
    return _softened(folded) if language == "lv" else folded


def _softened(cut: str) -> str:
    """Latvian softens the last consonant in some cases (iestāde, iestāžu; zeme, zemju): one form stands for both."""
    if cut.endswith("z"):
        return f"{cut[:-1]}d"
    return cut[:-1] if len(cut) > _SHORTEST_STEM and cut.endswith(("mj", "pj", "bj", "vj")) else cut


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of a text, or of a part of it, in order.

    >>> [token.folded for token in tokens_of("LLI-431, Rīgā")]
    ['lli', '431', 'riga']
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Token(match.start(), match.end(), match[0], fold(match[0]))


#: No word of any language that is read has more letters.
_LONGEST_WORD: Final = 40

#: Letters that scanning confuses, folded: a misread letter and what may have stood there.
CONFUSED: Final = {"1": "il", "0": "o", "i": "lu", "a": "u", "€": "e", "5": "s"}


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
