"""Programmes that a text names: which one, of which period, in which countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.pages import title_lines
from regkg.extract.text.programme_names import trimmed, with_countries, with_strand
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, key_of_name
from regkg.extract.text.values import money_in
from regkg.iris import key_of, thing
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS

_YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\.?\s?[-–—/]\s?((?:19|20)\d\d)\.?(?:\s?gad\w*)?")
#: The programming periods of the EU by their first and last year.
PERIODS: Final = frozenset({("2007", "2013"), ("2014", "2020"), ("2021", "2027")})
_MOST_WORDS_BETWEEN: Final = 3
_OTHER_DOCUMENTS: Final = re.compile(r"pamatnost|plān|strat[eē]ģ|attīstības programm", re.IGNORECASE)


def note_programmes(reading: Reading) -> list[Mention]:
    """The mentions of programmes, one a place; what they say of the programme is noted on its draft.

    Where several periods of a programme bear the same name, the mention is that of the period that the text speaks of.
    """
    places = _places(reading, reading.names)
    chosen = []
    for span, mentions in places.items():
        meant = _of_period(reading, span, mentions)
        if meant is None:
            continue
        chosen.append(meant)
        draft = reading.known(meant.concept)
        for strand in reading.codes_in(span, "strand")[:1]:
            draft.add(RK.strand, strand.concept, strand.span, rule="programme.strand/1")
        for country in reading.codes_in(span, "country"):
            draft.add(RK.country, country.concept, country.span, rule="programme.country/1")
        years = _years_near(reading, span)
        if years:
            draft.add(
                RK.period,
                thing("period", f"{years[1]}-{years[2]}"),
                Span(years.start(), years.end()),
                rule="programme.period/1",
            )
    return chosen


def _places(reading: Reading, mentions: Iterable[Mention]) -> dict[Span, list[Mention]]:
    places: dict[Span, list[Mention]] = {}
    for mention in mentions:
        if reading.entry(mention.concept).kind == RK.Programme:
            places.setdefault(mention.span, []).append(mention)
    return places


def one_a_place(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and of programmes of one name only that of the period of which the text speaks.

    Where the text tells no period, it is the first of those whose projects run still; `is_guessed` says so.
    """
    dropped: set[Mention] = set()
    for span, named in _places(reading, mentions).items():
        if len(named) > 1:
            meant = _of_period(reading, span, named)
            if meant is None and _years_near(reading, span) is None and period_of_text(reading) is None:
                meant = _first(reading, named)
            dropped |= {mention for mention in named if mention is not meant}
    return [mention for mention in mentions if mention not in dropped]


def _first(reading: Reading, mentions: list[Mention]) -> Mention:
    return min(mentions, key=lambda mention: (_period_of(reading, mention) < "2014", _period_of(reading, mention), mention.concept.value))


def _period_of(reading: Reading, mention: Mention) -> str:
    period = reading.entry(mention.concept).first(RK.period)
    return key_of(period) if isinstance(period, NamedNode) else ""


def is_guessed(reading: Reading, printed: Printed) -> bool:
    """Whether programmes of several periods bear the name and nothing in the text tells which is meant."""
    if printed.known is None or states_period(reading, printed.known) or period_of_text(reading) is not None:
        return False
    keys = {key_of_name(mention.phrase.text) for mention in reading.names if mention.concept == printed.known}
    bearers = [entry for entry in reading.authority.of_kind(RK.Programme) if any(key_of_name(name.text) in keys for name in entry.names())]
    return len(bearers) > 1


@dataclass(frozen=True, slots=True)
class Printed:
    """A programme's name as a text prints it: where, and in the nominative; the known programme that it is."""

    span: Span
    name: str
    known: NamedNode | None


def printed_programmes(reading: Reading) -> list[Printed]:
    """The programmes of the EU that a text names, known or not, in order; of names one inside the other the longer."""
    known = note_programmes(reading)
    found = [Printed(*_with_years(reading, span), None) for span in _unknown(reading)]
    merged: list[Printed] = []
    for printed in found:
        inside = [mention for mention in known if printed.span.overlaps(mention.span)]
        merged.append(replace(printed, known=inside[0].concept if inside else None))
    merged += [
        Printed(*_with_years(reading, mention.span), mention.concept)
        for mention in known
        if not any(printed.span.overlaps(mention.span) for printed in found)
    ]
    merged = [printed for printed in merged if not _is_of_name(reading, printed) and not is_more_money(reading, printed.span)]
    return sorted(merged, key=lambda printed: printed.span.start)


#: Money beside the project's own, and where it comes from.
_MORE_MONEY: Final = re.compile(
    r"\b(?:(?:additional|further|complementary|other)\s(?:\w+\s){0,2}(?:fund|financ|money|source|resource|programme|instrument)"
    r"|papildu[s]?\s(?:\w+\s){0,2}(?:finans|līdzek|avot)|cit(?:i|iem|u|us|ām|as|os|ās)\s(?:\w+\s){0,2}(?:avot|fond|finan|programm|instrument)"
    r"|papildom\w*\s(?:\w+\s){0,2}(?:lėš|finans|šaltin)|kit(?:i|ų|us|ais|iems|os|as|oms)\s(?:\w+\s){0,2}(?:šaltin|fond|program|lėš)"
    r"|lisa(?:raha|vahend)|täiendav\w*\s(?:raha|vahend|toetus)|(?:muu|muude|teis)\w*\s(?:allika|fondi|programmi))",
    re.IGNORECASE,
)
#: A programme that is also a fund, by its name alone.
_LIFE: Final = re.compile(r"(?<![\w-])LIFE(?![\w-])")
#: Several of them are no project's programme: one may be.
_FEWEST_SOURCES: Final = 2


def is_more_money(reading: Reading, name: Span) -> bool:
    """Whether a programme or a fund is one of several behind words for other money: "additional funding from Horizon 2020, LIFE etc."."""
    sentence = reading.sentence_at(name.start)
    more = _MORE_MONEY.search(reading.text, sentence.start, name.start)
    if more is None:
        return False
    behind = Span(more.end(), sentence.end)
    named = [mention.span for mention in (*reading.codes_in(behind, "fund"), *reading.names_in(behind, RK.Programme))]
    named += [Span(*match.span()) for pattern in (NAMED_ALONE, _LIFE) for match in pattern.finditer(reading.text, *behind)]
    return len({span.start for span in named}) >= _FEWEST_SOURCES


def _is_of_name(reading: Reading, printed: Printed) -> bool:
    """Whether a programme's short name is the first word of a project's: "EST-LAT Harbours"."""
    return printed.span.end - printed.span.start <= _SHORTEST and _NAME_GOES_ON.match(reading.text, printed.span.end) is not None


_SHORTEST: Final = 8
#: A word with a capital, or the last one of a bracket, that is none of those that stand behind the short names of programmes.
_NAME_GOES_ON: Final = re.compile(
    rf"[ \u00a0](?!(?i:progr|interreg|proje[kc]t|cross|cbc|eni)|[IVX]+\b)(?:[{UPPER}][^\W\d_]{{2,}}|[a-z]{{4,}}(?=\)))"
)


def draft_of(reading: Reading, printed: Printed) -> Draft:
    """The draft of a programme: of the known one, of one named before, or a new one under its printed name."""
    if printed.known is not None:
        return reading.known(printed.known)
    key = key_of_name(printed.name)
    for draft in reading.of_kind(RK.Programme):
        label = draft.first(SKOS.prefLabel)
        if draft.iri is None and label and isinstance(label.value, Literal) and key_of_name(label.value.value) == key:
            return draft
    draft = reading.new(RK.Programme)
    draft.add(SKOS.prefLabel, reading.text_literal(printed.name), printed.span, rule="programme.name/1", confidence=LIKELY)
    years = _YEARS.search(reading.text, printed.span.start, printed.span.end)
    if years and (years[1], years[2]) in PERIODS:
        draft.add(RK.period, thing("period", f"{years[1]}-{years[2]}"), Span(years.start(), years.end()), rule="programme.period/1")
    return draft


_EVIDENCE: Final = re.compile(
    r"interreg|pārrobežu|transnacion|starpreģion|baltijas jūras|lauku attīstības|life|erasmus|horizon|apvārsnis|urbact|espon|"
    r"interact|kaimiņattiec|mūžizglītīb|mokymosi visą gyvenimą|lifelong learning|elukestva õppe"
    r"|cross-border|cross border|central baltic|south baltic|baltic sea|läänemere|neighbourhood|eesti|läti|piirkonna|pietų baltijos|"
    r"per sieną|latvij\w*\s?(?:[-–—]|un)\s?(?:lietuv|igaun|kriev)"
    r"|igaunij\w*\s?(?:[-–—]|un)\s?latv|lietuv\w*\s?(?:[-–—]|un)\s?(?:latv|polij)|latvia\s?[-–—]\s?|estonia\s?[-–—]\s?|lithuania\s?[-–—]\s?|"
    r"latvijos (?:ir|[-–]) lietuvos|lietuvos (?:ir|[-–]) latvijos"
    r"|lenkij|teritoriāl|territorial|enpi|eni\b|est-lat|estlat|eez |norvēģij|radošā eiropa|creative europe|kultūra 20|"
    r"pilsoņi eiropai|europe for citizens|zivsaimniecīb|estonian|latvian|kohēzijas politikas|centrāl\w+ baltijas|centrinės baltijos"
    r"|eiropa pilsoņiem|nordplus|nordic-baltic|kaimo plėtros|fondų investicijų|rural development|horizontas|horisont"
    r"|europa piliečiams|kūrybiška europa|solidarumo|solidaarsus|šveic|swiss|baltijas pētniecīb|baltic research|framework program"
    r"|ietvara programm|raamprogramm|single market"
    r"|struktūrinių fondų|ekonomikos augimo|sanglaudos skatinimo|žmogiškųjų išteklių plėtros|žuvininkystės sektoriaus"
    r"|izaugsme un nodarbinātība|infrastruktūra un pakalpojumi|cilvēkresursi un nodarbinātība|uzņēmējdarbība un inovācijas",
    re.IGNORECASE,
)
_NO_PROGRAMME: Final = re.compile(
    r"(?<!lauku )attīstības programm|apmācību|(?<!mūž)izglītības programm|mācību programm|studiju|lojalitātes|kultūras programm|"
    r"rehabilitācijas|veselības program|"
    r"pasākumu programm|koncertprogramm|valsts programm|training|study|koolitus|koulutus|teritorija|plānošanas program",
    re.IGNORECASE,
)
_SMALL: Final = (
    r"pārrobežu|sadarbības|transnacionāl\w+|starpreģionu|starpvalstu|lauku|attīstības|jūras|reģion\w*|un|eiropas|"
    r"kaimiņattiecību|instrumenta|partnerības|finanšu|mācīšanās|"
    r"mūžizglītības|teritoriāl\w+|zivsaimniecības|vides|klimata|pētniecības|inovācij\w*|grantu|apvienot\w+|rīcības|kohēzijas|politikas|"
    r"pilsētattīstības|starptautisk\w+|izglītības|"
    r"gada|gadam|m\.|metų|ir(?=\s[A-ZĄČĘĖĮŠŲŪŽ])|bendradarbiavimo|per|sieną|visą|gyvenimą|solidarumo|korpuso|regiono|jūros|kaimynystės|teritorinio|piiriülese|"
    r"koostöö|koostööprogramm|abipus|sienos|veiksmų|skatinimo|žuvininkystės|sektoriaus|žmogiškųjų|išteklių|struktūrini(?:ų|o)|struktūrinės|paramos|augimo|"
    r"piirkonna|naabrus\w*|kaimo|plėtros|fondų|investicijų|and|cross-border|cooperation"
)
_WORDS: Final = (
    rf"(?:[{UPPER}][\w’'+-]*|{_SMALL}|[IVX]+-?[A-D]?|\d{{4}}\.?\s?[–—/-]\s?\d{{4}}\.?|&|[-–—/,]|"
    r"\([A-Z+ ]{2,12}\)|20\d\d|[“„\"][^”“\"\n]{2,40}[”“\"])"
)
_LV: Final = re.compile(
    rf"(?:[{UPPER}][\w’'+-]*|\d{{4}}\s?[–—-]\s?\d{{4}}\s(?:(?:m\.|metų)\s)?[{UPPER}]\w*)(?:[ \u00a0]+|"
    rf"[-–—/](?=\w))(?:(?!program)[{LOWER}]{{3,}}(?:as|es|a|u)[ \u00a0]+){{0,2}}(?:{_WORDS}(?:[ \u00a0]+|"
    rf",[ \u00a0]+(?=[{UPPER}])|[-–—/](?=\w))){{0,16}}?(?:[Pp]rogramm|program)(?:a|as|ā|ai|u|os|i|ą|oje|ist|is|ile|iga)?(?!\w)",
    re.UNICODE,
)
#: The word for a programme before a quotation mark, without which no quoted name is one's.
_BEFORE_QUOTED: Final = re.compile(r"rogram\w*\s+[“„\"«]")
_QUOTED: Final = re.compile(
    r"(?:[Dd]arbības\s+programm\w+|[Vv]eiksmų\s+program\w+|[Oo]perational\s+[Pp]rogramme|"
    r"(?P<of_eu>(?:[Pp]amat|[Vv]ispārēj\w+\s|[Ss]pecifisk\w+\s|[Bb]endr\w+\s|[Ff]ramework\s|[Gg]eneral\s|[Ss]pecific\s|"
    r"Eiropas\s(?:Savienības|Komisijas|Kopienas)\s|(?:ES|EK|EU|EL)\s|Europos\s(?:Sąjungos|Komisijos)\s|European\s(?:Union|Commission)\s|Euroopa\sLiidu\s)?)"
    r"[Pp]rogram(?:m\w+|os|ą|oje|me))\s+[“„\"«](?P<name>[^”“\"»\n]{4,200})[”“\"»]"
)
#: The grants of Norway and the EEA, whose programmes have names that say nothing of them.
_GRANTS: Final = re.compile(
    r"\b(?:EEA|Norway)\s(?:and\s(?:EEA|Norway)\s)?(?:[Gg]rants|Financial\sMechanism)|\b(?:Norvēģijas|Ekonomikas\szonas)\sfinanšu\sinstrument"
    r"|\bNorvegijos\sfinansin|\b(?:Norra|EMP)\stoetus"
)
#: A quoted programme as the one who pays: "projektu finansē valsts programma “X”", "funded by the national programme “X”", and one that
#: somebody runs: "aģentūras administrētajā programmā “X”".
_QUOTED_PAYER: Final = re.compile(
    r"\b(?:(?i:(?:līdz)?finansē(?:ja|s)?|atbalsta|atbalstīja|(?:bendrai\s)?finansuoja|finansavo|remia|parėmė|(?:kaas)?rahastab|rahastas|toetab|toetas|rahastajaks?\son"
    r"|(?:funded|financed|supported)\sby)\s[^.;:“„\"«\n]{0,110}?[Pp]rogram(?:ma|a|m|me)"
    r"|(?:(?:administrē|(?:līdz)?finansē|īsteno)t(?:ajā|ās|ā)|grantu|atbalsta)\s[Pp]rogramm(?:ā|as))\s[“„\"«](?P<name>[^”“\"»\n]{4,120})[”“\"»]"
)
#: "Operational Programme for Cohesion Policy Funds": the word first, in English.
_OPERATIONAL: Final = re.compile(
    r"\bOperational\sProgramme\sfor\s(?:the\s)?[A-Z][\w’']*(?:\s(?:(?:of|and|for|the|in|under)\s){0,2}[A-Z][\w’'&-]*)*(?:\sin\s20\d\d\s?[–-]\s?20\d\d)?"
)
#: "Ryšių plėtros veiksmų programos „X“ prioriteto …": what is quoted is the priority, and the programme stands before it.
_PRIORITY_BEHIND: Final = re.compile(r"\s(?:\d\s)?prioritet\w*\s(?![“„\"«\d])")
_NAMED_BEFORE: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[{LOWER}]+){{1,4}}\sveiksmų\sprogram\w+(?=\s[“„\"«]$)")
_FUND_BEFORE: Final = re.compile(r"\b(?:ERAF|ESF|KF|ELFLA|fonda|fund|ERDF)\)?\s$")
#: A quoted programme of the grants of Norway and the EEA, whose names say nothing of it: "EEZ finanšu instrumenta programmas Nr. LV07 „…”".
_OF_GRANTS: Final = re.compile(
    r"(?:EEZ|EEA|EEE|EMP|Eiropas [Ee]konomikas zon\w+|European Economic Area|Norvēģijas|Norwegian|Norway|Norvegijos|Norra)\b"
    r"(?:[^“„\"«.;\n]|(?<=\d)\.){0,120}?"
    r"\b(?:apakš)?[Pp]rogram(?:m\w*|os|a|ą)?\s+(?:(?:Nr\.?\s?)?[A-Z]{2}\s?-?\d{2}\s+)?[“„\"«](?P<name>[^”“\"»\n]{4,200})[”“\"»]"
)
_EN: Final = re.compile(
    rf"(?:[{UPPER}][\w’'+.-]*(?:[ ]|[–—-](?=\w)))(?:(?:[{UPPER}0-9&][\w’'+.–-]*|cross-border|cross|border|cooperation|"
    rf"co-operation|of|for|the|and|[–—-])(?:[ ]|[–—-](?=\w))){{0,12}}?[Pp]rogram(?:me)?(?!\w)"
)
_INTERREG: Final = re.compile(
    rf"Interreg(?:[ ](?:[IVX]+-?\s?[ABCD]\b|[{UPPER}][\w’'–-]*(?:\s(?:jūras\sreģions|jūros\sregionas|mere\spiirkond|piirkond)(?!\w))?|[–—-]"
    r"|\d{4}\.?\s?[-–]\s?\d{4}))+"
)
#: What Interreg has and is the name of no programme.
_OF_INTERREG: Final = re.compile(r"Interreg\s(?:Funds?|Funding|Grants?|Budget|Contribution|Support|Projects?|Partners?|Secretariat|Days?)")
#: A heading in capitals.
_INTERREG_IN_CAPITALS: Final = re.compile(rf"INTERREG(?:[ ][{UPPER}][{UPPER}–-]{{3,}})+$", re.MULTILINE)
#: Names by which programmes are told without the word for one.
NAMED_ALONE: Final = re.compile(
    r"(?<!\w)(?:URBACT(?: [IVX]+)?|(?:(?:Erasmus|ERASMUS)\s?\+\s?:\s?)?(?:Jaunatne darbībā|Youth in Action|Veiklus jaunimas)"
    r"|(?:Erasmus|ERASMUS)\s?\+|Erasmus Plus|Hori[sz]on(?:t|tas)? 2020|Horizon Europe|"
    r"Apvārsnis 2020|Apvārsnis Eiropa|"
    r"Horizontas Europa|Europos [Hh]orizont(?:as|o)|Euroopa [Hh]orison(?:t|di|diga|dist|disse)|"
    r"(?:Eesti )?[Mm]aaelu arengukava(?:st|ga|s)?|CERV|"
    r"(?:Nord[Pp]lus|NORDPLUS)(?: (?:Adult|ADULT|Junior|JUNIOR|Horizontal|HORIZONTAL"
    r"|Higher Education|Nordic Languages))?(?=[\s,.;:)”“\"]|$)(?! \w+ (?:network|tīkl))|"
    r"Radošā Eiropa|Creative Europe|Kūrybiška Europa|Loov Euroopa|Digitālā Eiropa|Digital Europe|Skaitmeninė Europa|EU4Health|"
    r"Eiropas pilsētu iniciatīva|European Urban Initiative|"
    r"(?<=[“„\"])Naujos kartos Lietuva(?=[“\"”])|(?<=[“„\"])New Generation Lithuania(?=[”\"])|"
    r"(?:Elukeskkonna arendamise|Inimressursi arendamise|Majanduskeskkonna arendamise|Ühtekuuluvuspoliitika fondide) rakenduskava|"
    r"(?:LAP|MAK)(?= 20(?:07|14|23)\.?\s?[–-]\s?20\d\d)|[Rr]akenduskava(?= 20(?:07|14|21)\s?[–-]\s?20\d\d)|"
    r"Interreg Europe|Interreg Eiropa|Eiropas Solidaritātes korpus\w+|European Solidarity Corps|"
    r"Euroopa [Ss]olidaarsuskorpus(?:e|est|t)?|Connecting Europe Facility|Eiropas infrastruktūras savienošanas instrument\w+|"
    r"ESPON \d{4}|"
    r"(?:Latvijas )?(?:Kopējās lauksaimniecības politikas|KLP) [Ss]tratēģisk(?:ais|ā|ajā|ajam|o) plān(?:s|a|ā|am|u)|"
    r"(?:Latvia’s |Lithuania’s |Estonia’s )?(?:CAP|Common Agricultural Policy) [Ss]trategic [Pp]lan|"
    r"(?:Lietuvos )?[Žž]emės ūkio ir kaimo plėtros 2023[–-]2027 m(?:etų|\.) strategini(?:s|o|am|ame|į) plan(?:as|o|ui|e|ą)|"
    r"(?:Eesti )?(?:ühise põllumajanduspoliitika|ÜPP) strateegiakava(?:st|ga|s)?|"
    r"Aktīvo iedzīvotāju fond(?:s|a|u|ā|am)|Active Citizens Fund|Aktyvių piliečių fond(?:as|o|ą|e)|"
    r"(?<=[Pp]rogramma )LIFE|(?<=[Pp]rogrammas )LIFE|(?<=[Pp]rogramme )LIFE|(?<=[Pp]rograma )LIFE|(?<=[Pp]rogramm )LIFE|"
    r"Eiropas [^\W\d_]{5,}(?: un [^\W\d_]{5,})? fonda [Rr]īcības programm\w+(?: [Zz]ivsaimniecības attīstībai)?|"
    r"[Rr]īcības programm\w+ (?:[Zz]ivsaimniecības attīstībai|Eiropas Zivsaimniecības fonda atbalsta ieviešanai(?: Latvijā)?))(?!\w)"
)


def _unknown(reading: Reading) -> list[Span]:
    """Where names of programmes stand that need not be known."""
    found = list(reading.once(_in_text))
    for field in reading.fields:
        if field.term != RK.underProgramme or field.first is None or not _PROGRAMME_LABEL.fullmatch(reading.words(field.label).strip(" :")):
            continue
        value = _BARE_VALUE.match(reading.text, field.first.start, field.first.end)
        span = Span(*value.span("name")) if value else None
        if span is None or any(span.overlaps(other) for other in found):
            continue
        if reading.codes_in(span, "fund") and not _PROGRAMME_BEHIND_FUND.search(reading.words(span)):
            continue
        if _OF_AGENDA.search(reading.words(span)) or any(date.value.precision > 1 for date in reading.dates_in(span)):
            continue
        if not reading.names_in(span, RK.Programme) and not reading.cues_in(span, LEX.project, LEX.call):
            found.append(span)
    found.sort()
    return found


def _in_text(reading: Reading) -> list[Span]:
    """Where the running text of the whole page names programmes."""
    found: list[Span] = []
    patterns = (_EN, _LV) if reading.language == "en" else (_LV,)
    for match in (match for pattern in patterns for match in pattern.finditer(reading.text)):
        start = match.start() + match[0].rfind("\n") + 1  # a name stands on one line
        label = _LABEL_BEFORE.match(reading.text, start, match.end())
        span = trimmed(reading, Span(label.end() if label else start, match.end()))
        words = _BLANKS.sub(" ", reading.words(span)) if span else ""
        if span and any(span.overlaps(other) for other in found):
            continue
        if span and _EVIDENCE.search(words) and not _NO_PROGRAMME.search(words) and "\n" not in words and not _BARE.fullmatch(words):
            found.append(with_strand(reading, with_countries(reading, span)))
    is_quoted = _BEFORE_QUOTED.search(reading.text) is not None
    has_grants = is_quoted and _GRANTS.search(reading.text) is not None
    for match in _QUOTED.finditer(reading.text) if is_quoted else ():
        is_of_fund = _FUND_BEFORE.search(reading.text, max(0, match.start() - 12), match.start()) is not None
        if _PRIORITY_BEHIND.match(reading.text, match.end()) is not None:
            if before := _NAMED_BEFORE.search(reading.text, max(0, match.start() - 120), match.start("name")):
                found = [span for span in found if not span.overlaps(Span(before.start(), match.end()))]
                found.append(Span(*before.span()))
            continue
        if (
            re.match(r"[Dd]arb|[Vv]eik|[Oo]per", match[0])
            or is_of_fund
            or _EVIDENCE.search(match["name"])
            or match["of_eu"]
            or (
                (has_grants or _has_period(match["name"]))
                and not _NO_PROGRAMME.search(reading.text, max(0, match.start() - _LONGEST_BEFORE), match.end("name"))
            )
        ):
            found = [span for span in found if not span.overlaps(Span(match.start(), match.end()))]
            found.append(Span(match.start("name"), match.end("name")))
    for match in _QUOTED_PAYER.finditer(reading.text) if is_quoted else ():
        span = Span(*match.span("name"))
        if not _NO_PROGRAMME.search(match[0]) and not any(span.overlaps(other) for other in found):
            found.append(span)
    for match in _OPERATIONAL.finditer(reading.text) if reading.language == "en" else ():
        span = Span(*match.span())
        found = [other for other in found if not other.overlaps(span)]
        found.append(span)
    for match in _OF_GRANTS.finditer(reading.text):
        span = Span(match.start("name"), match.end("name"))
        found = [other for other in found if not other.overlaps(Span(match.start(), match.end()))]
        found.append(span)
    headings = (
        match for match in _INTERREG_IN_CAPITALS.finditer(reading.text) if reading.text[match.start() - 1 : match.start()] in ("", "\n")
    )
    for match in (*_INTERREG.finditer(reading.text), *headings):
        span = Span(match.start(), match.end())
        if len(match[0].split()) >= 2 and not _OF_INTERREG.fullmatch(match[0]) and not any(span.overlaps(other) for other in found):
            found.append(span)
    for match in _BEHIND_YEARS.finditer(reading.text):
        span = Span(match.start("name"), match.end("name"))
        if _EVIDENCE.search(match["name"]) or re.search(r"\([A-Z]{2}(?:-[A-Z]{2})+\)$", match["name"]):
            found = [other for other in found if not other.overlaps(span)]
            found.append(span)
    for match in NAMED_ALONE.finditer(reading.text):
        span = Span(match.start(), match.end())
        in_quotes = reading.text[max(0, match.start() - 1) : match.start()] in _OPENING
        is_paying = in_quotes and (
            _BEFORE_PROJECT.match(reading.text, match.end())
            or _PAYING_BEFORE.search(reading.text, max(0, match.start() - 24), match.start())
        )
        if (not in_quotes or is_paying) and not any(span.overlaps(other) for other in found):
            found.append(span)
    return found


#: So much of the text before the word tells what kind of a programme a quoted one is.
_LONGEST_BEFORE: Final = 24


def _has_period(name: str) -> bool:
    """Whether a name holds the years of one of the EU's programming periods."""
    years = _YEARS.search(name)
    return years is not None and (years[1], years[2]) in PERIODS


#: The label of a programme before its name, or stuck to it: "Programma: ", "ProgrammaLatvijas".
_LABEL_BEFORE: Final = re.compile(
    rf"(?:programme|programma|programa|programm)\s?[–:-]\s|(?-i:Program(?:ma|me|m|a)(?=[{UPPER}][{LOWER}]))", re.IGNORECASE
)
_OPENING: Final = ("“", "„", '"', "«")
#: What makes a name in quotation marks a programme's: "“Erasmus+” project", "“Erasmus+” atbalstu", "remia „Erasmus+“".
_BEFORE_PROJECT: Final = re.compile(
    r"[”“\"»]\s(?:projekt|program|project|atbalst|finansēj|dotācij|grant|funding|support|dotacij|param|lėš|toetus|rahastus|skolu\sapmaiņ)"
)
_PAYING_BEFORE: Final = re.compile(
    r"\b(?:remia|finansuoja|finansavo|rahastab|rahastas|toetab|finansē|finansēja|atbalsta|līdzfinansē|(?:funded|financed|supported)\sby"
    r"|plan(?:ą|o|e|as)?|plāns?|[Pp]rogramm(?:a|as|ā|u|ai|i|is)|[Pp]rogram(?:me|os|oje|ą)"
    r"|Eiropas\s(?:Komisijas|Savienības)|European\s(?:Commission|Union)[’']s)\s[“„\"«]$"
)


#: "Programme 2014 - 2020 INTERREG VB Baltic Sea" on a line of its own, as registers print programmes.
_BEHIND_YEARS: Final = re.compile(
    r"^[ •\t]*(?:Programme )?(?P<name>(?:19|20)\d\d - (?:19|20)\d\d [A-Z][^\n.:;]{4,80}?)[ \t]*$", re.MULTILINE
)
#: The label right before a programme's name, and such a name.
_PROGRAMME_LABEL: Final = re.compile(
    r"(?:Programme|Program|Programme name|(?:Funding|Project) programme|Programma|Programmas nosaukums|(?:Finansējuma|Projekta) programma"
    r"|Darbības programma|(?:Projekto |Finansavimo )?programa|"
    r"Programos pavadinimas|Programm|Programmi nimi|Rahastusprogramm)",
    re.IGNORECASE,
)
#: A time of the day or an address: the programme is that of a meeting.
_OF_AGENDA: Final = re.compile(r"@|(?<![\d.])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.]*\d)|\bplkst\.|\bval\.")
#: "European Neighbourhood and Partnership Instrument 2007-2013 cross-border programme Hills–Lakes": a fund begins the name.
_PROGRAMME_BEHIND_FUND: Final = re.compile(r"\s(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d\s.*\bprogram", re.IGNORECASE)
_BARE_VALUE: Final = re.compile(
    rf"[“„\"|\s]*(?P<name>(?:(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d )?[{UPPER}][^\n|“”„\";:]{{3,130}}?)[”\"|\s.]*$", re.MULTILINE
)
#: What is a programme of an initiative and not the name of one: "divas Interreg programmas".
_BARE: Final = re.compile(
    r"(?:(?:eez|eea)\s?[/un]+\s?(?:norvēģijas|norway)\s(?:finanšu\sinstrument\w*|granti?|grants)|"
    r"interreg|eiropas|european|european union|es|eu)\s+program\w*",
    re.IGNORECASE,
)
_BLANKS: Final = re.compile(r" {2,}")
#: The years of a period behind a name.
PERIOD_BEHIND: Final = r"[,\s]*\(?(?:19|20)\d\d\.?\s?[-–—/]\s?(?:19|20)\d\d\.?"
_YEARS_BEHIND: Final = re.compile(rf"{PERIOD_BEHIND}(?:\s?(?:gadam|gada(?:\s+\w+)?|gadiem|g\.|m\.))?\)?")


#: The years of the plans for farming that follow a period of programmes.
_PLAN_PERIOD: Final = ("2023", "2027")


def _with_years(reading: Reading, span: Span) -> tuple[Span, str]:
    """A name with the years of its period behind it, and the name in the nominative."""
    match = _YEARS_BEHIND.match(reading.text, span.end)
    years = _YEARS.search(match[0]) if match else None
    is_period = years is not None and (
        (years[1], years[2]) in {*PERIODS, _PLAN_PERIOD} or years[1] < "2007" or int(years[2]) - int(years[1]) > 4
    )
    end = match.end() if match and is_period and "\n" not in match[0] else span.end
    while reading.text[end - 1] in " .,(":
        end -= 1
    if reading.text.endswith((" m", " g"), span.start, end) and reading.text.startswith(".", end):
        end += 1  # "2014–2020 m."
    whole = Span(span.start, max(end, span.end))
    return whole, in_nominative(reading, whole)


def in_nominative(reading: Reading, span: Span) -> str:
    """A programme's printed name with the word "programme", or the "fund" that it is called, in the nominative."""
    printed = " ".join(reading.words(span).split())
    base = {
        "lv": ("programma", r"programm(?:as|ā|ai|u|ām)"),
        "lt": ("programa", r"program(?:os|oje|ą|ai)"),
        "et": ("programm", r"programm(?:i|ist|iga|is)"),
    }
    if reading.language in base:
        nominative, oblique = base[reading.language]
        printed = re.sub(rf"(?<!\w)(p|P){oblique[1:]}(?!\w)", lambda found: found[1] + nominative[1:], printed)
    for noun, oblique_noun in _LAST_WORDS.get(reading.language, ()):
        printed = oblique_noun.sub(noun, printed)
    return printed


#: What the last word of a programme's name is instead of "programme", and its other cases: "Aktīvo iedzīvotāju fonda", "stratēģiskā plāna".
_LAST_WORDS: Final = {
    "lv": (
        ("fonds", re.compile(r"(?<!\w)fond(?:a|u|ā|am)$")),
        ("korpuss", re.compile(r"(?<!\w)korpus(?:a|u|ā|am)$")),
        ("tratēģiskais plāns", re.compile(r"(?<=\b[Ss])tratēģisk(?:ā|ajā|ajam|o)\splān(?:a|ā|am|u)(?!\w)")),
    ),
    "lt": (
        ("fondas", re.compile(r"(?<!\w)fond(?:o|ą|e)$")),
        ("strateginis planas", re.compile(r"(?<!\w)strategini(?:o|am|ame|į)\splan(?:o|ui|e|ą)(?!\w)")),
    ),
    "et": (("strateegiakava", re.compile(r"(?<!\w)strateegiakava(?:st|ga|s)(?!\w)")),),
}


def _years_near(reading: Reading, span: Span) -> re.Match[str] | None:
    """The programming period beside a programme's name, a few words apart; years further away may be those of another document."""
    sentence = reading.sentence_at(span.start)
    for match in _YEARS.finditer(reading.text, sentence.start, sentence.end):
        before = reading.text[max(sentence.start, match.start() - 40) : match.start()]
        between = reading.text[match.end() : span.start] if match.start() < span.start else reading.text[span.end : match.start()]
        if len(between.split()) > _MOST_WORDS_BETWEEN:
            continue
        if (match[1], match[2]) in PERIODS and not _OTHER_DOCUMENTS.search(before):
            return match
    return None


#: The number of Interreg by which its periods are told: "Interreg VI-A Latvija–Lietuva".
_STRAND_OF_PERIOD: Final = re.compile(r"(?i:interreg)\s(IV|VI|V)\s?-?\s?[ABC](?!\w)")
_PERIODS_OF_STRANDS: Final = {"IV": "2007-2013", "V": "2014-2020", "VI": "2021-2027"}
_NEAR: Final = 16


def _of_period(reading: Reading, span: Span, mentions: list[Mention]) -> Mention | None:
    """Of the programmes that bear a name the one of the period that the text speaks of; none if the text speaks of another period."""
    years = _years_near(reading, span)
    strand = _STRAND_OF_PERIOD.search(reading.text, max(0, span.start - _NEAR), min(span.end + _NEAR, len(reading.text)))
    if len(mentions) == 1 and years is None and strand is None:
        return mentions[0]
    by_strand = _PERIODS_OF_STRANDS[strand[1]] if strand is not None else period_of_text(reading)
    wanted = f"{years[1]}-{years[2]}" if years else by_strand
    for mention in mentions:
        period = reading.entry(mention.concept).first(RK.period)
        if period is None and len(mentions) == 1:
            return mention
        if wanted and isinstance(period, NamedNode) and period.value.endswith(wanted):
            return mention
    return None


def period_of_text(reading: Reading) -> str | None:
    """The programming period in which the dates of a text begin, by the years after which periods are named."""
    dates = [found.value.year for found in reading.dates.find(reading.text) if found.value.year and found.value.precision >= 2]
    if not dates:
        return None
    first = min(dates)
    return next((f"{start}-{start + 6}" for start in (2021, 2014, 2007) if first >= start), None)


def is_programme_page(reading: Reading) -> bool:
    """Whether a page describes a programme: it gives the programme's budget, area, priorities or authorities under labels of their own."""
    if any(_NAMED_AS_ONE.match(line.text) for line in reading.lines[:_HEAD]) and not any(
        reading.fields_of(RK.title, RK.acronym, RK.projectNumber)
    ):
        return True
    labels = {cue.concept for cue in reading.cues} & {LEX["programme-budget"], LEX["programme-area"], LEX["programme-priorities"]}
    heading = Span(0, max([line.end for line in title_lines(reading)] or [1]))
    if labels and any(_AUTHORITY.match(line.text) for line in reading.lines) and not any(reading.fields_of(RK.title, RK.acronym)):
        return True
    return len(labels) >= 2 or (
        bool(labels) and bool(reading.cues_in(heading, LEX.programme)) and not reading.cues_in(heading, LEX.project)
    )


#: Who runs a programme, as labels name them.
_AUTHORITY: Final = re.compile(
    r"(?:(?:Managing|Certifying|Audit|National)\s[Aa]uthority|Joint\s(?:Technical\s)?Secretariat|(?:Vadošā|Sertifikācijas|Revīzijas|Nacionālā)\s(?:atbildīgā\s)?iestāde"
    r"|(?:Apvienotais|Kopīgais)\s(?:tehniskais\s)?sekretariāts|(?:Valdymo|Vadovaujančioji|Audito|Nacionalinė)\sinstitucija|Jungtinis\s(?:techninis\s)?sekretoriatas"
    r"|Korraldusasutus|Auditeerimisasutus|(?:Ühine\s)?(?:tehniline\s)?[Üü]hissekretariaat)[^:\n]{0,40}:"
)
#: "Programme: Interreg Estonia – Latvia" in one of the first lines: what the page is about.
_NAMED_AS_ONE: Final = re.compile(r"Program(?:m|me|ma|a)?\s*:\s*\S")
_HEAD: Final = 2
_COUNTRIES_AFTER: Final = re.compile(r"programm|program|territor|teritor|ala|area|partner", re.IGNORECASE)


def read_programme_page(reading: Reading) -> None:
    """What a page that is about a programme says of it: its budget, the EU's part and rate, its fund and countries."""
    named = printed_programmes(reading)
    main = named[0] if named else None
    if reading.project is not None or main is None or not (reading.of_kind(RK.Programme) or is_programme_page(reading)):
        return
    draft = draft_of(reading, main)
    projects = reading.of_kind(RK.Project)
    names = [name for project in projects if (name := project.first(RK.title) or project.first(RK.acronym)) is not None]
    listed_from = min(name.span.start for name in names) if len(names) > 1 else len(reading.text)
    apart = {printed.span.start for printed in named if main.known is not None and printed.known not in (None, main.known)}
    for sentence in reading.sentences:
        about = reading.has_cue(sentence, LEX["programme-budget"]) or (
            reading.has_cue(sentence, LEX.programme) and not reading.has_cue(sentence, LEX.call, LEX.applies, LEX.project)
        )
        if about:
            _budget(reading, draft, sentence)
        is_apart = sentence.start >= listed_from or sentence.start in apart
        if not is_apart and _COUNTRIES_AFTER.search(reading.words(sentence)):
            for country in reading.codes_in(sentence, "country"):
                if not any(fact.value == country.concept for fact in draft.all(RK.country)):
                    draft.add(RK.country, country.concept, country.span, rule="programme.country/2", confidence=LIKELY)


_WHOLE: Final = re.compile(r"kopēj|budžet|total|budget|biudžet|bendr|eelarve|kogu", re.IGNORECASE)


def _budget(reading: Reading, draft: Draft, sentence: Span) -> None:
    """The first amount is the whole, the one at a fund's name the EU's part."""
    funds = reading.codes_in(sentence, "fund")
    for at, amount in enumerate(money_in(reading.text, sentence.start, sentence.end)):
        near = [fund for fund in funds if abs(fund.span.start - amount.span.end) < 30 or 0 <= amount.span.start - fund.span.end < 30]
        is_whole = _WHOLE.search(reading.text[max(sentence.start, amount.span.start - 60) : amount.span.start]) is not None
        property_ = RK.euContribution if near and (at or not is_whole) else RK.totalBudget
        if not draft.has(property_) and amount.value.amount >= 1_000_000:
            draft.add(property_, amount.value, amount.span, rule="programme.budget/1", confidence=LIKELY)
    for fund in funds[:1]:
        if not draft.has(RK.fund):
            draft.add(RK.fund, fund.concept, fund.span, rule="programme.fund/1", confidence=LIKELY)


def states_period(reading: Reading, programme: NamedNode) -> bool:
    """Whether the text itself tells the programme's period: by its name, by years beside it, or by a project number of that period."""
    if reading.known(programme).has(RK.period) or any(
        _YEARS.search(mention.phrase.text) for mention in reading.names if mention.concept == programme
    ):
        return True
    pattern = reading.entry(programme).first(RK.projectNumberPattern)
    number = reading.project.first(RK.projectNumber) if reading.project else None
    if not isinstance(pattern, Literal) or number is None or not isinstance(number.value, Literal):
        return False
    return re.search(pattern.value, number.value.value) is not None
