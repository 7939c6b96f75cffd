"""Lists of projects with whoever has each beside its title, and perhaps an amount: "MTÜ Mäe Selts – Küla raja ehitamine"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import Final

from regkg.extract.bodies.bodies import FORMS
from regkg.extract.cues.anchors import Anchor
from regkg.extract.cues.deeds import names_deed
from regkg.extract.cues.titles import bare_of, names_of_title
from regkg.extract.lists.project_lines import is_on_several
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.heads import CLOSE, OPEN
from regkg.extract.text.layout import Line
from regkg.extract.text.persons import is_person
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER
from regkg.extract.text.values import money_in, project_numbers_in
from regkg.model import Span

_MARK: Final = re.compile(r"(?:\d{1,3}[.)]\s+)?")
#: Between whoever has a project and its title.
_DASH: Final = re.compile(r"\s[–—-]\s")
#: The same where the title stands in quotation marks.
_BEFORE_QUOTED: Final = re.compile(
    rf"(?<=[\w.{CLOSE}]),?\s{{1,2}}(?=(?P<title>[{OPEN}][{UPPER}][^{OPEN}{CLOSE}\n]{{12,240}}[{CLOSE}])(?:[.,;]|$))", re.MULTILINE
)
#: Between a body with which a line begins and its title: "MTÜ Mäe Selts: Küla raja ehitamine".
_BEHIND_OWNER: Final = re.compile(rf"[:,]\s(?=[{OPEN}]?[{UPPER}])")
#: The last one of a line, and what stands there before a body alone: "Küla raja ehitamine, MTÜ Mäe Selts", "… ehitamine (MTÜ Mäe Selts)".
_LAST_DASH: Final = re.compile(r"\s[–—-]\s(?!.*\s[–—-]\s)")
_BEFORE_OWNER: Final = re.compile(r"(?:,\s|\s/\s|\s\()$")
#: Behind a title: an amount with what it is, and what else is told of the project.
_BEFORE_AMOUNT: Final = re.compile(
    r"(?:[,;:]|\s[–—-]|\s?\()\s?(?:(?:toetus|summa|sum|param|atbalst|finans|finants|gran|kopā|kopēj|kokku|total|support|fund|budget|budžet|biudžet|eelarve"
    r"|kogu|maksumus|rahast|eraldat|skirt|piešķirt|taotl|bendr|vertė|projek|eur)[^\W\d_]*\s?[:–-]?\s){0,3}$",
    re.IGNORECASE,
)
#: What announces such lines: projects that were chosen or that somebody has, and neither their experts, partners nor kinds.
_CHOSEN: Final = re.compile(
    r"(?:at?balst|apstiprin|finans|īsteno|realizē|iesnieg|piešķir|saņē?m|uzvar"
    r"|support|approv|fund|select|nominat|award|implement|chosen|winning"
    r"|paremt|remiam|patvirtin|įgyvendin|laimėj|atrinkt|skirt|gav[oę]|pateikt|vietos\sprojektai"
    r"|toeta|toetus|rahasta|heaks|esitatud|valitud|ellu|külasta|tutvu)",
    re.IGNORECASE,
)
#: The word alone, as a label of the list below it.
_WORD_ALONE: Final = re.compile(r"(?:Projekti|Projects|Projektai|Projektid)\s?:")
_OTHERS: Final = re.compile(
    r"partner|dalībniek|dalyvi|osalej|eksper[td]|expert|vērtēt|vertint|hindaj|kontakt|contact|vadītāj|vadov|juhid|koordin|coordin|noraid|reject"
    r"|atmest|netenk|tagasi\slü|rahuldamata|aktivit|activit|tegevus|veikl|pasākum|mērķ|eesmärg|tiksl|nepiešķ|neskirt|ei\stoeta|ei\ssaanud|nav\s",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_MOST_WORDS: Final = 40
_MOST_IN_OWNER: Final = 9
#: So many words make a title that can be nothing else; fewer stand among such ones.
_SURE: Final = 3
#: A body named by a legal form, whose name goes on where its noun does not tell: "MTÜ Jahimaja Sarv ja Sõrg".
_WITH_FORM: Final = re.compile(rf"(?:{FORMS}|[Bb]iedrība|[Aa]sociacija|[Mm]ittetulundusühing|[Ss]ihtasutus)\s.+|.+\s(?:{FORMS})")
#: What stands between whoever has a project and its title, or begins another sentence.
_MORE_THAN_NAME: Final = re.compile(rf"[.{CLOSE}]\s|[Pp]rojekt")
#: How an owner begins: with a capital, a mark, or what kind of body it is.
_OWNER: Final = re.compile(rf"[{UPPER}\d{OPEN}][^:;!?]*|[{LOWER}/]+\s[{OPEN}{UPPER}][^:;!?]*")
#: What stands behind a title: its short name in brackets, a label.
_MORE_THAN_TITLE: Final = re.compile(
    rf"[{CLOSE}](?:,|\s\()|[,;]\s[{LOWER}]+$"
    r"|[,;(]\s?(?:\w+\s)?(?:iesniedzēj|īstenotāj|pieteicēj|saņēmēj|partner|applicant|beneficiary|pareiškėj|vykdytoj|gavėj|taotleja|elluvii|saaja)\w*\s?:?$",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(rf"[{OPEN}]?[{UPPER}\d].*[^:]")


@dataclass(frozen=True, slots=True)
class Owned:
    """A project of such a list: where its entry stands, its title, and whoever has it if that is a body by its name."""

    span: Span
    title: Span
    owner: Body | None


#: A line that announces projects without a colon has no more letters.
_LONGEST_HEAD: Final = 90


def announces_chosen(reading: Reading, line: Line) -> bool:
    """Whether a line announces projects that were chosen or that somebody has: "Toetatud projektid", "Nominated projects"."""
    return (
        ("roje" in line.text or "ROJE" in line.text)
        and (line.text[-1] == ":" or (len(line.text) <= _LONGEST_HEAD and line.text[-1] not in ".!?"))
        and (_CHOSEN.search(line.text) is not None or _WORD_ALONE.fullmatch(line.text) is not None)
        and is_on_several(reading, line)
        and _OTHERS.search(line.text) is None
    )


def owned_projects(reading: Reading) -> list[Owned]:
    """The projects of lists below a line on projects that were chosen, of which every entry has an owner and a title in one order."""
    found: list[Owned] = []
    lines = reading.lines
    for at, line in enumerate(lines):
        if not announces_chosen(reading, line):
            continue
        for entry_of in (_owner_first, _owner_last):
            entries = list(_entries(reading, lines[at + 1 :], entry_of))
            if _are_projects(reading, entries):
                break
        else:
            entries = list(_blocks(reading, lines[at + 1 :]))
        found += entries if _are_projects(reading, entries) else []
    return found


def anchors_of_owned(reading: Reading) -> Iterator[Anchor]:
    """ "Toetatud projektid: • MTÜ Mäe Selts – Küla raja ehitamine": titles beside whoever has each."""
    for owned in reading.once(owned_projects):
        yield Anchor(names_of_title(reading, owned.title, LIKELY), owned.span, "item")


def _are_projects(reading: Reading, entries: Sequence[Owned]) -> bool:
    """Whether entries make a list of projects: two of three owners are bodies, and half of the titles read like nothing else."""
    known = sum(entry.owner is not None for entry in entries)
    titles = [reading.words(entry.title) for entry in entries]
    sure = sum(len(title.split()) >= _SURE or names_deed(title) for title in titles)
    return known >= _FEWEST and 3 * known >= 2 * len(entries) and 2 * sure >= len(entries) and not any(map(is_person, titles))


def _entries(reading: Reading, below: Sequence[Line], entry_of: Callable[[Reading, Line], Owned | None]) -> Iterator[Owned]:
    """The entries of the lines from the first on that are made alike."""
    for line in below:
        entry = entry_of(reading, line)
        if entry is None:
            return
        yield entry


def _owner_first(reading: Reading, line: Line) -> Owned | None:
    """The entry of a line "owner – title", or "owner “Title”"."""
    start, end = _inside(reading, line)
    dash = _DASH.search(reading.text, start, end)
    if dash is not None:
        return _owned(reading, line, Span(start, dash.start()), Span(dash.end(), end))
    owner = reading.once(_bodies_by_start).get(start)
    behind = _BEHIND_OWNER.match(reading.text, owner.span.end, end) if owner is not None else None
    if owner is not None and behind is not None:
        return _owned(reading, line, owner.span, Span(behind.end(), end))
    mark = _BEFORE_QUOTED.search(reading.text, start, max(end, start + 1))
    if mark is None or owner is None or not names_deed(mark["title"][1:-1]):
        return None
    return _owned(reading, line, Span(start, mark.start()), Span(mark.end(), mark.end("title")))


def _owner_last(reading: Reading, line: Line) -> Owned | None:
    """The entry of a line "title – owner", or "title (owner)"."""
    start, end = _inside(reading, line)
    dash = _LAST_DASH.search(reading.text, start, end)
    if dash is not None:
        return _owned(reading, line, Span(dash.end(), end), Span(start, dash.start()))
    end = end - 1 if reading.text[end - 1] == ")" else end
    owner = next((body for body in reading.bodies if body.span.end == end and body.span.start > start), None)
    mark = _BEFORE_OWNER.search(reading.text, start, owner.span.start) if owner is not None else None
    return (
        _owned(reading, line, owner.span, Span(start, mark.start()))
        if owner is not None and mark is not None and mark.start() > start
        else None
    )


def _blocks(reading: Reading, below: Sequence[Line]) -> Iterator[Owned]:
    """The entries of blocks of lines between empty ones: an owner, below it a title, and perhaps an amount below that."""
    at = 0
    while at + 1 < len(below) and not below[at + 1].blank_before:
        block = [below[at], *takewhile(lambda line: not line.blank_before, below[at + 1 :])]
        amount = next(money_in(reading.text, *block[2].span), None) if len(block) == _MOST_IN_BLOCK else None
        entry = _owned(reading, block[0], block[0].span, bare_of(reading, block[1].span))
        if len(block) > _MOST_IN_BLOCK or (len(block) == _MOST_IN_BLOCK and amount is None) or entry is None or entry.owner is None:
            return
        yield Owned(Span(block[0].start, block[1].end), entry.title, entry.owner)
        at += len(block)


_MOST_IN_BLOCK: Final = 3


def _inside(reading: Reading, line: Line) -> tuple[int, int]:
    """Where the owner and the title of a line begin and end: behind its number, before its amount and the mark at its end."""
    mark = _MARK.match(line.text)
    start = line.start + (mark.end() if mark is not None else 0)
    amount = next(money_in(reading.text, start, line.end), None)
    before = _BEFORE_AMOUNT.search(reading.text, start, amount.span.start) if amount is not None else None
    end = before.start() if before is not None else line.end
    return start, start + len(reading.text[start:end].rstrip(" .;,"))


#: A short name before the title in quotation marks: "SHORE “Title”".
_SHORT_AND_QUOTED: Final = re.compile(rf"[^\s{OPEN}{CLOSE}]+\s[{OPEN}][^{OPEN}{CLOSE}]+[{CLOSE}]$")


def _owned(reading: Reading, line: Line, owner: Span, title: Span) -> Owned | None:
    """The entry with an owner and a title at some places; None where they cannot be such."""
    words, name = reading.words(title), reading.words(owner)
    if not _TITLE.fullmatch(words) or _MORE_THAN_TITLE.search(words) or _SHORT_AND_QUOTED.match(words) or len(words.split()) > _MOST_WORDS:
        return None
    if not _OWNER.fullmatch(name) or len(name.split()) > _MOST_IN_OWNER or next(chain(money_in(words), project_numbers_in(words)), None):
        return None
    bodies = reading.once(_bodies_by_start)
    if (other := bodies.get(title.start)) is not None and other.span == title and not names_deed(words):
        return None
    body = bodies.get(owner.start)
    if body is None or body.span != owner:
        is_told = _WITH_FORM.fullmatch(name) is not None or (body is not None and body.span.end > owner.end)
        body = Body(owner, name) if is_told and not _MORE_THAN_NAME.search(name) else None
    return Owned(line.span, bare_of(reading, title) if _is_quoted(words) else title, body)


def _is_quoted(words: str) -> bool:
    """Whether a title stands in quotation marks as a whole."""
    return words[0] in OPEN and words[-1] in CLOSE and not any(mark in words[1:-1] for mark in CLOSE)


def _bodies_by_start(page: Reading) -> dict[int, Body]:
    """The bodies of a page by where they begin."""
    return {body.span.start: body for body in page.bodies}
