"""When two names are one: spelling, case, diacritics, quotation marks, legal forms and case endings set aside, each with its weight."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

#: Letters that a fold cannot take apart.
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})

#: Endings of nouns and adjectives, folded; the longest that leaves a stem is cut off.
_ENDINGS: Final = {
    "lv": "ajiem ajam ajai ajas ajos ajim iem ais aja ajo ie as es is us os am em im um ai ei os s a e i u o",
    "lt": "iumi umi iuose uose yje iais iams iems ioje ose ais ams oms ems aus ius ies iai iui ui os as is us es ai ei oj iu io ia "
    "s a e i u o y",
    "et": "dele tele dest test des tes del tel ide ile iga ist ele est est sse ga ks le lt st de te id il is s d t e i a u l",
    "en": "es s",
}
_ENDINGS_LONGEST_FIRST: Final = {
    language: tuple(sorted(set(endings.split()), key=lambda ending: (-len(ending), ending))) for language, endings in _ENDINGS.items()
}
_SHORTEST_STEM: Final = 3

#: Letters of other alphabets that look like Latin ones, in lower case.
_LOOKALIKES: Final = str.maketrans(
    dict(zip("аеорсухіјѕԁһԛԝӏвкмнтгпԍ", "aeopcyxijsdhqwlbkmhtrng", strict=True)) | dict(zip("αεορνυχικτμη", "aeopvyxiktun", strict=True))
)
_OTHER_ALPHABET: Final = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD: Final = re.compile(r"[^\W_]+")
#: Characters without a shape of their own: controls, marks of direction, joiners, soft hyphens.
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)

#: Legal forms by what they are, in the languages of the programmes; each form's words folded.
LEGAL_FORMS: Final = {
    "limited company": (
        "sia; sabiedriba ar ierobezotu atbildibu; uab; uzdaroji akcine bendrove; ou; osauhing; ltd; limited; llc; gmbh; oy; ab oy; oy ab;"
        " limited liability company; sp z o o; spolka z o o; aps"
    ),
    "state company": "vsia; valsts sia; valsts sabiedriba ar ierobezotu atbildibu; psia; pasvaldibas sia",
    "public company": (
        "as; a s; akciju sabiedriba; vas; valsts akciju sabiedriba; ab; akcine bendrove; aktsiaselts; jsc; plc; oyj; joint stock company"
    ),
    "association": "biedriba; biedr; mtu; mittetulundusuhing; ry; e v; ngo; asociacija",
    "foundation": "nodibinajums; sihtasutus; sa; foundation; saatio",
    "public institution": "vsi; viesoji istaiga; public institution",
    "sole trader": "ik; individualais komersants; zs; z s; zemnieku saimnieciba; fie; mb; ii",
    "cooperative": "kooperativa sabiedriba; lpks; ks; cooperative; tulundusuhistu",
}
_FORM_OF: Final = {
    tuple(_WORD.findall(words)): form for form, listed in LEGAL_FORMS.items() for words in listed.split(";") if words.strip()
}
_LONGEST_FORM: Final = max(map(len, _FORM_OF))

#: Words that two different names of one thing may have or lack.
_SMALL: Final = frozenset("un ir ja and of the for a an".split())

_NO_KEY: Final = re.compile(r"[^0-9a-zа-я]+")

#: Words whose forms are kept in mind: some days' pages, and not more however many are read.
_REMEMBERED: Final = 65_536


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Without case and diacritics.

    >>> fold("Reģionālās attīstības")
    'regionalas attistibas'
    """
    if text.isascii():
        return text.lower()
    compatible = unicodedata.normalize("NFKC", text)  # first: "№" and its kind hide capitals
    decomposed = unicodedata.normalize("NFKD", compatible.casefold()).translate(_LETTERS)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=_REMEMBERED)
def key_of_name(text: str) -> str:
    """Letters and digits only, folded: two prints of one name have the same key.

    >>> key_of_name("Association “Klaipeda region”") == key_of_name('ASSOCIATION "KLAIPEDA REGION"')
    True
    """
    return _NO_KEY.sub("", fold(text))


@lru_cache(maxsize=_REMEMBERED)
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


def visible(text: str) -> str:
    """The text as a reader sees it: composed, with plain blanks, without characters that have no width.

    >>> visible("Ri\\u0304ga\\u200b") == "Rīga"
    True
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)).split())


def latin(text: str) -> str:
    """The text with Latin letters where Cyrillic or Greek ones stand for them among Latin ones; a name in Cyrillic stays as it is.

    >>> latin("Kurz\\u0435me") == "Kurzeme", latin("Рига")
    (True, 'Рига')
    """
    if not _OTHER_ALPHABET.search(text) or not re.search(r"[a-zA-Z\u00c0-\u024f]", text):
        return text
    return "".join(_latin_letter(character) for character in unicodedata.normalize("NFD", text))


def _latin_letter(character: str) -> str:
    lower = character.lower()
    plain = lower.translate(_LOOKALIKES)
    if plain == lower:
        return character
    return plain if character == lower else plain.upper()


@dataclass(frozen=True)
class Spelling:
    """A name taken apart: what is left of it when one thing after another is set aside."""

    text: str

    @cached_property
    def seen(self) -> str:
        """The name as a reader sees it."""
        return visible(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(_WORD.findall(fold(self.seen)))

    @cached_property
    def key(self) -> str:
        """Its words joined; the same whatever the case, diacritics, quotation marks, hyphens and Unicode form."""
        return " ".join(self.words)

    @cached_property
    def latin_key(self) -> str:
        """The key with letters of other alphabets that look like Latin ones replaced by these."""
        return " ".join(_WORD.findall(fold(plain))) if (plain := latin(self.seen)) != self.seen else self.key

    @cached_property
    def legal_form(self) -> str | None:
        """What it says of its legal form; None if nothing."""
        return self._parted[0]

    @cached_property
    def bare_words(self) -> tuple[str, ...]:
        """Its words without the legal form."""
        return self._parted[1]

    @cached_property
    def _parted(self) -> tuple[str | None, tuple[str, ...]]:
        words = tuple(self.latin_key.split())
        for width in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
            for form, rest in ((words[:width], words[width:]), (words[-width:], words[:-width])):
                if (found := _FORM_OF.get(form)) is not None:
                    return found, rest
        return None, words

    def significant(self, language: str) -> frozenset[str]:
        """The stems of its words, without the legal form and small words."""
        return frozenset(stem(word, language) for word in self.bare_words if word not in _SMALL)

    @cached_property
    def is_acronym(self) -> bool:
        """Whether it is one short word of capitals in the main, as abbreviations are: VARAM, EstLat, LAT-LIT.

        >>> Spelling("VARAM").is_acronym, Spelling("VidM").is_acronym, Spelling("Rīga").is_acronym
        (True, True, False)
        """
        letters = [character for character in self.text if character.isalpha()]
        upper = sum(character.isupper() for character in letters)
        return bool(letters) and " " not in self.text.strip() and len(letters) <= 10 and upper >= 2 and upper * 2 >= len(letters)

    def initials(self) -> Iterator[str]:
        """The acronyms that its words may be abbreviated to, in lower case: with and without small words and legal form."""
        for words in (self.words, self.bare_words, tuple(word for word in self.bare_words if word not in _SMALL)):
            yield "".join(word[0] for word in words)


#: A mark that a text has as a sign of its own behind its letter.
_MARK: Final = "[\u0300-\u036f]?"
#: Words up to this length have no last letter that could be softened.
_SOFT: Final = 3


@lru_cache(26)
def _marked(letter: str) -> str:
    """Latin letters with marks that fold to a letter."""
    return "".join(sorted(chr(code) for code in range(0xC0, 0x250) if fold(chr(code)) == letter))


def letter_pattern(letter: str) -> str:
    """A pattern for a folded letter as it may be printed.

    >>> letter_pattern("k"), letter_pattern("7")
    ('[kKĶķǨǩ]', '7')
    """
    if "a" <= letter <= "z":
        return f"[{letter}{letter.upper()}{_marked(letter)}]"
    if letter.isdigit() or not letter.isascii():
        return letter if letter.lower() == letter.upper() else f"[{letter.lower()}{letter.upper()}]"
    return re.escape(letter)


def word_pattern(folded: str) -> str:
    """A pattern for a folded word, or its beginning, as it may be printed; Latvian may have softened its last letter."""
    letters = [letter_pattern(letter) for letter in folded]
    if len(folded) > _SOFT and folded[-1] in "dz":
        letters[-1] = f"[dzDZ{_marked('d')}{_marked('z')}]"
    return _MARK.join([*letters, ""]) if folded.isalpha() else "".join(letters)


#: So many letters two words have in common that come near to each other, mostly.
SURE: Final = 2


def near_pattern(words: Iterable[str]) -> str:
    """A pattern for names with a word that begins, or goes on, as one of some folded words does; empty if all of these are too short."""
    starts = {part for word in words if len(word) > SURE for part in (word[:SURE], word[1 : 2 * SURE])}
    return "|".join("(^|[^a-zA-Z])[A-Za-z\u00c0-\u024f]?" + "".join(map(letter_pattern, start)) for start in sorted(starts))
