"""The nouns that head names of bodies ("pašvaldība", "universitetas", "museum"), in which case they stand, and the marks around names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from regkg.extract.text.tokens import Token, fold, stem, tokens_of
from regkg.nominative import genitives, heads

OPEN: Final = "“„”\"«‘'"
CLOSE: Final = "”“\"»’'"
QUOTED: Final = (
    rf"(?:[“„\"](?=\S)[^{OPEN}{CLOSE}\n]{{2,70}}\s[“„\"](?=\S)[^{OPEN}{CLOSE}\n]{{1,60}}[”“\"]{{2}}"  # a name within the name
    rf"|[{OPEN}](?=\S)[^{OPEN}{CLOSE}\n]{{2,90}}[{CLOSE}])"
)
ALL_LANGUAGES: Final = ("lv", "lt", "et", "en")
#: Languages whose bodies the pages name as well, without declining their names.
FOREIGN: Final = ("de", "sv", "da", "no", "fi", "nl", "pl", "it", "es", "pt", "fr", "cs", "sl", "hr", "ro", "hu")


def is_nominative(token: Token, language: str) -> bool:
    """Whether a word is a noun that heads names, or ends in one, as it stands in the nominative."""
    head = head_of(token.folded, language)
    return head is not None and token.folded.endswith(fold(heads_of(language).get(head, "\n")))


#: Endings that only the genitive of the singular has, by language; a nominative is told apart before.
_OWNERS: Final = {"lv": ("a",), "lt": ("o", "aus")}


def is_owner(token: Token, language: str) -> bool:
    """Whether a word is a noun that heads names, and stands in the genitive of the singular: "parka", "rezervato"."""
    return (
        token.text.endswith(_OWNERS.get(language, ()))
        and head_of(token.folded, language) is not None
        and not is_nominative(token, language)
    )


#: Nouns that head names of other things than bodies.
_THINGS: Final = frozenset(
    """
        programma projekts stratēģija ceļš ciems upe ezers sala valsts province dzelzceļš kolonija druva tīkls māja dārzs
        muiža cietoksnis dievnams iniciatīva platforma sektors serviss studija tirgus ansamblis koris kapela apgabals
        kabinets maja piirkond võrgustik tinklas komanda opera
        """.split()
)


@cache
def heads_of(language: str) -> dict[str, str]:
    """The nouns that head names of bodies in a language: stem to nominative."""
    return {stem(fold(head), language): head for head in heads(language) if head not in _THINGS}


@cache
def _stems(language: str) -> dict[str, str]:
    """The stems of the forms of a head, each with the one of its nominative: "valitsuse", which gives "valitsus", and "valitsusega"."""
    known = {head: head for head in heads_of(language)}
    if language == "et":
        known |= {fold(head): key for key, head in heads_of(language).items() if head != "linn"}  # a part of a town is none
    for genitive, head in genitives(language).items() if language in ("et", "lt") else ():
        form, nominative = fold(genitive), stem(fold(head), language)
        if nominative in known:
            known |= {key: nominative for key in (form, stem(form, language)) if len(key) >= _SHORTEST and key not in known}
    return known


#: Shorter forms of heads are words of their own.
_SHORTEST: Final = 4


@cache
def _endings(language: str) -> tuple[str, ...]:
    """How compounds with a head can end."""
    return tuple(head for head in _stems(language) if len(head) >= 4)


#: Estonian words that look like forms of heads: "koos" ("together") is none of "kool".
_NO_FORMS: Final = frozenset({"koos"})


@lru_cache(maxsize=65536)
def head_of(word: str, language: str) -> str | None:
    """The noun that a word is a form of, if it heads names of bodies; compounds count ("vidusskola", "kultuurikeskus")."""
    known = _stems(language)
    if language == "et" and word in _NO_FORMS:
        return None
    cut = stem(word, language)
    if cut in known:
        return known[cut]
    if not cut.endswith(_endings(language)) and not (language == "et" and word.endswith(_endings(language))):
        return None
    if language == "et":
        return next(known[head] for head in _endings(language) if cut.endswith(head) or word.endswith(head))
    return next((head for head in known if len(head) >= 5 and cut.endswith(head) and len(cut) - len(head) >= 3), None)


_GENITIVES: Final = {"lv": (*tuple("suaoāū"), "as"), "lt": ("s", "o", "ų", "ios", "a"), "et": (*tuple("aeiouäöü"), "s", "te", "de")}


def is_genitive(token: Token, language: str) -> bool:
    """Whether a word ends as genitives of its language do."""
    return token.text.casefold().endswith(_GENITIVES.get(language, ()))


def foreign_heads(*languages: str) -> tuple[str, ...]:
    """The nouns that head names of bodies in languages from further away, in small letters, the longest first."""
    return tuple(sorted({head for language in languages for head in heads(language)}, key=lambda head: (-len(head), head)))


@cache
def _foreign() -> frozenset[str]:
    return frozenset(foreign_heads(*FOREIGN))


def holds_head(text: str) -> bool:
    """Whether a noun that heads names of bodies stands in a text, in whatever language."""
    return any(
        word.text.casefold() in _foreign() or any(head_of(word.folded, language) for language in ALL_LANGUAGES) for word in tokens_of(text)
    )
