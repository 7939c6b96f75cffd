"""Names of projects one behind another: in a sentence, between commas or semicolons, or with partners behind each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.lists.listed import COUNTS, FEWEST_LINES, PLURALS, Listed, holds_body, is_known, speaks_of_projects
from regkg.extract.lists.project_lines import heads_of_priorities
from regkg.extract.text.heads import OPEN
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEX

#: A name that can be a project's short one, of up to three words.
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
#: What stands between the names of a run.
SEPARATOR: Final = re.compile(rf",?[ \u00a0]{_AND}[ \u00a0]|,[ \u00a0]")
_LONGEST_RUN: Final = 400
_FEWEST: Final = 3


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
    return count if re.search(rf"(?i)(?<!\w){COUNTS.get(count, '$^')}\s+(?:[^\W\d_]+\s+){{0,2}}$", before) else _FEWEST


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


#: A line that is an enumeration of names and nothing else.
_LINE_OF_NAMES: Final = re.compile(rf"{_RUN}[.;]?")


def names_below_priorities(reading: Reading) -> list[Listed]:
    """ "Priority 1: Clean rivers / RiverFree, QuietRoads and GrannyFood": names in the line below each heading of a priority.

    Every heading has such a line, half of all names look like acronyms, and none is the name of something known.
    """
    heads = reading.once(heads_of_priorities)
    if not heads:
        return []
    found: list[Listed] = []
    starts = [body.span.start for body in reading.bodies]
    for line, below in pairwise(reading.lines):
        if line.start not in heads:
            continue
        if _LINE_OF_NAMES.fullmatch(below.text) is None:
            return []
        names = list(_names_of_run(reading, below.start, below.start + len(below.text.rstrip(".;"))))
        if any(is_known(reading, starts, name) for name in names):
            return []
        found += [Listed(name, name) for name in names]
    short = sum(any(map(is_acronym, reading.words(listed.name).split())) for listed in found)
    return found if 2 * short >= len(found) else []


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
        if _NAMES_PARTNER.search(mark[0]) or holds_body(reading, starts, Span(*mark.span())):
            continue  # who is a partner in all of them, and titles stand behind the names
        found = [_named_with_partners(*piece) for piece in _pieces_behind(reading, mark.end())]
        named = [listed for listed in found if listed is not None]
        short = sum(any(map(is_acronym, reading.words(listed.short or listed.name).split())) for listed in named)
        if (
            len(named) >= FEWEST_LINES
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
    return found if rows >= FEWEST_LINES and speaks_of_projects(reading, reading.scope) and 2 * short >= len(found) else []


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
