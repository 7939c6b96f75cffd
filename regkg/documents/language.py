"""Which language a text is written in, told by its small words and its letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Final

#: Small words, without diacritics so that badly scanned text is told too. A word of several languages speaks for each of them in part.
_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "lv": "un ir no ar par lidz tiek ka kas vai tas uz ari gan pie pec sadarbiba projekta projekts gada saskana tika tiks "
        "partneri partneris finansejums ietvaros noslegts lai starp to so si ja bet jo kopa viens divi kuru kura kuri laika "
        "projektu projektam istenots istenosanas bus bija nav tai kad ne tad savu sava vini "
        "ilgums statuss pabeigts izmaksas kopejas vadosais menesi budzets periods finansejuma sanemejs numurs merkis euro",
        "en": "the of and for with from this that are was were which has have been will by at an project partners is in to it on as or "
        "not be its their our we who when where than these those into between during under no so a one two all new "
        "total budget lead partner duration start end funding contribution programme months costs number status euro",
        "lt": "ir yra su iki kad tai kaip bei metu projekto projektas apie buvo bus kuris lietuvos dalis sieks metais partneriai gavejai "
        "nuo per pagal arba taip kas jos jo ne uz prie tarp kurie kuri projekta dali is i ar savo "
        "pradzia pabaiga trukme biudzetas bendra verte menesiai vykdytojas tikslas finansavimas statusas euro",
        "et": "ja on ning see kuni mis kui projekti partnerid aasta eesti mille oli selle ka oma kes projekt alates ajavahemikul et ei "
        "aastal voi nende mida kuid samuti kogu koos juba tema kas vahel jaoks "
        "juhtpartner partner kestus eelarve kogumaksumus kuud eurot toetus periood eesmark algus lopp rahastus",
        "de": "und der die das ist mit von fur im den dem ein eine wird sind auf zu des nicht projekt laufzeit in an als auch es sie oder "
        "bei nach aus zur zum wurde werden haben hat sich einer eines am bis durch uber "
        "projektdauer gesamtbudget monate partner euro ziel forderung",
        "fi": "ja on seka hanke hankkeen vuoden myos joka oli tai ovat kanssa vuonna hankkeessa kumppanit toteutetaan ei etta se kun "
        "jotka mutta niin kuin sen myos ovat olla hankkeesta",
        "sv": "och att det som ar av for med till en ett pa har inom projektet fran samt den vi de om i vid eller inte kan ska under "
        "genom mellan",
        "ru": "и в на с по для что это как от до из проект проекта партнеры года не или при за к о об был была будет также его ее",
    }.items()
}

#: What regkg reads, and what it recognises only to say that it does not read it.
LANGUAGES: Final = ("lv", "en", "lt", "et")
UNREAD_LANGUAGES: Final = ("de", "ru", "fi", "sv")

#: What the languages that are not read are called.
NAMES: Final = {
    "de": {"lv": "vācu valodu", "en": "German"},
    "ru": {"lv": "krievu valodu", "en": "Russian"},
    "fi": {"lv": "somu valodu", "en": "Finnish"},
    "sv": {"lv": "zviedru valodu", "en": "Swedish"},
}

#: Letters that are found in words of a language, common ones of several languages speaking for each in part.
_LETTERS: Final = {"lv": "āēīūģķļņčšž", "lt": "ąęėįųūčšž", "et": "õäöüšž", "de": "äöüß", "fi": "äö", "sv": "åäö", "ru": ""}

#: The same with letters that are too rare to tell a language by.
_ALPHABETS: Final = {**_LETTERS, "lv": _LETTERS["lv"] + "ōŗ", "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё"}

_SPEAKERS: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(language for language, words in _WORDS.items() if word in words) for word in sorted(frozenset().union(*_WORDS.values()))
}
_LETTER_SPEAKERS: Final[dict[str, tuple[str, ...]]] = {
    letter: tuple(language for language, letters in _LETTERS.items() if letter in letters)
    for letter in sorted(set("".join(_LETTERS.values())))
}
_MARKED: Final = re.compile(f"[{''.join(_LETTER_SPEAKERS)}]")
_CYRILLIC: Final = re.compile("[а-яё]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MARKS: Final = re.compile("[\u0300-\u036f]")

#: What a word with a letter of the language counts beside a small word, and what a name does: names keep their letters in every language.
_LETTERED: Final = 0.6
_NAMED: Final = 0.15
#: Less than two small words tell nothing; four words with letters of one language do.
_LEAST: Final = 1.5
_LEAST_LETTERED: Final = 0.9

#: So many words are remembered with what they tell.
_REMEMBERED: Final = 2**14
#: Characters that are looked at: more would not tell more.
_LONGEST: Final = 200_000


def skipped(tongue: str | None, language: str) -> str | None:
    """What a user is told of a document in a language that is recognised and not read, in Latvian or English; None for any other.

    >>> skipped("de", "en"), skipped("lv", "en")
    ('skipped: German is not read', None)
    """
    if tongue not in NAMES:
        return None
    return {"lv": f"izlaists: {NAMES[tongue]['lv']} nelasa", "en": f"skipped: {NAMES[tongue]['en']} is not read"}[language]


def letters_of(tongue: str | None) -> str:
    """The letters beyond ASCII, small, by which a language is known; none for one that is not recognised.

    >>> letters_of("et")
    'õäöüšž'
    """
    return _ALPHABETS.get(tongue or "", "")


@lru_cache(maxsize=_REMEMBERED)
def _told_by(word: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """What a word in small letters tells: whose small word it is, whose letters it has beyond ASCII, and whether it is Cyrillic."""
    if word.isascii():
        return _SPEAKERS.get(word, ()), (), False
    speakers = _SPEAKERS.get(_MARKS.sub("", unicodedata.normalize("NFKD", word)), ())
    marks = _MARKED.findall(word)
    lettered = tuple(language for language in _LETTERS if all(language in _LETTER_SPEAKERS[mark] for mark in marks)) if marks else ()
    return speakers, lettered, _CYRILLIC.search(word) is not None


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language in which most of the text is written; None when it is too short to tell.

    >>> language_of("Projekts tiek īstenots no 2017. gada oktobra līdz 2021. gada martam")
    'lv'
    >>> language_of("Projekto įgyvendinimo laikotarpis yra nuo kovo iki vasario")
    'lt'
    >>> language_of("12 345,67") is None
    True
    """
    composed = unicodedata.normalize("NFC", text[:_LONGEST])
    words = Counter(_WORD.findall(composed))
    is_shouted = sum(word.isupper() for word in words if len(word) > 1) * 2 > len(words)
    votes: dict[str, float] = defaultdict(float)
    small = 0.0
    for printed, count in words.items():
        speakers, lettered, is_cyrillic = _told_by(printed.casefold())
        for language in speakers:
            votes[language] += count / len(speakers)
        small += count if speakers else 0
        if is_cyrillic:
            votes["ru"] += count * _LETTERED
        weight = _NAMED if printed[0].isupper() and not is_shouted else _LETTERED
        for language in lettered:
            votes[language] += count * weight / len(lettered)
    if not votes:
        return None
    best = max(votes, key=lambda language: (votes[language], language))
    if votes[best] < _LEAST_LETTERED or (small < 2 and votes[best] < _LEAST):
        return None
    return best
