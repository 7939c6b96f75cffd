"""Those who work together on a project: "X carries out the project together with A and B", "A and B work together"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.english import ADJECTIVES, KIND
from regkg.extract.bodies.enumerations import run_from, run_to, whole_list
from regkg.extract.bodies.prose_lists import company, longer, opened_list
from regkg.extract.cues.phrases import NAMED
from regkg.extract.cues.subject import MEETS
from regkg.extract.cues.verbs import CARRIES_OUT
from regkg.extract.partners.clauses import leads_to
from regkg.extract.partners.participants import note
from regkg.extract.partners.partner_lands import from_land, only_land
from regkg.extract.partners.recipients import only_pays
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER

#: Words for working together, and those who are counted before they are named: "kopā ar četriem partneriem no Somijas –".
_COOPERATES: Final = re.compile(
    r"(?<!\w)(?i:sadarbībā ar|sadarboj(?:oties|as|ās) ar|sadarbosies ar|alongside(?= [A-Z“]| the [A-Z])"
    r"|(?:joined|joins|joining) forces with|apvienoj(?:usi|is|usies|ušās) spēkus ar"
    r"|kopā ar|kopīgi ar|partnerībā ar"
    r"|in (?:close )?(?:cooperation|partnership|collaboration) with|"
    r"(?:together|jointly) with|cooperates with|(?:works?|working) (?:together with|alongside)|(?:works|worked|partnered|partnering) with|"
    r"bendradarbiaujant(?=\s(?:[^\W\d_]+\s)?(?:partneriams|organizacijoms|institucijoms|savivaldybėms|įstaigoms))|"
    r"(?:kartu|drauge|bendradarbiaujant|bendradarbiaudam(?:as|a|i|os)|bendradarbiauja|bendradarbiaus) su"
    r"|koostöös(?!\sellu)|koostööd(?!\sn)|koos)\s+"
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
    r"|\b[Pp]rojekt(?:ā|a\s(?:[^.;]{0,200}?\s)?(?:īstenošanā|realizācijā|ieviešanā))\s[^.;]{0,200}?\bsadarb(?:oj(?:as|ās)|osies)\sar\s"
    r"|\b[Pp]rojekte[\s,][^.;]{0,200}?\bbendradarbiau(?:ja|s)\ssu\s"
    r"|\bsadarb(?:oj(?:as|ās)|osies)\sar\s[^.;:]{3,120}?\sprojektā\b|\b[Pp]rojektis\s[^.;]{0,200}?\btee(?:b|vad)\s[^.;:]{0,90}?koostööd\s"
    r"|\b(?:tee(?:b|vad)|tegid?|alusta(?:s|b|sid|vad))\s(?:[^.;:]{0,160}?\s)?(?:projektis\b[^.;]{0,200}?\skoostööd|koostööd\s(?:[^.;]{3,160}?\s)?projektis)(?!\w)"
    r"|\b(?:[Ii]n|[Ww]ithin)\s(?:the|this)\s(?:[\w-]+\s){0,3}?project\b[^.;]{0,200}?\s(?:works|worked|cooperates|cooperated|partnered)\s(?:together\s|closely\s)?with\s"
)
#: Who works with others in an Estonian sentence stands before the verb; those others may stand before "koostööd".
_DOES_WORK: Final = re.compile(r"(?:tee(?:b|vad)|tegid?|alusta(?:s|b|sid|vad))\s(?:[^.;:]{0,160}?\s)?koostööd(?!\w)")
_BEFORE_WORK: Final = re.compile(r"(?<=ga)[”“\"]?\skoostööd(?=\s(?:[^.;:]{0,60}\s)?projektis(?!\w))")
#: The verb of whoever works with others: "X sadarbojas ar", "X bendradarbiauja su".
_WORKS: Final = re.compile(r"(?:sadarb(?:oj(?:as|ās)|osies)|bendradarbiau(?:ja|s))\s")
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


#: What makes those before it partners where the sentence goes on about the project.
_WORK_TOGETHER: Final = re.compile(
    r"\s(?:have\s|will\s|are\s)?(?:work(?:ed|ing)?|cooperat(?:e|ed|ing))\s(?:closely\s)?together(?=[.,;]|\son|\sto|\sin|$)"
)


def work_together(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "With this aim A, B and C work together.": at least two that are enumerated before the verb."""
    for at, last in enumerate(bodies):
        if at and _WORK_TOGETHER.match(reading.text, last.span.end, sentence.end) and not MEETS.search(reading.words(sentence)):
            run = run_to(reading, bodies[: at + 1])
            for body in run if len(run) >= 2 else ():
                note(reading, body, PARTNER, body.span, rule="sentence.together/3", confidence=LIKELY)
            return
