"""Sentences and lines that name projects by the priorities of their programme: "in priority 1 “X” A and B, in priority 2 “Y” – C"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from regkg.extract.cues.acronyms import is_acronym
from regkg.extract.lists.group_headings import PRIORITY_INFLECTED
from regkg.extract.lists.listed import Listed, is_known, is_known_by_name, speaks_of_projects
from regkg.extract.lists.name_runs import NAME, SEPARATOR
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.model import Span


@dataclass(frozen=True, slots=True)
class Run:
    """The projects named together, and where the name of the priority stands that they are under, if it is printed."""

    names: tuple[Listed, ...]
    priority: Span | None

    @property
    def span(self) -> Span:
        """From the first name to the last."""
        return Span(self.names[0].name.start, self.names[-1].name.end)


#: Marks around names; the single ones stand in words.
_OPEN: Final = '“„"«'
_CLOSE: Final = '”“"»'
_ORDINAL: Final = (
    r"(?:[Pp]irm|[Oo]tr|[Tt]reš|[Cc]eturt|[Pp]iekt|[Aa]ntr|[Tt]reči|[Kk]etvirt|[Pp]enkt|[Ee]sime|[Tt]ei[sn]|[Kk]olma|[Nn]elja|[Vv]iie)"
    rf"[{LOWER}]{{1,6}}|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)"
)
_NUMBER: Final = rf"(?:\d{{1,2}}(?:\.|-?[{LOWER}]{{1,4}}|st|nd|rd|th)?|{_ORDINAL})"
_QUOTED: Final = rf"[{_OPEN}](?P<quoted>[^{_OPEN}{_CLOSE}\n]{{4,160}})[{_CLOSE}]"
#: A priority, or an objective below it, with the name that it has in quotation marks or brackets if it has one there.
_PRIORITY: Final = re.compile(
    rf"(?:\b{_NUMBER}\s?)?(?:[Pp]rogrammas\s|[Pp]rogramos\s|[Pp]rogrammi\s)?"
    rf"(?:(?P<word>{PRIORITY_INFLECTED})"
    r"|[Ss]pecifisk\w+\s(?:atbalsta\s)?mērķ\w*|[Ss]pecific\s[Oo]bjective|[Kk]onkret\w+\suždavin\w*|[Ee]rieesmär\w*)"
    rf"(?:\s(?:[Nn]r|[Nn]o)\.?)?(?:\s?(?:\d{{1,2}}(?:\.\d)?\.?|[IVX]{{1,4}})(?![\w.]))?(?:\s?[:–—-])?(?:,?\s?{_QUOTED}|\s\((?P<bracket>[^()\n]{{6,140}})\))?"
)
#: Another one behind it, whose noun is left out: "otrajā – C", "the second – C", "antrąjį „Y“ – C".
_NEXT: Final = re.compile(
    rf"(?<=[\s(]){_NUMBER}(?:\sone)?(?:(?:,?\s{_QUOTED}|\s\((?P<bracket>[^()\n]{{6,140}})\))(?=\s[–—-]\s|,\s)|(?=\s[–—-]\s))"
)
#: A line that begins with a priority whose name goes up to a colon: "Priority 2 – Transport: A, B".
_TO_COLON: Final = re.compile(rf"\s?(?P<plain>[{UPPER}][^:\n“”„\"«»]{{5,140}})(?=:\s)")
#: Words without capitals between a priority and the names: "tiks īstenoti projekti", "will be served by".
_GAP: Final = rf"(?:[–—:-]\s|[{LOWER}][{LOWER}-]*[,:]?\s){{0,10}}"
_TO_NAMES: Final = re.compile(rf"[{_CLOSE}]?(?:,|\s?[:–—-])?\s?{_GAP}(?=[{_OPEN}{UPPER}\d]|[a-z]-?[{UPPER}])")
_FROM_NAMES: Final = re.compile(rf"[{_CLOSE}]?,?\s{_GAP}")
#: Who else than projects may be enumerated there.
_OTHERS: Final = re.compile(
    r"partner|dalībniek|dalyvi|osalej|lead\b|led\b|coordinat|koordinat|vadoš|juht|pagrindin|pareišk|pieteicēj|taotlej|applicant|benefici"
    r"|saņēmēj|saaj|gavėj|countr|valst|region|pilsēt|miest|city|cities|linn|\btem[aou]|tēm|jom|sfēr|srit|valdkon|themes?\b|topics?\b|fields?\b",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(rf"[{_OPEN}](?P<quoted>[^{_OPEN}{_CLOSE}\n]{{2,90}})[{_CLOSE}]|(?P<bare>{NAME})")
_BRACKET: Final = re.compile(r"\s\([^()\n]{2,90}\)")
_FEWEST_RUNS: Final = 2
_FEWEST_NAMES: Final = 3


def runs_by_priority(page: Reading) -> list[Run]:
    """The projects that a page names by priority: at least two priorities and three names, at least half of which look like short names.

    None may be the name of something known, and names without quotation marks begin with capitals.
    """
    if "riorit" not in page.text or not speaks_of_projects(page, page.scope):
        return []
    starts = [body.span.start for body in page.bodies]
    found: list[Run] = []
    for first, last, marks in _passages(page):
        found += _runs(page, starts, first, last, marks)
    names = [listed.name for run in found for listed in run.names]
    short = sum(_is_short(page, name) for name in names)
    are_projects = len(found) >= _FEWEST_RUNS and len(names) >= _FEWEST_NAMES and 2 * short >= len(names)
    return found if are_projects else []


def _passages(page: Reading) -> list[tuple[int, int, list[re.Match[str]]]]:
    """The sentences that name priorities, each with where it begins and ends and its matches."""
    found: dict[int, list[re.Match[str]]] = {}
    before = -1
    matches = sorted([*_PRIORITY.finditer(page.text), *_NEXT.finditer(page.text)], key=lambda match: (match.start(), -match.end()))
    sentences = [sentence.start for sentence in page.sentences]
    taken = 0
    for match in matches:
        if match.start() < taken:
            continue
        at = bisect_right(sentences, match.start()) - 1
        if at < 0 or match.start() >= page.sentences[at].end:
            continue
        if match.re is _NEXT and before not in (at, at - 1):
            continue
        before, taken = at, match.end()
        found.setdefault(at, []).append(match)
    return [(*page.sentences[at], marks) for at, marks in found.items()]


def _runs(page: Reading, starts: Sequence[int], first: int, last: int, marks: Sequence[re.Match[str]]) -> list[Run]:
    """The runs of names of a sentence: behind its priorities, or before each of them where none stands behind."""
    priorities = [_name_of(page, match, first) for match in marks]
    stops = [*(match.start() for match in marks[1:]), last]
    behind = [_run_behind(page, starts, end, stop) for (_, end), stop in zip(priorities, stops, strict=True)]
    if all(behind):
        return [Run(tuple(names), name) for names, (name, _) in zip(behind, priorities, strict=True)]
    begins = [first, *(end for _, end in priorities[:-1])]
    before = [_run_before(page, starts, begin, match.start()) for begin, match in zip(begins, marks, strict=True)]
    if all(before):
        return [Run(tuple(names), name) for names, (name, _) in zip(before, priorities, strict=True)]
    return []


def _name_of(page: Reading, match: re.Match[str], first: int) -> tuple[Span | None, int]:
    """Where the name of a priority stands, and where what names it ends."""
    group = "quoted" if match["quoted"] else "bracket" if match["bracket"] else None
    is_priority = match.re is _NEXT or match["word"] is not None
    if group is not None:
        return (Span(*match.span(group)) if is_priority else None), match.end()
    is_first = not page.text[first : match.start()].strip(" •▪*–-")
    plain = _TO_COLON.match(page.text, match.end()) if is_first else None
    if plain is None:
        return None, match.end()
    return (Span(*plain.span("plain")) if is_priority else None), plain.end()


def _run_behind(page: Reading, starts: Sequence[int], at: int, stop: int) -> list[Listed]:
    gap = _TO_NAMES.match(page.text, at, stop)
    if gap is None or _OTHERS.search(gap[0]):
        return []
    names, _ = _names_from(page, starts, gap.end(), stop)
    return names


def _run_before(page: Reading, starts: Sequence[int], at: int, stop: int) -> list[Listed]:
    """The names before a priority, with nothing but words without capitals between; the sentence may begin with the word for projects."""
    gap = _TO_NAMES.match(page.text, at, stop) if page.text[at : at + 1] in " ,;" else _BEGINS.match(page.text, at, stop)
    if gap is None or _OTHERS.search(gap[0]):
        return []
    names, end = _names_from(page, starts, gap.end(), stop)
    rest = _FROM_NAMES.fullmatch(page.text, end, stop)
    is_run = rest is not None and not _OTHERS.search(rest[0]) and any(_is_short(page, listed.name) for listed in names)
    return names if is_run else []


#: Words before the names at the beginning of a sentence: "Projekti “", "The projects ".
_BEGINS: Final = re.compile(rf"(?:(?:The\s)?[Pp]roje[kc]t[{LOWER}]{{1,6}}\s(?:[–—:-]\s)?)?(?=[{_OPEN}{UPPER}\d])")


def _names_from(page: Reading, starts: Sequence[int], at: int, stop: int) -> tuple[list[Listed], int]:
    """The names enumerated from a place on, and where they end; none if one of them is known to be something else."""
    found: list[Listed] = []
    end = at
    while (item := _ITEM.match(page.text, at, stop)) is not None:
        name = Span(*item.span("quoted" if item["quoted"] else "bare"))
        is_marked = item["quoted"] is not None
        if not page.words(name)[0].isalnum() or (is_known_by_name(page, name) if is_marked else is_known(page, starts, name)):
            return [], at
        is_title = is_marked and page.language != "en"
        found.append(Listed(Span(name.start - 1, name.end) if is_title else name, name))
        bracket = _BRACKET.match(page.text, item.end(), stop)
        end = bracket.end() if bracket is not None else item.end()
        separator = SEPARATOR.match(page.text, end, stop)
        if separator is None:
            break
        at = separator.end()
    return found, end


def _is_short(page: Reading, name: Span) -> bool:
    """Whether a name stands in quotation marks or looks like a short one."""
    is_marked = page.text[name.start - 1 : name.start] in tuple(_OPEN)
    return is_marked or any(is_acronym(word.rstrip("+!")) for word in page.words(name).split())
