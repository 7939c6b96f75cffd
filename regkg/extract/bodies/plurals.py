"""Nouns in the plural that several names share: "Kalnu, Upes un Ezeru novadu pašvaldībām" are three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from regkg.extract.bodies.english import shared_heads
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import head_of, heads_of
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.nominative import plurals

#: What stands before the noun, in the genitive of the plural, and in that of the singular.
_ONE: Final = {
    "lv": {
        "novadu": "novada",
        "rajonu": "rajona",
        "pilsētu": "pilsētas",
        "pagastu": "pagasta",
        "reģionālo parku": "reģionālā parka",
        "nacionālo parku": "nacionālā parka",
    },
    "lt": {
        "rajonų": "rajono",
        "miestų": "miesto",
        "apskričių": "apskrities",
        "regionių parkų": "regioninio parko",
        "regioninių parkų": "regioninio parko",
    },
    "et": {},
}
#: Nouns that stand for a whole class where nothing tells what kind each is of: "Latvijas uzņēmumi", "Rīgas biedrības".
_NO_NAMES: Final = frozenset(
    """
        uzņēmums iestāde organizācija biedrība kopiena grupa klubs fonds nodibinājums kapitālsabiedrība saimniecība veikals
        įmonė įstaiga organizacija bendruomenė draugija asociacija
        ettevõte organisatsioon selts klubi ühing ühendus omavalitsus võrgustik
        """.split()
)
#: Nouns of areas: their bodies are not one of each.
_AREAS: Final = ("reģiona", "reģionu", "regiono", "regionų", "apkaimes", "apgabala", "valsts", "valstu")
_MOST_BEFORE: Final = 3


#: Bodies of which a place has one: said in the singular of two places, they are two: "Kalnu un Upes novada pašvaldība"; no genitive.
_OF_EACH: Final = {
    "lv": re.compile(
        r"(?P<kind>novada|rajona|pilsētas|pagasta|[Rr]eģionālā\sparka|[Nn]acionālā\sparka)\s"
        r"(?P<head>pašvaldīb|dom|padom|administrācij|direkcij)(?:a|u|ai|e|i|ei)(?!\w)"
    ),
    "lt": re.compile(r"(?P<kind>(?:rajono|miesto)(?:\ssavivaldybės)?)\s(?P<head>savivaldyb|administracij)(?:ė|a|ę|ą|ei|ai|e)(?!\w)"),
    "et": re.compile(r"(?P<kind>)(?P<head>vald|linn|(?:valla|linna)valitsus)(?:(?<=vald)|(?<=linn)|(?<=valitsus)(?:ega|ele)?)(?!\w)"),
}


def of_each(words: str, language: str) -> str | None:
    """What each of several places has that share a noun in the singular, in the nominative; None for other words."""
    match = _OF_EACH[language].fullmatch(words) if language in _OF_EACH else None
    if match is not None and language == "et":
        return match["head"]
    return f"{match['kind']} {heads_of(language)[fold(match['head'])]}" if match is not None else None


#: Genitives of places that no nominative looks like.
IS_OWNER: Final = {
    "lv": re.compile(r"(?:[^\W\d_]+(?:as|es|u|pils)(?:,\s+)?)+"),
    "lt": re.compile(r"(?:[^\W\d_]+(?:ų|o|os|ės|ies|aus)(?:,\s+)?)+"),
    "et": re.compile(r"(?:[^\W\d_]+[aeiouõäöü](?:,\s+)?)+"),
}


def one_of(words: str, language: str) -> str | None:
    """What each of several has of a noun in the plural with what stands before it: "novadu pašvaldībām" gives "novada pašvaldība"."""
    if (one := of_each(words, language)) is not None:
        return one
    *before, last = words.split()
    head = plurals(language).get(last.casefold())
    if head is None or head not in heads_of(language).values() or len(before) > _MOST_BEFORE or (not before and head in _NO_NAMES):
        return None
    if any(word in _AREAS for word in before) or not all(word.islower() for word in before):
        return None
    kind = " ".join(before)
    if last.endswith("u") and not kind.startswith(tuple(_ONE.get(language, {}))):
        return None  # the accusative of one: "uzņēmēju asociāciju"
    for several, one in _ONE.get(language, {}).items():
        if kind.startswith(several):
            kind = one + kind[len(several) :]
    return f"{kind} {head}".strip()


#: How the nominative of the plural ends of nouns that head names.
_SEVERAL: Final = {"lv": ("as", "es", "i"), "lt": ("os", "ės", "ai", "ys"), "en": ("s",), "et": ("d",)}


def names_kind(words: str, language: str) -> bool:
    """Whether words tell what kind several bodies are of, as their last noun for bodies does: "10 vietējās rīcības grupas"."""
    for word in reversed(words.casefold().split()):
        one = re.sub(r"ies$", "y", word) if language == "en" else word
        if language not in _ONE:
            one = one.removesuffix(_SEVERAL[language][0]) if language in _SEVERAL else one
        if head_of(fold(one), language) is not None or word in _GROUPS:
            return word.endswith(_SEVERAL.get(language, ())) and (language not in _ONE or word in plurals(language))
    return False


#: A noun for several that heads the name of no one.
_GROUPS: Final = frozenset({"groups", "rühmad", "institutions", "organisations", "organizations"})
#: Places in the genitive, the last behind "and"; what they share follows.
_OWNERS: Final = {
    language: re.compile(
        rf"(?<!\w)(?P<names>[{UPPER}][^\W\d_]+{ending}(?:,\s{{1,2}}[{UPPER}][^\W\d_]+{ending})*)(?:,?\s+(?:{joined})\s+|(?P<comma>,\s))"
        rf"(?P<last>[{UPPER}][^\W\d_]+{ending})\s(?=[{LOWER}]|Reģionālā|Nacionālā|(?:Valla|Linna)valitsused)"
    )
    for language, ending, joined in (
        ("lv", "[suae]", "un|kā arī"),
        ("lt", "(?:ų|o|os|ės|ies|aus)", "ir|bei"),
        ("et", "[aeiouõäöü]", "ja|ning"),
    )
}
#: A noun in the genitive behind a head: the name goes on, and its head is another.
_GOES_ON: Final = re.compile(rf" [{LOWER}]+(?:as|es|u|ų|os|io)\b")
_TAIL: Final = re.compile(
    rf"(?:[{LOWER}]+|(?:Reģionālā|Nacionālā)(?=\sparka)|(?:Valla|Linna)valitsused)(?:\s[{LOWER}]+){{0,{_MOST_BEFORE}}}"
)
#: Whole areas, which a text names for other reasons than what they do.
_PLACES: Final = frozenset(
    "novads pagasts pilsēta rajons reģions parks apriņķis miestas rajonas regionas parkas vald linn maakond piirkond regioon".split()
)
#: Cases in which nothing but a list ends: datives, and units in the plural.
_TELLING: Final = ("ām", "ēm", "iem", "oms", "ėms", "ams", "iams")


#: Municipalities each with the kind of its area, which share but the last noun: "Kalnu novada, Upes pilsētas un Ezera novada pašvaldības".
_OF_AREAS: Final = {
    language: re.compile(
        rf"(?<!\w)(?P<names>(?:[{UPPER}][^\W\d_]+\s(?:{areas})(?:,\s|,?\s(?:{joined})\s))+)"
        rf"(?P<last>[{UPPER}][^\W\d_]+\s(?:{areas}))\s(?P<head>(?:{head})(?P<ending>[{LOWER}]{{1,4}}))(?!\w)"
    )
    for language, areas, joined, head in (
        ("lv", "novada|rajona|pilsētas|pagasta", "un|kā arī", "pašvaldīb|dom"),
        ("lt", "rajono|miesto", "ir|bei", "savivaldyb"),
    )
}
#: Endings that only the plural of their nouns has, and that of the nominative of one.
_ONLY_PLURAL: Final = {"ām": "a", "ās": "a", "ēm": "e", "ēs": "e", "ėms": "ė", "ių": "ė", "ėmis": "ė", "ėse": "ė"}


def _of_areas(reading: Reading, language: str) -> Iterator[Body]:
    """Municipalities that share the noun of the last; each has it in the same case, where the singular has that."""
    for match in _OF_AREAS[language].finditer(reading.text):
        one = _ONLY_PLURAL.get(match["ending"])
        head = match["head"] if one is None else match["head"].removesuffix(match["ending"]) + one
        for name in re.finditer(rf"[{UPPER}][^\W\d_]+\s[{LOWER}]+", match["names"]):
            start = match.start("names") + name.start()
            yield Body(Span(start, start + len(name[0])), f"{name[0]} {head}")
        if one is not None:
            yield Body(Span(match.start("last"), match.end("head")), f"{match['last']} {head}")


def in_text(reading: Reading) -> Iterator[Body]:
    """Bodies of which a text names the noun once, in the plural; the first ones stand where their own words do."""
    language = reading.language or ""
    if language == "en":
        yield from reading.once(shared_heads)
    if language in _OF_AREAS:
        yield from _of_areas(reading, language)
    if language not in _OWNERS:
        return
    for match in _OWNERS[language].finditer(reading.text):
        many = match["names"].count(",") >= _MANY
        tail = _shared_tail(reading, match.end(), language, many=many, is_last=match["comma"] is None)
        if tail is None or reading.codes_in(Span(*match.span("last")), "country"):
            continue
        one, end = tail
        if of_each(reading.text[match.end() : end], language) and not IS_OWNER[language].fullmatch(match["names"]):
            continue  # "Ventspils un Kalnu novada dome"
        if language == "et" and any(head_of(fold(name), language) for name in re.findall(r"[^\W\d_]+", match["names"])):
            continue  # "Mere Haigla ja Mäe linnavalitsus"
        area = _AREA_BEFORE.search(reading.text, max(0, match.start() - _LONGEST_AREA), match.start()) if language == "lt" else None
        of_area = area[0] if area is not None else ""
        for word in re.finditer(r"[^\W\d_]+", match["names"]):
            span = Span(match.start("names") + word.start(), match.start("names") + word.end())
            if not reading.codes_in(span, "country"):
                yield Body(
                    Span(area.start() if area is not None and not word.start() else span.start, span.end), f"{of_area}{word[0]} {one}"
                )
        yield Body(Span(match.start("last"), end), f"{of_area}{match['last']} {one}")


#: The district of the places that share a noun in Lithuanian: "Kalnų rajono | Upės ir Ežero gimnazijos".
_AREA_BEFORE: Final = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+(?:ų|o|os|ės|ies|aus)\s(?:rajono|r\.)\s$")
_LONGEST_AREA: Final = 40
#: So many commas between places make a list, though no "and" stands before the last.
_MANY: Final = 2


def _shared_tail(reading: Reading, at: int, language: str, *, many: bool, is_last: bool) -> tuple[str, int] | None:
    """What names before a place share, and where it ends; a list without "and" must tell by its case or its unit that it is one.

    Many names need not, where nothing stands between them and the noun.
    """
    tail = _TAIL.match(reading.text, at)
    words = tail[0].split() if tail is not None else []
    each = _OF_EACH[language].match(reading.text, at) if is_last and language in _OF_EACH else None
    if each is not None and (one := of_each(each[0], language)) is not None:
        return one, each.end()
    for count in range(1, len(words) + 1):
        printed = " ".join(words[:count])
        one = one_of(printed, language)
        if one is None or (one.split()[-1] in _PLACES and "plānošanas" not in one):
            continue
        if _GOES_ON.match(reading.text, at + len(printed)) and printed.endswith(("as", "es", "os", "ės")):
            return None
        is_told = is_last or (many and count == 1)
        if not is_told and not printed.endswith(_TELLING) and not printed.startswith(tuple(_ONE[language])):
            return None
        return one, at + len(printed)
    return None
