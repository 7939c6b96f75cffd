"""Names of projects that open a text or a line, or fill it, in quotation marks or with one of them lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.titles import bare_of, names_behind, names_of_title
from regkg.extract.lists.listed import PLURALS
from regkg.extract.lists.project_lines import MARK_OF_NUMBER
from regkg.extract.lists.quotations import FEWEST_OF_TITLE, as_short_name
from regkg.extract.projects.cued_acronyms import title_and_short
from regkg.extract.text.drafts import LIKELY
from regkg.extract.text.layout import Line
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK, SKOS

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
#: The same up to a noun that has the name, or on a heading to the end of its line: "projekta „Name of it ietvaros", "Projekts “Name of it".
_ONLY_OPENED_TO_WORK: Final = re.compile(
    rf"\s?[“„](?P<title>[{UPPER}][^“”„\"«»‘’\n()]{{8,200}}?)(?=\s(?:ietvaros|īstenošan|realizācij|metu|raames)[^“”„\"«»\n]*(?:\n|$))"
)
_ONLY_OPENED_TO_END: Final = re.compile(rf"\s?[“„](?P<title>[{UPPER}][^“”„\"«»‘’\n().;:]{{8,160}})(?=\n\s*[^\s{LOWER}][^”\n]*(?:\n|$))")
_HEAD_LINES: Final = 4
_MOST_BEFORE: Final = 24
#: "project “Name of it (No LLI-901)": a name whose closing mark is missing, up to its number or short name behind a bracket or a comma.
_ONLY_OPENED: Final = re.compile(
    rf"\s?[“„](?P<title>[{UPPER}][^“”„\"«»‘’\n()]{{8,200}}?)\)?(?=\s\(|,\s(?:proje[kc]t\w{{0,2}}\s)?(?:Nr|nr|No|no)\b)"
)


def unopened_titles(reading: Reading) -> Iterator[Anchor]:
    """ "the project Name of it” is", "the project “Name of it (LLI-901) is": a name behind the word of whose marks one is missing."""
    for cue in reading.cues:
        if cue.concept != LEX.project:
            continue
        if clause := (
            _ONLY_OPENED_TO_CLAUSE.match(reading.text, cue.span.end)
            or _ONLY_OPENED_TO_WORK.match(reading.text, cue.span.end)
            or _opened_in_heading(reading, cue.span)
        ):
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


def _opened_in_heading(reading: Reading, cue: Span) -> re.Match[str] | None:
    """What a heading that begins with the word for a project quotes up to the end of its line, without a mark there."""
    opened = _ONLY_OPENED_TO_END.match(reading.text, cue.end)
    if opened is None or not any(line.span.holds(cue) and cue.start - line.start <= _MOST_BEFORE for line in reading.lines[:_HEAD_LINES]):
        return None
    return opened


_WHOLE_LINE: Final = re.compile(r"(?:[^\W\d_][^:“„\"«\n]{2,40}:\s*)?[“„\"«](?P<title>[^“”„\"«»\n]{12,240})[”“\"»]\.?")
#: A sentence on who pays, quoted from rules on publicity: "Projektu līdzfinansē REACT-EU finansējums …".
SAYS_WHO_PAYS: Final = re.compile(
    r"(?:(?:The|This|Šo|Šis|Šį|Seda|See)\s)?proje(?:ct|kts|ktu|ktas|ktą|kti|kt)\s(?:(?:is|was|has\sbeen|tiek|tika|ir|yra|buvo|on)\s)?(?:iš\sdalies\s|bendrai\s|partly\s)?"
    r"(?:(?:līdz)?finans|atbalst|(?:co-?)?(?:fund|financ)|support|remia|(?:kaas)?rahasta|toeta)",
    re.IGNORECASE,
)
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
        if match is None or len(match["title"].split()) < FEWEST_OF_TITLE or not match["title"][0].isupper():
            continue
        if SAYS_WHO_PAYS.match(match["title"]):
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
