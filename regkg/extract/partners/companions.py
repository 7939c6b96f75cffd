"""Partners who are named beside others: "besides A", "with A and B as partners", "A works with B on the project"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import heads_name
from regkg.extract.bodies.english import ADJECTIVES
from regkg.extract.bodies.enumerations import run_from, run_to, whole_list
from regkg.extract.bodies.prose_lists import company, longer
from regkg.extract.cues.phrases import NAMED
from regkg.extract.cues.subject import MEETS, names_another, speaks_of_project
from regkg.extract.partners.participants import has_lead, note
from regkg.extract.partners.recipients import is_dative, orders, pays
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER

#: Besides whom others take part, at the beginning of a sentence or clause.
_BESIDES: Final = re.compile(
    r"(?<!\w)(?:[Bb]ez|[Ll]īdztekus|[Pp]apildus|[Bb]esides|[Ii]n addition to|[Aa]part from|[Bb]e|[Šš]alia|[Ll]isaks|[Pp]eale)\s(?:the\s)?"
)
#: What follows such a name, and no noun of which the name is the owner.
_BESIDES_WHOM: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?(?:,\s|\s(?:šajā\s)?proje[kc]t|\s(?:tajā|šeit|tajos|jame|ka|on|are)\s)")
#: The same behind the word for partners, and what leads to the others, in Estonian: "partneriks lisaks Mäe Muuseumile ka Oru Haigla".
_PARTNERS_BESIDES: Final = re.compile(r"(?<!\w)partner(?:iks|iteks|id)\s(?:(?:projektis|on|olid)\s){0,2}(?:lisaks|peale)\s")
_ALSO: Final = re.compile(r"[”“\"»]?\s(?:ka|veel|on|on\ska)\s")
#: Said of those before it, who stand behind "with": "with A and B as partners", "piesaistot A kā partneri".
_AS_PARTNERS: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:as|kā)\s(?:its\s|the\s|an?\s|core\s|key\s|full\s|main\s|project\s|associated\s|sadarbības\s|projekta\s)*(?:partners?|partner(?:i|us|iem))\b"
)
#: The one of them that leads: "with A as the main partner".
_AS_MAIN: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\sas\sthe\smain\s(?:project\s)?partner\b")
_WITH: Final = re.compile(r"\b(?:with|piesaistot|iesaistot|ar)\s(?:the\s)?[“„\"«]?$")
#: With whose participation the work is done: they stand behind.
_WITH_WHOSE: Final = re.compile(
    r"\bwith\sthe\s(?:active\s)?(?:participation|involvement)\sof\s(?:the\s)?|\b(?:piedaloties|iesaistoties|piesaistot|iesaistot)\s(?:arī\s)?|\b(?:bendradarbiaujant|dalyvaujant)\s(?!su\s)"
)
#: With whose participation the project was made: they stand before, in the genitive.
_WHOSE_PART: Final = re.compile(
    r"[”“\"»]?\s(?:osalusel|osavõtul|līdzdalību|dalību|piedalīšanos)(?!\w)"
    rf"|[”“\"»]?\sosalusega\s(?:[{LOWER}]+\s){{0,2}}[{LOWER}]*projekt(?!\w)"
)
_MADE: Final = re.compile(r"\b(?:teosta|tehtud|tehti|ellu|loodud|loodi|valmi|tapis|tapa\b|īsteno|realizē|izstrād|veidot)")
#: Working with somebody, who stands behind, on the project that the sentence names.
_WORKS_WITH: Final = re.compile(
    r"\b(?:work(?:s|ed|ing)?|join(?:s|ed)?\sforces|team(?:s|ed)?\sup|collaborat(?:es?|ed|ing)|cooperat(?:es?|ed|ing)|partner(?:s|ed|ing))"
    r"\s(?:closely\s|together\s)?with\s(?:the\s|its\s|project\s|partners\s)*"
)
_ON_PROJECT: Final = re.compile(r"\b(?:on|in|within|under|for)\s(?:the|this|a|its)\s(?:[^.;:]{0,80}?\s)?[Pp]roject\b")
#: Whose partners are named behind, in the genitive before, "Projektā A partneri ir B un C", or in the dative, "Partneri A-i projektā ir B".
_PARTNERS_OF: Final = re.compile(r"[”“\"»]?\s(?:sadarbības\s)?partneri\s(?:šajā\s)?(?:projektā\s)?(?:ir|būs|bija)\s(?:arī\s)?[“„\"«]?")
_TO_WHOM_PARTNERS: Final = re.compile(r"\b[Pp]artneri\s[“„\"«]?$")
_IN_IT_ARE: Final = re.compile(
    r"[”“\"»]?\s(?:šajā\s)?projektā(?:\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»])?\s(?:ir|būs|bija)\s(?:arī\s)?[“„\"«]?"
)
#: "Projektā “T” kopā ar A strādā B".
_TOGETHER_IN: Final = re.compile(rf"\b[Pp]rojektā{NAMED}\s(?:(?:kopā|līdzās|roku rokā)\sar|līdzās)\s")
_WORKS_IN: Final = re.compile(
    r"[”“\"»]?\s(?:strādā|strādās|darbojas|darbosies|piedalās|piedalījās|piedalīsies|sadarbojas|iesaistīt[as]|iesaistījusies)\s(?:arī\s)?"
)

#: "Projektā “T” A sadarbojas ar skolām Portugālē".
_IN_NAMED: Final = re.compile(rf"\b[Pp]rojektā{NAMED}\s")
_WORKS_WITH_SOME: Final = re.compile(r"[”“\"»]?\s(?:sadarbojas|sadarbojās|sadarbosies)\sar\s")

#: Partners, and the one besides whom they are: "partnerių gretose – be A – dar yra B ir C", "partneru vidū bez A ir arī B".
_IN_RANKS: Final = re.compile(
    r"\b(?:[Pp]artnerių\s(?:gretose|tarpe|sąraše|būryje)|[Tt]arp\s(?:projekto\s)?partnerių|[Pp]artneru\s(?:vidū|pulkā|lokā|rindās)"
    r"|[Ss]tarp\s(?:projekta\s)?partneriem)"
    r"(?:,?\s(?:[–—-]\s)?)(?:be|bez|šalia|līdzās)\s"
)
_ARE_TOO: Final = re.compile(
    r"[”“\"»]?,?\s(?:[–—-]\s)?(?:(?:dar|arī|vēl|taip\spat)\s)?(?:yra|ir|būs|bus)\s(?:(?:dar|arī|vēl|taip\spat|ir)\s)?(?:[–—-]\s)?"
)
#: "A kopā ar B un C piedalās projektā": with whom, and what they do.
WITH_OTHERS: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:(?:kopā|sadarbībā|partnerībā)\sar|(?:kartu|drauge)\ssu)\s"
    r"|[”“\"»]?,?\s(?:together|jointly|along|in\s(?:partnership|cooperation))\swith\s(?:the\s)?"
)
_TAKE_PART: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?,?\s(?:ir\s)?(?:piedalās|piedalījās|piedalīsies|iesaistīj(?:ies|usies|ās)|dalyvau(?:ja|s)|dalyvavo"
    r"|takes?\spart|took\spart|participate[sd]?|is\sparticipating|is\staking\spart)\s(?:arī\s)?(?:[^.;:,“„\"]{0,70}?\s)?"
    rf"(?:projektā|projekte|project){NAMED}(?=[.,;]|\s[“„(]|\s[–—-]\s|$|\s(?:par|kur|kura|kas|apie|kuri|on|which|that)\s)"
)


#: Taking part with others, whom the sentence names behind: "our school took part alongside A, B and C", "piedalās projektā “T” kopā ar A".
_TOOK_PART_WITH: Final = re.compile(
    rf"\b(?:takes?|took|taking)\spart\s(?:in\s(?:it|the\s(?:[\w+-]+\s){{0,3}}project{NAMED})\s)?(?:alongside|along\swith|together\swith)\s(?:the\s)?"
    rf"|\bparticipat(?:es|ed|ing)\sin\s(?:it|the\s(?:[\w+-]+\s){{0,3}}project{NAMED})\s(?:alongside|along\swith|together\swith)\s(?:the\s)?"
    rf"|\b(?:piedalās|piedalījās|piedalīsies|iesaistīj(?:ies|usies|ās))\s(?:tajā\s|(?:[^\W\d_][\w+-]*\s){{0,3}}projektā{NAMED}\s)?"
    r"(?:līdzās|(?:kopā|kopīgi|sadarbībā|līdz)\sar)\s"
    rf"|\bdalyva(?:uja|vo|us)\s(?:jame\s|(?:[^\W\d_][\w+-]*\s){{0,3}}projekte{NAMED}\s)?(?:kartu|drauge)\ssu\s"
    rf"|\bosale(?:b|vad|s|sid)\s(?:selles\s|(?:[^\W\d_][\w+-]*\s){{0,3}}projektis{NAMED}\s)koos\s"
)


def took_part_with(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "A was the lead partner; our school took part alongside B and C": those with whom somebody takes part in the project."""
    match = _TOOK_PART_WITH.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match is not None else []
    if match is None or not run or MEETS.search(reading.words(sentence)):
        return
    if speaks_of_project(reading, sentence) or any(role.concept in (LEAD, PARTNER) for role in reading.codes_in(sentence, "role")):
        before = [body for body in bodies if body.span.end <= match.start() and may_be_subject(body.name, reading)]
        beside = run_to(reading, before) if before and reading.text[before[-1].span.end : match.start()].strip('”“"» ') == "" else ()
        for body in [*whole_list(reading, sentence, run), *beside]:
            note(reading, body, PARTNER, body.span, rule="sentence.beside/1", confidence=LIKELY)


#: That somebody takes part in the project, as a noun behind the owner: "Kalnu skolas dalība Comenius projektā".
_ITS_PART: Final = re.compile(
    r"[”“\"»]?\s(?:(?:aktīv|veiksmīg|pirm)\w+\s)?(?:(?:līdz)?dalīb(?:a|as|u|ai)|piedalīšan[āo]s)\s(?:[^\W\d_][\w+-]*\s){0,4}?projektā(?!\w)"
    r"|[”“\"»]?\sdalyvavim(?:as|o|ą|ui|u)\s(?:[^\W\d_][\w+-]*\s){0,4}?projekte(?!\w)"
    r"|[”“\"»]?\s(?:osalemi(?:ne|se|st|sest|sega)|osaluse?s?t?)\s(?:[^\W\d_][\w+-]*\s){0,4}?[^\W\d_]*projektis(?!\w)"
    r"|[”“\"»]?(?:’s|'s|’|')\s(?:[a-z]+\s)?(?:participation|involvement)\sin\s(?:the|this|an?)\s(?:[\w+-]+\s){0,4}?project(?!\w|\s(?:activit|event))"
)


#: That it does so as a partner.
_IN_THAT_ROLE: Final = re.compile(rf"{NAMED}\s(?:kā\s(?:sadarbības\s)?partner(?:im|ei|a|is|e)|partnera\s(?:statusā|lomā))(?!\w)")


def whose_part_it_is(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu skolas dalība projektā “T”": whoever the noun of taking part in the one project belongs to takes part in it."""
    for body in bodies:
        match = _ITS_PART.match(reading.text, body.span.end, sentence.end)
        if match is not None and not pays(body) and not names_another(reading, sentence, match.end()):
            role = PARTNER if _IN_THAT_ROLE.match(reading.text, match.end(), sentence.end) else None
            note(reading, body, role, body.span, rule="sentence.beside/2", confidence=LIKELY)


def companions(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """Note whoever a sentence on the project names beside others as a partner."""
    if MEETS.search(reading.words(sentence)):
        return
    whose_part_it_is(reading, sentence, bodies)
    for body in [
        *_besides(reading, sentence, bodies),
        *_as_partners(reading, sentence, bodies),
        *_with_whose(reading, sentence, bodies),
        *_whose_part(reading, sentence, bodies),
        *_works_with(reading, sentence, bodies),
        *_together_in(reading, sentence, bodies),
        *_with_others(reading, sentence, bodies),
        *_in_ranks(reading, sentence, bodies),
        *_in_bracket(reading, sentence, bodies),
        *_with_partner(reading, sentence),
        *_partners_of(reading, sentence, bodies),
    ]:
        if not pays(body):
            leads = _AS_MAIN.match(reading.text, body.span.end, sentence.end) is not None and not has_lead(reading)
            note(reading, body, LEAD if leads else PARTNER, body.span, rule="sentence.beside/1", confidence=LIKELY)


def _partners_of(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    """ "Projektā A partneri ir B un C", "Projekta partneri A-i šajā projektā ir B un C": those behind, and whose partners they are."""
    for body in bodies if reading.language == "lv" else ():
        own = _PARTNERS_OF.match(reading.text, body.span.end, sentence.end)
        given = (
            _TO_WHOM_PARTNERS.search(reading.text, sentence.start, body.span.start) if own is None and is_dative(reading, body) else None
        )
        are = own or (_IN_IT_ARE.match(reading.text, body.span.end, sentence.end) if given is not None else None)
        run = run_from(reading, are.end(), bodies) if are is not None else []
        if own is not None or run:
            return [*((body,) if own is not None else ()), *(whole_list(reading, sentence, run) if len(run) > 1 else run)]
    return []


def _besides(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    if reading.language == "et" and (among := _PARTNERS_BESIDES.search(reading.text, sentence.start, sentence.end)):
        first = run_from(reading, among.end(), bodies)
        also = _ALSO.match(reading.text, first[-1].span.end, sentence.end) if first else None
        others = run_from(reading, also.end(), bodies) if also else []
        return [*first, *others] if others else []
    match = _BESIDES.match(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match is not None else []
    if not run or not _BESIDES_WHOM.match(reading.text, run[-1].span.end, sentence.end):
        return run[:1] if len(run) > 1 and _goes_on(reading, Span(run[0].span.end, sentence.end)) else []
    return run if _goes_on(reading, Span(run[-1].span.end, sentence.end)) else []


def _in_ranks(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    opens = _IN_RANKS.search(reading.text, sentence.start, sentence.end) if reading.language in ("lv", "lt") else None
    first = run_from(reading, opens.end(), bodies)[:1] if opens is not None else []
    are = _ARE_TOO.match(reading.text, first[-1].span.end, sentence.end) if first else None
    others = run_from(reading, are.end(), bodies) if are is not None else []
    return [*first, *others] if others else []


#: Who takes part, in brackets behind a project's name: "(dalyvauja Kalnų universitetas)".
_BRACKET_OPENS: Final = re.compile(
    r"\((?:(?:kurā|kuriame|milles|jame|tajā)\s)?(?:dalyvauja|dalyvavo|dalyvaus|piedal(?:ās|ījās|īsies)|osale(?:b|vad|s|sid)|participants?:|involv(?:es|ing))\s(?:the\s)?"
)


def _in_bracket(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    """ "SHORE – Title of the project (dalyvauja Kalnų universitetas)": those with whom brackets are filled."""
    opens = _BRACKET_OPENS.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, opens.end(), bodies) if opens is not None else []
    return run if run and re.match(r"[”“\"»]?\)", reading.text[run[-1].span.end : run[-1].span.end + 2]) else []


def _goes_on(reading: Reading, rest: Span) -> bool:
    """Whether others are said to take part behind those besides whom they do."""
    return bool(reading.cues_in(rest, LEX.participates)) or any(role.concept == PARTNER for role in reading.codes_in(rest, "role"))


def _as_partners(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    for at, last in enumerate(bodies):
        if _AS_PARTNERS.match(reading.text, last.span.end, sentence.end):
            run = run_to(reading, bodies[: at + 1])
            if _WITH.search(reading.text, sentence.start, run[0].span.start):
                return run
    return []


def _with_whose(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    match = _WITH_WHOSE.search(reading.text, sentence.start, sentence.end)
    if match is None:
        return []
    run = run_from(reading, match.end(), bodies)
    whole = whole_list(reading, sentence, run) if len(run) > 1 else run
    return longer(whole, company(reading, Span(match.end(), sentence.end)) if match.end() < sentence.end else [])


def _whose_part(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    for at, last in enumerate(bodies):
        match = _WHOSE_PART.match(reading.text, last.span.end, sentence.end)
        if match is None or not ("projekt" in match[0] or _MADE.search(reading.text, sentence.start, sentence.end)):
            continue
        if names_another(reading, sentence, match.end()):
            continue
        run = [body for body in run_to(reading, bodies[: at + 1]) if not orders(body)]
        if run and (reading.language == "et" or _WITH.search(reading.text, sentence.start, run[0].span.start)):
            return run
    return []


def _works_with(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    match = _WORKS_WITH.search(reading.text, sentence.start, sentence.end)
    if match is None or not _ON_PROJECT.search(reading.text, match.end(), sentence.end):
        return []
    run = run_from(reading, match.end(), bodies)
    before = [body for body in bodies if body.span.end <= match.start()]
    is_subject = bool(before) and re.fullmatch(
        rf"\s(?:(?:will|has|have|is|are)\s)?(?:[{LOWER}]+\s)?", reading.text[before[-1].span.end : match.start()]
    )
    return [*(run_to(reading, before) if run and is_subject else ()), *run]


def _with_others(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    for body in bodies:
        match = WITH_OTHERS.match(reading.text, body.span.end, sentence.end)
        run = run_from(reading, match.end(), bodies) if match is not None else []
        if run and _TAKE_PART.match(reading.text, run[-1].span.end, sentence.end):
            return [body, *run]
    return []


def _with_partner(reading: Reading, sentence: Span) -> Sequence[Body]:
    """ "jointly with its Latvian partner Upe Volunteer Firefighters": a name of whatever kind, but no person's."""
    match = _WITH_PARTNER.search(reading.text, sentence.start, sentence.end) if reading.language == "en" else None
    if match is None:
        return []
    name = Span(*match.span("name"))
    body = body_of_item(reading, Span(name.start, match.end("land") + 1) if match["land"] else name)
    if body is None or (body.country is None and len(body.name.split()) < _FEWEST_WORDS and not heads_name(reading, body.name)):
        return []
    country = reading.lexicon.country(ADJECTIVES[match["of"]]) if match["of"] else None
    return [replace(body, country=(country, Span(*match.span("of")))) if country is not None and body.country is None else body]


#: So many words has a name that is no person's.
_FEWEST_WORDS: Final = 3
_WITH_PARTNER: Final = re.compile(
    rf"\b(?:(?:jointly|together|along|in\s(?:close\s)?(?:cooperation|partnership|collaboration))\swith|and)\s(?:the\s|its\s|their\s)?"
    rf"(?:(?P<of>{'|'.join(ADJECTIVES)})\s)?(?:project\s|cooperation\s)?partner,?\s(?:the\s)?"
    rf"(?P<name>[{UPPER}][\w’'&-]*(?:(?:\s(?:of|for|and|the|in))*\s[{UPPER}][\w’'&-]*){{1,7}})(?=\s\((?P<land>[^()\n]{{4,20}})\)|[.,;]|\s[a-z]|$)"
)


def _together_in(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    match = _TOGETHER_IN.search(reading.text, sentence.start, sentence.end)
    if match is None:
        named = _IN_NAMED.search(reading.text, sentence.start, sentence.end)
        run = run_from(reading, named.end(), bodies) if named is not None else []
        return run if run and _WORKS_WITH_SOME.match(reading.text, run[-1].span.end, sentence.end) else []
    run = run_from(reading, match.end(), bodies)
    works = _WORKS_IN.match(reading.text, run[-1].span.end, sentence.end) if run else None
    return [*run, *run_from(reading, works.end(), bodies)] if works is not None else []
