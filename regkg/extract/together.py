"""Those who do the work of a project together: "X carries out the project together with A and B", "A takes part in the project"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies import bodies_in
from regkg.extract.body_items import body_of_item
from regkg.extract.body_names import heads_name
from regkg.extract.clauses import leads_to
from regkg.extract.drafts import LIKELY, Body, Draft
from regkg.extract.english import ADJECTIVES, KIND
from regkg.extract.enumerations import of_items, run_from, run_to, whole_list, with_countries
from regkg.extract.list_items import items_of
from regkg.extract.names import is_base, may_be_subject
from regkg.extract.participants import has_lead, in_charge, note
from regkg.extract.partner_lands import from_land, only_land, parts_by_land
from regkg.extract.partner_roles import AFTER_ROLE, is_singular
from regkg.extract.phrases import NAMED, match_span
from regkg.extract.plurals import names_kind
from regkg.extract.prose_lists import GROUP_FIRST, behind_besides, company, longer, named_list, opened_list
from regkg.extract.reading import Reading
from regkg.extract.recipients import only_pays
from regkg.extract.subject import MEETS, is_in_several, speaks_of_project
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.extract.verbs import CARRIES_OUT
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

_FROM: Final = frozenset("no kops from since nuo alates".split())
_BEHIND_COLON: Final = re.compile(r"[^.;:()]{0,70}:\s+(?=\S)")
#: "partneriem no dažādām valstīm – A (Austrija), B (Beļģija)".
_BEHIND_DASH: Final = re.compile(r"(?:\s(?:no|from|iš|un|and|ir)\s[^.;:()–—]{3,60}?)?\s[–—-]\s+(?=[^\W\d_a-z])")
_SOME_KIND: Final = "[^.;:()–—]{3,120}?"
_KIND: Final = f"(?P<kind>{_SOME_KIND})"
_KIND_TOO: Final = f"(?P<kind_too>{_SOME_KIND})"
_CONFIRMED: Final = r"(?:apstiprināj(?:uš(?:as|i)|a)|apliecināj(?:uš(?:as|i)|a)|pieteikuš(?:as|i)|pieteica)"
#: Who does the work or takes part, as a kind of bodies, before the mark that opens their list: "Projektu kopā īsteno piecas biedrības:".
_KIND_AT_WORK: Final = {
    "lv": (
        rf"\b[Pp]rojektu{NAMED}\s(?:kopā\s|kopīgi\s)?(?:īsteno|īstenoja|īstenos|realizē|realizēja)\s{_KIND}"
        rf"|\b[Pp]rojekt(?:ā{NAMED}|a{NAMED}\sīstenošanā)\s(?:(?:ir|tiek|tika|tiks)\s)?"
        rf"(?:iesaistīt[ai]s?|piedal(?:ās|ījās|īsies)|iesaist(?:ījuš(?:ās|ies)|ījās|ās)|apvienojuš(?:ās|ies)"
        rf"|(?:savu\s)?dalību\s(?:jau\s)?{_CONFIRMED}|(?:jau\s)?{_CONFIRMED}\s(?:savu\s)?dalību)\s{_KIND_TOO}"
    ),
    "en": (
        rf"\b[Pp]roject{NAMED}\s(?:brings\stogether|unites|joins|involves"
        rf"|(?:is|was|will\sbe)\s(?:being\s)?(?:implemented|carried\sout|run)\s(?:jointly\s)?by)\s{_KIND}"
        rf"|(?:^|(?<=\.\s)){_KIND_TOO}\s(?:take\spart|took\spart|participate|are\sinvolved|are\staking\spart)\s(?:as\spartners\s)?in\s"
        rf"(?:the\s)?(?:implementation\sof\s)?(?:the\s|this\s)(?:[\w-]+\s){{0,4}}?project{NAMED}"
    ),
    "lt": (
        rf"\b[Pp]rojektą{NAMED}\s(?:kartu\s|drauge\s)?(?:įgyvendina|įgyvendino|įgyvendins|vykdo|vykdė|vykdys)\s{_KIND}"
        rf"|\b[Pp]rojekte{NAMED}\s(?:dalyvauja|dalyvavo|dalyvaus)\s{_KIND_TOO}"
    ),
    "et": (
        rf"\b[Pp]rojektis{NAMED}\s(?:osale(?:vad|b|sid|s)|löövad\skaasa)\s{_KIND}"
        rf"|\b[Pp]rojekti{NAMED}\s(?:viivad|viib)\s(?:ühiselt\s)?ellu\s{_KIND_TOO}"
    ),
}
_KIND_OPENS: Final = {
    language: re.compile(
        rf"(?:{at_work})(?:\s(?P<bracket>\()(?=[^()]{{11,}}\))"
        r"|(?:\s\([^()]{2,10}\))?(?:\s?[:–—]|,\s(?:tai\sskaitā|tajā\sskaitā|to\s(?:skaitā|vidū|starpā)|tostarp))\s+)"
    )
    for language, at_work in _KIND_AT_WORK.items()
}


#: "pieci partneri: vadošais partneris X (LT), Y (LV)": who leads begins the list.
_LEAD_FIRST: Final = re.compile(
    r"(?:the\s)?(?:vadošais|galvenais|lead(?:ing)?)\spartner(?:is)?\s(?:[–—-]\s)?(?=\S)|juhtpartner\s(?=\S)", re.IGNORECASE
)


#: "The project is implemented in partnership between A (CZ), B and C.": all of them take part.
_PARTNERSHIP: Final = re.compile(
    r"\b(?:the|this) project (?:is|was|will be) (?:being )?(?:implemented|carried out|delivered|run) (?:jointly )?"
    r"(?:in (?:close )?(?:partnership|cooperation|collaboration) (?:between|of)|by a partnership of)\s?:?\s+(?:the\s)?(?=\S)",
    re.IGNORECASE,
)


_FEWEST_OF_KIND: Final = 3


def behind_kind(reading: Reading, sentence: Span) -> None:
    """ "Projektu kopā īsteno vietējās grupas: A (vadošais partneris), B un C.": all of that kind take part."""
    opens = _PARTNERSHIP.search(reading.text, sentence.start, sentence.end) if reading.language == "en" else None
    if opens is None and (said := _KIND_OPENS[reading.language or "lv"].search(reading.text, sentence.start, sentence.end)) is not None:
        opens = said if names_kind(said["kind"] or said["kind_too"], reading.language or "") else None
    if opens is not None and opens.end() < sentence.end:
        in_bracket = opens.groupdict().get("bracket") is not None  # "four organisations (A, B, C, D)"
        behind = Span(opens.end(), reading.text.index(")", opens.end()) if in_bracket else sentence.end)
        each = list(of_items(reading, items_of(reading, behind), None))
        with_lands = each if len(each) > 2 and all(body.country is not None for body in each) else []
        some = bodies_in(reading, behind) if opens[0].rstrip()[-1] not in ":–—" else []  # "deviņas organizācijas, tai skaitā A un B"
        some = some if len(some) == len(items_of(reading, behind)) and not in_bracket else []
        run = [body for body in run_from(reading, opens.end(), reading.bodies) if body.span.end <= behind.end]
        run = run if len(run) >= _FEWEST_OF_KIND else []  # "šādas pašvaldības: Kalnu, Upes, Ezeru pašvaldības"
        for body in with_lands or longer(run, named_list(reading, behind)) or some:
            note(reading, body, PARTNER, body.span, rule="sentence.list/2", confidence=LIKELY)


def behind_colon(reading: Reading, sentence: Span) -> None:
    """ "carried out by seven partners from six countries: A and B (Latvia), C (Sweden) …": a list to the end of the sentence."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept == PARTNER and not is_singular(reading.words(role.span))]
    if not roles or not (
        speaks_of_project(reading, sentence)
        or _DONE_TOGETHER.search(reading.words(sentence))
        or any(fold(reading.words(role.span)).startswith("projekt") for role in roles)
    ):
        return
    for role in roles:
        mark = _BEHIND_COLON.match(reading.text, role.span.end, sentence.end)
        if mark is None or mark.end() >= sentence.end:
            continue
        first = _LEAD_FIRST.match(reading.text, mark.end(), sentence.end)
        if first is None and AFTER_ROLE.fullmatch(mark[0]):
            continue
        rest = Span(first.end() if first else mark.end(), sentence.end)
        run = bodies_in(reading, rest)[:1]
        found = whole_list(reading, sentence, run) if run and run[0].span.start - rest.start <= 6 else []
        found = found if len(found) >= 3 else named_list(reading, rest)
        if not found:
            continue
        land = only_land(reading, Span(role.span.end, mark.end()))
        for body in found if len(found) >= 3 else ():
            note(reading, from_land(body, land), PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)
        return
    for role in roles:
        mark = _BEHIND_DASH.match(reading.text, role.span.end, sentence.end)
        names = Span(mark.end(), sentence.end) if mark and mark.end() < sentence.end else None
        found = named_list(reading, names) if names is not None else []
        two = _two_named(reading, role.span, names) if names is not None and not found else []
        found = found or two
        if two or sum(any(body.span.overlaps(other.span) for other in reading.bodies) for body in found) * 3 >= len(found) * 2:
            for body in found:
                note(reading, body, PARTNER, body.span, rule="sentence.list/1", confidence=LIKELY)


#: Two, counted right before the word for them.
_TWO: Final = re.compile(r"(?<![\w.])(?:2|divi|divas|diviem|divām|two|du|dviem|kaks)\s(?:[^\W\d_]+\s){0,2}$", re.IGNORECASE)

#: A passage to its end, or to that of the bracket in which it stands.
_WITHIN_BRACKET: Final = re.compile(r"(?:[^();]|\([^()]*\))+")
#: A name that ends with an abbreviation: "Latvijas VUGD".
_ABBREVIATED: Final = re.compile(rf"\s[{UPPER}]{{3,}}$")


def _two_named(reading: Reading, role: Span, behind: Span) -> list[Body]:
    """The two bodies that a passage lists and nothing else, where the word before it counts two: "divi partneri no Igaunijas – A, B."."""
    if _TWO.search(reading.text, max(0, role.start - 40), role.start) is None:
        return []
    within = _WITHIN_BRACKET.match(reading.text, *behind)
    items = items_of(reading, Span(behind.start, within.end())) if within is not None else []
    bodies = [body_of_item(reading, item) for item in items]
    found = [body for body in bodies if body is not None and (heads_name(reading, body.name) or _ABBREVIATED.search(body.name))]
    return found if len(found) == len(bodies) == 2 else []


#: The work of the page's only project, done together.
_DONE_TOGETHER: Final = re.compile(
    r"\b(?:done|planned|carried out|implemented) (?:together )?by\b|\bīsteno\b|\bįgyvendina\b", re.IGNORECASE
)
#: Words for working together, and those who are counted before they are named: "kopā ar četriem partneriem no Somijas –".
_COOPERATES: Final = re.compile(
    r"(?<!\w)(?i:sadarbībā ar|sadarboj(?:oties|as|ās) ar|kopā ar|kopīgi ar|partnerībā ar|in (?:close )?(?:cooperation|partnership"
    r"|collaboration) with|"
    r"(?:together|jointly) with|cooperates with|(?:works?|working) (?:together with|alongside)|(?:works|worked|partnered|partnering) with|"
    r"bendradarbiaujant(?=\s(?:[^\W\d_]+\s)?(?:partneriams|organizacijoms|institucijoms|savivaldybėms|įstaigoms))|"
    r"(?:kartu|drauge|bendradarbiaujant|bendradarbiaudam(?:as|a|i|os)|bendradarbiauja) su|koostöös(?!\sellu)|koostööd(?!\sn)|koos)\s+"
    rf"(?P<group>(?:(?!(?:un|and|ir|with)\s)[{LOWER}]+\s|\d{{1,2}}\s|[{UPPER}][{LOWER}]+(?:as|es)\s(?=[{LOWER}])"
    rf"|(?:{'|'.join(ADJECTIVES)})\s){{0,4}}?"
    r"(?:partner(?:iem|i|s|iais|iu|iams)?|pašvaldībām|organizācijām|institūcijām|organizacijoms|institucijoms|savivaldybėms|įstaigoms"
    r"|(?:organi[sz]ations|institutions|beneficiaries|municipalities)(?=[^:.,;]{0,40}:))(?!\w)"
    r"(?:\s+(?:no|from|iš)\s+[^\W\d_]+(?:\s(?:un|and|ir)\s[^\W\d_]+)?(?=\s*[-–—:(]))?\s*[-–—:(,]?\s*)?(?:the\s+)?"
)
_CARRIED: Final = re.compile(
    r"\b(?:is|was|be|been) (?:being )?(?:carried out|implemented|reali[sz]ed|conducted|run|led|prepared|developed)\b"
    rf"|\b[Pp]roject{NAMED},? (?:(?:is|was|has been) )?(?:jointly )?(?:organi[sz]ed|carried out|implemented|run|led) by\b"
    r"|\b[Pp]rojekt(?:as|ą|s|u|)\b[^.;:]{0,200}?\s(?:(?:ruošiam|rengiam|vykdom|įgyvendinam|kuriam|parengt|paruošt|sukurt)(?:as|ą)"
    r"|(?:gatavo|sagatavo|izstrādā|veido)(?:ja|ts|jis)?|tapis|tapa|taps|top|valmistatakse\sette|koostati|koostatakse|viiakse\sellu|teostati)\s"
    r"(?:kartu|drauge|kopā|sadarbībā|koos|koostöös)\b"
)
#: Who works with others in the project: its title may stand between.
_WORKS_WITH: Final = re.compile(
    r"\b[Pp]rojekt(?:ā|u|am|s)\s[^;\n]{0,200}?,\s(?:ko|kuru)\s(?:vada|vadīja|vadīs|koordinē|koordinēja|koordinēs)\s"
    r"|\b[Pp]rojekt(?:e|ą|as)\s[^;\n]{0,200}?,\s(?:kuriam\svadovauja|kurį\skoordinuoja)\s"
    r"|\b[Pp]rojektā\s[^.;]{0,200}?\bsadarboj(?:as|ās)\sar\s|\b[Pp]rojekte[\s,][^.;]{0,200}?\bbendradarbiauja\ssu\s"
    r"|\bsadarboj(?:as|ās)\sar\s[^.;:]{3,120}?\sprojektā\b|\b[Pp]rojektis\s[^.;]{0,200}?\btee(?:b|vad)\s[^.;:]{0,90}?koostööd\s"
    r"|\b(?:tee(?:b|vad)|tegid?|alusta(?:s|b|sid|vad))\s(?:[^.;:]{0,160}?\s)?(?:projektis\b[^.;]{0,200}?\skoostööd|koostööd\s(?:[^.;]{3,160}?\s)?projektis)(?!\w)"
    r"|\b[Ii]n\s(?:the|this)\s(?:[\w-]+\s){0,3}?project\b[^.;]{0,200}?\s(?:works|worked|cooperates|cooperated|partnered)\s(?:together\s|closely\s)?with\s"
)
#: Who works with others in an Estonian sentence stands before the verb; those others may stand before "koostööd".
_DOES_WORK: Final = re.compile(r"(?:tee(?:b|vad)|tegid?|alusta(?:s|b|sid|vad))\s(?:[^.;:]{0,160}?\s)?koostööd(?!\w)")
_BEFORE_WORK: Final = re.compile(r"(?<=ga)[”“\"]?\skoostööd(?=\s(?:[^.;:]{0,60}\s)?projektis(?!\w))")
#: The verb of whoever works with others: "X sadarbojas ar", "X bendradarbiauja su".
_WORKS: Final = re.compile(r"(?:sadarboj(?:as|ās)|bendradarbiauja)\s")
_WITH: Final = re.compile(rf"(?:the\s+|its\s+)?(?:{KIND})?[\s–—:-]*")


#: What is no project and somebody holds: "an exhibition, which X organises".
_ITS_EVENT: Final = re.compile(
    r"(?<!\w)(?!(?:[Pp](?:rojekt|rogramm?)|[Ii]niciatīv|[Ii]niciatyv))[^\W\d_]{3,},\s"
    r"(?:(?:ko|kur[uai]s?|kuru)\s(?:organizē|rīko)(?:ja|s|jis|jusi)?|kur(?:į|ią|iuos|ias)\s(?:organizuoja|organizavo|rengia|surengė))\s[^.;:,]{3,160}$"
)
#: People of the body before them, who do something with its partners.
_PEOPLE_OF: Final = re.compile(r"\s(?:ļaudis|darbinieki|speciālisti|komanda|pārstāvji)\s$")


#: The other partners, with whom one of them does something: "X kopā ar pārējiem projekta partneriem".
_WITH_THE_REST: Final = re.compile(
    r"[”“\"»]?\s(?:kopā|kopīgi|sadarbībā)\sar\s(?:pārējiem|citiem|\d{1,2})\s(?:(?!no\s)\S+\s)?projekta\s(?:sadarbības\s)?partneriem(?!\w)"
    r"|[”“\"»]?\s(?:kartu|drauge)\ssu\s(?:kitais|likusiais|\d{1,2})\s(?:\S+\s)?projekto\spartneriais(?!\w)"
    r"|[”“\"»]?\skoos\s(?:teiste|ülejäänud|\d{1,2})\s(?:\S+\s)?projekti(?:\s)?partneri(?:te)?ga(?!\w)"
    r"|[”“\"»]?\s(?:together|along)\swith\s(?:the\s)?(?:other|remaining)\sproject\spartners(?!\w)"
)


def with_the_rest(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X met together with the other project partners": X is one of them."""
    if "partner" not in reading.words(sentence):
        return
    for match in _WITH_THE_REST.finditer(reading.text, sentence.start, sentence.end):
        for body in (body for body in bodies if body.span.end == match.start() and is_base(body.name, reading)):
            note(reading, body, None, None, rule="sentence.cooperation/2", confidence=LIKELY)


def cooperation(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project together with A and B"."""
    words = reading.words(sentence)
    if MEETS.search(words):
        return
    is_carried = (
        _WORKS_WITH.search(words) is not None
        or reading.has_cue(sentence, LEX.implements)
        or CARRIES_OUT.search(words) is not None
        or _CARRIED.search(words) is not None
    )
    if reading.language == "et" and _WORKS_WITH.search(words) is not None:
        _works_with_in_estonian(reading, sentence, bodies)
    for match in _COOPERATES.finditer(reading.text, sentence.start, sentence.end):
        if _ITS_EVENT.search(reading.text, sentence.start, match.start()) is not None:
            continue
        if not is_carried and not match["group"] and not _is_lead_before(reading, sentence, bodies, match.start()):
            continue
        if is_carried and reading.language in ("lv", "lt") and _WORKS.match(match[0]):
            for body in (body for body in bodies if body.span.end + 1 == match.start() and is_base(body.name, reading)):
                note(reading, body, None, None, rule="sentence.cooperation/2", confidence=LIKELY)
        if match["group"] and (people := _PEOPLE_OF.search(reading.text, sentence.start, match.start())) is not None:
            for body in (body for body in bodies if body.span.end == people.start()):
                note(reading, body, None, None, rule="sentence.cooperation/2", confidence=LIKELY)
        if match[0].endswith("(") and (close := reading.text.find(")", match.end(), sentence.end)) > match.end():
            sentence = Span(sentence.start, close)  # "with seven partners from A and B (…)"
        verb = CARRIES_OUT.search(reading.text, match.end(), sentence.end)
        doer = next((body for body in bodies if verb and match.end() < body.span.start and leads_to(reading, body, verb.start())), None)
        stop = (
            doer.span.start
            if doer is not None and reading.text[: doer.span.start].endswith(", ")
            else verb.start()
            if verb
            else sentence.end
        )
        rest = Span(match.end(), max(stop, match.end() + 1))
        run = [body for body in run_from(reading, match.end(), bodies, _WITH) if rest.holds(body.span)]
        may_do = len(run) > 1 and not (reading.language == "et" and run[-1].name.endswith("ga"))  # "-ga" is said of company alone
        if verb and may_do and match.start() - sentence.start <= 1 and leads_to(reading, run[-1], verb.start()):
            rest = Span(rest.start, run.pop().span.start)  # "Together with A, B carries out the project"
        whole = whole_list(reading, rest, run) if run else []
        whole = run if any(_ROLE_WORD.search(body.name) for body in whole) else whole
        land = only_land(reading, Span(match.start("group"), match.end())) if match["group"] else None
        opened = opened_list(reading, match.end(), rest.end)
        for body in longer(longer(company(reading, rest), whole), opened) or _quoted_partner(reading, match, rest):
            if only_pays(body):
                continue
            note(reading, from_land(body, land), PARTNER, body.span, rule="sentence.cooperation/1", confidence=LIKELY)


#: The word for a partner at the end of words for working together, and a name in quotation marks: "ar Norvēģijas partneri “Fjell”".
_PARTNER_LAST: Final = re.compile(r"partner(?:i|iem|u|us|iais)\s(?:[–—-]\s)?$")
_QUOTED_FIRST: Final = re.compile(r"[“„\"«][^“”„\"«»\n]{2,80}[”“\"»](?=[\s,.(])")


def _quoted_partner(reading: Reading, opens: re.Match[str], behind: Span) -> list[Body]:
    """The body that words for working with a partner name in quotation marks right behind them."""
    quoted = _QUOTED_FIRST.match(reading.text, *behind) if _PARTNER_LAST.search(opens[0]) else None
    body = body_of_item(reading, Span(*quoted.span())) if quoted is not None else None
    return [body] if body is not None else []


def _works_with_in_estonian(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X teeb projektis koostööd Y-ga", "X teeb Y-ga koostööd projektis": X, and Y where it stands before the noun, take part."""
    if (does := _DOES_WORK.search(reading.text, sentence.start, sentence.end)) is not None:
        for body in (body for body in bodies if body.span.end + 1 == does.start() and is_base(body.name, reading)):
            note(reading, body, None, None, rule="sentence.cooperation/2", confidence=LIKELY)
        if (work := _BEFORE_WORK.search(reading.text, does.start(), sentence.end)) is not None:
            between = [body for body in bodies if does.start() < body.span.start and body.span.end <= work.start()]
            for body in run_to(reading, between) if between and between[-1].span.end == work.start() else ():
                note(reading, body, PARTNER, body.span, rule="sentence.cooperation/1", confidence=LIKELY)


def _is_lead_before(reading: Reading, sentence: Span, bodies: Sequence[Body], at: int) -> bool:
    """Whether the lead stands right before a place, after the word for it: "the lead partner X together with"."""
    leads = [role.span.end for role in reading.codes_in(sentence, "role") if role.concept == LEAD]
    return any(
        reading.text[body.span.end : at].strip(' ”“"»') == "" and body.span.start - 3 <= end < body.span.start
        for body in bodies
        for end in leads
    )


#: "those who take part in the project, from A, B and C", with more of the project's name before it.
_TAKE_PART: Final = re.compile(r"\bprojekta\s[^.;]{0,260}?[”“\"»)\w]\s(?:dalībnieki|dalībniekiem|partneri|partneriem)\s+no\s+")


def those_from(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the partners of the project from the libraries of A, B and C"."""
    match = _TAKE_PART.search(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    if len(run) >= 2:
        for body in whole_list(reading, sentence, run):
            note(reading, body, PARTNER, body.span, rule="sentence.from/1", confidence=LIKELY)


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


#: "and three partners of the industry" ends a list and is no name.
_ROLE_WORD: Final = re.compile(r"\bpartner", re.IGNORECASE)
_ARE_PARTNERS: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?\s(?:ir|yra|on|–|—|-)\s(?:(?:šī|šā|šio|selle)\s)?(?:[{LOWER}]+\s){{0,2}}(?:projekta|projekto|projekti){NAMED}\s"
    r"(?:dalībniece|dalībnieks|dalībnieces|dalībnieki|dalyvė|dalyvis|dalyvės|dalyviai|osaleja|osaline|osalejad|osalised)(?!\w)"
    r"|[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:is|are)\s(?:a\s)?participants?\s(?:in|of)\s(?:the|this)\s(?:[a-z]+\s)?project\b"
    r"|[”“\"»]?(?:\s\([^()\n]{2,30}\)|\sin\s[A-Z][a-z]+)?\s(?:ir|bija|būs|is|was|are|were|yra|buvo|on|oli|olid)\s(?:(?:the\s(?:other\s|project\s)?)?partners(?=[.,;]|$)|(?:[^.;,:]{0,70}?\s)?(?:partneri|partneris|partners|partneriai|partnerid)"
    rf"(?:\s(?:šajā\s)?projektā|\sprojekta{NAMED}\s(?:īstenošanā|realizācijā|ieviešanā)|\s(?:Erasmus|ERASMUS|LIFE|Nordplus|Interreg|INTERREG|Apvārsnis)\S*(?:\s[{UPPER}][\w+-]*){{0,4}}(?:\sprogrammas)?\sprojektā"
    r"|\s(?:in|of) the project|\sprojekte|\sprojektis)\b"
    r"|(?:arī\s|the\s)?(?:šī\s|this\s)?(?:projekta|project|projekto|projekti)\s(?:[A-Z][\w-]{2,24}\s|[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s)?"
    r"(?:sadarbības\s)?(?:partneri|partners|partneriai|partnerid)\b"
    r"|(?:also\s)?(?:an?|one\sof\sthe)\s(?:[a-z]+\s)?(?:project\spartners?\b|partners?\s(?:in|of)\s(?:the|this)\sproject\b)"
    r"|(?:arī\s|ka\s)?(?:vien[as]\sno|vienas?\siš|üks)\s(?!\d{0,3}\s?(?:projekta\s)?partneriem)"
    r"(?:[^.;:“„\"]|(?<=\bNr)\.|[“„\"][^“”„\"»\n]{2,240}[”“\"»]){0,120}?(?<!\w)(?:partner(?:iem|iu|u|ių|itest|ist)|partnerorganizācijām|partnerēm)\b)"
    rf"|[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?,?\skā\svien[as]\sno\s(?:[{LOWER}\d]+\s){{0,3}}projekta{NAMED}\s(?:sadarbības\s)?partneriem(?!\w)"
)


#: The verb before those who are partners, in Estonian behind an adverb, and the word for them: "Lisaks on Jõe Haigla partneriks".
_ON_BEFORE: Final = re.compile(r"(?<!\w)(?:on|oli|olid|saab|saavad|sai|said)\s(?:ka\s|veel\s)?$")
_AS_PARTNERS_ET: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:selle\s)?(?:projekti\s)?(?:koostöö)?partner(?:iks|iteks)(?!\w)(?!\s(?:projekti|projektile)(?!\w))"
)


#: What makes those before it partners where the sentence goes on about the project.
_WORK_TOGETHER: Final = re.compile(
    r"\s(?:have\s|will\s|are\s)?(?:work(?:ed|ing)?|cooperat(?:e|ed|ing))\s(?:closely\s)?together(?=[.,;]|\son|\sto|\sin|$)"
)


#: A project's name with which an item of a list begins, a dash, and what those do together who are enumerated behind it.
_NAME_AND_DASH: Final = re.compile(r"\s*[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s[–—-]\s")
_DO: Final = re.compile(
    rf"[”“\"»]?\s(?:[{LOWER}]+(?:vad|sid)|(?:kopā|kopīgi)\s[{LOWER}]+|(?:kartu|drauge)\s(?!su\s)[{LOWER}]+|(?:will|together|jointly)\s[a-z]+)(?!\w)"
)


def behind_name(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "“Name” – A, B and C will build …" in a list of projects: at least two bodies right behind the name, up to their verb."""
    match = _NAME_AND_DASH.match(reading.text, sentence.start, sentence.end)
    run = run_from(reading, match.end(), bodies) if match else []
    if len(run) >= 2 and _DO.match(reading.text, run[-1].span.end, sentence.end) and not MEETS.search(reading.words(sentence)):
        for body in run:
            note(reading, body, PARTNER, body.span, rule="sentence.together/5", confidence=LIKELY)


def work_together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "With this aim A, B and C work together.": at least two that are enumerated before the verb."""
    for at, last in enumerate(bodies):
        if at and _WORK_TOGETHER.match(reading.text, last.span.end, sentence.end) and not MEETS.search(reading.words(sentence)):
            run = run_to(reading, bodies[: at + 1])
            for body in run if len(run) >= 2 else ():
                note(reading, body, PARTNER, body.span, rule="sentence.together/3", confidence=LIKELY)
            return


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


#: What those do who are enumerated behind it: they work in the project, take part, have joined.
_WORK_IN: Final = (
    r"(?:darboj(?:as|ās)|darbosies|strādā(?:s|ja)?|sadarboj(?:as|ās)|sadarbosies|iesaist(?:ās|ījās|īsies|ījušās|ījušies|īti|ītas)|"
    r"piedal(?:ās|ījās|īsies)|apvieno(?:jās|jušās|jušies))"
)
_TOGETHER_IN: Final = re.compile(
    r"\b(?:[Pp]rojektā|[Tt]ajā(?=\s(?:kopā|kopīgi)\s))\s(?:[“„\"«][^“”„\"«»\n]{3,160}[”“\"»]\s(?!kā\s)|"
    rf"(?:[“„\"«][^“”„\"«»\n]{{3,160}}[”“\"»]\s(?=kā\s))?(?:(?:kopā|kopīgi|kā (?:sadarbības )?partneri)\s)?"
    rf"{_WORK_IN}\s(?:(?:arī|kopā|kopīgi|kā (?:sadarbības )?partneri|[–-])\s)*)"
    rf"|\b[Kk]ā\s(?:[{LOWER}]+\s)?(?P<one>partner(?:is|e))\s(?:šajā\s|tajā\s)?projektā\s(?:[“„\"«][^“”„\"«»\n]{{3,160}}[”“\"»]\s)?{_WORK_IN}\s(?:arī\s)?"
)


def in_project_together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "In the project “…” A, B and C will …", "projektā kopā strādā A un B": bodies right behind the title or the verb.

    The first of those who work "as partners" may be the lead where nobody else is.
    """
    match = _TOGETHER_IN.search(reading.text, sentence.start, sentence.end)
    if match is None:
        return
    run = run_from(reading, match.end(), bodies)
    whole = longer(whole_list(reading, sentence, run) if len(run) >= 2 else [], opened_list(reading, match.end(), sentence.end))
    if match["one"]:
        whole = run[:1]
    may_lead = "partneri" in match[0] and not has_lead(reading)
    for number, body in enumerate(whole):
        role = PARTNER if number or not may_lead else None
        note(reading, body, role, body.span, rule="sentence.together/1", confidence=LIKELY)


#: Those who take part, by what they are: "partner organisations", "participating schools".
_PARTNER_BODIES: Final = (
    r"(?:[Pp]artner|[Pp]articipating)\s(?:organi[sz]ations|institutions|schools|universities|municipalities|companies|museums|libraries)"
)
#: What a project does, or is, whose partners follow: "the project brings together A and B", "the consortium consists of".
_UNITES: Final = re.compile(
    rf"\b(?:[Pp]roject(?:\steam)?{NAMED}|[Pp]artnership|[Cc]onsortium|[Ii]t|partners(?:\sof\sthe\sproject|\sin\sthe\sproject)?)\s"
    r"(?:(?:has\s|will\s)?(?:brings?\stogether|brought\stogether|unit(?:es|ed)|joins|joined|gathers|gathered|includes?|included|compris(?:es|ed)"
    r"|involv(?:es|ed)|consists?\sof|consisted\sof|is\smade\sup\sof|is\scomposed\sof|connects)"
    r")\s"
    rf"|\b[Pp]rojekt(?:s{NAMED}\s(?:apvieno|apvienoja|apvienojis|ir\sapvienojis)|am{NAMED}\sir"
    r"|ā(?:\s[^\W\d_][\w-]+|\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»])?(?:\s\([^()\n]{2,60}\))?\s(?:ir\s)?(?:apvienojuš(?:ās|ies)|iesaistīt(?:i|as)|iesaistījuš(?:ās|ies)|piedalās|piedalījās|piedalīsies|darbojas|sadarbojas|strādā))\s"
    rf"|\b[Pp]rojektas{NAMED}\s(?:sujungia|sujungė|suvienija|suvienijo|apjungia|vienija|vienijo)\s"
    rf"|\b[Pp]rojekte{NAMED}\s(?:dalyvauja|dalyvavo|dalyvaus|bendradarbiauja|bendradarbiavo)\s(?!su\s)"
    rf"|\b[Pp]rojekt{NAMED}\s(?:ühenda(?:b|s)|koonda(?:b|s))\s|\b[Pp]rojektis{NAMED}\s(?:osale(?:b|vad|s|sid)|löövad\skaasa|lõid\skaasa)\s(?:partneri(?:te)?na\s)?"
    rf"|\b[Pp]rojekta{NAMED}\s(?:īstenotāji|realizētāji|ieviesēji|dalībnieki)\s(?:ir|bija|būs)\s|\b[Pp]rojekto{NAMED}\s(?:vykdytojai|įgyvendintojai|dalyviai)\s(?:yra|buvo)\s"
    rf"|\b[Pp]rojekt[^\W\d_]*{NAMED},\s(?:(?:milles|kus)\s(?:ka\s)?osale(?:b|vad|s|sid)\s(?:partneri(?:te)?na\s)?"
    r"|kuriame\s(?:taip\spat\s|ir\s)?(?:dalyvauja|dalyvavo|dalyvaus)\s|kurā\s(?:ir\s)?(?:piedal(?:ās|ījās|īsies)|iesaistīt(?:i|as)|iesaistījuš(?:ās|ies))\s)"
    r"|\b[Pp]artners\s(?:in|of)\sthe\sproject\b[^.;:]{0,120}?,\sare\s(?:the\s)?"
    rf"|\b(?<!has )(?<!its ){_PARTNER_BODIES}(?:\s[^.;:()–\n]{{1,60}}?)?(?::|\s(?:are|were):?)\s(?:the\s)?"
    r"|\b[Pp]roject\b[^.;]{0,200}?(?:\sand|,)\s(?:involves|unites|brings\stogether|includes)\s(?:the\s)?"
    rf"|\b[Ii]nvolved\sin\s(?:the|this)\sproject{NAMED}\s(?:are|were)\s(?:the\s)?"
    r"|\band\sthe\s[A-Z][a-z]+(?:ian|ish)\s(?:ones|partners)\sare\s(?:the\s)?"
    r"|\bwith\s(?:the\s)?partners\sfrom\s(?:all\s)?[^.;:()–]{3,60}?\s[-–]\s"
    r"|,\s(?:kas|kurš|kura)\ssadarbojas\sar\s"
    rf"|\b[Pp]rojektam{NAMED}\s(?:ir\s)?pievieno(?:jušās|jušies|jās|sies)\s|\b[Pp]ie\sprojekta{NAMED}\s(?:kopā\s|kopīgi\s)?strādā(?:s|ja)?\s"
    r"|\b(?:[Dd]alību\sprojektā\s(?:ir\s)?apstiprinājuš(?:as|i)|[Pp]rojektā\s(?:jau\s)?(?:ir\s)?apstiprinājuš(?:as|i)\s(?:savu\s)?dalību)\s"
    r"|\b(?:[Vv]ykdome|[Įį]gyvendiname)\s[^.;:]{0,90}?\s(?:kartu|drauge)\ssu\s"
    r"|\b[Pp]rojekti(?:s|\stegevustes)?\slõid\s[^.;]{0,90}?\bkaasa\s(?:ka\s)?"
    r"|\b[Pp]rojekti\s(?:tegevustesse\s|elluviimisse\s)?(?:on\s|oli\s|olid\s)?(?:kaasatud|kaasati)\s(?:(?:partneri(?:te)?(?:na|ks)|ka|veel)\s)*"
    rf"|\b(?:[Tt]egevuste|[Pp]rojekti{NAMED})\s(?:elluviijad|läbiviijad|teostajad)\s(?:on|olid)\s|\b[Pp]rojektiga{NAMED}\s(?:on\s)?(?:liitu(?:s|sid|vad|nud)|ühine(?:s|sid|vad|nud))\s"
    r"|\b[Pp]rojektis\s(?:teevad|tegid)\skoostööd\s"
    r"|\b[Įį]\sprojektą\s(?:yra\s|buvo\s)?(?:įtraukt(?:i|os|as|a)|įsitraukė|įsitrauks|įsijungė)\s(?:ir\s)?"
    rf"|\b[Pp]rie\sprojekto{NAMED}\s(?:prisijungė|prisijungs|prisijungia)\s|\b[Kk]onsortsiumi(?:sse)?\s(?:kuulu(?:b|vad|s|sid)|moodusta(?:b|vad|s|sid))\s"
    r"|\b[Pp]ārējie\s(?:projekta\s)?dalībnieki(?:\sir|\s[–—-]|:)\s"
    rf"|\b(?:Kopā|Sadarbībā|Partnerībā)\sar\s[{LOWER}]+\s(?:to|tajā|projektu|projektā|šo\sprojektu|šajā\sprojektā)"
    r"\s(?:īsteno|īstenos|īstenoja|realizē|realizēs|strādā|strādās|darbojas|piedalās|piedalīsies)\s(?:arī\s)?"
    r"|\b[Tt]ajā\s(?:ir\s)?(?:iesaistīt[^\W\d_]+|piedal[^\W\d_]+|darbojas)\s(?=arī\s)|\b[Ss]elles\s(?:osale(?:b|vad|sid))\s(?:partneri(?:te)?na\s)?"
    r"|\b[Kk]onsorcij[us][^.;:]{0,80}?\sveido\s|\b[Kk]onsorcijā\s(?:ir\s|(?:ir\s)?(?:ietilpst|iekļauti|iekļautas|apvienojuš(?:ās|ies)|darbojas|strādā)\s)"
    r"|\b[Kk]onsorcij[^\W\d_]*,\s(?:kurā|ko)\s(?:ietilpst|(?:ir\s)?(?:iekļauti|iekļautas|apvienojuš(?:ās|ies))|darbojas|strādā|veido)\s|\b[Kk]onsorciumą\ssudaro\s|\bpartneru\s(?:vidū|skaitā|pulkā)\sir\s|\bpartnerite\s(?:seas|hulgas)\son\s|\b[Tt]arp\s(?:projekto\s)?partnerių\syra\s"
)
#: Those who do the work of the page's only project, as the subject of a sentence.
CONSORTIUM: Final = re.compile(
    r"The (?:project )?(?:consortium|partnership|team)\b|Konsorci\w+\s|Konsorcij\w+\s"
    rf"|(?:The |All )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}) )?{_PARTNER_BODIES}\b"
)
#: How many there are and of what kind, before the names: "three partners:", "četras organizācijas –".
_COUNTED: Final = re.compile(
    r"(?:(?:the|the following|arī|šādi|šādas|šādus)\s)?(?:(?:[^\W\d_]+(?:-[^\W\d_]+)?|\d{1,2})\s){0,4}?"
    r"(?:partner\w*|organi[sz]\w+|institu\w+|municipalit\w+"
    r"|pašvaldīb\w+|iestād\w+"
    r"|savivaldyb\w+|įstaig\w+|asutus\w*|omavalitsus\w*)(?:\s(?:from|no|iš)\s[^.;:()–]{3,60}?)?\s?(?:[:–—-]|,\s(?:namely|proti|tai|neist(?:\s[^\W\d_]+st)?))\s+(?:the\s)?"
    rf"|(?:the\s|arī\s|ka\s|veel\s|taip\spat\s)?(?:{KIND})?"
)


#: A number of bodies that dashes name in apposition: "Four museums — A, B, C and D — are preparing".
_ADJECTIVE: Final = re.compile(rf"\b(?:{'|'.join(ADJECTIVES)})\b")
_NUMBER: Final = (
    r"(?<!\w)(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Dd]iv[ai]s?|[Tt]rīs|[Čč]etr[ai]s?|[Pp]iec[ai]s?|[Ss]eš[ai]s?|[Dd]u|[Dd]vi|[Tt]rys|[Kk]eturi"
    r"|[Kk]aks|[Kk]olm|[Nn]eli|\d{1,2})\s(?:[^\W\d_]+\s){1,3}"
)
_APPOSED: Final = re.compile(rf"{_NUMBER}[–—-]\s(?P<names>[^–—\n]{{12,400}}?)\s[–—-]\s(?=[^.;]*\bproje[kc]t)")
#: The same in brackets, behind what is done with them: "is carried out by three universities (A, B and C)".
_BRACKETED: Final = re.compile(
    r"(?:\b(?:carried out|implemented|prepared|run)\b[^.;]{0,200}?\b(?:by|with)\s(?:the\s)?"
    r"|\b(?:īsteno\w*|realizē\w*|įgyvendina|vykdo)\s(?:kopā\s|kopīgi\s|kartu\s)?)"
    rf"{_NUMBER}\((?P<names>[^()\n]{{12,400}})\)"
)


def apposed(reading: Reading, sentence: Span) -> None:
    """ "Four museums — A, B, C and D — are preparing an exhibition in the project": all between the dashes, or in brackets."""
    match = _APPOSED.search(reading.text, sentence.start, sentence.end) or _BRACKETED.search(reading.text, sentence.start, sentence.end)
    if match is None or MEETS.search(reading.words(sentence)):
        return
    adjective = _ADJECTIVE.search(reading.text, match.start("number"), match.start("names"))
    country = reading.lexicon.country(ADJECTIVES[adjective[0]]) if adjective is not None else None
    land = (country, match_span(adjective)) if adjective is not None and country is not None else None
    for body in opened_list(reading, *match.span("names")):
        note(reading, from_land(body, land), PARTNER, body.span, rule="sentence.together/4", confidence=LIKELY)


def united(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The project brings together A, B and C", "projektā iesaistīti četri partneri: A, B un C": at least two enumerated."""
    match = _UNITES.search(reading.text, sentence.start, sentence.end)
    if match is None or MEETS.search(reading.text, sentence.start, match.end()):
        return
    at = behind_besides(reading, match.end(), sentence.end)
    run = run_from(reading, at, bodies, _COUNTED)
    counted = _COUNTED.match(reading.text, at, sentence.end)
    opens = counted.end() if counted is not None else at
    whole = longer(whole_list(reading, sentence, run) if run else [], opened_list(reading, opens, sentence.end))
    if whole and _are_owners(reading, whole[-1], sentence):
        return
    also = bool(run) and _ALSO.search(reading.text, match.end() - 1, run[0].span.start) is not None
    for body in whole if len(whole) >= 2 or also else ():
        role = LEAD if _WHO_LEADS.match(reading.text, body.span.end, sentence.end) else None if _THEY_DO.search(match[0]) else PARTNER
        note(reading, body, role, body.span, rule="sentence.together/2", confidence=LIKELY)


#: Those who do a project together, none of whom is said to lead.
_THEY_DO: Final = re.compile(r"(?:īstenotāji|realizētāji|ieviesēji|vykdytojai|įgyvendintojai)\s[^\W\d_]+\s$")


#: People of bodies that are enumerated in the genitive: "A ja B õpilased", "A ir B mokiniai".
_PEOPLE_OF_LAST: Final = {
    "et": re.compile(rf"\s[{LOWER}]+[aeiu]d(?!\w)"),
    "lt": re.compile(rf"\s(?:[{LOWER}]+\s)?[{LOWER}]+(?:ai|ės|os)(?!\w)"),
}


def _are_owners(reading: Reading, last: Body, sentence: Span) -> bool:
    """Whether people of those who are enumerated stand behind the last one, and do what is told of them."""
    pattern = _PEOPLE_OF_LAST.get(reading.language)
    if pattern is None or not pattern.match(reading.text, last.span.end, sentence.end):
        return False
    return reading.language == "et" or not is_base(last.name, reading)


#: What makes one of those who are enumerated the lead: "A kā vadošā organizācija, B un C", "A, kas ir tā vadošais saņēmējs, B".
_WHO_LEADS: Final = re.compile(
    r"[”“\"»]?(?:,\s(?:kas|kurš|kura)\s(?:ir|būs)|\skā)\s(?:[^\W\d_]+\s)?vadoš(?:ais|ā)\s|[”“\"»]?\skaip\s(?:pagrindin|vadovaujan)"
)
#: One more of those who take part.
_ALSO: Final = re.compile(r"\s(?:arī|taip pat|ka|also)\s")
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
        if run and _PEOPLE_BEHIND.match(reading.text, run[0].span.end) and not _is_subject(reading, run[0]):
            continue  # "piedalās Kalnu skolas audzēkņi"
        run = [] if run and _THROUGH.match(reading.text, run[-1].span.end) else run
        listed = opened_list(reading, opens.end(), sentence.end) if opens is not None else []
        if len(run) == 1 and _WITH_OWN_PROJECT.search(reading.text, sentence.start, cue.end):
            in_charge(reading, run[0], "sentence.participates/2")
            continue
        for body in longer(whole_list(reading, sentence, run) if run else [], listed):
            note(reading, body, PARTNER, cue, rule="sentence.participates/1", confidence=LIKELY)
        before = [body for body in bodies if body.span.end <= cue.start]
        if not before or not _is_subject(reading, before[-1]) or _are_owners(reading, before[-1], Span(sentence.start, cue.start)):
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
