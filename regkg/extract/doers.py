"""Who carries the project out, as sentences say it: the subject of a verb, whom a passive names, who applied for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies import is_firm, organisation_of
from regkg.extract.drafts import LIKELY, Body
from regkg.extract.english import KIND
from regkg.extract.enumerations import run_from, run_to
from regkg.extract.heads import CLOSE, OPEN, head_of, is_genitive
from regkg.extract.initials import called_by_initials
from regkg.extract.names import is_base, may_be_subject
from regkg.extract.participants import has_lead, is_in_title, lead_over_partner, note
from regkg.extract.prose_lists import longer, opened_list
from regkg.extract.reading import Reading
from regkg.extract.subject import MEETS, acronym_ends, goes_on, names_another
from regkg.extract.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

#: Verbs of which the project alone is the object: in all tenses, persons and genders.
_CARRY: Final = (
    "īsteno|īstenoja|īstenos|īstenojusi|īstenojis|īstenojuši|īstenojušas|realizē|realizēja|realizēs|realizējusi|realizējuši|realizējis|"
    "ievieš|ieviesa|ieviesīs|ieviesusi|ieviesuši|ieviesis|(?:uzsāks?|uzsākusi|uzsākuši|uzsācis|uzsāka)(?!\\s(?:[^\\W\\d_]+\\s){0,2}(?:(?:līdz)?dalību|sarunas|gatavošanos|diskusijas)\\b)|"
    "(?:(?:has|have|will|is|are|was|were|has been|have been|will be) (?:also |now |jointly |successfully )?)?"
    "(?:implement(?:s|ed|ing)?|launch(?:ed|ing)?|reali[sz](?:es?|ed|ing)|lead(?:s|ing)?|led|coordinat(?:es?|ed|ing)|manag(?:es?|ed|ing)|"
    "(?:carry|carries|carried|carrying) out|runs|(?<=will )run|running|continu(?:es?|ed|ing)|(?<=will )complete|"
    "completes|completed)(?! by\\b)|"
    "(?:has |have )?(?:officially )?(?:start(?:s|ed)?|begun|began|begins?) "
    "(?:implementing|(?:the )?(?:implementation|realisation) of|to implement)|"
    "(?:is|was|are) (?:also )?responsible for (?:the )?(?:implementation|management|coordination)"
    "(?= of (?:the|this) [^.;,]{0,60}?project\\b)|"
    "(?:heads|(?:is|was) (?:also )?(?:in charge of|responsible for)|ir atbildīg[as] par)"
    '(?= (?:(?:the|this) (?:[\\w+-]+ ){0,3}project|projektu)(?:[.,;]| [“„"«A-Z(]))|'
    "(?:užbaigė|užbaigia|užbaigs)(?=\\s[^.;,]{0,60}?projektą\\b)|pradėjo vykdyti|pradeda vykdyti|baigė vykdyti|"
    "(?:baigė|baigia|baigs)(?=\\s(?:[^.;,“„]{0,60}?\\s)?projektą\\b)|"
    "(?:pradėjo|pradeda|pradės|baigė|baigia|baigs|užbaigė|tęsia)(?=\\s[^.;,\\n]{0,90}?projekto\\b[^;\\n]{0,200}?(?:įgyvendinimą|vykdymą)\\b)|"
    "lõpeta(?:b|s|sid|vad)(?=\\s[^.;,]{0,80}?\\bprojekti\\b)|"
    "pradėjo įgyvendinti|pradeda įgyvendinti|baigė įgyvendinti|baigia įgyvendinti|tęsia|įgyvendina|įgyvendino|įgyvendins|įvykdė|įvykdo|"
    "(?<!darbus )(?:vykdo|vykdė|vykdys)|koordinuoja|"
    '(?:teosta|rakenda|algata)(?:b|s|vad|sid)(?=\\s(?:[^.;]{0,200}?\\s)?projekti(?:\\s[“„"«(A-ZÕÄÖÜ]|[.,;]|$))|'
    "viib projekti ellu|viis projekti ellu|viivad projekti ellu|viib ellu|viis ellu|alusta(?:s|b|sid|vad)|juhi(?:b|s|vad)"
    "|koordineeri(?:b|s|vad)|"
    "prad(?:ėjo|eda|ės)(?=\\s(?:bendrą\\s|naują\\s|tarptautinį\\s)?projektą)|"
    "vii(?:b|vad|s|sid)(?=\\s[^.;]{0,140}\\bellu\\b)|"
    "(?:hakka(?:b|s|sid|vad)|asu(?:b|s|sid|vad))(?=\\s(?:viima\\s[^.;]{0,140}\\bellu|viima ellu|ellu viima"
    "|(?:juhtima|koordineerima)(?=\\s[^.;:,]{0,90}?projekti))\\b)|"
    "(?:koordinuos|koordinavo|koordinavusi|inicijavo|inicijuos|inicijuoja)(?=\\s(?:(?:(?!\\b(?:su|apie|už|prie|dėl)\\s)[^.;:,]){0,90}?\\s)?projektą\\b)|"
    "vadova(?:uja|us|vo)(?=\\s(?:[^.;:,]{0,90}?\\s)?projektui\\b)|"
    '(?:koordinē(?:s|ja|jusi|jis)?|vad(?:a|īja|īs|ījusi|ījis))(?=\\s(?:(?:(?!\\b(?:par|ar|pie|uz)\\s)[^.;:,]){0,90}?\\s)?projektu(?:\\s[“„"«(A-Z]|[.,;]|\\s(?:kopā|sadarbībā|par|no|kas|ar)\\s|$))|'
    '(?:juhti|veda)(?:s|sid)(?=\\s(?:[^.;:,]{0,90}?\\s)?projekti(?:\\s[„“"A-Z(]|[.,;]|\\s(?:koos|mis)\\s|$))|'
    "bendradarbiau(?:ja|s) (?:vykdydam|įgyvendindam)(?:i|os)|laimėjo(?=\\s(?:(?!konkurs|pirkim)[^.;]|(?<=m)\\.){0,200}?\\bprojektą\\b)"
)
#: Verbs of preparing a project and of asking for its money, the project's name or its application behind them.
_PREPARE: Final = (
    r"(?:sa)?gatavo(?:ja|jusi|jis|s)?(?=\s(?:[^.;:,\n]{0,60}\s)?projektu\s[“„\"«A-Z])|rengia(?=\s(?:[^.;:,\n]{0,60}\s)?projektą\s[“„\"])"
    r"|(?:is|are)\spreparing(?=\s(?:the|a|its)\s(?:[^.;:,\n]{0,60}\s)?project\s[“\"A-Z])"
    r"|valmista(?:b|s|vad)(?=\s(?:[^.;\n]{0,90}\s)?ette\s(?:[^.;:,\n]{0,90}\s)?projekti\s[„“\"A-Z])"
    r"|esita(?:b|s|sid|vad)(?=\s(?:[^.;:,\n]{0,60}\s)?projekti\s[„“\"][^“”„\"\n]{2,160}[”“\"]\s(?:[^\W\d_]+\s)?taotluse)"
    r"|taotle(?:b|s|sid|vad)(?=\s[^.;:,\n]{0,60}?\bprojekti(?:le)?\s[„“\"])"
)
#: Verbs of beginning, going on and ending, which carry the project out where it stands behind them.
_BEGIN: Final = "sāk|sāka|sāks|sākusi|sācis|sākuši|sākušas"
_GO_ON: Final = "turpina|turpinās|turpinājusi|turpinājis|turpinājuši"
_END: Final = "pabeidz|pabeidza|pabeigs|pabeigusi|pabeidzis|pabeiguši"
_PHASE: Final = f"{_BEGIN}|{_GO_ON}|{_END}"
CARRIES_OUT: Final = re.compile(
    rf"\b(?:{_CARRY}|{_PREPARE}|"
    rf"(?:{_PHASE}|uzsāk|uzsāka|uzsāks|uzsākusi|uzsācis|uzsākuši|beigusi|beiguši|plāno|plānojusi|iecerējusi|iecerējis|iecerējuši|gatavojas|grib|vēlas)"
    r"\s(?:[^\W\d_]+\s)?(?:īstenot|realizēt|ieviest)|"
    rf"(?:{_PHASE})(?=\s(?:[^.;:\n]{{0,90}}?\s)?projektu\b(?!\s(?:konkurs|atlas|iesnieg|pieteik|vērtē)))|"
    r"(?:noslēdz|noslēdza|noslēgs|noslēgusi|noslēgušas|noslēguši|noslēdzis)(?=\s(?:(?!līgum|vienošan|par\s)[^\W\d_]+\s){0,3}projektu\b)|"
    rf"(?:{_GO_ON})(?=\sdarbu\spie\s(?:[^.;:\n]{{0,60}}\s)?projekta\b)|(?:{_BEGIN}|uzsāk|uzsāka|uzsākusi|uzsākuši)(?=\sdarbu\s(?:pie\s)?(?:[^.;:\n]{{0,60}}\s)?projekt(?:a|ā)\b)|"
    r"(?:gatavojas|ķersies)(?=\s(?:[^.;:\n]{0,60}\s)?projekta\s[^;\n]{0,200}?(?:īstenošanai|realizācijai|ieviešanai)\b)|"
    r"(?:(?:ir\s)?atbildīg[aās]+|atbild|atbildēs|atbildēja)(?=\spar\s(?:šī\s|visa\s)?projekta\s(?:[^;\n]{0,200}?\s)?(?:īstenošanu|realizāciju|ieviešanu|vadību|koordināciju)\b(?!\s(?:Latvij|Lietuv|Igaun)))|"
    r"(?:(?:has|have)\s)?(?:(?:officially|recently|successfully|now|already)\s)?(?:starts?|started|begins?|began|begun|finish(?:es|ed)|conclude[sd])"
    r"(?=\s(?:the|a|an|its|their)\s(?:[^.;:\n]{0,60}?\s)?project\b(?!\s(?:call|competition|meeting|application|office)))|"
    r"(?:(?:is|are|was|were)\s)responsible\sfor\s(?:the\s)?(?:overall\s)?(?:implementation|management|coordination|implementing|managing|coordinating)"
    r"(?=\s(?:and\s[a-z]+\s)?(?:of\s)?(?:the|this)\s(?:whole\s|entire\s)?project\b)|"
    rf"(?:{_PHASE}|uzsāk|uzsāka|uzsākusi|uzsākuši)(?=\s[^;\n]{{0,160}}?\bprojekta\s?[^;\n]{{0,200}}?(?:īstenošanu|realizāciju|realizēšanu|ieviešanu)\b)|"
    r"(?:noslēdz|noslēdza|noslēgs|noslēgusi|noslēdzis|noslēguši)(?=\s(?:(?!līgum|vienošan)[^\W\d_][^\s“„\".;:]*\s){0,5}?"
    r"(?:projektu\b|projekta\s[^;\n]{0,200}?(?:īstenošanu|realizāciju|ieviešanu)\b))|"
    r"(?:noslēdza|noslēgusi|noslēdz|pabeidza|pabeigusi|pabeidz)\sdarbu(?=\spie\s[^;\n]{0,160}?\bprojekta\b[^;\n]{0,200}?(?:īstenošanas|realizācijas|ieviešanas)\b)|"
    r"įsipareigojo(?=\s(?:[^.;:\n]{0,60}\s)?projekt(?:ą|o)\b)|(?:apņēmusies|apņēmās)(?=\s(?:īstenot|realizēt)\s[^.;:\n]{0,60}projektu\b)|"
    r"(?:strādā|strādāja|strādās)(?=\spie\s[^;\n]{0,160}?\bprojekta\b(?:[^;\n]{0,200}?(?:īstenošanas|realizācijas|ieviešanas)\b"
    r"|\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»](?:[.,;]|$|\s(?:kopā|sadarbībā|kas|kura)\s)))|"
    r"(?:paveic|paveica|paveiks|paveikusi|paveicis|paveikuši)(?=\s(?:[^\W\d_]+\s){0,2}projektu\b)|"
    r"(?:uzņēmās|uzņēmusies|uzņēmies|uzņemas|uzņemsies)(?=\s(?:[^.;:\n]{0,90}?\s)?projekta\s[^;\n]{0,200}?(?:vadību|koordināciju|vadošā\spartnera)\b)|"
    r"(?:veiks|veic|veikuši|veikusi)(?=\s(?:kopīgu\s|kopīgi\s|jaunu\s)?projektu\b)|"
    r"work(?:s|ed|ing)?\son(?=\s(?:an?|the)\s[^.;:“„\"]{0,60}?\bproject\b)|"
    r"(?:ķeras|ķērās|ķersies|ķērusies|ķēries|ķērušies|ķērušās)(?=\s(?:[^.;:\n]{0,90}?\s)?projekta\b))\b"
)
_ENDS: Final = re.compile(rf"(?:{_END})$")
_PASSIVE: Final = re.compile(r"\b(?:tiek|tika|tiks|is|was|are|be|been)\s+$", re.IGNORECASE)


#: "X ar Y īsteno": with whom a Latvian body in the nominative does something.
_WITH_ONE: Final = re.compile(r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?ar\s")


#: What may stand between a verb and the body behind it.
_BEHIND_VERB: Final = re.compile(r"\s*(?:the\s+|gan\s+)?")


#: What stands behind a body that does something with others, in Estonian.
_IN_COMPANY: Final = re.compile(r"[”“\"»]?\s(?:koos|koostöös|ühiselt|üheskoos)\s")


#: A title or an acronym and a number between the word for the project and its verb.
NAMED: Final = (
    r"(?:\sNr\.?\s?[\w/.-]{4,40})?(?:\s[“„\"«][^“”„\"«»\n]{2,300}[”“\"»](?:,?\s[Nn]r\.?\s?[\w/.-]{4,60})?|\s[A-Z][\w-]{2,24})?"
    r"(?:\s\([^()\n]{2,60}\))?"
)
#: A day or a month, as it stands before a verb.
DAY: Final = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}\.?|(?:\d{4}\.|šī|šā)\s?gad(?:ā|a\s(?:\d{1,2}\.\s?)?[^\W\d_]+[āī])|\d{1,2}\.\s?[^\W\d_]+[āī]"
    r"|\d{4}\s?m\.\s[^\W\d_]+(?:\s(?:mėn\.|mėnesį|\d{1,2}\s?d(?:ieną|\.)))?"
    r"|(?:\d{4}\.\s?g(?:ada|\.)\s?)?(?:pavasarī|vasarā|rudenī|ziemā|sākumā|beigās|vidū))"
)
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


_BETWEEN: Final = re.compile(r"\b(?:starp|tarp|between)\s(?:the\s)?$")
_TOGETHER: Final = re.compile(r"\s(?:kopā|kopīgi)\s$")


def actors(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X carries out the project", "the project is carried out by A, B and C": one alone is in charge of it."""
    for match in CARRIES_OUT.finditer(reading.text, sentence.start, sentence.end):
        if _PASSIVE.search(reading.text[sentence.start : match.start()]):
            continue
        subject = [body for body in bodies if body.span.end <= match.start()]
        if subject and reading.language == "et" and reading.words(subject[-1].span).endswith("ga"):
            company = [body for body in subject if _IN_COMPANY.match(reading.text, body.span.end)]
            subject = []  # "koos X-ga viib Y ellu", "Y koos X-ga viib ellu"
            behind = [body for body in run_from(reading, match.end(), bodies, _BEHIND_VERB)[:1] if is_base(body.name, reading)]
            for body in behind or company[:1]:  # not "viib ellu Euroopa Liidu rahastatud projekti"
                in_charge(reading, body, "sentence.actor/1")
        verb = match.start()
        if len(subject) > 1 and is_locative(reading, subject[-1].span) and leads_to(reading, subject[-1], verb):
            place = subject[-1].span
            if is_base(subject[-2].name, reading) and leads_to(reading, subject[-2], place.start):
                subject, verb = subject[:-1], place.start
        following = reading.cues_in(Span(subject[-1].span.end if subject else match.start(), sentence.end), LEX.project)
        if subject and following and (clause := clause_between(reading, subject, match.start())) is not None:
            run = [subject[clause]]
            for body in _with_whom(reading, subject, clause):
                note(reading, body, PARTNER, body.span, rule="sentence.actor/2", confidence=LIKELY)
        elif subject and following and leads_to(reading, subject[-1], verb) and not is_locative(reading, subject[-1].span):
            run = _without_agent(reading, run_to(reading, subject))
            if len(run) > 1 and _does_with_one(reading, *run[-2:]):
                note(reading, run[-1], PARTNER, run[-1].span, rule="sentence.actor/2", confidence=LIKELY)
                run = run[-2:-1]
            if _BETWEEN.search(reading.text, sentence.start, run[0].span.start):
                continue  # those whom an agreement is between: who does it stands elsewhere
            if len(run) < 2 and _TOGETHER.search(reading.text, subject[-1].span.end, match.start()):
                continue  # "with A together": who does it stands elsewhere
        elif (
            doer := _relative_subject(reading, sentence, bodies, match.start()) or _far_subject(reading, sentence, bodies, match)
        ) is not None:
            run = [doer]
        else:
            ahead = Span(sentence.start, max(match.start(), sentence.start + 1))
            before = reading.cues_in(ahead, LEX.project) or acronym_ends(reading, ahead)
            run = list(_behind(reading, match.end(), sentence, bodies)) if before else []
            if run and reading.language == "lv" and not is_base(run[0].name, reading):
                run = []  # "īstenoja biedrības “X” konkursā": no subject stands in another case
            if len(run) > 1 and _IN_CLAUSE.match(reading.text, run[0].span.end):
                run = run[:1]  # with whom it does so is read apart
        if run and is_firm(run[0].name) and _ENDS.match(match[0]):
            continue  # a firm ends the project of others
        for body in run:
            note(reading, body, None, None, rule="sentence.actor/1", confidence=LIKELY)
        if (
            len(run) == 1
            and run[0].role is None
            and not _are_many(reading, run[0], match)
            and not _PACKAGE.match(reading.text, match.end(), sentence.end)
        ):
            draft = reading.participation(organisation_of(reading, run[0]), run[0].span, rule="sentence.actor/1")
            if draft is not None and not draft.has(RK.role):
                draft.add(RK.role, LEAD, match_span(match), rule="sentence.actor/1", kind="inferred", confidence=LIKELY)


#: A participle of several in Latvian, behind those with whom somebody does the work: "X kopā ar Y ir sākuši".
_MANY: Final = re.compile(r"\b[^\W\d_]+uš(?:i|as|ies|ās)\b")
_WITH_THEM: Final = re.compile(r"\b(?:kopā|sadarbībā|partnerībā)\sar\s")


def _are_many(reading: Reading, body: Body, verb: re.Match[str]) -> bool:
    """Whether the verb tells that whoever stands before it does the work with others, of whom none is said to lead."""
    is_with = _WITH_THEM.search(reading.text, body.span.end, verb.start()) if body.span.end < verb.start() else None
    return is_with is not None and _MANY.search(verb[0]) is not None


#: A package of a project's work behind a verb: who does it need not lead the project.
_PACKAGE: Final = re.compile(
    r"[^.;,]{0,160}?(?:\bwork\spackages?\b|\bWP\s?\d|(?i:\bdarb[au]\spak[^\W\d_]+|\bdarbo\spaket[^\W\d_]+|\btööpaket[^\W\d_]+))"
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


def _behind(reading: Reading, verb: int, sentence: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    """The bodies right behind a verb: those that the page names as bodies, or the items of the list that the verb opens."""
    run = longer(run_from(reading, verb, bodies, _BEHIND_VERB), opened_list(reading, verb, sentence.end))
    if not run or reading.language != "et":
        return run
    is_owner = not is_base(run[0].name, reading) or _PERSON_OF.match(reading.text, run[0].span.end, sentence.end)
    return [] if is_owner else run  # "projekti juhib X-i professor": whoever does it stands behind


#: A person behind the name of an Estonian body that is the same in the genitive: "Mäe Haigla arst Jaan Kask".
_PERSON_OF: Final = re.compile(rf"\s(?!(?:ja|ning|koos|koostöös|kes|mis)\s)[{LOWER}]+\s[{UPPER}][{LOWER}]+\s[{UPPER}]")
#: "Commissioned by the ministry, X carries out", "Sadarbībā ar muzeju dome īsteno": the first is no subject.
_AGENT: Final = re.compile(r"\b(?:by|for|with|from|alongside|besides|unlike|ar|su) (?:the )?$", re.IGNORECASE)


#: A comma and nothing more, behind a list and before who does something; and what stands before the last of a list.
_COMMA: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?,\s(?:the\s)?[“„\"«]?")
_JOINED: Final = re.compile(r"\s(?:un|and|ir|bei|ja|ning|kā arī|as well as)\s")


def _without_agent(reading: Reading, run: list[Body]) -> list[Body]:
    """The subjects of a verb without one whom a preposition before it parts from them."""
    if reading.language in ("lv", "lt") and len(run) > 1 and not reading.text[run[-2].span.end : run[-1].span.start].strip(' ”“"»'):
        return run[-1:]  # nothing enumerates the last with those before it
    is_agent = len(run) > 1 and _AGENT.search(reading.text, max(0, run[0].span.start - 16), run[0].span.start) is not None
    if is_agent and len(run) > 2:  # "In cooperation with A, B and C, D carries out"
        is_apart = _COMMA.fullmatch(reading.text, run[-2].span.end, run[-1].span.start) is not None
        return run[-1:] if is_apart and _JOINED.search(reading.text, run[-3].span.end, run[-2].span.start) else run
    return run[1:] if is_agent and " and " not in reading.text[run[0].span.end : run[1].span.start] else run


def _does_with_one(reading: Reading, first: Body, second: Body) -> bool:
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
#: With whom somebody does something, before those.
IN_COMPANY: Final = re.compile(
    r"\s(?:(?:sadarbībā|kopā|partnerībā)\sar|in\s(?:close\s)?(?:cooperation|partnership|collaboration)\swith|together\swith|(?:kartu|drauge)\ssu"
    r"|koos|koostöös)\s(?:the\s)?[“„\"]?$"
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


def _relative_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: int) -> Body | None:
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


def _far_subject(reading: Reading, sentence: Span, bodies: Sequence[Body], verb: re.Match[str]) -> Body | None:
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
        re.match(r"\s+(?:šo\s+|the\s+)?(?:projektu|projektą|projekto|project)\b", reading.text[verb.end() : sentence.end])
        or re.search(r"\s(?:un|ir|bet)\s(?:šo\s|šį\s)?projekt(?:u|ą)\s$", reading.text[first.span.end : verb.start()])
    ):
        return None
    if re.search(r"(?<!\d)(?<!Nr)[.;]\s|\b(?:kas|kurš|kura|ko|kuru|which|that|who)\b", reading.text[first.span.end : verb.start()]):
        return None
    return first


_IN_CLAUSE: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()]{2,40}\))?,?\s*(?:(?:ar|no|kopš)\s[^,;]{4,40}?\s)?(?:sadarbojoties|sadarbībā|partnerībā|kopā|together"
    r"|in cooperation|in partnership|"
    r"kartu|drauge|bendradarbiaudama\w*)\s+(?:ar|with|su)\b|[”“\"»]?\s*(?:\([^()]{2,40}\))?,?\s*su\spartner(?:iu|e|iais|ėmis)\s",
    re.IGNORECASE,
)


def clause_between(reading: Reading, subject: Sequence[Body], verb: int) -> int | None:
    """Which body is the subject where a clause "…, together with A and B, …" parts it from the verb; None if none is."""
    for at, body in enumerate(subject):
        others = _with_whom(reading, subject, at)
        is_apart = _IN_CLAUSE.match(reading.text, body.span.end) is not None or bool(others and leads_to(reading, others[-1], verb))
        if is_apart and not CARRIES_OUT.search(reading.text[body.span.end : verb]):
            return at
    return None


#: "Hill Municipality with Dale Museum": others behind a name in English.
_WITH_NAMED: Final = re.compile(rf"[”“\"»]?\s(?:\([^()]{{2,40}}\)\s)?with\s(?:the\s|its\s)?(?=[{UPPER}{OPEN}])")
_NAME_OPENS: Final = re.compile(r"(?:^|\n)(?:[Tt]he\s)?[“„\"«]?$")


def _with_whom(reading: Reading, subject: Sequence[Body], at: int) -> Sequence[Body]:
    """Those with whom a body with which an English sentence begins does something: "Hill Municipality with Dale Museum implemented"."""
    body = subject[at]
    joins = _WITH_NAMED.match(reading.text, body.span.end) if reading.language == "en" and at + 1 < len(subject) else None
    if joins is None or not _NAME_OPENS.search(reading.text[reading.sentence_at(body.span.start).start : body.span.start]):
        return []
    others = run_to(reading, subject[at + 1 :])
    return others if others[0].span.start == joins.end() else []


#: Who does a project, as a clause behind its name says in a sentence on something else: "iepazīstināja ar projektu “T”, ko īsteno X".
_WHAT_IS_DONE: Final = re.compile(
    rf"\b(?:[Pp]rojekt(?:u|a|s|ā|am|iem){NAMED},\s(?:ko|kuru|kurā)|[Pp]rojekt(?:ą|o|as|e|ui){NAMED},\s(?:kurį|kuriame|kuriam)"
    rf"|[Pp]rojekti(?:le|s|st|ga)?{NAMED},\s(?:mida|milles)|[Pp]roject{NAMED},?\swhich)\s"
)


def about_project(reading: Reading, sentence: Span) -> Span:
    """The end of a sentence on a meeting that tells of a project who does it; else the whole sentence."""
    for clause in _WHAT_IS_DONE.finditer(reading.text, sentence.start, sentence.end):
        met = MEETS.search(reading.text, sentence.start, clause.start())
        if met is not None and not MEETS.search(reading.text, clause.start(), sentence.end):
            return Span(clause.start(), sentence.end)
    return sentence


_APPLIED: Final = re.compile(
    r"\b(?:iesnied[zs]|iesniedza|iesniegs|iesniegusi|iesniedzis|(?P<prepares>(?:sa)?gatavo(?:s|ja|jusi|jis)?|izstrādā(?:s|ja|jusi|jis)?))"
    rf"\s+(?:savu\s+)?(?:(?:[^.;:,“„\"\n]{{0,90}}?\s)?projekt[au]{NAMED}\s*,?(?:\s?Nr\.?\s?[\w./-]+)?\s+(?:pieteikumu|iesniegumu)\b"
    r"(?!\s(?:vērtē|izvērt|atlas|konkurs|pieņem|iesnieg|izskat|sagatav|nolik|veidlap))|(?(prepares)(?!)|projektu(?=\s[“„\"«])))"
    r"|\b(?:submitted|(?P<preparing>prepared|is\spreparing)) (?:(?:the|its|a) project(?: (?:application|proposal)"
    r"|(?(preparing)(?!)|(?=\s[“„\"])))"
    r"|(?:the|an) application (?:for|of) the project)\b"
    rf"|\b(?:pateikė|pateikia|teikia|(?P<writes>parengė|rengia))\s(?:[^.;:,“„\"]{{0,40}}\s)?projekto{NAMED}\sparaišką(?!\w)"
    r"|\b(?:esita(?:s|b|nud)|(?P<drafts>koosta(?:s|b|nud)))\s(?:[^.;:,“„\"]{0,40}\s)?projekti\s?taotluse(?!\w)"
)
#: The project, or the application for it, before the verb: "X projektu “T” (Nr. 1) iesniedza konkursā".
_HANDED_IN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:savu\s)?projekt(?:u{NAMED}|a{NAMED}\s(?:iesniegumu|pieteikumu))"
    r"(?:\s\([^()\n]{2,60}\))?\s(?:ir\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi|sagatavoja|sagatavojusi)\b"
    rf"|[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:paraišką\sprojektui|projekto{NAMED}\sparaišką)\s(?:[^.;\n]{{0,60}}?\s)?(?:pateikė|teikė)\b"
)
#: Who signed the contract on the grant: the first that stands behind, beside whoever gives it.
_SIGNED_BY: Final = re.compile(
    r"\bcontract\s(?:for|of|on)\s(?:the\s)?project\s(?:[“„\"][^“”„\"\n]{2,160}[”“\"]\s)?(?:was|has been|is)\ssigned\sby\s(?:the\s)?"
)
#: A comma within the name of a fund or a programme: "Patvēruma, migrācijas un integrācijas fonda".
_OF_FUND: Final = rf",(?=\s(?:[{LOWER}]+,\s)?[{LOWER}]+\s(?:un|ir)\s[{LOWER}]+\s(?:fond|program))"
#: "X īstenotais projekts", "SIA “X” LEADER iesniegtajā … programmas projektā": who made the project, and under which programme.
_MADE_BY: Final = re.compile(
    r"[”“\"»]?\s*(?:\([^()\n]{2,20}\))?(?:\s(?:sadarbībā|kopā)\sar\s[^,.;:]{4,80}?)?\s*(?:[A-Z]{3,10}\s)?"
    rf"(?:{DAY}\s)?"
    r"(?:izstrādāt|īsteno(?:t|jam)|iesniegt|pieteikt|sagatavot|realizē(?:t|jam)|vadī(?:t|jam)|koordinē(?:t|jam)|uzsākt|rakstīt|(?:iz)?veidot|ieviest)"
    r"(?:ais|(?P<bare>s)|ā|o|ajam|ajā|os|ajos)\s+"
    rf"(?:(?:programm\w+\s[“„\"«][^“”„\"«»\n]{{2,60}}[”“\"»]|[^\W\d_][\w+–-]*(?:\s\+|\s\([^()\n]{{2,12}}\)|{_OF_FUND})?|\d{{4}}\.(?:\s?[–-]\s?\d{{4}}\.)?)"
    r"\s(?:gad\w+\s)?){0,14}?projekt(?:s|a|am|ā|u(?=\s(?:[“„\"«(]|Nr|[A-Z]{2})))(?!\w)"
    rf"|(?:(?<=[osų”“\"»])|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:įgyvendinam|įgyvendint|vykdom|vykdyt|inicijuot|koordinuojam|pateikt|parengt)(?:as|o|ame)\s"
    rf"(?:(?:[^\W\d_][\w-]*(?:{_OF_FUND})?|\d{{4}}[–-]\d{{4}}\sm\.)\s){{0,9}}?projekt(?:as|o|e)(?!\w)"
    rf"|(?:(?<=[aeiouõäöü])(?<!le)(?<!sse)|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:poolt\s)?(?:ellu ?vii(?:dav|dud)"
    r"|juhit(?:av|ud)|koordineerit(?:av|ud)|(?:eest)?veetav|(?:eest)?veetud|algatatud|esitatud|elluviidav|kirjutatud)"
    r"(?:a|as)?\s"
    rf"(?:[^\W\d_][\w-]*\s){{0,5}}?[{LOWER}]*projekt(?:i|is)?(?!\w)"
    # "the Hill University-led project"
    r"|[-‑–]led\s(?:[\w+-]+\s){0,4}?[Pp]roject(?!\w)"
    # the application of X for the project
    rf"|(?:(?<=[osų])|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:pateikt(?:a|ą|os|ai)\s)?paraišk(?:a|ą|os|ai)\s(?:[^.;:“„\"\n]{{0,80}}?\s)?projekt(?:ui|o)\s(?=[“„\"])"
    rf"|(?:(?<=[aeiouõäöü])(?<!le)(?<!sse)|[”“\"»])\s(?:\([{UPPER}]{{2,10}}\)\s)?(?:esitatud\s)?(?:projekti)?taotlus(?:e|t)?\s"
    r"(?:[^.;:“„\"\n]{0,80}?\s)?projekti(?:le|ks)?\s(?=[“„\"])"
)


#: What may stand before whoever applied at the beginning of a sentence: a mark, a day or a year.
_BEFORE_APPLICANT: Final = re.compile(
    rf"[^\n]{{0,4}}|(?:Lai|Siekiant|Siekdama|In\sorder\sto|To)\s[^.;\n]{{4,160}},\s|(?:{DAY}|(?:19|20)\d\d\.?\s?gad[āa]|[Ii]n\s(?:19|20)\d\d,?|(?:19|20)\d\d\sm\.),?\s(?:the\s)?[“„\"]?"
)


def applicants(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X handed in the application for the project", "the project prepared by X": it is in charge, where nobody else is."""
    if has_lead(reading):
        return
    applied = _APPLIED.search(reading.text, sentence.start, sentence.end)
    first = bodies[0]
    opens = applied is not None and _BEFORE_APPLICANT.fullmatch(reading.text, sentence.start, first.span.start) is not None
    chosen = first if opens and applied is not None and first.span.end <= applied.start() else None
    if chosen is not None and applied is not None and any(applied.groupdict().values()) and is_firm(chosen.name):
        chosen = None  # a firm writes applications for others
    signed = _SIGNED_BY.search(reading.text, sentence.start, sentence.end)
    chosen = chosen or next((body for body in bodies if signed is not None and body.span.start == signed.end()), None)
    chosen = chosen or next((body for body in bodies if _hands_in(reading, sentence, body) or _handed_it_in(reading, sentence, body)), None)
    made = next(
        (
            at
            for at, body in enumerate(bodies)
            if (match := _MADE_BY.match(reading.text, body.span.end, sentence.end))
            and not names_another(reading, sentence, match.end())
            and (match["bare"] is None or _is_maker(reading, body, match[0]))
        ),
        None,
    )
    if chosen is None and made is not None:
        makers = run_to(reading, bodies[: made + 1])
        for maker in makers if len(makers) > 1 else ():  # none of several leads by that
            note(reading, maker, None, None, rule="sentence.applicant/1", confidence=LIKELY)
        chosen = makers[-1] if len(makers) == 1 else None
    if chosen is None:
        return
    in_charge(reading, chosen, "sentence.applicant/1")


def _is_maker(reading: Reading, body: Body, made: str) -> bool:
    """Whether a name stands in the genitive, as those by whom something is done do: not in "Kalnu muzejam", "Kalnu domē".

    A firm's name has no cases, and what a firm drew up may be a design.
    """
    if is_firm(body.name) or is_base(body.name, reading):
        return is_firm(body.name) and re.search(r"iesniegts|pieteikts|īstenots|realizēts", made) is not None
    heads = [token for token in reading.tokens_in(body.span) if head_of(token.folded, reading.language) is not None]
    return bool(heads) and is_genitive(heads[-1], reading.language) and not heads[-1].text.endswith("ā")


def _hands_in(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether a body hands in the project that stands between it and its verb."""
    return (
        _HANDED_IN.match(reading.text, body.span.end, sentence.end) is not None
        and is_base(body.name, reading)
        and not _AGENT.search(reading.text, max(0, body.span.start - 16), body.span.start)
    )


#: The project before a clause on who has handed it in: "projekta “T” ietvaros, ko | X iesniedza".
_IT: Final = re.compile(rf"\b[Pp]rojekt(?:u|a|s|ā|am){NAMED}(?:\sietvaros|\sīstenošan[^\W\d_]+)?,\s(?:ko|kuru)\s(?:{DAY}\s)?[“„\"]?$")
_HANDED_IT_IN: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:ir\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi|sagatavoja|sagatavojusi)\b"
)


def _handed_it_in(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether a body is said to have handed in the project that the sentence names before: "projekta “T” ietvaros, ko X iesniedza"."""
    behind = _HANDED_IT_IN.match(reading.text, body.span.end, sentence.end)
    return behind is not None and is_base(body.name, reading) and _IT.search(reading.text, sentence.start, body.span.start) is not None


def in_charge(reading: Reading, body: Body, rule: str) -> None:
    """Note a body as a participant, and as the lead unless its role is known."""
    draft = note(reading, body, None, None, rule=rule, confidence=LIKELY)
    if draft is not None and not draft.has(RK.role):
        draft.add(RK.role, LEAD, body.span, rule=rule, kind="inferred", confidence=LIKELY)


#: What kind of body one is that leads, before its name.
_KIND_OF_BODY: Final = (
    r"(?:mokykla|gimnazija|progimnazija|įstaiga|institucija|organizacija|įmonė|bendrovė|savivaldybė|universitetas|muziejus|biblioteka|institutas"
    r"|kool|gümnaasium|asutus|organisatsioon|ettevõte|ülikool|muuseum|instituut|omavalitsus"
    r"|skola|ģimnāzija|iestāde|institūcija|organizācija|pašvaldība|universitāte|augstskola|muzejs|biedrība|institūts"
    r"|school|institution|organi[sz]ation|university|museum|institute|company|municipality|body|agency)"
)
_LEADING_IT: Final = "(?:vadību|vadīšanu|koordināciju|koordinēšanu)"
#: The project, or a pronoun for it, in the case that verbs of leading ask for, and such a verb.
_LED_LV: Final = (
    rf"\b[Pp]rojekta{NAMED}\s(?:koordinējošā|īstenojošā|koordinējošais)\s{_KIND_OF_BODY}(?:,|\s(?:ir|bija)|\s[–—-])\s|"
    rf"(?:\b[Pp]rojektu{NAMED}|,\s(?:ko|kuru)|(?:(?<=[;,]\s)|(?<=\bun\s)|(?<=\bbet\s))to|\b(?:To|[Aa]bus(?:\sprojektus)?))\s"
    r"(?:ir\s)?(?:vada|vadīja|vadīs|vadījusi|koordinē|koordinēs|koordinēja|iesniedza|iesniegusi|iesniedzis|sagatavoja|sagatavojusi|pieteica|pieteikusi)\s"
    rf"|\b[Pp]rojekt(?:u{NAMED}\s(?:[^.;:“„\"\n]{{3,90}}?(?:fond|programm|konkurs|apvienīb|aģentūr)[^\W\d_]{{1,4}}\s)"
    rf"|a{NAMED}\s(?:pieteikumu|iesniegumu)\s(?:[^.;:“„\"\n]{{3,90}}?\s)?)"
    r"(?:ir\s|tika\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi)\s"
    rf"|(?:\b[Pp]rojekta{NAMED}|,\skura)\s(?:{_LEADING_IT}(?:\sun\s(?:{_LEADING_IT}|administrēšanu|īstenošanu))?"
    rf"|(?:administrēšanu|īstenošanu)\sun\s{_LEADING_IT}|vadošā partnera (?:lomu|pienākumus))\s"
    r"(?:uzņemas|uzņēmās|uzņemsies|uzņēmusies|uzņēmies|veic|veica|pilda|nodrošina|nodrošināja)\s"
    rf"|\b[Kk]onsorciju\s(?:projektā{NAMED}\s)?(?:vada|vadīja|vadīs|koordinē|koordinēja)\s"
    rf"|\b[Pp]rojekta{NAMED}\s(?:[^\W\d_]+\sun\s)?(?:īstenotāja|realizētāja|ieviesēja|iesniedzēja|pieteicēja|koordinatore)\s(?:ir|bija)\s"
    rf"|\b[Aa]tbildīg[aāis]+\s(?:iestāde\s|institūcija\s)?par\s(?:šī\s)?projekta{NAMED}\s(?:īstenošanu|realizāciju|ieviešanu|vadību)\sir\s"
    rf"|\b[Pp]rojekta{NAMED}\s(?:īstenošanu|ieviešanu|realizāciju)\s"
    r"(?:(?:nodrošin|koordin|vad)[^\W\d_]+|veic(?:a|s)?(?!\s(?:SIA|AS|PS)\s))\s"
    rf"|\b[Pp]ar\s(?:šī\s|visa\s)?projekta{NAMED}\s(?:īstenošanu|ieviešanu|realizāciju|vadību)\s(?:ir\s)?atbild(?:īg[^\W\d_]*|ēja|ēs)?\s"
    r"(?:iestāde\s|institūcija\s|partneris\s)?(?:ir\s)?"
)
_LED_LT: Final = (
    rf"\b[Pp]rojektą{NAMED}\s(?:koordinuojan|įgyvendinan|vykdan)(?:ti|čioji|tis|tysis)\s{_KIND_OF_BODY}(?:,|\s(?:yra|buvo)|\s[–—-])\s|"
    rf"\b[Uu]ž\s(?:projekto{NAMED}\s(?:įgyvendinimą|vykdymą|koordinavimą)|(?:[^;:\n]{{0,60}}?\s)?projektą{NAMED})\s(?:yra\s)?atsaking(?:as|a)\s"
    rf"|(?:\b[Pp]rojektui{NAMED}|,\s(?:kuriam|jam)|\b[Jj]am)\s(?:vadovauja|vadovavo|vadovaus)\s"
    rf"|(?:\b[Pp]rojektą{NAMED}|,\s(?:kurį|jį)|\bJį)\s(?:koordinuoja|koordinavo|koordinuos|inicijavo|įgyvendina|įgyvendino|vykdo|vykdė)\s"
    rf"|\b(?:[Pp]araišką\s(?:šiam\s)?projektui{NAMED}|[Pp]rojekto{NAMED}\sparaišką)\s(?:pa)?(?:teikė|rengė\sir\steikė)\s"
)
_LED_ET: Final = (
    rf"\b[Pp]rojekti{NAMED}\s(?:koordineeriv|elluviiv|juhtiv)\s{_KIND_OF_BODY}(?:,|\s(?:on|oli)|\s[–—-])\s|"
    rf"\b[Pp]rojekti{NAMED}\s(?:eest|(?:elluviimise|juhtimise|rakendamise|koordineerimise|läbiviimise|eestvedamise|teostamise)\seest)\svastutab\s"
    r"(?![^.;,\n]{0,60}?(?:üksus|osakond|töötaja|spetsialist|juhataja|juht)(?!\w))|"
    rf"(?:\b[Pp]rojekti{NAMED}|,\smida|\b(?:Seda|[Mm]õlemat))\s"
    r"(?:juhi(?:b|vad)|juhti(?:s|sid)|koordineeri(?:b|s|vad|sid)|vea(?:b|vad)|veda(?:s|sid)|(?:rakenda|teosta|algata)(?:b|s|vad|sid)|(?:taotle(?:s|b|sid)\sja\s)?vii(?:b|s|vad|sid)\s(?:(?:koostöös|üheskoos|ühiselt|koos)\s)?(?:ellu|läbi))\s"
)
_DONE_BY_ENGLISH: Final = (
    rf"\b(?:coordinating|leading)\s{_KIND_OF_BODY}\s(?:of|in)\sthe\sproject(?:,|\s(?:is|was)|\s[–—-])\s(?:the\s)?|"
    r"(?:joint (?:effort|project|initiative) of|(?:developed|prepared|designed|created|initiated) jointly by"
    r"|jointly (?:developed|prepared|designed) by"
    r"|(?:[Ii]mplemented|[Cc]arried out|[Ll]ed|[Hh]eaded|[Cc]oordinated|[Mm]anaged|[Rr]un|joined|[Ss]ubmitted"
    r"(?: to [^.;:]{3,90}?)?)(?: (?:jointly|together))? by"
    r"|(?<!of )(?<!in )(?<!for )(?<!within )(?<!under )\b"
    rf"(?:[Tt]his|[Tt]he|[Aa]n?) (?:(?!(?:of|in|for|the|a) )[\w+-]+ ){{0,3}}project{NAMED} (?:(?:is|was|has been) )?"
    r"organi[sz]ed (?:jointly )?by"
    r"|[Rr]esponsible for (?:the )?(?:implementation|management|carrying out|implementing|managing|coordinating)\b[^.;]{0,160}?\s(?:is|was)"
    rf"|(?:[Uu]nder|[Ww]ith) the (?:coordination|leadership|lead) of)\s+(?:the\s+)?(?:{KIND})?"
)
#: Who does it stands behind, in English and in the language of the page.
_DONE_BY: Final = {
    "en": re.compile(_DONE_BY_ENGLISH),
    "lv": re.compile(rf"{_DONE_BY_ENGLISH}|{_LED_LV}"),
    "lt": re.compile(rf"{_DONE_BY_ENGLISH}|(?<!darbus\s)(?:įgyvendina|vykdo)\s+|{_LED_LT}"),
    "et": re.compile(rf"{_DONE_BY_ENGLISH}|{_LED_ET}"),
}
#: What makes the first of several the lead: "and its Lithuanian partner".
_ITS_PARTNER: Final = re.compile(r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?(?:and|with) (?:its|their) (?:[^\W\d_]+\s){0,2}partner")
#: The work of the page's only project, under another word.
LED: Final = re.compile(
    r"(?:vadošā partnera|projekta vadītāja) pienākumi (?:ir )?uzticēti|\b(?:(?:the (?:work|partnership|network|consortium)|it"
    r"|project consortium\b[^.;]{0,200}\band) (?:is|was|will be) "
    r"(?:led|coordinated|joined) by|\d{1,2} (?:project )?partners,? (?:are )?(?:led|coordinated) by)",
    re.IGNORECASE,
)


#: "X as the one who carries out the project “…”".
_AS_DOER: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()]{{2,20}}\)\s)?kā\s(?:[{LOWER}]+\s){{0,3}}(?:projekta|projektu)\s[“„\"«][^\n]{{3,400}}?[”“\"»]\s(?:īstenotājs|īstenotāja|vadītājs|vadītāja|ieviesējs)\b"
)


#: "X, as the one who carries out the project,": in any case.
_AS_ONE_WHO_DOES: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,20}}\))?,?\s(?:kaip|kā|kui|as)\s(?:the\s)?(?:šio\s|šī\s|selle\s)?(?:projekto|projekta|projekti|project){NAMED}\s"
    r"(?:vykdytoj|įgyvendintoj|pareiškėj|īstenotāj|ieviesēj|iesniedzēj|elluviija|teostaja|promoter|implementer|owner)[^\W\d_]*"
)
#: Behind the genitive of a body: its head, perhaps with a name, "as the one who speaks for the lead partner".
_SPEAKS_FOR_LEAD: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,20}}\))?(?:\s[{LOWER}]+){{1,4}}(?:\s[{UPPER}][\w.-]+){{0,3}},?\skā\s(?:projekta{NAMED}\s)?vadošā\spartnera\spārstāv(?:is|e|ji|jas)(?!\w)"
)
#: What a contract calls from then on whoever gets the money: "(edaspidi ka toetuse saaja)", "(turpmāk – Finansējuma saņēmējs)".
_CALLED_BELOW: Final = re.compile(
    r"[”“\"»]?\s\((?:[^()\n]{0,60},\s)?"
    r"(?:turpmāk(?:\stekstā)?|toliau|edaspidi(?:\ska)?|hereinafter(?:\sreferred\sto\sas)?)(?:\s?[–—:,-])?\s(?:the\s)?[“„\"«]?"
    r"(?:(?:projekta|projekto|projekti|project|līdzfinansējuma|finansējuma|atbalsta|paramos|toetuse|grant)\s)?"
    r"(?:saņēmēj|iesniedzēj|īstenotāj|gavėj|vykdytoj|pareiškėj|saaja|taotleja|elluviija|beneficiary|promoter|recipient|applicant)[^\W\d_]*"
    r"[”“\"»]?\)",
    re.IGNORECASE,
)


#: Nouns for whoever carries the project out, in the nominative and as Estonian says what somebody is.
_DOER: Final = (
    r"(?:(?:vykdytoj|įgyvendintoj|pareiškėj|iniciator|sumanytoj)(?:as|a|ius|ė)|koordinator(?:ius|ė)|lyder(?:is|ė)"
    r"|īstenotāj(?:s|a)|ieviesēj(?:s|a)|iesniedzēj(?:s|a)"
    r"|(?:eestvedaja|elluviija|läbiviija|teostaja|algataja|taotleja)(?:ks)?|koordinaator(?:iks)?)"
)
#: The project and such a noun before a name, with a verb or a dash between or none: "Projekti „T“ elluviija on | X".
_DOER_BEFORE: Final = re.compile(
    rf"\b[Pp]rojekt(?:o|i|a){NAMED}\s{_DOER}\s(?:(?:yra|buvo|bus|on|oli|ir|bija|būs)\s|[–—-]\s)?(?=[“„\"«{UPPER}]|biedrība|asociacija)"
    rf"|\b[Pp]rojekt[^.;\n]{{0,200}}?,\s(?:ja\s)?(?:elluviija|juhtpartneri|koordinaatori|eestvedaja|taotleja)ks\s(?:on\s)?(?=[“„\"«{UPPER}])"
)
#: The same in the dative, whose money it is: "pareiškėjui | AB „Kalnai“ skirta".
_DOER_GETS: Final = re.compile(rf"\b(?:[Pp]areiškėjui|[Pp]rojekto{NAMED}\s(?:vykdytojui|pareiškėjui))\s(?=[“„\"«{UPPER}]|VšĮ)")
#: The same behind a name: "X on projekti „T“ elluviija", "X, projekto vykdytoja, kviečia".
_DOER_BEHIND: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?(?:,|\s(?:yra|buvo|bus|on|oli|ir|bija|būs)|\s[–—-])\s(?:šio\s|selle\s|šī\s)?"
    rf"[Pp]rojekt(?:o|i|a){NAMED}\s{_DOER}(?=[,.;:\n]|$|\s(?:ir|un|ja|bei|ning)\s)"
)


def as_doers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X, kaip projekto vykdytojui, priekaištų nebuvo": whoever is said to be who carries the project out, in whatever case."""
    named = _DOER_BEFORE.search(reading.text, sentence.start, sentence.end)
    gets = _DOER_GETS.search(reading.text, sentence.start, sentence.end) if named is None and reading.language == "lt" else None
    found = named or gets
    for body in run_from(reading, found.end(), bodies)[:1] if found is not None else ():
        if gets is not None or is_base(body.name, reading) or is_firm(body.name):
            in_charge(reading, body, "sentence.doer/6")
            return
    for body in bodies:
        behind = body.span.end, sentence.end
        if _AS_ONE_WHO_DOES.match(reading.text, *behind) or _CALLED_BELOW.match(reading.text, *behind):
            in_charge(reading, body, "sentence.doer/4")
            return
        if _DOER_BEHIND.match(reading.text, *behind) and is_base(body.name, reading):
            in_charge(reading, body, "sentence.doer/6")
            return


def speaks_as_lead(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Kalnu domes priekšsēdētāja kā vadošā partnera pārstāve parakstīja": whose head speaks for the lead partner leads."""
    for body in bodies:
        if _SPEAKS_FOR_LEAD.match(reading.text, body.span.end, sentence.end) and not is_base(body.name, reading):
            in_charge(reading, body, "sentence.doer/4")
            return


def named_as_doers(reading: Reading) -> None:
    """ "• X kā projekta “T” īstenotājs": whoever an item of a list names before the project's title carries it out."""
    project = reading.project
    for body, said in reading.once(_as_doers) if project is not None else ():
        if project is not None and any(said.holds(fact.span) for fact in project.all(RK.title)):
            in_charge(reading, body, "sentence.doer/2")


def bracketed_behind_name(reading: Reading) -> None:
    """ "LIFE Blue Coast (Hill Municipality): The project aims to …": the body in brackets between the short name and what it does."""
    project = reading.project
    for fact in project.all(RK.acronym) if project is not None else ():
        for body in reading.bodies:
            is_behind = body.span.start == fact.span.end + len(" (") and reading.text.startswith(" (", fact.span.end)
            if is_behind and _TOLD.match(reading.text, body.span.end):
                in_charge(reading, body, "sentence.doer/4")


_TOLD: Final = re.compile(
    r"(?:,\s[^\W\d_]+)?\)(?::|\s[–—-])\s(?:(?:The|This|Our)\s(?:(?:[a-z]+\s)?(?:aims?|goals?|objectives?|purpose)\sof\s(?:the|this|our)\s)?project"
    r"|(?:(?:Šī|Šio|Šis|Selle)\s)?[Pp]rojekt(?:a|s|o|as|i)?)\s"
)


def _as_doers(page: Reading) -> list[tuple[Body, Span]]:
    """The bodies of a page behind which stands of what project they are the doers, and where."""
    matches = ((body, _AS_DOER.match(page.text, body.span.end)) for body in page.bodies)
    return [(body, match_span(match)) for body, match in matches if match is not None]


#: Between whoever does the work and the subject of the next clause, and the verb of that: "led by A, and B provides".
_NEXT_CLAUSE: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?,\s(?:and|while|un|bet|savukārt|ir|o|ja|ning|aga)\s(?:the\s)?[“„\"«]?")
_ITS_VERB: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:leads?|is|was|will|has|takes|heads|provides|supports|hosts|acts|vada|vadīs|ir|būs|nodrošin\w+|atbild\w*|veic|veiks"
    r"|izstrād\w+|yra|bus|atsako|rengia|vastuta\w*|juhib)\s"
)


def doers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The project is implemented by X in cooperation with A and B"."""
    for match in _DONE_BY.get(reading.language, _DONE_BY["en"]).finditer(reading.text, sentence.start, sentence.end):
        if MEETS.search(reading.words(sentence)) and not _IN_RELATIVE.search(reading.text, sentence.start, match.start()):
            continue  # whoever holds the meeting
        part = _PART_OF_WORK.fullmatch(reading.text, sentence.start, match.start())
        if part is not None and part["event"]:
            continue
        begun = (
            body.span.start
            for body in bodies
            if match.start() < body.span.start < match.end()
            and reading.text[body.span.end : body.span.end + 1] not in tuple(CLOSE)
            and not is_in_title(reading, body.span)
        )  # what says its kind may be its name; the project's name ends with a mark
        run = _behind(reading, next(begun, match.end()), sentence, bodies)
        if not run and _LEADING.match(match[0]) and match.end() < sentence.end:
            initials = called_by_initials(reading, match.end(), sentence.end)
            run = [initials] if initials is not None else []
        if run and not may_be_subject(run[0].name, reading):
            continue  # "projektu vada biedrības “X” valde": whoever does it stands behind
        is_next = len(run) > 1 and _NEXT_CLAUSE.fullmatch(reading.text, run[-2].span.end, run[-1].span.start) is not None
        if is_next and _ITS_VERB.match(reading.text, run[-1].span.end, sentence.end):
            run = run[:-1]
        for body in run:
            lead = body is run[0] and part is None and (len(run) == 1 or _ITS_PARTNER.match(reading.text, body.span.end) is not None)
            role = LEAD if lead and "joined" not in match[0] else None
            draft = note(reading, body, role, match_span(match), rule="sentence.doer/1", confidence=LIKELY)
            if draft is not None and role is not None and (_LEADING.search(match[0]) or reading.language != "en"):
                lead_over_partner(draft, match_span(match), rule="sentence.doer/1")
    if not MEETS.search(reading.words(sentence)):
        _entrusted(reading, sentence, bodies)
        _by_whom(reading, sentence, bodies)


#: Who does what the sentence before is about, as a pronoun for the project says in Latvian: "To īsteno X", "X to uzsāka 2019. gadā".
_DOES_IT: Final = re.compile(
    r"(?:To|Šo\sieceri|Ieceri)\s(?:ir\s)?(?:īsteno(?:ja|s|jusi)?|realizē(?:ja|s|jusi)?|ievieš|ieviesa|ieviesīs|uzsāka)\s(?:gan\s)?"
)
_DID_IT: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?to\s(?:īsteno(?:ja|s|jusi)?|realizē(?:ja|s|jusi)?|uzsāka|uzsākusi|sāka\sīstenot|pabeidza|pabeigusi)(?!\w)"
)
_PROJECT_BEFORE: Final = re.compile(rf"\b[Pp]rojekt(?:(?:s|u)\b|a{NAMED}\s(?:galvenais\s|virs)?(?:mērķis|uzdevums|ideja)\b)")


def its_doers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "To īsteno X un Y": whoever does what the sentence before is about, a project; one alone is in charge of it."""
    before = reading.sentence_before(sentence.start)
    if before is None or not goes_on(reading, sentence) or _PROJECT_BEFORE.search(reading.words(before)) is None:
        return
    match = _DOES_IT.match(reading.text, sentence.start, sentence.end)
    first = bodies[0]
    run = run_from(reading, match.end(), bodies) if match is not None else []
    if not run and first.span.start == sentence.start and _DID_IT.match(reading.text, first.span.end, sentence.end):
        run = [first]
    if not run or is_firm(run[0].name) or not may_be_subject(run[0].name, reading):
        return  # a firm may have built what the sentence before is about
    for body in run:
        if len(run) == 1:
            in_charge(reading, body, "sentence.doer/4")
        else:
            note(reading, body, None, None, rule="sentence.doer/4", confidence=LIKELY)


#: What of the project is led, where that is but a part of it, or something that happens within it: "Work package 2 of the project is".
_PART_OF_WORK: Final = re.compile(
    r"(?:(?:The|This|Each|One|All|An?|Its)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:(?i:work\s?packages?|tasks?|pilots?)|(?P<event>(?i:workshops?|trainings?|sessions?|courses?|events?|tours?|panels?|discussions?)))\b"
    r"[^,;“„\"]{0,90}\s(?:is|was|are|were|be|been)\s(?:being\s|jointly\s)?"
)
#: The clause of a project in a sentence on something else: "project “…”, which is".
_IN_RELATIVE: Final = re.compile(r"\b[Pp]roject\b[^.;]{0,120}?\s(?:which|that)\s(?:is|was|are)\s(?:being\s)?$")
#: Words of leading, which make even one who is called a partner the lead: "under the leadership of the Polish partner".
_LEADING: Final = re.compile(r"[Ll]ed by|headed|coordinat|lead")
#: To whom the work is entrusted stands behind: "Projekta vadība uzticēta", "Vadošā partnera pienākumi uzticēti".
_ENTRUSTED: Final = re.compile(
    r"(?:vadīb|vadīšan|koordinācij|īstenošan|pienākum|funkcij|lom)[^\W\d_]*\s(?:[^\W\d_]+\s){0,2}?uzticēt[aisu]\s"
    r"|\b(?:patikėt|pavest)(?:a|as|os|i)\s|\bvadovaujant\s|\bon\susaldatud\s"
    r"|\b(?:lyderi(?:o|ės)|vadovaujančio(?:jo)?\spartnerio|pagrindinio\spartnerio)\s(?:vaidmuo|vaidmenį|pareigos)\s(?:atiteko|teko|tenka|prisiėmė)\s"
    r"|\b(?:on|oli)\s(?:juhtrollis|juhtpartneri\srollis|eestvedaja\srollis)\s"
)
#: Under whose lead the work is done: behind the name, in the genitive.
_UNDER: Final = re.compile(r"[”“\"»]?\s(?:vadībā|vadovaujam(?:as|a)|juhtimisel|eestvedamisel|eestvõttel)(?!\w)")
_IS_DONE: Final = re.compile(r"\b(?:īsteno|realizē|norisin|įgyvendin|vykd|ellu|teosta)")
#: That a project begins, runs or ends, as it does under somebody's lead: "eestvedamisel käivitus projekt", "projektas „T“ prasidėjo".
_RUNS_UNDER: Final = re.compile(
    r"\b(?:alga[sb]|käivitu[sb]|käivitati|sai\salguse|sündis|toimu[sb]|lõppe[sb]|valmis)\s(?:[^\W\d_]+\s){0,2}?[^\W\d_]*projekt(?!\w)"
    rf"|\b[Pp]rojekt{NAMED}\s(?:(?:alga|käivitu|toimu|lõppe)[sb]|käivitati|sai\salguse|sündis|valmis)(?!\w)"
    r"|\b(?:prasidėj?o|pradėtas|startavo|baigėsi|baigtas)\s(?:[^\W\d_]+\s){0,2}?projektas(?!\w)"
    rf"|\b[Pp]rojektas{NAMED}\s(?:prasidėj?o|pradėtas|startavo|baigėsi|baigtas)(?!\w)"
    r"|\b(?:sākas|sācies|sāksies|noslēdzies|noslēgsies|uzsākts|sākts)\s(?:[^\W\d_]+\s){0,2}?projekts(?!\w)"
    rf"|\b[Pp]rojekts{NAMED}\s(?:sākas|sācies|sāksies|noslēdzies|noslēgsies|uzsākts)(?!\w)"
)
#: An Estonian passive: what is done under somebody's lead.
_IS_MADE: Final = re.compile(rf"(?<!\w)[{LOWER}]{{4,}}[td]akse(?!\w)|\b(?:ehita|raja|rekonstrueeri|uuenda|loo|korrasta)[td]i(?!\w)")
_WITHIN_PROJECT: Final = re.compile(rf"\b[Pp]rojekti{NAMED}\s(?:raames|käigus|toel|rahastusega)(?!\w)|\b[Pp]rojektiga{NAMED}(?!\w)")


def _works_for_project(reading: Reading, sentence: Span) -> bool:
    """Whether an Estonian sentence tells what is done within the project, or what one of several projects does."""
    if MEETS.search(reading.words(sentence)) or _IS_MADE.search(reading.text, sentence.start, sentence.end) is None:
        return False
    return reading.whole is not None or _WITHIN_PROJECT.search(reading.text, sentence.start, sentence.end) is not None


def _entrusted(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "The lead of the project is entrusted to X", "the project is done under the lead of X"."""
    match = _ENTRUSTED.search(reading.text, sentence.start, sentence.end)
    chosen = run_from(reading, match.end(), bodies)[:1] if match else []
    if not chosen and (_IS_DONE.search(reading.text, *sentence) or _RUNS_UNDER.search(reading.text, *sentence)):
        chosen = [body for body in bodies if _UNDER.match(reading.text, body.span.end, sentence.end)][:1]
    for body in chosen:
        draft = note(reading, body, LEAD, body.span, rule="sentence.doer/3", confidence=LIKELY)
        if draft is not None:
            lead_over_partner(draft, body.span, rule="sentence.doer/3")


#: With whom what is done under somebody's lead is done: "eestvõttel rekonstrueeritakse koos X-ga".
_IN_COMPANY_OF: Final = re.compile(r"\b(?:koos|koostöös)\s")


def under_lead(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X-i eestvõttel rekonstrueeritakse koos Y-ga tee", in Estonian: X leads the project within which that is done, and Y takes part."""
    if reading.language != "et" or not _works_for_project(reading, sentence):
        return
    for lead in [body for body in bodies if _UNDER.match(reading.text, body.span.end, sentence.end)][:1]:
        in_charge(reading, lead, "sentence.doer/7")
        for match in _IN_COMPANY_OF.finditer(reading.text, lead.span.end, sentence.end):
            run = run_from(reading, match.end(), bodies)
            for body in run if run and reading.words(run[-1].span).endswith("ga") else ():
                if not is_firm(body.name):
                    note(reading, body, PARTNER, body.span, rule="sentence.doer/7", confidence=LIKELY)


#: A passive with the project as its subject; whoever does it stands behind in the genitive in Lithuanian, before "poolt" in Estonian.
_IS_DONE_BY: Final = re.compile(
    rf"\b[Pp]rojektas{NAMED}\s(?:(?:yra|buvo|bus)\s)?(?:(?:parengtas|pradėtas)\sir\s(?:bus\s|yra\s|buvo\s)?)?"
    r"(?:įgyvendin(?:amas|tas)|vykd(?:omas|ytas)|koordinuojamas|inicijuotas)\s"
    rf"|\b[Pp]rojekt(?:i{NAMED})?\s(?:{NAMED}\s)?(?:viiakse\sellu|viidi\sellu|teostatakse|teostati|rakendatakse|juhitakse|koordineeritakse)\s"
)
#: What may follow whoever does it: a mark, with whom, for how long; and not what is theirs: "Upės savivaldybės lėšomis".
_AGENT_ENDS: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?(?:\spoolt)?(?=[.,;\n]|$|\s(?:kartu|drauge|bendradarbiau|su\s|nuo\s|iki\s|pagal\s|koos|koostöös|aastatel|\d))"
)


def _by_whom(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "Projektas „T“ įgyvendinamas Upės muziejaus", "Projekti viiakse ellu Jõe valla poolt": one alone is in charge of it."""
    match = _IS_DONE_BY.search(reading.text, sentence.start, sentence.end) if reading.language in ("lt", "et") else None
    run = run_from(reading, match.end(), bodies) if match is not None else []
    ends = _AGENT_ENDS.match(reading.text, run[-1].span.end, sentence.end) if run else None
    if ends is None or any(is_base(body.name, reading) or is_firm(body.name) for body in run):
        return
    if reading.language == "et" and "poolt" not in ends[0]:
        return
    if reading.language == "lt" and reading.words(run[-1].span).endswith("e"):
        return  # "įgyvendinamas Upės rajone": where it is done
    for body in run:
        if len(run) == 1:
            in_charge(reading, body, "sentence.doer/5")
        else:
            note(reading, body, None, None, rule="sentence.doer/5", confidence=LIKELY)


def match_span(match: re.Match[str]) -> Span:
    """Where a match stands."""
    return Span(match.start(), match.end())
