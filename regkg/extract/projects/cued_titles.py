"""Titles of projects without quotation marks behind the word "project", told by what they name or by where the sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import VERBAL_NOUN, names_deed
from regkg.extract.cues.titles import number_in
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

#: A title that ends with what is done, or with where or in what stage it is: "Parka labiekārtošana | Kalnos", "… izbūve, | 2. kārta"; the
#: mark before it may have none behind.
_UNQUOTED: Final = re.compile(
    rf"\s(?:[–—-]\s)?[“„\"«]?(?P<name>[{UPPER}](?!\w*[āēīū]\s)[^.:;“”„\"\n(),]{{8,140}}(?:(?<!īsteno)(?<!ievie)(?<!sāk)(?<!pabeig)šana|ība|izbūve|pārbūve|izveide|rekonstrukcija|modernizācija|"
    rf"revitalizācija|renovācija|būvniecība)(?P<tail>(?:\s(?:un\s)?[{UPPER}][{LOWER}]+(?:(?:as|es|u|a)\s(?:novad|pagast|pilsēt|ciem|iel)(?:ā|os|ās)|ā|ē|ī|ū|os|ās|ēs))"
    r"{0,3}(?:,?\s\d\.?\s?kārta)?))(?=\s*(?:[.\n(;]|$|,\s(?:kas|kurš|kura|kuru|kurā|kuram|ko|[Nn]r)\b))"
)


#: A title in the genitive's place, before the noun that has it: "projekta Ūdens apgādes attīstība Kalnos (Nr. LLI-901) īstenošana".
_BEFORE_WORK: Final = re.compile(
    rf"[\s,–-]{{1,3}}(?P<name>[{UPPER}](?:[^.:;“”„\"\n()]|(?<=\d)\.(?=\s?kārt)){{12,140}}?)"
    r"(?=\s(?:\((?:[Pp]rojekta\s)?(?:līguma\s)?Nr\.?[^()\n]{4,60}\)\s)?"
    r"(?:īstenošan|realizācij|realizēšan|ieviešan|ietvaros|gaitā)[^\W\d_]*)"
)
#: A title of several words before a clause on the project: "projektam Ceļu rekonstrukcija Kalnu ostas teritorijā, kura rezultātā".
_BEFORE_CLAUSE: Final = re.compile(
    rf"\s(?P<name>[{UPPER}][^\W\d_]+(?:,?\s(?!k(?:as|ur\w*|o)\s)[\w.-]+){{4,20}}),\s(?:kas|kura|kurā|kuru|ko)\s(?!projekt)"
)
#: The number of a project, before its title.
_NUMBER_FIRST: Final = re.compile(r",?\s(?:(?:Nr|nr|ID|No)\.?:?\s?)?[A-Z\d][\w./-]{5,50}(?=\s)")
#: A title right before the number of its project: "projektu Tilta pārbūve Kalnos (Nr. LLI-901)".
_BEFORE_ITS_NUMBER: Final = re.compile(
    rf"\s(?:[–-]\s)?(?P<name>[{UPPER}](?!\w*[āēīū]\s)[^.;:“”„\"\n()]{{8,160}}?),?\s\(?(?:projekt\w{{1,2}}\s)?(?:Nr|nr)\.?\s?(?=\w*\d)"
)
_LONGEST_NUMBER: Final = 60
#: A title behind a dash or a colon, up to the end of the sentence: "īsteno projektu – Tilta pārbūve Kalnu ciemā."
_APPOSED: Final = re.compile(rf"(?:\s[–—-]|:)\s(?P<name>[{UPPER}][^.:;“”„\"\n()]{{8,140}}?)(?=\.(?:\s|$)|\n|$)")
#: The word for one project before that, in the languages that know no article.
_ONE: Final = {"lv": ("rojekts", "rojektu"), "lt": ("rojektas", "rojektą"), "et": ("rojekt", "rojekti")}
#: "Projekta nosaukums ir Tilta pārbūve Kalnu ciemā."
_CALLED: Final = re.compile(
    r"\b(?:[Pp]rojekta\snosaukums\s(?:ir|[–—-])|[Pp]rojekto\spavadinimas\s(?:yra|[–—-])|[Pp]rojekti\s(?:nimi|nimetus)\son)"
    rf"\s(?P<name>[{UPPER}][^.;:“”„\"\n]{{8,160}}?)(?=\.(?:\s|$)|\n|$)"
)
#: A clause that follows a name and is no part of it.
_CLAUSE: Final = re.compile(r",\s(?:kas|kur\w*|ko|lai|bet|kā|jo|tai skaitā|tajā skaitā|tostarp|savukārt|to)\s")
#: "funding for the project Upper Hill community centre – phase II.": what a project gets, and its title up to the end of the sentence.
_UNQUOTED_ENGLISH: Final = re.compile(r"\s(?P<name>[A-Z][^.:;“”„\"\n(),]{12,120}?)(?=\.(?:\s|$)|\n|$)")
_OF_PROJECT: Final = re.compile(
    r"\b(?:funding|grants?|support|financing|money|contracts?|agreements?|implementation|completion|launch|start)\s(?:for|of|on|to)\s(?:the\s)?$"
)
FINITE_ENGLISH: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|can|could|may|must|shall|should|which|that|who|when|where|after|before|since"
    r"|during|until|aims?|starts?|ends?|runs?|[a-z]+ed)\b"
)
_FEWEST_UNQUOTED: Final = 4


def unquoted_at(reading: Reading, at: int) -> Span | None:
    """A title without quotation marks that begins at a place: in Latvian a verbal noun in the nominative tells that it is one."""
    if reading.language == "en":
        return _unquoted_english(reading, at)
    if (deed := _deed_at(reading, at)) is not None:
        return deed
    if reading.language != "lv":
        return None
    if (number := _NUMBER_FIRST.match(reading.text, at)) is not None and number_in(reading, at, number.end()):
        at = number.end()
    match = _BEFORE_WORK.match(reading.text, at)
    if (
        match is None
        and (before := _BEFORE_CLAUSE.match(reading.text, at))
        and names_deed(before["name"])
        and not _FINITE.search(before["name"])
    ):
        return Span(*before.span("name"))
    if match is None or not VERBAL_NOUN.search(match["name"]) or _FINITE.search(match["name"]) or _CLAUSE.search(match["name"]):
        match = _UNQUOTED.match(reading.text, at)
    return Span(*match.span("name")) if match is not None and 2 <= len(match["name"].split()) <= 18 else None


def _deed_at(reading: Reading, at: int) -> Span | None:
    """What names a deed at a place, before the number of its project or behind a dash or a colon."""
    match = _BEFORE_ITS_NUMBER.match(reading.text, at)
    if match is not None:
        number = next(project_numbers_in(reading.text, match.end(), match.end() + _LONGEST_NUMBER), None)
        match = match if number is not None and number.span.start == match.end() else None
    if match is None and reading.text.endswith(_ONE.get(reading.language, ()), 0, at):
        match = _APPOSED.match(reading.text, at)
    if match is None or not names_deed(match["name"]) or _FINITE.search(match["name"]) or _CLAUSE.search(match["name"]):
        return None
    return Span(*match.span("name")) if len(match["name"].split()) <= _LONGEST_DEED else None


_LONGEST_DEED: Final = 18


def _unquoted_english(reading: Reading, at: int) -> Span | None:
    """What ends a sentence behind "funding for the project", in English, where it has no verb and is no body."""
    match = _UNQUOTED_ENGLISH.match(reading.text, at)
    begun = reading.text.rfind(" ", 0, max(at - 1, 0)) + 1
    if match is None or _OF_PROJECT.search(reading.text, max(0, begun - 40), begun) is None:
        return None
    span = Span(*match.span("name"))
    if len(match["name"].split()) < _FEWEST_UNQUOTED or FINITE_ENGLISH.search(match["name"]) or number_in(reading, at, span.end):
        return None
    taken = [body.span for body in reading.bodies] + [name.span for name in reading.names_in(span, RK.Programme)]
    return span if not any(other.start == span.start or other.holds(span) for other in taken) or names_deed(match["name"]) else None


#: A short name that ends a title without quotation marks: "Taku attīstība Latvijā un Igaunijā/WATERWAYS".
_SHORT_BEHIND_STROKE: Final = re.compile(r"\s?/\s?(?P<short>[A-Z][A-Z\d-]{3,})$")


def titles_without_quotes(reading: Reading) -> Iterator[Anchor]:
    """ "finansējums projektam Stadiona attīstīšana.": a title that ends the sentence, or stands before "īstenošana"."""
    for cue in reading.cues:
        if cue.concept == LEX.project and (span := unquoted_at(reading, cue.span.end)) is not None:
            if (short := _SHORT_BEHIND_STROKE.search(reading.text, *span)) is not None and is_acronym(short["short"]):
                title = Span(span.start, short.start())
                names = [(RK.title, reading.text_literal(reading.words(title)), title, LIKELY)]
                yield Anchor([*names, (RK.acronym, Literal(short["short"]), Span(*short.span("short")), LIKELY)], span, "cue")
                continue
            yield Anchor([(RK.title, reading.text_literal(reading.words(span)), span, LIKELY)], span, "cue")
    for match in _CALLED.finditer(reading.text) if reading.holds_any("osaukums", "avadinimas", "nimi on", "nimetus on") else ():
        span = Span(*match.span("name"))
        yield Anchor([(RK.title, reading.text_literal(match["name"]), span, LIKELY)], Span(match.start(), span.end), "cue")


_UNQUOTED_LINE: Final = re.compile(rf"\s(?P<name>[{UPPER}][^.:;“”„\"\n]{{24,220}})(?=\s(?:Ziņas|Jaunumi|Aktualitātes)?\n|\n|$)")
_FINITE: Final = re.compile(r"\b(?:ir|tiek|tika|tiks|būs|notiek|notiks|sāk\w*|turpin\w+|noslēdz\w+|īsteno\w*|aicina|saņem\w*)\b")


def titles_ending_headings(reading: Reading) -> Iterator[Anchor]:
    """ "apstiprina pašvaldības projektu Stadiona pārbūve Kalnos" in Latvian: a title that ends a heading, in which a verbal noun stands."""
    if reading.language != "lv":
        return
    for line in reading.lines[:4]:
        if line.text[-1] in ".!?:;":
            continue
        for cue in reading.cues_in(line.span, LEX.project):
            match = _UNQUOTED_LINE.match(reading.text, cue.span.end)
            if match is None or not VERBAL_NOUN.search(match["name"]) or _FINITE.search(match["name"]) or len(match["name"].split()) < 4:
                continue
            name = re.sub(r"\s(?:Ziņas|Jaunumi|Aktualitātes)$", "", match["name"]).strip()
            span = Span(match.start("name"), match.start("name") + len(name))
            yield Anchor([(RK.title, reading.text_literal(name), span, LIKELY)], span, "cue")
