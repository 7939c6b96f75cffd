"""Lines that are a project each: its name, and behind it its short name, its number or its time, in brackets or behind a comma."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Final

from regkg.extract.acronyms import is_acronym, is_of_all
from regkg.extract.group_headings import are_totals, is_group, is_heading_on_projects
from regkg.extract.heads import CLOSE, OPEN
from regkg.extract.layout import Line, quoted
from regkg.extract.listed import Listed, is_known
from regkg.extract.project_lines import is_on_programme, is_on_several
from regkg.extract.reading import Reading
from regkg.extract.titles import beside_number
from regkg.extract.tokens import LOWER, UPPER
from regkg.extract.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_NUMBERING: Final = re.compile(r"\d{1,2}[.)]\s+")
_YEARS: Final = re.compile(r"(?:19|20)\d\d\.?\s?[–-]\s?(?:(?:19|20)\d\d\.?)?(?:\s?(?:gads|gadi|gadam|g\.|m\.|metai|a\.))?")
_YEARS_FIRST: Final = re.compile(rf"\(?{_YEARS.pattern}\)?\s?(?:[,:–—-]\s)?(?=[^\W\d_{LOWER}]|[{OPEN}])")
#: A name up to what stands behind it: in quotation marks, or up to a bracket, a comma before a figure, a dash before one.
_NAME: Final = re.compile(
    rf"(?:(?:[^{OPEN}{CLOSE}()\n]{{0,60}}?\b(?:[Pp]rojekt(?:s|as)?|[Pp]roject)\s)?[{OPEN}](?P<quoted>[^{OPEN}{CLOSE}\n]{{2,240}})[{CLOSE}]|(?P<bare>[{UPPER}\d][^()\n]{{1,240}}?))"
    r"(?=\s*(?:\(|[,;]\s(?:Nr\.?\s?|No\.?\s?)?[A-Z]*[\d-]|\s[–-]\s\d|[.;,]?$))"
)
#: Whose project it is, before its name in quotation marks: "biedrība “Kalni” – “Zaļā taka”, 1 200 EUR".
_OWNER_LINK: Final = re.compile(
    rf"[{CLOSE}]?\s?(?:\([^()\n]{{2,40}}\)\s?)?(?:[–—:,.-]\s?)?"
    rf"(?:(?:ar\s)?[Pp]rojekt(?:s|u)\s|su\sprojektu\s|[Pp]rojektas\s|[Pp]rojekta\snosaukums\s?[:–-]?\s)?[{OPEN}]"
)
_SHORTEST_TITLE: Final = 8
_BRACKET: Final = re.compile(r"[,;]?\s*\((?P<inside>[^()\n]{2,160})\)")
_NUMBER_MARK: Final = re.compile(r"(?:(?:project\s|projekta\s|projekto\s|projekti\s)?(?:nr|no)\b\.?\s*|[:#]\s*)?", re.IGNORECASE)
#: From a number with which a line begins to the name.
_BEHIND_NUMBER: Final = re.compile(r"\s?[,;:–—-]?\s(?=\S)")
_REST: Final = re.compile(r"[,;:]?\s*(?:[–-]\s)?")
_END: Final = re.compile(r"[.;,]?\s*$")
_SENTENCE: Final = re.compile(r"[.!?;]\s+[^\W\d_]")
_MOST_WORDS: Final = 40
_MOST_IN_SHORT: Final = 4
#: So many lines in a row make a list, and so many with both a short name and a number need no line on projects above.
_FEWEST: Final = 2
#: A span of time fills what it stands in but for so many characters.
_MOST_AROUND: Final = 8


@dataclass(slots=True)
class _Entry:
    """A line taken apart: where the name, the short name and the number stand, and whether the project's time does."""

    line: Line
    name: Span
    is_quoted: bool
    short: Span | None = None
    number: Span | None = None
    has_time: bool = False
    is_loose: bool = False  # whether who has the project is not told as a body
    spans: list[Span] = field(default_factory=list)


def entry_lines(reading: Reading) -> list[Listed]:
    """ "Title (SHORT) (FP7-316616)", "SHORT (01.2020–12.2022)", "“Title”, LLI-901": the lines of lists of projects that are made so.

    Two lines in a row below a line on projects, which may have others on projects between them; or two on a page that speaks of projects
    that have both a short name and a number.
    """
    if not reading.has_cue(reading.scope, LEX.project):
        return []
    starts = [body.span.start for body in reading.bodies]
    found: list[_Entry] = []
    run: list[_Entry] = []
    certain: list[_Entry] = []
    years: list[_Entry] = []
    introduced = on_projects = False
    for line in reading.lines:
        on_projects = on_projects or is_heading_on_projects(reading, line)
        entry = _entry(reading, starts, line) if introduced or _MAY_BE_CERTAIN.search(line.text) else None
        if entry is None and introduced:
            entry = _loose_entry(line)
        if entry is not None and entry.short is not None and entry.number is not None:
            certain.append(entry)
        if entry is None and on_projects and (headed := _with_years(reading, starts, line)) is not None:
            years.append(headed)
        if entry is not None and introduced:
            run.append(entry)
        elif introduced and are_totals(line):
            continue
        elif not (is_heading := is_on_several(reading, line) or (on_projects and is_group(reading, line))) or not introduced:
            found += _without_loose(run)
            run = []
            introduced = is_heading
    found += _without_loose(run)
    known = {id(entry) for entry in found}
    found += [entry for entry in certain if id(entry) not in known] if len(certain) >= _FEWEST else []
    found += years if not found and len(years) >= _FEWEST else []
    return [_listed(reading, entry) for entry in found if _is_named(reading, entry, found)]


#: What a line holds that has both a short name and a number: a bracket, and a figure.
_MAY_BE_CERTAIN: Final = re.compile(r"\d[^(]*\([^()]+\)|\([^()]+\)[^\d\n]{0,12}\(?[^()\n]*\d")


def _listed(reading: Reading, entry: _Entry) -> Listed:
    is_short = entry.short is None and not entry.is_quoted and _is_short(reading, entry.name)
    span = Span(entry.name.start, max([entry.name.end, *(span.end for span in entry.spans)]))
    return Listed(
        entry.name if is_short and entry.number is None else span, entry.name, number=entry.number, short=entry.short, is_title=not is_short
    )


def _is_short(reading: Reading, name: Span) -> bool:
    words = reading.words(name).split()
    return len(words) <= _MOST_IN_SHORT and any(is_acronym(word.rstrip("+")) for word in words)


def _is_named(reading: Reading, entry: _Entry, entries: list[_Entry]) -> bool:
    """Whether what an entry begins with names a project: a title, or one short word where most of the others are acronyms."""
    if len(reading.words(entry.name).split()) > 1 or _is_short(reading, entry.name) or entry.is_quoted:
        return True
    return 2 * sum(_is_short(reading, other.name) for other in entries) >= len(entries)


def _entry(reading: Reading, starts: list[int], line: Line) -> _Entry | None:
    """A line as such an entry; None for other lines."""
    numbering = _NUMBERING.match(line.text)
    first = numbering.end() if numbering else 0
    number = next(project_numbers_in(reading.text, line.start + first, line.end), None)
    if (
        number is not None
        and number.span.start == line.start + first
        and (mark := _BEHIND_NUMBER.match(reading.text, number.span.end, line.end))
    ):
        first = mark.end() - line.start
    else:
        number = None
    years = _YEARS_FIRST.match(line.text, first)
    match = _NAME.match(line.text, years.end() if years else first)
    if match is None or (years is None and _END.fullmatch(line.text, match.end())):
        return _owned_entry(reading, starts, line, first)
    group = "quoted" if match["quoted"] else "bare"
    name = Span(line.start + match.start(group), line.start + len(line.text[: match.end(group)].rstrip()))
    words = reading.words(name).split()
    if len(words) > _MOST_WORDS or _SENTENCE.search(reading.words(name)) or is_known(reading, starts, name):
        return _owned_entry(reading, starts, line, first)
    entry = _Entry(line, _without_programme(reading, name), is_quoted=match["quoted"] is not None, has_time=years is not None)
    entry.number = number.span if number is not None else None
    at = match.end()
    while not _END.fullmatch(line.text, at):
        behind = _part(reading, starts, entry, line, at)
        if behind is None:
            return _owned_entry(reading, starts, line, first)
        at = behind
    return entry if entry.short is not None or entry.number is not None or entry.has_time else _owned_entry(reading, starts, line, first)


#: A title and the years of the project, which fill a line: "Similar But Different 2000 - 2002".
_YEARS_LAST: Final = re.compile(rf"(?P<name>[{UPPER}][^:;,\n]{{3,120}}?)\s(?:[–—-]\s)?{_YEARS.pattern}$")


def _with_years(reading: Reading, starts: list[int], line: Line) -> _Entry | None:
    """A line that is a title and its years alone, as a heading above what is told of the project."""
    match = _YEARS_LAST.fullmatch(line.text)
    name = Span(line.start, line.start + match.end("name")) if match is not None else None
    if name is None or is_on_programme(reading, line.span) or is_heading_on_projects(reading, line) or is_known(reading, starts, name):
        return None
    return _Entry(line, name, is_quoted=True, has_time=True)


def _owned_entry(reading: Reading, starts: list[int], line: Line, first: int) -> _Entry | None:
    """A line that begins with a body, whose project the name in quotation marks behind it is."""
    at = line.start + first
    for body in reading.bodies[bisect_left(starts, at) : bisect_right(starts, at)]:
        link = _OWNER_LINK.match(reading.text, body.span.end, line.end)
        name = next(quoted(reading.text, link.end() - 1, line.end), None) if link is not None else None
        if link is None or name is None or name.start != link.end():
            continue
        words = reading.words(name)
        if len(words) >= _SHORTEST_TITLE and len(words.split()) > 1 and words[0].isupper():
            return _Entry(line, name, is_quoted=True)
    return None


#: An item that begins with whoever has a project and ends with its name: "2. Kalnu ciema iedzīvotāju kopa „Atpūtai un veselībai”;".
_LOOSE: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?[{UPPER}][^{OPEN}{CLOSE}:;.\n\d]{{8,90}}?\s(?:[–—-]\s)?[“„\"«](?P<name>[{UPPER}][^{OPEN}{CLOSE}\n]{{7,200}})[”“\"»]"
    r"(?:,?\s(?:[–—-]\s)?[\d\s.,]+\s?(?:EUR|€|eiro|Ls|LVL|Lt|euro[st]?))?[.;,]?$"
)


def _loose_entry(line: Line) -> _Entry | None:
    """An item of a list that may begin with whoever has the project, though no body is known there."""
    match = _LOOSE.match(line.text) if line.has_bullet or _NUMBERING.match(line.text) is not None else None
    if match is None or " " not in match["name"]:
        return None
    return _Entry(line, Span(line.start + match.start("name"), line.start + match.end("name")), is_quoted=True, is_loose=True)


def _without_loose(run: list[_Entry]) -> list[_Entry]:
    """The entries of a list, if there are enough; without those that tell of no body where most do not."""
    loose = sum(entry.is_loose for entry in run)
    kept = run if 2 * loose < len(run) else [entry for entry in run if not entry.is_loose]
    return kept if len(kept) >= _FEWEST else []


def _is_programme(reading: Reading, span: Span) -> bool:
    """Whether words begin with the name of a programme or a fund: "Erasmus+", "Horizon 2020"."""
    first = reading.words(span).split()[0]
    return is_of_all(first) or any(name.span.start == span.start for name in reading.names_in(span, RK.Programme))


def _without_programme(reading: Reading, name: Span) -> Span:
    """The name before a dash and the programme: "SHORE – Horizon Europe"; a short name has anything of few words there."""
    dash = _DASH.search(reading.text, name.start, name.end)
    if dash is None or dash.start() == name.start:
        return name
    before, behind = Span(name.start, dash.start()), Span(dash.end(), name.end)
    is_short = _is_short(reading, before) and len(reading.words(behind).split()) < _MOST_IN_SHORT
    return before if is_short or _is_programme(reading, behind) else name


_DASH: Final = re.compile(r"\s[–—-]\s(?=[^–—]+$)")


def _part(reading: Reading, starts: list[int], entry: _Entry, line: Line, at: int) -> int | None:
    """Note what stands at a place behind the name, and say where it ends on its line; None for what is none of it."""
    bracket = _BRACKET.match(line.text, at)
    if bracket is not None:
        inside = Span(line.start + bracket.start("inside"), line.start + bracket.end("inside"))
        end = bracket.end()
    else:
        rest = _REST.match(line.text, at)
        at = rest.end() if rest is not None else at
        stop = line.text.find(",", at)
        end = stop if stop > 0 else len(line.text.rstrip(" .;,"))
        inside = Span(line.start + at, line.start + max(end, at + 1))
    if not _noted(reading, starts, entry, inside, in_brackets=bracket is not None):
        return None
    entry.spans.append(Span(inside.start, line.start + end))
    return end


def _noted(reading: Reading, starts: list[int], entry: _Entry, inside: Span, *, in_brackets: bool) -> bool:
    words = reading.words(inside)
    number = next(project_numbers_in(reading.text, inside.start, inside.end), None)
    if number is not None and in_brackets and (beside := beside_number(reading, inside, number.span)) is not None:
        entry.number = entry.number or number.span
        entry.short = entry.short or beside
        return True
    if number is not None:
        mark = _NUMBER_MARK.fullmatch(reading.text, inside.start, number.span.start)
        if mark is None or number.span.end != inside.end:
            return False
        entry.number = entry.number or number.span
        return True
    period = next(iter(reading.periods_in(inside)), None)
    if _YEARS.fullmatch(words) or (period is not None and len(words) - (period.span.end - period.span.start) <= _MOST_AROUND):
        entry.has_time = True
        return True
    if (in_brackets and _is_programme(reading, inside)) or any(fund.span == inside for fund in reading.codes_in(inside, "fund")):
        return True
    if any(amount.span == inside for amount in money_in(reading.text, *inside)):
        return True
    if not in_brackets or entry.short is not None or len(words.split()) > _MOST_IN_SHORT or is_known(reading, starts, inside):
        return False
    is_short = _is_short(reading, inside) and len(reading.words(entry.name).split()) > 1
    entry.short = inside if is_short else entry.short
    return is_short
