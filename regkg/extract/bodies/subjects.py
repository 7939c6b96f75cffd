"""Bodies that no noun tells to be one: whoever a sentence says to carry out a project, right before the verb or right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from regkg.extract.cues.phrases import NAMED
from regkg.extract.text.persons import is_person
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span

_WORD: Final = rf"(?:[{UPPER}][\w&’'-]*|[{LOWER}]{{3,}})"
_NAME: Final = rf"(?P<name>[{UPPER}][\w&’'-]*(?:\s(?:un\s|ir\s|ja\s)?{_WORD}){{1,6}}?)"
_ENGLISH: Final = rf"(?P<name>[{UPPER}][\w&’'-]*(?:\s(?:(?:of|and|for|the|de|di)\s){{0,2}}[{UPPER}][\w&’'-]*){{1,6}}?)"
_SHORT: Final = rf"(?P<short>\s\([{UPPER}][\w+-]{{1,11}}\))?"
_DAY: Final = r"(?:\s\d{4}\.\s?gad(?:ā|a\s[^,;:“„\"\n]{3,20}?))?"
_AT_HEAD: Final = r"(?:The\s)?"
_ENDS: Final = (
    r"(?=[.;\n]|,\s|\s\(|$|\s(?:sadarbībā|kopā|partnerībā|ar|kartu|su|koos|koostöös|together|from|in\s(?:cooperation|partnership))\s)"
)
#: Right before the verb, at the head of a sentence; right behind it, behind the word for the project and its name.
_PATTERNS: Final = {
    "lv": (
        (
            rf"{_AT_HEAD}{_NAME}{_SHORT}{_DAY}\s(?:ir\s)?(?:(?:īsteno|realizē)(?:ja|s|jusi|jis)?|(?:uz)?sāk(?:a|usi)(?:\s(?:īstenot|realizēt))?)\s"
            r"(?:[^.;:“„\"\n]{0,90}?\s)?projekt(?:u|a)(?=\s[“„\"«]|\sNr\b|\s[\w./-]*\d)"
        ),
        rf"\b[Pp]rojektu{NAMED}\s(?:ir\s)?(?:(?:īsteno|realizē)(?:ja|s|jusi|jis)?|koordinē(?:ja)?|vada|iesnie(?:dza|gusi))\s{_NAME}{_ENDS}",
    ),
    "lt": (
        rf"{_AT_HEAD}{_NAME}{_SHORT}\s(?:(?:į|už)?gyvendin(?:a|o)|vykd(?:o|ė)|pradėjo\s(?:įgyvendinti|vykdyti))\s(?:[^.;:“„\"\n]{{0,90}}?\s)?projektą(?=\s[„“\"])",
        rf"\b[Pp]rojektą{NAMED}\s(?:įgyvendin(?:a|o)|vykd(?:o|ė)|koordinuoja)\s{_NAME}{_ENDS}",
    ),
    "et": (
        rf"{_AT_HEAD}{_NAME}{_SHORT}\s(?:viib|viis)\s(?:[^.;:“„\"\n]{{0,60}}?\s)?ellu\s(?:[^.;:“„\"\n]{{0,60}}?\s)?projekti(?=\s[„“\"])",
        rf"\b[Pp]rojekti{NAMED}\s(?:viib|viis)\sellu\s{_NAME}{_ENDS}",
    ),
    "en": (
        (
            rf"{_AT_HEAD}{_ENGLISH}{_SHORT}\s(?:is\simplementing|implements|implemented|has\slaunched|launched|leads|coordinates|carries\sout)\s"
            r"(?:[^.;:“„\"\n]{0,60}?\s)?project(?=\s[“\"])"
        ),
        rf"\bproject{NAMED}\s(?:is|was|will\sbe)\s(?:being\s)?(?:implemented|led|coordinated|carried\sout|run)\sby\s(?:the\s)?{_ENGLISH}{_ENDS}",
    ),
}
_COMPILED: Final = {language: tuple(re.compile(pattern, re.MULTILINE) for pattern in patterns) for language, patterns in _PATTERNS.items()}
#: How Latvian and Lithuanian words end that are no subject: where, whom, to whom.
_OBLIQUE: Final = re.compile(r"(?:[āēīūuąęų]|ās|ēs|īs|os|am|im|ai|ei|ām|ēm|iem|oje|ėje|uje|iuose|ams|oms|ui)$")
#: Who works for a body, whose name the words go on with: "Upes muzeja direktore Ilze Kalna".
_OFFICE: Final = re.compile(
    r"\b(?:direktor|vadītāj|vadov|skolotāj|mokytoj|õpetaja|profesor|docent|priekšsēdētāj|pirminink|speciālist|specialist|koordinator|pētniek"
    r"|deputāt|mācītāj|student|juhataja|juht\b|arst\b|skolēn|darbiniek|darbuotoj)"
)
#: What begins no name of a body: the project itself, its programme, all who take part in it, when and where.
_NO_BODY: Final = re.compile(
    r"(?:proje[kc]t|progra|eiropas savien|europos sajung|european|euroopa|latvija$|lietuva$|igaunija$|partner|visi |visas |divi |divas "
    r"|tris |all |both |two |three "
    r"|the |this |it$|they$|we$|mes$|vini$|kas$|kurs$|tas$|tie$|jis$|ji$|see$|nad$|pirm|otr|tres"
    r"|(?:sogad|pern|sobrid|paslaik|patlaban|tagad|jau|ari|tapat|savukart|turklat|kopa|kopigi|nesen|drizuma|veiksmigi|sekmigi|siemet|pernai|dabar"
    r"|kartu|praegu|tanavu|koos|samuti|currently|now|since|together|recently|today|also) )"
)


def told_by_verb(reading: Reading) -> Iterator[Span]:
    """Where names stand of which only the verb tells that they are bodies: "Latvijas Sarkanais Krusts īsteno projektu “…”"."""
    before, behind = _COMPILED.get(reading.language, _COMPILED["en"])
    if "roje" not in reading.text:
        return
    heads = (before.match(reading.text, sentence.start, sentence.end) for sentence in reading.sentences)
    for match in (head for head in heads if head is not None):
        more = match["name"].split()[1:]
        if (match["short"] or any(word[0].isupper() for word in more)) and _may_be_body(reading, match["name"]):
            yield Span(*match.span("name"))
    for match in behind.finditer(reading.text):
        if _may_be_body(reading, match["name"]):
            yield Span(*match.span("name"))


def _may_be_body(reading: Reading, name: str) -> bool:
    """Whether words may be the name of a body: no person, no pronoun, nothing in a case that no subject stands in."""
    if is_person(name) or _OFFICE.search(name) or _NO_BODY.match(fold(name)) or reading.lexicon.country(name) is not None:
        return False
    return reading.language not in ("lv", "lt") or _OBLIQUE.search(name) is None or name.split()[-1].isupper()
