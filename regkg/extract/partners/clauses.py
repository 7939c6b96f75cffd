"""Which bodies are the subject of a verb: right before it or behind it, parted from it by a clause, or within a relative clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.enumerations import run_from, run_to
from regkg.extract.bodies.prose_lists import longer, opened_list
from regkg.extract.cues.phrases import DAY, IN_COMPANY, NAMED
from regkg.extract.cues.verbs import CARRIES_OUT
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import OPEN, head_of
from regkg.extract.text.names import is_base, may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEX

#: "X ar Y īsteno": with whom a Latvian body in the nominative does something.
_WITH_ONE: Final = re.compile(r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?ar\s")


#: What may stand between a verb and the body behind it.
BEHIND_VERB: Final = re.compile(r"\s*(?:the\s+|gan\s+)?")
#: What may stand between a body and its verb: an abbreviation, a companion, a day, "also".
_TO_VERB: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?(?:\s*(?:together with|in partnership with|(?:kopā|sadarbībā|partnerībā) ar"
    r"|kartu su|drauge su|su partneri(?:u|ais))"
    r"\s[^,;.]{3,90}?"
    r"|\s(?:ar|un)\s(?:(?:saviem|sadarbības|citiem|starptautiskiem|ārvalstu|vairākiem)\s){0,2}partneriem|\ssu partneriais)?"
    r"(?:\s(?:kā|kaip)\s(?:[^\W\d_]+,?\s){0,6}"
    r"(?:pārņēmēj|tiesību pēctec|īstenotāj|iesniedzēj|saņēmēj|perėmėj|vykdytoj|pareiškėj)[^\W\d_]+)?"
    rf"(?:\s*{DAY}"
    r"|\s(?:(?:laikā|periodā|laika\speriodā|laikotarpiu)\s)?(?:no|nuo|kopš|from)\s(?:\d{4}\.?\s(?:gada|m\.)\s[^,;]{0,22}?"
    r"|(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\.?(?=\s))"
    r"(?:\s?(?:līdz|iki|to|until)\s\d[^,;:()“„\"]{3,32}?)?)?"
    r"(?:,\s(?:sākot|kopš|no|since|nuo)\s[^,;.]{0,30}\d{4}\.?[^,;.]{0,20},)?"
    rf"\s*(?:ir\s+(?:[{LOWER}]+i\s+)?|on\s+|kopā\s+|kopīgi\s+|also\s+|has\s+|projektą\s+|(?:šo )?projektu\s+|šo ieceri\s+)?"
)
#: A pronoun for the body right before it, which begins a clause on what it does: "X, kas īsteno projektu"; and such a verb.
_WHO: Final = re.compile(r"[”“\"»]?(?:\s\([^()]{2,40}\))?,\s(?:kas|kurš|kura|kuris|kuri)\s(?:(?:jau|šobrīd|tagad|arī|dabar|taip pat)\s)?")
_OF_PROJECT: Final = re.compile(r"[^\W\d_]+\s(?:[^,;]{0,120}[\s”“\"»])?projekt(?:u|a|am|ą|o|ui)(?!\w)")
#: A few words of circumstance between the subject and its verb: "joprojām", "savā teritorijā", "kā vadītāja".
_CIRCUMSTANCE: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()]{2,40}\)\s{1,2})?(?:(?:ar (?:labām|lielām|labiem|lieliem) (?:sekmēm|panākumiem)\s)?"
    r"|(?:(?!(?:un|ir|bet|kas|kuri?|kurš|kura|ko|kuru|lai|ar|no|ka|par|and|or|to|of|not|nav|su|iš|kuris|kuri|kad|apie)\s)"
    rf"[{LOWER}]+\s{{1,2}}){{1,3}})(?:ir\s)?"
)
#: Endings of the locative of nouns that head names.
_LOCATIVES: Final = {"lv": tuple("āēīū"), "lt": ("e",)}


def is_locative(reading: Reading, span: Span) -> bool:
    """Whether the noun that a name ends with stands in the locative, which no subject does: "Kalnu dome Upes skolā īsteno"."""
    last = reading.tokens_in(span)[-1]
    return (
        last.end == span.end
        and last.text.endswith(_LOCATIVES.get(reading.language, ()))
        and head_of(last.folded, reading.language) is not None
    )


def subjects_behind(reading: Reading, verb: int, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    """The bodies right behind a verb: those that the page names as bodies, or the items of the list that the verb opens."""
    run = longer(run_from(reading, verb, bodies, BEHIND_VERB), opened_list(reading, verb, sentence.end))
    if not run or reading.language != "et":
        return run
    return run if is_base(run[0].name, reading) else []  # "projekti juhib X-i professor": whoever does it stands behind


#: "Commissioned by the ministry, X carries out", "Sadarbībā ar muzeju dome īsteno": the first is no subject.
AGENT: Final = re.compile(r"\b(?:by|for|with|from|alongside|besides|unlike|ar|su) (?:the )?$", re.IGNORECASE)


#: A comma and nothing more, behind a list and before who does something; and what stands before the last of a list.
_COMMA: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?,\s(?:the\s)?[“„\"«]?")
_JOINED: Final = re.compile(r"\s(?:un|and|ir|bei|ja|ning|kā arī|as well as)\s")


def without_agent(reading: Reading, run: list[Body]) -> list[Body]:
    """The subjects of a verb without one whom a preposition before it parts from them."""
    if reading.language in ("lv", "lt") and len(run) > 1 and not reading.text[run[-2].span.end : run[-1].span.start].strip(' ”“"»'):
        return run[-1:]  # nothing enumerates the last with those before it
    is_agent = len(run) > 1 and AGENT.search(reading.text, max(0, run[0].span.start - 16), run[0].span.start) is not None
    if is_agent and len(run) > 2:  # "In cooperation with A, B and C, D carries out"
        is_apart = _COMMA.fullmatch(reading.text, run[-2].span.end, run[-1].span.start) is not None
        return run[-1:] if is_apart and _JOINED.search(reading.text, run[-3].span.end, run[-2].span.start) else run
    return run[1:] if is_agent and " and " not in reading.text[run[0].span.end : run[1].span.start] else run


def does_with_one(reading: Reading, first: Body, second: Body) -> bool:
    """Whether the first of two in Latvian does something with the second: "Kalnu dome ar Upes domi"."""
    return (
        reading.language == "lv"
        and _WITH_ONE.fullmatch(reading.text[first.span.end : second.span.start]) is not None
        and is_base(first.name, reading)
        and not is_base(second.name, reading)
    )


#: The country of a body between commas behind its name: "Hill Museum, Latvia, | leads".
_ITS_LAND: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?,\s(?:in\s|from\s|no\s|iš\s)?(?P<land>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+)?),(?=\s)"
)
_FARTHEST_COMPANY: Final = 60


def is_company(reading: Reading, body: Body) -> bool:
    """Whether a body is with whom another one does something: "X in cooperation with Y signed"."""
    return IN_COMPANY.search(reading.text, max(0, body.span.start - _FARTHEST_COMPANY), body.span.start) is not None


def behind_land(reading: Reading, at: int, stop: int) -> int:
    """Where a name ends with its country between commas behind it; the end of the name itself where none stands there."""
    match = _ITS_LAND.match(reading.text, at, stop)
    return match.end() if match is not None and reading.codes_in(Span(*match.span("land")), "country") else at


def leads_to(reading: Reading, subject: Body, verb: int) -> bool:
    """Whether a body is the subject of a verb: right behind it, or a few words behind a name in the nominative."""
    if reading.language == "en" and _WITH_HELP_OF.search(reading.text, max(0, subject.span.start - 40), subject.span.start):
        return False
    who = _WHO.match(reading.text, subject.span.end, verb)
    if who is not None and not _OF_PROJECT.match(reading.text, verb):
        return False
    if _TO_VERB.fullmatch(reading.text, who.end() if who is not None else behind_land(reading, subject.span.end, verb), verb):
        return True
    if (
        reading.language in ("lv", "lt", "et")
        and is_base(subject.name, reading)
        and _BY_THE_WAY.fullmatch(reading.text, subject.span.end, verb)
    ):
        return True
    over = (_WITH_SUPPORT, _PROJECT_FIRST) if reading.language == "lv" and is_base(subject.name, reading) else ()
    if any(between.fullmatch(reading.text, subject.span.end, verb) for between in over):
        return True
    gap = reading.text[subject.span.end : verb]
    if reading.language == "en" and gap == ", ":
        return _APPOSED.search(reading.text, max(0, subject.span.start - 40), subject.span.start) is not None
    return (
        reading.language in ("lv", "lt")
        and (_CIRCUMSTANCE.fullmatch(gap) is not None or (gap == ", " and _PARTICIPLE.match(reading.text, verb) is not None))
        and is_base(subject.name, reading)
    )


#: A clause on the subject between it and its verb: "X, kas palīdz bērniem un jauniešiem, uzsākusi".
_BY_THE_WAY: Final = re.compile(
    r"[”“\"»]{0,2}(?:\s\([^()\n]{2,30}\))?,\s(?:kas|kurš|kura|kuris|kuri|mis|kes|mida|mille|kelle)\s(?:(?!projekt)[^;:“„\"\n]){3,220}?,\s(?:\d{4}\.\sgadā\s)?(?:ir\s)?"
)
#: With whose money a Latvian subject does something: "X ar Eiropas Savienības fonda un programmas pasākuma “T” atbalstu uzsāk".
_WITH_SUPPORT: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?ar\s[^;:\n]{3,300}?\s(?:atbalstu|līdzfinansējumu|finansējumu)\s(?:projekta\sietvaros\s)?(?:ir\s)?"
)
#: The project by its name between a Latvian subject and its verb: "X projektu “T” īsteno", "X (X1) Projektu īsteno".
_PROJECT_FIRST: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:ar\s[^,;.:“„\"\n]{{3,90}}?\s(?:atbalstu|līdzfinansējumu|finansējumu)\s)?"
    r"(?:šo\s|savu\s)?[Pp]rojektu\s(?:[“„\"«][^”“„\"«»\n]{2,200}[”“\"»]\s(?:\([^()\n]{2,60}\)\s)?)?(?:(?:jau|arī|kopš)\s)?"
)
#: By whose help somebody else does something: "X, with the support of the ministry, carries out".
_WITH_HELP_OF: Final = re.compile(
    r"\b(?:support|help|assistance|aid|funding|financing|co-?financing|contribution|consent|advice|guidance)"
    r" (?:of|from|by) (?:the )?[“„\"«]?$"
)
#: A participle, which has the subject before its comma: "X, uzsākusi projekta īstenošanu, …".
_PARTICIPLE: Final = re.compile(r"\w+(?:usi|uši|ušas|[cdgkpstzšž]is|dama|damas)\b")
#: "The applicant, X, carries out".
_APPOSED: Final = re.compile(r"\b(?:applicant|beneficiary|partner|coordinator|promoter|municipality), (?:the )?$")


def relative_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: int) -> Body | None:
    """ "… of the project X, which Y carries out": the body between the pronoun and the verb."""
    first = bodies[0]
    if _WHICH_IT.search(reading.text, sentence.start, verb) and first.span.start == sentence.start and may_be_subject(first.name, reading):
        return first
    for body in bodies:
        if (
            sentence.start < body.span.start
            and body.span.end <= verb
            and not reading.text[body.span.end : verb].strip(' ”“"»')
            and reading.cues_in(Span(sentence.start, body.span.start), LEX.project)
        ):
            is_object = _OBJECT_BEFORE.search(reading.text[sentence.start : body.span.start]) is not None
            return body if is_object and not is_locative(reading, body.span) else None
    return None


#: A pronoun for the subject of the sentence before what it does with the project: "X aicina darboties projektā “T”, ko tas īsteno".
_WHICH_IT: Final = re.compile(rf"\bprojekt(?:ā|u|am|a){NAMED}(?:\s[{LOWER}]+)?,\s(?:ko|kuru)\s(?:tas|tā)\s(?:arī\s)?$")
#: What makes the project the object of the verb behind a subject: "…, which", "Projektą X įgyvendino".
_OBJECT_BEFORE: Final = re.compile(
    r",\s(?:ko|kuru|kurį)\s$|^(?:Šo\s|Šį\s)?[Pp]rojekt(?:u|ą)\s(?:\([^()]{2,60}\)\s)?$"
    r"|(?<!\w)[Pp]rojekt(?:u|ą)\s(?:Nr\.?\s?\S+\s)?[“„\"«][^“”„\"«»]{2,200}[”“\"»]\s(?:\([^()]{2,60}\)\s)?$"
)


#: A programme in the genitive between the subject and the verb: "X (XPR) Latvijas – Lietuvas programmas 2014–2020 ietvaros īsteno".
_PROGRAMME_BETWEEN: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?\s+(?:[^.;:()\n]{0,160}\s)?(?:programm\w+|instrument\w+)(?:[^.;:()\n]|\d\.){0,320}\s", re.IGNORECASE
)


def far_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: re.Match[str]) -> Body | None:
    """The body with which a sentence begins whose object is the project: "X, with the support of …, has carried out the project"."""
    before = [body for body in bodies if body.span.end <= verb.start()]
    if before and _PROGRAMME_BETWEEN.fullmatch(reading.text[before[-1].span.end : verb.start()]) and before[-1].role is None:
        return before[-1]
    first = bodies[0]
    if first.span.start != sentence.start or first.span.end > verb.start() or first.role is not None:
        return None
    if not may_be_subject(first.name, reading):
        return None  # "Kalnu skolas vecāki īsteno projektu"
    if not (
        re.match(
            r"\s+(?:šo\s+|the\s+|[^\W\d_]+\s(?:mēnešu|gadu|mėnesių|metų)\s+)?(?:projektu|projektą|projekto|project)\b",
            reading.text[verb.end() : sentence.end],
        )
        or re.search(r"\s(?:un|ir|bet)\s(?:šo\s|šį\s)?projekt(?:u|ą)\s$", reading.text[first.span.end : verb.start()])
    ):
        return None
    if re.search(r"(?<!\d)(?<!Nr)[.;]\s|\b(?:kas|kurš|kura|ko|kuru|which|that|who)\b", reading.text[first.span.end : verb.start()]):
        return None
    return first


#: A clause right behind a subject on those with whom it does something: "X, together with A and B, carries out".
IN_CLAUSE: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?,?\s*(?:(?:ar|no|kopš)\s[^,;]{4,40}?\s)?(?:sadarbojoties|sadarbībā|partnerībā|kopā|together"
    r"|in cooperation|in partnership|"
    r"kartu|drauge|bendradarbiaudama\w*)\s+(?:ar|with|su)\b|[”“\"»]?\s*(?:\([^()]{2,40}\))?,?\s*su\spartner(?:iu|e|iais|ėmis)\s",
    re.IGNORECASE,
)


def clause_between(reading: Reading, subject: Sequence[Body], verb: int) -> int | None:
    """Which body is the subject where a clause "…, together with A and B, …" parts it from the verb; None if none is."""
    for at, body in enumerate(subject):
        others = with_whom(reading, subject, at)
        is_apart = IN_CLAUSE.match(reading.text, body.span.end) is not None or bool(others and leads_to(reading, others[-1], verb))
        if is_apart and not CARRIES_OUT.search(reading.text[body.span.end : verb]):
            return at
    return None


#: "Hill Municipality with Dale Museum": others behind a name in English.
_WITH_NAMED: Final = re.compile(rf"[”“\"»]?\s(?:\([^()]{{2,40}}\)\s)?with\s(?:the\s|its\s)?(?=[{UPPER}{OPEN}])")
_NAME_OPENS: Final = re.compile(r"(?:^|\n)(?:[Tt]he\s)?[“„\"«]?$")


def with_whom(reading: Reading, subject: Sequence[Body], at: int) -> Sequence[Body]:
    """Those with whom a body with which an English sentence begins does something: "Hill Municipality with Dale Museum implemented"."""
    body = subject[at]
    joins = _WITH_NAMED.match(reading.text, body.span.end) if reading.language == "en" and at + 1 < len(subject) else None
    if joins is None or not _NAME_OPENS.search(reading.text[reading.sentence_at(body.span.start).start : body.span.start]):
        return []
    others = run_to(reading, subject[at + 1 :])
    return others if others[0].span.start == joins.end() else []
