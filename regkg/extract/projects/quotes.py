"""Quoted titles of projects: behind the word "project", with a number beside them, as items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor, line_of
from regkg.extract.cues.titles import ACRONYM_BEHIND, OF_GRANTS, Name, bare_of, names_behind, names_of_title, number_in
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.project_lines import project_items
from regkg.extract.lists.quotations import (
    FEWEST_OF_TITLE,
    as_short_name,
    is_of_thing,
    is_plain_word,
    is_programme,
    may_be_title,
    names_other_thing,
    tells_of_other,
)
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import CLOSE
from regkg.extract.text.layout import quoted
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import Found, project_numbers_in
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
        title = _title_at(reading, bare_of(reading, span) if _has_comma_inside(reading, span) else span, listed, last)
        if title is None:
            continue
        anchor = title.anchor(reading)
        if title.joins is not None and anchor.origin == "item":
            title.joins.origin = "item"
        is_next = (
            before is not None
            and title.cue is not None
            and _AND.fullmatch(reading.text, before.span.end, title.cue.start) is not None
            and named <= before.keys(RK.title, RK.acronym)  # none was named before these two
        )
        named |= anchor.keys(RK.title, RK.acronym)
        if is_next and before is not None:  # "the project “A” and the project “B”"
            before.origin = anchor.origin = "item"
        one = last if title.is_joined else before if is_next else None
        if one is not None:  # two of a list are two, however alike: "“Hills I” and “Hills II”"
            anchor.unlike = (one.unlike | one.keys(RK.title, RK.acronym)) - anchor.keys(RK.title, RK.acronym)
        before = anchor if title.cue is not None else None
        is_several = title.cue is not None and fold(reading.words(title.cue)) in PLURALS
        last = anchor if is_several or title.is_joined or anchor.origin == "item" else None
        yield anchor


@dataclass(slots=True)
class _Title:
    """A quotation that is taken for a title, and what stands before it."""

    span: Span
    begin: int
    #: The word for a project to which it belongs, and the names between that and the title.
    cue: Span | None = None
    names: list[Name] = field(default_factory=list)
    #: The names behind the title.
    behind: list[Name] = field(default_factory=list)
    origin: str = "quote"
    #: Whether a comma or "and" joins it to the title before.
    is_joined: bool = False
    #: The title before that is one of a list with it.
    joins: Anchor | None = None

    def anchor(self, reading: Reading) -> Anchor:
        """The title with all the names around it."""
        names = [*self.names, *_titled(reading, self)]
        return Anchor(names, Span(self.begin, max([self.span.end + 1, *(name[2].end for name in names)])), self.origin)


def _title_at(reading: Reading, span: Span, listed: list[Span], last: Anchor | None) -> _Title | None:
    """A quotation as a title, behind another one of the same list, if any; None if it is something else's name or nobody's."""
    if _is_other_name(reading, span):
        return None
    cue = _cue_before(reading, span.start)
    if (cue is None or cue[1].strip(_MARKS)) and _is_told_behind(reading, span):
        return None
    title = _Title(span, span.start)
    short = _short_joined(reading, last.span.end, span.start - 1) if last is not None else None
    if last is not None and (short is not None or _is_joined(reading, last.span.end, span.start - 1)):
        title.is_joined = may_be_title(reading, span)
    is_called = cue is not None and _CALLED.fullmatch(cue[1]) is not None
    if cue is not None and (is_called or not _is_below(reading, cue[0], span.start)):
        found = _number_between(reading, cue[0], span)
        gap = _gap_between(reading, cue[1], found, span)
        is_other = names_other_thing(gap) or is_of_thing(reading, cue[0], gap) or tells_of_other(reading, gap)
        is_behind_last = last is not None and cue[0].start < last.span.end
        if is_other or is_behind_last or _is_far(reading, cue[0], gap, span, listed, is_called=is_called):
            has_bracket = _BRACKET_BEHIND.match(reading.text, span.end, min(len(reading.text), span.end + _LONGEST_BRACKET_BEGINS))
            if is_other and not title.is_joined and "\n" not in gap.strip() and not has_bracket:
                return None
        else:
            title.cue, title.begin = cue[0], cue[0].start
            _name_between(reading, title, found)
    if title.cue is None and not title.is_joined and _is_of_other_before(reading, span):
        return None
    if title.cue is None and title.is_joined and short is not None:
        title.names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
        title.begin = short.start
    elif title.cue is None:
        _number_without_cue(reading, title, last)
    title.behind = names_behind(reading, span.end, [*title.names, (RK.title, reading.text_literal(reading.words(span)), span, LIKELY)])
    return title if _is_told(reading, title, listed, last) else None


#: What opens a quotation, and what may stand before that.
_MARKS: Final = " “„\"«‘',"
#: Brackets behind a name that hold no other project.
_BRACKET_BEHIND: Final = re.compile(r"[”“\"»]?\s*\((?!proje[kc]t)")
_LONGEST_BRACKET_BEGINS: Final = 12


def _is_other_name(reading: Reading, span: Span) -> bool:
    """Whether a quotation is what somebody says, the name of a programme or of an article, or a name in another language."""
    return (
        reading.text[span.end - 1] == ","  # somebody's words, who is named behind them
        or _SAID.fullmatch(reading.text, *span) is not None
        or is_programme(reading, span)
        or _IN_OTHER_LANGUAGE.search(reading.text, max(0, span.start - 24), span.start) is not None
        or _WRITTEN.match(reading.text, span.end) is not None
    )


def _is_told_behind(reading: Reading, span: Span) -> bool:
    """Whether the words behind a quotation say what else it is the name of: a programme, an award, a strategy that is carried out."""
    return (
        _KIND_BEHIND.match(reading.text, span.end) is not None  # "projects submitted to the “…” programme"
        or _AWARD.match(reading.text, span.end) is not None  # "the project was given the “…” award"
        or (_CARRIED_OUT.match(reading.text, span.end) is not None and _STRATEGY.search(reading.words(span)) is not None)
    )


def _is_of_other_before(reading: Reading, span: Span) -> bool:
    """Whether the words before a quotation without a word for a project say what else it is the name of."""
    if _OF_PROGRAMME.search(reading.text, max(0, span.start - 40), span.start):
        return True
    before = _just_before(reading, span.start)
    return names_other_thing(before) and not _is_apposed(reading, span, before)


def _number_between(reading: Reading, cue: Span, span: Span) -> tuple[int, Found[str]] | None:
    """The number between the word for a project and its title, and where what is printed of it begins; None without one."""
    found = number_in(reading, cue.end, span.start)
    if found is not None:
        return found
    granted = OF_GRANTS.fullmatch(reading.text, cue.end, span.start) or _PAID_AND_NUMBERED.search(reading.text, cue.start, span.start)
    return (granted.start("number"), Found(granted["number"], Span(*granted.span("number")))) if granted is not None else None


def _gap_between(reading: Reading, gap: str, found: tuple[int, Found[str]] | None, span: Span) -> str:
    """What stands between the word for a project and a quotation, without number, brackets, measure and whose it is."""
    if found:
        gap = gap.replace(reading.text[found[0] : found[1].span.end], " ", 1)
    gap = _BY_SOMEBODY.sub(" ", gap)
    if not _INFINITIVE.match(reading.text, span.start):
        gap = _OF_MEASURE.sub(" ", gap)
    return re.sub(r"\([^()]*\)", " ", re.sub(r"\b(Nr|No)\.?", r"\1", gap)).rstrip("“„\"«‘' ")


def _is_far(reading: Reading, cue: Span, gap: str, span: Span, listed: list[Span], *, is_called: bool) -> bool:
    """Whether what stands between the word for a project and a quotation says that this is not the project's name."""
    most = _MOST_IN_ITEM if any(item.holds(Span(cue.start, span.end)) for item in listed) else _MOST_BETWEEN
    return (
        _LEADS_AWAY.search(gap) is not None
        or _OF_ROLE.match(gap) is not None
        or _IS_PAID.search(gap) is not None
        or _MADE.search(gap) is not None
        or _NATURA.fullmatch(reading.text, span.start, span.end) is not None
        or (bool(gap.split()) and is_plain_word(reading.words(span)))
        or (not is_called and _ends_sentence(reading, cue, gap, span))
        or len(gap.split()) > most
        or (reading.language == "en" and bool(gap.strip()) and any(body.span.end == span.start - 2 for body in reading.bodies))
        or (gap.rstrip().endswith(":") and len(gap.split()) > _MOST_BEFORE_COLON)
    )


#: What leads from a project to something else: of things that are counted ("four routes: No 419 “…”"), by what, a clause.
_LEADS_AWAY: Final = re.compile(
    r"(?:\bnr|:\s*Nr)\.?\s?\d{1,3}\s*$|\s(?:by|pēc|saskaņā\sar|atbilstoši|pagal|according\sto)\s*$|,\s(?:kā|ka|kur|lai|jo|kad|kāpēc)\b"
)
_MOST_BEFORE_COLON: Final = 2


def _ends_sentence(reading: Reading, cue: Span, gap: str, span: Span) -> bool:
    """Whether a sentence or a clause ends between the word for a project and a quotation, which no heading or apposition explains."""
    if not re.search(r"[.!?;\n]|[.!?,;]\s*$", gap) or _ends_heading(reading, cue, gap):
        return False
    is_apposed = re.fullmatch(r",\s*", gap) is not None and reading.text[span.end + 1 : span.end + 2] == ","
    return not is_apposed and not (_IN_LAND.fullmatch(gap) and _SHORT_IN_BRACKETS.match(reading.text, span.end + 1))


def _name_between(reading: Reading, title: _Title, found: tuple[int, Found[str]] | None) -> None:
    """Add the number and the short name that stand between the word for a project and its title."""
    if title.cue is None:
        return
    if found:
        title.names.append((RK.projectNumber, Literal(found[1].value), found[1].span, CERTAIN))
    if (short := _short_between(reading, found[1].span.end if found else title.cue.end, title.span.start)) is not None:
        title.names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))


def _number_without_cue(reading: Reading, title: _Title, last: Anchor | None) -> None:
    """Add the number, and the short name, that stand before a title without a word for a project."""
    start = title.span.start
    line = line_of(reading, start)
    number = next(project_numbers_in(reading.text, line.start, start), None) if line else None
    if number and line and number.span.start - line.start < 12 and len(reading.text[number.span.end : start].split()) <= 2:
        title.names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
        between = reading.text[number.span.end : start - 1].strip()
        if is_acronym(between) and not between.isdigit():
            at = reading.text.index(between, number.span.end)
            title.names.append((RK.acronym, Literal(between), Span(at, at + len(between)), LIKELY))
        title.begin = number.span.start
    elif last is not None and (joint := _numbered_after(reading, last.span.end, start)) is not None:
        title.names.append((RK.projectNumber, Literal(joint.value), joint.span, CERTAIN))
        title.begin, title.origin, title.joins = joint.span.start, "item", last
    elif line and (loose := _NUMBER_FIRST.fullmatch(reading.text, line.start, start)):
        title.names.append((RK.projectNumber, Literal(loose[1]), Span(*loose.span(1)), LIKELY))
        title.begin = loose.start(1)
    elif granted := _PAID_AND_NUMBERED.search(reading.text, reading.sentence_at(start).start, start):
        title.names.append((RK.projectNumber, Literal(granted["number"]), Span(*granted.span("number")), LIKELY))
        title.begin = granted.start("number")
    elif (numbered := _strong_number_before(reading, start - 1)) is not None:
        title.names.append((RK.projectNumber, Literal(numbered.value), numbered.span, CERTAIN))
        title.begin = numbered.span.start


def _is_told(reading: Reading, title: _Title, listed: list[Span], last: Anchor | None) -> bool:
    """Whether a title is a project's: by the word for it, a number, a label behind it, or its place in a list, which is noted."""
    has_number = any(name[0] == RK.projectNumber for name in [*title.names, *title.behind])
    is_labelled = ACRONYM_BEHIND.match(reading.text, title.span.end + 1) is not None
    items = [item for item in listed if item.holds(title.span)]
    if title.cue is not None or has_number or is_labelled:
        title.origin = "item" if items else title.origin
        return True
    if title.is_joined:
        title.joins = last
    elif not any(title.span.start - item.start < _FROM_BEGINNING for item in items):
        return False
    title.origin = "item"
    return True


#: An item begins with its title behind no more letters.
_FROM_BEGINNING: Final = 6


def _titled(reading: Reading, title: _Title) -> list[Name]:
    """What a quotation itself names, and the names behind it, of the same kind each but once."""
    behind = title.behind
    titled = names_of_title(reading, bare_of(reading, title.span), CERTAIN if title.cue is not None else LIKELY)
    if _has(RK.title, behind):  # the short name of what stands in full behind it
        titled = [(RK.acronym, Literal(name[1].value), *name[2:]) if name[0] == RK.title else name for name in titled]
    if not _has(RK.acronym, [*title.names, *behind, *titled]):
        titled = [as_short_name(reading, name) for name in titled]
    if not _has(RK.title, titled):
        if _has(RK.acronym, titled):
            behind = [name for name in behind if name[0] != RK.acronym]
        behind = _with_title(behind)
    if titled and all(name[0] == RK.acronym for name in titled) and (dashed := _DASHED_TITLE.match(reading.text, title.span.end)):
        rest = Span(*dashed.span("title"))
        titled.append((RK.title, reading.text_literal(reading.words(rest)), rest, LIKELY))
    has_short = _has(RK.acronym, [*title.names, *titled])
    return [*titled, *(name for name in behind if not (has_short and name[0] == RK.acronym))]


def _has(kind: NamedNode, names: list[Name]) -> bool:
    return any(name[0] == kind for name in names)


#: Two or more sentences of some words with the full stop of the last inside the marks: what somebody says.
_SAID: Final = re.compile(rf"[^.!?]*\s[^.!?]*\s[^.!?]*[{LOWER}]{{4}}[.!?]\s[{UPPER}][^.!?]*\s[^\n]*[.!?…]")


#: What stands in a bracket before a name in another language: "(angl. “", "(angļu val. “".
_IN_OTHER_LANGUAGE: Final = re.compile(
    r"\((?:angl|lat(?:v|vių)|liet|lot|eng|angļu|latviešu|inglise)[^\W\d_]*\.?\s(?:(?:val|kalba|valodā|k|keeles)\.?\s)?[“„\"«]$"
)
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


def _with_title(names: list[Name]) -> list[Name]:
    """The names behind a short one, the first other name of at least three words as the title."""
    for at, name in enumerate(names if not any(name[0] == RK.title for name in names) else ()):
        if name[0] == SKOS.altLabel and len(name[1].value.split()) >= FEWEST_OF_TITLE:
            return [*names[:at], (RK.title, *name[1:]), *names[at + 1 :]]
    return names


#: "is financed by the", behind which a programme stands.
_IS_PAID: Final = re.compile(r"\b(?:financed|funded|supported|implemented|organi[sz]ed|so[- ]called)\b", re.IGNORECASE)
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
    if found is None and (found := _NAME_BEFORE.fullmatch(reading.text, start, end)) and not _is_short(found[1]):
        return None
    return Span(found.start(1), found.end(1)) if found is not None else None


def _is_short(name: str) -> bool:
    """Whether one of the words of a name looks like an acronym, or it is that of a project of the programme LIFE."""
    return name.startswith("LIFE ") or any(map(is_acronym, name.split()))


#: "projekta SHORE ietvaros (pilnais nosaukums – “": a short name before the full one.
_BEFORE_FULL: Final = re.compile(
    r"\s([^\s“„”\"«»(),;]+)(?:\s[^\s“„”\"«»(),;.]+){0,3}\s\((?:pilnais\snosaukums|pilns\snosaukums|full\s(?:name|title)|pilnas\spavadinimas"
    r"|visas\spavadinimas|täisnimi|täispikk\snimi)\s?[:–-]?\s?[“„\"«]"
)
#: "project LIFE BlueCoast “", "project SHORE (“": a short name between the word and the title.
_NAME_BEFORE: Final = re.compile(
    rf"(?:[,:]|\s[–—-])?\s+([{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{0,2}})(?:(?:\s[{LOWER}]{{3,}}){{0,3}}\s(?:jeb|or))?\s+(?:[–-]\s?|\()?[“„\"«]"
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
#: The short name of one more project before its title: "projects SHORE “…” and | RIVER “".
_SHORT_NEXT: Final = re.compile(rf"\s?([{UPPER}][\w+-]+(?:\s[{UPPER}][\w+-]+){{0,2}})\s(?:[–—-]\s)?")


def _short_joined(reading: Reading, start: int, end: int) -> Span | None:
    """The short name that stands behind what joins one more title to another, right before the mark of its quotation."""
    joint = _JOINT.match(reading.text, start, end)
    short = _SHORT_NEXT.fullmatch(reading.text, joint.end(), end) if joint is not None else None
    if short is None or not any(map(is_acronym, short[1].split())):
        return None
    span = Span(*short.span(1))
    return None if any(body.span.overlaps(span) for body in reading.bodies) else span  # "and SIA “…”"


def _numbered_after(reading: Reading, start: int, end: int) -> Found[str] | None:
    """The number of a second project behind the first one: "projects No LLI-901 “…” and No LLI-902 “"; None for anything else."""
    joint = _JOINT.match(reading.text, start, end)
    found = number_in(reading, joint.end(), end) if joint is not None else None
    is_next = (
        joint is not None and found is not None and found[0] == joint.end() and not reading.text[found[1].span.end : end].strip(' “„"«')
    )
    return found[1] if found is not None and is_next else None


#: Where a project is, between commas before its name, and the short name behind it: "the first LIFE project in Latvia, “Title” (SHORT)".
_IN_LAND: Final = re.compile(rf",?(?:\s(?:in|of)\s(?:the\s)?[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?)?,\s*")
_SHORT_IN_BRACKETS: Final = re.compile(r"\s\((?:[A-Z][\w-]*\s)*[\w-]*[A-Z]{2}[\w-]*\)")
