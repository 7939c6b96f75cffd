"""Lists of projects of which every line begins with a short name: before its title, before whoever leads it or its money, or alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.lists.group_headings import are_totals, is_group
from regkg.extract.lists.item_names import lists_works
from regkg.extract.lists.listed import FEWEST_LINES, IS_SENTENCE, Listed, is_known, is_known_by_name
from regkg.extract.lists.owner_lines import announces_chosen
from regkg.extract.lists.project_lines import heads_of_priorities, is_on_several
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX

_SHORT: Final = (
    rf"(?:[{UPPER}\d][\w+&!’'.-]*[\w+!]|[{LOWER}][{UPPER}][\w+-]*)(?:\s(?:(?:of|for|in|the|and|to)\s)?[{UPPER}\d][\w+&!-]*){{0,3}}"
)
#: What may stand behind the names: who leads the project, what it costs, or brackets.
_TAIL: Final = (
    r"(?:(?:[,;:]|\s[–—-])\s(?:(?:project\s|projekta\s)?(?i:lead|vadoš|pagrindin|juht|partner|koordin|coordin|benefici|finansējum)"
    r"|(?:EUR|€|Ls|LVL)\s?\d|\d[\d\s.,]*(?:EUR|€|eiro|euro|Ls|LVL|milj|million|MEUR)).*|\s\([^()\n]*\).{0,80})"
)
_ENTRY: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?[{OPEN}]?(?P<short>{_SHORT})[{CLOSE}]?(?:\s\((?P<number>(?=[^()]*\d)[^()\n]{{4,30}})\))?"
    rf"(?:(?:\s?[–—-]\s|:\s|\s)[{OPEN}](?P<quoted>[^{OPEN}{CLOSE}\n]{{8,240}})[{CLOSE}](?:$|[.,;:]|\s).*"
    rf"|\s\((?P<bracket>[{UPPER}][^()\n]{{8,200}})\).*"
    rf"|(?::|\s[–—-])\s(?P<plain>[{UPPER}][^.;{OPEN}{CLOSE}\n]{{8,200}}?)(?:{_TAIL})?[.;,]?"
    rf"|(?P<alone>)(?:{_TAIL})?[.;,]?)"
)
_FORMS: Final = ("quoted", "bracket", "plain", "alone")
#: So many short names on lines of their own, without marks, are a list.
_FEWEST_BARE: Final = 3
_FEWEST_WORDS: Final = 2


def lines_of_short_names(reading: Reading) -> list[Listed]:
    """ "SHORE “Title”", "SHORE (Title)", "SHORE: Title", "SHORE, lead partner X", "SHORE" below a line on projects, all made alike.

    At least half of the short names look like acronyms, where no mark stands before them or nothing behind them all; none is known.
    """
    if not reading.has_cue(reading.scope, LEX.project):
        return []
    found: list[Listed] = []
    heads = reading.once(heads_of_priorities)
    starts: list[int] | None = None
    lines = reading.lines
    for at, line in enumerate(lines[:-1]):
        is_head = line.start in heads
        if not (is_head or is_on_several(reading, line)) or lists_works(reading, line):
            continue
        run: list[tuple[Line, re.Match[str], str]] = []
        for below in lines[at + 1 :]:
            if are_totals(below) or (not run and not below.has_bullet and is_group(reading, below)):
                continue
            match = _ENTRY.fullmatch(below.text)
            form = next((form for form in _FORMS if match is not None and match[form] is not None), None)
            if match is None or form is None or (run and form != run[0][2]):
                break
            run.append((below, match, form))
        starts = [body.span.start for body in reading.bodies] if run and starts is None else starts
        if len(run) >= FEWEST_LINES and _are_projects(
            reading, run, starts or [], fewest=FEWEST_LINES if is_head else _FEWEST_BARE, is_sure=is_head or announces_chosen(reading, line)
        ):
            found += [_listed(reading, *entry) for entry in run]
    return found


def _are_projects(
    reading: Reading, run: Sequence[tuple[Line, re.Match[str], str]], starts: Sequence[int], *, fewest: int, is_sure: bool
) -> bool:
    """Whether the lines of a list, all made alike, name a project each."""
    form = run[0][2]
    is_marked = all(line.has_bullet or match.start("short") > 1 for line, match, _ in run)
    shorts = [Span(line.start + match.start("short"), line.start + match.end("short")) for line, match, _ in run]
    sure = sum(any(map(is_acronym, reading.words(short).split())) for short in shorts)
    needed = 2 * sure >= len(run) if is_marked and form != "alone" else sure == len(run)
    if not needed or any(is_known(reading, starts, short) or reading.codes_in(short, "role") for short in shorts):
        return False
    if form == "alone":
        return is_sure and (is_marked or len(run) >= fewest)
    titles = [Span(line.start + match.start(form), line.start + match.end(form)) for line, match, _ in run]
    return all(
        len(reading.words(title).split()) >= _FEWEST_WORDS
        and re.search(rf"\s[{LOWER}]", reading.words(title)) is not None
        and IS_SENTENCE.match(reading.words(title)) is None
        and not is_known_by_name(reading, title)
        and not any(body.span == title for body in reading.bodies)
        and not reading.has_cue(title, LEX.call)
        for title in titles
    )


def _listed(reading: Reading, line: Line, match: re.Match[str], form: str) -> Listed:
    """The project that a line names, with its number if brackets behind the short name hold it."""
    short = Span(line.start + match.start("short"), line.start + match.end("short"))
    if form == "alone":
        return Listed(short, short)
    title = Span(line.start + match.start(form), line.start + match.end(form))
    number = next(project_numbers_in(reading.text, line.start + match.start("number"), title.start), None) if match["number"] else None
    return Listed(Span(short.start, title.end), title, short=short, number=number.span if number is not None else None)
