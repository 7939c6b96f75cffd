"""To whom the project's money is given, as grants say it, and who answers for what the project publishes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.bodies.enumerations import run_from, run_to
from regkg.extract.cues.phrases import DAY, NAMED
from regkg.extract.cues.subject import LOCATIVES, MEETS
from regkg.extract.cues.works import is_unnamed, paid_works
from regkg.extract.partners.clauses import behind_land, clause_between, is_company, leads_to
from regkg.extract.partners.participants import has_lead, in_charge, note, takes_part
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import head_of
from regkg.extract.text.names import is_base, may_be_subject
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEX, PARTNER, RK

#: Agencies that pay, with which a project's lead partner signs the contract, in all cases; and their short names.
PAYER: Final = (
    r"(?:\b[Cc]entrāl\w+ finanšu (?:un )?līgumu aģentūr\w*|\b[Ll]auku atbalsta dienest\w*|\b[Vv]alsts izglītības attīstības aģentūr\w*"
    r"|\b[Vv]alsts reģionālās attīstības aģentūr\w*|\b[Ss]abiedrības integrācijas fond\w*|\b(?:Latvijas [Vv]|V)ides investīciju fond\w*"
    r"|\b[Bb]ūvniecības, enerģētikas un mājokļu valsts aģentūr\w*"
    r"|\bRural Support Service|\bCentral Finance and Contract\w* Agency|\bState (?:Education|Regional) Development Agency"
    r"|\bSociety Integration F(?:und|oundation)|\bNacionalin\w+ mokėjim[oų] agentūr\w*|\bLietuvos verslo paramos agentūr\w*"
    r"|\bEuropos socialinio fondo agentūr\w*|\bŠvietimo mainų paramos fond\w*"
    r"|\bCentrin\w+ projektų valdymo agentūr\w*|\bAplinkos projektų valdymo agentūr\w*|\bRiigi Tugiteenuste Keskus\w*"
    r"|\bEiropas Komisij\w+|\bEuropean Commission|\bEuropos Komisij\w+|\bEuroopa Komisjon\w*"
    r"|\b(?:CFLA|LAD|VIAA|VRAA|PRIA|LVPA|CPVA|APVA)\b)"
)
#: Those and the agency for investment, with whom contracts on a grant are signed.
GRANTER: Final = rf"(?:{PAYER}|\bLatvijas (?i:investīciju un attīstības aģentūr)\w*|\bLIAA\b)"
_PAYER: Final = re.compile(rf"(?:VšĮ\s)?{PAYER}")


#: Those of them that carry out no project with others.
_ONLY_PAYS: Final = re.compile(
    r"[Cc]entrāl\w+ finanšu|[Ll]auku atbalsta dienest|[Cc]entral [Ff]inance|[Rr]ural [Ss]upport|[Cc]entrin\w+ projektų valdymo"
    r"|[Nn]acionalin\w+ mokėjim|Riigi [Tt]ugiteenuste|(?:Eiropas|Europos) [Kk]omisij"
    r"|European Commission|Euroopa Komisjon|(?:CFLA|LAD|CPVA)\b"
)


def only_pays(body: Body) -> bool:
    """Whether a body is an agency that pays for projects and takes part in none."""
    return _ONLY_PAYS.match(body.name) is not None


def pays(body: Body) -> bool:
    """Whether a body is an agency that pays for projects of others."""
    return _PAYER.match(body.name) is not None


#: Getting money, which the project's own words name in the same sentence: "saņēmusi ELFLA finansējumu", "gavo paramą".
_GETS_MONEY: Final = re.compile(
    r"\b(?:(?:saņem|saņēm|guv|gūst|gūs|iegūs|iegūst|ieguv|piesaist)[^\W\d_]*|gavo|gaus|gavus\w+|laimėjo|laimės|pelnė|sai(?:d)?|saa(?:b|vad|nud)|võitis|pälvis"
    r"|(?:has |have )?(?:received|obtained|secured|won)|receives|(?:will|is to|are to) receive"
    r"|(?:was|were|has been|will be) (?:granted|awarded))\s[^.;:]{0,90}?"
    r"\b(?:(?<!noraidošu\s)(?<!negatīvu\s)lēmumu(?=,?\s[^.;:]{0,90}\bprojekt)(?![^.;:]{0,160}\bnoraid)|uzaicinājumu(?=\siesniegt\s[^.;:]{0,40}\bprojekt)"
    r"|atzinumu(?=\s(?:no\s[^;]{0,160}?\s)?par\s[^;\n]{0,300}?\bprojekta\b[^;\n]{0,300}?(?:apstiprināšan|atbalstīšan|grozījum|pagarin))"
    r"|sprendimą(?=,\skuriuo\s[^.;:]{0,90}\bprojekt)(?![^.;:]{0,160}\b(?:atmest|nepritart|neskirt))|sprendimą(?=\sdėl\s[^;\n]{0,200}?\bprojekto\b[^;\n]{0,300}?(?:finansavimo|patvirtinimo|skyrimo))"
    r"|(?:approval|a\sdecision)(?=\s(?:for|of|on)\s(?:the\s)?[^.;\n]{0,120}?\bproject\b)"
    r"|decision(?=,?\s(?:[^.;:\n]{0,60}\s)?(?:approving|to\s(?:approve|fund|finance)|by\swhich)\s[^.;:\n]{0,90}?\bproject\b)(?![^.;:]{0,160}\b(?:reject|refus))"
    r"|otsuse(?=\s(?:[^.;:\n]{0,60}\s)?projekti\s(?:[“„\"][^“”„\"\n]{2,160}[”“\"]\s)?(?:rahastamise|toetamise|heakskiitmise))"
    r"|(?:līdz)?finansējumu|atbalstu|līdzekļus|grantu|ziņu(?=,\ska\s[^.;]{0,160}\b(?:apstiprin|atbalst)[^.;]{0,80}\bprojekt)|panākumus(?=\s[^.;:]{0,90}\bkonkurs)"
    r"|apstiprinājumu(?=\s[^.;:]{0,60}\bprojekt(?:a|am|iem)(?!\w)|\spar\s[^;:]{0,200}\bprojekta\s(?:pieteikum|iesniegum)(?:am|a)(?!\w))|dotāciju|dotacij[ąo]|finansavim[ąo]|param[ąo]s?|lėš[ųa]s?|funding|financing|support|grant"
    r"|toetus[te]|rahastus[te]|raha)\b",
    re.IGNORECASE,
)
#: What the money is for, in the words of the project: "projekti „T“ elluviimiseks", "projektui".
_FOR_PROJECT: Final = (
    rf"(?:projekti{NAMED}\s(?:elluviimiseks|täideviimiseks|läbiviimiseks|teostamiseks|jaoks)|(?:projektile|projektui|projektam){NAMED}"
    rf"(?:\s(?:įgyvendinti|vykdyti))?|projekta{NAMED}\s(?:īstenošanai|realizācijai|ieviešanai)"
    rf"|projekto{NAMED}\s(?:įgyvendinimui|vykdymui)|to\s(?:implement|carry\sout)\sthe\sproject{NAMED}|for\sthe\sproject{NAMED})"
)
_GETS: Final = (
    r"(?:sai|saab|on\ssaanud|pälvis|gavo|gaus|(?:ir\s)?(?:saņēm(?:a|usi|is|uši|ušas)|(?:ie)?guv(?:a|usi|is|uši|ušas)|piesaistīj(?:a|usi|is|uši|ušas))|saņems|iegūs"
    r"|received|receives|will\s(?:receive|be\s(?:granted|awarded))|(?:has|have)\s(?:received|won|secured)|won|secured|(?:was|has\sbeen)\s(?:granted|awarded))"
)
#: Sums of money, with words before them that say how exact they are or that they are grants; no loan.
_AMOUNT: Final = (
    r"(?:(?:kokku|ligi|umbes|pea|üle|toetust|toetuseks|toetusraha|rahastust|beveik|apie|iš\sviso|per|daugiau\skaip|paramos|finansavimą|paramą"
    r"|gandrīz|aptuveni|kopā|ap|vairāk\snekā|atbalstu|finansējumu|about|almost|over|a\sgrant\sof|funding\sof|support\sof|ES|ELi?|EU|KIKi)\s){0,4}"
    r"(?:(?:\d[\d .,]*|[^\W\d_]+\s(?=[Mm]ilj|[Mm]ln|tuhat|tūkst))?(?:[Mm]il[lj]\w+\.?\s?|mln\.?\s?|tuhat\s|tūkst\w*\.?\s?)?"
    r"(?:eurot|krooni|eurų|eurus|litų|eiro|euros?|EUR|Eur|Lt|latu)|(?:EUR\s?|€\s?)\d[\d .,]*(?:(?<=\s)million|(?<=\d))"
    r"|\d[\d .,]*(?<=\d)\s?€)(?!\w)"
    r"(?!\s(?:paskol|laen|aizdev|kredīt|loan|vērt|vertės|maksva|väärt|līgum|sutart|leping|contract))"
)
#: From what fund an amount comes, before the verb or behind the amount: "no ERAF", "from the European Regional Development Fund".
_SOURCE: Final = r"(?:(?:lielu|līdzfinansējumu|finansējumu|atbalstu|apmērā|no|iš|from)\s[^.,;:“„\"\d\n]{0,70}?)"
#: Getting an amount for the project, from the subject on or, where it stands behind, from the verb on.
_SUBJECT_GETS: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?{_SOURCE}?(?:{_FOR_PROJECT}\s{_GETS}\s{_AMOUNT}"
    rf"|{_GETS}\s{_SOURCE}?(?:{_FOR_PROJECT}\s{_AMOUNT}|{_AMOUNT}\s{_SOURCE}?{_FOR_PROJECT}))"
)
_VERB_BEFORE: Final = re.compile(rf"\b(?:{_GETS}|{_FOR_PROJECT})\s[“„\"]?$", re.IGNORECASE)
_BEHIND_SUBJECT: Final = re.compile(rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?(?:{_FOR_PROJECT}|{_GETS})\s{_AMOUNT}")
#: "X ar projektu “T” (Nr. 1) ", "X projekta “T” ietvaros", before the verb.
_WITH_PROJECT: Final = re.compile(
    r"[”“\"»]?\s(?:ar\s(?:savu\s)?projektu|su\sprojektu|with (?:the|its) project|projektiga)\s"
    r"[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s(?:\([^()]{2,60}\)\s)?(?:ir\s)?"
    rf"|[”“\"»]?\sprojekta{NAMED}\s(?:\([^()]{{2,60}}\)\s)?(?:ietvaros|gaitā)\s(?:ir\s)?"
)
#: From whom somebody gets money or news, before the verb: "X no Lauku atbalsta dienesta ".
_FROM_PAYER: Final = re.compile(
    rf"[”“\"»]{{0,2}}\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:no|iš)\s[^.,;:“„\"\n]{{3,70}}?"
    rf"(?:dienesta|aģentūras|ministrijas|fonda|administrācijas|padomes|programmas|agentūros|ministerijos|fondo|CFLA|LAD)\s(?:{DAY}\s)?(?:ir\s)?"
)
#: Under what programme, before the verb: "X Latvijas–Lietuvas programmas ietvaros ".
_WITHIN_PROGRAMME: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?[{UPPER}][^.;:,“„\"\n]{{3,110}}?\sprogrammas\s(?:\([^()\n]{{2,40}}\)\s)?ietvaros\s(?:ir\s)?"
)
#: "X, sagatavojot un iesniedzot pieteikumu, 2018. gada 6. maijā ", before the verb.
_WHILE_DOING: Final = re.compile(rf"[”“\"»]?,\s[{LOWER}]+(?:ot|oties|dam[aies]+)\s[^;\n]{{3,400}}?,\s(?:{DAY}\s)?(?:ir\s)?")
#: "X piedalījās biedrības “Y” konkursā un ", before the verb.
_TOOK_PART: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,40}}\)\s)?(?:{DAY}\s)?(?:(?:ir\s)?(?:veiksmīgi|sekmīgi)\s)?(?:piedalījās|piedalījusies|startēja|startējusi|dalyvavo|osales)"
    r"\s[^;\n]{3,400}?\s(?:un|ir|ja)\s(?:ir\s)?"
)
#: What whoever gets money did before: "X startēja konkursā un", where the sentence begins with it, perhaps behind when.
_DID_AND: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:ir\s)?(?:startē|piedalīj|uzvarē|pieteic|iesnie[dg]|sagatavo|konkurē)[^.;:,“„\"\n]{3,110}\sun\s(?:ir\s)?"
)
_AT_HEAD: Final = re.compile(rf"(?:(?:Pērn|Šogad|Pavasarī|Vasarā|Rudenī|Ziemā|{DAY})\s)?[“„\"]?")
#: Giving money or consent to a project, behind whom it is given to.
_GIVEN: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?(?:[^.;:]{0,70}?\s)??"
    r"(?:apstiprin|piešķīr|piešķir|atbalstīt|izdev(?:ies|ās)\s(?:iegūt|piesaistīt|saņemt)|pavyko\sgauti|(?:pa)?skirt|skyrė|suteikt|patvirtint|eralda|määra)[^\W\d_]*\s(?!dalīb|dalyvav)[^.;]{0,120}?\bprojekt"
)
#: "Kalnu domei sadarbojoties ar muzeju, noslēdzies projekts": behind whoever works on the project that the main clause names.
_WORKING: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()]{2,40}\)\s)?(?:sadarbojoties\sar|īstenojot|realizējot)\s[^.;]{3,200}?,\s(?:[^;]{0,60}?\s)?"
    r"(?:(?:tiek|tika|tiks|ir)\s(?:īsteno|realizē|uzsāk|sāk|pabeig|noslēg|izstrādā)[^\W\d_]*|noslēdz(?:ās|ies|as)|noslēgusies|sākās|sākusies)\s[^.;]{0,60}?\bprojekt"
)
#: Money or consent that somebody behind it gets: "Finansējumu projektam saņēmusi X", "a grant for the project was awarded to X".
_GOT_BY: Final = re.compile(
    rf"\b(?:[Ff]inansējumu|[Ll]īdzfinansējumu|[Aa]tbalstu|[Gg]rantu)\s(?:[^.;:]{{0,60}}?\s)?projekta(?:m|\s){NAMED}(?:[^.;:]{{0,60}}?\s|\s)"
    r"(?:ir\s)?(?:saņēmusi|saņēmis|saņēma|saņems|saņem|ieguvusi|ieguvis|ieguva|guvusi|guva|piesaistījusi|piesaistīja)\s"
    rf"|\b(?:[Gg]rant|[Ff]unding|[Ff]inancing|[Ss]upport)\s(?:for|to)\s(?:the\s)?[^.;]{{0,60}}?\b[Pp]roject{NAMED}[^.;]{{0,60}}?"
    r"\s(?:was|were|is|has been|will be)\s(?:awarded|granted|given|allocated)\sto\s(?:the\s)?"
)
#: Money for the project that is given to whom stands behind it in the dative: "Parama projektui „T“ skirta | Kalnų muziejui".
_GIVEN_TO: Final = re.compile(
    rf"\b(?:[Pp]arama|[Ff]inansavimas|[Dd]otacija|[Ll]ėšos)\s(?:projektui{NAMED}(?:\s(?:įgyvendinti|vykdyti))?|projekto{NAMED}\s(?:įgyvendinimui|vykdymui))"
    r"\s(?:buvo\s|yra\s)?(?:(?:pa)?skirt|suteikt)(?:a|as|os)\s"
    rf"|\b(?:[Ff]inansējums|[Aa]tbalsts|[Gg]rants)\s(?:projektam{NAMED}|projekta{NAMED}\s(?:īstenošanai|realizācijai))"
    r"\s(?:ir\s|tika\s)?(?:piešķirts|paredzēts)\s"
    rf"|\b[Tt]oetus\s(?:projektile{NAMED}|projekti{NAMED}\s(?:elluviimiseks|läbiviimiseks))\s(?:määrati|anti|eraldati)\s"
)
#: What a decision lets or has somebody do, before the name in the dative and behind it: "Atļaut X īstenot projektu".
_LETS: Final = re.compile(
    r"(?:\b(?:[Aa]tļaut|[Uu]zdot|[Dd]ot\satļauju|[Aa]tļauju|[Uu]zticēt|[Ll]eisti|[Pp]avesti|[Įį]pareigoti)\s|\()[“„\"]?$"
)
_LET_DO: Final = re.compile(
    r"[”“\"»]?\)?\s(?:(?:(?!,\s(?:lai|ka|kas|kura|kad|kuris|kuri)\s)[^.;:]){0,120}?\s)??"
    r"(?:(?:īstenot|realizēt|ieviest|įgyvendinti|vykdyti)\s(?:[^.;:]{0,200}?\s)?projekt(?:u|ą)(?!\w)"
    r"|(?:uzņemties\s[^.;:]{0,40}?saistības\s(?:[^.;:]{0,200}?\s)?|(?:nodrošināt|veikt|organizēt|uzsākt|užtikrinti|organizuoti)\s(?:šī\s|šio\s)?)"
    rf"projekt(?:a|o){NAMED}\s(?:\([^\n]{{3,240}}\)\s){{0,2}}(?:īstenoš|realizā|ievieš|įgyvendin|vykdym))"
)
#: What a council decides on its own project: "X deputāti nolēma atbalstīt projekta “T” dalību konkursā", "X nolēma iesniegt projektu “T”".
_DECIDES: Final = re.compile(
    rf"[”“\"»]?\s(?P<members>(?:domes\s|novada\s)?deputāti\s)?(?:{DAY}\s)?(?:vienbalsīgi\s)?(?:ir\s)?"
    r"(?:(?:nolēma|lēma|nolēmusi|lēmusi|nolēmuši|lēmuši)\s"
    r"(?:iesniegt\s(?:(?:ERAF|ESF|LEADER|ELFLA|savu)\s)?projekt(?:u|a\s(?:pieteikumu|iesniegumu))\s(?=[“„\"«])|(?P<backs>(?:atbalstīt|par)\s))"
    r"|(?P<backed>(?:atbalstīja|apstiprināja|atbalstījusi|atbalstījuši)\s))"
    rf"(?(backs)projekta{NAMED}\s(?:sagatavošanu\sun\s)?(?:dalību|iesniegšanu)(?!\w))"
    rf"(?(backed)projekta{NAMED}\s(?:sagatavošanu\sun\s)?(?:dalību|iesniegšanu)(?!\w))"
)
#: Who decides for a municipality.
_COUNCIL: Final = re.compile(r"\b(?:dome|domes|pašvaldība|pašvaldības|novada|novads|pilsētas)$")
_DATIVES: Final = {"lv": ("ai", "ei", "am", "im", "um"), "lt": ("ai", "ei", "ui"), "et": ("le",)}


#: A verb of getting, between a body and the amount that it gets.
_GETTING: Final = re.compile(rf"\b(?:{_GETS}|saņem|gūst|iegūst|piesaista|piesaistīs)(?!\w)")


def gets_for_project(reading: Reading, body: Body, amount: Span) -> bool:
    """Whether an amount is got for the project by the one body that is known to take part in it: "X saņēmusi … projekta “T” "
    "īstenošanai", or for works of a project without a name."""
    if len(reading.participations()) != 1 or not takes_part(reading, body):
        return False
    sentence = reading.sentence_at(amount.start)
    if is_unnamed(reading) and sentence in paid_works(reading):
        return True
    return _GETTING.search(reading.text, body.span.end, amount.start) is not None and any(
        reading.words(cue.span).casefold() not in LOCATIVES for cue in reading.cues_in(sentence, LEX.project)
    )


def receivers(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X has received funding for the project", "biedrībai “X” apstiprināts projekts": it is in charge, where nobody else is."""
    if MEETS.search(reading.words(sentence)):
        return
    for match in _GETS_MONEY.finditer(reading.text, sentence.start, sentence.end):
        before = [body for body in bodies if body.span.end <= match.start()]
        clause = clause_between(reading, before, match.start())
        nearest = before[clause : clause + 1] if clause is not None else before[::-1]
        for chosen in [body for body in nearest if _gets(reading, body, match.start(), is_near=clause is None)][:1]:
            if not pays(chosen):
                in_charge(reading, _before_its_partner(reading, chosen, before), "sentence.receiver/1")
    for body in bodies:
        gets = _SUBJECT_GETS.match(reading.text, body.span.end, sentence.end) or (
            _VERB_BEFORE.search(reading.text, sentence.start, body.span.start)
            and _BEHIND_SUBJECT.match(reading.text, body.span.end, sentence.end)
        )
        if gets and not pays(body) and may_be_subject(body.name, reading):
            in_charge(reading, body, "sentence.receiver/1")
    for match in _GOT_BY.finditer(reading.text, sentence.start, sentence.end):
        for body in run_from(reading, match.end(), bodies)[:1]:
            if not pays(body) and (reading.language != "lv" or is_base(body.name, reading)):
                in_charge(reading, body, "sentence.receiver/1")
    for match in _GIVEN_TO.finditer(reading.text, sentence.start, sentence.end):
        for body in run_from(reading, match.end(), bodies)[:1]:
            if not pays(body) and is_dative(reading, body):
                in_charge(reading, body, "sentence.receiver/1")
    for body in bodies:
        decides = _DECIDES.match(reading.text, body.span.end, sentence.end) if _COUNCIL.search(reading.words(body.span)) else None
        if decides and (decides["members"] or is_base(body.name, reading)):
            in_charge(reading, body, "sentence.receiver/3")
    for body in bodies:
        if not is_dative(reading, body) or pays(body):
            continue
        if _GIVEN.match(reading.text, body.span.end, sentence.end):
            in_charge(reading, body, "sentence.receiver/1")
        elif _is_let_do(reading, sentence, bodies, body) or _WORKING.match(reading.text, body.span.end, sentence.end):
            in_charge(reading, body, "sentence.receiver/2")


#: From whoever gets something to one that gets it, too: "A from Latvia and its partner B", "A un tās sadarbības partneris B".
_AND_ITS_PARTNER: Final = re.compile(
    rf"[”“\"»]?(?:\s\([^()\n]{{2,30}}\))?(?:\s(?:from|no|iš)\s[{UPPER}][^\W\d_]+)?"
    r"\s(?:and\s(?:its|their)|un\s(?:tās?|to|viņu)|ir\s(?:jos|jo|jų)|ja\s(?:tema|selle|nende))\s(?:[^\W\d_]+\s){0,2}?[^\W\d_]*partner[^\W\d_]*\s[“„\"«]?"
)


def _before_its_partner(reading: Reading, body: Body, before: Sequence[Body]) -> Body:
    """Whoever a body is said to be the partner of, which is a partner then; else the body itself."""
    for first in before:
        if _AND_ITS_PARTNER.fullmatch(reading.text, first.span.end, body.span.start):
            note(reading, body, PARTNER, body.span, rule="sentence.receiver/3", confidence=LIKELY)
            return first
    return body


def _is_let_do(reading: Reading, sentence: Span, bodies: Sequence[Body], body: Body) -> bool:
    """Whether a decision lets a body carry the project out, one that stands in brackets behind the ministry of which it is."""
    lets = _LETS.search(reading.text, sentence.start, body.span.start)
    if lets is None or not _LET_DO.match(reading.text, body.span.end, sentence.end):
        return False
    if lets[0][0] != "(":
        return not reading.text.startswith(" (", body.span.end) or not any(other.span.start == body.span.end + 2 for other in bodies)
    return any(other.span.end + 2 == body.span.start and _LETS.search(reading.text, 0, other.span.start) for other in bodies)


def _gets(reading: Reading, body: Body, verb: int, *, is_near: bool) -> bool:
    """Whether a body is who gets something: the subject of a verb, perhaps with the project's name between or others with it."""
    is_first = _AT_HEAD.fullmatch(reading.text, reading.sentence_at(body.span.start).start, body.span.start) is not None
    over = (_WITH_PROJECT, _WHILE_DOING, _FROM_PAYER, _WITHIN_PROGRAMME, _TOOK_PART, *((_DID_AND,) if is_first else ()))
    if is_company(reading, body):
        return False
    if is_near and not leads_to(reading, body, verb) and not any(gap.fullmatch(reading.text, body.span.end, verb) for gap in over):
        return False
    return may_be_subject(body.name, reading)


def is_dative(reading: Reading, body: Body) -> bool:
    """Whether a name stands in the dative, as the noun that heads it tells."""
    endings = _DATIVES.get(reading.language)
    return endings is not None and any(
        token.text.endswith(endings) and head_of(token.folded, reading.language) is not None for token in reading.tokens_in(body.span)
    )


#: Words of money and of approval, behind a project that is somebody's.
_GRANTED: Final = (
    r"(?:publisk(?:ais|ā)\sfinansējum|apstiprinā|piešķir|piešķīr|saņem|saņēm|guv|atbalstī|līdzfinansē|skirt|skyrė|gavo|gauna|patvirtin|eralda|sai\b|saab\b|toeta|rahasta"
    r"|received|granted|approved|awarded|funded)"
)
#: Estonian words in the genitive before the noun that they go with: no adverb, nobody who does something, no verb.
_GENITIVES: Final = (
    rf"(?:(?!(?:kaudu|poole|vastu|alla|juurde|üle|peale|järele|kõrvale|[{LOWER}]{{3,}}(?:ja|sse|ma))\s)[{LOWER}]+[aeiouõäöü]\s){{1,8}}"
)
#: What a project is for, between the word for it and its name: "projekts parka labiekārtošanai “", "projekts par tilta būvi “".
_PURPOSE: Final = rf"(?:par\s(?:[{LOWER}]+\s){{1,8}}|(?:[{LOWER}]+\s){{0,8}}[{LOWER}]+(?:[aā]m|[ae]i|iem)\s)"
#: Of what kind a project is, between whoever it belongs to and its name: "biedrības “X” jauniešu apmaiņas projekts “T”".
_WHAT_KIND: Final = (
    r"(?:(?:(?:jauniešu|jaunatnes|skolēnu|studentu|skolotāju|darbinieku|pieaugušo|starptautiskais|starptautiskā|pētniecības|pētnieciskais)\s){0,2}"
    r"(?:(?:apmaiņas|mobilitātes|iniciatīvu|iniciatīvas|brīvprātīgo|izglītības|solidaritātes|pētniecības)\s)(?=projekts\s[“„\"«]))?"
)
#: Handed in, before the project that somebody has: "Kalnų bendruomenės pateiktas projektas", "Mäe Seltsi esitatud projekt".
SUBMITTED: Final = (
    r"(?:iesniegt(?:ais|o|ajam|ā|ajā)|(?:pateikt|parengt|teikt)(?:as|ą|am|o|ame)|teikiam(?:as|ą|am|o)|(?:poolt\s)?esitatud|submitted)\s"
)
#: From whoever a project is to the project: "Kalnu biedrības ELFLA līdzfinansētais projekts “…”".
_HAS_PROJECT: Final = re.compile(
    rf"[”“\"»]?(?:[’']s)?\s(?:\([^()\n]{{2,30}}\)\s)?(?:{SUBMITTED})?"
    r"(?:vietos\s|iepriekš\s(?:noteikt|definēt)(?:ais|o|ā|ajā|ajam)\s|iš\sanksto\s(?:nustatyt|apibrėžt)(?:as|ą|o|am)\s|pre-?defined\s)?(?:(?:LEADER|ELFLA|ERAF|ESF|EJZF|Interreg|Eiropas\s(?:Savienības|(?:[^\W\d_]+\s){1,4}fonda)|[^\W\d_]*finansēt(?:ais|o|ajam|ā|ajā)"
    r"|(?:individuāl|kopīg|jaun|lielāk|starptautisk|vērienīg|nozīmīg|apjomīg)(?:ais|o|ajam|ajā|ā)|sadarbības|pētniecības|investīciju|infrastruktūras)"
    r"\s(?:\([A-Z]{2,6}\)\s)?){0,2}"
    rf"(?P<many>{_GENITIVES}(?=[{LOWER}]*projekt(?:i|ile)?\s[“„\"]))?{_WHAT_KIND}"
    rf"(?:projekts|projektas|projekt|project|projektu(?=\s(?:{_PURPOSE})?[“„”\"«])|projektam|projektui"
    rf"|(?:projekta|projektā|projekto|projekte)(?=\s(?:[“„”\"«]|Nr\b))(?!{NAMED}\s(?:vadītāj|koordin|pārstāv|ekspert|menedžer|speciālist|dalībniek|vadov))"
    r"|projekta\s(?:(?:iesniegum|pieteikum)(?:s|u|am)(?=:?\s[“„\"«]|\sNr\b)|ideja[is]?(?=\s[“„\"«]))|projektą(?=\s[“„\"«])|projekt(?:us|iem|ai|ams)(?=:?\s[“„\"«])"
    r"|projekti(?=:\s[“„\"«])"
    rf"|[{LOWER}]*projektile|[{LOWER}]+projekt"
    rf"|[{LOWER}]*projekt(?:i|is|ist|iga)(?=\s[“„\"«])(?!{NAMED}\s[{LOWER}]*(?:juh[it]|koordin|partner|esinda|ekspert|spetsialist|osale|meeskon)))"
    rf"(?!\w)(?P<named>:?\s(?:{_PURPOSE}(?=[“„\"«]))?[“„”\"«]|\s(?:Nr|No)\b|\s(?=[A-Z\d][\w./-]*\d[\w./-]+\s)|\s(?=[A-Z][A-Z-]{{3,}}(?!\w)))?"
)
#: From whoever does something with a project that is its own to the name of it: "X savam projektam piešķīrusi nosaukumu “".
_OWN_PROJECT: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,30}}\)\s)?(?:(?!(?:un|ir|ar|no|par|kas|ka)\s)[{LOWER}]+\s){{0,3}}?"
    rf"(?:sav(?:am|ā|u|a)\sprojekt(?:am|ā|u|a)|savo\sprojekt(?:ui|ą|e|o)|oma\sprojekti(?:le|s)?|its\s(?:own\s)?project)\s(?:[{LOWER}]+\s){{0,3}}[“„\"«‘]"
)
#: Behind the name of a project, that its owner does it with others: "…”, kuru īsteno partnerībā ar".
_DOES_WITH: Final = re.compile(
    r"[^“”„\"«»\n]{2,300}[”“\"»](?:\s\([^()\n]{2,60}\))?,\s(?:(?:kuru|ko)\s(?:tā\s)?(?:īsteno|īstenos|realizē|ievieš)\s(?:partnerībā|sadarbībā|kopā)\sar"
    r"|kurį\s(?:ji\s)?(?:įgyvendina|vykdo)\s(?:kartu|drauge|bendradarbiaudama)\ssu"
    r"|which\sit\s(?:implements|carries\sout)\s(?:together|in\spartnership|in\scooperation)\swith)\b"
)
#: What joins two owners of one thing.
_AND: Final = re.compile(r"\s(?:un|ir|bei|ja|ning|and)\s")


def orders(body: Body) -> bool:
    """Whether a body is of a kind that orders or pays for many projects of others: a ministry, a fund, an agency."""
    return any(word in fold(body.name) for word in _ORDERS)


def are_owners(reading: Reading, run: Sequence[Body]) -> bool:
    """Whether bodies that are enumerated stand in the genitive, all of them, so that what follows is theirs: "A ir B projektas"."""
    if len(run) < 2 or not _AND.search(reading.text, run[-2].span.end, run[-1].span.start):
        return False
    if any(orders(body) for body in run):
        return False
    return reading.language == "et" or all(is_firm(body.name) or not is_base(body.name, reading) for body in run)


#: Bodies of whose projects many are only paid for or ordered by them, folded.
_ORDERS: Final = ("fond", "ministrij", "ministeri", "ministry", "padom", "agentur", "agency", "programm")


#: The project by its name before whose it is, and a verb behind that: "the project “T” of | X has been approved".
_PROJECT_OF: Final = re.compile(r"\bproject\s[“\"][^“”\"\n]{2,200}[”\"](?:\s\([^()\n]{2,60}\))?\sof\s(?:the\s)?$")
_GOES_ON: Final = re.compile(
    r"[”\"]?(?:\s\([^()\n]{2,40}\))?(?:\sin\s(?:cooperation|partnership)\swith\s[^.;]{3,90}?)?\s(?:has|have|was|were|is|will|receive[sd]?|won)\b"
)


def owners(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X's project “…” has been approved": it is in charge, where nobody else is."""
    for body in bodies:
        own = _OWN_PROJECT.match(reading.text, body.span.end, sentence.end)
        if own and not pays(body) and not has_lead(reading) and is_base(body.name, reading):
            in_charge(reading, body, "sentence.owner/2")
    for at, body in enumerate(bodies):
        match = _HAS_PROJECT.match(reading.text, body.span.end, sentence.end) if not pays(body) and not has_lead(reading) else None
        if match is not None and reading.language == "lv" and _IN_PLACE.search(reading.words(body.span)):
            continue  # "Kalnu pagastā projekta “…” ietvaros"
        if match is not None and are_owners(reading, run_to(reading, bodies[: at + 1])):
            continue  # none of several leads by that
        if match is not None and _HANDED_TO.search(reading.text, sentence.start, body.span.start):
            continue  # "iesniedza partnerībai “X” projektu": another one's
        if match is not None and not _OF_SEVERAL.search(match[0]) and _is_of_other(reading, match.end()):
            continue
        if match is None or (orders(body) and not (match["named"] and _DOES_WITH.match(reading.text, match.end(), sentence.end))):
            continue
        is_granted = re.search(rf"\b{_GRANTED}", reading.words(sentence), re.IGNORECASE) is not None
        firm = is_firm(body.name)  # its name has no cases, and its project may be a design
        if reading.language == "en":
            is_whose = match[0].startswith(("’s", "'s"))
        elif match["many"] and reading.language != "et":
            continue  # Estonian words between a name and the project
        else:
            may_be_base = reading.language == "et" and not match["many"]
            is_whose = may_be_base or firm or not is_base(body.name, reading)
        is_paid = not firm or _PAID.search(reading.text, body.span.end, match.end()) is not None
        if is_whose and (is_granted or (match["named"] and is_paid)):
            in_charge(reading, body, "sentence.owner/1")
    if reading.language == "en" and not has_lead(reading) and re.search(rf"\b{_GRANTED}", reading.words(sentence), re.IGNORECASE):
        whose = (body for body in bodies if _PROJECT_OF.search(reading.text, sentence.start, body.span.start))
        for body in whose:
            if not pays(body) and not orders(body) and _GOES_ON.match(reading.text, behind_land(reading, body.span.end, sentence.end)):
                in_charge(reading, body, "sentence.owner/1")


#: What pays for a project, between a firm and the word for it: "SIA “Kalni” ERAF līdzfinansētais projekts".
_PAID: Final = re.compile(r"LEADER|ELFLA|ERAF|ESF|EJZF|Interreg|Eiropas\s|finansēt")
#: Handing in, right before whoever is handed a project.
_HANDED_TO: Final = re.compile(
    r"\b(?:iesnie(?:dza|dz|gusi|dzis|gs|gt[asi]?|dzot)|pateikė|pateikusi|esitas|submitted)\s(?:to\s(?:the\s)?)?[“„\"«]?$"
)
#: The locative of a Latvian name, which tells where and not whose.
_IN_PLACE: Final = re.compile(r"[^\W\d_](?:ā|ē|ī|ū|ās|ēs|os)$")
#: Several projects of one owner, before their names.
_OF_SEVERAL: Final = re.compile(r"projekt(?:(?:us|iem|ai|ams)\b|i:)", re.IGNORECASE)


def _is_of_other(reading: Reading, name: int) -> bool:
    """Whether the name that begins at a place is that of another of several projects."""
    return reading.whole is not None and any(
        fact.span.start == name
        for draft in reading.of_kind(RK.Project)
        if draft is not reading.project
        for fact in draft.all(RK.title, RK.acronym)
    )


#: What a project's publication says of whoever prepared it: "Par tās saturu pilnībā atbild X", "Už tai, kas parašyta, atsako X".
_ANSWERS_FOR: Final = re.compile(
    r"\b(?:(?:par|atbildību par)\s(?:(?!programm)[^.;\n]){0,60}?(?:satur|rakstīt|paust|teikt|publicēt)[^.;\n]{0,40}?\s"
    r"(?:(?:pilnīb|piln|vienīg|tik)\w*\s)*(?:atbild|atbildīg[ais]+|(?:atbildību\s)?uzņemas)(?:\s(?:tikai|vienīgi|pilnībā|ir))*\s?"
    r"|už\s[^.;\n]{0,60}?(?:turin|parašyt|rašom|išsakyt|skelb|pateikt)[^.;\n]{0,40}?\satsako(?:\s(?:tik|išimtinai))?|už\sjį\satsako"
    r"|(?:contents?|views|publication|article)\b[^.;\n]{0,90}?\b(?:is|are|lies)\s(?:the\s)?(?:(?:sole|full|only)\s)?responsibility of"
    r"|sisu\seest\s(?:[^\W\d_]+\s){0,2}vastutab(?:\s(?:ainult|täielikult))?)\s(?:the\s)?",
    re.IGNORECASE,
)
#: Where a name in running text is at its end.
_AT_END: Final = re.compile(r"[”“\"»]?(?:[.,;:()\n]|$|\s(?:un|and|ir|ja|kas|which)\s)")


def answerable(reading: Reading) -> None:
    """ "The contents of this publication are the sole responsibility of X": projects say so of those who take part in them."""
    for match in _ANSWERS_FOR.finditer(reading.text, reading.scope.start, reading.scope.end):
        for body in run_from(reading, match.end(), reading.bodies)[:1]:
            if not pays(body) and _AT_END.match(reading.text, body.span.end):
                note(reading, body, None, None, rule="page.responsible/1", confidence=LIKELY)
