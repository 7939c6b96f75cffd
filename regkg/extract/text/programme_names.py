"""Where the name of a programme begins and ends within a run of words that holds it."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import RK

#: Words of the sentence with a capital before a name, folded.
_STARTERS: Final = frozenset(
    "projekta projekts projektu projekti so si sis sai saja no sadarbibas eiropas savienibas sajungos liidu plasaka plasaku vairak kopa "
    "programma programmas finansejums the this project under within projektas projekto sis projekti projektam ir seda kopeja pasvaldiba "
    "atbalsta vykdomas vykdo vykdytas igyvendinamas igyvendintas igyvendina finansuojamas finansuojamo remiamas remiamo "
    "pagal siame istenots istenojot realizets "
    "nosledzoties beidzoties sakoties pateicoties izmantojot piesaistot saskana komisijas pasibaigus baigiantis prasidejus "
    "notika notiek notiks notikusi notikusas norisinajas norisinas norisinajusies "
    "nosledzies noslegsies nosledzas noslegusies uzsakts uzsakta uzsak uzsakot sacies sakas saksies sakusies apstiprinats apstiprinata "
    "pabeigts pabeigta atbalstits atbalstita istenota realizeta turpinas startejis starte nesen jauns jauna "
    "baigesi baigiasi baigtas pradetas prasidejo prasideda patvirtintas startuoja startavo tesiasi baigiamas pradedamas naujas "
    "esimest tanu lisaks samuti loppenud loppes loppeb alanud "
    "algas algab kaivitus kaivitub alustati completed started launched approved ongoing recently about apie".split()
)


#: The strand behind a programme: "Centrālās Baltijas programmā INTERREG IV A".
_STRAND: Final = re.compile(r"\s(?:INTERREG|Interreg)\s[IVX]+\s?-?\s?[ABC]\b")


#: Whose a programme is, behind its name in English: "Rural Development Programme of Latvia".
_OF_LAND: Final = re.compile(r"\s(?:of|for)\s(?:the\sRepublic\sof\s)?(?:Latvia|Lithuania|Estonia)(?![\w–-])")


def with_strand(reading: Reading, span: Span) -> Span:
    """A name with the strand of Interreg or the country behind it."""
    strand = _STRAND.match(reading.text, span.end) or _OF_LAND.match(reading.text, span.end)
    return Span(span.start, strand.end()) if strand else span


_COUNTRIES_BEFORE: Final = re.compile(rf"(?:[{UPPER}][^\W\d_]+,\s)+$")


def with_countries(reading: Reading, span: Span) -> Span:
    """A name that begins with countries, with those before a comma: "Latvijas, Lietuvas un Baltkrievijas … programma"."""
    head = re.match(r"[^\W\d_]+", reading.text[span.start : span.end])
    before = _COUNTRIES_BEFORE.search(reading.text, max(0, span.start - 60), span.start)
    if head is None or before is None or not reading.codes_in(Span(span.start, span.start + head.end()), "country"):
        return span
    start = span.start
    for word in reversed(list(re.finditer(r"[^\W\d_]+", before[0]))):
        place = Span(before.start() + word.start(), before.start() + word.end())
        if not reading.codes_in(place, "country"):
            break
        start = place.start
    return Span(start, span.end)


#: "The most notable projects of the programme".
_SUPERLATIVES: Final = ("ākie", "ākais", "ākā", "ākās", "ākajos", "ākajiem")


#: When or where something happens, in one word before a name: "Varšavā, Polijā Interreg …", "Antradienį", "Juunis"; not in "Centrālā
#: Baltijas jūras reģiona programma".
_WHEN_OR_WHERE: Final = {
    "lv": re.compile(
        rf"(?!Centrālā)[{UPPER}][^\W\d_]{{2,}}[āēī]|[{UPPER}][{LOWER}]+dien|Šo(?:gad|vasar|ruden|ziem|pavasar|nedēļ)|Pērn|Vakar|Aizvadītajā"
    ),
    "lt": re.compile(rf"[{UPPER}][{LOWER}]+(?:uje|oje|yje|ėje|iuose|uose|ose|dienį)|Šiemet|Pernai|Vakar"),
    "et": re.compile(
        rf"[{UPPER}][{LOWER}]+päeval|Reedel|Täna|Tänavu|Eile|Mullu"
        r"|(?:Jaanuari|Veebruari|Märtsi|Aprilli|Mai|Juuni|Juuli|Augusti|Septembri|Oktoobri|Novembri|Detsembri)s"
    ),
}
#: The same in English, in words up to the article: "On 12 June 2023 the", "In the third call of the".
_TO_ARTICLE: Final = re.compile(
    rf"(?:On|In|At|By|Since|For|From|During|Until|After|Before|With|Within|Under|Through|Thanks|As|Last|This)\s.*\bthe\s(?=[{UPPER}])"
)
#: From a body to the programme that is named with it.
_AND_THE: Final = re.compile(rf"\s(?:and|with)\sthe\s(?=[{UPPER}])")


#: What ends before the name of a programme within a run of capitals: a fund, the Union as the one who pays, "within".
_BEFORE_NAME: Final = re.compile(
    r"\b(?:fonda|fondu|[Ff]ond(?:as|o|i)?|Euroopa Liit|Europos Sąjunga|ietvaros|un tiek|projekts|projekta)\s+(?:\([A-Z]+\)\s+)?"
    rf"(?=[{UPPER}])"
)


def trimmed(reading: Reading, span: Span) -> Span | None:
    """A name without what only introduces it: words of the sentence with a capital at its beginning, the fund or the Union before it."""
    start = span.start
    words = reading.words(span)
    if (abbreviated := re.match(r"[^()]*\([^()\s]{2,10}\)\s+(?=\S)", words)) and any(body.span.start == start for body in reading.bodies):
        start += abbreviated.end()  # "Body (B) Latvia–Lithuania programme": whoever stands before it
    for body in reading.bodies:
        if body.span.start == start and (
            behind := _CAPITAL_BEHIND.match(reading.text, body.span.end, span.end) or _AND_THE.match(reading.text, body.span.end, span.end)
        ):
            start = behind.end()  # "Biedrība “Kalni” | Interreg … programmas"
            break
    if reading.language == "en" and (lead := _TO_ARTICLE.match(reading.text, start, span.end)):
        start = lead.end()
    if union := _OF_UNION.match(reading.text, start, span.end):
        start = union.end()
    if (last := list(_BEFORE_NAME.finditer(reading.text, start, span.end))) and last[-1].end() < span.end:
        start = last[-1].end()
    if reading.language == "lv" and (verb := reading.text.rfind(" ir ", start, span.end)) >= 0:
        start = verb + len(" ir ")  # "SHORE ir Interreg … programmas projekts"
    if reading.language == "lv" and (verbs := list(_DOES.finditer(reading.text, start, span.end))):
        start = verbs[-1].end()
    if of_body := list(_BODY_OF.finditer(reading.text, start, span.end)):
        start = of_body[-1].end()
    while True:
        head = re.match(r"[^\W\d_]+", reading.text[start : span.end])
        if _OF_COHESION.match(reading.text, start):
            break  # the Union is a part of the name
        if head is None or not (
            fold(head[0]) in _STARTERS or head[0].endswith(_SUPERLATIVES) or _is_when_or_where(reading, start, head[0])
        ):
            break
        rest = reading.text[start + head.end() : span.end]
        capital = re.search(rf"[{UPPER}]", rest)
        if capital is None:
            return None
        start += head.end() + capital.start()
    return Span(start, span.end) if start < span.end else None


def _is_when_or_where(reading: Reading, start: int, word: str) -> bool:
    """Whether a word at a place tells when or where something happens: "Otrdien", "Vilniuje", "Valgas"."""
    pattern = _WHEN_OR_WHERE.get(reading.language or "")
    if pattern is not None and pattern.fullmatch(word) is not None:
        return True
    place = Span(start, start + len(word))
    return reading.language == "et" and word[-1] == "s" and bool(reading.names_in(place, RK.Place) or reading.codes_in(place, "country"))


#: How the programme of a state for the funds of cohesion begins.
_OF_COHESION: Final = re.compile(r"Eiropas Savienības [Kk]ohēzijas politikas ")
_CAPITAL_BEHIND: Final = re.compile(rf"[”“\"»]?\s+(?=[{UPPER}])")
#: The Union before the name of one of its programmes, in Lithuanian and Estonian; "Europos Sąjungos fondų investicijų" is a name.
_OF_UNION: Final = re.compile(rf"(?:Europos Sąjungos|Euroopa Liidu)\s+(?=[{UPPER}\d])")
#: What a project does with a programme: "SHORE veicina sekmīgu | LIFE programmas …".
_DOES: Final = re.compile(
    rf"\s(?:veicina|īsteno|sekmē|atbalsta|nodrošina|realizē|stiprina|uzlabo|palīdz|popularizē|skaidro|iepazīstina|apsprieda|(?:uz)?sāka|beidza"
    rf"|not(?:ika|iek|iks)|noslēdz(?:a|ās)|sāk(?:as|ās|sies)|guva|ieguva|iesniedza|saņēma|(?:no)?risin(?:a|ās|ājās)|[{LOWER}]+[āēīo]j(?:a|ās))\s(?:[{LOWER}]+\s)*(?=[{UPPER}])"
)
#: A body of a programme or what it gives, before its name: "Monitoring Committee of the Blue Coast Programme".
_BODY_OF: Final = re.compile(
    rf"(?:[{UPPER}][{LOWER}]+\s){{0,3}}(?:Committee|Secretariat|Authority|Commission|JMA|JTS|JMC|Contribution|Support|Funding|Grant|Funds|Logo"
    rf"|Website|Rules|Objectives?|Priorit(?:y|ies))\s(?:of|for|from)\s(?:the\s)?(?=[{UPPER}])"
)
