"""Lines and paragraphs that each name a project of a list: a short name first or last, a name in quotation marks, a number at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile, zip_longest
from typing import Final

from regkg.extract.cues.acronyms import is_acronym, is_of_all
from regkg.extract.cues.titles import FUND_TO_TITLE
from regkg.extract.lists.group_headings import NUMBERED_HEADING, are_totals, is_group, is_heading_on_projects
from regkg.extract.lists.listed import COUNTS, FEWEST_LINES, IS_SENTENCE, Listed, is_known, is_known_by_name, speaks_of_projects
from regkg.extract.lists.project_lines import heads_of_priorities
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK

_SHORT_FIRST: Final = re.compile(
    rf"(?P<short>[{UPPER}\d][\w&+!-]*(?:\s(?:(?:in|of|for|the|and|to)\s)?[{UPPER}\d][\w&+!-]*){{0,3}})\s[–-]\s"
    rf"(?P<title>[{UPPER}][^.\n]{{20,200}}?)(?=\.|$)"
)
_SHORT_COLON: Final = re.compile(
    rf"(?P<short>(?:(?:for|of|the|and|[{UPPER}\d][\w&+!-]*)\s){{0,3}}[{UPPER}\d][\w&+!-]*):\s(?P<title>[^\W\d_][^\n]{{12,240}}?)[.;]?$"
)
#: "• SHORE – Title of the project (with partners from Latvia);"
_SHORT_DASH: Final = re.compile(
    rf"(?P<short>[{UPPER}\d][\w&+!-]*(?:\s(?:(?:in|of|for|the|and|to)\s)?[{UPPER}\d][\w&+!-]*){{0,3}})\s[–-]\s"
    rf"(?P<title>[{UPPER}][^.;\n]{{12,200}}?)(?=\s\([^()\n]*\)[.;]?$|[.;]?$)"
)


def lines_with_short_first(reading: Reading) -> list[Listed]:
    """ "ONE SHORE - Title of the project", "• SHORE: Title": at least two lines that begin so, on a page that speaks of projects.

    None of the short names may be the name of a body or of something known. In a list with such items a short name may have no more
    than a capital in each word, a title a small letter; and if most are such, the others may be titles alone, or behind their fund.
    """
    if not speaks_of_projects(reading, reading.scope) and len(_LINE_OF_LIFE.findall(reading.text)) < FEWEST_LINES:
        return []
    found: list[Listed] = []
    in_words: list[Listed] = []
    starts = [body.span.start for body in reading.bodies]
    for line in reading.lines:
        match = (_SHORT_COLON.match(line.text) or _SHORT_DASH.match(line.text)) if line.has_bullet else _SHORT_FIRST.match(line.text)
        if match is None:
            continue
        is_life = match["short"].startswith("LIFE ")
        short = Span(line.start, line.start + match.end("short"))
        title = Span(line.start + match.start("title"), line.start + match.end("title"))
        is_plain = not is_life and not any(is_acronym(word) and sum(map(str.isalpha, word)) > 2 for word in match["short"].split())
        if is_plain or match["title"][0].islower():
            is_named = " " in match["short"] and not is_known(reading, starts, short)
            if line.has_bullet and (is_named or not is_plain) and not IS_SENTENCE.match(match["title"]):
                in_words.append(Listed(Span(short.start, title.end), title, short=short))
            continue
        holds_programme = any(name.span != short for name in reading.names_in(short, RK.Programme)) and any(
            map(is_acronym, match["short"].split())
        )
        if not is_life and ((is_known(reading, starts, short) and not holds_programme) or reading.codes_in(short, "role")):
            continue
        if IS_SENTENCE.match(match["title"]):
            found.append(Listed(short, short))
        else:
            found.append(Listed(Span(short.start, title.end), title, short=short))
    if len(found) < FEWEST_LINES or not any(listed.short for listed in found):
        return []
    first, last = found[0].name.start, found[-1].name.start
    for items in _runs_of_items(reading):
        sure = [listed for listed in found if items[0].start <= listed.span.start < items[-1].end]
        if len(sure) < FEWEST_LINES or not any(listed.short for listed in sure):
            continue
        first, last = min(first, items[0].start), max(last, items[-1].end)
        told = [*sure, *(one for one in in_words if items[0].start <= one.span.start < items[-1].end)]
        named = {listed.span.start for listed in told}
        alone = [only for item in items if item.start not in named and (only := _title_alone(reading, item)) is not None]
        if 2 * (len(told) + sum(only.span != only.name for only in alone)) > len(items) >= _FEWEST_OF_ITEMS:
            found += alone
    between = [one for one in in_words if first <= one.span.start < last]
    return sorted([*found, *between], key=lambda listed: listed.name.start)


_FEWEST_OF_ITEMS: Final = 3


def _runs_of_items(reading: Reading) -> Iterator[list[Line]]:
    """The lists of a page: lines with bullets below one another."""
    for has_bullet, lines in groupby(reading.lines, key=lambda line: line.has_bullet):
        if has_bullet:
            yield list(lines)


def _title_alone(reading: Reading, item: Line) -> Listed | None:
    """The project whose title an item of a list of projects is, or which stands there behind a fund; None for another item."""
    fund = next((fund for fund in reading.codes_in(item.span, "fund") if fund.span.start == item.start), None)
    behind = FUND_TO_TITLE.match(reading.text, fund.span.end, item.end) if fund is not None else None
    start = behind.end() if behind is not None else item.start
    title = Span(start, start + len(reading.text[start : item.end].rstrip(' .;,”“"»')))
    words = reading.words(title)
    if not _FEWEST_OF_TITLE < len(words.split()) <= _MOST_IN_TITLE or re.search(r"[.!?;:]\s", words):
        return None
    if (behind is None and not words[:1].isupper()) or is_known_by_name(reading, title):
        return None
    if any(body.span == title for body in reading.bodies) or reading.has_cue(title, LEX.project, LEX.programme, LEX.call):
        return None
    return Listed(Span(item.start, title.end), title, is_title=True)


#: A line that begins with the short name of a project of the programme LIFE and a dash.
_LINE_OF_LIFE: Final = re.compile(r"^LIFE [A-Z][^\n–]{2,40} [–-] ", re.MULTILINE)
_SHORT_AT_END: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?(?P<title>[{UPPER}“„\"]"
    r"(?:[^()\n]{10,240}?|[^()\n]{3,160}?\([^()\n]{2,60}\)(?=[\s\w])[^()\n]{4,160}?))"  # a bracket may stand in it
    rf"\s\((?P<short>[{UPPER}][^()\n]{{1,38}})\)"
    r"(?:,?\s(?:Nr\.?\s|No\.?\s)?(?P<number>[^()\n,;]{3,30}?))?[.;,]?$"
)


def lines_with_short_name(reading: Reading) -> list[Listed]:
    """ "Title of the project (SHORT NAME), LLI-901": at least two lines in a row that end so, below a line that speaks of projects.

    Below the heading of a page on projects each run of them may stand below the name of their programme.
    """
    found: list[Listed] = []
    run: list[Listed] = []
    if sum(_SHORT_AT_END.match(line.text) is not None for line in reading.lines) < FEWEST_LINES:
        return found
    starts = [body.span.start for body in reading.bodies]
    introduced = is_told = on_projects = False
    heads = reading.once(heads_of_priorities)
    for line in [*reading.lines, None]:
        entry = _with_short_name(reading, starts, line, found, run) if line is not None else None
        if entry is not None and introduced:
            run.append(entry)
            continue
        if line is not None and introduced and (are_totals(line) or (run and (line.has_bullet or NUMBERED_HEADING.match(line.text)))):
            continue  # of all of them, or an item of another kind
        if len(run) >= FEWEST_LINES and (is_told or _look_like_projects(reading, run)):
            found += run
        run = []
        on_projects = on_projects or (line is not None and is_heading_on_projects(reading, line))
        is_told = line is not None and speaks_of_projects(reading, line.span)
        introduced = is_told or (line is not None and ((on_projects and is_group(reading, line)) or line.start in heads))
    return found


def _look_like_projects(reading: Reading, run: Sequence[Listed]) -> bool:
    """Whether most of some lines have a number, or a short name with an acronym in it."""
    sure = sum(one.number is not None or (one.short is not None and any(map(is_acronym, reading.words(one.short).split()))) for one in run)
    return 2 * sure >= len(run)


#: From a number with which a line begins to the title.
_BEHIND_NUMBER: Final = re.compile(r"[,;:]?\s(?:[–—-]\s)?[“„\"«]?(?=\S)")


def _with_short_name(reading: Reading, starts: Sequence[int], line: Line, found: Sequence[Listed], run: Sequence[Listed]) -> Listed | None:
    """The project that a line names with its short name in brackets, and perhaps its number behind; None for another line.

    Where lines above are surely projects, those `found` before or those of its own `run`, the short name may read like that of a body:
    "Trail of manors (Manor Parks)".
    """
    match = _SHORT_AT_END.match(line.text)
    if match is None:
        return None
    title, short = (Span(line.start + match.start(group), line.start + match.end(group)) for group in ("title", "short"))
    number = next(project_numbers_in(reading.text, line.start + match.start("number"), line.end), None) if match["number"] else None
    first = next(project_numbers_in(reading.text, title.start, title.end), None) if number is None else None
    if first is not None and first.span.start == title.start and (behind := _BEHIND_NUMBER.match(reading.text, first.span.end, title.end)):
        number, title = first, Span(behind.end(), title.end)
    elif match["number"] and (number is None or number.span != Span(line.start + match.start("number"), line.start + match.end("number"))):
        return None
    if (
        len(match["short"]) <= _FEWEST_LETTERS
        or ":" in match["short"]
        or is_of_all(match["short"].split()[0])
        or len(match["short"].split()) > _LONGEST_SHORT
        or len(match["title"].split()) < _FEWEST_OF_TITLE
    ):
        return None
    is_sure = match["short"].istitle() and (bool(found) or (len(run) >= FEWEST_LINES and _look_like_projects(reading, run)))
    if is_known_by_name(reading, short) if is_sure else is_known(reading, starts, short):
        return None
    return Listed(line.span, title, short=short, number=number.span if number is not None else None)


_FEWEST_LETTERS: Final = 2
_FEWEST_OF_TITLE: Final = 2


_CALLED_PROJECT: Final = re.compile(rf"(?:Project|Projekts|Projektas|Projekt)\s{_SHORT_AT_END.pattern}")


#: The label with which a line begins.
_LABEL: Final = re.compile(r"[^\W\d_][^:.\n]{2,30}:(?=\s)")


def headings_with_short_name(reading: Reading) -> list[Listed]:
    """ "• Project Title of it (SHORT NAME)": at least two lines of their own that begin with the word and end so, wherever they stand.

    So are lines without the word that stand above the same label each, on a page that speaks of projects.
    """
    called: list[Listed] = []
    labelled: dict[str, list[Listed]] = {}
    starts = [body.span.start for body in reading.bodies]
    for line, below in zip_longest(reading.lines, reading.lines[1:]):
        match = _CALLED_PROJECT.fullmatch(line.text)
        label = _LABEL.match(below.text) if match is None and below is not None and line.text.endswith(")") else None
        if label is not None:
            match = _SHORT_AT_END.fullmatch(line.text)
        if match is None or len(match["title"].split()) < _FEWEST_OF_TITLE:
            continue
        title, short = (Span(line.start + match.start(group), line.start + match.end(group)) for group in ("title", "short"))
        words = match["short"].split()
        is_name = any(map(is_acronym, words)) or (len(words) > 1 and all(word[0].isupper() for word in words))
        is_body = any(body.span.start == title.start and body.span.end >= title.end for body in reading.bodies)
        if is_name and not is_body and len(words) <= _LONGEST_SHORT and not is_known(reading, starts, short):
            found = called if label is None else labelled.setdefault(label[0], [])
            found.append(Listed(line.span, title, short=short))
    above = max(labelled.values(), key=len, default=[])
    if len(above) >= FEWEST_LINES and speaks_of_projects(reading, reading.scope):
        return above
    return called if len(called) >= FEWEST_LINES else []


_LONGEST_SHORT: Final = 4
_PARAGRAPH: Final = re.compile(
    rf"(?:[“„\"«](?P<quoted>[^“”„\"«»\n]{{2,80}})[”“\"»]|(?P<bare>[{UPPER}][^.:;“”„\"\n]{{1,60}}?))\s*[–—-]\s+(?=(?:the\s+)?proje[kc]t\w*\s)",
    re.IGNORECASE,
)


def paragraphs_of_projects(reading: Reading) -> list[Listed]:
    """ "„Kivirada“ – projekti eesmärk on …": at least two paragraphs that begin with a name, a dash and the word "project"."""
    found = []
    for line in reading.lines:
        match = _PARAGRAPH.match(line.text)
        if match is None or not (match["quoted"] or match["bare"])[0].isupper() or len(line.text) < match.end() + 12:
            continue
        group = "quoted" if match["quoted"] else "bare"
        name = Span(line.start + match.start(group), line.start + match.end(group))
        if len(match[group].split()) <= 8 and reading.lexicon.field(match[group], reading.language) is None:
            found.append(Listed(Span(line.start, line.start + match.end()), name))
    return found if len(found) >= 2 else _counted_paragraphs(reading)


#: A paragraph that begins with a name and a dash, and goes on with a sentence.
_NAMED_PARAGRAPH: Final = re.compile(
    rf"(?:[“„\"«](?P<quoted>[^“”„\"«»\n]{{2,120}})[”“\"»]|(?P<bare>[{UPPER}][^.:;!?“”„\"()\n]{{2,90}}?))\s[–—-]\s+(?=[{UPPER}\w][^\n]{{30,}}\.)"
)
#: What a line counts that announces projects: "there are three (in which …):", "trijos projektos:".
_ANNOUNCES: Final = {
    count: re.compile(
        rf"(?i:\bproje(?:ct|kt)\w*\s[^.:;“”„\"\n]{{0,80}}?(?<!\w){words}(?:,?\s(?:kur|kas|kus|mis|kuri|in\swhich|where|that|which|of\swhich)\w*"
        rf"\s[^.:;\n]{{3,90}})?|(?<!\w){words}\s(?:[^\W\d_]+\s){{0,4}}?proje(?:ct|kt)\w*(?:,?\s[^.:;\n]{{3,90}})?):$"
    )
    for count, words in COUNTS.items()
}


def _counted_paragraphs(reading: Reading) -> list[Listed]:
    """ "Among the projects there are three in which X takes part:", and below it just so many paragraphs that begin with a name and a dash.

    No name is a label, and not all of them are like names of bodies or of something else that is known.
    """
    for at, line in enumerate(reading.lines):
        if line.text[-1] != ":" or "roje" not in line.text or not speaks_of_projects(reading, line.span):
            continue
        run = list(
            takewhile(
                lambda found: found[1] is not None, ((below, _NAMED_PARAGRAPH.match(below.text)) for below in reading.lines[at + 1 :])
            )
        )
        announced = _ANNOUNCES.get(len(run))
        if announced is None or announced.search(line.text) is None:
            continue
        found = [_name_of_paragraph(below, match) for below, match in run if match is not None]
        starts = [body.span.start for body in reading.bodies]
        are_labels = any(reading.lexicon.field(reading.words(listed.name), reading.language) is not None for listed in found)
        if not are_labels and not all(is_known(reading, starts, listed.name) for listed in found):
            return found
    return []


def _name_of_paragraph(line: Line, match: re.Match[str]) -> Listed:
    group = "quoted" if match["quoted"] else "bare"
    name = Span(line.start + match.start(group), line.start + match.end(group))
    return Listed(Span(line.start, line.start + match.end()), name, is_title=True)


#: "Project “Blue Coast”", "The second project, “Blue Coast”": words for a project at the beginning of its entry.
_PROJECT_FIRST: Final = (
    r"(?P<word>[Pp]roje(?:kts|kt|ktas|ct)|PROJEKT(?:S|AS)?|PROJECT|The\s(?:first|second|third|fourth|fifth|sixth|last)\sproject"
    r"|(?:Pirmais|Otrais|Otrs|Trešais|Ceturtais|Piektais)\sprojekts|(?:Pirmasis|Antrasis|Trečiasis|Ketvirtasis)\sprojektas)"
)
#: How an entry begins with a name: "“Blue Coast” (its name in Latvian) –", "• “Blue Coast” implemented by".
_NAME_FIRST: Final = re.compile(
    rf"(?:\d{{1,2}}\s?[.)]\s+)?(?:{_PROJECT_FIRST},?\s*[:–-]?\s*)?[“„\"«](?P<name>[^“”„\"«»\n]{{2,200}}?)"
    r"(?:[”“\"»](?P<behind>\s*\([^()\n]{4,160}\)\s[–—-]\s"
    r"|[,;–-]?\s(?:implemented|carried out|īsteno|īstenotājs|īstenotāja|įgyvendina|vykdytojas|viib ellu)\b"
    r"|(?P<other>(?=[\s.,;]*$|\s[(–—a-z-])))|$)"
)


def lines_with_name_first(reading: Reading) -> list[Listed]:
    """ "Projekts “Blue Coast”" above a paragraph, "• “Blue Coast” implemented by X": at least two lines begin so with different names.

    What stands in the quotation is no body and no programme.
    """
    if not speaks_of_projects(reading, reading.scope):
        return []
    found: list[Listed] = []
    for line in reading.lines:
        match = _NAME_FIRST.match(line.text)
        if match is None or (match["word"] is None and (match["behind"] is None or match["other"] is not None)):
            continue
        words = match["name"].rstrip()
        name = Span(line.start + match.start("name"), line.start + match.start("name") + len(words))
        if not words[0].isupper() or len(words.split()) > _MOST_IN_TITLE or _is_name_of_other(reading, name):
            continue
        if not any(fold(reading.words(other.name)) == fold(words) for other in found):
            found.append(Listed(Span(line.start, name.end), name))
    return found if len(found) >= FEWEST_LINES else []


def _is_name_of_other(reading: Reading, name: Span) -> bool:
    """Whether a passage is the name of a body or of something known, or part of one: „Kalni” in "biedrība „Kalni”"."""
    return any(body.span.holds(name) for body in reading.bodies) or any(
        known.span.start <= name.start and known.span.end >= name.end
        for known in reading.names_in(Span(max(name.start - 1, 0), name.end + 1), RK.Organisation, RK.Programme, RK.Place)
    )


_MOST_IN_TITLE: Final = 30
_BEFORE_TITLE: Final = re.compile(rf"(?:\d{{1,2}}\s?[.)]\s+)?(?:(?:Projekts|Project|Projektas|Projekt)\s(?=[“„\"«{UPPER}]))?")
_NUMBER_BEHIND: Final = re.compile(
    r"[”“\"»]?\s*\((?:(?:project\s+|projekta\s+)?(?:nr|no)\.?\s*)?(?P<number>[^()]{4,40})\)[.;,]?$", re.IGNORECASE
)


def lines_with_number(reading: Reading) -> list[Listed]:
    """ "1. Title of the project (LLB-1-999)": at least two lines that end with a project's number in brackets."""
    found = []
    for line in reading.lines:
        behind = _NUMBER_BEHIND.search(line.text) if ")" in line.text[-2:] else None
        if behind is None:
            continue
        number = next(project_numbers_in(reading.text, line.start + behind.start("number"), line.end), None)
        if number is None or number.span.start != line.start + behind.start("number"):
            continue
        begins = _BEFORE_TITLE.match(line.text)
        start = begins.end() if begins is not None else 0
        title = line.text[start : behind.start()].strip(' “„”"«»')
        if not 2 <= len(title.split()) <= 40 or not title[0].isupper() or re.search(r"[.!?;:]\s", title):
            continue
        first = line.start + line.text.index(title, start)
        found.append(Listed(line.span, Span(first, first + len(title)), number.span))
    return found if len(found) >= 2 else []
