"""Who is said to take part in the project, itself or by its people: "A takes part in the project", "A, B and C are partners of X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import bodies_in
from regkg.extract.bodies.enumerations import run_from, run_to, whole_list, with_countries
from regkg.extract.bodies.prose_lists import GROUP_FIRST, longer, opened_list
from regkg.extract.cues.phrases import NAMED, match_span
from regkg.extract.cues.role_words import is_of_another, is_singular
from regkg.extract.cues.subject import MEETS, is_in_several, speaks_of_project
from regkg.extract.partners.participants import in_charge, note
from regkg.extract.partners.partner_lands import parts_by_land
from regkg.extract.text.drafts import LIKELY, Body, Draft
from regkg.extract.text.heads import holds_head
from regkg.extract.text.names import is_base, may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

_FROM: Final = frozenset("no kops from since nuo alates".split())
#: People of the project by the body that sends them: "projekta “T” pārstāvji no X", "representatives of the project from X".
_PEOPLE_FROM: Final = re.compile(
    rf"\bprojekta{NAMED}\s(?:pārstāv(?:ji|is|e|jiem)|speciālist(?:i|e|s)|ekspert(?:i|e|s)|komanda|vadītāj(?:a|s))\sno\s"
    rf"|\bprojekto{NAMED}\s(?:atstov(?:ai|as|ė)|ekspert(?:ai|as|ė)|komanda)\siš\s"
)


#: What those do of whom the rest of a sentence tells: "Īstenojot Erasmus+ projektu “T”, ", and their people behind the body's name.
_WHILE_DOING: Final = re.compile(
    rf"(?:Īstenojot|Realizējot)\s(?:[^.;:\n]{{0,80}}?\s)?projektu{NAMED},?\s"
    rf"|(?:Įgyvendinant|Įgyvendindam[ias]+|Vykdant|Vykdydam[ias]+)\s(?:[^.;:\n]{{0,80}}?\s)?projektą{NAMED},?\s"
)
_ITS_PEOPLE: Final = re.compile(
    r"[”“\"»]?\s(?:[^\W\d_]+\s)?(?:pārstāv|skolēn|skolotāj|audzēk|pedagog|komand|darbiniek|speciālist|delegācij"
    r"|atstov|mokini|mokytoj|darbuotoj|specialist|delegacij)[^\W\d_]*"
)


def people_from(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "informed those of the project from X": a body whose people work in the project takes part in it."""
    match = _PEOPLE_FROM.search(reading.text, sentence.start, sentence.end)
    for body in run_from(reading, match.end(), bodies) if match else ():
        note(reading, body, None, None, rule="sentence.from/2", confidence=LIKELY)
    doing = _WHILE_DOING.match(reading.text, sentence.start, sentence.end)
    for body in run_from(reading, doing.end(), bodies)[:1] if doing else ():
        if not is_base(body.name, reading) and _ITS_PEOPLE.match(reading.text, body.span.end, sentence.end):
            note(reading, body, None, None, rule="sentence.from/2", confidence=LIKELY)


#: Those of the project whose people the names behind it in the genitive have: "projekta īstenotāju A, B un C pārstāvji".
_WHOSE_PEOPLE: Final = re.compile(
    rf"\b(?:[Pp]rojekta{NAMED}\s(?:īstenotāju|dalībnieku|(?P<lv>(?:sadarbības\s)?partneru))"
    rf"|[Pp]rojekto{NAMED}\s(?:vykdytojų|dalyvių|(?P<lt>partnerių)))\s"
    r"(?P<names>[^.;:\n]{8,900}?)\s(?:pārstāvji|pārstāvjiem|pārstāvjus|speciālisti|eksperti|atstovai|atstovams|atstovus|specialistai)(?!\w)"
)


def people_of(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "At the meeting were representatives of those who carry out the project, A, B and C": two at least, all in the genitive."""
    match = _WHOSE_PEOPLE.search(reading.text, sentence.start, sentence.end)
    if match is None:
        return
    names = Span(*match.span("names"))
    whole = [
        body
        for body in bodies
        if names.holds(body.span)
        and (body.span.start == names.start or _NEXT.search(reading.text, names.start, body.span.start))
        and _NAME_DONE.match(reading.text, body.span.end, names.end)
        and not is_base(body.name, reading)
    ]
    for body in whole if len(whole) >= 2 else ():
        note(reading, body, PARTNER if match["lv"] or match["lt"] else None, body.span, rule="sentence.from/2", confidence=LIKELY)


#: What parts the names of such a list, and where one of them is at its end.
_NEXT: Final = re.compile(r"(?:,|\s(?:un|ir|kā arī))\s$")
_NAME_DONE: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]+\))?(?:$|,|\s(?:un|ir|kā arī)\s)")
_ARE_PARTNERS: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?\s(?:ir|yra|on|–|—|-)\s(?:(?:šī|šā|šio|selle)\s)?(?:[{LOWER}]+\s){{0,2}}(?:projekta|projekto|projekti){NAMED}\s"
    r"(?:dalībniece|dalībnieks|dalībnieces|dalībnieki|dalyvė|dalyvis|dalyvės|dalyviai|osaleja|osaline|osalejad|osalised)(?!\w)"
    r"|[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:is|are)\s(?:a\s)?participants?\s(?:in|of)\s(?:the|this)\s(?:[a-z]+\s)?project\b"
    r"|[”“\"»]?(?:\s\([^()\n]{2,30}\)|\sin\s[A-Z][a-z]+)?\s(?:ir|bija|būs|is|was|are|were|yra|buvo|on|oli|olid)\s(?:(?:the\s(?:other\s|project\s)?)?partners(?=[.,;]|$)|(?:[^.;,:]{0,70}?\s)?(?:partneri|partneris|partners|partneriai|partnerid)"
    rf"(?:\s(?:šajā\s)?projektā|\sprojekta{NAMED}\s(?:īstenošanā|realizācijā|ieviešanā)|\s(?:Erasmus|ERASMUS|LIFE|Nordplus|Interreg|INTERREG|Apvārsnis)\S*(?:\s[{UPPER}][\w+-]*){{0,4}}(?:\sprogrammas)?\sprojektā"
    r"|\s(?:in|of) the project|\sprojekte|\sprojektis)\b"
    r"|(?:arī\s|the\s)?(?:šī\s|this\s)?(?:projekta|project|projekto|projekti)\s(?:[A-Z][\w-]{2,24}\s|[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s)?"
    r"(?:sadarbības\s)?(?:partneri|partners|partneriai|partnerid)\b"
    r"|(?:also\s)?(?:an?|one\sof\sthe|the\s[A-Z][a-z]+(?:[ai]an|man|ish|ese))\s(?:[a-z]+\s)?(?:project\spartners?\b|partners?\s(?:in|of)\s(?:the|this)\sproject\b)"
    r"|(?:arī\s|ka\s)?(?:vien[as]\sno|vienas?\siš|üks)\s(?!\d{0,3}\s?(?:projekta\s)?partneriem)"
    r"(?:[^.;:“„\"]|(?<=\bNr)\.|[“„\"][^“”„\"»\n]{2,240}[”“\"»]){0,120}?(?<!\w)(?:partner(?:iem|iu|u|ių|itest|ist)|partnerorganizācijām|partnerēm)\b)"
    rf"|[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?,?\skā\svien[as]\sno\s(?:[{LOWER}\d]+\s){{0,3}}projekta{NAMED}\s(?:sadarbības\s)?partneriem(?!\w)"
)


#: The verb before those who are partners, in Estonian behind an adverb, and the word for them: "Lisaks on Jõe Haigla partneriks".
_ON_BEFORE: Final = re.compile(r"(?<!\w)(?:on|oli|olid|saab|saavad|sai|said)\s(?:ka\s|veel\s)?$")
_AS_PARTNERS_ET: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:selle\s)?(?:projekti\s)?(?:koostöö)?partner(?:iks|iteks)(?!\w)(?!\s(?:projekti|projektile)(?!\w))"
)


def are_partners(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "A, B and C are partners of X in the project": all that are enumerated before the verb."""
    for at, last in enumerate(bodies):
        run = run_to(reading, bodies[: at + 1])
        behind = _AS_PARTNERS_ET.match(reading.text, last.span.end, sentence.end) if reading.language == "et" else None
        is_inverted = behind is not None and _ON_BEFORE.search(reading.text, sentence.start, run[0].span.start) is not None
        if is_inverted and behind is not None and is_in_several(reading, behind.end(), sentence.end):
            continue
        said = _ARE_PARTNERS.match(reading.text, last.span.end, sentence.end)
        if is_inverted or said is not None:
            for body in run:
                note(reading, body, PARTNER, body.span, rule="sentence.partners/2", confidence=LIKELY)
            for body in bodies[at + 1 :]:
                if said is not None and body.span.end < said.end() and _WHOSE.match(reading.text, body.span.end):
                    note(reading, body, None, None, rule="sentence.partners/2", confidence=LIKELY)
            return


#: Between those who are enumerated and the word for partners: "A, B and C | are the project partners", "A un B | – partneri".
_THEY_ARE: Final = re.compile(
    rf"\s(?:[–—-]|ir|bija|būs|are|were|will\sbe|yra|buvo|bus|on|olid)\s(?:(?:the|arī|also|ka|taip\spat)\s)?(?:(?:šī|this|šio|selle)\s)?"
    rf"(?:(?:projekta|project|projekto|projekti){NAMED}\s)?$"
)
#: What stands behind that word where its clause ends.
_PARTNERS_END: Final = re.compile(
    r"(?:[.,;]|$)|(?:\s(?:šajā\s)?projektā|\s(?:in|of)\sth(?:e|is)\sproject|\s(?:šiame\s)?projekte|\sprojektis)(?:[.,;]|$|\s[“„\"«])"
)
#: Where the clause of those begins who are set against the lead: "X ir vadošais partneris, bet | A un B – partneri".
_SET_AGAINST: Final = re.compile(
    r",\s(?:bet|savukārt|un|while|and|but|o|tačiau|ir|aga|kuid|ja)\s(?:the\s)?(?=[^,]*,|[^,]*\s(?:un|and|ir|ja|ning)\s)"
)


def enumerated_before(reading: Reading, sentence: Span) -> None:
    """ "A, B and C are the project partners", "X leads the project, while A and B are partners": a list to where the verb stands."""
    for role in reading.codes_in(sentence, "role"):
        if role.concept != PARTNER or is_singular(reading.words(role.span)) or is_of_another(reading, role.span.start):
            continue
        are = _THEY_ARE.search(reading.text, sentence.start, role.span.start)
        if are is None or are.start() == sentence.start or not _PARTNERS_END.match(reading.text, role.span.end, sentence.end):
            continue
        against = list(_SET_AGAINST.finditer(reading.text, sentence.start, are.start()))
        found = opened_list(reading, against[-1].end() if against else sentence.start, are.start())
        is_whole = bool(found) and not reading.text[found[-1].span.end : are.start()].strip('”“"»')
        if is_whole and (found[0].country is not None or found[0].known is not None or holds_head(found[0].name)):
            for body in found:
                note(reading, body, PARTNER, body.span, rule="sentence.partners/6", confidence=LIKELY)


#: Behind the one in the genitive whose partners others are: "ir Kalnu domes partneri projektā".
_WHOSE: Final = re.compile(r"[”“\"»]?\s(?:sadarbības\s)?partner(?:i|is|iai)\s")
#: What a body does "as a partner", behind it, up to those words; and what may stand before it: "the participation of".
_JOINS_AS: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:(?:has|have|will|is|are|was|were)\s)?(?:also\s)?"
    r"(?:join(?:s|ed)?|participat(?:es?|ed|ing)|takes? part|took part|taking part|involved|included)\b"
    r"[^.;:]{0,140}?\sas (?:a |the |one of the )?(?:project |cooperation )?partners?\b"
)
_PARTICIPATION_OF: Final = re.compile(r"\bparticipation of (?:the )?$")
_IN_AS: Final = re.compile(r"[”“\"»]?\sin the project\b[^.;:]{0,140}?\sas (?:a |the )?(?:project )?partner\b")


def joins_as_partner(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X has joined the project “…” as a partner", "the participation of X in the project as a partner"."""
    if reading.language != "en" or " as " not in reading.words(sentence):
        return
    for at, body in enumerate(bodies):
        is_named = _PARTICIPATION_OF.search(reading.text, max(sentence.start, body.span.start - 30), body.span.start) is not None
        match = (_IN_AS if is_named else _JOINS_AS).match(reading.text, body.span.end, sentence.end)
        if match is not None and not any(other.span.start < match.end() for other in bodies[at + 1 :]):
            for member in [body] if is_named else run_to(reading, bodies[: at + 1]):
                note(reading, member, PARTNER, match_span(match), rule="sentence.partners/5", confidence=LIKELY)
            return


#: People of bodies that are enumerated in the genitive: "A ja B õpilased", "A ir B mokiniai".
_PEOPLE_OF_LAST: Final = {
    "et": re.compile(rf"\s[{LOWER}]+[aeiu]d(?!\w)"),
    "lt": re.compile(rf"\s(?:[{LOWER}]+\s)?[{LOWER}]+(?:ai|ės|os)(?!\w)"),
}


def are_owners(reading: Reading, last: Body, sentence: Span) -> bool:
    """Whether people of those who are enumerated stand behind the last one, and do what is told of them."""
    pattern = _PEOPLE_OF_LAST.get(reading.language)
    if pattern is None or not pattern.match(reading.text, last.span.end, sentence.end):
        return False
    return reading.language == "et" or not is_base(last.name, reading)


_BEHIND_CUE: Final = re.compile(
    r"\s*(?:(?:šajā\s|selles\s)?projekt(?:ā|is|e)(?:\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»])?\s+)?(?:partneri(?:te)?na\s+)?"
    rf"(?:arī\s+|veel\s+|ka\s+|ir\s+|taip\spat\s+|the\s+|[-–—:]\s*)?(?:{GROUP_FIRST})?"
)


#: What stands between joining and the project that is joined.
_TO_PROJECT: Final = r"\s(?:[^.;:,“„\"\n]{0,90}?\s)?"
#: The project itself, and not its opening or its works: a name, a mark or nothing behind it.
_ITSELF: Final = rf"(?=\s[“„\"«({UPPER}]|[.,;)]|$)"
#: Joining the project, in all tenses and persons, words before it between.
_JOINS: Final = re.compile(
    rf"\b(?:įsi(?:traukė|trauks|traukia|traukusi|jungė|jungs|jungia|jungusi)(?=\sį{_TO_PROJECT}projektą{_ITSELF})"
    rf"|prisijung(?:ė|s|ia|usi|ęs)(?=\sprie{_TO_PROJECT}projekto{_ITSELF})"
    rf"|pievieno(?:jas|jās|sies|jusies|jies|jušies|jušās)(?={_TO_PROJECT}projektam{_ITSELF})"
    rf"|(?:liitu|ühine)(?:s|sid|nud|b|vad)(?={_TO_PROJECT}projektiga{_ITSELF})|lülitu(?:s|sid|nud)(?={_TO_PROJECT}projekti{_ITSELF})"
    rf"|(?:on|oli|olid)\skaasatud(?={_TO_PROJECT}projekti{_ITSELF})"
    rf"|(?:lööb|löövad|lõi|lõid|löönud)\skaasa(?={_TO_PROJECT}projektis{_ITSELF})"
    rf"|(?:lööb|löövad|lõi|lõid)(?=\s[^.;:,\n]{{0,60}}?\bprojektis(?:\s[“„][^“”„\n]{{2,160}}[”“])?\skaasa\b)"
    r"|(?:kuulu(?:b|vad|s|sid)(?=\s[^.;:,\n]{0,120}?(?<!\w)konsortsiumi)|priklauso(?=\s[^.;:,\n]{0,120}?(?<!\w)konsorciumui)"
    r"|ietilpst(?=\s[^.;:,\n]{0,120}?(?<!\w)konsorcijā)|(?:belongs|belong)(?=\sto\sthe\s[^.;:,\n]{0,60}?\bconsortium)"
    r"|is\s(?:a\s(?:member|part)|part)(?=\sof\sthe\s[^.;:,\n]{0,60}?\bconsortium))"
    rf"|(?:joins|joined|become\sinvolved\sin|became\sinvolved\sin)(?=\s(?:the|an?){_TO_PROJECT}project{_ITSELF}))"
)


def participants_in_sentences(reading: Reading) -> None:
    """ "X takes part in the project from October 2017": a start of its own, and no lead where another is."""
    for sentence in (part for whole in reading.sentences for part in parts_by_land(reading, whole)):
        cues = [cue.span for cue in reading.cues_in(sentence, LEX.participates)]
        joins = [] if cues else [match_span(match) for match in _JOINS.finditer(reading.text, sentence.start, sentence.end)]
        cues = cues or joins
        if not cues or not speaks_of_project(reading, sentence) or is_in_several(reading, cues[0].end, sentence.end):
            continue
        cue = cues[0]
        if _COMES_TO.search(reading.text, sentence.start, cue.start) or _CAME_TO.match(reading.text, cue.end, sentence.end):
            continue
        if reading.codes_in(sentence, "eventtype") or MEETS.search(reading.words(sentence)):  # it takes part in a meeting
            continue
        if not joins and reading.language in _IN_PROJECT and not _IN_PROJECT[reading.language].search(reading.words(sentence)):
            continue  # in something that the project does
        bodies = with_countries(reading, sentence, bodies_in(reading, sentence))
        opens = _BEHIND_CUE.match(reading.text, cue.end, sentence.end)
        run = run_from(reading, cue.end, bodies, _BEHIND_CUE)
        if run and _OWN_PROJECT.match(reading.text, run[0].span.end, sentence.end):
            run = []  # "A un B piedalās X īstenotajā projektā"
        if run and _PEOPLE_BEHIND.match(reading.text, run[0].span.end) and not _is_subject(reading, run[0]):
            continue  # "piedalās Kalnu skolas audzēkņi"
        run = [] if run and _THROUGH.match(reading.text, run[-1].span.end) else run
        run = [] if run and _is_whose_deed(reading, run[0]) else run
        listed = opened_list(reading, opens.end(), sentence.end) if opens is not None else []
        if len(run) == 1 and _WITH_OWN_PROJECT.search(reading.text, sentence.start, cue.end):
            in_charge(reading, run[0], "sentence.participates/2")
            continue
        for body in longer(whole_list(reading, sentence, run) if run else [], listed):
            note(reading, body, PARTNER, cue, rule="sentence.participates/1", confidence=LIKELY)
        before = [body for body in bodies if body.span.end <= cue.start]
        if not before or not _is_subject(reading, before[-1]) or are_owners(reading, before[-1], Span(sentence.start, cue.start)):
            continue  # "Kalnu skolas audzēkņi piedalās"
        if not joins and not (
            re.search(r"projekt|project", reading.text[before[-1].span.end : sentence.end], re.IGNORECASE)
            or _IN_IT.search(reading.text, sentence.start, before[-1].span.start)
        ):
            continue
        if before[-1].span.end < cue.start and _WITH_OWN_PROJECT.search(reading.text, cue.end, sentence.end):
            in_charge(reading, before[-1], "sentence.participates/2")
            continue
        if _IN_CONTEST.match(reading.text, cue.end, sentence.end):
            continue
        as_partner = _AS_PARTNER.search(reading.text, cue.end, sentence.end)
        subjects = run_to(reading, before)
        role = (PARTNER, match_span(as_partner)) if as_partner else (PARTNER, cue) if len(subjects) > 1 else (None, None)
        for body in subjects:
            draft = note(reading, body, *role, rule="sentence.partner/1")
            if draft is None:
                continue
            _own_start(reading, draft, Span(body.span.end, cue.end))
            if not draft.has(RK.role) and _another_leads(reading, draft):
                draft.add(RK.role, PARTNER, cue, rule="sentence.role/1", kind="inferred", confidence=LIKELY)


#: From whoever carries a project out to the project in which others take part.
_OWN_PROJECT: Final = re.compile(r"[”“\"»]?\s(?:\([^()\n]{2,20}\)\s)?[^\W\d_]+(?:taj|tāj|maj)ā\s(?:[^\W\d_][\w+-]*\s){0,8}?projektā(?!\w)")
#: The ending of the genitive of Latvian feminine nouns, which no single body has as a subject: "asociācijas | pētījuma īstenošanā".
_GENITIVE_LV: Final = ("as", "es")


def _is_whose_deed(reading: Reading, body: Body) -> bool:
    """Whether a Latvian body behind the verb stands in the genitive before its work: "piedalījās Upju asociācijas pētījuma īstenošanā"."""
    return (
        reading.language == "lv"
        and reading.words(body.span).endswith(_GENITIVE_LV)
        and _OF_DEED.match(reading.text, body.span.end) is not None
    )


_OF_DEED: Final = re.compile(
    r"(?:\s[A-Z]{2,8})?(?:\s{1,2}\([^()\n]{2,160}\))?\s(?:[^\W\d_]+\s){1,5}(?:īstenošan|veikšan|izstrād|norisē|īstenot|organizēt)"
)
#: A contest, a call or a programme behind the verb, and no project in which somebody takes part: "piedalījās atklātā projektu konkursā".
_IN_CONTEST: Final = re.compile(
    r"(?:(?!projektā|projekte\b|projektis\b|project\b)[^.;:\n]){0,200}?\s(?:konkurs(?:ā|os|e|uose|is)|projektu\sprogramm(?:ā|ās)|projektų\sprogramo(?:je|se)|projektiprogrammis|contest|competition"
    r"|programme\s(?:of|for)\sprojects|call\sfor\s(?:projects|proposals))(?!\w)"
)


#: What says that it is the project in which somebody takes part, and not its opening: cases tell it in Lithuanian and Estonian.
_IN_PROJECT: Final = {
    "lt": re.compile(r"(?:^|[\s“„])(?:[Pp]rojekte|[Jj]ame|prie projekto|[Pp]artneri\w*)(?!\w)"),
    "et": re.compile(r"[Pp]rojekti(?:s|ga)(?!\w)|kaasatud projekti|(?:^|\s)(?:[Ss]elles|[Pp]artneri\w*)\s|poo(?:lt|lelt)\s"),
}
#: The project in which somebody does something, right before who does: "Projekte „Žalias kelias“ Upės muziejus dalyvaus".
_IN_IT: Final = re.compile(
    r"(?:[Pp]rojektā|[Pp]rojekte|[Pp]rojektis)(?:\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]|\s[A-Z][A-Z\d-]{2,})?\s(?:arī\s|taip\spat\s|ka\s)?$"
)
#: What takes part is the project, and whoever brings it is in charge of it: "konkursā piedalīsies ar savu projektu “X”".
_WITH_OWN_PROJECT: Final = re.compile(
    r"\b(?:(?:ar|su|with)\s(?:savu\s|savo\s|its\s|the\s)?(?:projektu|project)|oma\sprojektiga)\s[“„\"«]", re.IGNORECASE
)
#: What stands in Estonian behind those through whom somebody comes to take part.
_THROUGH: Final = re.compile(r"[”“\"»]?\s(?:kaudu|vahendusel)(?!\w)")
#: A noun behind a name in the genitive.
_PEOPLE_BEHIND: Final = re.compile(rf"[”“\"»]?\s(?!(?:un|ir|ar|su|no|kā|kas|bei|kopā)\s)[{LOWER}]+")


#: What stands before a name whose people do something.
_OF: Final = re.compile(r"\b(?:of|from|at|by|with)\s(?:the\s)?$")
_PEOPLE_OF_IT: Final = re.compile(
    r"(?:Pupils|Students|Teachers|Members|Representatives|Specialists|Employees|Researchers|Scientists|Staff) (?:of|from) "
)


def _is_subject(reading: Reading, body: Body) -> bool:
    """Whether a name can be a subject: it stands in the nominative, or behind no "of"; in Estonian no case is told."""
    if reading.language == "en":
        is_of = _OF.search(reading.text, max(0, body.span.start - 12), body.span.start) is not None
        return not is_of and _PEOPLE_OF_IT.match(reading.text, body.span.start) is None
    printed = reading.words(body.span)
    return may_be_subject(printed, reading)


#: What others than the partners come to: "projekta atklāšanā piedalījās", "took part in the opening".
_EVENT: Final = (
    r"(?:atklāšan|noslēgum|prezentācij|talk|svētk|ekskursij|izstād|festivāl|braucien|dialog|diskusij|sarun|debat|apspriešan|atidarym|pristatym|renginy|šventė|avamis"
    r"|(?:opening|launch|exhibition|celebration|dialogue|discussions?|debates?)\b)"
)
_COMES_TO: Final = re.compile(rf"\b{_EVENT}\w*\s(?:arī\s|taip pat\s)?$", re.IGNORECASE)
_CAME_TO: Final = re.compile(
    rf"\s(?:in\s|at\s|the\s|an?\s|arī\s|šī\s|projekta\s|projekto\s|projekti\s)*(?:further\s|[{LOWER}]+(?:ā|ās|os)\s)?{_EVENT}",
    re.IGNORECASE,
)
#: "takes part in the project as a partner".
_AS_PARTNER: Final = re.compile(
    r"\b(?:kā (?:projekta )?partneris|as (?:a|one of (?:its|the)) (?:project )?partners?|partnerina"
    r"|partneriks|kaip (?:projekto )?partner(?:is|ė|iai)|partnerio teisėmis)\b"
)


def _own_start(reading: Reading, draft: Draft, span: Span) -> None:
    for date in reading.dates_in(span):
        if reading.word_before(date.span.start) in _FROM:
            draft.add(RK.participationStart, date.value, date.span, rule="sentence.start/1")


def _another_leads(reading: Reading, draft: Draft) -> bool:
    return any(other is not draft and any(fact.value == LEAD for fact in other.all(RK.role)) for other in reading.participations())
