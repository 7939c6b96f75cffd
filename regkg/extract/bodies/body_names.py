"""Which words of a list can be the name of a body: they begin like one, end with a noun that heads names, and are no sentence or person."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.bodies.bodies import AMONG_MANY, FORMS, NO_BODIES
from regkg.extract.text.heads import ALL_LANGUAGES, CLOSE, OPEN, head_of, heads_of
from regkg.extract.text.persons import is_worker
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, tokens_of

#: So many words the name of a body has at most.
LONGEST_NAME: Final = 12
#: What somebody is within a body, and how persons are reached.
PERSONS: Final = re.compile(
    r"(?:vadītāj|projektijuht|projekto vadov|kontaktperson|koordinator|menedžer|direktor(?!iāt|ij)|speciālist"
    r"|contact person|manager|head of the|kontaktisik"
    r"|tālr\.|tālrunis|e-pasts|e-post\b|el\.\spaštas|e-mail|phone)",
    re.I,
)
#: A noun that heads names, and a field of knowledge: "Institute of Lithuanian Literature"; and one word that goes on.
OF_SCIENCE: Final = re.compile(
    r"\b(?:Institute|Academy|University|Faculty|Department|Museum|Ministry|School|Foundation|Fund|Society|Agency|Association|Federation"
    r"|Centre|Center|Union|Office|Directorate|Inspectorate|Network|Alliance) (?:of|for) "
    rf"(?:[{UPPER}][^\W\d_]+ ){{0,2}}([{UPPER}][^\W\d_]+)$"
)


def heads_name(reading: Reading, text: str) -> bool:
    """Whether what stands before the next comma names a body: it holds a noun that heads names, a legal form or a quotation mark."""
    piece = re.split(r"[,;]", text, maxsplit=1)[0]
    if re.search(rf"[{OPEN}{CLOSE}]|\b(?:{FORMS})\b", piece):
        return True
    return any(head_of(token.folded, language) for token in tokens_of(piece) for language in dict.fromkeys((reading.language, "en")))


def ends_in_head(text: str) -> bool:
    """Whether the last word of a text is a noun that heads the names of bodies, in any language."""
    words = list(tokens_of(text))
    return bool(words) and any(head_of(words[-1].folded, language) for language in ALL_LANGUAGES)


def is_class(name: str, language: str) -> bool:
    """Whether a list item means many bodies of a kind: "Latvijas pašvaldības", "izglītības iestādes"."""
    if language != "lv" or name[-1] in CLOSE:
        return False
    word = name.split()[-1]
    head = head_of(fold(word), language)
    if head is None:
        return False
    one = heads_of(language).get(head, word.casefold())
    return (
        one != word.casefold()
        and re.search(r"(?:as|es)$" if one.endswith("e") else r"(?:as|es|[^aeou]i)$", word.casefold()) is not None  # "domi" is one
        and "pils" not in word.casefold()
        and not any(word.casefold() in heads_of(other).values() for other in ALL_LANGUAGES if other != language)
    )


#: Where two cells ran together.
_SEAM: Final = re.compile(rf"\s(?:un|and|ir|ja|ning)[{UPPER}]|[{LOWER}]{{3}}[{UPPER}][{LOWER}]{{2}}.*\s|EUR[{UPPER}]")


#: Words that stand in sentences and in no name of a body; in Estonian "on" is "is", in Lithuanian "ir" is "and".
_VERBS: Final = frozenset(
    "ir tiek tika tiks īsteno realizē piedalās kas kurš kura kuri kā kaip is are will was were acts works implements leads yra buvo".split()
)
_VERBS_OF: Final = {"et": _VERBS | {"on", "viib", "viivad", "ellu"}, "lt": _VERBS - {"ir"}}


#: Latvian infinitives, as sentences have them and names do not.
_INFINITIVE: Final = re.compile(rf"\b[{LOWER}]{{3,}}(?:ēt|īt|āt|inot)\b")
#: What kind of body it is, in small letters, and its name: "kultūras centru „Upe”", "public organization “The Mill”".
KIND_AND_NAME: Final = re.compile(rf"((?:[{LOWER}]+\s){{1,4}})[{OPEN}]")
#: The same before a name without quotes, in the nominative: "uzņēmumu apvienība Rocca di Cerere".
KIND_AND_CAPITAL: Final = re.compile(rf"((?:[{LOWER}]+\s){{0,4}}[{LOWER}]+(?:a|e|s|š|is|us|as|ė))\s[{UPPER}]")


#: How lines begin that lead to another page, or speak of the project.
_NO_NAMES: Final = (
    "Project ",
    "Projekts ",
    "Projektas ",
    "Projekt ",
    "Read more",
    "More about",
    "Vairāk par",
    "Plašāk",
    "Loe lähemalt",
    "Skaityti",
    "WITHDRAWAL",
)


#: The number with which the names of some schools begin: "1st Lyceum of Kalni".
NUMBER_FIRST: Final = rf"\d{{1,3}}(?:st|nd|rd|th|º|ο)\s[{UPPER}]"
#: What stands before a name and belongs to none: "ar biedrību “Upe”".
_PREPOSITION: Final = re.compile(r"(?:ar|no|pie|par|un|su|iš|ir|with|from|by|and|koos)\s")


def is_name(reading: Reading, name: str) -> bool:
    """Whether a list item can be the name of a body: it begins like one, is neither a sentence nor a person's card."""
    words = name.split()
    if not 1 <= len(words) <= 18 or len(name) < 2 or sum(character.isalpha() for character in name) < 2:
        return False
    if not re.match(rf"[{UPPER}{OPEN}]|{NUMBER_FIRST}", name) and not re.match(
        r"(?:biedrība|nodibinājums|asociācija|fonds|asociacija|v/a|p/a|z/s|pašvaldības|valsts|aģentūra)\b", name
    ):
        kind = KIND_AND_NAME.match(name) or KIND_AND_CAPITAL.match(name)
        if kind is None or not ends_in_head(kind[1]):
            return False
    if _PREPOSITION.match(name):
        return False
    if name.startswith(_NO_NAMES) or re.search(r"\bprogram(?:m\w*|me|a|os)?$", name, re.IGNORECASE) or fold(name).startswith(NO_BODIES):
        return False
    if reading.language == "et" and AMONG_MANY.search(name):
        return False
    if reading.language == "lv" and (_INFINITIVE.search(name) or words[-1] == "ietvaros"):
        return False
    if _SEAM.search(name) or reading.lexicon.field(name, reading.language) is not None:
        return False
    if PERSONS.search(name) or is_worker(name) or re.search(r"\d{5,}|[!?]|\bNr\.|\d%|@|\bEUR\b|€", name):
        return False
    if re.search(rf"[.:]\s+[{UPPER}]\w+\s+\w+\s+\w+", name) and len(words) > 9:
        return False
    verbs = _VERBS_OF.get(reading.language or "", _VERBS)
    return verbs.isdisjoint(
        word.casefold().rstrip(".,;:") for at, word in enumerate(words) if word.islower() or (not at and reading.language != "en")
    )
