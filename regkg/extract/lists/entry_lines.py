"""Lines that are a project each: its name, and behind it its short name, its number or its time, in brackets or behind a comma."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from regkg.extract.cues.acronyms import is_acronym, is_of_all
from regkg.extract.cues.deeds import names_deed, tells_news
from regkg.extract.cues.titles import beside_number
from regkg.extract.lists.group_headings import are_totals, is_group, is_heading_on_projects, is_of_fund
from regkg.extract.lists.item_names import lists_works
from regkg.extract.lists.listed import Listed, is_known, is_known_by_name
from regkg.extract.lists.project_lines import ITEM_MARK, REPORT, is_on_programme, is_on_several
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line, quoted
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEAD, LEX, PARTNER, RK

_YEARS: Final = re.compile(r"(?:19|20)\d\d\.?\s?[–-]\s?(?:(?:19|20)\d\d\.?)?(?:\s?(?:gads|gadi|gadam|g\.|m\.|metai|a\.))?")
_YEARS_FIRST: Final = re.compile(rf"\(?{_YEARS.pattern}\)?\s?(?:[,:–—-]\s)?(?=[^\W\d_{LOWER}]|[{OPEN}])")
#: A name up to what stands behind it: in quotation marks, or up to a bracket, a comma before a figure, a dash before one.
_NAME: Final = re.compile(
    rf"(?:(?:[^{OPEN}{CLOSE}()\n]{{0,60}}?\b(?:[Pp]rojekt(?:s|as)?|[Pp]roject)\s)?[{OPEN}](?P<quoted>[^{OPEN}{CLOSE}\n]{{2,240}})[{CLOSE}]|(?P<bare>[{UPPER}\d][^()\n]{{1,240}}?))"
    r"(?=\s*(?:\(|[,;]?\s(?:[Pp]roje[kc]t(?:a|o|i)?\s)?(?:[Nn]r|No|ID|numurs|number|numeris)\b\.?:?\s?[A-Z]*[\d-]|[,;]\s(?:(?:EUR|Ls|LVL|€)\s?)?[A-Z]*[\d-]|\s[–-]\s(?:(?:EUR|Ls|LVL|€)\s?)?\d|[.;,]?$))"
)
#: The word for one project right before its name, where no number and no mark stands between: "Projekts Kalnu parka labiekārtošana".
_WORD_FIRST: Final = re.compile(
    rf"(?:(?:[A-Z]{{3,6}}\+?|Erasmus\s?\+|Leader|Interreg)\s)?(?i:projekts|project|projektas|projekt)\s(?=[{UPPER}])(?!(?:Nr|No)\b)"
)
#: Whose project it is, before its name in quotation marks: "biedrība “Kalni” – “Zaļā taka”, 1 200 EUR".
_OWNER_LINK: Final = re.compile(
    rf"[{CLOSE}]?\s?(?:\([^()\n]{{2,40}}\)\s?)?(?:[–—:,.-]\s?)?"
    rf"(?:(?:ar\s)?[Pp]rojekt(?:s|u)\s|su\sprojektu\s|[Pp]rojektas\s|[Pp]rojekta\snosaukums\s?[:–-]?\s)?[{OPEN}]"
)
_SHORTEST_TITLE: Final = 8
_BRACKET: Final = re.compile(r"[,;]?\s*\((?P<inside>[^()\n]{2,160})\)")
_NUMBER_MARK: Final = re.compile(
    r"(?:(?:project\s|projekta\s|projekto\s|projekti\s)?(?:nr|no|id|numurs|number|numeris)\b\.?\s?:?\s*|[:#]\s*)?", re.IGNORECASE
)
#: From a number with which a line begins to the name.
_NUMBER_FIRST: Final = re.compile(r"(?:(?:Projekts|Project|Projektas|Projekt)\s)?(?:(?:Nr|No)\.?\s?)?")
_BEHIND_NUMBER: Final = re.compile(r"\s?[,;:–—-]?\s(?=\S)")
_REST: Final = re.compile(r"[,;:]?\s*(?:[–-]\s)?")
_NEXT_PART: Final = re.compile(r",(?=\s)|\s[–—-]\s")
_END: Final = re.compile(r"[.;,]?\s*$")
_SENTENCE: Final = re.compile(r"[.!?;]\s+[^\W\d_]")
#: What stands between a name and a label behind it, and where a sentence begins that tells of the project.
_TO_LABEL: Final = re.compile(r"(?:[,;:.(]|\s[–—-])\s?(?:(?:(?i:projekta|projekto|projekti|project)|[A-Z]{2,6})\s)?$")
_SENTENCE_BEHIND: Final = re.compile(r"(?<=\))[.;]\s+(?=[^\W\d_])|\.\s+(?=(?:Projekt|Project|The\sproject)[^\W\d_]*\s)")
#: What labels behind a name tell of a project.
_TOLD: Final = frozenset(
    {LEAD, PARTNER, RK.totalBudget, RK.euContribution, RK.eligibleBudget, LEX.period, RK.startDate, RK.endDate, RK.status}
)
_BEHIND_BODY: Final = re.compile(r"[,;:(]|\s[–—-]\s")
_TITLE_ALONE: Final = re.compile(rf"(?!.*\s[–—-]\s[{LOWER}])[{UPPER}][^:;(){OPEN}{CLOSE}.!?]*")
_FEWEST_OF_TITLE: Final = 3
_YEAR_LAST: Final = re.compile(r"(?:19|20)\d\d\.?$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d\.?(?:\s?(?:gads|gadā|g\.|m\.|a\.))?")
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
    is_deed: bool = False  # whether it is but a title that names what is done
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
    heading: Line | None = None
    for line, below in zip_longest(reading.lines, reading.lines[1:]):
        on_projects = on_projects or is_heading_on_projects(reading, line)
        entry = _entry(reading, starts, line) if introduced or _MAY_BE_CERTAIN.search(line.text) else None
        heads_list = not line.has_bullet and below is not None and below.has_bullet
        if entry is not None and entry.is_deed and (heads_list or (heading is not None and lists_works(reading, heading))):
            entry = None
        if entry is None and introduced:
            entry = _loose_entry(reading, starts, line)
        if entry is not None and entry.short is not None and entry.number is not None:
            certain.append(entry)
        if entry is None and on_projects and (headed := _with_years(reading, starts, line)) is not None:
            years.append(headed)
        if entry is not None and introduced:
            run.append(entry)
        elif introduced and are_totals(line):
            continue
        else:
            is_heading = is_on_several(reading, line) or (on_projects and _heads_group(reading, line))
            heading = line if is_heading else None
            if not (is_heading and introduced):
                found += _without_loose(reading, run)
                run = []
            introduced = is_heading
    found += _without_loose(reading, run)
    known = {id(entry) for entry in found}
    found += [entry for entry in certain if id(entry) not in known] if len(certain) >= _FEWEST else []
    found += years if not found and len(years) >= _FEWEST else []
    return [_listed(reading, entry) for entry in found if _is_named(reading, entry, found)]


#: The state of the projects below a line: "Īstenošanā:", "Completed".
_STATE: Final = re.compile(
    r"(?:Īstenošan|Noslēgu|Pabeigt|Realizēt|Īstenot|Aktuāl|Iesniegt|Apstiprināt|Ongoing|Current|Running|Completed|Finished|Closed|Approved|Vykdom|Įgyvendin"
    r"|Baigt|Užbaigt|Käimasolev|Lõppenud|Lõpetatud|Praegu)[^\W\d_]*(?:\s[^\W\d_]+)?\s?:?"
)


def _heads_group(reading: Reading, line: Line) -> bool:
    """Whether a line heads a group of projects: by its programme, priority, year or fund, or by the state in which they are."""
    return is_group(reading, line) or is_of_fund(reading, line) or _STATE.fullmatch(line.text) is not None


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
    first, number = _behind_number(reading, line)
    years = _YEARS_FIRST.match(line.text, first)
    begin = years.end() if years else first
    word = _WORD_FIRST.match(line.text, begin)
    begin = word.end() if word else begin
    told = _told_from(reading, line, begin)
    match = _NAME.match(line.text, begin, told)
    is_alone = match is not None and told == len(line.text) and _END.fullmatch(line.text, match.end()) is not None
    if match is None or (is_alone and years is None and not (number is not None and ITEM_MARK.match(line.text))):
        return _owned_entry(reading, starts, line, first) or (_deed_entry(reading, starts, line, begin) if number is None else None)
    group = "quoted" if match["quoted"] else "bare"
    name = Span(line.start + match.start(group), line.start + len(line.text[: match.end(group)].rstrip()))
    words = reading.words(name)
    is_bare = match["bare"] is not None
    in_time = years is not None and not is_bare and not is_known_by_name(reading, name)
    if len(words.split()) > _MOST_WORDS or _SENTENCE.search(words) or (not in_time and _is_other(reading, starts, name)):
        return _owned_entry(reading, starts, line, first)
    name = _without_programme(reading, name)
    if is_bare and reading.words(name)[-1] in CLOSE and reading.has_cue(name, LEX.project):
        return _owned_entry(reading, starts, line, first)
    entry = _Entry(line, name, is_quoted=not is_bare, has_time=years is not None)
    entry.number = number
    at = match.end()
    has_sum = False
    while at < told and not _END.fullmatch(line.text, at, told):
        behind = _part(reading, starts, entry, line, at, told)
        if behind is None:
            return _owned_entry(reading, starts, line, first)
        has_sum = has_sum or next(money_in(reading.text, line.start + at, line.start + behind), None) is not None
        at = behind
    if entry.short is not None or entry.number is not None or entry.has_time:
        return entry
    words = reading.words(entry.name)
    can_be_title = (
        not tells_news(words)
        and len(words.split()) >= _FEWEST_OF_TITLE
        and line.text[told : told + 1] != "."
        and not reading.has_cue(name, LEX.project)
    )
    if (has_sum or told < len(line.text)) and is_bare and (names_deed(words) or can_be_title):
        entry.is_loose = told == len(line.text) and not names_deed(words)
        return entry
    return _owned_entry(reading, starts, line, first)


def _behind_number(reading: Reading, line: Line) -> tuple[int, Span | None]:
    """Where on a line the name begins behind its number in the list and that of the project, and where the latter stands."""
    numbering = ITEM_MARK.match(line.text)
    first = numbering.end() if numbering else 0
    number = next(project_numbers_in(reading.text, line.start + first, line.end), None)
    if number is None or _NUMBER_FIRST.fullmatch(reading.text, line.start + first, number.span.start) is None:
        return first, None
    mark = _BEHIND_NUMBER.match(reading.text, number.span.end, line.end)
    return (mark.end() - line.start, number.span) if mark is not None else (first, None)


def _told_from(reading: Reading, line: Line, first: int) -> int:
    """Where on a line the name and what is beside it end: before a label or a sentence on the project; its end if none stands there."""
    sentence = _SENTENCE_BEHIND.search(line.text, first)
    end = sentence.start() if sentence is not None else len(line.text)
    for label in reading.lexicon.fields_in(reading.text, reading.tokens_in(Span(line.start, line.start + max(end, 1))), reading.language):
        before = _TO_LABEL.search(reading.text, line.start + first, label.span.start) if label.concept in _TOLD else None
        if before is not None and before.start() > line.start + first:
            return min(end, before.start() - line.start)
    return end


def _is_other(reading: Reading, starts: list[int], name: Span) -> bool:
    """Whether a passage names something known that is no project; a title may hold the name of a place or of a body."""
    words = reading.words(name)
    if len(words.split()) < _FEWEST_OF_TITLE and not names_deed(words):
        return is_known(reading, starts, name)
    body = next((body for body in reading.bodies[bisect_left(starts, name.start) :] if body.span.start == name.start), None)
    return (
        is_known_by_name(reading, name)
        or reading.has_cue(name, LEX.programme, LEX.call)
        or any(body.span.holds(name) for body in reading.bodies)
        or (body is not None and _BEHIND_BODY.match(reading.text, body.span.end) is not None)
        or next(project_numbers_in(reading.text, name.start, name.end), None) is not None
    )


def _deed_entry(reading: Reading, starts: list[int], line: Line, first: int) -> _Entry | None:
    """A line that is a title alone, which names what is done: "Kalnu parka labiekārtošana"."""
    entry = _title_entry(reading, starts, line, first)
    if entry is None or not names_deed(reading.words(entry.name)):
        return None
    entry.is_deed, entry.is_loose = True, False
    return entry


def _title_entry(reading: Reading, starts: list[int], line: Line, first: int) -> _Entry | None:
    """A line that may be a title alone, among others that are surely projects: "Upes skola kā kopienas centrs"."""
    words = line.text[first:].rstrip(" .;,")
    is_short = len(words.split()) < _FEWEST_OF_TITLE and not names_deed(words)
    if not _TITLE_ALONE.fullmatch(words) or is_short or not _FEWEST <= len(words.split()) <= _MOST_WORDS:
        return None
    name = Span(line.start + first, line.start + first + len(words))
    if reading.has_cue(name, LEX.project) or _is_other(reading, starts, name) or REPORT.match(words) or tells_news(words):
        return None
    return _Entry(line, name, is_quoted=True, is_loose=True)


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


def _loose_entry(reading: Reading, starts: list[int], line: Line) -> _Entry | None:
    """An item of a list that may begin with whoever has the project, though no body is known there."""
    mark = ITEM_MARK.match(line.text)
    if not line.has_bullet and mark is None:
        return None
    match = _LOOSE.match(line.text)
    if match is None:
        return _title_entry(reading, starts, line, mark.end() if mark is not None else 0)
    if " " not in match["name"]:
        return None
    return _Entry(line, Span(line.start + match.start("name"), line.start + match.end("name")), is_quoted=True, is_loose=True)


def _without_loose(reading: Reading, run: list[_Entry]) -> list[_Entry]:
    """The entries of a list, if there are enough; without those that tell of no body where most do not."""
    loose = sum(entry.is_loose for entry in run)
    kept = run if 2 * loose < len(run) else [entry for entry in run if not entry.is_loose]
    if len(kept) < _FEWEST or (all(entry.is_deed or entry.is_loose for entry in kept) and not _tells_who_pays(reading)):
        return []
    return kept


def _tells_who_pays(reading: Reading) -> bool:
    """Whether a page names a fund or a programme: without one, what is done may be the works of a firm."""
    return (
        bool(reading.codes_in(reading.scope, "fund"))
        or reading.has_cue(reading.scope, LEX.programme)
        or _PAYS.search(reading.text) is not None
    )


#: What pays for projects, where no fund is named.
_PAYS: Final = re.compile(
    r"(?<!\w)(?:ES|EU|LEADER|Leader|Interreg|INTERREG|LIFE|Erasmus\+|Nordplus|Eiropas Savienīb|European Union|Europos Sąjung|Euroopa Liid)"
)


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


_DASH: Final = re.compile(r"(?:\s[–—-]|,)\s(?=[^–—,]+$)")


def _part(reading: Reading, starts: list[int], entry: _Entry, line: Line, at: int, told: int) -> int | None:
    """Note what stands at a place behind the name, and say where it ends on its line; None for what is none of it."""
    bracket = _BRACKET.match(line.text, at, told)
    if bracket is not None:
        inside = Span(line.start + bracket.start("inside"), line.start + bracket.end("inside"))
        end = bracket.end()
    else:
        rest = _REST.match(line.text, at, told)
        at = rest.end() if rest is not None else at
        stop = _NEXT_PART.search(line.text, at, told)
        end = stop.start() if stop is not None else len(line.text[:told].rstrip(" .;,"))
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
    is_year = _YEAR.fullmatch(words) is not None and _YEAR_LAST.search(reading.words(entry.name)) is None
    if is_year or _YEARS.fullmatch(words) or (period is not None and len(words) - (period.span.end - period.span.start) <= _MOST_AROUND):
        entry.has_time = True
        return True
    is_programme = any(name.span == inside for name in reading.names_in(inside, RK.Programme))
    if (
        is_programme
        or (in_brackets and _is_programme(reading, inside))
        or any(fund.span == inside for fund in reading.codes_in(inside, "fund"))
    ):
        return True
    if any(amount.span == inside for amount in money_in(reading.text, *inside)):
        return True
    if not in_brackets or entry.short is not None or len(words.split()) > _MOST_IN_SHORT or is_known(reading, starts, inside):
        return False
    is_short = _is_short(reading, inside) and len(reading.words(entry.name).split()) > 1
    entry.short = inside if is_short else entry.short
    return is_short
