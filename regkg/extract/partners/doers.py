"""Who carries the project out, where the word for the project comes first: "it is led by X", "to īsteno X", under whose lead it is done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.bodies.english import KIND
from regkg.extract.bodies.enumerations import run_from
from regkg.extract.bodies.initials import called_by_initials
from regkg.extract.cues.phrases import NAMED, match_span
from regkg.extract.cues.subject import MEETS, goes_on
from regkg.extract.partners.clauses import subjects_behind
from regkg.extract.partners.participants import in_charge, is_in_title, lead_over_partner, note
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import CLOSE
from regkg.extract.text.names import is_base, may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER

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
    r"(?:ir\s)?(?:(?:izstrādāja|izstrādājusi|sagatavoja|sagatavojusi|uzrakstīja)\sun\s)?(?:vada|vadīja|vadīs|vadījusi|koordinē|koordinēs|koordinēja|iesniedza|iesniegusi|iesniedzis|sagatavoja|sagatavojusi|pieteica|pieteikusi)\s"
    rf"|\b[Pp]rojekt(?:u{NAMED}\s(?:[^.;:“„\"\n]{{3,90}}?(?:fond|programm|konkurs|apvienīb|aģentūr)[^\W\d_]{{1,4}}\s)"
    rf"|a{NAMED}\s(?:pieteikumu|iesniegumu)\s(?:[^.;:“„\"\n]{{3,90}}?\s)?)"
    r"(?:ir\s|tika\s)?(?:iesniedza|iesniegusi|iesniedzis|pieteica|pieteikusi)\s"
    rf"|(?:\b[Pp]rojekta{NAMED}|,\skura)\s(?:{_LEADING_IT}(?:\sun\s(?:{_LEADING_IT}|administrēšanu|īstenošanu))?"
    rf"|(?:administrēšanu|īstenošanu)\sun\s{_LEADING_IT}|vadošā partnera (?:lomu|pienākumus))\s"
    r"(?:uzņemas|uzņēmās|uzņemsies|uzņēmusies|uzņēmies|veic|veica|pilda|nodrošina|nodrošināja)\s"
    rf"|\b[Kk]onsorciju\s(?:projektā{NAMED}\s)?(?:vada|vadīja|vadīs|koordinē|koordinēja)\s"
    rf"|\b[Pp]rojekta{NAMED}\s(?:[^\W\d_]+\sun\s)?(?:īstenotāja|realizētāja|ieviesēja|iesniedzēja|pieteicēja|koordinatore|autor(?:e|s)|iniciator(?:e|s))\s(?:ir|bija)\s"
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
    r"|project (?:is|was|will be) (?:led|coordinated|managed|run|directed) from(?= the [A-Z])"
    r"|(?=[TtAa])(?<!of )(?<!in )(?<!for )(?<!within )(?<!under )\b"
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
#: Between whoever does the work and the subject of the next clause, and its verb: "led by A, and B provides", "led by A; B takes part".
_NEXT_CLAUSE: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?(?:,\s(?:and|while|un|bet|savukārt|ir|o|ja|ning|aga)|;)\s(?:the\s)?[“„\"«]?"
)
_ITS_VERB: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:leads?|is|was|will|has|takes|heads|provides|supports|hosts|acts|vada|vadīs|ir|būs|nodrošin\w+|atbild\w*|veic|veiks"
    r"|izstrād\w+|yra|bus|atsako|rengia|vastuta\w*|juhib|participates|took|piedalās|dalyvauja|osaleb)\s"
)
_TAKES_PART: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\))?\s(?:(?:takes|took)\s(?:an\sactive\s)?part\sin|participates\sin)\s(?:it|the\sproject)(?!\w)"
    r"|[”“\"»]?\s(?:aktīvi\s)?piedalās\s(?:tajā|projektā)(?!\w)|[”“\"»]?\s(?:aktyviai\s)?dalyvauja\s(?:jame|projekte)(?!\w)"
    r"|[”“\"»]?\sosaleb\s(?:selles|projektis)(?!\w)"
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
        run = subjects_behind(reading, next(begun, match.end()), sentence, bodies)
        if not run and _LEADING.match(match[0]) and match.end() < sentence.end:
            initials = called_by_initials(reading, match.end(), sentence.end)
            run = [initials] if initials is not None else []
        if run and not may_be_subject(run[0].name, reading):
            continue  # "projektu vada biedrības “X” valde": whoever does it stands behind
        is_next = len(run) > 1 and _NEXT_CLAUSE.fullmatch(reading.text, run[-2].span.end, run[-1].span.start) is not None
        if is_next and _ITS_VERB.match(reading.text, run[-1].span.end, sentence.end):
            if _TAKES_PART.match(reading.text, run[-1].span.end, sentence.end):
                note(reading, run[-1], PARTNER, run[-1].span, rule="sentence.doer/1", confidence=LIKELY)
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
    r"(?:To|Šo\sieceri|Ieceri)\s(?:ir\s)?(?:(?:kopā|kopīgi)\s)?(?:īsteno(?:ja|s|jusi)?|realizē(?:ja|s|jusi)?|ievieš|ieviesa|ieviesīs|uzsāka)\s(?:gan\s)?"
)
_DID_IT: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?to\s(?:īsteno(?:ja|s|jusi)?|realizē(?:ja|s|jusi)?|uzsāka|uzsākusi|sāka\sīstenot|pabeidza|pabeigusi)(?!\w)"
)
#: The same between the pronoun and its verb: "To | X | īstenos divus gadus".
_IT_FIRST: Final = re.compile(r"(?:To|Šo\sieceri)\s[“„\"«]?")
_DOES_BEHIND: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:ir\s)?(?:īsteno(?:ja|s|jusi)?|realizē(?:ja|s|jusi)?|ievieš|ieviesa|ieviesīs)(?!\w)"
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
    if not run and _IT_FIRST.fullmatch(reading.text, sentence.start, first.span.start) is not None:
        run = [first] if _DOES_BEHIND.match(reading.text, first.span.end, sentence.end) else []
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
    r"(?=[vkīpflo])(?:(?:vadīb|vadīšan|koordinācij|īstenošan|pienākum|funkcij|lom)[^\W\d_]*\s(?:[^\W\d_]+\s){0,2}?uzticēt[aisu]\s"
    r"|\b(?:patikėt|pavest)(?:a|as|os|i)\s|\bvadovaujant\s|\bon\susaldatud\s"
    r"|\b(?:lyderi(?:o|ės)|vadovaujančio(?:jo)?\spartnerio|pagrindinio\spartnerio)\s(?:vaidmuo|vaidmenį|pareigos)\s(?:atiteko|teko|tenka|prisiėmė)\s"
    r"|\b(?:on|oli)\s(?:juhtrollis|juhtpartneri\srollis|eestvedaja\srollis)\s)"
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
