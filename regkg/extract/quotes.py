"""Quoted names of projects: behind the word "project" and before it, with a number beside them, as items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.acronyms import is_acronym, is_estonian_word, is_one_word, is_short_english_name
from regkg.extract.anchors import Anchor, is_shouted, line_of
from regkg.extract.cued_acronyms import bracketed_title, title_and_short
from regkg.extract.deeds import names_deed
from regkg.extract.drafts import CERTAIN, LIKELY
from regkg.extract.heads import CLOSE
from regkg.extract.layout import Line, quoted
from regkg.extract.listed import PLURALS
from regkg.extract.project_lines import MARK_OF_NUMBER, project_items
from regkg.extract.reading import Reading
from regkg.extract.titles import (
    ACRONYM_BEHIND,
    OF_GRANTS,
    Name,
    bare_of,
    names_behind,
    names_of_title,
    number_in,
)
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.extract.values import Found, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS

_MOST_BETWEEN: Final = 6
#: The same in an item of a list of projects, which may tell before the name what the project does.
_MOST_IN_ITEM: Final = 12


#: The network, and no title that begins with its name.
_NATURA: Final = re.compile(r"Natura 2000(?:\s\S+)?")


#: A name that goes on behind it, with the comma inside of the marks, as Americans write: 'the project, titled "Green Roofs," was'.
_COMMA_INSIDE: Final = re.compile(r"\b[Pp]roject,?\s(?:(?:called|named|entitled|titled)\s)?[“\"]$")
#: Behind somebody's words.
_IS_SAID: Final = re.compile(r"[”\"]\s(?:[^\W\d_]+\s){0,8}?(?:said|says|told|adds?|added|explain(?:s|ed)|noted?|stress(?:es|ed)|stated)\b")


def _has_comma_inside(reading: Reading, span: Span) -> bool:
    """Whether the comma at the end of a quoted name of a project belongs to the sentence around it."""
    return (
        reading.text[span.end - 1] == ","
        and reading.text[span.start].isupper()
        and _COMMA_INSIDE.search(reading.text, max(0, span.start - 40), span.start) is not None
        and _IS_SAID.match(reading.text, span.end) is None
    )


def _cue_before(reading: Reading, at: int) -> tuple[Span, str] | None:
    """The word "project" before a place, and what stands between; None if none is near."""
    before = Span(max(0, at - 90), at)
    cues = reading.cues_in(before, LEX.project)
    if not cues:
        application = _APPLICATION.search(reading.text, *before)
        return (Span(*application.span()), "") if application is not None else None
    gap = reading.text[cues[-1].span.end : at]
    return cues[-1].span, gap


#: What ends a line right before the name of a project on the next one: "a project called".
_CALLED: Final = re.compile(
    r",?\s(?:called|titled|entitled|named|ar\s(?:nosaukumu|virsrakstu|tēmu)|nosaukums\sir|pavadinimu|pealkirjaga|nimega|nimetusega):?\s*\n\s*[“„\"«‘]?"
)
#: What asks for a project's money under its name: "an application entitled “…”", "pieteikums ar nosaukumu “…”".
_APPLICATION: Final = re.compile(
    r"\b(?:(?:application|proposal)\s(?:entitled|titled|called|named)|pieteikum(?:s|u|am|a)\sar\snosaukumu|paraišk(?:a|ą|os)\spavadinimu"
    r"|taotlus(?:e|t)?\s(?:pealkirjaga|nimega|nimetusega))\s[“„\"«]$"
)


#: What else a quoted name is of, as the noun right behind it tells; another name may stand between.
_KIND_BEHIND: Final = re.compile(
    r"[”“\"»]\s(?:[“„\"«][^“”„\"«»\n]{2,80}[”“\"»]\s)?(?:finansavimo\s|paramos\s|finansēšanas\s|atbalsta\s|funding\s|grant\s)?"
    r"(?:program(?:ai|os|ą|oje|a)|priemon(?:ei|ės|ę|ė)|kvietim(?:ui|o|ą|e|as)|programm(?:ai|as|ā|u|a)|pasākum(?:am|a|ā)|uzsaukum(?:am|a|ā)"
    r"|programm(?:i|ist|is|isse)|meet(?:me|mest|messe)|taotlusvooru?|program(?:me)?|call|scheme|measure"
    r"|(?:pakalpojum|nodarbīb|apmācīb|metod|kampaņ|izstād|filiāl|laukum)[^\W\d_]{1,4}|grup(?:as|u|ām|ā)|paslaug(?:as|ų|oms)|teenus(?:t|e|ed))(?!\w)"
)


#: A strategy or plan in the genitive, perhaps with its years, and the noun that it stands before: "“… stratēģijas 2021–2027” īstenošanai".
_STRATEGY: Final = re.compile(
    r"(?:stratēģijas|plāna|koncepcijas|strategijos|plano)(?:\s(?:19|20)\d\d[\d.\s–-]*(?:gad[^\W\d_]+|g\.|m\.|met[^\W\d_]+)?)?$"
)
_CARRIED_OUT: Final = re.compile(r"[”“\"»]\s(?:īstenošan|ieviešan|realizācij|realizēšan|izpild|įgyvendinim)")


#: What is written under a quoted name: "the article of the newspaper “X” tells of the project" in languages that put the noun last.
_WRITTEN: Final = re.compile(r"[”“\"»]\s(?:artik(?:kel|li|lis|list)|ajaleh[^\W\d_]+|raadiosaa[^\W\d_]+|article|newspaper|magazine)(?!\w)")


def quoted_titles(reading: Reading) -> Iterator[Anchor]:
    """Quoted titles: behind the word "project", with a project's number beside them, or as items of a list of projects."""
    listed = project_items(reading)
    last: Anchor | None = None
    before: Anchor | None = None  # the one before, behind the word for a project
    named: set[str] = set()
    for span in quoted(reading.text, 0, len(reading.text)):
        if any(body.span.holds(span) and body.span.start < span.start for body in reading.bodies):
            continue
        if _has_comma_inside(reading, span):
            span = bare_of(reading, span)
        if reading.text[span.end - 1] == "," or _SAID.fullmatch(reading.text, *span) or _is_programme(reading, span):
            continue  # somebody's words, who is named behind them; a programme
        if _IN_OTHER_LANGUAGE.search(reading.text, max(0, span.start - 24), span.start):
            continue  # the same name in another language
        if _WRITTEN.match(reading.text, span.end):
            continue
        cue = _cue_before(reading, span.start)
        if (cue is None or cue[1].strip(" “„\"«‘',")) and (
            _KIND_BEHIND.match(reading.text, span.end) or _AWARD.match(reading.text, span.end)
        ):
            continue  # "projects submitted to the “…” programme", "the project was given the “…” award"
        if (
            (cue is None or cue[1].strip(" “„\"«‘',"))
            and _CARRIED_OUT.match(reading.text, span.end)
            and _STRATEGY.search(reading.words(span))
        ):
            continue  # "applications are taken for carrying out the “… strategy”"
        names: list[Name] = []
        begin = span.start
        origin = "quote"
        joined = last is not None and _is_joined(reading, last.span.end, span.start - 1) and _is_title(reading, span)
        is_called = cue is not None and _CALLED.fullmatch(cue[1]) is not None
        if cue is not None and not is_called and _is_below(reading, cue[0], span.start):
            cue = None
        if cue is not None:
            begin = cue[0].start
            found = number_in(reading, cue[0].end, span.start)
            if found is None and (
                granted := OF_GRANTS.fullmatch(reading.text, cue[0].end, span.start)
                or _PAID_AND_NUMBERED.search(reading.text, cue[0].start, span.start)
            ):
                found = (granted.start("number"), Found(granted["number"], Span(*granted.span("number"))))
            gap = cue[1]
            if found:
                gap = gap.replace(reading.text[found[0] : found[1].span.end], " ", 1)
            gap = _BY_SOMEBODY.sub(" ", gap)
            if not _INFINITIVE.match(reading.text, span.start):
                gap = _OF_MEASURE.sub(" ", gap)
            gap = re.sub(r"\([^()]*\)", " ", re.sub(r"\b(Nr|No)\.?", r"\1", gap)).rstrip("“„\"«‘' ")
            gap = gap.removesuffix(",,")
            is_far = (
                re.search(r"(?:\bnr|:\s*Nr)\.?\s?\d{1,3}\s*$", gap)  # of a thing that is counted: "four routes: No 419 “…”"
                or _OF_ROLE.match(gap)
                or _IS_PAID.search(gap)
                or _MADE.search(gap)
                or gap.rstrip().endswith((" by", " pēc", " saskaņā ar", " atbilstoši", " pagal", " according to"))
                or re.search(r",\s(?:kā|ka|kur|lai|jo|kad|kāpēc)\b", gap)
                or _NATURA.fullmatch(reading.text, span.start, span.end)
                or (gap.split() and _is_plain_word(reading.words(span)))
                or (
                    re.search(r"[.!?;\n]|[.!?,;]\s*$", gap)
                    and not is_called
                    and not _ends_heading(reading, cue[0], gap)
                    and not (re.fullmatch(r",\s*", gap) and reading.text[span.end + 1 : span.end + 2] == ",")
                    and not (_IN_LAND.fullmatch(gap) and _SHORT_IN_BRACKETS.match(reading.text, span.end + 1))
                )
                or len(gap.split()) > (_MOST_IN_ITEM if any(item.holds(Span(cue[0].start, span.end)) for item in listed) else _MOST_BETWEEN)
                or _names_other_thing(gap)
            )
            if reading.language == "en" and gap.strip() and any(body.span.end == span.start - 2 for body in reading.bodies):
                is_far = True  # the name of a body: "Association of Hills “Kalni”"
            if (re.search(r":\s*$", gap) and len(gap.split()) > 2) or (last is not None and cue[0].start < last.span.end):
                is_far = True
            if (
                is_far
                and not joined
                and _names_other_thing(gap)
                and "\n" not in gap.strip()
                and not re.match(r"[”“\"»]?\s*\((?!proje[kc]t)", reading.text[span.end : span.end + 12])
            ):
                continue
            if is_far:
                cue = None
            elif found:
                names.append((RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN))
            if cue is not None and (short := _short_between(reading, found[1].span.end if found else cue[0].end, span.start)) is not None:
                names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
        if (
            cue is None
            and not joined
            and (
                _OF_PROGRAMME.search(reading.text, max(0, span.start - 40), span.start)
                or (_names_other_thing(before_it := _just_before(reading, span.start)) and not _is_apposed(reading, span, before_it))
            )
        ):
            continue
        if cue is None:
            begin = span.start
            line = line_of(reading, span.start)
            number = next(project_numbers_in(reading.text, line.start, span.start), None) if line else None
            if number and line and number.span.start - line.start < 12 and len(reading.text[number.span.end : span.start].split()) <= 2:
                names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
                between = reading.text[number.span.end : span.start - 1].strip()
                if is_acronym(between) and not between.isdigit():
                    at = reading.text.index(between, number.span.end)
                    names.append((RK.acronym, Literal(between), Span(at, at + len(between)), LIKELY))
                begin = number.span.start
            elif last is not None and (joint := _numbered_after(reading, last.span.end, span.start)) is not None:
                names.append((RK.projectNumber, Literal(joint.value), joint.span, CERTAIN))
                begin = joint.span.start
                origin = last.origin = "item"
            elif line and (loose := _NUMBER_FIRST.fullmatch(reading.text, line.start, span.start)):
                names.append((RK.projectNumber, Literal(loose[1]), Span(*loose.span(1)), LIKELY))
                begin = loose.start(1)
            elif granted := _PAID_AND_NUMBERED.search(reading.text, reading.sentence_at(span.start).start, span.start):
                names.append((RK.projectNumber, Literal(granted["number"]), Span(*granted.span("number")), LIKELY))
                begin = granted.start("number")
            elif (numbered := _strong_number_before(reading, span.start - 1)) is not None:
                names.append((RK.projectNumber, Literal(numbered.value), numbered.span, CERTAIN))
                begin = numbered.span.start
        behind = names_behind(reading, span.end, [*names, (RK.title, reading.text_literal(reading.words(span)), span, LIKELY)])
        has_number = any(name[0] == RK.projectNumber for name in [*names, *behind])
        is_labelled = ACRONYM_BEHIND.match(reading.text, span.end + 1) is not None
        if cue is None and not has_number and not is_labelled:
            if not joined and not any(item.holds(span) and span.start - item.start < 6 for item in listed):
                continue
            origin = "item"
            if joined and last is not None:
                last.origin = "item"
        elif any(item.holds(span) for item in listed):
            origin = "item"
        bare = bare_of(reading, span)
        titled = names_of_title(reading, bare, CERTAIN if cue is not None else LIKELY)
        if any(name[0] == RK.title for name in behind):  # the short name of what stands in full behind it
            titled = [(RK.acronym, Literal(name[1].value), *name[2:]) if name[0] == RK.title else name for name in titled]
        if not any(name[0] == RK.acronym for name in [*names, *behind, *titled]):
            titled = [as_short_name(reading, name) for name in titled]
        if any(name[0] == RK.acronym for name in titled) and not any(name[0] == RK.title for name in titled):
            behind = [name for name in behind if name[0] != RK.acronym]
        if not any(name[0] == RK.title for name in titled):
            behind = _with_title(behind)
        if titled and all(name[0] == RK.acronym for name in titled) and (dashed := _DASHED_TITLE.match(reading.text, span.end)):
            rest = Span(dashed.start("title"), dashed.end("title"))
            titled.append((RK.title, reading.text_literal(reading.words(rest)), rest, LIKELY))
        names += titled
        names += [name for name in behind if not (name[0] == RK.acronym and any(known[0] == RK.acronym for known in names))]
        anchor = Anchor(names, Span(begin, max([span.end + 1, *(name[2].end for name in names)])), origin)
        is_next = (
            before is not None
            and cue is not None
            and _AND.fullmatch(reading.text, before.span.end, cue[0].start) is not None
            and named <= before.keys(RK.title, RK.acronym)  # none was named before these two
        )
        named |= anchor.keys(RK.title, RK.acronym)
        if is_next and before is not None:  # "the project “A” and the project “B”"
            before.origin = anchor.origin = "item"
        one = last if joined else before if is_next else None
        if one is not None:  # two of a list are two, however alike: "“Hills I” and “Hills II”"
            anchor.unlike = (one.unlike | one.keys(RK.title, RK.acronym)) - anchor.keys(RK.title, RK.acronym)
        before = anchor if cue is not None else None
        is_several = cue is not None and fold(reading.words(cue[0])) in PLURALS
        last = anchor if is_several or joined or origin == "item" else None
        yield anchor


#: Two or more sentences of some words with the full stop of the last inside the marks: what somebody says.
_SAID: Final = re.compile(rf"[^.!?]*\s[^.!?]*\s[^.!?]*[{LOWER}]{{4}}[.!?]\s[{UPPER}][^.!?]*\s[^\n]*[.!?…]")


#: What stands in a bracket before a name in another language: "(angl. “", "(angļu val. “".
_IN_OTHER_LANGUAGE: Final = re.compile(
    r"\((?:angl|lat(?:v|vių)|liet|lot|eng|angļu|latviešu|inglise)[^\W\d_]*\.?\s(?:(?:val|kalba|valodā|k|keeles)\.?\s)?[“„\"«]$"
)


def _is_programme(reading: Reading, span: Span) -> bool:
    """Whether a quotation is the name of a programme or a fund and nothing else, or ends with the word for one."""
    known = (*reading.names_in(span, RK.Programme), *reading.codes_in(span, "fund"))
    if any(name.span == span for name in known) or _WELL_KNOWN.match(reading.text, span.start):
        return True
    is_called_project = (
        len(reading.words(span).split()) >= _FEWEST_AROUND
        and _PROJECT_RIGHT_BEFORE.search(reading.text, max(0, span.start - 12), span.start) is not None
    )
    return not is_called_project and any(cue.span.end == span.end for cue in reading.cues_in(span, LEX.programme))


#: A programme that all know by one name, with the word for it behind: "sadarbības projektu “Comenius” programmas ietvaros".
_WELL_KNOWN: Final = re.compile(
    r"(?:[Cc]omenius|COMENIUS|[Ee]rasmus ?\+?|ERASMUS ?\+?|Grundtvig|Leonardo da Vinci|Tempus|LEADER|Leader|LIFE ?\+?"
    r"|Interreg|INTERREG|Nordplus|NORDPLUS|URBACT|eTwinning|PHARE|Phare|Horizon 2020|Apvārsnis 2020|Creative Europe|Radošā Eiropa"
    r"|Jaunatne darbībā)[”“\"»]\s(?:program|meetme)"
    # of the Union alone, and never the name of a project
    r"|(?:Eiropa pilsoņiem|Europe for Citizens|Europa piliečiams|Euroopa kodanikele|Jaunatne darbībā|Youth in Action"
    r"|Erasmus ?\+)[”“\"»]"
)
#: A title of so many words may end with "programme": "Projektas „… įgyvendinant programą“".
_FEWEST_AROUND: Final = 6
#: The word for a project in the nominative right before its name, which may itself end with "programme".
_PROJECT_RIGHT_BEFORE: Final = re.compile(r"\b(?:[Pp]rojekts|[Pp]rojektas|[Pp]rojekt|[Pp]roject)\s[“„\"«]$")


#: "a project, financed by …, No 12/34 “": who pays between the word and its number and title.
_PAID_AND_NUMBERED: Final = re.compile(
    r"\b(?:projekt(?:ą|as|o|e)|project),?\s(?:(?:bendrai\s)?finansuojam\w+|(?:co-?)?financed|funded)"
    r"\s[^.:;“„\"]{4,240},\s(?:projekt[oa]\s)?(?:Nr\.|No\.?|nr\.?)\s?(?P<number>(?=[\w./-]*\d)[A-Z\d][\w./-]{3,})\s[“„\"«]$"
)


def _strong_number_before(reading: Reading, quote: int) -> Found[str] | None:
    """The number of a project right before a quotation: "… and LLI-982 “Art of Wood”"; None if none stands there."""
    start = max(0, quote - 24)
    return next((found for found in project_numbers_in(reading.text, start, quote) if reading.text[found.span.end : quote] == " "), None)


#: "Nr.4.3-24/ABC/INP-004 “": a number of any kind with which a line begins, before a quote.
_NUMBER_FIRST: Final = re.compile(r"(?:Projekta )?(?:Nr|No)\.?\s?([A-Z0-9][\w.-]*(?:/[\w.-]+){1,6})\s+[“„\"«]")


#: What a project or its partner has made, right before the name of that: "projekta gaitā tapis “", "projekto partneris išleido „".
_MADE: Final = re.compile(
    r"\s(?:izdev|tap|izstrādāj|sagatavoj|izveidoj|radīj|publicēj|uzbūvēj)(?:is|usi|uši|ušas)\s*$"
    r"|\s(?:izdo|izstrādā|sagatavo|izveido|radī|publicē|uzbūvē|nofilmē)(?:ts|ta|ti|tas|ja)\s*$"
    r"|\s(?:išleido|parengė|sukūrė|(?:išleist|parengt|sukurt|nufilmuot)(?:as|a|i|os))\s*$|\s(?:valmis|ilmus|koostati|loodi|avaldati)\s*$"
    r"|\s(?:published|produced|released|issued)(?:\s(?:the|an?))?\s*$"
)
#: An award, behind its name.
_AWARD: Final = re.compile(
    r"[”“\"»]\s(?:atzinīb(?:u|as)|balv(?:u|as)|diplom(?:u|iem)|medaļ(?:u|ām)|titul(?:u|am)|apdovanojim(?:ą|u|o)|prizą|medali(?:u|į)"
    r"|auhin(?:d|na|naga)|tiitli(?:ga)?|award|prize|medal)(?!\w)"
)
#: "partners: the company “": whose name is quoted.
_OF_ROLE: Final = re.compile(
    r"\s+(?:partner\w*|promoter\w*|applicant\w*|coordinator\w*|partneri\w*|iesniedzēj\w*|īstenotāj\w*)\b[^“„\"]{0,12}:"
)
#: "project SAM 3.3.1. “": the measure under which it is supported.
_OF_MEASURE: Final = re.compile(r"\s(?:SAM|SAMP|pasākuma|aktivitātes|measure)\s\d(?:\.\d{1,2})+\.?(?=\s*[“„\"«]?$)")


#: How names of measures begin in Latvian: "Palielināt …".
_INFINITIVE: Final = re.compile(rf"[{UPPER}][^\W\d_]+t\b")


#: "A project by “Kalni” (The Hills) association, “": whose it is, before the title.
_BY_SOMEBODY: Final = re.compile(r"^ by [“„\"][^“”„\"]{2,80}[”“\"](?: \([^()]{2,60}\))?(?: [a-z]+)?(?: [–-]|,)\s*")


#: "“ACRONYM” – Title of the project" to the end of the line.
_DASHED_TITLE: Final = re.compile(rf"[”“\"»]\s[–—-]\s(?P<title>[{UPPER}][^.“”„\"\n]{{15,160}})(?=\n|$)")


#: From a heading on projects to the number with which an entry below it begins.
_ENTRY_BELOW: Final = re.compile(r"(?P<rest>[^\n]*)\n\W*(?:\d{1,2}[.)]\s+)?")


def _is_below(reading: Reading, cue: Span, title: int) -> bool:
    """Whether a line with a number first, which holds a title, is an entry below the line that speaks of projects."""
    number = next(project_numbers_in(reading.text, cue.end, title), None)
    match = _ENTRY_BELOW.fullmatch(reading.text, cue.end, number.span.start) if number is not None else None
    return match is not None and (bool(match["rest"].strip()) or fold(reading.words(cue)) in PLURALS)


def _ends_heading(reading: Reading, cue: Span, gap: str) -> bool:
    """Whether "project" ends a line below which the quote stands: a heading over two lines."""
    return not gap.strip() and 0 < gap.count("\n") <= _MOST_LINES_DOWN and fold(reading.words(cue)) not in PLURALS


_MOST_LINES_DOWN: Final = 3


def _just_before(reading: Reading, at: int) -> str:
    """The last words on the line before a quotation, without its mark."""
    return reading.text[max(reading.text.rfind("\n", 0, at) + 1, at - 30) : at].rstrip(" “„\"«‘'")


def _is_apposed(reading: Reading, span: Span, before: str) -> bool:
    """Whether a comma parts a quotation with a project's number behind it from another thing: "of the programme X, “A” (LLI-901)"."""
    number = next(project_numbers_in(reading.text, span.end, min(len(reading.text), span.end + _NEAR)), None)
    return before.endswith(",") and number is not None and not reading.text[span.end : number.span.start].strip(' ”“"»(')


_NEAR: Final = 40
#: "programme No LV07 “": what is quoted is its name.
_OF_PROGRAMME: Final = re.compile(r"\bprogram\w*\s+(?:(?:Nr|No)\.?\s?[\w-]+\s+)?[“„\"«‘']?$", re.IGNORECASE)
#: Words between others of a name that is no short one: "PROTI un DARI!".
_JOINING: Final = frozenset({"un", "ar", "no", "ir", "ja"})


def _with_title(names: list[Name]) -> list[Name]:
    """The names behind a short one, the first other name of at least three words as the title."""
    for at, name in enumerate(names if not any(name[0] == RK.title for name in names) else ()):
        if name[0] == SKOS.altLabel and len(name[1].value.split()) >= _FEWEST_OF_TITLE:
            return [*names[:at], (RK.title, *name[1:]), *names[at + 1 :]]
    return names


_FEWEST_OF_TITLE: Final = 3


def as_short_name(reading: Reading, name: Name) -> Name:
    """A title as the acronym that it is, where it is one word or a short name in English or in capitals: "Blue Coast", "SAFER TOGETHER".

    Capitals say nothing where the page writes the same name in small letters, too, or where all of the line is in capitals.
    """
    property_, value, span, confidence = name
    if property_ != RK.title:
        return name
    words = value.value.split()
    shouted = (
        2 <= len(words) <= 4
        and value.value.isupper()
        and value.value.isascii()
        and not any(map(str.isdigit, value.value))
        and not is_shouted(reading, span)
        and value.value.capitalize() not in reading.text
    )
    if (
        shouted
        or (is_one_word(value.value) and not (reading.language == "et" and is_estonian_word(value.value)))
        or is_short_english_name(value.value)
        or (len(words) <= 3 and not value.value.isupper() and not _JOINING & set(words) and any(is_acronym(word) for word in words))
    ):
        return (RK.acronym, Literal(value.value), span, confidence)
    return name


#: "is financed by the", behind which a programme stands.
_IS_PAID: Final = re.compile(r"\b(?:financed|funded|supported|implemented|organi[sz]ed|so[- ]called)\b", re.IGNORECASE)


def _is_plain_word(words: str) -> bool:
    """Whether a quote is one word in small letters, which somebody quotes for another reason than that it names something."""
    return words.islower() and len(words.split()) == 1


#: A name in capitals before "or" and a quoted title: "project SMART PLANNING jeb “…”".
_SHORT_BEFORE: Final = re.compile(
    rf"(?<!\S)([{UPPER}][{UPPER}\d-]{{2,}}(?: [{UPPER}]"
    rf"[{UPPER}\d-]+){{0,3}})\s+(?:jeb|or|arba|ehk|[-–])\s*$"
)


def _short_between(reading: Reading, start: int, end: int) -> Span | None:
    """The short name that stands between the word "project" and a quoted title; None without one."""
    in_full = _BEFORE_FULL.fullmatch(reading.text, start, end)
    if in_full is not None and is_acronym(in_full[1]):
        return Span(*in_full.span(1))
    found = _SHORT_BEFORE.search(reading.text, start, end - 1)
    if found is None and (found := _NAME_BEFORE.fullmatch(reading.text, start, end)) and not any(map(is_acronym, found[1].split())):
        return None
    return Span(found.start(1), found.end(1)) if found is not None else None


#: "projekta SHORE ietvaros (pilnais nosaukums – “": a short name before the full one.
_BEFORE_FULL: Final = re.compile(
    r"\s([^\s“„”\"«»(),;]+)(?:\s[^\s“„”\"«»(),;.]+){0,3}\s\((?:pilnais\snosaukums|pilns\snosaukums|full\s(?:name|title)|pilnas\spavadinimas"
    r"|visas\spavadinimas|täisnimi|täispikk\snimi)\s?[:–-]?\s?[“„\"«]"
)
#: "project LIFE BlueCoast “": a short name between the word and the title.
_NAME_BEFORE: Final = re.compile(
    rf",?\s+([A-Z][\w-]+(?:\s[A-Z][\w-]+){{0,2}})(?:(?:\s[{LOWER}]{{3,}}){{0,3}}\s(?:jeb|or))?\s+[–-]?\s?[“„\"«]"
)
#: Between the names of two projects that a sentence enumerates, each with the word for it.
_AND: Final = re.compile(r"[”“\"»]?(?:\s\([^()\n]{2,60}\))?\s(?:un|and|ir|ja|ning|bei)\s(?:the\s)?")
_JOINT: Final = re.compile(
    r"(?:[)”“\"»]|[’']{1,2})?\s*(?:,|;|un|and|ir|ja|bei|ning|kā arī|as well as|taip pat|samuti)"
    r"(?:\s(?:un|projektu|projekts|and|kā arī|as well as|taip pat|samuti))?\s*[‘’']?"  # the first of two marks that open
)


#: The same behind an amount of the first one: "“…” – 240,5 tūkst. Eur, “", "“…” (12 000 eurot) ja “".
_JOINT_BEHIND_AMOUNT: Final = re.compile(
    rf"[{CLOSE}]?(?:\s[–—-]\s|,\s|:\s|\s\()(?:[{LOWER}]+\s){{0,2}}(?:(?:EUR|Eur|€)\s?)?\d[\d\s.,]*"
    r"(?:\s?(?:tūkst|milj|mln|tuh|thousand|million|tuhat)[^\W\d_]*\.?)?"
    r"\s?(?:EUR|eur[^\W\d_]*|eiro|€|Lt|lit[^\W\d_]+|LVL|Ls|lat[^\W\d_]+|kroon[^\W\d_]*)?\.?\)?"
    r"(?:[,;]\s?(?:(?:un|and|ir|ja|bei|ning|kā arī|o taip pat|taip pat|samuti)\s)?"
    r"|\s(?:un|and|ir|ja|bei|ning|kā arī|as well as|taip pat)\s),?",
    re.IGNORECASE,
)


def _is_joined(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands from the end of a title to the mark of a quotation joins one more to it."""
    if _JOINT.fullmatch(reading.text, start, end) is not None:
        return True
    return end - start <= _LONGEST_JOINT and _JOINT_BEHIND_AMOUNT.fullmatch(reading.text, start, end) is not None


_LONGEST_JOINT: Final = 60


def _numbered_after(reading: Reading, start: int, end: int) -> Found[str] | None:
    """The number of a second project behind the first one: "projects No LLI-901 “…” and No LLI-902 “"; None for anything else."""
    joint = _JOINT.match(reading.text, start, end)
    found = number_in(reading, joint.end(), end) if joint is not None else None
    is_next = (
        joint is not None and found is not None and found[0] == joint.end() and not reading.text[found[1].span.end : end].strip(' “„"«')
    )
    return found[1] if found is not None and is_next else None


def _is_title(reading: Reading, span: Span) -> bool:
    """Whether a quote can be a title beside another: two words at least, no body."""
    return len(reading.words(span).split()) >= 2 and not any(body.span.holds(span) for body in reading.bodies)


def _names_other_thing(gap: str) -> bool:
    """Whether what stands between "project" and a quote names another thing that the quote belongs to: a measure, a centre."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(gap)) if len(word) > 2]
    return bool(words) and (
        words[-1].startswith(_OTHER_THINGS) or words[-1].endswith(_ENDS_OF_OTHER) or any(word.startswith(_INVOLVES) for word in words)
    )


#: "Took part in the project, too, the group “X”": verbs behind which no title stands.
_INVOLVES: Final = (
    "iesaist",
    "piedalij",
    "piedalas",
    "sadarbo",
    "bendradarbiau",
    "apmeklej",
    "noskatij",
    "participat",
    "dalyvav",
    "osales",
    "sanem",
    "dabuj",
    "ieguv",
    "guvis",
    "riko",
    "organiz",
)
#: Where a project is, between commas before its name, and the short name behind it: "the first LIFE project in Latvia, “Title” (SHORT)".
_IN_LAND: Final = re.compile(rf",?(?:\s(?:in|of)\s(?:the\s)?[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?)?,\s*")
_SHORT_IN_BRACKETS: Final = re.compile(r"\s\((?:[A-Z][\w-]*\s)*[\w-]*[A-Z]{2}[\w-]*\)")
#: How Estonian compounds end that name other things: "retseptiraamat".
_ENDS_OF_OTHER: Final = ("raamat", "raamatu", "voldik", "kogumik", "trukis", "film", "naitus", "laager", "konkurss", "festival")
_OTHER_THINGS: Final = tuple(
    """
    pasakum apakspasakum seminar konferenc konkurs film video raid zurnal buklet biedrib centr muzej skol aktivitat
    programm fond iestad institut agentur ricib prioritat prioritee prioritet merk krajum izstad festival partner biblio objekt posm sia
    grup kolektiv ansambl komand klub laikrakst portal raidijum ekspozicij darznic klas iepirkum pirkim hange hanke
    virzien srit sadal shem kart sabiedrib koncept park liegum rezervat baznic muiz bernudarz pirmsskol zimol kampan izdevum rokasgramat
    gabal raamat ajaleh nams nama namam stadion estrad viesnic kafejnic uznemum federacij apvienib savienib pils stacij veikal ostas
    meede meetme alameetme toetusmee taotlusvoor toetusskeem investicij uzdavin
    cela cels celu ielas ielu autocel dubultcel magistral gatv kelio keliu plento tanava maantee street road highway
    measure program priority programos priemon strateg koncert vebinar darbnic nometn kurs aplikacij plan celvedi gramat
    objective knyg leidin brosiur book brochure handbook
    """.split()
)
_AT_BEGINNING: Final = re.compile(r"\s*[“„\"«](?P<title>[^“”„\"«»\n]{12,240})[”“\"»]\s\((?P<short>[^()\s]{2,30})\)\s(?:is|ir|yra|on)\s")


_BARE_AT_BEGINNING: Final = re.compile(
    r"\s*(?P<title>[A-Z][^“”„\"«»\n().;:]{12,200})\s\((?P<short>[^()\n]{2,30})\)\s(?:is|was|ir)\s"
    r"(?:(?!that|which|whose|kas\s|kuru?)[\w’'-]+\s){0,5}proje[kc]t"
)


#: "“Title of the project” (“Short Name”) wants to …" at the beginning of a line.
_OPENS_LINE: Final = re.compile(
    r"[“„\"«](?P<title>[^“”„\"«»\n]{12,240})[”“\"»]\s\([“„\"](?P<short>[^()“”„\"«»\n]{2,40})[”“\"]\)\s[–-]?\s?(?=[^\W\d_])(?!(?:is|ir|yra|on)\s(?:a\s)?progra)"
)


def title_at_beginning(reading: Reading) -> Iterator[Anchor]:
    """ "“Title of the project” (ACRONYM) is …": how a text begins, or one of its lines where a short name of few words is quoted, too."""
    match = _AT_BEGINNING.match(reading.text) or _BARE_AT_BEGINNING.match(reading.text)
    if match is not None and any(map(is_acronym, match["short"].split())) and re.search(r"proje[kc]t|HORIZON|Horizon", reading.text):
        yield title_and_short(reading, match, origin="quote")
    if not any(cue.concept == LEX.project for cue in reading.cues):
        return
    for line in reading.lines:
        match = _OPENS_LINE.match(line.text) if line.text[0] in '“„"«' else None
        if match is None or len(match["title"].split()) < 3 * len(match["short"].split()):
            continue
        anchor = title_and_short(reading, match, offset=line.start, origin="quote")
        if not any(body.span.overlaps(anchor.span) and body.span.start <= anchor.span.start for body in reading.bodies):
            yield anchor


_ONLY_CLOSED: Final = re.compile(rf" {{1,2}}(?P<title>[{UPPER}][^“”„\"«»‘’\n.;:,()]{{3,140}}?)”(?=[\s.,;)])")
#: The same up to a clause on the project, on a line that no mark closes: "projekt “Name of it, mida rahastatakse …".
_ONLY_OPENED_TO_CLAUSE: Final = re.compile(
    rf"\s[“„](?P<title>[{UPPER}][^“”„\"«»\n();:,]{{12,200}}),\s(?:mida|mille|milles|kas|ko|kuru|kurš|kurā|kuris|kurį|kurio|kuriame|which)\s"
    r"[^“”„\"«»\n]*(?:\n|$)"
)
#: "project “Name of it (No LLI-901)": a name whose closing mark is missing, up to the bracket with its number or short name.
_ONLY_OPENED: Final = re.compile(rf"\s?[“„](?P<title>[{UPPER}][^“”„\"«»‘’\n()]{{8,200}}?)\)?(?=\s\()")


def unopened_titles(reading: Reading) -> Iterator[Anchor]:
    """ "the project Name of it” is", "the project “Name of it (LLI-901) is": a name behind the word of whose marks one is missing."""
    for cue in reading.cues:
        if cue.concept != LEX.project:
            continue
        if clause := _ONLY_OPENED_TO_CLAUSE.match(reading.text, cue.span.end):
            title = Span(*clause.span("title"))
            yield Anchor(names_of_title(reading, title, LIKELY), Span(cue.span.start, title.end), "quote")
            continue
        if opened := _ONLY_OPENED.match(reading.text, cue.span.end):
            title = Span(*opened.span("title"))
            behind = names_behind(reading, opened.end(), [])
            if any(name[0] != SKOS.altLabel for name in behind):
                names = names_of_title(reading, title, LIKELY)
                yield Anchor([*names, *behind], Span(cue.span.start, max(name[2].end for name in behind)), "quote")
            continue
        if (match := _ONLY_CLOSED.match(reading.text, cue.span.end)) is None:
            continue
        if reading.text.count("“", max(0, cue.span.start - 60), cue.span.start) > reading.text.count(
            "”", max(0, cue.span.start - 60), cue.span.start
        ):
            continue  # the mark that opens it stands before the word
        span = Span(match.start("title"), match.end("title"))
        if not any(body.span.overlaps(span) and body.span.start <= span.start for body in reading.bodies):
            names = [as_short_name(reading, name) for name in names_of_title(reading, span, LIKELY)]
            names += [name for name in names_behind(reading, match.end(), names) if name[0] in (RK.projectNumber, RK.acronym)]
            yield Anchor(names, Span(cue.span.start, max(match.end(), *(name[2].end for name in names))), "quote")


_WHOLE_LINE: Final = re.compile(r"(?:[^\W\d_][^:“„\"«\n]{2,40}:\s*)?[“„\"«](?P<title>[^“”„\"«»\n]{12,240})[”“\"»]\.?")
#: How a text on a project goes on below its name.
_ON_PROJECT: Final = re.compile(
    r"(?:The\s(?:[^\W\d_]+\s){0,3}(?:of\s(?:the|this)\s)?project\b|(?:This|Our)\sproject\b|Projekt(?:a|s|ā|o|i|as|u)\s(?=\S))"
)
_FEWEST_LINES: Final = 2


def titles_on_lines(reading: Reading) -> Iterator[Anchor]:
    """A line that is a quoted name, above its number or a text on "the project"; or several such lines on a page that lists projects."""
    found = []
    for at, line in enumerate(reading.lines):
        match = _WHOLE_LINE.fullmatch(line.text)
        if match is None or len(match["title"].split()) < _FEWEST_OF_TITLE or not match["title"][0].isupper():
            continue
        title = bare_of(reading, Span(line.start + match.start("title"), line.start + match.end("title")))
        if any(body.span.overlaps(title) and body.span.start < title.start for body in reading.bodies):
            continue
        below = reading.lines[at + 1] if at + 1 < len(reading.lines) else None
        anchor = Anchor(names_of_title(reading, title, LIKELY), line.span, "quote")
        if below is not None and (_ON_PROJECT.match(below.text) or _is_number(reading, below)):
            yield anchor
        elif _has_project_data(reading, at):
            found.append(anchor)
    if len(found) >= _FEWEST_LINES and PLURALS & {fold(reading.words(cue.span)) for cue in reading.cues_in(reading.scope, LEX.project)}:
        for anchor in found:
            anchor.origin = "item"
            yield anchor


def _is_number(reading: Reading, line: Line) -> bool:
    """Whether a line is the number of a project and nothing else: "Nr. LLI-901"."""
    number = next(project_numbers_in(reading.text, line.start, line.end), None)
    return (
        number is not None
        and number.span.end == line.end
        and MARK_OF_NUMBER.fullmatch(reading.text, line.start, number.span.start) is not None
    )


def _has_project_data(reading: Reading, at: int) -> bool:
    """Whether one of the three lines below a line begins with a span of time or an amount."""
    for line in reading.lines[at + 1 : at + 4]:
        period = next(iter(reading.periods_in(line.span)), None)
        first = period.start or period.end if period else None
        if first is not None and first.span.start - line.start <= 1:
            return True
    return False


_QUOTED_BEFORE: Final = re.compile(
    r"(?:[“„\"«]|(?P<single>(?<!\w)‘))(?P<name>(?(single)[^‘’“”\n]|[^“”„\"«»\n]){3,150})(?(single)’|[”“\"»])[ \u00a0]"
    rf"(?:\((?P<short>[^()\n]{{2,30}})\)[ \u00a0]|(?:jeb|or|arba|ehk)\s(?P<other>[{UPPER}][{UPPER}\d-]+)\s)?"
    r"(?:(?:[–—-]\s)?(?:(?:ir\s)?(?:īstenots|realizēts|pabeigts|noslēgts|uzsākts)|įgyvendintas|baigtas|ellu viidud|elluviidud|lõppenud)\s"
    r"(?:(?:LEADER|Leader|Interreg|ERAF|ESF|ELFLA|ELFLA/LEADER)\s)?)?$"
)
#: The project as the object of a verb in Latvian, where the same word is "of the projects": "“Kalnu taka” projektu līdzfinansē".
_AS_OBJECT: Final = re.compile(r"projektu\s(?:līdzfinansē|finansē|īsteno|realizē|atbalsta|vada|koordinē|uzsāk)\w*")
_DASHED_BEFORE: Final = re.compile(
    r"(?:^|\s)(?P<short>\S+)\s[–—]\s(?P<title>[A-Z][^.,;:()“”\"\n]{8,120}?)(?:\s(?:is|was)\s(?:an?|the)\s[^.,;:()“”\"\n]{0,60}?)?\s$"
)


#: Programmes that the Commission manages itself, by the names under which projects of theirs are quoted.
_MANAGED_DIRECTLY: Final = re.compile(
    r"(?:Horizon|Horizontas|Horisont|Apvārsni[sm]) (?:2020|Europe|Europa|Euroopa|Eiropa)|Europos horizontas|Euroopa horisont"
    r"|Erasmus\s?\+|Creative Europe|Radošā Eiropa|Digital Europe|Digitālā Eiropa",
    re.IGNORECASE,
)


def names_before_cue(reading: Reading) -> Iterator[Anchor]:
    """ "the “Blue Coast” project", "SEAL – Shores for All project": a quoted name, or an acronym with its title, before the word."""
    for cue in reading.cues:
        is_of_several = fold(reading.words(cue.span)) in PLURALS and not _AS_OBJECT.match(reading.text, cue.span.start)
        if cue.concept != LEX.project or is_of_several or is_shouted(reading, cue.span):
            continue
        start = max(reading.text.rfind("\n", 0, cue.span.start) + 1, cue.span.start - 160)
        before = reading.text[start : cue.span.start]
        if quote := _QUOTED_BEFORE.search(before):
            span = Span(start + quote.start("name"), start + quote.end("name"))
            words = quote["name"].split()
            if (
                (not names_deed(quote["name"]) and any(body.span.overlaps(span) for body in reading.bodies))
                or any(name.span == span for name in reading.names_in(span, RK.Programme))
                or _MANAGED_DIRECTLY.fullmatch(quote["name"])
                or _names_other_thing(before[: quote.start()])
                or not words[0][0].isupper()
                or (words[-1].endswith(".") and reading.text[cue.span.start].isupper())  # the word begins the next sentence
                or (reading.language != "en" and (len(words) < 2 or _is_oblique(words[-1], reading.language)))
            ):
                continue
            short = len(words) <= 3 and any(is_acronym(word) for word in words)
            names = (
                [(RK.acronym, Literal(quote["name"]), span, LIKELY)] if short else names_of_title(reading, bare_of(reading, span), LIKELY)
            )
            for which in ("short", "other"):
                if quote[which]:
                    place = Span(start + quote.start(which), start + quote.end(which))
                    names.append((RK.acronym, Literal(quote[which]), place, LIKELY))
            end = cue.span.end
            if short and (title := bracketed_title(reading, end)) is not None:
                names.append((RK.title, reading.text_literal(reading.words(title)), title, LIKELY))
                end = title.end + 1
            yield Anchor(names, Span(span.start - 1, end), "quote")
        elif reading.language == "en" and (dash := _DASHED_BEFORE.search(before)) and is_acronym(dash["short"]):
            head = Span(start + dash.start("short"), start + dash.end("short"))
            title = Span(start + dash.start("title"), start + dash.end("title"))
            if reading.names_in(title, RK.Programme):
                yield Anchor([(RK.acronym, Literal(dash["short"]), head, LIKELY)], head, "cue")
                continue
            named = (RK.title, reading.text_literal(dash["title"]), title, LIKELY)
            yield Anchor([(RK.acronym, Literal(dash["short"]), head, LIKELY), named], Span(head.start, cue.span.end), "cue")


#: How words end that stand in the genitive or another case before the word "project".
_OBLIQUE: Final = {"lv": ("as", "es", "u", "ām", "ēm", "iem", "ā"), "lt": ("os", "ės", "o", "ų", "aus"), "et": ("i", "e", "se")}


def _is_oblique(word: str, language: str) -> bool:
    if language == "et" and word.endswith("mine"):
        return False  # "renoveerimine" is what is done
    return word.casefold().endswith(_OBLIQUE.get(language, ()))
