"""What the projects of a page are called: titles, acronyms and numbers, and whether the page is about one project or lists several."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.anchors import Anchor, line_of
from regkg.extract.bodies import bodies_in, country_at
from regkg.extract.body_items import body_of_item
from regkg.extract.drafts import LIKELY
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.layout import Line
from regkg.extract.listed import PLURALS
from regkg.extract.mentions import anchors_of, entries_with_name_first
from regkg.extract.pages import title_lines
from regkg.extract.reading import Reading
from regkg.extract.records import records_of
from regkg.extract.titles import YEARS_BEHIND, Name, bare_of, names_of_title
from regkg.extract.tokens import fold, key_of_name
from regkg.extract.values import money_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK, SKOS

#: How a page gives names, the surest way first.
_ORIGINS: Final = ("form", "item", "other", "quote", "label", "cue", "sign")


_QUOTED: Final = frozenset({"quote", "item"})


@dataclass(slots=True)
class Called:
    """A project as a page calls it, in one place or in several."""

    anchors: list[Anchor] = field(default_factory=list)

    @property
    def names(self) -> list[Name]:
        """All names, those of forms first."""
        ordered = sorted(
            self.anchors, key=lambda anchor: (_ORIGINS.index(anchor.origin), not anchor.keys(RK.projectNumber), anchor.span.start)
        )
        return [name for anchor in ordered for name in anchor.names]

    def keys(self, *properties: NamedNode) -> set[str]:
        """The names of some properties as keys."""
        return {key for anchor in self.anchors for key in anchor.keys(*properties)}

    @property
    def start(self) -> int:
        """Where the page names it first, and where its own item begins if it stands in a list."""
        items = [anchor.span.start for anchor in self.anchors if anchor.origin in ("item", "other")]
        return min(items or [anchor.span.start for anchor in self.anchors])


#: So many projects of the programme LIFE make a page that is about them.
_FEWEST_OF_LIFE: Final = 3


def projects_called(reading: Reading) -> tuple[list[Called], list[Called]]:
    """The projects that the page is about, in order, and others that it merely names.

    A page that gives several projects their titles or numbers alike is a list of them; where a form or the heading names one of them,
    the page is about that one.
    """
    anchors = sorted(anchors_of(reading), key=lambda anchor: (anchor.span.start, anchor.origin))
    for anchor in anchors:
        line = line_of(reading, anchor.span.start)
        anchor.item = line.start if line is not None and _begins_item(anchor, line) else None
        at = anchor.span.start
        if (anchor.origin == "quote" and _NAMED.match(reading.text, at)) or (
            anchor.origin == "cue" and anchor.keys(RK.acronym) and _WORD.search(reading.text, max(0, at - _LONGEST_WORD), at)
        ):
            anchor.sentence = reading.sentence_at(anchor.span.start).start
    sections = _sections(reading) or list(entries_with_name_first(reading))
    if sections:
        return _by_section(sections, anchors), []
    called = _grouped(anchors)
    if len(called) < 2:
        records = [] if any(anchor.origin == "form" for anchor in anchors) else records_of(reading)
        return (_by_section(records, anchors) if records else called), []
    heading = max((line.end for line in title_lines(reading)), default=0)
    forms = [project for project in called if any(anchor.origin == "form" for anchor in project.anchors)]
    if len(forms) == 1 and (box := _box_of(reading, forms[0])) is not None:
        told = [
            project for project in called if project is not forms[0] and project.start < box.start and project.keys(RK.title, RK.acronym)
        ]
        if len(told) == 1:
            forms[0].anchors.append(Anchor([], box, "item"))  # it begins with its box
            return [*told, *forms], [project for project in called if project not in (*told, *forms)]
    if len(forms) > 1 and all(project.keys(RK.projectNumber, RK.title) for project in forms):
        return forms, [project for project in called if project not in forms]
    items = [project for project in called if any(anchor.origin == "item" and anchor.keys(RK.projectNumber) for anchor in project.anchors)]
    if forms and len(items) > 1 and all(project in items for project in forms):
        return items, [project for project in called if project not in items]
    signed = [project for project in called if any(anchor.origin == "sign" for anchor in project.anchors)]
    if not forms and len(signed) > 1 and not any(project.keys(RK.title, RK.projectNumber) for project in called if project not in signed):
        about = [project for project in called if project in signed or project.keys(RK.acronym)]
        return about, [project for project in called if project not in about]
    life = [project for project in called if any(key.startswith("life") for key in project.keys(RK.acronym))]
    if not forms and len(life) >= _FEWEST_OF_LIFE:
        named = [project for project in called if project.keys(RK.title, RK.acronym)]
        return named, [project for project in called if project not in named]
    named = [project for project in called if project.keys(RK.title, RK.projectNumber, RK.acronym)]
    if not forms and len(named) > 1 and _begin_alike(reading, named, heading):
        return named, [project for project in called if project not in named]
    if not forms and len(named) > 1 and all(_opens_with_number(reading, project) for project in named):
        return named, [project for project in called if project not in named]
    titled = {key_of_name(line.text) for line in reading.lines}
    heads = [project for project in called if project.keys(RK.title) & titled]
    if len(heads) > 1 and all(project in heads for project in forms):
        return heads, [project for project in called if project not in heads]
    first = forms[0] if forms else next((project for project in called if project.start < heading), None)
    if first is not None and first not in forms and (numbered := _numbered_beside(reading, first, called)) is not None:
        first = numbered
    named = [
        project
        for project in called
        if project.keys(RK.title, RK.projectNumber)
        or _is_quoted_item(project)
        or has_amount_behind(reading, project)
        or any(_are_named_together(project, other) for other in called if other is not project and other.keys(RK.title))
    ]
    if first is None and len(named) > 1 and _are_listed(reading, named):
        return named, [project for project in called if project not in named]
    if first is None or not first.keys(RK.title, RK.projectNumber, RK.acronym):
        first = max(
            called,
            key=lambda project: (bool(project.keys(RK.projectNumber)), bool(project.keys(RK.title)), len(project.anchors), -project.start),
        )
    return [first], [project for project in called if project is not first]


def _are_named_together(project: Called, other: Called) -> bool:
    """Whether one sentence names both projects, each behind the word for one."""
    said = {anchor.sentence for anchor in other.anchors if anchor.sentence is not None}
    return any(anchor.sentence in said for anchor in project.anchors)


#: The word for one project and its name in quotes, as sentences name projects; in brackets it may be another name of one.
_NAMED: Final = re.compile(r"(?<!\()[Pp]roje[kc]t[^\W\d_]{0,3}\s[“„\"«]")
_WORD: Final = re.compile(r"(?<![\w(])[Pp]roje[kc]t[^\W\d_]{0,3}\s$")
_LONGEST_WORD: Final = 12
#: The line of dashes above and below a box.
_RULE: Final = re.compile(r"^[^\S\n]*[-=_*–—]{8,}[^\S\n]*$", re.MULTILINE)


def _box_of(reading: Reading, project: Called) -> Span | None:
    """The box between two lines of dashes in which alone a page names a project, less than half of the page; None if there is none."""
    rules = [match.start() for match in _RULE.finditer(reading.text)] if project.start > len(reading.text) // 4 else []
    for first, last in pairwise(rules):
        if all(first < anchor.span.start < last for anchor in project.anchors) and 2 * (last - first) < len(reading.text):
            return Span(first, last)
    return None


def is_boxed(reading: Reading) -> bool:
    """Whether a reading is of a part that begins with the line of dashes above a box."""
    return reading.whole is not None and _RULE.match(reading.text, reading.scope.start) is not None


def _begins_item(anchor: Anchor, line: Line) -> bool:
    """Whether a line is an item of a list by its mark, or since the list's quotation with which it begins names a project."""
    is_quoted = anchor.origin == "item" and anchor.span.start - line.start <= 1 and line.text[0] in OPEN
    return is_quoted or line.has_bullet or _NUMBERED.match(line.text) is not None


def _sections(reading: Reading) -> list[Anchor]:
    """The headings under each of which a form of a project stands, where a page has several; or one after "other projects".

    A heading is a short line of its own, and right below it are two labels that only the form of a project has.
    """
    labels = {
        field.label.start: field.term
        for field in reading.fields
        if field.first is not None and reading.text.count("\n", field.label.end, field.first.start) <= 1
    }
    skipped = {field.label.start for field in reading.fields if field.first is None}
    values = {field.first.start for field in reading.fields if field.first is not None and field.first.start not in labels}
    bodies = {body.span for body in reading.bodies}
    found: list[Anchor] = []
    lines = reading.lines
    for at, line in enumerate(lines[:-1]):
        title = _BEFORE_TITLE.sub("", line.text)
        if (
            line.start in labels
            or line.start in skipped
            or line.start in values
            or line.span in bodies
            or ":" in title
            or ";" in title
            or len(title.split()) > 20
            or title[-1] in ".:;?!"
            or not title[0].isupper()
            or len(title) < 4
            or _OF_PROGRAMME.search(line.text)
            or _is_partner(reading, line)
            or (at > 0 and not line.blank_before and lines[at - 1].start in labels and _UNKNOWN_LABEL.match(line.text))
        ):
            continue
        below = [labels.get(below.start) for below in lines[at + 1 : at + 6] if below.start not in values and below.start not in skipped]
        if (
            len(below) < 2
            or below[0] not in _OF_FORM
            or below[1] is None
            or lines[at + 1].blank_before > 1
            or sum(term in _OF_FORM for term in below) < 2
        ):
            continue
        start = line.end - len(title)
        years = YEARS_BEHIND.search(title)
        end = start + years.start() if years is not None and years.start() else line.end
        is_other = at > 0 and _OTHER_PROJECTS.fullmatch(lines[at - 1].text.strip(" :")) is not None
        found.append(
            Anchor(names_of_title(reading, bare_of(reading, Span(start, end)), LIKELY), line.span, "item" if not is_other else "other")
        )
    if (
        len(found) >= 2
        and not any(field.term in (RK.title, RK.projectNumber) and field.label.start < found[0].span.start for field in reading.fields)
    ) or any(anchor.origin == "other" for anchor in found):
        return found
    return []


#: What of its programme a project is under: "Lauku programmas 2014.–2020. gadam pasākums “Lauku ceļi”".
_OF_PROGRAMME: Final = re.compile(
    r"\bprogram(?!mē)[^\W\d_]*\s(?:[“„\"«][^“”„\"«»]*[“”\"»]\s)?[^“”„\"«»]*\b(?:(?:apakš)?pasākum|aktivitāt|prioritā|atbalsta\sjom|priemon"
    r"|veiklos\ssrit|prioritet|(?:sub-?)?measure|priority|meede|meetme|prioriteet)",
    re.IGNORECASE,
)
#: What stands before a title in a heading: a number, the word for the project, both: "Project 1: ".
_BEFORE_TITLE: Final = re.compile(
    r"^(?:\d{1,2}[.)]\s+)?(?:(?:Projekts|Project|Projektas|Projekt)\s+(?:(?:No\.?\s?|Nr\.?\s?)?\d{1,2}\s?(?::|\s[–—-])\s+|(?=[^\W\d_])))?"
)
#: A label that is not known among those of a form: "Projektijuht - SA Mägi".
_UNKNOWN_LABEL: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s[–—-]\s")
_OF_FORM: Final = frozenset(
    {
        *(LEAD, PARTNER, RK.totalBudget, RK.euContribution, RK.eligibleBudget),
        *(LEX.period, RK.startDate, RK.endDate, RK.projectNumber, RK.underProgramme, RK.status),
    }
)
#: A heading above projects that the page is not about.
_OTHER_PROJECTS: Final = re.compile(
    r"(?:Citi|Saistītie|Līdzīgi|Other|Related|Kiti|Susiję|Teised|Seotud)\s+(?:\w+\s+)?(?:projekti|projects|projektai|projektid)",
    re.IGNORECASE,
)


def _is_partner(reading: Reading, line: Line) -> bool:
    """Whether a line is a body with its country or its role: "Kalnu muzejs (Latvija)", "SIA “Upe” – vadošais partneris"."""
    body = body_of_item(reading, line.span)
    if body is not None and (body.country is not None or body.role is not None):
        return True
    first = _LAND_FIRST.match(line.text)
    return first is not None and country_at(reading, Span(line.start, line.start + first.end("land"))) is not None


#: "Latvija – Kalnu muzejs": a country before its partners.
_LAND_FIRST: Final = re.compile(r"(?P<land>[^\W\d_]+)\s?[–—:-]\s")


def _by_section(sections: Sequence[Anchor], anchors: Sequence[Anchor]) -> list[Called]:
    """A project for each section, with the names in it; before the first one, those that the page names there."""
    starts = [anchor.span.start for anchor in sections]
    called = [Called([anchor]) for anchor in sections]
    before: list[Anchor] = []
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start) - 1
        if at < 0:
            before.append(anchor)
        elif anchor.span != sections[at].span and anchor.origin in ("form", "quote", "label"):
            called[at].anchors.append(anchor)
    for project in called:
        own = project.anchors[0]
        if any(anchor.keys(RK.title) for anchor in project.anchors[1:]):
            own.names = [name for name in own.names if name[0] != RK.title]
    apart: list[Anchor] = []
    for anchor in before:
        home = next((project for project in called if len(sections) > 1 and _shares_name(project, anchor)), None)
        if home is None:
            apart.append(anchor)
        elif anchor.keys(RK.projectNumber):
            home.anchors.append(anchor)
    first = [
        project
        for project in _grouped(apart)
        if len(sections) == 1 or project.keys(RK.projectNumber, RK.title) or any(anchor.origin == "sign" for anchor in project.anchors)
    ]
    return [*first, *called]


def _shares_name(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor bears a name of a project, or the beginning of one."""
    kinds = (RK.title, RK.acronym, RK.projectNumber)
    return any(left == right or left.startswith(right) for left in project.keys(*kinds) for right in anchor.keys(*kinds))


#: So few words in a heading may name an event of a project rather than the project.
_SHORT_HEADING: Final = 3


def _numbered_beside(reading: Reading, heading: Called, called: Sequence[Called]) -> Called | None:
    """The one project with number and title, where the heading's few words "Projekts X" stand nowhere else and may name an event."""
    if len(heading.anchors) > 1 or heading.keys(RK.projectNumber, RK.acronym) or reading.text[heading.anchors[0].span.end - 1] in '”“"»':
        return None
    names = [name for name in heading.anchors[0].names if name[0] == RK.title]
    if len(names) != 1 or len(names[0][1].value.split()) > _SHORT_HEADING:
        return None
    others = [project for project in called if project.keys(RK.projectNumber) and project.keys(RK.title)]
    return others[0] if len(others) == 1 else None


def _is_quoted_item(project: Called) -> bool:
    """Whether a project's short name stands in quotation marks in an item of a list."""
    return any(anchor.origin in _QUOTED and anchor.item is not None and anchor.keys(RK.acronym) for anchor in project.anchors)


def _begin_alike(reading: Reading, called: Sequence[Called], heading: int) -> bool:
    """Whether each project is named at the beginning of a line, as the items of a list are, and none in the heading only."""
    return all(
        any(anchor.origin == "item" or _opens_line(reading, anchor.span.start) for anchor in project.anchors)
        and any(anchor.origin == "item" or anchor.span.start >= heading for anchor in project.anchors)
        for project in called
    )


def _opens_with_number(reading: Reading, project: Called) -> bool:
    """Whether a line begins with a project's number, before its title: "LLI-901 “Reeds”"."""
    return any(
        (line := line_of(reading, anchor.span.start)) is not None
        and line.start == anchor.span.start
        and any(name[0] == RK.projectNumber and name[2].start == line.start for name in anchor.names)
        and anchor.keys(RK.title, RK.acronym)
        for anchor in project.anchors
    )


_NUMBERED: Final = re.compile(r"\d{1,2}[.)]\s+")
#: "1. Project ", at the beginning of an item, before its name.
_ITEM_BEGINS: Final = re.compile(r"\d{1,2}[.)]\s+(?:(?:Projekts|Project|The project|Projektas|Projekt|A|The)\s)?[“„\"«]?")


def _opens_line(reading: Reading, at: int) -> bool:
    line = line_of(reading, at)
    return line is not None and (at - line.start <= 2 or _ITEM_BEGINS.fullmatch(reading.text, line.start, at) is not None)


def _are_listed(reading: Reading, called: Sequence[Called]) -> bool:
    """Whether several projects are named alike: most with a number, or each in an item or a sentence of its own."""
    numbers = sum(bool(project.keys(RK.projectNumber)) for project in called)
    if all(share_sentence(reading, one, other) for one, other in pairwise(called)):
        return True
    if numbers >= 2 or all(has_amount_behind(reading, project) for project in called):
        return True
    items = {reading.sentence_at(project.start).start for project in called}
    if _states_count(reading, len(called)):
        return True
    listed = sum(anchor.origin in ("item", "sign") for project in called for anchor in project.anchors)
    done = sum(any(_DOES.search(reading.text, max(0, a.span.start - 30), a.span.start) for a in project.anchors) for project in called)
    if done >= 2 and done == len(called) == len(items):
        return True
    return listed >= 2 or (len(items) == len(called) and len(called) >= 3)


#: What stands in brackets right behind the name of a project.
_IN_BRACKETS: Final = re.compile(r"[”“\"»’]{0,2}\s?\((?P<inside>[^()\n]{3,120})\)")


def has_amount_behind(reading: Reading, project: Called) -> bool:
    """Whether an amount stands in brackets right behind the name of a project: "“Reeds” (EU funding 2.5 million euros)"."""
    for anchor in project.anchors:
        for name in anchor.names:
            bracket = _IN_BRACKETS.match(reading.text, name[2].end)
            if bracket is not None and next(money_in(reading.text, *bracket.span("inside")), None) is not None:
                return True
    return False


def share_sentence(reading: Reading, one: Called, other: Called) -> bool:
    """Whether a sentence names two projects, each with its number or money, with a clause of its own, or with whose it is.

    "LLI-901 “Reeds” with … and LLI-902 “Hills” with …", "the project “A” is led by X, the project “B” by Y", "projects of X and of Y".
    """
    if not one.start < other.start < reading.sentence_at(one.start).end:
        return False
    if all(called.keys(RK.projectNumber) or has_amount_behind(reading, called) for called in (one, other)):
        return True
    told = _TELLS_OF_BOTH.fullmatch(reading.text, one.start, other.start)
    if told is None or _CALLED.match(reading.text, other.start) is None:
        return False
    if told["clause"] is not None:
        return _IS_TOLD.match(reading.text, other.start) is not None
    return any(body.span.start > one.start and body.span.end < other.start for body in bodies_in(reading, Span(one.start, other.start)))


_CALLED: Final = re.compile(rf"[Pp]rojekt(?:u|a|am|ā|s|ą|o|ui|as|e|i|ile)\s[{OPEN}][^{OPEN}{CLOSE}\n]+[{CLOSE}]")
#: A clause on a project, or the next one's owner, and another project behind it: "projektu “A” vada X, bet projektu “B” – Y".
_TELLS_OF_BOTH: Final = re.compile(
    rf"{_CALLED.pattern}(?:\s\([^()\n]{{2,60}}\))?"
    r"(?:(?P<clause>\s[^.;\n]{6,}?)(?:,|\s(?:un|ir|o|ja|bet))\s(?:bet\s|savukārt\s|un\s|o\s|tuo\starpu\s|aga\s|ja\s|ning\s)?"
    r"|(?:,\s|\s(?:un|ir|ja|kā\sarī)\s)[^.;\n]{4,90}\s)"
)
_IS_TOLD: Final = re.compile(rf"{_CALLED.pattern}(?:\s[–—-])?\s[^\s.;,]{{2,}}")


#: Words for small numbers, folded beginnings.
_COUNTS: Final = {
    2: r"2|diviem|divi|divus|divos|two|du|dviejų|dviejuose|kaks|kahe",
    3: r"3|trim|trīs|trijos|trijiem|three|trys|tris|trijų|kolm|kolme",
    4: r"4|četriem|četri|četrus|četros|four|keturi|keturis|keturių|neli|nelja",
}


def _states_count(reading: Reading, count: int) -> bool:
    """Whether a page says that it speaks of just so many projects: "2 more projects of the parish are approved"."""
    if count not in _COUNTS:
        return False
    return any(
        re.search(
            rf"(?<![\w.])(?:{_COUNTS[count]})\s(?:[^\W\d_]+\s){{0,6}}$",
            reading.text[max(0, cue.span.start - 70) : cue.span.start],
            re.IGNORECASE,
        )
        for cue in reading.cues
        if cue.concept == LEX.project and fold(reading.words(cue.span)) in PLURALS
    )


#: "X will carry out", before "the project “…”".
_DOES: Final = re.compile(
    r"\b(?:īsteno|īstenos|īstenoja|īstenot|realizē|realizēs|uzsāk|uzsāks|koordinē|koordinēs|koordinēja|vada|vadīs|vadīja"
    r"|implements?|implement|carries out|carry out|coordinates?|leads?"
    r"|įgyvendina|įgyvendins|įgyvendino|vykdo|vykdys|vykdė|koordinuoja|koordinuos|koordinavo"
    r"|(?:viib|viis)\sellu|koordineerib|koordineeris|juhib|juhtis|veab)\s(?:the\s|savu\s)?$"
)


#: What joins two projects of which a sentence says the same.
_JOINS: Final = re.compile(r"[”“\"»]?\s(?:un|and|ir|ja|ning|bei)\s(?:the\s)?")
_CLAUSE_ENDS: Final = re.compile(r"[,;]\s|\s[–—-]\s")
#: What a project does with an earlier one.
_GOES_ON_WITH: Final = re.compile(
    r"\b(?:turpin|balst[āī]|pamato[tj]|sekoj|continu|builds? (?:up)?on|follow|based on|tęsia|tęsin|remia|pagrįst|jätk|põhine|tugine)",
    re.IGNORECASE,
)


def own_sentences(reading: Reading, mine: Called, others: Iterable[Called]) -> list[Span]:
    """The sentences of a page about one project, without what they tell of others that they name behind the word for a project.

    "The project “A” goes on with the project “B”, | which X carried out in 2015.": what follows another's name is that one's, up to the
    clause that names this one.
    """
    told: dict[int, list[Anchor]] = {}
    for other in others:
        for anchor in other.anchors:
            if anchor.sentence is not None:
                told.setdefault(anchor.sentence, []).append(anchor)
    kept: list[Span] = []
    for sentence in reading.sentences if told else ():
        of_others = told.get(sentence.start)
        kept += _own_parts(reading, sentence, mine, of_others) if of_others else [sentence]
    return kept if told else reading.sentences


def _own_parts(reading: Reading, sentence: Span, mine: Called, of_others: Sequence[Anchor]) -> list[Span]:
    """What of a sentence that names other projects, too, is not told of them."""
    own = [anchor for anchor in mine.anchors if sentence.holds(anchor.span)]
    if not own and not _GOES_ON_WITH.search(reading.text, sentence.start, of_others[0].span.start):
        return [sentence]  # it may be this one under another name
    named = sorted([*((anchor.span, True) for anchor in own), *((anchor.span, False) for anchor in of_others)])
    parts: list[Span] = []
    at = sentence.start
    is_mine = not own or named[0][1]
    for (span, is_own), before in zip(named, [None, *named], strict=False):
        if is_own == is_mine:
            continue
        if is_mine and before is not None and _JOINS.fullmatch(reading.text, before[0].end, span.start):
            return [sentence]
        ends = [match.start() for match in _CLAUSE_ENDS.finditer(reading.text, before[0].end if before else sentence.start, span.start)]
        cut = ends[-1] if ends and own else span.start
        if is_mine and cut > at:
            parts.append(Span(at, cut))
        at, is_mine = cut, is_own
    if is_mine and sentence.end > at:
        parts.append(Span(at, sentence.end))
    return [part for part in parts if reading.words(part).strip(" ,;")]


def _grouped(anchors: Iterable[Anchor]) -> list[Called]:
    called: list[Called] = []
    for anchor in anchors:
        numbers = anchor.keys(RK.projectNumber)
        home = next((project for project in called if numbers & project.keys(RK.projectNumber)), None)
        names = anchor.keys(*_NAMES)
        home = home or next((project for project in called if names & project.keys(*_NAMES) and _is_same(project, anchor)), None)
        home = home or next((project for project in called if _is_same(project, anchor)), None)
        if home is None:
            home = Called()
            called.append(home)
        home.anchors.append(anchor)
    merged: list[Called] = []
    for project in called:
        telling = [anchor for anchor in project.anchors if anchor.keys(RK.title, RK.acronym, SKOS.altLabel)] or project.anchors
        home = next((other for other in merged if any(_is_same(other, anchor) for anchor in telling)), None)
        if home is None:
            merged.append(project)
        else:
            home.anchors += project.anchors
    return merged


#: What a project is called.
_NAMES: Final = (RK.title, RK.acronym, SKOS.altLabel)
#: Longer keys of names do not hold one another, or are nearly the same, by chance.
_LONG_KEY: Final = 14


def _are_spellings(left: str, right: str) -> bool:
    """Whether one key is the other with one more letter, but for those that may number a part: "i", "v", "x"."""
    short, long = sorted((left, right), key=len)
    if len(long) != len(short) + 1:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at:] == long[at + 1 :] and long[at].isalpha() and long[at] not in "ivx"


def _is_same(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor can be of a project: it shares a number or an acronym, or one title holds the other, or contradicts nothing."""
    ours, theirs = project.keys(RK.projectNumber), anchor.keys(RK.projectNumber)
    if ours and theirs:
        return bool(ours & theirs)
    acronyms = [{key.removeprefix("life") or key for key in keys} for keys in (project.keys(RK.acronym), anchor.keys(RK.acronym))]
    if any(
        left == right or (min(len(left), len(right)) >= 5 and (left.startswith(right) or right.startswith(left)))
        for left in acronyms[0]
        for right in acronyms[1]
    ):
        return True
    titles = (RK.title, SKOS.altLabel)
    mine, other = project.keys(*titles) | project.keys(RK.acronym), anchor.keys(*titles) | anchor.keys(RK.acronym)
    if any(
        left == right or (min(len(left), len(right)) > _LONG_KEY and (left in right or right in left or _are_spellings(left, right)))
        for left in mine
        for right in other
    ):
        return True
    if mine and other and anchor.item is not None and any(known.item not in (None, anchor.item) for known in project.anchors):
        return False
    if (
        mine
        and other
        and anchor.origin in _QUOTED
        and any(known.origin in _QUOTED and known.item != anchor.item for known in project.anchors)
    ):
        return False
    if mine and other and anchor.sentence is not None and any(known.sentence == anchor.sentence for known in project.anchors):
        return False  # "the project “A” goes on with what the project “B” began"
    if mine and other and (anchor.origin == "sign" or any(known.origin == "sign" for known in project.anchors)):
        return False
    for properties in ((RK.acronym,), titles):
        if project.keys(*properties) and anchor.keys(*properties):
            return False
    if anchor.origin == "label":
        return not ours or not project.keys(RK.acronym)
    if theirs and not anchor.keys(RK.acronym, *titles):
        return anchor.origin == "form" or any(known.origin == "form" for known in project.anchors) or not ours
    return bool(mine) == bool(other) or anchor.origin == "form" or len(project.anchors) == 1 or bool(ours or theirs)
