"""In which state a project is, as a label, a bracket behind its name, a line or a sentence says: approved, under way, completed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.subject import acronym_ends, goes_on, is_this_one
from regkg.extract.text.drafts import CERTAIN, LIKELY, Draft
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import DCT, LEX, RK


def read_status(reading: Reading, project: Draft) -> None:
    """Note on a project the status under its own label, behind its name, alone on a line or in a sentence, and as of when it holds.

    A form's "Projekts pabeigts" names a date and proves nothing.
    """
    labelled = [
        (_DATE_BEHIND.sub("", field.first.text).rstrip(" .|"), field.first.span) for field in reading.fields_of(RK.status) if field.first
    ]
    others = [*_behind_names(reading, project), *_alone(reading)]
    for rule, places in (("project.status/1", labelled), ("project.status/2", others), ("sentence.status/1", _said(reading, project))):
        for printed, span in places:
            status = reading.lexicon.code_of(printed, "status", reading.language)
            if status is None:
                continue
            project.add(RK.status, status, span, rule=rule, confidence=CERTAIN if places is labelled else LIKELY)
            page = reading.of_kind(RK.SourceDocument)[0]
            for issued in list(page.all(DCT.issued))[:1]:  # a status holds as of the day on which the page was published
                project.add(RK.statusAsOf, issued.value, issued.span, rule=rule, kind="inferred", confidence=LIKELY)
        if project.has(RK.status):
            return


#: What stands in brackets right behind a name: "“Blue Coast” (completed)".
_IN_BRACKETS: Final = re.compile(r"[”“\"»’]{0,2}\s?[(\[](?P<inside>[^()\[\]\n]{4,30})[)\]]")
#: Words that say of a project alone that it has ended or goes on, where they fill a line; other words may head a part of the page.
_ALONE: Final = re.compile(
    r"(?:projekts ir |projekts (?!pabeigts$)|(?:the )?project (?:is |has been )|projektas (?:yra )?|projekt on )?"
    r"(?P<status>noslēdzies|pabeigts|realizēts|īstenots|tiek īstenots|tiek realizēts|completed|finished|ongoing|under implementation"
    r"|baigtas|užbaigtas|įgyvendintas|pasibaigęs|vykdomas|įgyvendinamas|lõppenud|lõpetatud|ellu viidud|elluviimisel|käimasolev)",
    re.IGNORECASE,
)


#: The day from which on a status holds, behind it: "Noslēdzies 30.11.2022.".
_DATE_BEHIND: Final = re.compile(r"[\s,(]+\d{1,2}\.\d{1,2}\.\d{4}\.?\)?$")
#: What a sentence says of the state of a project now, and nothing behind that narrows it: "ir pabeigts.", "is in preparation,".
_NOW: Final = {
    "lv": re.compile(
        r" ir (?:jau |sekmīgi |veiksmīgi |tagad |pašlaik )?"
        r"(?P<status>pabeigts|noslēdzies|noslēgts|īstenots|realizēts|apstiprināts(?: ar nosacījum(?:u|iem))?|noraidīts|apturēts|pārtraukts"
        r"|izbeigts|slēgts|aktīvs|īstenošanā|(?:plānošanas|sagatavošanas|īstenošanas|ieviešanas|vērtēšanas) (?:stadijā|posmā))"
        r"(?=[.;!]|,\s|\sun\s|$)",
        re.MULTILINE,
    ),
    "en": re.compile(
        r" (?:is|has been) (?:(?:now|currently|still|already|successfully) )?"
        r"(?P<status>under implementation|in implementation|in preparation|completed|finished|approved(?: with conditions)?|ongoing"
        r"|suspended|terminated|cancelled)(?=[.;!]|,\s|$)",
        re.MULTILINE,
    ),
    "lt": re.compile(
        r" (?P<status>vykdomas|įgyvendinamas|baigtas|užbaigtas|įgyvendintas|pasibaigęs|patvirtintas|sustabdytas|nutrauktas|rengiamas)"
        r"(?=[.;!]|,\s|$)",
        re.MULTILINE,
    ),
    "et": re.compile(
        r" on (?:(?:praegu|nüüd|juba|taas|veel|endiselt|edukalt|see) ){0,3}"
        r"(?P<status>käimas|elluviimisel|teostamisel|heaks kiidetud|lõppenud|lõpetatud|ellu viidud|peatatud|katkestatud|ettevalmistamisel"
        r"|hindamisel)(?=[.;!]|,\s|$)",
        re.MULTILINE,
    ),
}
#: What may stand between the project and the verb.
_ADVERBS: Final = re.compile(
    r"(?:[”“\"»’'),]{1,3}(?=$|\s)|\s(?:[–—]|jau|jau\ssen|nu|pašlaik|šobrīd|tagad|joprojām|sekmīgi|veiksmīgi|dabar|šiuo\smetu|vėl|vis\sdar|tebėra|yra"
    r"|sėkmingai))*$"
)
#: The project in the nominative, where it is what a sentence speaks of.
_SUBJECT: Final = re.compile(r"(?<![^\W\d_])(?:[Pp]rojekts|[Pp]roject|[Pp]rojektas|[^\W\d_]*[Pp]rojekt)$")


def _said(reading: Reading, project: Draft) -> list[tuple[str, Span]]:
    """The state that sentences on a project that is alone on its page give it, where they agree."""
    if reading.whole is not None or reading.other_projects:
        return []
    named = {fact.span.end: fact.span.start for fact in project.all(RK.title, RK.acronym, RK.projectNumber)}
    acronym = project.first(RK.acronym)
    length = len(acronym.value.value) if acronym is not None and isinstance(acronym.value, Literal) else 0
    found = []
    pattern = _NOW.get(reading.language)
    for match in pattern.finditer(reading.text) if pattern is not None else ():
        sentence = reading.sentence_at(match.end() - 1)
        if match.start() < sentence.start or any(not is_this_one(reading, cue.span) for cue in reading.cues_in(sentence, LEX.project)):
            continue
        lead = _ADVERBS.search(reading.text, sentence.start, match.start())
        at = lead.start() if lead is not None else match.start()
        begin = named.get(at, at)
        if begin == at and at in acronym_ends(reading, sentence):
            begin -= length
        head = _NUMBER_END.sub("", _QUOTED_END.sub("", reading.text[sentence.start : begin])).rstrip(" “„\"«‘'’(,")
        is_first = begin < at and not head
        is_subject = _SUBJECT.search(head) is not None and (reading.language != "en" or _OBLIQUE.search(head) is None)
        is_it = _IT.fullmatch(reading.text, sentence.start, at) is not None and goes_on(reading, sentence)
        if is_first or is_subject or is_it:
            found.append((match["status"], Span(*match.span("status"))))
    codes = {reading.lexicon.code_of(words, "status", reading.language) for words, _ in found}
    return found if len(codes) == 1 else []


#: What makes the project no subject in English: "the opening of the project".
_OBLIQUE: Final = re.compile(r"\b(?:of|in|for|by|with|to|from|under|within|on|about)\b")
#: A quoted name before a bracket.
_QUOTED_END: Final = re.compile(r"\s?[“„\"«‘][^“”„\"«»‘’]*[”“\"»’]\s?\(?$")
#: A number behind the word for the project.
_NUMBER_END: Final = re.compile(r"\s(?:[Nn]r\.?\s|No\.?\s)?[\w./-]*\d[\w./-]*\s?[“„\"«]?$")
#: What a sentence begins with that goes on about the project.
_IT: Final = re.compile(r"(?:Tas|It|Jis|See)")


def _behind_names(reading: Reading, project: Draft) -> Iterator[tuple[str, Span]]:
    """What stands in brackets right behind the names of a project."""
    for fact in project.all(RK.title, RK.acronym, RK.projectNumber):
        if (bracket := _IN_BRACKETS.match(reading.text, fact.span.end, reading.scope.end)) is not None:
            yield bracket["inside"], Span(*bracket.span("inside"))


def _alone(reading: Reading) -> list[tuple[str, Span]]:
    """The one line of a page on one project that is a word for its status and nothing else."""
    if reading.whole is not None or reading.other_projects:
        return []
    found = [
        (match["status"], Span(line.start + match.start("status"), line.start + match.end("status")))
        for line, below in zip_longest(reading.lines, reading.lines[1:])
        if (match := _ALONE.fullmatch(line.text)) is not None
        and not (below is not None and any(date.span.start == below.start for date in reading.dates_in(below.span)))  # a label
    ]
    return found if len(found) == 1 else []
