"""Who carries out the several projects of a page, as what stands before their names says it of all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.bodies.enumerations import run_from
from regkg.extract.partners.companions import WITH_OTHERS
from regkg.extract.partners.contracts import who_signs
from regkg.extract.partners.participants import has_lead, in_charge, note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import is_base, may_be_subject, nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import PARTNER, RK

#: From a subject to its verb: an abbreviation, a time; no other clause.
_TO_VERB: Final = r"[”“\"»]?\s(?:\([^()]{2,30}\)\s)?(?:(?:[^.;:,\n]|(?<=\d)\.){0,120}?\s)?"
#: Verbs that have several projects for their object, and the projects, which a number or a word counts, or a list follows.
_SEVERAL: Final = (
    r"(?:divus|trīs|četrus|piecus|sešus|septiņus|astoņus|vairākus|šādus|sekojošus|abus|\d{1,2}|du|tris|keturis|penkis|kelis|šiuos"
    r"|two|three|four|five|six|several|both|the following)"
)
_OBJECT: Final = r"(?:[^.;:“„\"\n]{0,110}?\s)?"
#: One project and another, each by the word and its name: "projektu “A” un projektu “B”".
_AND_ANOTHER: Final = (
    r"(?P<one>projektu|projektą|project)(?=\s[“„\"«][^“”„\"«»\n]{2,240}[”“\"»](?:\s\([^()\n]{2,60}\))?"
    r"\s(?:un|ir|and)\s(?:the\s)?(?P=one)\s[“„\"«])"
)
_ACTIVE: Final = re.compile(
    rf"{_TO_VERB}(?:"
    r"(?:(?:īsteno|realizē)(?:ja|s|jusi|jis)?|iesniegusi|iesniedza|iesniedzis|ievieš|ieviesīs|uzsāk(?:a|s|usi|usī|ot|is)?"
    r"|(?:plāno|gatavojas|iecerējusi|iecerējis|plānojusi|sāks|sāka|turpina) (?:īstenot|realizēt)"
    r"|pabeidz(?:a|is)?|pabeig(?:usi|s)|noslēdz(?:a|is)?|noslēgusi|(?:už)?baigė|(?:has |have )?(?:complet|finish)ed"
    r"|(?:įgyvendin|vykd)(?:a|o|ė|s|ys)|(?:is |are |will |has |have )?(?:implement|carry|carries|carri|realis|realiz|run)"
    r"(?:s|ed|ing)?(?:\sout)?)\s"
    rf"(?:{_OBJECT}(?<!\w){_SEVERAL}\s{_OBJECT}(?:projektus|projects)\b|{_OBJECT}(?:projektus|projects)\s?(?:[:–]|(?=[“„\"«]))"
    rf"|{_OBJECT}{_AND_ANOTHER})"
    r"|(?:iesniegusi|iesniedza|iesniedzis)\s(?:[^\W\d_]+\s|\d+\s){0,4}projekt(?:u|a)\s(?:pieteikumus|iesniegumus)"
    r"|(?:(?:sa)?gatavo(?:ja|jusi|jis)|izstrādāj(?:a|usi|is)|iesnie(?:dza|gusi|dzis)|parengė|pateikė|prepared|submitted)\s"
    r"(?:savus|savo|its|their)\s(?:[\w+-]+\s){0,3}(?:projektus|projects)(?!\w)"
    r"|(?:turpina|turpinās|sāk|sāka|sāks|sākusi|sācis|uzsāk(?:a|s|usi|is)?|veic|plāno)\s(?:šādu|vairāku|abu|divu|trīs|četru|piecu|\d{1,2})\s(?:[^\W\d_]+\s){0,4}?"
    r"projektu\s(?:īstenošanu|realizāciju|ieviešanu)"
    r"|(?:tęsia|pradeda|pradėjo|vykdo)\s(?:šių|dviejų|trijų|kelių|keturių)\s(?:[^\W\d_]+\s){0,3}?projektų\s(?:įgyvendinimą|vykdymą)"
    r"|(?:continues|has\sbegun|began|starts)\s(?:the\s)?(?:implementation\sof|implementing|carrying\sout)\s(?:the\s)?"
    r"(?:following|two|three|four|several|both)\s(?:[\w-]+\s){0,3}?projects"
    r"|jätkab\s(?:järgmiste|kahe|kolme|mitme)\s(?:[^\W\d_]+\s){0,3}?projekti(?:de)?\selluviimist"
    r"|vii(?:b|s)\sellu\s(?:[^\W\d_]+\s){0,3}?(?:(?:kahte|kolme|nelja|viit|mitut)\s(?:[^\W\d_]+\s){0,3}?projekti|projekte\s?:))"
)
#: Projects that somebody made, handed in or has: the noun stands behind who did.
_MADE: Final = (
    r"(?:(?:īstenoti|iesniegti|realizēti|pieteikti|izstrādāti|uzsākti)(?:e|em)\s(?:[^\W\d_]+\s){0,4}?projekti(?:em)?"
    r"|(?:īstenot|iesniegt|realizēt|pieteikt|izstrādāt|uzsākt)os\s(?:[^\W\d_]+\s){0,4}?projektus"
    r"|(?:įgyvendinami|įgyvendinti|vykdomi|pateikti)\s(?:[^\W\d_]+\s){0,4}?projektai)\b"
)
_PASSIVE: Final = re.compile(rf"[”“\"»]?\s(?:\([^()]{{2,30}}\)\s)?{_MADE}")
#: Of whom several are approved: "Kalnu biedrībai apstiprināti divi projekti".
_APPROVED: Final = re.compile(
    rf"{_TO_VERB}apstiprināti\s(?:[^\W\d_]+\s|\d+\s){{0,4}}projekt(?:i\b|u\s(?:pieteikumi|iesniegumi)|a\s(?:pieteikumi|iesniegumi))"
)
#: Whoever gets money or consent for several: "Kalnu dome saņēmusi apstiprinājumu vēl četriem projektiem".
_GETS: Final = re.compile(
    rf"{_TO_VERB}(?:"
    r"(?:saņēm(?:usi|is|a)|saņems|guv(?:usi|is|a)|ieguv(?:usi|is|a)|piesaistīj(?:usi|is|a))\s(?:[^.;:“„\"\n]{0,60}\s)?"
    r"(?:atbalstu|finansējumu|līdzfinansējumu|līdzekļus|apstiprinājumu|naudu)\s(?:(?:vēl|arī|nākamajiem|kopumā|pavisam)\s)*"
    r"(?:diviem|trim|trijiem|četriem|pieciem|sešiem|septiņiem|vairākiem|šādiem|\d{1,2})\s(?:[^.;:“„\"\n]{0,60}\s)?projektiem"
    r"|(?:gavo|gaus)\s(?:[^.;:“„\"\n]{0,40}\s)?(?:paramą|finansavimą|lėšų)\s(?:dviem|trims|keturiems|penkiems|keliems|šiems)\s(?:[^\W\d_]+\s){0,3}projektams"
    r"|(?:has\s|have\s)?(?:received|won|secured|obtained)\s(?:[^.;:“„\"\n]{0,40}\s)?(?:funding|support|grants|money|financing)\s(?:for|to)\s"
    r"(?:two|three|four|five|six|several|both|the following)\s(?:[\w-]+\s){0,3}projects"
    r"|(?:sai|saab)\s(?:[^.;:“„\"\n]{0,40}\s)?(?:toetust|rahastuse|toetuse|raha)\s(?:kahele|kolmele|neljale|mitmele|järgmistele)\s(?:[^\W\d_]+\s){0,3}projekti(?:le|dele)"
    r")(?!\w)"
)
#: Of whom several projects are approved, before the noun: "apstiprināti divi | Kalnu domes | projekti".
_ARE_APPROVED: Final = re.compile(
    r"\b(?:apstiprinā[jt][^\W\d_]*|atbalstīj?[^\W\d_]*|pabeigti|īstenoti|realizēti|patvirtin[^\W\d_]+)\s(?:arī\s|vēl\s)?"
    r"(?:divi|trīs|četri|pieci|seši|vairāki|šādi|abi|divus|četrus|piecus|vairākus|du|trys|keturi|\d{1,2})\s$"
    r"|\b(?:atbalstu|finansējumu|paramą|finansavimą)\s(?:guvuši|guva|ieguvuši|ieguva|saņēmuši|saņēma|saņems|gūs|gavo|gaus)\s(?:arī\s|vēl\s|dar\s|ir\s)?"
    r"(?:divi|trīs|četri|pieci|seši|vairāki|šādi|abi|du|trys|keturi|penki|keli|\d{1,2})\s$"
    r"|\b(?:piešķir(?:ts|ti|s)?|piešķīr(?:a|is|usi)|skirta(?:s|i)?|skyrė)\s(?:[^.;:“„\"\n]{0,40}\s)?"
    r"(?:diviem|trim|četriem|pieciem|vairākiem|šādiem|abiem|dviem|trims|keturiems|penkiems|keliems|šiems|\d{1,2})\s$",
    re.IGNORECASE,
)
#: Behind whom what several projects get is said, or who has made them: "to grant co-financing to | X | for the following projects".
_GRANTED_TO: Final = re.compile(r"\b(?:grant|award|allocat|provid)[^\W\d_]*\s(?:[^.;:\n]{0,60}\s)?to\s(?:the\s(?:[a-z]+\s)?)?[“\"]?$")
_FOR_LISTED: Final = re.compile(
    r"[”\"]?\sfor\s(?:the\sfollowing|two|three|four|five|six|several|both|\d{1,2})\s(?:[^.;:\n]{0,60}\s)?projects\b"
)
_MADE_BY: Final = re.compile(
    r"\b[Pp]rojects\s(?:(?:are|were|being)\s)?(?:implemented|carried\sout|submitted|led|run|coordinated)\sby\s(?:the\s)?[“\"]?$"
)
_OF_WHOM: Final = re.compile(
    r"\b(?:[Tt]he\sfollowing|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s(?:[\w-]+\s){0,2}projects\s(?:of|by)\s(?:the\s)?[“\"]?$"
)
_ARE_CHOSEN: Final = re.compile(
    r"[”\"]?\s(?:have\sbeen|were|are|will\sbe)\s(?:[a-z]+\s)?(?:approved|supported|selected|funded|implemented|chosen)\b"
)
_LIST_BELOW: Final = re.compile(r"[”\"]?(?:\sin\s(?:19|20)\d\d)?\s?(?::|\n|$)")
#: An area, from which projects may be by whomever.
_AREA: Final = re.compile(r"\b(?:novada|pilsētas|pagasta|rajona|reģiona|rajono|miesto|apskrities|regiono)$")
_PROJECTS_BEHIND: Final = re.compile(r"[”“\"»]?\s(?:[^\W\d_]+\s){0,3}?(?:projekti|projektus|projektiem|projektai|projektams)(?!\w)")
_OTHERS: Final = re.compile(r"\b(?:cit|iepriekš|līdzīg|other|previous|similar|kit|ankstesn)\w*\s")
#: The noun of a body that was named before, alone: "pašvaldības iesniegtie projekti".
_BY_NOUN: Final = re.compile(
    rf"(?<![\w”“\"»]\s)\b(?P<noun>pašvaldīb|dom|biedrīb|uzņēmum|skol|universitāt|slimnīc|savivaldyb|bendrov)(?:as|es|a|ės)\s{_MADE}"
)


#: Who takes part in several projects may lead none of them.
_TAKES_PART: Final = re.compile(
    r"\b(?:piedal\w+|iesaist\w+|dalyvau\w+|participat\w+|tak(?:es|ing) part|osale\w+)\s[^.;:\n]{0,40}"
    r"\b(?:projektos|projektuose|in (?:\w+ ){0,2}projects|projektides)\b",
    re.IGNORECASE,
)


def of_group(reading: Reading) -> None:
    """Whoever is said to carry out the projects of a list is in charge of each whose own entry names nobody who is.

    One of the partners who applied for all of them is a partner in each.
    """
    whole, project = reading.whole, reading.project
    if whole is None or project is None:
        return
    named = min((fact.span.start for fact in project.all(RK.title, RK.projectNumber, RK.acronym)), default=0)
    for place, body in reading.once(_partners_of_several):
        if place <= named:
            note(reading, body, PARTNER, body.span, rule="group.partner/1", confidence=LIKELY)
    if has_lead(reading):
        return
    found = max((pair for pair in reading.once(_doers_of_several) if pair[0] <= named), key=lambda pair: pair[0], default=None)
    if found is not None and not _are_all_named(reading, whole, found[0], named):
        in_charge(reading, found[1], "group.actor/1")


#: Words for small numbers before "projects", beginnings.
_NUMBERS: Final = (
    r"2|div(?!p)|abi|abu|two|both|du(?=\s)|dvie|kaks|kahe|kaht",
    "3|tr[īi]|three|trys|trij|kolm",
    "4|četr|four|ketur|neli|nelja",
    "5|piec|five|penk|viis|viit",
    "6|seš|six|šeš|kuus|kuut",
)
_ONE_OF: Final = "|".join(f"(?P<n{count}>{words})" for count, words in enumerate(_NUMBERS, 2))
_HOW_MANY: Final = re.compile(rf"(?<!\w)(?:{_ONE_OF})[^\W\d_]*\s(?:[^\s.;:“„\"]+\s){{0,6}}?[Pp]roje[kc]t", re.IGNORECASE)
_LONGEST_COUNT: Final = 160


def _are_all_named(reading: Reading, page: Reading, place: int, named: int) -> bool:
    """Whether as many projects as a sentence counts that somebody carries out are named between it and another project."""
    counted = list(_HOW_MANY.finditer(page.text, max(0, place - _LONGEST_COUNT), place))
    count = int(str(counted[-1].lastgroup)[1:]) if counted else 0
    starts = [
        min((fact.span.start for fact in draft.all(RK.title, RK.projectNumber, RK.acronym)), default=0)
        for draft in reading.of_kind(RK.Project)
    ]
    return 0 < count <= sum(place <= start < named for start in starts)


#: One of the partners in several projects that they applied for together: "partneriem, tai skaitā X, iesniegti seši projektu pieteikumi:".
_AMONG_PARTNERS: Final = re.compile(r"\b[Pp]artner(?:iem|i),\s(?:tai skaitā|tajā skaitā|tostarp)\s(?:arī\s)?$")
_APPLIED_FOR: Final = re.compile(
    r",?\s(?:[^.;:“„\"\n]|(?<=\d)\.){0,260}?\b(?:iesniegti|apstiprināti|īsteno|īstenos)\s(?:[^\W\d_]+\s){0,2}"
    r"projekt(?:i|us|[ua]\s(?:pieteikum|iesniegum)(?:i|us))\s?:"
)


#: Whoever takes part in several projects that are named right behind: "X is a partner in two projects: ".
_IN_SEVERAL: Final = re.compile(
    r"[”“\"»]?\s(?:(?:šobrīd|pašlaik|arī|also|currently|now|taip pat|šiuo metu|praegu)\s)?(?:"
    r"(?:ir|būs|bija)\s(?:sadarbības\s)?partner(?:is|e)\s|(?:piedalās|iesaistījusies|iesaistījies|iesaistās)\s"
    r"|(?:is|was|has been)\s(?:an?\s)?(?:project\s)?partner\s(?:in|of)\s|(?:participates|takes part|is taking part|is involved)\sin\s"
    r"|(?:yra|buvo|bus)\spartner(?:is|ė)\s|dalyvauja\s|osaleb\s(?:partnerina\s)?|on\spartner(?:iks)?\s)"
    r"(?:(?:divos|trīs|trijos|četros|piecos|vairākos|šādos|sekojošos|abos)\s(?:[^\W\d_]+\s){0,4}projektos"
    r"|(?:two|three|four|five|several|both|the following)\s(?:[\w-]+\s){0,4}projects"
    r"|(?:dviejuose|trijuose|keturiuose|keliuose|šiuose)\s(?:[^\W\d_]+\s){0,4}projektuose"
    r"|(?:kahes|kolmes|neljas|mitmes|järgmistes)\s(?:[^\W\d_]+\s){0,4}projekti(?:s|des))\s?[:–—-]?\s?(?=[“„\"«\n]|[A-ZĀ-Ž])"
)


def _partners_of_several(page: Reading) -> list[tuple[int, Body]]:
    """Those among the partners who applied for the projects of a list together, or who take part in each, with where the list begins."""
    among = [body for body in page.bodies if _AMONG_PARTNERS.search(page.text, max(0, body.span.start - 40), body.span.start)]
    matches = ((_APPLIED_FOR.match(page.text, body.span.end), body) for body in among)
    found = [(match.end(), body) for match, body in matches if match is not None]
    behind = ((_IN_SEVERAL.match(page.text, body.span.end), body) for body in page.bodies if may_be_subject(body.name, page))
    found += [(match.end(), body) for match, body in behind if match is not None]
    found += [(place, other) for place, body in _subjects(page) for other in _with_whom(page, body)]
    return [*found, *((body.span.end, body) for body in page.bodies if _takes_part_in_each(page, body))]


_PROJECTS: Final = r"(?:projekt(?:us|i|os|iem|ai|uose|ais|id|e|ides)|projects)"
#: "projects in which the partner is", "projektai, kuriuose dalyvauja": before whoever takes part in each of a list.
_IN_EACH: Final = re.compile(
    rf"\b{_PROJECTS},?\s(?:kur(?:os|iem)?\s(?:kā\s|viens no\s)?(?:partner(?:is|iem|i)\s(?:ir|būs|bija)|(?:piedal|iesaist)(?:ās|īsies|ījās))"
    r"|(?:in which|where)\s(?:(?:a|the|one|another)\s)?partner\s(?:is|will be|was)"
    r"|kuri(?:uose|ų)\s(?:partner(?:is|ė)\s(?:yra|bus|buvo)|dalyvau(?:ja|s)|dalyvavo)|mil(?:les|lede)\s(?:(?:on\s)?partner(?:iks)?(?:\son)?|osaleb))"
    r"(?:\s?(?:arī|also|ir|taip pat|ka))?\s(?:the\s)?[“„\"«]?$"
)
#: The same with the body first: "projects in which | X | is a partner".
_IN_WHICH: Final = re.compile(rf"\b{_PROJECTS},?\s(?:kur(?:os|ās)?|in which|where|kuriuose|milles)\s(?:arī\s|also\s)?(?:the\s)?[“„\"«]?$")
_IS_PARTNER: Final = re.compile(
    r"[”“\"»]?\s(?:ir|būs|is(?: also)?|will be|yra|bus|on)\s(?:arī\s|viens no\s|an?\s|one of the\s)?(?:projekta\s)?partner\w*\s?[:.]"
    r"|[”“\"»]?\s(?:piedal(?:ās|īsies)|(?:takes|will take) part|participates|dalyvauja|osaleb)\s?[:.]"
)
#: What ends the line that introduces a list, behind whoever is a partner in each.
_LIST_BEGINS: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?\s?[:.]?[^\S\n]*(?:\n|$)")
_LONGEST_INTRODUCTION: Final = 110


def _takes_part_in_each(page: Reading, body: Body) -> bool:
    """Whether the line above a list of projects says that a body is a partner in them."""
    before = max(0, body.span.start - _LONGEST_INTRODUCTION)
    if _IN_EACH.search(page.text, before, body.span.start):
        return _LIST_BEGINS.match(page.text, body.span.end) is not None
    is_subject = _IN_WHICH.search(page.text, before, body.span.start) is not None
    match = _IS_PARTNER.match(page.text, body.span.end) if is_subject else None
    return match is not None and not page.text[match.end() : page.text.find("\n", match.end()) + 1].strip()


def _doers_of_several(page: Reading) -> list[tuple[int, Body]]:
    """The bodies of a page of which it is said that they carry out several projects, with where that is said."""
    return [] if _TAKES_PART.search(page.text) else [*_subjects(page), *_nouns(page), *_of_all(page)]


#: Who carries out all the projects of a page stands behind: "Abus projektus īsteno X", "both projects are carried out by X".
_ALL_BY: Final = re.compile(
    r"(?<!\w)(?:(?:[Aa]bus|[Vv]isus|[Šš]os)\s(?:šos\s|trīs\s)?projektus\s(?:kopumā\s)?(?:īsteno|īstenos|īstenoja|realizē|realizēs|realizēja|ievieš|vada|koordinē)"
    r"|(?:[Bb]oth|[Aa]ll(?:\s(?:three|these|the))?|[Tt]hese)\sprojects\s(?:are|were|will\sbe|have\sbeen)\s(?:implemented|carried\sout|led|coordinated|run)\sby"
    r"|(?:[Aa]bu|[Vv]isus|[Šš]iuos)\sprojektus\s(?:įgyvendina|įgyvendins|įgyvendino|vykdo|vykdė|koordinuoja)"
    r"|(?:[Mm]õlemat|[Kk]õiki)\sprojekt[ie]\s(?:viib\sellu|juhib|koordineerib))\s(?:the\s)?"
)
#: What a contract on several projects is for.
_FOR_SEVERAL: Final = re.compile(
    r"\bpar\s(?:[^.;:“„\"]{0,60}\s)?projektu\s(?:īstenošan|realizācij|realizēšan|ieviešan|finansēšan)"
    r"|\b(?:on|for)\s(?:the\s)?(?:[^.;:“„\"]{0,40}\s)?projects\b|\bprojektų\s(?:[^.;:“„\"]{0,60}\s)?(?:įgyvendinimo|finansavimo)"
)


def _of_all(page: Reading) -> Iterator[tuple[int, Body]]:
    """Whoever a sentence anywhere on the page names as who carries out all its projects, or signs the contracts on them."""
    for match in _ALL_BY.finditer(page.text):
        run = run_from(page, match.end(), page.bodies)
        if len(run) == 1 and may_be_subject(run[0].name, page):
            yield 0, run[0]
    for match in _FOR_SEVERAL.finditer(page.text):
        sentence = page.sentence_at(match.start())
        signs = who_signs(page, sentence, bodies_in(page, sentence)) if sentence.holds(Span(*match.span())) else None
        if signs is not None:
            yield 0, signs[0]


def _with_whom(page: Reading, body: Body) -> list[Body]:
    """Those with whom a body does something: "X kopā ar Y un Z īsteno"."""
    together = WITH_OTHERS.match(page.text, body.span.end)
    return run_from(page, together.end(), page.bodies) if together is not None else []


#: A place behind the area in which it is: "Kalnu novada | Upē".
_IN_PLACE: Final = re.compile(rf"(?<=a)\s[{UPPER}][{LOWER}]+[āēī](?!\w)")


def _subjects(page: Reading) -> Iterator[tuple[int, Body]]:
    for body in page.bodies:
        match = None
        if may_be_subject(body.name, page):
            others = _with_whom(page, body)
            at = others[-1].span.end if others else body.span.end
            match = _ACTIVE.match(page.text, at) or _GETS.match(page.text, at)
        match = match or _said_before(page, body)
        if match is None and not is_base(body.name, page):
            match = _PASSIVE.match(page.text, body.span.end) or _APPROVED.match(page.text, body.span.end)
            if (
                match is None
                and _ARE_APPROVED.search(page.text, max(0, body.span.start - 40), body.span.start)
                and _AREA.search(page.words(body.span)) is None
            ):
                match = _PROJECTS_BEHIND.match(page.text, body.span.end)
            if match is not None and "apstiprināti" in match[0] and not page.words(body.span).endswith(("ai", "ei", "am")):
                match = None
        between = [other for other in page.bodies if match is not None and match.start() < other.span.start < match.end()]
        if match is None or _OTHERS.search(match[0]) or not all(_IN_PLACE.match(page.text, other.span.end) for other in between):
            continue
        yield match.end(), body


def _said_before(page: Reading, body: Body) -> re.Match[str] | None:
    """Where the list begins of the projects of which English says before a body's name that they are its: "Projects implemented by X:"."""
    before = max(0, body.span.start - _LONGEST_INTRODUCTION)
    for said, behind in ((_GRANTED_TO, _FOR_LISTED), (_OF_WHOM, _ARE_CHOSEN), (_MADE_BY, _LIST_BELOW)):
        if said.search(page.text, before, body.span.start) is not None:
            return behind.match(page.text, body.span.end)
    return None


def _nouns(page: Reading) -> Iterator[tuple[int, Body]]:
    for match in _BY_NOUN.finditer(page.text):
        meant = {
            nominative(body.name, page): body
            for body in page.bodies
            if fold(match["noun"]) in fold(body.name) and body.span.end <= match.start()
        }
        if len(meant) == 1:
            yield match.end(), next(iter(meant.values()))
