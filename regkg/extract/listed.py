"""Where a page lists projects by their names: acronyms in a sentence, paragraphs and lines that begin or end with a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest
from typing import Final

from regkg.extract.acronyms import is_acronym
from regkg.extract.english import ADJECTIVES
from regkg.extract.heads import OPEN
from regkg.extract.layout import Line
from regkg.extract.reading import Reading
from regkg.extract.tokens import LOWER, UPPER, fold
from regkg.extract.values import money_in, project_numbers_in
from regkg.model import Span
from regkg.vocab import LEX, RK


@dataclass(frozen=True, slots=True)
class Listed:
    """One project of a list: where its entry stands, where its name does, and where its number, short name and partners do if it has any.

    `introduced` is where the words stand with which the list begins; a name that `is_title` is no short one.
    """

    span: Span
    name: Span
    number: Span | None = None
    short: Span | None = None
    partners: Span | None = None
    introduced: Span | None = None
    is_title: bool = False


#: "Projects", in any case, folded.
PLURALS: Final = frozenset(
    """
        projekti projektos projektus projektiem projektu projects projektai projektuose projektams projektais projektid
        projektides projektide projekte projektidega projektidele projektidest
    """.split()
)
NAME: Final = (
    rf"(?:[{UPPER}]|\d(?=\w*[{UPPER}]))[\w’'&+!.-]*[\w+!][’']?"
    rf"(?:[ \u00a0](?:(?:by|of|for|in|the|to|on)[ \u00a0])?(?:[{UPPER}0-9][\w’'&+!-]*[\w+!]|\d(?:\.\d)?(?![\w.]\w))"
    r"|[ \u00a0][a-z]{4,}(?=,|\)|[ \u00a0]and[ \u00a0])){0,2}"
)
_NAME: Final = rf"[„“\"«]?{NAME}[”“\"»]?"
_AND: Final = r"(?:and(?: also)?|un(?: arī)?|ir(?: taip pat)?|ja|bei|ning|kā arī|as well as|o taip pat|taip pat|samuti|nagu ka)"
_RUN: Final = rf"{_NAME}(?:,[ \u00a0]{_NAME})*(?:,?[ \u00a0]{_AND}[ \u00a0]{_NAME})?"
_AFTER: Final = re.compile(
    r"(?:[ \u00a0](?:are|were|include|includes|including|such as|for example|ir|bija|yra|buvo|on|olid))?"
    rf"[ \u00a0]?[:–-]?[ \u00a0]\(?(?P<run>{_RUN})"
)
_BEFORE: Final = re.compile(rf"(?:^|(?<=[\s(]))(?P<run>(?:{_NAME},[ \u00a0])*{_NAME},?[ \u00a0]{_AND}[ \u00a0]{_NAME})[ \u00a0]$")
SEPARATOR: Final = re.compile(rf",?[ \u00a0]{_AND}[ \u00a0]|,[ \u00a0]")
_LONGEST_RUN: Final = 400
_FEWEST: Final = 3


def speaks_of_projects(reading: Reading, span: Span) -> bool:
    """Whether a passage has the word "projects"."""
    return any(fold(reading.words(cue.span)) in PLURALS for cue in reading.cues_in(span, LEX.project))


def acronyms_in_sentences(reading: Reading) -> list[Listed]:
    """ "the projects ARBO, Blue Coast and LINDEN": names with capitals behind "projects" or before it; at least three on the page.

    Half of a run must look like acronyms, and none may be the name of something known.
    """
    found: list[Listed] = []
    fewest = _FEWEST
    starts = [body.span.start for body in reading.bodies]
    for cue in reading.cues:
        if cue.concept == LEX.project and (forms := _APPLICATIONS.match(reading.text, cue.span.end)):
            found += _quoted_run(reading, starts, Span(cue.span.start, forms.end()))
            continue
        if cue.concept != LEX.project or fold(reading.words(cue.span)) not in PLURALS:
            continue
        if quoted := _quoted_run(reading, starts, cue.span):
            found += quoted
            fewest = min(fewest, len(quoted))
            continue
        match = _AFTER.match(reading.text, cue.span.end, cue.span.end + _LONGEST_RUN)
        offset = 0
        if match is None:
            offset = max(reading.text.rfind("\n", 0, cue.span.start) + 1, cue.span.start - 120)
            match = _BEFORE.search(reading.text[offset : cue.span.start])
        if match is None:
            continue
        names = list(_names_of_run(reading, offset + match.start("run"), offset + match.end("run")))
        short = sum(any(is_acronym(word) for word in reading.words(name).split()) for name in names)
        if len(names) < 2 or (2 * short < len(names) and len(found) < _FEWEST) or any(is_known(reading, starts, name) for name in names):
            continue
        found += [Listed(name, name) for name in names]
        if _fewest_of(reading, cue.span, len(names)) == len(names):
            fewest = min(fewest, len(names))  # "two projects – A and B"
        elif (
            len(names) == 2 and match.re is _AFTER and _TWO_IN_CAPITALS.fullmatch(match["run"]) and reading.words(cue.span)[-1] not in "uU"
        ):
            fewest = 2  # "the projects ARBO and LINDEN"
    return found if len(found) >= fewest else []


#: Two short names that are nothing else; behind "projektu", which may be one, they are one: "projektu “ZINI un VARI”".
_TWO_IN_CAPITALS: Final = re.compile(rf"[{UPPER}]{{4,}}\d?[ \u00a0]{_AND}[ \u00a0][{UPPER}]{{4,}}\d?")
#: Words for small numbers, in the cases in which they stand before "projects".
_COUNTS: Final = {
    2: "(?:2|div(?:i|us|os|iem)|abi|abus|abos|abiem|two|both|du|dviejuose|dviem|kaks|kahe|mõlemad)",
    3: "(?:3|trīs|trim|trijos|trijiem|three|trys|tris|trims|kolm|kolme)",
}
_RUN_BEGINS: Final = re.compile(r"[ \u00a0]*(?:(?:are|were|ir|bija|yra|buvo|on)\b)?[ \u00a0]*[:–-]?[ \u00a0]*(?=[“„\"«A-Z])")
#: The same behind a clause on the projects: "projektai, siekiantys tvarkyti erdves („A“, „B“)", "projects are financed under it: A, B".
_RUN_BEHIND_CLAUSE: Final = re.compile(
    rf"[, \u00a0][^.;:()“”„\"«»\n]{{3,140}}(?:(?P<bracket>[ \u00a0]\()|:[ \u00a0]|[ \u00a0][–—-][ \u00a0])(?=[“„\"«{UPPER}\d])"
)
#: What a clause on projects may announce instead of them.
_OTHERS_BEHIND: Final = re.compile(
    r"partner|dalībniek|dalyvi|osalej|vadošais|lead|coordinat|koordinat|īstenot|atbild|mērķ|aktivit|eesmär|tiksl|veikl|tegevus|temat|tēm|jom"
)
#: A bracket behind a name: in another language, or with data.
_IN_OTHER_WORDS: Final = re.compile(r"\s\([^()\n]{3,120}\)")
_APPLICATIONS: Final = re.compile(r"\s(?:pieteikumus|pieteikumi|iesniegumus|iesniegumi|applications|proposals)(?=:)")
_QUOTED_NAME: Final = re.compile(r"[“„\"«](?P<name>[^“”„\"«»\n]{0,60})(?P<mark>[”“\"»])")
_BARE_NAME: Final = re.compile(rf"(?P<name>[^,“”„\"«»\n]+?)(?P<mark>[”\"»])?(?=,|\s{_AND}\s|\s\(|$)")
_END_OF_RUN: Final = re.compile(r"[.;](?=\s|$)|\n|$")
_MOST_WORDS: Final = 5


def _quoted_run(reading: Reading, starts: Sequence[int], cue: Span) -> list[Listed]:
    """ "projects are “Blue Coast”, LINDEN, “Wood and sea”": short names behind "projects", most of them in quotation marks.

    There are at least three of them, or as many as a word before "projects" counts. A clause on the projects may stand between; then
    names without marks must look like acronyms, every one. The last name may have the sentence go on behind it.
    """
    begin = _RUN_BEGINS.match(reading.text, cue.end)
    if begin is not None and (found := _names_in_run(reading, starts, cue, begin.end(), None)):
        return found
    clause = _RUN_BEHIND_CLAUSE.match(reading.text, cue.end)
    if clause is None or _OTHERS_BEHIND.search(clause[0]):
        return []
    close = reading.text.find(")", clause.end(), clause.end() + _LONGEST_RUN) if clause["bracket"] else -1
    found = _names_in_run(reading, starts, cue, clause.end(), close if close > 0 else None, may_be_bare=True)
    return found if all(_is_marked(reading, listed.name) or is_acronym(reading.words(listed.name)) for listed in found) else []


def _is_marked(reading: Reading, name: Span) -> bool:
    return name.start > 0 and reading.text[name.start - 1] in OPEN


def _names_in_run(
    reading: Reading, starts: Sequence[int], cue: Span, at: int, stop: int | None, *, may_be_bare: bool = False
) -> list[Listed]:
    """The names enumerated from a place on, up to another or to where the sentence ends."""
    ends = _END_OF_RUN.search(reading.text, at, at + 2 * _LONGEST_RUN)
    end = stop if stop is not None else ends.start() if ends else at + _LONGEST_RUN
    found: list[Listed] = []
    marked = with_bracket = 0
    while at < end and (match := _QUOTED_NAME.match(reading.text, at, end) or _BARE_NAME.match(reading.text, at, end)):
        words = match["name"].strip()
        is_marked = match["mark"] is not None
        bracket = _IN_OTHER_WORDS.match(reading.text, match.end(), end)
        separator = SEPARATOR.match(reading.text, bracket.end() if bracket else match.end(), end)
        at = separator.end() if separator else end
        if not words:
            continue
        name = Span(match.start("name"), match.start("name") + len(words))
        if not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > (2 * _MOST_WORDS if is_marked else _MOST_WORDS):
            break
        if not is_marked and (not any(map(is_acronym, words.split())) or is_known(reading, starts, name)):
            break
        marked += is_marked
        with_bracket += bracket is not None
        found.append(Listed(name if reading.language == "en" else Span(name.start - 1, name.end), name))
    is_run = may_be_bare or 2 * marked >= len(found)
    if len(found) == marked == with_bracket == _TWO and fold(reading.words(cue)) not in _MAY_BE_ONE:
        return found  # "the projects “A” (2018–2020) and “B” (2019–2021)"
    return found if is_run and len(found) >= _fewest_of(reading, cue, len(found)) else []


_TWO: Final = 2
#: Plurals of one language or case that are a singular of another.
_MAY_BE_ONE: Final = frozenset({"projektu", "projekti", "projekte"})


def _fewest_of(reading: Reading, cue: Span, count: int) -> int:
    """So many names the word "projects" must be followed by: fewer where a word before it counts them."""
    before = reading.text[max(0, cue.start - 40) : cue.start]
    return count if re.search(rf"(?i)(?<!\w){_COUNTS.get(count, '$^')}\s+(?:[^\W\d_]+\s+){{0,2}}$", before) else _FEWEST


_FEWEST_ALONE: Final = 4


def names_in_a_row(reading: Reading) -> list[Listed]:
    """ "…13 projects of the programme. LIFE Reeds, LIFE Blue Coast, CALMSEA.": a sentence of names alone, behind one on several projects.

    Two of three must look like acronyms, and none may be the name of something known.
    """
    found: list[Listed] = []
    starts = [body.span.start for body in reading.bodies]
    for before, sentence in pairwise(reading.sentences):
        if sentence.end - sentence.start > _LONGEST_RUN or reading.text.count(",", sentence.start, sentence.end) < _FEWEST_ALONE - 1:
            continue
        if not speaks_of_projects(reading, before):
            continue
        names = list(_names_of_run(reading, sentence.start, sentence.end))
        words = [reading.words(name).split() for name in names]
        if not all(1 <= len(one) <= _MOST_WORDS and one[0][0].isupper() for one in words) or len(names) < _FEWEST_ALONE:
            continue
        short = sum(any(map(is_acronym, one)) or one[0] == "LIFE" for one in words)
        if 3 * short >= 2 * len(names) and not any(
            is_known(reading, starts, name) for name, one in zip(names, words, strict=True) if one[0] != "LIFE"
        ):
            found += [Listed(name, name) for name in names]
    return found


_LIFE: Final = rf"LIFE [{UPPER}][\w-]+(?: (?:[{UPPER}{LOWER}][\w-]+)){{0,2}}?"
_LIFE_RUN: Final = re.compile(
    rf"{_LIFE}(?:, {_LIFE})+(?:, [A-Z]{{5,}})?(?:,? {_AND} {_LIFE})?(?=[.;)])"
    rf"|{_LIFE}(?:, {_LIFE})* {_AND} {_LIFE}(?=[.;)])"
)


def life_projects(reading: Reading) -> list[Listed]:
    """ "LIFE Reeds, LIFE Blue Coast, LIFE Meadows.": at least three projects of the programme LIFE enumerated."""
    found: list[Listed] = []
    for match in _LIFE_RUN.finditer(reading.text):
        names = list(_names_of_run(reading, match.start(), match.end()))
        if len(names) >= _FEWEST:
            found += [Listed(name, name) for name in names]
    return found


#: "projects in which partners from Latvia take part:", before their names.
_OF_PARTNERS: Final = re.compile(
    r"\b(?:projekt(?:i|os|us|iem|ai|uose|ams|id|ides)|projects)\b[^.:\n]{0,60}?\bpartner\w*(?:[^\S\n][^.:\n]{0,30})?:[^\S\n]*",
    re.IGNORECASE,
)
#: Behind the word for one partner stands who it is.
_NAMES_PARTNER: Final = re.compile(r"\bpartner(?:is|ė|e)?\s(?:ir|būs|bija|is|was|yra|bus|on)\s", re.IGNORECASE)
_WITH_PARTNERS: Final = re.compile(
    rf"\s*(?P<name>(?:[{UPPER}\d]|[a-z](?=[{UPPER}]))[\w’'!&+-]*(?:\s[\w’'!&+-]+){{0,4}}?)(?:\s\((?P<title>[{UPPER}][^()\n]{{8,160}})\))?"
    rf"\s[–—-]\s(?P<partners>[{UPPER}][^,;:()\n]{{2,80}}?)[\s.;]*"
)


def names_with_partners(reading: Reading) -> list[Listed]:
    """ "projects in which partners from Latvia take part: Re-Gen – Kalni, RIVERS (Title) – Upe": names with partners behind a dash.

    They stand on the line itself or one on each line below; all must be of this kind, and at least half of the names look like acronyms.
    """
    if "partner" not in reading.text:
        return []
    starts = [body.span.start for body in reading.bodies]
    for mark in _OF_PARTNERS.finditer(reading.text):
        if _NAMES_PARTNER.search(mark[0]) or _holds_body(reading, starts, Span(*mark.span())):
            continue  # who is a partner in all of them, and titles stand behind the names
        found = [_named_with_partners(*piece) for piece in _pieces_behind(reading, mark.end())]
        named = [listed for listed in found if listed is not None]
        short = sum(any(map(is_acronym, reading.words(listed.short or listed.name).split())) for listed in named)
        if (
            len(named) >= _FEWEST_LINES
            and len(named) == len(found)
            and 2 * short >= len(named)
            and not any(is_known(reading, starts, listed.name) or _is_country(reading, listed.partners) for listed in named)
        ):
            return [replace(listed, introduced=Span(*mark.span())) for listed in named]
    return []


def _pieces_behind(reading: Reading, at: int) -> list[tuple[int, str]]:
    """The pieces between the commas of the line that goes on at a place, or the lines of the list below it, and where they begin."""
    line_end = reading.text.find("\n", at)
    rest = reading.text[at : line_end if line_end >= 0 else len(reading.text)]
    if rest.strip():
        return [(at + piece.start(), piece[0]) for piece in re.finditer(r"[^,;]+", re.split(r"\.\s", rest)[0])]
    below = [line for line in reading.lines if line.start >= at]
    pieces = []
    for line in below:
        if not line.has_bullet and _WITH_PARTNERS.fullmatch(line.text) is None:
            break
        pieces.append((line.start, line.text))
    return pieces


def _named_with_partners(start: int, piece: str) -> Listed | None:
    """The project that a piece of a list names with its partners; None for a piece of another kind."""
    match = _WITH_PARTNERS.fullmatch(piece)
    if match is None:
        return None
    spans = {group: Span(start + match.start(group), start + match.end(group)) for group in ("name", "title", "partners") if match[group]}
    whole = Span(spans["name"].start, start + len(piece))
    if "title" in spans:
        return Listed(whole, spans["title"], short=spans["name"], partners=spans["partners"])
    return Listed(spans["name"], spans["name"], partners=spans["partners"])


def _is_country(reading: Reading, span: Span | None) -> bool:
    return span is not None and any(country.span == span for country in reading.codes_in(span, "country"))


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
_FEWEST_LINES: Final = 2


def lines_with_short_first(reading: Reading) -> list[Listed]:
    """ "ONE SHORE - Title of the project", "• SHORE: Title": at least two lines that begin so, on a page that speaks of projects.

    None of the short names may be the name of a body or of something known. In a list with such items a short name may have no more
    than a capital in each word, a title a small letter; and if most are such, the others may be titles alone, or behind their fund.
    """
    if not speaks_of_projects(reading, reading.scope) and len(_LINE_OF_LIFE.findall(reading.text)) < _FEWEST_LINES:
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
            if line.has_bullet and (is_named or not is_plain) and not _IS_SENTENCE.match(match["title"]):
                in_words.append(Listed(Span(short.start, title.end), title, short=short))
            continue
        holds_programme = any(name.span != short for name in reading.names_in(short, RK.Programme)) and any(
            map(is_acronym, match["short"].split())
        )
        if not is_life and ((is_known(reading, starts, short) and not holds_programme) or reading.codes_in(short, "role")):
            continue
        if _IS_SENTENCE.match(match["title"]):
            found.append(Listed(short, short))
        else:
            found.append(Listed(Span(short.start, title.end), title, short=short))
    if len(found) < _FEWEST_LINES or not any(listed.short for listed in found):
        return []
    first, last = found[0].name.start, found[-1].name.start
    for items in _runs_of_items(reading):
        sure = [listed for listed in found if items[0].start <= listed.span.start < items[-1].end]
        if len(sure) < _FEWEST_LINES or not any(listed.short for listed in sure):
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


#: "Cohesion Fund (2021–2027): ", before a title.
_BEHIND_FUND: Final = re.compile(r"\s?(?:\([^()\n]{4,20}\))?:\s[“„\"«]?")


def _title_alone(reading: Reading, item: Line) -> Listed | None:
    """The project whose title an item of a list of projects is, or which stands there behind a fund; None for another item."""
    fund = next((fund for fund in reading.codes_in(item.span, "fund") if fund.span.start == item.start), None)
    behind = _BEHIND_FUND.match(reading.text, fund.span.end, item.end) if fund is not None else None
    start = behind.end() if behind is not None else item.start
    title = Span(start, start + len(reading.text[start : item.end].rstrip(' .;,”“"»')))
    words = reading.words(title)
    if not _FEWEST_LINES < len(words.split()) <= _MOST_IN_TITLE or re.search(r"[.!?;:]\s", words):
        return None
    if (behind is None and not words[:1].isupper()) or is_known_by_name(reading, title):
        return None
    if any(body.span == title for body in reading.bodies) or reading.has_cue(title, LEX.project, LEX.programme, LEX.call):
        return None
    return Listed(Span(item.start, title.end), title, is_title=True)


#: A line that begins with the short name of a project of the programme LIFE and a dash.
_LINE_OF_LIFE: Final = re.compile(r"^LIFE [A-Z][^\n–]{2,40} [–-] ", re.MULTILINE)
#: "The project is …" behind a short name is no title.
_IS_SENTENCE: Final = re.compile(r"(?:The|This|Its|Projekt\w*|Tā|Šis|Šī|Tai)\s")
_CLASSED_RUN: Final = re.compile(rf"\d+(?:\.\d+)*\.?\s[^:;\n]{{3,80}}:\s(?P<run>[{UPPER}\d][^:\n]*)$")


def classed_names(reading: Reading) -> list[Listed]:
    """ "2.1. Clean water: WaterWays; LINDEN": short names between semicolons behind the numbered headings of at least two lines.

    At least half of all must look like acronyms, and the page must speak of projects.
    """
    found: list[Listed] = []
    rows = short = 0
    for line in reading.lines:
        match = _CLASSED_RUN.match(line.text)
        items = list(re.finditer(r"[^;]+", match["run"])) if match is not None else []
        names = [item[0].strip(" .") for item in items]
        if match is None or not all(1 <= len(name.split()) <= 4 for name in names):
            continue
        rows += 1
        short += sum(any(is_acronym(word) for word in name.split()) for name in names)
        for item, name in zip(items, names, strict=True):
            start = line.start + match.start("run") + item.start() + item[0].index(name)
            found.append(Listed(Span(start, start + len(name)), Span(start, start + len(name))))
    return found if rows >= _FEWEST_LINES and speaks_of_projects(reading, reading.scope) and 2 * short >= len(found) else []


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
    if sum(_SHORT_AT_END.match(line.text) is not None for line in reading.lines) < _FEWEST_LINES:
        return found
    starts = [body.span.start for body in reading.bodies]
    introduced = is_told = on_projects = False
    for line in [*reading.lines, None]:
        entry = _with_short_name(reading, starts, line, found, run) if line is not None else None
        if entry is not None and introduced:
            run.append(entry)
            continue
        if line is not None and introduced and (are_totals(line) or (run and (line.has_bullet or _NUMBERED_HEADING.match(line.text)))):
            continue  # of all of them, or an item of another kind
        if len(run) >= _FEWEST_LINES and (is_told or _look_like_projects(reading, run)):
            found += run
        run = []
        on_projects = on_projects or (line is not None and is_heading_on_projects(reading, line))
        is_told = line is not None and speaks_of_projects(reading, line.span)
        introduced = is_told or (line is not None and on_projects and is_group(reading, line))
    return found


def _look_like_projects(reading: Reading, run: Sequence[Listed]) -> bool:
    """Whether most of some lines have a number, or a short name with an acronym in it."""
    sure = sum(one.number is not None or (one.short is not None and any(map(is_acronym, reading.words(one.short).split()))) for one in run)
    return 2 * sure >= len(run)


_LONGEST_HEADING: Final = 120


#: How the heading of a group of projects begins: a priority, an objective, a year.
_OF_GROUP: Final = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s)?(?:(?:[Pp]rogrammas\s)?[Pp]riorit|PRIORIT|[Ss]pecific\sobjective|[Ss]pecifiskais|[Kk]onkretus\suždavinys|[Ee]rieesmärk"
    r"|SO\s?\d|[Tt]ematisk|[Tt]hemat|[Mm]easure|[Pp]asākums|[Aa]ktivitāte|[Pp]rogramme\s[Aa]xis|[Aa]xis"
    r"|(?:[Rr]īcība|[Mm]ērķis|[Pp]riemonė|[Tt]ikslas|[Vv]eiklos\ssritis|[Mm]eede|[Tt]egevussuund|[Ee]esmärk)(?!\w))"
    r"|(?:19|20)\d\d\.?(?:\s?[–-]\s?(?:19|20)\d\d\.?)?(?:\s?(?:gads|gadi|gadā|m\.|metai|aasta))?:?$"
)


def is_group(reading: Reading, line: Line) -> bool:
    """Whether a line is the heading of a group of projects: it names a programme, a priority or a year."""
    if len(line.text) > _LONGEST_HEADING or line.text[-1] in ".!?":
        return False
    is_named = reading.has_cue(line.span, LEX.programme) or bool(reading.names_in(line.span, RK.Programme))
    return is_named or _OF_GROUP.match(line.text) is not None


def group_headings(page: Reading) -> list[Line]:
    """The lines of a page below each of which a group of its projects stands: a programme, a priority, a year or a fund, and no value."""
    labels = {field.label.start for field in page.fields}
    values = {field.first.start for field in page.fields if field.first is not None}
    return [
        line
        for line in page.lines
        if line.blank_before
        and not line.has_bullet
        and line.start not in values
        and ":" not in line.text
        and ((line.start not in labels and is_group(page, line)) or _is_of_fund(page, line))
    ]


def _is_of_fund(page: Reading, line: Line) -> bool:
    """Whether a short line begins with a fund: "ERAF 1.1.1.1. pasākums"."""
    if len(line.text) > _LONGEST_HEADING or line.text[-1] in ".!?" or next(money_in(line.text), None) is not None:
        return False
    return any(fund.span.start == line.start for fund in page.codes_in(line.span, "fund"))


#: What stands below the heading of a group and is no item: how many projects it has, their money, "Examples:".
_TOTALS: Final = re.compile(
    r"[(•–-]?\s?(?:\d{1,3}\s(?:[^\W\d_]+\s){0,2}proje[kc]t\w*(?=\W|$)"
    r"|(?:projekti|projektu\sskaits|projects|number\sof\sprojects|projektai|projektų\sskaičius|projektid|projektide\sarv)\s?[:–-]\s?\d{1,3}\b"
    r"|(?:[^\W\d_]+\s){0,5}?(?:kopā|kopumā|kopēj(?:ais|ā|ās|ie)|iš\sviso|bendra(?:s|sis|i|oji)?|total|overall|kokku|üldsumma)\b[^.;“„\"]{0,60}\d"
    r"|(?:(?:projektu|projektų|projektide)\s)?(?:examples?|for\sexample|piemēr(?:i|am)|pavyzdžiai|näited|näiteks)\b[^.;]{0,30}:$)",
    re.IGNORECASE,
)
_NUMBERED_HEADING: Final = re.compile(rf"(?:\d{{1,2}}|[IVX]{{1,4}})[.)]\s(?=[“„\"«]?[{UPPER}])")
_LONGEST_TOTALS: Final = 120


def are_totals(line: Line) -> bool:
    """Whether a line tells how many projects a group has and what all of them get, or that examples follow."""
    return len(line.text) <= _LONGEST_TOTALS and _TOTALS.match(line.text) is not None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a group of projects in a list: the line, and up to where the totals go below it."""

    line: Line
    end: int
    has_totals: bool


def heads_of_groups(page: Reading) -> list[Head]:
    """The headings of groups on a page: those of a programme, a priority or a year, and numbered ones with totals below."""
    found: list[Head] = []
    lines = page.lines
    totals = [are_totals(line) for line in lines]
    for at, line in enumerate(lines):
        if totals[at]:
            continue
        last = at
        while last + 1 < len(lines) and totals[last + 1]:
            last += 1
        is_numbered = last > at and len(line.text) <= _LONGEST_HEADING and _NUMBERED_HEADING.match(line.text) is not None
        if is_numbered or is_group(page, line):
            found.append(Head(line, lines[last].end, last > at))
    return found


def is_heading_on_projects(reading: Reading, line: Line) -> bool:
    """Whether a line is short and has the word "projects", as headings of pages on several have."""
    is_short = len(line.text) <= _LONGEST_HEADING and ("roje" in line.text or "ROJE" in line.text)
    return is_short and speaks_of_projects(reading, line.span)


#: The heading of a page on several projects: "Kalnu novada projekti", "Projects of the council".
HEADS_SEVERAL: Final = re.compile(
    r"(?:^|\s)(?:projekti|projects|projektai|projektid)(?:\s(?:19|20)\d\d\.?(?:[\s–-]+(?:19|20)\d\d\.?)?)?(?:\s(?:gadā|gads|m\.|metai))?$"
    r"|^(?:projekti|projects|projektai|projektid)\s",
    re.IGNORECASE,
)
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
        or len(match["short"].split()) > _LONGEST_SHORT
        or len(match["title"].split()) < _FEWEST_OF_TITLE
    ):
        return None
    is_sure = match["short"].istitle() and (bool(found) or (len(run) >= _FEWEST_LINES and _look_like_projects(reading, run)))
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
        if match is None or len(match["title"].split()) < _FEWEST_LINES:
            continue
        title, short = (Span(line.start + match.start(group), line.start + match.end(group)) for group in ("title", "short"))
        words = match["short"].split()
        is_name = any(map(is_acronym, words)) or (len(words) > 1 and all(word[0].isupper() for word in words))
        if is_name and len(words) <= _LONGEST_SHORT and not is_known(reading, starts, short):
            found = called if label is None else labelled.setdefault(label[0], [])
            found.append(Listed(line.span, title, short=short))
    above = max(labelled.values(), key=len, default=[])
    if len(above) >= _FEWEST_LINES and speaks_of_projects(reading, reading.scope):
        return above
    return called if len(called) >= _FEWEST_LINES else []


_LONGEST_SHORT: Final = 4


def _names_of_run(reading: Reading, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in [*SEPARATOR.finditer(reading.text, start, end), None]:
        stop = match.start() if match else end
        words = reading.text[at:stop]
        bare = words.strip(' \u00a0“„”"«».')
        if bare:
            first = at + words.index(bare)
            yield Span(first, first + len(bare))
        at = match.end() if match else stop


def _holds_body(reading: Reading, starts: Sequence[int], span: Span) -> bool:
    """Whether a body's name shares a character with a passage, given where the names of bodies begin."""
    at = bisect_left(starts, span.end)
    return at > 0 and any(body.span.overlaps(span) for body in reading.bodies[max(0, at - 2) : at])


#: A word in capitals at the end of a name: "Saldus-Ogre PARKS" is no place.
_ENDS_IN_CAPITALS: Final = re.compile(rf"[ \u00a0-][{UPPER}]{{3,}}$")


def is_known(reading: Reading, starts: Sequence[int], span: Span) -> bool:
    """Whether a passage names something known that is no project, given where the names of bodies begin."""
    if reading.words(span) in ADJECTIVES:
        return True  # "Estonian and Latvian entrepreneurs"
    if _ENDS_IN_CAPITALS.search(reading.words(span)) and not reading.names_in(span, RK.Organisation, RK.Programme):
        return False
    return bool(
        reading.names_in(span, RK.Organisation, RK.Programme, RK.Place)
        or reading.codes_in(span, "country")
        or reading.codes_in(span, "fund")
        or _holds_body(reading, starts, span)
        or next(project_numbers_in(reading.text, span.start, span.end), None)
    )


def is_known_by_name(reading: Reading, span: Span) -> bool:
    """Whether a passage is just the name of something known, where words that bodies are called by do not make it one."""
    known = reading.names_in(span, RK.Organisation, RK.Programme, RK.Place)
    return any(name.span == span for name in known) or bool(reading.codes_in(span, "country"))


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
    return found if len(found) >= 2 else []


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
    return found if len(found) >= _FEWEST_LINES else []


def _is_name_of_other(reading: Reading, name: Span) -> bool:
    """Whether a passage is the name of a body or of something known, or part of one: „Kalni” in "biedrība „Kalni”"."""
    return any(body.span.holds(name) for body in reading.bodies) or any(
        known.span.start <= name.start and known.span.end >= name.end
        for known in reading.names_in(Span(max(name.start - 1, 0), name.end + 1), RK.Organisation, RK.Programme, RK.Place)
    )


_MOST_IN_TITLE: Final = 30
_NUMBERING: Final = re.compile(r"\d{1,2}\s?[.)]\s+")
_NUMBER_BEHIND: Final = re.compile(
    r"[”“\"»]?\s*\((?:(?:project\s+|projekta\s+)?(?:nr|no)\.?\s*)?(?P<number>[^()]{4,40})\)[.;,]?$", re.IGNORECASE
)


def lines_with_number(reading: Reading) -> list[Listed]:
    """ "1. Title of the project (LLB-1-999)": at least two lines that end with a project's number in brackets."""
    found = []
    for line in reading.lines:
        behind = _NUMBER_BEHIND.search(line.text)
        if behind is None:
            continue
        number = next(project_numbers_in(reading.text, line.start + behind.start("number"), line.end), None)
        if number is None or number.span.start != line.start + behind.start("number"):
            continue
        numbering = _NUMBERING.match(line.text)
        start = numbering.end() if numbering else 0
        title = line.text[start : behind.start()].strip(' “„”"«»')
        if not 2 <= len(title.split()) <= 40 or not title[0].isupper() or re.search(r"[.!?;:]\s", title):
            continue
        first = line.start + line.text.index(title, start)
        found.append(Listed(line.span, Span(first, first + len(title)), number.span))
    return found if len(found) >= 2 else []
