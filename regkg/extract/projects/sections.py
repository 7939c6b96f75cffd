"""The sections of a page that tell of a project each: above forms of projects, numbered as in newsletters; and what each then owns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import bodies_in, country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.cues.acronyms import is_acronym, is_common
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.titles import YEARS_BEHIND, bare_of, names_of_title
from regkg.extract.lists.group_headings import HEADS_SEVERAL
from regkg.extract.lists.listed import PLURALS, speaks_of_projects
from regkg.extract.lists.project_lines import ITEM_MARK
from regkg.extract.projects.grouping import Called, grouped
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, fold
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK


def sections_of(reading: Reading) -> list[Anchor]:
    """The headings under each of which a form of a project stands, where a page has several; or one after "other projects".

    A heading is a short line of its own, and right below it are two labels that only the form of a project has.
    """
    labels = {
        field.label.start: field.term
        for field in reading.fields
        if field.first is not None and reading.text.count("\n", field.label.end, field.first.start) <= 1
    }
    skipped = {field.label.start for field in reading.fields if field.first is None}
    values = {
        field.first.start
        for field in reading.fields
        if field.first is not None
        and field.first.start not in labels
        and fold(reading.words(field.label)) not in PLURALS
        and not (field.term == RK.status and field.first.blank_before and _is_no_state(reading, field.first))
    }
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
            or HEADS_SEVERAL.search(line.text)
            or _is_partner(reading, line)
            or (at > 0 and not line.blank_before and lines[at - 1].start in labels and _UNKNOWN_LABEL.match(line.text))
        ):
            continue
        below = [
            labels.get(below.start)
            for below in lines[at + 1 : at + 6]
            if below.start not in values and below.start not in skipped and _CONTACT.fullmatch(below.text) is None
        ]
        is_short = below[:1] == [RK.title] and _is_short_name(title)
        if (
            len(below) < 2
            or (below[0] not in OF_FORM and not is_short)
            or (below[1] is None and _UNKNOWN_FIELD.match(lines[at + 2].text) is None)
            or lines[at + 1].blank_before > 1
            or sum(term in OF_FORM for term in below) < 2
        ):
            continue
        start = line.end - len(title)
        years = YEARS_BEHIND.search(title)
        end = start + years.start() if years is not None and years.start() else line.end
        is_other = at > 0 and _OTHER_PROJECTS.fullmatch(lines[at - 1].text.strip(" :")) is not None
        bare = bare_of(reading, Span(start, end))
        names = [(RK.acronym, Literal(reading.words(bare)), bare, LIKELY)] if is_short else names_of_title(reading, bare, LIKELY)
        found.append(Anchor(names, line.span, "item" if not is_other else "other"))
    if (
        len(found) >= 2
        and not any(
            field.term in (RK.title, RK.projectNumber)
            and field.label.start < found[0].span.start
            and fold(reading.words(field.label)) not in PLURALS
            for field in reading.fields
        )
    ) or any(anchor.origin == "other" for anchor in found):
        return found
    return []


def _is_no_state(reading: Reading, line: Line) -> bool:
    """Whether a line below the label of a project's state is none: the heading of a card whose label has its value above."""
    return reading.lexicon.code_of(line.text, "status", reading.language) is None


#: Where somebody can be reached, in a line of its own.
_CONTACT: Final = re.compile(r"[+\d][\d\s;,()/-]{5,}|\S+@\S+")
#: So many words a short name has at most.
_MOST_IN_SHORT: Final = 4


def _is_short_name(words: str) -> bool:
    """Whether a heading can be the short name of the project whose title stands under a label below it."""
    return len(words.split()) <= _MOST_IN_SHORT and any(map(is_acronym, words.split()))


#: A numbered heading: "1) Blue Coast", "II. „Zaļie krasti”".
_NUMBERED_HEADING: Final = re.compile(
    rf"(?:(?P<number>\d{{1,2}})\s?[.)]|(?P<roman>[IVX]{{1,4}})[.)])\s+[{OPEN}]?(?P<name>[^\W_{LOWER}][^:;!?\n{OPEN}{CLOSE}]{{2,120}})[{CLOSE}]?"
)
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: So long a line at least that ends as sentences do is text, and so few sections make no list.
_SHORTEST_TEXT: Final = 40
_FEWEST_SECTIONS: Final = 2


def numbered_sections(reading: Reading) -> list[Anchor]:
    """Numbered headings above text that tells of a project each, on a page that speaks of projects before them, as newsletters do."""
    heads: list[tuple[Line, Span]] = []
    lines = reading.lines
    for line, below in pairwise(lines):
        match = _NUMBERED_HEADING.fullmatch(line.text)
        if match is None or len(below.text) < _SHORTEST_TEXT or below.text[-1] not in ".!?”“" or ITEM_MARK.match(below.text):
            continue
        count = int(match["number"]) if match["number"] else _ROMAN.index(match["roman"]) + 1 if match["roman"] in _ROMAN else 0
        if line.text[-1] in ".," or count != len(heads) + 1:
            return []
        heads.append((line, Span(line.start + match.start("name"), line.start + match.end("name"))))
    bodies = {body.span for body in reading.bodies}
    if (
        len(heads) < _FEWEST_SECTIONS
        or all(name in bodies for _, name in heads)
        or not speaks_of_projects(reading, Span(0, heads[0][0].start + 1))
    ):
        return []
    ends = [*(line.start for line, _ in heads[1:]), reading.scope.end]
    if not all(_tells_of_one(reading, name, Span(line.end, end)) for (line, name), end in zip(heads, ends, strict=True)):
        return []
    found = []
    for (line, name), end in zip(heads, ends, strict=True):
        names = names_of_title(reading, bare_of(reading, name), LIKELY)
        numbers = {number.value: number for number in project_numbers_in(reading.text, line.start, end)}
        if len(numbers) == 1 and not any(known[0] == RK.projectNumber for known in names):
            names += [(RK.projectNumber, Literal(number.value), number.span, LIKELY) for number in numbers.values()]
        found.append(Anchor(names, line.span, "item"))
    return found


def _tells_of_one(reading: Reading, name: Span, section: Span) -> bool:
    """Whether the text below a heading tells of a project that the heading may name: its number, money, time, or who leads it."""
    if (
        is_common(reading.words(name))
        or reading.lexicon.field(reading.words(name), reading.language) is not None
        or any(known.span == name for known in reading.names_in(name, RK.Programme, RK.Place, RK.Organisation))
    ):
        return False
    if next(project_numbers_in(reading.text, *section), None) is not None:
        return True
    leads = reading.has_cue(section, LEX.implements) or any(role.concept == LEAD for role in reading.codes_in(section, "role"))
    return reading.has_cue(section, LEX.project) and (
        (leads and bool(bodies_in(reading, section)))
        or next(money_in(reading.text, *section), None) is not None
        or bool(reading.periods_in(section))
    )


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
#: The same with a colon, among the labels of a form: "Grant scheme: small".
_UNKNOWN_FIELD: Final = re.compile(r"[^\W\d_][^:.;\n]{2,40}:\s\S")
#: What labels tell below a title where a form of a project begins.
OF_FORM: Final = frozenset(
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
    """Whether a line is a body with its country, its role or other brackets: "Kalnu muzejs (Latvija)", "SIA “Upe” – vadošais partneris"."""
    body = body_of_item(reading, line.span)
    if body is not None and (body.country is not None or body.role is not None):
        return True
    named = next((known for known in reading.bodies if known.span.start == line.start), None)
    if named is not None and _BRACKET_LAST.fullmatch(reading.text, named.span.end, line.end):
        return True
    first = _LAND_FIRST.match(line.text)
    return first is not None and country_at(reading, Span(line.start, line.start + first.end("land"))) is not None


#: Brackets that fill the rest of a line: "(kontaktisik – …)".
_BRACKET_LAST: Final = re.compile(r"\s?\([^()\n]*\)")
#: "Latvija – Kalnu muzejs": a country before its partners.
_LAND_FIRST: Final = re.compile(r"(?P<land>[^\W\d_]+)\s?[–—:-]\s")


def by_section(sections: Sequence[Anchor], anchors: Sequence[Anchor], *, are_named: bool = False) -> list[Called]:
    """A project for each section, with the names in it; before the first one, those that the page names there.

    Of sections that `are_named` surely no other title is taken.
    """
    starts = [anchor.span.start for anchor in sections]
    called = [Called([anchor]) for anchor in sections]
    before: list[Anchor] = []
    further: list[Anchor] = []
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start) - 1
        if at < 0:
            before.append(anchor)
        elif anchor.is_further and not any(_shares_name(project, anchor) for project in called):
            further.append(anchor)
        elif are_named and anchor.keys(RK.title, RK.acronym) and not _shares_name(called[at], anchor):
            continue
        elif anchor.span != sections[at].span and anchor.origin in ("form", "quote", "label"):
            called[at].anchors.append(anchor)
    for project in called:
        own = project.anchors[0]
        if not are_named and any(anchor.keys(RK.title) for anchor in project.anchors[1:]):
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
        for project in grouped(apart)
        if len(sections) == 1 or project.keys(RK.projectNumber, RK.title) or any(anchor.origin == "sign" for anchor in project.anchors)
    ]
    return sorted([*first, *called, *grouped(further)], key=lambda project: project.start)


def _shares_name(project: Called, anchor: Anchor) -> bool:
    """Whether an anchor bears a name of a project, or the beginning of one."""
    kinds = (RK.title, RK.acronym, RK.projectNumber)
    return any(left == right or left.startswith(right) for left in project.keys(*kinds) for right in anchor.keys(*kinds))
