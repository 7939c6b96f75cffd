"""Lists of projects of which every entry is a block: its title on a line, and below it lines that each tell one thing of the project.

"1. “Title”", below it "Nr. 18-00-A00000-000001", "Projekta kopējās izmaksas ir 9 400 EUR.": the same first line in two blocks makes a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import names_deed, tells_news
from regkg.extract.lists.group_headings import HEADS_SEVERAL
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.project_lines import ITEM_MARK, REPORT, is_on_programme
from regkg.extract.projects.records import names_of_entry
from regkg.extract.projects.sections import OF_FORM
from regkg.extract.text.drafts import CERTAIN
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.extract.text.values import Found, money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

#: What stands before a project's number that begins a line.
_TO_NUMBER: Final = re.compile(
    r"(?:(?:Projekta|Projekts|Projekto|Projekti|Project|Līguma|Vienošanās)\s)?(?:(?:Nr|No|ID|numurs|number|numeris)\b\.?:?\s?)?"
)
#: How a sentence begins that tells of the project whose title stands above it.
_ON_PROJECT: Final = re.compile(r"(?:(?:Šo?\s)?Projekt(?:a|am|u|s|as|o|ą|ui|i)?|The\sproject(?:[’']s)?|Project)\s(?!(?:Nr|No)\b)[^\W\d_]")
#: The number of a project on its page alone, above the title: "Projekts Nr. 1", "2. projekts".
_COUNTED: Final = re.compile(
    r"(?:Projekts|Project|Projektas|Projekt)\s(?:(?:Nr|No)\.?\s?)?\d{1,2}\.?|\d{1,2}\.\s?(?:projekts|projektas|projekt)", re.IGNORECASE
)
_WORD: Final = re.compile(
    rf"(?:(?:LEADER|Leader|ELFLA|ERAF|ESF|Erasmus\s?\+)[\s-])?(?i:projektitoetus|projekts|project|projektas|projekt)\s(?:(?:Nr|No)\.?\s?\d{{1,2}}\s?[:–—-]\s)?(?=[{OPEN}{UPPER}])"
)
_QUOTED_FIRST: Final = re.compile(
    rf"[{OPEN}][{UPPER}\d][^{OPEN}{CLOSE}\n]{{3,240}}[{CLOSE}](?:,?\s?\([^()\n]*\))*[^.\n{OPEN}]{{0,80}}(?:[Nn]r\.[^\n]{{4,40}})?[.;]?$"
)
_BARE: Final = re.compile(rf"[{UPPER}][^:;!?\n]*[^\W_)]\.?\)?")
#: A line of text between the title and what is told has so many letters or ends as sentences do; there are so many of them at most.
_SHORTEST_TEXT: Final = 60
#: What ends a line behind a body, which then is no title.
_ENDS: Final = re.compile(r"[^\S\n]*(?:\([^()\n]*\))?[.,;]?[^\S\n]*(?:\n|$)|[,;:]")
_MOST_BETWEEN: Final = 3
_MOST_BLANK: Final = 2
_FEWEST: Final = 2
_SURE: Final = 3
_MOST_WORDS: Final = 40


def blocks_of(reading: Reading) -> list[Anchor]:
    """The titles with which such blocks begin; none on a page with the titles under labels, or where a body heads one of the blocks."""
    if not reading.has_cue(reading.scope, LEX.project):
        return []
    if any(field.term == RK.title and fold(reading.words(field.label)) not in PLURALS for field in reading.fields):
        return []
    lines = reading.lines
    keys = _keys_of(reading)
    found: list[tuple[int, Span, int]] = []
    for at, line in enumerate(lines[:-1]):
        if line.start in keys or (name := _title_of(line)) is None or not _begins_block(lines, at, keys):
            continue
        below = at + 1
        while below < len(lines) and below - at <= _MOST_BETWEEN and lines[below].start not in keys and _is_text(lines[below]):
            below += 1
        if below < len(lines) and keys.get(lines[below].start) and lines[below].blank_before <= _MOST_BLANK:
            found.append((at, name, below))
    nearest = {below: at for at, _, below in found}
    found = [entry for entry in found if nearest[entry[2]] == entry[0]]
    shared = Counter(keys[lines[below].start] for _, _, below in found)
    entries = [(at, name, below) for at, name, below in found if shared[keys[lines[below].start]] >= _FEWEST]
    own = {below for _, _, below in entries}
    if any(at not in own for at in _beginnings(lines, keys) if shared[keys[lines[at].start]] >= _FEWEST):
        return []  # what heads one of them is no title
    if len(entries) < _FEWEST or any(_is_other(reading, lines[at], name) for at, name, _ in entries):
        return []
    anchors = []
    numbers = _numbers_of(reading)
    for at, name, below in entries:
        names = names_of_entry(reading, name)
        if not names:
            return []
        if (number := numbers.get(lines[below].start)) is not None and not any(known[0] == RK.projectNumber for known in names):
            names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
        counted = at > 0 and _COUNTED.fullmatch(lines[at - 1].text) is not None
        anchors.append(Anchor(names, Span(lines[at - 1].start if counted else lines[at].start, lines[at].end), "item"))
    return anchors if len({anchor.names[0][1].value for anchor in anchors}) == len(anchors) else []


def _keys_of(reading: Reading) -> dict[int, str]:
    """What lines tell of a project that a label, its number or the word for it begins, by where they begin; "" for values below labels."""
    found: dict[int, str] = {}
    lines = {line.start: line for line in reading.lines}
    for field in reading.fields:
        line = lines.get(field.label.start)
        if field.term not in OF_FORM or field.first is None or line is None or _COUNTED.fullmatch(line.text):
            continue
        found[field.label.start] = field.term.value
        if field.first.start > field.label.end and "\n" in reading.text[field.label.end : field.first.start]:
            found.setdefault(field.first.start, "")
    found.update(dict.fromkeys(_numbers_of(reading), RK.projectNumber.value))
    for line in reading.lines:
        if line.start not in found and _ON_PROJECT.match(line.text) and _tells(reading, line):
            found[line.start] = " ".join(fold(line.text).split()[:2])
    return found


def _numbers_of(reading: Reading) -> dict[int, Found[str]]:
    """The numbers of projects that fill a line but for the words before them, by where the line begins."""
    lines = {line.end: line for line in reading.lines}
    found = {}
    for number in project_numbers_in(reading.text):
        line = lines.get(number.span.end) or lines.get(number.span.end + 1)
        if line is not None and _TO_NUMBER.fullmatch(reading.text, line.start, number.span.start):
            found[line.start] = number
    return found


def _beginnings(lines: list[Line], keys: dict[int, str]) -> Iterator[int]:
    """The lines that tell of a project, below one that does not."""
    return (at for at, line in enumerate(lines) if keys.get(line.start) and (at == 0 or lines[at - 1].start not in keys))


def _tells(reading: Reading, line: Line) -> bool:
    """Whether a line tells of a project's money, time or who carries it out, and names none."""
    return (
        next(money_in(reading.text, *line.span), None) is not None
        or bool(reading.periods_in(line.span))
        or reading.has_cue(line.span, LEX.implements)
    )


def _title_of(line: Line) -> Span | None:
    """The title that a line may be, without its number and the word for the project."""
    start = 0
    for mark in (ITEM_MARK, _WORD):
        match = mark.match(line.text, start)
        start = match.end() if match is not None else start
    words = line.text[start:]
    if len(words.split()) > _MOST_WORDS or not (_QUOTED_FIRST.match(words) or _BARE.fullmatch(words)):
        return None
    return Span(line.start + start, line.end)


def _begins_block(lines: list[Line], at: int, keys: dict[int, str]) -> bool:
    """Whether a block may begin with a line: below an empty one, with a number or a quotation, or below what is told of another."""
    line, above = lines[at], lines[at - 1] if at else None
    return (
        above is None
        or line.blank_before > 0
        or ITEM_MARK.match(line.text) is not None
        or line.text[0] in OPEN
        or above.start in keys
        or _COUNTED.fullmatch(above.text) is not None
        or HEADS_SEVERAL.search(above.text) is not None
    )


def _is_text(line: Line) -> bool:
    return (line.text[-1] in ".!?" or len(line.text) >= _SHORTEST_TEXT) and not line.blank_before


def _is_other(reading: Reading, line: Line, name: Span) -> bool:
    """Whether a line that heads a block is no title: the heading of a part of a page, a body, a programme, few words that name nothing."""
    words = reading.words(name)
    if _QUOTED_FIRST.match(words):
        return any(body.span.holds(name) for body in reading.bodies)
    return (
        reading.has_cue(name, LEX.project)
        or HEADS_SEVERAL.search(line.text) is not None
        or is_on_programme(reading, name)
        or REPORT.match(words) is not None
        or tells_news(words)
        or any(body.span.start == name.start and _ENDS.match(reading.text, body.span.end) for body in reading.bodies)
        or reading.lexicon.field(words, reading.language) is not None
        or (len(words.split()) < _SURE and not names_deed(words))
    )
