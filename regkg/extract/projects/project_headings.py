"""Headings that name the project of a page: the word for a project before a name, a short name or a number beside a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import STAFF, is_acronym, is_common, is_one_word
from regkg.extract.cues.anchors import Anchor, is_shouted
from regkg.extract.cues.subject import is_this_one
from regkg.extract.cues.titles import bare_of, beside_number, names_in_bracket, names_of_title
from regkg.extract.lists.group_headings import HEADS_SEVERAL
from regkg.extract.lists.project_lines import MARK_OF_NUMBER, is_on_programme, reads_like_title
from regkg.extract.text.drafts import CERTAIN, LIKELY
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.pages import without_crumbs
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import ASSOCIATED, LEAD, LEX, PARTNER, RK

#: A heading that names a project, perhaps with its number in brackets.
_HEADING: Final = re.compile(
    r"(?P<fund>(?i:leader)[\s-](?=(?i:proje[kc]t)))?(?:Projekts|Project|Projektas|Projekt|PROJEKTS|PROJECT"
    r"|(?<=[\s-])(?i:projektitoetus|projekts|projektas|projekt|project))"
    rf"\s+(?P<name>[^\W\d_{LOWER}][^.:;“”\"„]{{1,70}}?)"
    r"(?:\s\((?=[^()]*\d)(?!\d{4}\D)[^()“”\"„]{3,40}\))?"
)
#: So many lines of that name their fund before the word are headings.
_FEWEST_OF_FUND: Final = 2


#: "PROJECT IS OVER" is no name.
_IS_SAID: Final = re.compile(r"(?:IR|TIEK|TIKA|IS|HAS|YRA|ON)\s")


def project_headings(reading: Reading) -> Iterator[Anchor]:
    """A line of its own: "Projekts BluAct", "Project PLAYFUL PARADIGM II"; several lines: "LEADER projekt Küla maja".

    "Project lead – X" is the label of something else.
    """
    labels = {field.label.start for field in reading.fields if field.term in (LEAD, PARTNER, ASSOCIATED)}
    headings = [(line, match) for line in reading.lines if (match := _HEADING.fullmatch(line.text)) is not None]
    of_fund = sum(match["fund"] is not None for _, match in headings)
    for line, match in headings:
        if line.start in labels or (match["fund"] is not None and of_fund < _FEWEST_OF_FUND):
            continue
        if reading.lexicon.field(line.text, reading.language) is not None:
            continue
        if len(match["name"].split()) > 8 or STAFF.match(match["name"]) or is_common(match["name"]):
            continue
        name = bare_of(reading, Span(line.start + match.start("name"), line.start + match.end("name")))
        span, words = Span(name.start, line.end), reading.words(name)
        if (
            reading.names_in(span, RK.Organisation, RK.Programme)
            or reading.codes_in(span, "role")
            or (match["fund"] is None and any(body.span.overlaps(span) for body in reading.bodies))
        ):
            continue
        letters = [character for character in words if character.isalpha()]
        if is_shouted(reading, span) and (len(line.text.split()) > 4 or _IS_SAID.match(words)):
            continue
        if is_acronym(words) or (sum(character.isupper() for character in letters) > 0.6 * len(letters) and len(words.split()) <= 4):
            yield Anchor([(RK.acronym, Literal(words), name, LIKELY)], span, "item")
        elif len(words.split()) >= 2 and not is_shouted(reading, span):
            yield Anchor([(RK.title, reading.text_literal(words), name, LIKELY)], span, "item")


_TITLE_AND_SHORT: Final = re.compile(
    rf"(?:(?:[^\W\d_]+\s){{0,3}}(?:projekts|project|projektas|projekt)\s?[:–-]\s(?=\w)|(?=[{UPPER}]))"  # "Our project – title"
    r"(?P<title>[^\W\d_][^()\n;]{20,240}?)\s\((?P<short>[^()\n]{2,40})\)(?:,?\s(?:Nr\.?\s|No\.?\s)?(?P<number>[\w/. –-]{4,40}))?"
)
#: "Blue Shore Regions: Title of the project"
_SHORT_AND_TITLE: Final = re.compile(
    rf"(?P<short>[{UPPER}][\w-]+(?:\s[{UPPER}][\w-]+){{0,3}})(?::|\s[–-])\s(?P<title>[{UPPER}][^\n:.;]{{15,200}})(?P<number>)"
)
#: "Title of the project – SHORT"
_DASHED_SHORT: Final = re.compile(rf"(?P<title>[{UPPER}][^()\n;:]{{15,240}}?)\s[–-]\s(?P<short>[^\s()]{{2,30}})(?P<number>)")
#: "Periodic Report Summary 2 - SHORT (Title of the project)", as CORDIS heads reports
_OF_REPORT: Final = re.compile(
    r"(?:(?:Periodic|Final|Mid-term) )?(?:Report|Reporting for period|Publishable Summary)(?: Summary)?(?: \d+)? [–-] "
    r"(?P<short>\S{2,30}) \((?P<title>[^()]{15,240})\)(?P<number>)"
)
_FEWEST_OF_TITLE: Final = 4
#: So many lines at its top are a page's head.
_HEAD_LINES: Final = 6


def heading_with_short_name(reading: Reading) -> Iterator[Anchor]:
    """ "Title of the project (SHORT NAME)", "Short Name: Title", "Title – SHORT": one of the first lines of a page on "the project".

    A short name before the title is an acronym, or stands on the page without the title, too.
    """
    speaks = any(is_this_one(reading, cue.span) for cue in reading.cues if cue.concept == LEX.project)
    labels = {field.label.start for field in reading.fields if field.term in (LEAD, PARTNER, ASSOCIATED)}
    for line in reading.lines[:_HEAD_LINES]:
        if line.start in labels:
            continue  # "Lead partner: Hill Agency (HA)"
        match = (
            _OF_REPORT.fullmatch(line.text)
            or _TITLE_AND_SHORT.fullmatch(line.text)
            or _SHORT_AND_TITLE.fullmatch(line.text)
            or _DASHED_SHORT.fullmatch(line.text)
        )
        is_numbered = (
            match is not None and next(project_numbers_in(reading.text, line.start + match.end("title"), line.end), None) is not None
        )
        if match is None or not (speaks or is_numbered) or len(match["title"].split()) < (2 if is_numbered else _FEWEST_OF_TITLE):
            continue
        if reading.lexicon.field(match["short"], reading.language) is not None:
            continue  # "Priority – Clean rivers"
        number = next(project_numbers_in(reading.text, line.start + match.start("number"), line.end), None) if match["number"] else None
        if match["number"] and (number is None or number.value != match["number"]):
            continue
        title, short = (Span(line.start + match.start(group), line.start + match.end(group)) for group in ("title", "short"))
        within = next(project_numbers_in(reading.text, short.start, short.end), None)
        if number is None and within is not None and (name := beside_number(reading, short, within.span)) is not None:
            short, number = name, within
        words = re.split(r"[ /]", reading.words(short))
        is_short = is_acronym(reading.words(short)) or (
            match.re is not _DASHED_SHORT
            and len(words) <= 5
            and all(word[:1].isupper() or len(word) <= 3 for word in words)
            and (len(words) > 1 or (match.re is _TITLE_AND_SHORT and is_one_word(words[0])))
        )
        if match.re is _DASHED_SHORT and (not match["short"].isascii() or reading.text.count(match["short"]) < 2):
            continue
        if match.re is _SHORT_AND_TITLE and not any(map(is_acronym, words)):
            alone = reading.text.count(match["short"]) - reading.text.count(line.text)
            is_short = is_short and alone > 0 and not any(body.span.overlaps(line.span) for body in reading.bodies)
        known = reading.names_in(short, RK.Place, RK.Organisation, RK.Programme)
        if any(body.span.start == title.start and body.span.end >= title.end for body in reading.bodies):
            continue
        if (":" in match["title"] and not is_acronym(match["short"])) or match["title"].endswith("."):
            continue  # the source behind a sentence is no short name
        if (land := _FROM_LAND.search(match["title"])) is not None and reading.codes_in(
            Span(title.start + land.start(1), title.start + land.end(1)), "country"
        ):
            continue  # a body and where it is from
        if next(money_in(reading.text, *line.span), None) is not None:
            continue  # "The budget was 200 000 € (of it X 9 €)"
        if is_short and not known and not reading.codes_in(line.span, "eventtype") and not reading.codes_in(short, "country"):
            names = names_of_title(reading, bare_of(reading, title), LIKELY)
            names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
            if number is not None:
                names.append((RK.projectNumber, Literal(number.value), number.span, CERTAIN))
            yield Anchor(names, line.span, "quote")
            return


#: Where a body is from, at the end of its name: "D2i – Design to Innovate from Denmark".
_FROM_LAND: Final = re.compile(r"\s(?:from|no|iš)\s([^\W\d_]+)$")
#: "Reference: LIFE19 NAT/LV/000999 | Acronym: REEDS", as the database of LIFE prints it below a title.
_REFERENCE: Final = re.compile(r"Reference: (?P<number>LIFE\d\d [A-Z]{3}/[A-Z]{2}/\d{6}) \| Acronym: (?P<short>\S.{1,40})")


def title_above_reference(reading: Reading) -> Iterator[Anchor]:
    """The title in the line above the reference and the acronym, in the database of LIFE."""
    for line, below in pairwise(reading.lines):
        match = _REFERENCE.fullmatch(below.text)
        if match is None:
            continue
        number, short = (Span(below.start + match.start(name), below.start + match.end(name)) for name in ("number", "short"))
        yield Anchor(
            [
                (RK.title, reading.text_literal(line.text), line.span, CERTAIN),
                (RK.projectNumber, Literal(match["number"]), number, CERTAIN),
                (RK.acronym, Literal(match["short"]), short, CERTAIN),
            ],
            Span(line.start, below.end),
            "form",
        )
        return


#: A line that is a name in quotation marks, and one that is brackets: "“Title”", and below it "(REEDS) (LIFE18 CCM/LV/000999)".
_QUOTED_ALONE: Final = re.compile(rf"[{OPEN}](?P<title>[^{OPEN}{CLOSE}]{{12,240}})[{CLOSE}]")
_BRACKETS: Final = re.compile(r"\((?P<inside>[^()]{2,100})\)")
_BRACKET_LINE: Final = re.compile(r"(?:\([^()]{2,100}\)[\s,]*)+")


def quoted_above_brackets(reading: Reading) -> Iterator[Anchor]:
    """The title in quotation marks in the line above brackets with the project's number and short name."""
    for line, below in pairwise(reading.lines):
        match = _QUOTED_ALONE.fullmatch(line.text) if below.text.startswith("(") else None
        if match is None or not _BRACKET_LINE.fullmatch(below.text) or not any(project_numbers_in(reading.text, below.start, below.end)):
            continue
        title = Span(line.start + match.start("title"), line.start + match.end("title"))
        insides = [Span(*bracket.span("inside")) for bracket in _BRACKETS.finditer(reading.text, below.start, below.end)]
        names = [(RK.title, reading.text_literal(reading.words(title)), title, LIKELY)]
        names += [name for inside in insides for name in names_in_bracket(reading, inside)]
        yield Anchor(names, Span(line.start, below.end), "quote")


_SHORT_IN_HEADING: Final = rf"[{UPPER}][\w-]+(?:\s(?:[{UPPER}][\w-]*|\d+)){{0,3}}"
#: A heading that ends with the word for a project and its name, a short one before or behind that: "Projektas „Kalnų krantai“".
_QUOTED_LAST: Final = re.compile(
    rf"\b(?i:proje[kc]t\w*)\s(?:(?P<short>{_SHORT_IN_HEADING})\s(?:[–—-]\s)?)?"
    rf"[{OPEN}](?P<title>[^{OPEN}{CLOSE}]+)[{CLOSE}](?:\s(?P<open>\()?(?P<behind>{_SHORT_IN_HEADING})(?(open)\)))?$"
)


#: The word for the project before its title: "Projekts Kalnu parka labiekārtošana".
_WORD_FIRST: Final = re.compile(rf"(?:Projekts|Project|Projektas|Projekt)\s(?=[{UPPER}])")


def heading_above_number(reading: Reading) -> Iterator[Anchor]:
    """The first line of a page, above a project's number that is alone on its line."""
    lines = without_crumbs(reading)[:2]
    number = next(project_numbers_in(reading.text, lines[1].start, lines[1].end), None) if len(lines) > 1 else None
    if number is None or number.span.end != lines[1].end or not MARK_OF_NUMBER.fullmatch(reading.text, lines[1].start, number.span.start):
        return
    title = lines[0]
    if is_on_programme(reading, title.span) or HEADS_SEVERAL.search(title.text):
        return
    if (named := _QUOTED_LAST.search(title.text)) is not None:
        span = Span(title.start + named.start("title"), title.start + named.end("title"))
    else:
        word = _WORD_FIRST.match(title.text)
        span = bare_of(reading, Span(title.start + (word.end() if word is not None else 0), title.end))
    if named is not None or reads_like_title(title.text):
        names = names_of_title(reading, span, LIKELY)
        beside = ("short", "behind") if named is not None and not any(name[0] == RK.acronym for name in names) else ()
        for short in (Span(title.start + named.start(group), title.start + named.end(group)) for group in beside if named and named[group]):
            if any(map(is_acronym, reading.words(short).split())):
                names.append((RK.acronym, Literal(reading.words(short)), short, LIKELY))
        yield Anchor([*names, (RK.projectNumber, Literal(number.value), number.span, CERTAIN)], Span(title.start, number.span.end), "quote")


#: The mark before a number that ends the line with the title: "… atjaunošana Nr.", "… (No. ", "… (", "…, ".
_TO_ITS_NUMBER: Final = re.compile(
    r"(?<=[\w”“\"»])(?:(?:\s?[,(–—-])?\s\(?(?:[Nn]r|[Nn]o|[Nn]umurs|[Nn]umber|ID)\.?\s?:?\s?|,\s|\s[–—-]\s|\s?\()$"
)
#: What else has a number: a contract, a decision, a purchase; a heading that calls it a project is read elsewhere.
_HAS_NUMBER: Final = re.compile(
    r"līgum|vienošan|lēmum|iepirkum|konkurs|cenu\sapt|contract|agreement|decision|tender|procurement|sutart|sprendim|pirkim|leping|otsus|hange|hanke"
    r"|proje[kc]t|program",
    re.IGNORECASE,
)
_HEADING_LINES: Final = 3


def heading_with_number(reading: Reading) -> Iterator[Anchor]:
    """A line of a page's head that ends with its only number of a project, above words on that: "… atjaunošana Nr. 17-03-…"."""
    for line, below in pairwise(without_crumbs(reading)[: _HEADING_LINES + 1]):
        number = next(project_numbers_in(reading.text, line.start, line.end), None)
        if number is None or reading.text[number.span.end : line.end].strip(" ).") or not reading.cues_in(below.span, LEX.project):
            continue
        mark = _TO_ITS_NUMBER.search(reading.text, line.start, number.span.start)
        title = reading.text[line.start : mark.start()] if mark is not None else ""
        if mark is None or not reads_like_title(title) or _HAS_NUMBER.search(title) or any(sign in title for sign in OPEN):
            continue
        if any(other.value != number.value for other in project_numbers_in(reading.text)):
            return  # the page has another one
        names = names_of_title(reading, Span(line.start, mark.start()), LIKELY)
        yield Anchor([*names, (RK.projectNumber, Literal(number.value), number.span, CERTAIN)], line.span, "quote")
        return
