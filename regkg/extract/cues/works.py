"""Works and purchases that EU money pays for, by which a page tells of one project that it hardly calls so."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from regkg.extract.cues.money_labels import OF_WHICH
from regkg.extract.text.pages import title_lines
from regkg.extract.text.reading import Reading
from regkg.extract.text.values import money_in, rates_in
from regkg.model import Span
from regkg.vocab import LEX, RK, code

#: What is built, repaired or bought, by language: beginnings of verbs and of the nouns made of them.
_WORKS: Final = {
    "lv": r"(?:iz|uz|pār|pie)?būv[ēeind]|rekonstru|renov|restaur|(?:no)?siltin|atjaun[oi]|pārjauno|moderniz|labiekārt|ierīko|izveid"
    r"|iegād|(?:iz)?remont|elektrifi[ck]|nomain|paplašin|aprīko|uzstād|uzcel|celtniecīb|(?:ūdens|siltum)saimniecīb\w*\s(?:attīst|sakārto|pilnveido)",
    "en": r"rebuild|build(?:s|ing\s(?:of|an?|the|its|their)\b)?\b|(?:re)?built\b|(?:re)?construct|renovat|refurbish"
    r"|restor(?:e|ed|es|ing|ation)\b|moderni[sz]|upgrad|insulat|extend|expan[ds]|install|purchas|repair|electrif|redevelop",
    "lt": r"(?:pa|per)?stat(?:o|ys|ė|y[bt])|rekonstru|renov|restaur|atnaujin|moderniz|(?:su)?remont|įreng|sutvark|įsig[iy]j|įsigis|nuties"
    r"|tiesia|apšiltin|išplės",
    "et": r"ehita|rekonstru|renoveeri|uuenda|soeta|raja(?:b|s|ti|takse|mi|da)|korrasta|remon[td]i|laienda|moderniseeri|sisusta|soojusta"
    r"|taasta(?!ru)",
}
WORK: Final = {language: re.compile(rf"\b(?:{words})", re.IGNORECASE) for language, words in _WORKS.items()}
#: Words of paying and of money that is given.
_PAYS: Final = {
    "lv": r"(?:līdz)?finans|līdzek|atbalst|naud|iegul|seg(?:s|ti|ta)\b|sedz|piešķ|grant|palīdzīb|dotācij|piesaist|saņem|saņēm|iegu[vs]"
    r"|do[ds]\b|deva\b",
    "en": r"fund(?:s|ed|ing)|financ|grant|support|cover|invest|contribut|money|award|allocat|from|co-?financ|receiv",
    "lt": r"finans|lėš|param|skir|skyr|dotacij|pinig|padeng|investuo|gavo|gaus",
    "et": r"toel|toet|rahast|eralda|abi(?:l|ga)|kat(?:ab|av)|raha|investeeri|kaasfinants|tule[bv]|tuli",
}
_PAID: Final = {language: re.compile(rf"\b(?:{words})", re.IGNORECASE) for language, words in _PAYS.items()}
#: The Union and its money, where no fund is named.
_UNION: Final = re.compile(
    r"\b(?:ES|Eiropas Savienības|Eiropas)\s(?:struktūr)?(?:fond|līdzfinans|finans|naud|atbalst|līdzek)\w*|\bLEADER\b|\beiro(?:naud|fond)\w+"
    r"|\bE[CU]\s(?:contribution|share|part)\b|\b(?:EU|European Union)\s(?:structural\s)?(?:fund|grant|money|support|co-?financ|aid)\w*"
    r"|\b(?:ES|Europos Sąjungos)\s(?:struktūrini\w+\s)?(?:fond|lėš|param|finans)\w*"
    r"|\b(?:Euroopa Liidu|ELi?)\s(?:struktuuri)?(?:fond|toe|raha|vahendi)\w*|\b(?:euroraha|eurotoetus|struktuurifond)\w*|\bPRIA(?:lt)?\s"
)
#: Europe, its Union and what they pay with, as a page on a project of theirs names them somewhere.
_EUROPE: Final = re.compile(r"\bEirop|\bEuro[pop]|\b(?:E[SUKC]|ELi?|ERAF|ESF|ELFLA|LEADER|LIFE|ERDF|PRIA|Interreg|Erasmus|Nordplus)\b")
#: Loans and the money of states.
_OWN_MONEY: Final = re.compile(
    r"\b(?:aizdevum|aizņēmum|kredīt|valsts (?:kas|budžet|investīcij)|loans?\b|state budget|paskol|valstybės biudžet|laen|riigieelarve)",
    re.IGNORECASE,
)
#: Who may have money and for what there is some: what is told of a scheme and not of one project.
_OF_SCHEME: Final = re.compile(
    r"\bvar(?:ēs|ētu)?\s(?:[^\W\d_]+\s){0,3}(?:saņemt|pieteik|pretend|iesniegt)|\bpretend[ēe]|\bpieteik(?:ties|šan)"
    r"|\bpieejam\w*\s(?:[^\W\d_]+\s){0,3}(?:\d|finans|atbalst|līdzek|naud|grant)"
    r"|\b(?:finansēj|atbalst|līdzek|naud|grant)\w*\s(?:[^\W\d_]+\s){0,3}pieejam"
    r"|\bpasākuma (?:mērķis|ietvaros (?:var|atbalst))"
    r"|\b(?:pašvaldības|uzņēmēji|uzņēmumi|komersanti|biedrības|iestādes|lauksaimnieki|īpašnieki|iedzīvotāji)\svar(?:ēs|ētu)?\s"
    r"(?!izmantot|apmeklēt|baudīt)"
    r"|\b(?:iesniegum|pieteikum)\w+\s(?:[^\W\d_]+\s)?pieņem|\batlases\s(?:[^\W\d_]+\s)?kārt|\blikumprojekt|\bvalstī kopumā\b"
    r"|(?<!dotācija )(?<!dotācijas )\bpašvaldībām\b|\bmājsaimniecīb"
    r"|\b(?:can|may) (?:apply|receive|be used)|\bapplicants?\b|\beligible\s(?:applicant|partner|countr|area|for)|\bmember states\b"
    r"|\bregulation\b|\b(?:fund|grant|support|money|EUR|euro|million)\w*\s(?:[a-z]+\s){0,4}available\b|\bavailable\s(?:fund|grant|support|budget)"
    r"|\bmunicipalities\b"
    r"|\bgalės\b|\bgalima\b|\bpareiškėj|\bsavivaldybėms\b"
    r"|\b(?:līdz|up to|iki|kuni)\s\d{1,3}\s?(?:%|proc)|\bsaa(?:b|vad) taotleda\b|\btaotleja|\bomavalitsus(?:ed|tele|i)\b",
    re.IGNORECASE,
)
#: A figure above one that ends no amount, and words between it and what is counted, which are no currency.
_FIGURE: Final = r"(?<!\d[ \u00a0.,])(?<!\d)(?:[2-9]|\d{2,3})"
_UP_TO_TWO: Final = r"(?:(?!eiro|eur|lat[ui]|lit|kroon)[^\W\d_]+\s){0,2}?"
_COUNTED: Final = (
    (
        r"div(?:as|i|us|ām|iem|u|os|ās)|trīs|trij\w+|četr\w+|piec\w{1,3}|seš\w{1,3}|vairāk(?:as|i|us|ām|iem|u|ās|os)|ab(?:as|i|u|ām)",
        r"pašvaldīb|novad|pilsēt|slimnīc|skol|iestā[dž]|uzņēmum|projekt|objekt|ēk|(?:auto)?ceļ|iel|bērnudārz|baznīc|dievnam|māj|pagast|muzej|bibliot",
    ),
    (
        r"two|three|four|five|six|seven|eight|several|many|both|various",
        r"(?:project|municipalitie|school|hospital|town|citie|building|street|road|companie|institution|countrie|park|museum)s\b",
    ),
    (
        r"du|dvi|trys|tris|keturi\w*|penki\w*|keli\w*|kelios|ab[ui]",
        r"savivald|mokykl|ligonin|projekt|objekt|pastat|gatv|keli[aųo]|įstaig|įmon|miest|daržel",
    ),
    (
        r"kaks|kaht|kahe|kolme?|neli|nelja|viis|viie|kuus|mitu|mitme|mõlema",
        r"vald|valla|linn|kool|haigla|projekt|objekt|hoone|tänav|tee|lasteai|ettevõt",
    ),
)
#: Several things done, counted or not.
_SEVERAL: Final = re.compile(
    "|".join(rf"\b(?:{_FIGURE}|{numbers})\s{_UP_TO_TWO}(?:{things})" for numbers, things in _COUNTED), re.IGNORECASE
)
#: What was done years ago.
_LONG_AGO: Final = re.compile(
    r"\bpirms\s(?:[^\W_]+\s){1,3}?gad(?:iem|a)\b|\bsavulaik\b|\bagrāk\b|\biepriekš\b|\bago\b|\bpreviously\b|\bearlier\b"
    r"|\bprieš\s(?:[^\W_]+\s){1,3}?met|\banksčiau\b|\baastat?\stagasi\b|\bvarem\b",
    re.IGNORECASE,
)
_BILLIONS: Final = re.compile(r"\bm[il]+j[ao]rd|\bbillion|\bmlrd", re.IGNORECASE)
#: Money of states, which is not the Union's.
_OF_STATES: Final = frozenset({code("fund", "LV-STATE"), code("fund", "NO-NATIONAL")})
#: What a page is about is told before so many letters of it.
MOST_BEFORE: Final = 900


def is_unnamed(reading: Reading) -> bool:
    """Whether the page's project has no name, or only the heading of the page for one."""
    project = reading.project
    return (
        project is not None
        and not project.has(RK.acronym)
        and not project.has(RK.projectNumber)
        and all(fact.rule.startswith("project.heading/") for fact in project.all(RK.title))
    )


def paid_works(reading: Reading) -> list[Span]:
    """The sentences that tell of works or purchases and of the fund, programme or Union that pays for them."""
    return reading.once(_paid_works)


def _paid_works(reading: Reading) -> list[Span]:
    """Sentences on works that name who pays, and pairs of one on works and one behind it on what a fund pays."""
    found: list[Span] = []
    for sentence, following in pairwise([*reading.sentences, None]):
        if sentence is None or not _is_on_work(reading, sentence):
            continue
        if _is_paid(reading, sentence):
            found.append(sentence)
        elif (
            following is not None
            and "\n\n" not in reading.text[sentence.end : following.start]
            and _is_paid(reading, following)
            and not _is_general(reading, following)
            and (next(money_in(reading.text, *following), None) or next(rates_in(reading.text, *following), None)) is not None
        ):
            found += [sentence, following]
    return sorted(set(found))


def is_on_own_money(reading: Reading) -> bool:
    """Whether a page tells of a loan or of the state's money and names neither Europe nor a fund or programme that pays for projects."""
    return (
        _OWN_MONEY.search(reading.text) is not None
        and _EUROPE.search(reading.text) is None
        and not any(names_payer(reading, sentence) for sentence in reading.sentences)
    )


def names_payer(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence names a fund, a programme or the Union's money."""
    return bool(
        any(fund.concept not in _OF_STATES for fund in reading.codes_in(sentence, "fund"))
        or reading.names_in(sentence, RK.Programme)
        or _UNION.search(reading.text, sentence.start, sentence.end)
    )


def _is_paid(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence says that a fund, a programme or the Union pays."""
    words = _PAID.get(reading.language, _PAID["en"])
    return words.search(reading.text, sentence.start, sentence.end) is not None and names_payer(reading, sentence)


def _is_on_work(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of one work or purchase that is done."""
    words = WORK.get(reading.language, WORK["en"])
    return words.search(reading.text, sentence.start, sentence.end) is not None and not _is_general(reading, sentence)


def _is_general(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of a call or a scheme, of several things or of times long ago."""
    return reading.has_cue(sentence, LEX.call, LEX.applies, LEX.available) or any(
        pattern.search(reading.text, sentence.start, sentence.end) for pattern in (_OF_SCHEME, _SEVERAL, _LONG_AGO)
    )


def is_on_works(reading: Reading) -> bool:
    """Whether what a page tells first is a work or purchase that the Union pays for, or what something costs and the Union's part of it."""
    return reading.once(_is_on_works)


def _is_on_works(reading: Reading) -> bool:
    lines = title_lines(reading)
    first = max(max((line.end for line in lines), default=0), MOST_BEFORE)
    if _BILLIONS.search(reading.text) or any(_SEVERAL.search(line.text) or _OF_SCHEME.search(line.text) for line in lines):
        return False
    told = any(work.start < first for work in paid_works(reading)) or any(
        sentence.start < first and is_costed(reading, sentence) for sentence in reading.sentences
    )
    return told and not tells_of_scheme(reading)


def tells_of_scheme(reading: Reading) -> bool:
    """Whether a sentence of a page tells who may have money of a fund, or how much of it there is to be had."""
    return reading.once(_tells_of_scheme)


def _tells_of_scheme(reading: Reading) -> bool:
    return any(
        _OF_SCHEME.search(reading.text, sentence.start, sentence.end)
        and (names_payer(reading, sentence) or next(money_in(reading.text, sentence.start, sentence.end), None) is not None)
        for sentence in reading.sentences
    )


#: What the money of a measure, a call or a programme is told of.
_OF_MEASURE: Final = re.compile(
    r"\bpasākum|\bkārt(?:a|ai|as|ā|u)\b|\baktivitāt|\bprogram|\bmeasure|\bcall\b|\bpriemon|\bkvietim|\bmee(?:de|tme)|\bvoor", re.IGNORECASE
)
_PART: Final = re.compile(OF_WHICH, re.IGNORECASE)


def is_costed(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence gives an amount and the part of it that a fund or the Union pays: "The total is 100 EUR, of which the EU's 85"."""
    return (
        _PART.search(reading.text, sentence.start, sentence.end) is not None
        and names_payer(reading, sentence)
        and not _is_general(reading, sentence)
        and not _OF_MEASURE.search(reading.text, sentence.start, sentence.end)
        and len(list(islice(money_in(reading.text, sentence.start, sentence.end), 2))) == 2
    )
