"""Partners beside words for their roles in sentences: "the lead partner is X", "X (lead partner)", "the partners are A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.body_names import heads_name, is_class
from regkg.extract.bodies.enumerations import ENUMERATED, run_from, run_to, whole_list
from regkg.extract.bodies.initials import called_by_initials
from regkg.extract.bodies.prose_lists import longer, named_list, opened_list
from regkg.extract.cues.phrases import IN_COMPANY
from regkg.extract.cues.role_words import FARTHEST, NAME_AND_SURNAME, are_several, is_of_another, is_singular, noun_of, tells_of_one
from regkg.extract.cues.subject import MEETS, is_in_several, speaks_of_project
from regkg.extract.partners.clauses import behind_land
from regkg.extract.partners.participants import make_lead, note, takes_part
from regkg.extract.partners.partner_lands import from_land, land_before, land_between, next_land
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER

AFTER_ROLE: Final = re.compile(
    r"(?:\s(?:(?:No|Nr)\.?\s?)?\d{1,2}(?=\s?[:–—-]))?"
    rf"(?:\s(?:in\s[{UPPER}][^\W\d_]+|[{UPPER}][^\W\d_]+(?:[āēī]|[aeiuyė]je|uose|[aeiou]s))(?:\s\((?:[{UPPER}][^\W\d_]+)?\))?(?=\s[–—-]\s))?"
    r"\s*(?:(?:of|in) (?:(?:the|this) project(?:\s+(?:[“„\"][^“”„\"\n]{2,90}[”“\"]|[A-Z][A-Z\d-]{2,}))?"
    r"|[A-Z]{2,}-?\d{1,4})(?=[\s,:–-])\s*)?(?:šajā\s(?:reizē|projektā)\s+)?"
    r"(?:,?\s*(?:dalyvaujan(?:tys|čios)\s(?:šiame\s)?projekte|(?:kas|kuri|kuras)\s(?:piedalās|iesaistīti|darbojas|strādā)\s(?:šajā\s)?projektā"
    r"|(?:taking\spart|participating|involved)\sin\s(?:the|this)\sproject|(?:kes|mis)\sosalevad\s(?:selles\s)?projektis),?\s+)?"
    r"(?:(?:šajā |šī |šiame |selles )?(?:projektā|projekte|projektis)\s+"
    r"(?:[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s+(?:\([^()\n]{2,40}\)\s+)?)?|(?:are"
    r"|is) (?:performed|carried out|fulfilled|undertaken) by\s+)?"
    r"(?:rolli\stäidab\s+|(?:valiti|kinnitati|määrati|(?:on|oli)\s(?:kinnitatud|valitud|määratud)|patvirtint[^\W\d_]+|paskirt[^\W\d_]+"
    r"|išrinkt[^\W\d_]+|(?:ir\s)?(?:apstiprināt|izraudzīt|izvēlēt|izvirzīt)[^\W\d_]+)\s+)?"
    r"(?:(?:funkcijas|pienākumus|lomu|lomā)\s+(?:un pienākumus\s+)?(?:projektā\s+)?"
    r"(?:veic|veiks|pilda|pildīs|uzņemas|uzņēmās|atlieka|atliks|atliko|vykdo|vykdys|vykdė|"
    r"uzņēmusies|ir)\s+)?(?:(?:no|iš)\s+)?(?:ir|is|are|yra|on|was|were|bija|būs|kļūs|kļuva|kļuvis|kļuvusi|buvo|bus|taps|tapo|oli|olid|said|tiek|piedalās|darbojas|includes?|included|šādi|[-–—:,])*\s*(?:the\s+|arī\s+|gan\s+|veel\s+|ka\s+|"
    rf"šādas?\s+\w+\s*[:–-]\s*|[-–—:]\s*)?(?:valsts\s|biedrību?\s|nodibinājumu?\s|(?:[{LOWER}]+\s){{0,8}}"
    r"(?:ražotāj|uzņēmum|kompānij|firm|iestād|organizācij|company|organi[sz]ation)\w*\s)?"
)
_BEFORE_ROLE: Final = re.compile(
    r"[”“\"»)]?\s(?:\([^()\n]{2,12}\)\s)?(?:(?:takes|took|is\staking)\spart|participate[sd]|is\sinvolved)\s(?:in\s(?:it|the\sproject)\s)?as\san?\s(?:project\s|full\s)?|"
    r"[”“\"»)]?\s(?:\([^()\n]{2,12}\)\s)?(?:(?:acts|acted|acting|serves|served|serving|will act) as |being )?the (?:[Pp]roject )?|"
    r"[”“\"»)]?(?:\s*projektā)?(?:\s(?:darbojas|strādā|piedalās|iesaistās|iesaistījusies|ir iesaistīta|ir iesaistīts"
    rf"|dirbo|dalyvauja|dalyvavo)(?:\sprojekte)?)?(?:\s*\([{UPPER}][\w ]{{1,12}}\))?\s*(?:[(,–—-]|(?:ir\s)?(?:uzņēmusies"
    r"|uzņēmies|uzņemas"
    r"|uzņēmās|veic|veica|pilda)\s|,?\sbūdam[ai]s?\s|ir|is|kā|as|kaip|yra|buvo|tapo|on|oli|sai)\s*"
    r"(?:kas ir\s+|kura ir\s+|kurš ir\s+|(?:kes|mis) on\s+(?:ühtlasi\s+|ka\s+)?|kuri[se]? yra\s+(?:ir\s+|kartu\s+)?|kā\s+"
    r"|the\s+|as\s+|being\s+"
    r"|(?:(?:which|who)\s+)?(?:(?:also\s+)?(?:acts|acted|acting|serves|served|serving|will act|is acting)\s+as|is|was)\s+)?"
    r"(?:(?:šī|šā|šio|selle|this|"
    r"the|the project[’']s)\s+)?(?:[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s(?:un|ja|ir|and)\s+(?:the\s+)?)?"
    r"(?:(?:(?:Erasmus\+|Interregi?|LIFE|LEADER|[^\W\d_]+\s(?:[^\W\d_]+\s)?(?:rahastatud|finansēt[āa]|finansuojamo|funded))\s+)?(?:projekta|project|projekti|projekto)\s+"
    r"(?:[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s+(?:\([^()\n]{2,40}\)\s+)?)?)?"
)


def partners_and_lead(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "the lead partner is X in C", "X (lead partner)", "the partners are A, B and C"."""
    roles = [role for role in reading.codes_in(sentence, "role") if role.concept in (LEAD, PARTNER, ASSOCIATED)]
    roles = [role for role in roles if tells_of_one(reading.words(role.span)) and not is_of_another(reading, role.span.start)]
    roles = [role for role in roles if not is_in_several(reading, role.span.end, sentence.end)]
    for role in roles:
        if any(body.span.start < role.span.start and role.span.end < body.span.end for body in reading.bodies):
            continue  # "Hill Partnership Centre"
        some = _SOME_OF.match(reading.text, role.span.end, sentence.end)
        run = run_from(reading, some.end() if some else _behind_words(reading, role.span, sentence), bodies, AFTER_ROLE)
        if role.concept == LEAD and are_several(reading.words(role.span)) and "partner" not in noun_of(reading.words(role.span)):
            continue  # "projekti elluviijad on": nobody of them leads
        if role.concept == LEAD:
            for leading in (leads := _before_several(reading, role.span, bodies)):
                note(reading, leading, LEAD, role.span, rule="sentence.lead/1")
                make_lead(reading, leading, role.span)
            if leads:
                continue
            before = _right_before(reading, role.span, bodies)
            if run and "\t" in reading.text[role.span.end : run[0].span.start]:
                run = []  # the next row of a table
            if run and _is_behind_dash(reading, sentence, role.span, run[0].span):
                run = []
            lead = run[0] if run else before or _by_initials(reading, sentence, role)
            if run and before is not None and _AS_LEAD.fullmatch(reading.text, before.span.end, role.span.start):
                lead = before
                others = whole_list(reading, sentence, run)
                does = _DO_TOGETHER.match(reading.text, others[-1].span.end, sentence.end)
                for body in others if does else ():  # "X as the lead partner, A, B and C together carry out"
                    note(reading, body, PARTNER, body.span, rule="sentence.partners/1", confidence=LIKELY)
            if not run and re.match(r"\s*[–—:]|\s+-\s", reading.text[role.span.end : role.span.end + 3]):
                lead = None  # who leads stands behind the mark
            if run and lead is run[0] and _is_of_owner(reading, role.span, lead):
                lead = None
            if lead is not None:
                for leading in run if lead in run and are_several(reading.words(role.span)) else [lead]:
                    note(reading, leading, LEAD, role.span, rule="sentence.lead/1")
                    make_lead(reading, leading, role.span)
            if lead is not None and lead is before:
                _beside_lead(reading, sentence, bodies, role.span)
            continue
        is_said = bool(run) and (_is_statement(reading, role.span, run[0].span) or _are_subject(reading, sentence, role, run))
        if run and (is_said or _is_beside(reading, role.span, run[0].span)):
            run = run if is_said else run[:1]
            land = land_before(reading, sentence, role.span) or land_between(reading, role.span.end, run[0].span.start)
            found = whole_list(reading, sentence, run) if is_said else run
            found = [*found, *_behind_semicolon(reading, sentence, bodies, found[-1].span.end)] if is_said else found
            for body in longer(found, _named_behind(reading, sentence, role)):
                if is_said and _IS.match(reading.text, role.span.end) and is_class(body.name, reading.language):
                    continue  # "partneri ir pagasta skolas"
                land = next_land(reading, body) or land
                note(reading, from_land(body, land), role.concept, role.span, rule="sentence.partners/1")
        elif (before := _right_before(reading, role.span, bodies)) is not None and is_singular(reading.words(role.span)):
            note(reading, before, role.concept, role.span, rule="sentence.partners/1")
        else:
            land = land_before(reading, sentence, role.span)
            for body in (_named_behind(reading, sentence, role) if not run else []) or _with_lands_behind(reading, sentence, role):
                note(reading, from_land(body, land), role.concept, role.span, rule="sentence.partners/3", confidence=LIKELY)


#: From where the last of some partners are, up to a semicolon, and up to where the sentence ends or another group begins.
_FROM_WHERE: Final = r"[”“\"»]?(?:\s(?:from|no|iš)\s[^;.,:]{3,40}|\s\([^();]{2,40}\))?"
_GROUP_ENDS: Final = re.compile(rf"{_FROM_WHERE};\s(?:(?:and|un|ir|ja)\s)?(?:the\s)?")
_ALL_END: Final = re.compile(rf"{_FROM_WHERE}\.?(?=;|$)")


def _behind_semicolon(reading: Reading, sentence: Span, bodies: Sequence[Body], at: int) -> list[Body]:
    """The partners of the next group in a list: "A and B from Estonia; | C and D from the Russian side"."""
    ends = _GROUP_ENDS.match(reading.text, at, sentence.end)
    run = run_from(reading, ends.end(), bodies) if ends is not None else []
    if not run or _ALL_END.match(reading.text, run[-1].span.end, sentence.end) is None:
        return []
    return [*run, *_behind_semicolon(reading, sentence, bodies, run[-1].span.end)]


#: The title behind "partner in the project", and the verb of an Estonian body that does something as a partner: "juhtpartnerina osaleb".
_TITLE_THEN: Final = re.compile(
    r"(?<=ā|e|s)\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»](?:\s\([^()\n]{2,40}\))?(?=\s(?:[–—-]|ir|yra|bija|buvo|on|oli)\s)"
)
_DOES_AS: Final = re.compile(r"(?<=na)\s(?:selles\s)?(?:(?:osale|tegutse|tööta|vastuta)(?:b|vad|s|sid)|lööb\skaasa|löövad\skaasa)(?=\s)")
#: From what town a partner comes, or in which it is, before it is named: "partneris no Valkas puses | ir", "partneris Valkā | ir"; that
#: several come from abroad, or stand by others: "partners from abroad | are", "associated partners stand by them | :".
_FROM_TOWN: Final = re.compile(
    rf"\s(?:(?:no|iš)\s[{UPPER}][{LOWER}]+(?:as|es|is|u|a|os|ės|o|ų)(?:\s(?:puses|pusės))?|from\s[{UPPER}][{LOWER}]+|[{UPPER}][{LOWER}]+(?:[āē]|oje|ėje|uje))"
    r"(?=\s(?:ir|bija|būs|yra|buvo|is|was|are|were)\s)"
    r"|\s(?:from\s(?:abroad|(?:the\s)?other\s(?:side|countries|country))|no\s(?:ārvalstīm|ārzemēm|citām\svalstīm)|iš\s(?:užsienio|kitų\sšalių)|välismaalt)"
    r"(?=:\s|\s(?:ir|bija|būs|yra|buvo|is|was|are|were|on|olid)\s)"
    r"|\s(?:stand|work|are)\s(?:by|beside|alongside|with)\sthem(?=:\s)|\s(?:support|join|help|assist)\s(?:them|it|the\sproject|the\sconsortium)(?=:\s)"
)
#: Whose lead partner one is: "the lead partner | of the LIFE project “Sun Trail” (No. 1) | is".
_OF_NAMED: Final = re.compile(
    r"\s(?:of|in)\s(?:the|this|our)\s(?:[\w+–-]+\s){0,4}project(?:\s[“\"][^“”\"\n]{2,200}[”\"])?(?:\s\([^()\n]{2,60}\))?(?=\s(?:is|was)\s)"
)
_IN_PROJECT_ENDS: Final = ("projektā", "projekte", "projektis")


def _behind_words(reading: Reading, role: Span, sentence: Span) -> int:
    """Where the words for a role end, with the title of the project or the verb behind them."""
    if reading.words(role).endswith(_IN_PROJECT_ENDS):
        match = _TITLE_THEN.match(reading.text, role.end, sentence.end)
    else:
        match = _DOES_AS.match(reading.text, role.end, sentence.end) if reading.language == "et" else None
    match = match or _FROM_TOWN.match(reading.text, role.end, sentence.end) or _OF_NAMED.match(reading.text, role.end, sentence.end)
    return match.end() if match is not None else role.end


#: "As lead partner of the project, Hill Axis of the North (HAN) welcomed": the role first, then a name of whatever kind, then its verb.
_AS_FIRST: Final = re.compile(r"As\s(?:the\s)?(?:project\s)?$")
_NAME_FIRST: Final = re.compile(
    rf"(?:\s(?:of|in)\s(?:the|this)\sproject)?,\s(?:the\s)?(?P<name>[{UPPER}][\w’'&-]*(?:\s(?:(?:of|for|and|the)\s)*[{UPPER}][\w’'&-]*){{1,8}})"
    rf"(?=\s\([^()\n]{{2,40}}\)\s[{LOWER}]|\s[{LOWER}])"
)


def as_lead_first(reading: Reading, sentence: Span) -> None:
    """ "As lead partner of the project, Hill Axis of the North welcomed all": a name of three words at least, or with a noun of bodies."""
    for role in reading.codes_in(sentence, "role"):
        if role.concept != LEAD or not _AS_FIRST.fullmatch(reading.text, sentence.start, role.span.start):
            continue
        match = _NAME_FIRST.match(reading.text, role.span.end, sentence.end)
        body = body_of_item(reading, Span(*match.span("name"))) if match is not None else None
        if body is not None and (len(body.name.split()) > NAME_AND_SURNAME or heads_name(reading, body.name)):
            note(reading, body, LEAD, role.span, rule="sentence.lead/4", confidence=LIKELY)
            make_lead(reading, body, role.span)


def _is_behind_dash(reading: Reading, sentence: Span, role: Span, body: Span) -> bool:
    """Whether a dash ties a role to the name before it and a comma parts it from the one behind: "A (Latvia) – coordinator, B"."""
    tied = _TIED.search(reading.text, sentence.start, role.start) is not None
    return tied and _PARTED.fullmatch(reading.text, role.end, body.start) is not None


_TIED: Final = re.compile(r"[\w)”“\"»]\s[–—-]\s(?:the\s)?(?:project\s)?$")
_PARTED: Final = re.compile(r"(?:\s(?:of|in)\s(?:the|this)\sproject|\sprojektā)?[,;]\s(?:the\s)?[“„\"«]?")


def _by_initials(reading: Reading, sentence: Span, role: Mention) -> Body | None:
    """ "hosted by the coordinator HTT": the initials right behind a word for the lead in English."""
    if reading.language != "en" or role.span.end >= sentence.end or not reading.words(role.span)[0].islower():
        return None
    return called_by_initials(reading, role.span.end, sentence.end) if reading.text[role.span.end] == " " else None


#: What a body is said to be where several carry the project out: "X is the lead."
_IS_LEAD: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,60}\)\s)?(?:is|acts as|will be|was)\sthe\s"
    r"(?:(?:project\s|overall\s)?(?:lead|leader|coordinator)|(?:main|major|principal)\s(?:project\s)?partner"
    r"|(?:coordinating|leading|lead)\s(?:organi[sz]ation|institution|school|university))(?=[.,;]|\s(?:of|in)\sthe\sproject)"
    r"|[”“\"»]?\s(?:\([^()\n]{2,60}\)\s)?ir\s(?:projekta\s)?(?:koordinējošā|vadošā)\s(?:institūcija|organizācija|iestāde|augstskola|universitāte|skola)"
    r"(?=[.,;]|\sprojektā)"
)


def is_the_lead(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "SIA “Hill Water” is the lead.": said of one who is known to take part, or of the project itself."""
    for body in bodies:
        if (match := _IS_LEAD.match(reading.text, body.span.end, sentence.end)) is None:
            continue
        of_project = " project " in f"{match[0]} " or _OF_PROJECT.match(reading.text, match.end())
        if of_project or takes_part(reading, body) or _IN_PROJECT.search(reading.text, sentence.start, body.span.start):
            note(reading, body, LEAD, Span(*match.span()), rule="sentence.lead/3", confidence=LIKELY)
            make_lead(reading, body, Span(*match.span()))


_OF_PROJECT: Final = re.compile(r"\s(?:of|in)\sthe\sproject\b|\s(?:šajā\s)?projektā\b")
_IN_PROJECT: Final = re.compile(r"\b[Pp]rojektā\s")


def _beside_lead(reading: Reading, sentence: Span, bodies: Sequence[Body], role: Span) -> None:
    """ "A (lead partner), B and C will …": whoever is enumerated behind the brackets with the lead is a partner."""
    if reading.text[role.end : role.end + 1] != ")" or MEETS.search(reading.words(sentence)) or not speaks_of_project(reading, sentence):
        return
    if reading.has_cue(Span(sentence.start, role.start), LEX.participates):
        return  # who takes part is read apart
    run = run_from(reading, role.end + 1, bodies, ENUMERATED)
    for body in whole_list(reading, sentence, run) if run else ():
        note(reading, body, PARTNER, body.span, rule="sentence.partners/4", confidence=LIKELY)


#: What joins several partners and names in the nominative.
_IS: Final = re.compile(r"(?:\s(?:šajā\s)?projektā)?\s(?:ir|bija|būs)\s")
#: How a name begins: with a capital, a quotation mark or what kind of body it is, before one.
_BEGINS: Final = rf"[{UPPER}“„\"]|[{LOWER}]+(?:\s[{LOWER}]+)?\s[“„\"]"
#: What joins several partners and the list of them.
_ARE: Final = re.compile(rf"(?:\s(?:ir|are|were|yra|buvo|tapo|on|olid|bija|būs)(?:\s(?:arī|veel|ka|the))?\s*:?|\s[–—-])\s+(?={_BEGINS})")
_COLON: Final = re.compile(rf"(?:\s(?:of|in)\s(?:the|this)\sproject)?:\s+(?=[{UPPER}“„\"])")
#: "Eesti poolelt on partnerid veel A, B ja C": the verb stands before.
_ON_BEFORE: Final = re.compile(r"\b(?:on|olid)\s(?:projekti\s|projektis\s)?$")
_MORE: Final = re.compile(r"\s(?:veel|ka)?\s*(?=[A-ZÕÄÖÜ“„\"])")


def _named_behind(reading: Reading, sentence: Span, role: Mention) -> list[Body]:
    """ "Projekti partnerid on Ida Turism, Uue vald (Läti) ja SA Kivi, kes …": the list behind "partners are", by its form alone."""
    if role.concept != PARTNER or is_singular(reading.words(role.span)):
        return []
    opens = _ARE.match(reading.text, role.span.end, sentence.end)
    if opens is None and reading.language == "en" and "\n" not in reading.text[role.span.end : sentence.end]:
        opens = _COLON.match(reading.text, role.span.end, sentence.end)
    if opens is None and reading.language == "et" and _ON_BEFORE.search(reading.text[sentence.start : role.span.start]):
        opens = _MORE.match(reading.text, role.span.end, sentence.end)
    if opens is None or opens.end() >= sentence.end:
        return []
    if reading.text[opens.start() + 1] in "–—-" and reading.in_field(Span(opens.end(), opens.end() + 1)):
        return []  # a label and its value
    found = longer(named_list(reading, Span(opens.end(), sentence.end)), opened_list(reading, opens.end(), sentence.end))
    return [body for body in found if not _of_region(reading, body)]


#: The regions of Latvia, which have no councils of their own: "Kurzemes un Lietuvas pašvaldības".
_REGION: Final = re.compile(r"(?:Kurzeme|Zemgale|Vidzeme|Latgale|Sēlija|Pierīga|Baltija)s")


def _of_region(reading: Reading, body: Body) -> bool:
    """Whether what stands for a body is a region or a country alone, whose councils or schools are meant and none of which is named."""
    words = reading.words(body.span)
    return _REGION.fullmatch(words) is not None or any(code.span == body.span for code in reading.codes_in(body.span, "country"))


#: Nothing, or a dash, between several partners and their names.
_BARE: Final = re.compile(rf"\s(?:[–—-]\s)?(?={_BEGINS})")


def _with_lands_behind(reading: Reading, sentence: Span, role: Mention) -> list[Body]:
    """ "X is the coordinator, the partners A (Spain), B (France) and C (Italy)": names right behind that have each their country."""
    opens = _BARE.match(reading.text, role.span.end, sentence.end) if role.concept == PARTNER else None
    if opens is None or is_singular(reading.words(role.span)):
        return []
    span = Span(opens.end(), sentence.end)
    found = list(longer(named_list(reading, span), opened_list(reading, *span)))
    if reading.language != "en" and _GAPPED.search(reading.text, sentence.start, role.span.start):
        return found
    return found if len({body.span for body in found if body.country is not None}) == len(found) else []


#: Who leads, and the partners behind a comma or "and" without a verb of their own: "juhtpartner on A ja partnerid".
_GAPPED: Final = re.compile(
    r"(?:artner|oordinaator|oordinatori|oordinator|aotleja|lluviija|ykdytoj|areiškėj|stenotāj|esniedzēj|ieviesēj|saņēmēj)[^\W\d_]*\s(?:projektis\s|projekte\s|projektā\s)?(?:on|oli|yra|buvo|ir|bija)\s"
    r"[^;:\n]{3,120}?(?:,|\s(?:ja|ning|ir|un|o|aga|bet))\s(?:(?:selle|projekti|projekto|projekta|teised|kiti|pārējie|muud)\s){0,2}$"
    rf"|[”“\"»)]\s[–—-]\s[{LOWER}]+(?:\s[{LOWER}]+)?\s[{UPPER}][^;:\n]{{3,120}}?,\s$"
    r"|\son\s(?:juht|pea|põhi)partneriks\s[^;:\n]{3,120}?(?:,|\s(?:ja|ning))\s$"
)


#: What those do who carry the project out with the lead.
_DO_TOGETHER: Final = re.compile(
    r"[”“\"»]?\s(?:(?:kopā|kopīgi|together|jointly|kartu|bendrai)\s|(?=(?:sāk|īsteno|pabei|realizē|carry|implement|įgyvendina))\S)"
)
#: What makes the body before "lead partner" the lead: "X kā projekta vadošais partneris, A un B kopā …".
_AS_LEAD: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?\s(?:kā|as|kaip)\s(?:the\s)?(?:projekta\s|project\s|projekto\s)?")
#: " – 23 municipalities of the region, among them": a count before some of the partners.
_SOME_OF: Final = re.compile(
    r"(?:\s(?:in|of)\s(?:the|this)\sproject|\s*[–—:-]?\s*\d{1,3}\s[^,.;:()]{3,60}|\s(?:from|no|iš)\s[^.;:()]{3,60}?)"
    r",\s(?:tajā skaitā|tai skaitā|tostarp|including|among them)(?=\s|$)",
    re.IGNORECASE,
)


def _is_of_owner(reading: Reading, role: Span, body: Body) -> bool:
    """Whether a name right behind an Estonian role in the nominative stands in the genitive: a person's role is told."""
    return (
        reading.language == "et"
        and reading.text[role.end : body.span.start] == " "
        and reading.words(role).endswith("r")
        and not is_base(body.name, reading)
    )


def _is_statement(reading: Reading, role: Span, body: Span) -> bool:
    """Whether "partners" and a name behind it are joined by a verb or a mark, or stand in apposition to "with"."""
    between = reading.text[role.end : body.start]
    if re.fullmatch(r"\s+(?:no|from|iš)\s+(?:the\s+)?", between) or _SOME_OF.fullmatch(between.removesuffix("the ").rstrip()):
        return True
    if between == " " and reading.language == "en" and _PARTNERS_APPOSED.search(reading.text, max(0, role.start - 24), role.start):
        return True
    if reading.language == "et" and re.search(r"\bon\s(?:projektis\s)?$", reading.text[max(0, role.start - 14) : role.start]):
        return True
    if re.search(
        r"[-–—:]|\b(?:veic|veiks|pilda|pildīs|atlieka|atliks|atliko|vykdo|vykdys|vykdė|ir|is|are|yra|on|bija|būs|were|buvo|tapo|oli|olid|said|osale(?:b|vad|s|sid)|tegutse(?:b|vad|s|sid)|valiti|kinnitati|määrati|täidab|includes?|included)\b",
        between,
    ):
        return True
    return re.search(r"(?:\bar|\bwith|\bsu|\bkoos)\s+(?:\w+\s+)?$", reading.text[max(0, role.start - 30) : role.start]) is not None


def _are_subject(reading: Reading, sentence: Span, role: Mention, run: Sequence[Body]) -> bool:
    """Whether partners are the subject of a sentence and named in apposition: "The project partners, A and B, plan"."""
    if len(run) < _FEWEST_APPOSED or is_singular(reading.words(role.span)) or reading.language != "en":
        return False
    if _THE.fullmatch(reading.text, sentence.start, role.span.start) is None:
        return False
    between = reading.text[role.span.end : run[0].span.start].removesuffix("the ")
    return between == " " or (between == ", " and _COMMA_ENDS.match(reading.text, run[-1].span.end, sentence.end) is not None)


_FEWEST_APPOSED: Final = 2
_THE: Final = re.compile(r"(?:(?:The|Both|All|Our)\s(?:the\s)?(?:two\s|three\s|four\s|\d{1,2}\s)?)?(?:[Pp]roject\s)?")
_COMMA_ENDS: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\)|\s(?:from|in)\s[A-Z][^\W\d_]+)?,\s[a-z]")


#: What stands before "partners" where names follow in apposition: "and the project partners A and B".
_PARTNERS_APPOSED: Final = re.compile(
    r"\b(?:and|by|of|include|includes|including) (?:the |its )?(?:(?:other|\d{1,2}|two|three|four|five) )?(?:project )?$"
)


def _is_beside(reading: Reading, role: Span, body: Span) -> bool:
    """Whether a name stands in apposition to the role: "projekta trešais partneris Kalnu muzejs"."""
    if reading.language == "lt" and not _OF_THIS.search(reading.text[max(0, role.start - _LONGEST_KIND) : role.end]):
        return False
    return (
        reading.text[role.end : body.start] == " "
        and is_singular(reading.words(role))
        and reading.language in ("lv", "en", "lt", "et")
        and not _IN_LAND.match(reading.text, body.start)
    )


#: Whose partner one is that a name follows in Lithuanian: "Projekto partneris", but "Generalinis partneris".
_OF_THIS: Final = re.compile(r"(?<!\w)projekto\s(?:(?:užsienio|pirmasis|antrasis|trečiasis|kitas)\s)?partner\w+$", re.IGNORECASE)
_LONGEST_KIND: Final = 20
#: Where a partner is, before its name in Lithuanian: "Lenkijoje | Kalnų muziejus".
_IN_LAND: Final = re.compile(rf"[{UPPER}][{LOWER}]+(?:oje|uje|yje|ėje)(?=\s|[{UPPER}])")
#: From the last of several to the word for lead partners, which they are: "A and B (Latvia) are the".
_ARE_THE: Final = re.compile(
    r"[”“\"»]?(?:\s\([^()\n]{2,30}\)|\sin\s[A-Z][a-z]+)?\s(?:are|were|ir|bija|būs|yra|buvo|bus|on|olid)\s"
    r"(?:the\s|(?:the|this)\sproject[’']s\s|(?:šī\s|šio\s|selle\s)?(?:projekta|projekto|projekti)\s(?:[“„\"«][^“”„\"«»\n]{2,160}[”“\"»]\s)?)?"
)


def _before_several(reading: Reading, role: Span, bodies: Sequence[Body]) -> Sequence[Body]:
    """Those, two at least, who are enumerated before "are the lead partners"."""
    before = [body for body in bodies if body.span.end <= role.start]
    is_told = bool(before) and are_several(reading.words(role))
    if not is_told or not _ARE_THE.fullmatch(reading.text, before[-1].span.end, role.start):
        return []
    run = run_to(reading, before)
    return run if len(run) > 1 else []


def _right_before(reading: Reading, role: Span, bodies: Sequence[Body]) -> Body | None:
    before = [body for body in bodies if body.span.end <= role.start]
    if not before or not _BEFORE_ROLE.fullmatch(reading.text[behind_land(reading, before[-1].span.end, role.start) : role.start]):
        return None
    first = run_to(reading, before)[0]
    company = IN_COMPANY.search(reading.text, max(0, first.span.start - FARTHEST), first.span.start)
    if company is None:
        return before[-1]
    subject = [body for body in before if body.span.end <= company.start()][-1:]  # "X in cooperation with Y is the lead partner"
    return subject[0] if subject and _TO_COMPANY.fullmatch(reading.text, subject[0].span.end, company.start()) else None


#: From who leads to with whom.
_TO_COMPANY: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,40}\))?")
