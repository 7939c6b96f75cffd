"""How many partners from how many countries take part in a project, as forms and sentences count them."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.phrases import DAY
from regkg.extract.cues.role_words import is_singular
from regkg.extract.cues.subject import goes_on, speaks_of_project
from regkg.extract.cues.unnamed import COUNTED
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import AT_WORD, fold
from regkg.model import Span
from regkg.vocab import LEX, PARTNER, RK, XSD

#: Small numbers in words, folded, in the cases in which they stand before "partners" and "countries".
_NUMBERS: Final = {
    "divi": 2, "divas": 2, "diviem": 2, "tris": 3, "cetri": 4, "cetras": 4, "cetriem": 4, "pieci": 5, "piecas": 5, "pieciem": 5, "sesi": 6,
    "sesas": 6, "sesiem": 6, "septini": 7, "septiniem": 7, "astoni": 8, "astoniem": 8, "devini": 9, "deviniem": 9, "desmit": 10,
    "vienpadsmit": 11, "divpadsmit": 12, "trispadsmit": 13, "cetrpadsmit": 14, "piecpadsmit": 15, "divdesmit": 20,
    "septinas": 7, "astonas": 8, "devinas": 9,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "divam": 2, "divu": 2, "cetru": 4, "piecu": 5, "sesu": 6, "septinu": 7, "astonu": 8, "devinu": 9,
    "trim": 3, "trijam": 3, "cetram": 4, "piecam": 5, "sesam": 6, "septinam": 7, "astonam": 8, "devinam": 9,
    "trys": 3, "triju": 3, "keturi": 4, "keturiu": 4, "penki": 5, "penkiu": 5, "sesiu": 6, "septyni": 7, "astuoni": 8, "devyni": 9,
    "kahest": 2, "kolmest": 3, "neljast": 4, "viiest": 5, "kuuest": 6, "seitsmest": 7, "kaheksast": 8, "uheksast": 9, "kumnest": 10,
    "kolme": 3, "nelja": 4, "viie": 5, "kuue": 6, "kolm": 3, "neli": 4, "viis": 5, "kuus": 6, "seitse": 7, "kaheksa": 8,
    "uheksa": 9, "kumme": 10,
    "uheteistkumnest": 11, "kaheteistkumnest": 12, "kolmeteistkumnest": 13, "neljateistkumnest": 14, "viieteistkumnest": 15,
    "uksteist": 11, "kaksteist": 12, "kolmteist": 13, "neliteist": 14, "viisteist": 15, "kahekumnest": 20, "kakskummend": 20,
    "keturis": 4, "keturias": 4, "penkis": 5, "penkias": 5, "sesis": 6, "sesias": 6, "septynis": 7, "septynias": 7, "astuonis": 8,
    "astuonias": 8, "devynis": 9, "devynias": 9, "kaht": 2, "viit": 5, "kuut": 6, "seitset": 7, "kaheksat": 8, "uheksat": 9, "kumnet": 10,
    "septyniu": 7, "astuoniu": 8, "devyniu": 9, "desimt": 10, "desimties": 10, "vienuolika": 11, "vienuolikos": 11, "dvylika": 12,
    "dvylikos": 12, "trylika": 13, "trylikos": 13, "keturiolika": 14, "keturiolikos": 14, "penkiolika": 15, "penkiolikos": 15,
    "du": 2, "dvi": 2, "dviem": 2, "dvieju": 2, "trims": 3, "keturios": 4, "keturioms": 4, "keturiems": 4, "penkios": 5, "penkioms": 5,
    "penkiems": 5, "sesios": 6, "sesioms": 6, "sesiems": 6, "dviejose": 2, "trijose": 3, "keturiose": 4, "penkiose": 5, "sesiose": 6,
    "septyniose": 7, "astuoniose": 8, "kolmes": 3, "neljas": 4, "viies": 5, "kuues": 6,
    "septynios": 7, "septynioms": 7, "septyniems": 7, "astuonios": 8,
    "astuonioms": 8, "astuoniems": 8, "devynios": 9, "devynioms": 9, "devyniems": 9, "seitsme": 7, "kumne": 10,
}  # fmt: skip
_COUNT: Final = re.compile(r"(?<![\w.,/-])(\d{1,3}|[^\W\d_]{3,17})\s+$")


#: The number of partners in brackets before their names: "Projekto partneriai (keturi): ".
_COUNT_BEHIND: Final = re.compile(r"\s\((?P<number>\d{1,2}|[^\W\d_]{3,17})\)\s?[:–—-]\s")
#: The number of partners in place of their names: "4", "4 (2 from Latvia, 2 from Lithuania)".
_ONLY_COUNT: Final = re.compile(r"([1-9]\d?)(?:\s\([^()]*\))?\.?")
#: Others than partners, counted right before the countries: "100 households in | 4 countries", "200 skolotājus | četrās valstīs".
_OTHERS_COUNTED: Final = re.compile(
    r"(?<![\w.,/-])(?!(?:19|20)\d\d\s)\d[\d ]*\s(?![^.;,]{0,30}(?:partn|organi|instit|iestād|įstaig|universit|ülikool|augstskol|pašvald"
    r"|savivald|omaval|municip|uzņēm|įmon|compan|bodies|beneficiar|school|mokykl|skol(?:ām|as|u)\b|LAGs|group|grup|museum|muzej|librar|NGO|dalībn|particip|member|dalyv|projekt|project))"
    r"(?:[^\W\d_]+\s){1,2}(?:in\s)?$",
    re.IGNORECASE,
)
#: No project has partners in more countries.
_MOST_LANDS: Final = 60
#: "Thirteen partners from six countries …": a sentence that begins with a count goes on about the project of the one before.
_COUNT_FIRST: Final = re.compile(r"(?:\d{1,2}|[^\W\d_]{3,12}) (?:project )?partner|[^.;:]{0,60}?\bthe \d{1,2} (?:project )?partners\b")
#: "six European countries", "five Baltic Sea region countries".
_COUNT_OF_LANDS: Final = re.compile(
    r"(?<![\w.,/-])(\d{1,2}|[^\W\d_]{3,17})\s+(?:(?:Eiropas|Savienības|Liidu|Sąjungos|ES|EL|EL-i|dažādām|dažādu|Baltijas|jūras|reģiona|European|EU|different|BSR|Baltic|Sea|sea|"
    r"Region|region|Europos|skirtingų|Baltijos|regiono|Euroopa)\s+){1,4}$"
)
#: "ten UniGreen project partners": the project's name between a number and the partners.
_COUNT_NAMED: Final = re.compile(
    r"(?<![\w.,/-])(\d{1,3})(?:-\w{2,4})?\s+(?:projekto\s)?[“„\"]?[A-Z]\w*[A-Z]?\w*[”“\"]?\s+(?:project\s|projekta\s|projekto\s)?$"
)


#: More than those who were named.
_BESIDE_NAMED: Final = re.compile(r"(?<!\w)(?:vēl|dar|veel|another)\s$")
#: What stands before a count of those with whom somebody works, which is one under any label.
_WITH: Final = re.compile(r"(?<!\w)(?:ar|with|su|koos)\s$")


def read_counts(reading: Reading, project: Draft) -> None:
    """Note on a project how many partners and countries labels state and sentences about it count, unless they count only some."""
    for field in reading.fields_of(RK.statedPartnerCount, RK.statedCountryCount):
        if field.first and (match := re.match(r"\d{1,3}(?!\d)", field.first.text)):
            span = Span(field.first.start, field.first.start + match.end())
            project.add(field.term, _whole(match[0]), span, rule="project.count/1")
    for field in reading.fields_of(PARTNER):
        if field.first and (match := _ONLY_COUNT.fullmatch(field.first.text)):
            project.add(RK.statedPartnerCount, _whole(match[1]), field.first.span, rule="project.count/1")
    for line in reading.lines:
        if match := COUNTED.fullmatch(line.text):
            project.add(RK.statedPartnerCount, _whole(match[1]), line.span, rule="project.count/1")
    for role in reading.codes_in(reading.scope, "role"):
        behind = _COUNT_BEHIND.match(reading.text, role.span.end) if role.concept == PARTNER else None
        if behind and not is_singular(reading.words(role.span)) and int(_number(behind["number"])) > 1:
            project.add(RK.statedPartnerCount, _whole(_number(behind["number"])), Span(*behind.span("number")), rule="project.count/1")
    for sentence in reading.sentences:
        if reading.codes_in(sentence, "eventtype"):  # "3 partner meetings in 4 countries"
            continue
        for mention in [*reading.codes_in(sentence, "role"), *reading.cues_in(sentence, LEX.countries)]:
            before = mention.span.start - (8 if reading.text.endswith("partner ", 0, mention.span.start) else 0)
            match = _COUNT.search(reading.text, max(sentence.start, before - 19), before)
            if mention.concept == LEX.countries:
                match = _COUNT_OF_LANDS.search(reading.text, max(sentence.start, before - 50), before) or match
            if match is None or _number(match[1]) == "0":
                match = _COUNT_NAMED.search(reading.text, max(sentence.start, before - 44), before)
                if match and reading.codes_in(Span(match.start(), match.end()), "country"):  # "4 Norvēģijas partneri" are some of them
                    continue
            about = (
                speaks_of_project(reading, sentence)
                or (_COUNT_FIRST.match(reading.text, sentence.start, sentence.end) is not None and goes_on(reading, sentence))
                or _counts_both(reading, sentence)
            )
            is_labelled = (
                reading.in_field(mention.span)
                and not _WITH.search(reading.text, sentence.start, match.start() if match else before)
                and not (speaks_of_project(reading, sentence) and _BOTH_COUNTED.search(reading.text, sentence.start, sentence.end))
            )
            if not match or _number(match[1]) == "0" or not about or is_labelled:
                continue
            is_of_lands = mention.concept == LEX.countries
            if "\n" in match[0] and reading.text.startswith(":", mention.span.end):
                continue  # "Partners: 7", and below it "Countries: …"
            if _BESIDE_NAMED.search(reading.text, max(sentence.start, match.start() - 8), match.start()):
                continue  # "A, B and 3 more partners"
            if is_of_lands and reading.words(mention.span).casefold() == "valsts":
                continue  # "astoņām valsts iestādēm": bodies of the state
            if is_of_lands and int(_number(match[1])) > _MOST_LANDS:
                continue
            if is_of_lands and _OTHERS_COUNTED.search(reading.text, max(sentence.start, match.start() - 40), match.start()):
                continue
            if not is_of_lands and _are_some(reading, Span(match.start(), mention.span.end), sentence.end):
                continue
            if is_of_lands or (mention.concept == PARTNER and int(_number(match[1])) > 1):
                counted = RK.statedCountryCount if is_of_lands else RK.statedPartnerCount
                project.add(counted, _whole(_number(match[1])), Span(match.start(), mention.span.end), rule="sentence.count/1")
        _organisations(reading, project, sentence)
    _pairs(reading, project)


def _counts_both(reading: Reading, sentence: Span) -> bool:
    """Whether a page on one project counts whom its activities involve: "Activities …, involving 15 partners from 14 countries"."""
    if (
        reading.whole is not None
        or reading.other_projects
        or not reading.has_cue(sentence, LEX.activities)
        or not _BOTH_COUNTED.search(reading.text, sentence.start, sentence.end)
    ):
        return False
    return not _OF_OTHERS.search(reading.text, sentence.start, sentence.end) and not reading.has_cue(sentence, LEX.programme, LEX.call)


#: Who carries out a project, counted.
_DOERS: Final = (
    r"(?:partner)?(?:organizācijas|institūcijas|iestādes|skolas|augstskolas|universitātes|pašvaldības|uzņēmumi|muzeji|bibliotēkas"
    r"|(?:vietējās )?rīcības grupas|organi[sz]ations|institutions|partners|universities|schools|municipalities|museums"
    r"|LAGs|[Aa]ction [Gg]roups|organizacij(?:os|oms|ų)|institucij(?:os|oms|ų)|mokyk(?:los|loms|lų)|savivaldyb(?:ės|ėms|ių)"
    r"|organizacijas|institucijas|mokyklas|savivaldybes|įstaigas|partnerius"
    r"|įstaig(?:os|oms|ų)|partner(?:iai|iams|ių)|organisatsiooni|omavalitsust|kooli|partnerit"
    r"|asutust|institutsiooni|ülikooli|kõrgkooli|muuseumi|valda|raamatukogu)"
)
_ANY_NUMBER: Final = r"(?:\d{1,2}|[^\W\d_]{3,15})"
#: Others than projects that have partners.
_OF_OTHERS: Final = re.compile(r"(?i:network|association|alliance|tīkl[ais]|asociācij|alians|apvienīb|tinkl[ao]s?\b|võrgustik|\bliit)")
_LANDS: Final = r"(?:valst(?:is|īm|īs|u)|countries|šal(?:ys|ių|yse|is)|valstyb(?:ės|ių|ėms|ėse)|riik(?:i|e)|riigi(?:st|s|le))"
#: Partners and the countries that they come from, both counted.
_BOTH_COUNTED: Final = re.compile(
    rf"(?<!\w){_ANY_NUMBER}\s(?:project\s|projekta\s|projekto\s)?partner\w*\s(?:(?:no|from|in|iš)\s)?{_ANY_NUMBER}\s{_LANDS}(?!\w)"
)
_LAND: Final = re.compile(rf"(?<= ){_LANDS}(?!\w)")
_LONGEST_PAIR: Final = 100
_LAND_WORDS: Final = r"(?:(?:dažādām|dažādu|Eiropas|ES|different|European|EU|įvairių|skirtingų|Europos|Euroopa|erinevast)\s){0,2}"
#: Partners and their countries counted together: "11 partneri no septiņām valstīm", "4 partners, 4 countries".
_PAIR: Final = re.compile(
    rf"(?<![\w.,/-])(?P<partners>{_ANY_NUMBER})\s(?:project\s|projekta\s|projekto\s)?"
    rf"(?:(?P<sure>partneri(?:em|us|s)?|partners|partneriai|partnerių|partneriams|partner(?:it|ist|id))|{_DOERS}|bibliotekos)"
    rf"(?:,|\s\||\s(?:un|and|ir|ja|no|from|in|iš|pārstāv|representing|represent|atstovauja|kas pārstāv)|(?<=t)|(?=\strijose))\s"
    rf"(?P<lands>{_ANY_NUMBER})\s{_LAND_WORDS}{_LANDS}(?!\w)"
)
#: What a label for partners has in place of their names: "7 from 6 countries"; and numbers told behind the word: "partneriai – aštuoni".
_BOTH_COUNTS: Final = re.compile(
    rf"(?P<partners>[1-9]\d?)(?:\s(?:partneri|partners|{_DOERS}))?(?:,|\s(?:no|from|iš|un|and|ir|ja))\s(?P<lands>{_ANY_NUMBER})\s{_LANDS}"
    r"(?:\.\s.*|\.?)"
)
_BEHIND_WORD: Final = re.compile(
    rf"\b(?:(?P<partners>[Pp]artneru\s(?:kop)?skaits|[Pp]artnerių\sskaičius|[Pp]artnerite\sarv|[Nn]umber\sof\spartners|partneriai|[Pp]artnereid(?:\son)?(?:\skokku)?)"
    rf"|(?P<lands>[Vv]alstu\sskaits|[Šš]alių(?:\sskaičius)?|[Rr]iikide\sarv|[Rr]iike(?:\son)?(?:\skokku)?|[Nn]umber\sof\scountries|[Cc]ountries\sinvolved))"
    rf"\s?[:–-]?\s(?P<number>{_ANY_NUMBER})(?=[.,;]|$)",
    re.MULTILINE,
)
#: Parts of words without one of which no page counts so.
_COUNT_WORDS: Final = ("skait", "skaič", "arv", "number", "partneriai", "partnereid", "šalių", "riike", "involved")
#: What says that those who are counted do the work: "Projektā piedalās četras skolas no trim valstīm".
_AT_WORK: Final = re.compile(
    r"\b(?:[Pp]rojektā|[Pp]rojekte|[Pp]rojektis|in\sthe\sproject|[Tt]o\sīsteno|[Jj]į\sįgyvendina|[Ss]eda\sviivad\sellu|[Kk]opā\s(?:strādā|darbo|īsteno)|[Kk]artu\s(?:dirb|vykd|įgyvendin)"
    r"|(?:work|act)(?:s|ing)?\stogether|[Kk]oos\stöötavad)"
)
#: The consortium of a project.
_CONSORTIUM: Final = re.compile(r"\b(?:[Kk]onsor[ct]\w+|[Cc]onsortium|[Pp]artnership|[Pp]artnerības?)\b")


def _pairs(reading: Reading, project: Draft) -> None:
    """How many partners from how many countries take part, told together or behind the words for them."""
    for field in reading.fields_of(PARTNER):
        if field.first and (match := _BOTH_COUNTS.fullmatch(field.first.text)):
            project.add(RK.statedPartnerCount, _whole(match["partners"]), field.first.span, rule="project.count/1")
            if int(_number(match["lands"])) > 1:
                project.add(RK.statedCountryCount, _whole(_number(match["lands"])), field.first.span, rule="project.count/1")
    start, end = reading.scope
    pairs = [
        _PAIR.search(reading.text, max(start, land.start() - _LONGEST_PAIR), land.end())
        for land in _LAND.finditer(reading.text, start, end)
    ]
    behind = _BEHIND_WORD.finditer(reading.text, start, end) if reading.holds_any(*_COUNT_WORDS) else ()
    for match in (*filter(None, pairs), *behind):
        sentence = reading.sentence_at(match.start())
        said = match.groupdict()
        is_sure = said.get("sure") is not None and _CONSORTIUM.search(reading.text, *sentence) is not None
        about = speaks_of_project(reading, sentence) or goes_on(reading, sentence) or (is_sure and not reading.other_projects)
        is_of_doers = "sure" in said and said["sure"] is None
        if is_of_doers and _AT_WORK.search(reading.text, *sentence) is None:
            continue
        if not about or reading.codes_in(sentence, "eventtype") or reading.in_field(Span(*match.span())):
            continue
        for group, counted in (("partners", RK.statedPartnerCount), ("lands", RK.statedCountryCount)):
            number = _number(said["number"] if "number" in said else match[group]) if match[group] else "0"
            if int(number) > 1 and not project.has(counted):
                project.add(counted, _whole(number), Span(*match.span()), rule="sentence.count/3", confidence=LIKELY)


#: A number of organisations that do the work: "Projektu īsteno desmit organizācijas", "partnereid on kokku 24".
_ORGANISATIONS: Final = re.compile(
    AT_WORD
    + r"(?:[Pp]rojektu (?:kopā |kopīgi )?(?:īsteno|īstenoja|īstenos|realizē)|[Pp]rojekta (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?īstenotāji ir"
    r"|[Pp]rojekt(?:ā|a īstenošanā) (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?"
    r"(?:piedalās|piedalījās|darbojas|sadarbojas|iesaistītas|ir iesaistītas|ir|apvienojušās|apvienojās|apvienojas)"
    r"|(?:implemented|carried out|run) (?:together |jointly )?by|\b(?:[Cc]onsortium|[Pp]artnership|[Nn]etwork) of"
    r"|[Pp]roject partners are|[Pp]rojektą (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?(?:kartu |drauge |bendrai )?(?:įgyvendina|įgyvendins|vykdo)"
    r"|[Pp]rojekt(?:e|o įgyvendinime) (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?(?:dalyvauja|dalyvavo|dalyvaus|bendradarbiauja|dirba)"
    r"|[Pp]rojektas (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?(?:įgyvendinamas|vykdomas) bendradarbiaujant"
    r"|\b(?:[Cc]onsortium|[Pp]artnership) (?:consists of|comprises|is made up of|includes|brings together)"
    r"|[Kk]onsorciumą sudaro|[Kk]onsorcij(?:u veido|ā ir|ā apvienojušās)|[Kk]onsortsiumi(?:sse kuulub|sse kuuluvad|s on)"
    r"|[Ee]llu viivad (?:seda|projekti)|[Pp]rojekti viivad ellu|[Pp]rojektis (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?(?:osale(?:b|s|vad)"
    r"|löö(?:b|vad) kaasa|ühendavad (?:oma )?jõud)"
    r"|[Pp]roject (?:[“„\"][^”“\"\n]{2,160}[”“\"] )?(?:joins|involves|unites|brings together)"
    r"|[Pp]roject\b[^.;:\d]{3,100} and (?:unites|brings together)"
    r"|\b(?:apvieno|apvienoja|vieno|brings together|unites|jungia|vienija|ühendab|koondab))"
    rf"\s(?P<number>\d{{1,2}}|[^\W\d_]{{3,12}})\s(?:[^\W\d_]+\s){{0,2}}?{_DOERS}\b"
)
#: The same where who does it stands first: "Ten organisations from Latvia and Estonia launched the project".
_ORGANISATIONS_FIRST: Final = re.compile(
    rf"(?:^|\s)(?P<number>\d{{1,2}}|[^\W\d_]{{3,12}})\s(?:[^\W\d_]+\s)?{_DOERS}(?:\s(?:no|from|iš)\s[^.;:\d]{{3,60}}?)?(?:\s{DAY})?\s"
    r"(?:(?:ir\s)?(?:kopīgi\s)?(?:uz)?sāk(?:a|ušas|uši)|īsteno|īstenos|īstenoja|launched|started|began|implement|carry out"
    r"|käivitasid|alustasid|viivad ellu"
    r"|pradėjo|įgyvendina|vykdo)\s(?:[^\W\d_]+\s){0,3}?(?P<joint>(?:kopīgu|joint|bendrą|ühist|ühise)\s(?:[^\W\d_]+\s)?)?proje[kc]t"
)
#: Those who are counted and do the project together, of whatever kind they are: "viis … institutsiooni ühendavad jõud".
_JOIN_FORCES: Final = re.compile(
    rf"(?:^|(?<=\s))(?P<number>\d{{1,2}}|[^\W\d_]{{3,12}})\s(?:[^\W\d_]+\s){{0,3}}?{_DOERS}\s(?:(?:no|from|iš)\s[^.;:,\d]{{3,60}}?\s|[^\W\d_]+st\s(?:ja\s[^\W\d_]+st\s)?)?"
    r"(?:ühenda(?:vad|sid)\s(?:oma\s)?jõud|lõid\skäed|löövad\skäed|apvieno(?:ja|juši|jušas)?\s(?:savus\s)?spēkus|suvienij(?:a|o)\s(?:savo\s)?jėgas"
    r"|(?:have\s|will\s)?join(?:ed)?\sforces)(?!\w)"
)
#: One of these stands there.
_FORCES: Final = re.compile("jõud|käed|spēkus|jėgas|forces")
#: Of several projects, so many sentences below the name tell of it.
_BELOW_NAME: Final = 2
#: Where those that are counted come from.
_FROM: Final = re.compile(r"\s(?:no|from|iš)\s")
_IN_ALL: Final = re.compile(
    r"\b[Pp]artnereid (?:on|oli) kokku (?P<number>\d{1,3})|\b[Kk]okku osale[bs] projektis (?P<kokku>\d{1,3}|[^\W\d_]{3,12}) partnerit\b|"
    rf"\b[Pp]artneri(?:teks|d) (?:on|olid) (?P<et>\d{{1,3}}|[^\W\d_]{{3,12}}) {_DOERS}(?!\w)|"
    rf"\b[Pp]artneri(?:ai)? (?:ir|yra) (?P<baltic>\d{{1,3}}|[^\W\d_]{{3,12}}) {_DOERS}(?!\w)|"
    r"\b[Tt]here (?:are|were) (?P<many>\d{1,3}) (?:project )?partners\b"
    r"|(?<![\w.,])(?P<total>\d{1,3}|[^\W\d_]{3,12}) partners (?:in total|in all|altogether)\b"
    r"|\b(?:[Kk]opā|[Kk]opumā) (?:projektā )?(?:ir |iesaistīti )?(?P<kopa>\d{1,3}|[^\W\d_]{3,12}) (?:projekta |sadarbības )?partneri\b"
)
#: One of those counted: "one of the 12 partners in the project", "vienas iš 12 projekto „X“ partnerių"; those who take part as partners.
_ONE_OF: Final = re.compile(
    r"\b(?:viens|viena|vienu|one|vienas|üks)\s(?:no|of|iš)\s(?:the\s)?(?P<number>\d{1,3}|[^\W\d_]{3,14})\s(?:[^.;:,]{0,80}?\s|proje[kc]t\w*\s[“„\"«][^“”„\"«»\n]{2,240}[”“\"»]\s(?:[^.;:,“„\"]{0,40}\s)?(?:\([^()\n]{2,40}\)\s)?)?(?:partner|dalībniek)"
    rf"|(?:^|(?<=\s))(?P<many>\d{{1,2}}|[^\W\d_]{{3,12}})\s(?:[\w-]+\s){{0,3}}?{_DOERS}\s(?:are|were)\s(?:involved|taking\spart|included)\sas\spartners\b",
    re.IGNORECASE,
)


def _organisations(reading: Reading, project: Draft, sentence: Span) -> None:
    """ "The project is carried out by ten organisations", and right behind what is said of it "There are 24 partners"."""
    match = _ORGANISATIONS.search(reading.text, sentence.start, sentence.end)
    first = _ORGANISATIONS_FIRST.search(reading.text, sentence.start, sentence.end) if match is None else None
    if first is not None and (first["joint"] or _is_of_several_lands(reading, Span(sentence.start, first.end()))):
        match = first
    if match is not None and (
        _are_some(reading, Span(*match.span()), sentence.end)
        or _is_from_one_land(reading, Span(match.end(), max(sentence.end, match.end() + 1)))
    ):
        return
    number = match["number"] if match and (speaks_of_project(reading, sentence) or _leads_to_project(reading, match, sentence)) else None
    has_partners = "artner" in reading.text[sentence.start : sentence.end].lower()
    if number is None and has_partners and (match := _IN_ALL.search(reading.text, sentence.start, sentence.end)) is not None:
        before = reading.sentence_before(sentence.start)
        if speaks_of_project(reading, sentence) or (before is not None and speaks_of_project(reading, before)):
            number = match[match.lastgroup or 0]
    if (
        number is None
        and not project.has(RK.statedPartnerCount)
        and (has_partners or "dalībniek" in reading.text[sentence.start : sentence.end].lower())
        and speaks_of_project(reading, sentence)
        and (match := _ONE_OF.search(reading.text, sentence.start, sentence.end)) is not None
    ):
        number = match[match.lastgroup or 0]
    below_name = reading.whole is not None and sentence in reading.sentences[:_BELOW_NAME]
    if (
        number is None
        and _FORCES.search(reading.text, sentence.start, sentence.end) is not None
        and (speaks_of_project(reading, sentence) or below_name)
        and (match := _JOIN_FORCES.search(reading.text, sentence.start, sentence.end)) is not None
    ):
        number = match["number"]
    if match is not None and number is not None and int(_number(number)) > 1:
        project.add(RK.statedPartnerCount, _whole(_number(number)), Span(match.start(), match.end()), rule="sentence.count/2")


def _is_of_several_lands(reading: Reading, span: Span) -> bool:
    """Whether a passage names two countries or speaks of several: those of one land may not be all that take part."""
    return len({country.concept for country in reading.codes_in(span, "country")}) > 1 or reading.has_cue(span, LEX.countries)


#: What says in other words than "project" that bodies work on one: "A consortium of five organisations".
_TOGETHER: Final = re.compile(r"(?:[Cc]onsortium|[Pp]artnership|[Kk]onsor(?:cium|cij|tsium)[^\W\d_]*)\b")


def _leads_to_project(reading: Reading, match: re.Match[str], sentence: Span) -> bool:
    """Whether a match speaks of a consortium and the next sentence of the paragraph of the project."""
    if _TOGETHER.match(match[0]) is None:
        return False
    lead = reading.text[sentence.start : match.start()].casefold()
    if lead in ("", "the ", "our ") and reading.whole is None and not reading.other_projects:
        return True
    behind = reading.sentence_at(min(sentence.end + 1, len(reading.text) - 1))
    return behind.start > sentence.start and "\n" not in reading.text[sentence.end : behind.start] and speaks_of_project(reading, behind)


def _is_from_one_land(reading: Reading, behind: Span) -> bool:
    """Whether those counted before a passage come from one country: "12 schools from Latvia", beside which others may take part."""
    is_from = _FROM.match(reading.text, behind.start) is not None and bool(reading.codes_in(behind, "country"))
    return is_from and not _is_of_several_lands(reading, behind)


#: What says that those who are counted are all, though from one country.
_IN_TOTAL: Final = re.compile(r"\b(?:kopā|kopumā|in total|altogether|iš viso|kokku)\b", re.IGNORECASE)
#: What says that others stand before those who are counted.
_AS_WELL: Final = re.compile(r"(?<!\w)(?:un|kā arī|and|as well as|ir|bei|ja|ning)\s$")
#: What stands between those who are counted and the country from which they come, and between two such countries.
_TO_LAND: Final = re.compile(r"(?:\s(?:(?:no|from|iš|in)\s(?:the\s)?)?)?")
_TO_OTHER_LAND: Final = re.compile(
    r"(?:\s\(\d{1,2}\))?,?\s(?:(?:un|and|ir|ja|ning|bei|kā arī|as well as)\s)?(?:(?:no|from|iš)\s)?(?:the\s)?"
)


def _are_some(reading: Reading, counted: Span, end: int) -> bool:
    """Whether those who are counted by their country are only some.

    "Trīs partneri no Latvijas un divi no Lietuvas", "kā arī četri partneri no Krievijas".
    """
    lands = reading.codes_in(Span(counted.start, end), "country")
    if not lands or _IN_TOTAL.search(reading.text, max(0, counted.start - 40), counted.start):
        return False
    between = reading.text[counted.end : lands[0].span.start]  # nothing for "partneri no Latvijas", which is a word for partners
    is_from = between != " " or reading.words(lands[0].span).endswith(("st", "lt"))
    if not is_from or not _TO_LAND.fullmatch(between):
        return False
    if len(lands) < 2:
        return _AS_WELL.search(reading.text, max(0, counted.start - 10), counted.start) is not None
    return not _TO_OTHER_LAND.fullmatch(reading.text, lands[0].span.end, lands[1].span.start)


def _number(printed: str) -> str:
    """The digits of a number that may be printed in words; "0" for a word that is none."""
    return printed if printed.isdigit() else str(_NUMBERS.get(fold(printed), 0))


def _whole(digits: str) -> Literal:
    return Literal(str(int(digits)), datatype=XSD.integer)
